"""Days on a page that are none of its story's, and days of its story that stand in other forms."""

import pytest

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.calendar import calendar_of, find_dates
from cleanarticle.grammar.declared_dates import day_in_address
from cleanarticle.grammar.timestamps import Timestamps, read_machine_date
from tests.invented.story import stories
from tests.pages import page

CONTEXT = Context(Config())
FILLERS = "".join(
    f"<p>Boat {n} was mended by the rowers in the yard behind the bridge of Nordheim.</p>" for n in range(9)
)
STORY = stories()["harbour"]
GERMAN = next(story for story in stories().values() if story.language == "de")


def kinds(language: str, line: str) -> list[tuple[str, str]]:
    read = CONTEXT.made(language, Timestamps).read(line)
    return [(kind, moment.iso[:10]) for kind, moment in read.moments] if read else []


@pytest.mark.parametrize(
    ("language", "line", "days"),
    [
        ("de", "28. Juni 201914. Januar 2020 | Anna Lehm", ["2019-06-28", "2020-01-14"]),
        ("de", "1. November 20161. November 2016 anna", ["2016-11-01", "2016-11-01"]),
        ("es", "miércoles, 4 de mayo de 202200:05 hs", ["2022-05-04T00:05"]),
        ("es", "3 de mayo de 202221:25", ["2022-05-03T21:25"]),
        ("de", "Boote7. Januar 20220", ["2022-01-07"]),
        ("de", "13.04.201713.04.2017", ["2017-04-13"]),
        ("de", "Frühbucher 28.01. - 05.02. 10% sparen!", []),
        ("de", "8. 9. 10. 11. 12. 13. 14.", []),
        ("cs", "3. 5. 24", ["2024-05-03"]),
        ("de", "03.Mär.19", ["2019-03-03"]),
        ("de", "von Anna Lehm, 3. Mai ’20", ["2020-05-03"]),
        ("en", "Posted 14-Feb-20", ["2020-02-14"]),
        ("en", "14 Feb '20 - 10:05", ["2020-02-14T10:05"]),
        ("en", "Feb 14, ’20", ["2020-02-14"]),
        ("en", "14 Feb. 20:15", ["--02-14"]),
        ("en", "The 14 Feb-20 Mar fair", ["--02-14"]),
        ("en", "Report 14 Feb.20pp", ["--02-14"]),
        ("en", "On 12 July may come who will", ["--07-12"]),
        ("hr", "3. 5. 2024. 14:05", ["2024-05-03T14:05"]),
    ],
)
def test_days_that_a_page_glues_are_read_and_numbers_of_other_things_are_none(
    language: str, line: str, days: list[str]
) -> None:
    assert [moment.iso for moment in find_dates(line, calendar_of(CONTEXT, language))] == days


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("de", "Antworten bis 23.06.2006", "other"),
        ("de", "gedruckt am: Freitag, 7. Oktober 2016", "other"),
        ("de", "Verkündet am: 12.11.2009", "other"),
        ("de", "Deadline: 15. März 2020", "other"),
        ("de", "Registriert: 18.09.2008, 05:56", "other"),
        ("de", "Kinostart: 2. April 2015", "other"),
        ("en", "Registration closes: May 3, 2024", "other"),
        ("en", "Apply until May 3, 2024", "other"),
        ("fr", "Inscriptions jusqu'au 3 mai 2024", "other"),
        ("es", "Abierto hasta el 3 de mayo de 2024", "other"),
        ("pl", "Zapisy do 3 maja 2024", "other"),
        ("ru", "Заявки до 3 мая 2024", "other"),
        ("en", "3 May 2024, 18:00 – 20:00", "other"),
        ("de", "30. März 2020, 13:15 Uhr - 19:00 Uhr", "other"),
        ("en", "May 3, 2024 – May 5, 2024", "other"),
        ("en", "May 3, 2024 - 3 min read", ""),
        ("en", "May 3, 2024 – 10:15", ""),
        ("en", "Written: 2023-11-07 15:03", "published"),
        ("de", "von boote.example zuletzt bearbeitet: 4. Februar 2022", "modified"),
        ("de", "Am 3. Mai 2024 von Anna Lehm", ""),
        ("de", "Bewertung von Lehm vom 17.10.2017", ""),
        ("de", "Das Sturm-Update mit Anna Lehm - 18.03.2020", ""),
        ("en", "By Ann LeePublished: Dec 22, 2023", ""),
        ("en", "Posted on May 3, 2024", "published"),
        ("de", "Veröffentlicht von Anna Lehm am 3. Mai 2024", "published"),
        ("it", "dal nostro inviato Marco Rossi 3 maggio 2024", ""),
    ],
)
def test_what_stands_beside_a_day_says_whose_it_is(language: str, line: str, kind: str) -> None:
    assert kinds(language, line)[0][0] == kind


