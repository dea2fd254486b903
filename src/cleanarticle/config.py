"""Every knob, once."""

from pathlib import Path

from msgspec import Struct

from .core.decisions import RemovedKind


class Config(Struct, frozen=True, kw_only=True):
    """How documents are cleaned. Frozen and picklable; part of the key under which a batch resumes."""

    keep: frozenset[RemovedKind] = frozenset()
    """Kinds of debris to leave in the body ("related" keeps "Read also" lines)."""
    only: frozenset[RemovedKind] = frozenset()
    """If not empty, the only kinds of debris to remove."""
    ignore_rules: frozenset[str] = frozenset()
    """Full names of rules that are recorded but not applied ("en/most-read")."""
    min_confidence: float = 0.0
    """Removals less sure than this (0 to 1) are recorded but not carried out."""
    keep_dateline: bool = False
    """Leave the dateline in the body too."""
    keep_standfirst: bool = True
    """Leave the standfirst in the body too, as its first paragraph; `subtitle` has it either way."""
    markdown: bool = False
    """Keep Markdown markup of Markdown input in the body's text."""
    ledger: bool = False
    """Add `blocks`: every block of the input with span and fate."""
    language: str | None = None
    """BCP 47 code to use instead of finding the language."""
    packs: tuple[Path, ...] = ()
    """Folders or files with rule packs of your own, read after the built-in ones."""
    model: Path | None = None
    """A block model to use instead of the built-in one (also the environment variable CLEANARTICLE_MODEL)."""
    threshold: float = 0.5
    """Blocks of HTML under this probability are left outside the body, 0 to 1."""
    second_opinion: bool = True
    """Ask trafilatura where the model is undecided about an HTML page."""
    max_chars: int = 20_000_000
    """Longer documents are refused with an InputError (code points of decoded text, or bytes of HTML)."""
