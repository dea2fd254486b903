"""The story that stands in a page's data as a list of paragraphs, in the shapes of usual editors: invented pages."""

import json

import pytest

from cleanarticle import clean
from cleanarticle.sources.listed_story import listed_stories
from tests.pages import PROSE

HAN = (
    "北浜市は渡船を来年三月末で廃止する方針を明らかにし、住民に説明を始めた。白鳥地区の住民は反対している。",
    "利用者は最盛期の二割まで落ち込み、市は年に八千万円の赤字を抱えていたという。",
) * 2
SHAPES = {
    "blocks": [{"type": "paragraph", "text": text} for text in PROSE],
    "portable text": [{"_type": "block", "children": [{"text": text[:20]}, {"text": text[20:]}]} for text in PROSE],
    "rich text": [
        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": text[:9]}, {"value": text[9:]}]}
        for text in PROSE
    ],
    "editor": [{"id": f"x{at}", "type": "paragraph", "data": {"text": text}} for at, text in enumerate(PROSE)],
    "html": [{"type": "text", "html": f"<p>{text}</p>"} for text in PROSE],
    "strings": list(PROSE),
}


def drawn(data: object) -> str:
    """A page that a script draws from the data: its tree holds a menu alone."""
    menu = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("News", "Sport", "Culture", "Weather"))
    return (
        f'<html lang="en"><head><title>Nordheim votes to rebuild its old bridge</title></head><body><div id="__next">'
        f'<ul>{menu}</ul></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'
        "</body></html>"
    )


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_paragraphs_of_a_list_in_a_pages_data_are_its_story(shape: str) -> None:
    image = {"type": "image", "caption": "The bridge in June, seen from the harbour of Nordheim.", "url": "/a.jpg"}
    data = {
        "props": {"title": "x", "article": {"content": [*SHAPES[shape], *([image] if shape != "strings" else [])]}},
        "more": [{"title": "Ferry sails again", "text": "It had been laid up since the storms of May."}],
    }
    assert clean(drawn(data)).body.split("\n\n") == list(PROSE)


READERS = tuple(
    f"Number {at} of the readers thinks that the mayor ought to read the report before he speaks." for at in range(30)
)


@pytest.mark.parametrize(
    "beside",
    [
        {"comments": list(READERS)},
        {"threads": [{"author": "jo_hill", "text": text} for text in READERS]},
        {"list": [{"url": f"/s/{at}", "title": "x", "text": text} for at, text in enumerate(READERS)]},
        {"relatedStories": {"items": [{"text": text} for text in READERS]}},
    ],
)
def test_what_readers_say_and_other_stories_are_not_the_story(beside: dict[str, object]) -> None:
    data = {"article": {"content": SHAPES["blocks"]}, **beside}
    assert clean(drawn(data)).body.split("\n\n") == list(PROSE)


def test_a_link_in_a_paragraph_is_part_of_it() -> None:
    blocks = [{"children": [{"text": text[:9]}, {"url": "/a", "children": [{"text": text[9:]}]}]} for text in PROSE]
    assert clean(drawn({"body": blocks})).body.split("\n\n") == list(PROSE)


def test_a_list_in_a_language_without_blanks() -> None:
    (story,) = listed_stories(json.dumps({"body": [{"text": text} for text in HAN]}))
    assert story == "".join(f"<p>{text}</p>" for text in HAN if len(text) > 1)


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "[1]",
        "var a = 1;",
        '{"a": [{"text": "A ferry."}, {"text": "A road."}, {"text": "A pier."}]}',
        "{" * 900,
    ],
)
def test_what_is_no_list_of_paragraphs_is_no_story(script: str) -> None:
    assert list(listed_stories(script)) == []
