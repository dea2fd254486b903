"""Scrapy's item pipeline over the manager that runs it in a crawl; two processes. A whole crawl: test_examples.py."""

import asyncio
import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from .engine_rows import check_cells, installed, table

with installed("scrapy"):
    from scrapy import Spider
    from scrapy.utils.test import get_crawler

    from cleanarticle.adapters.rows import Columns
    from cleanarticle.adapters.scrapy import CleanArticlePipeline


@dataclass
class Page:
    """An item with fields of its own names."""

    link: str
    page: str
    clean: dict[str, Any] | None = None
    why: str | None = None


@pytest.fixture
def pipeline() -> Iterator[CleanArticlePipeline]:
    made = CleanArticlePipeline.from_crawler(get_crawler(Spider, {"CLEANARTICLE_WORKERS": 2}))
    made.open_spider()
    yield made
    made.close_spider()


async def _process(pipeline: CleanArticlePipeline, items: list[Any]) -> list[Any]:
    return await asyncio.gather(*(pipeline.process_item(item) for item in items))


def test_every_item_comes_back_with_the_plain_article_or_an_error(pipeline: CleanArticlePipeline) -> None:
    given = table()
    items = [dict(zip(given, cells, strict=True)) for cells in zip(*given.values(), strict=True)]
    found = asyncio.run(_process(pipeline, items))
    assert [item["id"] for item in found] == given["id"]
    check_cells([item["article"] for item in found], [item["error"] for item in found], given)


def test_fields_can_have_other_names_and_items_other_types() -> None:
    names = Columns(html="page", url="link", article="clean", error="why")
    pipeline = CleanArticlePipeline.from_crawler(get_crawler(Spider, {"CLEANARTICLE_COLUMNS": names}))
    pipeline.open_spider()
    (item,) = asyncio.run(_process(pipeline, [Page("https://a.example/1", "<p>A storm closed the port.</p>")]))
    pipeline.close_spider()
    assert item.clean["url"] == "https://a.example/1"
    assert item.why is None


def test_a_worker_that_is_killed_costs_no_item(pipeline: CleanArticlePipeline) -> None:
    async def crawl() -> list[Any]:
        first = await _process(pipeline, [{"text": "The port of Arlen was closed on Monday."} for _ in range(8)])
        for pid in list(pipeline._pool._processes):  # our own children
            os.kill(pid, signal.SIGKILL)
        return first + await _process(pipeline, [{"text": "The port of Arlen was opened on Friday."} for _ in range(8)])

    found = asyncio.run(crawl())
    assert [item["error"] for item in found] == [None] * 16
    assert found[-1]["article"]["body"] == "The port of Arlen was opened on Friday."
