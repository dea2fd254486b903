"""Datelines of texts as extractors leave them: a place torn out of its sentence is none."""

from typing import Final

import pytest

from cleanarticle import Cleaner
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.core.blocks import Block, Plain
from cleanarticle.core.decisions import Lift, Note
from cleanarticle.core.draft import Draft, apply
from cleanarticle.core.facts import Dateline, Language, Scores, Standfirst
from cleanarticle.stages.dateline import run
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


@pytest.mark.parametrize(
    ("pieces", "dateline"),
    [
        (("SEOUL, Nov 10 (", "Reuters", ") - "), "SEOUL, Nov 10 (Reuters) -"),
        (("SEOUL, Nov 10 (", "Reuters", ") -", ""), "SEOUL, Nov 10 (Reuters) -"),
        (("SEOUL", "(", "AP", ") —", ""), "SEOUL (AP) —"),
        (("NEW YORK (", "AP", ") — "), "NEW YORK (AP) —"),
        (("By", "Ann Lee", "PARIS (", "AFP", ") – "), "PARIS (AFP) –"),
        (("(", "Reuters", ") - "), "(Reuters) -"),
    ],
)
def test_a_dateline_torn_at_its_agencys_link_is_read_whole(pieces: tuple[str, ...], dateline: str) -> None:
    story = stories()["rail"]
    *above, last = pieces
    article = Cleaner().clean("\n".join((story.title, *above, last + story.body[0], *story.body[1:])))
    assert article.dateline is not None
    assert article.dateline.text == dateline
    assert article.body.split("\n\n") == list(story.body)
    assert "Ann Lee" not in pieces or article.authors == ("Ann Lee",)


def test_a_bracket_that_nothing_closes_joins_no_lines() -> None:
    story = stories()["rail"]
    lines = (*story.body[:2], "A list of what was sold (", "boats", "nets", *story.body[2:])
    assert set(story.body) <= set(Cleaner().clean("\n".join((story.title, *lines))).body.split("\n\n"))


def test_a_dateline_that_opens_the_standfirst_is_noted() -> None:
    said = "OSLO (Reuters) - Two icebreakers cut a lane from the quay to the open water before dawn."
    texts = (said, *stories()["harbour"].body)
    blocks = tuple(Block(index, line) for index, line in enumerate(texts))
    draft = Draft(Plain("\n".join(texts)), blocks, (Scores((0.9,) * len(texts), "line"), Language("en")))
    made = run(apply(draft, "headline", [Lift(0, "a/rule", Standfirst(said), "subtitle")]), Context(Config(model=None)))
    told = [one.fact for one in made if isinstance(one, Note)]
    assert told == [Dateline("OSLO (Reuters) -", ("Oslo",), None, "Reuters")]
