"""The section: as the page declares it, as its breadcrumb says, or the short line beside a text's headline and date."""

import re
from collections.abc import Iterator
from typing import Final

from ..context import Context
from ..core.blocks import Block, Page, Plain
from ..core.decisions import Decision, Lift, Note
from ..core.draft import Draft, is_bounded
from ..core.facts import Headline, Section
from ..grammar.declared import site_names
from ..grammar.rubrics import Rubrics
from ..grammar.titles import SiteNames, agreement, key_of
from .story.head import Head, head_of
from .titles.declared_sections import declared_sections, named, of_the_name
from .titles.kicker import kicker
from .titles.section_line import KIN, MOST, section_line, settled
from .titles.short import CRUMB, is_short
from .titles.trails import as_shown, in_title, is_glued, spaced

_TRAILS: Final = ("crumb", "pathway", "rootline", "channel-path", "migas", "ariane")
_TRAIL: Final = re.compile(
    r"breadcrumb|(?:^|[\s_-])(?:crumbs?|pathway|rootline|channel-path|migas|(?:fil-?d-?)?ariane)(?:$|[\s_-])"
)


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Note the declared section and lift lines of the head that repeat it; in a text lift the line that tells it."""
    metadata = draft.origin.metadata
    names, rubrics = site_names(metadata, draft.url), context.made(draft.language, Rubrics)
    told_headline = draft.fact(Headline)
    headline = told_headline.text if told_headline else ""
    declared, rule = declared_sections(metadata, names, rubrics, headline)
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
    elif shown := _trail(draft, draft.origin, head, names, context, headline):
        yield Note("section/breadcrumb-shown", Section(shown), 0.7)
    elif between := in_title(metadata.title, headline, rubrics):
        yield Note("section/title", Section((between,)), 0.8)
    else:
        told, line = kicker(draft, draft.origin, head, names, context)
        if told and line >= 0:
            yield Lift(line, "section/kicker", Section(told), "section", 0.8)
        elif told:
            yield Note("section/beside-headline", Section(told), 0.7)
        elif partly := of_the_name(metadata, names, rubrics, headline):
            shown_so = tuple(as_shown(name, _near(draft, head)) for name in partly)
            yield Note("section/declared", Section(shown_so), 0.7)


def _near(draft: Draft, head: Head) -> list[Block]:
    """What stands above the story, the nearest to its headline first: the page's section, or its menu."""
    at = head.title if head.title >= 0 else head.opening
    return sorted(draft.blocks[: head.opening], key=lambda block: (block.index > at, abs(block.index - at)))


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
        crumbs = named(shown, rubrics, headline)
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
