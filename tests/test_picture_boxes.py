"""Captions on pages that name nothing: an element that holds an image, its words, and nothing of the story."""

from typing import Final

import pytest

from cleanarticle import clean
from cleanarticle.core.facts import Caption
from tests.invented.story import Story, stories

STORIES: Final = sorted(stories().items())
STORY: Final = stories()["bridge"]
WORDS: Final = "Volunteers carry sandbags along the harbour wall of Skelmorrow."
NAME: Final = "Ann Lee"
IMAGE: Final = "<div class=q7><img src=a.jpg></div>"


def page(story: Story, *boxes: str, at: int = 2, head: str = "") -> str:
    """The story on a page whose class names tell nothing, with pictures behind so many paragraphs each."""
    paragraphs = [f"<p>{text}</p>" for text in story.body]
    for turn, box in enumerate(boxes):
        paragraphs.insert(at * (turn + 1) + turn, box)
    menu = "".join(f'<li><a href="/{place}">{other}</a></li>' for place, other in enumerate(story.others))
    return (
        f"<html lang={story.language}><head><title>{story.title}</title></head><body><ul class=a1>{menu}</ul>"
        f"<div class=b2><div class=c3><h1>{story.title}</h1>{head}</div><div class=d4>{''.join(paragraphs)}</div></div>"
        "</body></html>"
    )


def whole(story: Story, body: str) -> bool:
    """True if the story's paragraphs are all there."""
    return all(paragraph in body for paragraph in story.body)


@pytest.mark.parametrize(("name", "story"), STORIES)
@pytest.mark.parametrize(
    "box",
    ["<div class=x1>{image}<p>{words}</p></div>", "<div class=x1><div class=x2>{image}<div>{words}</div></div></div>"],
)
def test_the_words_of_an_images_element_are_its_caption(name: str, story: Story, box: str) -> None:
    article = clean(page(story, box.format(image=IMAGE, words=story.caption)))
    assert story.caption.rstrip(".") in [caption.text.rstrip(".") for caption in article.captions], name
    assert story.caption not in article.body
    assert whole(story, article.body)


@pytest.mark.parametrize(
    ("box", "credit"),
    [
        (f"{IMAGE}<div><p>{WORDS}</p></div><div>Foto: {NAME}</div>", NAME),
        (f"<div>Photo: {NAME}/Reuters</div>{IMAGE}<div><p>{WORDS}</p></div>", f"{NAME}/Reuters"),
        (f"{IMAGE}<div>{WORDS}</div><div>{NAME}</div>", NAME),
        (f"{IMAGE}<button>Show more of the picture</button><div>{WORDS}</div><p>Foto: {NAME}</p>", NAME),
        (f"{IMAGE}<p>{WORDS}</p><p>Gazette file photo</p>", "Gazette file photo"),
        (f"{IMAGE}<div>{WORDS} - Copyright {NAME}/AP</div><div>Copyright {NAME}/AP</div>", f"{NAME}/AP"),
        (f"{IMAGE}<div>{WORDS} {NAME}/Copyright 2025 The AP. All rights reserved.</div>", NAME),
        (f'<a href="/p">{WORDS}</a><div>{IMAGE}<p>{WORDS}</p><p>© {NAME}</p></div>', NAME),
    ],
)
def test_a_credit_stands_with_it(box: str, credit: str) -> None:
    article = clean(page(STORY, f"<div class=x1>{box}</div>"))
    assert Caption(WORDS, credit, "file photo" in credit) in article.captions or article.captions == (
        Caption(WORDS, credit),
    )
    assert article.credits == ()
    assert WORDS not in article.body
    assert NAME not in article.body
    assert whole(STORY, article.body)


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=x1><img src=a.jpg></div><div class=x2><div>{WORDS}</div><div>Foto: {NAME}</div></div>",
        f"<img src=a.jpg><div class=x2>{WORDS[:-1]}, Photo: {NAME} Images</div>",
        f"<div class=x1><div class=x2>{WORDS[:-1]} (<span>Image:</span> {NAME}/PA)</div></div>",
        f"<div class=x1><div class=x2>{WORDS[:-1]} (<div>Image:</div> {NAME}/PA)</div></div>",
    ],
)
def test_an_element_right_below_the_image_and_one_torn_in_its_bracket(box: str) -> None:
    article = clean(page(STORY, box))
    assert [caption.text.rstrip(".") for caption in article.captions] == [WORDS.rstrip(".")]
    assert (article.captions[0].credit or "").startswith(NAME)
    assert "Image:" not in article.body
    assert whole(STORY, article.body)


def test_the_main_picture_far_above_the_story_is_found_below_the_headline() -> None:
    buttons = "".join(f"<div class=s{place}><div>{word}</div></div>" for place, word in enumerate("fxwtmp" * 2))
    head = f"<div class=x1>{IMAGE}<div>{WORDS}</div></div><div class=x9>{buttons}</div>"
    article = clean(page(STORY, head=head))
    assert [caption.text for caption in article.captions] == [WORDS]


