"""A billion pages on paper, from what was measured on one core."""

from typing import Final

from msgspec import Struct

PAGES: Final = 1_000_000_000
CORES: Final = (64, 256, 1024)
OVERHEAD: Final = 1.25
"""What an engine adds to cleaning: reading, writing, starting, the last slow task."""
LEARNING: Final = 0.6
"""What learning sites adds, as a share of cleaning: each page is read twice (.4), and its lines are looked up (.2)."""


class Measured(Struct, frozen=True):
    """Milliseconds a page on one core; kilobytes a page, compressed, of HTML and of articles."""

    milliseconds: float
    html: float
    article: float


def plan(one: Measured) -> str:
    """Core hours, hours by cores, and storage, as Markdown."""
    clean = PAGES * one.milliseconds / 1e3 / 3600 * OVERHEAD
    rows = [
        f"| cleaning, core hours | {clean:,.0f} |",
        f"| with site learning, core hours | {clean * (1 + LEARNING):,.0f} |",
        *(f"| hours on {cores:,} cores, with learning | {clean * (1 + LEARNING) / cores:,.1f} |" for cores in CORES),
        f"| read: HTML, TB (zstd, {one.html:.1f} KB a page) | {PAGES * one.html / 1e9:,.1f} |",
        f"| written: articles, TB (zstd, {one.article:.1f} KB a page) | {PAGES * one.article / 1e9:,.1f} |",
    ]
    return "\n".join(["| a billion pages | |", "|---|---|", *rows])
