"""When a story was published and changed: the page's own day wins, never a footer's year."""

import pytest

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.timestamps import Timestamps
from tests.invented.story import stories
from tests.pages import page, text

CONTEXT = Context(Config())


def test_json_ld_gives_both_dates_with_their_zone() -> None:
    article = clean(
        page(linked={"datePublished": "2024-11-10T08:00:00+01:00", "dateModified": "2024-11-11T09:00:00+01:00"})
    )
    assert (article.published, article.modified) == ("2024-11-10T08:00:00+01:00", "2024-11-11T09:00:00+01:00")


def test_the_day_shown_wins_over_a_utc_day_beside_it() -> None:
    article = clean(page("<p>December 21, 2023 11:00 pm</p>", linked={"datePublished": "2023-12-22T04:00:41Z"}))
    assert (article.published or "")[:10] == "2023-12-21"


def test_todays_day_above_the_headline_is_not_the_storys() -> None:
    linked: dict[str, object] = {"datePublished": "2025-06-11T21:14:08Z"}
    today = "<div>Thursday, June 12, 2025</div>"
    told = '<p>By Ann Lee</p><p><time datetime="2025-06-11T17:14:08-04:00"><span>June 11, 2025</span></time></p>'
    assert (clean(page(told, above=(today,), linked=linked)).published or "")[:10] == "2025-06-11"


def test_a_publication_told_below_the_story_comes_before_the_change_told_above_it() -> None:
    head = ("Nordheim votes to rebuild its old bridge", "Updated: April 6, 2025 07:10 AM")
    article = clean(text(*head, tail=("First published on: April 5, 2025 at 21:40",)))
    assert ((article.published or "")[:10], (article.modified or "")[:10]) == ("2025-04-05", "2025-04-06")


def test_a_change_before_the_publication_is_none() -> None:
    article = clean(page(linked={"datePublished": "2024-11-10", "dateModified": "2023-01-01"}))
    assert article.modified is None


def test_a_labelled_change_is_no_publication() -> None:
    article = clean(page("<p>Published: 3 May 2023</p>", "<p>Last updated: 5 May 2023</p>"))
    assert (article.published, article.modified) == ("2023-05-03", "2023-05-05")


def test_a_footers_year_is_no_date() -> None:
    assert clean(page()).published is None


def test_a_date_in_the_address_is_the_last_resort() -> None:
    assert clean(page(), url="https://example.com/2024/11/10/bridge").published == "2024-11-10"


def test_the_timestamp_line_of_a_text_is_lifted() -> None:
    article = clean(text("Nordheim votes to rebuild its old bridge", "", "• World", "• Sunday, 10 Nov 2024"))
    assert article.published == "2024-11-10"
    assert "2024" not in article.body


def test_prose_with_a_date_is_no_timestamp() -> None:
    stamps = CONTEXT.made("en", Timestamps)
    line = stamps.read("Published on Sunday, 10 Nov 2024")
    prose = stamps.read("The bridge was built by farmers on 10 Nov 2004 for the mills")
    assert line is not None
    assert line.left == 0
    assert prose is not None
    assert prose.left > 5


def test_a_day_far_below_the_headline_is_found() -> None:
    above = ("<p>A newsletter of the region</p>",) * 3
    assert (
        clean(page(above=above, below=("<p>Share</p>",) * 9 + ("<p>Posted on April 13, 2023</p>",))).published
        == "2023-04-13"
    )


@pytest.mark.parametrize(
    ("below", "when"),
    [
        ("<h4>Published</h4><p>May 3, 2024</p>", "2024-05-03"),
        ("<p>Page last modified May 3, 2024</p>", "2024-05-03"),
        ("<p>Updated May 3, 2024</p><p>Published May 1, 2024</p>", "2024-05-01"),
        ("<h4>Comments</h4><p>May 3, 2024</p>", None),
        ("<p>The bridge was hit on May 3, 2024</p>", None),
    ],
)
def test_a_day_far_below_the_story_needs_a_word_that_says_what_it_is(below: str, when: str | None) -> None:
    fillers = "".join(
        f"<p>Boat {number} was mended by the rowers in the yard behind the bridge.</p>" for number in range(9)
    )
    assert clean(page(ending=fillers, below=(below,))).published == when


