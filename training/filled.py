"""Packs as they are written, so that a diff shows which words came: `python -m training.filled` fills their arrays.

An array that is longer than a line stands on lines of its own, its items side by side; where the author began a new
line, a new group of words begins, and keeps it. No TOML tool of the package lists does this: taplo and toml-sort put
each item on a line, and a pack has twenty thousand. An array with comments inside is left as it is.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from cleanarticle.rules import PACKS

WIDTH: Final = 140
_INDENT: Final = "    "
_ARRAY: Final = re.compile(r'^(?:[\w-]+|"[^"\n]+") = (?=\[)', re.MULTILINE)
_TOKEN: Final = re.compile(
    r"(?P<string>\"\"\"[\s\S]*?\"\"\"|'''[\s\S]*?'''|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*')"
    r"|(?P<comment>#)|(?P<open>[\[{])|(?P<close>[\]}])|(?P<comma>,)|(?P<end>\n)|(?P<blank>[^\S\n]+)"
    r"|[^\s\[\]{},\"'#]+"
)


class _Array(NamedTuple):
    """Items as they are written, in the groups that lines of their own make."""

    groups: list[list[str]]
    end: int
    commented: bool


def filled(pack: str) -> str:
    """A pack's text with its long arrays filled. What it says is the same."""
    return "".join(_pieces(pack))


def _pieces(pack: str) -> Iterator[str]:
    done = 0
    for key in _ARRAY.finditer(pack):
        if key.start() < done:
            continue  # inside an array or a text of several lines
        array = _array(pack, key.end())
        written = pack[key.start() : array.end]
        yield pack[done : key.start()]
        is_long = any(len(line) > WIDTH for line in written.split("\n"))
        yield key[0] + _lines(array.groups, "") if is_long and not array.commented else written
        done = array.end
    yield pack[done:]


def _array(pack: str, start: int) -> _Array:
    """The array whose bracket stands at `start`."""
    groups, item, depth, commented, at = [list[str]()], "", 0, False, start + 1
    while token := _TOKEN.match(pack, at):
        kind, text, at = token.lastgroup, token[0], token.end()
        commented |= kind == "comment"
        if not depth and kind in ("comma", "close", "end"):
            if item.strip() and kind != "end":
                groups[-1].append(item.strip())
                item = ""
            if kind == "close":
                return _Array([group for group in groups if group], at, commented)
            if kind == "end" and not item.strip():
                groups.append([])
            continue
        depth += (kind == "open") - (kind == "close")
        item += text
    raise ValueError(f"an array without an end: {pack[start : start + 60]!r}")


def _lines(groups: list[list[str]], indent: str) -> str:
    """An array on lines of its own."""
    inner, lines = indent + _INDENT, ["["]
    for group in groups:
        line = inner
        for item in group:
            piece = f"{_item(item, inner)},"
            if line != inner and len(line) + len(piece) > WIDTH:
                lines.append(line.rstrip())
                line = inner
            line += f"{piece} "
        lines.append(line.rstrip())
    return "\n".join([*lines, f"{indent}]"])


def _item(item: str, indent: str) -> str:
    if item[0] != "[" or len(item) + len(indent) < WIDTH:
        return item
    return _lines(_array(item, 0).groups, indent)


def main() -> None:
    """Fill the arrays of all packs."""
    for path in sorted(Path(PACKS).glob("*.toml")):
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
