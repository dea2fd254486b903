"""A text whose extractor took two copies of each paragraph, one for each kind of screen, tells its story once."""

import pytest

from cleanarticle import clean

from .invented.story import stories


@pytest.mark.parametrize("name", sorted(stories()))
def test_a_text_that_tells_each_paragraph_twice_loses_none(name: str) -> None:
    body = stories()[name].body
    article = clean("\n\n".join(paragraph for told in body for paragraph in (told, told)))
    assert article.captions == ()
    assert all(paragraph.split()[-1] in article.body for paragraph in body[:-1])  # a short last one may be doubted


def test_a_paragraph_told_three_times_is_told_once() -> None:
    told = "The harbour of Hallvik opened again on Tuesday after three weeks of ice, the port said."
    article = clean("\n\n".join([told] * 3))
    assert (article.verdict, article.body) == ("article", told)


def test_one_line_that_stands_twice_amid_the_story_is_still_a_pictures() -> None:
    story = stories()["harbour"].body
    line = "An icebreaker leads two fishing boats through the channel."
    article = clean("\n\n".join([story[0], line, line, *story[1:]]))
    assert line not in article.body
