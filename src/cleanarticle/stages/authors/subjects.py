"""Words alone on a line of a text that look like an author's name and are none: whom the story speaks of, headings."""

import re
from typing import Final

from ...core.blocks import Block, Plain
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines
from ..story.prose import is_prose
from .spots import BESIDE, Spots

_SPOKEN_OF: Final = 2
"""Paragraphs with a person's family name."""
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_AUXILIARY: Final = 4
"""Letters of a function word that is a first name too: "Will"."""
_COMMON: Final = 2
"""How often the text has another word of a heading than its first: "Madison Green" is a name where a green stands."""
_LONG: Final = 8
"""Letters of a word of which cases change the last ones: "Nachhaltiger", "nachhaltige"."""
_BENT: Final = 2
_BEFORE: Final = re.compile(r"[\w@/.#-]")
_END: Final = re.compile(r"(?![\w@/-]|\.\w)")
_BENT_END: Final = re.compile(r"[^\W\d_]{0,3}(?![\w@/-]|\.\w)")
"""What stands around a word that is no part of an address, and how a long one may end."""
_TITLE_ENDS: Final = re.compile(r"\s*(?:$|[-–—|·•»]\s)")
"""What parts a page's title from its site's name."""


def is_subject(spots: Spots, block: Block, name: str) -> bool:
    """True in a text if the story speaks of the person: the line is a picture's caption, a tag.

    The family name again and again, or once the whole name: in the first paragraph of a text without a headline, in any
    above a line below the story, where tags stand.

    On a page the elements tell more, and blogs speak of their authors.
    """
    if not isinstance(spots.draft.origin, Plain):
        return False
    family = name.split()[-1]
    story = spots.draft.blocks[spots.head.opening : spots.last]
    first = 1 if spots.head.title < 0 else 0
    told = story if block.index > spots.last else story[:first]
    if any(name in paragraph.text and is_prose(paragraph) for paragraph in told):
        return True
    return sum(family in paragraph.text for paragraph in story if is_prose(paragraph)) >= _SPOKEN_OF


def is_heading(spots: Spots, block: Block, name: str, grammar: Bylines) -> bool:
    """True for the title of a text, and for words that the text has in small letters too: "Key Features".

    Of 320 names that texts of news and blogs show alone three have such a word, of 110 lines that are none every other.
    """
    title = spots.head.title
    if not isinstance(spots.draft.origin, Plain):
        return any(_told(spots.draft, name, grammar)[:1])
    top = spots.draft.blocks[0].text
    first = name.split()[0]
    menu = spots.draft.blocks[: max(title - BESIDE, 0)]
    if (grammar.names.is_particle(first.lower()) and grammar.names.is_function_word(first)) or any(
        name == one.text for one in menu
    ):
        return True  # "Das Wichtigste"; a section
    if (block.index and top.startswith(name) and _TITLE_ENDS.match(top, len(name))) or (
        title >= 0 and name.casefold() in spots.draft.blocks[title].text.casefold()
    ):
        return True
    told = _told(spots.draft, name, grammar)
    return any(count >= (_COMMON if at else 1) for at, count in enumerate(told))


def is_phrase(draft: Draft, name: str, grammar: Bylines) -> bool:
    """True if a text has all words of what stands behind "by" in small letters: "Find offers by Customer Segment"."""
    told = _told(draft, name, grammar) if isinstance(draft.origin, Plain) else ()
    return bool(told) and all(told)


def _told(draft: Draft, name: str, grammar: Bylines) -> list[int]:
    """How often the document has each word of a name in small letters."""
    text = "\n".join([block.text for block in draft.blocks]).replace("ı", "i")  # in capitals they are "I" and "İ"
    words = [word for word in _WORD.findall(name.replace("İ", "I")) if not grammar.names.is_particle(word.lower())]
    return [_count(text, word.lower(), grammar) if word.lower() != word else 0 for word in words]


def _count(text: str, small: str, grammar: Bylines) -> int:
    if len(small) <= _AUXILIARY and grammar.names.is_function_word(small):
        return 0
    stem, end = (small[:-_BENT], _BENT_END) if len(small) >= _LONG else (small, _END)
    count, at = 0, text.find(stem)
    while at >= 0:  # a pattern of each word would be compiled anew
        behind = at + len(stem)
        if _BEFORE.match(text, at - 1 if at else 0, at) is None and end.match(text, behind) is not None:
            count += 1
        at = text.find(stem, behind)
    return count
