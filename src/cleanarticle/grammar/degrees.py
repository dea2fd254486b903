"""Degrees behind names: "Ann Lee, Ph.D.", "ANN B LEE MD".

Told by their form, which is the same in all languages, as are the "Jr." and "III" that belong to the name itself.
"""

import re
from typing import Final

_TITLE_TAIL: Final = re.compile(r",?\s+(?:(?:[A-Z]\.?){2,4}|[A-Z][a-z]{0,2}\.(?:[A-Z]\.?)+|Ph\.?D\.?)$")
""" "Ph.D.", "M.D.", "CPA"."""
_SHORT_DEGREE: Final = 2
"""Code points of a degree behind a name in capitals: "ANN B LEE MD", but "ANNA MARIA LEE"."""
_DOTTED: Final = re.compile(r"\b(?:[A-Z]|[JS]r)\.$")
_FAMILY_TAIL: Final = re.compile(r"\s(?:I{2,3}|IV)$")


def without_degree(name: str) -> str:
    """The name without a full stop and a degree behind it: "Ann Lee, Ph.D." -> "Ann Lee"."""
    if name.endswith(".") and not _DOTTED.search(name):
        name = name.rstrip(".")
    tail = _TITLE_TAIL.search(name) if name[-1:] == "." or name[-1:].isupper() else None
    if tail is None or not _is_degree(tail[0], name[: tail.start()]) or _FAMILY_TAIL.search(name):
        return name
    return name[: tail.start()]


def _is_degree(tail: str, before: str) -> bool:
    """True for a degree behind a name; "Lee C.J." are initials, "ANN LEE", "Ahmet KAYA" and "Yann LE GOFF" names."""
    if tail.startswith(","):
        return True
    _, blank, last = before.rpartition(" ")
    if not blank:
        return False
    return (
        "." in tail or len(tail.strip()) <= _SHORT_DEGREE or not (last.isupper() and len(last) > 1 and "." not in last)
    )
