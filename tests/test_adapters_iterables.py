"""Plain Python: any iterable of documents, in order, by one process or more; a worker's death costs one document."""

import os
from collections.abc import Iterator

import pytest

from cleanarticle import Cleaner, Config
from cleanarticle.adapters.iterables import clean
from cleanarticle.adapters.processes import DIED, clean_rows
from cleanarticle.adapters.rows import Columns, Row, row_of
from cleanarticle.errors import InputError

from .cli_runs import page, story


class Deadly:
    """A document that ends the process that unpacks it, as one does that takes all memory."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (3,)


@pytest.mark.parametrize("workers", [1, 2])
def test_documents_of_all_shapes_come_back_in_order(workers: int) -> None:
    given = [
        story(1),
        page(2).encode(),
        {"html": page(3), "url": "https://paper.example/3", "id": 3},
        {"text": story(4), "html": None},
        {"url": "https://paper.example/5"},
        None,
    ]
    outcomes = list(clean(given, workers=workers))
    cleaner = Cleaner()
    assert [outcome.article for outcome in outcomes] == [
        cleaner.clean(story(1)),
        cleaner.clean(page(2).encode()),
        cleaner.clean(page(3), kind="html", url="https://paper.example/3", id="3"),
        cleaner.clean(story(4), kind="text"),
        None,
        None,
    ]
    assert [outcome.error for outcome in outcomes[4:]] == ["no document", "no document"]


def test_names_of_keys_and_the_cleaner_are_the_callers() -> None:
    (found,) = clean([{"page": page(1)}], columns=Columns(html="page"), cleaner=Cleaner(Config(ledger=True)))
    assert found.article is not None
    assert found.article.blocks


@pytest.mark.parametrize("one", ["A storm closed the port.", b"<p>A storm", {"text": "A storm closed the port."}])
def test_one_document_is_no_row_of_documents(one: object) -> None:
    with pytest.raises(InputError, match="is one document"):
        clean(one)  # type: ignore[arg-type]  # what a caller may do


@pytest.mark.parametrize("workers", [1, 2])
def test_documents_are_asked_for_as_they_are_worked_on(workers: int) -> None:
    asked = 0

    def without_end() -> Iterator[str]:
        nonlocal asked
        while True:
            asked += 1
            yield "A storm closed the port of Arlen on Monday, officials said."

    outcomes = clean(without_end(), workers=workers)
    assert next(outcomes).error is None
    assert asked <= 200
    outcomes.close()  # type: ignore[attr-defined]  # a generator's


def test_a_document_that_kills_its_worker_is_the_only_one_lost() -> None:
    rows = [Row(Deadly()) if number == 40 else row_of(page(number), "html", None, number, None) for number in range(99)]
    outcomes = list(clean_rows(rows, Cleaner(), workers=2))
    assert [number for number, found in enumerate(outcomes) if found.article is None] == [40]
    assert outcomes[40].error == DIED
    assert [found.article.id for found in outcomes if found.article] == [str(n) for n in range(99) if n != 40]
