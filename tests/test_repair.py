"""Broken characters are mended; whole ones stay as they are."""

import pytest

from cleanarticle import Cleaner, clean
from cleanarticle.grammar.mojibake import mend_runs
from cleanarticle.stages.repair import mend
from tests.invented.story import stories
from tests.invented.texts import cyrillic_double_encoded, double_encoded
from tests.pages import PROSE

LATIN = ["museum", "moulin", "faro", "vendemmia", "zamek", "ekmek", "dijk"]


@pytest.mark.parametrize("name", LATIN)
def test_utf_8_read_as_windows_1252_is_read_again(name: str) -> None:
    for text in stories()[name].body:
        assert mend(double_encoded(text)) == text


def test_utf_8_read_as_windows_1251_is_read_again() -> None:
    for text in stories()["mayak"].body:
        assert mend(cyrillic_double_encoded(text)) == text


@pytest.mark.parametrize("name", sorted(stories()))
def test_whole_text_stays_as_it_is_in_every_script(name: str) -> None:
    for text in (*stories()[name].body, *stories()[name].others):
        assert mend(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "“Curly” ‘quotes’ stay curly",
        "ﬁne ligatures, Ｆｕｌｌ width",
        "AT&T and R&D",
        "x < y & z",
        "FĂRĂ” a spus",
        pytest.param(
            "“IRMÃ” disse", marks=pytest.mark.xfail(reason="ftfy reads a capital Ã before a closing quote as Ô")
        ),
        "naïve café — 5 €",
        "Âge d’or",
        "“À bientôt”",
    ],
)
def test_what_only_looks_broken_stays(text: str) -> None:
    assert mend(text) == text


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Coal &amp; flour", "Coal & flour"),
        ("caf&eacute;", "café"),
        ("&#8220;Ice&#8221;", "“Ice”"),
        ("cittÃ\xa0 vecchia", "città vecchia"),
        ("a café and a cafÃ©", "a café and a café"),
        ("itâ€™s cold", "it’s cold"),
        ("Iceâ€¦", "Ice…"),
        ("20\xc2\xa0%", "20 %"),
    ],
)
def test_single_broken_characters_are_mended(broken: str, whole: str) -> None:
    assert mend(broken) == whole


def test_a_broken_word_beside_a_whole_one_is_mended_alone() -> None:
    assert mend_runs("déjà vu, dÃ©jÃ\xa0 vu") == "déjà vu, déjà vu"


def test_every_repair_is_told_with_before_and_after() -> None:
    story = stories()["moulin"]
    article = Cleaner().clean("\n\n".join(map(double_encoded, (story.title, *story.body))), kind="text")
    assert article.title == story.title
    mended = {repair.after for repair in article.repairs}
    assert mended == {text for text in (story.title, *story.body) if not text.isascii()}


def test_a_clean_document_has_no_repairs() -> None:
    story = stories()["onsen"]
    assert Cleaner().clean("\n\n".join((story.title, *story.body)), kind="text").repairs == ()


@pytest.mark.parametrize("blank", ["&amp;nbsp;", "&amp;nbsp;&amp;nbsp;", "&amp;#160;"])
def test_a_paragraph_of_blanks_that_were_escaped_twice_is_none(blank: str) -> None:
    story = f"</p><p>{blank}</p><p>".join(PROSE)
    assert [paragraph.text for paragraph in clean(f"<html><body><p>{story}</p></body></html>").paragraphs] == list(
        PROSE
    )
