"""Short lines inside a story that begin like a byline, a dateline or a timestamp are its sentences."""

import pytest

from cleanarticle import clean
from tests.invented.story import stories


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ar", "كتب رسالة واختفى."),
        ("ar", "كتب المتابعون ذلك على فيسبوك."),
        ("tr", "Roman, geçen yıl ülkede en çok okunan kitaplar arasındaydı."),
        ("en", "Paris, once so loud at night, was quiet."),
        ("en", "Home, sweet home"),
        ("ja", "2025年1月14日、橋が開通した。"),
    ],
)
def test_a_sentence_between_paragraphs_stays(language: str, line: str) -> None:
    story = next(story for story in stories().values() if story.language == language)
    body = [*story.body[:3], line, *story.body[3:]]
    assert clean("\n\n".join([story.title, *body])).body == "\n\n".join(body)
    made = "".join(f"<p>{paragraph}</p>" for paragraph in body)
    assert clean(f"<html lang={language}><article><h1>{story.title}</h1>{made}</article></html>").body == "\n\n".join(
        body
    )
