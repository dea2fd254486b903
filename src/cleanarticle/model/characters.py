"""What blocks are written with, counted for all blocks at once: letters, digits, sentence ends, CJK."""

from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_CLASSES: Final = ("upper", "digit", "blank", "stop", "comma", "quote", "mark", "wide", "bar", "other")
UPPER, DIGIT, BLANK, STOP, COMMA, QUOTE, MARK, WIDE, BAR, OTHER = range(len(_CLASSES))


@cache
def _table() -> NDArray[np.uint8]:
    """Class of each code point of the basic plane."""
    table = np.full(0x10000, OTHER, np.uint8)
    for code in range(0x10000):
        if 0xD800 <= code < 0xE000:
            continue
        if code >= 0x2E80:
            if code < 0xFE00:
                table[code] = WIDE if code < 0xA000 or code >= 0xF900 else OTHER
            continue
        character = chr(code)
        if character.isspace():
            table[code] = BLANK
        elif character.isdigit():
            table[code] = DIGIT
        elif character.isupper():
            table[code] = UPPER
    table[0x0E00:0x0E80] = WIDE  # Thai has no blanks either
    for characters, kind in (
        (".!?…。！？؟।።", STOP),
        (",;，、；،", COMMA),
        ("\"“”„«»「」『』‘’'", QUOTE),
        (":/@#&%©®™", MARK),
        ("|•·›»→▶◀●■", BAR),
    ):
        table[[ord(character) for character in characters]] = kind
    return table


@cache
def kinds() -> bytes:
    """Class of each code point of the basic plane, as the kernel `letters` takes it."""
    return _table().tobytes()


class Characters:
    """Counts per block, as columns of float32 of one length, and the last two code points of each block."""

    def __init__(self, texts: Sequence[str]) -> None:
        codes = np.frombuffer("\n".join([*texts, ""]).encode("utf-32-le", "replace"), np.uint32)
        count = len(texts)
        sizes = np.array([len(text) + 1 for text in texts], np.int64)
        ends = np.cumsum(sizes)
        starts = ends - sizes
        kinds = _table()[np.minimum(codes, 0xFFFF)]
        self.size: Floats = (sizes - 1).astype(np.float32)
        cell = np.repeat(np.arange(count), sizes)  # of a table, a row a class and a column a block
        cell += kinds * np.int64(count)
        counts = np.bincount(cell, minlength=OTHER * count).astype(np.float32)[: OTHER * count].reshape(OTHER, count)
        self.upper, self.digit, blank, self.stop, self.comma, self.quote, self.mark, self.wide, self.bar = counts
        opens = np.concatenate(([False], (kinds[1:] == UPPER) & (kinds[:-1] == BLANK)))
        opens[starts] = False  # the blank before is the end of the block before
        self.capitals: Floats = np.add.reduceat(opens.astype(np.int32), starts).astype(np.float32)
        """Words after the first that open with a capital letter."""
        self.words: Floats = blank + self.wide * np.float32(
            0.6
        )  # the newline is one blank; a word of CJK has 1.7 characters
        last = codes[np.maximum(ends - 2, starts)]
        before = codes[np.maximum(ends - 3, starts)]
        last_kind, before_kind = kinds[np.maximum(ends - 2, starts)], kinds[np.maximum(ends - 3, starts)]
        closes = (last_kind == QUOTE) | (last == ord(")")) | (last == ord("）"))
        self.ends: Floats = ((last_kind == STOP) | (closes & (before_kind == STOP))).astype(np.float32)
        self.colon: Floats = ((last == ord(":")) | (last == ord("："))).astype(np.float32)
        self.ellipsis: Floats = ((last == ord("…")) | ((last == ord(".")) & (before == ord(".")))).astype(np.float32)
        self.first_upper: Floats = (kinds[starts] == UPPER).astype(np.float32)
        self.first_digit: Floats = (kinds[starts] == DIGIT).astype(np.float32)
        self.weight: Floats = self.size + self.wide * np.float32(1.5)
        """Length in letters of Latin script (stages/prose.py says why)."""
