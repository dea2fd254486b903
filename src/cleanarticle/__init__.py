"""Clean news articles from scraped HTML or from text that an extractor left debris in."""

from .version import __version__

__all__ = ["__version__"]
