"""datatrove: a Document as its readers and writers have it (https://github.com/huggingface/datatrove)."""

from ..core.article import Article
from .credited import agencies
from .identity import uri_of


def to_datatrove(article: Article) -> dict[str, object]:
    """The article as `text`, `id`, `media` and flat `metadata`: strings and lists of strings, without empty ones."""
    dateline = article.dateline
    told: dict[str, object] = {
        "url": article.url,
        "title": article.title,
        "subtitle": article.subtitle,
        "section": list(article.section),
        "language": article.language,
        "authors": list(article.authors),
        "dateline": dateline.text if dateline else None,
        "places": list(dateline.places) if dateline else None,
        "agencies": list(agencies(article)),
        "date": article.published,
        "modified": article.modified,
        "captions": [caption.text for caption in article.captions],
        "credits": list(dict.fromkeys(credit.text for credit in article.credits)),
        "duplicate_of": article.duplicate_of.id if article.duplicate_of else None,
        "verdict": article.verdict,
    }
    metadata = {name: value for name, value in told.items() if value not in (None, "", [])}
    return {"text": article.body, "id": article.id or uri_of(article), "media": [], "metadata": metadata}
