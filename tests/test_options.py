"""What each option promises, on the invented documents of the inbox: it changes what it names, and nothing else."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import UNSET
from msgspec.structs import replace

from cleanarticle import Article, Cleaner, Config, explain
from cleanarticle.core.blocks import Block, Plain
from cleanarticle.core.decisions import Decision, Drop, Lift, RemovedKind
from cleanarticle.core.draft import Draft, apply, replay
from cleanarticle.core.wishes import give_back
from tests.conftest import INBOX, MARKUP
from tests.strategies import told_texts

KINDS: Final[tuple[RemovedKind, ...]] = get_args(RemovedKind)
PATHS: Final = sorted([*INBOX.glob("*.*[!l]"), *MARKUP.glob("*.*")])
NAMES: Final = [path.name for path in PATHS]
CLEANER: Final = Cleaner(Config(ledger=True))
TEXT: Final = ("body", "paragraphs")
TAKEN: Final = (*TEXT, "removed", "blocks")


@cache
def cleaner(**options: object) -> Cleaner:
    return Cleaner(Config(ledger=True, **options))  # type: ignore[arg-type]


@cache
def whole(path: Path) -> Article:
    """The article without any option but the ledger."""
    return CLEANER.clean(path.read_bytes(), path=path.name)


def differing(a: Article, b: Article, *aside: str) -> list[str]:
    """The fields that two articles do not have in common, but for those that an option may change."""
    return [name for name in a.__struct_fields__ if name not in aside and getattr(a, name) != getattr(b, name)]


def squeezed(text: str) -> str:
    return "".join(text.split())


def pieces(article: Article) -> Counter[tuple[str, str]]:
    return Counter((removed.kind, squeezed(removed.text)) for removed in article.removed)


every = pytest.mark.parametrize("path", PATHS, ids=NAMES)
FEW: Final = [path for path in PATHS if path.stem.endswith(("-en", "-de")) and path.suffix != ".sgm"]
"""Of few languages: each cleaner reads its own packs."""
few = pytest.mark.parametrize("path", FEW, ids=[path.name for path in FEW])


# --- keep and only ---


@every
def test_a_kind_that_is_kept_is_in_the_body_and_nothing_else_changes(path: Path) -> None:
    data = path.read_bytes()
    first, _ = CLEANER.read(data, path=path.name)
    last, source = CLEANER.finish(data, path=path.name)
    full = CLEANER.article_of(last, source, None)
    kinds = {removed.kind for removed in full.removed}
    for kept in (*({kind} for kind in kinds), set(KINDS) - {"outside"}, set(KINDS)):
        draft = give_back(last, first, kept)
        article = CLEANER.article_of(draft, source, None)
        assert differing(full, article, *TAKEN) == []
        assert pieces(article) == Counter({one: n for one, n in pieces(full).items() if one[0] not in kept})
        given = {entry.decision.block for entry in last.ledger if is_drop(entry.decision, kept) and entry.applied}
        for before, after in zip(last.blocks, draft.blocks, strict=True):
            assert before == after or before.index in given
        for entry in last.ledger:
            if entry.applied and is_drop(entry.decision, kept):
                assert squeezed(entry.before) in squeezed(draft.blocks[entry.decision.block].text)
        again = replay(first, draft.ledger[len(first.ledger) :])
        assert (again.blocks, again.ledger) == (draft.blocks, draft.ledger)


def is_drop(decision: Decision, kinds: set[RemovedKind]) -> bool:
    return isinstance(decision, Drop) and decision.kind in kinds


def test_the_options_keep_and_only_are_that() -> None:
    path = INBOX / "flattened-en.txt"
    full, data = whole(path), path.read_bytes()
    kept = cleaner(keep=frozenset({"related"})).clean(data, path=path.name)
    only = cleaner(only=frozenset({"related"})).clean(data, path=path.name)
    both = cleaner(only=frozenset({"related"}), keep=frozenset({"related"})).clean(data, path=path.name)
    related = Counter({one: n for one, n in pieces(full).items() if one[0] == "related"})
    assert related
    assert pieces(kept) == pieces(full) - related
    assert pieces(only) == related
    assert both.removed == ()
    assert [differing(full, one, *TAKEN) for one in (kept, only, both)] == [[], [], []]
    assert any("related is kept on request" in why for block in kept.blocks or () for why in block.decisions)


WORDS: Final = ("ice", "ferry", "(ad)", "harbour", "x", "—")


@st.composite
def drafts(draw: st.DrawFn) -> tuple[Draft, Draft]:
    """A draft of a line, and that after stages which cut pieces of kinds and fields out of it."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
    text = "".join(f"{word}{draw(st.sampled_from([' ', '  ', '']))}" for word in words).strip()
    first = last = Draft(Plain(text), (Block(0, text, 0, len(text)),))
    for number in range(draw(st.integers(1, 4))):
        size = len(last.blocks[0].text)
        cuts = sorted(draw(st.sets(st.integers(0, size), max_size=4)))
        spans = [*zip(cuts[::2], cuts[1::2], strict=False)] or draw(st.sampled_from([[], [(0, None)]]))
        last = apply(last, f"stage {number}", [draw(decisions(start, end)) for start, end in spans])
    return first, last


