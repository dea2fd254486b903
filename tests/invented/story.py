"""Invented stories, and the lines that pages leave around them: the material of every fixture."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from msgspec import Struct, convert

HERE: Final = Path(__file__).resolve().parent


class Story(Struct, frozen=True, forbid_unknown_fields=True):
    """One invented news story. `others` are headlines of other invented stories on the same page."""

    language: str
    title: str
    standfirst: str
    section: str
    authors: tuple[str, ...]
    published: str
    shown_date: str
    places: tuple[str, ...]
    caption: str
    photo_credit: str
    paragraphs: str
    others: tuple[str, ...]

    @property
    def body(self) -> tuple[str, ...]:
        """The paragraphs, without white space around them."""
        return tuple(part.strip() for part in self.paragraphs.strip().split("\n\n"))


class Debris(Struct, frozen=True, forbid_unknown_fields=True):
    """Wordings of one language for what is no part of a story."""

    most_read: tuple[str, ...]
    related: tuple[str, ...]
    read_also: str
    social: tuple[str, ...]
    newsletter: tuple[str, ...]
    share: tuple[str, ...]
    comments: tuple[str, ...]
    advertisement: tuple[str, ...]
    legal: tuple[str, ...]
    next_in: tuple[str, ...] = ()


@cache
def stories() -> dict[str, Story]:
    """Every invented story by the name of its file."""
    paths = sorted((HERE / "stories").glob("*.toml"))
    return {path.stem: convert(tomllib.loads(path.read_text(encoding="utf-8")), Story) for path in paths}


@cache
def debris(language: str) -> Debris:
    """The wordings of a language."""
    return convert(tomllib.loads((HERE / "debris.toml").read_text(encoding="utf-8"))[language], Debris)


class Site(Struct, frozen=True, forbid_unknown_fields=True):
    """An invented newspaper: its menu, how it writes bylines and dates, its cookie banner, its readers' comments."""

    name: str
    host: str
    nav: tuple[str, ...]
    byline: str
    joiner: str
    published: str
    cookies: str
    accept: str
    footer: str
    comment: tuple[str, ...]

    def byline_of(self, story: Story) -> str:
        """The story's byline as this newspaper prints it."""
        return self.byline.format(self.joiner.join(story.authors))

    def date_of(self, story: Story) -> str:
        """The story's date line as this newspaper prints it."""
        return self.published.format(story.shown_date)


@cache
def site(language: str) -> Site:
    """The newspaper of a language."""
    return convert(tomllib.loads((HERE / "sites.toml").read_text(encoding="utf-8"))[language], Site)
