"""datatrove (extra "datatrove"): a pipeline step that turns documents of HTML or text into clean text with metadata."""

from collections.abc import Set
from contextlib import nullcontext
from typing import Final

import msgspec

from .. import Article, Cleaner
from ..extras import extra
from .rows import clean_row, row_of

with extra("datatrove"):
    from datatrove.data import Document, DocumentsPipeline
    from datatrove.pipeline.base import PipelineStep
    from datatrove.pipeline.writers.disk_base import DiskWriter
    from datatrove.utils.typeshelper import StatHints

ARTICLES: Final = frozenset({"article"})


class CleanArticle(PipelineStep):  # type: ignore[misc]  # datatrove is not typed
    """Sets `text` to the body and adds what `Article.to_datatrove` has as metadata; `id` and `media` stay.

    `metadata["url"]` and `metadata["site"]` are used. A document whose verdict is none of `verdicts`, or that cannot be
    cleaned, is dropped. With an exclusion writer, dropped documents go there as they came, with `filter_reason` (the
    verdict, or "error" with `error`), and so do the lines removed from the others: a document of the same id with
    `filter_reason` "removed", a line a piece, kind and rule of each in `removed`.
    """

    name = "🧽 CleanArticle"
    type = "🛢 - EXTRAC"

    def __init__(
        self,
        cleaner: Cleaner | None = None,
        exclusion_writer: DiskWriter | None = None,
        verdicts: Set[str] = ARTICLES,
    ) -> None:
        super().__init__()
        self.cleaner = cleaner or Cleaner()
        self.exclusion_writer = exclusion_writer
        self.verdicts = verdicts

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """The articles among the documents."""
        with self.exclusion_writer or nullcontext() as writer:
            for document in data:
                self.stat_update(StatHints.total)
                told = document.metadata
                with self.track_time():
                    row = row_of(document.text, None, told.get("url"), document.id, told.get("site"))
                    outcome = clean_row(self.cleaner, row)
                article = outcome.article
                if article is None or article.verdict not in self.verdicts:
                    reason = article.verdict if article else "error"
                    self.stat_update(StatHints.dropped, f"dropped_{reason}")
                    why = {"filter_reason": reason} | ({"error": outcome.error} if outcome.error else {})
                    if writer:
                        writer.write(Document(document.text, document.id, document.media, told | why), rank)
                    continue
                if writer and article.removed:
                    writer.write(_removed(document, article), rank)
                document.text = article.body
                document.metadata = told | article.to_datatrove()["metadata"]
                self.stat_update(StatHints.forwarded)
                self.update_doc_stats(document)
                yield document


def _removed(document: Document, article: Article) -> Document:
    """What was taken out of a document."""
    told = {"url": article.url, "filter_reason": "removed", "removed": msgspec.to_builtins(article.removed)}
    return Document("\n".join(piece.text for piece in article.removed), document.id, metadata=told)
