"""Names in credit lines: an agency and a trade before them, a place behind them, go."""

import re
from collections.abc import Iterable
from typing import Final

from ...rules import Pack
from ..agencies import Agencies
from ..places import is_town

EDGES: Final = " \t\u00a0()（）[]【】_*–—-|•·.,;"
_LAST_PLACE: Final = re.compile(
    r"^(?P<name>(?:[^\W\d_a-z][\w.'’-]*\s+){1,4}?(?:[^\W\d_a-z][\w.'’-]*))\s+(?P<joint>[^\W\d_A-Z]{1,4})\s+(?P<place>[^\W\d_a-z].*)$"
)
_CODE: Final = re.compile(r"[_ ][A-Z]{1,4}\d{2,6}$")
"""The desk's number of an editor: "韩保林 PK155"."""
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.){1,5}[^\W\d_]")
_PERSON: Final = 4
"""Words of a person's name."""
_OPEN_COLON: Final = re.compile(r"\s+[:：]")


class Credited:
    """Tells the names of a credit line. Read-only."""

    def __init__(self, agencies: Agencies, packs: tuple[Pack, ...]) -> None:
        self._agencies = agencies
        self._owners = tuple(f"{word} " for pack in packs for word in pack.credits.owner)
        self._joiners = frozenset(word for pack in packs for word in pack.words.joiners)
        self._leads = frozenset(
            word for pack in packs for word in (*pack.byline.prefix, *pack.byline.particle, *pack.credits.beside_agency)
        )
        self._places = frozenset(word for pack in packs for word in pack.byline.place)
        self._within = self._places.union(word for pack in packs for word in pack.byline.particle)
        self._roles = frozenset(word for pack in packs for word in pack.byline.role if " " not in word)

    def name(self, part: str, *, holder: bool = False) -> str:
        """A name without what stands around it: an agency and a trade before it, a place behind it.

        Of who holds a text's rights or is its source only a town goes: "Harbour Society of Engineers" is one name.
        """
        name = _CODE.sub("", part.strip(EDGES + "\"„“”‚‘’'«»"))
        name += "." * (_INITIALS.fullmatch(name) is not None)  # "F.A.Z."
        if ":" in name or "@" in name.lstrip("<@") or not any(map(str.isalpha, name)):
            return ""  # an agency's number or desk: "dpa:240516-99-53606/3", "<desk@agency.example>"
        if self._agencies.name(name):
            return name
        words = name.split()
        for count in (3, 2, 1):
            if len(words) > count and self._agencies.name(" ".join(words[:count])) and words[count][0].islower():
                words = words[count:]
                while len(words) > 1 and words[0].islower():
                    words.pop(0)
                break
        name = " ".join(words)
        place = _LAST_PLACE.match(name)
        if place is None or (holder and place["joint"] in self._within and not is_town(place["place"])):
            return name
        return place["name"]

    def unled(self, part: str) -> str:
        """A part of a list without the small word that joins it or leads to the name, "" for a town: "et de Luc Morel",
        "e Rui Mota", "em São Paulo".
        """
        word, _, rest = part.strip().partition(" ")
        if not word[:1].islower():
            return part
        if word[1:2] in ("'", "’") and word[2:3].isupper():
            return part.strip()[2:]
        if word in self._places and is_town(rest.strip(EDGES)):
            return ""
        if word in self._joiners:
            return self.unled(rest)
        named = " " in rest or self._agencies.spelled(rest) is not None
        return rest if word in self._leads and named and rest[0].isupper() else part

    def own(self, name: str) -> str:
        """A person without the outlet that owns the report, and without a role before the name: "CNN's Ann Lee",
        "Staff writer Ann Lee".
        """
        for owner in self._owners:
            person = name.partition(owner)[2]
            words = person.split()
            if 2 <= len(words) <= _PERSON and not any(word[0].islower() for word in words):
                return person
        words = name.split()
        cut = next((at for at in range(len(words) - 2, 0, -1) if words[at - 1].casefold() in self._roles), 0)
        return " ".join(words[cut:])

    def is_name(self, name: str) -> bool:
        """A person or an outlet: up to six words, the first in small letters only for a site or an agency."""
        words = name.split()
        if len(words) > 6 or len(name) > 60:
            return False
        return not words[0][0].islower() or "." in words[0] or self._agencies.name(name) is not None

    def is_short(self, name: str) -> bool:
        """A name of up to five words, none of them an ordinary word in small letters."""
        words = name.split()
        plain = any(word[0].islower() and len(word) > 4 and "." not in word for word in words)
        return len(words) <= 5 and (not plain or self._agencies.name(name) is not None)


def closed(text: str) -> str:
    """The text with its colons at the words they follow, which French parts by a blank."""
    return _OPEN_COLON.sub(":", text) if ":" in text or "：" in text else text


def without_place(part: str) -> str:
    """ "エルサレム松岡大地" -> "松岡大地"."""
    for size in range(len(part) - 2, 1, -1):
        if is_town(part[:size]):
            return part[size:]
    return part


def other_roles(pack: Pack) -> tuple[str, ...]:
    """What opens the names of those who did something else than write."""
    words = pack.credits
    return (
        *pack.byline.other,
        *words.editing,
        *words.photography,
        *words.translation,
        *words.research,
        *words.additional_reporting,
    )


def leading_titles(packs: Iterable[Pack]) -> frozenset[str]:
    """Roles that open a byline, the name behind them: "记者", "通讯员"."""
    return frozenset(word for pack in packs for word in pack.byline.prefix if word in pack.byline.role)
