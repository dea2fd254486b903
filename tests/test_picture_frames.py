# ruff: noqa: E501 (tables of lines)
"""What stands in a picture's element and is none of it: the headline, the standfirst, quotes, ratings; and what is."""

from typing import Final

import pytest

from cleanarticle import Article, clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.core.blocks import Block
from cleanarticle.core.facts import Caption
from cleanarticle.grammar.pictures.caption import Captions
from cleanarticle.stages.loose.credits import is_credit
from cleanarticle.stages.loose.forms import by_form, by_inset
from cleanarticle.stages.loose.lines import Line
from tests.invented.story import Story, stories

CONTEXT: Final = Context(Config())
ENGLISH: Final = next(story for story in stories().values() if story.language == "en")
GERMAN: Final = next(story for story in stories().values() if story.language == "de")
WORDS: Final = "Die Fähre von Hallvik liegt seit Montag am Kai."
STANDFIRST: Final = (
    "Seit Montag fährt keine Fähre mehr nach Hallvik, und niemand am Kai weiß, wann die nächste ablegt. Der Rat "
    "streitet, die Fischer warten, und die Händler zählen ihre Verluste, während das Wasser im Hafen weiter sinkt und "
    "die Stadt über einen neuen Damm nachdenkt, den sie seit dreißig Jahren plant und nie gebaut hat, wie alle wissen."
)


def page(story: Story, *inside: str, at: int = 2, head: str = "", meta: str = "") -> str:
    """The story as a page: something above its first paragraph, and something behind so many of them."""
    paragraphs = [f"<p>{text}</p>" for text in story.body]
    body = "".join([*paragraphs[:at], *inside, *paragraphs[at:]])
    top = head or f"<h1>{story.title}</h1>"
    return (
        f"<html lang={story.language}><head><title>{story.title}</title>{meta}</head><body><main>{top}"
        f"<article>{body}</article></main></body></html>"
    )


def whole(article: Article, story: Story) -> bool:
    """True if the story's paragraphs are all there."""
    return all(paragraph in article.body for paragraph in story.body)


@pytest.mark.parametrize("label", ["hero-image", "lead-image-text", "article-hero"])
def test_an_element_that_holds_the_headline_is_no_pictures_frame(label: str) -> None:
    line = "Am Kai von Hallvik liegt die Fähre seit Montag fest, und der Rat sucht einen Ausweg."
    head = f"<div class={label}><img src=a.jpg><h1>{GERMAN.title}</h1><p>{line}</p></div>"
    article = clean(page(GERMAN, head=head))
    assert article.captions == ()
    assert line in (article.subtitle, *article.body.split("\n\n"))
    assert whole(article, GERMAN)


def test_a_size_of_letters_that_is_called_caption_makes_no_caption_of_a_standfirst() -> None:
    head = f'<div><h1 class="title-l">{GERMAN.title}</h1><h2 class="caption-s5 mb-3">{STANDFIRST}</h2></div>'
    article = clean(page(GERMAN, head=head))
    assert article.captions == ()
    assert article.subtitle == STANDFIRST


@pytest.mark.parametrize("told", [STANDFIRST, STANDFIRST[:150] + "…"])
def test_the_pages_own_description_below_its_main_picture_is_no_caption(told: str) -> None:
    meta = f'<meta property="og:description" content="{told}">'
    head = f"<h1>{GERMAN.title}</h1><figure><img src=a.jpg><figcaption>{STANDFIRST}</figcaption></figure>"
    article = clean(page(GERMAN, head=head, meta=meta))
    assert article.captions == ()
    assert STANDFIRST in (article.subtitle, *article.body.split("\n\n"))
    assert whole(article, GERMAN)


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><p>{words}</p><cite>Ute Lehm</cite></blockquote>",
        '<div class="embed__wrapper"><blockquote class="post"><p>{words}</p>— Ute Lehm (@ulehm) <a href="/x">May 4, '
        "2025</a></blockquote></div>",
    ],
)
def test_a_quote_in_a_figure_is_no_caption(quote: str) -> None:
    words = "Wir haben am Kai gestanden und gewartet, bis es dunkel wurde, und keiner kam, um uns etwas zu sagen."
    article = clean(page(GERMAN, f"<figure class=pullquote>{quote.format(words=words)}</figure>"))
    assert article.captions == ()
    assert whole(article, GERMAN)


