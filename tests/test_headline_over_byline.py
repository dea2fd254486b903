"""A headline that shares no word with its story is told by the byline or the day right below it."""

from typing import Final

import pytest

from cleanarticle import clean
from tests.invented.story import stories

STORY: Final = stories()["harbour"]
MENU: Final = [
    "News",
    "Sport",
    "Weather",
    "Opinion",
    "Business",
    "Culture",
    "Travel",
    "Shop",
    "Contact",
    "Log in",
    "Search",
]
HEADLINE: Final = "Whispering When Thunder Shouts Loudest"


def text(*head: str) -> str:
    """A whole page's text: its menu, the lines above the story, the story."""
    return "\n\n".join([*MENU, *head, *STORY.body])


@pytest.mark.parametrize(
    "below",
    [
        ["By Ann Lee"],
        ["By Ann Lee", "December 19, 2023"],
        ["12-19-2023 10:30 AM", "Share"],
        ["Nordics", "By Ann Lee", "Advertisement", "12-19-2023"],
        ["Illustration by Jo Holm", "By Ann Lee", "November 9, 2023 8:00 AM EST"],
    ],
)
def test_it_is_the_line_above_them(below: list[str]) -> None:
    article = clean(text(HEADLINE, *below))
    assert article.title == HEADLINE
    assert article.body == "\n\n".join(STORY.body)


@pytest.mark.parametrize(
    "head",
    [
        [HEADLINE],
        [HEADLINE, "Nordics"],
        ["By Ann Lee", HEADLINE],
        [HEADLINE, "December 19, 2023", "A Second Whisper From The Valley", "December 18, 2023"],
        ["Ann Lee, Senior Writer", "December 19, 2023"],
    ],
)
def test_without_them_or_in_a_list_of_stories_there_is_none(head: list[str]) -> None:
    assert clean(text(*head)).title is None
