"""Fields that a database writes below a story, of which rules know some: "Subject: …", "First page: B.4"."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from ...core.blocks import Block
from ..story.prose import ends_sentence, is_prose

_FIELD: Final = re.compile(r"[A-Z\xc0-\xde][\w ()/.-]{1,30}: ?\S.{0,280}|[A-Z]{2,4} [^\W_].{1,280}")
"""With a colon, or behind a code in capitals: "Subject: …", "PUB Sentinel Publishing Co."."""
_KNOWN: Final = 2
_FEWEST: Final = 4
"""Fields that rules know and fields at all that make a record of lines."""
_HEADING: Final = 24


def records(live: Sequence[Block], templates: Collection[int], taken: Collection[int]) -> Iterator[int]:
    """Positions of the labelled lines of a record below a text's last paragraph, and of its heading.

    `templates` are the positions of whole lines that rules took as a program's own.
    """
    fields = [_FIELD.fullmatch(block.text) is not None for block in live]
    last = next((at for at in range(len(live) - 1, -1, -1) if is_prose(live[at]) and not fields[at]), -1)
    run: list[int] = []
    for at in range(last + 1, len(live) + 1):
        if at < len(live) and (fields[at] or at in taken):
            run.append(at)
            continue
        if len(run) >= _FEWEST and sum(field in templates for field in run) >= _KNOWN:
            above = run[0] - 1
            if above > last and len(live[above].text) <= _HEADING and not ends_sentence(live[above].text):
                yield above
            yield from run
        run = []
