"""The story in a script's data whose paragraphs stand each for itself in a list, as editors of blocks keep them.

`[{"type": "paragraph", "text": "…"}]`, `[{"_type": "block", "children": [{"text": "…"}]}]`, or strings alone.
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Final

import msgspec

_KEYS: Final = frozenset(("text", "value", "html", "content", "body", "children", "data", "paragraph", "nodes"))
"""What holds a paragraph's words, or the pieces that hold them. Captions and titles stand under other keys."""
_OTHERS: Final = ("comment", "related", "recommend", "teaser", "popular", "trending", "mostread", "translation")
"""Stands in keys of what is beside the story, in small letters."""
_OWNED: Final = ("author", "user", "username", "slug", "url", "link", "href")
"""What a reader's comment or a teaser has and no paragraph, though a link in one may: a writer, a page of its own."""
_LONG: Final = 30
_FEWEST: Final = 3
"""Code points of a paragraph, and how many of them a story has: what is less is a list of teasers or of phrases."""
_ENDS: Final = (".", "!", "?", '"', "”", "»", "…", ")", "。", "！", "？", "」", "؟", "।", ">")
_DEEPEST: Final = 60
_ASSIGNED: Final = re.compile(r"[\w\]]\s?=\s?\{(?=\s?\")")
_MOST_ASSIGNED: Final = 20
_LARGE: Final = 400
"""Objects that are tried, and code points of one that may hold a story."""
_DECODER: Final = json.JSONDecoder()


def listed_stories(script: str) -> Iterator[str]:
    """Lists of paragraphs in a script that is JSON, or holds one object of it; each as HTML, the innermost first."""
    start, end = script.find("{"), script.rfind("}")
    if start < 0:
        return
    try:
        data = msgspec.json.decode(script[start : end + 1])
    except (msgspec.DecodeError, RecursionError):
        data = _assigned(script)
    found: list[str] = []
    _read(data, found, 0)
    yield from found


def _assigned(script: str) -> object:
    """The first larger object that a script assigns to a name: "Fusion.arcSite='a';Fusion.globalContent={…};"."""
    for at in islice(_ASSIGNED.finditer(script), _MOST_ASSIGNED):
        with suppress(ValueError, RecursionError):
            data, end = _DECODER.raw_decode(script, at.end() - 1)
            if end - at.end() > _LARGE:
                return data
    return None


def _read(item: object, found: list[str], depth: int) -> str:
    """The words of a piece of data; of a list that is a story none, for it is put into `found`."""
    if isinstance(item, str):
        return item
    if depth > _DEEPEST:
        return ""
    if isinstance(item, dict):
        told = [(key, _read(value, found, depth + 1)) for key, value in item.items() if not _is_beside(key)]
        return max((words for key, words in told if key in _KEYS), key=len, default="")
    if not isinstance(item, list):
        return ""
    read = [_read(one, found, depth + 1) for one in item]
    if sum(_is_paragraph(words) and not _is_owned(one) for words, one in zip(read, item, strict=True)) < _FEWEST:
        return "".join(read)
    found.append("".join(one if one.lstrip()[:1] == "<" else f"<p>{one}</p>" for one in read if one.strip()))
    return ""


def _is_paragraph(words: str) -> bool:
    return len(words) >= _LONG and words.rstrip().endswith(_ENDS)


def _is_beside(key: str) -> bool:
    """True for what holds comments or other stories."""
    small = key.lower()
    return any(word in small for word in _OTHERS)


def _is_owned(item: object) -> bool:
    """True for an item of a list that is a comment or a teaser."""
    return isinstance(item, dict) and any(item.get(key) for key in _OWNED)
