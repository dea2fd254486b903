"""A byline torn over several lines: what opens it, a name, "and", a name, a role, each on its own."""

from collections.abc import Sequence
from typing import Final

from ...core.blocks import Block
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines, Reading
from ...grammar.calendar import has_figure
from ...grammar.names import is_all_eastern
from ...grammar.places import is_town
from ..story.prose import ends_sentence
from .signed import is_address, is_signed
from .spots import BESIDE, Spots, is_in_head

WORD: Final = 30
"""Code points of a line that only opens the next one: "By", "Kommentar von", "Author(s)"."""
_NAME: Final = 40
_MOST: Final = 4
"""Names of one byline above another one of it."""
_ROLE: Final = 3
"""Words of a role on a line of its own; a headline may begin with one ("Reporter freed after two years")."""
_ASIDE: Final = 24
"""Code points of a line between a name and its date: a town, "5 min read"."""
_SMALL: Final = 3
"""Letters of a word that only leads to a date."""
_COMMAS: Final = frozenset(",/|")
_LABEL_ENDS: Final = ": ,،"


def opener(draft: Draft, block: Block, grammar: Bylines, title: int) -> str:
    """What opens the byline on the line above it ("By", "Author(s)"), or above further names; "" if nothing does.

    Menus hold "Authors" and below it a section: above the headline a word alone is no name.
    """
    blocks, at = draft.blocks, block.index - 1
    if at < 0 or not 0 < len(blocks[at].text) <= _NAME:
        return ""
    for _ in range(_MOST):
        if at > 0 and len(blocks[at].text) <= _NAME and grammar.names.unfinished(blocks[at].text):
            at -= 1  # "Ann Lee and"
        elif at > 1 and joins(blocks[at], grammar) and len(blocks[at - 1].text) <= _NAME:
            at -= 2
        else:
            break
    if at > 0 and is_role(blocks[at], grammar) and grammar.names.person(blocks[at - 1].text) is not None:
        return ""  # "Ann Lee", "Journalist", "Bo Sandberg", "Journalist"
    above = blocks[at].text.strip("()") if at >= 0 else ""
    if not 0 < len(above) <= WORD or not grammar.opens(above) or grammar.leads(block.text):
        return ""  # "Author of the article:", "By Ann Lee"
    if any(one.text[-1] != ":" and grammar.opens_other(one.text) for one in blocks[block.index + 1 : block.index + 2]):
        return ""  # "Ann Lee", "Text", "Bo Sandberg", "Photos": each tells what the one above it did
    in_menu = not 0 <= title < block.index and above[-1].isalnum()
    if in_menu and ((" " not in block.text and not is_all_eastern(block.text)) or _amid(blocks, at, block.index)):
        return ""
    return f"{above.rstrip(_LABEL_ENDS)}: "


def _amid(blocks: Sequence[Block], above: int, below: int) -> bool:
    """True for two lines amid others as short: a menu's. A day below them, or below its label, is the story's."""
    beside = (*blocks[max(0, above - 1) : above], *blocks[below + 1 : below + 2])
    dated = any(has_figure(one.text) for one in (*beside, *blocks[below + 2 : below + 3]))
    return len(beside) > 1 and not dated and all(len(one.text) <= WORD for one in beside)


def joins(block: Block, grammar: Bylines) -> bool:
    """True for a line that only joins two names: "and", ","."""
    text = block.text
    return text in _COMMAS or (" " not in text and len(text) <= 5 and grammar.names.are_joined(text))


def joined(draft: Draft, block: Block, grammar: Bylines) -> list[tuple[Block, Reading]]:
    """The other names of a torn byline, each parted from the next by a line that joins them, in order."""
    return [*reversed(_joined(draft, block.index, -2, grammar)), *_joined(draft, block.index, 2, grammar)]


def _joined(draft: Draft, start: int, step: int, grammar: Bylines) -> list[tuple[Block, Reading]]:
    blocks, found = draft.blocks, list[tuple[Block, Reading]]()
    for at in range(start + step, start + step * _MOST, step):
        if not 0 <= at < len(blocks) or not joins(blocks[at - step // 2], grammar):
            break
        name = blocks[at]
        read = grammar.read(name.text) if name.fate == "kept" and len(name.text) <= _NAME else None
        if read is None or read.rest or read.opened or len(read.authors) != 1:
            break
        found.append((name, read))
    return found


def _is_aside(text: str, step: int) -> bool:
    """True for a line between a name and its date that parts them no more than a blank: signs, an address, and where
    the name stands above the date (`step` > 0) a town or a count ("5 min read"); a button stands below such.
    """
    if is_address(text) or not any(map(str.isalnum, text)):
        return True
    if step > 0 and len(text) <= _SMALL and text.islower():
        return True  # "Ann Lee", "on", "May 3"
    return step > 0 and len(text) <= _ASIDE and (has_figure(text) or is_town(text.rstrip(" —–-,")))


def is_presented(draft: Draft, block: Block, grammar: Bylines) -> bool:
    """True for a line with a role on the line below, or the address that is made of its name: "Ann Lee", "Reporter"."""
    at = block.index + 1
    return at < len(draft.blocks) and (is_role(draft.blocks[at], grammar) or is_signed(block, draft.blocks[at]))


def is_role(block: Block, grammar: Bylines) -> bool:
    """True for a line that is a role and no sentence: "Reporter", "Europe correspondent"."""
    text = block.text
    if block.fate != "kept" or block.heading or not 0 < len(text) <= _NAME or text.count(" ") >= _ROLE:
        return False
    return text[0].isalpha() and not ends_sentence(text) and grammar.is_role_line(text)


def beside_date(spots: Spots, block: Block) -> bool:
    """True for a line of the head that has a line beside it that was lifted as a date, signs and an address apart."""
    at, title = block.index, spots.head.title
    if spots.dated.isdisjoint((at - 2, at - 1, at + 1, at + 2)):
        return False
    if at == title or at < title - BESIDE or not is_in_head(spots, block):
        return False
    blocks, beside = spots.draft.blocks, {at - 1, at + 1}
    for step in (-1, 1):
        if 0 < at + step < len(blocks) and _is_aside(blocks[at + step].text, step):
            beside.add(at + 2 * step)
    beside.discard(-1)
    return not spots.dated.isdisjoint(beside) and not _is_filing(spots, block)


def _is_filing(spots: Spots, block: Block) -> bool:
    """True for a town, and a section that the menu above the headline has too ("Real Estate")."""
    menu = spots.draft.blocks[: max(spots.head.title - BESIDE, 0)]
    return any(other.text == block.text for other in menu) or is_town(block.text)
