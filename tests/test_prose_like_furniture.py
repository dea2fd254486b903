"""Sentences that begin as a page's prompts do, and subheadings that look like a list's, stay in eleven languages."""

import tomllib
from collections.abc import Iterator
from html import escape
from itertools import zip_longest
from pathlib import Path

import pytest
from msgspec import Struct, convert

from cleanarticle import Cleaner
from tests.invented.story import Story, stories

CLEANER = Cleaner()


class Looks(Struct, frozen=True, forbid_unknown_fields=True):
    sentences: tuple[str, ...]
    headings: tuple[str, ...]


LOOKS = convert(
    tomllib.loads((Path(__file__).parent / "data" / "prose_like_furniture.toml").read_text(encoding="utf-8")),
    dict[str, Looks],
)
STORIES: dict[str, Story] = {story.language: story for story in stories().values()}


def told(story: Story, looks: Looks) -> Iterator[list[str]]:
    """The story with such a line behind each of its paragraphs but the last, as often as it takes to hold them all."""
    gaps = len(story.body) - 1
    lines = [*looks.sentences, *looks.headings]
    lines = [line for some in zip_longest(lines[::2], lines[1::2]) for line in some if line]
    for first in range(0, len(lines), gaps):
        pairs = zip_longest(story.body[:-1], lines[first : first + gaps])
        yield [*(line for pair in pairs for line in pair if line), story.body[-1]]


@pytest.mark.parametrize("language", sorted(LOOKS))
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_they_stay_in_a_text(language: str, gap: str) -> None:
    story = STORIES[language]
    for lines in told(story, LOOKS[language]):
        assert CLEANER.clean(gap.join([story.title, *lines])).body.split("\n\n") == lines


@pytest.mark.parametrize("language", sorted(LOOKS))
def test_they_stay_on_a_page(language: str) -> None:
    story, looks = STORIES[language], LOOKS[language]
    for lines in told(story, looks):
        tags = ((line, "h2" if line in looks.headings else "p") for line in lines)
        inside = "".join(f"<{tag}>{escape(line)}</{tag}>" for line, tag in tags)
        head = f'<html lang="{language}"><head><title>{escape(story.title)}</title></head>'
        made = f"{head}<body><article><h1>{escape(story.title)}</h1>{inside}</article></body></html>"
        assert CLEANER.clean(made).body.split("\n\n") == lines
