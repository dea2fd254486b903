"""Credits, titles, declared metadata, days and rules where two forms meet: each case beside its neighbour."""

import pytest

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.core.blocks import Metadata
from cleanarticle.grammar.bylines.line import Bylines
from cleanarticle.grammar.calendar import calendar_of, find_date
from cleanarticle.grammar.credits.line import Credits
from cleanarticle.grammar.datelines.head import read_dateline
from cleanarticle.grammar.datelines.parts import dateline_words
from cleanarticle.grammar.declared import Named, captions, descriptions, is_story, people, stories, strings, titles
from cleanarticle.grammar.furniture import Furniture
from cleanarticle.grammar.mojibake import mend_runs
from cleanarticle.grammar.pictures.caption import Captions
from cleanarticle.grammar.places import is_shouted
from cleanarticle.grammar.rubrics import Rubrics
from cleanarticle.grammar.slugs import Slug
from cleanarticle.grammar.timestamps import Timestamps
from cleanarticle.grammar.titles import SiteNames, clean_title
from cleanarticle.rules import Matcher, Pack, Rule
from cleanarticle.rules.literals import parsed
from cleanarticle.rules.pack import Where

CONTEXT = Context(Config())


@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("de", "ssi, dan; Foto: Ute Lehm", [("writing", ("ssi", "dan")), ("photography", ("Ute Lehm",))]),
        ("de", "Foto: Ute Lehm; © Copyright Muster Verlag GmbH & Co. KG", []),
        ("en", "© 2024", []),
        ("en", "Reporting by Ann Lee; © 2024", [("reporting", ("Ann Lee",))]),
        ("en", "Reporting by Ann Lee; ; editing by Bo Hill", [("reporting", ("Ann Lee",)), ("editing", ("Bo Hill",))]),
        ("en", "© 2024 Reuters | Reporting by: Ann Lee", [("reporting", ("Ann Lee",))]),
        ("en", "Reporting by Ann Lee. " + "Editing by Bo Hill. " * 25, []),
        ("en", "Reporting by " + "Ann Lee, " * 30, []),
    ],
)
def test_a_credit_line_with_more_beside_its_roles(
    language: str, line: str, told: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(credit.role, credit.names) for credit in CONTEXT.made(language, Credits).read(line)] == told


@pytest.mark.parametrize(
    ("notice", "holder"),
    [
        ("© 2024", None),
        ("Harbour Times. All rights reserved.", None),
        ("Reuters. All rights reserved.", ("Reuters",)),
        ("© Harbour Times 2024", ("Harbour Times",)),
        ("© " + "x" * 100, None),
    ],
)
def test_a_notice_of_rights_names_a_holder_or_nothing(notice: str, holder: tuple[str, ...] | None) -> None:
    credit = CONTEXT.made("en", Credits).rights(notice)
    assert (credit and credit.names) == holder


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Das Gespräch führte Ute Lehm.", ("Ute Lehm",)),
        ("Das Gespräch führte dann zu einem Streit.", None),
        ("Quelle: dpa", ("dpa",)),
        ("Quelle: Muster", None),
    ],
)
def test_a_sentence_inside_the_story_names_a_person_or_an_agency(sentence: str, names: tuple[str, ...] | None) -> None:
    credit = CONTEXT.made("de", Credits).inside(sentence)
    assert (credit and credit.names) == names


@pytest.mark.parametrize(
    ("words", "staff"), [("MND Staff", True), ("M Staff", False), ("MND STAFF", False), ("MND Bridge", False)]
)
def test_staff_stands_behind_an_outlets_initials(words: str, staff: bool) -> None:
    assert CONTEXT.made("en", Bylines).names.is_staff(words) == staff


def test_one_trusted_word_is_a_person_unless_it_is_a_town() -> None:
    names = CONTEXT.made("en", Bylines).names
    assert (names.person("Gudrun", trusted=True), names.person("Oslo", trusted=True)) == ("Gudrun", None)


