"""What whole pages of the English-speaking press showed: each case with what only looks like it."""

import pytest

from cleanarticle import clean
from cleanarticle.stages.days.overruling import on_the_spot, precedes
from tests.invented.story import stories
from tests.pages import PROSE, page

BODY = "\n\n".join(PROSE)
HEADLINE = "Choir of the southern valley sings at the orchard"


def figure(inside: str) -> str:
    return f'<figure><img src="a.jpg"><figcaption>{inside}</figcaption></figure>'


def caption(inside: str) -> tuple[str, str | None]:
    """The one caption of a page whose figcaption holds this."""
    (found,) = clean(page(figure(inside))).captions
    return found.text, found.credit


def amid(inside: str) -> str:
    """The body of a page that has something between its second and third paragraphs."""
    return clean(page().replace(f"<p>{PROSE[2]}</p>", f"{inside}<p>{PROSE[2]}</p>")).body


@pytest.mark.parametrize(
    ("shown", "declared", "told"),
    [
        ("2025-09-10T05:00", "2025-09-09T19:00:00Z", "2025-09-10T05:00+10:00"),
        ("2025-06-24T06:05", "2025-06-23T18:05:12+00:00", "2025-06-24T06:05+12:00"),
        ("2023-12-21T23:00", "2023-12-22T04:00:00Z", "2023-12-21T23:00-05:00"),
        ("2025-09-10T05:00", "2025-09-09T19:07:00Z", None),
        ("2025-09-12T05:00", "2025-09-09T19:00:00Z", None),
        ("2025-09-10", "2025-09-09T19:00:00Z", None),
        ("2025-09-10T05:00", "2025-09-09", None),
    ],
)
def test_a_shown_time_that_is_the_declared_moment_has_the_zone_of_its_place(
    shown: str, declared: str, told: str | None
) -> None:
    assert on_the_spot(shown, declared) == told


def test_a_change_precedes_the_publication_by_its_moment_where_both_have_zones() -> None:
    assert not precedes("2025-06-23T20:14:00+00:00", "2025-06-24T06:05+12:00")
    assert precedes("2025-06-23T17:14:00+00:00", "2025-06-24T06:05+12:00")
    assert precedes("2025-06-23", "2025-06-24T06:05+12:00")
    assert not precedes("2025-06-25", "2025-06-24T06:05+12:00")


def test_a_paper_of_the_antipodes_shows_its_morning_and_keeps_its_change() -> None:
    told = {"datePublished": "2025-06-23T18:05:00Z", "dateModified": "2025-06-23T20:14:00Z"}
    article = clean(page("<div><time>June 24, 2025</time> <span>6:05am</span></div>", linked=told))
    assert article.published == "2025-06-24T06:05+12:00"
    assert article.modified == "2025-06-23T20:14:00+00:00"


@pytest.mark.parametrize(
    ("inside", "text", "credit"),
    [
        ("Growers sit on the road near Arlen on Monday.—Dawn", "Growers sit on the road near Arlen on Monday.", "Dawn"),
        ("A fig tree that a road would cut down —ANN LEE", "A fig tree that a road would cut down", "ANN LEE"),
        ("Readers look for the town they loved —Paris", "Readers look for the town they loved —Paris", None),
        ("A walk to the harbour —and back again", "A walk to the harbour —and back again", None),
        (
            "Passengers photograph the stars at Arlen on Oct 16. CHEN HAO/FOR CHINA DAILY",
            "Passengers photograph the stars at Arlen on Oct 16.",
            "CHEN HAO/FOR CHINA DAILY",
        ),
        (
            "<span>The pier at dawn in March</span> <span class='caption-owner'>Lantern Pictures</span>",
            "The pier at dawn in March",
            "Lantern Pictures",
        ),
        (
            "<p>The pier at dawn in March.</p><ul><li><span class='byline'>Ann Lee, Courier</span></li></ul>",
            "The pier at dawn in March.",
            "Ann Lee, Courier",
        ),
        (
            "<p>The pier at dawn in March. (Ann Lee | Arlen Live)<span class='credit'>Ann Lee | Arlen Live</span></p>",
            "The pier at dawn in March.",
            "Ann Lee | Arlen Live",
        ),
        (
            "<div class='caption'>The court at Arlen Falls.</div><div class='credit'>Supplied</div>",
            "The court at Arlen Falls.",
            "Supplied",
        ),
    ],
)
def test_credits_of_captions(inside: str, text: str, credit: str | None) -> None:
    assert caption(inside) == (text, credit)


def test_words_that_bloomberg_lays_out_by_its_library_of_media_are_no_caption() -> None:
    dek = "<div class='media-ui-dek_dek-1'>She thinks that the party in copper is over by the spring.</div>"
    article = clean(page(dek + figure("<span>Yara Lind at her office in Zug.</span>")))
    assert [found.text for found in article.captions] == ["Yara Lind at her office in Zug."]


