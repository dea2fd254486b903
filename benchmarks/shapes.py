"""Documents of any size, invented: ordinary ones to measure growth on, and shapes that trip what is not linear."""

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from itertools import islice
from typing import Final

from tests.invented.story import stories

from .articles import wordings

Shape = Callable[[int], str]
"""A document of about so many characters, or, of a page, blocks."""

_SENTENCE: Final = re.compile(r"(?<=[.!?]) +")
_HEAD: Final = (
    '<html lang="en"><head><title>{0}</title></head><body><nav><a href="/">Home</a></nav><article><h1>{0}</h1>'
)
_FOOT: Final = "</article><footer><p>All rights reserved</p></footer></body></html>"


@cache
def _sentences() -> tuple[str, ...]:
    own = [story for story in stories().values() if story.language == "en"]
    return tuple(sentence for story in own for part in story.body for sentence in _SENTENCE.split(part))


@cache
def _title() -> str:
    return next(story.title for story in stories().values() if story.language == "en")


def blocks(seed: int = 7) -> Iterator[tuple[str, str]]:
    """Endless blocks of a page, tag and text: paragraphs, no two the same, and one line of debris in eight."""
    rng = random.Random(seed)
    words = wordings()["en"]
    lines = [*words.newsletter, *words.social, *words.advert, *words.subscribe, *words.known]
    number = 0
    while True:
        number += 1
        if number % 8 == 0:
            headline = f"{rng.choice(words.headlines or lines)} {number}"
            yield ("p", rng.choice(lines)) if number % 16 else ("h3", headline)
        else:
            some = rng.sample(_sentences(), rng.randint(1, 4))
            yield "p", " ".join(some).replace(",", f" in case {number},", 1)


def text(size: int) -> str:
    """A story of `size` characters as an extractor leaves it."""
    found, length = [_title()], len(_title())
    for _, line in blocks():
        found.append(line)
        length += len(line) + 2
        if length >= size:
            break
    return "\n\n".join(found)[:size]


def page(count: int) -> str:
    """A page of `count` blocks, every other one linked in part."""
    rows = (
        f"<{tag}>{escape(line[:40])}<a href='/{n}'>{escape(line[40:60])}</a>{escape(line[60:])}</{tag}>"
        for n, (tag, line) in enumerate(islice(blocks(), count))
    )
    return _HEAD.format(_title()) + "\n".join(rows) + _FOOT


def _story() -> str:
    return "".join(f"<p>{escape(line)}</p>" for _, line in islice(blocks(), 12))


def _around(markup: str) -> str:
    """An ordinary page with something odd below its story."""
    return _HEAD.format(_title()) + _story() + markup + _FOOT


def _below(lines: str) -> str:
    """An ordinary text with something odd below its story."""
    return text(3000) + "\n\n" + lines


