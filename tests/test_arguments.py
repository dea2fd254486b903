"""Wrong arguments are told by name: what was given, and what to give instead."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from cleanarticle import Article, CleanArticleError, Cleaner, Config, Metadata, clean
from cleanarticle.model.weights import BUILT_IN

TEXT = "Ferry back\n\nThe ferry to Hallvik sails again from Monday, the harbour office said in a statement."


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (None, "the document: nothing (None) is no document: give its text as str or bytes"),
        (7, "int is no document"),
        ({"text": TEXT}, "dict is no document"),
        ([TEXT], "list is no document: give its text as str or bytes, one call a document"),
        (Path("story.html"), "such as path.read_bytes()"),
        (BytesIO(TEXT.encode()), "such as file.read()"),
    ],
)
def test_what_is_no_document_is_an_error_that_names_the_remedy(data: Any, told: str) -> None:
    with pytest.raises(CleanArticleError) as error:
        clean(data)
    assert told in str(error.value)


@pytest.mark.parametrize("data", [bytearray(TEXT.encode()), memoryview(TEXT.encode())])
def test_buffers_of_bytes_are_documents(data: Any) -> None:
    assert clean(data) == clean(TEXT.encode())


@pytest.mark.parametrize(
    "beside",
    [
        {"url": 5},
        {"url": b"https://paper.example/1"},
        {"id": 5},
        {"path": Path("a.html")},
        {"kind": "pdf"},
        {"site": 5},
    ],
)
def test_what_is_told_beside_a_document_is_a_string(beside: Any) -> None:
    with pytest.raises(CleanArticleError, match=f"{next(iter(beside))}=.*: .*give"):
        Cleaner().clean(TEXT, **beside)


@pytest.mark.parametrize(
    "told",
    [{"author": ("Ann Lee",)}, Metadata(meta={"author": "Ann Lee"}), Metadata(title=5)],  # type: ignore
)
def test_metadata_of_another_shape_is_an_error_that_shows_one(told: Any) -> None:
    with pytest.raises(CleanArticleError, match=r"metadata: .*Metadata\(meta=\{'author': \('Ann Lee',\)\}\)"):
        Cleaner().clean(TEXT, metadata=told)


def test_a_list_of_authors_is_taken_for_what_it_means() -> None:
    told: Any = {"author": ["Ann Lee", "Bo Ek"]}
    assert Cleaner().clean(TEXT, metadata=Metadata(meta=told)).authors == ("Ann Lee", "Bo Ek")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"keep": "related"}, "keep='related'.*the kinds are most_read"),
        ({"only": {"ads"}}, "only={'ads'}.*the kinds are most_read"),
        ({"min_confidence": 2}, "min_confidence=2.*<= 1"),
        ({"threshold": -0.1}, "threshold=-0.1.*>= 0"),
        ({"language": 5}, "language=5.*BCP 47"),
        ({"packs": "mypacks"}, "packs='mypacks'.*give paths"),
        ({"model": 5}, "model=5.*a path"),
        ({"max_chars": 0}, "max_chars=0"),
        ({"markdown": "yes"}, "markdown='yes'"),
    ],
)
def test_a_wrong_value_of_the_configuration_is_refused_by_name(given: Any, told: str) -> None:
    with pytest.raises(CleanArticleError, match=told):
        Cleaner(Config(**given))


def test_a_cleaner_shows_what_it_was_made_with() -> None:
    shown = repr(Cleaner(Config(ledger=True, language="de_DE")))
    assert shown.startswith("Cleaner(Config(")
    assert "ledger=True" in shown
    assert "language='de-DE'" in shown
    assert "threshold" not in shown


def test_a_configuration_is_a_config() -> None:
    options: Any = {"ledger": True}
    with pytest.raises(CleanArticleError, match="dict is no Config"):
        Cleaner(options)


def test_a_path_is_no_sites() -> None:
    path: Any = Path("sites.sqlite")
    with pytest.raises(CleanArticleError, match=r"knows no sites: give a SiteProfile, or StoredSites\(path\)"):
        Cleaner(sites=path)


def test_sets_lists_and_paths_as_strings_are_taken_for_what_they_mean() -> None:
    given: Any = {"keep": ["related"], "only": {"share"}, "packs": [], "model": str(BUILT_IN)}
    config = Cleaner(Config(**given)).config
    assert config.keep == frozenset({"related"})
    assert config.only == frozenset({"share"})
    assert config.packs == ()
    assert config.model == BUILT_IN


@pytest.mark.parametrize("element", ["<p>{}</p>", "<div class='lead'>{}</div>\n", "\n<article>{}</article>"])
@pytest.mark.parametrize("length", [1, 400])
def test_a_single_element_is_html(element: str, length: int) -> None:
    story = " ".join(["The ferry to Hallvik sails again from Monday, the harbour office said."] * length)
    article = clean(element.format(story))
    assert (article.source.kind, article.body) == ("html", story)


@pytest.mark.parametrize(
    "text", ["<p>See you</p> is how the tag is closed.", "<br> A line that a form broke.", "a <p>"]
)
def test_a_text_that_names_a_tag_is_text(text: str) -> None:
    article: Article = clean(text)
    assert article.source.kind == "text"
