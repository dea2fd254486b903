"""Walls, stubs, error pages, listings, live blogs and empty pages are called so; stories are called articles."""

import json
import lzma
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from cleanarticle import Cleaner
from tests.invented.kinds import Case, cases
from tests.invented.story import stories

CLEANER: Final = Cleaner()
CASES: Final = tuple(cases())
KNOWN_FAILURES: Final[dict[str, str]] = {}
"""Case -> why it is called something else today."""


def test_there_are_thirty_invented_cases_of_each_kind() -> None:
    counted = Counter(case.kind for case in CASES)
    assert set(counted) == {"live_blog", "listing", "consent_wall", "paywall_stub", "error_page", "empty"}
    assert min(counted.values()) >= 30


def _case(case: Case) -> object:
    why = KNOWN_FAILURES.get(case.name)
    return pytest.param(case, id=case.name, marks=[pytest.mark.xfail(reason=why, strict=True)] if why else [])


@pytest.mark.parametrize("case", [_case(case) for case in CASES])
def test_what_is_no_article_is_called_by_its_kind_with_a_reason(case: Case) -> None:
    article = CLEANER.clean(case.data)
    assert article.verdict == case.kind
    assert any(case.kind.replace("_", " ") in warning for warning in article.warnings)


@pytest.mark.parametrize("name", sorted(stories()))
@pytest.mark.parametrize("paragraphs", [1, 2, 99])
def test_a_short_article_is_an_article(name: str, paragraphs: int) -> None:
    story = stories()[name]
    article = CLEANER.clean("\n\n".join((story.title, *story.body[:paragraphs])))
    assert article.verdict == "article"


@pytest.mark.parametrize(
    "sentence",
    [
        "The page you are looking for does not exist, the clerk told her, and shut the register with a bang.",
        "Readers who want to subscribe to continue reading will pay 9 crowns a week from May, the publisher said.",
        "Ministers want every website to ask before it uses cookies, and to take no for an answer.",
    ],
)
def test_a_story_about_walls_and_lost_pages_is_an_article(sentence: str) -> None:
    story = stories()["rail"]
    article = CLEANER.clean("\n\n".join((story.title, *story.body[:4], sentence, *story.body[4:])))
    assert article.verdict == "article"
    assert sentence in article.body


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.parametrize(
    "corpora", [("fundus", "news424", "wcxb"), ("text/fundus", "text/news424")], ids=["html", "text"]
)
def test_at_most_two_in_a_hundred_labelled_articles_are_called_something_else(
    shared: Path, corpora: tuple[str, ...]
) -> None:
    counted: Counter[str] = Counter()
    for corpus in corpora:
        with lzma.open(shared / "data" / f"{corpus}.jsonl.xz", "rt", encoding="utf-8") as rows:
            for number, row in enumerate(rows):
                if corpus.startswith("text/") and number % 3:
                    continue  # the same pages, by four extractors: a third of the texts is enough
                page = json.loads(row)
                kind = "text" if "text" in page else "html"
                counted[CLEANER.clean(page[kind], url=page.get("url"), kind=kind).verdict] += 1
    assert counted["article"] >= 0.98 * counted.total(), counted
