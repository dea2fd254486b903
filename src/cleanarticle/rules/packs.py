"""The packs of one language together, and what several grammars compile of them: each once."""

from collections.abc import Callable
from typing import TypeVar, cast

from .pack import Pack

T = TypeVar("T")


class Packs(tuple[Pack, ...]):
    """Packs to be used for a document's language, as a Context holds them."""

    def __init__(self, _: object = ()) -> None:
        self._made: dict[Callable[..., object], object] = {}

    def shared(self, make: Callable[[tuple[Pack, ...]], T]) -> T:
        """What is compiled of them, when it is first asked for."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(T, self._made[make])


def shared(packs: tuple[Pack, ...], make: Callable[[tuple[Pack, ...]], T]) -> T:
    """What is compiled of packs, of a Context's once: four grammars ask for the thousand agencies of a language."""
    return packs.shared(make) if isinstance(packs, Packs) else make(packs)
