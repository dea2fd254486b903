"""The same document in another spelling gives the same answer: what readers do not see must not tell anything.

No label is needed for such a law, and a hundred of them found what fixtures had not: bylines that hung on a blank,
lines whose bullet stood behind a sign of direction, days in the figures of Cairo.
"""

import re
from collections.abc import Callable
from typing import Final
from unicodedata import normalize

import pytest
from hypothesis import given

from cleanarticle import Article, Cleaner, clean
from tests.invented import pages
from tests.invented.story import Story, stories
from tests.pages import text
from tests.strategies import told_texts

CLEANER: Final = Cleaner()
Respelled = Callable[[str], str]
SIGNS: Final = "\u200b\u200f\u202b"
"""Some of `INVISIBLE`: a blank of no width, and two that say which way a text runs."""


def answer(article: Article) -> tuple[object, ...]:
    """What an article says, its places in the input aside."""
    kept = tuple(paragraph.text for paragraph in article.paragraphs)
    return (
        article.title,
        article.authors,
        article.published,
        article.section,
        article.captions,
        kept,
        len(article.removed),
    )


def _lines(change: Respelled) -> Respelled:
    return lambda told: "\n".join(change(line) if line.strip() else line for line in told.split("\n"))


def _blanks(blank: str) -> Respelled:
    return lambda told: re.sub(r"(?<=\w) (?=\w)", blank, told)


UNSEEN: Final[dict[str, Respelled]] = {
    "line ends of Windows": lambda told: told.replace("\n", "\r\n"),
    "blanks at the ends of lines": lambda told: told.replace("\n", "  \n"),
    "blanks that do not break": _blanks("\u00a0"),
    "thin blanks": _blanks("\u2009"),
    "tabs": _blanks("\t"),
    "two blanks behind a stop": lambda told: re.sub(r"(?<=[.!?]) (?=\w)", "  ", told),
    "letters parted from their marks": lambda told: normalize("NFD", told),
    **{f"U+{ord(sign):04X} before each line": _lines(f"{sign}{{}}".format) for sign in SIGNS},
    **{f"U+{ord(sign):04X} behind each line": _lines(f"{{}}{sign}".format) for sign in SIGNS},
}


@pytest.mark.parametrize("spelling", UNSEEN)
@given(told=told_texts())
def test_what_is_not_seen_changes_nothing(spelling: str, told: str) -> None:
    assert answer(CLEANER.clean(UNSEEN[spelling](told), kind="text")) == answer(CLEANER.clean(told, kind="text"))


@pytest.mark.parametrize("sign", ["&shy;", "&#8203;", "&#x202b;", "&rlm;"])
@pytest.mark.parametrize("made", [pages.modern, pages.blog_engine, pages.portal, pages.hashed, pages.amp])
@pytest.mark.parametrize("name", ["harbour", "bir"])
def test_what_is_not_seen_changes_nothing_of_a_page(sign: str, made: Callable[[Story], str], name: str) -> None:
    told = made(stories()[name])
    unseen = re.sub(r"(?<=>)(?=[^<>\s][^<>]*</(?!script|style))", sign, told)
    assert unseen.count(sign) > 20
    assert answer(CLEANER.clean(unseen, kind="html")) == answer(CLEANER.clean(told, kind="html"))


@pytest.mark.parametrize("unseen", ["", "\u200b", "\u202c"])
@pytest.mark.parametrize("gap", ["   ", " \u00a0 ", "\t\t"])
def test_the_outlet_behind_a_wide_gap_is_no_part_of_the_name(gap: str, unseen: str) -> None:
    article = clean(text("Nordheim votes to rebuild its old bridge", "", f"Ann Lee{gap}Northern Telegram{unseen}"))
    assert article.authors == ("Ann Lee",)


@pytest.mark.parametrize("name", ["Thomas W.  Arden", "By Thomas W.  Arden"])
def test_two_blanks_behind_an_initial_part_no_name(name: str) -> None:
    article = clean(text("Nordheim votes to rebuild its old bridge", "", name))
    assert article.authors == ("Thomas W. Arden",)


@pytest.mark.parametrize("zero", "٠۰０")
@pytest.mark.parametrize(
    ("name", "line", "day"),
    [
        ("bir", "18 فبراير 2025", "2025-02-18"),
        ("bir", "18/02/2025 | 12:42", "2025-02-18T12:42"),
        ("bir", "2025-02-18 12:42", "2025-02-18T12:42"),
        ("onsen", "2025年2月18日 21時14分", "2025-02-18T21:14"),
    ],
)
def test_a_day_is_a_day_in_the_figures_of_any_script(name: str, line: str, day: str, zero: str) -> None:
    story = stories()[name]
    figures = line.translate({48 + digit: chr(ord(zero) + digit) for digit in range(10)})
    for told in (line, figures):
        assert clean("\n\n".join([story.title, told, *story.body])).published == day
