"""Whose picture it is: "(AP Photo/Name)", "Foto: Name/dpa", "© Name", "Name/Pool via REUTERS", "＝共同".

The shapes are those of facts.md, section 2.3; the words before and behind a credit come from the packs. Inside what a
page calls a caption weaker signs do: any short label with a colon, names behind the last sentence.
"""

import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from ...kernels import COMPILED
from ...kernels.signs import REACH, SIGN, WEAK
from ...rules import Pack, any_end_of, any_part_of, folded, shared
from ..agencies import Agencies
from ..alternations import one_of
from . import shapes as shape
from .given import Given
from .joined import agency_first, are_named, before_rights, behind_day, is_joined, is_list, is_wire_picture, set_off
from .labels import COMMAS, bare, behind, is_said, owns, second, stands_alone, start_of, without_mail
from .names import is_handed_over, is_names, is_signature
from .openings import Openings
from .photographer import Photographers
from .signed import SignedNames
from .unparted import unparted

if TYPE_CHECKING or not COMPILED:
    from ...kernels.heads import begins, heads_of
    from ...kernels.signs import end_sign, inner_sign
else:
    from ...kernels._heads import begins, heads_of
    from ...kernels._signs import end_sign, inner_sign


class Tail(Struct, frozen=True):
    """A credit that ends a line: it starts at `start` with its label, and is sure if its form alone proves it."""

    start: int
    text: str
    sure: bool


