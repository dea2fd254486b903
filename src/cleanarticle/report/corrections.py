"""What a reader put right: its file, one JSON object a line, and how it is carried out on a draft."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, Literal, get_args

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ..core.blocks import Block
from ..core.decisions import Decision, Drop, Keep, Lift, Note, RemovedKind, Rewrite
from ..core.draft import Draft, Entry, apply
from ..core.facts import (
    Authors,
    Byline,
    Caption,
    Credit,
    Dateline,
    Fact,
    Headline,
    Language,
    Modified,
    Published,
    Section,
    Standfirst,
    Verdict,
    VerdictKind,
    Warned,
    Wire,
)  # fmt: skip
from ..errors import InputError

LineField = Literal["title", "subtitle", "byline", "dateline", "caption", "credit", "date", "section"]
"""What a line can be said to be. The text of a "date" line leaves the body; its value is corrected as a field."""
ValueField = Literal[
    "verdict", "title", "subtitle", "section", "language", "authors", "byline", "dateline", "wire", "published",
    "modified",
]  # fmt: skip
"""Fields whose value can be typed."""
STAGE: Final = "correction"


class Correction(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One thing put right. `text` is the line or the piece of it; for "field" it is the right value, "" for none."""

    document: str
    """The article's id."""
    action: Literal["keep", "remove", "lift", "field", "undo"]
    text: str
    kind: RemovedKind | None = None
    """"remove": what kind of debris it is."""
    field: str = ""
    """"lift": a LineField; "field": a ValueField."""
    block: int = -1
    """Number of the block in the run's ledger: tells equal lines apart."""
    rule: str = ""
    """The rule whose verdict is corrected; "" for a line that no rule had touched."""
    was: str = ""
    """That verdict ("kept", "removed: share", "lifted: byline"), or the field's old value."""
    before: str = ""
    after: str = ""
    """The lines above and below."""
    prose: tuple[str, ...] = ()
    """Kept lines near by: what a rule made of this correction must not flag."""
    language: str = ""
    url: str = ""

    @property
    def key(self) -> tuple[str, str, int, str]:
        """What it is about: a later correction with the same key stands instead of it."""
        if self.action == "field" or (self.action == "undo" and self.field and self.block < 0):
            return self.document, self.field, -1, ""
        return self.document, "", self.block, self.text


Corrections = Mapping[str, tuple[Correction, ...]]
"""Document -> its corrections."""


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """All corrections of a file, as they were made. Raises InputError naming the line that is none."""
    decode = msgspec.json.Decoder(Correction).decode
    found: list[Correction] = []
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(checked(decode(line)))
            except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
                raise InputError(f"{path}, line {number}: no correction: {error}") from error
    return tuple(found)


def checked(one: Correction) -> Correction:
    """The correction, if it says all that its action needs. Raises ValueError."""
    if one.action == "remove" and one.kind is None:
        raise ValueError('"remove" needs a kind')
    if one.action == "lift" and one.field not in get_args(LineField):
        raise ValueError(f'"lift" needs a field of {", ".join(get_args(LineField))}')
    if one.action == "field" and one.field not in get_args(ValueField):
        raise ValueError(f'"field" needs a field of {", ".join(get_args(ValueField))}')
    if one.action == "field" and one.field == "verdict" and one.text not in get_args(VerdictKind):
        raise ValueError(f"a verdict is one of {', '.join(get_args(VerdictKind))}")
    if one.action != "field" and not one.text.strip():
        raise ValueError("needs the text of the line")
    return one


def append(path: Path, one: Correction) -> None:
    """Write a correction behind those of the file."""
    with open(path, "ab") as file:
        file.write(msgspec.json.encode(one) + b"\n")


def settled(corrections: Iterable[Correction]) -> dict[str, tuple[Correction, ...]]:
    """What holds in the end, by document: the last correction of each line and field, none where it was undone."""
    last: dict[tuple[str, str, int, str], Correction] = {}
    for one in corrections:
        last.pop(one.key, None)
        if one.action != "undo":
            last[one.key] = one
    found: dict[str, list[Correction]] = {}
    for one in last.values():
        found.setdefault(one.document, []).append(one)
    return {document: tuple(made) for document, made in found.items()}


def corrected(draft: Draft, corrections: Iterable[Correction]) -> Draft:
    """The draft after a document's corrections, each in the ledger. One that no longer fits becomes a warning."""
    for one in corrections:
        if one.action == "field":
            draft = _with_value(draft, one)
            continue
        after = _with_line(draft, one)
        if after is None:
            told = Warned(f"a correction no longer fits: {one.action} {one.text[:80]!r}")
            after = apply(draft, STAGE, [Note(f"{STAGE}/stale", told)])
        draft = after
    return draft


