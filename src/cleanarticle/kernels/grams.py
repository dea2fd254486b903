"""How a line is worded, without a list of words: its runs of two to five letters, hashed."""

from collections.abc import Sequence
from math import sqrt
from typing import Final

from .finding import hashed

LEAST: Final = 2
MOST: Final = 5
"""Letters of a run. It may begin or end with the blank beside a word, and reaches over none."""
FACTOR: Final = 1000003
BITS: Final = 0xFFFFFFFFFFFFFFFF
SHIFT: Final = 48
"""That which leaves 16 bits of a hash."""


def grams(text: str) -> list[int]:
    """The hashes of all runs, as often as they are met. Words are parted by single blanks."""
    padded = f" {text} "
    size = len(padded)
    told = []
    for first in range(size):
        key = 0
        last = first + MOST if first + MOST < size else size
        for at in range(first, last):
            letter = padded[at]
            key = (key * FACTOR + ord(letter) + 1) & BITS
            if at - first >= LEAST - 1:
                told.append(hashed(key, SHIFT))
            if letter == " " and at > first:
                break
    return told


def leaning(text: str, weights: Sequence[int]) -> float:
    """The sum of the weights of all runs, over the root of their number: long lines tell no more than short ones."""
    one = two = three = four = 0  # keys of the runs of so many letters that end here
    letters = total = count = 0
    for letter in f" {text} ":
        code = ord(letter) + 1
        if letters > 3:
            total += weights[hashed((four * FACTOR + code) & BITS, SHIFT)]
        if letters > 2:
            four = (three * FACTOR + code) & BITS
            total += weights[hashed(four, SHIFT)]
        if letters > 1:
            three = (two * FACTOR + code) & BITS
            total += weights[hashed(three, SHIFT)]
        if letters > 0:
            two = (one * FACTOR + code) & BITS
            total += weights[hashed(two, SHIFT)]
        one = code
        count += letters  # of the longest run that ended before this letter, which makes as many runs longer
        letters = 1 if letter == " " else letters + 1 if letters < MOST - 1 else letters
    return total / sqrt(count) if count > 0 else 0.0
