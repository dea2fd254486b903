"""Stories that came by mail: heads and marks of quotations are none of them, and a subject may tell the headline."""

import textwrap
from pathlib import Path

import pytest

from cleanarticle import Cleaner, Config, clean
from cleanarticle.context import Context
from cleanarticle.sources.labels import labels_of
from cleanarticle.sources.mails import mail_head
from tests.invented.story import stories

HARBOUR = stories()["harbour"]
LABELS = labels_of(Context(Config()).vocabulary)
HEADS = [
    ("From: Ann Lee <ann@example.org>", "Date: Tue, 18 Feb 2025 06:31:02 -0400", "To: reader@example.org"),
    ("Von: Ann Lee", "Gesendet: Dienstag, 18. Februar 2025 08:44", "An: Jo Hill"),
    ("De : Ann Lee", "Envoyé : mardi 18 février 2025 08:44", "À : Jo Hill"),
    ("From: Ann Lee", "Sent: Tuesday, February 18, 2025 8:44 AM", "To: Jo Hill", "Cc: clerk@example.org"),
    ("差出人: Ann Lee", "日時: 2025年2月18日 8:44", "宛先: Jo Hill"),
    ("Od: Ann Lee", "Wysłano: wtorek, 18 lutego 2025 08:44", "Do: Jo Hill"),
    ("От: Ann Lee", "Отправлено: 18 февраля 2025 г. 8:44", "Кому: Jo Hill"),
    ("보낸사람: Ann Lee", "날짜: 2025년 2월 18일", "받는사람: Jo Hill"),
    ("Van: Ann Lee", "Datum: dinsdag 18 februari 2025", "Aan: Jo Hill"),
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("above", ["", "---------- Forwarded message ---------", "Begin forwarded message:"])
def test_the_head_of_a_mail_is_no_part_of_the_story_it_brings(head: tuple[str, ...], above: str) -> None:
    lines = [*filter(None, [above]), *head, f"Subject: Fwd: {HARBOUR.title}"]
    article = clean("\n\n".join(["\n".join(lines), HARBOUR.title, *HARBOUR.body]))
    assert article.title == HARBOUR.title
    assert article.body == "\n\n".join(HARBOUR.body)


def test_a_mail_tells_its_day_and_one_that_was_passed_on_does_not() -> None:
    head = ["From: Ann Lee", "Date: Tue, 18 Feb 2025 06:31:02 -0400", "Subject: The harbour"]
    assert "article:published_time" in mail_head(head, LABELS)[0]
    assert "article:published_time" not in mail_head(["-----Original Message-----", *head], LABELS)[0]


def test_a_subject_that_no_line_says_again_is_no_title() -> None:
    assert mail_head(["From: Ann", "Date: 18 Feb 2025", "Subject: Look at this"], LABELS)[0].get("og:title") is None


@pytest.mark.parametrize(
    "lines",
    [
        ("From: the harbour to the town it is half a mile.", "To: reach it, one needs a boat."),
        ("Date: 18 February 2025", "Place: Hallvik", "Subject: the ice"),
        ("Von: der Küste", "Sie kamen zu Fuß."),
    ],
)
def test_labels_that_name_no_sender_with_day_and_reader_are_no_mail(lines: tuple[str, ...]) -> None:
    assert mail_head(lines, LABELS)[1] == 0


def test_a_language_of_ones_own_brings_its_labels(tmp_path: Path) -> None:
    pack = 'language = "is"\nname = "Icelandic"\n[words.mail]\nsender = ["frá"]\nsent = ["dags"]\nsubject = ["efni"]\n'
    (tmp_path / "is.toml").write_text(pack, encoding="utf-8")
    head = f"Frá: Ann Lee\nDags: 18. febrúar 2025\nEfni: {HARBOUR.title}"
    told = "\n\n".join([head, HARBOUR.title, *HARBOUR.body])
    assert Cleaner(Config(packs=(tmp_path,))).clean(told).body == "\n\n".join(HARBOUR.body)
    assert clean(told).body != "\n\n".join(HARBOUR.body)


def test_quoted_lines_are_read_without_their_marks() -> None:
    body = [textwrap.fill(text, 68) for text in HARBOUR.body]
    quoted = "\n>\n".join(textwrap.indent(text, "> ") for text in (HARBOUR.title, *body))
    article = clean(f"On Tuesday Ann Lee wrote:\n\n{quoted}\n")
    assert article.title == HARBOUR.title
    assert all(text in article.body.split("\n\n") for text in HARBOUR.body)
    assert ">" not in article.body


def test_a_few_lines_that_begin_with_the_sign_keep_it() -> None:
    text = "\n\n".join([HARBOUR.title, "> 40 ships lay there, and > 9 of them were lost to the ice.", *HARBOUR.body])
    assert HARBOUR.body[0] in clean(text).body


@pytest.mark.parametrize(
    "line",
    [
        "Were you forwarded this email? Sign up here.",
        "Having trouble viewing this email? View it in your browser",
        'You received this message because you are subscribed to the Google Groups "Harbour news" group.',
    ],
)
def test_what_a_newsletter_says_around_its_stories_goes(line: str) -> None:
    article = clean("\n\n".join([line, HARBOUR.title, *HARBOUR.body, line]))
    assert article.title == HARBOUR.title
    assert article.body == "\n\n".join(HARBOUR.body)
