"""Articles in other programs' shapes: every field stands where docs/formats.md says, and nothing is made up."""

import json
from functools import cache
from pathlib import Path
from typing import Final

import jsonschema
import pytest
from msgspec.structs import replace

from cleanarticle import Article, Cleaner, clean
from cleanarticle.core.article import Provenance, Source
from cleanarticle.core.facts import Author, Byline, Caption, Credit, Dateline
from cleanarticle.export import FORMATS
from tests.conftest import INBOX, ROOT, SEEDS

from .cli_runs import cli, lines_of, story

SHAPE: Final = json.loads((Path(__file__).parent / "data" / "ninjs-3.1-shape.json").read_text(encoding="utf-8"))
NINJS: Final = jsonschema.Draft202012Validator(SHAPE, format_checker=jsonschema.FormatChecker())
CREDIT: Final = "(Reporting by Marit Eklund and Tomas Brandvold; Editing by Cora Whitby)"
STORY: Final = Article(
    id="hallvik#1",
    url="https://www.paper.example/world/hallvik",
    source=Source("text", "in/hallvik.txt", fetched="2025-02-20T04:05:06Z"),
    verdict="article",
    title="Hallvik reopens its harbour",
    subtitle="Three weeks of ice are over.",
    section=("World", "Norland"),
    language="en",
    authors=("Marit Eklund",),
    byline=Byline("By Marit Eklund, Chief Correspondent", (Author("Marit Eklund", "Chief Correspondent"),)),
    dateline=Dateline("HALLVIK/STADHOLM, Feb 18 (Reuters) -", ("Hallvik", "Stadholm"), "2025-02-18", "Reuters"),
    wire="Reuters",
    published="2025-02-18T09:30:00+01:00",
    modified="2025-02-19",
    captions=(Caption("An icebreaker in the harbour.", "REUTERS/Ida Solvang", file_photo=True), Caption("The quay.")),
    credits=(
        Credit("reporting", ("Marit Eklund", "Tomas Brandvold"), CREDIT),
        Credit("editing", ("Cora Whitby",), CREDIT),
    ),
    body="The port let ships out.\n\nIt was cold.",
)
BARE: Final = Article(source=Source("html"), verdict="empty")
PROPERTIES: Final = {
    *("@context", "@type", "identifier", "url", "headline", "description", "inLanguage", "datePublished"),
    *("dateModified", "dateCreated", "author", "editor", "translator", "contributor", "sourceOrganization"),
    *("creditText", "locationCreated", "image", "isAccessibleForFree", "dateline", "articleSection", "articleBody"),
    "text",
}
"""Of schema.org's, those that CreativeWork, Article and NewsArticle have and that are used here."""


@cache
def cleaned() -> tuple[Article, ...]:
    """Every article of the fixtures, with and without a url."""
    cleaner = Cleaner()
    paths = [*sorted(INBOX.iterdir()), *sorted(SEEDS.glob("*.txt"))]
    return (*(cleaner.clean(path.read_bytes(), path=path.name, id=path.name) for path in paths), STORY, BARE)


def test_schema_org_has_the_fields_that_search_engines_and_archives_ask_for() -> None:
    made = STORY.to_schema_org()
    assert made["@type"] == "NewsArticle"
    assert made["headline"] == "Hallvik reopens its harbour"
    assert made["dateline"] == "HALLVIK/STADHOLM, Feb 18 (Reuters)"
    assert made["author"] == [{"@type": "Person", "name": "Marit Eklund"}]
    assert made["editor"] == [{"@type": "Person", "name": "Cora Whitby"}]
    assert made["contributor"] == [{"@type": "Person", "name": "Tomas Brandvold"}]
    assert made["sourceOrganization"] == [{"@type": "Organization", "name": "Reuters"}]
    assert made["articleSection"] == ["World", "Norland"]
    assert made["creditText"] == CREDIT
    assert made["image"] == [
        {"@type": "ImageObject", "caption": "An icebreaker in the harbour.", "creditText": "REUTERS/Ida Solvang"},
        {"@type": "ImageObject", "caption": "The quay."},
    ]
    assert (made["inLanguage"], made["datePublished"]) == ("en", "2025-02-18T09:30:00+01:00")


