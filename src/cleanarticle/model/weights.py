"""The model's file: the forests, and what names of elements and words tell."""

import zipfile
import zlib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
from msgspec import Struct

from ..errors import ModelError
from .forest import Forest
from .vocabulary import Vocabulary

BUILT_IN: Final = Path(__file__).resolve().parent / "weights.npz"
FORMAT: Final = 2
"""Raised whenever features or file change: weights of another format are refused, not misread."""
_FORESTS: Final = ("first", "second")


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


class Weights(Struct, frozen=True):
    """Both models."""

    page: Part
    line: Part | None = None


class _Card(Struct, frozen=True):
    format: int
    features: tuple[str, ...]
    surroundings: tuple[str, ...]
    vocabulary: dict[str, float]
    lexicon: dict[str, float]
    depths: tuple[int, int]


def load(path: Path) -> Weights:
    """Read weights. Raises ModelError naming the file and the remedy."""
    try:
        with np.load(path) as file:
            page = _read(file, "page")
            line = _read(file, "line") if "line.card" in file else None
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error, msgspec.DecodeError) as error:
        raise ModelError(
            f"{path}: not a block model of format {FORMAT}: {error}; train one with `python -m training.train`"
        ) from error
    return Weights(page, line)


def _read(file: "np.lib.npyio.NpzFile", name: str) -> Part:
    card = msgspec.json.decode(file[f"{name}.card"].tobytes(), type=_Card)
    if card.format != FORMAT:
        raise ValueError(f"its format is {card.format}")
    first, second = (
        Forest(
            root=file[f"{name}.{which}.root"],
            feature=file[f"{name}.{which}.feature"].astype(np.int32),
            threshold=file[f"{name}.{which}.threshold"],
            left=file[f"{name}.{which}.left"],
            value=file[f"{name}.{which}.value"],
            depth=depth,
        )
        for which, depth in zip(_FORESTS, card.depths, strict=True)
    )
    return Part(first, second, card.features, card.surroundings, card.vocabulary, card.lexicon)


def save(weights: Weights, path: Path) -> None:
    """Write weights; the same weights give the same bytes."""
    arrays: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]] = {}
    for name, part in (("page", weights.page), ("line", weights.line)):
        if part is None:
            continue
        depths = part.first.depth, part.second.depth
        card = _Card(FORMAT, part.features, part.surroundings, dict(part.vocabulary), dict(part.lexicon), depths)
        arrays[f"{name}.card"] = np.frombuffer(msgspec.json.encode(card), np.uint8)
        for which, forest in zip(_FORESTS, (part.first, part.second), strict=True):
            arrays[f"{name}.{which}.root"] = forest.root
            arrays[f"{name}.{which}.feature"] = forest.feature.astype(np.uint8)
            arrays[f"{name}.{which}.threshold"] = forest.threshold
            arrays[f"{name}.{which}.left"] = forest.left
            arrays[f"{name}.{which}.value"] = forest.value
    np.savez_compressed(path, allow_pickle=False, **arrays)
