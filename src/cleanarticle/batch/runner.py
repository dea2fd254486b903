"""A run from beginning to end: what is done when, and what is on disk when it stops."""

import errno
import sqlite3
from collections import Counter
from collections.abc import Iterator
from time import monotonic
from typing import Final, Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ..cleaner import Cleaner
from ..errors import ConfigError
from . import journal as journals
from . import quarantine, spool
from .documents import Document, Failure, Result
from .feed import Feed
from .inputs import expand
from .journal import DiskError, Journal
from .lock import locked
from .names import shown
from .plan import Plan, check_own_files, companion, key_of, parts_of
from .pool import Pool
from .progress import Teller
from .resume import has_learned, marks_of, opened, unfinished
from .signals import Stop, caught
from .sinks import Sink, sink_for
from .survey import can_be_read_twice, learn_sites, measure
from .tally import Report
from .worker import Orders

_COMMIT_EVERY: Final = 0.25
_COMMIT_COUNT: Final = 256
"""Seconds and documents between two commits: at most these are done again after a kill."""
_COMMIT_SHARE: Final = 0.05
"""Most of the time that commits may take: on a slow disk they come less often."""
_COMMIT_SELDOM: Final = 2.0
"""But not more seldom than this many seconds: files of a folder cost the same however many are synced at once."""
_NAMES: Final = (errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.EILSEQ, errno.EINVAL)
"""What is wrong with one name, not with the disk."""

Ending = Literal["complete", "interrupted", "max-failures"]


class Outcome(Struct, frozen=True):
    """How a run ended, its report, and the signal that ended it, if one did."""

    ending: Ending
    report: Report
    signal: int = 0
    learned: int | None = None
    """Documents that were read if it ended in the first pass."""


def run(plan: Plan, teller: Teller) -> Outcome:
    """Clean all inputs of a plan, in the main thread: SIGINT and SIGTERM end the run in order.

    Raises ConfigError for a plan that cannot be run, DiskError if the output cannot be written.
    """
    plan = _readable_twice(plan)
    Cleaner(plan.config)  # what is wrong with the configuration is told before anything is written
    check_own_files(plan)
    sink = sink_for(plan.output)
    try:
        plan.output.parent.mkdir(parents=True, exist_ok=True)
        stop = Stop()
        with caught(stop), locked(companion(plan.output, "lock")):
            return _Run(plan, sink, teller, stop).go()
    except (OSError, sqlite3.OperationalError) as error:
        raise DiskError(journals.told_of(plan.output, error)) from error


def _readable_twice(plan: Plan) -> Plan:
    """The plan without a first pass where stdin or a pipe is read: it can be read only once."""
    if plan.lessons is None or can_be_read_twice(expand(plan.inputs)):
        return plan
    if plan.dedupe:
        raise ConfigError("--dedupe reads everything twice, and a pipe can be read only once: give a file")
    return replace(plan, site_learning=False)


