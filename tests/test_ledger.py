"""Decisions are carried out in one place and told one by one: nothing is lost without a line that says why."""

from collections.abc import Iterable, Iterator

import pytest

from cleanarticle.core.article import Article, Source, schema
from cleanarticle.core.assemble import assemble
from cleanarticle.core.blocks import Block, Plain
from cleanarticle.core.decisions import Decision, Drop, Keep, Label, Lift, Note, Rewrite
from cleanarticle.core.draft import Draft, Policy, apply, noted, replay, spared_on_request
from cleanarticle.core.facts import Caption, Headline, Language, Warned
from cleanarticle.core.pipeline import Stage, check_order, run
from cleanarticle.stages import STAGES

TEXT = "The Ice Goes\nShare\nThe ferry left (advert) at noon.\nMost read"


def draft() -> Draft:
    blocks, at = [], 0
    for number, line in enumerate(TEXT.split("\n")):
        blocks.append(Block(number, line, at, at + len(line)))
        at += len(line) + 1
    return Draft(Plain(TEXT), tuple(blocks))


def after(*decisions: Decision, policy: Policy | None = None) -> Draft:
    return apply(draft(), "test", decisions, policy or Policy())


def article(last: Draft, **options: bool) -> Article:
    return assemble(last, Source("text"), **options)  # type: ignore[arg-type]


# --- decisions ---


def test_a_dropped_block_is_still_in_the_draft_with_its_rule() -> None:
    last = after(Drop(1, "r", "share", 0.9))
    assert last.blocks[1].fate == "removed"
    assert [(entry.stage, entry.decision.rule, entry.applied, entry.before) for entry in last.ledger] == [
        ("test", "r", True, "Share")
    ]


def test_a_piece_is_cut_and_the_words_beside_it_are_not_glued() -> None:
    last = after(Drop(2, "r", "advertisement", start=15, end=23))
    assert last.blocks[2].text == "The ferry left at noon."
    assert last.blocks[2].fate == "kept"
    assert last.ledger[0].before == "(advert)"


def test_pieces_of_one_block_mean_the_text_that_the_stage_saw() -> None:
    last = after(Drop(2, "a", "template", start=0, end=4), Drop(2, "b", "advertisement", start=15, end=23))
    assert last.blocks[2].text == "ferry left at noon."


def test_a_block_of_which_every_piece_went_is_gone() -> None:
    assert after(Drop(1, "r", "share", start=0, end=5)).blocks[1].fate == "removed"
    assert after(Lift(1, "r", None, "captions", start=0, end=5)).blocks[1].fate == "lifted"


def test_a_lift_moves_a_piece_into_a_fact() -> None:
    last = after(Lift(0, "r", Headline("The Ice Goes"), "title"))
    assert (last.blocks[0].fate, last.fact(Headline)) == ("lifted", Headline("The Ice Goes"))


def test_labels_rewrites_and_notes_do_what_they_say() -> None:
    last = after(Label(3, "l", "heading"), Rewrite(2, "w", "Mended."), Note("n", Language("en"), block=2))
    assert (last.blocks[3].kind, last.blocks[2].text, last.language) == ("heading", "Mended.", "en")
    assert noted(last, Language) == {2}


def test_a_later_stage_may_keep_what_an_earlier_one_dropped() -> None:
    last = apply(after(Drop(1, "r", "share")), "second", [Keep(1, "k")])
    assert last.blocks[1].fate == "kept"
    assert article(last).removed == ()


@pytest.mark.parametrize(
    ("decisions", "reason"),
    [
        ([Drop(1, "a", "share"), Drop(1, "b", "share")], "overlaps"),
        ([Drop(2, "a", "share", start=3, end=9), Drop(2, "b", "share", start=8, end=12)], "overlaps"),
        ([Note("a", Language("en")), Drop(2, "b", "share", start=5, end=5)], "stale"),
        ([Note("a", Language("en")), Drop(2, "b", "share", start=5, end=500)], "stale"),
        ([Note("a", Language("en")), Keep(1, "b")], "stale"),
    ],
)
def test_overlapping_and_stale_decisions_are_entered_and_refused(decisions: list[Decision], reason: str) -> None:
    refused = after(*decisions).ledger[1]
    assert not refused.applied
    assert refused.refused.startswith(reason)


def test_what_is_gone_cannot_be_dropped_again() -> None:
    last = apply(after(Drop(1, "r", "share")), "second", [Drop(1, "s", "social")])
    assert last.ledger[-1].refused == "stale: the block is already removed"


# --- policy ---


@pytest.mark.parametrize(
    ("policy", "decision"),
    [
        (Policy(ignored=frozenset({"r"})), Drop(1, "r", "share")),
        (Policy(floor=0.95), Drop(1, "r", "share", 0.9)),
        (Policy(), Drop(1, "r", "share", preview=True)),
    ],
)
def test_what_the_policy_refuses_is_told_and_not_done(policy: Policy, decision: Drop) -> None:
    last = after(decision, policy=policy)
    assert last.blocks == draft().blocks
    assert (last.ledger[0].applied, bool(last.ledger[0].refused)) == (False, True)


def test_what_an_ignored_rule_would_drop_is_known_and_a_preview_is_not_that() -> None:
    policy = Policy(ignored=frozenset({"r"}))
    assert spared_on_request(after(Drop(1, "r", "share"), policy=policy)) == {1}
    assert spared_on_request(after(Drop(2, "r", "share", start=0, end=3), policy=policy)) == frozenset()
    assert spared_on_request(after(Drop(1, "r", "share", preview=True))) == frozenset()


