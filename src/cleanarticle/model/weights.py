"""The model's file: the forests, and what names of elements and words tell."""

import sys
from array import array
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

import msgspec
import zstandard
from msgspec import Struct

from ..errors import ModelError
from ..kernels.arrays import Reals
from .forest import Forest
from .labels import Lexicon
from .phrasing import PLACES, Phrasing
from .vocabulary import Vocabulary

BUILT_IN: Final = Path(__file__).resolve().parent / "weights.msgpack.zst"
FORMAT: Final = 3
"""Raised whenever features or file change: weights of another format are refused, not misread."""
_LARGEST: Final = 1 << 27
"""Bytes that a file may unfold to."""
_LEVEL: Final = 19


class Part(Struct, frozen=True, dict=True):
    """One model: for the blocks of pages, or for the lines of texts.

    `first` answers from what a block is and where it stands (`features`), `second` from that and from the first answers
    around it (`surroundings`).
    """

    first: Forest
    second: Forest
    features: tuple[str, ...]
    surroundings: tuple[str, ...]
    vocabulary: Mapping[str, float]
    lexicon: Mapping[str, float] = {}

    @cached_property
    def words(self) -> Vocabulary:
        """The vocabulary, laid out for look-ups."""
        return Vocabulary.of(self.vocabulary)

    @cached_property
    def names(self) -> Lexicon:
        """The lexicon, laid out for look-ups."""
        return Lexicon.of(self.lexicon)


class Weights(Struct, frozen=True):
    """The models of blocks of pages and of lines, and how pages word their lines."""

    page: Part
    line: Part | None = None
    phrasing: Phrasing | None = None


class _File(Struct, frozen=True):
    """What the file holds, as MessagePack; arrays as their bytes, little-endian."""

    format: int
    weights: Weights


def load(path: Path) -> Weights:
    """Read weights. Raises ModelError naming the file and the remedy."""
    try:
        data = zstandard.ZstdDecompressor().decompress(path.read_bytes(), max_output_size=_LARGEST)
        file = msgspec.msgpack.decode(data, type=_File, dec_hook=_array)
        if file.format != FORMAT:
            raise ValueError(f"its format is {file.format}")
        weights = file.weights
        for part in filter(None, (weights.page, weights.line)):
            _check(part.first, len(part.features))
            _check(part.second, len(part.surroundings) + len(part.features))
        if weights.phrasing is not None and len(weights.phrasing.weights) != PLACES:
            raise ValueError("its wording has other places than its lines are hashed to")
    except (OSError, ValueError, zstandard.ZstdError, msgspec.MsgspecError) as error:
        raise ModelError(
            f"{path}: not a block model of format {FORMAT}: {error}; train one with `python -m training.train`"
        ) from error
    return weights


def _check(forest: Forest, features: int) -> None:
    """Raise ValueError if a forest of a damaged file would look where nothing is."""
    for places, end in ((forest.feature, features), (forest.test, len(forest.feature))):
        if places and not 0 <= min(places) <= max(places) < end:
            raise ValueError("a tree asks for what is not there")
    if len(forest.feature) != len(forest.threshold) or len(forest.node) != len(forest.test):
        raise ValueError("its columns differ in length")
    tests = list(zip(forest.feature, forest.threshold, strict=True))
    if tests != sorted(tests):
        raise ValueError("its tests are in no order")
    if sorted((*forest.node, *forest.leaf)) != list(range(len(forest.value))):
        raise ValueError("its nodes and leaves are not all")
    forest.levels()


def save(weights: Weights, path: Path) -> None:
    """Write weights; the same weights give the same bytes."""
    data = msgspec.msgpack.encode(_File(FORMAT, weights), enc_hook=_bytes)
    path.write_bytes(zstandard.ZstdCompressor(level=_LEVEL).compress(data))


def _bytes(value: object) -> tuple[str, bytes]:
    if not isinstance(value, array):
        raise NotImplementedError(f"{type(value).__name__} has no place in the file")
    return value.typecode, _little(value).tobytes()


def _array(kind: type, value: object) -> Reals:
    match value:
        case [str(code), bytes(data)] if code in ("b", "i", "f"):
            found: Reals = array(code)
            found.frombytes(data)
            return _little(found)
    raise ValueError("an array is none")


def _little(values: Reals) -> Reals:
    """Little-endian from the machine's order, or back."""
    if sys.byteorder == "big":
        values = values[:]
        values.byteswap()
    return values
