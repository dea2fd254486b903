"""A picture's caption taken apart: what it says, whose picture it is, whether it comes from the archive.

    "FILE PHOTO: A and B meet in Oslo. REUTERS/A Name/File Photo" -> text, "REUTERS/A Name/File Photo", archive
    "Das Rathaus. (Foto: Name/dpa)" -> text, "Name/dpa";  "駅前＝共同" -> text, "共同"

The shapes are those of facts.md, section 2.3; the words before and behind a credit come from the packs.
"""

import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from ..rules import Pack
from .agencies import Agencies

_LONGEST_CREDIT: Final = 130
_LONGEST_NOTE: Final = 40
_TAIL: Final = r"(?P<credit>[^\n]{2,130})$"
_BRACKET: Final = re.compile(r"\s*[(（\[【<](?P<credit>[^()（）\[\]【】\n]{2,130})[)）\]】>][\s.]*$")
_BAR: Final = re.compile(rf"\s*[|│¦]\s*{_TAIL}")
_DASH: Final = re.compile(r"(?:\s[—–-]+\s+|\s?[=＝]\s?)(?P<credit>[^\n—–=＝]{2,100})$")
_SENTENCE: Final = re.compile(
    r"(?:(?<=[^\W\d_]{2})[.!?]|[!?…。！？”\"»）)][.]?)\s*(?P<credit>[^\W\d_a-z][^\n.!?。]{1,90}(?:\.[a-z]{2,4}(?=$|[/ ]))?[^\n.!?。]{0,60})\.?$"
)
_RIGHTS: Final = re.compile(
    r"[\s/,.-]*(?:©|\bcopyright\b|\(c\))[\s/]*(?:19|20)\d\d\b.*$|[.,]?\s*\ball rights reserved\b.*$", re.IGNORECASE
)
_MARKS: Final = re.compile(r"^[\s:|—–/,.©ⓒ-]+|[\s|—–,:-]+$")
_LABEL: Final = re.compile(r"^[^\W\d_]{3,14}(?: [^\W\d_]{2,10})?\s?:\s*(?=\S)")
_SLASHED: Final = re.compile(r"[^\W\d_][\w.'’ -]{1,40}\s?/\s?[^\W\d_]")
_SENTENCE_INSIDE: Final = re.compile(r"[^\W\d_]{4,}[.!?]\s+[^\W\d_]")
_PHOTO: Final = re.compile(r"\b[A-Z]{2,6} Photos?\b|\bvia (?:[A-Z]{2,}|Getty)")


class Split(Struct, frozen=True):
    """A caption's parts. `credit` None: none found; `text` "" : the line is only a credit."""

    text: str
    credit: str | None = None
    file_photo: bool = False
    strong: bool = False
    """True if the credit's own form shows that this is a picture's line, wherever it stands."""


