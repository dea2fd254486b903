"""The order of work: stages, what each needs and gives, and how they are run."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias, TypeVar

from msgspec import Struct

from .decisions import Decision, Note
from .draft import EVERYTHING, Draft, Policy, apply
from .facts import Warned

C = TypeVar("C")
Observer: TypeAlias = Callable[[str, Draft], None]
"""Called with a stage's name and the draft after it (timing and debugging stand outside the core)."""


class Stage(Struct, frozen=True):
    """A named step. `needs` and `gives` are names of its order's own making: `check_order` holds them."""

    name: str
    run: Callable[..., Iterable[Decision]]
    needs: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()


def check_order(stages: Sequence[Stage]) -> None:
    """Raise ValueError if two stages share a name or one needs what no earlier one gives."""
    given: set[str] = set()
    names: set[str] = set()
    for stage in stages:
        if stage.name in names:
            raise ValueError(f"two stages are called {stage.name!r}")
        missing = [need for need in stage.needs if need not in given]
        if missing:
            raise ValueError(f"stage {stage.name!r} needs {missing}, which no earlier stage gives")
        names.add(stage.name)
        given.update(stage.gives)


def run(
    draft: Draft,
    context: C,
    stages: Sequence[Stage],
    *,
    policy: Policy = EVERYTHING,
    observe: Observer | None = None,
) -> Draft:
    """Run every stage in order. One that raises becomes a warning and changes nothing: the text is never at risk.

    Raises MemoryError: a document that takes more than its caller allows has no article.
    """
    for stage in stages:
        try:
            after = apply(draft, stage.name, list(stage.run(draft, context)), policy)
        except MemoryError:
            raise
        except Exception as error:  # whatever a stage meets in a hostile document, the text goes on without it
            told = Warned(f"stage {stage.name} failed and was left out: {type(error).__name__}: {error}")
            after = apply(draft, stage.name, [Note(rule=f"{stage.name}/failed", fact=told)])
        draft = after
        if observe is not None:
            observe(stage.name, draft)
    return draft
