"""Clean news articles from scraped HTML or from text that an extractor left debris in.

>>> import cleanarticle
>>> article = cleanarticle.clean("Storm closes port\\n\\nThe port of Arlen was closed on Monday after a storm, officials said.")
>>> article.title
'Storm closes port'
"""

from .cleaner import Cleaner, clean
from .config import Config
from .core.article import Article, schema
from .errors import CleanArticleError
from .version import __version__

__all__ = ["Article", "CleanArticleError", "Cleaner", "Config", "__version__", "clean", "schema"]