def test_a_replayed_ledger_ends_with_the_same_draft() -> None:
    last = apply(after(Drop(1, "r", "share"), Rewrite(2, "w", "Mended.")), "second", [Keep(1, "k"), Keep(3, "stale")])
    assert replay(draft(), last.ledger) == last


# --- stages ---


def broken(_: Draft, __: None) -> Iterator[Decision]:
    yield Drop(2, "r", "share")
    raise ZeroDivisionError("on purpose")


def dropping(_: Draft, __: None) -> Iterable[Decision]:
    return [Drop(1, "r", "share")]


def test_a_stage_that_raises_changes_nothing_and_the_next_ones_run() -> None:
    last = run(draft(), None, [Stage("broken", broken), Stage("dropping", dropping)])
    assert [block.fate for block in last.blocks] == ["kept", "removed", "kept", "kept"]
    assert "broken" in last.all(Warned)[0].text
    assert "on purpose" in last.all(Warned)[0].text


def test_an_observer_sees_the_draft_after_every_stage() -> None:
    seen: list[tuple[str, int]] = []
    run(
        draft(),
        None,
        [Stage("a", dropping), Stage("b", dropping)],
        observe=lambda n, d: seen.append((n, len(d.ledger))),
    )
    assert seen == [("a", 1), ("b", 2)]


def test_an_order_that_cannot_work_is_refused() -> None:
    with pytest.raises(ValueError, match="needs"):
        check_order([Stage("a", dropping, needs=("x",)), Stage("b", dropping, gives=("x",))])
    with pytest.raises(ValueError, match="called 'a'"):
        check_order([Stage("a", dropping), Stage("a", dropping)])
    check_order(STAGES)


# --- the article ---


def test_removed_pieces_are_told_in_the_order_of_the_text_with_their_spans() -> None:
    last = after(Drop(3, "m", "most_read"), Drop(1, "s", "share"), Drop(2, "a", "advertisement", start=15, end=23))
    removed = article(last).removed
    assert [one.text for one in removed] == ["Share", "(advert)", "Most read"]
    assert [TEXT[one.start : one.end] for one in removed] == ["Share", "(advert)", "Most read"]


ADS = "ARLEN (ad) (ad) - The ferry left (ad)\nat noon (ad) and came back (ad)."
SHOWN = ADS.replace("\n", " ")


def spots(stages: list[list[Decision]]) -> list[int | None]:
    last = Draft(Plain(ADS), (Block(0, SHOWN, 0, len(ADS)),))
    for number, decisions in enumerate(stages):
        last = apply(last, f"stage {number}", decisions)
    removed = article(last).removed
    assert all(ADS[one.start : one.end] == one.text == "(ad)" for one in removed)
    return [one.start for one in removed]


def ad(at: int, gone: int = 0) -> Drop:
    """An advertisement dropped that stood at `at` first, when `gone` code points before it have gone."""
    return Drop(0, "r", "advertisement", start=at - gone, end=at - gone + 4)


def test_equal_pieces_of_a_block_are_told_each_at_its_place() -> None:
    at = [where for where in range(len(SHOWN)) if SHOWN.startswith("(ad)", where)]
    assert spots([[ad(where) for where in at]]) == at
    assert spots([[ad(where) for where in reversed(at)]]) == at[::-1]
    assert spots([[ad(at[3])]]) == [at[3]]
    assert spots([[ad(at[1])], [ad(at[4], 5)], [ad(at[2], 5)]]) == [at[1], at[4], at[2]]
    assert spots([[Lift(0, "r", None, "dateline", start=0, end=18)], [ad(at[3], 18), ad(at[4], 18)]]) == at[3:]


def test_the_last_rule_that_filled_a_field_is_its_provenance() -> None:
    last = apply(after(Note("first", Headline("Ice"))), "second", [Note("last", Headline("The Ice Goes"), 0.8)])
    told = article(last)
    assert told.title == "The Ice Goes"
    assert [(one.field, one.rule, one.confidence) for one in told.provenance] == [("title", "last", 0.8)]


def test_cells_of_a_row_become_one_paragraph_if_none_between_is_gone() -> None:
    cells = tuple(Block(n, text, kind="table", joined=n > 0) for n, text in enumerate(("Port", "Ships", "Days")))
    row = Draft(Plain(""), cells)
    assert [one.text for one in article(row).paragraphs] == ["Port | Ships | Days"]
    assert [one.text for one in article(apply(row, "t", [Drop(1, "r", "share")])).paragraphs] == ["Port", "Days"]


def test_the_ledger_of_the_article_gives_the_text_back() -> None:
    last = after(Drop(1, "s", "share"), Rewrite(2, "w", "Mended."), Lift(0, "h", Headline("Ice"), "title"))
    assert article(last, ledger=True).restore() == TEXT


def test_an_article_without_paragraphs_is_empty_unless_a_verdict_says_more() -> None:
    assert article(after(*(Drop(n, "r", "share") for n in range(4)))).verdict == "empty"


def test_articles_survive_their_json_and_the_schema_names_every_field() -> None:
    told = article(after(Note("c", Caption("Ice", "AP"))), ledger=True)
    assert Article.from_json(told.to_json()) == told
    assert Article.from_json(told.to_json(indent=2)) == told
    assert set(told.to_dict()) <= set(_properties(schema()))


def _properties(told: dict[str, object]) -> dict[str, object]:
    definitions = told["$defs"]
    assert isinstance(definitions, dict)
    properties = definitions["Article"]["properties"]
    assert isinstance(properties, dict)
    return properties
