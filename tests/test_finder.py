"""The search for the literals of rules: as many as there are, each where it may stand."""

from hypothesis import given
from hypothesis import strategies as st

from cleanarticle.kernels import COMPILED, finding

WORDS = st.text("aab ©港口\U0001f534\0", min_size=1, max_size=11)
"""Words of few letters, so that one stands in another; of all widths of a letter."""
LIMITS = st.tuples(st.integers(0, 60), st.integers(0, 90), st.lists(WORDS, max_size=3).map(tuple))
"""Where a literal begins at the latest, the longest text it is for, and what else stands there."""


def plainly(text: str, told: list[tuple[str, tuple[int, int, tuple[str, ...]]]], slack: int) -> list[int]:
    """Numbers of the literals that a text holds where their limits allow, by looking for each of them."""
    return [
        number
        for number, (literal, (latest, most, also)) in enumerate(told)
        if literal in text[: latest + slack + len(literal)] and len(text) <= most
        if not also or any(word in text for word in also)
    ]


@given(st.lists(st.tuples(WORDS, LIMITS), min_size=1, max_size=40), st.data(), st.integers(0, 3))
def test_literals_are_found_where_they_stand(
    told: list[tuple[str, tuple[int, int, tuple[str, ...]]]], data: st.DataObject, slack: int
) -> None:
    literals = [literal for literal, _ in told]
    text = "".join(data.draw(st.lists(WORDS | st.sampled_from(literals), max_size=20)))
    meant = [[(number, latest, most)] for number, (_, (latest, most, _)) in enumerate(told)]
    also = [words for _, (_, _, words) in told]
    found = finding.Finder(literals, meant, also).numbers(text, len(text), slack)
    assert found == plainly(text, told, slack)
    if COMPILED:
        from cleanarticle.kernels import _finding

        assert _finding.Finder(literals, meant, also).numbers(text, len(text), slack) == found


def test_one_literal_may_stand_for_many_numbers_and_one_number_for_many_literals() -> None:
    finder = finding.Finder(["ice", "harbour"], [[(2, 9, 99), (0, 0, 99)], [(2, 9, 99), (1, 9, 5)]], [()] * 3)
    assert finder.numbers("ice in the harbour", 18, 0) == [0, 2]
    assert finder.numbers("the ice", 7, 0) == [2]
    assert finder.numbers("harbour", 5, 0) == [1, 2]


def test_thousands_of_literals_are_told_apart() -> None:
    literals = [f"{at:x} of {at * 7919:o}" for at in range(5000)]
    finder = finding.Finder(literals, [[(at, 0, 99)] for at in range(5000)], [()] * 5000)
    assert all(at in finder.numbers(literals[at], 9, 0) for at in range(0, 5000, 50))
