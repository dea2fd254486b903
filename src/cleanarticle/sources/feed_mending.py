"""Feeds whose XML is broken, mended so that lxml loses none of their words and expands none of their entities."""

import re
from html import unescape
from html.entities import html5
from typing import Final

_CDATA: Final = "<![CDATA["
_LOOSE: Final = re.compile(r"&(#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)?|<(?![A-Za-z_/!?])")
_HOLDING: Final = re.compile(
    r"<((?:[\w.-]{1,40}:)?(?:description|encoded|summary|full-text)|(?:atom:)?content)(?:\s[^<>]{0,999})?(?<!/)>"
)
"""Opens an element that may hold HTML."""
_XHTML: Final = re.compile(r"\btype\s?=\s?[\"']xhtml")
_SURROGATE: Final = re.compile(
    r"&#(?:x0{0,9}d[89a-f][\da-f]{2}|0{0,9}(?:5529[6-9]|55[3-9]\d\d|5[67]\d{3}));?", re.IGNORECASE
)
"""References to what is no character, of which libxml2 makes bytes that are no UTF-8: even in CDATA."""
_OF_XML: Final = frozenset("<>&\"' \t\n\r")
_XML_NAMES: Final = ("&amp;", "&lt;", "&gt;", "&quot;", "&apos;")


def enclosed(text: str) -> str:
    """A feed whose elements of HTML are in CDATA: some write HTML into it as it is, of which XML makes another tree."""
    parts: list[str] = []
    at = 0
    while found := _HOLDING.search(text, at):
        end = text.find(f"</{found[1]}", found.end())
        inner = text[found.end() : end] if end >= 0 else ""
        if "<" in inner and _CDATA not in inner and not _XHTML.search(found[0]):
            parts += (text[at : found.end()], _CDATA, inner, "]]>")
        else:
            end = found.end()
            parts.append(text[at:end])
        at = end
    return "".join((*parts, text[at:]))


def mended(text: str) -> str:
    """XML whose references are XML's own: names of HTML as their characters, any other "&" and "<" as it is shown.

    So nothing is left that an entity of a document type could expand. CDATA stays as it is; what is never closed is
    none, and no comment.
    """
    text = _SURROGATE.sub("\ufffd", text)
    closed = text.rfind("-->") + 1
    text = text[:closed] + text[closed:].replace("<!--", "&lt;!--")
    parts: list[str] = []
    at = 0
    while (start := text.find(_CDATA, at)) >= 0:
        end = text.find("]]>", start)
        if end < 0:
            text = text[:start] + text[start:].replace(_CDATA, "")
            break
        parts += (_LOOSE.sub(_reference, text[at:start]), text[start : end + 3])
        at = end + 3
    return "".join((*parts, _LOOSE.sub(_reference, text[at:])))


def _reference(found: re.Match[str]) -> str:
    told = found[0]
    if told == "<":
        return "&lt;"
    if told in _XML_NAMES:
        return told
    if told.startswith("&#"):
        shown = unescape(told)  # as browsers read it: 150 is a dash, and what is no character U+FFFD or nothing
        return told if shown in _OF_XML else shown
    return html5.get(told[1:], f"&amp;{told[1:]}")
