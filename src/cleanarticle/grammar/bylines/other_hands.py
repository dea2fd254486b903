"""Those who did something else than write: "Reviewed by ...", "Photographs by ...", "编辑 李四" beside the authors."""

import re
from collections.abc import Set
from typing import Final

from ...rules import AnyOf, Pack
from ..alternations import any_phrase
from ..credits.credited import other_roles


class OtherHands:
    """What names them in a byline's language, compiled from its packs. `prefixes` are what opens bylines. Read-only."""

    def __init__(self, packs: tuple[Pack, ...], prefixes: Set[str]) -> None:
        self._prefixes: Final = prefixes
        others = {" ".join(phrase.casefold().split()).rstrip(": ") for pack in packs for phrase in other_roles(pack)}
        self.did: Final = frozenset(others - prefixes)
        """What they did, case folded, without a colon."""
        others |= prefixes
        verbs = {" ".join(word.casefold().split()) for pack in packs for word in pack.byline.other}  # no colon needed
        longer = {one for one in others if " " in one or one in verbs}
        short = others - longer
        signs = {one for one in short if not one[-1].isalnum()}  # "图/"
        # Words in the scripts of India end in vowel signs, which are no \w.
        self._pattern = re.compile(
            rf"(?<=[\w.),|\u0900-\u0dff])\s+(?:(?:{any_phrase(longer)})(?![^\W\d_])|(?:{any_phrase(short)})\s?[:：]|(?:{any_phrase(signs)}))",
            re.IGNORECASE,
        )
        self._words = AnyOf(others)

    def cut(self, opened: str, bare: str) -> str:
        """The line, which `opened` opens, up to those who did something else; "" if they open it."""
        if self._is_opened(opened):
            return ""
        if not self._words.within(bare):
            return bare
        if not opened and self._pattern.match(f"| {bare}", 1):
            return ""
        other = self._pattern.search(bare, 4)
        return bare[: other.start()] if other is not None else bare

    def _is_opened(self, opened: str) -> bool:
        """True if what opens the line names one who did not write: "Photography by", "Hero image by"."""
        words = opened.split() if opened not in self._prefixes else []
        return any(" ".join(words[at:]) in self.did for at in range(len(words)))

    def opens(self, label: str) -> bool:
        """True if the label is what opens the name of one who did not write ("Reviewed by", "Contributions from")."""
        return " ".join(label.casefold().split()).rstrip(": ") in self.did
