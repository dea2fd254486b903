"""Labels of the heads that mails and news databases have above a story, in all languages that have a pack.

A head is read before the language is known, and speaks the reader's: "Betreff:" stands above stories in English.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from typing import Final, Literal

from msgspec import Struct

from ..rules import ExportWords, MailWords, Words

Field = Literal["sender", "sent", "receiver", "subject"]
LONGEST: Final = 300
"""Code points of a line in a database's head."""
_PAIR: Final = re.compile(r"([A-Za-z\xc0-\xff][\w -]{2,24}?) ?: ?(.*)")
_NEVER: Final = "(?!)"


class Labels(Struct, frozen=True):
    """What is read of heads, by their labels in small letters."""

    mail: Mapping[str, Field] = {}
    export: Mapping[str, str] = {}
    """Label of a database -> name of the meta element that says the same; "" if none does."""
    signed: Set[str] = frozenset()
    """What may stand before an author's name."""
    rights: tuple[str, ...] = ()
    """What opens a notice of rights."""
    dated: re.Pattern[str] = re.compile(_NEVER)
    """The line on top of a story of Genios and WISO: "Norland-Zeitung vom 05.10.2023, Nr. 231, S. 12 / Kultur"."""

    def pair(self, line: str) -> tuple[str, str] | None:
        """The meta element that a line of a database's head stands for, and its value; None for any other line."""
        found = _PAIR.fullmatch(line) if ":" in line[:28] and len(line) <= LONGEST else None
        name = self.export.get(found[1].casefold()) if found is not None else None
        return (name, found[2]) if found is not None and name is not None else None

    def name_in(self, text: str) -> str:
        """The name of an author who signs: "By Ruth Calloway"."""
        first, _, name = text.partition(" ")
        return name if first.casefold() in self.signed else text

    def is_owned(self, line: str) -> bool:
        """True for a notice of rights."""
        return line.casefold().startswith(self.rights)


NO_LABELS: Final = Labels()


def labels_of(languages: Collection[Words]) -> Labels:
    """The labels of several languages together."""
    exports = [words.export for words in languages]
    day = _one_of(word for words in exports for word in words.dated)
    page = _one_of(word for words in exports for word in words.issue)
    return Labels(
        {label: field for words in languages for field, told in _fields(words.mail) for label in told},
        {label: name for words in exports for name, told in _names(words) for label in told},
        frozenset(word for words in exports for word in words.signed),
        tuple(word for words in exports for word in words.rights),
        re.compile(rf"(\S.{{2,50}}?) {day} (\d\d\.\d\d\.\d{{4}}), {page} ?\S.{{0,60}}"),
    )


def _fields(words: MailWords) -> Iterator[tuple[Field, Sequence[str]]]:
    yield "sender", words.sender
    yield "sent", words.sent
    yield "receiver", words.receiver
    yield "subject", words.subject


def _names(words: ExportWords) -> Iterator[tuple[str, Sequence[str]]]:
    yield "og:title", words.title
    yield "author", words.author
    yield "article:section", words.section
    yield "og:site_name", words.outlet
    yield "article:published_time", words.published
    yield "og:description", words.standfirst
    yield "", words.other


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words)) or _NEVER})"
