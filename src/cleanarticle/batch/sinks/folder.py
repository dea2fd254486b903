"""A folder of JSON, one article a file."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from ...errors import ConfigError
from ..documents import Document
from ..journal import sync_folder
from ..names import shortened

_ASIDE: Final = ".part"
_AT_ONCE: Final = 16
"""Files that are synced at a time."""


class Folder:
    """Writes each article aside; a commit syncs and renames them all."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self.indent: Final = 2
        self._waiting: list[Path] = []
        self._made: set[Path] = set()

    def begin(self, marks: dict[str, int], copied: int = 0) -> None:
        """Make the folder."""
        self._output.mkdir(parents=True, exist_ok=True)

    def add(self, document: Document, article: bytes) -> None:
        """Write one article aside."""
        path = self._output / shortened(document.output)
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made = {path.parent}  # of many folders, the last one is enough: inputs come folder by folder
        if path.is_dir():
            raise IsADirectoryError(f"{path} is a folder")
        aside = path.with_name(path.name + _ASIDE)
        with open(aside, "wb") as file:
            file.write(article)
            file.write(b"\n")
        self._waiting.append(path)

    def copy(self, document: Document) -> None:
        """The article is there already. Raises ConfigError if it is not."""
        path = self._output / shortened(document.output)
        if not path.exists():
            raise ConfigError(f"{path}: not there any more: clean all with --restart")

    def due(self) -> bool:
        """Never: the runner's own pace will do."""
        return False

    def commit(self) -> dict[str, int]:
        """Sync what was written aside, then rename it."""
        with ThreadPoolExecutor(_AT_ONCE) as threads:  # the file system writes what comes together at once
            for _ in threads.map(_sync, self._waiting):
                pass
        folders = dict.fromkeys(folder for path in self._waiting for folder in self._up_from(path.parent))
        for path in self._waiting:
            os.replace(path.with_name(path.name + _ASIDE), path)
        for folder in folders:
            sync_folder(folder)
        self._waiting.clear()
        return {}

    def _up_from(self, folder: Path) -> Iterator[Path]:
        """A folder and those around it, up to the one that holds the output: each may be new."""
        while folder != self._output.parent:
            yield folder
            folder = folder.parent
        yield folder

    def settled(self) -> None:
        """Nothing waits for the journal."""

    def placed(self) -> bool:
        """True: a commit leaves nothing to do."""
        return True

    def finish(self) -> None:
        """Everything is in its place."""

    def discard(self) -> None:
        """A new run writes over the files of the old one."""


def _sync(path: Path) -> None:
    handle = os.open(f"{path}{_ASIDE}", os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
