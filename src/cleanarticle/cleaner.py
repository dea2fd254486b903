"""The cleaner: compiles packs and models once, cleans one document at a time."""

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final, Literal, TypedDict, Unpack, get_args

from msgspec import UNSET
from msgspec.structs import replace

from .arguments import Data, document_of, metadata_of, strings_or_none
from .config import Config, checked
from .context import Context, language_code
from .core.article import Article, Source, encodable
from .core.assemble import assemble
from .core.blocks import Metadata
from .core.decisions import RemovedKind
from .core.draft import Draft, Policy, apply, is_bounded
from .core.facts import Standfirst
from .core.pipeline import Observer, run
from .core.wishes import give_back, lift_noted
from .errors import ConfigError, InputError
from .sources.decode import without_controls
from .sources.records import completed
from .sources.unwrapped import unwrapped

if TYPE_CHECKING:
    from .model.weighed import Weighed
    from .sites import Sites
    from .sources.labels import Labels

DEFAULT: Final = Config()
_MARKDOWN: Final = re.compile(r"\.(?:md|markdown)(?:\.(?:gz|xz|zst|bz2))?(?:~\d+)?$", re.IGNORECASE)
"""Ends of the names of Markdown files: packed ones, and the second of its name in an archive."""
_OPENERS: Final = ("<", "{")
_PAGES: Final = ("<!doctype html", "<html")
_KINDS: Final[frozenset[RemovedKind]] = frozenset(get_args(RemovedKind))


class About(TypedDict, total=False):
    """What is known of a document beside its data, as `Cleaner.clean` tells."""

    url: str | None
    path: str | None
    kind: Literal["html", "text"] | None
    site: str
    metadata: Metadata | None


