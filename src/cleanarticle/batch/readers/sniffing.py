"""What a file is, told by its first bytes: for stdin and for names that say nothing."""

from typing import Final

from ...sources.feeds import feed_kind
from ...sources.markups.signs import markup_of_bytes
from ..inputs import Form
from ..wide import encoding_of

_PACKED: Final = ((b"\x1f\x8b", "gz"), (b"\xfd7zXZ\x00", "xz"), (b"\x28\xb5\x2f\xfd", "zst"), (b"BZh", "bz2"))


def form_of_bytes(head: bytes) -> tuple[Form, str]:
    """Form and compression of a file that begins with `head`; a compressed one has to be opened to know its form."""
    for mark, packing in _PACKED:
        if head.startswith(mark):
            return "page", packing
    if head.startswith(b"PK\x03\x04"):
        return "zip", ""
    if head.startswith(b"PAR1"):
        return "parquet", ""
    if head.startswith(b"WARC/1."):
        return "warc", ""
    if head[257:262] == b"ustar":
        return "tar", ""
    if wide := encoding_of(head):
        head = head.decode(wide, "replace").encode()
    if kind := feed_kind(head.decode("utf-8", "replace")):
        return ("stories" if kind == "xml" else "json"), ""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{") and start[1:].lstrip().startswith((b'"', b"}")):
        return "lines", ""
    if start.startswith(b"[") and start[1:].lstrip().startswith(b"{"):
        return "json", ""
    if start.startswith(b"<") and markup_of_bytes(start) is not None:
        return "stories", ""
    return "page", ""
