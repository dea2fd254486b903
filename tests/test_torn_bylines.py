"""Texts of tools that print a line for each element, and lines of a head that look like another's: invented."""

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.pictures.caption import Captions

TITLE = "Le port de Brévignac rouvre après trois semaines de glace"
STANDFIRST = (
    "Les premiers chalutiers ont quitté lundi le bassin nord, où près de deux cents marins attendaient la "
    "débâcle depuis la fin janvier."
)
STORY = [
    "Les premiers chalutiers ont franchi la jetée de Brévignac lundi 17 février, peu avant 7 heures, après "
    "trois semaines d'un gel que les plus anciens disent n'avoir jamais connu. Une centaine d'habitants "
    "s'étaient massés sur le quai des Salines pour les saluer.",
    "« Mon grand-père racontait l'hiver 1956, mais lui-même n'avait pas vu la glace monter jusqu'aux bouées », "
    "témoigne Odile Karadec, patronne du « Marie-Jeanne », un fileyeur de douze mètres.",
    "La préfecture avait interdit toute sortie en mer le 27 janvier, quand deux embarcations s'étaient "
    "retrouvées prises à moins d'un mille du chenal. Aucun blessé n'avait été déploré, mais les assureurs "
    "refusaient depuis de couvrir les départs.",
    "Selon la coopérative maritime, les pertes dépassent 1,4 million d'euros pour les quarante-deux bateaux du "
    "port. Une aide d'urgence de 6 000 euros par équipage a été votée vendredi par le conseil départemental.",
    "« C'est un premier pas, mais cela ne paiera pas le gasoil », a réagi Bastien Le Quéré, délégué du comité "
    "des pêches, qui réclame un report des échéances bancaires jusqu'à l'automne.",
    "Le maire, Hervé Montbrun, a promis de son côté de faire draguer le bassin avant l'été. Le chantier, "
    "repoussé trois fois depuis 2019, doit coûter 800 000 euros.",
    "Les météorologues, eux, restent prudents. Un nouvel épisode de froid n'est pas exclu d'ici à la fin du "
    "mois, même si les températures devraient remonter au-dessus de zéro dès mercredi.",
    "À la criée, les acheteurs étaient revenus dès l'aube. Les premières caisses de merlan se sont vendues "
    "trois fois plus cher qu'en janvier, un prix qui pourrait retomber d'ici à la fin de la semaine.",
    "« On va rattraper le temps perdu, une marée après l'autre », sourit Odile Karadec en larguant les amarres.",
]
MENU = ["Accueil", "Politique", "International", "Économie", "Société", "Sport", "Culture", "Vidéos", "Se connecter"]
PORTUGUESE = [
    "Os primeiros barcos de pesca cruzaram a barra de Valdelhas pouco antes das sete da manhã de segunda-feira, "
    "depois de três semanas de um frio que os mais velhos não lembram de ter visto. Uma centena de moradores "
    "foi ao cais das Salinas para vê-los partir.",
    "A capitania tinha proibido todas as saídas em 27 de janeiro, quando duas embarcações ficaram presas a "
    "menos de uma milha do canal. Não houve feridos, mas as seguradoras se recusavam desde então a cobrir as "
    "viagens.",
    "Segundo a cooperativa, os prejuízos passam de 1,4 milhão para os quarenta e dois barcos do porto. Na "
    "sexta-feira foi aprovada uma ajuda de emergência de 6 mil por tripulação.",
]
ITALIAN = [
    "I primi pescherecci hanno superato il molo di Valdora poco prima delle sette di lunedì, dopo tre settimane "
    "di un freddo che nemmeno i più anziani ricordano. Un centinaio di abitanti si era raccolto sulla banchina "
    "delle Saline per salutarli.",
    "La capitaneria aveva vietato ogni uscita in mare il 27 gennaio, quando due imbarcazioni erano rimaste "
    "bloccate a meno di un miglio dal canale. Nessuno era rimasto ferito, ma da allora le assicurazioni "
    "rifiutavano di coprire le partenze.",
    "Secondo la cooperativa, le perdite superano 1,4 milioni per le quarantadue barche del porto. Venerdì è "
    "stato approvato un aiuto d'urgenza di 6 mila per equipaggio.",
]
CONSENT = (
    "Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker et accéder à des informations "
    "personnelles. Accepter et fermer Continuer sans accepter"
)


def torn(*head: str, end: str = "") -> str:
    """A whole page's text: its title, its menu, its heading and head, the story."""
    return "\n".join(
        [f"{TITLE} - Le Phare", CONSENT, "Le Phare", *MENU, TITLE, STANDFIRST, *head, *STORY, *([end] if end else [])]
    )


def test_a_head_of_many_short_lines_is_no_list_of_other_stories() -> None:
    menu = ["International", "Économie", "Société", "Sport", "Culture", "Vidéos", "S'abonner", "International", "Pêche"]
    byline = ["Par", "Claire Vauban", "(Brévignac, envoyée spéciale)", "et", "Thomas Ardouin"]
    dates = ["Publié le 17 février 2025 à 11h22, modifié le 17 février 2025 à 12h55", "Temps de Lecture 4 min."]
    tools = ["Read in English", "Partager sur Facebook", "Envoyer par e-mail"]
    foot = ["Gérer les cookies", "Nous contacter", "Publicité", "CGU", "Plan du site", "© 2025 Le Phare"]
    story = [*STORY[:2], *STORY[3:]]
    article = clean("\n".join([*menu, STANDFIRST, *byline, *dates, *tools, *story, *foot]))
    assert all(paragraph in article.body for paragraph in story)


