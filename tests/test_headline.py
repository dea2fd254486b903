"""The headline is the page's own, without the site's name; the standfirst is what the page calls so."""

import pytest

from cleanarticle import Cleaner, Config, clean
from cleanarticle.context import Context
from cleanarticle.core.blocks import Metadata
from cleanarticle.grammar.furniture import Furniture
from cleanarticle.grammar.titles import SiteNames, agreement
from tests.invented.story import stories
from tests.pages import PROSE, page, text

HEADLINE = "Nordheim votes to rebuild its old bridge"


@pytest.mark.parametrize(
    ("title", "site"),
    [
        (f"{HEADLINE} - The Nordheim Gazette", "The Nordheim Gazette"),
        (f"{HEADLINE} | News | The Nordheim Gazette", "The Nordheim Gazette"),
        (f"{HEADLINE} – nordheimgazette.com", ""),
        (f"Nordheim Gazette: {HEADLINE}".replace(": ", " | "), "Nordheim Gazette"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_headline(title: str, site: str) -> None:
    made = page(h1="", title=title, meta={"og:site_name": site, "og:title": HEADLINE if "News |" in title else title})
    assert clean(made, url="https://www.nordheimgazette.com/bridge").title == HEADLINE


def test_the_heading_that_agrees_with_the_metadata_wins_over_the_logo_and_other_stories() -> None:
    made = page(
        above=("<h1>The Nordheim Gazette</h1>", "<h2>Ferry sinks off the Nordheim coast</h2>"),
        meta={"og:title": HEADLINE, "og:site_name": "The Nordheim Gazette"},
    )
    assert clean(made).title == HEADLINE


def test_a_kicker_inside_the_heading_is_dropped_where_og_title_has_none() -> None:
    made = page(h1=f"Traffic: {HEADLINE}", meta={"og:title": HEADLINE})
    assert clean(made).title == HEADLINE


def test_entities_in_json_ld_are_resolved() -> None:
    made = page(h1="", title="x", linked={"headline": "Nordheim&#8217;s old bridge &amp; its friends"})
    assert clean(made).title == "Nordheim’s old bridge & its friends"


def test_the_headline_never_stays_in_the_body() -> None:
    for made in (page(), text(HEADLINE), text("World", "Sunday, 10 Nov 2024", HEADLINE)):
        article = clean(made)
        assert article.title == HEADLINE
        assert HEADLINE not in article.body
        assert PROSE[0] in article.body


def test_prose_is_no_headline() -> None:
    assert clean(text()).title is None


def test_markup_makes_the_standfirst() -> None:
    deck = "Two years of work lie ahead, and nobody knows how the mail will cross the river."
    text = page(f'<p class="article-standfirst">{deck}</p>')
    article = clean(text)
    assert article.subtitle == deck
    assert article.paragraphs[0].text == deck
    lifted = Cleaner(Config(keep_standfirst=False)).clean(text)
    assert lifted.subtitle == deck
    assert deck not in lifted.body


@pytest.mark.parametrize("line", ["Nordheim, 2 November 2021", "By Joanna Lee and Pat Holm, 3 May 2024"])
def test_a_line_with_day_or_author_under_such_a_class_is_none(line: str) -> None:
    deck = "Two years of work lie ahead, and nobody knows how the mail will cross the river."
    assert clean(page(f'<p class="news-subtitle">{line}</p>')).subtitle is None
    assert clean(page(f'<p class="news-subtitle">{line}</p><p class="subtitle">{deck}</p>')).subtitle == deck


@pytest.mark.parametrize("label", ["styles_articleDek__Icz5H styles_withImage__ZWbr3", "article__subdeck", "sub-deck"])
def test_a_deck_under_a_made_up_class_is_the_standfirst(label: str) -> None:
    deck = "Two years of work will cost nine million, and no ferry is to be had in the meantime."
    assert clean(page(f'<div class="{label}">{deck}</div>')).subtitle == deck


def test_the_pages_description_above_the_story_is_the_standfirst() -> None:
    deck = "Two years of work lie ahead, and nobody knows how the mail will cross"
    assert clean(page(f"<p>{deck}</p>", meta={"og:description": deck})).subtitle == deck


def test_a_first_paragraph_that_the_description_repeats_stays_in_the_story() -> None:
    article = clean(page(meta={"og:description": PROSE[0]}))
    assert article.subtitle is None
    assert PROSE[0] in article.body


@pytest.mark.parametrize("part", ["The Nordheim Gazette", "Nordheim Gazette", "nordheimgazette.com", "NordheimGazette"])
def test_a_site_is_known_by_its_name_and_its_address(part: str) -> None:
    metadata = Metadata(meta={"og:site_name": ("The Nordheim Gazette",)})
    assert SiteNames(metadata, "https://www.nordheimgazette.com/a/b").is_one(part)


@pytest.mark.parametrize("part", ["Bridge over the river", "Sport", "A", ""])
def test_other_words_are_no_site(part: str) -> None:
    assert not SiteNames(Metadata(), "https://www.nordheimgazette.com/a/b").is_one(part)


def test_agreement_looks_at_words_alone() -> None:
    assert agreement("“Bridge” rebuilt!", "bridge REBUILT") == 1.0
    assert agreement("橋の再建", "橋の 再建") == 1.0
    assert agreement("Bridge rebuilt", "Ferry sinks") == 0.0


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "BREAKING: Nordheim votes to rebuild its old bridge"),
        ("en", "UPDATE 2-Nordheim votes to rebuild its old bridge"),
        ("en", "REFILE-WRAPUP 1-Nordheim votes to rebuild its old bridge"),
        ("en", "(2nd LD) Nordheim votes to rebuild its old bridge"),
        ("en", "Nordheim votes to rebuild its old bridge ="),
        ("en", "Exclusive | Nordheim votes to rebuild its old bridge"),
        ("en", "Nordheim votes to rebuild its old bridge (video)"),
    ],
)
def test_furniture_leaves_the_headline(language: str, shown: str) -> None:
    article = clean(page(h1=shown, lang=language))
    assert article.title == "Nordheim votes to rebuild its old bridge"


