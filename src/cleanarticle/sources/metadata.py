"""What a page says about itself: one pass over title, meta, link, JSON-LD and the scripts that may hold the story."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec
from lxml import etree

from ..core.blocks import Metadata, Script
from .xml import text_of

_LONG: Final = 500
"""Code points of a script that may hold the story."""
_DATA: Final = ("__NEXT_DATA__", "__NUXT_DATA__")
"""Ids of the scripts that hold a page's data: those of Next.js and of Nuxt."""
_COMMENTED: Final = re.compile(r"^\s*(?://\s*)?<!(?:--|\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*$")
_CONTROL: Final = re.compile(r"[\x00-\x1f]+")
_MOST_OBJECTS: Final = 200
_UNREADABLE: Final = (msgspec.DecodeError, UnicodeEncodeError, RecursionError)
"""What msgspec raises on what is no JSON; RecursionError where it is nested deeper than Python's stack."""


def read_metadata(root: etree._Element) -> Metadata:
    """Metadata of a tree, unjudged. Malformed JSON-LD is left out."""
    meta: dict[str, list[str]] = {}
    linked: list[Mapping[str, object]] = []
    scripts: list[Script] = []
    title = canonical = ""
    for element in root.iter("meta", "title", "link", "script"):
        match element.tag:
            case "meta":
                name = (
                    element.get("property")
                    or element.get("name")
                    or element.get("itemprop")
                    or element.get("http-equiv")
                )
                value = element.get("content")
                if name and value and not value.isspace():
                    meta.setdefault(name.strip().lower(), []).append(value.strip())
            case "title":
                title = title or text_of(element)
            case "link":
                if not canonical and (element.get("rel") or "").lower() == "canonical":
                    canonical = element.get("href") or ""
            case "script":
                text = element.text
                if not text:
                    continue
                if "ld+json" in (element.get("type") or "").lower():
                    linked.extend(_objects(text))
                elif (told := element.get("id") in _DATA) or len(text) > _LONG:
                    scripts.append(Script(text, told))
    return Metadata(
        title=title,
        lang=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        canonical=canonical,
        meta={name: tuple(values) for name, values in meta.items()},
        linked=tuple(linked[:_MOST_OBJECTS]),
        scripts=tuple(scripts),
    )


def _objects(text: str) -> Iterator[Mapping[str, object]]:
    """JSON-LD objects of a script, those in lists and @graph one by one."""
    try:
        data = msgspec.json.decode(text)
    except _UNREADABLE:
        try:
            data = msgspec.json.decode(_CONTROL.sub(" ", _COMMENTED.sub("", text)).strip().rstrip(";"))
        except _UNREADABLE:
            return
    waiting: list[object] = [data]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                waiting.extend(reversed(graph))
