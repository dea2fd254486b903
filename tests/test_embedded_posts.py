"""Posts that a story embeds go, with all of their lines; the story around them stays."""

import pytest

from cleanarticle import Cleaner, Config
from tests.invented.story import stories

CLEANER = Cleaner()
STORY = stories()["harbour"]
POSTS = (
    ("The ice is here. Stay off the pier, please.", "— Hallvik Harbour (@hallvikharbour) November 12, 2024"),
    ("Ferries stop at noon. #Hallvik https://t.co/aB3dE", "— Anna Holt 🚢 (@anna_holt) 12 novembre 2024"),
    (
        "BREAKING: Ask @hallvikharbour why.",
        "They say nothing… pic.twitter.com/xY2z9",
        "— Jo Lane (@jolane) 12. November 2024",
    ),
    ("Das Eis trägt nicht.", "— Hafen Hallvik (@hafen.example.social) 12. November 2024 um 15:04"),
    ("港が凍った。", "— 山田 (@yamada_k) 2024年11月12日"),
    ("Stay home tonight. pic.twitter.com/qW3e — Jo Lane (@jolane) November 12, 2024",),
)


def text_with(lines: tuple[str, ...]) -> str:
    return "\n\n".join((STORY.title, *STORY.body[:2], *lines, *STORY.body[2:]))


@pytest.mark.parametrize("post", POSTS, ids=lambda post: post[-1])
def test_every_line_of_an_embedded_post_goes_and_no_other(post: tuple[str, ...]) -> None:
    article = CLEANER.clean(text_with(post), kind="text")
    assert [paragraph.text for paragraph in article.paragraphs] == list(STORY.body)


@pytest.mark.parametrize("post", POSTS, ids=lambda post: post[-1])
def test_the_ledger_tells_which_lines_were_a_post(post: tuple[str, ...]) -> None:
    removed = CLEANER.clean(text_with(post), kind="text").removed
    assert {line.text for line in removed if line.rule == "debris/embedded-post"} == set(post)
    assert {line.kind for line in removed if line.rule == "debris/embedded-post"} == {"social"}


def test_a_post_stays_on_request() -> None:
    kept = Cleaner(Config(keep=frozenset({"social"}))).clean(text_with(POSTS[1]), kind="text")
    assert all(line in kept.body for line in POSTS[1])


@pytest.mark.parametrize(
    "line",
    [
        "— The harbour master (Anna Holt) said in November 2024 that the ice would hold.",
        "Anna Holt (@anna_holt) wrote in 2024 that the ferry line had lost its licence, and her followers believed it.",
        "The account — Hallvik Harbour (@hallvikharbour) — was opened in 2019 by a crew of four that still runs it.",
    ],
)
def test_a_sentence_with_a_name_to_follow_stays(line: str) -> None:
    assert line in CLEANER.clean(text_with((line,)), kind="text").body


def test_of_two_posts_on_end_each_goes() -> None:
    article = CLEANER.clean(text_with(POSTS[0] + POSTS[1]), kind="text")
    assert [paragraph.text for paragraph in article.paragraphs] == list(STORY.body)