def test_furniture_is_told_in_the_packs_languages() -> None:
    strip = Context(Config()).made("de", Furniture).strip
    assert strip("+++ Eilmeldung +++ Alte Brücke wird gesperrt") == "Alte Brücke wird gesperrt"


@pytest.mark.parametrize("shown", ["Breaking the old bridge took nine days and a night", "Update:", "Live: hm"])
def test_words_of_a_headline_are_no_furniture(shown: str) -> None:
    assert Context(Config()).made("en", Furniture).strip(shown) == shown


def test_of_several_first_headings_that_no_title_knows_none_is_the_headline() -> None:
    made = page(h1="Return to the Harbour Office", title="Nordheim rebuilds its bridge", below=("<h1>Follow us</h1>",))
    assert clean(made).title == "Nordheim rebuilds its bridge"


def test_the_only_first_heading_is_the_headline_whatever_the_title_says() -> None:
    made = page(h1="Barge strikes the old crossing", title="Nordheim rebuilds its bridge")
    assert clean(made).title == "Barge strikes the old crossing"


def test_og_title_wins_where_all_else_is_the_heading() -> None:
    own = "Nordheim will rebuild its old bridge after all"
    made = page(title=HEADLINE, meta={"og:title": own}, linked={"headline": HEADLINE})
    searched = page(title=own, meta={"og:title": own}, linked={"headline": HEADLINE})
    assert (clean(made).title, clean(searched).title) == (own, HEADLINE)


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (f"{HEADLINE} | Opinion", HEADLINE),
        (f"{HEADLINE} | City and Region", HEADLINE),
        (f"{HEADLINE} | What it means for all of us", f"{HEADLINE} | What it means for all of us"),
        ("Old bridge | Opinion of engineers", "Old bridge | Opinion of engineers"),
        (f"{HEADLINE} | “We must act”", f"{HEADLINE} | “We must act”"),
    ],
)
def test_a_section_behind_a_bar_is_no_part_of_the_headline(heading: str, title: str) -> None:
    assert clean(page(h1=heading)).title == title
    assert clean(page(h1=heading, meta={"og:title": heading}, linked={"headline": heading})).title == title


def test_a_logo_that_is_the_titles_last_part_is_no_headline() -> None:
    title = "Council votes to rebuild its old bridge - City of Nordheim Official Site"
    assert clean(page(h1="City of Nordheim Site", title=title)).title == "Council votes to rebuild its old bridge"
    shown = "Nordheim's council rebuilds the bridge"
    assert clean(page(h1=shown, title=title)).title == shown


def test_without_headings_the_line_that_opens_the_title_is_the_headline_in_scripts_without_blanks_too() -> None:
    shown = "市议会星期五决定关闭旧港大桥"
    assert clean(page(f"<div>{shown}</div>", h1="", title=f"{shown} 市政办_港城网", lang="zh")).title == shown


MENU = ("Nordheim Courier Home", "News Sport Culture Weather", "Sign up for our newsletters today", "Harbour Life")
TEASERS = ("Late goal lifts Holm to second place", "Storm tears roof off old cinema in Vik")


@pytest.mark.parametrize(
    "head",
    [
        (*MENU, *TEASERS, "Old bridge of Nordheim to be rebuilt", "Published 3 May 2024"),
        (*MENU, "Old bridge of Nordheim to be rebuilt", "Council votes for two years of work on the harbour", "Share"),
        (*MENU, "The Bridge Vote", "Old bridge of Nordheim to be rebuilt", "Ann Lee"),
        ("Old bridge of Nordheim to be rebuilt", "Council votes for two years of work on the harbour"),
        (*MENU, "Home > News > Bridge of Nordheim council", "Old bridge of Nordheim to be rebuilt", "By Ann Lee"),
    ],
    ids=["below teasers", "over its standfirst", "below a kicker", "first line", "below a breadcrumb"],
)
def test_the_headline_of_a_text_is_the_line_above_the_story_that_speaks_of_it(head: tuple[str, ...]) -> None:
    assert clean(text(*head)).title == "Old bridge of Nordheim to be rebuilt"


