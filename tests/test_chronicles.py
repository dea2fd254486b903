"""Days that stand alone between a story's paragraphs divide it: diaries and chronicles keep them, and their story."""

from typing import Final

import pytest

from cleanarticle import clean
from cleanarticle.core.blocks import Block
from cleanarticle.stages.lists.chronicle import begins, divides, is_chronicle
from tests.invented.story import Story, stories

STORIES: Final = sorted(stories().items())
NUMERIC: Final = ("2024-03-05", "2024-03-09", "2024-03-10", "2024-03-14")
ENGLISH: Final = ("5 March 2024", "9 March 2024", "10 March 2024", "14 March 2024")
HARBOUR: Final = stories()["harbour"]


def diary(story: Story, days: tuple[str, ...]) -> list[str]:
    """The story, a day above each of its paragraphs but the first."""
    lines = [story.body[0]]
    for at, paragraph in enumerate(story.body[1:]):
        lines += [*days[at : at + 1], paragraph]
    return lines


@pytest.mark.parametrize(("name", "story"), STORIES)
@pytest.mark.parametrize("element", ["h3", "p", "div"])
def test_days_between_paragraphs_of_a_page_stay(name: str, story: Story, element: str) -> None:
    lines = [f"<{element if line in NUMERIC else 'p'}>{line}</p>" for line in diary(story, NUMERIC)]
    lines = [line.replace("</p>", f"</{element}>") if line.startswith(f"<{element}>") else line for line in lines]
    body = clean(f"<body><main><h1>{story.title}</h1>{''.join(lines)}</main></body>").body.split("\n\n")
    assert not {*NUMERIC, *story.body} - set(body), name


@pytest.mark.parametrize("days", [NUMERIC, ENGLISH])
def test_days_between_paragraphs_of_a_text_stay(days: tuple[str, ...]) -> None:
    article = clean("\n\n".join([HARBOUR.title, "1 March 2024", *diary(HARBOUR, days)]))
    assert article.published == "2024-03-01"
    assert not set(days) - set(article.body.split("\n\n"))


def test_one_day_below_the_first_paragraph_is_the_storys() -> None:
    article = clean("\n\n".join([HARBOUR.title, *diary(HARBOUR, ENGLISH[:1])]))
    assert article.published == "2024-03-05"
    assert ENGLISH[0] not in article.body


@pytest.mark.parametrize(
    "days", [("2024-03-08", "2024-03-09", "2024-03-10"), ("3 March 2025", "4 March 2025", "6 March 2025")]
)
def test_the_first_day_of_a_diary_right_below_the_headline_is_not_the_publications(days: tuple[str, ...]) -> None:
    lines = [line for pair in zip(days, HARBOUR.body, strict=False) for line in pair]
    told = [*lines, *HARBOUR.body[len(days) :]]
    page = "".join(f"<p>{line}</p>" for line in told)
    for text in ("\n\n".join([HARBOUR.title, *told]), f"<body><main><h1>{HARBOUR.title}</h1>{page}</main></body>"):
        article = clean(text)
        assert article.published is None
        assert not {*HARBOUR.body, *days[1:]} - set(article.body.split("\n\n"))


def test_a_day_farther_from_a_diarys_days_than_they_are_from_each_other_is_the_publications() -> None:
    days = ["12 February 2025", "3 March 2025", "4 March 2025", "6 March 2025"]
    lines = [line for pair in zip(days, HARBOUR.body, strict=False) for line in pair]
    assert clean("\n\n".join([HARBOUR.title, *lines])).published == "2025-02-12"
    assert begins("2025-03-03", ["2025-03-04", "2025-03-05"])
    assert begins("2025-03-05", ["2025-03-04", "2025-03-03"])
    assert not begins("2025-03-05", ["2025-03-03", "2025-03-04"])
    assert not begins("2025-03-03", ["2025-03-03", "2025-03-04"])


def test_times_of_day_and_days_below_names_divide_nothing() -> None:
    prose = HARBOUR.body[1]
    chances = (0.9, 0.9, 0.9)
    assert divides([Block(0, prose), Block(1, "5 March 2024"), Block(2, prose)], 1, chances)
    assert not divides([Block(0, prose), Block(1, "5 March 2024, 18:30"), Block(2, prose)], 1, chances)
    assert not divides([Block(0, "Ann Lee"), Block(1, "5 March 2024"), Block(2, prose)], 1, chances)
    assert not divides([Block(0, prose), Block(1, "5 March 2024"), Block(2, prose)], 1, (0.9, 0.9, 0.1))
    assert not is_chronicle(["5 March 2024", "5 March 2024"])