@pytest.mark.parametrize(
    "line",
    [
        "Deadline: May 3, 2024",
        "Apply until May 3, 2024",
        "Friday, May 3, 2024, 18:00 – 20:00",
        "Joined: 3 May 2004, 05:56",
    ],
)
def test_a_day_of_something_else_in_the_head_is_no_publication_and_stays(line: str) -> None:
    assert clean(page(f"<p>{line}</p>", ending=FILLERS)).published is None


def test_a_day_that_a_printer_adds_comes_behind_the_storys_own() -> None:
    head = ("Ausdruck vom 11.02.2020", GERMAN.title, "Ein Artikel von Anna Lehm, veröffentlicht am 23.01.2020")
    assert clean("\n\n".join((*head, *GERMAN.body))).published == "2020-01-23"


@pytest.mark.parametrize("line", ["Sunday, 12 July 2025", "12 July 2025"])
def test_the_day_of_which_a_story_tells_is_no_publication_below_it(line: str) -> None:
    call = "Whoever wants to row with us on 12 July may write to the harbour office until the end of June."
    lines = (*STORY.body, call, line)
    assert clean("\n\n".join((STORY.title, *lines))).published is None
    assert clean(f"<article><h1>{STORY.title}</h1>{''.join(f'<p>{p}</p>' for p in lines)}").published is None


def test_a_day_of_which_the_story_does_not_tell_may_stand_below_it() -> None:
    assert clean("\n\n".join((STORY.title, *STORY.body, "12 July 2025"))).published == "2025-07-12"


@pytest.mark.parametrize(
    "above",
    [
        ("<p>By Ann Lee May 3, 2024 in Boats, Bridges, Rivers 17 Comments</p>",),
        ("<p>Home | By Ann Mary Lee-Hill of Arlen | May 3, 2024</p>",),
    ],
)
def test_a_row_with_the_author_right_above_the_headline_tells_the_day(above: tuple[str, ...]) -> None:
    assert clean(page("<p>Updated: May 7, 2024</p>", above=above)).published == "2024-05-03"


@pytest.mark.parametrize("bar", ["⋅", "·", "|", "/"])
def test_a_day_between_bars_is_a_field(bar: str) -> None:
    row = f"<p>{bar} May 3, 2024 {bar} Email this post {bar} Print this page {bar} Leave a comment</p>"
    assert clean(page(row)).published == "2024-05-03"


def test_todays_day_at_the_top_of_a_page_is_no_publication() -> None:
    links = "".join(f"<p>Topic {n}</p>" for n in range(30))
    assert clean(page(above=("<p>Thursday, June 12, 2025</p>", links))).published is None


def test_nor_is_it_where_the_menu_between_is_short() -> None:
    links = "".join(f"<p>Topic {n}</p>" for n in range(9))
    assert clean(page(above=("<p>Thursday, June 12, 2025</p>", links))).published is None


def test_a_reviewers_day_far_below_is_no_publication() -> None:
    reviews = "<h3>Reviews</h3><p>Verified buyer on June 8, 2020</p><p>Ann on April 10, 2020</p>"
    assert clean(page(ending=FILLERS, below=(reviews,))).published is None


def test_a_name_may_stand_beside_a_day_that_is_called_the_publications() -> None:
    line = "<p>by Ann — published May 3, 2024 06:00</p>"
    assert clean(page(ending=FILLERS, below=(line,))).published == "2024-05-03T06:00"


def test_comments_are_no_earlier_than_the_storys_day_above_them() -> None:
    days = ("<p>13. 1. 2020</p>", "<p>14. 01. 2020, 13:47</p>", "<p>13. 01. 2020, 20:29</p>")
    assert clean(page(ending=FILLERS, below=days)).published == "2020-01-13"
    assert clean(page(ending=FILLERS, below=(*days, "<p>12. 01. 2020, 20:29</p>"))).published is None
    assert clean(page(ending=FILLERS, below=(*days, "<p>15. 01. 2020</p>"))).published is None


