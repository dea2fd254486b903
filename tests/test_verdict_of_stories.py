"""Stories about walls and lost pages, diaries, and whole stories above a box to sign in are articles."""

import json
from typing import Final

import pytest

from cleanarticle import Cleaner
from tests.invented.story import Story, stories

CLEANER: Final = Cleaner()
ABOUT: Final = {
    "quoted headline": """“Page not found”: an artist hangs the errors of the web in a barn

By Marit Eklund

HALLVIK (AP) — Forty framed sheets hang in the old barn behind the station, and each says that the page was not found.

The painter Ida Solvang has collected them since 1998, the year in which her own home page went missing.

“The page you are looking for does not exist,” she read aloud on Sunday, and her visitors laughed.""",
    "error in the headline": """Page not found: an artist hangs the errors of the web in a barn

Forty framed sheets hang in the old barn behind the station, and each says no more than that the page was not found.

The painter Ida Solvang has collected them since 1998, the year in which her own home page went missing.

The show is open until May, and admission is free for anyone who brings an error of their own.""",
    "law on cookies": """Ministers agree on cookie law

BRUSSELS (Reuters) - Ministers agreed on Tuesday on a law that lets readers refuse all cookies with one click.

“We value your privacy” will no longer be enough as a heading, the draft says.

Websites will have until 2027 to change their banners, and fines reach four per cent of turnover.""",
    "Gesetz": """Gesetz gegen Banner: Minister einigen sich über Cookies

Brüssel (dpa) - Die Minister haben sich am Dienstag auf ein Gesetz geeinigt, mit dem Leser alle Cookies ablehnen können.

Sätze wie „Wir benötigen Ihre Zustimmung“ sollen verschwinden, heißt es im Entwurf.

Die Seiten haben bis 2027 Zeit, ihre Banner zu ändern.""",
    "loi": """Cookies : les ministres s’accordent sur un refus en un clic

BRUXELLES (AFP) – Les ministres se sont accordés mardi sur une loi qui permet de refuser tous les cookies en un clic.

« Nous respectons votre vie privée » ne suffira plus comme titre, selon le projet.

Les sites auront jusqu’en 2027 pour changer leurs bandeaux.""",
    "ley": """Los ministros acuerdan una ley sobre las cookies

Bruselas, 12 jul (EFE).- Los ministros acordaron el martes una ley que permite rechazar todas las cookies con un clic.

“Utilizamos cookies propias y de terceros” no bastará como título, según el borrador.""",
    "paywall falls": """Zeitung reißt ihre Bezahlschranke ein

Von Jana Holt

Die „Nordpost“ will von ihren Lesern kein Geld mehr verlangen, wie der Verlag am Montag mitteilte.

Der Satz „Um diesen Artikel zu lesen, brauchen Sie ein Abo“ werde verschwinden, sagte die Chefredakteurin.""",
    "diary": """A day in the life of the last baker of Hallvik

06:30

The baker lights the oven before the first bus comes, and the whole street smells of rye within minutes.

08:15

Two schoolchildren buy the rolls that were left over from yesterday, and pay with the coins they found.

10:00

The postman stops for coffee, as he has done every working day since the bridge was closed to cars.

12:45

At noon the queue reaches the church, and the baker begins to cut the loaves in half for everybody.

18:00

The shop closes. What is left goes to the shelter, in a basket that the baker carries there himself.

21:10

He sets the dough for the next day and goes to bed, the radio on, the alarm clock at half past two.

00:20

A car stops before the house, and somebody asks whether there is any bread left. There always is, he says.""",
}
PROMPTS: Final = {
    "en": "You have reached your limit of free articles",
    "de": "Dieser Artikel ist Abonnenten vorbehalten",
    "fr": "Cet article est réservé aux abonnés",
    "es": "Contenido exclusivo para suscriptores",
    "it": "Sei già abbonato? Accedi",
    "pt": "Conteúdo exclusivo para assinantes",
    "nl": "Verder lezen?",
    "ru": "Материал доступен только подписчикам",
    "tr": "Okumaya devam etmek için abone olun",
    "pl": "Masz już prenumeratę? Zaloguj się",
}
TOLD: Final = [story for story in stories().values() if story.language in PROMPTS]


@pytest.mark.parametrize("name", sorted(ABOUT))
def test_a_short_story_that_quotes_a_message_or_tells_of_a_day_is_an_article(name: str) -> None:
    for text in (ABOUT[name], f"# {ABOUT[name]}", _page(*ABOUT[name].split("\n\n"))):
        article = CLEANER.clean(text)
        assert article.verdict == "article", article.warnings


def test_the_same_times_with_the_latest_first_are_a_live_blog() -> None:
    title, *entries = ABOUT["diary"].split("\n\n")
    pairs = list(zip(entries[::2], entries[1::2], strict=True))
    assert CLEANER.clean(_text(title, *sum(reversed(pairs), ()))).verdict == "live_blog"


