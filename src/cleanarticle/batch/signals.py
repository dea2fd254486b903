"""SIGINT and SIGTERM: the first asks for an end in order, the second is not waited for."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Stop:
    """Set by the first SIGINT or SIGTERM; the second one is not waited for."""

    def __init__(self) -> None:
        self.signal = 0

    def __call__(self) -> bool:
        return self.signal != 0

    def catch(self, number: int, _: FrameType | None) -> None:
        """The handler."""
        if self.signal:
            raise KeyboardInterrupt
        self.signal = number


@contextmanager
def caught(stop: Stop) -> Iterator[None]:
    """Let `stop` take SIGINT and SIGTERM for a while."""
    before = [(number, signal.signal(number, stop.catch)) for number in (signal.SIGINT, signal.SIGTERM)]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
