"""Where articles go. A sink promises nothing before `commit` and everything after it."""

from pathlib import Path
from typing import Final, Protocol

from ...errors import ConfigError
from ..documents import Document
from .folder import Folder
from .lines import PACKINGS, Lines
from .table import Table

_OF_OTHERS: Final = tuple(
    ".json .csv .tsv .txt .md .html .xml .xlsx .xls .ods .arrow .feather .db .sqlite .pkl"
    " .gz .zst .xz .bz2 .zip .7z .tar .tgz".split()
)
"""Names of files that nothing here writes: a folder of such a name is not what a user means."""


class Sink(Protocol):
    """Takes articles in order. `marks` of the last commit, from the journal, are all it needs to go on after a kill."""

    @property
    def indent(self) -> int:
        """Blanks by which its JSON is indented; 0: one line."""
        ...

    def begin(self, marks: dict[str, int], copied: int = 0) -> None:
        """Make ready; cut off what was written after the commit that gave `marks` ({}: a new run).

        `copied` articles of the earlier output were taken over before the kill.
        """

    def add(self, document: Document, article: bytes) -> None:
        """Take one article."""

    def copy(self, document: Document) -> None:
        """Take over one article of the earlier, complete output (`--retry-failed`)."""

    def due(self) -> bool:
        """True if the sink wants a commit now."""
        ...

    def commit(self) -> dict[str, int]:
        """Write all that was added for good; the marks to keep in the journal."""
        ...

    def settled(self) -> None:
        """The journal holds the last commit's marks: what only the commit before needed may go."""

    def placed(self) -> bool:
        """True if `finish` has nothing more to do than to clear up."""
        ...

    def finish(self) -> None:
        """All documents are in: put the output in its place. Can be called again after a kill."""

    def discard(self) -> None:
        """Throw away what an unfinished run has left."""


def sink_for(output: Path) -> Sink:
    """The sink that an output's name asks for. Raises ConfigError for names that ask for none."""
    name = output.name.lower()
    for suffix, packing in PACKINGS.items():
        if name.endswith(suffix):
            return Lines(output, packing)
    if name.endswith(".parquet"):
        return Table(output)
    if output.is_file() or name.endswith(_OF_OTHERS):
        raise ConfigError(
            f"{output}: cannot be an output: give a folder, or a file in .jsonl, .jsonl.gz, .jsonl.zst or .parquet"
        )
    return Folder(output)