def test_schema_org_uses_no_property_that_schema_org_lacks() -> None:
    assert {name for article in cleaned() for name in article.to_schema_org()} <= PROPERTIES


@pytest.mark.parametrize(
    ("verdict", "kind"),
    [
        ("article", "NewsArticle"),
        ("live_blog", "LiveBlogPosting"),
        ("listing", "CollectionPage"),
        ("consent_wall", "WebPage"),
    ],
)
def test_what_is_no_story_is_no_news_article_of_schema_org(verdict: str, kind: str) -> None:
    made = Article.from_json(json.dumps(STORY.to_dict() | {"verdict": verdict})).to_schema_org()
    assert made["@type"] == kind
    assert ("articleBody" in made) == (kind in ("NewsArticle", "LiveBlogPosting"))


def test_a_paywall_stub_is_not_free_and_not_complete() -> None:
    stub = replace(STORY, verdict="paywall_stub")
    assert stub.to_schema_org()["isAccessibleForFree"] is False
    assert stub.to_ninjs()["representationType"] == "incomplete"


def test_a_teaser_is_not_complete_and_may_be_free() -> None:
    teaser = clean("<article><h1>Ice</h1><p>The port of Hallvik let its first ships out on Tuesday […]</p></article>")
    assert teaser.verdict == "paywall_stub"
    assert "isAccessibleForFree" not in teaser.to_schema_org()
    assert teaser.to_ninjs()["representationType"] == "incomplete"


def test_a_desk_that_signs_is_an_organization() -> None:
    desk = replace(STORY, authors=("News Desk",), provenance=(Provenance("authors", "byline/group", 0.6),))
    assert desk.to_schema_org()["author"] == [{"@type": "Organization", "name": "News Desk"}]


def test_ninjs_has_by_located_places_sources_and_pictures() -> None:
    made = STORY.to_ninjs()
    assert made["uri"] == STORY.url
    assert made["by"] == "By Marit Eklund, Chief Correspondent"
    assert made["located"] == "Hallvik/Stadholm"
    assert made["places"] == [{"name": "Hallvik", "rel": "dateline"}, {"name": "Stadholm", "rel": "dateline"}]
    assert made["infoSources"] == [{"name": "Reuters", "role": "agency"}]
    assert made["contentCreated"] == "2025-02-18T00:00:00+00:00"
    assert made["firstCreated"] == "2025-02-18T09:30:00+01:00"
    assert [(person["name"], person["rel"]) for person in made["people"]] == [  # type: ignore[attr-defined]
        ("Marit Eklund", "author"),
        ("Cora Whitby", "editor"),
        ("Tomas Brandvold", "contributor"),
    ]
    first, second = made["associations"]  # type: ignore[misc]
    assert first["descriptions"] == [
        {"role": "caption", "contentType": "text/plain", "value": "An icebreaker in the harbour."}
    ]
    assert first["infoSources"] == [{"name": "REUTERS/Ida Solvang", "role": "credit"}]
    assert first["edNote"] == "file photo"
    assert first["uri"] != second["uri"]


def test_every_article_of_the_fixtures_has_the_shape_of_ninjs() -> None:
    for article in cleaned():
        NINJS.validate(json.loads(json.dumps(article.to_ninjs())))


def test_the_shape_of_ninjs_refuses_properties_of_other_versions() -> None:
    assert not NINJS.is_valid(STORY.to_ninjs() | {"byline": "By Marit Eklund"})
    assert not NINJS.is_valid({"type": "text"})


def test_an_article_without_a_url_has_a_uri_of_its_text() -> None:
    one, other = replace(STORY, url=None), replace(STORY, url=None, body="Another.")
    assert str(one.to_ninjs()["uri"]).startswith("ni:///sha-256;")
    assert one.to_ninjs()["uri"] == replace(STORY, url="http://[").to_ninjs()["uri"]
    assert one.to_ninjs()["uri"] != other.to_ninjs()["uri"]


