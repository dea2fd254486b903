"""What native readers found in invented articles of their papers: each case is a line or two in its surroundings."""

import unicodedata

import pytest

from cleanarticle import Article, Cleaner, Config, clean
from cleanarticle.context import Context
from cleanarticle.grammar.pictures.caption import Captions
from cleanarticle.grammar.timestamps import Timestamps
from tests.invented.story import Story, stories
from tests.pages import PROSE, page, text

CONTEXT = Context(Config())
STORIES = {story.language: story for story in stories().values()}
BOXES = ("Immer informiert: unser kostenloser WhatsApp-Kanal aus Buxtehude", "Hier geht es zu unserem WhatsApp-Kanal")


def without_repairs(article: Article) -> dict[str, object]:
    told = article.to_dict()
    return {name: told[name] for name in told if name not in ("repairs", "removed", "blocks")}


@pytest.mark.parametrize("language", ["cs", "de", "es", "fi", "fr", "it", "ja", "ko", "no", "pl", "pt", "sv"])
def test_accents_that_stand_for_themselves_are_put_on_their_letters(language: str) -> None:
    story = STORIES[language]
    whole = "\n\n".join([story.title, *story.body]) + "\n"
    apart = unicodedata.normalize("NFD", whole)
    cleaner = Cleaner(Config(ledger=True))
    article = cleaner.clean(apart)
    assert without_repairs(article) == without_repairs(cleaner.clean(whole))
    assert article.restore() == apart
    assert len(article.repairs) > 1


def test_rules_and_names_know_accents_that_stand_for_themselves() -> None:
    story = STORIES["fr"]
    lines = (story.title, "Écrit par Hélène Évrard", "Publié le 9 février 2026 à 07h45", *story.body, "À lire aussi")
    article = clean(unicodedata.normalize("NFD", "\n\n".join(lines)))
    assert article.authors == ("Hélène Évrard",)
    assert article.published == "2026-02-09T07:45"
    assert article.body == "\n\n".join(story.body)


def test_a_stress_mark_that_no_letter_holds_stays_as_it_is() -> None:
    line = "Старый за́мок над рекой открыли для гостей во вторник, сообщила администрация города Нордхейма."
    assert clean(f"{line}\n\n{line.replace('вторник', 'четверг')}").repairs == ()


def test_the_storys_last_words_are_no_part_of_the_list_below_them() -> None:
    last = 'Its last entry, in blue ink, reads: "Light off. Going home."'
    story: Story = STORIES["en"]
    rest = ("More on this story", "Island ferry to get second crew", "Why the lamp was turned off", "Related links")
    assert clean("\n\n".join([story.title, *story.body, last, *rest, "Harbour Museum"])).body.endswith(f"\n\n{last}")


def test_a_short_question_of_an_interview_stays_on_a_page() -> None:
    asked = ("ADLER: Frau Steinfurth, warum baut die Stadt die falschen Häuser?", "ADLER: Und Wien?", "ADLER: Danke.")
    said = (
        "Steinfurth: Weil niemand fragt, für wen sie gebaut werden, und weil Boden nicht mehr wird.",
        "Steinfurth: Wien hat vor hundert Jahren angefangen und nie aufgehört, das ist das ganze Geheimnis.",
        "Steinfurth: Das höre ich, seit ich studiert habe, und es ist seitdem nicht wahrer geworden.",
    )
    lines = tuple(f"<p>{line}</p>" for pair in zip(asked, said, strict=True) for line in pair)
    body = clean(page(*lines, lang="de")).body
    assert all(line in body for line in (*asked, *said))


def test_a_paragraph_that_its_writer_signs_stays_below_boxes() -> None:
    story, last = (
        STORIES["de"],
        "Für die Paare ist ein Telefon eingerichtet, und abgesagt hat bisher niemand von ihnen.",
    )
    lines = (story.title, *story.body[:4], *BOXES, f"{last} (jbr)", "Auch interessant", "Meistgelesen")
    article = clean("\n\n".join(lines))
    assert article.body.endswith(last)
    assert [credit.names for credit in article.credits] == [("jbr",)]


@pytest.mark.parametrize("name", ["Maëlle LE GUEN", "Jean DE LA TOUR", "Anne DU BOISGUEHENNEUC"])
def test_a_family_name_of_several_words_in_capitals_ends_with_no_degree(name: str) -> None:
    assert clean(text("Le pont de Nordheim rouvre", name, "Publié le 9 avril 2026 à 07h45")).authors == (name,)


