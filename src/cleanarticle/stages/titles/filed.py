"""Where the page's address says that it is filed: "/nyheter/lokalt/norrbotten/…"."""

import re
from typing import Final

from ...core.blocks import Page
from ...core.draft import Draft
from ...grammar.titles import key_of
from .short import is_short

_HOST: Final = re.compile(r"^[a-z]+://[^/]+", re.IGNORECASE)


def folders(draft: Draft, page: Page) -> list[str]:
    """Keys (`key_of`) of the folders in the page's address."""
    return list(map(key_of, _HOST.sub("", draft.url or page.metadata.canonical).split("/")[:-1]))


def filed(draft: Draft, page: Page, index: int) -> str:
    """The line, if it is nothing but a link and has the name of a folder in which the page is filed; else ""."""
    text = draft.blocks[index].text
    linked = page.link_chars[index] == len(text) and is_short(text)
    return text if linked and key_of(text) in folders(draft, page) else ""
