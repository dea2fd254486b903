"""What a line of the site's template cuts off from the story."""

from typing import Final

import pytest

from cleanarticle import Cleaner
from cleanarticle.core.blocks import Block, Plain
from cleanarticle.core.decisions import Drop
from cleanarticle.core.draft import Draft, apply
from cleanarticle.core.facts import Scores
from cleanarticle.sites.known import NOWHERE, Seen
from cleanarticle.stages.story.outskirts import Line, below_story, cut_off
from tests.pages import PROSE
from tests.test_sites import learn_texts, prose

CHANCES: Final = {"S": 0.95, "d": 0.4, "p": 0.4, "l": 0.8, "m": 0.01, "M": 0.01}
"""S a firm paragraph, d a doubted line, p a doubted paragraph, l a likely line, m a shared line, M one that recurs."""


def lines(letters: str) -> list[Line]:
    return [
        Line(
            Block(at, "the same again" if letter == "M" else f"text {at}"),
            Seen(2) if letter in "mM" else NOWHERE,
            letter in "Sp",
            CHANCES[letter] >= 0.9,
            CHANCES[letter],
        )
        for at, letter in enumerate(letters)
    ]


@pytest.mark.parametrize(
    ("letters", "gone"),
    [
        ("SSdmdpd", [4, 5, 6]),  # below the story, behind a shared line: lines and paragraphs
        ("SSdpd", []),  # nothing shared parts them from the story
        ("SSmdlS", [3]),  # amid the story: what is doubted alone
        ("SdmS", [1]),  # before the shared line too: a video's title and its length
        ("SdSmS", []),  # another gap
        ("dmSS", []),  # above the story stands the standfirst
        ("SMdSMdMd", []),  # what recurs opens the entries of a live blog
        ("dmpm", []),  # no paragraph is firm: nobody knows where the story is
        ("SSml", []),  # the model does not doubt it
        ("", []),
    ],
)
def test_a_doubted_line_goes_if_a_shared_line_parts_it_from_the_story(letters: str, gone: list[int]) -> None:
    assert [block.index for block, _ in cut_off(lines(letters), judged=True)] == gone


def test_without_a_model_short_lines_go_below_the_last_paragraph_alone() -> None:
    assert [block.index for block, _ in cut_off(lines("SmdSmdm"), judged=False)] == [5]


def test_as_many_stories_speak_as_hold_the_shared_line() -> None:
    assert [stories for _, stories in cut_off(lines("Smd"), judged=True)] == [2]


def test_headlines_below_the_template_go_though_no_other_page_has_them() -> None:
    def page(seed: int, *below: str) -> str:
        return "\n\n".join([f"The harbour of Arlen, part {seed}", *prose(seed), "More from this paper", *below])

    texts = [
        page(1, "Owl nests in the clock tower of the old town hall", "A bakery closes its doors"),
        page(2, "Ferry line to the islands sails again", "Bridge over the Lume is painted"),
    ]
    cleaner = Cleaner(sites=learn_texts(*texts))
    cleaner._context.__dict__["scorer"] = None
    article = cleaner.clean(texts[0], site="a.example", kind="text")
    assert article.paragraphs[-1].text == prose(1)[-1]
    assert {piece.rule for piece in article.removed} >= {"site/repeated-line", "site/cut-off"}


def test_what_the_site_refuted_counts_when_it_is_asked_how_dirty_a_text_came() -> None:
    """Lines under the threshold of a whole page stay under it when learning has removed the page's template."""
    menu = [f"Menu item {word}" for word in "alpha beta gamma delta epsilon zeta eta theta iota kappa".split()]
    texts = ["\n\n".join([*menu, *prose(seed), f"A stray line of {seed} pages"]) for seed in (1, 2)]
    doubt = "A stray line of 1 pages"

    def judge(blocks: tuple[Block, ...], origin: object, stop: object) -> Scores:
        chances = {doubt: 0.15} | dict.fromkeys(prose(1), 0.95)
        return Scores(tuple(chances.get(block.text, 0.01) for block in blocks), "line")

    bodies = []
    for sites in (None, learn_texts(texts[0], "\n\n".join([*menu, *prose(2)]))):
        cleaner = Cleaner(sites=sites)
        cleaner._context.__dict__["scorer"] = judge
        bodies.append(cleaner.clean(texts[0], site="a.example", kind="text").body)
    assert bodies[0] == bodies[1]
    assert doubt not in bodies[0]


@pytest.mark.parametrize("times", [1, 2])
def test_a_line_that_a_rule_dropped_parts_what_is_below_it_from_the_story_if_it_stands_there_once(times: int) -> None:
    texts = (*PROSE[:3], *["Subscribe", "Pier and quay"] * times)
    blocks = tuple(Block(at, text) for at, text in enumerate(texts))
    scores = Scores((0.9,) * 3 + (0.1, 0.2) * times, "line")
    draft = Draft(Plain("\n".join(texts)), blocks, (scores,))
    draft = apply(draft, "debris", [Drop(at, "a/rule", "newsletter") for at in range(3, len(texts), 2)])
    assert list(below_story(draft, draft.live(), scores)) == ([4] if times == 1 else [])
