"""What papers hang on headlines and is none of them: "Breaking:", "UPDATE 2-", "Exclusive |", "(video)", "– live"."""

import re
from typing import Final

from ..rules import Pack
from .alternations import any_phrase
from .titles import heads as heads_of

_FEWEST: Final = 12
"""Code points that must be left for a headline."""


class Furniture:
    """The furniture of a language's headlines, compiled from its packs. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        words = {" ".join(word.casefold().split()) for pack in packs for word in pack.headline.furniture}
        heads = {word for word in words if word[-1:] in ":-–—|+：】)]" or word[:1] in "【[("}
        tails = {word for word in words if word[:1] in "-–—|([（"}
        head, tail = (any_phrase(words).replace(r"\ ", r"\s") for words in (heads, tails))
        self._head = re.compile(rf"(?:{head})\s*(?=\S)", re.IGNORECASE)
        self._tail = re.compile(rf"\s(?:{tail})$", re.IGNORECASE)
        self._packs = packs

    def without_outlet(self, title: str) -> str:
        """A text's headline without the outlet that ends its page's title: "… | Reuters", "… - BBC News"."""
        shorter = next(iter(heads_of(title)), "")
        return shorter if len(shorter) >= _FEWEST and self._is_outlet(title[len(shorter) :]) else title

    def _is_outlet(self, text: str) -> bool:
        """True for an outlet's or agency's name behind its dash or bar."""
        name = text.strip(" -–—―|｜:·•»/")
        return any(name in pack.outlets or name in pack.agencies for pack in self._packs)

    def strip(self, title: str) -> str:
        """The headline without its furniture; as it is if nothing else would be left."""
        title = title.removesuffix(" =")  # how Adnkronos and AFP end a headline on their wires
        bare = title
        while (head := self._head.match(bare)) is not None and len(bare) - head.end() >= _FEWEST:  # "REFILE-WRAPUP 1-"
            bare = bare[head.end() :]
        tail = self._tail.search(bare, max(0, len(bare) - 40))
        bare = bare[: tail.start()].rstrip() if tail else bare
        return bare if len(bare) >= _FEWEST or not title.isascii() else title
