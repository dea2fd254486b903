"""Paragraphs that an indent opens, as wires and old texts print them: no blank line parts them."""

from collections import Counter
from typing import Final

from msgspec.structs import replace

from .lines import Line, is_item

_LEAST: Final = 2
_MOST: Final = 8
"""Columns of an indent."""
_FEWEST: Final = 3
_SHARE: Final = 0.5
"""Paragraphs so opened, and their share of the lines: indented are the first lines, not most."""


def parted(lines: list[Line], text: str) -> list[Line]:
    """The lines, those that open a paragraph by their indent parted from the line above; the same list without any."""
    if "\n  " not in text:
        return lines
    columns = [line.start - text.rfind("\n", 0, line.start) - 1 for line in lines]
    often = Counter(columns).most_common(2)
    if len(often) < 2:
        return lines
    (base, _), (deep, times) = often
    if not (_LEAST <= deep - base <= _MOST and _FEWEST <= times <= _SHARE * len(lines)):
        return lines
    opened = [deep == column and not is_item(line.text) for column, line in zip(columns, lines, strict=True)]
    return [replace(line, gap=line.gap or opens) for line, opens in zip(lines, opened, strict=True)]
