"""How blocks of a labelled page are told to belong to its story: what the block model learns from."""

import pytest
from training.corpus import Labelled
from training.labels import label

BODY = (
    "The port of Halden closed for a second day on Tuesday.",
    "Ferry | Fare",
    "Halden | 12 | 14",
    "Moss | 9 | 10",
    "Tickets stay valid, the operator said, until the storm has passed.",
)
PAGE = (
    ("Home", 0),
    ("Fares", 0),
    ("The port of Halden closed for a second day on Tuesday.", 1),
    ("Ferry", 1),
    ("Fare", 1),
    ("Halden", 1),
    ("12", 1),
    ("14", 1),
    ("Moss", 1),
    ("9", 1),
    ("10", 1),
    ("Map", 0),
    ("Tickets stay valid, the operator said, until the storm has passed.", 1),
    ("Moss", 0),
    ("The operator said nothing of the fares that travellers paid before the storm had begun to be felt.", 0),
)


def labelled(body: tuple[str, ...] | None, must: tuple[str, ...] = (), mustnot: tuple[str, ...] = ()) -> Labelled:
    return Labelled("1", "invented", "halden.example", "", body, must, mustnot)


@pytest.mark.parametrize("at", range(len(PAGE)))
def test_a_block_is_of_the_story_if_its_words_stand_there_in_their_order(at: int) -> None:
    """Cells of one word each are told by the row they stand in; the same word in a menu is not."""
    found, _ = label(labelled(BODY), [text for text, _ in PAGE])
    assert found[at] == PAGE[at][1]


def test_of_a_paragraph_that_stands_twice_the_one_within_the_story_counts() -> None:
    menus = ["Subscribe"] * 15
    found, _ = label(labelled(BODY), [BODY[4], *menus, BODY[0], BODY[4]])
    assert [index for index, one in enumerate(found) if one] == [16, 17]


def test_a_block_weighs_as_many_words_as_it_has() -> None:
    _, weight = label(labelled(BODY), ["Halden", "", "Ferry fares rise"])
    assert weight.tolist() == [1, 0, 3]


def test_of_snippets_only_the_blocks_that_hold_one_are_known() -> None:
    document = labelled(None, must=("closed for a second day",), mustnot=("most read",))
    found, weight = label(document, [BODY[0], "Most read today", BODY[4]])
    assert (found.tolist(), weight.tolist()) == ([1, 0, 0], [11, 3, 0])