def decisions(start: int, end: int | None) -> st.SearchStrategy[Decision]:
    drops = st.sampled_from(("share", "related")).map(lambda kind: Drop(0, "r", kind, start=start, end=end))
    return drops | st.just(Lift(0, "r", None, "dateline", start=start, end=end))


@settings(max_examples=200)
@given(drafts(), st.sampled_from([{"share"}, {"related"}, {"share", "related"}]))
def test_pieces_are_given_back_where_they_stood(made: tuple[Draft, Draft], kinds: set[str]) -> None:
    first, last = made
    draft = give_back(last, first, kinds)
    assert replay(first, draft.ledger) == draft
    gone = Counter(squeezed("".join(entry.before for entry in draft.ledger if entry.applied)))
    assert gone + Counter(squeezed(text_of(draft))) == Counter(squeezed(first.blocks[0].text))
    back = Counter(squeezed("".join(entry.before for entry in draft.ledger if "on request" in entry.refused)))
    assert Counter(squeezed(text_of(draft))) == back + Counter(squeezed(text_of(last)))
    assert is_within(squeezed(text_of(draft)), squeezed(first.blocks[0].text))


def text_of(draft: Draft) -> str:
    return "".join(block.text for block in draft.live())


def is_within(part: str, text: str) -> bool:
    """True if the letters of a part stand in a text in their order."""
    letters = iter(text)
    return all(letter in letters for letter in part)


# --- what stays in the body, and how ---


@few
def test_standfirst_dateline_and_markup_change_the_body_alone(path: Path) -> None:
    full, data = whole(path), path.read_bytes()
    lifted = cleaner(keep_standfirst=False).clean(data, path=path.name)
    assert differing(full, lifted, *TEXT, "blocks") == []
    told = cleaner(keep_dateline=True).clean(data, path=path.name)
    assert differing(full, told, *TEXT, "blocks") == []
    if full.body != told.body:
        assert full.dateline is not None
        assert squeezed(told.body).replace(squeezed(full.dateline.text), "", 1) == squeezed(full.body)
    if full.body != lifted.body:
        assert squeezed(full.body).replace(squeezed(full.subtitle or "—"), "", 1) == squeezed(lifted.body)
    marked = cleaner(markdown=True).clean(data, path=path.name)
    assert differing(full, marked, *TEXT) == []
    assert [one.kind for one in marked.paragraphs] == [one.kind for one in full.paragraphs]
    every_one = cleaner(markdown=True, keep_dateline=True, keep_standfirst=False, keep=frozenset({"outside"}))
    article = every_one.clean(data, path=path.name)
    assert differing(full, article, *TAKEN) == []
    assert article.body == "\n\n".join(paragraph.text for paragraph in article.paragraphs)


def test_a_standfirst_that_leaves_the_body_leaves_it_alone_though_a_dateline_opens_it() -> None:
    page = (
        '<html><head><meta name="description" content="{0}"></head><body><h1>Ice holds the harbour of Hallvik</h1>'
        '<p class="standfirst">HALLVIK (Reuters) - {0}</p><p>{1}</p><p>{2}</p></body></html>'
    ).format("The port let its first ships out on Tuesday after weeks of ice.", *("The pilots worked on. " * 9,) * 2)
    full, lifted = (cleaner(keep_standfirst=keep).clean(page) for keep in (True, False))
    assert full.dateline
    assert differing(full, lifted, *TEXT, "blocks") == []


