"""Clean articles to measure on: gold bodies of the labelled pages where they are, invented stories everywhere."""

import json
import lzma
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct, convert
from tests.conftest import shared_folder
from tests.invented.story import stories

from cleanarticle import Config
from cleanarticle.context import Context, base_language
from cleanarticle.core.draft import Draft
from cleanarticle.sources.text import cut
from cleanarticle.stages.language import find_language

CORPORA: Final = ("fundus", "news424", "wcxb")
_HERE: Final = Path(__file__).resolve().parent


class Clean(Struct, frozen=True):
    """An article without debris."""

    id: str
    corpus: str
    language: str
    title: str
    paragraphs: tuple[str, ...]


class Wording(Struct, frozen=True, forbid_unknown_fields=True):
    """What one language's pages say around a story (debris.toml), and for some languages a story and headlines."""

    known: tuple[str, ...]
    unknown: tuple[str, ...]
    newsletter: tuple[str, ...]
    social: tuple[str, ...]
    app: tuple[str, ...]
    subscribe: tuple[str, ...]
    advert: tuple[str, ...]
    comments: tuple[str, ...]
    player: tuple[str, ...]
    origin: tuple[str, ...]
    rating: tuple[str, ...]
    consent: tuple[str, ...]
    also: tuple[str, ...]
    times: tuple[str, ...]
    sections: tuple[str, ...]
    title: str = ""
    paragraphs: tuple[str, ...] = ()
    headlines: tuple[str, ...] = ()


def wordings() -> dict[str, Wording]:
    """Wordings by language."""
    return convert(tomllib.loads((_HERE / "debris.toml").read_text(encoding="utf-8")), dict[str, Wording])


def gold() -> Iterator[Clean]:
    """Bodies that people marked; none if ../shared is not there."""
    context = Context(Config())
    for corpus in CORPORA:
        path = shared_folder() / "data" / f"{corpus}.jsonl.xz"
        if not path.exists():
            continue
        with lzma.open(path, "rt", encoding="utf-8") as rows:
            for row in rows:
                page = json.loads(row)
                body = tuple(" ".join(text.split()) for text in page["body"] or () if text.strip())
                if body:
                    blocks, plain = cut("\n\n".join(body))
                    language = base_language(find_language(Draft(plain, blocks), context))
                    yield Clean(page["id"], corpus, language, " ".join((page["title"] or "").split()), body)


def invented() -> Iterator[Clean]:
    """Stories of tests/invented, and those of debris.toml."""
    for name, story in stories().items():
        yield Clean(name, "invented", story.language, story.title, story.body)
    for language, words in wordings().items():
        if words.paragraphs:
            yield Clean(f"debris-{language}", "invented", language, words.title, words.paragraphs)


def headlines(language: str, articles: list[Clean]) -> list[str]:
    """Headlines of a language: of the invented pages, and of the other pages."""
    told = [other for story in stories().values() if story.language == language for other in story.others]
    told += wordings()[language].headlines
    told += [article.title for article in articles if article.language == language and 20 <= len(article.title) <= 120]
    return list(dict.fromkeys(told))
