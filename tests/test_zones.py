"""The zone behind a time of day is told with its hours: "GMT+7" is not the world's time."""

import pytest

from cleanarticle import clean
from cleanarticle.grammar.zones import zone_behind
from tests.pages import text


@pytest.mark.parametrize(
    ("zone", "offset"),
    [
        ("GMT", "+00:00"), ("UTC", "+00:00"), ("(GMT+7)", "+07:00"), ("GMT+1", "+01:00"), ("UTC+05:30", "+05:30"),
        ("(UTC-3)", "-03:00"), ("UTC\u22124", "-04:00"), ("GMT-0500", "-05:00"), ("+0200", "+02:00"),
        ("+02:00", "+02:00"),
        ("Zurich", ""), ("GMT+70", "+00:00"), ("UTCX", ""),
    ],
)  # fmt: skip
def test_a_zone_is_told_with_its_hours(zone: str, offset: str) -> None:
    assert zone_behind(f"19:25 {zone}", 5)[0] == offset


def test_a_text_published_in_another_zone_says_so() -> None:
    made = text("Barge strikes the old bridge of Nordheim", "Wednesday, 22 Oct 2025, 19:25 (GMT+7)")
    assert clean(made).published == "2025-10-22T19:25+07:00"
