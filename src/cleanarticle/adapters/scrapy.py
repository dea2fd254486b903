"""Scrapy (extra "scrapy"): an item pipeline that cleans in processes of its own while the crawl goes on.

ITEM_PIPELINES = {"cleanarticle.adapters.scrapy.CleanArticlePipeline": 300}
CLEANARTICLE_WORKERS = 2  # processes; 1 unless set
CLEANARTICLE_CLEANER = cleanarticle.Cleaner(cleanarticle.Config(ledger=True))  # Cleaner() unless set
CLEANARTICLE_COLUMNS = cleanarticle.adapters.rows.Columns(html="page")  # names of the items' fields
"""

import asyncio
from concurrent.futures.process import BrokenProcessPool
from typing import Final, Self

from .. import Cleaner
from ..extras import extra
from .processes import clean_frozen, pool
from .rows import Columns, Outcome, Row, either, freeze, row_of

with extra("scrapy"):
    from itemadapter import ItemAdapter
    from scrapy.crawler import Crawler

_ATTEMPTS: Final = 3
"""How many workers a document may lose: they die together, and not each of its neighbours is to blame."""


class CleanArticlePipeline:
    """Gives an item that has `html` or `text` (and maybe `url`, `id`, `site`) the fields `article` and `error`.

    An item that is no dict must have these fields. Needs Scrapy's asyncio reactor, which is its default.
    """

    def __init__(self, cleaner: Cleaner, columns: Columns, workers: int) -> None:
        self._frozen = freeze(cleaner)
        self._columns = columns
        self._workers = workers

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The pipeline that the settings of a crawl ask for."""
        settings = crawler.settings
        return cls(
            settings.get("CLEANARTICLE_CLEANER") or Cleaner(),
            settings.get("CLEANARTICLE_COLUMNS") or Columns(),
            settings.getint("CLEANARTICLE_WORKERS", 1),
        )

    def open_spider(self) -> None:
        """Start the workers."""
        self._pool = pool(self._workers)

    def close_spider(self) -> None:
        """End the workers."""
        self._pool.shutdown()

    async def process_item(self, item: object) -> object:
        """The item with its article as dicts and lists, or with the error. Raises nothing a document can cause."""
        fields, columns = ItemAdapter(item), self._columns
        html, text = fields.get(columns.html), fields.get(columns.text)
        url, id, site = (fields.get(name) for name in (columns.url, columns.id, columns.site))
        outcome = await self._clean(row_of(*either(html, text), url, id, site))
        fields[columns.article] = outcome.article and outcome.article.to_dict()
        fields[columns.error] = outcome.error
        return item

    async def _clean(self, row: Row) -> Outcome:
        for _ in range(_ATTEMPTS):
            used = self._pool
            try:
                (outcome,) = await asyncio.get_running_loop().run_in_executor(used, clean_frozen, self._frozen, [row])
            except BrokenProcessPool:
                if used is self._pool:
                    self._pool = pool(self._workers)
            else:
                return outcome
        return Outcome(error=f"its worker died {_ATTEMPTS} times")
