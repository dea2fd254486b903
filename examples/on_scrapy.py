"""Scrapy: a crawl whose items come out clean, by two processes. Needs the extra "scrapy".

python examples/on_scrapy.py articles.jsonl URL...
"""

import sys
from collections.abc import Iterator

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response


class News(scrapy.Spider):
    """Takes each page as it came: the bytes tell their encoding."""

    name = "news"

    def parse(self, response: Response) -> Iterator[dict[str, object]]:
        """One item a page."""
        yield {"url": response.url, "html": response.body}


def main(articles: str, *urls: str) -> None:
    """Crawl the urls and write their articles."""
    settings = {
        "ITEM_PIPELINES": {"cleanarticle.adapters.scrapy.CleanArticlePipeline": 300},
        "CLEANARTICLE_WORKERS": 2,
        "FEEDS": {articles: {"format": "jsonlines", "fields": ["url", "article", "error"], "overwrite": True}},
        "TELNETCONSOLE_ENABLED": False,
    }
    crawler = CrawlerProcess(settings)
    crawler.crawl(News, start_urls=urls)
    crawler.start()


if __name__ == "__main__":
    main(*sys.argv[1:])
