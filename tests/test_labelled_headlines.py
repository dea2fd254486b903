"""A label opens headlines, captions and credits alike ("Video: …"): what stands behind it, and where, tells which."""

import pytest

from cleanarticle import clean
from cleanarticle.sources.markdown import is_markdown
from tests.invented.story import stories
from tests.pages import PROSE, text

HEADLINE = "Barge strikes the old bridge of Nordheim"


def below(line: str) -> str:
    """A text with a line between its second paragraph and its third."""
    return "\n\n".join([HEADLINE, "By Ann Lee", *PROSE[:2], line, *PROSE[2:]])


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Video: Man rescued from river", "Man rescued from river"),
        ("Photos: Crowds gather in Nordheim on Monday", "Crowds gather in Nordheim on Monday"),
        ("WATCH: Man rescued from river", "Man rescued from river"),
        ("Photo: Man rescued from river", "Photo: Man rescued from river"),
    ],
)
def test_a_text_may_open_with_a_headline_that_has_a_label(line: str, title: str) -> None:
    article = clean(text(line, "", "By Ann Lee"))
    assert (article.title, article.authors) == (title, ("Ann Lee",))


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("pt", "VÍDEO: "), ("es", "FOTOS: "), ("fr", "VIDÉO - "), ("it", "VIDEO | "), ("de", "Fotos: "),
        ("pl", "WIDEO: "),
        ("tr", "FOTO: "), ("ru", "Фото: "), ("uk", "ВІДЕО: "), ("nl", "VIDEO. "), ("sv", "Bilder: "), ("cs", "FOTO: "),
        ("ja", "写真："), ("ja", "【動画】"), ("zh", "图："), ("zh", "视频："), ("ko", "[영상] "), ("ar", "صور: "),
    ],
)  # fmt: skip
def test_a_label_before_the_headline_loses_it_in_no_language(language: str, label: str) -> None:
    story = next(story for story in stories().values() if story.language == language)
    article = clean("\n\n".join([f"{label}{story.title}", *story.body]))
    assert article.title in (story.title, f"{label}{story.title}")
    assert article.body == "\n\n".join(story.body)


@pytest.mark.parametrize(
    "line",
    [
        "Photo courtesy of Harbour Films",
        "Video by NORDA Media.",
        "Photo: Nordheim Police Department",
        "Photo: supplied by the family",
        "Foto: Polizei Nordheim",
    ],
)
def test_a_credit_on_top_of_a_text_is_no_headline(line: str) -> None:
    article = clean(text(line, "", "By Ann Lee"))
    assert article.title is None
    assert article.body == "\n\n".join(PROSE)


def test_the_role_of_who_is_named_above_is_no_headline() -> None:
    article = clean(text("", "Ann Lee", "", "Executive Content Editor", ""))
    assert (article.title, article.authors) == (None, ("Ann Lee",))


def test_a_label_with_a_colon_opens_a_caption_of_many_small_words() -> None:
    article = clean(below("Photo: The harbour at dawn before the storm"))
    assert [caption.text for caption in article.captions] == ["The harbour at dawn before the storm"]
    assert article.body == "\n\n".join(PROSE)


def test_so_does_one_before_a_whole_sentence_where_letters_are_all_alike() -> None:
    story = next(story for story in stories().values() if story.language == "ar")
    article = clean("\n\n".join([story.title, *story.body[:2], f"صورة: {story.body[-1]}", *story.body[2:-1]]))
    assert [caption.text for caption in article.captions] == [story.body[-1]]


@pytest.mark.parametrize("line", ["Photo: supplied by the family", "Photo: Nordheim Police Department"])
def test_a_label_before_names_or_another_label_opens_a_credit(line: str) -> None:
    article = clean(below(line))
    assert (article.captions, article.body) == ((), "\n\n".join(PROSE))


@pytest.mark.parametrize("headline", ["Bridge closed", "Video: Man rescued"])
def test_one_heading_on_top_makes_a_text_markdown(headline: str) -> None:
    assert clean("\n\n".join([f"# {headline}", "By Ann Lee", *PROSE])).title == headline


@pytest.mark.parametrize("line", ["# 1", "#nordheim on Monday", "# one # two"])
def test_a_number_or_a_tag_on_top_makes_none(line: str) -> None:
    lines = [line, "", *PROSE]
    assert not is_markdown("\n".join(lines), lines)
