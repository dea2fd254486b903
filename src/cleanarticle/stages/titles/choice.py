"""The headline's words: as shown, or as declared where the heading holds more or less than the headline."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ...core.blocks import Metadata, Page
from ...core.draft import Draft
from ...grammar.declared import headlines, story_headlines
from ...grammar.titles import SiteNames, agreement, clean_title, heads, key_of, words_of
from ...rules import Matcher
from ..story.head import head_of

_HIGHEST: Final = 2
"""Level of a heading that may be the headline."""
_FEWEST: Final = 3
"""Words a declared title must have to overrule the heading."""
_KIN: Final = 0.4
_SHORTEST: Final = 12
_BAR: Final = re.compile(r"\s[|｜]\s")
_GLUED: Final = re.compile(r"[^\W\d_][\"“„«][^\W\d_]")
_ENDS: Final = frozenset(":|/")
"""What ends a kicker to which a headline is glued: "Traffic :City wins the cup"."""
_QUOTES: Final = frozenset('"“”„«»「')
_STRAIGHT: Final = str.maketrans("“”„«»‘’", '"""""\'\'')
_BRACKET: Final = re.compile(r"\s?[(（][^()（）]+[)）]")
"""The outlet or what hangs on a title, behind what the heading says: "Boats sail again (The Arlen Courier)"."""
_KICKER: Final = 3
"""Words that a heading may hang on its headline behind a bar: "| Opinion", "| Patient Education"."""


def settled(declared: list[str], shown: Iterable[str] = ()) -> list[str]:
    """Declared titles without trailing parts that another of them lacks ("A | News | The Paper" beside "A").

    Or that the page's heading lacks (`shown`).
    """
    shorter = [[head for head in heads(title) if len(head) >= _SHORTEST] for title in declared]
    known = {key_of(title) for title in (*declared, *shown)} if any(shorter) else ()
    kept = [
        next((head for head in cut if key_of(head) in known), title)
        for title, cut in zip(declared, shorter, strict=True)
    ]
    return list(dict.fromkeys(title for title in kept if title))


def shown_heads(draft: Draft, page: Page, told: list[str]) -> list[str]:
    """Headings above the story that say a title without its last part, no longer one, where none says the whole."""
    cut = ((part, title) for title in told for part in heads(title) if len(part) >= _SHORTEST)
    parts = {key_of(part) for part, title in cut if 2 * len(key_of(part)) >= len(key_of(title))}
    if not parts:
        return []
    nodes, whole = page.nodes, {key_of(title) for title in told}
    high = (node for node, level in nodes.headings.items() if level <= _HIGHEST)
    ones = [node for node in high if nodes.first[node] + 1 == nodes.last[node]]
    opening = head_of(draft, -1).opening
    blocks = (draft.blocks[nodes.first[node]] for node in ones if nodes.first[node] < opening)
    found = {block.text: key_of(block.text) for block in blocks}
    return [text for text, key in found.items() if key in parts] if whole.isdisjoint(found.values()) else []


def said_again(draft: Draft, line: int) -> int:
    """The block between a text's first line and its story that says the line without the name behind it; else -1.

    Where a tool left the page's title and its heading: "Bridge closed - Arlen Courier", and "Bridge closed" below.
    """
    shorter = {head for head in heads(draft.blocks[line].text) if len(head) >= _SHORTEST}
    below = draft.blocks[line + 1 : head_of(draft, line).opening] if shorter else ()
    return next((block.index for block in below if block.text in shorter and block.fate == "kept"), -1)


def text_of(shown: str, metadata: Metadata, declared: list[str], names: SiteNames) -> str:
    """The headline as shown, or as declared where the heading holds more (a kicker) or less than it."""
    text = " ".join(names.strip(shown).split())
    if text[:1] in ":,;·|":  # "City: " stands in another element
        return next((title for title in declared if title.endswith(text[1:].strip())), text.lstrip(":,;·| "))
    words, key = words_of(text), key_of(text)
    both = headlines(metadata)
    if both[0] == both[1] != text and text.endswith(both[0]) and len(words_of(both[0])) >= _FEWEST:
        return both[0]  # "OberauCity win", of which <title> alone makes "Oberau: City win"
    others = [title for title in declared if title != text]
    for title in others:  # "SpecialCity win" or 'Special“City win”' where a kicker is glued to it
        if key_of(title) == key and (words_of(title) != words or (_GLUED.search(text) and not _GLUED.search(title))):
            return title
    for title in others:
        end = text[: -len(title)][-1:] if text.endswith(title) else ""
        if (end.isalnum() or end in _ENDS) and len(words_of(title)) >= _FEWEST:
            return title  # "TrafficCity wins the cup", the kicker in an element of its own
    social, linked = (settled([names.strip(title)]) for title in both)
    for title in dict.fromkeys((*linked, *social, *settled(list(map(names.strip, story_headlines(metadata)))))):
        said = words_of(title) if title != text else words
        if (
            _FEWEST <= len(said) < len(words) <= 2 * len(said)
            and words[-len(said) :] == said
            and not all(map(str.isdigit, words[: -len(said)]))
        ):
            return title  # "Football: City win" beside og:title "City win"
    own_title = names.strip(clean_title(metadata.title)) or text
    hung = key_of(social[0][len(text) :]) if social and social[0] != text and social[0].startswith(text) else ""
    if hung and hung in map(key_of, metadata.meta.get("article:section", ())):
        return text  # of "Boats sail again - Life"
    if social and linked and social[0] != text and _is_hand_made(social[0], linked[0], text, own_title, declared):
        text = social[0]
    return _without_kicker(text)


def without_mark(text: str, declared: Sequence[str], matcher: Matcher) -> str:
    """The heading without the mark of a story for subscribers at its end, which no declared title has: "… Abonnés"."""
    words = text.split(" ")
    for head, mark in ((" ".join(words[:cut]), " ".join(words[cut:])) for cut in (-1, -2)):
        known = len(head) >= _SHORTEST and any(title.startswith(head) for title in declared)
        if known and not any(title.startswith(text) for title in declared):
            hit = matcher.first(mark)
            if hit is not None and hit.kind == "paywall":
                return head
    return text


def _without_kicker(text: str) -> str:
    """The heading without the section that a bar parts from it: "City win | Opinion"."""
    bars = list(_BAR.finditer(text))
    if not bars or len(words_of(text[: bars[-1].start()])) <= _FEWEST:
        return text
    behind = text[bars[-1].end() :]
    if len(words_of(behind)) > _KICKER or any(map(_QUOTES.__contains__, behind)):
        return text  # "Interview with the minister | “We have to act”"
    return text[: bars[-1].start()]


def _is_hand_made(social: str, linked: str, shown: str, title: str, declared: list[str]) -> bool:
    """True if og:title, kin to the heading, is the paper's own wording: JSON-LD agrees, or all else is the heading.

    Papers fill heading, <title> and JSON-LD from one field and og:title from another; Fundus takes it for the title.
    Where <title> goes with og:title, both are made for search engines.
    """
    if social.translate(_STRAIGHT) == shown.translate(_STRAIGHT):
        return False  # quotation marks as a program writes them
    if agreement(social, shown) < _KIN or (social.startswith(shown) and _BRACKET.fullmatch(social[len(shown) :])):
        return False
    others = {key_of(told) for told in declared} - {key_of(social)}
    return key_of(social) == key_of(linked) or (others == {key_of(shown)} and key_of(title) != key_of(social))
