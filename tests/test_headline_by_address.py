"""The headline of a whole page's text is the line that says what its address does."""

import pytest

from cleanarticle import clean
from cleanarticle.grammar.slugs import Slug
from tests.pages import PROSE, text

HEADLINE = "Nordheim votes to rebuild its old bridge"
SITE = "https://www.nordheimgazette.com"


@pytest.mark.parametrize(
    ("url", "line"),
    [
        ("/2024/05/nordheim-votes-to-rebuild-its-old-bridge/", HEADLINE),
        ("/news/nordheim-votes-rebuild-bridge-4711.html", HEADLINE),
        ("/nordheim-votes-to-rebuild-its-old-bridge/400487461", HEADLINE),
        ("/traffic/nordheim-votes-to-rebuild-its-old-bridge/amp?page=2", HEADLINE),
        ("/Nordheim_votes_to_rebuild_its_old_bridge;art4886,207643", HEADLINE),
        ("/n/bruecke-bei-arlen-wird-fuer-zwei-jahre-gesperrt", "Brücke bei Arlen wird für zwei Jahre gesperrt"),
        ("/n/brucke-bei-arlen-wird-fur-zwei-jahre-gesperrt", "Brücke bei Arlen wird für zwei Jahre gesperrt"),
        ("/n/arent-we-all-boatmen-now", "Aren’t we all boatmen now?"),
        ("/n/l-ile-de-tarn-attend-son-pont", "L’île de Tarn attend son pont"),
        ("/n/lile-de-tarn-attend-son-pont", "L’île de Tarn attend son pont"),
        ("/pl/zolw-wraca-do-lodzi-po-latach", "Żółw wraca do Łodzi po latach"),
        ("/%D0%BC%D0%BE%D1%81%D1%82-%D1%87%D0%B5%D1%80%D0%B5%D0%B7-%D0%A2%D0%B0%D1%80%D0%BD", "Мост через Тарн"),
        ("/2012/12/mandelbrot/", "Mandelbrot"),
        ("/2020/01/05/boats-3/", "Boats (3)"),
    ],
)
def test_an_address_agrees_with_its_headline(url: str, line: str) -> None:
    assert Slug(SITE + url).agreement(line) >= 0.6


@pytest.mark.parametrize(
    ("url", "line"),
    [
        ("/news/traffic/", "Business"),
        ("/news/article4711.html", "Article 4711"),
        ("/reden/2003/03/20030331_rede2.html", "Reden"),
        ("/johannes-rau/reden/2003/4711", "Johannes Rau"),
        ("/news/3f2a91bc-77d1-4a6e-9d6f-0a1b2c3d4e5f", "News"),
        ("/medicine/tarnovid-id212627", "Tarnovid"),
        ("/n/nordheim-votes-to-rebuild-its-old-bridge", "Nordheim votes"),
        ("/n/nordheim-votes-to-rebuild-its-old-bridge", PROSE[0]),
        ("/n/harbour-office", "What the harbour office said in the spring"),
        ("", "Nordheim"),
        ("/?p=4711", "p 4711"),
    ],
)
def test_another_line_does_not(url: str, line: str) -> None:
    assert Slug(SITE + url).agreement(line) < 0.6


def test_the_sites_name_its_motto_and_teasers_above_are_no_headline() -> None:
    url = f"{SITE}/2024/05/nordheim-votes-to-rebuild-its-old-bridge/"
    lines = (
        "The paper of the river and its bridges since 1893",
        "Bridge of Arlen: what the council paid for it",
        HEADLINE,
        "What the barge left of it in the spring",
    )
    article = clean(text(*lines), url=url)
    assert article.title == HEADLINE
    assert HEADLINE not in article.body
    assert [entry.rule for entry in article.provenance if entry.field == "title"] == ["headline/address"]
    assert all(paragraph in article.body for paragraph in PROSE)


def test_a_short_headline_below_the_sites_motto() -> None:
    motto = "Boats, bridges and bread: a diary of the river, written by whoever has the oars that day and the time."
    article = clean(text(motto, "Mandelbrot", "5. Mai 2024"), url=f"{SITE}/2024/05/05/mandelbrot/")
    assert article.title == "Mandelbrot"


def test_of_breadcrumbs_and_the_headline_that_they_end_with_the_headline() -> None:
    lines = ("Home", "Traffic", f"Home Traffic {HEADLINE}", HEADLINE, "By Ann Lee")
    url = f"{SITE}/traffic/traffic-nordheim-votes-to-rebuild-its-old-bridge.html"
    assert clean(text(*lines), url=url).title == HEADLINE
    assert clean(text(*lines)).title == HEADLINE


def test_the_most_read_story_is_not_the_one() -> None:
    lines = ("Most read", f"1. {HEADLINE}, for nine million", "2. Ferry sinks off the Nordheim coast", HEADLINE)
    assert (
        clean(text(*lines), url=f"{SITE}/n/nordheim-votes-to-rebuild-its-old-bridge-for-nine-million").title == HEADLINE
    )


def test_the_section_in_the_menu_is_not_the_one() -> None:
    lines = ("* Home", "* Boats", "* Contact", "", "What boats cost in Nordheim and in Arlen this spring")
    assert clean(text(*lines), url=f"{SITE}/boats").title != "Boats"


def test_a_subheading_of_the_story_is_not_the_one() -> None:
    story = "\n".join((*PROSE, "", "What the bridge costs Nordheim", "", *PROSE[::-1]))
    article = clean(story, url=f"{SITE}/what-the-bridge-costs-nordheim-and-arlen/")
    assert article.title is None


def test_a_headline_above_its_pictures_credit_is_no_caption() -> None:
    lines = ("Traffic", "05/08/2019", HEADLINE, "© Bild: REUTERS / CAITLIN SOLVANG")
    article = clean(text(*lines), url=f"{SITE}/nordheim-votes-to-rebuild-its-old-bridge/400487461")
    assert article.title == HEADLINE
    assert not article.captions


@pytest.mark.parametrize(
    "lines", [("Foto: Josh Hillink von Pexels", HEADLINE), (f"Home > Traffic > Topics > {HEADLINE}", HEADLINE, "Share")]
)
def test_nor_is_one_below_a_credit_or_breadcrumbs(lines: tuple[str, ...]) -> None:
    article = clean(text("Traffic", *lines), url=f"{SITE}/nordheim-votes-to-rebuild-its-old-bridge/400487461")
    assert article.title == HEADLINE
    assert not article.captions


@pytest.mark.parametrize("sign", [">", "»", "›", "/"])
def test_breadcrumbs_above_a_headline_are_no_caption_with_its_credit(sign: str) -> None:
    menu = ("* Home", "* Traffic", "* Boats", "", "Search", "")
    article = clean(
        text(*menu, f"You are here: Home {sign} Bridges of the region {sign} {HEADLINE}", HEADLINE, "Share")
    )
    assert article.title == HEADLINE
    assert not article.captions


def test_the_storys_own_sentence_is_no_headline() -> None:
    address = f"{SITE}/n/the-council-of-nordheim-voted-on-tuesday-to-rebuild-the-old-bridge"
    article = clean(text(), url=address)
    assert article.title is None
    assert PROSE[0] in article.body
