"""Broken characters: mojibake, stray entities, controls, letters parted from their marks. Block by block; through ftfy
only where it can help.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import ftfy
from ftfy import TextFixerConfig

from ..context import Context
from ..core.blocks import Block, Page
from ..core.decisions import Decision, Drop, Rewrite
from ..core.draft import Draft
from ..grammar.mojibake import mend_runs
from ..kernels import COMPILED
from ..sources.blanks import fold
from ..sources.code import SHOWN as CODE
from ..sources.escapes import read_back
from ..sources.letters import composed

if TYPE_CHECKING or not COMPILED:
    from ..kernels.broken import doubtful
else:
    from ..kernels._broken import doubtful

# News keeps its curly quotes, ligatures and full-width forms: with ftfy's defaults 102 of 133 clean texts were changed.
_CONFIG: Final = TextFixerConfig(
    uncurl_quotes=False, fix_latin_ligatures=False, fix_character_width=False, normalization=None, explain=False,
    unescape_html=True, max_decode_length=10_000_000,
)  # fmt: skip
_ANCHORS: Final = "#¶§🔗⚓\ufe0f "
_SIGN: Final = 2
"""Code points of a link that is no more than a sign: "What it costs#"."""
_CONTROL: Final = r"\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd"
LEAD: Final = (
    "ÂÃÅÄâåÐÑØÙçæèéäãïîíìàð\u0102\u00c3\u0413\u0420\u0421\u0432\u0453\u0490\u221a\u201a\u00ac\u0192\u0412\u0440\u0441"
)
_ENTITY: Final = r"(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d?);"
SUSPECT: Final = re.compile(rf"[{_CONTROL}&{LEAD}](?:(?<=[{_CONTROL}])|(?<=&){_ENTITY}|(?<!&)[^\x00-\x7f])")
"""What broken text holds somewhere: C1 controls, entities, or a lead byte's letter before a non-ASCII character.

Asked of the lines alone that the kernel tells: one class of all that these begin with takes `re` eight times as long.
"""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Rewrite blocks that ftfy can mend, and headings with a sign that links to themselves.

    Drop a converter's code, and lines that are blank once they are mended.
    """
    if isinstance(draft.origin, Page):
        for block in draft.blocks:
            if block.heading and 0 < block.link_chars <= _SIGN and (text := _without_anchor(block)):
                yield Rewrite(block.index, rule="repair/anchor", text=text, confidence=0.97)
    else:
        yield from (Drop(block.index, "repair/code", "template") for block in draft.blocks if block.text == CODE)
    for index in doubtful([block.text for block in draft.blocks], LEAD):
        text = draft.blocks[index].text
        read = read_back(text) if "\\" in text and draft.blocks[index].kind != "preformatted" else text
        whole = composed(text if read == text else fold(read))
        mended = mend(whole) if SUSPECT.search(whole) else whole
        if not mended:  # "&nbsp;", escaped twice: an empty paragraph or cell
            yield Drop(index, "repair/blank", "template")
        elif mended != text:
            rule = "repair/characters" if mended != whole else "repair/letters" if read == text else "repair/escapes"
            yield Rewrite(index, rule=rule, text=mended, confidence=0.97)


def _without_anchor(block: Block) -> str:
    """A heading without the sign that links to it; "" if its link is no sign alone ("#1", linked as a whole)."""
    text = block.text.strip(_ANCHORS)
    signs = len(block.text.replace(" ", "")) - len(text.replace(" ", ""))
    return text if signs == block.link_chars else ""


def mend(text: str) -> str:
    """The text with its encoding faults repaired, on one line again."""
    return " ".join(mend_runs(ftfy.fix_text(text, _CONFIG)).split())
