"""Where the page's address says that it is filed: "/nyheter/lokalt/norrbotten/…"."""

import re
from typing import Final

from ...core.blocks import Block
from ...grammar.titles import key_of
from .short import is_short

_HOST: Final = re.compile(r"^[a-z]+://[^/]+", re.IGNORECASE)


def names_folder(text: str, url: str | None) -> bool:
    """True for the name of a folder in the page's address."""
    return key_of(text) in map(key_of, _HOST.sub("", url or "").split("/")[:-1])


def filed(block: Block, url: str | None) -> str:
    """The line, if it is nothing but a link and has the name of a folder in which the page is filed; else ""."""
    linked = block.link_chars == len(block.text) and is_short(block.text)
    return block.text if linked and names_folder(block.text, url) else ""
