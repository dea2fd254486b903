"""Authors whom a page declares and those whom it shows: the fuller name, all of the line, the line against the data."""

import pytest

from cleanarticle import clean
from tests.pages import page


@pytest.mark.parametrize(
    ("shown", "declared", "authors"),
    [
        ("By Bo Sandberg", "Bo", ("Bo Sandberg",)),
        ("By Bo Sandberg, Tom Holm", "Bo Sandberg", ("Bo Sandberg", "Tom Holm")),
        ("By Bo Sandberg, Harbour Times", "Bo Sandberg", ("Bo Sandberg",)),
        ("By Bo Sandberg", "Ines Quade", ("Bo Sandberg",)),
    ],
)
def test_the_line_that_is_shown_tells_more_than_what_is_declared(
    shown: str, declared: str, authors: tuple[str, ...]
) -> None:
    made = page(f"<p>{shown}</p>", linked={"author": {"@type": "Person", "name": declared}})
    assert clean(made).authors == authors


def test_a_line_below_the_standfirst_is_believed_against_other_data() -> None:
    standfirst = "<p>A barge struck the bridge in spring, and the council of Nordheim voted for a new one.</p>"
    made = page(standfirst, "<p>By Bo Sandberg</p>", linked={"author": {"@type": "Person", "name": "Ines Quade"}})
    assert clean(made).authors == ("Bo Sandberg",)
