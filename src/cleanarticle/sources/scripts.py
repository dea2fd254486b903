"""The story of a page whose tree holds no text: read from JSON-LD or from the data its scripts would draw it with.

JSON-LD's articleBody is right on half to two thirds of news pages only, so it is asked where nothing else is there.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from ..core.blocks import Metadata
from .listed_story import listed_stories

_SIGNS: Final = (
    "__NEXT_DATA__", "self.__next_f", "articleBody", "__PRELOADED_STATE__", "__INITIAL_STATE__", "Fusion.globalContent",
    "__NUXT__", "__APOLLO_STATE__", "__remixContext",
)  # fmt: skip
"""What a script holds that may hold the story, if its id does not tell it. Looked for only here: few pages need it."""
_LEAST: Final = 400
"""Code points of a story worth reading."""
_PUSHED: Final = re.compile(r"self\.__next_f\.push\(\[\s*1\s*,\s*(\"(?:[^\"\\]|\\.)*\")\s*\]\)")
_ROW: Final = re.compile(r"[0-9a-f]{1,6}:T([0-9a-f]{2,6}),")
"""A text row of React's server stream: its length in bytes of UTF-8, then the text."""
_STORY_KEY: Final = re.compile(
    r"\"(?:articleBody|body|content|text|contents|articleContent|paragraphs?|html|story)\"\s*:\s*\"((?:[^\"\\]|\\.){200,}+)\""
)
_LONG_STRING: Final = re.compile(r"(?<!\\)\"((?:[^\"\\]|\\.){400,}+)\"")
"""No string opens at an escaped quote: of data cut off within a string each such quote was tried to the end."""
_DESCRIBED: Final = ("og:title", "description", "og:description")
_WORD: Final = re.compile(r"\w{4,}")
_SHARE: Final = 0.5
"""Of the longest story's length: what is shorter is a teaser or a part."""
_TAG: Final = re.compile(r"<(?:p|div|br|h[1-6]|li|blockquote)\b", re.IGNORECASE)
_ESCAPED: Final = re.compile(r"\\([\"\\])")
_BAD_ESCAPE: Final = re.compile(r"\\(?![\"\\/bfnrtu])")


def story_in_scripts(metadata: Metadata, attributes: Sequence[str] = ()) -> str:
    """The story as HTML, or "" if no script holds one, nor the data of a component in one of the `attributes`."""
    for item in metadata.linked:
        body = item.get("articleBody")
        if isinstance(body, str) and len(body) >= _LEAST:
            return _as_html(body)
    told = (one.text for one in metadata.scripts if one.told or any(sign in one.text for sign in _SIGNS))
    scripts = [*told, *attributes]
    pushed = "".join(_pushed(scripts))
    listed = (story for script in scripts for story in listed_stories(script))
    found = [story for story in (*_stories((*scripts, pushed)), *_rows(pushed), *listed) if len(story) >= _LEAST]
    return _as_html(_declared(found, metadata)) if found else ""


def _declared(stories: Sequence[str], metadata: Metadata) -> str:
    """Of the long stories the one that the page's title and description tell of, best the longest: data may hold those
    that are scrolled to next.
    """
    longest = max(map(len, stories))
    told = (metadata.title, *(text for name in _DESCRIBED for text in metadata.meta.get(name, ())))
    words = {word for text in told for word in _WORD.findall(text.lower())}

    def agreement(story: str) -> tuple[int, int]:
        small = story.lower()
        return sum(word in small for word in words), len(story)

    return max((story for story in stories if len(story) >= longest * _SHARE), key=agreement)


def _pushed(scripts: Sequence[str]) -> Iterator[str]:
    """What Next.js streams: strings that only together make the page's data."""
    for script in scripts:
        for found in _PUSHED.finditer(script):
            yield _unquoted(found[1])


def _rows(pushed: str) -> Iterator[str]:
    """Texts of the stream that are HTML with paragraphs."""
    found = _ROW.search(pushed)
    while found:
        start, size = found.end(), int(found[1], 16)
        text = pushed[start : start + size].encode("utf-8", "replace")[:size].decode("utf-8", "ignore")
        if text.count("</p>") > 1:
            yield text
        found = _ROW.search(pushed, start + len(text))


def _stories(scripts: Sequence[str]) -> Iterator[str]:
    for script in scripts:
        text = script
        for _ in range(2):  # data quoted once more inside a string is met too
            for found in _STORY_KEY.finditer(text):
                yield _unquoted(f'"{found[1]}"')
            for found in _LONG_STRING.finditer(text):
                if found[1].count("/p\\u003e") + found[1].count("</p>") + found[1].count("<\\/p>") > 1:
                    yield _unquoted(f'"{found[1]}"')
            if '\\"' not in text:
                break
            text = _ESCAPED.sub(r"\1", text)


def _unquoted(quoted: str) -> str:
    try:
        return msgspec.json.decode(_BAD_ESCAPE.sub(r"\\\\", quoted), type=str)
    except msgspec.DecodeError:
        return ""


def _as_html(text: str) -> str:
    """Plain text gets its paragraphs marked; what is HTML already stays."""
    if _TAG.search(text):
        return text
    if "&lt;p" in text:
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    return "".join(f"<p>{line}</p>" for line in text.replace("\r", "\n").split("\n") if line.strip())
