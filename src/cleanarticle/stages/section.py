"""The section: as the page declares it, as its breadcrumb says, or the short line beside a text's headline and date."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ..context import Context
from ..core.blocks import Block, Metadata, Page, Plain
from ..core.decisions import Decision, Lift, Note
from ..core.draft import Draft, is_bounded
from ..core.facts import Headline, Section
from ..grammar.declared import first, site_names, strings, titles, values
from ..grammar.rubrics import Rubrics
from ..grammar.titles import SiteNames, agreement, clean_title, key_of
from .story.head import Head, head_of
from .titles.kicker import kicker
from .titles.section_line import KIN, MOST, section_line, settled
from .titles.short import CRUMB, is_short
from .titles.trails import as_shown, in_title, is_glued, spaced
from .titles.upright_trail import EDGES

_TRAILS: Final = ("crumb", "pathway", "rootline", "channel-path", "migas", "ariane")
_TRAIL: Final = re.compile(
    r"breadcrumb|(?:^|[\s_-])(?:crumbs?|pathway|rootline|channel-path|migas|(?:fil-?d-?)?ariane)(?:$|[\s_-])"
)
_ADDRESS: Final = re.compile(r"^(?:[a-z]+:)?//[^/]+", re.IGNORECASE)
_LANGUAGE: Final = 3
"""Letters of the only folder of a front page's address, at most: "/de/"."""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Note the declared section and lift lines of the head that repeat it; in a text lift the line that tells it."""
    metadata = draft.origin.metadata
    names, rubrics = site_names(metadata, draft.url), context.made(draft.language, Rubrics)
    headline = draft.fact(Headline)
    declared, rule = _declared(metadata, names, rubrics, headline.text if headline else "")
    head = head_of(draft)
    if declared:
        if isinstance(draft.origin, Page) and any(map(str.islower, declared)):
            declared = tuple(as_shown(name, _near(draft, head)) for name in declared)
        yield Note(rule, Section(declared), 0.9)
        known = {key_of(name) for name in declared}
        for block in draft.blocks[head.first : head.opening]:
            if block.fate == "kept" and block.index != head.title and key_of(block.text) in known:
                yield Lift(block.index, "section/line", None, "section", 0.9)
    elif is_bounded(draft):
        return
    elif isinstance(draft.origin, Plain):
        yield from section_line(draft, head, names, context)
    elif shown := _trail(draft, draft.origin, head, names, context, headline.text if headline else ""):
        yield Note("section/breadcrumb-shown", Section(shown), 0.7)
    elif between := in_title(metadata.title, headline.text if headline else "", rubrics):
        yield Note("section/title", Section((between,)), 0.8)
    else:
        told, line = kicker(draft, draft.origin, head, names, context)
        if told and line >= 0:
            yield Lift(line, "section/kicker", Section(told), "section", 0.8)
        elif told:
            yield Note("section/beside-headline", Section(told), 0.7)


def _near(draft: Draft, head: Head) -> list[Block]:
    """What stands above the story, the nearest to its headline first: the page's section, or its menu."""
    at = head.title if head.title >= 0 else head.opening
    return sorted(draft.blocks[: head.opening], key=lambda block: (block.index > at, abs(block.index - at)))


def _declared(metadata: Metadata, names: SiteNames, rubrics: Rubrics, headline: str) -> tuple[tuple[str, ...], str]:
    """Sections that the page declares, outermost first, and where it does."""
    linked = [name for text in values(metadata, "articleSection") for name in _parts(text)]
    if found := settled(_named(linked, rubrics, headline), names):
        return found, "section/json-ld"
    meta = [name for text in metadata.meta.get("article:section", ()) for name in _parts(text)]
    if found := settled(_named(meta, rubrics, headline), names):
        return found, "section/article:section"
    for item in metadata.linked:
        trail = item.get("itemListElement")
        if item.get("@type") == "BreadcrumbList" and isinstance(trail, list):
            told = [crumb for crumb in trail if isinstance(crumb, dict)]
            crumbs = [name for crumb in told[not _is_inner(told[:1]) :] for name in _crumb(crumb)]
            shown = titles(metadata)
            crumbs = [name for name in crumbs if all(agreement(name, title) < KIN for title in shown)]
            if found := settled(_named(crumbs, rubrics, headline), names):
                return found, "section/breadcrumb"
    section = first(metadata, "section", "cxenseparse:section", "parsely-section", "sailthru.section")
    return settled(_named(_parts(section), rubrics, headline), names), "section/meta"


def _named(found: Iterable[str], rubrics: Rubrics, headline: str) -> list[str]:
    """Names without the signs around them, none of which is the front page, a program's own word or the story's."""
    bare = (EDGES.sub("", name) for name in found)
    return [name for name in bare if name and not rubrics.is_none(name) and key_of(name) != key_of(headline)]


def _trail(draft: Draft, page: Page, head: Head, names: SiteNames, context: Context, headline: str) -> tuple[str, ...]:
    """Sections of the breadcrumb that markup shows above the headline, or right below it."""
    matcher, rubrics = context.matcher(draft.language), context.made(draft.language, Rubrics)
    trails = {label for label in page.nodes.labels_with(*_TRAILS) if _TRAIL.search(label)}
    for node in (node for node, label in enumerate(page.nodes.label) if label in trails) if trails else ():
        first, last = page.nodes.first[node], page.nodes.last[node]
        if not first < last <= min(first + 2 * MOST, head.opening):
            continue
        if last == first + 1 and (told := spaced(draft.blocks[first].text, headline, names, rubrics)):
            return settled(told, names)
        if last == first + 1 and not _is_whole(draft.blocks[first].text, rubrics):
            continue
        shown = (part for block in draft.blocks[first:last] for part in CRUMB.split(block.text))
        crumbs = _named(shown, rubrics, headline)
        kept = [part for part in crumbs if is_short(part) and (rubrics.has(part) or matcher.first(part) is None)]
        if found := settled([part for part in kept if agreement(part, headline) < KIN], names):
            return found
    return ()


def _is_whole(text: str, rubrics: Rubrics) -> bool:
    """False for links of a trail that nothing parts, as "HomeNews"; in scripts without capitals nothing else tells."""
    if CRUMB.search(text) or rubrics.has(text):
        return True
    if rubrics.is_none(text.partition(" ")[0]):  # "Home Ports News"
        return False
    cased = any(letter.isupper() or letter.islower() for letter in text)
    return cased and not is_glued(text)


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
