"""Records of other programs: told by their keys, read for text, address and what they declare."""

import json
from pathlib import Path
from typing import Final

import pytest

from cleanarticle import Article, Cleaner, Metadata
from cleanarticle.batch.documents import Document
from cleanarticle.batch.opening import open_document
from cleanarticle.batch.readers.parts import Reading
from cleanarticle.core.facts import Caption
from cleanarticle.errors import InputError
from cleanarticle.sources.programs import FORMS
from cleanarticle.sources.records import read_record

from .cli_runs import batch, lines_of
from .test_export import STORY

PROSE: Final = (
    "The northern port of Hallvik let its first ships out on Tuesday after three weeks of ice, officials said there.",
    '"We have not seen a winter like this since my father was at the tiller," said Ingrid Solheim, who fishes for cod.',
    "The town council said that it would pay the crews for the days lost, and that the money was in the budget.",
)
TEXT: Final = "\n".join(PROSE)
TITLE: Final = "Hallvik reopens its harbour"
URL: Final = "https://www.paper.example/hallvik"
AUTHORS: Final = ["Marit Eklund", "Tomas Brandvold"]
DECK: Final = "Three weeks of ice in the north are over."
RECORDS: Final[dict[str, dict[str, object]]] = {
    "trafilatura": {
        "title": TITLE, "author": "Marit Eklund; Tomas Brandvold", "hostname": "paper.example", "date": "2025-02-18",
        "fingerprint": "1b", "id": None, "license": None, "comments": "", "raw_text": TEXT, "text": TEXT,
        "language": "en", "image": None, "pagetype": "article", "filedate": "2026-11-22", "source": URL,
        "source-hostname": "The Paper", "excerpt": DECK, "categories": "World;Norland", "tags": "ice;ships",
    },
    "newspaper": {
        "url": URL, "read_more_link": "", "language": "en", "title": TITLE, "top_image": "", "meta_img": "",
        "images": ["https://www.paper.example/1.jpg"], "movies": [], "keywords": [], "authors": AUTHORS,
        "publish_date": "2025-02-18T09:30:00+01:00", "summary": "", "meta_description": DECK, "meta_lang": "en",
        "meta_site_name": "The Paper", "canonical_link": URL, "text": TEXT,
    },
    "news-please": {
        "authors": AUTHORS, "date_download": "2025-02-20 00:00:00", "date_modify": "2025-02-19 10:00:00",
        "date_publish": "2025-02-18 09:30:00", "description": DECK, "filename": "x.json", "image_url": None,
        "language": "en", "localpath": None, "maintext": TEXT, "source_domain": "www.paper.example", "text": None,
        "title": TITLE, "title_page": None, "title_rss": None, "url": URL,
    },
    "Fundus": {
        "title": TITLE, "authors": AUTHORS, "publishing_date": "2025-02-18 09:30:00+01:00", "topics": ["Ice"],
        "body": {
            "summary": [DECK],
            "sections": [{"headline": [], "paragraphs": [PROSE[0]]}, {"headline": ["Winter"], "paragraphs": PROSE[1:]}],
        },
        "free_access": True, "publisher": "The Paper", "lang": "en", "url": URL,
        "images": [
            {"versions": [], "is_cover": True, "caption": "An icebreaker at Hallvik.", "authors": ["Ida Solvang"]},
            {"versions": [], "is_cover": False, "caption": None, "authors": []},
        ],
    },
    "Mercury": {
        "title": TITLE, "author": "Marit Eklund; Tomas Brandvold", "date_published": "2025-02-18T09:30:00.000Z",
        "lead_image_url": None, "content": f"<div><p>{'</p><p>'.join(PROSE)}</p></div>", "url": URL, "dek": DECK,
        "domain": "www.paper.example", "excerpt": DECK, "word_count": 60, "direction": "ltr", "total_pages": 1,
    },
    "Readability": {
        "title": TITLE, "byline": "Marit Eklund; Tomas Brandvold", "dir": None, "lang": "en", "textContent": TEXT,
        "content": f'<div id="readability-page-1"><p>{"</p><p>".join(PROSE)}</p></div>', "length": 300, "excerpt": DECK,
        "siteName": "The Paper", "publishedTime": "2025-02-18T09:30:00+01:00", "url": URL,
    },
    "CC-News": {
        "title": TITLE, "text": TEXT, "domain": "www.paper.example", "date": "2025-02-18 00:00:00", "description": DECK,
        "url": URL, "image_url": "https://www.paper.example/1.jpg",
    },
    "WordPress": {
        "id": 12, "date": "2025-02-18T09:30:00", "date_gmt": "2025-02-18T08:30:00", "modified": "2025-02-19T10:00:00",
        "slug": "hallvik", "status": "publish", "type": "post", "link": URL,
        "title": {"rendered": "Hallvik reopens <em>its</em>&#32;harbour"},
        "content": {"rendered": f"<p>{'</p><p>'.join(PROSE)}</p>", "protected": False},
        "excerpt": {"rendered": f"<p>{DECK} [&hellip;]</p>", "protected": False}, "author": 5,
        "_embedded": {"author": [{"id": 5, "name": "Marit Eklund"}, {"id": 6, "name": "Tomas Brandvold"}]},
        "yoast_head_json": {
            "article_published_time": "2025-02-18T08:30:00+00:00", "og_site_name": "The Paper",
            "schema": {"@graph": [{"@type": "NewsArticle", "articleSection": ["Norland"]}]},
        },
    },
    "Guardian": {
        "id": "world/2025/feb/18/hallvik", "type": "article", "sectionName": "World", "webTitle": TITLE,
        "webPublicationDate": "2025-02-18T09:30:00Z", "webUrl": URL,
        "fields": {
            "byline": "Marit Eklund; Tomas Brandvold", "trailText": f"<strong>{DECK}</strong>", "bodyText": TEXT,
            "body": f"<p>{'</p> <p>'.join(PROSE)}</p>", "publication": "The Paper",
        },
    },
    "NewsAPI": {
        "source": {"id": None, "name": "The Paper"}, "author": "Marit Eklund; Tomas Brandvold", "title": TITLE,
        "description": DECK, "url": URL, "urlToImage": None, "publishedAt": "2025-02-18T09:30:00Z", "content": TEXT,
    },
    "Event Registry": {
        "uri": "8", "lang": "eng", "isDuplicate": False, "date": "2025-02-18", "time": "09:30:00",
        "dateTime": "2025-02-18T09:30:00Z", "dataType": "news", "url": URL, "title": TITLE, "body": TEXT,
        "source": {"uri": "paper.example", "title": "The Paper"},
        "authors": [{"uri": "a@paper.example", "name": name, "type": "author"} for name in AUTHORS],
    },
    "Webz.io": {
        "thread": {"uuid": "1b", "url": URL, "site": "paper.example", "section_title": "News"}, "url": URL,
        "author": "Marit Eklund; Tomas Brandvold", "published": "2025-02-18T09:30:00.000+01:00", "title": TITLE,
        "text": TEXT, "language": "english", "crawled": "2025-02-20T00:00:00.000+02:00",
    },
    "NewsCatcher": {
        "title": TITLE, "author": "Marit Eklund", "authors": AUTHORS, "published_date": "2025-02-18 09:30:00",
        "link": URL, "clean_url": "paper.example", "excerpt": DECK, "summary": TEXT, "language": "en", "rank": 5,
    },
    "Aylien": {
        "id": 7, "title": TITLE, "body": TEXT, "author": {"id": 3, "name": "Marit Eklund; Tomas Brandvold"},
        "source": {"name": "The Paper"}, "published_at": "2025-02-18T09:30:00Z", "links": {"permalink": URL},
        "language": "en",
    },
    "schema.org": {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "datePublished": "2025-02-18",
        "author": [{"@type": "Person", "name": name} for name in AUTHORS], "articleBody": TEXT, "url": URL,
    },
    "Zyte": {
        "headline": TITLE, "authors": [{"name": name, "nameRaw": name} for name in AUTHORS], "url": URL,
        "datePublished": "2025-02-18T09:30:00Z", "articleBody": TEXT, "inLanguage": "en",
        "articleBodyHtml": "\n\n".join(("<article>", *(f"<p>{line}</p>" for line in PROSE), "</article>")),
    },
}  # fmt: skip
DATES: Final = {
    "trafilatura": "2025-02-18",
    "newspaper": "2025-02-18T09:30:00+01:00",
    "news-please": "2025-02-18T09:30:00",
    "Fundus": "2025-02-18T09:30:00+01:00",
    "Mercury": "2025-02-18T09:30:00+00:00",
    "Readability": "2025-02-18T09:30:00+01:00",
    "CC-News": "2025-02-18",
    "WordPress": "2025-02-18T08:30:00+00:00",
    "Guardian": "2025-02-18T09:30:00+00:00",
    "NewsAPI": "2025-02-18T09:30:00+00:00",
    "Event Registry": "2025-02-18T09:30:00+00:00",
    "Webz.io": "2025-02-18T09:30:00+01:00",
    "NewsCatcher": "2025-02-18T09:30:00",
    "Aylien": "2025-02-18T09:30:00+00:00",
    "schema.org": "2025-02-18",
    "Zyte": "2025-02-18T09:30:00+00:00",
}


