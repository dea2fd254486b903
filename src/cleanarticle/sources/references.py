"""Links of Markdown whose targets stand on lines of their own: "[four miles][1]", and below "[1]: https://…"."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from .lines import Line

_TARGET: Final = re.compile(
    r"\[(?P<id>[^^\[\]][^\[\]]{0,80})\]:\s+"
    r"(?:<?(?P<url>[^\s<>]+)>?(?:\s+[\"'(].{0,300})?|(?=(?P<broken>[a-z]{3,12}:\S{0,2000}))(?:mailto|javascript|data|https?):.+)"
)
"""A line that says where a link leads: "[1]: https://x.example/a "Title"". A footnote ("[^1]: …") is text."""
_IMAGE: Final = re.compile(r"!(?P<shown>\[[^\[\]]{0,300}\])\[(?P<id>[^\[\]]{0,80})\]")
_LINK: Final = re.compile(
    r"(?<![\\!])(?P<shown>\[(?:[^\[\]]|!\[[^\[\]]{0,300}\]\([^\s()]{0,4000}\)){0,2000}\])\[(?P<id>[^\[\]]{0,80})\]"
)
_SHORT: Final = re.compile(r"(?<![\\!\]])(?P<shown>\[(?P<id>[^\W\d][^\[\]]{0,80})\])(?![\[(:])")
"""Images, links that may hold one, and links that are their own id: "[1]" alone is a note."""


def referenced(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each link with its target beside it: "[four miles](https://…)"."""
    told = (_TARGET.fullmatch(line.text) for line in lines if line.text[0] == "[" and "]: " in line.text)
    targets = {found["id"].casefold(): found["url"] or found["broken"] for found in told if found is not None}
    return [_with_targets(line, targets) if "]" in line.text else line for line in lines] if targets else lines


def _with_targets(line: Line, targets: Mapping[str, str]) -> Line:
    def written(found: re.Match[str]) -> str:
        url = targets.get((found["id"] or found["shown"][1:-1]).casefold())
        mark = "!" if found.re is _IMAGE else ""
        return found.group() if url is None else f"{mark}{found['shown']}({url})"

    text = line.text
    for form in (_IMAGE, _LINK, _SHORT) if _TARGET.fullmatch(text) is None else ():
        text = form.sub(written, text)
    return line if text == line.text else replace(line, text=text, even=False)
