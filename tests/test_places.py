"""The gazetteer knows its towns by their whole names, in any case, and no other name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle.grammar.gazetteer import Listed, unpacked
from cleanarticle.grammar.places import is_settlement, is_town


@pytest.mark.parametrize("name", ["Riyadh", "Riad", "МОСКВА", "東京", "rio de janeiro"])
def test_a_town_is_known_in_any_case_and_in_many_languages(name: str) -> None:
    assert is_town(name)
    assert is_settlement(name)


@pytest.mark.parametrize("name", ["", "Riya", "Riyadhs", "\n", "zzzzzz", "\ud800", "\U0010ffff"])
def test_no_part_of_a_name_is_a_town(name: str) -> None:
    assert not is_town(name)
    assert not is_settlement(name)


@given(st.data())
def test_every_line_of_the_gazetteer_is_found(data: st.DataObject) -> None:
    towns, villages = (names.strip().split("\n") for names in unpacked("places.txt.gz").decode().split("\n\n"))
    assert is_town(data.draw(st.sampled_from([towns[0], towns[-1], *towns[::1000]])))
    assert is_settlement(data.draw(st.sampled_from([villages[0], villages[-1], *villages[::1000]])))


@given(st.sets(st.text("abc é", min_size=1, max_size=5), min_size=1, max_size=400), st.text("abc é", max_size=5))
def test_a_search_in_sorted_lines_finds_what_a_set_holds(names: set[str], wanted: str) -> None:
    listed = Listed(b"\n".join(sorted(name.encode() for name in names)))
    assert (wanted in listed) == (wanted in names)
    assert all(name in listed for name in names)


@pytest.mark.parametrize("town", ["İZMİR", "KAYSERİ", "ŞANLIURFA", "DİYARBAKIR", "MUĞLA", "İzmir"])
def test_turkish_towns_are_known_in_capitals(town: str) -> None:
    assert is_town(town)
