"""The standfirst of a dirty text: the line alone between the headline and who wrote the story, or when."""

import pytest

from cleanarticle import Cleaner, Config
from cleanarticle.core.article import Article
from tests.invented.story import stories

STORY = stories()["harbour"]
MENU = (
    "Home",
    "News",
    "Sport",
    "Weather",
    "Sign in",
    "Subscribe",
    "Newsletters",
    "Search",
    "Close",
    "Culture",
    "Obituaries",
)
BELOW = (
    "Most read",
    *(f"Storm {name} tears roofs off the houses of Vik" for name in ("Alma", "Bodil", "Carl", "Dina", "Egil")),
)
LINE = "Report claims pilots of the north coast have created a pool of boats for rent"


def cleaned(*head: str, keep: bool = True) -> Article:
    text = "\n\n".join((*MENU * 4, STORY.title, *head, *STORY.body, *BELOW))
    return Cleaner(Config(keep_standfirst=keep)).clean(text, kind="text")


@pytest.mark.parametrize(
    "below", [("By Ann Lee",), ("Share", "3 May 2024, 10:12"), ("Share", "By Ann Lee", "3 May 2024")]
)
def test_a_line_between_headline_and_byline_or_day_stays_as_standfirst(below: tuple[str, ...]) -> None:
    article = cleaned(LINE, *below)
    assert (article.subtitle, article.body.startswith(LINE)) == (LINE, True)


def test_it_leaves_the_body_if_standfirsts_are_not_kept_there() -> None:
    article = cleaned(LINE, "By Ann Lee", keep=False)
    assert (article.subtitle, LINE in article.body) == (LINE, False)


@pytest.mark.parametrize(
    "line",
    [
        "Best Harbours of the North Coast for Families With Small Children",  # a headline of another story
        "Home | News | Sport | Weather | Culture | Obituaries | Newsletters",
        "3 May 2024, 11:26 • 5 minutes to read • 3 readers have said something",
        STORY.title + " again",
        "Subscribe to our newsletter",
        "Boats below the old bridge at the harbour of the town in May. (Photo: Ann Lee)",
    ],
)
def test_what_is_no_sentence_of_its_own_is_none(line: str) -> None:
    assert cleaned(line, "By Ann Lee", "3 May 2024").subtitle is None


def test_without_byline_or_day_below_nothing_tells_it() -> None:
    assert cleaned(LINE).subtitle is None
