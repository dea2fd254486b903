r"""Signs that a program wrote out and nobody read back: "\n" for a line's end, "\u2019" for an apostrophe, "<br>".

So texts come out of exports that were escaped twice, out of tables (Excel's "_x000D_"), and out of what Python shows of
a list or of bytes. Forms: JSON (RFC 8259), Python's string literals, OOXML's ST_Xstring.
"""

import re
from typing import Final

_LINE_END: Final = re.compile(r"(?:\\r)?\\n(?![a-z])|\\r(?![a-z])")
"""Not "C:\\new" or "\\nabla": a line seldom begins with a small letter."""
_FEWEST: Final = 2
_RETURN: Final = re.compile(r"_x000[DdAa9]_")
_BREAK: Final = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
_PARTS: Final = re.compile(r"""^\s*(?:\[\s*|b?)["']|(?<=[^\\])["'],\s{0,4}(?:\n\s{0,4})?["']|["']\s*\]?\s*$""")
"""What stands around and between the strings of a list, and around a string or bytes, as a program shows them."""
_OPENED: Final = re.compile(r"""\s*(?:(\[)\s*|b?)["']""")
_CLOSED: Final = re.compile(r"""["']\s*\]?\s*""")
_LETTERS: Final = re.compile(r"(?:\\u[0-9a-fA-F]{4})+|(?:\\x[0-9a-fA-F]{2})+|\\[\"'/]")


def with_line_ends(text: str) -> str:
    """The text with its lines ended where that was written out; the rest of each sign is blanks: the length stays."""
    ended = len(_LINE_END.findall(text)) if "\\n" in text or "\\r" in text else 0
    written = ended >= max(_FEWEST, text.count("\n"))
    if written:
        text = _LINE_END.sub(_ended, text)
    if "_x000" in text:
        text = _RETURN.sub(_ended, text)
    opened = _OPENED.match(text)
    if opened is not None and (written or opened[1]) and _CLOSED.fullmatch(text, max(text.rfind('"'), text.rfind("'"))):
        text = _PARTS.sub(_ended, text)
    return text


def with_breaks(text: str) -> str:
    """The same for HTML's line breaks, in a text that is no Markdown."""
    return _BREAK.sub(_ended, text) if "<br" in text or "<BR" in text else text


def _ended(sign: re.Match[str]) -> str:
    return "\n".ljust(len(sign[0]))


def read_back(text: str) -> str:
    r"""The text with the letters that were written out ("It\u2019s", "\xe2\x80\x99", "\"No\""); what is none stays."""
    return _LETTERS.sub(_letters, text)


def _letters(signs: re.Match[str]) -> str:
    written = signs[0]
    if written[1] not in "ux":
        return written[1]
    raw = bytes.fromhex(written[2:].replace("\\u", "").replace("\\x", ""))
    told = ("utf-16-be",) if written[1] == "u" else ("utf-8", "latin-1")
    for encoding in told:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:  # half a letter
            continue
    return written
