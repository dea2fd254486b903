"""What an interrupted or a complete run has left, and whether a rerun may go on from there."""

from collections.abc import Iterator

from . import journal as journals
from . import spool
from .journal import Journal
from .plan import Plan, companion, digest
from .retrying import before, check_same
from .tally import Tally

_LEARNED = "learned"
"""What the key of a journal has beside that of the plan: a digest of what the first pass has learned."""


def unfinished(plan: Plan, key: dict[str, str]) -> Journal | None:
    """The journal of an interrupted run of this plan; None if there is none. Raises ConfigError for that of another."""
    if plan.restart:
        if plan.lessons is not None:
            spool.drop(plan.lessons)
        return None
    found = journals.load(companion(plan.output, "journal"))
    if found is not None:
        journals.check_key(plan.output, key, {name: value for name, value in found.key.items() if name != _LEARNED})
    if plan.retry_failed:  # told before the first pass leaves anything behind
        past = found.before if found is not None and found.before is not None else before(plan, key)[0]
        check_same(plan, past.names)
    return found


def has_learned(plan: Plan, found: Journal | None) -> bool:
    """True if there is nothing to learn, or the interrupted run has come through its first pass."""
    if plan.lessons is None:
        return True
    return found is not None and plan.lessons.exists() and found.key.get(_LEARNED) == digest(plan.lessons)


def opened(plan: Plan, key: dict[str, str], found: Journal | None) -> Journal:
    """The journal to go on with. Raises ConfigError if what was learned is not what the interrupted run had."""
    if plan.lessons is not None:
        key = key | {_LEARNED: digest(plan.lessons)}
    if found is None:
        past, tally = before(plan, key) if plan.retry_failed else (None, Tally())
        return Journal(key=key, before=past, tally=tally)
    journals.check_key(plan.output, key, found.key)
    return found


def marks_of(journal: Journal, prefix: str) -> dict[str, int]:
    """The marks of one of the sinks, "out" or "failed"."""
    return dict(_stripped(journal.marks, f"{prefix}."))


def _stripped(marks: dict[str, int], head: str) -> Iterator[tuple[str, int]]:
    return ((name.removeprefix(head), size) for name, size in marks.items() if name.startswith(head))
