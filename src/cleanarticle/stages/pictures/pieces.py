"""Which blocks of a page are captions and picture credits: told by elements, labels and the blocks beside them."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ...core.blocks import Block, Page
from ...core.draft import Draft
from ...grammar.pictures.caption import Captions
from ...rules import Matcher
from ..story.prose import ends_sentence
from .boxes import Boxed
from .frames import FIGURES, NOWHERE, Part, Sight, Sights
from .place import container_of, is_credit_of, stands_under
from .proof import SMALL
from .setting import STORY, Setting, setting_of

_LONGEST_LOOSE: Final = 400
_LONGEST_CREDIT: Final = 60
_UNLIKELY: Final = 0.75
_LOOSE: Final = 0.55
"""Probabilities under which the model leaves a block with a vague label, and one without, to the rules for pictures."""
_SENTENCE: Final = 80
"""Code points of a sentence in the element of credits."""
_BUTTON: Final = 24
"""Code points from which what frames a picture says all in a line of its own, in a figure's caption too."""
_LINKED: Final = 40
"""Code points of a line that is mostly links from which it is no caption."""


class Piece(Struct, frozen=True):
    """A block of a picture: its words or its credit, and the element that shows which blocks belong together."""

    block: Block
    part: Part
    frame: int
    framed: bool
    """True if a figure or a label shows the frame; else it is only the element around, the whole story at times."""
    told: bool = False
    """True if the element says "caption" or "credit" outright."""
    credit_at: tuple[int, int] | None = None
    """Where inside the block its own markup says the credit stands."""


def pieces(draft: Draft, page: Page, grammar: Captions, matcher: Matcher) -> Iterator[Piece]:
    """Blocks of the story's pictures in order."""
    setting = setting_of(draft, page, grammar, matcher)
    if setting is None:
        return
    sights = Sights(page, setting.story, setting.headlines)
    owed = -1  # the credit of the caption right above it
    for position, block in setting.reached():
        part = setting.proved(block, grammar) if block.index != owed else "credit"
        box = setting.boxes.get(block.index)
        if part is None and box is None and setting.is_told(block):
            continue
        sight = sights[page.node[block.index]]
        if part is None and box is None and sight is NOWHERE and not _may_be_loose(setting, block, sight):
            continue
        if part is None and _is_post(page, block, sight):
            continue
        known = box is not None or (setting.is_near(block.index) and sight.part)
        if len(block.text) > _LINKED and block.is_link and not known:
            continue
        part = part or _marked(setting, block, sight, box)
        if part is None and _may_be_loose(setting, block, sight):
            below = setting.below(position)
            image = setting.images.get(block.index, -1) if setting.is_near(block.index) else -1
            listed = setting.is_listed(block)
            part = _unlabelled(setting, block, None if listed else below, sight.framed and not listed, grammar)
            if part is None and image >= 0 and not listed and stands_under(page, block, image):
                part = "caption"
            if part == "caption" and below is not None and is_credit_of(page, block, below, image, grammar):
                owed = below.index
        if part is not None:
            yield _piece(setting, block, part, sight, box, grammar)


def _is_post(page: Page, block: Block, sight: Sight) -> bool:
    """True for a quote in a figure that no label calls a caption: a pull quote, somebody's post."""
    return block.kind == "quote" and not sight.told and page.nodes.tag[sight.frame] == "figure"


def _marked(setting: Setting, block: Block, sight: Sight, box: Boxed | None) -> Part | None:
    """What markup says of a block: its labels, and the picture's box, which knows credits and buttons better."""
    part = _told_part(setting.page, block, setting.scores[block.index], sight)
    return box.part if box is not None and (part is None or box.part != "caption") else part


def _told_part(page: Page, block: Block, score: float, sight: Sight) -> Part | None:
    """What the element says, unless the model knows better: an excerpt, a paragraph, a standfirst may stand there."""
    if page.nodes.tag[sight.frame] not in FIGURES and (
        score >= STORY or (score >= _LOOSE and 0 < block.heading < SMALL)  # "caption" is a size of letters too
    ):
        return None
    return sight.part if sight.told or score < _UNLIKELY else None


def _may_be_loose(setting: Setting, block: Block, sight: Sight) -> bool:
    """True for a block up to the story's end that the model leaves to the rules for pictures."""
    most = _UNLIKELY if sight.framed else _LOOSE
    return block.index <= setting.story[-1] and setting.scores[block.index] < most


def _unlabelled(setting: Setting, block: Block, below: Block | None, framed: bool, grammar: Captions) -> Part | None:
    """A block without a telling label: in a picture's frame, with a credit at its end, or with one right below it."""
    text = block.text
    if len(text) > _LONGEST_LOOSE:
        return None
    if framed:
        return "caption"
    if block.index in setting.provable.by_form and grammar.possible(text):
        parts = grammar.split(text)
        if parts.sure or (below is not None and "©" in text[1:][-_LONGEST_CREDIT:]):
            return "caption" if parts.text else "credit"
    if below is None or container_of(setting.page, block, below) < 0:
        return None
    return "caption" if grammar.credits.whole(below.text, known=True) else None


def _piece(setting: Setting, block: Block, part: Part, sight: Sight, box: Boxed | None, grammar: Captions) -> Piece:
    """The block as a piece of its picture: what is all credit is no caption, and a sentence no credit."""
    spots = setting.credits.get(block.index, [])
    if part == "caption" and len(block.text) > _BUTTON and grammar.is_frame(block.text):
        part = "label"  # "Press enter or click to view image in full size"
    if part == "caption":
        whole = grammar.credits.whole(block.text, known=True) or spots[:1] == [(0, len(block.text))]
        part = "credit" if whole else part
    elif part == "credit" and len(block.text) >= _SENTENCE and ends_sentence(block.text):
        part = part if grammar.credits.whole(block.text, known=True) else "caption"
    frame = sight.frame
    if frame < 0:
        frame = box.node if box is not None else setting.page.nodes.parent[setting.page.node[block.index]]
    credit_at = min(spots) if spots and part == "caption" else None
    return Piece(block, part, frame, sight.frame >= 0, sight.told, credit_at)
