"""The text of a document in full, in place: rows of pieces, each kept, lifted or removed, repairs marked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from msgspec import UNSET, Struct
from msgspec.structs import replace

from ..core.article import Article, BlockRecord, Provenance, Removed
from ..core.blocks import Fate

_FIELDS: Final = {
    "captions": "caption",
    "byline": "byline",
    "credits": "credit",
    "dateline": "dateline",
    "dates": "date",
    "section": "section",
    "headline": "title",
}
"""Stage -> the field it lifts into, as the page's legend calls it."""
_PROVENANCE: Final = {"caption": "captions", "credit": "credits", "date": "published"}
_DECISION: Final = re.compile(r"(?P<stage>[^:]+): (?P<rule>\S+) \((?P<action>\w+)(?P<refused>, refused)?")
_WORDS: Final = re.compile(r"\s+|\S+")


class Piece(Struct, frozen=True, omit_defaults=True):
    """A run of text with one fate. `label` is the kind of debris or the field; `before` what a repair replaced."""

    text: str
    mark: Fate = "kept"
    label: str = ""
    rule: str = ""
    confidence: float | None = None
    before: str = ""


class Row(Struct, frozen=True, omit_defaults=True):
    """A block of the input. `input` is its raw text where that is not what the pieces say together."""

    pieces: tuple[Piece, ...]
    input: str = ""
    score: float | None = None
    why: tuple[str, ...] = ()
    """The ledger's decisions on the block."""
    block: int = -1
    """Number of the block in the article's `blocks`; -1 where the run was made without --ledger."""
    other: tuple[Piece, ...] = ()
    """The same block in the run that this one is compared with."""
    changed: bool = False


class Step(Struct, frozen=True):
    """One decision on a block, read back from the ledger's words."""

    stage: str
    rule: str
    action: str


def rows(article: Article) -> tuple[Row, ...]:
    """The whole document in the order of the input; without `blocks` the fields, the body and then what was removed."""
    if article.blocks is UNSET:
        return tuple(_without_ledger(article))
    return tuple(_with_ledger(article, article.blocks))


def _with_ledger(article: Article, records: Sequence[BlockRecord]) -> Iterator[Row]:
    waiting = list(article.removed)
    mended = {repair.after: repair.before for repair in article.repairs}
    for number, record in enumerate(records):
        if not record.text and not (record.raw or "").strip():
            continue
        decisions = tuple(_steps(record.decisions))
        pieces = list(_pieces(article, record, decisions, _take(waiting, record)))
        if any(told.action == "rewrite" for told in decisions):
            pieces = [part for piece in pieces for part in _repaired(piece, mended)]
        raw = record.raw or ""
        shown = "".join(piece.text for piece in pieces)
        yield Row(tuple(pieces), raw if raw.strip() != shown else "", record.score, record.decisions, number)


def _steps(decisions: Iterable[str]) -> Iterator[Step]:
    """The decisions that were carried out."""
    for decision in decisions:
        found = _DECISION.match(decision)
        if found and not found["refused"]:
            yield Step(found["stage"], found["rule"], found["action"])


def _take(waiting: list[Removed], record: BlockRecord) -> list[Removed]:
    """What was removed of this block, taken from the head of what waits: both are in the order of the input."""
    found: list[Removed] = []
    rules = [told.rule for told in _steps(record.decisions) if told.action == "drop"]
    while waiting and len(found) < len(rules) and waiting[0].rule in rules and waiting[0].path == record.path:
        found.append(waiting.pop(0))
    return found


def _pieces(
    article: Article, record: BlockRecord, decisions: Sequence[Step], removed: Sequence[Removed]
) -> Iterator[Piece]:
    if record.fate == "removed":
        whole = removed[-1] if removed else None
        label, rule, sure = (whole.kind, whole.rule, whole.confidence) if whole else ("outside", "", None)
        text = record.text or record.raw or ""
        cut = [_cut(one) for one in removed[:-1]]
        yield from _placed(record, cut, Piece(text, "removed", label, rule, sure))
    elif record.fate == "lifted":
        lifts = [told for told in decisions if told.action == "lift"]
        label = _field(lifts[-1]) if lifts else "field"
        rule = lifts[-1].rule if lifts else ""
        whole_piece = Piece(record.text, "lifted", label, rule, _confidence(article, label, rule))
        yield from _placed(record, [_cut(one) for one in removed], whole_piece)
    else:
        lifted = [_lifted(article, record, told) for told in decisions if told.action == "lift"]
        cuts = [piece for piece in lifted if piece is not None] + [_cut(one) for one in removed]
        yield from _placed(record, cuts, Piece(record.text))


