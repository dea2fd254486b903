"""What news markup calls a document that is no story."""

from collections.abc import Callable
from typing import Final

from ...core.blocks import STORY_KIND
from ...core.facts import VerdictKind
from ...grammar.declared import first
from ..story.evidence import Evidence

_LISTS: Final = {
    "file": "a file of several stories: `cleanarticle batch` makes an article of each (name it .sgm or .xml)",
    "several": "its markup says that it holds several stories",
    "list": "its markup calls it a list, no story",
}


def _advisory(seen: Evidence) -> str:
    return "its markup calls it an advisory to editors" if _kind(seen) == "advisory" else ""


def _listing(seen: Evidence) -> str:
    return _LISTS.get(_kind(seen), "")


def _kind(seen: Evidence) -> str:
    return first(seen.draft.origin.metadata, STORY_KIND)


MARKED_KINDS: Final[tuple[tuple[VerdictKind, Callable[[Evidence], str]], ...]] = (
    ("advisory", _advisory),
    ("listing", _listing),
)
"""Each gives the reason for its verdict, or "" if it is another."""