def test_a_byline_in_pieces_gives_all_its_names_and_leaves_nothing() -> None:
    article = clean(torn("Par", "Sophie Grandval", "et", "Marc Teyssier", "Publié le 17 février 2025 à 11h32"))
    assert article.authors == ("Sophie Grandval", "Marc Teyssier")
    assert article.body.split("\n\n") == [STANDFIRST, *STORY]
    assert article.section == ()


def test_the_headline_is_the_line_that_the_page_title_says_with_the_outlet_behind_it() -> None:
    article = clean(torn("Par Sophie Grandval", "Publié le 17 février 2025 à 11h32"))
    assert article.title == TITLE
    assert TITLE not in article.body


def test_what_opens_a_byline_inside_a_caption_opens_none() -> None:
    title = "Il porto di Valdora riapre dopo tre settimane di ghiaccio"
    caption = "La banchina di Valdora coperta di ghiaccio il 16 febbraio"
    article = clean("\n\n".join([title, f"{caption} (ANSA/GIULIO MARTINOTTI)", *ITALIAN]))
    assert article.authors == ()
    assert [(one.text, one.credit) for one in article.captions] == [(caption, "ANSA/GIULIO MARTINOTTI")]


def test_notices_of_rights_behind_a_caption_are_no_author() -> None:
    title = "Il porto di Valdora riapre dopo tre settimane di ghiaccio"
    caption = "La banchina di Valdora coperta di ghiaccio il 16 febbraio - RIPRODUZIONE RISERVATA"
    assert clean("\n\n".join([title, caption, *ITALIAN])).authors == ()


def test_a_credit_in_capitals_belongs_to_the_caption_below_it() -> None:
    lines = [TITLE, "PHOTO HUGO TREMBLAY, ARCHIVES LE PHARE", "Le quai des Salines sous la glace, dimanche"]
    article = clean("\n\n".join([*lines, STORY[0], "Par Ariane Pépin", *STORY[1:]]))
    assert article.authors == ("Ariane Pépin",)
    assert [(one.text, one.credit) for one in article.captions] == [(lines[2], "HUGO TREMBLAY, ARCHIVES LE PHARE")]


def test_an_agency_below_the_standfirst_makes_no_caption_of_it() -> None:
    title = "Porto de Valdelhas reabre depois de três semanas de gelo"
    standfirst = (
        "Primeiros barcos saíram na segunda-feira da doca norte, onde quase duzentos pescadores esperavam o degelo."
    )
    article = clean("\n\n".join([title, standfirst, "Agência Lusa", "17 fev. 2025, 11:32", *PORTUGUESE]))
    assert article.captions == ()
    assert standfirst in (article.subtitle or article.body)
    assert "Agência Lusa" not in article.body


def test_authors_who_sign_again_below_their_story_are_no_part_of_it() -> None:
    byline = "Claire Vauban (Brévignac, envoyée spéciale) et Thomas Ardouin"
    article = clean("\n\n".join([TITLE, f"Par {byline}", *STORY, byline]))
    assert article.authors == ("Claire Vauban", "Thomas Ardouin")
    assert article.body == "\n\n".join(STORY)


def test_subjects_of_an_agency_are_no_headline() -> None:
    lines = ["pêche/climat/météo/économie", TITLE, "Par Clément DELORY", f"Lyon, 17 fév 2025 (AFP) - {STORY[0]}"]
    article = clean("\n\n".join([*lines, *STORY[1:], "cde/mra/or"]))
    assert article.title == TITLE
    assert article.wire == "AFP"


def test_buttons_without_blanks_are_no_author() -> None:
    article = clean("\n\n".join([TITLE, "Publié le 17 février 2025", "Copier le lienCommenterSauvegarder", *STORY]))
    assert article.authors == ()


def test_an_outlet_before_a_name_is_no_part_of_it() -> None:
    article = clean("\n\n".join([TITLE, "Ouest-France Gwenaël COLLIC. Publié le 17/02/2025 à 11h32", *STORY]))
    assert article.authors == ("Gwenaël COLLIC",)


def test_numbers_and_arrows_before_a_caption_go() -> None:
    grammar = Context(Config()).made("pt", Captions)
    numbered = grammar.split("1 de 2 Otília no convés do barco — Foto: Arquivo pessoal")
    assert (numbered.text, numbered.credit) == ("Otília no convés do barco", "Arquivo pessoal")
    assert grammar.split("2 de 3 brasileiros pescam — Foto: Ana Reis").text == "2 de 3 brasileiros pescam"
    assert grammar.split("▲ O cais coberto de gelo", known=True).text == "O cais coberto de gelo"


def test_a_sentence_torn_behind_a_name_is_no_byline() -> None:
    article = clean("\n\n".join([TITLE, *STORY[:2], "La légende fut écrite par Claire Vauban et", *STORY[2:]]))
    assert "La légende fut écrite par Claire Vauban et" in article.body
    assert article.authors == ()
