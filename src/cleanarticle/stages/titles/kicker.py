"""The section of a page that declares none: the short line around its headline, where something proves it to be one.

Above headlines stand topics, towns and badges too, and nothing in a line alone tells them from a section. Proof is
the address of the page, the site's menu, the element's name or the line itself, which says what papers call sections.
"""

import re
from collections.abc import Sequence
from typing import Final

from ...context import Context
from ...core.blocks import Block, Page
from ...core.draft import Draft
from ...grammar.rubrics import Rubrics
from ...grammar.titles import SiteNames, agreement, key_of
from ..story.head import Head
from .filed import filed, names_folder
from .section_line import KIN, MOST, settled
from .short import is_short
from .trails import is_glued

_ABOVE: Final = 2
"""Lines above a headline where its section may stand: a day or a badge may be between."""
_BELOW: Final = 4
_LABEL: Final = frozenset(":：")
_LONGEST: Final = 32
_LINKED: Final = 0.8
"""Share of a line's letters in links from which it is one."""
_UP: Final = 4
"""Elements around a line whose names may say that it stands in a menu."""
_MENU: Final = re.compile(
    r"menu|navbar|navigation|masthead|(?:^|[\s_-])(?:langs?|topbar|toolbar)(?:$|[\s_-])|nav(?:$|[\s_-])|(?:^|[\s_-])nav"
)
_NAMED: Final = re.compile(
    r"(?:^|[\s_-])(?:categor(?:y|ies|ia|ie)|ressort|editoria|(?:article|page|story)[_-]*section|section[_-]*name)"
    r"(?:$|[\s_-])"
)


def kicker(draft: Draft, page: Page, head: Head, names: SiteNames, context: Context) -> tuple[tuple[str, ...], int]:
    """The sections, outermost first, and the block that says nothing else; none without a headline."""
    rubrics, title = context.made(draft.language, Rubrics), head.title
    if title < 0:
        return (), -1
    if trail := _trail(draft, page, title, rubrics, context):
        return settled(trail, names), -1
    above = draft.blocks[max(0, title - _ABOVE) : title]
    for block in reversed(above):
        if block.fate != "kept" or len(block.text) > _LONGEST or names.is_one(block.text):
            continue
        told = rubrics.has(block.text) or _is_proved(draft, page, block, title, rubrics, context)
        if told and not _in_menu(draft, page, block):
            return settled([block.text], names), block.index
    for block in (*above, *draft.blocks[title + 1 : title + 1 + _BELOW]):
        if block.index > title and block.heading:
            break  # of a teaser, or of the story
        section = _linked(block, rubrics) or (filed(block, draft.url) if block.index == title + 1 else "")
        if section and not _in_menu(draft, page, block):
            return settled([section], names), -1
    return (), -1


def _linked(block: Block, rubrics: Rubrics) -> str:
    """The section that a line links at its head or behind a label, and nothing else: "Lokales 3. Mai", "In: Art"."""
    text, count = block.text, block.link_chars
    if not 0 < count <= _LONGEST:
        return ""
    if rubrics.has(text[:count]):
        return text[:count]
    return text[-count:] if text[:-count].rstrip()[-1:] in _LABEL and rubrics.has(text[-count:]) else ""


def _trail(draft: Draft, page: Page, title: int, rubrics: Rubrics, context: Context) -> list[str]:
    """The crumbs of a list right above the headline that ends with it, whatever its elements are called."""
    last = title - 1
    if last < 1 or agreement(draft.blocks[last].text, draft.blocks[title].text) < KIN:
        return []
    around = page.around(last)
    crumbs: list[str] = []
    for index in range(last - 1, -1, -1):
        block = draft.blocks[index]
        if page.around(index) != around or not is_short(block.text) or not _is_link(block):
            break
        crumbs.insert(0, block.text)
    if len(crumbs) > MOST:
        return []  # a menu
    if len(crumbs) > 1 and not rubrics.has(crumbs[0]):
        crumbs = crumbs[1:]  # the front page, whatever it is called
    matcher = context.matcher(draft.language)
    return [crumb for crumb in crumbs if rubrics.has(crumb) or matcher.first(crumb) is None]


def _is_link(block: Block) -> bool:
    return block.link_chars >= _LINKED * len(block.text)


def _in_menu(draft: Draft, page: Page, block: Block) -> bool:
    """True for a line whose element, or one around it, says so, for an item of a list, a link that follows its like."""
    nodes, node = page.nodes, page.node[block.index]
    for beside in draft.blocks[max(0, block.index - 1) : block.index + 2]:
        if beside is block:
            continue
        other = page.node[beside.index]
        alike = nodes.tag[node] == nodes.tag[other] and nodes.parent[other] == nodes.parent[node] != 0
        if alike and nodes.tag[node] == "li" and beside.fate != "lifted":  # a day is in no menu
            return True
        if beside.index < block.index and (alike or other == node) and block.link_chars and beside.link_chars:
            return True
    return any(nodes.tag[at] == "nav" or _MENU.search(nodes.label[at]) for at in nodes.enclosing(node, steps=_UP))


def _is_proved(draft: Draft, page: Page, block: Block, title: int, rubrics: Rubrics, context: Context) -> bool:
    text, index = block.text, block.index
    if not is_short(text) or not text[0].isalnum() or is_glued(text) or rubrics.is_badge(text):
        return False
    if agreement(text, draft.blocks[title].text) >= KIN or context.matcher(draft.language).first(text) is not None:
        return False
    above = all(block.fate != "kept" for block in draft.blocks[index + 1 : title])  # the day, lifted, stands between
    if above and _NAMED.search(page.label(index)):
        return True
    if names_folder(text, draft.url):
        return True
    return index == title - 1 and _menu_holds(draft.blocks[:index], text, rubrics)


def _menu_holds(above: Sequence[Block], text: str, rubrics: Rubrics) -> bool:
    """True if the site's menu, a run of links among which known sections are, has a link of this name."""
    key, run = key_of(text), set[str]()
    for block in above:
        if not _is_link(block):
            if key in run and rubrics.is_menu(run):
                return True
            run = set()
        elif len(block.text) <= _LONGEST:
            run.add(key_of(block.text))
        elif rubrics.in_menu(text, block.text):
            return True
    return key in run and rubrics.is_menu(run)