class Captions:
    """How captions and picture credits are written in some languages, compiled from their packs. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._agencies: Final = Agencies(packs)
        sources = {_bare(word) for pack in packs for word in pack.credits.source}
        prefixes = {word for pack in packs for word in pack.caption.credit_prefix}
        marked = {word for word in prefixes if not word[-1].isalnum()}
        self._marked = _one_of(marked)
        self._plain = _one_of(word for word in prefixes - marked if len(word) > 2)
        self._own = frozenset(_bare(word) for word in prefixes if len(word) > 2) - sources
        self._suffixes = tuple(sorted({word for pack in packs for word in pack.caption.credit_suffix if len(word) > 1}))
        files = {_bare(word) for pack in packs for word in pack.caption.file_photo}
        self._file_head = re.compile(rf"(?:{_one_of(files)})\s*(?:[:：|]|[-–—]+\s)\s*", re.IGNORECASE)
        self._file_any = re.compile(
            rf"(?<!\w)(?:{_one_of(word for word in files if len(word) > 4)})(?!\w)", re.IGNORECASE
        )
        notes = {word for pack in packs for word in pack.caption.drop if len(word) > 4}
        self._note = re.compile(rf"(?<!\w)(?:{_one_of(notes)})(?!\w)[\s:.,]*", re.IGNORECASE)
        self._after_mark = re.compile(rf"(?:^|[\s.,;!?。»”\"/(|—–-])(?P<word>{self._marked})\s*{_TAIL}", re.IGNORECASE)
        self._after_word = re.compile(
            rf"(?:^|[.!?。»”\")|—–-]\s*)(?P<word>{self._plain})(?!\w)[\s:,]*{_TAIL}", re.IGNORECASE
        )
        self._head = re.compile(rf"[\s(|—–-]*(?:{self._marked}|(?:{self._plain})(?!\w)[\s:,]*)\s*", re.IGNORECASE)
        self._wire = re.compile(rf"(?<![^\W\d_])(?:{self._agencies.pattern})(?![^\W\d_])")

    def split(self, text: str, *, known: bool = False) -> Split:
        """Parts of a line. `known`: the page says that it is a caption, so that weaker signs of a credit do."""
        text, filed = self._without_notes(text), False
        if head := self._file_head.match(text):
            text, filed = text[head.end() :], True
        at, credit, strong = self._credit(text, known)
        if at < 0:
            return Split(text.strip(), None, filed or bool(self._file_end(text)), filed)
        rest = text[:at].rstrip(" |—–-=＝:/(（") if at else ""
        filed = filed or bool(self._file_any.search(credit)) or bool(self._file_end(rest))
        return Split(self.split(rest, known=known).text if filed else rest.strip(), self.credit(credit), filed, strong)

    def credit(self, text: str) -> str | None:
        """A credit without its label and doubled parts: "© Name/dpa | Name" -> "Name/dpa"."""
        text = text.strip().strip("()（）[]").strip()
        for _ in range(2):
            head = self._head.match(text)
            text = text[head.end() :] if head and head.end() < len(text) else text
        text = _LABEL.sub("", text)
        text = _MARKS.sub("", _RIGHTS.sub("", text) or text)
        parts = text.split(" | ")
        kept = [part for index, part in enumerate(parts) if not any(part in other for other in parts[:index])]
        text = " | ".join(kept).strip().rstrip(".") if not text.endswith(("Inc.", "Ltd.", "Co.")) else text
        return text[: 2 * _LONGEST_CREDIT] or None

    def is_credit(self, text: str) -> bool:
        """True if the whole line is a picture's credit: "Foto: Name/dpa", "© Name", "(AP Photo/Name)", "REUTERS"."""
        if not 1 < len(text) <= _LONGEST_CREDIT:
            return False
        at, _, strong = self._credit(text, True)
        return at == 0 and (strong or self._agencies.name(text) is not None)

    def _without_notes(self, text: str) -> str:
        """The text without buttons; a note to desks in capitals takes all that follows ("ATTENTION EDITORS - …")."""
        for _ in range(3):
            note = self._note.search(text)
            if note is None:
                break
            if note.group().isupper() and len(note.group()) > 10:
                text = text[: note.start()]
            elif note.start() == 0 or note.end() == len(text):
                text = text[: note.start()] + text[note.end() :]
            else:
                break
        return text.strip()

    def _file_end(self, text: str) -> re.Match[str] | None:
        found = self._file_any.search(text, max(0, len(text) - _LONGEST_NOTE))
        return found if found and len(text) - found.end() <= 2 else None

    def _credit(self, text: str, known: bool) -> tuple[int, str, bool]:
        """Where the credit starts (-1: none), the credit with its label, and whether its form alone proves it."""
        if (found := _BRACKET.search(text[-_LONGEST_CREDIT - 10 :])) is not None:
            at = max(0, len(text) - _LONGEST_CREDIT - 10) + found.start()
            strong = self._is_labelled(found["credit"])
            if (
                strong
                or self._is_wire_picture(found["credit"])
                or (
                    known
                    and (self._is_wire(found["credit"]) or _LABEL.match(found["credit"]) or "/" in found["credit"])
                )
            ):
                return at, found["credit"], strong or self._is_wire_picture(found["credit"])
        for pattern in (self._after_mark, self._after_word):
            found = pattern.search(text)
            if found is not None and (known or _stands_alone(text, found)):
                own = _bare(found["word"]) in self._own
                if known or (own and (pattern is self._after_mark or self._is_wire(found["credit"]))):
                    return found.start("word"), text[found.start("word") :], own
        if (found := _BAR.search(text)) is not None and (known or self._is_wire_picture(found["credit"])):
            return found.start(), found["credit"], self._is_wire_picture(found["credit"])
        if (found := _DASH.search(text)) is not None and self._is_wire(found["credit"]):
            if known or "=" in found.group() or "＝" in found.group():
                return found.start(), found["credit"], True
        folded = text.casefold()
        for suffix in self._suffixes:
            if folded.endswith(suffix) and (found := _SENTENCE.search(text)) is not None:
                return found.start("credit"), found["credit"], not suffix[0].isalnum()
        if (found := _SENTENCE.search(text)) is not None:
            credit = found["credit"]
            if self._is_wire_picture(credit):
                return found.start("credit"), credit, True
            if known and (self._is_wire(credit) or _is_names(credit)):
                return found.start("credit"), credit, False
        if known and (self._agencies.name(text) or (_is_names(text) and self._is_wire_picture(text))):
            return 0, text, True
        return -1, "", False

    def _is_labelled(self, credit: str) -> bool:
        """ "Foto: Name", "AP Photo/Name", "Photo by Name"."""
        head = self._head.match(credit)
        return (head is not None and _bare(head.group()) in self._own) or bool(_PHOTO.search(credit))

    def _is_wire(self, credit: str) -> bool:
        return self._wire.search(credit) is not None

    def _is_wire_picture(self, credit: str) -> bool:
        """Agency and photographer joined by a slash, or "via" an agency: "REUTERS/Name", "Name/Pool via AP"."""
        return bool(_SLASHED.search(credit)) and self._is_wire(credit)


def _is_names(credit: str) -> bool:
    """A few capitalised words, or names joined by a slash: what is left behind a caption's last sentence."""
    words = credit.replace("/", " ").split()
    if not words or len(words) > 6 or len(credit) > 60 or any(map(str.isdigit, credit)):
        return False
    return not words[0][0].islower() and all(not word[0].islower() or len(word) <= 3 for word in words)


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """True if a label opens the line or follows a whole sentence, and no further sentence comes behind its names."""
    before, credit = text[: found.start("word")].rstrip(" |—–-/("), found["credit"]
    if credit[0].islower() or len(credit) > 90 or _SENTENCE_INSIDE.search(credit):
        return False
    return not before or before[-1] in ".!?…。！？”\"»)）’'"


def _bare(word: str) -> str:
    return word.strip(" :,.()-–—|/").casefold()


def _one_of(words: Iterable[str]) -> str:
    """An alternation, the longest word first; word characters at its edges must be whole words."""
    made = [
        re.escape(word).replace(r"\ ", r"\s?").replace(":", r"\s?:")
        for word in sorted(set(words), key=lambda word: (-len(word), word))
        if word
    ]
    return "|".join(made) or r"(?!)"
