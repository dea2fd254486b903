"""What signs a story at its end: initials, an agency, names in brackets, behind the last paragraph or below it."""

import re
from collections.abc import Callable, Set
from typing import Final

from msgspec import Struct

from ...core.facts import Credit
from ..agencies import Agencies
from ..pictures.names import is_names
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
_SHOUTED_DESK: Final = re.compile(
    r"(?:\([A-Z]{3}\) )?[A-Z]{2,4}(?:/(?:[A-Z]{2,4}|[a-z]{2,4})){1,3}(?:/20\d\d)?|"
    r"[A-Z]{2,4}-{2,3}[A-Z]{2,4}|[a-z]{2,3}\.[a-z]{2,3}"
)
""" "ALM/BHR", "(FIN) ALM/BHR" at agencies of Latin America, "al.bh" at Kuwait's."""
_LETTERS: Final = r"[\u0621-\u064a](?:\s?[\u0621-\u064a]){0,2}"
_ARABIC: Final = re.compile(rf"{_LETTERS}(?:\s?/\s?{_LETTERS}){{1,3}}|[\u0621-\u064a](?:\s[\u0621-\u064a]){{1,3}}")
"""The same in Arabic: "أس/مف", "ا س / م ح"."""
_APART: Final = re.compile(r"[a-z]{2,3}(?: [a-z]{2,3}){1,2}")
"""Initials that blanks part, above the agency's name: "al bh", "ČTK"."""
_PASSED: Final = re.compile(r"[a-zà-ÿ]{2,4}/(?:[A-Z]{2,3}|\s[a-zà-ÿ]{2,4}(?:/\s[a-zà-ÿ]{2,4})?)")
""" "afcl/LL", at PAP "abc/ def/": who wrote, and who let it pass."""
_HAND: Final = re.compile(r"[A-Z][a-z]{1,3}(?:/[A-Z][a-z]{1,3})?")
_DESK_HAND: Final = re.compile(r"[A-Z][a-z]{2}(?:/[A-Z][a-z]{2})?")
""" "(Rer)", "(Com/Val)": the desk's or the writer's sign at agencies of Italy."""
_SHOUTED: Final = re.compile(r"[A-Z]{2,4}")
_SIGNED: Final = re.compile(
    r"(?<=[.!?…\"“”»)。！？」])\s*"
    r"(?:\((?P<inner>[^()]{2,24})\)|/(?P<bare>\s[a-zà-ÿ]{2,4}|[A-Z]{2,6}|[a-z]{2,4}(?:/[A-Za-z]{2,4}){1,3})|（(?P<wide>[^（）]{2,30})）)\.?$"
)
_DATED: Final = re.compile(
    r"(?<=[.!?…\"“”»)])\s*\((?P<names>[^\W\d_][^()\d]{2,60}),\s(?:\d{1,2}\.\s?){2}(?:19|20)?\d\d\)\.?$"
)
"""Who wrote it, and when it appeared: "… war leer. (Anna Berger, 19.5.2025)", "(APA, red, 19.5.2025)"."""
_HOLDER: Final = re.compile(
    r"(?<=[.!?。！？”\"」』])\s?(?P<sign>\(c\)|©)\s?(?P<holder>[A-Z][^\n()/]{1,24})(?:/(?P<name>[^\W\d_][^\n/()]{2,40}))?$"
)
"""Whose text it is, and who wrote it: "… 消えた。(c)AFP/Anne LENOIR"."""
_AGENCY: Final = re.compile(
    r"(?<=[.!?\"”»’'])\s?(?P<agency>[A-Z]{3,9}(?:(?:,\s?|/)[A-Z]{2,9}){0,3})(?: [A-Z]{2,5}){0,6}$"
)
"""An agency behind the last sentence, and initials of its desk: "… en abril. EFE", "… last loaf. PTI MEK TB"."""
_SENT: Final = re.compile(
    r"(?P<names>[^\W\d_][^\d/():]{4,60})/\s?(?P<town>[^\W\d_][^\d/()]{2,24}?)[,-]?\s?\((?P<agency>[^\W\d_a-z]{2,5})\)"
)
"""Who sent the story from where, below it: "Elif Demir/RİZE, (DHA)"."""
_WORDED: Final = re.compile(r"(?<=[.!?…\"“”»)])\s*\([^()]{8,300}\)\.?$")
_LISTED: Final = re.compile(r"(?<=[.!?…\"“”»)])\s+[^\W\d_a-z][^.;()]{6,120}(?:;\s[^.;()]{6,120}){1,4}\.?$")
"""Who did what: "… said. (Reporting by Ann Lee)", and without brackets where each has a role, "… said. Reporting by Ann
Lee; Editing by Jo Holm"."""
_MOST: Final = 320
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
        for form in (self._enclosed, self._worded, self._dated, self._held, self._of_agency, self._in_corners):
            if told := form(text):
                return Signed(len(text) - len(told[0].text), told)
        return None

    def is_written(self, text: str) -> bool:
        """True for a paragraph that its writer's initials end; teasers of other stories may end with an agency."""
        told = self._enclosed(text) if text.endswith(")") else ()
        return [credit.role for credit in told] == ["writing"]

    def _enclosed(self, text: str) -> tuple[Credit, ...]:
        """In brackets or behind a slash: "… sagte er. (abc)", "…した。（共同）", "… geschlossen./abc/DP/jha"."""
        found = _SIGNED.search(text[-40:]) if text.rstrip(".")[-1:] in ")）" or "/" in text[-8:] else None
        if found is None:
            return ()
        inner, line = (found["inner"] or found["bare"] or found["wide"]).strip(), found.group().lstrip()
        if agencies := self._named_agencies(inner):
            return (Credit("source", agencies, line),)
        if "," in inner and (signed := sign_off(line, self._agencies, self._refused)) is not None:
            return (signed,)
        if names := self._signed.read(inner):
            return (Credit("reporting", names, line),)
        if "：" in inner and (told := self._read(line)):
            return told
        if INITIALS.fullmatch(inner) or _DESK_HAND.fullmatch(inner) or "/" in (found["bare"] or ""):
            return (written_by(inner, line),)
        return ()

    def _worded(self, text: str) -> tuple[Credit, ...]:
        """In words: "… said. (Reporting by Ann Lee; editing by Jo Holm)"; but a picture's in brackets is its own."""
        least = max(0, len(text) - _MOST)
        found = _WORDED.search(text, least) if text.rstrip(".")[-1:] == ")" else None
        found = found or (_LISTED.search(text, least) if ";" in text[least:] else None)
        told = self._read(found.group().lstrip()) if found is not None else ()
        roles = {credit.role for credit in told}
        return () if roles <= {"photography", "source"} or (found and found.re is _LISTED and len(roles) < 2) else told

    def _dated(self, text: str) -> tuple[Credit, ...]:
        """In brackets with the day: "… war leer. (Anna Berger, 19.5.2025)"."""
        found = _DATED.search(text, max(0, len(text) - 90)) if text.rstrip(".)")[-1:].isdigit() else None
        return self._listed(found["names"], found.group().lstrip()) if found is not None else ()

    def _held(self, text: str) -> tuple[Credit, ...]:
        """Behind the sign of rights: "… 消えた。(c)AFP/Anne LENOIR"."""
        found = _HOLDER.search(text, max(0, len(text) - 70)) if "(c)" in text[-70:] or "©" in text[-70:] else None
        if found is None or not self._agencies.spelled(found["holder"]):
            return ()
        line = found.group().lstrip()
        source = Credit("source", (found["holder"],), line)
        return (source, Credit("reporting", (found["name"],), line)) if found["name"] else (source,)

    def _of_agency(self, text: str) -> tuple[Credit, ...]:
        """An agency in capitals: "… en abril. EFE"."""
        found = _AGENCY.search(text[-50:]) if text[-1:].isupper() else None
        if found is None or not (agencies := self._named_agencies(found["agency"])):
            return ()
        return (Credit("source", agencies, found.group().lstrip()),)

    def _in_corners(self, text: str) -> tuple[Credit, ...]:
        """In Japanese brackets, with their town: "…した。【東京山田花子】"; "【関連記事】" on its own is a heading."""
        found = _JAPANESE.search(text[-70:]) if text.endswith("】") else None
        if found is None:
            return ()
        inner, line = found["inner"], found.group()
        names = self._signed.read(inner)
        if not names and len(inner) > 3 and len(line) < len(text):
            names = tuple(map(without_place, inner.split("、")))
        return (Credit("reporting", names, line),) if names else ()

    def _listed(self, inner: str, line: str) -> tuple[Credit, ...]:
        """The persons and agencies of a list, beside which nothing but initials and desks stand."""
        parts = [part.strip() for part in inner.split(",")]
        sources = tuple(part for part in parts if self._agencies.spelled(part))
        persons = tuple(part for part in parts if part not in sources and " " in part and is_names(part))
        known = {*sources, *persons, *(part for part in parts if part.casefold() in self._refused)}
        if not (sources or persons) or not all(part in known or INITIALS.fullmatch(part) for part in parts):
            return ()
        told = (Credit("writing", persons, line),) if persons else ()
        return (*told, Credit("source", sources, line)) if sources else told

    def signed(self, text: str) -> Credit | None:
        """A line that is only names in brackets: "（鳥居美咲）"."""
        names = self._signed.read(text[1:-1]) if text[0] in "（【" and text[-1] in "）】" else ()
        return Credit("reporting", names, text) if names else None

    def sent(self, text: str) -> tuple[Credit, ...]:
        """A line that is a reporter's name with town and agency: "Elif Demir/RİZE, (DHA)"."""
        found = _SENT.fullmatch(text) if text.endswith(")") and "/" in text else None
        if found is None or self._agencies.name(found["agency"]) is None:
            return ()
        names = tuple(part.strip() for part in re.split(r"\s?[-,–]\s?", found["names"]))
        if not all(map(is_names, names)):
            return ()
        return Credit("reporting", names, text), Credit("source", (found["agency"],), text)

    def initials(self, text: str) -> Credit | None:
        """A line that is only sign-off initials or an agency: "amw", "(kas)", "burs-abc/def", "(dpa)"."""
        bare = text.rstrip(".").strip("()（）[]【】/–— -")
        if len(text) > _LONG:
            return self._sent_from(bare, text) or sign_off(text, self._agencies, self._refused)
        known = self._agencies.spelled if text.islower() and text.isalpha() else self._agencies.name
        if INITIALS.fullmatch(bare) and known(bare) is None:  # "jta" is no agency
            return written_by(bare, text) if bare not in self._refused else None  # "-ends-"
        if any(form.fullmatch(bare) for form in (_DESK, _PASSED, _ARABIC)):
            return written_by(bare, text)
        if _SHOUTED_DESK.fullmatch(bare) or _SHOUTED_DESK.fullmatch(text):
            told = [part for part in bare.split("/") if self._agencies.spelled(part)]
            if not told or (bare.startswith(told[0]) and len(told) == 1):  # but "RND/dpa"
                return Credit("source", (told[0],), text) if told else written_by(bare, text)
        if text[0] == "(" and _DESK_HAND.fullmatch(bare):
            return written_by(bare, text)
        desk, _, last = bare.rpartition(" ")
        if desk.casefold() in self._refused and self._agencies.spelled(last):  # "Redacción EFE"
            return Credit("source", (last,), text)
        hand, _, agency = bare.rpartition("/")
        signed = _HAND.fullmatch(hand) or (text[0] == "(" and INITIALS.fullmatch(hand))
        if signed and self._agencies.name(agency):  # "(Val/Adnkronos)", "(rcl/belga)"
            return Credit("source", (agency,), text)
        head, sign, rest = bare.partition("/")  # "Reuters/kra Frankfurt"
        if not sign or " " in head:  # "EFE abc/def", "PTI ABC DEF"
            head, sign, rest = bare.partition(" ")
        if sign and self._agencies.name(head) and all(map(self._is_sign, rest.split())):
            return Credit("source", (head.rstrip(","),), text)
        alone = text[0] in OPENS or bare.split(" ")[0].casefold() in self._beside
        hyphened = "-" in bare and " " not in bare and self._agencies.name(bare)  # "AFP-Jiji"
        agencies = self._named_agencies(bare) if alone or hyphened or self._agencies.spelled(bare) else ()
        return Credit("source", agencies, text) if agencies else sign_off(text, self._agencies, self._refused)

    def _sent_from(self, bare: str, text: str) -> Credit | None:
        """A line too long for initials: "Avec La Presse Canadienne", "AGERPRES/(AS - autor: Ioana Pop)"."""
        agency = bare.partition("/(")[0]
        if self._agencies.spelled(agency):
            return Credit("source", (agency,), text)
        if len(text) <= _NAMED and bare.partition(" ")[0].casefold() in self._beside:
            agencies = self._named_agencies(bare)
            return Credit("source", agencies, text) if agencies else None
        return None

    def are_apart(self, text: str) -> bool:
        """True for initials that blanks part, which are some where the agency's name stands below them."""
        return len(text) <= _LONG and _APART.fullmatch(text) is not None

    def is_agency(self, text: str) -> bool:
        """True for a line that is an agency alone, as it spells itself: "AFP", "—AFP"."""
        return self._agencies.spelled(text.strip(" –—-.")) is not None

    def _is_sign(self, word: str) -> bool:
        """True for initials or the desk's town behind an agency."""
        return bool(INITIALS.fullmatch(word) or _SHOUTED.fullmatch(word)) or is_town(word)

    def _named_agencies(self, text: str) -> tuple[str, ...]:
        """The agencies of a list as it spells them, "with" before it aside; none if anything else stands in it."""
        head, _, rest = text.partition(" ")
        led = head.casefold() in self._beside
        parts = [part.strip() for part in self._joints.split(rest if led else text)]
        if led and not any(map(self._agencies.spelled, parts)):
            return ()  # "Con Ana", though an agency is called ANA
        return tuple(dict.fromkeys(parts)) if all(map(self._agencies.name, parts)) else ()


def written_by(inner: str, line: str) -> Credit:
    """The credit of initials, those of the desk too: "burs-abc/def"."""
    names = tuple(part for part in re.split(r"[/,;\s()-]+", inner) if part != "burs")
    return Credit("writing", names, line)
