"""Write fixtures/seeds: invented variants of the two seed texts, each with what must come out of it.

Run `python -m tests.invented.seeds` from the top of the repository after changing a story or a variant.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct, convert

from .story import HERE, Story, debris, stories

OUT: Final = HERE.parent.parent / "fixtures" / "seeds"
_KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "most_read": ("most_read",),
    "related": ("related", "most_read"),
    "next_in": ("navigation", "related"),
    "read_also": ("related",),
}
"""Kinds a line may be removed as where pages themselves mix them; any other line has exactly its own kind."""


class Listing(Struct, frozen=True, forbid_unknown_fields=True):
    """A list of other stories: the wording of its heading, its length, how its items are marked."""

    heading: str
    which: int = 0
    items: int = 10
    mark: str = ""
    cut: bool = False


class Variant(Struct, frozen=True, forbid_unknown_fields=True):
    """One text: a story and what stands around and inside it. Places in `inside` count paragraphs already written."""

    name: str
    story: str
    gap: int = 1
    meta: str = ""
    caption: str = ""
    caption_text: str = ""
    caption_credit: str | None = None
    file_photo: bool = False
    dateline: str = ""
    places: tuple[str, ...] = ()
    date: str | None = None
    agency: str | None = None
    credit_line: str = ""
    credits: tuple[tuple[str, tuple[str, ...]], ...] = ()
    above: tuple[str, ...] = ()
    inside: dict[str, tuple[str, ...]] = {}
    listed_inside: dict[str, Listing] = {}
    below: tuple[str, ...] = ()
    listings: tuple[Listing, ...] = ()


class Line(Struct, frozen=True):
    """A line of the text and the kinds it may be removed as (none: it is not debris)."""

    text: str
    kinds: tuple[str, ...] = ()
    tight: bool = False


def lines(variant: Variant) -> Iterator[Line]:
    """The variant's lines from top to bottom."""
    story = stories()[variant.story]
    yield Line(story.title)
    yield from _named(story, variant.above)
    if variant.meta:
        yield from (Line(part, tight=n > 0) for n, part in enumerate(_meta(story, variant.meta)))
    if variant.caption:
        yield Line(variant.caption)
    for number, text in enumerate(story.body):
        yield Line(variant.dateline + text if number == 0 else text)
        yield from _named(story, variant.inside.get(str(number + 1), ()))
        if listing := variant.listed_inside.get(str(number + 1)):
            yield from _listing(story, listing)
    if variant.credit_line:
        yield Line(variant.credit_line)
    yield from _named(story, variant.below)
    for listing in variant.listings:
        yield from _listing(story, listing)


def _meta(story: Story, shape: str) -> tuple[str, ...]:
    """Section and date as lines of their own."""
    return tuple(part.format(section=story.section, date=story.shown_date) for part in shape.split("\n"))


def _named(story: Story, names: Sequence[str]) -> Iterator[Line]:
    """Lines of debris by kind and number: "social", "share/1"."""
    for name in names:
        kind, _, number = name.partition("/")
        found = getattr(debris(story.language), kind)
        text = found if isinstance(found, str) else found[int(number or 0)]
        yield Line(text, _KINDS.get(kind, (kind,)))


def _listing(story: Story, listing: Listing) -> Iterator[Line]:
    kinds = _KINDS[listing.heading]
    yield Line(getattr(debris(story.language), listing.heading)[listing.which], kinds)
    for number, other in enumerate(story.others[: listing.items], 1):
        text = " ".join(other.split()[:-2]) if listing.cut and len(other.split()) > 5 else other
        yield Line(listing.mark.replace("#", str(number)) + text, kinds, tight=number > 1)


def text_of(variant: Variant) -> str:
    """The text as the extractor left it; `gap` is the number of line ends between two paragraphs."""
    parts: list[str] = []
    for line in lines(variant):
        if parts:
            parts.append("\n" if line.tight else "\n" * variant.gap)
        parts.append(line.text)
    return "".join(parts) + "\n"


def expected(variant: Variant) -> dict[str, object]:
    """What must come out, as JSON a person can read."""
    story = stories()[variant.story]
    dateline = {"places": variant.places, "date": variant.date, "agency": variant.agency} if variant.dateline else None
    caption = {"text": variant.caption_text, "credit": variant.caption_credit, "file_photo": variant.file_photo}
    return {
        "title": story.title,
        "section": [story.section] if "{section}" in variant.meta else [],
        "published": story.published if "{date}" in variant.meta else None,
        "captions": [caption] if variant.caption else [],
        "dateline": dateline,
        "credits": [{"role": role, "names": names} for role, names in variant.credits],
        "paragraphs": story.body,
        "removed": [{"text": line.text, "kinds": line.kinds} for line in lines(variant) if line.kinds],
    }


def variants() -> tuple[Variant, ...]:
    """Every variant of the table seeds.toml."""
    table = tomllib.loads((HERE / "seeds.toml").read_text(encoding="utf-8"))["variant"]
    return convert(table, tuple[Variant, ...])


def write(folder: Path = OUT) -> None:
    """Write every variant's text and expectation, and nothing else into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for variant in variants():
        (folder / f"{variant.name}.txt").write_text(text_of(variant), encoding="utf-8", newline="")
        told = json.dumps(expected(variant), ensure_ascii=False, indent=1)
        (folder / f"{variant.name}.expected.json").write_text(told + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
