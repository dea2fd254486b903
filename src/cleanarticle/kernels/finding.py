"""Which of thousands of literals stand in a line: one pass over its letters, whatever they are.

A literal is known by four letters in a row, rare ones, and one of less than four by two of them. At each letter of the
line the last four and the last two are looked up in bitmaps that stay in the cache, and they refuse nearly all. What
they let pass is compared with the literals of that key, eight letters at once. (Wu and Manber, "A fast algorithm for
multi-pattern searching", 1994, take the letters at the head of each, and of many phrases that is a word such as "you".)
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from .arrays import DOUBLE, HASH, INT, Ints

PRIME: Final = 0x9E3779B97F4A7C15
BITS: Final = 0xFFFFFFFFFFFFFFFF
FOUR, TWO, ONE = 0xFFFFFFFF, 0xFFFF, 0xFF
"""Of a window of the last eight letters, eight bits each, the last four, two or one."""
GRAMS: Final = 48
"""The shift that leaves 16 bits of hash."""
SEEN: Final = 52
"""That which leaves 12: so many bits tell what four letters a line holds, to refuse words that it does not."""
NEAR: Final = 32
"""Most literals begin so near the head or not at all; the rest of the line is searched for the others."""
HEAD: Final = 8
"""Most of the short ones, which many lines hold somewhere, end so near the head or not at all."""
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
    """Per literal the letters that it is known by, with up to eight in all before them (Q), and where they end (i).

    How often letters are met is told by the literals themselves, being words of the language; four in a row that many
    literals share would be met often, and tell little.
    """
    counts, shares = DOUBLE * 256, INT * (1 << 16)
    told, places = HASH * len(literals), INT * len(literals)
    often, shared, keys, lasts = counts, shares, told, places  # compiled, these are views
    for literal in literals:
        key = 0
        for letter in literal:
            key = ((key << 8) | bits_of(letter)) & FOUR
            often[key & ONE] += 1.0
            shared[hashed(key, GRAMS)] += 1
    for at in range(len(literals)):
        literal = literals[at]
        size = len(literal)
        width = 4 if size >= 4 else min(size, 2)
        best = 0.0
        key = 0
        for last in range(size):
            key = ((key << 8) | bits_of(literal[last])) & BITS
            if last < width - 1:
                continue
            chance = float(shared[hashed(key & FOUR, GRAMS)]) if width == 4 else 1.0
            for place in range(width):
                chance *= often[(key >> (8 * place)) & ONE]
            if best == 0.0 or chance < best:
                best = chance
                keys[at], lasts[at] = key, last
    return told, places


def grouped(literals: tuple[str, ...], keys: Sequence[int], shift: int) -> Ints:
    """The group of each literal (i): the hash of its four letters, sixteen together; of short ones the last letter."""
    groups = INT * len(keys)
    told = groups
    short = 1 << (60 - shift)
    for at in range(len(keys)):
        long = len(literals[at]) >= 4
        told[at] = hashed(keys[at] & FOUR, shift) >> 4 if long else short + (keys[at] & ONE)
    return groups


def mapped(
    literals: tuple[str, ...], keys: Sequence[int], ends: Sequence[int], reach: int, shift: int
) -> tuple[bytearray, bytearray]:
    """Bitmaps of the last two letters and of the hashes of the last four: of what may end far off, near, at the head.

    `ends` tells of each literal where its key ends at the latest, `reach` how far what is near does. Of long ones those
    at the head are not told apart.
    """
    hashes = 1 << (64 - shift)
    short, long = bytearray(3 << 13), bytearray(hashes >> 2)
    pairs, known = short, long
    for at in range(len(keys)):
        size = len(literals[at])
        if size >= 4:
            for zone in range(0 if ends[at] > reach else 1, 2):
                place = hashed(keys[at] & FOUR, shift) + zone * hashes
                known[place >> 3] |= 1 << (place & 7)
            continue
        for zone in range(0 if ends[at] > reach else 1 if ends[at] > HEAD else 2, 3):
            for before in range(256):
                if size == 1 or before == (keys[at] >> 8) & ONE:
                    place = (zone << 16) | (before << 8) | (keys[at] & ONE)
                    pairs[place >> 3] |= 1 << (place & 7)
    return short, long


def grams(text: str) -> bytearray:
    """Bits for the hashes of all four letters in a row that a text holds, and the one that always is set."""
    seen = bytearray(1 << (61 - SEEN))
    key = 0
    for letter in text:
        key = ((key << 8) | bits_of(letter)) & FOUR
        place = hashed(key, SEEN)
        seen[place >> 3] |= 1 << (place & 7)
    seen[0] |= 1
    return seen


def stands(text: str, literal: str, start: int) -> bool:
    """True if a literal stands there; its end is asked first, being further from what is known."""
    size = len(literal)
    if start < 0 or start + size > len(text):
        return False
    place = size - 1
    while place >= 0 and text[start + place] == literal[place]:
        place -= 1
    return place < 0


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
        told = tuple(literals)
        limits = [tuple(each) for each in meant]
        keys, lasts = rarest(told)
        self.shift = shift_for(len(told))
        groups = grouped(told, keys, self.shift)
        order = sorted(range(len(told)), key=groups.__getitem__)  # a group's literals stand together
        self.literals = tuple([told[at] for at in order])
        self.keys, self.lasts = array("Q", [keys[at] for at in order]), array("i", [lasts[at] for at in order])
        numbers, ends, latest = array("q"), array("i", (0,)), []
        for at in order:
            late = 0
            for number in limits[at]:
                numbers.extend(number)
                late = max(late, number[1])
            ends.append(len(numbers))
            latest.append(late)
        self.meant, self.ends = numbers, ends
        """Numbers with their two limits; those of a literal stand between two of the ends."""
        until = [late + lasts[at] for at, late in zip(order, latest, strict=True)]
        near = [end for end, late in zip(until, latest, strict=True) if late <= NEAR]
        self.reach = max(HEAD, max(near, default=0))
        self.pairs, self.known = mapped(self.literals, self.keys, until, self.reach, self.shift)
        sizes = [0] * ((1 << (60 - self.shift)) + 257)
        for group in groups:
            sizes[group + 1] += 1
        self.starts = array("i", accumulate(sizes))
        """Where each group begins among the literals, and the next one."""
        self.words: list[str] = []
        firsts = array("i", (0,))
        for words in also:
            self.words.extend(words)
            firsts.append(len(self.words))
        self.firsts = firsts
        marks, _ = rarest(tuple(self.words))
        self.marks = array(
            "i",
            [hashed(mark & FOUR, SEEN) if len(word) >= 4 else 0 for mark, word in zip(marks, self.words, strict=True)],
        )
        """The words that numbers need beside, each number's together, and which bit tells of their four letters."""

    def numbers(self, text: str, size: int, slack: int) -> list[int]:
        """Numbers of the literals that stand in a text, in their order: those that are meant for texts of that size.

        A literal may begin `slack` later than it is told.
        """
        pairs, known, shift = self.pairs, self.known, self.shift
        hashes, reach = 1 << (64 - shift), self.reach + slack
        found: set[int] = set()
        window = 0
        at = -1
        until, zone, near = HEAD + slack, 2 * (TWO + 1), hashes  # where the next zone begins; both bitmaps' own parts
        for letter in text:
            at += 1
            if at > until:
                zone -= TWO + 1
                if zone > 0:
                    until = reach
                else:
                    until, near = len(text), 0
            window = ((window << 8) | bits_of(letter)) & BITS
            place = (window & TWO) + zone
            if pairs[place >> 3] & (1 << (place & 7)):
                self.collect(text, at, window, (hashes >> 4) + (place & ONE), size, slack, found)
            place = hashed(window & FOUR, shift)
            group = place >> 4
            place += near
            if known[place >> 3] & (1 << (place & 7)):
                self.collect(text, at, window, group, size, slack, found)
        if len(found) == 0:
            return []
        numbers = sorted(found)
        for number in numbers:
            if self.firsts[number] < self.firsts[number + 1]:
                seen = grams(text)
                return [number for number in numbers if self.holds(text, seen, number)]
        return numbers

    def holds(self, text: str, seen: bytearray, number: int) -> bool:
        """False if the text lacks what else a number needs; only words whose letters were seen are looked for."""
        first, end = self.firsts[number], self.firsts[number + 1]
        for word in range(first, end):
            place = self.marks[word]
            if seen[place >> 3] & (1 << (place & 7)) and self.words[word] in text:
                return True
        return first == end

    def collect(self, text: str, at: int, window: int, group: int, size: int, slack: int, found: set[int]) -> None:
        """The numbers of those literals of a group whose letters are the window's, and that stand in the text there."""
        for literal in range(self.starts[group], self.starts[group + 1]):
            last = self.lasts[literal]
            if ((window ^ self.keys[literal]) << (56 - 8 * last if last < 7 else 0)) & BITS:
                continue
            start = at - last
            if stands(text, self.literals[literal], start):
                for told in range(self.ends[literal], self.ends[literal + 1], 3):
                    if start <= self.meant[told + 1] + slack and size <= self.meant[told + 2]:
                        found.add(self.meant[told])
