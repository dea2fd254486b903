"""Every rule of every pack, on lines made to be slow."""

from time import process_time
from typing import Final

import pytest

from cleanarticle.rules import Matcher, find_packs, load_pack

PIECES: Final = (
    "a", " ", "a ", "1", "1 ", ".", "(", "((a", "[]", "A. ", "By ", "http://", "x@y.", "– ", "読む", "a\u0301", "\t",
    "»", "read ", "12:",
)  # fmt: skip
LINES: Final = tuple((piece * 700)[:size] for piece in PIECES for size in (299, 600))
LIMIT: Final = 0.1
"""Seconds that all rules of a language may take for one line: an ordinary one takes under a millisecond."""


@pytest.mark.parametrize("language", sorted(find_packs()))
def test_no_rule_is_slow_on_a_hostile_line(language: str) -> None:
    matcher = Matcher([load_pack(path) for path in find_packs()[language]])
    for line in LINES:
        best = LIMIT * 10
        for _ in range(3):
            began = process_time()
            list(matcher.every(line))
            list(matcher.pieces(line))
            best = min(best, process_time() - began)
        assert best < LIMIT, (line[:20], len(line))
