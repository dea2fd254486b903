"""What a run counts for its report."""

from typing import Final

from msgspec import Struct, field

from .documents import Counts, Failure, Result

_SLOWEST: Final = 20


class Slow(Struct, frozen=True, order=True):
    """A document and the milliseconds it took."""

    milliseconds: float
    name: str


class Tally(Struct):
    """Counts of a run so far. Adding a result is all that changes it."""

    documents: int = 0
    articles: int = 0
    failed: int = 0
    left_out: int = 0
    """Articles that were not written since they are near-duplicates (`--dedupe`)."""
    verdicts: dict[str, int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    removed: dict[str, int] = field(default_factory=dict)
    rules: dict[str, int] = field(default_factory=dict)
    stages: dict[str, float] = field(default_factory=dict)
    """Stage -> milliseconds, summed over all workers."""
    failures: dict[str, int] = field(default_factory=dict)
    """Error class -> documents."""
    corrected: dict[str, int] = field(default_factory=dict)
    """Id that corrections name -> documents of this id that were cleaned (`--corrections`)."""
    slowest: list[Slow] = field(default_factory=list)

    def add(self, name: str, result: Result) -> None:
        """Count one result."""
        self.documents += 1
        if result.failure is not None:
            self._fail(result.failure)
            return
        self.articles += 1
        if result.corrected:
            self.corrected[result.corrected] = self.corrected.get(result.corrected, 0) + 1
        if result.counts is not None:
            self._count(name, result.counts)

    def _fail(self, failure: Failure) -> None:
        self.failed += 1
        self.failures[failure.error] = self.failures.get(failure.error, 0) + 1

    def _count(self, name: str, counts: Counts) -> None:
        self.verdicts[counts.verdict] = self.verdicts.get(counts.verdict, 0) + 1
        self.languages[counts.language] = self.languages.get(counts.language, 0) + 1
        for kind, count in counts.removed.items():
            self.removed[kind] = self.removed.get(kind, 0) + count
        for rule, count in counts.rules.items():
            self.rules[rule] = self.rules.get(rule, 0) + count
        for stage, spent in counts.stages.items():
            self.stages[stage] = self.stages.get(stage, 0.0) + spent
        if len(self.slowest) < _SLOWEST or counts.total > self.slowest[-1].milliseconds:
            self.slowest.append(Slow(counts.total, name))
            self.slowest.sort(key=lambda slow: -slow.milliseconds)
            del self.slowest[_SLOWEST:]


class Report(Struct, kw_only=True):
    """The JSON of OUT.report.json. `tally` counts all documents of the run, those before a kill too."""

    version: str
    inputs: list[str]
    output: str
    config: dict[str, object]
    """Each option of Config and its value. Reports of older versions have all of a run's key here."""
    options: dict[str, str] = field(default_factory=dict)
    """What else decided the bytes of the output: files of the user's own and their hashes, globs, fields, ..."""
    workers: int
    seconds: float
    """Of this call alone."""
    cleaned: int | None = None
    """Documents that this call cleaned, failures too: not what earlier calls had done (None in older reports)."""
    documents_per_second: float
    """Of this call alone: `cleaned` by `seconds`."""
    resumed_at: int
    """Documents that an earlier, interrupted call had done."""
    ended: str
    """"complete", "interrupted", "max-failures"."""
    tally: Tally
    passed_over: dict[str, int] = field(default_factory=dict)
    """End of a file's name -> files of folders that were not read, since nothing is known to read them."""
    names: str = ""
    """Hash over the ids of all documents, by which `--retry-failed` sees that they are the same."""
    mixed: str = ""
    """After `--retry-failed`: what was configured otherwise for the articles that were taken over."""
    uncorrected: list[str] = field(default_factory=list)
    """Ids of which corrections were given, while no document of the run has them or each one failed."""


def profile(tally: Tally) -> list[tuple[str, float, float]]:
    """Stage, milliseconds a document, and share of the whole, the dearest first."""
    whole = sum(tally.stages.values()) or 1.0
    rows = ((stage, spent / max(1, tally.articles), spent / whole) for stage, spent in tally.stages.items())
    return sorted(rows, key=lambda row: -row[2])
