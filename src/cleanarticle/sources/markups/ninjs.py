"""ninjs (IPTC, 1.x to 3.x), news in JSON: its keys become elements, so that a table reads them as it reads markup."""

import re
from typing import Final

import msgspec
from lxml import etree

from ..records import BODIES, is_ninjs

_TELLING: Final = re.compile(r"\"(?:body_(?:xhtml|html|text)|bodies)\"\s{0,9}:")
_NAME: Final = re.compile(r"[A-Za-z][\w.-]{0,60}")
_DEEPEST: Final = 20
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def tree_of_ninjs(text: str) -> etree._Element | None:
    """The tree of a news object; None for any other document."""
    if text[:64].lstrip("\ufeff \t\r\n")[:1] != "{" or _TELLING.search(text) is None:
        return None
    try:
        record = msgspec.json.decode(text.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError):
        return None
    if not isinstance(record, dict) or not is_ninjs(record):
        return None
    root = etree.Element("ninjs")
    best = next((key for key in BODIES for own, value in record.items() if own.lower() == key and value), "")
    for key, value in record.items():
        if key.lower() in BODIES and key.lower() != best:
            continue
        _add(root, key, _best_form(value) if key.lower() == "bodies" else value, 0)
    return root


def _best_form(bodies: object) -> object:
    """Of the forms of a story (ninjs 2 and 3) the one with markup, or the first."""
    if not isinstance(bodies, list):
        return bodies
    forms = [body for body in bodies if isinstance(body, dict)]
    marked = (one for one in forms if "html" in str(one.get("contenttype") or one.get("contentType")).lower())
    return next(marked, forms[0] if forms else [])


def _add(parent: etree._Element, key: str, value: object, depth: int) -> None:
    """A value as an element called by its key; of an object `value` or `name` is the text, other strings attributes."""
    if isinstance(value, list):
        for item in value:
            _add(parent, key, item, depth + 1)
        return
    if not _NAME.fullmatch(key) or depth > _DEEPEST or value is None:
        return
    element = etree.SubElement(parent, key)
    if not isinstance(value, dict):
        element.text = _CONTROL.sub(" ", str(value))
        return
    for name, inner in value.items():
        if name in ("value", "name") and isinstance(inner, str):
            element.text = _CONTROL.sub(" ", inner)
        elif isinstance(inner, str) and _NAME.fullmatch(name):
            element.set(name, _CONTROL.sub(" ", inner))
        elif not isinstance(inner, str):
            _add(element, name, inner, depth + 1)
