"""schema.org: a NewsArticle as JSON-LD (https://schema.org/NewsArticle)."""

from collections.abc import Iterable
from typing import Final

from ..core.article import Article
from ..core.facts import Caption, VerdictKind
from .credited import agencies, contributors, credited
from .moments import moment

_TYPES: Final[dict[VerdictKind, str]] = {
    "article": "NewsArticle",
    "paywall_stub": "NewsArticle",
    "live_blog": "LiveBlogPosting",
    "listing": "CollectionPage",
}
"""Verdict -> type; what is no story at all is a WebPage."""


def to_schema_org(article: Article) -> dict[str, object]:
    """The article as a JSON-LD object; properties without a value are left out."""
    kind = _TYPES.get(article.verdict, "WebPage")
    is_article = kind in ("NewsArticle", "LiveBlogPosting")
    dateline = article.dateline
    found: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": kind,
        "identifier": article.id,
        "url": article.url,
        "headline": article.title,
        "description": article.subtitle,
        "inLanguage": article.language,
        "datePublished": article.published,
        "dateModified": article.modified,
        "dateCreated": dateline.date if dateline and moment(dateline.date) else None,
        "author": _authors(article),
        "editor": _people(credited(article, "editing")),
        "translator": _people(credited(article, "translation")),
        "contributor": _people(contributors(article)),
        "sourceOrganization": _organizations((*agencies(article), *credited(article, "source"))),
        "creditText": " ".join(dict.fromkeys(credit.text for credit in article.credits)),
        "locationCreated": [{"@type": "Place", "name": place} for place in dateline.places] if dateline else None,
        "image": [_image(caption) for caption in article.captions],
        "isAccessibleForFree": False if article.verdict == "paywall_stub" and not _is_teaser(article) else None,
    }
    if is_article:
        found["dateline"] = dateline.text.rstrip(" -–—―:_") if dateline else None
        found["articleSection"] = list(article.section)
        found["articleBody"] = article.body
    else:
        found["text"] = article.body
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def _is_teaser(article: Article) -> bool:
    """True for a text that breaks off as feeds break off theirs, whether the rest is free or not."""
    return any(why.field == "verdict" and why.rule == "verdict/teaser" for why in article.provenance)


def _authors(article: Article) -> list[dict[str, str]]:
    """Persons; an organization where a desk or an agency is all that signs."""
    if any(why.field == "authors" and why.rule == "byline/group" for why in article.provenance):
        return _organizations(article.authors)
    return _people(article.authors) or _organizations([article.byline.agency] if article.byline else [])


def _people(names: Iterable[str]) -> list[dict[str, str]]:
    return [{"@type": "Person", "name": name} for name in names]


def _organizations(names: Iterable[str | None]) -> list[dict[str, str]]:
    return [{"@type": "Organization", "name": name} for name in names if name]


def _image(caption: Caption) -> dict[str, str]:
    found = {"@type": "ImageObject", "caption": caption.text}
    return found | {"creditText": caption.credit} if caption.credit else found
