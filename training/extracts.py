"""Pages as four extractors leave them: more dirty texts for the line model, made as ../shared/data/README.md tells."""

import logging
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

import inscriptis
import readability
import trafilatura
from msgspec.structs import replace
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from cleanarticle import Cleaner, Config

from .corpus import Labelled

_LEAST: Final = 200
_LEAST_BODY: Final = 600


def _trafilatura(html: str) -> str | None:
    found: str | None = trafilatura.extract(html, favor_recall=True, include_comments=False)
    return found


def _resiliparse(html: str) -> str | None:
    found: str = extract_plain_text(HTMLTree.parse(html), main_content=True, alt_texts=False)
    return found


def _readability(html: str) -> str | None:
    return inscriptis.get_text(readability.Document(html).summary())


def _inscriptis(html: str) -> str | None:
    return inscriptis.get_text(html)


ENGINES: Final[dict[str, Callable[[str], str | None]]] = {
    "trafilatura-recall": _trafilatura,
    "resiliparse": _resiliparse,
    "readability": _readability,
    "inscriptis": _inscriptis,
}


def extracts(page: Labelled) -> Iterator[Labelled]:
    """The page's texts, those of some length; an extractor that fails on the page gives none."""
    logging.disable(logging.CRITICAL)
    for engine, extract in ENGINES.items():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                text = extract(page.text)
            except Exception:  # whatever a foreign extractor raises on a hostile page: that text is not made
                continue
        if text and len(text) >= _LEAST:
            yield Labelled(
                f"{page.id}#{engine}",
                page.corpus,
                page.site,
                text,
                page.body,
                page.must,
                page.mustnot,
                page.title,
                engine,
            )


def with_own_gold(pages: Iterable[Labelled], weights: Path) -> Iterator[Labelled]:
    """Pages of which only snippets are labelled, with the body that the pipeline finds by these weights as their gold.

    A page model that is right on 94 % of words teaches the lines of 600 more sites, in more languages (docs/model.md).
    Pages with hardly any body are left out.
    """
    cleaner = Cleaner(Config(model=weights))
    for page in pages:
        body = cleaner.clean(page.text, kind="html").body
        if len(body) >= _LEAST_BODY:
            yield replace(page, body=tuple(body.split("\n\n")))