@pytest.mark.parametrize(
    ("line", "text", "credit"),
    [
        ("The bridge at dawn. Ann Lee/Copyright 2024 The Courier", "The bridge at dawn.", "Ann Lee"),
        ("The bridge in Oslo. Photo / Supplied", "The bridge in Oslo.", "Supplied"),
        ("Photo: The harbour at dawn. Pic: Ann Lee", "The harbour at dawn.", "Ann Lee"),
        ("The bridge 2025. Ann Lee / Getty Images", "The bridge 2025.", "Ann Lee / Getty Images"),
        ("The bridge in Madrid EFE/ J.J. Ruiz", "The bridge in Madrid", "EFE/ J.J. Ruiz"),
        ("The bridge in Madrid ABC/ J.J. Ruiz", "The bridge in Madrid ABC/ J.J. Ruiz", None),
        ("The bridge. Courier file photo", "The bridge.", "Courier file photo"),
        ("The bridge. AP File Photo", "The bridge.", "AP File Photo"),
    ],
)
def test_a_known_caption_is_parted_from_its_credit(line: str, text: str, credit: str | None) -> None:
    parts = CONTEXT.made("en", Captions).split(line, known=True)
    assert (parts.text, parts.credit) == (text, credit)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Bridge closed for months | Reuters", "Bridge closed for months"),
        ("Bridge closed for months | Arlen", "Bridge closed for months | Arlen"),
        ("Bridge | Reuters", "Bridge | Reuters"),
    ],
)
def test_only_an_outlet_that_is_known_leaves_a_headline_that_is_long_enough(title: str, bare: str) -> None:
    assert Furniture(tuple(CONTEXT.packs("en"))).without_outlet(title) == bare


def test_a_menu_holds_names_of_several_sections() -> None:
    rubrics = Rubrics(tuple(CONTEXT.packs("en")))
    assert rubrics.in_menu("Politics", "HomePoliticsSportBusiness")
    assert not rubrics.in_menu("Politics", "The Politics of bridges")
    assert not rubrics.in_menu("Arlen", "HomePoliticsSportBusiness")


@pytest.mark.parametrize(("broken", "mended"), [("cafГ© x", "café x"), ("Г©t", "ét"), ("слоГ©", "слоГ©")])
def test_cyrillic_is_broken_beside_latin_letters_alone(broken: str, mended: str) -> None:
    assert mend_runs(broken) == mended


@pytest.mark.parametrize(("name", "shouted"), [("McALLEN", True), ("MacALLEN", True), ("Mcallen", False), ("A", False)])
def test_a_name_is_shouted_though_its_mac_is_not(name: str, shouted: bool) -> None:
    assert is_shouted(name) == shouted


def test_a_sites_name_heads_a_line_that_says_no_more() -> None:
    site = SiteNames(Metadata(), "https://www.gazette.example/a")
    assert site.heads("Gazette")
    assert not site.heads("Gazette:")
    assert not site.heads("What the Gazette pays - and to whom")
    assert clean_title("<b>Bridge</b> closed") == "Bridge closed"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Nov 10 and Nov 11", "--11-10"),
        ("Nov 10 and Nov 11, 2024", "2024-11-11"),
        ("Nov 10, 2024 at 0 pm", "2024-11-10"),
    ],
)
def test_a_day_with_its_year_is_preferred(text: str, iso: str) -> None:
    found = find_date(text, calendar_of(CONTEXT, "en"))
    assert found is not None
    assert found.iso == iso


def test_a_line_that_holds_an_addresss_words_among_many_others_is_not_its_headline() -> None:
    slug, line = (
        Slug("https://x.example/bridge-arlen-closed-months"),
        "The old bridge of Arlen is to be closed for months",
    )
    assert slug.agreement("Bridge Arlen closed months") == 1.0
    assert 0.5 < slug.agreement(line) < 1.0
    assert slug.agreement(line + " or years as the engineers of the town have said") < 0.5


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Published: May 3, 2024, updated at 10:15 on May 4, 2024", ["published", "modified"]),
        ("Deadline: May 3, 2024", ["other"]),
        ("Until May 3, 2024", ["other"]),
    ],
)
def test_the_words_before_a_day_say_what_it_is(line: str, kinds: list[str]) -> None:
    read = Timestamps(tuple(CONTEXT.packs("en"))).read(line)
    assert read is not None
    assert [kind for kind, _ in read.moments] == kinds


@pytest.mark.parametrize(
    ("kinds", "story"), [(["Thing", "NewsArticle"], True), (["Thing", 5], False), ("NewsArticle", True), (5, False)]
)
def test_an_object_of_several_types_is_a_story_by_one_of_them(kinds: object, story: bool) -> None:
    assert is_story({"@type": kinds}) == story


