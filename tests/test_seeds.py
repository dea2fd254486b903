"""The texts this project exists for: extractors' leavings around a story, and exactly what must come out of them."""

import json
from functools import cache
from pathlib import Path

import pytest

import cleanarticle
from cleanarticle import Article
from tests.conftest import SEEDS
from tests.invented import seeds

NAMES = sorted(path.stem for path in SEEDS.glob("*.txt"))
KNOWN_FAILURES: dict[tuple[str, str], str] = {}
"""(test, variant) -> why it fails today."""


@cache
def cleaned(name: str) -> Article:
    return cleanarticle.clean((SEEDS / f"{name}.txt").read_bytes())


@cache
def expected(name: str) -> dict[str, object]:
    told: dict[str, object] = json.loads((SEEDS / f"{name}.expected.json").read_text(encoding="utf-8"))
    return told


@pytest.fixture(params=NAMES)
def variant(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    test = request.function.__name__
    if why := KNOWN_FAILURES.get((test, name)):
        request.applymarker(pytest.mark.xfail(reason=why, strict=True))
    return name


def test_there_are_forty_variants_or_more() -> None:
    assert len(NAMES) >= 40


def test_the_files_are_what_the_table_of_variants_says(tmp_path: Path) -> None:
    seeds.write(tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in SEEDS.iterdir()}, "run python -m tests.invented.seeds"


def test_the_body_is_the_storys_paragraphs_and_nothing_else(variant: str) -> None:
    article = cleaned(variant)
    assert [paragraph.text for paragraph in article.paragraphs] == expected(variant)["paragraphs"]
    assert article.body == "\n\n".join(paragraph.text for paragraph in article.paragraphs)


def test_the_title_is_found(variant: str) -> None:
    assert cleaned(variant).title == expected(variant)["title"]


def test_it_is_an_article(variant: str) -> None:
    assert cleaned(variant).verdict == "article"


def test_section_and_date_are_read_from_their_own_lines(variant: str) -> None:
    article = cleaned(variant)
    assert list(article.section) == expected(variant)["section"]
    if shown := expected(variant)["published"]:
        assert (article.published or "")[:10] == shown


def test_the_dateline_is_lifted_with_places_date_and_agency(variant: str) -> None:
    found = cleaned(variant).dateline
    told = found and {"places": list(found.places), "date": found.date, "agency": found.agency}
    assert told == expected(variant)["dateline"]


def test_captions_are_lifted_and_their_credit_is_told_apart(variant: str) -> None:
    found = [{"text": c.text, "credit": c.credit, "file_photo": c.file_photo} for c in cleaned(variant).captions]
    assert found == expected(variant)["captions"]


def test_credit_lines_give_roles_and_names(variant: str) -> None:
    found = [{"role": credit.role, "names": list(credit.names)} for credit in cleaned(variant).credits]
    assert found == expected(variant)["credits"]


def test_every_line_of_debris_is_removed_as_its_kind(variant: str) -> None:
    article = cleaned(variant)
    source = (SEEDS / f"{variant}.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for removed in article.removed:
        assert removed.start is not None
        found.setdefault(_line_at(source, removed.start), set()).add(removed.kind)
    told = expected(variant)["removed"]
    assert isinstance(told, list)
    missed = {
        line["text"]: found.get(line["text"])
        for line in told
        if not found.get(line["text"], set()) & set(line["kinds"])
    }
    assert missed == {}


def _line_at(source: str, position: int) -> str:
    """The line of the text that a position lies in."""
    start = source.rfind("\n", 0, position) + 1
    end = source.find("\n", position)
    return source[start : len(source) if end < 0 else end]


# --- the two real seeds, which are not ours to copy: only where ../shared is ---


def test_seed_004_comes_out_exactly(shared: Path) -> None:
    [path] = (shared / "seeds").glob("004_*.txt")
    article = cleanarticle.clean(path.read_bytes())
    assert article.verdict == "article"
    assert article.title == "Putin signs into law mutual defence treaty with North Korea"
    assert article.section == ("World",)
    assert article.published == "2024-11-10"
    [caption] = article.captions
    assert caption.text == (
        "Russia's President Vladimir Putin and North Korea's leader Kim Jong Un attend a state reception in Pyongyang, "
        "North Korea June 19, 2024."
    )
    assert caption.credit == "Sputnik/Vladimir Smirnov/Pool via REUTERS/File Photo"
    assert caption.file_photo
    assert article.dateline is not None
    assert (article.dateline.agency, article.dateline.places) == ("Reuters", ())
    assert [(credit.role, credit.names) for credit in article.credits] == [
        ("reporting", ("Reuters",)),
        ("editing", ("Cynthia Osterman",)),
    ]
    assert len(article.paragraphs) == 7
    assert article.body.startswith("Russian President Vladimir Putin signed into law")
    assert article.body.endswith("presence of the North Korean troops.")
    kinds = {removed.text: removed.kind for removed in article.removed}
    assert kinds["Follow us on our official WhatsApp channel for breaking news alerts and key updates!"] == "social"
    assert {
        "Next In World",
        "Others Also Read",
        "Oscars take the stage on Sunday with best picture up for grabs",
    } <= set(kinds)
    assert len(kinds) == 13


def test_seed_000_comes_out_exactly(shared: Path) -> None:
    [path] = (shared / "seeds").glob("000_*.txt")
    article = cleanarticle.clean(path.read_bytes())
    assert article.verdict == "article"
    assert article.title == "North Korea ratifies major defense pact with Russia"
    assert len(article.paragraphs) == 9
    assert article.body.startswith("North Korea ratified a major defense pact with Russia, which includes")
    assert article.body.endswith("in the ongoing Ukraine war.")
    assert [removed.kind for removed in article.removed] == ["most_read"] * 11
    assert (article.dateline, article.captions, article.section, article.credits) == (None, (), (), ())


def test_a_seed_with_other_blank_lines_comes_out_the_same(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        tight = "\n".join(line for line in text.splitlines() if line.strip())
        for other in (tight, tight.replace("\n", "\n\n"), tight.replace("\n", "\r\n"), text.replace("\n\n", "\n\n\n")):
            assert cleanarticle.clean(other).body == cleanarticle.clean(text).body