def test_the_headline_stands_above_a_standfirst_that_says_more_of_the_storys_words() -> None:
    story = stories()["harbour"]
    head = "Hallvik harbour chief hails early thaw, pilots count cost"
    standfirst = " ".join(story.body[0].split()[:14])
    article = clean("\n\n".join((head, standfirst, "Ann Lee", *story.body)))
    assert article.title == head


def test_a_label_and_a_machines_summary_above_the_headline_hide_it_not() -> None:
    story = stories()["harbour"]
    notice = "This is AI generated summarization, which may have errors."
    article = clean("\n\n".join(("SUMMARY", notice, story.title, "Ann Lee", *story.body)))
    assert article.title == story.title


def test_a_menu_is_no_headline() -> None:
    assert clean(text(*MENU, *MENU, *TEASERS)).title is None


@pytest.mark.parametrize(
    "opening",
    [
        "The mayor had promised all the ferrymen of Nordheim a summer without storms! "
        "And no, she could not keep that word",
        "Der Hafen galt als sicherster Platz an der Küste von Nordheim. "
        "Jetzt liegt seine Mole im tiefen Wasser, seit Wochen",
        "If you plan a summer at the harbour of Nordheim, one thing should be on your list:",
    ],
    ids=["two sentences", "a standfirst of two sentences", "an announcement"],
)
def test_a_text_without_its_headline_keeps_the_line_it_opens_with(opening: str) -> None:
    article = clean(text(opening))
    assert article.title is None
    assert article.paragraphs[0].text == opening


def test_two_short_sentences_are_a_headline() -> None:
    assert clean(text("The mayor of Nordheim says no. Her ferrymen say yes")).title is not None


@pytest.mark.parametrize(
    ("name", "notice"),
    [
        (
            "zamek",
            ["Szanujemy Twoją prywatność", "Kliknij „Dalej”, aby wyrazić zgodę na przetwarzanie danych osobowych."],
        ),
        ("kaplicka", ["Vážíme si vašeho soukromí", "Používáme soubory cookie, abychom vám nabídli obsah na míru."]),
        ("mayak", ["На сайте используются cookie-файлы и рекомендательные технологии.", "Принять все"]),
        ("kovzanka", ["Ми цінуємо вашу конфіденційність", "Ми використовуємо файли cookie для зручності."]),
    ],
)
def test_a_notice_on_cookies_on_top_of_a_text_gives_no_headline(name: str, notice: list[str]) -> None:
    story = stories()[name]
    article = clean("\n".join([*notice, story.title, story.shown_date, *story.body]))
    assert article.title == story.title
    assert article.published == story.published
    assert article.body == "\n\n".join(story.body)


@pytest.mark.parametrize("label", ["article__perex", "article-perex", "detay-spot", "spot", "article__text__overview"])
def test_names_of_the_standfirst_in_other_languages_are_known(label: str) -> None:
    story = stories()["kaplicka"]
    body = "".join(f"<p>{paragraph}</p>" for paragraph in story.body)
    html = (
        f'<html lang="cs"><body><h1>{story.title}</h1><div class="{label}">{story.standfirst}</div>{body}</body></html>'
    )
    assert clean(html).subtitle == story.standfirst


@pytest.mark.parametrize("title", [HEADLINE, f"{HEADLINE} | The Gazette"])
def test_a_text_that_opens_with_the_pages_title_has_its_headline_below_the_menu(title: str) -> None:
    menu = ("Home", "News", "Sport", "Culture", "Weather", "Travel", "Letters")
    article = clean("\n".join([title, *menu, HEADLINE, "By", "Ann Lee", *PROSE]))
    assert article.title == HEADLINE
    assert article.authors == ("Ann Lee",)
    assert HEADLINE not in article.body


def test_a_kicker_glued_to_the_headline_is_dropped_where_a_declared_title_has_none() -> None:
    made = page(h1=f"<span>Traffic</span><span>{HEADLINE}</span>", title=HEADLINE)
    assert clean(made).title == HEADLINE


def test_the_number_of_a_police_release_is_part_of_its_headline() -> None:
    made = page(h1="POL-NH: Die alte Brücke von Nordheim ist gesperrt", lang="de")
    assert clean(made).title == "POL-NH: Die alte Brücke von Nordheim ist gesperrt"


@pytest.mark.parametrize("site", ["", " - Nordheim Record", " | Nordheim Record", " | News | Nordheim Record"])
def test_the_text_of_a_whole_page_has_its_headline_below_the_menu(site: str) -> None:
    menu = ("Home", "News", "Sport", "Opinion", "Video", "Sign in", "Subscribe")
    article = clean(text(f"{HEADLINE}{site}", *menu, HEADLINE, "Ann Lee", "Senior Reporter", "May 3, 2024"))
    assert (article.title, article.authors) == (HEADLINE, ("Ann Lee",))
    assert article.body == "\n\n".join(PROSE)
