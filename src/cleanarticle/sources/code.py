"""Scripts and style sheets that a converter left in a text: each run of them is one line that shows none of them.

`markdownify(html)` and whatever else strips tags alone keep what stands inside <script> and <style>: most of a page's
letters, in English, so that neither its language nor its story is found below them. They stand in a page's head; a text
whose first code is below its first paragraph, or below a line that points to it ("Use this function:"), tells about it.
Lines that end in semicolons alone are a poem's, a list's or a table's.
"""

import re
from collections.abc import Sequence
from typing import Final

from .lines import ENDS, Line, joined

SHOWN: Final = "{ … }"
"""What a run of code reads, for the model and for whoever looks at what was removed: its span has the letters."""
_STRONG: Final = re.compile(
    r"(?:[;{}]|[\])}][;,]|\}\)+|\*/|=>)$|^(?:window[.\[]|document\.|var |let |const |function\b|if ?\(|\}|@media|"
    r"@font-face|@import|//|/\\?\*|!function|\(function|\{[\\\"']|\[\{)"
)
_SIGN: Final = re.compile(r"[{}=]|//|/\\?\*|[\w\]]\(")
_WEAK: Final = re.compile(r"[;,(\[+|&?:\\]$|^[\"'.#@)\]<]\S|^[\w.-]+:\S|^\w+: ?['\"\d{\[]|^\S+$")
_WHOLE: Final = re.compile(r"[;,(){}\[\]]$")
"""What a line of code ends with, among others."""
_DENSE: Final = 0.12
_LOOK: Final = 400
_LEAST_DENSE: Final = 80
"""Share of signs in a long line of code, of so many code points of it; code points of such a line."""
_SIGNS: Final = '{}()=;\\"%'
_FEWEST: Final = 5
_SHARE: Final = 0.7
_PROSE: Final = 150
_DENSE_PROSE: Final = 40
"""Lines of code in such a text; the share of them in a group of lines; code points of a paragraph, and of one in a
script that parts no words."""
_POINTS: Final = 3
"""Words of a line that ends in a colon and so shows that a text tells about the code below it."""


def may_hold_code(text: str) -> bool:
    """A quick look: False for nearly all texts."""
    return "{" in text and "}" in text and (";" in text or '":' in text) and "```" not in text


def with_code_folded(lines: list[Line]) -> list[Line]:
    """The lines, each run of code as one; the same list if code does not stand above the story."""
    groups = _groups(lines)
    codes = [_is_code(group) for group in groups]
    if True not in codes:
        return lines
    top = codes.index(True)
    if any(any(map(_is_prose, group)) for group in groups[:top]) or (top and _points_below(groups[top - 1][-1].text)):
        return lines
    _bridge(groups, codes)
    if sum(len(group) for group, code in zip(groups, codes, strict=True) if code) < _FEWEST:
        return lines
    told: list[Line] = []
    run: list[Line] = []
    for group, code in zip(groups, codes, strict=True):
        if code:
            run += group
            continue
        told += [joined(run, SHOWN), *group] if run else group
        run = []
    return [*told, joined(run, SHOWN)] if run else told


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines between blank ones and paragraphs; each of these is a group of its own."""
    groups: list[list[Line]] = []
    parted = True
    for line in lines:
        prose = _is_prose(line)
        if line.gap or parted or prose:
            groups.append([])
        groups[-1].append(line)
        parted = prose
    return groups


def _bridge(groups: Sequence[Sequence[Line]], codes: list[bool]) -> None:
    """Calls code what stands between code and may be: "passive," amid a script whose lines stand apart."""
    at = 0
    for first in [at for at, code in enumerate(codes) if code]:
        if all(_WHOLE.search(line.text) for group in groups[at:first] for line in group) and at:
            codes[at:first] = [True] * (first - at)
        at = first + 1


def _is_code(group: Sequence[Line]) -> bool:
    """True if half of the lines are code by their form, or most are with those that may be."""
    rest = [line.text for line in group if not _is_strong(line.text)]
    strong = len(group) - len(rest)
    if not strong or strong >= len(rest):
        return strong > 0
    return strong + sum(_WEAK.search(text) is not None for text in rest) >= _SHARE * len(group)


def _is_strong(text: str) -> bool:
    if "{" not in text and "](" in text:
        return False  # a link of Markdown
    if text[0] != "[" and text[:2] != "![" and _STRONG.search(text) is not None and _SIGN.search(text) is not None:
        return True
    start = text[:_LOOK]
    return len(start) >= _LEAST_DENSE and "](" not in start and sum(map(start.count, _SIGNS)) > _DENSE * len(start)


def _is_prose(line: Line) -> bool:
    least = _DENSE_PROSE if "。" in line.text else _PROSE
    return len(line.text) >= least and line.text.endswith(ENDS) and not _is_strong(line.text)


def _points_below(text: str) -> bool:
    """True for "Use this function:"."""
    return text.endswith((":", "：")) and len(text.split()) >= _POINTS
