"""Comments below a story are told by their heads: who, the day and the time."""

from functools import partial

import pytest

from cleanarticle import Cleaner
from tests.invented.story import stories

clean = partial(Cleaner().clean, kind="text")
STORY = stories()["harbour"]
SAID = (
    "I was there that morning and the ice was as thick as a door.",
    "My father piloted ships into this harbour for thirty years.",
    "Nobody asked the fishermen, and nobody ever will.",
    "Good to read that the boats are out again.",
    "Who pays for the three weeks?",
)
NAMES = ("Ann Lee", "Bo Holm", "harbourmaster", "Rosa Lindqvist", "Emil")
HEADS = {
    "en": [f"{name} May {3 + at}, 2024 at 7:0{at} pm" for at, name in enumerate(NAMES)],
    "numbered": [f"{at + 1}. {name} May {3 + at}, 2024 at 7:0{at} pm" for at, name in enumerate(NAMES)],
    "name above": [f"{name} says:\n\nMay {3 + at}, 2024 at 7:0{at} pm" for at, name in enumerate(NAMES)],
}


def text(heads: list[str], above: str, story: tuple[str, ...] = STORY.body) -> str:
    comments = [part for head, said in zip(heads, SAID, strict=True) for part in (head, said)]
    return "\n\n".join((STORY.title, "By Mona Quist", *story, above, *comments, "Leave a Reply", "Name *"))


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
def test_comments_go_with_their_heads_and_the_story_stays(heads: list[str]) -> None:
    article = clean(text(heads, "5 Comments"))
    assert article.body == clean(text(heads, "5 Comments").partition("5 Comments")[0]).body
    assert not any(said in article.body for said in SAID)


def test_evenings_with_their_hours_are_no_comments() -> None:
    article = clean(
        text(HEADS["en"], "All guided walks start at the lighthouse and end where the boats lie."), kind="text"
    )
    assert SAID[0] in article.body


def test_the_answers_of_a_thread_are_its_text() -> None:
    article = clean(text(HEADS["en"], "5 Comments", STORY.body[:1]))
    assert SAID[0] in article.body
