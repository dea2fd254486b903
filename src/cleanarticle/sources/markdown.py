"""Markdown read as Markdown, line by line: headings, links, images, lists, quotes, tables, emphasis."""

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ..core.blocks import BlockKind
from .lines import Line, joined
from .links import Shown, shown

_HEADING: Final = re.compile(r"(#{1,6})\s+(.*)")
_LIST: Final = re.compile(r"(?:[*+•-]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
_QUOTE: Final = re.compile(r"(?:>\s?)+")
_TABLE: Final = re.compile(r"\|.*\|$")
_RULE: Final = re.compile(r"(?:[-*_=]\s*){3,}$|\|?[\s:|-]{3,}\|?$")
_UNDERLINE: Final = re.compile(r"={3,}|-{3,}")
_MARKED: Final = re.compile(r"[#>|=-]")
"""How a line begins that is no headline above its rule."""
_AUTOLINK: Final = re.compile(r"<(https?://[^\s<>]{1,2000})>")
_EMPHASIS: Final = re.compile(
    r"(\*\*\*|\*\*|__|~~|\*|`)(?=\S)([^*`~]{1,2000}?)(?<=\S)\1|(?<!\w)(_)(?=\S)([^_]{1,2000}?)(?<=\S)_(?!\w)"
)
_TAG: Final = re.compile(
    r"</?(?:br|b|i|u|s|em|strong|sub|sup|small|span|p|div|center|font|mark|img|figure|figcaption|kbd|q|cite)\b"
    r"[^<>]{0,1000}>",
    re.IGNORECASE,
)
"""HTML that Markdown may hold: converters leave `<br>` where lines break, and what they know no markup for."""
_EMPTY: Final = re.compile(r"(?<![\w*_])(?:\*{4}|_{4})(?![\w*_])\s?|(?<!\S)(?:\*\*|__)(?!\S)\s?")
"""Emphasis of nothing: an icon was there."""
_NOTE: Final = re.compile(r"^\[\^[\w-]{1,20}\]:\s+|(?<=\S)\[\^[\w-]{1,20}\]")
"""The mark of a footnote, at its own head and where it belongs."""
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_SIGN: Final = re.compile(
    r"#{1,6}\s+\S|!?\[[^\]]{0,300}\]\([^)\s]{1,500}|\*\*\S[^*]{0,200}\S\*\*|\|.*\|\s*$|\|?\s*:?-{3,}:?\s*\|"
)
_TITLE: Final = re.compile(r"# [^\W\d_][^#]*\s[^#]*$")
_NUMBERED: Final = re.compile(r"!\[Image \d{1,3}(?:: ?|(?=\]))")
"""What Jina's reader puts before the alternative text of each image."""
_ENOUGH: Final = 2
_MOST: Final = 401
"""Signs that make a Markdown text of a text, and lines among which they are looked for."""


class MarkdownLine(Struct, frozen=True):
    """A line without its markup. A line that is only an image gives its alt text; `text` is "" for a rule."""

    text: str
    kind: BlockKind = "paragraph"
    heading: int = 0
    links: tuple[str, ...] = ()
    link_chars: int = 0


def is_markdown(text: str, lines: Sequence[str]) -> bool:
    """True if at least two of a text's first lines carry markup that plain text does not have; front matter is one.

    A headline of level one on top is enough.
    """
    within = ("]" in text and "](" in text) or ("*" in text and "**" in text)
    at_head = "#" in text or "|" in text
    if not within and not at_head:
        return False  # no sign is without them
    if at_head and _TITLE.match(next(filter(None, lines), "")):
        return True
    signs = int(lines[:1] == ["---"])
    for line in lines[:_MOST]:
        opened = at_head and line[:1] in "#[!|*" and ("#" in line or "|" in line)
        if opened or (within and ("](" in line or "**" in line)):
            signs += bool(_SIGN.search(line[:2000]))
            if signs >= _ENOUGH:
                return True
    return False


def headed(lines: Sequence[Line]) -> list[Line]:
    """The lines, a headline and the rule below it as one: "The bridge" above "==========" reads "# The bridge".

    Turndown, which Jina and Firecrawl use, and markdownify write headings so, the rule as wide as the words. Three
    dashes below a paragraph, or below front matter, are a ruled line.
    """
    found: list[Line] = []
    for line in lines:
        rule = line.text[:1]
        above = found[-1].text if found and rule in "=-" and not line.gap and _UNDERLINE.fullmatch(line.text) else ""
        if above and not _MARKED.match(above) and (rule == "=" or len(line.text) == len(above)):
            level = "#" if rule == "=" else "##"
            found[-1] = joined((found[-1], line), f"{level} {above}")
        else:
            found.append(line)
    return found


def read_line(line: str) -> MarkdownLine:
    """Kind, text and links of one line."""
    if _RULE.fullmatch(line):
        return MarkdownLine("")
    if line[-1:] == "\\" and line != "\\":  # a line break inside a paragraph
        line = line[:-1].rstrip("\\ ")
    if line.startswith("![Image ") and (found := _NUMBERED.match(line)) is not None:
        line = f"![{line[found.end() :]}"
    kind: BlockKind = "paragraph"
    heading = 0
    quote = _QUOTE.match(line)
    if quote:
        kind, line = "quote", line[quote.end() :]
    if (found := _HEADING.fullmatch(line)) is not None:
        kind, heading, line = "heading", len(found[1]), found[2].rstrip("#").rstrip()
    elif (found := _LIST.match(line)) is not None and found.end() < len(line):
        kind, line = "list_item", line if line[0].isdigit() else line[found.end() :]  # a number is part of the text
    elif _TABLE.fullmatch(line):
        kind, line = "table", " | ".join(cell.strip() for cell in line.strip("|").split("|"))
    seen = _without_markup(line) if any(map(line.__contains__, "[*_`\\<")) else Shown(line)
    text = seen.text
    if text[:1] == "#" and (found := _HEADING.fullmatch(text)) is not None:  # inside a link, or an item of a list
        kind, heading, text = "heading", len(found[1]), found[2]
    return MarkdownLine(text, kind, heading, seen.links, min(seen.link_chars, len(text)))


def _without_markup(line: str) -> Shown:
    """A line without its links, tags, emphasis and escapes."""
    if "[^" in line:
        line = _NOTE.sub("", line)
    seen = shown(line)
    line = _AUTOLINK.sub(r"\1", seen.text)
    if "<" in line:
        line = _TAG.sub(lambda found: " " if found.group()[:3].lower() == "<br" else "", line)
    for _ in range(3):  # **_both_** nests three deep at most
        bare = _EMPHASIS.sub(lambda found: found[2] or found[4] or "", line)
        if bare == line:
            break
        line = bare
    if "**" in line or "__" in line:
        line = _EMPTY.sub("", line)
    return replace(seen, text=_ESCAPE.sub(r"\1", line).strip())
