"""Scripts and style sheets that a converter left in a text: they go, and hide neither the language nor the story."""

from typing import Final

import pytest

from cleanarticle import Cleaner, Config
from cleanarticle.sources.code import SHOWN
from tests.invented.story import stories

STORY: Final = next(story for story in stories().values() if story.language == "de")
SCRIPTS: Final = (
    'window.dataLayer = window.dataLayer || [];\nfunction gtag(){dataLayer.push(arguments);}\ngtag("js", new Date());',
    '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Another","publisher":{"name":"A Site"}}',
    "@media (max-width: 600px) {\n.teaser img,\n.teaser figure {\nmax-width: 100%;\n}\n}",
    'var config = {\npassive: false,\nposition: "below the article",\n"sections": [\n"news",\n"sport"\n]\n};',
)


@pytest.mark.parametrize(("mark", "path"), [("# ", "a.md"), ("", None)])
def test_code_above_and_between_the_paragraphs_goes(mark: str, path: str | None) -> None:
    pieces = [*SCRIPTS[:2], f"{mark}{STORY.title}", STORY.body[0], *SCRIPTS[2:], *STORY.body[1:], SCRIPTS[0]]
    article = Cleaner(Config(ledger=True)).clean("\n\n".join(pieces), path=path)
    assert article.language == "de"
    assert article.title == STORY.title
    assert article.body == "\n\n".join(STORY.body)
    assert {piece.rule for piece in article.removed} >= {"repair/code"}
    assert article.restore() == "\n\n".join(pieces)


def test_code_alone_names_no_headline() -> None:
    article = Cleaner().clean("\n\n".join([*SCRIPTS, *STORY.body]))
    assert article.title is None or SHOWN not in article.title
    assert article.body == "\n\n".join(STORY.body)


@pytest.mark.parametrize("fence", ["", "```\n"])
def test_code_below_the_first_paragraph_is_what_the_text_tells_of(fence: str) -> None:
    prose = (
        "Every page of the site keeps a list of what its readers do, and the list is sent to the server whenever "
        "somebody leaves the page, as the following lines of a script show to whoever reads them from top to bottom."
    )
    article = Cleaner().clean(
        "\n\n".join(
            [
                "How the list is sent",
                prose,
                f"{fence}{SCRIPTS[0]}\n{SCRIPTS[3]}",
                "It is no secret, and who asks is told.",
            ]
        )
    )
    assert all(piece.rule != "repair/code" for piece in article.removed)


TELLS: Final = (
    "The first thing that everybody wants to know is how a page counts those who read it, and there are two ways to do "
    "that, of which the second is the better one because it asks nothing of those who only look at the headline."
)


@pytest.mark.parametrize("pointer", ["Use this function:", "Put the following lines into the page:"])
def test_code_below_a_line_that_points_to_it_stays(pointer: str) -> None:
    article = Cleaner().clean("\n\n".join(["How readers are counted", pointer, *SCRIPTS[:3], TELLS, SCRIPTS[3], TELLS]))
    assert all(piece.rule != "repair/code" for piece in article.removed)


@pytest.mark.parametrize(
    "lines",
    [
        "the boats go out;\nthe boats come in;\nwe wait, we wait;\nthe lamp is thin;\nthe nets are torn;",
        "500 g cod;\n2 onions;\n1 l stock;\nsalt, pepper;\nchop the onions;",
        "Norvik: Lee (70); Holm, Berg (2);\nArlen: Hill (3); Vik;\nReferee: Holt;\nGoals: Lee (12);\nBooked: Moor;",
    ],
)
def test_lines_that_end_in_semicolons_are_no_code(lines: str) -> None:
    parts = ["The night boats", "{after Bo Holm}", lines, TELLS, STORY.body[0]]
    article = Cleaner(Config(ledger=True)).clean("\n\n".join(parts))
    assert all(piece.rule != "repair/code" for piece in article.removed)


def test_lines_of_a_script_that_stand_apart_are_code_too() -> None:
    apart = "var shown,\n\nseen = false,\n\nholder,\n\nposition;\n\nwindow.onload = function(){\nshow(holder);\n}"
    article = Cleaner().clean("\n\n".join([STORY.title, SCRIPTS[0], apart, *STORY.body]))
    assert article.body == "\n\n".join(STORY.body)


@pytest.mark.parametrize("name", ["onsen", "harbour", "mayak"])
def test_a_story_without_blank_lines_among_its_code_stays_whole(name: str) -> None:
    story = stories()[name]
    lines = [f"{text}\nconst ice = {{}};\nif (ice.ok) {{ go({at}); }}" for at, text in enumerate(story.body)]
    article = Cleaner().clean("\n".join([story.title, *lines]))
    assert all(text in article.body for text in story.body)
