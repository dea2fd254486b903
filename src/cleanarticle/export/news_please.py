"""news-please: the keys of its NewsArticle, as its JSON files have them (https://github.com/fhamborg/news-please)."""

from msgspec import UnsetType

from ..core.article import Article
from .identity import host_of
from .moments import moment


def to_news_please(article: Article) -> dict[str, object]:
    """The article with all keys of news-please; what is not known is null."""
    return {
        "authors": list(article.authors),
        "date_download": _when(article.source.fetched),
        "date_modify": _when(article.modified),
        "date_publish": _when(article.published),
        "description": article.subtitle,
        "filename": article.source.path,
        "image_url": None,
        "language": article.language,
        "localpath": None,
        "maintext": article.body,
        "source_domain": host_of(article),
        "text": None,
        "title": article.title,
        "title_page": None,
        "title_rss": None,
        "url": article.url,
    }


def _when(when: str | UnsetType | None) -> str | None:
    """The form of news-please: to the second, without a zone."""
    read = moment(when)
    return read.strftime("%Y-%m-%d %H:%M:%S") if read else None
