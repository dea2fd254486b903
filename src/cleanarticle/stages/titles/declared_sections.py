"""Sections as a page declares them: in JSON-LD, in meta elements, in the breadcrumb of its data."""

import re
from collections.abc import Iterable
from typing import Final

from ...core.blocks import Metadata
from ...grammar.declared import first, strings, titles, values
from ...grammar.rubrics import Rubrics
from ...grammar.titles import SiteNames, agreement, clean_title, key_of
from .section_line import KIN, settled
from .upright_trail import EDGES

_ADDRESS: Final = re.compile(r"^(?:[a-z]+:)?//[^/]+", re.IGNORECASE)
_LANGUAGE: Final = 3
"""Letters of the only folder of a front page's address, at most: "/de/"."""


def declared_sections(
    metadata: Metadata, names: SiteNames, rubrics: Rubrics, headline: str
) -> tuple[tuple[str, ...], str]:
    """Sections that the page declares, outermost first, and where it does."""
    linked = [name for text in values(metadata, "articleSection") for name in _parts(text)]
    if found := settled(named(linked, rubrics, headline), names):
        return found, "section/json-ld"
    meta = [name for text in metadata.meta.get("article:section", ()) for name in _parts(text)]
    if found := settled(named(meta, rubrics, headline), names):
        return found, "section/article:section"
    for item in metadata.linked:
        trail = item.get("itemListElement")
        if item.get("@type") == "BreadcrumbList" and isinstance(trail, list):
            told = [crumb for crumb in trail if isinstance(crumb, dict)]
            crumbs = [name for crumb in told[not _is_inner(told[:1]) :] for name in _crumb(crumb)]
            shown = titles(metadata)
            crumbs = [name for name in crumbs if all(agreement(name, title) < KIN for title in shown)]
            if found := settled(named(crumbs, rubrics, headline), names):
                return found, "section/breadcrumb"
    section = first(metadata, "section", "cxenseparse:section", "parsely-section", "sailthru.section")
    return settled(named(_parts(section), rubrics, headline), names), "section/meta"


def of_the_name(metadata: Metadata, names: SiteNames, rubrics: Rubrics, headline: str) -> tuple[str, ...]:
    """Known sections that the page declares and that are a part of its site's name, where nothing else tells one."""
    told = (*values(metadata, "articleSection"), *metadata.meta.get("article:section", ()))
    found = [name for text in told for name in _parts(text)]
    return settled(named(found, rubrics, headline), names, rubrics)


def named(found: Iterable[str], rubrics: Rubrics, headline: str) -> list[str]:
    """Names without the signs around them, none of which is the front page, a program's own word or the story's."""
    bare = (EDGES.sub("", name) for name in found)
    return [name for name in bare if name and not rubrics.is_none(name) and key_of(name) != key_of(headline)]


def _is_inner(crumbs: list[dict[str, object]]) -> bool:
    """True if the first crumb's address is that of a section: most trails begin with the front page, some below it."""
    item = crumbs[0].get("item") if crumbs else None
    address = item.get("@id") or item.get("url") if isinstance(item, dict) else item
    if not isinstance(address, str) or crumbs[0].get("position") not in (1, "1"):
        return False
    folders = [part for part in _ADDRESS.sub("", address).split("/") if part]
    return len(folders) == 1 and len(folders[0]) > _LANGUAGE and "." not in folders[0]


def _crumb(crumb: dict[str, object]) -> tuple[str, ...]:
    item = crumb.get("item")
    told = strings(crumb.get("name")) or (strings(item.get("name")) if isinstance(item, dict) else ())
    return tuple(map(clean_title, told))


def _parts(text: str) -> list[str]:
    """ "News, Sport" and "News;Sport" name two sections."""
    return [part.strip() for part in re.split(r"[,;|>]", clean_title(text)) if part.strip()]