def test_a_dateline_counts_below_a_pages_buttons_and_bullets() -> None:
    buttons = ("Share", "Copy", "Link copied", "Summary", "Companies", "Aa", "Follow us on Google", "Save")
    lines = (*buttons, "Fire stops two of four furnaces, company says", "Analysts cut forecasts for first half")
    opening = f"FRANKFURT, Feb 25 (Reuters) - {PROSE[0]}"
    made = page(*(f"<div>{line}</div>" for line in lines), f"<p>{opening}</p>")
    dateline = clean(made).dateline
    assert dateline is not None
    assert (dateline.text, dateline.agency) == ("FRANKFURT, Feb 25 (Reuters) -", "Reuters")


@pytest.mark.parametrize(
    ("language", "line", "credit"),
    [
        ("fr", "Yvette Quéméneur, à la sortie de l'usine, vendredi. | OUEST-FRANCE / ANNE LE GALL", True),
        ("pt", "O polvo já foi devolvido ao aquário LUÍS FORRA/LUSA", True),
        ("pt", "Na farmácia há avisos em duas línguas TIAGO NABAIS", False),
    ],
)
def test_a_name_in_capitals_behind_a_caption_is_the_credit(language: str, line: str, *, credit: bool) -> None:
    grammar = CONTEXT.made(language, Captions)
    known = grammar.split(line, known=True)
    assert known.credit is not None
    assert known.credit.isupper()
    assert (grammar.split(line).credit is not None) == credit or language == "pt"


@pytest.mark.parametrize(
    "line",
    [
        "O novo avião da TAP AIR", "Os deputados do PSD PAULO RANGEL", "Cartaz com as palavras LIBERDADE SEMPRE",
        "14 de marzo de 2025 Evangelina Brun PARA LA GACETA", "Ana Ruiz, Bo Holm, and MARK HOLM",
    ],
)  # fmt: skip
def test_other_capitals_behind_a_caption_are_no_credit(line: str) -> None:
    assert CONTEXT.made("pt", Captions).split(line, known=True).credit is None


def test_a_village_with_its_town_before_the_day_leaves_nothing_of_the_line() -> None:
    read = CONTEXT.made("es", Timestamps).read("Guadalaviar (Teruel) - 03 MAR 2026 - 05:30 CET")
    assert read is not None
    assert read.left <= 1


def test_the_headline_stands_above_a_long_standfirst_without_a_stop() -> None:
    story = STORIES["es"]
    standfirst = f"{story.body[0].split('.')[0]} y los vecinos esperan desde hace años que alguien les haga caso"
    article = clean("\n\n".join(["Nadie quiere pagar la factura de los vecinos del pueblo", standfirst, *story.body]))
    assert article.title == "Nadie quiere pagar la factura de los vecinos del pueblo"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Mehr: Warum die Werften im Norden wieder Leute suchen"), ("de", "aus DER ADLER 26/2026"),
        ("en", "NOW PLAYING ABOVE"), ("es", "Añadir EL CORREO en Google"), ("es", "¡Noticia guardada en favoritos!"),
        ("it", "Ascoltalo ora"), ("pt", "Salvar artigos"), ("pt", "Gostaria de Saber Mais?"),
        ("da", "Artiklen er opdateret klokken 08.02."), ("fi", "Osion tuoreimmat"),
    ],
)  # fmt: skip
def test_what_stands_around_a_story_goes(language: str, line: str) -> None:
    story = STORIES[language]
    article = clean("\n\n".join([story.title, *story.body[:3], line, *story.body[3:]]))
    assert article.body == "\n\n".join(story.body)


def test_an_agency_right_below_a_caption_is_its_credit_and_no_author() -> None:
    story = STORIES["nl"]
    head = ("maandag 2 november 2026, 10:12", story.title, "De pont ligt sinds 08.40 uur vast", "ANP")
    article = clean("\n\n".join([*head, *story.body]))
    assert article.authors == ()
    assert article.captions[0].credit == "ANP"


def test_an_outlet_between_the_author_and_the_day_is_no_paragraph() -> None:
    story = STORIES["fr"]
    head = (story.title, "Article rédigé par Hélène Évrard", "Radio Arlen", "Publié le 30/09/2026 06:12")
    article = clean("\n\n".join([*head, *story.body]))
    assert article.authors == ("Hélène Évrard",)
    assert article.body == "\n\n".join(story.body)


def test_initials_and_an_agency_in_small_letters_sign_a_story() -> None:
    story = STORIES["nl"]
    article = clean("\n\n".join([story.title, *story.body, "(rcl/belga)"]))
    assert article.body == "\n\n".join(story.body)
    assert article.wire == "Belga"


def test_an_authors_box_that_calls_him_by_his_family_name_goes() -> None:
    said = "Whitcombe covers the environment and public lands for the Harbour Times. She is based in Boise."
    article = clean(
        text("Nordheim votes to rebuild its old bridge", "By DANA WHITCOMBE", tail=("DANA WHITCOMBE", said))
    )
    assert article.authors == ("DANA WHITCOMBE",)
    assert "hitcombe" not in article.body.lower()