def _repeat(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _numbered(unit: str) -> Callable[[int], str]:
    """`unit` with a number in place of "#", so that no two lines are the same."""
    return lambda size: "".join(unit.replace("#", str(n)) for n in range(size // len(unit) + 1))


def _text(make: Callable[[int], str]) -> Shape:
    return lambda size: _below(make(size))


def _page(make: Callable[[int], str]) -> Shape:
    return lambda size: _around(make(size))


_UNITS: Final = {
    "short lines": "Port #\n",
    "the same short line": "Read more\n",
    "blank lines": "\n",
    "filled lines": "The port of Arlen was closed on Monday and again on the Tuesday, officials\n",
    "torn lines": "The port of Arlen was closed on Monday and on\nTuesday\n, officials of the\n",
    "open links": "[The port of Arlen\n",
    "open targets": "[port](data:(",
    "one token": "a",
    "one token of capitals": "A",
    "digits": "7",
    "one long line": "the port of Arlen was closed on Monday, officials said # ",
    "one line without a stop": "Arlen Norland ",
    "brackets": "(",
    "quotation marks": '"',
    "full stops": ".",
    "dashes": "- ",
    "slashes": "/",
    "dates": "2 March 20#, ",
    "date lines": "Published 2 March 2025 at 10:#\n",
    "bylines": "By Ida Solvang # and Tomas Brandvold\n",
    "a byline without end": "By Ida Solvang and Tomas Brandvold and ",
    "datelines": "HALLVIK, Feb 18 (Reuters) - The port # let its first ships out.\n",
    "a dateline without end": "HALLVIK, NORLAND, ",
    "credit lines": "(Reporting by Marit Eklund #; Editing by Cora Whitby)\n",
    "a credit line without end": "(Reporting by Marit Eklund and ",
    "captions": "FILE PHOTO: An icebreaker # opens a lane, February 17, 2025. REUTERS/Ida Solvang\n",
    "headings of lists": "Most read\nHarbour # opens after ice\n",
    "addresses": "https://example.org/a/#/story.html ",
    "mail addresses": "desk#@example.org ",
    "entities": "&amp;",
    "broken characters": "Ã©t# ",
    "broken lines": "CafÃ© # closed\n",
    "Markdown": "## Part #\n\n* [link](/#)\n\n",
    "pipes": "| a | b #\n",
    "Chinese": "港口#重新开放，官员表示。",
    "Chinese lines": "港口#重新开放\n",
    "Arabic": "الميناء # ",
    "control characters": "\x07a",
    "combining accents": "e\u0301\u0302",
    "no-break spaces": "\u00a0",
    "spaces": " ",
    "paragraph after paragraph": "The port of Arlen was closed on Monday, officials said in case #.\n\n",
}
_MARKUP: Final = {
    "inline elements": "<b>port</b> <i>#</i> ",
    "empty inline elements": "<span></span>",
    "links": "<a href='/#'>Harbour # opens</a> ",
    "linked items": "<li><a href='/#'>Harbour # opens after ice</a></li>",
    "nested blocks": "<div>port # ",
    "nested empty blocks": "<div>",
    "nested inline elements": "<b>port # ",
    "nested lists": "<ul><li>port # ",
    "nested quotes": "<blockquote><p>port # ",
    "nested tables": "<table><tr><td>port # ",
    "breaks": "port #<br>",
    "double breaks": "port # was closed on Monday.<br><br>",
    "rows of a table": "<tr><td>port</td><td>#</td></tr>",
    "figures": "<figure><img src='/#.jpg'><figcaption>The port # in March. Photo: Ida Solvang</figcaption></figure>",
    "images with alt": "<img src='/#.jpg' alt='The port # in March'>",
    "times": "<time datetime='2025-03-02T10:00:00Z'>2 March 2025 #</time>",
    "authors": "<span class='byline author'>By Ida Solvang #</span>",
    "headlines": "<h1>Harbour # opens</h1>",
    "unclosed paragraphs": "<p>The port # was closed on Monday",
    "comments in markup": "<!-- port # -->",
    "scripts": "<script>var a = #;</script>",
    "scripts of data": '<script type=\'application/ld+json\'>{"@type": "Thing", "name": "#"}</script>',
    "properties": "<meta property='og:title' content='Harbour # opens'>",
    "angle brackets": "<",
    "an attribute": "<div class='a# ",
    "class names": "<p class='c# d#'>port #</p>",
    "paragraphs with class": "<p class='story'>The port # was closed on Monday, officials said. It will open.</p>",
    "articles": "<article><h2>Harbour # opens</h2><p>The port was closed on Monday.</p></article>",
}
ODD: Final[dict[str, Shape]] = {
    "text: each sentence twice": _text(
        _numbered("Engineers found cracks in pillar # of the old harbour bridge.\n\n" * 2)
    ),
    **{f"text: {name}": _text(_numbered(unit) if "#" in unit else _repeat(unit)) for name, unit in _UNITS.items()},
    **{f"page: {name}": _page(_numbered(unit) if "#" in unit else _repeat(unit)) for name, unit in _MARKUP.items()},
    "page: attributes of one element": _page(lambda size: f"<div {_numbered('a#=1 ')(size)}>port</div>"),
    "page: one attribute": _page(lambda size: f"<div class='{'a' * size}'>port</div>"),
    "page: names in one attribute": _page(lambda size: f"<div class='{'a b ' * (size // 4)}'>port</div>"),
    "page: author in one attribute": _page(lambda size: f"<div class='{'author' * (size // 6)}'>port</div>"),
    "page: captions in one attribute": _page(lambda size: f"<div class='{'image-' * (size // 6)}'>port</div>"),
    "page: a caption with an open bracket": _page(
        lambda size: f"<figure><figcaption>The port (<p>{_numbered('line #</p><p>')(size)}</p></figcaption></figure>"
    ),
    "page: the site's name again and again": lambda size: (
        '<html><head><meta property="og:site_name" content="Arlen Post"><title>Storm closes port'
        + " | Arlen Post" * (size // 13)
        + f"</title></head><body><h1>Storm closes port</h1>{_story()}</body></html>"
    ),
    "page: one script of data": _page(
        lambda size: "<script type='application/ld+json'>{\"a\": [" + "{}," * (size // 3) + "{}]}</script>"
    ),
    "page: nested data": _page(
        lambda size: "<script type='application/ld+json'>" + "[" * (size // 2) + "]" * (size // 2) + "</script>"
    ),
    "page: rows of a stream": lambda size: (
        '<html><body><script>self.__next_f.push([1, "'
        + "".join(
            f"{n:x}:T3c,<p>The port of Arlen was closed on Monday, officials said.</p>" for n in range(size // 70)
        )
        + '"])</script></body></html>'
    ),
    "page: data cut off": lambda size: (
        '<html><body><script id="__NEXT_DATA__">{"articleBody": "'
        + r"\"port\" " * (size // 9)
        + "</script></body></html>"
    ),
    "page: one paragraph": _page(
        lambda size: f"<p>{'The port was closed on Monday, officials said. ' * (size // 47)}</p>"
    ),
    "page: one token": _page(lambda size: f"<p>{'a' * size}</p>"),
    "page: lines in pre": _page(lambda size: f"<pre>{_numbered('The port # was closed.' + chr(10))(size)}</pre>"),
}
"""What is not linear shows here: each is an ordinary story with so many characters of one thing below it."""
