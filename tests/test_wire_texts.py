"""Whole texts of agencies and of papers that print them: every field is told, the story stays whole and alone."""

import tomllib
from pathlib import Path

import pytest
from msgspec import Struct, convert

from cleanarticle import Article, Cleaner

CLEANER = Cleaner()


class Story(Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    body: tuple[str, ...]


class Case(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    language: str
    lines: tuple[str, ...]
    authors: tuple[str, ...] = ()
    dateline: tuple[str, str, str] = ("", "", "")
    wire: str = ""
    published: str = ""
    captions: tuple[tuple[str, str], ...] = ()
    credits: tuple[tuple[str, str], ...] = ()


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    story: dict[str, Story]
    case: tuple[Case, ...]
    whole: tuple[Case, ...]


TABLE = convert(tomllib.loads((Path(__file__).parent / "data" / "wire_texts.toml").read_text(encoding="utf-8")), Table)


def cleaned(case: Case) -> tuple[Article, list[str], list[str]]:
    """The article, the story's paragraphs, and all lines as they stand."""
    story = TABLE.story[case.language]
    lines, body = list[str](), list[str]()
    for line in case.lines:
        stays = line[0] == "=" and line[1] != "="
        filled = line[stays:].replace("{0}", story.title)
        for number, paragraph in enumerate(story.body, 1):
            if f"{{{number}}}" in filled:
                filled = filled.replace(f"{{{number}}}", paragraph)
                body.append(filled if stays else paragraph)
        if stays and filled not in body:
            body.append(filled)
        lines.append(filled)
    return CLEANER.clean("\n\n".join(lines), kind="text"), body, lines


@pytest.mark.parametrize("case", TABLE.case, ids=[f"{case.language}-{case.name}" for case in TABLE.case])
def test_a_text_of_the_wire_tells_its_fields(case: Case) -> None:
    article, body, _ = cleaned(case)
    assert [paragraph.text for paragraph in article.paragraphs] == body
    assert (article.title, article.verdict) == (TABLE.story[case.language].title, "article")
    assert article.authors == case.authors
    dateline = article.dateline
    told = ("|".join(dateline.places), dateline.date or "", dateline.agency or "") if dateline else ("", "", "")
    assert told == case.dateline
    assert (article.wire or "", article.published or "") == (case.wire, case.published)
    assert tuple((caption.text, caption.credit or "") for caption in article.captions) == case.captions
    assert tuple((credit.role, "|".join(credit.names)) for credit in article.credits) == case.credits


@pytest.mark.parametrize("case", TABLE.whole, ids=[f"{case.language}-{case.name}" for case in TABLE.whole])
def test_a_story_whose_lines_look_like_fields_stays_whole(case: Case) -> None:
    article, _, lines = cleaned(case)
    assert [article.title, *(paragraph.text for paragraph in article.paragraphs)] == lines
    assert (article.dateline, article.authors, article.captions, article.credits) == (None, (), (), ())
