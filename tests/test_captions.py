# ruff: noqa: E501 (tables of lines and pages)
"""Captions and picture credits: the grammar on lines, the stage on invented pages and texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle import Cleaner, Config
from cleanarticle.context import Context
from cleanarticle.core.blocks import Block
from cleanarticle.grammar.pictures.caption import Captions
from cleanarticle.grammar.pictures.labels import bare
from cleanarticle.kernels.signs import REACH
from cleanarticle.stages.loose.brackets import by_bracket
from cleanarticle.stages.loose.credits import is_credit
from cleanarticle.stages.loose.habits import repeated_tails
from cleanarticle.stages.loose.lines import Lines, Looks
from cleanarticle.stages.loose.signs import Beside, told_by
from cleanarticle.stages.story.head import is_head_line

CONTEXT = Context(Config())
STORY = (
    "The council voted on Friday to close the old harbour bridge after engineers found cracks in two of its pillars."
)
MORE = "Repairs will take three months at least, the mayor said, and the ferry will run every ten minutes until then."
LAST = "Shopkeepers on the north bank fear that customers will stay away, and they have asked the city for help."
SEED = (
    "FILE PHOTO: Russia's President Vladimir Putin and North Korea's leader Kim Jong Un attend a state reception in "
    "Pyongyang, North Korea June 19, 2024. Sputnik/Vladimir Smirnov/Pool via REUTERS/File Photo"
)

SURE = [
    ("en", "Engineers at the bridge on Friday. (AP Photo/Jo Lane)", "Engineers at the bridge on Friday.", "AP Photo/Jo Lane"),
    ("en", "Engineers at the bridge. REUTERS/Jo Lane", "Engineers at the bridge.", "REUTERS/Jo Lane"),
    ("en", "Engineers at the bridge. Jo Lane/Pool via REUTERS", "Engineers at the bridge.", "Jo Lane/Pool via REUTERS"),
    ("en", "The old bridge. (Photo Credit: Lane Photography)", "The old bridge.", "Lane Photography"),
    ("en", "(photo by REUTERS/Jo Lane)", "", "REUTERS/Jo Lane"),
    ("de", "Die alte Brücke am Freitag. Foto: Ute Lehm/dpa", "Die alte Brücke am Freitag.", "Ute Lehm/dpa"),
    ("de", "Die alte Brücke am Freitag. (Bild: Ute Lehm/dpa)", "Die alte Brücke am Freitag.", "Ute Lehm/dpa"),
    ("es", "El viejo puente. EFE/Ana Ruiz", "El viejo puente.", "EFE/Ana Ruiz"),
    ("tr", "Eski köprü cuma günü. Fotoğraf: Ali Demir/AA", "Eski köprü cuma günü.", "Ali Demir/AA"),
    ("ru", "Старый мост в пятницу. Фото: Иван Мостов/ТАСС", "Старый мост в пятницу.", "Иван Мостов/ТАСС"),
    ("ja", "閉鎖された旧港橋＝共同", "閉鎖された旧港橋", "共同"),
]  # fmt: skip

KNOWN = [
    ("en", "The bridge at dawn. Supplied", "The bridge at dawn.", "Supplied"),
    ("en", "The bridge at dawn. Photo by JO LANE /AFP via Getty Images", "The bridge at dawn.", "JO LANE /AFP via Getty Images"),
    ("de", "Die Brücke bei Tag. © Ute Lehm | Ute Lehm", "Die Brücke bei Tag.", "Ute Lehm"),
    ("de", "Die Brücke bei Tag. © dpa | Ute Lehm", "Die Brücke bei Tag.", "dpa | Ute Lehm"),
    ("nl", "De brug in de ochtend. — © BELGA", "De brug in de ochtend.", "BELGA"),
    ("es", "El puente, en 2024.Ana Ruiz (REUTERS)", "El puente, en 2024.", "Ana Ruiz (REUTERS)"),
    ("es", "El puente de noche. (Ana Ruiz)", "El puente de noche.", "Ana Ruiz"),
    ("xx", "The bridge at night, Foto: Lane Images", "The bridge at night", "Lane Images"),
    ("de", "Die Brücke am 3. Januar 2026.", "Die Brücke am 3. Januar 2026.", None),
    ("es", "Foto de familia de la reunión del viernes", "Foto de familia de la reunión del viernes", None),
    ("de", "Einer der Ältesten im Team: Moritz Lehm.", "Einer der Ältesten im Team: Moritz Lehm.", None),
]  # fmt: skip

PROSE = [
    "The minister said on Friday that Reuters and other agencies would be let into the building.",
    "The paper was told about it on Friday. The firm denied the report (AP).",
    "He said that the photo: was taken a year before anyone had heard of the bridge.",
    "The two of them met in Oslo in 2019, and nobody took a photo of it for the archive.",
    "The report of the agency (dpa) names neither the engineer nor the firm he works for.",
]


@pytest.mark.parametrize(("lang", "line", "text", "credit"), SURE)
def test_a_line_shows_by_its_own_form_that_it_is_a_caption(lang: str, line: str, text: str, credit: str) -> None:
    parts = CONTEXT.made(lang, Captions).split(line)
    assert parts.sure
    assert (parts.text, parts.credit) == (text, credit)


@pytest.mark.parametrize(("lang", "line", "text", "credit"), KNOWN)
def test_weaker_signs_part_what_a_page_calls_a_caption(lang: str, line: str, text: str, credit: str | None) -> None:
    parts = CONTEXT.made(lang, Captions).split(line, known=True)
    assert (parts.text, parts.credit) == (text, credit)


@pytest.mark.parametrize("line", PROSE)
def test_prose_that_speaks_of_photos_and_agencies_is_no_caption(line: str) -> None:
    assert not CONTEXT.made("en", Captions).split(line).sure


def test_notes_to_desks_and_archive_marks_leave_the_caption() -> None:
    grammar = CONTEXT.made("en", Captions)
    parts = grammar.split(f"{SEED} ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY.")
    assert parts.text.startswith("Russia's President")
    assert parts.text.endswith("June 19, 2024.")
    assert (parts.credit, parts.file_photo) == ("Sputnik/Vladimir Smirnov/Pool via REUTERS/File Photo", True)
    assert not grammar.split("The bridge at dawn. REUTERS/Jo Lane").file_photo


@pytest.mark.parametrize("language", sorted(CONTEXT.languages))
def test_the_archives_mark_before_a_caption_is_told_whatever_stands_behind_it(language: str) -> None:
    """ "FILE PHOTO:" announces a caption as "PHOTO:" does, and is more than that."""
    grammar = CONTEXT.made(language, Captions)
    marks = {bare(word) for pack in CONTEXT.pack_of(language) for word in pack.caption.file_photo}
    lines = [f"{mark.upper()}: The old ferry leaves its berth at dawn." for mark in marks]
    assert [line for line in lines if not grammar.split(line).file_photo] == []
    assert [line for line in lines if not grammar.split(f"{line} REUTERS/Jo Lane").file_photo] == []


def test_the_caption_of_a_text_leaves_the_body() -> None:
    article = Cleaner().clean(f"A bridge is closed\n\n{SEED}\n\n{STORY}\n\n{MORE}\n\n(AP Photo/Jo Lane)\n\n{LAST}\n")
    assert len(article.captions) == 1
    assert article.captions[0].credit == "Sputnik/Vladimir Smirnov/Pool via REUTERS/File Photo"
    assert article.captions[0].file_photo
    assert [paragraph.text for paragraph in article.paragraphs] == [STORY, MORE, LAST]


def test_the_alt_text_of_a_markdown_image_is_a_caption() -> None:
    text = f"# A bridge is closed\n\n{STORY}\n\n![The old bridge at dawn](https://example.org/a.jpg)\n\n{MORE}\n\n**{LAST}**\n"
    article = Cleaner().clean(text, path="a.md")
    assert [caption.text for caption in article.captions] == ["The old bridge at dawn"]
    assert "at dawn" not in article.body


def page(*pieces: str) -> str:
    body = "".join(pieces)
    return f"<html lang='en'><head><title>A bridge is closed</title></head><body><article><h1>A bridge is closed</h1>{body}</article></body></html>"


PARAGRAPHS = (f"<p>{STORY}</p>", f"<p>{MORE}</p>", f"<p>{LAST}</p>", f"<p>{STORY} {LAST}</p>")


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img src='a.jpg'><figcaption>Engineers at the bridge. <span class='credit'>Jo Lane</span></figcaption></figure>",
        "<figure><img src='a.jpg'><figcaption><p>Engineers at the bridge.</p><p class='copyright'>© Jo Lane</p></figcaption></figure>",
        "<div class='image'><img src='a.jpg'><div class='image-caption'>Engineers at the bridge.</div><div class='image-credit'>Photo: Jo Lane</div></div>",
        "<figure><div>Photo: Jo Lane</div><figcaption><p>Engineers at the bridge.</p></figcaption></figure>",
        "<figure><img src='a.jpg'><figcaption>Engineers at the bridge. (<div class='camera'>Image:</div> Jo Lane)</figcaption></figure>",
    ],
)
def test_a_figure_gives_caption_and_credit_apart(figure: str) -> None:
    article = Cleaner().clean(page(PARAGRAPHS[0], figure, *PARAGRAPHS[1:]))
    assert [(caption.text, caption.credit) for caption in article.captions] == [("Engineers at the bridge.", "Jo Lane")]
    assert "Engineers" not in article.body
    assert "Jo Lane" not in article.body


@pytest.mark.parametrize("told", ["Slideshow (14 Images)", "Listen to this story.", "Please enable JavaScript."])
def test_a_button_where_captions_stand_is_none(told: str) -> None:
    article = Cleaner().clean(page(PARAGRAPHS[0], f"<figure><figcaption>{told}</figcaption></figure>", *PARAGRAPHS[1:]))
    assert article.captions == ()
    assert told not in article.body


def test_a_picture_shown_twice_is_one_caption() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>Engineers at the bridge.</figcaption></figure>"
    box = "<div class='lightbox'><div class='caption'>Engineers at the bridge.</div><div class='image-copyright'>Jo Lane</div></div>"
    article = Cleaner().clean(page(PARAGRAPHS[0], figure, box, *PARAGRAPHS[1:]))
    assert [(caption.text, caption.credit) for caption in article.captions] == [("Engineers at the bridge.", "Jo Lane")]


def test_a_teasers_picture_is_not_the_storys() -> None:
    teaser = "<aside class='related'><figure><img src='b.jpg'><figcaption>A tram in another city</figcaption></figure></aside>"
    article = Cleaner().clean(page(*PARAGRAPHS, teaser))
    assert article.captions == ()
    assert "tram" not in article.body


def test_paragraphs_in_a_container_named_after_images_stay() -> None:
    article = Cleaner().clean(page("<div class='article-image-text'>", *PARAGRAPHS, "</div>"))
    assert STORY in article.body
    assert MORE in article.body


@pytest.mark.parametrize("line", ["By Ann Lee", "May 3, 2024, 14:05", "Ann Lee | May 3, 2024, 14:05", "View 6 images"])
def test_a_line_of_the_head_below_the_picture_is_no_caption(line: str) -> None:
    hero = f"<div class='hero-image'><img src='a.jpg'><p class='image-info'>{line}</p></div>"
    assert Cleaner().clean(page(hero, *PARAGRAPHS)).captions == ()


SAID = ["The old bridge at dawn", "The bridge in 2024", "閉鎖された旧港の古い橋", "关闭后的旧港老桥旁的人们和船"]
JOINTS = [
    "",
    ".",
    ". ",
    " ",
    "。",
    "! ",
    '" ',
    ") ",
    " | ",
    "|",
    " / ",
    "/",
    " – ",
    " - ",
    "-",
    ": ",
    "＝",
    "=",
    " (",
    "（",
    "【",
    " © ",
    ", ",
]
CREDITS = [
    "Ann Lee",
    "JO LANE",
    "A.B. Lane",
    "周明远",
    "高瀬美和",
    "Reuters",
    "AFP/Ann Lee",
    "Ann Lee/dpa",
    "dpa",
    "Getty Images",
    "共同",
    "ann@courier.com",
]
CLOSED = ["", ".", ")", "）", "】", ").", "摄", " 摄", "撮影", " 기자", " via AFP"]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "zh", "ja", "ko"])
@given(data=st.data())
def test_the_quick_look_refuses_no_line_that_ends_with_a_credit(language: str, data: st.DataObject) -> None:
    grammar = CONTEXT.made(language, Captions)
    (pack,) = CONTEXT.pack_of(language)
    signed = [word for word in pack.caption.credit_prefix if word[-1] != " "]
    labels = ["", *signed, *(f"{word} " for word in signed)]
    heads = ["", *(f"{word}: " for word in (*pack.caption.frame, *pack.caption.file_photo))]
    text = "".join(data.draw(st.sampled_from(part)) for part in (heads, SAID, JOINTS, labels, CREDITS, CLOSED))
    assert not grammar.split(text, known=True).credit or grammar.credits.may_end(text)


def test_a_label_before_a_line_is_no_sign_of_a_credit_behind_it() -> None:
    grammar = CONTEXT.made("zh", Captions)
    seen = Lines(
        [Block(0, "截图自档案图片圖像來源，The old bridge at dawn")], (0.1,), (0, 0), (False,), frozenset(), (0, 0)
    )
    assert told_by(seen.at(0), grammar, Beside()) is None
    assert seen.looks(grammar) == Looks([], [], [], [], [], [])


def test_a_first_line_that_the_look_refuses_is_not_read_as_a_credit() -> None:
    grammar = CONTEXT.made("ru", Captions)
    blocks = [Block(0, "– снимок:copyright"), Block(1, "The old bridge at dawn")]
    seen = Lines(blocks, (0.1, 0.1), (0, 1), (False, False), frozenset(), (0, 1))
    assert 0 not in seen.looks(grammar).whole
    assert not is_credit(seen.at(0), grammar)


@pytest.mark.parametrize("language", ["en", "de", "ru", "zh", "ja", "tr"])
@given(data=st.data())
def test_one_look_at_a_text_refuses_no_line_that_its_reading_takes(language: str, data: st.DataObject) -> None:
    grammar = CONTEXT.made(language, Captions)
    (pack,) = CONTEXT.pack_of(language)
    words = (*pack.caption.credit_prefix, *pack.caption.frame, *pack.caption.file_photo, *pack.caption.posed)
    piece = st.sampled_from([*SAID, *JOINTS, *CREDITS, *CLOSED, *words, *pack.agencies, STORY, LAST, "!["])
    lines = data.draw(st.lists(st.lists(piece, min_size=1, max_size=4).map("".join), min_size=1, max_size=6))
    texts = [text for line in lines if (text := " ".join(line.split()))]
    scores = tuple(data.draw(st.sampled_from([0.1, 0.5, 0.91, 0.96, 0.98])) for _ in texts)
    blank = tuple(data.draw(st.booleans()) for _ in texts)
    deeper = frozenset(at for at in range(len(texts)) if data.draw(st.booleans()))
    blocks = [Block(at, text) for at, text in enumerate(texts)]
    seen = Lines(blocks, scores, (0, len(texts) - 1), blank, deeper, (0, len(texts) - 1))
    every = range(len(texts))
    looks = seen.looks(grammar)
    assert all(at in looks.whole for at in every if is_credit(seen.at(at), grammar))
    assert all(at in looks.tailed for at in repeated_tails([seen.at(at) for at in every], grammar))
    for at in every:
        told = by_bracket(seen, at, grammar) or told_by(seen.at(at), grammar, Beside())
        asked = at in looks.asked or (at in looks.posed and grammar.is_posed(texts[at]))
        labelled = at in looks.labelled and grammar.credits.labels_with_mark.within(texts[at][-REACH:])
        assert told is None or asked or labelled


@pytest.mark.parametrize("caption", ["<span>1 / 12</span><div>{}</div>", "<span>3/4 {}</span>"])
def test_the_count_of_a_gallery_is_no_part_of_the_caption(caption: str) -> None:
    words = "Engineers measure the cracks in the old harbour bridge."
    figure = f"<figure><img src='/a.jpg'><figcaption>{caption.format(words)}<p>Photo: Ann Lee</p></figcaption></figure>"
    made = (
        f"<html><body><article><h1>Bridge</h1><p>{STORY}</p>{figure}<p>{MORE}</p><p>{LAST}</p></article></body></html>"
    )
    assert [(one.text, one.credit) for one in Cleaner().clean(made).captions] == [(words, "Ann Lee")]


def test_a_share_that_opens_a_caption_stays() -> None:
    told = CONTEXT.made("en", Captions).split("3/4 of all houses in Nordheim stand empty. Photo: Ann Lee", known=True)
    assert told.text == "3/4 of all houses in Nordheim stand empty."


def test_a_line_of_a_long_name_and_a_day_is_no_caption() -> None:
    assert is_head_line("Ana Maria Ruiz Delgado 04 de mayo 2022, 12:00 A. M.", CONTEXT, "es")
    assert not is_head_line("Ana Maria Ruiz Delgado en el puerto de Nordheim", CONTEXT, "es")