@pytest.mark.parametrize("name", ["Lehm", "Werft Hallvik AG", "Getty Images/EyeEm"])
def test_a_credit_deep_inside_a_figcaption_goes_to_its_caption(name: str) -> None:
    picture = (
        "<figure class=q1><img src=a.jpg><figcaption class=figure_caption><div class=figure_caption_inner>"
        f"<div><p>{WORDS}</p></div><div class=foto>Foto: <div><p>{name}</p></div></div></div></figcaption></figure>"
    )
    article = clean(page(GERMAN, picture))
    assert article.captions == (Caption(WORDS, name),)
    assert article.credits == ()
    assert whole(article, GERMAN)


@pytest.mark.parametrize("box", ["<div class=image-text><img src=a.png><p>5 / 5 ( 12 votes )</p></div>"])
def test_a_rating_is_no_caption(box: str) -> None:
    assert clean(page(ENGLISH, box)).captions == ()


@pytest.mark.parametrize("level", [4, 5, 6])
def test_a_small_heading_below_a_picture_is_its_caption_if_a_credit_proves_it(level: int) -> None:
    heading = f"<h{level}>{WORDS} (Foto: Ute Lehm/dpa)</h{level}>"
    article = clean(page(GERMAN, f"<div><img src=a.jpg></div><div>{heading}</div>"))
    assert article.captions == (Caption(WORDS, "Ute Lehm/dpa"),)
    article = clean(page(GERMAN, f"<div><img src=a.jpg></div><div><h{level}>Photo: Ute Lehm</h{level}></div>"))
    assert "Ute Lehm" not in article.body


@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_a_subheading_stays(tag: str) -> None:
    article = clean(page(GERMAN, f"<{tag}>Foto und Film am Kai von Hallvik</{tag}>"))
    assert "Foto und Film am Kai von Hallvik" in article.body


@pytest.mark.parametrize(
    ("language", "line", "text", "credit"),
    [
        ("de", "Fähren am Kai. Bild: Lehm/Bilderwerk.example", "Fähren am Kai.", "Lehm/Bilderwerk.example"),
        (
            "de",
            "Bild: Eine neue Fähre nähert sich langsam dem alten Hafen. Screenshot aus Hallvik TV",
            "Eine neue Fähre nähert sich langsam dem alten Hafen.",
            "Screenshot aus Hallvik TV",
        ),
        ("de", "Fähre Alma (links) vs. Fähre Berta (rechts)", "Fähre Alma (links) vs. Fähre Berta (rechts)", None),
        ("de", "Das alte Haus der Fa. Lehm", "Das alte Haus der Fa. Lehm", None),
        ("de", "Symbolbild (Foto: Ute Lehm)", "", "Ute Lehm"),
        ("de", "Photo Credit: Ute Lehm", "", "Ute Lehm"),
        ("de", "Foto und Styling: Ute Lehm", "", "Ute Lehm"),
        ("en", "Commuters wait for a train in Northport AFP via Getty Images", "Commuters wait for a train in Northport", "AFP via Getty Images"),
        ("en", "Commuters wait in Northport. Ann Lee/AFP via Getty Images", "Commuters wait in Northport.", "Ann Lee/AFP via Getty Images"),
        ("en", "Share on Pinterest Commuters wait for a train", "Commuters wait for a train", None),
        ("pl", "Prom przy nabrzeżu, fot. shutterstock", "Prom przy nabrzeżu", "shutterstock"),
    ],
)  # fmt: skip
def test_a_known_captions_credit(language: str, line: str, text: str, credit: str | None) -> None:
    parts = CONTEXT.made(language, Captions).split(line, known=True)
    assert (parts.text, parts.credit) == (text, credit)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Fähren am Kai. Bild: Lehm/Bilderwerk.example", False),
        ("Lehm/dpa", True),
        ("picture alliance/dpa | Lehm", True),
    ],
)
def test_a_sentence_before_a_label_makes_no_credit_of_a_line(line: str, credit: bool) -> None:
    assert CONTEXT.made("de", Captions).credits.whole(line, known=True) is credit


