"""Scripts and style sheets that a converter left in a text: each run of them is one line that shows none of them.

`markdownify(html)` and whatever else strips tags alone keep what stands inside <script> and <style>: most of a page's
letters, in English, so that neither its language nor its story is found below them. They stand in a page's head; a text
whose first code is below its first paragraph tells about code.
"""

import re
from collections.abc import Sequence
from typing import Final

from .lines import Line, joined

SHOWN: Final = "{ … }"
"""What a run of code reads, for the model and for whoever looks at what was removed: its span has the letters."""
_STRONG: Final = re.compile(
    r"(?:[;{}]|[\])}][;,]|\}\)+|\*/|=>)$|^(?:window[.\[]|document\.|var |let |const |function\b|if ?\(|\}|@media|"
    r"@font-face|@import|//|/\\?\*|!function|\(function|\{[\\\"']|\[\{)"
)
_SIGN: Final = re.compile(r"[{}=;]|//|/\\?\*")
_WEAK: Final = re.compile(r"[,(\[+|&?:\\]$|^[\"'.#@)\]<]\S|^[\w.-]+:\S|^\w+: ?['\"\d{\[]|^\S+$")
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
_STOPS: Final = (".", "!", "?", "。", "”", '"', "»", "」")


def may_hold_code(text: str) -> bool:
    """A quick look: False for nearly all texts."""
    return "{" in text and "}" in text and (";" in text or '":' in text) and "```" not in text


def folded(lines: list[Line]) -> list[Line]:
    """The lines, each run of code as one; the same list if code does not stand above the story."""
    groups = _groups(lines)
    codes = [_is_code(group) for group in groups]
    above = next((at for at, group in enumerate(groups) if not codes[at] and any(map(_is_prose, group))), len(groups))
    if (
        sum(len(group) for group, code in zip(groups, codes, strict=True) if code) < _FEWEST
        or True not in codes[:above]
    ):
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


def _is_code(group: Sequence[Line]) -> bool:
    """True if half of the lines are code by their form, or most are with those that may be."""
    strong = sum(_is_strong(line.text) for line in group)
    if not strong or 2 * strong >= len(group):
        return strong > 0
    weak = sum(_WEAK.search(line.text) is not None and not _is_strong(line.text) for line in group)
    return strong + weak >= _SHARE * len(group)


def _is_strong(text: str) -> bool:
    if "{" not in text and "](" in text:
        return False  # a link of Markdown
    if text[0] not in "[!" and _STRONG.search(text) is not None and _SIGN.search(text) is not None:
        return True
    start = text[:_LOOK]
    return len(start) >= _LEAST_DENSE and "](" not in start and sum(map(start.count, _SIGNS)) > _DENSE * len(start)


def _is_prose(line: Line) -> bool:
    least = _DENSE_PROSE if "。" in line.text else _PROSE
    return len(line.text) >= least and line.text.endswith(_STOPS) and not _is_strong(line.text)
