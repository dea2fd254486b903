"""What a block of a picture says: its caption, the credit in it, and whether any words are left."""

from typing import Final

from ...core.blocks import Page
from ...grammar.declared import site_names
from ...grammar.pictures.caption import Captions
from .pieces import Piece

_LEAST_HAN: Final = 5
_HAN: Final = "\u3040"
_HANGUL: Final = "\uac00"
"""Characters of a caption in Chinese or Japanese, and where these scripts begin and end."""
_LEAST: Final = 2
"""Words of a caption: a single one is a label or a name."""


def is_empty(text: str) -> bool:
    """True if no caption is left: CJK writes one without blanks, so length counts too."""
    return len(text.split()) < _LEAST and len(text) < (_LEAST_HAN if text[:1] > _HAN and text[:1] < _HANGUL else 8)


def words_of(piece: Piece, grammar: Captions) -> tuple[str, str | None, bool]:
    """Caption, credit and archive mark of a block; its own markup is believed before its shape."""
    text = piece.block.text
    if grammar.is_frame(text) or grammar.credits.openings.is_label(text) or not any(map(str.isalpha, text)):  # "[1/3]"
        return "", None, False
    if piece.credit_at is None:
        parts = grammar.split(text, known=True)
        return parts.text, parts.credit, parts.file_photo
    start, end = piece.credit_at
    if start:
        end = len(text)  # "Photo by NAME" is marked, " /AFP via Getty Images" behind it is not
    credit = grammar.credits.clean(text[start:end])
    rest = f"{text[:start]} {text[end:]}".strip(" |—–-")
    if credit and rest.endswith(f"({credit})"):  # "The harbour. (Ann Lee | Courier)Ann Lee | Courier"
        rest = rest[: -len(credit) - 2].rstrip()
    parts = grammar.split(rest)
    return parts.text, credit, parts.file_photo


def owned(text: str, page: Page, url: str | None) -> tuple[str, str]:
    """What a caption says before the page's own outlet in brackets at its end, and that; nothing for any other."""
    head, bracket, inner = text.rpartition("(")
    name = inner[:-1].strip() if bracket and head.strip() and inner.endswith(")") else ""
    return (head.rstrip(), name) if name and site_names(page.metadata, url).heads(name) else ("", "")
