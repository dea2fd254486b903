"""How far the run is: a bar on a terminal, otherwise a line now and then, as text or JSON."""

import sys
from time import monotonic
from typing import TYPE_CHECKING, Final, Literal, Protocol

import msgspec

from .tally import Tally

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

EVERY: Final = 10.0
"""Seconds between two lines."""
_FRAME: Final = 0.1
"""Seconds between two looks of the bar."""


Pass = Literal["learning", "cleaning"]


class Teller(Protocol):
    """Tells of a run. `share` is how much of the input was read, 0 to 1, None if that is unknown."""

    def start(self, resumed: int, pass_: Pass = "cleaning", share: float = 0.0) -> None:
        """A pass over the documents begins; `resumed` of them, that `share` of the input, were done before."""

    def update(self, tally: Tally, share: float | None) -> None:
        """Another document is done. Called for each; must cost nothing."""

    def stop(self) -> None:
        """The run is over."""

    def say(self, event: str, message: str) -> None:
        """Tell something once, on stderr."""


def teller_for(form: Literal["text", "json"], quiet: bool) -> Teller:
    """A bar if stderr is a terminal; else lines."""
    if form == "text" and not quiet and sys.stderr.isatty():
        return Bar()
    return Log(form, quiet)


class Log:
    """A line every ten seconds."""

    def __init__(self, form: Literal["text", "json"] = "text", quiet: bool = False, every: float = EVERY) -> None:
        self._form = form
        self._quiet = quiet
        self._every = every
        self._began = self._last = monotonic()
        self._resumed = 0
        self._pass: Pass = "cleaning"
        self._share = 0.0

    def start(self, resumed: int, pass_: Pass = "cleaning", share: float = 0.0) -> None:
        """Note the time, and say where an interrupted run goes on."""
        self._pass, self._share = pass_, share
        self._began = self._last = monotonic()
        self._resumed = resumed
        if resumed and not self._quiet:
            self.say("resumed", _resumed(resumed))

    def update(self, tally: Tally, share: float | None) -> None:
        """Tell if it is time."""
        now = monotonic()
        if now - self._last < self._every or self._quiet:
            return
        self._last = now
        spent = now - self._began
        rate = (tally.documents - self._resumed) / spent if spent else 0.0
        eta = round(spent * (1 - share) / (share - self._share)) if share and share > self._share else None
        if self._form == "json":
            self._write(
                event="progress",
                doing=self._pass,
                documents=tally.documents,
                failed=tally.failed,
                per_second=round(rate, 1),
                share=share,
                eta_seconds=eta,
            )
            return
        left = "" if share is None or eta is None else f", {share:.0%} read, about {eta // 60}:{eta % 60:02} left"
        told = f"{self._pass}: {tally.documents:,} documents, {rate:.0f}/s, {tally.failed} failed{left}"
        print(told, file=sys.stderr, flush=True)

    def stop(self) -> None:
        """Nothing to clear."""

    def say(self, event: str, message: str) -> None:
        """One line."""
        if self._form == "json":
            self._write(event=event, message=message)
        else:
            print(message, file=sys.stderr, flush=True)

    def _write(self, **told: object) -> None:
        print(msgspec.json.encode(told).decode(), file=sys.stderr, flush=True)


def _resumed(count: int) -> str:
    return f"going on after {count:,} documents that an earlier call has done"


class Bar:
    """A bar with rate, time left and failures."""

    def __init__(self) -> None:
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._last = 0.0
        self._resumed = 0

    def start(self, resumed: int, pass_: Pass = "cleaning", share: float = 0.0) -> None:
        """Draw the bar, below a line of where an interrupted run goes on."""
        if resumed:
            self.say("resumed", _resumed(resumed))
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        self._resumed = resumed
        self._last = monotonic()
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[count]} documents"),
            TextColumn("{task.fields[rate]}/s"),
            TextColumn("[red]{task.fields[failed]}"),
            TimeRemainingColumn(),
        )
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task(pass_, total=None, count=resumed, rate=0, failed="")
        self._bar.start()

    def update(self, tally: Tally, share: float | None) -> None:
        """Move the bar, ten times a second at most."""
        now = monotonic()
        if self._bar is None or self._task is None or now - self._last < _FRAME:
            return
        self._last = now
        task = self._bar.tasks[0]
        rate = (tally.documents - self._resumed) / max(0.1, task.elapsed or 0.1)
        told = f"{tally.failed} failed" if tally.failed else ""
        total = None if share is None else 1.0
        self._bar.update(
            self._task,
            total=total,
            completed=share or 0.0,
            count=f"{tally.documents:,}",
            rate=f"{rate:.0f}",
            failed=told,
        )

    def stop(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()

    def say(self, event: str, message: str) -> None:
        """One line, over the bar if there is one."""
        print(message, file=sys.stderr, flush=True)
