"""Links of Markdown whose targets stand on lines of their own: "[four miles][1]", and below "[1]: https://…"."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from .lines import Line

_TARGET: Final = re.compile(r"\[(?P<id>[^^\[\]][^\[\]]{0,80})\]:\s+<?(?P<url>[^\s<>]+)>?(?:\s+[\"'(].{0,300})?")
"""A line that says where a link leads: "[1]: https://x.example/a "Title"". A footnote ("[^1]: …") is text."""
_USED: Final = re.compile(r"(?<!\\)(?P<shown>\[[^\[\]]{1,300}\])(?:\[(?P<id>[^\[\]]{0,80})\]|(?![\[(:]))")


def referenced(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each link with its target beside it: "[four miles](https://…)"."""
    told = (_TARGET.fullmatch(line.text) for line in lines if line.text[0] == "[" and "]: " in line.text)
    targets = {found["id"].casefold(): found["url"] for found in told if found is not None}
    return [_with_targets(line, targets) if "]" in line.text else line for line in lines] if targets else lines


def _with_targets(line: Line, targets: Mapping[str, str]) -> Line:
    def written(found: re.Match[str]) -> str:
        url = targets.get((found["id"] or found["shown"][1:-1]).casefold())
        return found.group() if url is None else f"{found['shown']}({url})"

    text = line.text if _TARGET.fullmatch(line.text) else _USED.sub(written, line.text)
    return line if text == line.text else replace(line, text=text, even=False)
