"""The element that holds the stories of a site: found, agreed on, and what it changes."""

from typing import Final

import pytest

from cleanarticle import Cleaner, Config
from cleanarticle.core.blocks import Block, Page
from cleanarticle.core.draft import Draft
from cleanarticle.core.facts import Scores
from cleanarticle.sites import SiteProfile
from cleanarticle.sites.homes import home, inside
from cleanarticle.sites.known import Home, Known
from cleanarticle.sites.lines import Sketch
from cleanarticle.stages.story.container import weighed
from tests.test_sites import READER, prose


def paragraphs(seed: int, count: int = 4) -> str:
    return "".join(f"<p>{text}</p>" for text in prose(seed, count))


def read(html: str) -> Draft:
    return READER.read(f"<html><body>{html}</body></html>", kind="html")[0]


def home_of(html: str) -> int:
    draft = read(html)
    assert isinstance(draft.origin, Page)
    return home(draft.blocks, draft.origin)


STORY: Final = f'<div class="story-text">{paragraphs(1)}</div>'


@pytest.mark.parametrize(
    "html",
    [
        f'<main id="m">{STORY}</main>',
        f'{STORY}<div class="comments"><p>So long a comment on the harbour of Arlen that it ends like a sentence does, '
        "with a stop.</p></div>",
        f'<ul class="menu">{"".join(f"<li><a href=/>{text}</a></li>" for text in prose(2, 9))}</ul>{STORY}',
        f'<div class="story-text"><section>{paragraphs(1)}</section></div>',
    ],
)
def test_the_home_is_the_deepest_named_element_with_most_of_the_prose(html: str) -> None:
    assert home_of(html) == home_of(STORY) != 0


def test_numbers_in_names_are_the_same_number() -> None:
    first, second = (f'<div id="post-{number}" class="text">{paragraphs(number)}</div>' for number in (17, 18))
    assert home_of(first) == home_of(second)


@pytest.mark.parametrize(
    "html", ["", "<p>Short.</p>", f"<div>{paragraphs(1)}</div>", f'<p class="a">{prose(1)[0]}</p>']
)
def test_a_page_without_prose_or_without_names_has_no_home(html: str) -> None:
    assert home_of(html) == 0


def known(*homes: int) -> Known:
    return Known(Sketch(number, b"", b"", home=home) for number, home in enumerate(homes, 1))


@pytest.mark.parametrize(
    ("homes", "document", "found"),
    [
        ((7, 7, 7), 1, Home(7, 2)),  # a document is no witness of its own home
        ((7, 7, 7), 99, Home(7, 3)),  # nor is it missed where it was not learned
        ((8, 7), 1, Home(7, 1)),
        ((7, 7, 7, 7, 8), 99, Home(7, 4)),
        ((7, 7, 8, 8), 99, None),  # two layouts
        ((0, 0), 99, None),
        ((7, 0, 0), 1, None),
    ],
)
def test_the_home_of_a_site_is_what_its_other_stories_agree_on(
    homes: tuple[int, ...], document: int, found: Home | None
) -> None:
    assert known(*homes).home(document) == found


def test_blocks_below_outside_the_home_are_doubted_and_paragraphs_inside_believed() -> None:
    draft = read(f'<p>{prose(3)[0]}</p><div class="text">{paragraphs(1, 12)}<p>Aside</p></div><p>{prose(3)[1]}</p>')
    page = draft.origin
    assert isinstance(page, Page)
    key = home_of(f'<div class="text">{paragraphs(1)}</div>')
    assert inside(page, key) == set(range(1, 14))
    by_model = weighed(draft, Scores((0.6,) * 15, "page"), Home(key, 1))
    assert by_model is not None
    assert by_model.values == pytest.approx((*[0.6] * 14, 0.4))
    by_trafilatura = weighed(draft, Scores((0.1, 0.1, *[0.9] * 11, 0.1, 0.9), "trafilatura"), Home(key, 1))
    assert by_trafilatura is not None
    assert by_trafilatura.values == pytest.approx((0.1, 0.55, *[1.0] * 11, 0.1, 0.45))


@pytest.mark.parametrize(
    "html", [STORY, f'{STORY}<div class="text"><p>{prose(4)[0]}</p></div>', '<div class="text"><p>Short.</p></div>']
)
def test_a_page_that_is_laid_out_in_another_way_is_left_alone(html: str) -> None:
    draft = read(html)
    other = home_of(f'<div class="text">{paragraphs(1)}</div>')
    assert weighed(draft, Scores((0.6,) * len(draft.blocks), "page"), Home(other, 9)) is None


def test_without_a_model_a_story_that_trafilatura_misses_is_found_by_its_home() -> None:
    def page(seed: int, beside: str = "") -> str:
        return f'<html><body><div class="text">{paragraphs(seed)}</div>{beside}</body></html>'

    first = page(1, f"<article>{paragraphs(9, 1)}</article>")
    others = (page(seed) for seed in (2, 3, 4))
    profile = SiteProfile.learn(READER.read(html, url="https://a.example/1")[0] for html in (first, *others))
    bodies = []
    for sites in (None, profile):
        cleaner = Cleaner(sites=sites)
        cleaner._context.__dict__["scorer"] = None
        cleaner._context.__dict__["model_problem"] = "none here"
        bodies.append(cleaner.clean(first, url="https://a.example/1").body.split())
    assert bodies[0] != bodies[1] == " ".join(prose(1)).split()


def test_a_heading_that_every_review_has_stays_in_the_review() -> None:
    def page(seed: int) -> str:
        told = prose(seed, 3)
        return (
            f"<html><body><p>{told[0]}</p><h2>Strong points</h2><ul><li>Cheap at {seed}</li></ul>"
            f"<p>Strong points</p><p>{told[1]}</p><p>{told[2]}</p></body></html>"
        )

    def judge(blocks: tuple[Block, ...], origin: object, stop: object) -> Scores:
        return Scores(tuple(0.7 if block.text == "Strong points" else 0.95 for block in blocks), "page")

    cleaner = Cleaner(
        Config(second_opinion=False),
        SiteProfile.learn(READER.read(page(seed), url="https://a.example/1")[0] for seed in (1, 2)),
    )
    cleaner._context.__dict__["scorer"] = judge
    kept = [
        (paragraph.text, paragraph.kind) for paragraph in cleaner.clean(page(1), url="https://a.example/1").paragraphs
    ]
    assert ("Strong points", "heading") in kept
    assert ("Strong points", "paragraph") not in kept