def test_a_source_below_an_image_is_the_pictures() -> None:
    article = clean(
        page(STORY, f"<div class=x1>{IMAGE}<p>Source: picturebase.example</p></div>", at=len(STORY.body) - 1)
    )
    assert article.credits == ()
    assert "picturebase" not in article.body
    assert whole(STORY, article.body)


@pytest.mark.parametrize(
    "box",
    [
        "<div class=x1>{image}<h3>{line}</h3></div>",
        '<div class=x1>{image}<a href="/b">{line}</a></div>',
        "<div class=x1>{image}<div>Moira Tennant</div></div>",
        "<div class=x1>{image}<div>Moira Tennant</div><div>{line}</div></div>",
        "<div class=x1>{image}<div>{line}:</div></div>",
    ],
)
def test_headings_links_and_authors_beside_an_image_are_no_captions(box: str) -> None:
    line = "The bridge that nobody wanted"
    assert clean(page(STORY, box.format(image=IMAGE, line=line))).captions == ()


def test_a_story_told_in_boxes_stays() -> None:
    boxes = "".join(f"<div class=x1>{IMAGE}<p>{text}</p></div>" for text in STORY.body)
    article = clean(page(STORY).replace("".join(f"<p>{text}</p>" for text in STORY.body), boxes))
    assert article.captions == ()
    assert whole(STORY, article.body)


@pytest.mark.parametrize("name", ["harbour", "rail"])
def test_the_last_paragraph_beside_an_image_stays(name: str) -> None:
    story = stories()[name]
    last = story.body[-1]
    article = clean(page(story).replace(f"<p>{last}</p>", f"<div class=x1>{IMAGE}<p>{last}</p></div>"))
    assert article.captions == ()
    assert whole(story, article.body)


def test_a_paragraph_beside_a_small_image_stays() -> None:
    boxed = STORY.body[3]
    article = clean(page(STORY).replace(f"<p>{boxed}</p>", f"<div class=x1>{IMAGE}<p>{boxed}</p></div>"))
    assert whole(STORY, article.body)


@pytest.mark.parametrize(
    ("told", "credit"),
    [
        (f"({NAME}/Reuters) Copyright 2024. All rights reserved.", f"{NAME}/Reuters"),
        (f"Photo: {NAME}/Copyright 2024 The Associated Press. All rights reserved.", NAME),
        (f"{NAME}/Copyright 2024 The Courier. All rights reserved.", NAME),
    ],
)
def test_the_rights_behind_a_credit_are_none_of_it(told: str, credit: str) -> None:
    figure = f"<figure><img src=a.jpg><figcaption>{WORDS} {told}</figcaption></figure>"
    assert clean(page(STORY, figure)).captions == (Caption(WORDS, credit),)


def test_a_bracket_of_the_story_that_an_element_tears_is_no_caption() -> None:
    torn = "<div>He said that it was over (<div>the boats</div> and all of it)</div>"
    article = clean(page(STORY, torn))
    assert article.captions == ()
    assert "and all of it)" in article.body


@pytest.mark.parametrize(
    ("story", "at"), [("moulin", (4,)), ("dijk", (6,)), ("onsen", (5,)), ("bank", (1, 7)), ("bridge", (0, 5))]
)
def test_a_paragraph_in_an_images_element_stays(story: str, at: tuple[int, ...]) -> None:
    told = stories()[story]
    paragraphs = [
        f"<div class=x1>{IMAGE}<p>{text}</p></div>" if place in at else f"<p>{text}</p>"
        for place, text in enumerate(told.body)
    ]
    article = clean(f"<body><div class=b2><h1>{told.title}</h1><div class=d4>{''.join(paragraphs)}</div></div></body>")
    assert whole(told, article.body)


@pytest.mark.parametrize("clock", ["<span>18:30</span>", "<time>18:30</time>"])
def test_the_entry_of_a_live_blog_is_no_picture(clock: str) -> None:
    entry = f"<div class=x1>{clock}{IMAGE}<p>{WORDS}</p></div>"
    assert not clean(page(STORY, entry)).captions
    assert clean(page(STORY, entry.replace(clock, ""))).captions


@pytest.mark.parametrize(
    "item", ["<li><img src=check.svg>{}</li>", "<div class=row><img src=check.svg><div class=item>{}</div></div>"]
)
def test_items_behind_icons_are_no_captions(item: str) -> None:
    listed = ("Free delivery on Mondays", "Staff on call at night", "No deposit at all", "Boats for hire", "Low fares")
    article = clean(page(STORY, "".join(map(item.format, listed))))
    assert article.captions == ()
    assert whole(STORY, article.body)


def test_a_sentence_in_the_element_of_credits_is_the_caption() -> None:
    words = (
        "Volunteers carry sandbags along the harbour wall of Skelmorrow, as they did when the river last rose so high."
    )
    box = f"<div class=media>{IMAGE}<div class=image-credits><div>{NAME}</div>{words}</div></div>"
    article = clean(page(STORY, box))
    assert article.captions == (Caption(words, NAME),)
    assert whole(STORY, article.body)
