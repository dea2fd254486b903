"""Dates in every form papers write them; the page's own day wins, never a footer's year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.calendar import Calendar, calendar_of, find_date, find_dates, has_year, read_iso
from cleanarticle.grammar.timestamps import Timestamps, read_machine_date
from tests.invented.story import stories
from tests.pages import page, text

CONTEXT = Context(Config())
ENGLISH = calendar_of(CONTEXT, "en")


def _day(written: str, calendar: Calendar) -> str | None:
    """The first date in the text without its time."""
    found = find_date(written, calendar)
    return found.iso[: 10 if found.year is not None else 7] if found else None


@pytest.mark.parametrize(
    ("language", "written", "iso"),
    [
        ("en", "Nov 10", "--11-10"),
        ("en", "Sunday, 10 Nov 2024", "2024-11-10"),
        ("en", "Nov. 10, 2024 at 3:45 p.m. EST", "2024-11-10"),
        ("en", "Published On 3 Dec 20243 Dec 2024", "2024-12-03"),
        ("en", "Published On 3/12/20243/12/2024", "2024-12-03"),
        ("ar", "3 ديسمبر/ كانون الأول 2024", "2024-12-03"),
        ("ar", "03 ديسمبر ,2024", "2024-12-03"),
        ("ar", "14:12-3 ديسمبر 2024 م ـ 02 جمادى الآخرة 1446 هـ", "2024-12-03"),
        ("en", "10th of November 2024", "2024-11-10"),
        ("en", "By Ann LeeDec. 21, 2023 11:00 pm EST", "2023-12-21"),
        ("fr", "1er août 2024", "2024-08-01"),
        ("es", "10 de noviembre de 2024", "2024-11-10"),
        ("ru", "10 ноября", "--11-10"),
        ("ru", "10 ноября 2024, 14:20", "2024-11-10"),
        ("tr", "10 Kasım 2024", "2024-11-10"),
        ("zh", "11月10日", "--11-10"),
        ("zh", "2024年11月10日 14:05", "2024-11-10"),
        ("ko", "2024년 3월 4일", "2024-03-04"),
        ("ko", "2024. 11. 10. 14:03", "2024-11-10"),
        ("de", "10.11.2024, 14:05 Uhr", "2024-11-10"),
        ("en", "11/25/2024", "2024-11-25"),
    ],
)
def test_a_written_date_is_read(language: str, written: str, iso: str) -> None:
    assert _day(written, calendar_of(CONTEXT, language)) == iso


@pytest.mark.parametrize(
    "written", ["31 November", "maybe 10", "Omar 10", "May 2024", "version 1.2.24.5", "10:30", "no day at all", "7-5"]
)
def test_what_is_no_date_is_not_read(written: str) -> None:
    assert find_date(written, ENGLISH) is None


def test_the_time_beside_a_date_is_kept_with_its_zone() -> None:
    found = find_date("Sept 5, 2023 | 10:11 GMT", ENGLISH)
    assert found is not None
    assert found.iso == "2023-09-05T10:11+00:00"


def test_month_and_day_change_places_on_american_pages() -> None:
    european, american = find_date("10/11/2024", ENGLISH), find_date("10/11/2024", ENGLISH, month_first=True)
    assert european is not None
    assert american is not None
    assert (european.iso, american.iso) == ("2024-11-10", "2024-10-11")


PIECES = [
    "19",
    "20",
    "24",
    "1",
    "3",
    "10",
    "٣",
    "年",
    "년",
    "月",
    "日",
    "월",
    "일",
    "May",
    "mai",
    "мая",
    *"-/., \u2009x",
]


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.text(max_size=20))
def test_the_quick_look_refuses_no_line_with_a_date_of_a_known_year(line: str) -> None:
    assert has_year(line) or all(found.year is None for found in find_dates(line, ENGLISH))


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back_from_its_english_form(day: date) -> None:
    name = ENGLISH.months[day.month - 1][0]
    assert _day(f"{day.day} {name} {day.year}", ENGLISH) == day.isoformat()
    assert _day(f"{name.title()} {day.day}, {day.year}", ENGLISH) == day.isoformat()


@given(st.text(max_size=200))
def test_any_text_gives_dates_inside_it(words: str) -> None:
    last = 0
    for found in find_dates(words, ENGLISH):
        assert last <= found.start < found.end <= len(words)
        last = found.end


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-11-10T08:00:00Z", "2024-11-10T08:00:00+00:00"),
        ("20241110", "2024-11-10"),
        ("2024-11-10 08:00", "2024-11-10T08:00:00"),
        ("1703170800", "2023-12-21T15:00:00+00:00"),
        ("Thu Dec 21 10:00:00 UTC 2023", "2023-12-21"),
        ("Wed Feb 29 10:00:00 UTC 2023", None),
        ("Thu Feb 29 10:00:00 UTC 2024", "2024-02-29"),
        ("2023-10-16T21:56:19.537007Z EST", "2023-10-16T21:56:19"),
        ("soon", None),
        ("2024", None),
    ],
)
def test_machines_dates_are_read_in_all_their_forms(written: str, iso: str | None) -> None:
    assert read_machine_date(written, ENGLISH) == iso


def test_a_year_of_another_century_is_no_date() -> None:
    assert read_iso("1066-10-14") is None


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


@pytest.mark.parametrize(
    ("language", "written", "whens"),
    [
        ("ru", "14:12, 25 ноября 2024", ["2024-11-25T14:12"]),
        ("ru", "14:12 25.11.2024 (обновлено: 15:40 25.11.2024)", ["2024-11-25T14:12", "2024-11-25T15:40"]),
        ("ru", "25.11.2024 14:12, 26.11.2024 15:40", ["2024-11-25T14:12", "2024-11-26T15:40"]),
        ("uk", "14:12, 02.12.24", ["2024-12-02T14:12"]),
        ("en", "09:09 GMT, 22 December 2023 | 10:53 GMT", ["2023-12-22T09:09+00:00"]),
        ("en", "2:12 p.m., 3 May 2024", ["2024-05-03T14:12"]),
        ("en", "Lakers 102:98, 3 May 2024", ["2024-05-03"]),
        ("ar", "الثلاثاء، 03 ديسمبر 2024 02:12 م", ["2024-12-03T14:12"]),
        ("ar", "03 ديسمبر ,2024: 05:12 ص", ["2024-12-03T05:12"]),
    ],
)  # fmt: skip
def test_a_time_may_stand_before_its_date_and_no_other_date_takes_it(
    language: str, written: str, whens: list[str]
) -> None:
    assert [moment.iso for moment in find_dates(written, calendar_of(CONTEXT, language))] == whens


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
