"""--max-failures: a run that goes wrong from the start should not go on all night."""

from typing import Final

from msgspec import Struct

from ..errors import ConfigError

_SAMPLE: Final = 100
"""Documents that must be done before a share is looked at."""


class Gate(Struct, frozen=True):
    """How many failures are too many: a count, a share (0 to 1), or no limit."""

    count: int | None = None
    share: float | None = None

    @classmethod
    def read(cls, text: str) -> "Gate":
        """ "5%" or "200". Raises ConfigError for anything else."""
        try:
            if text.endswith("%"):
                share = float(text[:-1]) / 100
                if 0 <= share <= 1:
                    return cls(share=share)
            elif int(text) >= 0:
                return cls(count=int(text))
        except ValueError:
            pass
        raise ConfigError(f"--max-failures {text!r}: give a share like 5% or a number like 200")

    def shut(self, failed: int, documents: int, *, over: bool = False) -> bool:
        """True if there are too many failures. `over`: the run is at its end, so that every share counts."""
        if self.count is not None:
            return failed > self.count
        if self.share is not None and (over or documents >= _SAMPLE):
            return failed > self.share * documents
        return False
