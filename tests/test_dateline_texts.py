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
