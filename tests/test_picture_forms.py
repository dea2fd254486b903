"""Captions and credits in the forms of English-language outlets: what opens, joins and counts pictures."""

from typing import Final

import pytest

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.core.facts import Caption
from cleanarticle.grammar.pictures.caption import Captions
from tests.invented.story import Story, stories

STORY: Final = next(story for story in stories().values() if story.language == "en")
GRAMMAR: Final = Context(Config()).made("en", Captions)
WORDS: Final = "The harbour wall at Skelmorrow was breached in three places."

FORMS: Final = [
    (f"Image: {WORDS} Pic: PA", "PA", False),
    (f"Image:{WORDS} Pic: Harbour News", "Harbour News", False),
    (f"Header image: {WORDS} Credit: Moira Tennant/PA", "Moira Tennant/PA", False),
    (f"{WORDS} ST PHOTO: JASON LIM", "ST PHOTO: JASON LIM", False),
    (f"{WORDS} (Express Photo by Vimal Jose)", "Express Photo by Vimal Jose", False),
    (f"{WORDS} (Staff photo by Ann Lee)", "Staff photo by Ann Lee", False),
    (f"{WORDS} Credit...Ann Lee for The New York Times", "Ann Lee for The New York Times", False),
    (f"{WORDS} Credit… Ann Lee for The New York Times", "Ann Lee for The New York Times", False),
    (f"FILE - {WORDS} (AP Photo/Ann Lee, File)", "AP Photo/Ann Lee, File", True),
    (f"{WORDS} (AP Photo/Ann Lee, File)", "AP Photo/Ann Lee, File", True),
    (f"{WORDS} REUTERS/Ann Lee Purchase Licensing Rights , opens new tab", "REUTERS/Ann Lee", False),
]


@pytest.mark.parametrize(("line", "credit", "filed"), FORMS)
def test_a_caption_proves_itself_by_its_form(line: str, credit: str, filed: bool) -> None:
    parts = GRAMMAR.split(line)
    assert (parts.text, parts.credit, parts.file_photo, parts.sure) == (WORDS, credit, filed, True)


@pytest.mark.parametrize(("line", "credit", "filed"), FORMS)
def test_such_a_line_of_a_text_is_a_caption_and_no_part_of_the_story(line: str, credit: str, filed: bool) -> None:
    article = clean("\n\n".join([STORY.title, *STORY.body[:2], line, *STORY.body[2:]]))
    assert article.captions == (Caption(WORDS, credit, filed),)
    assert WORDS not in article.body
    assert all(paragraph in article.body for paragraph in STORY.body)


@pytest.mark.parametrize(
    "line",
    [
        "Image: The council said nothing, and the harbour wall fell into the sea in the night.",
        "It was called the Summer Photo by the sea, and nobody in the town had ever seen it.",
        "The letter (Harbour Office, by the gate) was never sent.",
        "He filed the report with ST, PHOTO and two other agencies.",
    ],
)
def test_prose_that_only_looks_like_it_has_no_credit(line: str) -> None:
    assert not GRAMMAR.split(line).sure or GRAMMAR.split(line).credit is None or not GRAMMAR.split(line).text


def page(story: Story, picture: str, at: int = 1) -> str:
    """The story as a page with a picture's markup behind so many paragraphs."""
    paragraphs = [f"<p>{text}</p>" for text in story.body]
    body = "".join([*paragraphs[:at], picture, *paragraphs[at:]])
    head = f"<html><head><title>{story.title}</title></head>"
    return f"{head}<body><article><h1>{story.title}</h1>{body}</article></body></html>"


@pytest.mark.parametrize(
    ("picture", "caption"),
    [
        (  # a counter before the caption
            "<figure><img src=a.jpg><div><span>[1/3]</span>"
            f"<figcaption>{WORDS} REUTERS/Ann Lee</figcaption></div></figure>",
            Caption(WORDS, "REUTERS/Ann Lee"),
        ),
        (  # a word for screen readers above it, the credit's label in an element of its own
            f"<figure><div><span>Image</span><img src=a.jpg></div><figcaption><span>{WORDS}</span>"
            "<span><span>Credit...</span><span>Ann Lee for The Harbour Times</span></span></figcaption></figure>",
            Caption(WORDS, "Ann Lee for The Harbour Times"),
        ),
        (  # the number of pictures, and a label glued to the last word
            "<figure><div><span>2</span></div><figcaption>"
            "<span>Fisherman Alasdair Gow leaves the harbour for good</span>"
            "<span>Credit: SWNS</span></figcaption></figure>",
            Caption("Fisherman Alasdair Gow leaves the harbour for good", "SWNS"),
        ),
        (  # the photographer's address
            f'<figure><img src=a.jpg><figcaption><span class="caption-text">{WORDS}</span> '
            '<span class="credits">Ann Lee <span>alee@harbour.example</span></span></figcaption></figure>',
            Caption(WORDS, "Ann Lee"),
        ),
        (  # slides in elements that nothing names after pictures
            '<div class="Carousel"><div class="Info"><span>1 of 3 | </span><div class="Text"><p>'
            f"FILE - {WORDS} (AP Photo/Ann Lee, File)</p></div></div></div>",
            Caption(WORDS, "AP Photo/Ann Lee, File", True),
        ),
    ],
)
@pytest.mark.parametrize("at", [0, 2])
def test_a_picture_of_a_page_gives_its_caption_and_credit(picture: str, caption: Caption, at: int) -> None:
    article = clean(page(STORY, picture, at))
    assert article.captions == (caption,)
    assert caption.text not in article.body
    assert all(paragraph in article.body for paragraph in STORY.body)


