"""Whole pages in the markup of outlets and systems that no labelled page shows: every field, and the body exactly.

The table holds each page after its outlet, around an invented story: "@title", "@o1" for another story's headline,
"@2" for a paragraph, "@p2-4" for some as elements, "@j2-4" as a script's string.
"""

import json
import re
import tomllib
from datetime import datetime
from pathlib import Path

import pytest
from msgspec import Struct, convert

from cleanarticle import Cleaner, Config
from tests.invented.story import Story, stories

HERE = Path(__file__).parent
CLEANER = Cleaner(Config(keep_standfirst=False))
STORIES = {
    **stories(),
    **{
        path.stem: convert(tomllib.loads(path.read_text(encoding="utf-8")), Story)
        for path in sorted((HERE / "invented" / "outlets").glob("*.toml"))
    },
}
TOKEN = re.compile(
    r"@(?:(?P<field>title|standfirst|author2?|section|place|caption|photo)\b|o(?P<other>\d)"
    r"|(?P<form>[pj]?)(?P<first>\d)(?P<more>-)?(?P<last>\d?)(?!\w))"
)


class Case(Struct, frozen=True, forbid_unknown_fields=True):
    """A page and what must come out of it; an empty field must be empty."""

    name: str
    story: str
    page: str
    verdict: str = "article"
    title: str = "@title"
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str = ""
    section: tuple[str, ...] = ()
    dateline: str = ""
    wire: str = ""
    captions: tuple[tuple[str, str], ...] = ()
    credits: tuple[str, ...] = ()
    body: tuple[str, ...] = ("@1-",)


CASES = convert(
    tomllib.loads((HERE / "data" / "page_outlets.toml").read_text(encoding="utf-8"))["case"], tuple[Case, ...]
)


def filled(text: str, story: Story) -> str:
    """The text with the story's words for its tokens."""
    words = {
        "title": story.title,
        "standfirst": story.standfirst,
        "author": story.authors[0],
        "author2": story.authors[-1],
        "section": story.section,
        "place": story.places[0],
        "caption": story.caption,
        "photo": story.photo_credit,
    }

    def word(found: re.Match[str]) -> str:
        if found["field"]:
            return words[found["field"]]
        if found["other"]:
            return story.others[int(found["other"]) - 1]
        first = int(found["first"])
        last = int(found["last"]) if found["last"] else len(story.body) if found["more"] else first
        part = story.body[first - 1 : last]
        if found["form"] == "p":
            return "".join(f"<p>{text}</p>\n" for text in part)
        whole = "\n".join(part)
        return json.dumps(whole, ensure_ascii=False)[1:-1] if found["form"] == "j" else whole

    return TOKEN.sub(word, text)


def moment(when: str) -> str:
    """A moment in one spelling: "2025-03-04T05:06:07.112Z" and "2025-03-04T05:06:07+00:00" are the same."""
    return datetime.fromisoformat(when).replace(microsecond=0).isoformat() if "T" in when else when


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_page_gives_all_its_fields_and_its_story(case: Case) -> None:
    story = STORIES[case.story]
    article = CLEANER.clean(filled(case.page, story))
    wanted = [line for text in case.body for line in filled(text, story).split("\n")]
    assert [paragraph.text for paragraph in article.paragraphs] == wanted
    assert (article.title, article.verdict) == (filled(case.title, story), case.verdict)
    assert article.language == story.language
    assert (article.subtitle or "") == filled(case.subtitle, story)
    names = [filled(name, story).casefold() for name in case.authors]
    assert [name.casefold() for name in article.authors] == names
    published = story.published if case.published is None else case.published
    assert moment(article.published or "")[: len(moment(published)) or None] == moment(published)
    assert not case.modified or moment(article.modified or "") == moment(case.modified)
    assert article.section == case.section
    assert (article.dateline.text if article.dateline else "") == case.dateline
    assert not case.wire or article.wire == case.wire
    captions = [(filled(text, story), filled(credit, story)) for text, credit in case.captions]
    assert [(caption.text, caption.credit or "") for caption in article.captions] == captions
    assert [credit.text for credit in article.credits] == [filled(text, story) for text in case.credits]


def test_the_names_of_the_pages_are_all_different() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names))
