"""Items cut out of a stream by their tags, so that a file of any size takes no more memory than its largest item, and
what is wrong with one costs no other.
"""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ..limits import Readable, at_hand

_PIECE: Final = 1 << 18
_TAIL: Final = 128
"""Bytes of a sign that the end of a piece can have cut."""
_ABOVE: Final = 1 << 20
"""Bytes above the first item that are kept."""
_CLOSING: Final = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}


class Cut(Struct, frozen=True):
    """An item; without its bytes if it is over the limit, `open` if the stream ended inside it."""

    data: bytes
    over: bool
    open: bool


class Cutter:
    """Cuts items by signs: a pattern whose groups `begin` and `end` are their tags without the "<" and the "</".

    Comments and CDATA whose beginning is a sign too are passed over; any other sign closes what holds the items.
    """

    def __init__(self, source: Readable, sign: re.Pattern[bytes], most: int, begun: bytes = b"") -> None:
        """`begun`: what was read of the source before."""
        self.above: bytes | None = None
        """What stands above the first item, or the first megabyte of it; None before there is one."""
        self.last = ""
        """The last sign: "begin", "end", "other"; "" if none was met."""
        self._source = source
        self._sign = sign
        self._most = most
        self._data = bytearray(begun)
        self._at = 0
        """Up to where the data are looked through."""
        self._mark = 0
        """Where the comment or the CDATA begins that they are in; less where that is gone."""
        self._never: set[bytes] = set()
        """Ends that do not come again."""
        self._inside = False
        """The data begin with an item."""
        self._over = False

    def items(self) -> Iterator[Cut]:
        """All items in their order. What is not closed ends where the next begins, or with what holds the items."""
        while (found := self._next()) is not None:
            closing = _CLOSING.get(found[0])
            if closing is not None:
                self._pass(closing)
                continue
            start, end = found.span()  # of data that are let go below
            self.last = found.lastgroup or "other"
            if self._inside:
                yield self._cut(end if self.last == "end" else start)
            if self.last == "begin":
                self._begin(self._at - (end - start))
        if self._inside:
            yield self._cut(len(self._data), open=True)

    def _next(self) -> re.Match[bytes] | None:
        """The next sign, looked through up to its end; None at the end of the stream."""
        while (found := self._sign.search(self._data, self._at)) is None:
            self._at = max(self._at, len(self._data) - _TAIL)
            if not self._more():
                return None
        self._at = found.end()
        return found

    def _pass(self, closing: bytes) -> None:
        """Look through the data up to the end of a comment or of CDATA. One that is never closed is none."""
        if closing in self._never:
            return
        self._mark = self._at
        while (end := self._data.find(closing, self._at)) < 0:
            self._at = max(self._at, len(self._data) - len(closing))
            if not self._more():
                self._never.add(closing)
                self._at = self._mark if self._mark >= 0 else len(self._data)
                return
        self._at = end + len(closing)

    def _more(self) -> bool:
        """Read on, and let go of what no item needs. False at the end."""
        if self._inside and len(self._data) > self._most:
            self._over = True
            self._let_go(self._at)
        elif not self._inside and (self.above is not None or len(self._data) > _ABOVE):
            self._keep_above(len(self._data))
            self._let_go(self._at)
        piece = at_hand(self._source, _PIECE)
        self._data += piece
        return bool(piece)

    def _begin(self, start: int) -> None:
        self._keep_above(start)
        self._let_go(start)
        self._inside = True

    def _keep_above(self, end: int) -> None:
        if self.above is None:
            self.above = bytes(self._data[:end])

    def _let_go(self, end: int) -> None:
        del self._data[:end]
        self._at -= end
        self._mark -= end

    def _cut(self, end: int, *, open: bool = False) -> Cut:
        over = self._over or end > self._most
        data = b"" if over else bytes(self._data[:end])
        self._let_go(end)
        self._inside = self._over = False
        return Cut(data, over, open)
