"""The elements of a page, and other texts, that are alike."""

from collections.abc import Iterable
from typing import Final

from .arrays import HASH, LONG, Ints

BITS: Final = 0xFFFFFFFFFFFFFFFF
SPREAD: Final = 0x9E3779B97F4A7C15
"""Spreads keys over a table: their products' first bits tell the place (Fibonacci hashing)."""
MOST: Final = 1000
"""Code points of a path: a page nested 1,500 deep has 20,000 times 10 KB of them."""


def numbered(texts: Iterable[str], count: int) -> tuple[Ints, list[str]]:
    """The number of each of so many texts, equal for equal ones, and the different ones in the order of numbers."""
    found = LONG * count
    out = found
    numbers: dict[str, int] = {}
    for at, text in enumerate(texts):
        number = numbers.get(text)
        if number is None:
            number = numbers[text] = len(numbers)
        out[at] = number
    return found, list(numbers)


def signatures(parents: tuple[int, ...], node: tuple[int, ...], tag: Ints, label: Ints, labels: list[str]) -> Ints:
    """Per block a number that is equal for equal tag and label of its element and label of the element's parent."""
    tags, names = tag, label
    count = len(node)
    found = LONG * count
    out = found
    numbers: dict[int, int] = {}
    width = len(labels) + 1
    root = width - 1  # the parent of the root has the empty label, like any element without names
    for at in range(width - 1):
        if not labels[at]:
            root = at
    for at in range(count):
        own = node[at]
        parent = parents[own]
        sign = (tags[own] * width + names[own]) * width + (names[parent] if parent >= 0 else root)
        number = numbers.get(sign)
        if number is None:
            number = numbers[sign] = len(numbers)
        out[at] = number
    return found


def paths(parents: tuple[int, ...], tags: tuple[str, ...]) -> list[str]:
    """An XPath of each element ("/html/body/div[2]/p[3]"), counting siblings of the same tag among those given.

    Elements below one whose path is longer than MOST have that path too. Siblings are counted in a table of hashes, and
    a step ("/p[3]") is written once a page: counted by their paths they take four times as long.
    """
    count = len(parents)
    places = 1
    while places < 2 * count:
        places *= 2
    one, two, three = LONG * count, HASH * places, LONG * places
    same, keys, met = one, two, three
    kinds = {"html": 0, "body": 1}
    steps: list[list[str]] = [[], []]
    found: list[str] = []
    for at in range(count):
        up = parents[at]
        if up >= 0:
            up = same[up]
        path = found[up] if up >= 0 else ""
        if len(path) > MOST:
            same[at] = up
            found.append(path)
            continue
        same[at] = at
        tag = tags[at]
        told = kinds.get(tag)
        if told is None:
            told = kinds[tag] = len(kinds)
            steps.append([])
        kind = told
        key = (up + 1) * (count + 2) + kind + 1
        place = (key * SPREAD & BITS) >> 40 & places - 1
        while keys[place] and keys[place] != key:
            place = (place + 1) & places - 1
        if kind > 1:
            met[place] += 1
            of_kind = steps[kind]
            if met[place] > len(of_kind):
                of_kind.append(f"/{tag}[{met[place]}]")
            step = of_kind[met[place] - 1]
        else:  # not counted: all of one parent have the same path
            if keys[place]:
                same[at] = met[place]
            met[place] = same[at]
            step = "/html" if kind == 0 else "/body"
        keys[place] = key
        found.append(path + step)
    return found
