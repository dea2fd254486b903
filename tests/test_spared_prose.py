"""Prose of a text that the model doubts stays between two paragraphs of which it is sure (stages/body.py)."""

import pytest

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.core.blocks import Block, Plain
from cleanarticle.core.decisions import Drop, Lift, RemovedKind
from cleanarticle.core.draft import Draft, apply
from cleanarticle.core.facts import Caption, Language, Scores
from cleanarticle.stages.body import run
from tests.invented.story import stories

STORY = stories()["harbour"]
CONTEXT = Context(Config(model=None))


def dropped(*taken: Drop | Lift) -> set[int]:
    """Blocks that go of: sure prose, a line, doubted prose, a line, sure prose, and much that is doubted."""
    texts = [STORY.body[0], "A line", STORY.body[1], "A line", STORY.body[2], *STORY.others]
    values = (0.9, 0.9, 0.05, 0.9, 0.9, *[0.05] * len(STORY.others))
    blocks = tuple(Block(index, text) for index, text in enumerate(texts))
    draft = Draft(Plain("\n".join(texts)), blocks, (Scores(values, "line"),))
    made = run(apply(draft, "debris", list(taken)), CONTEXT)
    return {decision.block for decision in made if isinstance(decision, Drop)}


@pytest.mark.parametrize("kind", ["advertisement", "newsletter", "share", "timestamp", "media"])
def test_what_rules_took_from_between_parts_no_paragraphs(kind: RemovedKind) -> None:
    gone = dropped(Drop(1, "a/rule", kind), Lift(3, "a/caption", Caption("A line"), "captions"))
    assert 2 not in gone
    assert gone.issuperset(range(5, 9))


@pytest.mark.parametrize("kind", ["related", "most_read"])
def test_a_heading_of_a_list_that_went_may_have_opened_it(kind: RemovedKind) -> None:
    assert 2 in dropped(Drop(1, "a/rule", kind), Drop(3, "a/rule", "share"))


def test_a_line_that_stays_parts_them() -> None:
    assert 2 in dropped()


TICKER = (
    ("14:05", "The first ship left its moorings before dawn."),
    ("14:20", "A second one followed it an hour later on."),
    ("15:10", "The ferry came back with mail for the island."),
    ("15:40", "The last lane was cut through the ice at noon."),
)


@pytest.mark.parametrize("entries", [3, 4])
def test_the_sentences_below_a_tickers_clock_times_stay(entries: int) -> None:
    texts = (*STORY.body[:2], *(line for entry in TICKER[:entries] for line in entry))
    blocks = tuple(Block(index, line) for index, line in enumerate(texts))
    draft = Draft(Plain("\n".join(texts)), blocks, (Scores((0.9, 0.9, *[0.02] * 2 * entries), "line"),))
    times = [Drop(at, "a/clock", "timestamp") for at in range(2, len(texts), 2)]
    gone = {made.block for made in run(apply(draft, "debris", times), CONTEXT) if isinstance(made, Drop)}
    assert gone == (set() if entries == 4 else {3, 5, 7})


@pytest.mark.parametrize("indent", ["\u3000\u3000", "  "])
def test_sentences_with_the_indent_of_the_storys_paragraphs_stay(indent: str) -> None:
    lines = (*stories()["chalu"].body[:3], "港口昨日重新开放。", "渡轮将于明日恢复。")
    text = "\n".join(f"{indent}{line}" for line in lines)
    blocks = tuple(Block(at, line, text.index(line), text.index(line) + len(line)) for at, line in enumerate(lines))
    draft = Draft(Plain(text), blocks, (Scores((0.9, 0.9, 0.9, 0.02, 0.02), "line"), Language("zh")))
    gone = {made.block for made in run(draft, CONTEXT) if isinstance(made, Drop)}
    assert gone == (set() if indent.strip(" ") else {3, 4})