class PhotoCredits:
    """How picture credits are written in some languages, compiled from their packs. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.agencies: Final = shared(packs, Agencies)
        self.photographers: Final = Photographers(packs)
        self.given: Final = Given(packs)
        self._signed: Final = shared(packs, SignedNames)
        sources = {bare(word) for pack in packs for word in pack.credits.source}
        prefixes = {word for pack in packs for word in pack.caption.credit_prefix}
        marked = {word for word in prefixes if not word[-1].isalnum()}
        labels = one_of(word for word in marked if word[-1] != "/")  # "imago/" is the credit's own first word
        words = [word for word in prefixes - marked if len(word) > 2 and self.agencies.name(word) is None]
        plain = one_of(words)
        short = {word for word in marked if len(word) == 2 and not word.isascii()}  # "圖／"
        self._own = frozenset(bare(word) for word in prefixes if len(word) > 2 or word in short) - sources
        self._suffixes = tuple(sorted({word for pack in packs for word in pack.caption.credit_suffix if len(word) > 1}))
        self._trailing = tuple(word for word in self._suffixes if not word.isascii() and len(word) < 4)
        self._marked = tuple(word for word in self._suffixes if word.endswith("."))
        self._trades = tuple(sorted({word for pack in packs for word in pack.byline.suffix}))
        self.labels_with_mark, self._plain_labels = any_end_of(marked), any_part_of(words)
        self._labels, self.openers = any_part_of(prefixes), heads_of([*marked, *words])
        edge = r"(?:^|[\s.,;!?。»”\"/(|—–-]|(?=[©ⓒ])|(?-i:(?<=[a-zà-ÿąćęłńśźż])(?=[A-ZÀ-ÞŚŹŻ])))"
        gap, behind = rf"[\s:{COMMAS}]*", r"(?:^|[.!?。»”\")|—–-]\s*|/\s)"
        self._after_mark = re.compile(rf"{edge}(?P<word>{one_of(marked)})\s*{shape.TAIL}", re.IGNORECASE)
        glued = [word for word in marked if len(word) > 4 and word[0] >= "\u3040"]
        self._glued = re.compile(rf"(?<=[\u3040-\u9fff])(?P<word>{one_of(glued)})\s*{shape.TAIL}") if glued else None
        self._after_word = re.compile(rf"{behind}(?P<word>{plain})(?!\w){gap}{shape.TAIL}", re.IGNORECASE)
        said = one_of(word for word in prefixes if word[0].isalpha() and " " in word and bare(word) not in sources)
        self._staff = re.compile(rf"(?:[^\W\d_a-z][\w.'’&-]*\s){{1,3}}(?i:{said})\s")
        head = re.compile(rf"[\s(|—–-]*(?:(?:{labels})|(?:{plain})(?![\w/.]){gap})\s*", re.IGNORECASE)
        self.openings: Final = Openings(head, self._own, {word for pack in packs for word in pack.caption.unnamed})
        self.heads: Final = heads_of([*marked, *words, *self.agencies.known])  # of whole credits without slash or bar

    def find(self, text: str, *, known: bool = False) -> Tail | None:
        """The credit at the end of a line. `known`: the page says that the line is a caption, so weaker signs do."""
        taken = self.photographers.find(text)
        return (
            (Tail(*taken, True) if taken is not None else None)
            or self._from(before_rights(text, self.agencies), text)
            or self._bracketed(text, known)
            or self._labelled(text, known)
            or self._given(text)
            or self._behind_bar(text, known)
            or self._behind_dash(text, known)
            or _sure(behind_day(text, self.agencies))
            or self._behind_slash(text, known)
            or self._from(agency_first(text, self.agencies), text)
            or self._behind_sentence(text, known)
        )

    def _given(self, text: str) -> Tail | None:
        """ "… at dawn. Photo by Name.", "… at dawn. Photo: Name. Courtesy Gallery"."""
        start = self.given.find(text)
        first = self._labelled(text[:start].rstrip(" ."), known=False) if start > 0 else None
        return self._from(first.start if first is not None else start, text)

    def _from(self, start: int, text: str) -> Tail | None:
        return Tail(start, text[start:], True) if start >= 0 else None

    def possible(self, text: str) -> bool:
        """A quick look: False if no credit that proves itself ends the line, as one behind a bare label does not."""
        return self.may_prove(text) or begins(text, self.openers)

    def may_prove(self, text: str) -> bool:
        """The same of a line with words before the credit: a label that opens the line is no credit's sign there."""
        if (sign := end_sign(text)) == WEAK and self.labels_with_mark.within(text[-REACH:]):
            return True
        return sign == SIGN or text.endswith(self.photographers.words) or self.given.find(text) > 0

    def may_open(self, text: str) -> bool:
        """A quick look, the kernel's own: False if the line cannot be nothing but a credit."""
        return "/" in text or "|" in text or begins(text, self.heads)

    def may_end(self, text: str) -> bool:
        """A quick look: False if no credit can follow words in the line, even if it is known to be a caption."""
        sign = inner_sign(text)
        return sign == SIGN or (sign == WEAK and self._labels.within(text)) or text.endswith(self.photographers.words)

    def whole(self, text: str, *, known: bool = False) -> bool:
        """True if the line is nothing but a credit: "Foto: Name/dpa", "© Name", "(AP Photo/Name)", "REUTERS"."""
        if not 1 < len(text) <= shape.LONGEST or self.openings.is_no_credit(text, self.agencies):
            return False
        agency = self.agencies.name(text) is not None
        if (agency and "," not in text) or ((agency or "/" in text or "|" in text) and is_list(text, self.agencies)):
            return True  # but "Reuters, Ann Lee" is a byline
        if text[0] == "/" and self.is_named(text[1:]):  # "/ANA RUIZ/JC", torn off its caption
            return True
        if not known and not begins(text, self.openers):
            return before_rights(text, self.agencies) == 0
        if self.openings.leads(text) or self.openings.is_double(text) or self.openings.is_small(text, self.agencies):
            return True
        if self.openings.announces(text):
            return False
        tail = self.find(text, known=known)
        if tail is None or tail.start > 0:
            return False
        label = shape.LABEL.match(text)
        return tail.sure or text[0] in "©ⓒ" or (label is not None and is_names(text[label.end() :]))

    def clean(self, text: str) -> str | None:
        """A credit without its label and doubled parts: "© Name/dpa | Name" -> "Name/dpa"; None if nothing is left."""
        text = without_mail(text.strip())
        if text[:3].lower() == "(c)":  # html2text's "©"
            text = text[3:].strip()
        elif text[:1] in "(（[" and text[-1:] in ")）]":
            text = text[1:-1].strip()
        for _ in range(2):
            rest = behind(self.openings.find(text), text)
            text = rest if len(rest) > 1 or not self.openings.is_own(rest) else text  # "视觉中国 图"
        label = shape.LABEL.match(text)
        text = text[label.end() :] if label else text
        text = shape.MARKS.sub("", shape.RIGHTS.sub("", text) or text)
        parts = text.split(" | ")
        text = " | ".join(part for at, part in enumerate(parts) if not any(part in one for one in parts[:at])).strip()
        for trade in self._trades if text.endswith(self._trades) else ():
            if text.endswith(f" {trade}"):
                text = text[: -len(trade)].rstrip()
        return text if text.endswith(shape.COMPANY) else text.rstrip(".") or None

    def names_agency(self, credit: str) -> bool:
        """True if a credit is an agency, or a few names with one among them: "AP Photo", "The Associated Press"."""
        return self.agencies.name(credit) is not None or (self.is_named(credit) and self.has_agency(credit))

    def is_signed(self, credit: str) -> bool:
        """True for a name with the trade that follows names ("고영권 기자")."""
        return is_names(credit.lstrip(" .").rpartition("=")[2]) and credit.endswith(self._trades)

    def opens(self, tail: str) -> bool:
        """True if a label opens the words ("Photo by NAME", "Beeld NAME")."""
        return self.openings.find(tail) is not None

    def is_named(self, credit: str) -> bool:
        """True for a few names and agencies and nothing else; scripts without capitals tell nothing."""
        return are_named(credit, self.agencies)

    def _bracketed(self, text: str, known: bool) -> Tail | None:
        """ "… in Oslo. (Foto: Name/dpa)", "… 2023. (AP Photo/Name)", "… 2024.Name (REUTERS)"."""
        offset = max(0, len(text) - shape.LONGEST - 10)
        found = shape.BRACKET.search(text[offset:]) if text.rstrip(" .")[-1:] in shape.CLOSING else None
        if found is None:
            return None
        start, inner = offset + found.start(), found["credit"]
        caption = text[:start]
        labelled = inner[0] in "©ⓒ" or (
            self._is_labelled(inner) and (self.has_agency(inner) or not self.openings.points(inner))
        )
        sure = labelled or is_wire_picture(inner, self.agencies) or inner.endswith(self._trailing)
        if "/" in inner and self.openings.without_label(caption) != caption:
            sure = True  # "Foto: A and B meet (Name/paper)"
        if known and not shape.LABEL.match(inner):
            before = shape.SENTENCE.search(caption)
            if before is not None and is_names(before["credit"]) and self.has_agency(inner):
                return Tail(before.start("credit"), text[before.start("credit") :].strip(), False)
        if known and not sure:
            after_sentence = caption.endswith(shape.STOPS)
            own = self.opens(inner) or self._signed.read(inner) or self.has_agency(inner.upper())  # "(ansa)"
            if not (own or shape.LABEL.match(inner) or "/" in inner or (after_sentence and is_signature(inner))):
                return None
        return Tail(start, inner, sure) if sure or known else None

    def _labelled(self, text: str, known: bool) -> Tail | None:
        """ "… Foto: Name", "… Photo by Name", "… © Name"."""
        start = max(0, len(text) - REACH)
        kinds = ((self._after_mark, self.labels_with_mark), (self._after_word, self._plain_labels))
        for pattern, labels in kinds if self._labels.in_folded(end := folded(text[start:])) else ():
            found = pattern.search(text, start) if labels.in_folded(end) else None
            if found is not None and found.start("word") == 0:  # "Image: A and B meet. Pic: NAME"
                found = second(text, found, pattern) or found
            if found is None or is_said(found) or not (known or stands_alone(text, found) or owns(text, found)):
                continue
            own = bare(found["word"]) in self._own or found["word"][-1] in COMMAS or owns(text, found)
            names = is_names(found["credit"]) or self.has_agency(found["credit"][:30])
            if pattern is self._after_word and found.start("word") == 0 and not names:
                continue  # "Foto de familia de la reunión" is the caption itself
            if known or (own and (pattern is self._after_mark or self.has_agency(found["credit"]))):
                return Tail(start := start_of(text, found), text[start:], own)
        spoken = not known and text.endswith("。")
        if not spoken and self._glued is not None and (found := self._glued.search(text, start)) is not None:
            return Tail(found.start("word"), text[found.start("word") :], True)  # "桥梁图像来源： Ann Lee/DW"
        found = shape.LABEL_TAIL.search(text) if known and (":" in text or "：" in text) else None
        if found is not None and is_names(found["credit"]):
            start = found.start() + len(found.group()) - len(found.group().lstrip(" ,;|—–-"))
            return Tail(start, text[start:].lstrip('.!?。»”") '), False)
        return None

    def _behind_bar(self, text: str, known: bool) -> Tail | None:
        """ "… | Name/dpa"."""
        found = shape.BAR.search(text) if "|" in text or "│" in text or "¦" in text else None
        if found is None:
            return None
        barred = "/" in text[-45:] and shape.BARRED.search(text, max(0, len(text) - 90)) is not None
        sure = barred or is_wire_picture(found["credit"], self.agencies)
        return Tail(found.start(), found["credit"], sure) if known or sure else None

    def _behind_dash(self, text: str, known: bool) -> Tail | None:
        """ "… — AFP", "…＝共同", "… 있다. 부산=뉴시스", "… on Monday.—Dawn"."""
        signed = "=" in text or "＝" in text
        found = shape.DASH.search(text) if signed or (known and shape.DASHED.search(text)) else None
        if found is not None:
            joined = len(found["credit"]) <= shape.JOINED_MOST and found.group().lstrip()[0] in "=＝"
            if (known or joined) and self.has_agency(found["credit"]):
                town = shape.TOWN.search(text, 0, found.start()) if joined else None
                return Tail(town.start(), text[town.start() :], True) if town is not None else _sure(found)
            if known and is_handed_over(text, found, self._suffixes):
                return _sure(found)
        return _sure(set_off(text, self.agencies)) if known else None

    def _behind_slash(self, text: str, known: bool) -> Tail | None:
        """ "… 있다. /연합뉴스", "… / Name", "… 2025. Ann Lee / Getty Images"."""
        start = max(0, len(text) - 50)
        found = shape.SLASHED_END.search(text, start) if "/" in text else None
        if found and (self.agencies.name(found["credit"]) or (known and self.is_signed(found["credit"]))):
            return _sure(found)
        found = shape.SLASH.search(text, start) if " / " in text else None
        if found is not None and found["credit"].endswith(self._marked):
            return _sure(found)
        if found is None or not known or not is_names(found["credit"]):
            return None
        before = shape.SENTENCE.search(text, max(0, len(text) - shape.NEAR_END))
        if before is not None and is_list(before["credit"], self.agencies):
            return Tail(before.start("credit"), before["credit"], False)
        return Tail(found.start(), found["credit"], False)

    def _behind_sentence(self, text: str, known: bool) -> Tail | None:
        """ "… in Pyongyang. Name/Pool via REUTERS", in a known caption also "… in Oslo. Getty Images"."""
        handed = text.casefold().endswith(self._suffixes)
        if not (known or handed or "/" in text):
            return None
        found = shape.SENTENCE.search(text, max(0, len(text) - shape.NEAR_END))
        if found is None:
            return self._from(unparted(text, self.openings, self.agencies, known=known), text)
        credit = found["credit"]
        sure = is_wire_picture(credit, self.agencies) or shape.JOINED.fullmatch(credit) is not None
        sure = sure or (handed and not known and self.has_agency(credit))
        told = sure or (known and (handed or is_names(credit) or self.has_agency(credit)))
        return Tail(found.start("credit"), credit, sure) if told else None

    def _is_labelled(self, credit: str) -> bool:
        """ "Foto: Name", "AP Photo/Name", "Photo by Name", "Express Photo by Name"."""
        head = self.openings.find(credit)
        if (head is not None and bare(head.group()) in self._own) or shape.PHOTO.search(credit):
            return True
        return (staff := self._staff.match(credit)) is not None and is_names(credit[staff.end() :])

    def proves(self, tail: str) -> bool:
        """True for what stands behind a caption alone: a name joined to its outlet, "Supplied"."""
        return is_joined(tail, self.agencies) or self.openings.is_unnamed(tail)

    def has_agency(self, credit: str) -> bool:
        """True if an agency stands in the words."""
        return self.agencies.within(credit)


def _sure(found: re.Match[str] | None) -> Tail | None:
    """A credit whose form proves it, if it was found."""
    return Tail(found.start(), found["credit"], True) if found is not None else None
