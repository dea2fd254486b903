"""A cheap look at an element's label, or at a link, never hides what the patterns behind it would find."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanarticle.sources import author_pages
from cleanarticle.stages.authors import marks as author_marks
from cleanarticle.stages.authors.marks import is_author_label
from cleanarticle.stages.pictures import labels as picture_labels
from cleanarticle.stages.pictures.labels import SILENT, is_others

_PICTURES = "|".join(
    pattern.pattern
    for pattern in (
        picture_labels._CAPTION,
        picture_labels._CREDIT,
        picture_labels._CAPTION_ONLY,
        picture_labels._OUTRIGHT,
        picture_labels._IMAGE,
    )
)
_AROUND = st.text(alphabet="abcimnrst -_", max_size=12)


def _labels(pattern: str) -> st.SearchStrategy[str]:
    return st.builds("{}{}{}".format, _AROUND, st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True), _AROUND)


@settings(max_examples=300)
@given(_labels(_PICTURES))
def test_a_label_that_says_anything_of_a_picture_is_read(label: str) -> None:
    if re.search(_PICTURES, label):
        assert picture_labels.Labels()[label] is not SILENT


@settings(max_examples=300)
@given(_labels(picture_labels._OTHERS.pattern))
def test_a_label_of_another_story_is_told(label: str) -> None:
    assert is_others(label) is (picture_labels._OTHERS.search(label) is not None)


@settings(max_examples=300)
@given(_labels(f"{author_marks._LABEL.pattern}|{author_marks._NO_LABEL.pattern}"))
def test_a_label_of_an_author_is_told(label: str) -> None:
    author, other = (pattern.search(label) is not None for pattern in (author_marks._LABEL, author_marks._NO_LABEL))
    assert author_marks.Labels()[label] == (author, other)
    assert is_author_label(label) is (author and not other)


@settings(max_examples=300)
@given(_labels(author_pages._AUTHORS.pattern))
def test_the_address_of_an_author_is_told(address: str) -> None:
    assert author_pages.is_author_page(address) is (author_pages._AUTHORS.search(address) is not None)


@pytest.mark.parametrize("label", ["", "x", "css-1a2b3c", "wrapper inner"])
def test_a_label_without_a_telling_word_says_nothing(label: str) -> None:
    assert picture_labels.Labels()[label] is SILENT
    assert author_marks.Labels()[label] == (False, False)
    assert not is_others(label)
