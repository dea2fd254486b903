"""What users want in the body, and what not: done when all stages have run, so that nothing else changes by it."""

from collections.abc import Iterator, Sequence, Set
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from .decisions import TAKING, Drop, Lift, Note, Rewrite
from .draft import ON_REQUEST, Draft, Entry, apply, rest_of, span_of
from .facts import Fact


class _Line(Struct, frozen=True):
    """A block that something is given back to: its text now, and where in it each letter stands that stages saw."""

    text: str
    places: tuple[int, ...]
    """-1 for a blank that joined what stood beside a piece."""


def lift_noted(draft: Draft, kind: type[Fact], stage: str, field: str) -> Draft:
    """The draft without the blocks of which a fact of this type was noted: they are lifted into their field."""
    lifts = [
        Lift(made.block, made.rule, None, field, made.confidence)
        for made in draft.decided()
        if type(made) is Note and type(made.fact) is kind and made.block >= 0
    ]
    return apply(draft, stage, [made for made in lifts if draft.blocks[made.block].fate == "kept"])


def give_back(draft: Draft, first: Draft, kinds: Set[str]) -> Draft:
    """The draft with what was dropped as one of these kinds, or lifted into a field of such a name, in its blocks
    again, and a ledger that says so: of a Lift, whose fact stays, as a Note.

    `first` is the draft before all stages. The ledger's other decisions stand; of a block that got a piece back they
    tell the places that they have now, so that the ledger still gives the draft (`replay`).
    """
    lines = {
        entry.decision.block: _line(first.blocks[entry.decision.block].text)
        for entry in draft.ledger
        if _is_wanted(entry, kinds)
    }
    if not lines:
        return draft
    ledger: list[Entry] = []
    for _, stage in groupby(draft.ledger, key=lambda entry: entry.stage):
        entries = list(stage)
        told: dict[int, tuple[Entry, ...]] = {}
        for at in sorted(range(len(entries)), key=lambda at: -_start(entries[at])):  # as `apply` carries them out
            entry = entries[at]
            if entry.applied and (line := lines.get(entry.decision.block)) is not None:
                lines[entry.decision.block], told[at] = _told(line, entry, kinds)
        for at, entry in enumerate(entries):
            ledger += told.get(at, (entry,))
    blocks = list(draft.blocks)
    for index, line in lines.items():
        blocks[index] = replace(blocks[index], text=line.text, fate="kept")
    return replace(draft, blocks=tuple(blocks), ledger=tuple(ledger))


def _is_wanted(entry: Entry, kinds: Set[str]) -> bool:
    return entry.applied and _name(entry) in kinds and not entry.before.isspace()


def _name(entry: Entry) -> str:
    """What an entry takes away: a kind of debris, a field; "" if it takes nothing."""
    made = entry.decision
    return made.kind if isinstance(made, Drop) else made.field if isinstance(made, Lift) else ""


def _start(entry: Entry) -> int:
    return entry.decision.start if isinstance(entry.decision, TAKING) else 0


def _line(text: str) -> _Line:
    return _Line(text, tuple(range(len(text))))


def _told(line: _Line, entry: Entry, kinds: Set[str]) -> tuple[_Line, tuple[Entry, ...]]:
    """The line after a decision that was carried out on it, and the decision as it is told now: refused, or as one of
    each piece that it takes.
    """
    made = entry.decision
    if isinstance(made, Rewrite):
        return _line(made.text), (entry,)
    if not isinstance(made, TAKING):
        return line, (entry,)
    start, end = span_of(len(line.places), made)
    taken, seen = line.places[start:end], _without(line.places, line.text, start, end)
    if _is_wanted(entry, kinds):
        return _Line(line.text, seen), (_refused(entry, made),)
    pieces = list(_pieces(line.text, taken))
    told = tuple(_of_piece(entry, made, line.text, *piece, first=piece == pieces[0]) for piece in pieces)
    text = line.text
    for begin, stop in reversed(pieces):
        after, size = rest_of(text, begin, stop), len(text)
        left, right = len(text[:begin].rstrip()), len(text[stop:].lstrip())
        moved = len(after) - size
        seen = tuple([at if at < left else at + moved if at >= size - right else -1 for at in seen])
        text = after
    return _Line(text, seen), told


def _refused(entry: Entry, made: Drop | Lift) -> Entry:
    if isinstance(made, Lift) and made.fact is not None:
        return replace(entry, decision=Note(made.rule, made.fact, made.confidence, made.block), before="")
    return replace(entry, applied=False, refused=f"{_name(entry)} is kept {ON_REQUEST}")


def _without(places: tuple[int, ...], text: str, start: int, end: int) -> tuple[int, ...]:
    """The places of the letters that stages saw after the piece [start, end) of what they had seen was taken."""

    def is_blank(place: int) -> bool:
        return place < 0 or text[place].isspace()

    while start and is_blank(places[start - 1]):
        start -= 1
    while end < len(places) and is_blank(places[end]):
        end += 1
    left, right = places[:start], places[end:]
    return (*left, -1, *right) if left and right else left or right


def _pieces(text: str, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pieces [start, end) of a text in which letters stand at these places; only blanks stand between them."""
    shown = [place for place in places if place >= 0]
    begin = last = shown[0] if shown else 0
    for place in shown[1:]:
        if text[last + 1 : place].strip():
            yield begin, last + 1
            begin = place
        last = place
    if shown:
        yield begin, last + 1


def _of_piece(entry: Entry, made: Drop | Lift, text: str, start: int, end: int, *, first: bool) -> Entry:
    """The entry of one piece; of several that a Lift takes, the first has its fact."""
    stop = None if end == len(text) and made.end is None else end
    decision = replace(made, start=start, end=stop)
    if isinstance(decision, Lift) and not first:
        decision = replace(decision, fact=None)
    return replace(entry, decision=decision, before=text[start:end])