def cleaned(record: dict[str, object]) -> Article:
    """What a batch makes of a record."""
    document = Document(name="r", id="r", output="r.json", form="record", data=json.dumps(record).encode())
    opened = open_document(document, Reading())
    return Cleaner().clean(opened.data, url=opened.url, kind=opened.kind, metadata=opened.metadata)


def test_every_form_has_its_record_here() -> None:
    assert list(RECORDS) == [form.name for form in FORMS]


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_is_told_by_its_keys(name: str) -> None:
    read = read_record(RECORDS[name])
    assert read is not None
    assert read.form == name


@pytest.mark.parametrize("name", RECORDS)
def test_what_a_record_declares_is_used_where_the_text_is_silent(name: str) -> None:
    article = cleaned(RECORDS[name])
    assert (article.title, article.url, article.published) == (TITLE, URL, DATES[name])
    assert list(article.authors) == ([] if name == "CC-News" else AUTHORS)
    assert article.language == "en"
    assert all(line in article.body for line in PROSE)


@pytest.mark.parametrize("name", RECORDS)
def test_a_batch_takes_records_of_any_program(name: str, tmp_path: Path) -> None:
    source = tmp_path / "records.jsonl"
    source.write_text(json.dumps(RECORDS[name]) + "\n", encoding="utf-8")
    run = batch(source, "-o", tmp_path / "out.jsonl")
    assert run.code == 0
    (article,) = lines_of(tmp_path / "out.jsonl")
    assert article["title"] == TITLE