def test_a_time_element_that_is_publication_and_change_tells_the_day() -> None:
    footer = (
        '<footer>By ann on <time class="entry-date published updated" datetime="2014-03-20T15:27:05+00:00">'
        "March 20, 2014</time> in Boats, Rivers, Oars, Bridges, Locks, Rain, Wind</footer>"
        '<div><time datetime="2014-04-02T08:29:59+00:00">April 2, 2014 at 8:29</time> The first comment of all</div>'
    )
    assert (clean(page(below=(footer,))).published or "")[:10] == "2014-03-20"


def test_comments_below_a_short_story_do_not_come_before_the_day_in_its_head() -> None:
    comment = '<div><time datetime="2020-09-23T18:19:06+02:00">23.09.20 | 18:19</time> anna</div>'
    assert clean(page("<p>on 20 September 2020</p>", below=(comment,))).published == "2020-09-20"


def test_the_first_second_of_unix_is_no_day() -> None:
    assert read_machine_date("1970-01-01T01:00:00+01:00", calendar_of(CONTEXT, "en")) is None
    declared = {"article:published_time": "1970-01-01T00:00:00Z"}
    assert clean(page("<p>May 3, 2024, 09:29</p>", meta=declared)).published == "2024-05-03T09:29"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://boats.example/news/29-10-2021", "2021-10-29"),
        ("https://boats.example/news/23-01-2022-rowers-win", "2022-01-23"),
        ("https://boats.example/news/04-05-2022-rowers-win", None),
        ("https://boats.example/news/23-01-20221", None),
        ("https://boats.example/2024/05/03/rowers", "2024-05-03"),
    ],
)
def test_an_address_may_have_the_day_first(url: str, day: str | None) -> None:
    assert day_in_address(url) == day


def test_a_declared_day_gets_the_time_that_the_page_shows() -> None:
    declared = {"article:published": "2024-05-03"}
    assert clean(page("<p>03.05.2024 - 07:18</p>", meta=declared)).published == "2024-05-03T07:18"
    assert clean(page("<p>Updated: 03.05.2024 - 09:18</p>", meta=declared)).published == "2024-05-03"


def test_a_meta_elements_zone_mends_the_same_hour_of_json_ld() -> None:
    linked: dict[str, object] = {"datePublished": "2014-05-14T15:40:14+00:00"}
    meta = {"article:published_time": "2014-05-14T15:40:14+02:00"}
    assert clean(page(meta=meta, linked=linked)).published == "2014-05-14T15:40:14+02:00"
    other = {"article:published_time": "2014-05-14T17:40:14+02:00"}
    assert clean(page(meta=other, linked=linked)).published == "2014-05-14T15:40:14+00:00"


def test_a_recipes_page_has_its_day() -> None:
    recipe: dict[str, object] = {"@type": "Recipe", "name": "Pie", "datePublished": "2018-07-25"}
    assert clean(page(linked=recipe)).published == "2018-07-25"


def test_an_element_named_the_publications_comes_before_the_day_on_which_the_page_was_made() -> None:
    made = {"dcterms.date": "2022-01-21T15:38:44+01:00"}
    shown = '<p><time itemprop="datePublished" datetime="2022-01-27">27.01.2022</time></p>'
    assert clean(page(shown, meta=made)).published == "2022-01-27"


def test_a_dateline_tells_the_day_where_nothing_else_does() -> None:
    first, *others = STORY.body
    told = f"HAMBURG, May 3, 2024 (Reuters) - {first}"
    assert clean("\n\n".join((STORY.title, told, *others))).published == "2024-05-03"
    assert clean("\n\n".join((STORY.title, "May 4, 2024", told, *others))).published == "2024-05-04"


def test_a_change_that_a_line_far_off_tells_is_the_modification_too() -> None:
    article = clean(page(ending=FILLERS, below=("<p>Last updated: May 3, 2024</p>",)))
    assert article.modified == "2024-05-03"


@pytest.mark.parametrize("first", ["Monday, 4 March", "Monday, March 4"])
def test_a_diarys_first_day_above_the_story_stays_with_the_others(first: str) -> None:
    days = (
        first,
        first.replace("Monday", "Tuesday").replace("4", "5"),
        first.replace("Monday", "Friday").replace("4", "8"),
    )
    lines = [line for pair in zip(days, STORY.body, strict=False) for line in pair]
    told = [*lines, *STORY.body[len(days) :]]
    markup = "".join(f"<p>{line}</p>" for line in told)
    for text in ("\n\n".join([STORY.title, *told]), f"<body><main><h1>{STORY.title}</h1>{markup}</main></body>"):
        assert not set(days) - set(clean(text).body.split("\n\n"))
