"""What signs a story at its end: initials, an agency, names in brackets, behind the last paragraph or below it."""

import re
from collections.abc import Callable, Set
from typing import Final

from msgspec import Struct

from ...core.facts import Credit
from ..agencies import Agencies
from ..pictures.signed import SignedNames
from ..places import is_town
from .credited import without_place
from .sign_off import sign_off

INITIALS: Final = re.compile(r"(?:burs[-/])?[a-zà-ÿ]{2,4}(?:[/,;-]\s?[a-zà-ÿ]{2,4}){0,3}")
"""Writers' and editors' initials; AFP's code for several bureaus stands before them in all of its languages."""
OPENS: Final = "(（[【/-–—"
"""What stands before an agency that signs a story on a line of its own."""
_LONG: Final = 24
_NAMED: Final = 44
"""Code points of initials, and of an agency with its whole name."""
_DESK: Final = re.compile(r"[A-Z]{2,4}(?: \([A-Z]{2,4}\))? // [A-Z]{2,4}(?: // [A-Z]{2,4})?")
""" "RQ (ABC) // JMR": who wrote and who let it pass, at Lusa."""
_PASSED: Final = re.compile(r"[a-zà-ÿ]{2,4}/[A-Z]{2,3}")
""" "afcl/LL": who wrote, and who let it pass."""
_HAND: Final = re.compile(r"[A-Z][a-z]{1,3}(?:/[A-Z][a-z]{1,3})?")
_SHOUTED: Final = re.compile(r"[A-Z]{2,4}")
_SIGNED: Final = re.compile(
    r"(?<=[.!?…\"“”»)。！？」])\s*"
    r"(?:\((?P<inner>[^()]{2,24})\)|/(?P<bare>\s[a-zà-ÿ]{2,4}|[a-z]{2,4}(?:/[A-Za-z]{2,4}){1,3})|（(?P<wide>[^（）]{2,30})）)\.?$"
)
_AGENCY: Final = re.compile(r"(?<=[.!?\"”»’'])\s?(?P<agency>[A-Z]{3,5})(?: [A-Z]{2,5}){0,6}$")
"""An agency behind the last sentence, and initials of its desk: "… en abril. EFE", "… last loaf. PTI MEK TB"."""
_NUMBERED: Final = re.compile(r"(?<=[）)])\d{7}$")
"""The day behind the signature of Taiwan's agency: "（編輯：張三）1150212"."""
_JAPANESE: Final = re.compile(r"【(?P<inner>[^【】=＝]{3,60})】$")


class Signed(Struct, frozen=True):
    """A credit that ends a paragraph: the piece [start, end of text), and what it says."""

    start: int
    credits: tuple[Credit, ...]


