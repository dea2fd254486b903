"""What the words of an element's label say of pictures: a caption, a credit, an image, or somebody else's story."""

import re
from typing import Final

from msgspec import Struct

from ...core.blocks import LABEL
from ...rules import AnyOf

_CAPTION: Final = re.compile(
    r"caption|cutline|bild-?_?(?:unter|text|besch)|legend(?:e|a)?\b|didascalia|pie-?(?:de-?)?foto|leyenda|bijschrift|"
    r"(?:image|img|photo|picture|foto|bild|media(?!-ui|[\w-]*head)|figure)[\w-]*[-_]{1,2}"
    r"(?:desc|text|title|info|sub|lead|label)|"
    r"\b(?:image|img|photo|pic|picture)(?:text|desc|info|title)\b|mediainfo|photodesc|article_image-container-text"
)
_OUTRIGHT: Final = re.compile(
    r"caption|cutline|bild-?_?(?:unter|text)|(?:image|img|photo|picture)-?_?desc|didascalia|credit|copyright"
)
_CREDIT: Final = re.compile(
    r"credit|copyright|bild-?_?(?:autor|quelle|nachweis)|photographer|fotograf|attribution|courtesy|"
    r"(?:image|img|photo|picture|figure|media|caption)[\w-]*[-_]{1,2}(?:source|author|byline|rights|owner)"
)
_IMAGE: Final = re.compile(
    r"(?<![a-z])(?:image|img|picture|photo|foto|bild|figure|media(?!-ui|[\w-]*head)|gallery|lightbox|slide|hero)"
)
"""A medium's head ("media_end_head_title", "media-heading") is no picture's, nor is Bloomberg's style "media-ui"."""
_OTHERS: Final = re.compile(
    r"teaser(?!-?_?(?:image|img|photo|media))|related|recommend|promo|most-?_?read|sidebar|newsletter|outbrain|taboola|"
    r"footer|(?<![a-z])nav(?![a-z])|"
    r"author-?_?(?:bio|card|image|photo)|avatar|comment(?!ary)|more-?(?:on|from)|read-?more|card-?list|video-?playlist"
)
_PICTURES: Final = AnyOf(
    "caption cutline legend didascalia pie leyenda bijschrift image img photo pic foto bild media figure credit"
    " copyright attribution courtesy gallery lightbox slide hero".split()
)
_TELLING: Final = AnyOf(
    "teaser related recommend promo most sidebar newsletter outbrain taboola footer nav"
    " author avatar comment more card list".split()
)
"""Cheap: one of these is in every label that says anything of a picture, or of somebody else's story."""
_CAPTION_ONLY: Final = re.compile(r"caption(?!\w*[-_]{1,2}(?:credit|copyright|source|author))")


class Label(Struct, frozen=True):
    """What the words of an element's label say."""

    caption: bool
    credit: bool
    words: bool
    """It names a credit and, apart from it, a caption's words."""
    outright: bool
    """It calls a caption so, not just the text of an image."""
    image: bool


SILENT: Final = Label(False, False, False, False, False)
"""What most labels say of pictures."""


class Labels(dict[str, Label]):
    """What the labels of one page say, each read when it is first asked for: blocks share those above them."""

    def __missing__(self, label: str) -> Label:
        found = self[label] = _read(label)
        return found


def _read(label: str) -> Label:
    """A label's words."""
    label = label[:LABEL]
    if not _PICTURES.in_folded(label):
        return SILENT
    caption, credit = _CAPTION.search(label) is not None, _CREDIT.search(label) is not None
    words = credit and _CAPTION_ONLY.search(label) is not None
    outright = caption and _OUTRIGHT.search(label) is not None
    return Label(caption, credit, words, outright, _IMAGE.search(label) is not None)


def is_others(label: str) -> bool:
    """True if a label names something beside the story: a teaser, a sidebar, an author's box."""
    return _TELLING.in_folded(label[:LABEL]) and _OTHERS.search(label, 0, LABEL) is not None
