"""What the papers of a language call their sections: "Politics", "Lokales", "社会"."""

import re
from typing import Final

from ..rules import Pack
from .titles import key_of

_MENU: Final = 3
"""Sections whose names a list of links holds that is the site's menu: a list of topics or of titles holds fewer."""
_TELLING: Final = 4
"""Letters of a name that is looked for within other letters: "it" and "us" stand in many words."""
_JOINTS: Final = re.compile(r"[\s・·/&,|]+")


class Rubrics:
    """Names of sections, compiled from a language's packs. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        names = {name for pack in packs for name in pack.headline.section}
        self._keys = {key_of(name) for name in names}
        self._badges = {key_of(word) for pack in packs for word in pack.headline.furniture} - self._keys
        self._none = {key_of(word) for pack in packs for word in pack.headline.no_section}
        self._ends = tuple(key for key in self._none if "\u4e00" <= key[0] <= "\u9fff")
        self._telling = [name for name in names if len(name) >= _TELLING or not name.isascii()]

    def has(self, text: str) -> bool:
        """True for the name of a section."""
        return key_of(text) in self._keys

    def tells(self, text: str) -> bool:
        """True for a section, and for what has one's name among its words: "India News", "社会・調査"."""
        return self.has(text) or any(
            self.has(word) for word in _JOINTS.split(text) if len(word) >= _TELLING or not word.isascii()
        )

    def is_none(self, text: str) -> bool:
        """True for what stands in a section's place and is none: "Home", "Uncategorized", "新浪首页", "正文 转发"."""
        key = key_of(text)
        if key in self._none or key.endswith(self._ends):
            return True
        return not text.isascii() and key_of(text.partition(" ")[0]) in self._none

    def is_badge(self, text: str) -> bool:
        """True for what hangs on headlines and is no section: "Exclusive", "Live", "Video"."""
        return key_of(text) in self._badges

    def is_menu(self, keys: set[str]) -> bool:
        """True for the links of a menu, by their keys (`key_of`)."""
        return len(keys & self._keys) >= _MENU

    def in_menu(self, name: str, line: str) -> bool:
        """True if a line that runs a menu's links together ("HomePoliticsSport") holds the name."""
        if name not in line:
            return False
        folded = line.casefold()
        return sum(known in folded for known in self._telling) >= _MENU
