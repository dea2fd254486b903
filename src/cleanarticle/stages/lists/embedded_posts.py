"""Posts of social networks that a story embeds: known by their last line, "— Ann Lee (@annlee) May 6, 2025".

Networks hand out a post as a quotation, its text above and who posted it when as the last line, in the reader's
language. The labelled bodies hold none of them (0 of 17 pages that embed one).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import Block

_SIGNED: Final = re.compile(
    r"(?:^|\s)[—–]\s?[^()\n]{1,60}\s?\(@[\w.-]{1,40}\)\s[^@()\n]{0,20}\b20\d\d(?!\d)[^@()\n]{0,24}$"
)
_LINKED: Final = re.compile(r"(?:^|\s)[@#][^\W\d]\w|\bpic\.(?:twitter|x)\.com/|\bt\.co/")
"""What posts hold and stories do not: a name or a topic to follow, a shortened link."""
_POST: Final = 320
"""Code points of a line of a post: 280, and links."""
_SIGNATURE: Final = 120
_MOST: Final = 4
"""Lines of a post that are looked for above its last one."""


def embedded_posts(live: Sequence[Block]) -> Iterator[int]:
    """Positions of the lines of embedded posts, a post's last line first.

    The line above a signature is the post's; those above that one are if they hold what posts hold.
    """
    for position in [position for position, block in enumerate(live) if "@" in block.text]:
        text = live[position].text
        if "(@" not in text or len(text) > _POST + _SIGNATURE:
            continue
        signed = _SIGNED.search(text)
        if signed is None:
            continue
        yield position
        if signed.start() > 0:
            continue  # the post stands on the same line
        for above in range(position - 1, max(-1, position - 1 - _MOST), -1):
            line = live[above].text
            if live[above].heading or len(line) > _POST or _SIGNED.search(line):
                break
            if above < position - 1 and not _LINKED.search(line):
                break
            yield above
