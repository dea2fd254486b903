"""Labels of credits ("Foto:", "Bild "): as words for comparing, and where in a line they may stand."""

import re
from collections.abc import Iterable
from typing import Final

from .names import is_names

_SENTENCE_INSIDE: Final = re.compile(r"[^\W\d_]{4,}[.!?]\s+[^\W\d_]")
_DASHES: Final = "—–|"
_DASHED: Final = ("— ", "– ", "| ")
"""What parts a label from words that end as no sentence does: "A boat on the ice — Photo: Name"."""
_OUTLET: Final = re.compile(r"(?<=[.!?…”\"’)])\s(?P<outlet>[A-Z]{2,5})\s$")
_INITIALS: Final = 8
"""Code points of a sentence's end and an outlet's capitals behind it."""
_MAIL: Final = re.compile(r"\s+[\w.+-]+@[\w-]+(?:\.[\w-]+)+$")
_CAPTION: Final = 20
"""Code points of a caption between the label that opens it and the one of its credit."""
_SIGN: Final = 4
"""Letters of a photographer's sign."""
_SAID: Final = 3
"""Words in small letters of a sentence, as no name has them."""
COMMAS: Final = ",،，、"
BARS: Final = "|｜丨"
"""Upright bars, one of them a character of Chinese that looks like one."""
_WORDS: Final = 12
"""Characters of a script without blanks that tell as much as three words."""


def bare(word: str) -> str:
    """A label's word alone: "(Photo:" -> "photo"."""
    return word.strip(f" :：{COMMAS}.()-–—|/").casefold()


def with_bars(words: Iterable[str]) -> set[str]:
    """The words, those that end in one upright bar with the other ones too: "文|", "文｜", "文丨"."""
    told = set(words)
    return told | {word[:-1] + bar for word in told if word[-1] in BARS for bar in BARS}


def owns(text: str, found: re.Match[str]) -> bool:
    """ "… am Montag © Name", "… on Monday Photo credit: Name": a sign or a label of two words behind a line of words.

    No year, company's notice or "(b)" around it.
    """
    before, word = text[: found.start("word")].rstrip(), found["word"]
    labelled = word[-1] == ":" and " " in word
    return (
        (labelled or word[:1] in "©ⓒ" or (word.lower() == "(c)" and "(b)" not in before.lower()))
        and (before.count(" ") >= 3 or (len(before) >= _WORDS and not before[-1].isascii()))
        and is_names(found["credit"])
        and before[-1:] not in ".:"
    )


def stands_alone(text: str, found: re.Match[str]) -> bool:
    """True if a label opens the line or follows a whole sentence or a dash, and no further sentence comes behind it."""
    start = start_of(text, found)
    before, credit = text[:start].rstrip(" |—–-/("), found["credit"]
    parted = text[:start].rstrip().endswith(("/", "|", "("))  # "… / Фото: соцсети"
    signed = found["word"][-1] == ":" and len(credit) <= _SIGN and credit.isalpha()  # "Foto: hfr"
    small = credit.split(maxsplit=1)[0].islower()  # "Photo: iRunFar/Ann Lee" is a name
    if (small and not (parted or signed)) or len(credit) > 90 or _SENTENCE_INSIDE.search(credit):
        return False
    dash = found["word"][0] in _DASHES or text[: found.start("word")].endswith(_DASHED)
    dashed = dash and found["word"][-1] == ":" and before[-1:].isalnum()
    return not before or before[-1] in ".!?…。！？”\"»)）’'" or dashed


def is_said(found: re.Match[str]) -> bool:
    """True if the words behind a label that opens the line go on behind a sentence: they are the caption itself."""
    credit = found["credit"]
    return (
        found.start("word") == 0
        and _SENTENCE_INSIDE.search(credit) is not None
        and sum(word.islower() and len(word) > 3 for word in credit.split()) >= _SAID
    )


def behind(head: re.Match[str] | None, text: str) -> str:
    """What a label opens: "Foto: Name", "fot. privat"; but "Capture d'écran de NAME" stays whole."""
    if head is None or head.end() == len(text):
        return text
    rest = text[head.end() :]
    return text if rest[0].islower() and head.group().rstrip()[-1].isalpha() else rest


def start_of(text: str, found: re.Match[str]) -> int:
    """Where a credit begins: at its label, or at the outlet's few capitals before it ("… in Oslo. ST PHOTO: Name")."""
    at = found.start("word")
    outlet = _OUTLET.search(text, max(0, at - _INITIALS), at)
    return outlet.start("outlet") if outlet is not None else at


def second(text: str, first: re.Match[str], pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The credit's own label behind a caption that a label opens; None if names stand between the two."""
    found = pattern.search(text, first.end("word"))
    between = text[first.end("word") : found.start("word")].strip() if found is not None else ""
    return found if len(between) >= _CAPTION and not is_names(between) else None


def without_mail(credit: str) -> str:
    """The credit without the photographer's address behind it."""
    return _MAIL.sub("", credit) if "@" in credit else credit