@pytest.mark.parametrize("story", TOLD, ids=lambda story: story.title[:20])
def test_a_prompt_far_below_a_whole_story_is_the_sites_box(story: Story) -> None:
    others = [f"{other} ({number} min)" for number, other in enumerate(story.others[:6])]
    assert CLEANER.clean(_text(story.title, *story.body, *others, PROMPTS[story.language])).verdict == "article"
    assert CLEANER.clean(_page(story.title, *story.body, *others, PROMPTS[story.language])).verdict == "article"


@pytest.mark.parametrize("story", TOLD, ids=lambda story: story.title[:20])
def test_a_prompt_right_below_the_head_of_a_story_makes_it_a_stub(story: Story) -> None:
    assert CLEANER.clean(_text(story.title, *story.body[:2], PROMPTS[story.language])).verdict == "paywall_stub"


def test_a_story_whose_credits_stand_above_the_prompt_is_told_to_its_end() -> None:
    story = stories()["rail"]
    credits = "(Reporting by Marit Eklund; Editing by Cora Whitby)"
    text = _text(story.title, *story.body[:3], credits, PROMPTS["en"])
    assert CLEANER.clean(text).verdict == "article"


@pytest.mark.parametrize(
    ("declared", "verdict"),
    [
        ({"isAccessibleForFree": True}, "article"),
        ({"isAccessibleForFree": "True"}, "article"),
        ({"isAccessibleForFree": False}, "paywall_stub"),
        ({"isAccessibleForFree": False, "wordCount": 60}, "article"),
        ({"isAccessibleForFree": False, "wordCount": "900"}, "paywall_stub"),
        ({"wordCount": {"count": 1}}, "paywall_stub"),
        ({"wordCount": "9" * 5000}, "paywall_stub"),
    ],
)
def test_a_page_that_declares_its_story_free_or_no_longer_is_no_stub(declared: dict[str, object], verdict: str) -> None:
    story = stories()["rail"]
    linked = json.dumps({"@type": "NewsArticle", "headline": story.title, **declared})
    page = _page(story.title, *story.body[:3], PROMPTS["en"])
    article = CLEANER.clean(page.replace("<body>", f'<script type="application/ld+json">{linked}</script><body>'))
    assert article.verdict == verdict
    assert article.warnings == () or "failed" not in " ".join(article.warnings)


LINKS: Final = "".join(f'<li><a href="/{n}">How the ferry number {n} reached Hallvik</a></li>' for n in range(9))
NOTICE: Final = (
    "<footer><p>Diese Website verwendet Cookies. Wer sie weiterhin nutzt, stimmt der Verwendung von Cookies und der "
    "Verarbeitung seiner Daten zu.</p></footer>"
)


def test_a_short_story_with_its_day_beside_a_list_of_others_is_an_article() -> None:
    told = "The last baker of Hallvik shuts his shop in May, and nobody has asked for the keys. Who wants rye, he says."
    menu = f"<ul>{LINKS}</ul>"
    shown = _page("The baker goes", "3 May 2024", f"{told} His oven goes to the museum.")
    assert CLEANER.clean(shown.replace("</article>", f"</article>{menu}")).verdict == "article"


@pytest.mark.parametrize("title", ["Business", "Opinion"])
def test_a_section_with_a_line_about_itself_is_a_listing(title: str) -> None:
    told = "All about money in Hallvik and on the river, from the mill to the ferries, written every day by our desk."
    shown = _page(title, "3 May 2024", f"{told} Follow us for more.")
    assert CLEANER.clean(shown.replace("</article>", f"<ul>{LINKS}</ul></article>")).verdict == "listing"


@pytest.mark.parametrize("declared", ['<meta property="og:type" content="article">', ""])
def test_a_story_of_short_lines_above_a_notice_on_cookies_is_an_article(declared: str) -> None:
    lines = ("„Legt sie heute noch ab?“", "– „Heute nicht mehr.“", "– „Und wann dann?“", "– „Fragen Sie den Fluss.“")
    shown = _page("Was der Fährmann sagt", *(lines if declared else lines * 9))
    shown = shown.replace("<body>", f"{declared}<body>").replace("</body>", f"{NOTICE}</body>")
    assert CLEANER.clean(shown).verdict == "article"


def test_a_notice_on_cookies_with_its_buttons_is_a_wall() -> None:
    shown = _page("Die Deltapost", "Zustimmen", "Einstellungen").replace("</body>", f"{NOTICE}</body>")
    assert CLEANER.clean(shown).verdict == "consent_wall"


def _text(*lines: str) -> str:
    return "\n\n".join(lines)


def _page(title: str, *paragraphs: str) -> str:
    told = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{told}</article></body></html>"