def _with_line(draft: Draft, one: Correction) -> Draft | None:
    """The draft after a correction of a line; None if the line is not there."""
    if one.action == "keep":
        return _kept(draft, one) or (draft if _is_live(draft, one) else None)
    block = _find(one, (block for block in draft.live() if one.text in block.text))
    if block is None:  # not in the body yet: what it was taken for is wrong too
        draft = _kept(draft, one) or draft
        block = _find(one, (block for block in draft.live() if one.text in block.text))
    return None if block is None else apply(draft, STAGE, [_decision(one, block)])


def _find(one: Correction, blocks: Iterable[Block]) -> Block | None:
    """The block that a correction means: the one with its number, else the first whole line, else the first at all."""
    found = sorted(blocks, key=lambda block: (block.index != one.block, block.text != one.text, block.index))
    return found[0] if found else None


def _is_live(draft: Draft, one: Correction) -> bool:
    """True if a line stays without the correction: a rule is mended, or the user keeps all of its kind."""
    text = one.text.strip()
    return any(text == block.text or (block.index == one.block and text in block.text) for block in draft.live())


def _kept(draft: Draft, one: Correction) -> Draft | None:
    """The draft with a line or a piece of one back in the body; None if it is not among what was taken out."""
    out = (block for block in draft.blocks if block.fate != "kept" and block.text == one.text)
    if block := _find(one, out):
        draft = _without_facts(draft, _lifts(draft, block.index))
        return apply(draft, STAGE, [Keep(block.index, f"{STAGE}/kept")])
    for number, entry in enumerate(draft.ledger):
        made = entry.decision
        if isinstance(made, Drop | Lift) and entry.applied and entry.before.strip() == one.text.strip():
            block = draft.blocks[made.block]
            if block.fate != "kept" or (one.block >= 0 and made.block != one.block):
                continue
            left, right = block.text[: made.start].rstrip(), block.text[made.start :].lstrip()
            whole = " ".join(part for part in (left, entry.before.strip(), right) if part)
            draft = _without_facts(draft, [entry] if isinstance(made, Lift) else [])
            overruled = replace(entry, applied=False, refused="kept by a reader")
            draft = replace(draft, ledger=(*draft.ledger[:number], overruled, *draft.ledger[number + 1 :]))
            return apply(draft, STAGE, [Rewrite(block.index, f"{STAGE}/kept", whole)])
    return None


def _lifts(draft: Draft, block: int) -> Iterator[Entry]:
    for entry in draft.ledger:
        if entry.applied and isinstance(entry.decision, Lift) and entry.decision.block == block:
            yield entry


def _without_facts(draft: Draft, entries: Iterable[Entry]) -> Draft:
    """The draft without the facts that some lifts noted."""
    facts = list(draft.facts)
    for entry in entries:
        if isinstance(entry.decision, Lift) and entry.decision.fact in facts:
            facts.remove(entry.decision.fact)
    return replace(draft, facts=tuple(facts))


def _decision(one: Correction, block: Block) -> Decision:
    start = block.text.find(one.text)
    whole = one.text == block.text
    place, end = (0, None) if whole else (start, start + len(one.text))
    if one.action == "remove" and one.kind is not None:
        return Drop(block.index, f"{STAGE}/removed", one.kind, 1.0, place, end)
    return Lift(block.index, f"{STAGE}/lifted", _fact(one.field, one.text), one.field, 1.0, place, end)


def _with_value(draft: Draft, one: Correction) -> Draft:
    fact = _fact(one.field, one.text)
    if one.text and fact is not None:
        return apply(draft, STAGE, [Note(f"{STAGE}/field", fact)])
    kind = type(_fact(one.field, "x"))
    return replace(draft, facts=tuple(known for known in draft.facts if not isinstance(known, kind)))


def _fact(field: str, text: str) -> Fact | None:
    """What a field holds, made of text."""
    match field:
        case "verdict":
            return Verdict(msgspec.convert(text, VerdictKind), "corrected by a reader")
        case "authors":
            return Authors(_list(text, ","))
        case "section":
            return Section(_list(text, ">"))
        case "wire":
            return Wire(text, "corrected by a reader")
        case "credit":
            return Credit("reporting", (), text)
        case _:
            make = _SIMPLE.get(field)
            return make(text) if make else None


_SIMPLE: Final[Mapping[str, Callable[[str], Fact]]] = {
    "title": Headline, "subtitle": Standfirst, "byline": Byline, "dateline": Dateline, "caption": Caption,
    "language": Language, "published": Published, "modified": Modified,
}  # fmt: skip


def _list(text: str, between: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(between) if part.strip())
