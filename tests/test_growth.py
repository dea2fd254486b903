"""Cost grows with the input and not faster: what was quadratic once is measured at two sizes."""

import time
from collections.abc import Callable
from itertools import islice

import pytest
from benchmarks.shapes import ODD, blocks, page, text

from cleanarticle import Cleaner, Config

CLEANER = Cleaner(Config(second_opinion=False))
ONCE_QUADRATIC = (
    "page: breaks",
    "page: one script of data",
    "page: rows of a stream",
    "page: data cut off",
    "page: authors",
    "page: author in one attribute",
    "page: captions in one attribute",
    "page: a caption with an open bracket",
    "page: the site's name again and again",
    "text: bylines",
    "text: headings of lists",
    "text: each sentence twice",
)


def spent(make: Callable[[int], str], size: int) -> float:
    """The least CPU time of three runs, in seconds."""
    document, found = make(size), []
    for _ in range(3):
        begun = time.process_time()
        CLEANER.clean(document)
        found.append(time.process_time() - begun)
    return min(found)


@pytest.mark.slow
@pytest.mark.parametrize(("make", "size"), [(text, 64_000), (page, 250)], ids=["text", "page"])
def test_eight_times_the_input_takes_at_most_thirteen_times_as_long(make: Callable[[int], str], size: int) -> None:
    assert spent(make, 8 * size) <= 8 * 1.6 * spent(make, size)


@pytest.mark.slow
@pytest.mark.parametrize("shape", ONCE_QUADRATIC)
def test_a_shape_that_was_quadratic_once_is_no_more(shape: str) -> None:
    assert spent(ODD[shape], 200_000) <= 4 * 2 * max(0.02, spent(ODD[shape], 50_000))


def test_data_nested_deeper_than_the_stack_is_left_out() -> None:
    """A RecursionError came out of the parser of JSON once."""
    assert CLEANER.clean(ODD["page: nested data"](50_000)).verdict == "article"


def test_blocks_of_a_made_document_differ() -> None:
    prose = [line for _, line in islice(blocks(), 400) if len(line) > 200]
    assert len(set(prose)) == len(prose)
