"""Captions that a label opens ("Image caption, …"), below credits that a label opens; headlines above a credit."""

import tomllib
from pathlib import Path
from typing import Final

import pytest

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.core.facts import Caption
from cleanarticle.grammar.pictures.caption import Captions
from tests.invented.story import Story, stories

STORIES: Final = {story.language: story for story in reversed(stories().values())}
TABLE: Final[dict[str, list[list[str]]]] = tomllib.loads(
    (Path(__file__).parent / "data" / "labelled_captions.toml").read_text(encoding="utf-8")
)
CASES: Final = [(language, *row) for language, rows in TABLE.items() for row in rows]
CONTEXT: Final = Context(Config())
CREDIT: Final = "Getty Images"


def lines(story: Story, *picture: str, at: int) -> list[str]:
    """The headline and the story, with the picture's lines behind so many paragraphs."""
    return [story.title, *story.body[:at], *picture, *story.body[at:]]


@pytest.mark.parametrize("at", [0, 2])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize(("language", "source", "label", "mark"), CASES)
def test_a_labelled_caption_takes_the_credit_above_it_and_leaves_the_headline(
    language: str, source: str, label: str, mark: str, gap: str, at: int
) -> None:
    story = STORIES[language]
    picture = (f"{source}{mark}{CREDIT}", f"{label}{mark}{story.caption}")
    article = clean(gap.join(lines(story, *picture, at=at)))
    assert article.captions == (Caption(story.caption.rstrip("."), CREDIT),) or article.captions == (
        Caption(story.caption, CREDIT),
    )
    assert article.title == story.title
    assert CREDIT not in article.body
    assert label not in article.body


@pytest.mark.parametrize(("language", "source", "label", "mark"), CASES)
def test_labels_on_lines_of_their_own_are_no_part_of_the_story(
    language: str, source: str, label: str, mark: str
) -> None:
    story = STORIES[language]
    picture = (f"{source}{mark}".strip(), CREDIT, f"{label}{mark}".strip(), story.caption)
    article = clean("\n\n".join(lines(story, *picture, at=2)))
    assert [caption.text for caption in article.captions] == [story.caption]
    assert label not in article.body


@pytest.mark.parametrize(("language", "source", "label", "mark"), CASES)
def test_a_figure_gives_its_labelled_caption_and_credit(language: str, source: str, label: str, mark: str) -> None:
    story = STORIES[language]
    first, *rest = (f"<p>{paragraph}</p>" for paragraph in story.body)
    figure = (
        f"<figure><div><img src='/a.jpg'><p><span>{source}{mark}</span>{CREDIT}</p></div>"
        f"<figcaption><span>{label}{mark}</span><p>{story.caption}</p></figcaption></figure>"
    )
    page = (
        f"<html lang='{language}'><head><title>{story.title}</title></head><body><article><h1>{story.title}</h1>"
        f"{first}{figure}{''.join(rest)}</article></body></html>"
    )
    article = clean(page)
    assert article.captions == (Caption(story.caption, CREDIT),)
    assert label not in article.body


def test_two_pictures_keep_their_own_credits_in_either_order() -> None:
    story = STORIES["en"]
    first, second = "The harbour on Monday", "The mayor at the pier"
    above = ["Image source, Reuters", f"Image caption, {first}", "Image source, EPA", f"Image caption, {second}"]
    below = [above[1], above[0], above[3], above[2]]
    for picture in (above, below):
        article = clean("\n\n".join(lines(story, *picture, at=2)))
        assert article.captions == (Caption(first, "Reuters"), Caption(second, "EPA"))


@pytest.mark.parametrize(
    "below", ["Photo: Getty Images", "Getty Images", "Image source, Reuters", "Photo by Ann Lee/Getty Images"]
)
def test_a_headline_above_the_main_pictures_credit_is_no_caption(below: str) -> None:
    story = STORIES["en"]
    article = clean("\n\n".join([story.title, below, *story.body]))
    assert article.title == story.title
    assert not article.captions


def test_a_headline_that_the_sites_name_ends_is_no_caption() -> None:
    story = STORIES["en"]
    article = clean("\n\n".join([f"{story.title} | Reuters", *story.body]))
    assert article.title == story.title


@pytest.mark.parametrize(
    "line",
    [
        "Image caption contests are popular with the readers of the magazine, whose editors choose three each week.",
        "Image source data were taken from the archive, said the authors of the study on Monday evening.",
        "Pictures tell more than captions, the editor said, and the magazine prints few of either.",
    ],
)
def test_a_sentence_that_begins_like_a_label_stays(line: str) -> None:
    story = STORIES["en"]
    assert line in clean("\n\n".join(lines(story, line, at=2))).body


@pytest.mark.parametrize("language", sorted(STORIES))
def test_no_label_of_captions_is_one_of_credits(language: str) -> None:
    grammar = CONTEXT.made(language, Captions)
    for pack in CONTEXT.pack_of(language):
        for word in pack.caption.label:
            assert grammar.is_labelled(f"{word}: A")
            assert not grammar.credits.whole(f"{word}: Ann Lee")


@pytest.mark.parametrize(("language", "label", "mark"), sorted({(case[0], case[2], case[3]) for case in CASES}))
def test_a_label_with_a_credit_alone_behind_it_opens_no_caption(language: str, label: str, mark: str) -> None:
    story = STORIES[language]
    article = clean("\n\n".join(lines(story, f"{label}{mark}Pic: Harbour News", at=2)))
    assert all(caption.text for caption in article.captions)
    assert "Harbour News" not in article.body
    assert all(paragraph in article.body for paragraph in story.body)


def test_both_labels_may_stand_in_one_line_as_older_extractors_left_them() -> None:
    story = STORIES["en"]
    picture = f"Image copyright {CREDIT} Image caption The bridge has stood empty since 2021"
    article = clean("\n\n".join(lines(story, picture, at=2)))
    assert article.captions == (Caption("The bridge has stood empty since 2021", CREDIT),)
    assert article.body == "\n\n".join(story.body)


@pytest.mark.parametrize("line", ["Image copyright is a right that few know, and an image caption is none at all."])
def test_a_sentence_with_both_words_is_no_caption(line: str) -> None:
    story = STORIES["en"]
    assert line in clean("\n\n".join(lines(story, line, at=2))).body
