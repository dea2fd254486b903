"""Who an article names, gathered from the fields that name them."""

from collections.abc import Iterable
from typing import Final

from ..core.article import Article
from ..core.facts import CreditRole

CONTRIBUTORS: Final[tuple[CreditRole, ...]] = (
    "reporting", "writing", "additional reporting", "compiled", "research", "photography",
)  # fmt: skip
"""Roles that formats without roles of their own call contributors."""


def credited(article: Article, *roles: CreditRole) -> tuple[str, ...]:
    """Names that the credit lines give for these roles, in their order, each once."""
    return _unique(name for credit in article.credits if credit.role in roles for name in credit.names)


def contributors(article: Article) -> tuple[str, ...]:
    """Who worked on the article beside its authors, editors and translators."""
    return tuple(name for name in credited(article, *CONTRIBUTORS) if name not in article.authors)


def agencies(article: Article) -> tuple[str, ...]:
    """The agencies that the article is from: of the wire, the dateline and the byline."""
    told = (
        article.wire,
        article.dateline.agency if article.dateline else None,
        article.byline.agency if article.byline else None,
    )
    return _unique(name for name in told if name)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({name.casefold(): name for name in reversed(list(names))}.values())[::-1]
