"""The elements of a page, and other texts, that are alike."""

from collections.abc import Iterable
from typing import Final

from .arrays import LONG, Ints

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

    Elements below one whose path is longer than MOST have that path too.
    """
    numbers: dict[str, int] = {}
    found: list[str] = []
    for at in range(len(parents)):
        parent = parents[at]
        tag = tags[at]
        path = found[parent] if parent >= 0 else ""
        if len(path) > MOST:
            found.append(path)
            continue
        path = f"{path}/{tag}"
        if tag != "html" and tag != "body":
            number = numbers.get(path, 0) + 1
            numbers[path] = number
            path = f"{path}[{number}]"
        found.append(path)
    return found
