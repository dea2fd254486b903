"""Names in brackets that sign a story in Japanese: "…という。（鳥居美咲、佐伯亮太）", "（北浜支局・村瀬大輔）".

No word stands beside them, so the family name at their head must be one that the packs know.
"""

import re
from typing import Final

from ...rules import Pack
from ..places import is_settlement

_NAME: Final = re.compile(r"[\u3041-\u30ff\u3400-\u9fff々]{3,6}")
_LISTED: Final = re.compile(r"[、，,]")
_SEAT: Final = re.compile(r"[・＝=／/]")
"""Behind a desk, a town or what the person did."""
_BLANKS: Final = re.compile(r"[ \u3000]")


class SignedNames:
    """Tells such names by the packs of a language. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._families: Final = frozenset(name for pack in packs for name in pack.byline.known_family)
        words = ((*pack.byline.role, *pack.byline.suffix, *pack.byline.refuse) for pack in packs)
        self._others: Final = frozenset(word for listed in words for word in listed)
        self._places: Final = tuple(end for pack in packs for end in pack.byline.place_end)

    def read(self, inner: str) -> tuple[str, ...]:
        """The persons that the words in brackets name; none if they say anything else."""
        pieces = [_SEAT.split(part)[-1] for part in _LISTED.split(inner)]
        names = tuple(_BLANKS.sub("", piece) for piece in pieces)
        return names if all(map(self._is_name, names)) else ()

    def apart(self, text: str) -> tuple[str, ...]:
        """Persons that blanks alone part, each with the family name's characters and the given name's together."""
        names = tuple(text.split())
        return names if len(names) > 1 and all(map(self._is_name, names)) else ()

    def _is_name(self, name: str) -> bool:
        if not _NAME.fullmatch(name) or name.endswith(self._places) or is_settlement(name):
            return False
        given = [name[size:] for size in (2, 3) if name[:size] in self._families and len(name) > size]
        return any(word not in self._others and word[0] not in self._places for word in given)
