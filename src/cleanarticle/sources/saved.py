"""Pages as browsers save them in one file: MHTML (RFC 2557), a mail whose first HTML part is the page."""

import re
from typing import Final

from msgspec import Struct

_HEADER: Final = re.compile(rb"\s{0,4}[A-Za-z][A-Za-z-]{2,40}:")
_FIRST: Final = 64
"""What holds the name of a header: most documents are told by so much."""
_RELATED: Final = b"multipart/related"
_HEAD: Final = 4096
_PLACE: Final = "Content-Location"
_ADDRESS: Final = ("http://", "https://")


class Saved(Struct, frozen=True):
    """The page of a saved file, in its own bytes."""

    data: bytes
    charset: str
    url: str | None


def saved_page(data: str | bytes) -> Saved | None:
    """The page in a file of MHTML; None if it is none, or holds no HTML."""
    if not _HEADER.match(_octets(data[:_FIRST])) or _RELATED not in _octets(data[:_HEAD]).lower():
        return None
    from email import message_from_bytes  # slow to import, seldom needed

    try:
        mail = message_from_bytes(_octets(data))
        page = next((part for part in mail.walk() if part.get_content_type() == "text/html"), None)
        body = page.get_payload(decode=True) if page is not None else None
        if page is None or not isinstance(body, bytes) or not body.strip():
            return None
        told = (str(part.get(name, "")).strip() for part, name in ((mail, "Snapshot-Content-Location"), (page, _PLACE)))
        url = next((address for address in told if address.startswith(_ADDRESS)), None)
        return Saved(body, page.get_content_charset() or "", url)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        # headers that the mail parser trips over, parts in parts without end
        return None


def _octets(data: str | bytes) -> bytes:
    return data.encode("utf-8", "replace") if isinstance(data, str) else data
