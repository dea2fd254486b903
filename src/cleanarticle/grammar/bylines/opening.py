"""What opens a byline: "By", "Kommentar von", "作者：", at its head, behind a bar, or inside the line."""

import re
from typing import Final

from ...rules import Pack
from ..alternations import any_phrase
from ..eastern import EasternNames
from ..mixed_scripts import EASTERN
from ..pictures.labels import BARS, with_bars
from .forms import picture_labels
from .undated import BREAK, DATE

TITLED: Final = "-"
"""What opens a line by a word that is part of it: an outlet's reporter, "기자" behind the name."""
_BEHIND: Final = (re.compile(r"\|\s*"), re.compile(r"\|\s*[^\W\d_]{1,3}\s+"))
_BAR: Final = re.compile(r"\s*\|\s*|^[–—•·-]+\s*")
"""What may stand before the words that open a byline: "Kraj | 10.11.2025 | Autor: Jan Boll", "– Autor: Jan Boll"."""
_FEW: Final = 2
"""Words before one inside a line: "Il commento di Anna Riva"; more begin a phrase ("profits of the mill by Holm")."""
_MOST: Final = 4
"""The same if the last of them stands in bylines ("Read all posts by"), or the first before dates ("Posted in A by").
"""
_YEAR: Final = re.compile(r"\d{4,6}")
"""What a date leaves that stands twice without a blank: "3 May 20243 May 2024 by Ann Lee"."""
_PIECE: Final = re.compile(r"[|·•\x02]")


class Openings:
    """What opens bylines in a language, compiled from its packs. Read-only."""

    def __init__(self, packs: tuple[Pack, ...], eastern: EasternNames) -> None:
        self._eastern: Final = eastern
        opening = with_bars(word for pack in packs for word in (*pack.byline.prefix, *pack.byline.head))
        inside = {word for pack in packs for word in pack.byline.prefix}
        prefixes = {" ".join(word.casefold().split()).rstrip(": ") for word in opening}
        bare = {" ".join(word.casefold().split()) for word in opening}
        self._labels = frozenset(word for word in prefixes if word not in bare)
        mark = r"(?P<mark>\s*[:：]|[,،](?=\s|$))?"  # the BBC's services: "Author, Ann Lee"
        self._prefix = re.compile(rf"(?:{any_phrase(prefixes)}){mark}(?P<gap>\s*)", re.IGNORECASE)
        self._pictures = picture_labels(packs, prefixes)
        self.known: Final = frozenset(prefixes)
        """All of them, case folded, without a colon."""
        short = [word for word in prefixes & inside if " " not in word and len(word) < 4 and word.isalpha()]
        self._inner = re.compile(rf"(?:^|[\s|])(?i:{any_phrase(short)})\s+(?=[^\W\d_a-z])")
        labels = {word for pack in packs for word in (*pack.dates.published, *pack.dates.modified)}
        self._dating = {word for phrase in labels for word in phrase.casefold().rstrip(": ").split()}
        told = (*prefixes, *(word for pack in packs for word in pack.byline.button))
        self._telling = {word for phrase in told for word in phrase.split()} | self._dating

    def leads(self, text: str) -> bool:
        """True if one stands at the head of the line."""
        return self._prefix.match(text) is not None

    def stands_in(self, text: str) -> bool:
        """True if one stands at the head of the line, a short one inside it, or one behind a bar or dash."""
        if self._prefix.match(text) or self._inner.search(text):
            return True
        behind = _BAR.split(text) if "|" in text or not text[0].isalnum() else ()
        return any(self._prefix.match(piece) for piece in behind)

    def is_one(self, label: str) -> bool:
        """True if the label is one and no more ("Written by")."""
        found = self._prefix.match(label)
        return found is not None and found.end() == len(label)

    def cut(self, text: str) -> tuple[str, str]:
        """What opens the text ("by", "kolumne von"; "" if nothing does), and the text behind it."""
        text = text.lstrip(" |-–—•·")
        if text.casefold().startswith(self._pictures):
            return "", text  # "Автор фото" beside "Автор"
        found = self._prefix.match(text)
        if found is not None and found.group().casefold().rstrip() in self._labels:
            found = None  # "Story Source:" beside "Story: Ann Lee"
        if found is not None and found.end() < len(text):
            after = text[found.end()]
            glued = not found["gap"] and not found["mark"]
            # "作者张三", but not "文章导航" ("文" opens bylines, "文章" is an article) and not "记者通过…"
            named = (
                found.group()[-1] in BARS
                or not found.group()[-1].isalnum()
                or (found.end() > 1 and self._eastern.begins(text[found.end() :]))
            )
            eastern = after > EASTERN and named
            if not glued or (after.isupper() and text[found.end() - 1].islower()) or eastern:
                return found.group().casefold().strip(" :："), text[found.end() :]
        # "World | May 3 | Written by Ann Lee", "10.11.2025, 14:05 | Uhr Von: Ute Lehm"
        for at in (found.end() for form in _BEHIND for found in form.finditer(text)):
            behind = self._prefix.match(text, at)
            if behind is not None and behind["gap"]:
                return behind.group().casefold().strip(" :："), text[behind.end() :]
        if not text.isascii() and (at := self._eastern.opening(undated := text.lstrip(BREAK + DATE))):
            return TITLED, undated[at:]
        inner = self._inner.search(text, 1, 60)
        if inner is None:
            return "", text
        before = _PIECE.split(text[: inner.start()])[-1].split()
        if not before or _YEAR.fullmatch(before[-1]) or not any(map(str.isalnum, before[-1])):
            return inner.group().strip(" |").casefold(), text[inner.end() :]
        # "Ursula von", "Building Bridges (2015) by"
        titled = before[-1][-1] == ")" or all(map(str.istitle, before))
        tells = before[-1].casefold() in self._telling or before[0].casefold() in self._dating
        few = len(before) <= (_MOST if tells else _FEW)
        if few and not titled:
            return _PIECE.split(text[: inner.end()])[-1].casefold().strip(), text[inner.end() :]
        return "", text
