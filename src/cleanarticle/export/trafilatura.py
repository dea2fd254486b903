"""trafilatura: the keys of its JSON output with metadata (https://trafilatura.readthedocs.io)."""

from msgspec import UnsetType

from ..core.article import Article
from .credited import agencies
from .identity import host_of
from .moments import moment


def to_trafilatura(article: Article) -> dict[str, object]:
    """The article with all keys of trafilatura's JSON; what is not known is null."""
    host = host_of(article)
    return {
        "title": article.title,
        "author": "; ".join(article.authors) or next(iter(agencies(article)), None),
        "hostname": host,
        "date": _day(article.published),
        "fingerprint": None,
        "id": article.id,
        "license": None,
        "comments": "",
        "raw_text": None,
        "language": article.language,
        "image": None,
        "pagetype": "article" if article.verdict == "article" else None,
        "filedate": _day(article.source.fetched),
        "source": article.url,
        "source-hostname": host,
        "excerpt": article.subtitle,
        "categories": ";".join(article.section),
        "tags": "",
        "text": article.body,
    }


def _day(when: str | UnsetType | None) -> str | None:
    read = moment(when)
    return read.date().isoformat() if read else None