def test_a_dateline_without_a_year_gives_no_date_elsewhere() -> None:
    article = replace(STORY, dateline=Dateline("HALLVIK, Feb 18 -", ("Hallvik",), "--02-18"))
    assert "dateCreated" not in article.to_schema_org()
    assert "contentCreated" not in article.to_ninjs()


def test_news_please_gets_its_own_keys_and_form_of_dates() -> None:
    made = STORY.to_news_please()
    assert made["maintext"] == STORY.body
    assert made["authors"] == ["Marit Eklund"]
    assert (made["date_publish"], made["date_modify"]) == ("2025-02-18 09:30:00", "2025-02-19 00:00:00")
    assert (made["date_download"], made["filename"]) == ("2025-02-20 04:05:06", "in/hallvik.txt")
    assert made["source_domain"] == "paper.example"


def test_trafilatura_gets_the_keys_that_trafilatura_itself_writes() -> None:
    trafilatura = pytest.importorskip("trafilatura")
    page = "<html><body><article>" + "<p>The port let ships out on Tuesday, they said.</p>" * 9 + "</article></html>"
    theirs = json.loads(trafilatura.extract(page, output_format="json", with_metadata=True))
    ours = STORY.to_trafilatura()
    assert set(ours) == set(theirs)
    assert all(isinstance(ours[key], str) for key, value in theirs.items() if isinstance(value, str) and key in _FILLED)
    assert (ours["author"], ours["date"], ours["source"]) == ("Marit Eklund", "2025-02-18", STORY.url)
    assert (ours["categories"], ours["filedate"]) == ("World;Norland", "2025-02-20")


_FILLED: Final = {"text", "comments", "categories", "tags"}


def test_datatrove_gets_text_id_media_and_flat_metadata() -> None:
    made = STORY.to_datatrove()
    assert set(made) == {"text", "id", "media", "metadata"}
    assert (made["text"], made["id"]) == (STORY.body, "hallvik#1")
    metadata = made["metadata"]
    assert isinstance(metadata, dict)
    assert metadata["places"] == ["Hallvik", "Stadholm"]
    assert all(isinstance(value, str) or all(isinstance(one, str) for one in value) for value in metadata.values())
    assert replace(STORY, id=None).to_datatrove()["id"] == STORY.url


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_json_and_needs_nothing_but_a_verdict(name: str) -> None:
    for article in cleaned():
        made = FORMATS[name](article)
        assert json.loads(json.dumps(made)) == made or name == "json"


def test_the_docs_tell_of_every_field_of_an_article() -> None:
    told = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    for field in Article.__struct_fields__:
        assert f"`{field}`" in told, f"docs/formats.md does not say where {field} goes"


@pytest.mark.parametrize("name", FORMATS)
def test_the_command_clean_prints_any_format(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(story(1), encoding="utf-8")
    run = cli("clean", tmp_path / "a.txt", "--format", name)
    article = Article.from_json(cli("clean", tmp_path / "a.txt").out)
    assert (run.code, json.loads(run.out)) == (0, json.loads(json.dumps(FORMATS[name](article))))


def test_a_finished_run_is_exported_a_line_an_article(tmp_path: Path) -> None:
    run = tmp_path / "run.jsonl"
    run.write_text("".join(f"{article.to_json()}\n" for article in (STORY, BARE)), encoding="utf-8")
    told = cli("export", run, "--format", "schema.org")
    assert [json.loads(line) for line in told.out.splitlines()] == [STORY.to_schema_org(), BARE.to_schema_org()]
    cli("export", run, "--format", "ninjs", "-o", tmp_path / "ninjs.jsonl")
    assert [line["uri"] for line in lines_of(tmp_path / "ninjs.jsonl")] == [STORY.url, BARE.to_ninjs()["uri"]]


def test_what_is_no_run_is_not_exported(tmp_path: Path) -> None:
    (tmp_path / "run.jsonl").write_text('{"no": "article"}\n', encoding="utf-8")
    told = cli("export", tmp_path / "run.jsonl", "-o", tmp_path / "out.jsonl")
    assert told.code == 1
    assert "line 1" in told.err
    assert not (tmp_path / "out.jsonl").exists()
