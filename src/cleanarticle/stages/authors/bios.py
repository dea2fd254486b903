"""Authors whom only the lines below a text's story tell: "Ann Lee is a senior reporter for the Courier"."""

import re
from collections.abc import Iterator
from typing import Final

from ...core.blocks import Plain
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines
from ...rules import Matcher
from ..story.head import Head
from .spots import last_of

_BELOW: Final = 6
"""Lines below the last paragraph, which may be the first such line."""
_HEAD: Final = 50
_CONTACT: Final = re.compile(r"[@\d]")
"""What soon follows the name in a line that only tells how to reach one: "Contact Ann Lee at lee@courier.example"."""
_NAME: Final = re.compile(r"\W{0,4}((?:[^\W\d_][\w.'’-]* ){2,4}?)(?=[^\W\d_A-Z])")


def presented(draft: Draft, head: Head, grammar: Bylines, debris: Matcher) -> Iterator[str]:
    """The names that lines right below the story open with, if a rule tells that these present their author."""
    if not isinstance(draft.origin, Plain) or head.opening >= len(draft.blocks):
        return
    last = max(head.opening + 1, last_of(draft, head, grammar))
    for block in draft.blocks[last : last + _BELOW + 1]:
        found = _NAME.match(block.text)
        if found is None or _CONTACT.search(block.text, 0, _HEAD) is not None:
            continue
        name = grammar.names.person(found[1].rstrip())
        hit = debris.first(block.text) if name is not None else None
        if name is not None and hit is not None and hit.kind == "author_bio":
            yield name
