"""Long lists of names beside the packs, kept as the bytes of sorted lines: no set of them is built (training/)."""

import gzip
from bisect import bisect_right
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

_PIECE: Final = 512
"""Bytes of a piece: the right one is found among thousands as fast as a line in it."""


class Listed:
    """The names of one list, case folded. Read-only."""

    def __init__(self, lines: bytes) -> None:
        self._pieces: Final = list(_pieces(b"\n%b\n" % lines.strip(b"\n")))

    def __contains__(self, name: str) -> bool:
        """True if one of the lines is the name, case folded."""
        line = b"\n%b\n" % name.casefold().encode("utf-8", "surrogatepass")
        return line in self._pieces[bisect_right(self._pieces, line + b"\xff") - 1]  # \xff: behind all with this head


def unpacked(name: str) -> bytes:
    """A list of this folder, a line a name, case folded and sorted."""
    return gzip.decompress(files(__package__).joinpath(name).read_bytes())


def _pieces(lines: bytes) -> Iterator[bytes]:
    """Sorted lines in pieces, a line break at both ends of each."""
    start, last = 0, len(lines) - 1
    while start < last:
        end = lines.find(b"\n", start + _PIECE)
        end = last if end < 0 else end
        yield lines[start : end + 1]
        start = end
