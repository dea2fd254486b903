"""Clean news articles from scraped HTML or from text that an extractor left debris in.

>>> import cleanarticle
>>> article = cleanarticle.clean("Storm closes port\\n\\nThe port of Arlen was closed on Monday, officials said.")
>>> article.title
'Storm closes port'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

from .errors import CleanArticleError
from .version import __version__

if TYPE_CHECKING:
    from .cleaner import Cleaner, clean
    from .config import Config
    from .core.article import Article, schema
    from .core.blocks import Metadata
    from .sites import SiteProfile

__all__ = [
    "Article",
    "CleanArticleError",
    "Cleaner",
    "Config",
    "Metadata",
    "SiteProfile",
    "__version__",
    "clean",
    "schema",
]

_HOMES: Final = {
    "Article": ".core.article",
    "Cleaner": ".cleaner",
    "Config": ".config",
    "Metadata": ".core.blocks",
    "SiteProfile": ".sites",
    "clean": ".cleaner",
    "schema": ".core.article",
}


def __getattr__(name: str) -> object:
    """The public names, imported when first asked for: `cleanarticle --version` needs none of them."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(home, __name__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
