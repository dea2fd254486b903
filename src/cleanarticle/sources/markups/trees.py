"""Markup into a tree (`sources.xml`).

The document type is cut off before the text is parsed, so that no entity is declared: what HTML's list knows becomes
its character, control characters that SGML files spell as references become blanks, and any other reference stays as
it is written ("&UR;", the mark of an old wire), for rules to see.
"""

import re
from html import escape
from html.entities import html5
from typing import Final

from lxml import etree

from ..xml import recovered
from .signs import Markup, body_at

_REFERENCE: Final = re.compile(r"&(?:#(?:(\d{1,7})|[xX]([0-9A-Fa-f]{1,6}))|([A-Za-z][\w.-]{0,31}));?")
_XML: Final = frozenset(("amp", "lt", "gt", "quot", "apos"))
_OWN: Final = {"hyph": "-", "blank": " ", "sect": "\u00a7", "para": "\u00b6", "cir": "", "rsquo": "\u2019"}
"""References of TIPSTER's own that are not HTML's, or mean another thing there."""
_CDATA: Final = re.compile(r"<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.DOTALL)
_AMPERSAND: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7});)")
_LOOSE: Final = re.compile(r"<(?![A-Za-z/!?])")
_UNQUOTED: Final = re.compile(
    r"(<[A-Za-z][\w.-]{0,20}(?:\s[\w.-]{1,20}=\"[^\"<>]{0,200}\"){0,4})\s([\w.-]{1,20})=([^\s\"'<>]{1,80})"
)
_PARAGRAPH: Final = re.compile(r"<p\s*>", re.IGNORECASE)
_NEUTRAL: Final = re.compile(rb"</?(?:\w{1,20}:)?(?:block|div|span|em|b|i|lang|newscomponent)\b[^<>]{0,2000}>", re.I)
_SPACE: Final = frozenset("\t\n\r")


def tree(text: str, markup: Markup, *, several: bool = False) -> etree._Element | None:
    """The tree of a document, or of `several` behind each other in one; None if there is no element in it.

    Raises MemoryError where a limit stops libxml2.
    """
    text = text[body_at(text) :]
    if "<![CDATA[" in text:
        text = _CDATA.sub(lambda found: escape(found[1], quote=False), text)
    if "&" in text:
        text = _AMPERSAND.sub("&amp;", _REFERENCE.sub(_character, text))
    if markup.sgml:
        text = _LOOSE.sub("&lt;", _UNQUOTED.sub(r'\1 \2="\3"', text))
        if "</p" not in text and "</P" not in text:
            text = _PARAGRAPH.sub("<p/>", text)  # it parts paragraphs that nothing closes
    if several and markup.root == markup.unit:
        text = f"<documents>{text}</documents>"
    return _parsed(text.encode("utf-8", "replace"))


def _parsed(data: bytes) -> etree._Element | None:
    """The tree of markup; what is nested deeper than libxml2 reads is read without the elements that say nothing."""
    root, problems = recovered(data)
    if etree.ErrorTypes.ERR_RESOURCE_LIMIT in problems:
        root, problems = recovered(_NEUTRAL.sub(b" ", data))
    return None if etree.ErrorTypes.ERR_RESOURCE_LIMIT in problems else root


def _character(found: re.Match[str]) -> str:
    decimal, hexadecimal, name = found.groups()
    if name:
        if name.lower() in _XML:
            return f"&{name.lower()};"
        character = _OWN.get(name) or html5.get(f"{name};")
        return escape(character, quote=False) if character else found[0]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    character = chr(code)
    if code < 0x20 or 0x7F <= code < 0xA0:
        return character if character in _SPACE else " "
    return escape(character, quote=False)