@pytest.mark.parametrize(
    ("script", "when"),
    [
        ('{"headline": "Broken, "datePublished": "2024-05-03T10:00:00Z"}', "2024-05-03"),
        ('{"headline": "Broken, "datePublished": "1970-01-01T00:00:00Z"}', None),
        ('x = {"publishedAt":"2024-05-03","title":"A"}', "2024-05-03"),
        ('x = [{"published_at":"2024-05-03"},{"published_at":"2024-05-04"}]', None),
        ('x = {"createdAt":"2024-05-03"}', None),
    ],
)
def test_the_only_day_of_publication_in_scripts_is_the_last_resort(script: str, when: str | None) -> None:
    assert clean(page(f"<script>{script}</script>")).published == when


def test_a_time_below_the_headline_comes_before_those_of_teasers_above() -> None:
    above = "<p>The ferry</p><p><time datetime='2024-05-09'>9 May</time></p>"
    below = "<p><time datetime='2024-05-03'>05/03/2024</time> for the rowers, by the harbour office of the town</p>"
    assert clean(page(below, above=(above,))).published == "2024-05-03"


@pytest.mark.parametrize(
    ("lang", "url", "list_of_others", "when"),
    [
        ("en", "https://example.com/bridge", "May 13, 2023", "2023-03-10"),
        ("en", "https://example.com/bridge", "13 May 2023", "2023-10-03"),
        ("en-US", "https://example.com/bridge", "13 May 2023", "2023-03-10"),
        ("en", "https://example.org.uk/bridge", "", "2023-10-03"),
        ("", "https://example.com.au", "", "2023-10-03"),
        ("en", "https://example.io/bridge", "", "2023-03-10"),
    ],
)
def test_the_days_with_names_on_a_page_of_no_country_tell_what_stands_first(
    lang: str, url: str, list_of_others: str, when: str
) -> None:
    made = page("<p>03/10/2023</p>", lang=lang, below=(f"<p>The ferry sinks</p><p>{list_of_others}</p>",))
    assert clean(made, url=url).published == when


def test_the_declared_day_stands_if_it_is_shown_beside_another_one() -> None:
    both = {"datePublished": "2023-05-03T08:00:00Z", "dateModified": "2023-06-09T08:00:00Z"}
    alone = clean(page("<p>June 9, 2023</p>", linked=both))
    beside = clean(page("<p>June 9, 2023</p>", "<p>May 3, 2023</p>", linked=both))
    assert (alone.published, beside.published) == ("2023-06-09", "2023-05-03T08:00:00+00:00")


def test_the_zone_behind_a_time_is_no_word_beside_the_date() -> None:
    line = CONTEXT.made("en", Timestamps).read("By Ann LeeDec. 21, 2023 11:00 pm EST")
    assert line is not None
    assert line.left == 3


def test_a_time_element_that_a_word_calls_a_change_is_no_publication() -> None:
    story = stories()["ekmek"]
    changed = "<span>Güncelleme Tarihi: <time>Ocak 27, 2025 15:40</time></span>"
    dates = f"{changed}<span>Oluşturulma Tarihi: <time>Ocak 27, 2025 14:12</time></span>"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in story.body)
    article = clean(
        f'<html lang="tr"><body><article><h1>{story.title}</h1><div>{dates}</div>{body}</article></body></html>'
    )
    assert (article.published, article.modified) == ("2025-01-27T14:12", "2025-01-27T15:40")


def test_a_time_inside_the_story_is_that_of_a_box() -> None:
    story = stories()["mayak"]
    box = "<aside><a href='/a'>Почему дело тянется третий год</a><time>20 ноября 2024</time></aside>"
    body = "".join(f"<p>{paragraph}</p>" + box * (at == 2) for at, paragraph in enumerate(story.body))
    page = (
        f'<html lang="ru"><body><div><time>14:12, 25 ноября 2024</time></div><h1>{story.title}</h1>{body}</body></html>'
    )
    assert clean(page).published == "2024-11-25T14:12"
