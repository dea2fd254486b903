"""What goes to a worker and what comes back: small messages, bytes in and bytes out."""

from typing import Literal

from msgspec import Struct


class Failure(Struct, frozen=True):
    """Why a document has no article: the error's class, its message, and the stage that it happened in."""

    error: str
    message: str
    stage: str


class Document(Struct, frozen=True, kw_only=True):
    """One document to clean. Either `data` holds it, or the worker reads the file `path` (bytes of its name)."""

    name: str
    """How messages and `source.path` call it: the path as given, "#3" behind it for the third record of a file."""
    id: str
    """The article's id where the record has none: path below the input folder, "#3" behind it for a record."""
    named: bool = False
    """True if the id is the record's own."""
    output: str
    """Path of its JSON in an output folder; "" for a document that cannot be read."""
    form: Literal["page", "record", "item"] = "page"
    """A page is HTML or text; a record is a JSON object that holds one, an item a feed that holds one."""
    data: bytes = b""
    path: bytes = b""
    packing: str = ""
    """"gz", "xz", "zst" or "bz2" if `data` or the file is compressed."""
    kind: Literal["html", "text"] | None = None
    url: str | None = None
    charset: str = ""
    """What the server told of the bytes of a page or a feed."""
    fetched: str = ""
    """When it was fetched (ISO 8601, UTC), from a web archive."""
    stamp: str = ""
    """What changes when the document does, for the resume key: size and time of its file, or a checksum."""
    failure: Failure | None = None
    """Set where reading already failed: the document goes to the quarantine without seeing a worker."""
    learned: bool = False
    """True in the first pass: what comes back is a lesson, no article."""
    copied: bool = False
    """True where the article of an earlier run is to be taken over (`--retry-failed`)."""


class Counts(Struct, frozen=True):
    """What the run's report counts of one article. Times are milliseconds."""

    verdict: str
    language: str
    removed: dict[str, int]
    """Kind of debris -> pieces."""
    rules: dict[str, int]
    """Rule -> pieces it removed."""
    stages: dict[str, float]
    total: float


class Result(Struct, frozen=True):
    """The answer to one document: an article as JSON, or a failure."""

    article: bytes = b""
    failure: Failure | None = None
    counts: Counts | None = None
    twin: bool = False
    """True if the article is a near-duplicate of another one of the run."""
    corrected: str = ""
    """The article's id, if readers' corrections name it."""
