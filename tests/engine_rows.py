"""Invented documents as the rows of a table, good ones and bad, and what the plain Cleaner makes of them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

import pytest

from cleanarticle import Article, Cleaner
from cleanarticle.adapters.rows import article_of, either
from cleanarticle.core.draft import Draft
from cleanarticle.errors import ExtraError

from .cli_runs import page, story
from .conftest import INBOX

Cell = str | bytes | None
Table = dict[str, list[Cell]]

NAMES: Final = ("id", "url", "html", "text")
BINARY: Final = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 40
ERRORS: Final = {3: "binary data", 10: "no document"}
"""Which rows are bad, and what is said of them."""
FIXTURES: Final = ("amp-en.html", "modern-de.html", "microdata-de.html", "listing-en.html")


def table(count: int = 20) -> Table:
    """`html` in bytes and `text`, one of them null, with `id` and `url`; two sites, two bad rows."""
    html: list[Cell] = [None if number % 3 else page(number).encode() for number in range(count)]
    text: list[Cell] = [story(number) if number % 3 else None for number in range(count)]
    for place, name in zip(range(count - len(FIXTURES), count), FIXTURES, strict=True):
        html[place], text[place] = (INBOX / name).read_bytes(), None
    html[3], text[3] = BINARY, None
    html[10], text[10] = None, None
    url: list[Cell] = [f"https://www.paper{number % 2}.example/{number}" for number in range(count)]
    return {"id": [f"d{number:02}" for number in range(count)], "url": url, "html": html, "text": text}


def plain(given: Table, cleaner: Cleaner | None = None) -> list[Article | None]:
    """The articles of a table, one by one; None for bad rows."""
    used = cleaner or Cleaner()
    found: list[Article | None] = []
    for place, (id, url, html, text) in enumerate(zip(*(given[name] for name in NAMES), strict=True)):
        data, kind = either(html, text)
        found.append(None if place in ERRORS else used.clean(data, id=id, url=url, kind=kind))
    return found


def drafts(given: Table) -> Iterator[Draft]:
    """The first drafts of the good rows of a table."""
    reader = Cleaner()
    for place, (url, html, text) in enumerate(zip(given["url"], given["html"], given["text"], strict=True)):
        if place not in ERRORS:
            data, kind = either(html, text)
            yield reader.read(data, url=url, kind=kind)[0]


def check_cells(articles: Sequence[Mapping[str, object] | None], errors: Sequence[str | None], given: Table) -> None:
    """Holds that an engine's cells are the plain Cleaner's articles, in order, and the errors of the bad rows."""
    assert [cell and article_of(cell) for cell in articles] == plain(given)
    assert {place: error for place, error in enumerate(errors) if error is not None}.keys() == ERRORS.keys()
    assert all(told in (errors[place] or "") for place, told in ERRORS.items())


@contextmanager
def installed(extra: str) -> Iterator[None]:
    """Import an engine and its adapter inside it: skips the calling module where the extra is not installed."""
    try:
        yield
    except (ModuleNotFoundError, ExtraError) as error:
        missing = error.__cause__ or error
        if not isinstance(missing, ModuleNotFoundError) or (missing.name or "").startswith("cleanarticle"):
            raise
        pytest.skip(f"{missing}: pip install 'cleanarticle[{extra}]'", allow_module_level=True)
