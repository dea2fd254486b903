"""Whoever wrote a story is presented below it, in whatever words: by the byline's name, which the story lacks."""

from typing import Final

import pytest

from cleanarticle import clean
from tests.invented.story import site, stories

BIOS: Final = {
    "en": "Ann Lee is chairman of the Norland Harbour Trust.",
    "de": "Ann Lee ist Vorsitzende des Hafenvereins Nordheim.",
    "fr": "Ann Lee est présidente de l’association du port de Castelbrun.",
    "es": "Ann Lee es presidenta de la Asociación del Puerto.",
    "it": "Ann Lee è docente di storia all’Università di Val Serena.",
    "pt": "Ann Lee é presidente da Associação do Porto.",
    "nl": "Ann Lee is voorzitter van de havenvereniging.",
    "sv": "Ann Lee är ordförande i hamnföreningen.",
    "da": "Ann Lee er formand for havneforeningen.",
    "no": "Ann Lee er leder i havneforeningen.",
    "fi": "Ann Lee on satamayhdistyksen puheenjohtaja.",
    "pl": "Ann Lee jest prezeską stowarzyszenia portowego.",
    "cs": "Ann Lee je předsedkyní přístavního spolku.",
    "tr": "Ann Lee liman derneğinin başkanıdır.",
    "ru": "Анна Лисова — председатель портового общества.",
    "uk": "Анна Лисова — голова портового товариства.",
}
STORIES: Final = {story.language: story for story in stories().values()}


def _told(language: str, *below: str, byline: bool = True) -> tuple[str, str]:
    story = STORIES[language]
    name = "Анна Лисова" if language in ("ru", "uk") else "Ann Lee"
    lines = [*([site(language).byline.format(name)] if byline else []), *story.body, *below]
    page = "".join(f"<p>{line}</p>" for line in lines)
    return "\n\n".join((story.title, *lines)), f"<article><h1>{story.title}</h1>{page}</article>"


@pytest.mark.parametrize("language", sorted(BIOS))
def test_what_presents_the_author_is_no_part_of_the_story(language: str) -> None:
    for document in _told(language, BIOS[language]):
        article = clean(document)
        assert article.body.split("\n\n") == list(STORIES[language].body)
        assert article.authors == (("Анна Лисова" if language in ("ru", "uk") else "Ann Lee"),)


@pytest.mark.parametrize("line", ["Dr Ann Lee is professor of history.", "Prof. Dr. Ann Lee, a diver, lives in Arlen."])
def test_a_degree_before_the_name_changes_nothing(line: str) -> None:
    assert all(line not in clean(document).body for document in _told("en", line))


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("The wall was built by the diver Ann Lee in a single winter.", "Ann Lee is chairman of the Harbour Trust."),
        ("And who will pay for the new wall of the harbour, then?", "Ann Lee: And who pays for the divers, then?"),
        ("The last diver of the harbour has never met her.", "Jo Hill is chairman of the Norland Harbour Trust."),
    ],
)
def test_the_last_paragraph_of_a_story_stays(above: str, line: str) -> None:
    assert all(line in clean(document).body for document in _told("en", above, line))


def test_a_story_speaks_of_whom_its_paragraphs_open_with() -> None:
    above = "Ann Lee stood at the harbour on Friday and said that nobody had told her about the cracks in the old wall."
    line = "Ann Lee will speak to the council again on Monday, and the vote is due a week later."
    for document in _told("en", above, STORIES["en"].body[0].replace("a", "e"), line):
        assert line in clean(document).body


def test_a_story_speaks_of_whom_it_names_in_another_case() -> None:
    above = "По словам Лисовой, новую стену порта начнут строить весной, а деньги на неё уже выделены городом."
    line = "Анна Лисова обещала приехать на открытие и привезти с собой первых водолазов."
    assert all(line in clean(document).body for document in _told("ru", above, line))


def test_without_a_byline_nobody_is_its_author() -> None:
    assert all(BIOS["en"] in clean(document).body for document in _told("en", BIOS["en"], byline=False))


@pytest.mark.parametrize("label", ["article-author-description", "author-bio"])
def test_above_the_story_the_element_tells_who_presents_the_author(label: str) -> None:
    story = STORIES["en"]
    body = "".join(f"<p>{line}</p>" for line in story.body)
    head = f"<h1>{story.title}</h1><p class='byline'>By Ann Lee</p>"
    told = f"<article>{head}<div class='{{}}'>{BIOS['en']}</div>{body}</article>"
    assert clean(told.format(label)).body.split("\n\n") == list(story.body)
    assert BIOS["en"] in clean(told.format("lead")).body