@pytest.mark.parametrize(
    ("label", "standfirst"),
    [
        ("contentheaderdek", True),
        ("art_synopsis", True),
        ("content-detail__description", True),
        ("content-detail", False),
    ],
)
def test_standfirsts_by_the_names_of_more_systems(label: str, standfirst: bool) -> None:
    told = "For thirty years the mayor of Nordheim has asked for a bridge and for a quieter ferry horn"
    article = clean(page(f"<div class='{label}'>{told}</div>"))
    assert (article.subtitle == told) is standfirst


def test_a_notice_above_the_story_hides_neither_standfirst_nor_dateline() -> None:
    notice = "<p>Listening to articles is free for open-access content—explore other articles or learn more.</p>"
    told = "A collector left two thousand clocks and no will, and his neighbours wound every one of them."
    story = page(notice * 3, f"<p class='article__standfirst'>{told}</p>").replace(PROSE[0], f"IPOH, Perak: {PROSE[0]}")
    article = clean(story)
    assert article.subtitle == told
    assert article.dateline is not None
    assert article.dateline.places == ("Ipoh",)


@pytest.mark.parametrize(
    ("head", "places"),
    [("SAWYER BAY, MI - ", ("Sawyer Bay",)), ("SAWYER BAY, QC — ", ("Sawyer Bay",)), ("SAWYER BAY, XY - ", None)],
)
def test_a_states_code_tells_a_town_that_no_list_has(head: str, places: tuple[str, ...] | None) -> None:
    dateline = clean(page().replace(PROSE[0], head + PROSE[0])).dateline
    assert (dateline.places if dateline else None) == places


def test_a_pull_quote_goes_with_whoever_is_quoted_where_a_paragraph_says_it() -> None:
    said = "The work would take two years and cost about nine million"
    quote = f"<blockquote class='pull-quote'><p>“{said}”</p><cite>Ann Lee</cite></blockquote>"
    assert amid(quote) == BODY
    assert amid(f"<aside class='pullquote'><p>{said}…</p></aside>") == BODY


def test_a_quotation_that_only_the_quote_holds_stays() -> None:
    said = "“We will build it of stone, as our fathers did, or we will go on rowing.”"
    assert said in amid(f"<blockquote><p>{said}</p></blockquote>")


def test_links_in_capitals_between_paragraphs_go() -> None:
    harbour = stories()["harbour"].body
    link = "<p><a href='/x'><strong>TEEN PULLS NEIGHBOR FROM CAR AFTER FIRST-AID CLASS</strong></a></p>"
    told = [f"<p>{part}</p>" for part in harbour]
    assert clean(page().replace(f"<p>{PROSE[0]}</p>", "".join((*told[:2], link, *told[2:])))).body.startswith(
        "\n\n".join(harbour)
    )


@pytest.mark.parametrize("label", ["READ MORE:", "Stories by Garret Nyland", "Read more CNBC tech news"])
def test_a_list_goes_with_the_label_above_it(label: str) -> None:
    items = f"<p><a href='/1'>{HEADLINE}</a></p><p><a href='/2'>Sturgeon season is put off in the east</a></p>"
    assert amid(f"<p><strong>{label}</strong></p>{items}") == BODY


def test_a_company_in_the_meta_element_is_no_author_and_its_heading_stays() -> None:
    article = clean(
        page(meta={"author": "Helianth Biosciences, Inc."}, ending="<p><b>About Helianth Biosciences</b></p>")
    )
    assert article.authors == ()
    assert article.byline is None
    assert clean(page(meta={"author": "Ann Lee, Tom Holm"})).authors == ("Ann Lee", "Tom Holm")


def test_a_section_above_the_day_above_the_headline() -> None:
    section = "<div class='article__section'><a href='/n/q'>Old Stones</a></div>"
    above = (section, "<div>7:10 am on 12 August 2025</div>")
    assert clean(page(above=above)).section == ("Old Stones",)
    assert clean(page(above=(section.replace("article__section", "badge"), above[1]))).section == ()


def test_links_of_a_trail_that_only_blanks_part_are_no_section() -> None:
    shown = "<div class='breadcrumbs'><a href='/'>Home</a> <a href='/p'>Harbours</a> <a href='/p/n'>Notes</a></div>"
    assert "Home Harbours Notes" not in clean(page(above=(shown,))).section


def test_a_declared_section_may_be_a_part_of_its_sites_name() -> None:
    told = {"og:site_name": "Arlen News", "article:section": "News"}
    assert clean(page(meta=told)).section == ("News",)
    assert clean(page(meta={**told, "article:section": "Arlen News"})).section == ()


@pytest.mark.parametrize(
    "plea",
    [
        "<h3>Support ARLEN TIMES' journalism of integrity and credibility</h3><p>Would you consider supporting us with"
        " a modest contribution to help maintain our commitment to free, accessible news?</p>",
        "<h3>You appreciate our journalism</h3><p>So today, please consider joining our reader support group, The Arlen"
        " Community. For as little as $6 a month you'll become our partners.</p>",
    ],
)
def test_a_plea_for_money_below_a_brief_makes_it_no_stub(plea: str) -> None:
    article = clean(page(below=(f"<div>{plea}</div>",)))
    assert article.verdict == "article"
    assert article.body == BODY
