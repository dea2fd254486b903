"""The headline of a page whose markup does not name it: no heading, several h1, a heading that holds more than it."""

import pytest

from cleanarticle import clean
from tests.pages import page

LINE = "Nordheim votes to rebuild its old bridge after the barge struck it"


@pytest.mark.parametrize(
    "title",
    [
        "Nordheim votes to rebuild its old bridge…",
        "Nordheim votes to rebuild its old bridge",
        "Nordheim votes to rebuild old bridge that the barge struck | Arlen Courier",
    ],
)
def test_a_line_without_a_heading_is_the_headline_where_the_title_is_cut_or_in_other_words(title: str) -> None:
    trail = "<div>Home &gt; News &gt; Nordheim votes to rebuild its old bridge</div>"
    article = clean(page(h1="", title=title, above=(trail, f"<div>{LINE}</div>")))
    assert article.title == LINE


def test_a_list_of_what_the_story_holds_is_no_headline() -> None:
    parts = ("<div>How the barge struck it in the spring</div>", "<div>What boats cost in Nordheim</div>")
    title = "Old bridge of Nordheim: the votes, the barge and the boats"
    assert clean(page(h1="", title=title, above=parts)).title == title


def test_a_line_that_says_the_title_comes_before_what_only_a_name_calls_one() -> None:
    share = f'<div class="article-title">Share or comment on this article: {LINE}</div>'
    article = clean(page(h1="", title=LINE, above=(f"<div>{LINE}</div>",), below=(share,)))
    assert article.title == LINE


def test_of_several_h1_the_one_above_the_story_with_a_word_of_the_title_is_the_headline() -> None:
    menu = ("<h1>Follow us on the river</h1>", "<h1>What the harbour office said in the spring</h1>")
    article = clean(
        page(title="What does a new bridge cost? | Arlen Courier", above=menu, h1="Piles, bridge and barges")
    )
    assert article.title == "Piles, bridge and barges"
    article = clean(page(title="What does a ferry cost? | Arlen Courier", above=menu, h1="Contact us in Arlen"))
    assert article.title == "What does a ferry cost? | Arlen Courier"


@pytest.mark.parametrize("inside", ["<div>News</div><div>{}</div>", "<div>{}</div><div>By Joanna Lee</div>"])
def test_a_section_or_a_byline_in_the_heading_is_no_part_of_the_headline(inside: str) -> None:
    article = clean(page(h1=inside.format(LINE), title=f"{LINE} - News - Arlen Courier"))
    assert article.title == LINE


def test_a_headline_of_two_lines_stays_whole_where_one_of_two_titles_is_cut() -> None:
    cut = "Nordheim votes to rebuild"
    lines = f"<div>{cut}</div><div>its old bridge after the barge struck it</div>"
    assert clean(page(h1=lines, title=f"{LINE} - Arlen Courier", meta={"og:title": cut})).title == LINE
    assert clean(page(h1=lines, title=f"{cut} - Arlen Courier", meta={"og:title": LINE})).title == LINE
