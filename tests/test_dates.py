"""Dates in every form papers write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.calendar import Calendar, calendar_of, find_date, find_dates, has_year
from cleanarticle.grammar.machine_days import read_iso
from cleanarticle.grammar.timestamps import read_machine_date

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
        ("en", "Thu, 01/09/2025 - 10:32", "2025-01-09"),
        ("en", "Mon, 09/01/2025 - 10:32", "2025-09-01"),
        ("en", "Thursday 01/09/2025", "2025-01-09"),
        ("en", "the 01/09/2025", "2025-09-01"),
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


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("January 9, 202512:30 PM ET", "2025-01-09T12:30"),
        ("January 9, 20251:05 PM ET", "2025-01-09T13:05"),
        ("Jan 09, 2025 16:35 pm IST", "2025-01-09T16:35"),
        ("Jan 09, 2025 04:35 pm IST", "2025-01-09T16:35"),
    ],
)
def test_a_time_may_be_glued_to_the_year_and_count_to_24_beside_pm(written: str, iso: str) -> None:
    found = find_date(written, ENGLISH)
    assert found is not None
    assert found.iso == iso


def test_a_day_behind_another_one_is_no_time_of_day() -> None:
    told = find_dates("Güncelleme : 07.10.2024 Mehmet Yıldırım | 07.10.2024", calendar_of(CONTEXT, "tr"))
    assert [moment.iso for moment in told] == ["2024-10-07", "2024-10-07"]
