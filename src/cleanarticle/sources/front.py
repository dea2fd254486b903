"""Front matter: "key: value" lines that extractors write above a text (YAML of trafilatura, Jina's "URL Source:").

So do news databases (`exports`) and programs for mail (`mails`)."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from ..core.blocks import Metadata
from .exports import export_head, is_told
from .labels import NO_LABELS, Labels
from .letters import composed
from .mails import mail_head

_PAIR: Final = re.compile(r"([A-Za-z][A-Za-z _-]{1,30}):\s+(.+)")
_KEY_OR_ITEM: Final = re.compile(r"[A-Za-z][\w -]{0,30}:(?:\s|$)|- ")
_NAMES: Final = {
    "title": "og:title", "author": "author", "authors": "author", "date": "article:published_time",
    "published time": "article:published_time", "publishedtime": "article:published_time", "url": "og:url",
    "url source": "og:url", "sitename": "og:site_name", "description": "og:description",
    "categories": "article:section", "section": "article:section", "language": "language", "lang": "language",
}  # fmt: skip
_ADDRESS: Final = re.compile(r"https?://[^\s/.]+\.[^\s]{2,2000}")
_ABOVE: Final = "markdown content"
"""The line between the front matter and the text, with or without colons."""
_MOST: Final = 30


def front_matter(lines: Sequence[str], labels: Labels = NO_LABELS) -> tuple[Metadata, int]:
    """What stands in the front matter, and how many leading lines it takes; nothing and 0 if there is none.

    A line that is an address alone tells the document's, whatever front matter follows.
    """
    if lines and _ADDRESS.fullmatch(lines[0]):
        told, size = _front_matter(lines[1:], labels)
        return _of({"og:url": (lines[0],), **told.meta}), size + 1
    return _front_matter(lines, labels)


def _front_matter(lines: Sequence[str], labels: Labels) -> tuple[Metadata, int]:
    if lines and lines[0] == "---":
        for end in range(1, min(len(lines), _MOST)):
            if lines[end] == "---" and _are_pairs(lines[1:end]):
                return _read(lines[1:end]), end + 1
        return Metadata(), 0
    for end, line in enumerate(lines[:8]):
        if line[: len(_ABOVE)].lower() == _ABOVE and not line[len(_ABOVE) :].strip(":"):
            if any(is_told(above) and not _PAIR.match(above) for above in lines[:end]):
                break  # a paragraph of the story: the words stand in its midst
            return _read(lines[:end]), end + 1
    meta, size = mail_head(lines, labels)
    if not size:
        meta, size = export_head(lines, labels)
    return (_of(meta), size) if size else (Metadata(), 0)


def _are_pairs(lines: Sequence[str]) -> bool:
    """True if lines are those of YAML: a story between two rules is none."""
    return 2 * sum(_KEY_OR_ITEM.match(line) is not None for line in lines) > len(lines)


def _read(lines: Sequence[str]) -> Metadata:
    meta: dict[str, tuple[str, ...]] = {}
    for line in lines:
        pair = _PAIR.match(line)
        if pair and (name := _NAMES.get(pair[1].lower())):
            meta[name] = (pair[2].strip().strip("\"'"),)
    return _of(meta)


def _of(told: Mapping[str, tuple[str, ...]]) -> Metadata:
    meta = {name: tuple(map(composed, values)) for name, values in told.items()}
    address = meta.get("og:url", ("",))[0]
    canonical = address if _ADDRESS.fullmatch(address) else ""
    return Metadata(meta=meta, lang=meta.get("language", ("",))[0], canonical=canonical)