@pytest.mark.parametrize("name", RECORDS)
def test_a_table_of_such_records_is_read_as_they_are(name: str, tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.Table.from_pylist([RECORDS[name]]), tmp_path / "in.parquet")
    run = batch(tmp_path / "in.parquet", "-o", tmp_path / "out.jsonl")
    assert run.code == 0, run.err
    (made,) = lines_of(tmp_path / "out.jsonl")
    assert (made["title"], made["published"]) == (TITLE, DATES[name])


def test_what_trafilatura_itself_writes_is_told() -> None:
    trafilatura = pytest.importorskip("trafilatura")
    page = "<html><head><title>Ice</title></head><body><article><p>" + "</p><p>".join(PROSE) + "</p></article></html>"
    read = read_record(json.loads(trafilatura.extract(page, output_format="json", with_metadata=True, url=URL)))
    assert read is not None
    assert (read.form, read.url) == ("trafilatura", URL)


def test_what_wordpress_adds_on_demand_is_read() -> None:
    """The section stands in Yoast's JSON-LD; of the excerpt's markup nothing is left."""
    article = cleaned(RECORDS["WordPress"])
    assert article.section == ("Norland",)
    read = read_record(RECORDS["WordPress"])
    assert read is not None
    assert read.metadata.meta["description"][0].strip() == f"{DECK} […]"


