"""Texts with the furniture that outlets of twenty languages leave around and inside a story, whole and exact.

The table holds the lines of each, after the outlet whose pages print such: "@title", "@2-4" for paragraphs of an
invented story ("{title}" and "@1" where more stands in the line), a dateline before them; all others go, or tell the
fields.
"""

import re
import tomllib
from pathlib import Path

import pytest
from msgspec import Struct, convert

from cleanarticle import Cleaner, Config
from cleanarticle.context import Context
from tests.invented.story import Story, stories

CLEANER = Cleaner()
PARAGRAPHS = re.compile(r"(?P<head>.*)@(?P<first>\d)(?:-(?P<last>\d))?")
YOUNG = [
    convert(tomllib.loads(path.read_text(encoding="utf-8")), Story)
    for path in sorted((Path(__file__).parent / "invented" / "outlets").glob("*.toml"))
]
"""Stories in languages whose packs are young."""
STORIES = {story.language: story for story in (*YOUNG, *reversed(stories().values()))}


class Case(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    language: str
    lines: tuple[str, ...]
    gap: str = "\n\n"
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    section: tuple[str, ...] = ()
    captions: tuple[tuple[str, str], ...] = ()
    places: tuple[str, ...] = ()


CASES = convert(
    tomllib.loads((Path(__file__).parent / "data" / "text_outlets.toml").read_text(encoding="utf-8"))["case"],
    tuple[Case, ...],
)


def written(case: Case, story: Story) -> tuple[str, list[str]]:
    """The text, and the paragraphs that must come out of it."""
    lines, body = list[str](), list[str]()
    for line in case.lines:
        if (found := PARAGRAPHS.fullmatch(line)) is not None:
            part = story.body[int(found["first"]) - 1 : int(found["last"] or found["first"])]
            lines += [found["head"] + part[0], *part[1:]]
            body += part
        elif "@1" in line:  # a dateline before it
            lines.append(line.replace("@1", story.body[0]))
            body.append(story.body[0])
        else:
            lines.append(line.replace("{title}", story.title).replace("@title", story.title))
    return case.gap.join(lines), body


@pytest.mark.parametrize("case", CASES, ids=[f"{case.language}-{case.name}" for case in CASES])
def test_an_outlets_furniture_goes_and_tells_the_fields(case: Case) -> None:
    story = STORIES[case.language]
    text, body = written(case, story)
    article = CLEANER.clean(text, kind="text")
    assert [paragraph.text for paragraph in article.paragraphs] == body
    assert (article.title, article.verdict) == (story.title, "article")
    assert tuple(map(str.casefold, article.authors)) == tuple(map(str.casefold, case.authors))
    assert (article.published or "")[: len(case.published)] == case.published
    assert (article.modified or "")[: len(case.modified)] == case.modified
    assert article.section == case.section
    assert not case.places or (article.dateline is not None and article.dateline.places == case.places)
    assert tuple((caption.text, caption.credit or "") for caption in article.captions) == case.captions


@pytest.mark.parametrize(
    ("language", "line", "button"),
    [
        ("de", "Elfriede Sandner", "Teilen"),
        ("de", "Borussia Lauchtal", "Teilen"),
        ("de", "Echo der Zeit, 16.11.2026, 18:00 Uhr", "Jederzeit top informiert!"),
        ("ru", "Игорь Самойлов", "Поделиться"),
        ("en", "Climate Change", "Share this article"),
        ("zh", "茶路", "相关新闻"),
    ],
)
def test_a_tag_above_a_button_is_no_author(language: str, line: str, button: str) -> None:
    story = STORIES[language]
    article = CLEANER.clean("\n\n".join([story.title, *story.body, line, button]), kind="text")
    assert article.authors == ()


@pytest.mark.parametrize(
    ("language", "credit"),
    [
        ("de", "Foto: dpa"),
        ("de", "Symbolbild. Foto: Hanna Reuß/dpa"),
        ("ru", "Фото: www.mayak.example"),
        ("pl", "Zdjęcie ilustracyjne (fot. Tomasz Gręda / PAP)"),
        ("nl", "Foto: privé"),
    ],
)
def test_a_credit_in_small_letters_or_of_a_file_picture_goes(language: str, credit: str) -> None:
    story = STORIES[language]
    article = CLEANER.clean("\n\n".join([story.title, *story.body[:3], credit, *story.body[3:]]), kind="text")
    assert [paragraph.text for paragraph in article.paragraphs] == list(story.body)


@pytest.mark.parametrize(
    ("language", "day"),
    [("no", "16. november 2026 21:04"), ("sv", "16 november 2026 21.04"), ("fr", "16 novembre 2026 à 21h04")],
)
def test_the_day_once_more_below_the_story_goes_and_another_stays(language: str, day: str) -> None:
    story = STORIES[language]
    for below, left in ((day, []), (day.replace("16", "18"), [day.replace("16", "18")])):
        article = CLEANER.clean("\n\n".join([story.title, day, *story.body, below]), kind="text")
        assert [paragraph.text for paragraph in article.paragraphs] == [*story.body, *left]


def test_there_are_two_and_more_of_each_language() -> None:
    languages, packed = [case.language for case in CASES], Context(Config()).languages
    assert set(packed) <= set(languages) <= set(STORIES)
    assert min(map(languages.count, packed)) >= 2
