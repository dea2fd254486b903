"""The model's file: two forests, what names of elements and words tell, and where it was trained."""

import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
from msgspec import Struct

from ..errors import ModelError
from .forest import Forest

BUILT_IN: Final = Path(__file__).resolve().parent / "weights.npz"
FORMAT: Final = 1
"""Raised whenever features or file change: weights of another format are refused, not misread."""


class Part(Struct, frozen=True):
    """One model: for the blocks of pages, or for the lines of texts."""

    forest: Forest
    features: tuple[str, ...]
    vocabulary: Mapping[str, float]
    lexicon: Mapping[str, float] = {}


class Weights(Struct, frozen=True):
    """Both models."""

    page: Part
    line: Part | None = None


class _Card(Struct, frozen=True):
    format: int
    features: tuple[str, ...]
    vocabulary: dict[str, float]
    lexicon: dict[str, float]
    depth: int


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
    forest = Forest(
        root=file[f"{name}.root"],
        feature=file[f"{name}.feature"].astype(np.int32),
        threshold=file[f"{name}.threshold"],
        left=file[f"{name}.left"],
        value=file[f"{name}.value"],
        depth=card.depth,
    )
    return Part(forest, card.features, card.vocabulary, card.lexicon)


def save(weights: Weights, path: Path) -> None:
    """Write weights; the same weights give the same bytes."""
    arrays: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]] = {}
    for name, part in (("page", weights.page), ("line", weights.line)):
        if part is None:
            continue
        forest = part.forest
        card = _Card(FORMAT, part.features, dict(part.vocabulary), dict(part.lexicon), forest.depth)
        arrays[f"{name}.card"] = np.frombuffer(msgspec.json.encode(card), np.uint8)
        arrays[f"{name}.root"] = forest.root
        arrays[f"{name}.feature"] = forest.feature.astype(np.uint8)
        arrays[f"{name}.threshold"] = forest.threshold
        arrays[f"{name}.left"] = forest.left
        arrays[f"{name}.value"] = forest.value
    np.savez_compressed(path, allow_pickle=False, **arrays)
