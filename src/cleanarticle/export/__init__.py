"""An article in the shapes that other programs read: one module a format, each a function of the article alone.

What each format has no place for is lost there; docs/formats.md tells which field goes where.
"""

from collections.abc import Callable
from typing import Final

from ..core.article import Article

FORMATS: Final[dict[str, Callable[[Article], dict[str, object]]]] = {
    "json": Article.to_dict,
    "schema.org": Article.to_schema_org,
    "ninjs": Article.to_ninjs,
    "news-please": Article.to_news_please,
    "trafilatura": Article.to_trafilatura,
    "datatrove": Article.to_datatrove,
}
"""Name of a format, as options say it -> the article in it. "json" is the article's own shape."""
