"""Pages and texts inside a mail: what browsers save in one file (MHTML, RFC 2557), and mails as programs keep them."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from ..core.blocks import Metadata
from .decode import decode
from .kinds import untagged

if TYPE_CHECKING:
    from email.message import EmailMessage

_HEADER: Final = re.compile(rb"\s{0,4}[A-Za-z][A-Za-z-]{2,40}:")
_FIRST: Final = 64
"""What holds the name of a header: most documents are told by so much."""
_RELATED: Final = b"multipart/related"
_MIME: Final = (b"\nmime-version:", b"\ncontent-type:")
_END: Final = re.compile(rb"\r?\n\r?\n")
_HEAD: Final = 65_536
"""Bytes that the headers of a mail may take: servers sign and stamp it."""
_PLACE: Final = "Content-Location"
_ADDRESS: Final = ("http://", "https://")
_PASSED_ON: Final = re.compile(r"[^\W\d_]{1,4} ?[:：]")
"""How the subject of a mail that answers or passes one on begins: "Fwd:", "Re:", "WG:", "Tr:"."""


class Saved(Struct, frozen=True):
    """The page or the text of a mail, in its own bytes, and what the mail says of it."""

    data: bytes
    kind: Literal["html", "text"]
    charset: str
    url: str | None = None
    metadata: Metadata = Metadata()


def saved_page(data: str | bytes) -> Saved | None:
    """The page in a file of MHTML, the page or else the text in a MIME mail; None if it is neither, or holds none."""
    if not _HEADER.match(_octets(data[:_FIRST])):
        return None
    head = b"\n" + _END.split(_octets(data[:_HEAD]).lower(), maxsplit=1)[0]
    related = _RELATED in head
    if not related and not all(name in head for name in _MIME):
        return None
    from email import message_from_bytes, policy  # slow to import, seldom needed
    from email.errors import MessageError

    try:
        mail = message_from_bytes(_octets(data), policy=policy.default)
        page = next(_pages(mail), None) if related else mail.get_body(("html", "plain"))
        body = page.get_payload(decode=True) if page is not None else None
        if page is None or not isinstance(body, bytes) or not body.strip():
            return None
        kind: Literal["html", "text"] = "html" if page.get_content_subtype() == "html" else "text"
        charset = page.get_content_charset() or ""
        if not related:
            return Saved(body, kind, charset, metadata=_declared(mail, decode(body, charset).text))
        told = (str(part.get(name, "")).strip() for part, name in ((mail, "Snapshot-Content-Location"), (page, _PLACE)))
        return Saved(body, kind, charset, next((address for address in told if address.startswith(_ADDRESS)), None))
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        # headers that the mail parser trips over, parts in parts without end
        return None


def _pages(mail: "EmailMessage") -> "Iterator[EmailMessage]":
    """The parts that are HTML: the first is the page, though a picture may stand before it."""
    yield from (part for part in mail.walk() if part.get_content_type() == "text/html")


def _declared(mail: "EmailMessage", text: str) -> Metadata:
    """The day of a mail, and its subject as the title if the text says the same; nothing of one that was passed on."""
    from email.utils import parsedate_to_datetime

    subject = " ".join(str(mail.get("Subject", "")).split())
    if _PASSED_ON.match(subject):
        return Metadata()
    meta = {"og:title": (subject,)} if subject and subject in " ".join(untagged(text).split()) else {}
    with suppress(ValueError):
        meta["article:published_time"] = (parsedate_to_datetime(str(mail.get("Date", ""))).isoformat(),)
    return Metadata(meta=meta)


def _octets(data: str | bytes) -> bytes:
    return data.encode("utf-8", "replace") if isinstance(data, str) else data
