"""The draft of an article and the one place where its text changes hands."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from .blocks import Block, Origin, Page
from .decisions import TAKING, Decision, Drop, Keep, Label, Lift, Note, RemovedKind, Rewrite
from .facts import Fact, Language

F = TypeVar("F", bound=Fact)
_TELLING: Final = (Label, Note)


class Entry(Struct, frozen=True, gc=False):
    """One line of the ledger: a decision, the stage that made it, whether it was carried out, and if not why."""

    stage: str
    decision: Decision
    applied: bool = True
    refused: str = ""
    before: str = ""
    """The text the decision took away or replaced."""


class Draft(Struct, frozen=True):
    """A document between stages. Frozen: stages read it, `apply` makes the next one."""

    origin: Origin
    blocks: tuple[Block, ...]
    facts: tuple[Fact, ...] = ()
    ledger: tuple[Entry, ...] = ()
    url: str | None = None
    site: str = ""
    """Name of the site where the url tells none. One that ends in "/" is a folder, which may hold several sites."""

    def live(self) -> list[Block]:
        """Blocks that are still in the story, in order."""
        return [block for block in self.blocks if block.fate == "kept"]

    @property
    def language(self) -> str:
        """BCP 47 code of the story's language; "" while it is unknown."""
        found = self.fact(Language)
        return found.code if found else ""

    def fact(self, kind: type[F]) -> F | None:
        """The last noted fact of a type, or None."""
        for fact in reversed(self.facts):
            if type(fact) is kind:
                return cast(F, fact)
        return None

    def all(self, kind: type[F]) -> tuple[F, ...]:
        """All noted facts of a type, in the order they were noted."""
        return tuple(cast(F, fact) for fact in self.facts if type(fact) is kind)

    def decided(self, *stages: str) -> Iterator[Decision]:
        """What these stages, or all if none is named, decided and what was carried out, in order."""
        return (entry.decision for entry in self.ledger if entry.applied and (not stages or entry.stage in stages))


def is_bounded(draft: Draft) -> bool:
    """True if markup tells where the story begins and ends, and what each part of it is."""
    return isinstance(draft.origin, Page) and draft.origin.bounded


def fact_of(decision: Decision) -> Fact | None:
    """The fact that a decision carries, if any."""
    return getattr(decision, "fact", None)


def noted(draft: Draft, kind: type[Fact]) -> frozenset[int]:
    """Blocks of which a fact of the type was noted, and which stay in the body."""
    return frozenset(made.block for made in draft.decided() if type(made) is Note and type(made.fact) is kind)


def dropped_as(draft: Draft, *kinds: RemovedKind) -> frozenset[int]:
    """Blocks that were dropped as something of these kinds, or of which a piece was."""
    return frozenset(made.block for made in draft.decided() if type(made) is Drop and made.kind in kinds)


def spared_on_request(draft: Draft) -> frozenset[int]:
    """Blocks that a rule would have dropped whole, had the user not asked to ignore it."""
    return frozenset(
        entry.decision.block
        for entry in draft.ledger
        if entry.refused.endswith(ON_REQUEST) and isinstance(entry.decision, Drop) and _is_whole(entry.decision)
    )


def _is_whole(decision: Drop | Lift) -> bool:
    return decision.start == 0 and decision.end is None


def _carry_out(block: Block, decision: Decision) -> Block:
    """The block after one decision."""
    if isinstance(decision, TAKING):
        rest = "" if _is_whole(decision) else rest_of(block.text, decision.start, decision.end)
        if rest:
            return replace(block, text=rest)
        return replace(block, fate="removed" if isinstance(decision, Drop) else "lifted")
    match decision:
        case Keep():
            return replace(block, fate="kept")
        case Label():
            return replace(block, kind=decision.kind)
        case Rewrite():
            return replace(block, text=decision.text)
        case Note():
            return block


def rest_of(text: str, start: int, end: int | None) -> str:
    """What is left of a text without a piece of it."""
    left, right = text[:start].rstrip(), "" if end is None else text[end:].lstrip()
    return f"{left} {right}" if left and right else left or right


def span_of(size: int, decision: Decision) -> tuple[int, int]:
    """The piece [start, end) of a block's text of this size that a decision takes away or replaces; (0, 0) if it does
    neither.
    """
    if isinstance(decision, TAKING):
        return decision.start, size if decision.end is None else decision.end
    return 0, size if isinstance(decision, Rewrite) else 0


