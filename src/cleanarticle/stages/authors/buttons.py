"""Buttons that stand where bylines do, run together by their markup."""

from typing import Final

from ...core.blocks import Page
from ...rules.matcher import Matcher

_LONGEST: Final = 40
_SHORTEST: Final = 4
"""Letters of a button."""
_CALLS: Final = ("social", "share", "newsletter", "paywall")
_UP: Final = 4
"""Elements around a line of which one may be the site's menu."""


def is_control(page: Page, index: int) -> bool:
    """True for a button, and for what stands in a menu: "PolitikWirtschaft" in a <nav> above the day."""
    nodes, node = page.nodes, page.node[index]
    return nodes.tag[node] == "button" or any(nodes.tag[at] == "nav" for at in nodes.enclosing(node, steps=_UP))


def are_buttons(text: str, debris: Matcher) -> bool:
    """True for two lines that rules know word for word with nothing between them: "SHAREFOLLOW US".

    And for a call to readers in a script without capitals, where any words look like a name: Arabic's "Follow us".
    """
    if len(text) > _LONGEST:
        return False
    if text.lower() == text.upper() and (hit := debris.first(text)) is not None and hit.kind in _CALLS:
        return True
    return any(
        debris.exact(text[:at]) is not None and debris.exact(text[at:]) is not None
        for at in range(_SHORTEST, len(text) - _SHORTEST + 1)
        if text[at - 1].isalpha() and text[at].isalpha()
    )