@pytest.mark.parametrize(
    "box",
    [
        '<figure><img src=b.jpg><div><a href="/b">Herring are back in the firth after all</a></div></figure>',
        "<figure><div><h4>Sign up to our newsletter</h4><p>All the week brought</p></div></figure>",
        "<figure><div>View this post on Instagram</div><p>The harbour before the ships left</p></figure>",
        '<div class="video-image"><p>Follow us on Facebook</p></div>',
    ],
)
def test_links_and_forms_where_pictures_stand_are_no_captions(box: str) -> None:
    assert clean(page(STORY, box, 2)).captions == ()


def test_the_line_of_a_box_in_a_text_is_no_caption() -> None:
    box = "Stay up to date with the news and the best of The Harbour by following our WhatsApp channel. Follow Us"
    article = clean("\n\n".join([STORY.title, *STORY.body[:2], box, *STORY.body[2:]]))
    assert article.captions == ()
    assert "WhatsApp" not in article.body


@pytest.mark.parametrize(
    ("lines", "caption"),
    [
        ((WORDS, "Credit...", "Ann Lee for The Harbour Times"), Caption(WORDS, "Ann Lee for The Harbour Times")),
        ((WORDS, "Image Credits:", "Larkspur"), Caption(WORDS, "Larkspur")),
        ((WORDS, "Credit:", "Ann Lee/Getty Images"), Caption(WORDS, "Ann Lee/Getty Images")),
        (
            ("Moira Tennant, who leads the council, backed the scheme", "Credit: Ann Lee for The Harbour Times"),
            Caption("Moira Tennant, who leads the council, backed the scheme", "Ann Lee for The Harbour Times"),
        ),
        (
            (
                "Rancher Dale Hutchens outside the courthouse in Tolliver, on June 11, 2025.",
                "Ann Lee / Harbour Times via Getty Images",
            ),
            Caption(
                "Rancher Dale Hutchens outside the courthouse in Tolliver, on June 11, 2025.",
                "Ann Lee / Harbour Times via Getty Images",
            ),
        ),
    ],
    ids=["credit with dots", "credits", "agency behind a label", "no stop", "a day with its year"],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_caption_stands_above_the_line_of_its_credit(lines: tuple[str, ...], caption: Caption, gap: str) -> None:
    article = clean(gap.join([STORY.title, *STORY.body[:3], *lines, *STORY.body[3:]]))
    assert article.captions == (caption,)
    assert not any(line in article.body for line in lines)
    assert all(paragraph in article.body for paragraph in STORY.body)


@pytest.mark.parametrize("credit", ["Credit: Ann Lee", "Getty Images", "PHOTO: REUTERS"])
def test_a_paragraph_or_a_subheading_above_a_credit_stays(credit: str) -> None:
    lines = [STORY.title, *STORY.body[:3], "The sea did the work", credit, *STORY.body[3:]]
    article = clean("\n\n".join(lines))
    assert "The sea did the work" in article.body
    article = clean("\n\n".join([STORY.title, *STORY.body[:3], credit, *STORY.body[3:]]))
    assert all(paragraph in article.body for paragraph in STORY.body)


POINTING: Final = "Die Bürgermeisterin sprach vor den Fischern am Kai und dankte Ute Lehm (Foto rechts)."


@pytest.mark.parametrize("paged", [False, True])
def test_a_paragraph_that_points_at_a_picture_stays(paged: bool) -> None:
    told = next(story for story in stories().values() if story.language == "de")
    lines = [told.title, *told.body[:2], POINTING, *told.body[2:]]
    whole = "".join(f"<p>{line}</p>" for line in lines[1:])
    marked = f'<html lang="de"><body><article><h1>{told.title}</h1>{whole}</article></body></html>'
    assert POINTING in clean(marked if paged else "\n\n".join(lines)).body


def test_a_label_and_its_own_word_in_brackets_are_a_credit() -> None:
    parts = Context(Config()).made("de", Captions).split("Ute Lehm am Kai von Hallvik (Foto privat)")
    assert (parts.credit, parts.sure) == ("Foto privat", True)