def test_strings_of_json_are_those_that_say_something() -> None:
    assert strings(" ") == strings(5) == ()
    assert strings(["a", 5, " "]) == ("a",)


def test_of_several_declared_stories_the_page_is_the_one_with_its_title() -> None:
    bridge = {"@type": "NewsArticle", "headline": "Bridge closed for three months"}
    climbers, bare = {"@type": "NewsArticle", "headline": "Two climbers found"}, {"@type": "NewsArticle"}
    by_title = Metadata(title="Bridge closed for three months - Gazette", linked=(climbers, bridge))
    by_meta = Metadata(meta={"og:title": ("Bridge closed for three months",)}, linked=(climbers, bridge, bare))
    assert stories(by_title) == stories(by_meta) == (bridge,)


@pytest.mark.parametrize(
    ("linked", "named"),
    [
        (
            (
                {"@type": "NewsArticle", "author": {"@id": "#a"}},
                {"@id": "#a", "@type": ["Person", "Thing"], "name": "Ann Lee"},
            ),
            (Named("Ann Lee", "json-ld", "person"),),
        ),
        (
            ({"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Gazette"}},),
            (Named("Gazette", "json-ld", "group"),),
        ),
        (
            ({"@type": "WebPage", "author": {"@type": "Person", "name": "Ann Lee"}},),
            (Named("Ann Lee", "json-ld", "person"),),
        ),
        (({"@type": "WebPage", "author": {"@type": "Organization", "name": "Gazette"}},), ()),
        (({"@type": "NewsArticle", "author": 5},), ()),
    ],
)
def test_authors_are_declared_in_many_shapes(linked: tuple[dict[str, object], ...], named: tuple[Named, ...]) -> None:
    assert people(Metadata(linked=linked)) == named


def test_what_is_declared_of_pictures_and_titles() -> None:
    pictures = (
        {"@type": "ImageObject", "caption": "A bridge", "creditText": "AP"},
        {"@type": "ImageObject", "caption": "A boat"},
        {"@type": "ImageObject", "creditText": "AP"},
        {"@type": "Thing", "caption": "no picture"},
    )
    assert captions(Metadata(linked=pictures)) == (("A bridge", "AP"), ("A boat", ""))
    story = {"@type": "NewsArticle", "name": "Bridge", "description": " "}
    assert titles(Metadata(linked=(story,))) == ("Bridge",)
    assert descriptions(Metadata(meta={"description": ("Told",)}, linked=(story,))) == ("Told",)


@pytest.mark.parametrize(
    "text",
    [
        "LOS ANGELES, CALIFORNIA - JUNE 03: A bridge is seen on Friday at dawn.",
        "Oslo- The council voted on Friday to close the bridge.",
        "Oslo -The council voted on Friday to close the bridge.",
        "(a b c) - The council voted on Friday to close the bridge.",
    ],
)
def test_a_hyphen_at_a_word_or_before_a_day_ends_no_dateline(text: str) -> None:
    assert read_dateline(text, dateline_words(CONTEXT, "en")) is None


def matcher(**patterns: object) -> Matcher:
    return Matcher([Pack(language="xx", name="x", rule=(Rule(id="r", kind="share", why="w", **patterns),))])  # type: ignore[arg-type]


def test_an_exact_phrase_counts_where_its_rule_says() -> None:
    narrow = matcher(exact=("share this",), where=Where(max_words=1))
    assert list(narrow.every("Share this")) == []
    assert narrow.exact("Share this") is None


def test_of_pieces_that_overlap_the_first_goes_and_an_empty_one_is_none() -> None:
    pieces = matcher(regex=("ab+", "b+c", "x*"), piece=True)
    assert [(hit.start, hit.end) for hit in pieces.pieces("abbc abb bc")] == [(0, 3), (5, 8), (9, 11)]
    assert list(pieces.pieces("zzz")) == []


def test_a_pattern_of_very_many_words_is_found_by_others_or_by_none() -> None:
    many = "|".join(f"{chr(97 + n % 26)}{chr(97 + n // 26)}xxxxx" for n in range(230))
    assert parsed(f"(?:{many})").need is None
    need = parsed(f"(?:{many})y+newsletter").need
    assert need is not None
    assert need.literals == {"newsletter"}
    once = parsed("(?:news){1}letter").need
    assert once is not None
    assert once.literals == {"newsletter"}