def _refusal(block: Block, decision: Decision, start: int, end: int, accepted: Sequence[Decision]) -> str:
    """Why a decision on the piece [start, end) cannot be carried out on the block as the stage saw it, beside those
    accepted; "" if it can.
    """
    if not isinstance(decision, TAKING):  # asked first, since most are
        if isinstance(decision, _TELLING):
            return ""
        if isinstance(decision, Keep):
            return "" if block.fate != "kept" else "stale: the block is kept already"
    if block.fate != "kept":
        return f"stale: the block is already {block.fate}"
    if not 0 <= start < end <= len(block.text):
        return "stale: the piece lies outside the block"
    if accepted and any(start < e and s < end for s, e in (span_of(len(block.text), made) for made in accepted)):
        return "overlaps an earlier decision of the same stage"
    return ""


ON_REQUEST: Final = "on request"


class Policy(Struct, frozen=True):
    """Which decisions are carried out. The others are entered in the ledger with the reason."""

    ignored: frozenset[str] = frozenset()
    """Rules that are switched off."""
    floor: float = 0.0
    """Least confidence, 0 to 1, of a Drop."""

    def refusal(self, decision: Decision) -> str:
        """Why a decision is not to be carried out; "" if it is."""
        if decision.rule in self.ignored:
            return f"the rule is ignored {ON_REQUEST}"
        if type(decision) is Drop:
            if decision.preview:
                return "the rule is a preview"
            if decision.confidence < self.floor:
                return "confidence is under the threshold"
        return ""


EVERYTHING: Final = Policy()


def apply(draft: Draft, stage: str, decisions: Iterable[Decision], policy: Policy = EVERYTHING) -> Draft:
    """Carry out what a stage proposes and write each decision in the ledger.

    What the policy refuses is entered but not carried out; so are stale and overlapping decisions. Pieces of one block
    are cut from the right, so that every offset means the text that the stage saw.
    """
    entries: list[Entry] = []
    accepted: dict[int, list[Decision]] = {}
    others: set[int] = set()
    facts = list(draft.facts)
    before, after = draft.blocks, list(draft.blocks)
    lenient = policy == EVERYTHING
    for decision in decisions:
        at = decision.block
        if (
            lenient
            and type(decision) is Drop  # of what is of another type, isinstance takes several times as long to tell it
            and decision.end is None
            and decision.start == 0
            and not decision.preview
            and at not in accepted
            and (block := before[at]).fate == "kept"
            and (text := block.text)
        ):  # nothing stands against it, and nearly all are such
            entries.append(Entry(stage, decision, before=text))
            accepted[at] = [decision]
            after[at] = replace(block, fate="removed")
            continue
        why, text = policy.refusal(decision), ""
        if at >= 0:
            block = before[at]
            start, end = span_of(len(block.text), decision)
            why = why or _refusal(block, decision, start, end, accepted.get(at, ()))
            text = block.text[start:end]
            if not why:
                accepted.setdefault(at, []).append(decision)
                others.add(at)
        entries.append(Entry(stage, decision, not why, why, text))
        if not why and (fact := fact_of(decision)) is not None:
            facts.append(fact)
    if not entries:
        return draft
    for at in others:
        after[at] = _carry_out_all(before[at], accepted[at])
    return replace(draft, blocks=tuple(after), facts=tuple(facts), ledger=draft.ledger + tuple(entries))


def _carry_out_all(block: Block, decisions: list[Decision]) -> Block:
    for decision in sorted(decisions, key=lambda made: -(made.start if isinstance(made, TAKING) else 0)):
        block = _carry_out(block, decision)
    return block


def replay(draft: Draft, ledger: Iterable[Entry]) -> Draft:
    """Run a ledger over the first draft again: gives the draft that the ledger's run ended with."""
    stages: list[tuple[str, list[Entry]]] = []
    for entry in ledger:
        if not stages or stages[-1][0] != entry.stage:
            stages.append((entry.stage, []))
        stages[-1][1].append(entry)
    for stage, entries in stages:
        after = apply(draft, stage, [entry.decision for entry in entries if entry.applied])
        draft = replace(after, ledger=draft.ledger + tuple(entries))
    return draft