class _Run:
    """The state of one call."""

    def __init__(self, plan: Plan, sink: Sink, teller: Teller, stop: Stop) -> None:
        self._plan = plan
        self._sink = sink
        self._teller = teller
        self._failed = quarantine.quarantine(plan.output)
        self._path = companion(plan.output, "journal")
        self._began = self._committed = monotonic()
        self._pending = 0
        self._pause = _COMMIT_EVERY
        self._stop = stop
        self._pool: Pool | None = None
        self._journal = Journal(key={})
        self._resumed = self._cleaned = 0
        self._corrections = plan.corrected()  # once: a review may go on meanwhile
        self._passed_over = Counter[str]()
        self._again = {item.number for item in quarantine.read(plan.output)} if plan.retry_failed else set[int]()

    def go(self) -> Outcome:
        """Learn, do what is left, finish, report."""
        plan = self._plan
        key = key_of(plan)
        found = unfinished(plan, key)
        try:
            if not has_learned(plan, found):
                learned = self._learn(key)
                if self._stop():
                    self._journal = Journal(key=key)
                    return Outcome("interrupted", self._counted("interrupted"), self._stop.signal, learned)
            self._journal = opened(plan, key, found)
            if found is None:
                self._sink.discard()
                self._failed.discard()
            self._resumed = self._journal.done
            return self._go_on()
        finally:
            if self._pool is not None:
                self._pool.close()

    def _learn(self, key: dict[str, str]) -> int:
        """The first pass; how many documents it has read."""
        plan = self._plan
        assert plan.lessons is not None
        feed = Feed(plan.files(), plan.reading(), measure(plan.files()))
        return learn_sites(self._workers(), feed, plan.lessons, key, self._teller, self._stop)

    def _go_on(self) -> Outcome:
        """Clean what the journal does not know of, or finish what it says is cleaned."""
        journal = self._journal
        if journal.phase == "finishing":
            if not self._sink.placed():
                self._sink.begin(marks_of(journal, "out"))
            if journal.tally.failed and not self._failed.placed():
                self._failed.begin(marks_of(journal, "failed"))
            return self._finish()
        taken_over = sum(number not in self._again for number in range(journal.done)) if self._plan.retry_failed else 0
        self._sink.begin(marks_of(journal, "out"), taken_over)
        self._failed.begin(marks_of(journal, "failed"))
        if not journal.marks:
            self._commit()
        if self._plan.lessons is not None:
            spool.drop(self._plan.lessons)  # the journal knows now what was learned
        ending = self._work()
        self._commit()
        if ending != "complete":
            return Outcome(ending, self._report(ending), self._stop.signal)
        journal.phase = "finishing"
        journals.save(self._path, journal)
        return self._finish()

    def _workers(self) -> Pool:
        """The processes of the run, started when first needed."""
        if self._pool is None:
            plan = self._plan
            orders = Orders(
                config=plan.config,
                reading=plan.reading(),
                sites=plan.sites or (plan.lessons if plan.site_learning else None),
                twins=plan.lessons,
                corrections=self._corrections,
                timeout=plan.timeout,
                memory=plan.memory,
                indent=self._sink.indent,
            )
            self._pool = Pool(orders, plan.workers, self._stop)
        return self._pool

    def _work(self) -> Ending:
        plan, journal = self._plan, self._journal
        feed = Feed(plan.files(self._passed_over), plan.reading(), measure(plan.files()))
        documents = iter(feed)
        journals.pass_over(documents, journal.done, journal.chain, plan.output)
        self._teller.start(journal.done, share=feed.share() or 0.0)
        try:
            for document, result in self._workers().results(self._marked(documents)):
                self._take(document, result)
                self._teller.update(journal.tally, feed.share())
                if plan.gate.shut(journal.tally.failed, journal.tally.documents):
                    return "max-failures"
                if self._commit_is_due():
                    self._commit()
        finally:
            self._workers().close()
            self._teller.stop()
        return "interrupted" if self._stop() else "complete"

    def _marked(self, documents: Iterator[Document]) -> Iterator[Document]:
        """With --retry-failed, documents that did not fail are marked to be copied."""
        if not self._plan.retry_failed:
            yield from documents
            return
        for number, document in enumerate(documents, self._journal.done):
            yield document if number in self._again else replace(document, copied=True, data=b"")

    def _take(self, document: Document, result: Result) -> None:
        """Put one result where it belongs."""
        journal = self._journal
        if document.copied:
            self._sink.copy(document)
            journal.tally.documents += 1
            journal.tally.articles += 1
        else:
            self._cleaned += 1
            left_out = result.twin and self._plan.dedupe
            if result.failure is None and not left_out:
                result = self._put(document, result)
            if result.failure is not None:
                self._failed.add(document, quarantine.describe(journal.done, document, result.failure))
            journal.tally.add(document.name, result)
            journal.tally.left_out += left_out
        journal.done += 1
        journal.chain = journals.link(journal.chain, document)
        journal.names = journals.named(journal.names, document)
        self._pending += 1

    def _put(self, document: Document, result: Result) -> Result:
        try:
            self._sink.add(document, result.article)
        except OSError as error:
            if error.errno not in (*_NAMES, None):
                raise
            told = f"{document.name}: cannot be written as {document.output}: {error.strerror or error}"
            return Result(failure=Failure(type(error).__name__, told, "write"))
        return result

    def _commit_is_due(self) -> bool:
        since = monotonic() - self._committed
        return self._sink.due() or since > self._pause or (self._pending >= _COMMIT_COUNT and since > self._pause / 8)

    def _commit(self) -> None:
        """Everything taken so far is on the disk for good after this."""
        began = monotonic()
        marks = {f"out.{name}": size for name, size in self._sink.commit().items()}
        marks |= {f"failed.{name}": size for name, size in self._failed.commit().items()}
        self._journal.marks = marks
        journals.save(self._path, self._journal)
        self._sink.settled()
        self._pending, self._committed = 0, monotonic()
        self._pause = min(_COMMIT_SELDOM, max(_COMMIT_EVERY, (self._committed - began) / _COMMIT_SHARE))

    def _finish(self) -> Outcome:
        """Put everything in its place. Each step can be done twice, so that a kill between two of them does no harm."""
        self._sink.finish()
        if self._journal.tally.failed:
            self._failed.finish()
        else:
            self._failed.discard()
            quarantine.path_of(self._plan.output).unlink(missing_ok=True)
        tally = self._journal.tally
        shut = self._plan.gate.shut(tally.failed, tally.documents, over=True)
        report = self._report("complete")
        if self._plan.lessons is not None:
            self._plan.lessons.unlink(missing_ok=True)
        self._path.unlink(missing_ok=True)
        return Outcome("max-failures" if shut else "complete", report)

    def _report(self, ending: Ending) -> Report:
        """The report, written beside the output."""
        report = self._counted(ending)
        path = companion(self._plan.output, "report.json")
        journals.write_whole(path, msgspec.json.format(msgspec.json.encode(report)))
        return report

    def _counted(self, ending: Ending) -> Report:
        plan, tally = self._plan, self._journal.tally
        seconds = monotonic() - self._began
        config, options = parts_of(self._journal.key)
        return Report(
            version=self._journal.key["version"],
            inputs=list(plan.shown_inputs()),
            output=shown(str(plan.output)),
            config=config,
            options=options,
            workers=plan.workers,
            seconds=round(seconds, 3),
            cleaned=self._cleaned,
            documents_per_second=round(self._cleaned / seconds, 2) if seconds else 0.0,
            resumed_at=self._resumed,
            ended=ending,
            tally=tally,
            passed_over=dict(self._passed_over.most_common()),
            names=self._journal.names,
            mixed=self._journal.before.mixed if self._journal.before else "",
            uncorrected=sorted(self._corrections.keys() - tally.corrected) if ending == "complete" else [],
        )