STORY_LINE: Final = Block(
    1, "Die Fähre fährt wieder, sagte die Bürgermeisterin am Montag, und niemand am Kai glaubte es ihr so recht."
)


def _line(text: str, *, single: bool = True, score: float = 0.9, above: Block = STORY_LINE) -> Line:
    """A line of a printed page that stands deeper than the paragraphs beside it."""
    block = Block(2, text)
    return Line(block, score, True, False, above, Block(3, STORY_LINE.text), False, False, True, single)


def test_a_sentence_that_stands_deeper_alone_is_a_caption() -> None:
    text = "Die letzte Fähre von Hallvik vor dem alten Kai."
    told = by_inset(_line(text), whole=True)
    assert told is not None
    assert told.caption == Caption(text)


@pytest.mark.parametrize(
    "line",
    [
        _line("Die letzte Fähre von Hallvik vor dem alten Kai.", single=False),
        _line("Die letzte Fähre von Hallvik vor dem alten Kai.", score=0.95),
        _line("Die letzte Fähre von Hallvik vor dem alten Kai.", above=Block(1, "Was bleibt")),
        _line("„Wir warten alle auf die letzte Fähre.“"),
        _line("Hinweis: Die letzte Fähre fährt heute schon am Mittag."),
        _line("Die letzte Fähre fährt heute. Morgen fährt keine mehr, und der Kai bleibt leer."),
        _line("Kommen Sie heute noch mit der letzten Fähre!"),
    ],
)
def test_other_lines_that_stand_deeper_are_none(line: Line) -> None:
    assert by_inset(line, whole=True) is None


def test_an_address_on_the_web_is_no_credit() -> None:
    line = "Hier gibt es Screenshots: https://hallvik.example/faq/fahrplan.html"
    article = clean("\n\n".join([GERMAN.title, *GERMAN.body[:2], line, *GERMAN.body[2:]]))
    assert article.captions == ()
    assert line in article.body


def test_an_abbreviation_ends_no_sentence_before_a_credit() -> None:
    line = "Prüfarbeiten an der Kupplung lt. Arbeitsblatt/ Lehrmaterial"
    article = clean("\n\n".join([GERMAN.title, *GERMAN.body[:2], line, *GERMAN.body[2:]]))
    assert article.captions == ()
    line = "Ute Lehm wartet am Kai auf die letzte Fähre. Jan Boll"
    told = by_form(_line(line, single=False, score=0.3), CONTEXT.made("de", Captions), whole=False, headline=False)
    assert told is not None
    assert told.caption.credit == "Jan Boll"


@pytest.mark.parametrize(
    "line",
    [
        "Vier Zeichen ergeben sechs Lizenzen. Sie werden von links nach rechts immer strenger.",
        "Der Fischer verschickte das Blatt im Mai. Auf dem Foto steht er am Kai, in der Hand den Fang des Tages.",
    ],
)
def test_a_likely_paragraph_of_several_sentences_tells_of_a_picture_and_is_no_caption(line: str) -> None:
    grammar = CONTEXT.made("de", Captions)
    assert by_form(_line(line, single=False, score=0.85), grammar, whole=True, headline=False) is None
    told = by_form(_line(line, single=False, score=0.5), grammar, whole=True, headline=False)
    assert told is not None
    assert told.rule == "captions/posed"


@pytest.mark.parametrize("credit", ["Foto: Ann Lee CC BY 2.0", "Foto: Ann Lee, CC BY-SA 4.0"])
def test_a_credit_may_end_in_its_licences_version(credit: str) -> None:
    assert is_credit(_line(credit), CONTEXT.made("de", Captions))
    article = clean("\n\n".join([GERMAN.title, *GERMAN.body[:2], credit, *GERMAN.body[2:]]))
    assert credit not in article.body
