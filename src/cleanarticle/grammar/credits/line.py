"""Credit lines: "(Reporting by A and B in Kyiv; Editing by C)", "Mit Material von dpa", "（责编：甲、乙）".

A line is cut into segments; each is a role's phrase from the packs with the names before or behind it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...core.facts import Credit, CreditRole
from ...rules import AnyOf, Pack, shared
from ..agencies import Agencies
from ..alternations import any_phrase
from ..calendar import has_figure
from ..pictures.signed import SignedNames
from .credited import EDGES, Credited, closed, leading_titles
from .phrases import Around, CreditPhrases, Opening
from .rights import OPENING, RESERVED, TELLING
from .signatures import INITIALS, Signatures, written_by

LONGEST: Final = 420
"""Code points of a credit line; longer ones are prose."""
_SEGMENTS: Final = re.compile(
    r"[;；|│.。\s](?:(?<=[;；|│])|(?<=[^\W\d_]{3}[.。])\s+(?!(?i:all rights))(?=[^\W\d_a-z])|"
    r"(?<=\s)(?:[-–—]\s|(?=©|(?i:copyright)\b)))"
)
"""Where a line is cut into segments; the blanks left at their ends are stripped. `re` runs to the class at the head."""
_AND: Final = r"\s*[,;/／&、，；()]\s*|\s*(?:(?<![ァ-ー])・|・(?![ァ-ー]))\s*|\s+\+\s+"
"""Between names; in katakana a middle dot stands inside one: "アンナ・ホルト"."""
_SPACED: Final = r"(?<=[\u3400-\u9fff]{2})\s(?=[\u3400-\u9fff]{2})"
_YEAR: Final = re.compile(r"[\s,]*\b(?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?\b[\s,]*")
_LONGEST_NOTICE: Final = 90
SHORT: Final = 70
"""Code points of a sentence inside the story that names a role."""
_LABEL: Final = 24
_BY: Final = 4
"""Letters of a word that opens bylines and no sentence: "por", not "writes"."""
_ASIDE: Final = re.compile(r"\s[-–]\s")
_PERSONAL: Final = frozenset(["reporting", "additional reporting", "translation"])
_STATE: Final = re.compile(r"(?:[A-Z]\.){1,3}[A-Z]?")
"""A region behind a person's town: "Sydney, N.S."."""
_CHANNEL: Final = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]{1,9}\d{1,2}")
"""A broadcaster with a number: "TVN24", "France24"."""
_NUMBERED: Final = re.compile(r"(?<=[)）])\d{6,8}$")
"""The day behind an agency's editor: "（編輯：張若瑤）1130924"."""
_DATED: Final = re.compile(r"20\d\d(?:[\d\s:./-]|[^\W\d_](?=[\d\s])){6,20}\s(?=[\u3400-\u9fff]{2,4}[:：])")
"""The day before a source: "2024年09月24日 15:40 来源：中国新闻网"."""
_STOPS: Final = (".", "。", "!", "?", "؟")
_CASELESS: Final = 60
"""Code points of a role with its names without a colon, in a script that has no capitals to tell names."""


