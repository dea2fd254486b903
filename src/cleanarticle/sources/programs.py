"""Programs and services that give articles as records of JSON: what tells their records, and where in them is what.

Shapes: trafilatura (JSON and bare_extraction), newspaper4k (to_json), news-please (also CC-News as its crawler writes
it), Fundus (to_json), Mercury (Postlight Parser), Readability, the data set CC-News; WordPress' REST API (also with
`_embed`, and with what Yoast adds), the Guardian's Open Platform, NewsAPI.org (GNews alike), Event Registry
(newsapi.ai), Webz.io, NewsCatcher, Aylien's News API, schema.org's NewsArticle, and Zyte's automatic extraction.
"""

from collections.abc import Mapping, Set
from typing import Final

from msgspec import Struct


class Form(Struct, frozen=True):
    """One program's records. A key of a key is written with a dot: "fields.body"."""

    name: str
    signs: tuple[frozenset[str], ...]
    """Keys that its records alone have together; any of these sets will do."""
    names: Mapping[str, str]
    """Key -> name of the meta element that says the same."""
    text: tuple[str, ...] = ("text",)
    """Keys that may hold the text, the best first."""
    url: tuple[str, ...] = ("url",)
    marked: frozenset[str] = frozenset()
    """Keys of names whose strings are HTML."""
    linked: tuple[str, ...] = ()
    """Keys that hold objects of JSON-LD; "" is the record itself."""


def _signs(*told: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(keys.split()) for keys in told)


PUBLISHED: Final = "article:published_time"
_COMMON: Final = {"title": "og:title", "authors": "author", "description": "description", "language": "language"}
FORMS: Final = (
    Form(
        "trafilatura",
        _signs("source-hostname excerpt", "hostname sitename pagetype", "fingerprint raw_text source"),
        {
            "title": "og:title",
            "author": "author",
            "date": PUBLISHED,
            "excerpt": "description",
            "description": "description",
            "source-hostname": "og:site_name",
            "sitename": "og:site_name",
            "categories": "article:section",
            "language": "language",
        },
        url=("source", "url"),
    ),
    Form(
        "newspaper",
        _signs("publish_date meta_description", "publish_date top_image"),
        {
            **_COMMON,
            "publish_date": PUBLISHED,
            "meta_description": "description",
            "meta_lang": "language",
            "meta_site_name": "og:site_name",
        },
        url=("url", "canonical_link"),
    ),
    Form(
        "news-please",
        _signs("maintext", "date_publish source_domain"),
        {**_COMMON, "date_publish": PUBLISHED, "date_modify": "article:modified_time", "title_page": "title"},
        text=("maintext", "text"),
    ),
    Form(
        "Fundus",
        _signs("publishing_date plaintext", "publishing_date body"),
        {**_COMMON, "publishing_date": PUBLISHED, "publisher": "og:site_name", "lang": "language"},
        text=("plaintext",),
    ),
    Form(
        "Mercury",
        _signs("date_published lead_image_url content", "word_count dek content"),
        {
            "title": "og:title",
            "author": "author",
            "date_published": PUBLISHED,
            "dek": "description",
            "domain": "og:site_name",
        },
        text=("content",),
    ),
    Form(
        "Readability",
        _signs("textContent byline siteName", "textContent byline excerpt"),
        {
            "title": "og:title",
            "byline": "author",
            "publishedTime": PUBLISHED,
            "siteName": "og:site_name",
            "lang": "language",
        },
        text=("content", "textContent"),
    ),
    Form("CC-News", _signs("domain description image_url date"), {**_COMMON, "date": PUBLISHED}),
    Form(
        "WordPress",
        _signs("date_gmt link content"),
        {
            "title.rendered": "og:title",
            "authors": "author",
            "_embedded.author": "author",
            "yoast_head_json.author": "author",
            "yoast_head_json.article_published_time": PUBLISHED,
            "date": PUBLISHED,
            "yoast_head_json.article_modified_time": "article:modified_time",
            "modified": "article:modified_time",
            "excerpt.rendered": "description",
            "yoast_head_json.og_site_name": "og:site_name",
        },
        text=("content.rendered",),
        url=("link",),
        marked=frozenset({"title.rendered", "excerpt.rendered"}),
        linked=("yoast_head_json.schema.@graph",),
    ),
    Form(
        "Guardian",
        _signs("webTitle webPublicationDate fields"),
        {
            "webTitle": "og:title",
            "fields.byline": "author",
            "webPublicationDate": PUBLISHED,
            "fields.trailText": "description",
            "sectionName": "article:section",
            "fields.publication": "og:site_name",
            "fields.lang": "language",
        },
        text=("fields.body", "fields.bodyText"),
        url=("webUrl",),
        marked=frozenset({"fields.trailText"}),
    ),
    Form(
        "NewsAPI",
        _signs("publishedAt content source"),
        {
            "title": "og:title",
            "author": "author",
            "publishedAt": PUBLISHED,
            "description": "description",
            "source.name": "og:site_name",
        },
        text=("content",),
    ),
    Form(
        "Event Registry",
        _signs("isDuplicate dateTime body"),
        {"title": "og:title", "authors": "author", "dateTime": PUBLISHED, "source.title": "og:site_name"},
        text=("body",),
    ),
    Form(
        "Webz.io",
        _signs("thread published text"),
        {"title": "og:title", "author": "author", "published": PUBLISHED},
    ),
    Form(
        "NewsCatcher",
        _signs("clean_url published_date summary", "domain_url published_date content"),
        {
            "title": "og:title",
            "authors": "author",
            "author": "author",
            "published_date": PUBLISHED,
            "excerpt": "description",
            "description": "description",
            "name_source": "og:site_name",
            "language": "language",
        },
        text=("content", "summary"),
        url=("link",),
    ),
    Form(
        "Aylien",
        _signs("body published_at links"),
        {
            "title": "og:title",
            "author": "author",
            "published_at": PUBLISHED,
            "source.name": "og:site_name",
            "language": "language",
        },
        text=("body",),
        url=("links.permalink",),
    ),
    Form("schema.org", _signs("@type articleBody"), {}, text=("articleBody",), linked=("",)),
    Form(
        "Zyte",
        _signs("headline articleBody datePublished"),
        {
            "headline": "og:title",
            "authors": "author",
            "datePublished": PUBLISHED,
            "dateModified": "article:modified_time",
            "description": "description",
            "inLanguage": "language",
        },
        text=("articleBodyHtml", "articleBody"),
        url=("canonicalUrl", "url"),
    ),
)
ANY: Final = Form(
    "any",
    (),
    {
        "title": "og:title",
        "headline": "og:title",
        "authors": "author",
        "author": "author",
        "byline": "author",
        "publish_date": PUBLISHED,
        "published_date": PUBLISHED,
        "publication_date": PUBLISHED,
        "date_published": PUBLISHED,
        "published_at": PUBLISHED,
        "published": PUBLISHED,
        "description": "description",
        "subtitle": "description",
        "language": "language",
        "lang": "language",
        "section": "article:section",
    },
)
"""What the fields of a record say that no program is told by. Not `date`, which is often the day of a crawl."""


def form_of(keys: Set[str]) -> Form | None:
    """The form of a record with these keys; None if they are no program's."""
    return next((form for form in FORMS if any(signs <= keys for signs in form.signs)), None)


def top_keys(form: Form) -> tuple[str, ...]:
    """The keys of a record that are read of it, its signs the last."""
    paths = (*form.text, *form.url, *form.names, *filter(None, form.linked))
    return (*(path.partition(".")[0] for path in paths), *sorted(frozenset().union(*form.signs)))