class Cleaner:
    """Cleans documents by one configuration, and by what was learned of their sites, if anything was.

    Pickles as its configuration and its sites; holds no state between documents. Not for several threads at once
    (trafilatura, which it may ask, is not safe there): let each process have its own.
    """

    def __init__(self, config: Config = DEFAULT, sites: "Sites | None" = None) -> None:
        """Raises ConfigError, PackError or ModelError for a configuration, or files it names, that cannot be used."""
        config = checked(config)
        if config.language:
            config = replace(config, language=language_code(config.language))
        if sites is not None and not hasattr(sites, "of"):
            raise ConfigError(f"sites: {type(sites).__name__} knows no sites: give a SiteProfile, or StoredSites(path)")
        self.config = config
        self.sites = sites
        self._context = Context(config, sites)
        self._context.check_own_files()
        if config.ignore_rules:
            from .stages import STAGES

            self._context.check_rules({"model", *(stage.name for stage in STAGES)})
        kept = _KINDS - config.only if config.only else frozenset()
        self._kept = kept | config.keep
        self._policy = Policy(config.ignore_rules, config.min_confidence)

    def __reduce__(self) -> "tuple[type[Cleaner], tuple[Config, Sites | None]]":
        return Cleaner, (self.config, self.sites)

    def __repr__(self) -> str:
        return f"Cleaner({self.config!r}{f', {self.sites!r}' if self.sites is not None else ''})"

    def clean(
        self,
        data: Data,
        *,
        url: str | None = None,
        id: str | None = None,
        path: str | None = None,
        kind: Literal["html", "text"] | None = None,
        site: str = "",
        metadata: Metadata | None = None,
    ) -> Article:
        """The clean article of one document, HTML or text, told apart by content unless `kind` says which.

        `url`, `id` and `path` are passed on to the article (of an archive's address, "…/web/20250703101112/https://…",
        the page's own); `site` names the document's site where its url does not.
        `metadata` is what is known of the document beside it (its title, its authors, the server's charset): used where
        the document declares nothing itself.
        Raises InputError if an argument has another type, or if the data is binary or longer than
        `Config.max_chars`; any other input gives an article, with a verdict and warnings where it is none.
        """
        strings_or_none(kind, url=url, id=id, path=path, site=site)
        metadata = metadata_of(metadata)
        draft, source = self.finish(data, url=url, path=path, kind=kind, site=site or "", metadata=metadata)
        id = id or draft.origin.metadata.identifier or None
        return self.article_of(draft, source, id)

    def article_of(self, draft: Draft, source: Source, id: str | None, *, ledger: bool = False) -> Article:
        """The article of a draft whose stages have all run, with its ledger if it or the config asks for it."""
        markdown = self.config.markdown
        if markdown:
            from .sources.remarked import remarked

            draft = remarked(draft)
        return assemble(draft, source, id=id, ledger=ledger or self.config.ledger, markdown=markdown)

    def finish(self, data: Data, *, observe: Observer | None = None, **about: Unpack[About]) -> tuple[Draft, Source]:
        """The draft after all stages, with its whole ledger, and its source. Raises InputError as `clean` does.

        `observe` is called with the name of each stage, "read" before them, and the draft after it.
        """
        from .stages import STAGES

        draft, source = self.read(data, **about)
        if observe is not None:
            observe("read", draft)
        last = run(draft, self._context, STAGES, policy=self._policy, observe=observe)
        if self.config.keep_dateline:
            last = give_back(last, draft, {"dateline"})
        if not self.config.keep_standfirst:
            last = lift_noted(last, Standfirst, "headline", "subtitle")
        if self._kept:
            last = give_back(last, draft, self._kept)
        return last, source

    def weigh(self, data: Data, **about: Unpack[About]) -> "Weighed":
        """Per block of a document the three features that weighed most in the model's answer, and what each added to
        the log-odds; empty without a model, and for news markup, about which it is not asked.
        """
        from .stages import STAGES

        draft, _ = self.read(data, **about)
        names = [stage.name for stage in STAGES]
        draft = run(draft, self._context, STAGES[: names.index("score")])
        scorer = self._context.scorer
        if scorer is None or not draft.blocks or is_bounded(draft):
            return ()
        from .model.weighed import weighed

        return weighed(scorer, draft.blocks, draft.origin, self._context.function_words(draft.language))

    @cached_property
    def _labels(self) -> "Labels":
        """What the heads of mails and databases above a text are told by."""
        from .sources.labels import labels_of

        return labels_of(self._context.vocabulary)

    def read(
        self,
        data: Data,
        *,
        url: str | None = None,
        path: str | None = None,
        kind: Literal["html", "text"] | None = None,
        site: str = "",
        metadata: Metadata | None = None,
    ) -> tuple[Draft, Source]:
        """The first draft of a document, before any stage, and its source. Raises InputError as `clean` does."""
        name = path or url or "the document"
        data = document_of(data, name)
        if len(data) > self.config.max_chars:
            raise InputError(
                f"{name}: {len(data):,} characters are over the limit of {self.config.max_chars:,}: "
                "split it, or raise Config.max_chars (--max-chars)"
            )
        opened = unwrapped(data, name, kind, url, metadata)
        if opened.kind == "html":
            from .sources.html import cut as cut_html

            marked = opened.marked
            blocks, page = cut_html(opened.text, opened.utf8) if marked is None else (marked.blocks, marked.page)
            if opened.metadata is not None:
                page = replace(page, metadata=completed(page.metadata, opened.metadata))
            draft = Draft(page, blocks, url=opened.url or page.metadata.canonical or None, site=site)
        else:
            from .sources.text import cut as cut_text

            text = without_controls(opened.text, opened.utf8)
            markdown = True if path and _MARKDOWN.search(path) else None
            text_blocks, plain = cut_text(text, opened.utf8, markdown=markdown, labels=self._labels)
            if opened.metadata is not None:
                plain = replace(plain, metadata=completed(plain.metadata, opened.metadata))
            draft = Draft(plain, text_blocks, url=opened.url or plain.metadata.canonical or None, site=site)
        source = Source(opened.kind, encodable(path) if path else path, opened.encoding, opened.fetched or UNSET)
        return apply(draft, "decode", opened.told), source


def clean(data: Data, *, url: str | None = None) -> Article:
    """The clean article of one document, by the default configuration. See `Cleaner.clean`."""
    return _by_default().clean(data, url=url)


@cache
def _by_default() -> Cleaner:
    return Cleaner()
