"""What a story says again and again stays: refrains, chants, questions; copies of a layout and prompts go."""

from html import escape

import pytest

from cleanarticle import Cleaner
from cleanarticle.stages.story.refrains import is_refrain

CLEANER = Cleaner()
LEAD = (
    "The valley of Tarrow woke on Monday to snow, and by Friday it had a new mayor, a closed school and a bus that "
    "runs on time, residents said."
)
VERSES = (
    "The singers begin quietly, two women with a drum, and the square joins them at the second line, as it has each "
    "April since the war.",
    "Then the bakers come out, white to the elbows, and the rhythm changes; nobody conducts, yet nobody is late.",
    "By the last verse the children have fallen asleep on coats, and the old men sing for them, slower than before.",
)
LINES = (
    "“Carry the water down from the hill, carry it home before the morning comes!”",
    "What would you change in this town if you were mayor for a single day?",
)


def page(*lines: str) -> str:
    rows = "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines)
    return f"<html><body><h1>Five days in Tarrow</h1><article>{rows}</article></body></html>"


@pytest.mark.parametrize("line", LINES)
def test_what_is_said_between_new_paragraphs_stays_each_time(line: str) -> None:
    told = [LEAD, *(part for verse in VERSES for part in (line, verse))]
    assert CLEANER.clean(page(*told), kind="html").body.count(line) == 3
    assert CLEANER.clean("\n\n".join(("Five days in Tarrow", *told)), kind="text").body.count(line) == 3


def test_a_story_that_a_page_has_three_times_is_told_once() -> None:
    body = CLEANER.clean(page(*3 * (LEAD, *VERSES)), kind="html").body
    assert [body.count(line) for line in (LEAD, *VERSES)] == [1, 1, 1, 1]


def test_subheadings_of_a_second_layout_go_with_its_paragraphs() -> None:
    told = (LEAD, "Snow first", VERSES[0], "Then bread", VERSES[1], VERSES[2])
    body = CLEANER.clean(page(*told, *told), kind="html").body
    assert [body.count(line) for line in told] == [1] * 6


def test_a_story_loses_no_subheading_to_its_table_of_contents() -> None:
    asked = (
        "What would you change in the town of Tarrow if you were mayor?",
        "Who carries the water down from the hill now?",
    )
    contents = "".join(f'<li><a href="#q{at}">{line}</a></li>' for at, line in enumerate(asked))
    parts = "".join(
        f"<h2>{line}</h2><p>{verse}</p><p>{verse[::-1]}</p>" for line, verse in zip(asked, VERSES, strict=False)
    )
    listed = f'<div class="toc"><p>Table of Contents</p><ul>{contents}</ul></div>'
    html = f"<html><body><h1>Five days in Tarrow</h1>{listed}<article><p>{LEAD}</p>{parts}</article></body></html>"
    article = CLEANER.clean(html, kind="html")
    assert [article.body.count(line) for line in asked] == [1, 1]


def test_two_standings_are_a_copy() -> None:
    assert CLEANER.clean(page(LEAD, LINES[1], VERSES[0], LINES[1], VERSES[1]), kind="html").body.count(LINES[1]) == 1


def test_a_line_that_the_model_doubts_anywhere_is_no_refrain() -> None:
    chances = [0.9] * 6
    assert is_refrain([1, 3, 5], [0, 1, 2, 4], chances)
    assert not is_refrain([1, 3, 5], [0, 1, 2, 4], [*chances[:3], 0.4, *chances[4:]])


def test_between_two_standings_something_new_is_told() -> None:
    assert not is_refrain([1, 3, 5], [0, 1, 2], [0.9] * 6)
