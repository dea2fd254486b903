"""Datelines of texts as extractors leave them: a place torn out of its sentence is none."""

from typing import Final

from cleanarticle import Cleaner
from tests.invented.story import stories

STORY: Final = next(story for story in stories().values() if story.language == "de")
TORN: Final = (
    "Von allen Häfen des Landes hat keiner so viele Boote verloren wie dieser, sagt der Verband der Fischer.",
    "Hamburg",
    "dagegen hat in den letzten zehn Jahren so viele Boote gewonnen, dass die Liegeplätze nicht mehr reichen.",
)


def test_a_place_torn_out_of_its_sentence_is_no_dateline() -> None:
    assert Cleaner().clean("\n".join([STORY.title, *TORN, *STORY.body])).dateline is None


def test_a_dateline_saves_the_standfirst_that_it_opens() -> None:
    """The model doubts the only prose between a page's menu, its headline and its byline."""
    menu = ("Startseite", "Politik", "Wirtschaft", "Sport", "Kultur", "Wetter", "Anmelden", "Abo bestellen")
    opening = "Zwei Masten brennen. Zehntausende sind ohne Energie. Der Anschlag wirft Fragen an die Versorger auf."
    lines = [*menu, STORY.title, f"Hamburg. {opening}", "Von Anna Lehm 09.09.2025, 14:55 Uhr", "Video", "autoplay"]
    article = Cleaner().clean("\n\n".join([*lines, *STORY.body, *menu]))
    assert article.dateline is not None
    assert article.dateline.places == ("Hamburg",)
    assert opening in article.body
