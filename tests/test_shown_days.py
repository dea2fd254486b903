"""The day that a page shows, where it declares none: by its place, by the words around it, by being the only one."""

import pytest

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.timestamps import Timestamps
from tests.invented.story import stories
from tests.pages import page

CONTEXT = Context(Config())
TODAY = "<div>Thursday, June 12, 2025</div>"
FILLERS = "".join(
    f"<p>Boat {n} was mended by the rowers in the yard behind the bridge of Nordheim.</p>" for n in range(9)
)


@pytest.mark.parametrize(
    "line",
    [
        "<p>June 11, 2025</p>",
        "<p>By Ann Lee June 11, 2025</p>",
        "<p>By Ann Lee and Jo Hill, Arlen June 11, 2025, 10:05</p>",
        "<p>by Arlen TimesJune 11, 202501747</p>",
        "<p>By Ann OJune 11, 2025 11:00 pm EST</p>",
        "<p>by Ann Lee | Jun 11, 2025 | Boats and Bridges, Life on Rivers | 0 comments</p>",
        "<p>Ann Lee and Jo Hill of the Arlen desk • June 11, 2025 • 4 min read</p>",
    ],
)
@pytest.mark.parametrize("above", [(), (TODAY, "<p>Menu</p>", "<p>News</p>", "<p>Life</p>")])
def test_a_day_below_the_headline_comes_before_todays_above_it(line: str, above: tuple[str, ...]) -> None:
    assert (clean(page(line, above=above)).published or "")[:10] == "2025-06-11"


def test_a_time_element_above_the_headline_is_a_teasers_where_a_line_below_shows_a_day() -> None:
    teaser = '<p>Talk of the town <time datetime="2025-06-05">June 5, 2025</time> 40:24 min</p>'
    article = clean(page("<p>By Ann Lee June 11, 2025, 10:05</p>", above=(teaser, "<p>Live</p>")))
    assert (article.published or "")[:10] == "2025-06-11"


def test_a_day_right_above_the_headline_comes_before_those_of_other_stories_below_it() -> None:
    others = ("<p>Ann Lee | July 15, 2025</p>", "<p>Jo Hill | July 9, 2025</p>")
    assert clean(page(*others, above=("<p>January 16, 2025</p>",))).published == "2025-01-16"


def test_a_book_of_which_the_story_tells_has_a_day_of_its_own() -> None:
    article = clean(page("<p>Paperback: 14.08.2017</p>", above=("<p>June 14, 2019</p>",)))
    assert article.published == "2019-06-14"


def test_a_row_of_data_right_above_the_headline_tells_the_day() -> None:
    row = "<p>Friday | June 14, 2019 | 15:49 BY Ann Lee IN Boats | 0 COMMENTS</p>"
    assert clean(page(above=(row,))).published == "2019-06-14T15:49"


def test_until_when_a_video_is_to_be_seen_is_no_publication() -> None:
    article = clean(page("<p>Updated: May 3, 2024</p>", above=("<p>Watch it until May 17, 2024</p>",)))
    assert (article.published, article.modified) == ("2024-05-03", "2024-05-03")


def test_a_time_element_tells_the_day_of_the_place_and_not_utcs() -> None:
    told = '<p>By Ann Lee <time datetime="2023-12-22T04:00:41+00:00">Dec. 21, 2023 11:00 pm EST</time></p>'
    assert (clean(page(told)).published or "")[:10] == "2023-12-21"


@pytest.mark.parametrize(
    ("below", "when"),
    [
        ("<p>Dec 13, 2023 11:11am PDT</p>", "2023-12-13T11:11"),
        ("<p>December 13, 2023</p>", "2023-12-13"),
        ("<p>Dec 13, 2023 11:11am</p><p>Dec 14, 2023 10:05am</p>", None),
        ("<h4>The rowers went home</h4><p>Dec 13, 2023 11:11am</p>", None),
        ("<p>2023-12-13T11:11:07-04:00</p>", None),
        ("<p>Rowers, December 13, 2023</p>", None),
    ],
)
def test_the_only_day_that_stands_alone_below_the_story_is_its_own(below: str, when: str | None) -> None:
    assert clean(page(ending=FILLERS, below=(below,))).published == when