class Signatures:
    """How stories are signed in a language, by the words of its credit lines. Read-only."""

    def __init__(
        self,
        agencies: Agencies,
        signed: SignedNames,
        beside: Set[str],
        joints: re.Pattern[str],
        refused: Set[str],
        read: Callable[[str], tuple[Credit, ...]],
    ) -> None:
        self._agencies, self._signed, self._read = agencies, signed, read
        self._beside, self._joints, self._refused = frozenset(beside), joints, frozenset(refused)

    def signature(self, text: str) -> Signed | None:
        """Initials or an agency that sign the last paragraph: "… sagte er. (abc)", "…した。（共同）"."""
        text = _NUMBERED.sub("", text) if text[-1:].isdigit() else text
        found = _SIGNED.search(text[-40:]) if text.rstrip(".")[-1:] in ")）" or "/" in text[-8:] else None
        if found is not None:
            inner = (found["inner"] or found["bare"] or found["wide"]).strip()
            start = max(0, len(text) - 40) + found.start()
            while text[start].isspace():
                start += 1
            line = text[start:]
            if agencies := self._named_agencies(inner):
                return Signed(start, (Credit("source", agencies, line),))
            if found["wide"] and (names := self._signed.read(inner)):
                return Signed(start, (Credit("reporting", names, line),))
            if found["wide"] and "：" in inner and (told := self._read(line)):
                return Signed(start, told)
            if INITIALS.fullmatch(inner) or "/" in (found["bare"] or ""):  # "/abc/DP/jha" of dpa-AFX
                return Signed(start, (written_by(inner, line),))
        found = _AGENCY.search(text[-50:]) if text[-1:].isupper() else None
        if found is not None and (agencies := self._named_agencies(found["agency"])):
            line = found.group().strip()
            return Signed(len(text) - len(line), (Credit("source", agencies, line),))
        wide = _JAPANESE.search(text[-70:]) if text.endswith("】") else None
        names = self._signed.read(wide["inner"]) if wide else ()
        if wide is not None and (names or (len(wide["inner"]) > 3 and len(wide.group()) < len(text))):
            names = names or tuple(map(without_place, wide["inner"].split("、")))  # "【関連記事】" is a heading
            return Signed(len(text) - len(wide.group()), (Credit("reporting", names, wide.group()),))
        return None

    def signed(self, text: str) -> Credit | None:
        """A line that is only names in brackets: "（鳥居美咲）"."""
        names = self._signed.read(text[1:-1]) if text[0] in "（【" and text[-1] in "）】" else ()
        return Credit("reporting", names, text) if names else None

    def initials(self, text: str) -> Credit | None:
        """A line that is only sign-off initials or an agency: "amw", "(kas)", "burs-abc/def", "(dpa)"."""
        bare = text.strip().rstrip(".").strip("()（）[]【】/–— -")
        if len(text) > _LONG:
            return self._sent_from(bare, text) or sign_off(text, self._agencies, self._refused)
        if INITIALS.fullmatch(bare) and self._agencies.name(bare) is None:
            return written_by(bare, text) if bare not in self._refused else None  # "-ends-"
        if _DESK.fullmatch(bare) or _PASSED.fullmatch(bare):
            return written_by(bare, text)
        hand, sign, agency = bare.rpartition("/")
        if sign and _HAND.fullmatch(hand) and self._agencies.name(agency):  # "(Val/Adnkronos)"
            return Credit("source", (agency,), text)
        head, sign, rest = bare.partition("/")  # "Reuters/kra Frankfurt"
        if not sign or " " in head:  # "EFE abc/def", "PTI ABC DEF"
            head, sign, rest = bare.partition(" ")
        if sign and self._agencies.name(head) and all(map(self._is_sign, rest.split())):
            return Credit("source", (head.rstrip(","),), text)
        alone = text.strip()[0] in OPENS or bare.split(" ")[0].casefold() in self._beside
        agencies = self._named_agencies(bare) if alone or self._agencies.spelled(bare) else ()
        return Credit("source", agencies, text) if agencies else sign_off(text, self._agencies, self._refused)

    def _sent_from(self, bare: str, text: str) -> Credit | None:
        """A line too long for initials: "Avec La Presse Canadienne", "AGERPRES/(AS - autor: Ioana Pop)"."""
        agency, sign, _ = bare.partition("/(")
        if sign and self._agencies.spelled(agency):
            return Credit("source", (agency,), text)
        if len(text) <= _NAMED and bare.partition(" ")[0].casefold() in self._beside:
            agencies = self._named_agencies(bare)
            return Credit("source", agencies, text) if agencies else None
        return None

    def is_agency(self, text: str) -> bool:
        """True for a line that is an agency alone, as it spells itself: "AFP", "—AFP"."""
        return self._agencies.spelled(text.strip(" –—-.")) is not None

    def _is_sign(self, word: str) -> bool:
        """True for initials or the desk's town behind an agency."""
        return bool(INITIALS.fullmatch(word) or _SHOUTED.fullmatch(word)) or is_town(word)

    def _named_agencies(self, text: str) -> tuple[str, ...]:
        """The agencies of a list as it spells them, "with" before it aside; none if anything else stands in it."""
        head, _, rest = text.partition(" ")
        if rest and head.casefold() in self._beside:
            text = rest
            if not any(map(self._agencies.spelled, self._joints.split(text))):
                return ()  # "Con Ana", though an agency is called ANA
        parts = [part.strip() for part in self._joints.split(text)]
        return tuple(dict.fromkeys(parts)) if parts and all(map(self._agencies.name, parts)) else ()


def written_by(inner: str, line: str) -> Credit:
    """The credit of initials, those of the desk too: "burs-abc/def"."""
    names = tuple(part for part in re.split(r"[/,;\s()-]+", inner) if part and part != "burs")
    return Credit("writing", names, line)
