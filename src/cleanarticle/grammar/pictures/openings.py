"""What opens a credit, and what else may stand behind it: a caption that it announces, a second label."""

import re
from collections.abc import Set
from typing import Final

from ..agencies import Agencies
from . import shapes as shape
from .joined import are_named, is_list
from .labels import bare
from .names import is_names

_CREDIT: Final = 60
"""Code points of whoever took a picture, between two labels of a line."""
_LABEL: Final = 30
"""Code points of a label with its colon."""
_SITE: Final = re.compile(r"[a-z\d-]{1,30}(?:\.[a-z\d-]{1,30}){1,3}(?:/\S{1,40})?")
"""The site or account that a picture is from: "www.harbour.example", "vk.com/harbour"."""
_WORDS: Final = 4
"""Words behind a label, of which one in small letters tells something: where a headline stands they are one."""
_TOLD: Final = 4
_TELLING: Final = 3
"""Letters of a word in small letters that tells of the picture, and how many such words no credit has."""
_LONG: Final = 15
_SENTENCE: Final = 30
"""Code points behind a label in a script without small letters that are more than names: of a headline, anywhere."""


class Openings:
    """The labels of credits, compiled: `head` matches one, `own` are those that say nothing else, bare.

    `unnamed`: of these, what is a whole credit where no name follows.
    """

    def __init__(self, head: re.Pattern[str], own: Set[str], unnamed: Set[str]) -> None:
        self._head, self._own, self._unnamed = head, own, unnamed

    def find(self, text: str) -> re.Match[str] | None:
        """The label that opens a line, with the blanks behind it."""
        return self._head.match(text)

    def leads(self, text: str) -> bool:
        """True for a credit in capitals that stands above its caption: "PHOTO ANA RUIZ, ARCHIVES LA PRESSE"."""
        head = self._head.match(text) if text.isupper() and "," in text else None
        return head is not None and bare(head.group()) in self._own and is_names(text[head.end() :])

    def is_own(self, text: str) -> bool:
        """True for the word of a label alone: "图"."""
        return bare(text) in self._own

    def is_label(self, text: str) -> bool:
        """True for a label without its name, torn off it: "Credit:", "Image Credits:", "Credit..."."""
        head = self._head.match(text) if text[-1] in ":：.…" else None
        return head is not None and head.end() == len(text) and self.is_own(text)

    def is_unnamed(self, text: str) -> bool:
        """True for a label that is a whole credit where no name follows: "Supplied"."""
        return text.lower() in self._unnamed

    def is_handed(self, text: str, agencies: Agencies) -> bool:
        """True for a label of words, a name, and no more: "Photo by Ann Lee"; above a story it tells a role."""
        head = self._head.match(text)
        label, name = (head.group().strip(), text[head.end() :]) if head else ("", "")
        return " " in label and label[-1].isalpha() and " " in name and are_named(name, agencies)

    def points(self, text: str) -> bool:
        """True for a label that only shows where a picture is: "Foto rechts", but not "Foto privat"."""
        head = self._head.match(text)
        rest = text[head.end() :] if head is not None and head.group().rstrip()[-1:].isalpha() else ""
        return rest.islower() and rest.isalpha() and not any(word.endswith(rest) for word in self._own)

    def announces(self, text: str, least: int = _TELLING) -> int:
        """Where a caption begins that a label and its colon announce; 0: they name somebody.

        "Photo: The harbour at dawn before the storm"; "Photo: Courtesy of the Harbour Museum" is a credit. Where no
        capitals tell names from a sentence, the label of a story's source announces none.
        """
        rest = self._behind_colon(text)
        if len(rest) >= _SENTENCE and _is_caseless(rest):
            return len(text) - len(rest) if self.is_own(text[: -len(rest)]) else 0
        if not rest[:1].isupper() or self._head.match(rest) is not None:
            return 0
        return len(text) - len(rest) if _telling(rest) >= least else 0

    def tells_more(self, text: str) -> bool:
        """True for what is a headline where one stands: "Photos: Crowds gather in Arlen", not "Photo: Arlen Police".

        In a script without small letters its length tells.
        """
        if text.count(" ") >= _WORDS and self.announces(text, 1) > 0:
            return True
        rest = self._behind_colon(text)
        return len(rest) >= _LONG and _is_caseless(rest)

    def is_no_credit(self, text: str, agencies: Agencies) -> bool:
        """True for "[1/3]", which counts pictures, and a headline behind its agency: "ANSA/ Riapre dopo settimane"."""
        agency, slash, rest = text.partition("/")
        if not any(map(str.isalpha, text)):
            return True
        if not slash:
            return False
        return _telling(rest) >= _TELLING and agencies.name(agency.strip()) is not None

    def is_double(self, text: str) -> bool:
        """True for "Photo: supplied by the family"."""
        rest = self._behind_colon(text)
        return rest[:1].islower() and self._head.match(rest) is not None

    def is_small(self, text: str, agencies: Agencies) -> bool:
        """True for "Foto: privat", "Foto: picture alliance/dpa | Name": a small word, site, an agency so written."""
        rest = self._behind_colon(text)
        if not rest[:1].islower() or bare(text[: -len(rest)]) not in self._own:
            return False
        return (
            rest.isalpha()
            or _SITE.fullmatch(rest) is not None
            or agencies.name(rest) is not None
            or is_list(rest, agencies)
        )

    def glued(self, text: str, caption: re.Pattern[str]) -> tuple[str, str] | None:
        """The words and the name of "Image copyright A Name Image caption B": `caption` finds the second label."""
        head = self._head.match(text)
        inner = caption.search(text, head.end()) if head is not None else None
        if head is None or inner is None or text[inner.start() - 1] != " " or not text[inner.end()].isupper():
            return None
        credit = text[head.end() : inner.start()].strip()
        return (text[inner.end() :], credit) if 0 < len(credit) <= _CREDIT else None

    def without_label(self, caption: str) -> str:
        """A caption, its credit taken off, without the label that opens it: "Foto: The harbour at dawn"."""
        rest = self._behind_colon(caption)
        return rest if sum(word.islower() for word in rest.split()) >= shape.SMALL else caption

    def _behind_colon(self, text: str) -> str:
        """What a label with a colon opens; "" where there is none."""
        head = self._head.match(text) if ":" in text[:_LABEL] or "：" in text[:_LABEL] else None
        return text[head.end() :] if head is not None and head.group().rstrip()[-1] in ":：" else ""


def _telling(text: str) -> int:
    """How many words in small letters tell something."""
    return sum(word.islower() and len(word) >= _TOLD for word in text.split())


def _is_caseless(text: str) -> bool:
    return not any(letter.lower() != letter.upper() for letter in text)
