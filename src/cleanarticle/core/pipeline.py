"""The order of work: stages, what each needs and gives, and how they are run."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias, TypeVar

from msgspec import Struct

from .blocks import STORY_KIND
from .decisions import Decision, Note
from .draft import EVERYTHING, Draft, Policy, apply, is_bounded
from .facts import Fact, Warned

C = TypeVar("C")
Observer: TypeAlias = Callable[[str, Draft], None]
"""Called with a stage's name and the draft after it (timing and debugging stand outside the core)."""


class Stage(Struct, frozen=True):
    """A named step. `needs` and `gives` are names of its order's own making: `check_order` holds them."""

    name: str
    run: Callable[..., Iterable[Decision]]
    needs: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()
    guesses: bool = False
    """It tells by place and wording what it looks for: not asked where markup has told that already (`is_bounded`)."""
    of: tuple[type[Fact], ...] = ()
    """What it guesses: asked all the same where markup has told none of these, nor that the document is no story."""


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
        told = stage.guesses and is_bounded(draft) and _is_told(stage, draft)
        try:
            after = draft if told else apply(draft, stage.name, list(stage.run(draft, context)), policy)
        except MemoryError:
            raise
        except Exception as error:  # whatever a stage meets in a hostile document, the text goes on without it
            failed = Warned(f"stage {stage.name} failed and was left out: {type(error).__name__}: {error}")
            after = apply(draft, stage.name, [Note(rule=f"{stage.name}/failed", fact=failed)])
        draft = after
        if observe is not None:
            observe(stage.name, draft)
    return draft


def _is_told(stage: Stage, draft: Draft) -> bool:
    """True if markup has told what a stage would guess."""
    return not stage.of or STORY_KIND in draft.origin.metadata.meta or any(draft.fact(kind) for kind in stage.of)