def test_a_dateline_that_stays_keeps_its_paragraph_as_one_that_is_lifted_does() -> None:
    text = "HALLVIK, Feb 18 (Reuters) - The port let its first ships out on Tuesday after three weeks of ice."
    page = f"<html><body><h1>Ice holds the harbour</h1><p>{text}</p><p>Share</p></body></html>"
    lifted, told = (cleaner(threshold=1.0, keep_dateline=keep).clean(page) for keep in (False, True))
    assert differing(lifted, told, *TEXT, "blocks") == []
    assert told.dateline is not None
    assert (told.body, f"{told.dateline.text} {lifted.body}") == (text, text)


def test_the_threshold_of_a_page_holds_all_that_the_model_judges_if_it_is_none() -> None:
    data = (INBOX / "whole-page-de.txt").read_bytes()
    assert differing(cleaner(threshold=0.0).clean(data), cleaner().clean(data)) == []  # texts have their own
    for name in ("modern-de.html", "modern-en.html", "listing-en.html"):
        page, least = (INBOX / name).read_bytes(), set[str]()
        for threshold in (0.0, 0.5, 0.8):
            article = cleaner(threshold=threshold).clean(page)
            gone = {one.path or "" for one in article.removed if one.rule == "model/page"}
            all_gone = {one.path or "" for one in article.removed}
            assert least <= all_gone
            assert threshold or not gone
            least = gone


def test_the_language_that_would_be_found_changes_nothing_but_who_told_it() -> None:
    for name in ("modern-de.html", "flattened-en.txt", "claims-utf-8-es.html"):
        full, data = whole(INBOX / name), (INBOX / name).read_bytes()
        told = cleaner(language=full.language).clean(data, path=name)
        assert differing(full, told, "provenance") == []
        assert [one for one in told.provenance if one not in full.provenance] == [
            one for one in told.provenance if one.field == "language"
        ]


# --- the parts of an article agree ---


def assert_agrees(article: Article) -> None:
    """Body, paragraphs, blocks, removed pieces, provenance and what `explain` tells are of one story."""
    assert article.blocks is not UNSET
    assert article.body == "\n\n".join(paragraph.text for paragraph in article.paragraphs)
    filled = {name for name, _, _ in explain.fields(article)}
    assert filled == {one.field for one in article.provenance}
    dropped = Counter(why.split(": ")[1] for block in article.blocks for why in block.decisions if "(drop)" in why)
    assert dropped == Counter(f"{removed.rule} (drop)" for removed in article.removed)
    told = [(one.fate, one.why) for one in explain.blocks(article)]
    assert told == [(block.fate, block.decisions) for block in article.blocks if block.text or block.raw]
    for action, fate in (("(drop)", "removed"), ("(lift)", "lifted")):
        for block in article.blocks:
            assert block.fate != fate or any(action in why for why in block.decisions)
    if article.source.kind == "text":
        text = article.restore()
        ends = 0
        for removed in sorted(article.removed, key=lambda one: one.start or 0):
            assert removed.start is not None
            assert removed.end is not None
            assert ends <= removed.start < removed.end <= len(text)
            ends = removed.end
    assert Article.from_json(article.to_json()) == article == Article.from_dict(article.to_dict())


@every
def test_the_parts_of_an_article_agree(path: Path) -> None:
    assert_agrees(whole(path))


@settings(max_examples=30)
@given(
    told_texts(), st.sampled_from([{}, {"keep": frozenset({"related", "most_read"})}, {"only": frozenset({"share"})}])
)
def test_the_parts_of_an_article_agree_whatever_is_kept(text: str, options: dict[str, object]) -> None:
    assert_agrees(cleaner(**options).clean(text))


@few
def test_less_is_removed_the_surer_it_must_be(path: Path) -> None:
    article = cleaner(min_confidence=0.9).clean(path.read_bytes(), path=path.name)
    assert all(removed.confidence >= 0.9 for removed in article.removed)
    assert set(gone(article)) <= set(gone(whole(path)))


def gone(article: Article) -> Iterator[int]:
    blocks = () if article.blocks is UNSET else article.blocks
    return (number for number, block in enumerate(blocks) if block.fate == "removed")


def test_an_article_without_its_ledger_is_the_same_article() -> None:
    full = whole(INBOX / "flattened-en.txt")
    assert replace(full, blocks=UNSET) == Cleaner().clean(
        (INBOX / "flattened-en.txt").read_bytes(), path="flattened-en.txt"
    )