def test_a_day_above_a_paragraph_of_the_story_is_what_the_story_tells_of() -> None:
    tale = "<p>May 3, 1999</p><p>On that day the rowers of Nordheim were the first who crossed the river by night.</p>"
    assert clean(page(ending=FILLERS + tale)).published is None


@pytest.mark.parametrize(
    "sentence",
    [
        "This entry was posted on Friday, May 3rd, 2024 at 10:15 and is filed under Boats. You can follow any"
        " responses to this entry through the RSS 2.0 feed. You can leave a response, or trackback from your own site.",
        "This article was originally published on 3 May 2024 at 4:12pm but has been regularly updated since.",
    ],
)
def test_a_sentence_below_the_story_tells_its_day(sentence: str) -> None:
    assert (clean(page(below=(f"<p>{sentence}</p>",))).published or "")[:10] == "2024-05-03"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Dieser Beitrag wurde am 3. Mai 2024 von Anna Lehm in der Rubrik Boote veröffentlicht."),
        ("fr", "Cet article a été publié le 3 mai 2024 par Anne Lié dans la rubrique Bateaux et rivières."),
        ("es", "Esta entrada fue publicada el 3 de mayo de 2024 por Ana Lara en la sección de barcos."),
        ("pt", "Esta entrada foi publicada em 3 de maio de 2024 por Ana Lara em barcos e pontes do norte."),
        ("ru", "Эта запись была опубликована 3 мая 2024 в рубрике «Лодки» автором Анной Ли."),
    ],
)
def test_such_sentences_are_read_in_other_languages(language: str, sentence: str) -> None:
    read = CONTEXT.made(language, Timestamps).read(sentence)
    assert read is not None
    assert [(kind, moment.iso[:10]) for kind, moment in read.moments] == [("published", "2024-05-03")]


def test_a_sentence_on_something_else_tells_no_day() -> None:
    below = "<p>The book on the bridge was originally published on May 3, 1999, and is sold again.</p>"
    assert clean(page(below=(below,))).published is None


@pytest.mark.parametrize(
    "line",
    [
        "Saturday, 12 July 2025, 8 pm",
        "Saturday, July 12, 2025, 7:30 p.m.",
        "Samstag, 12. Juli 2025, 20 Uhr",
        "Samedi 12 juillet 2025, 20 h",
        "Sábado 12 de julio de 2025, 20:00",
        "Sabato 12 luglio 2025, ore 21",
        "Zaterdag 12 juli 2025, 20.00 uur",
        "Sábado, 12 de julho de 2025, 20h",
        "Lördag 12 juli 2025 kl. 20",
        "Sobota, 12 lipca 2025, godz. 20",
        "12 Temmuz 2025 Cumartesi, saat 20.00",
        "Суббота, 12 июля 2025 года, 20:00",
    ],
)
def test_for_when_something_is_called_below_its_story_is_no_publication(line: str) -> None:
    language = {"12 T": "tr", "Субб": "ru", "Sobo": "pl", "Lörd": "sv", "Zate": "nl", "Saba": "it", "Same": "fr"}
    code = language.get(line[:4], {"Sábado,": "pt", "Sábado ": "es", "Samstag": "de"}.get(line[:7], "en"))
    story = next(story for story in stories().values() if story.language == code)
    assert clean("\n\n".join((story.title, *story.body, line))).published is None
    assert (
        clean(f"<article><h1>{story.title}</h1>{''.join(f'<p>{p}</p>' for p in (*story.body, line))}").published is None
    )


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "03.03.2025 – Aktualisiert: 05.03.2025"),
        ("no", "Publisert: 03.03.2025. Oppdatert: 05.03.2025"),
        ("ru", "03.03.2025 (обновлено: 05.03.2025)"),
        ("es", "03/03/2025 Actualizado a las 14:30h del 05/03/2025"),
        ("it", "3 marzo 2025 (modifica il 5 marzo 2025 | 14:30)"),
        ("en", "3 March 2025 | Updated 10:15 on 5 March 2025"),
    ],
)
def test_of_two_days_each_has_the_word_and_the_time_beside_it(language: str, line: str) -> None:
    read = CONTEXT.made(language, Timestamps).read(line)
    assert read is not None
    assert [(kind or "published", moment.iso[:10]) for kind, moment in read.moments] == [
        ("published", "2025-03-03"),
        ("modified", "2025-03-05"),
    ]
    assert not read.moments[0][1].clock
