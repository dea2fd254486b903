"""The inbox: what a scraper brings home, and the story that must come out of each page, shape and encoding."""

from typing import Final

import pytest

from cleanarticle import Article, Cleaner
from tests.conftest import INBOX
from tests.invented import inbox
from tests.invented.story import Story, stories

CLEANER: Final = Cleaner()
STORY_OF: Final = {
    "modern-en.html": "harbour",
    "modern-de.html": "museum",
    "modern-it.html": "vendemmia",
    "blog-engine-en.html": "bridge",
    "blog-engine-fr.html": "moulin",
    "blog-engine-pl.html": "zamek",
    "hashed-classes-en.html": "bank",
    "hashed-classes-es.html": "faro",
    "portal-nl.xhtml": "dijk",
    "portal-pt.html": "barco",
    "microdata-de.html": "seilbahn",
    "microdata-tr.html": "ekmek",
    "line-breaks-ko.html": "seom",
    "modern-ar.html": "bir",
    "amp-en.html": "rail",
    "tables-1999-en.htm": "rail",
    "flattened-en.txt": "bank",
    "flattened-ru.txt": "mayak",
    "flattened-tr.txt": "ekmek",
    "whole-page-de.txt": "museum",
    "whole-page-pl.txt": "zamek",
    "firecrawl-en.md": "harbour",
    "jina-es.md": "faro",
    "docling-fr.md": "moulin",
    "front-matter-nl.md": "dijk",
    "html2text-de.md": "museum",
    "torn-en.txt": "harbour",
    "hard-wrapped-en.txt": "bridge",
    "windows-1252-undeclared-fr.htm": "moulin",
    "windows-1251-ru.html": "mayak",
    "shift-jis-ja.html": "onsen",
    "gb18030-zh.html": "chalu",
    "utf-16-ja.txt": "onsen",
    "wrong-charset-declared-it.html": "vendemmia",
    "claims-utf-8-es.html": "faro",
    "mojibake-de.txt": "seilbahn",
    "mojibake-ru.txt": "mayak",
    "mojibake-quotes-en.txt": "harbour",
    "entities-pt.txt": "barco",
}
KNOWN_FAILURES: Final[dict[tuple[str, str], str]] = {}
"""(test, document) -> why it fails today."""


@pytest.fixture(params=sorted(STORY_OF))
def told(request: pytest.FixtureRequest) -> tuple[Article, Story]:
    """A document's article, and the story it must tell."""
    if why := KNOWN_FAILURES.get((request.function.__name__, request.param)):
        request.applymarker(pytest.mark.xfail(reason=why, strict=True))
    return CLEANER.clean((INBOX / request.param).read_bytes(), path=request.param), stories()[STORY_OF[request.param]]


def plain(text: str) -> str:
    """A text without what encodings of the fixtures cannot hold or spell otherwise."""
    return text.translate(str.maketrans({"“": '"', "”": '"', "’": "'", "œ": "oe", "\u00a0": " "})).replace("?", "")


def test_the_inbox_is_what_the_scripts_make() -> None:
    made = dict(inbox.documents())
    assert {path.name: path.read_bytes() for path in INBOX.iterdir()} == made, "run python -m tests.invented.inbox"
    assert len(made) >= 36


def test_every_paragraph_of_the_story_comes_out_and_nothing_else(told: tuple[Article, Story]) -> None:
    article, story = told
    body = [plain(paragraph.text) for paragraph in article.paragraphs]
    if body[:1] == [plain(story.standfirst)]:
        del body[0]  # it stays in the body unless Config(keep_standfirst=False) takes it out
    assert body == [plain(text) for text in story.body]


def test_the_headline_is_the_storys(told: tuple[Article, Story]) -> None:
    article, story = told
    assert plain(article.title or "") == plain(story.title)


def test_the_language_is_told(told: tuple[Article, Story]) -> None:
    article, story = told
    assert (article.language or "").split("-")[0] == story.language


def test_it_is_called_an_article(told: tuple[Article, Story]) -> None:
    assert told[0].verdict == "article"


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("consent-wall-de.html", "consent_wall"),
        ("paywall-stub-fr.html", "paywall_stub"),
        ("error-404-es.html", "error_page"),
        ("listing-en.html", "listing"),
        ("live-blog-de.html", "live_blog"),
        ("empty.html", "empty"),
    ],
)
def test_what_is_no_article_is_not_passed_off_as_one(name: str, verdict: str) -> None:
    assert CLEANER.clean((INBOX / name).read_bytes()).verdict == verdict


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("windows-1251-ru.html", "windows-1251"),
        ("shift-jis-ja.html", "cp932"),
        ("gb18030-zh.html", "gb18030"),
        ("utf-16-ja.txt", "utf-16-le"),
        ("wrong-charset-declared-it.html", "utf-8"),
    ],
)
def test_the_encoding_is_told(name: str, encoding: str) -> None:
    assert CLEANER.clean((INBOX / name).read_bytes()).source.encoding == encoding


@pytest.mark.parametrize("name", ["mojibake-de.txt", "mojibake-ru.txt", "mojibake-quotes-en.txt", "entities-pt.txt"])
def test_repairs_are_told(name: str) -> None:
    assert CLEANER.clean((INBOX / name).read_bytes()).repairs
