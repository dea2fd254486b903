"""Forms of the parts of a byline: what stands in brackets, quotes or before a colon beside a name."""

import re
from collections.abc import Set
from typing import Final

from ...core.facts import Author
from ...rules import Pack
from ..pictures.labels import bare
from ..places import is_town

SHARE: Final = re.compile(r"(?P<name>[^()]{3,60}?)\s*\((?P<what>[^()]{2,50})\)?")
"""What each one did or is: "Von Ute Lehm (Text) und Jan Boll (Fotos)", "Ute Lehm (dpa)"."""
_CAPITALS: Final = "A-ZÀ-ÖØ-ÞĞİŞ"
HYPHENED: Final = re.compile(rf"(?<=[{_CAPITALS}]{{2}})-\s?(?=[{_CAPITALS}][a-zà-öø-ÿğış]+\s)")
"""Between two persons whose family names are in capitals: "Ayşe YILMAZ-Ali DEMİR"."""
COUNTED: Final = re.compile(r"(?:\d{1,7}\s?[^\W\d_]+\s?){1,4}")
"""Counts beside a name: "91 replies", "2 Shares1530 Views"."""
NICKNAME: Final = re.compile(r"(?:[^\W\dA-Z_]|[^\W_](?=[^\W_]*[\d_]))[\w.-]{1,29}")
"""A word as blogs sign with, in small letters or with figures in it: "annlee", "Holm_77"."""
_GLUED_MAIL: Final = re.compile(r"\b(?P<name>[^\W\d_a-z][^\W\d_]{1,20})(?=[a-z][\w.-]{0,30}(?i:(?P=name))@)")
"""A name before an address that ends in it."""
_SIGN: Final = re.compile(r"[a-z]{1,4}")
_TOWN: Final = 24
_TWICE: Final = 4
"""Least code points of a name that stands twice."""


def picture_labels(packs: tuple[Pack, ...], prefixes: Set[str]) -> tuple[str, ...]:
    """Labels of pictures' credits that begin as those of bylines do: "автор фото" beside "автор"."""
    labels = {bare(word) for pack in packs for word in (*pack.caption.credit_prefix, *pack.caption.frame)} - prefixes
    return tuple(sorted(label for label in labels if " " in label and label.partition(" ")[0] in prefixes))


def is_sign(what: str) -> bool:
    """True for a writer's sign in small letters: "jow" in "von Jonas Wieland (jow)"."""
    return _SIGN.fullmatch(what) is not None


def is_quoted(part: str) -> bool:
    """True for an outlet behind the name: "Анна Петрова, «Вечерний вестник»"."""
    return part[0] == "«" and part[-1] == "»" and "«" not in part[1:]


def placed_name(text: str) -> str:
    """The line without the town before its colon, in scripts whose capitals tell no names: "الرياض: أحمد سالم"."""
    if text.isascii() or not 0 < (at := text.find(":")) <= _TOWN or text[0].lower() != text[0].upper():
        return text
    return text[at + 1 :].strip() if is_town(text[:at].strip()) else text


def with_role(author: Author, part: str) -> Author:
    """The author, in whose line the part stands too."""
    return Author(author.name, ", ".join(filter(None, (author.role, part))) or None)


def unmailed(text: str) -> str:
    """The line with a blank before an address that is glued to the name in it: "Ann Leeann.lee@courier.example"."""
    return _GLUED_MAIL.sub(r"\g<name> ", text)


def undoubled(part: str) -> str:
    """The name once: a picture's words and the link beside it give "Ann LeeAnn Lee" or "Ann Lee Ann Lee"."""
    half = (len(part) + 1) // 2
    return part[:half].rstrip() if half > _TWICE and part[:half].rstrip() == part[-(len(part) // 2) :] else part
