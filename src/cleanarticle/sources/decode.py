"""Bytes to text, and whether they are any."""

import codecs
import logging
import re
from typing import Final

from msgspec import Struct

from ..kernels import COMPILED

_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?([A-Za-z0-9_.:-]{2,40})""", re.I
)
_WIDER: Final = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "euc_kr": "cp949", "shift_jis": "cp932", "x-sjis": "cp932", "iso8859-11": "cp874", "tis-620": "cp874",
}  # fmt: skip
"""The wider encoding that browsers read for a declared one (WHATWG Encoding Standard), by Python's names."""
_OF_THE_WEB: Final = frozenset((
    "ascii", "big5", "big5hkscs", "cp866", "cp874", "cp932", "cp949", "cp950", "euc_jp", "euc_kr", "gb18030", "gb2312",
    "gbk", "iso2022_jp", "koi8-r", "koi8-u", "mac-cyrillic", "mac-roman", "shift_jis", "tis-620",
    *(f"cp{number}" for number in range(1250, 1259)), *(f"iso8859-{part}" for part in range(1, 17)),
))  # fmt: skip
"""Encodings of the WHATWG Encoding Standard beside Unicode's, as Python calls them. It knows more that no page is in:
some obey escapes in the text ("unicode_escape"), some fail ("undefined", "punycode").
"""
_LANGUAGE: Final = re.compile(rb"<html\b[^>]{0,500}?\blang\s{0,5}=\s{0,5}[\"']?([A-Za-z]{2})", re.I)
_OF_LANGUAGE: Final = {
    **dict.fromkeys(("en", "de", "fr", "es", "it", "pt", "nl", "sv", "no", "nb", "nn", "da", "fi", "is"), "cp1252"),
    **dict.fromkeys(("ru", "uk", "bg", "be", "mk"), "cp1251"),
    **dict.fromkeys(("pl", "cs", "sk", "hu", "ro", "hr", "sl"), "cp1250"),
    "tr": "cp1254", "el": "cp1253", "he": "cp1255", "ar": "cp1256", "th": "cp874",
    "ja": "cp932", "ko": "cp949", "zh": "gb18030",
}  # fmt: skip
"""What browsers read a page of a language in that declares no charset (HTML standard, encoding sniffing algorithm).

A page that declares a wrong one is such a page; trial by byte statistics depends on which detectors are installed.
"""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_CONTROLS: Final = tuple(byte for byte in range(0x80) if _CONTROL.match(chr(byte)))
"""All of them. To look for each alone takes a tenth of the time of the pattern."""
_BLANK: Final = bytes(32 if _CONTROL.match(chr(byte)) else byte for byte in range(256))
"""Table for `bytes.translate`."""
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_UNPACK: Final = "a compressed file: unpack it, or let `cleanarticle batch` read it"
_ARCHIVE: Final = "an archive: unpack it, or let `cleanarticle batch` read it (an office file: save it as text first)"
_BINARY: Final = (
    (b"%PDF-", "a PDF: convert it to text first"),
    (b"PK\x03\x04", _ARCHIVE),
    (b"{\\rtf", "rich text (RTF): save it as plain text first"),
    *((mark, _UNPACK) for mark in (b"\x1f\x8b", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd", b"BZh")),
)
"""Beginnings of binary files that people give, and the remedy."""
_SIGNS: Final = (b"%PDF-", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF", b"{\\rtf")
_HEAD: Final = 4096
_TELLING: Final = 400
"""Bytes that tell what the whole is, and that do at least. Of random ones, as packed sound and pictures are like, 9 in
100 are controls."""
logging.getLogger("bs4.dammit").addHandler(logging.NullHandler())  # what is replaced is told in the warnings


class Decoded(Struct, frozen=True):
    """Text, the encoding it was read in, and what is worth a warning."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()
    utf8: bytes | None = None
    """The text in UTF-8 where it is at hand."""


def decode(data: str | bytes, told: str = "") -> Decoded:
    """Text of any bytes: BOM, then UTF-8 if it fits, then the charset that a server `told`, then the one that the page
    declares, then trial by UnicodeDammit.

    Never fails. Lone surrogates become U+FFFD; a text keeps its length in code points.
    """
    if isinstance(data, str):
        utf8 = encoded(data)  # a tenth of the time of a search for surrogates
        if utf8 is None:
            return Decoded(_SURROGATE.sub("\ufffd", data), "utf-8", ("lone surrogates were replaced by U+FFFD",))
        return Decoded(data, "utf-8", utf8=utf8)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _forgiving(data[len(mark) :], encoding)
    wide = _unmarked(data)
    if wide is not None:
        return _forgiving(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", utf8=data)
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:4096])
    named = declared.group(1).decode("ascii").lower() if declared else ""
    for name in (told.lower(), named):
        read = _strict(data, _wider(name))
        if read is not None:
            return read
    language = _LANGUAGE.search(data[:4096])
    if language:
        read = _strict(data, _OF_LANGUAGE.get(language.group(1).decode("ascii").lower(), ""))
        if read is not None:
            return read
    return _by_trial(data, named)


def _unmarked(data: bytes) -> str | None:
    """UTF-16's name, if that is what the bytes are though no mark says so; such a text is valid UTF-8, full of NULs.

    Read the wrong way round, blanks and line ends become signs that no text has (U+2000, U+0A00).
    """
    head = data[:_HEAD]
    if 0 not in head:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        shown = head[: len(head) // 2 * 2].decode(encoding, "replace")
        blanks = sum(map(shown.count, " \r\n\t"))
        good = blanks + sum(letter.isprintable() and letter not in " \ufffd" for letter in shown)
        if blanks * 200 > len(shown) and good * 100 > len(shown) * 99:
            return encoding
    return None


def encoded(text: str) -> bytes | None:
    """A text in UTF-8; None if there are lone surrogates in it.

    Where the kernels are compiled, `kernels/_octets.pyx` writes it in two fifths of the time.
    """
    if COMPILED:
        from ..kernels._octets import encoded as compiled

        found: bytes | None = compiled(text)
        return found
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return None


def _strict(data: bytes, encoding: str) -> Decoded | None:
    if _codec(encoding) not in _OF_THE_WEB:
        return None  # of UTF-8 and UTF-16 too: it is none, and without BOM the bytes that say so are ASCII
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _codec(encoding: str) -> str:
    """Python's own name of an encoding, however it is spelled; "" for what it does not know."""
    try:
        return codecs.lookup(encoding).name
    except (LookupError, ValueError):  # a NUL or a lone surrogate in the name
        return ""


def _wider(encoding: str) -> str:
    return _WIDER.get(_codec(encoding) or encoding, encoding)


def _forgiving(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    warnings = (f"bytes that are not {encoding} were replaced by U+FFFD",) if "\ufffd" in text else ()
    return Decoded(text, encoding, warnings)


def _by_trial(data: bytes, refused: str) -> Decoded:
    """Let bs4's UnicodeDammit try encodings; mostly-UTF-8 bytes (a cut-off page, one bad byte) stay UTF-8."""
    broken = data.decode("utf-8", "replace")
    if broken.count("\ufffd") <= max(3, len(broken) // 200) and any(ord(c) > 0x7F and c != "\ufffd" for c in broken):
        return Decoded(broken, "utf-8", ("bytes that are not utf-8 were replaced by U+FFFD",))
    from bs4.dammit import UnicodeDammit  # slow to import, seldom needed

    found = UnicodeDammit(data[:200_000], known_definite_encodings=[], is_html=True, exclude_encodings=[refused])
    encoding = (found.original_encoding or "cp1252").lower()
    if _codec(encoding) not in _OF_THE_WEB and not _codec(encoding).startswith(("utf-8", "utf-16", "utf-32")):
        encoding = "cp1252"
    return _forgiving(data, _wider(encoding))


def looks_binary(data: bytes) -> bool:
    """True for pictures, PDFs, archives and the like: many control bytes and no BOM that explains them."""
    head = data[:_HEAD]
    if any(head.startswith(mark) for mark, _ in _BOMS) or not head:
        return False
    if head.startswith(_SIGNS):
        return True
    control = sum(byte < 9 or 13 < byte < 27 for byte in head)
    some = control > len(head) // 20 and len(head) >= _TELLING and not _is_utf8(head)
    return (some or control > len(head) // 10) and _unmarked(data) is None


def _is_utf8(head: bytes) -> bool:
    """True for the beginning of a text in UTF-8, whose last letter may be cut: random bytes are none."""
    try:
        head.decode()
    except UnicodeDecodeError as error:
        return error.start >= len(head) - 3
    return True


def binary_told(data: bytes) -> str:
    """Why binary data is no document, and what to do about it."""
    told = next((told for mark, told in _BINARY if data.startswith(mark)), "leave it out or convert it first")
    return f"binary data, not HTML or text: {told}"


def without_controls(text: str, utf8: bytes | None = None) -> str:
    """Control characters (NUL among them) as blanks: the length stays, so that spans stay true.

    `utf8` is the text in UTF-8 where it is at hand: bytes are looked through faster.
    """
    data = text.encode("utf-8", "surrogatepass") if utf8 is None else utf8
    return _CONTROL.sub(" ", text) if has_controls(data) else text


def utf8_without_controls(data: bytes) -> bytes:
    """Control characters as blanks in a text in UTF-8: no byte of its longer characters is one."""
    return data.translate(_BLANK) if has_controls(data) else data


def has_controls(data: bytes) -> bool:
    """True if there is a control character in a text in UTF-8, as is in one page of a hundred.

    Where the kernels are compiled, `kernels/_octets.pyx` tells it in a quarter of the time.
    """
    if COMPILED:
        from ..kernels._octets import has_controls as compiled

        return bool(compiled(data))
    return any(map(data.__contains__, _CONTROLS))