def _cut(removed: Removed) -> Piece:
    return Piece(removed.text, "removed", removed.kind, removed.rule, removed.confidence)


def _field(told: Step) -> str:
    if "standfirst" in told.rule:
        return "subtitle"
    return _FIELDS.get(told.stage, told.stage)


def _confidence(article: Article, label: str, rule: str) -> float | None:
    field = _PROVENANCE.get(label, label)
    return next((one.confidence for one in article.provenance if one.field == field and one.rule == rule), None)


def _lifted(article: Article, record: BlockRecord, told: Step) -> Piece | None:
    """The piece that a decision lifted out of a block that stayed; None where the article no longer has it."""
    label = _field(told)
    match label:
        case "dateline":
            texts = [article.dateline.text] if article.dateline else []
        case "byline":
            texts = [article.byline.text] if article.byline else []
        case "credit":
            texts = [credit.text for credit in article.credits]
        case "caption":
            texts = [caption.text for caption in article.captions]
        case _:
            texts = []
    here = " ".join((record.raw or "").split())
    text = next((text for text in texts if text in here), texts[-1] if texts else "")
    return Piece(text, "lifted", label, told.rule, _confidence(article, label, told.rule)) if text else None


def _placed(record: BlockRecord, cuts: Sequence[Piece], rest: Piece) -> Iterator[Piece]:
    """Pieces and the rest of a block in the order of the input.

    The raw text tells the places; where it has markup of its own, or is not known (HTML), datelines and bylines stand
    before the rest and everything else behind it.
    """
    if not cuts:
        yield rest
        return
    whole = " ".join((record.raw or "").split())
    spans = sorted((at, at + len(cut.text), cut) for cut in cuts if (at := whole.find(cut.text)) >= 0)
    left: list[str] = []
    last = 0
    made: list[Piece] = []
    for start, end, cut in spans:
        if start < last:
            continue
        if between := whole[last:start]:
            made.append(replace(rest, text=between))
            left.append(between.strip())
        made.append(cut)
        last = end
    if tail := whole[last:]:
        made.append(replace(rest, text=tail))
        left.append(tail.strip())
    if len(spans) == len(cuts) and " ".join(part for part in left if part) == rest.text:
        yield from made
        return
    ahead = [cut for cut in cuts if cut.label in ("dateline", "byline")]
    for cut in ahead:
        yield replace(cut, text=f"{cut.text} ")
    yield rest
    for cut in cuts:
        if cut not in ahead:
            yield replace(cut, text=f" {cut.text}")


def _repaired(piece: Piece, mended: dict[str, str]) -> Iterator[Piece]:
    """A piece cut at the words that a repair changed."""
    for after, before in mended.items():
        at = after.find(piece.text)
        if at >= 0:
            yield from _marked(piece, at, before, after)
            return
    yield piece


def _marked(piece: Piece, at: int, before: str, after: str) -> Iterator[Piece]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    place = 0
    for action, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        text = "".join(new[j1:j2])
        start, place = place, place + len(text)
        shown = after[max(start, at) : min(place, at + len(piece.text))]
        if shown:
            yield replace(piece, text=shown, before="" if action == "equal" else "".join(old[i1:i2]))


def _without_ledger(article: Article) -> Iterator[Row]:
    """The fields, the body, what was removed: the run does not tell where it stood."""
    sure = {one.field: one for one in article.provenance}
    above: list[tuple[str, str, str | None]] = [
        ("title", "title", article.title),
        ("subtitle", "subtitle", article.subtitle),
        ("byline", "byline", article.byline.text if article.byline else None),
        *(("caption", "captions", caption.text) for caption in article.captions),
        ("dateline", "dateline", article.dateline.text if article.dateline else None),
    ]
    below = [("credit", "credits", text) for text in dict.fromkeys(credit.text for credit in article.credits)]
    for label, field, text in above:
        if text:
            yield Row((_from_field(label, text, sure.get(field)),))
    for paragraph in article.paragraphs:
        yield Row((Piece(paragraph.text),))
    for label, field, text in below:
        yield Row((_from_field(label, text, sure.get(field)),))
    for removed in article.removed:
        yield Row((_cut(removed),))


def _from_field(label: str, text: str, found: Provenance | None) -> Piece:
    return Piece(text, "lifted", label, found.rule if found else "", found.confidence if found else None)