class Credits:
    """The credit phrases of some packs, compiled. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._agencies: Final = shared(packs, Agencies)
        self._credited: Final = Credited(self._agencies, packs)
        self.outlets: Final = frozenset(name for pack in packs for name in pack.outlets)
        self._signed: Final = shared(packs, SignedNames)
        self._phrases: Final = CreditPhrases(packs)
        self._beside: Final = frozenset(word for pack in packs for word in pack.credits.beside_agency)
        self._owning: Final = AnyOf(TELLING)
        self._telling: Final = AnyOf((*TELLING, *self._phrases.words))
        joiners = sorted({word for pack in packs for word in pack.words.joiners if word.isalpha()})
        imprints = any_phrase(word for pack in packs for word in pack.credits.imprint)
        self._imprint: Final = re.compile(rf"\b(?:{imprints})\b|©\s?copyright", re.IGNORECASE)
        """A company's notice at the foot of its site: "© Copyright Verlag GmbH & Co. KG"."""
        spaced = [_SPACED] if any(pack.byline.unspaced for pack in packs) else []
        self._joints: Final = re.compile(
            "|".join([_AND, *(rf"\s+{re.escape(word)}\s+" for word in joiners), *spaced]), re.IGNORECASE
        )
        by = {word for pack in packs for word in pack.byline.prefix if word.isalpha() and len(word) <= _BY}
        self._by: Final = re.compile(rf"(?:{any_phrase(by)})\s", re.IGNORECASE)
        self._refused: Final = frozenset(word for pack in packs for word in pack.byline.refuse)
        self._plain: Final = self._refused.union(word for pack in packs for word in pack.byline.role)
        """What stands where a name would in small letters."""
        titles = {*leading_titles(packs), *(word for pack in packs for word in pack.byline.suffix)}
        self._titles: Final = tuple(sorted(word for word in titles if len(word) > 1)) if spaced else ()
        trades = {word for pack in packs for word in pack.byline.suffix if len(word) > 1 and not word.isascii()}
        self._trade: Final = re.compile(rf"(?<=[\u3040-\u9fff\uac00-\ud7af]{{2}})\s?(?:{any_phrase(trades)})$")
        """What follows names: "홍길동 기자"."""
        self.signatures: Final = Signatures(
            self._agencies, self._signed, self._beside, self._joints, self._refused, self.read
        )

    def read(self, text: str, *, partly: bool = False) -> tuple[Credit, ...]:
        """The credits of a whole line, empty if any part of it is not one; `partly`: other parts may stand beside."""
        if len(text) > LONGEST:
            return ()
        told = _NUMBERED.sub("", text) if text[-1:].isdigit() else text
        told = _DATED.sub("", told) if text[:2] == "20" else told
        told = self._phrases.marked(closed(told))
        if not (";" in told or self._telling.within(told)):
            return ()
        found = self._read(told, text, partly)
        return () if found and self._imprint.search(text) else found

    def _read(self, text: str, line: str, partly: bool) -> tuple[Credit, ...]:
        owned = OPENING.match(text.lstrip(EDGES)) is not None
        if owned:
            notice = self.rights(_ASIDE.split(text, maxsplit=1)[0], line) if "|" not in text else None
            if notice is not None or ":" not in text:
                return (notice,) if notice and len(text) <= _LONGEST_NOTICE else ()
        found: list[Credit] = []
        for segment in self._segments(text):
            bare = segment.strip(EDGES)
            if not bare:
                continue
            made = (None if owned else self.rights(bare, line)) or self._segment(bare, line)
            if made is None and not found and ";" in text and "," in bare and INITIALS.fullmatch(bare):
                made = written_by(bare, line)  # "ssi, dan; Foto: NAME"
            if made is None:
                if not found and text[0] in "(（" and (told := self._unlabelled(bare, text, line)) is not None:
                    found.append(told)
                    continue
                if partly or bare[0] in "©℗":
                    continue
                if found and (len(bare) < 40 or found[0].role == "source" or "@" in bare):
                    continue  # a second sentence: "Note: content may be edited for length", the desk's address
                return ()
            if made.names:
                found.append(made)
        return tuple(found)

    def _unlabelled(self, bare: str, text: str, line: str) -> Credit | None:
        """Who wrote, before those with a role: "(Por Ana Lima; edição de Rui Mota)", "(山田花子 編集：佐藤健)"."""
        by = self._by.match(bare) if ";" in text else None
        names = self._names(bare[by.end() :]) if by is not None else self._signed.read(bare)
        fits = names and all(self._credited.is_name(name) and self._credited.is_short(name) for name in names)
        return Credit("reporting", names, line) if fits else None

    def _segments(self, text: str) -> Iterator[str]:
        """The parts of a line with a role each."""
        for segment in _SEGMENTS.split(text.strip(EDGES)):
            yield from self._phrases.parted(segment)

    def rights(self, text: str, line: str = "") -> Credit | None:
        """ "© The Paper Ltd. 2024", "COPYRIGHT 2023 NAME", "NAME. All rights reserved.": who holds the text's rights.

        A company's notice at the foot of a site ("© Copyright Verlag GmbH & Co. KG") is none.
        """
        if len(text) > _LONGEST_NOTICE or not self._owning.within(text):
            return None
        head = OPENING.match(text)
        reserved = RESERVED.search(text)
        if (head is None and reserved is None) or self._imprint.search(text):
            return None
        rest = _YEAR.sub(" ", RESERVED.sub("", text[head.end() if head else 0 :])).strip(EDGES)
        shouted = rest.isupper() and " " in rest and self._agencies.name(rest) is None  # "© RIPRODUZIONE RISERVATA"
        if not rest or shouted or OPENING.match(rest) or rest[0] in "℗©":
            return None
        names = tuple(name for part in re.split(r"[/,()]", rest) if (name := self._credited.name(part, holder=True)))
        if not names or not (self._credited.is_name(names[0]) and all(map(self._credited.is_short, names))):
            return None
        if head is None and self._agencies.name(names[0]) is None:
            return None
        return Credit("source", names, line or text)

    def tells(self, text: str) -> bool:
        """Cheap: False if no line of the text can be a credit, but initials and agencies alone."""
        return self._telling.within(text)

    def inside(self, text: str) -> Credit | None:
        """A short sentence inside the story that names a role: "Das Gespräch führte NAME."."""
        told = len(text) <= SHORT and not text.endswith(":") and self._telling.within(text)
        made = self._segment(closed(text), text) if told else None
        if made and made.role == "source" and ":" in text and all(map(self._agencies.name, made.names)):
            return made  # "Bron: BELGA" below the first paragraph
        return (
            made if made and made.names and made.role in _PERSONAL and all(map(self._is_person, made.names)) else None
        )

    def pictured(self, text: str) -> Credit | None:
        """Whose a story's pictures are, in small letters: "Фото: пресс-служба музея", "Foto: privat"; no sentence."""
        found = self._phrases.opening(text.casefold()) if len(text) <= SHORT and ":" in text else None
        if found is None or not found.marked or found.role != "photography" or text.endswith((*_STOPS, ":")):
            return None
        name = text[found.names :].strip(EDGES + " :")
        return Credit("photography", (name,), text) if name[:1].islower() and not has_figure(name) else None

    def is_label(self, text: str) -> bool:
        """True for a role's label without a name, which stands on the next line: "Source:"."""
        marked = text.endswith((":", "：")) or " " in text  # "Edited By"
        return len(text) <= _LABEL and marked and self._phrases.is_label(closed(text.casefold()))

    def _is_person(self, name: str) -> bool:
        return (
            2 <= len(name.split()) <= 4
            and name.replace(" ", "").replace("-", "").isalpha()
            and self._credited.is_name(name)
        )

    def _segment(self, text: str, line: str) -> Credit | None:
        folded = text.casefold()
        if len(folded) != len(text):
            folded = text.lower()
        if (framed := self._framed(text, folded, line, self._phrases.led)) is not None:
            return framed
        found = self._phrases.opening(folded)
        opened = self._opened(found, text, line) if found is not None else None
        return opened or self._framed(text, folded, line, self._phrases.around)

    def _opened(self, found: Opening, text: str, line: str) -> Credit | None:
        """The names behind a role's phrase; without any where what stands there is none's ("未知")."""
        role, names = found.role, self._names(text[found.names :], holder=found.role == "source")
        if role in _PERSONAL:
            names = tuple(map(self._credited.own, names))
        whole = text[found.phrase.rfind(" ") + 1 :].strip(EDGES)
        if self._agencies.name(whole):  # "Com informações da agência Brasil"
            names = (whole,)
        if role == "source" and len(names) > 1:  # "ntv.de, ino/dpa": initials of the desk are no source
            names = tuple(name for name in names if not INITIALS.fullmatch(name) or self._agencies.name(name))
        if names and role != "source" and not text.isascii():  # "未知", "晚报记者" before the name
            names = tuple(name for name in names if name not in self._refused and not name.endswith(self._titles))
            names = tuple(self._trade.sub("", name) for name in names)
            if not names:
                return Credit(role, (), line)
        if role == "translation":  # "originally published in English": a language is no name
            names = tuple(name for name in names if " " in name or not name.isascii() or self._agencies.name(name))
        told = [name for name in names if ("." not in name or " " in name) and not _CHANNEL.fullmatch(name)]
        names = self._named(names, role)
        if not names or any(map(str.isdigit, "".join(told))) or self._is_clause(text, line, names, found.marked):
            return None
        fits = self._is_labelled(names[0]) if found.marked else all(map(self._credited.is_name, names))
        return Credit(role, names, line) if fits else None

    def _named(self, names: tuple[str, ...], role: CreditRole) -> tuple[str, ...]:
        """Names without what stands among them: "staff writer, with CNA", "Ann Lee in Sydney, N.S."."""
        kept = (name for name in names if " " not in name or name not in self._plain)
        return tuple(name for name in kept if role not in _PERSONAL or not _STATE.fullmatch(name)) or names

    def _is_labelled(self, name: str) -> bool:
        """What may stand behind a label's colon: a name, or a short outlet in small letters ("taz"), no clause."""
        return self._credited.is_name(name) or (len(name) <= 6 and " " not in name)

    def _is_clause(self, text: str, line: str, names: Sequence[str], marked: bool) -> bool:
        """True for a sentence that opens with a role's word: "Source: The spring is older than …", "来源不明的…。"."""
        if marked:
            return line.endswith(_STOPS) and not all(map(self._credited.is_short, names))
        caseless = names[0][0].upper() == names[0][0].lower()
        return caseless and (len(text) > _CASELESS or line.endswith(_STOPS))

    def _framed(self, text: str, folded: str, line: str, around: Sequence[Around]) -> Credit | None:
        """Names between the words of a phrase: "NAME contributed to this report"."""
        for one in around if len(folded) == len(text) else ():
            match = one.pattern.match(folded) if one.key in folded else None
            if match is not None:
                names = tuple(map(self._credited.own, self._names(text[match.start("names") : match.end("names")])))
                if names and all(map(self._credited.is_name, names)):
                    return Credit(one.role, names, line)
        return None

    def _names(self, text: str, *, holder: bool = False) -> tuple[str, ...]:
        text = _YEAR.sub(" ", text).strip(EDGES + " :")
        if len(text) > 200:
            return ()
        parts = map(self._credited.unled, self._joints.split(text))
        return tuple(dict.fromkeys(name for part in parts if (name := self._credited.name(part, holder=holder))))
