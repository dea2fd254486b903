"""A picture's caption taken apart: what it says, whose picture it is, whether it comes from the archive.

"FILE PHOTO: A and B meet in Oslo. REUTERS/A Name/File Photo" -> text, "REUTERS/A Name/File Photo", archive
"Das Rathaus. (Foto: Name/dpa)" -> text, "Name/dpa";  "駅前＝共同" -> text, "共同"
"""

import re
from copy import copy
from typing import TYPE_CHECKING, Final, Self

from msgspec import Struct
from msgspec.structs import replace

from ...kernels import COMPILED
from ...rules import AnyOf, Pack, any_part_of
from ..alternations import one_of
from ..calendar import has_figure, merged
from ..figured_days import day_mark, month_mark, year_mark
from .credit import PhotoCredits, Tail
from .joined import are_named
from .labels import bare
from .names import is_names
from .shapes import RIGHTS, STOPS

if TYPE_CHECKING or not COMPILED:
    from ...kernels.heads import begins, heads_of
else:
    from ...kernels._heads import begins, heads_of

_NUMBER: Final = re.compile(r"\b\d{1,3} ")
_COUNTER: Final = re.compile(r"\d{1,3}\s?/\s?\d{1,3}(?:$|\s+(?=\W?[^\W\d_a-zß-ÿ]))")
"""Which picture of a gallery it is: "1 / 12 The bridge …"."""
_BRACKETS: Final = ("(", "（", "[")
_CLOSED: Final = (")", "）", "]")
_FILED_WORDS: Final = 4
"""Words of an outlet with the word for its archive, behind the caption's last sentence."""
_DAY: Final = 16
"""Code points at the end of a caption in which its picture's day stands."""
_NEAR_END: Final = 40
"""Code points at the end of a caption in which "(Archivbild)" or "File photo" stands."""
_FRAME: Final = 60
"""Code points of a picture's button."""
POINTERS: Final = "▲△▼▽◀◁▶▷ "
"""What points from a caption to its picture."""
_MAIL: Final = re.compile(r"(?<=[^\d.\s])\s[\w.-]+@[\w.-]+\w$")
"""The address behind a photographer's name, which no date parts from it."""


class Split(Struct, frozen=True):
    """A caption's parts. `credit` None: none found; `text` "" : the line is only a credit."""

    text: str
    credit: str | None = None
    file_photo: bool = False
    sure: bool = False
    """True if the line's own form shows that it belongs to a picture, wherever it stands."""


