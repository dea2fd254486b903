"""Names as picture credits give them: few words, capitalised, of people, agencies and outlets alike."""

import re
from typing import Final

_STOPS: Final = (".", "!", "?", "…", "»", "”")
_SITE: Final = re.compile(r"[a-z\d-]{3,20}\.[a-z]{2,4}")
"""An agency that writes itself as its site: "Ann Lee / picturedesk.com"."""


def is_names(credit: str) -> bool:
    """A few capitalised words, or names joined by a slash: what is left behind a caption's last sentence."""
    words = [word for word in credit.replace("/", " ").split() if word not in "«»"]  # "NAME POUR « LE MONDE »"
    if not words or len(words) > 6 or len(credit) > 60 or any(map(str.isdigit, credit)):
        return False
    return not words[0][0].islower() and all(
        not word[0].islower() or len(word) <= 3 or _SITE.fullmatch(word) is not None for word in words
    )


def is_name(part: str) -> bool:
    """Names that do not break off: "Ann Lee for Harbour Times", not "This was"."""
    return is_names(part) and not part.split()[-1][0].islower()


def is_names_or_short(part: str) -> bool:
    """Names, or a word or two without digits: a part of "picture alliance/dpa | Name"."""
    return is_names(part) or (0 < len(part) <= 20 and part.count(" ") <= 1 and not any(map(str.isdigit, part)))


def is_signature(part: str) -> bool:
    """Names, or an office's initials with its number: "… le 14 janvier 2025. (SDIS 25)"."""
    return is_names(part) or part.isupper()


def is_handed_over(text: str, dashed: re.Match[str], suffixes: tuple[str, ...]) -> bool:
    """True for names behind a dash that a slash parts, with a word for what was handed out or below a whole sentence.

    "… - Ana Reis/Divulgação", "… à Lyon. - E. Carvin / 20 Minutes"
    """
    names, slash, _ = dashed["credit"].partition("/")
    if not slash:
        return False
    return text.casefold().endswith(suffixes) or (text[: dashed.start()].endswith(_STOPS) and is_names(names.strip()))