def test_a_text_that_a_service_cut_is_a_stub() -> None:
    cut = f"HALLVIK, Feb 18 (Reuters) - {PROSE[0]} {PROSE[1][:40]}… [+2143 chars]"
    article = cleaned(RECORDS["NewsAPI"] | {"content": cut})
    assert article.verdict == "paywall_stub"
    assert "chars]" not in article.body


ANSWERS: Final = {
    "one": {"response": {"status": "ok", "content": RECORDS["Guardian"]}},
    "articles": {"status": "ok", "totalResults": 2, "articles": [RECORDS["NewsAPI"]] * 2},
    "results": {"articles": {"results": [RECORDS["Event Registry"]] * 2, "pages": 1}},
    "posts": {"posts": [RECORDS["Webz.io"]] * 2, "moreResultsAvailable": 0},
    "page": {"url": URL, "article": RECORDS["Zyte"], "metadata": {"probability": 0.9}},
}


@pytest.mark.parametrize("name", ANSWERS)
def test_the_answer_of_a_service_gives_the_records_in_it(name: str, tmp_path: Path) -> None:
    (tmp_path / "answer.json").write_text(json.dumps(ANSWERS[name]), encoding="utf-8")
    run = batch(tmp_path / "answer.json", "-o", tmp_path / "out.jsonl")
    assert run.code == 0, run.err
    made = lines_of(tmp_path / "out.jsonl")
    assert [article["title"] for article in made] == [TITLE] * (1 if name in ("one", "page") else 2)
    assert len({article["id"] for article in made}) == len(made)


