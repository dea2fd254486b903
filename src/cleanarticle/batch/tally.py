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
    slowest: list[Slow] = field(default_factory=list)

    def add(self, name: str, result: Result) -> None:
        """Count one result."""
        self.documents += 1
        if result.failure is not None:
            self._fail(result.failure)
            return
        self.articles += 1
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
    config: dict[str, str]
    workers: int
    seconds: float
    """Of this call alone."""
    documents_per_second: float
    """Of this call alone."""
    resumed_at: int
    """Documents that an earlier, interrupted call had done."""
    ended: str
    """"complete", "interrupted", "max-failures"."""
    tally: Tally
    passed_over: dict[str, int] = field(default_factory=dict)
    """End of a file's name -> files of folders that were not read, since nothing is known to read them."""


def profile(tally: Tally) -> list[tuple[str, float, float]]:
    """Stage, milliseconds a document, and share of the whole, the dearest first."""
    whole = sum(tally.stages.values()) or 1.0
    rows = ((stage, spent / max(1, tally.articles), spent / whole) for stage, spent in tally.stages.items())
    return sorted(rows, key=lambda row: -row[2])
