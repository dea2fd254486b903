"""A byline cut into its pieces: names, roles, places, agencies."""

import re
from collections.abc import Sequence, Set
from typing import Final

from ..names import Names, is_eastern
from ..places import is_town
from ..wording import calls_persons
from .forms import HYPHENED
from .undated import BREAK

_GLUED: Final = r"(?<=[a-zß-ÿ.)].)(?<!\bMc.)(?<!\bMac.)"
_GLUE: Final = re.compile(rf"[A-ZÀ-Ý]{_GLUED}")
_HYPHEN: Final = re.compile(rf"[A-ZÀ-Ý](?:(?<=[a-z]-.)|{_GLUED})")
"""Capitals right behind another word; `re` runs to the class at the head."""
_PARTICLE: Final = 3
"""Letters that stand before a name's capitals: "VanDYKE"."""
_OUTLET: Final = 2
"""Words of an outlet's name before a person's, of which two are left."""
_TITLED: Final = 8
"""Words of a line that is a name and, in small letters, a role: "Jet Holm redacteur bij De Kade"."""


class BylinePieces:
    """Cuts bylines of a language. Read-only."""

    def __init__(self, names: Names, place: re.Pattern[str], outlets: Set[str], filed: Set[str]) -> None:
        self._names, self._place, self._outlets, self._filed = names, place, frozenset(outlets), frozenset(filed)
        self._several = tuple(
            sorted(name.casefold() for name in outlets if "&" not in name and len(names.split(name)) > 1)
        )
        """Outlets that have an "and" in their name: "Stars and Stripes"."""

    def cut(self, text: str, known: Sequence[str], led: bool) -> list[str]:
        """The line cut at commas, "and", after declared names, and where two words are glued; `led` says that what
        opens bylines stands before it.
        """
        for name in known:
            at = text.casefold().find(name.casefold()) if len(name) > 4 else -1
            if at >= 0:
                text = f"{text[:at]}{BREAK}{text[at : at + len(name)]}{BREAK}{text[at + len(name) :]}"
        text = self._without_outlet(text)
        parts: list[str] = []
        filed = False
        for part in self._names.split(HYPHENED.sub(BREAK, text) if "-" in text else text):
            joined = part[:1].islower() or (known and parts)  # "and Jo Hill"
            own = self._names.unjoined(part) if joined else part
            if filed and self._names.is_wordy(own):
                continue  # "by Ann Lee in Travel, Budget Guides"
            cut = [own] if self._names.is_title(own) else self._unglued(own, led)  # "Local Democracy Reporter"
            parts.extend(cut)
            filed = filed or (len(cut) == 1 and own != cut[0] and own.startswith(cut[0]))
            if filed and len(cut) == 1 and " " not in cut[0]:
                break  # "by Ann in Travel, Harbours"
        return parts

    def _without_outlet(self, text: str) -> str:
        """The line without an outlet behind the names that an "and" would cut in two."""
        folded = text.casefold()
        for name in self._several:
            at = folded.find(name)
            if at > 0 and len(folded) == len(text):
                return f"{text[:at].rstrip()}{BREAK}{text[at + len(name) :]}"
        return text

    def _unglued(self, part: str, led: bool) -> list[str]:
        """ "Ann LeeTravel Reporter" -> "Ann Lee", "Travel Reporter"; "Ann Lee in Oslo" -> "Ann Lee", "in Oslo"."""
        for glue in (_HYPHEN if "-" in part else _GLUE).finditer(part):
            head, tail = part[: glue.start()].rstrip("-"), part[glue.start() :]
            parted = part[glue.start() - 1] == "-"  # "Ann Lee-Herald Reporter", but "Ann Holm-Lee Reporter"
            if parted and not (self._names.is_title(tail) or self._names.is_refused(tail.partition(" ")[0])):
                continue
            if (self._names.is_role(tail) or self._names.is_outlet(tail)) and self._names.person(head):
                name, _, last = head.rpartition(" ")
                own = " " in name and calls_persons(name) and not calls_persons(last)  # "Ann Lee HarbourVoice Staff"
                return [name, part[len(name) + 1 :]] if own else [head, tail]
            shouted = tail.isupper() and len(head.rpartition(" ")[2]) > _PARTICLE and not head.isupper()
            if shouted and len(tail) > 1 and self._names.person(head):
                return [head]  # "Ann HolmTHE COURIER", but "Ann DeSANTIS"
        for place in self._place.finditer(part):
            head, tail = part[: place.start()], part[place.end() :]
            if place.group().strip().casefold() in self._filed and not (
                is_town(tail) or self._names.agencies.name(tail)
            ):
                if self._names.person(head, trusted=led) is not None:
                    return [head]  # "Ann in Travel"
                continue
            caseless = tail[:1].lower() == tail[:1].upper()  # "A factory in the valley", where no capital tells a town
            foreign = (caseless and not led) or self._names.is_particle(place.group().strip().casefold())
            foreign = foreign and not is_town(tail)
            if self._names.person(head) and (not foreign or self._names.agencies.name(tail)):
                word = place.group().strip()
                where = f"{word.lower() if word.isupper() else word} {tail}"  # no person is called "IN FASHION"
                return [head, tail if self._names.agencies.name(tail) else where]
        head, _, last = part.rpartition(" ")
        if led and last.casefold() in self._filed and self._names.person(head) is not None:
            return [head]  # "By Ann Lee in", and what she files it under on the next line
        return self.role_before(part) or self._behind_name(part.split()) or [part]

    def role_before(self, part: str) -> list[str]:
        """ "編集委員 小池和樹", "Redakteurin Ute Lehm", "arts reporter Ann Lee" turned round; empty if it is no role
        with a name behind it.
        """
        rest = part
        while rest:
            if name := self._names.behind_role(rest):
                agency, _, person = name.partition(" ")
                if self._names.agencies.spelled(agency) and self._names.person(person):
                    name = person  # "Корр. ТАСС Антон Белов"
                return [name, part[: -len(name)].strip()]
            small, _, rest = rest.partition(" ")
            if not small.islower():
                break
        role, _, name = part.partition(" ")
        named = self._names.person(name, trusted=True) if not part.isascii() and self._names.is_role(role) else None
        return [named, role] if named is not None and is_eastern(named) and " " not in named else []

    def _behind_name(self, tokens: list[str]) -> list[str]:
        """ "Ann Lee Staff Writer" and "Ann Lee mit AP" cut behind the name; empty if no role or agency stands there."""
        if self._names.agencies.spelled(tokens[0]):
            return []  # "AP Technology Writers"
        if len(tokens) > _OUTLET and tokens[0] in self._outlets and self._names.person(named := " ".join(tokens[1:])):
            return [named]  # "Ouest-France Ana RUIZ"
        for cut in range(2, len(tokens)):
            head, tail = " ".join(tokens[:cut]), " ".join(tokens[cut:])
            agency = self._names.agencies.titled(tail)
            if not agency and self._names.is_outlet(tail) and self._names.person(head):
                return [head, tail]  # "Ann Lee BBC News"
            joined = tokens[cut - 1].islower()  # "Ann Lee mit AP"
            if agency and self._names.person(name := " ".join(tokens[: cut - joined])):
                return [name, agency]
            written = tail[:1].isupper() or (self._names.is_title(tokens[cut]) and len(tokens) <= _TITLED)
            if written and self._names.is_role(tail) and self._names.person(head):
                title = self._names.is_title(" ".join(tokens[cut - 1 :]))  # "Scottish Political Editor" holds no name
                return [] if title and cut == 2 else [head, tail]
        return []