class Captions:
    """How captions are written in some languages, compiled from their packs. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._read: dict[tuple[str, bool], Split] | None = None
        self.credits: Final = PhotoCredits(packs)
        files = {bare(word) for pack in packs for word in pack.caption.file_photo}
        self._files = frozenset(files)
        self._file_head = re.compile(rf"(?:{one_of(files)})\s*(?:[:：|]|[-–—]+\s)\s*", re.IGNORECASE)
        long = one_of(word for word in files if len(word) > 4)
        self._file_in_credit = re.compile(
            rf"(?<!\w)(?:{long})(?!\w)|[,/|]\s?(?:{one_of(files)})[)\s]*$",
            re.IGNORECASE,  # "AP Photo/Ann Lee, File"
        )
        self._file_tail = re.compile(rf"[\s(（\[/,.–—-]*(?<!\w)(?:{one_of(files)})[)）\].\s]*$", re.IGNORECASE)
        notes = [word for pack in packs for word in pack.caption.drop if len(word) > 4]
        self._note = re.compile(rf"(?<!\w)(?:{one_of(notes)})(?!\w)[\s:.,]*", re.IGNORECASE)
        self._noted = any_part_of(notes)
        of = one_of(word for pack in packs for word in pack.caption.of)
        self._counter = re.compile(rf"\d{{1,2}} (?:{of}) \d{{1,3}}\b[\s|:–—.-]*(?=[^\W\d_]|[\"“«„])", re.IGNORECASE)
        self._filed = any_part_of(files)
        self._dated = (*")）]】", *(word for pack in packs for word in pack.caption.dated))
        figures = merged(packs).figures
        year, month = rf"\d{{2,4}}{year_mark(figures)}", rf"\d{{1,2}}{month_mark(figures)}"
        day = rf"\d{{1,2}}{day_mark(figures)}"
        self._day = re.compile(rf"\s(?:(?:19|20)\d\d\.\d{{1,2}}\.\d{{1,2}}\.?|{year}{month}{day})$")
        self._seen = re.compile(rf"＝(?:{year})?(?:{month})?{day}[^。＝\n]{{0,60}}$")
        """When and where a Japanese caption's picture was taken: "…渡し船＝１２日午前、霧ケ浜市"."""
        self._posed = AnyOf(word for pack in packs for word in pack.caption.posed)
        labels = {bare(word) for pack in packs for word in pack.caption.label}
        frames = labels.union(bare(word) for pack in packs for word in pack.caption.frame)
        self._labels, self._frame = frozenset(labels), frozenset(frames)
        credits = {bare(word) for pack in packs for word in pack.caption.credit_prefix}
        desks = {bare(word) for pack in packs for word in pack.caption.drop if word.endswith(":")}
        named = labels | ((frames | desks) - credits)
        self._desks, self._credits = frozenset(desks - credits), frozenset(credits)
        self._label = re.compile(rf"(?:{one_of(named)})\s?(?:[:,،]\s|[：，、])\s?(?=\S)", re.IGNORECASE)
        self._bare_label = re.compile(rf"(?:{one_of(labels)})\s(?=\S)", re.IGNORECASE)
        self._labelled = any_part_of(labels)
        self._heads = heads_of(files | named)
        self.heads: Final = (
            self.credits.heads,
            heads_of(files | named | frames),
            frozenset(word[:2] for word in self._frame),
            self.credits.given.heads,
        )
        """How credits, captions that prove themselves and the buttons of pictures begin (kernels/captions.py)."""
        self.proofs: Final = (self.credits.openers, self._heads, self.credits.given.heads)
        """How a block begins, or what is behind its last sentence, that proves itself (kernels/proofs.py)."""

    def of_document(self) -> Self:
        """The same for one document: a line that several witnesses ask about is taken apart once."""
        own = copy(self)
        own._read = {}
        return own

    def split(self, text: str, *, known: bool = False) -> Split:
        """Parts of a line. `known`: the page says that it is a caption, so that weaker signs of a credit do."""
        if self._read is None:
            return self._split(text, known)
        if (parts := self._read.get((text, known))) is None:
            parts = self._read[text, known] = self._split(text, known)
        return parts

    def _split(self, text: str, known: bool) -> Split:
        if (parts := self.glued(text)) is not None:
            return parts
        whole = self._enclosed(text[1:-1]) if text[:1] in _BRACKETS and text[-1:] in _CLOSED else None
        return whole if whole is not None else self._taken_apart(text, known)

    def glued(self, text: str) -> Split | None:
        """The parts of a line in which a caption's label follows its credit."""
        pair = self.credits.openings.glued(text, self._bare_label) if self._labelled.within(text) else None
        return Split(pair[0], self.credits.clean(pair[1]), sure=True) if pair is not None else None

    def _taken_apart(self, text: str, known: bool) -> Split:
        label = 0 if self._file_head.match(text) is not None else self._opening(text)  # "FILE PHOTO: …"
        text = self._without_notes(text[label:].lstrip(POINTERS))
        if known and "@" in text:
            text = _MAIL.sub("", text)
        text = self._uncounted(self._undated(text), known)
        head = self._file_head.match(text)
        text = text[head.end() :] if head else text
        tail = self._tail(text, known, known or label > 0)
        parts = self._credited(text, tail, known) if tail is not None else self._uncredited(text)
        archived = head is not None
        return replace(parts, file_photo=parts.file_photo or archived, sure=parts.sure or archived or label > 0)

    def _tail(self, text: str, known: bool, labelled: bool) -> Tail | None:
        """The credit that ends a caption; None of words that tell who stands where in the picture."""
        tail = None
        if known and "ight" in text and (rights := RIGHTS.search(text)) is not None:
            tail = self.credits.find(text[: rights.start()], known=True)  # "Ann Lee/Copyright 2024 The Courier"
        tail = tail or self.credits.find(text, known=labelled)
        posed = tail is not None and not tail.sure and self._posed.within(tail.text)
        return None if posed else tail  # "A boat (left) vs. Another Boat (right)"

    def _uncredited(self, text: str) -> Split:
        filed = self._is_filed(text)
        seen = "＝" in text and self._seen.search(text) is not None
        return Split(text, None, filed, seen or (filed and text[-1:] in ")）]"))

    def _credited(self, text: str, tail: Tail, known: bool) -> Split:
        rest = self.credits.openings.without_label(text[: tail.start].rstrip(" |—–-=＝:/(（,"))
        labelled = bare(tail.text) in self._credits and "," not in rest and is_names(rest)
        if labelled and all(word[0].isupper() for word in rest.split()):
            return Split("", rest)  # "Ann Lee (photo)"
        parted = " / " in rest and not rest.rpartition(" / ")[2].isupper()
        if "/" in rest and not parted and are_named(rest.rstrip(" ,"), self.credits.agencies):
            return Split("", self.credits.clean(text), sure=tail.sure)  # "Ann LEE / OSLO, (AP)"
        if bare(tail.text) in self._files and not self.credits.has_agency(tail.text):  # "… (Archivbild)"
            return Split(rest, None, True)
        if bare(rest) in self._files:  # "(Symbolbild) (Foto: Name)"
            return Split("", self.credits.clean(tail.text), True, tail.sure)
        if not tail.sure and self._file_tail.search(tail.text) and not self.credits.has_agency(tail.text):
            own = known and rest.endswith(STOPS) and 0 < tail.text.count(" ") < _FILED_WORDS
            # "… pier. Courier file photo", but of "“白鹭号”驶离码头 资料图" the whole is the caption
            return Split(rest, self.credits.clean(tail.text), True) if own else Split(text, None, True)
        credit = tail.text
        if " / " in text or " | " in text or " - " in credit:
            rest, credit = self._parted(rest, credit, known=known and not tail.sure)
        filed = bool(self._file_in_credit.search(tail.text)) or self._is_filed(rest)
        filed = filed or self._file_head.match(tail.text.lstrip("[(（")) is not None  # "[File: Ann Lee/AP]"
        return Split(rest, self.credits.clean(credit), filed, tail.sure)

    def _enclosed(self, text: str) -> Split | None:
        """A caption in brackets that a label opens and a credit ends: "(Titelbild: A in Oslo. Foto: Name / Paper)"."""
        head = self.credits.openings.find(text)
        parts = self._taken_apart(text[head.end() :], known=True) if head is not None else Split("")
        told = any(not word[0].isupper() for word in parts.text.split())  # else it names who took it
        if parts.credit is None or not told or not parts.text.endswith(STOPS):
            return None
        return Split(parts.text, parts.credit, parts.file_photo, True)

    def _parted(self, caption: str, credit: str, *, known: bool) -> tuple[str, str]:
        """Caption and credit, between which a name may stand: "A and B meet / A Name / Paper"."""
        day, _, agency = credit.rpartition(" - ")
        if any(map(str.isdigit, day)) and self.credits.agencies.name(agency) is not None:
            return f"{caption} - {day}", agency  # "A and B - November 10, 2024 - REUTERS"
        told, slash, name = caption.rpartition(" / ")
        if known and slash and is_names(name) and not is_names(told):
            return told, f"{name} / {credit}"
        return self._unlabelled(caption), credit

    def _undated(self, text: str) -> str:
        """The caption without the picture's day behind its credit: "(사진=시 제공) 2025.03.04."."""
        day = self._day.search(text, max(0, len(text) - _DAY))
        return text[: day.start()] if day is not None and text.endswith(self._dated, 0, day.start()) else text

    def _unlabelled(self, caption: str) -> str:
        """A caption without the credit's label that a sign parted from it: "… in Oslo. Photo / Supplied"."""
        head, _, last = caption.rpartition(" ")
        labelled = last[:1].isupper() and head.endswith((".", "!", "?", "”")) and bare(last) in self._credits
        return head if labelled else caption

    def credit_of(self, text: str) -> str | None:
        """The credit of a line of its own, without notes on rights: "[해원시 제공. 재판매 및 DB 금지]"."""
        return self.credits.clean(self._without_notes(text))

    def ends_credited(self, text: str) -> bool:
        """True if a credit that proves itself ends the line."""
        if not self.credits.possible(text):
            return False
        parts = self.split(text)
        return parts.sure and parts.credit is not None

    def possible(self, text: str) -> bool:
        """A quick look: False if nothing in the line's form can show that it belongs to a picture, or is a credit."""
        return "|" in text or self.may_prove(text)

    def may_prove(self, text: str) -> bool:
        """The same of a line that is more than a list of names and agencies parted by bars."""
        return self.credits.possible(text) or self.opens(text)

    def opens(self, text: str) -> bool:
        """True for a line that a caption's label opens: "Image caption, A and B meet", "FILE PHOTO: A and B meet"."""
        return begins(text, self._heads) and (self._opening(text) > 0 or self._file_head.match(text) is not None)

    def is_labelled(self, text: str) -> bool:
        """True for a line that a label opens, or that is one: "Image caption, A and B meet", "Image caption,"."""
        return begins(text, self._heads) and (self._opening(text) > 0 or self.is_label(text))

    def is_label(self, text: str) -> bool:
        """True for a line that only says that a caption is below."""
        said = bare(text) if len(text) <= _NEAR_END else ""
        return said in self._labels or (text.endswith(":") and said in self._desks)

    def is_posed(self, text: str) -> bool:
        """True if words tell who stands where in a picture: "(left)", "v.l.n.r.", "pictured here"."""
        return self._posed.within(text)

    def is_frame(self, text: str) -> bool:
        """True for a line that only stands beside a picture: "Image caption", "View 3 images"."""
        if len(text) > _FRAME:
            return False
        return bare(_NUMBER.sub("", text) if has_figure(text) else text) in self._frame or self.is_label(text)

    def _opening(self, text: str) -> int:
        """Where the words begin behind a label that opens them; without a mark they begin like a sentence. 0: no label.

        "Image caption, A and B meet", "Image caption A and B meet"; but "image caption contests are popular".
        """
        if begins(text, self._heads):
            if (found := self._label.match(text)) is not None:
                return found.end()
            found = self._bare_label.match(text)
            if found is not None and text[found.end()].isupper():
                return found.end()
        return self.credits.openings.announces(text)

    def _is_filed(self, text: str) -> bool:
        """True if the caption ends with the archive's mark: "… (Archivbild)", "… File photo."."""
        end = text[-_NEAR_END:]
        found = self._file_tail.search(end) if self._filed.within(end) else None
        return found is not None and (text.rstrip(". ")[-1:] in ")）]" or len(text) > found.end() - found.start())

    def _uncounted(self, text: str, known: bool) -> str:
        """The caption without the number of its picture: "1 de 2 The bridge …"; if known to be one, "1 / 12 …" too."""
        counted = self._counter.match(text)
        if counted is not None and not text[counted.end()].islower():
            return text[counted.end() :]
        counted = _COUNTER.match(text) if known else None
        return text[counted.end() :] if counted is not None else text

    def _without_notes(self, text: str) -> str:
        """The text without buttons; a note to desks in capitals takes all that follows ("ATTENTION EDITORS - …")."""
        for _ in range(3 if self._noted.within(text) else 0):
            size = len(text)
            for note in self._note.finditer(text):
                said = note.group()
                if said.isupper() and said.lstrip("[(* ")[0].isupper() and len(said) > 10:
                    text = text[: note.start()].rstrip(" |—–-")
                elif note.start() == 0 or note.end() == size:
                    text = text[: note.start()].rstrip(" |—–-") + text[note.end() :]
                elif text[note.end() :] in (")", "]", "）"):  # "[해원시 제공. 재판매 및 DB 금지]"
                    text = text[: note.start()].rstrip(" .*") + text[-1]
                else:
                    continue
                break
        return text.strip()