def test_an_object_without_a_story_is_told_as_before(tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text('{"status": "ok", "articles": [{"name": "x"}], "n": {"a": {"b": {"c": {}}}}}')
    run = batch(tmp_path / "in.json", "-o", tmp_path / "out.jsonl")
    assert (
        "no text in 'html' or 'text', only ['articles', 'n', 'status']"
        in (tmp_path / "out.jsonl.failed.jsonl").read_text()
    )
    assert run.code == 1


@pytest.mark.parametrize("field", ["text", "html"])
def test_a_field_called_text_may_hold_html(field: str) -> None:
    article = cleaned({field: f"<div><p>{'</p><p>'.join(PROSE)}</p></div>", "url": URL})
    assert (article.source.kind, [each.text for each in article.paragraphs]) == ("html", list(PROSE))


def test_sections_and_the_day_of_the_last_change_are_read() -> None:
    assert cleaned(RECORDS["trafilatura"]).section == ("World", "Norland")
    assert cleaned(RECORDS["news-please"]).modified == "2025-02-19T10:00:00"


def test_the_summary_of_fundus_is_the_standfirst_and_its_headings_stay() -> None:
    article = cleaned(RECORDS["Fundus"])
    assert article.subtitle == DECK
    assert "\n\nWinter\n\n" in article.body


def test_captions_that_a_record_declares_are_captions() -> None:
    assert cleaned(RECORDS["Fundus"]).captions == (Caption("An icebreaker at Hallvik.", "Ida Solvang"),)


def test_a_line_of_the_text_that_is_a_declared_caption_is_lifted() -> None:
    shown = f"{PROSE[0]}\n\nAn icebreaker at Hallvik. REUTERS/Ida Solvang\n\n{PROSE[1]}\n\n{PROSE[2]}"
    article = cleaned(RECORDS["Fundus"] | {"plaintext": shown})
    assert [caption.text for caption in article.captions] == ["An icebreaker at Hallvik."]
    assert article.body == "\n\n".join(PROSE)


def test_a_declared_caption_that_opens_a_paragraph_of_the_story_takes_nothing_of_it() -> None:
    article = cleaned(RECORDS["Fundus"] | {"plaintext": f"An icebreaker at Hallvik. {PROSE[0]}\n\n{PROSE[1]}"})
    assert PROSE[0] in article.body


def test_what_the_text_shows_counts_more_than_what_the_record_declares() -> None:
    shown = f"{TITLE} after three weeks of ice\n\nBy Cora Whitby\n\n{TEXT}"
    article = cleaned(RECORDS["CC-News"] | {"text": shown})
    assert article.authors == ("Cora Whitby",)
    assert article.title == f"{TITLE} after three weeks of ice"


def test_a_crawl_date_is_no_date_of_publication() -> None:
    fineweb = {"text": TEXT, "id": "<urn:uuid:1>", "dump": "CC-MAIN-2025-05", "url": URL, "date": "2025-02-20"}
    assert read_record(fineweb) is None
    assert cleaned(fineweb).published is None


def test_the_page_of_a_record_wins_over_its_text() -> None:
    page = f"<html><body><article><h1>{TITLE}</h1><p>" + "</p><p>".join(PROSE) + "</p></article></body></html>"
    article = cleaned(RECORDS["news-please"] | {"html": page})
    assert article.source.kind == "html"
    assert article.authors == tuple(AUTHORS)


def test_an_empty_page_leaves_the_text() -> None:
    assert PROSE[0] in cleaned(RECORDS["CC-News"] | {"html": "  "}).body


@pytest.mark.parametrize("name", RECORDS)
def test_values_of_a_wrong_type_are_passed_over(name: str) -> None:
    record: dict[str, object] = {key: [{"odd": 5}, None, 3] for key in RECORDS[name]}
    assert read_record(record) is not None
    with pytest.raises(InputError, match="no text in"):
        cleaned(record)
    assert cleaned(record | {"text": TEXT}).title is None


def test_half_a_character_in_a_title_does_no_harm() -> None:
    broken = json.dumps(RECORDS["CC-News"]).replace(TITLE, f"{TITLE} \\ud83d")
    document = Document(name="r", id="r", output="r.json", form="record", data=broken.encode())
    opened = open_document(document, Reading())
    article = Cleaner().clean(opened.data, metadata=opened.metadata)
    assert article.title is not None
    assert Article.from_json(article.to_json()) == article


@pytest.mark.parametrize("made", [STORY.to_news_please(), STORY.to_trafilatura()], ids=["news-please", "trafilatura"])
def test_what_an_exporter_writes_the_importer_reads(made: dict[str, object]) -> None:
    read = read_record(made)
    assert read is not None
    assert (read.text, read.url) == (STORY.body, STORY.url)
    assert read.metadata.meta["og:title"] == (STORY.title,)
    assert read.metadata.meta["author"] == STORY.authors


def test_metadata_may_be_given_with_a_text() -> None:
    article = Cleaner().clean(TEXT, metadata=Metadata(meta={"og:title": (TITLE,), "author": ("Marit Eklund",)}))
    assert (article.title, article.authors) == (TITLE, ("Marit Eklund",))


def test_the_charset_that_a_server_tells_wins_over_the_one_that_the_page_declares() -> None:
    page = "<html><head><meta charset='iso-8859-2'></head><body><p>Порт Галлвика открылся во вторник.</p></body></html>"
    told = Cleaner().clean(page.encode("koi8-r"), metadata=Metadata(charset="KOI8-R"))
    assert "Порт Галлвика" in told.body + "".join(piece.text for piece in told.removed)
    assert told.source.encoding == "koi8-r"
    utf8 = Cleaner().clean(page.encode(), metadata=Metadata(charset="koi8-r"))
    assert utf8.source.encoding == "utf-8"
