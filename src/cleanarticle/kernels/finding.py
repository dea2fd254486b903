"""Which of thousands of literals stand in a line: one pass over its letters, whatever they are.

A literal is known by some letters of its own, the rarest of it: eight in a row, or four, two or one if it is short.
Their key is looked up at each letter of the line in a bitmap that stays in the cache, and it refuses nearly all. What
it lets pass is compared with the literals of that key. (Wu and Manber, "A fast algorithm for multi-pattern searching",
1994, take the letters at the head of each, and of many phrases that is a word such as "you".)
"""

from array import array
from collections.abc import Iterable, Sequence
from typing import Final

from .arrays import Ints

PRIME: Final = 0x9E3779B97F4A7C15
BITS: Final = 0xFFFFFFFFFFFFFFFF
FOUR, TWO, ONE = 0xFFFFFFFF, 0xFFFF, 0xFF
"""Of a key of the last eight letters, eight bits each, the part of the last four, two or one."""
FREE: Final = 5
"""At most one in 2 ** FREE of the bitmap's bits is set."""


def bits_of(letter: str) -> int:
    """Eight bits of a letter: ASCII as it is, and none of it shares them with another letter."""
    code = ord(letter)
    return code if code < 0x80 else 0x80 | ((code ^ (code >> 7)) & 0x7F)


def hashed(key: int, shift: int) -> int:
    """A hash of a key: the bits that are left of 64."""
    return ((key * PRIME) & BITS) >> shift


def shift_for(literals: int) -> int:
    """The shift that leaves hashes enough for so many literals."""
    shift = 60 - FREE
    while 1 << (64 - FREE - shift) < literals:
        shift -= 1
    return shift


def rarest(literals: tuple[str, ...]) -> tuple[Ints, Ints]:
    """Per literal the key of its rarest letters (Q), and where the last of them stands in it (i).

    How often a letter is met is told by the literals themselves, being words of the language.
    """
    counts = array("d", bytes(8 * 256))
    often = counts  # compiled, `often` is a view of it, and so are `keys` and `lasts` of theirs
    for literal in literals:
        for letter in literal:
            often[bits_of(letter)] += 1.0
    told, places = array("Q", bytes(8 * len(literals))), array("i", bytes(4 * len(literals)))
    keys, lasts = told, places
    for at in range(len(literals)):
        literal = literals[at]
        size = len(literal)
        width = 8 if size >= 8 else 4 if size >= 4 else 2 if size >= 2 else 1
        best = 0.0
        for last in range(width - 1, size):
            key = 0
            chance = 1.0
            for place in range(last + 1 - width, last + 1):
                bits = bits_of(literal[place])
                key = (key << 8) | bits
                chance *= often[bits]
            if best == 0.0 or chance < best:
                best = chance
                keys[at] = key
                lasts[at] = last
    return told, places


def chained(keys: Sequence[int], shift: int) -> tuple[bytearray, Ints, Ints]:
    """The bitmap of the keys' hashes, and chains of keys (i): where those of 16 hashes begin, and the next; 0 ends."""
    hashes = 1 << (64 - shift)
    bitmap, firsts, nexts = bytearray(hashes >> 3), array("i", bytes(hashes >> 2)), array("i", bytes(4 * len(keys)))
    known, heads, chain = bitmap, firsts, nexts
    for at in range(len(keys)):
        place = hashed(keys[at], shift)
        known[place >> 3] |= 1 << (place & 7)
        chain[at] = heads[place >> 4]
        heads[place >> 4] = at + 1
    return bitmap, firsts, nexts


class Finder:
    """Literals, none of them empty, and the numbers that each stands for. Read-only."""

    def __init__(
        self,
        literals: Iterable[str],
        meant: Iterable[Iterable[tuple[int, int, int]]],
        also: Iterable[tuple[str, ...]],
    ) -> None:
        """`meant` has of each literal the numbers, with where it begins at the latest, and the longest text for it.

        `also` has for each number more words, of which one must stand in the text; or none.
        """
        self.literals = tuple(literals)
        self.keys, self.lasts = rarest(self.literals)
        self.shift = shift_for(len(self.literals))
        self.known, self.heads, self.chain = chained(self.keys, self.shift)
        self.also = tuple(also)
        numbers, ends = array("q"), array("i", (0,))
        for each in meant:
            for told in each:
                numbers.extend(told)
            ends.append(len(numbers))
        self.meant, self.ends = numbers, ends
        """Numbers with their two limits; those of a literal stand between two of the ends."""

    def numbers(self, text: str, size: int, slack: int) -> list[int]:
        """Numbers of the literals that stand in a text, in their order: those that are meant for texts of that size.

        A literal may begin `slack` later than it is told.
        """
        known, shift = self.known, self.shift
        found: set[int] = set()
        window = 0
        at = -1
        for letter in text:
            at += 1
            window = ((window << 8) | bits_of(letter)) & BITS
            place = hashed(window, shift)
            if known[place >> 3] & (1 << (place & 7)):
                self.collect(text, at, window, size, slack, found)
            place = hashed(window & FOUR, shift)
            if known[place >> 3] & (1 << (place & 7)):
                self.collect(text, at, window & FOUR, size, slack, found)
            place = hashed(window & TWO, shift)
            if known[place >> 3] & (1 << (place & 7)):
                self.collect(text, at, window & TWO, size, slack, found)
            place = hashed(window & ONE, shift)
            if known[place >> 3] & (1 << (place & 7)):
                self.collect(text, at, window & ONE, size, slack, found)
        return [number for number in sorted(found) if self.holds(text, number)]

    def holds(self, text: str, number: int) -> bool:
        """False if the text lacks what else a number needs."""
        words = self.also[number]
        for word in words:
            if word in text:
                return True
        return len(words) == 0

    def collect(self, text: str, at: int, key: int, size: int, slack: int, found: set[int]) -> None:
        """The numbers of those literals of a key that stand in the text with the last letter of the key there."""
        literal = self.heads[hashed(key, self.shift) >> 4]
        while literal > 0:
            literal -= 1
            start = at - self.lasts[literal]
            if self.keys[literal] == key and start >= 0 and text.startswith(self.literals[literal], start):
                for told in range(self.ends[literal], self.ends[literal + 1], 3):
                    if start <= self.meant[told + 1] + slack and size <= self.meant[told + 2]:
                        found.add(self.meant[told])
            literal = self.chain[literal]
