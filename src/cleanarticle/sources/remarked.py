"""The markup of Markdown lines that stages have changed: what left a line leaves it, and repairs are made in it."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import product
from typing import Final

from msgspec.structs import replace

from ..core.blocks import Block
from ..core.draft import Draft
from .blanks import fold
from .markdown import read_line

_BLANK: Final = re.compile(r"\s")
_MOST: Final = 4000
"""Code points of a line whose changes are looked for letter by letter; of a longer one, all between its two ends that
stayed is one change."""

Change = tuple[int, int, str]
"""From where to where a line was changed, and what stands there now."""


def remarked(draft: Draft) -> Draft:
    """The draft, every kept line of which says the same with its markup as without."""
    blocks = tuple([_remarked(block) if block.marked and block.fate == "kept" else block for block in draft.blocks])
    return replace(draft, blocks=blocks)


def _remarked(block: Block) -> Block:
    """The block with its markup; without any where the line is torn so that none of it can stay."""
    before = _shown(block.marked)
    if before == block.text:
        return block
    places = _places(before, block.marked)
    changes = list(_changes(before, block.text))
    tried = _cuts(block.marked, places, changes) if places else ()
    return replace(block, marked=next((line for line in tried if _shown(line) == block.text), ""))


def _shown(line: str) -> str:
    return fold(read_line(line).text)


def _places(text: str, marked: str) -> list[int]:
    """Where each letter of a text stands in the line with its markup; none if one does not."""
    places: list[int] = []
    at = -1
    for letter in text:
        found = _BLANK.search(marked, at + 1) if letter == " " else None  # it may have been an ideographic one
        at = found.start() if found is not None else marked.find(letter, at + 1)
        if at < 0:
            return []
        places.append(at)
    return places


def _changes(before: str, after: str) -> Iterator[Change]:
    if max(len(before), len(after)) <= _MOST:
        for kind, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if kind != "equal":
                yield start, end, after[first:last]
        return
    least = min(len(before), len(after))
    head = next((at for at in range(least) if before[at] != after[at]), least)
    tail = next((at for at in range(least - head) if before[-1 - at] != after[-1 - at]), least - head)
    yield head, len(before) - tail, after[head : len(after) - tail]


def _cuts(marked: str, places: Sequence[int], changes: Sequence[Change]) -> Iterator[str]:
    """The line after its changes: the markup at either end of what goes may belong to it or to what stays."""
    for tight_start, tight_end in product((True, False), repeat=2):
        parts: list[str] = []
        last = 0
        for start, end, said in changes:
            first = places[start] if start < len(places) and tight_start else places[start - 1] + 1 if start else 0
            beyond = places[end - 1] + 1 if end and tight_end else places[end] if end < len(places) else len(marked)
            parts += [marked[last:first], said]
            last = max(first, beyond)
        yield "".join([*parts, marked[last:]]).strip()
