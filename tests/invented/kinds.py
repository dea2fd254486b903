# ruff: noqa: E501 (markup keeps its own lines)
"""Invented pages and texts of every kind that is no article: thirty or more of each, from templates in twelve languages."""

import tomllib
from collections.abc import Iterator
from functools import cache
from html import escape
from typing import Final

from msgspec import Struct, convert

from .pages import head, links
from .story import HERE, Site, Story, debris, site, stories


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """What such pages say in one language."""

    consent_title: str
    consent: tuple[str, ...]
    consent_buttons: tuple[str, ...]
    paywall: tuple[str, ...]
    error_title: str
    error: tuple[str, ...]
    live: str


class Case(Struct, frozen=True):
    """A page or a text, and the verdict it deserves."""

    name: str
    kind: str
    data: str


@cache
def words() -> dict[str, Words]:
    """The words of every language of kinds.toml."""
    return convert(tomllib.loads((HERE / "kinds.toml").read_text(encoding="utf-8")), dict[str, Words])


def cases() -> Iterator[Case]:
    """Every case, kind by kind."""
    for language in words():
        story = next(story for story in stories().values() if story.language == language)
        yield from _walls(language, words()[language])
        yield from _stubs(story, words()[language])
        yield from _errors(story, words()[language])
        yield from _listings(story)
        yield from _live(story, words()[language])
    yield from (Case(f"empty-{number}", "empty", data) for number, data in enumerate(EMPTY))


def _shell(home: Site, language: str, title: str, inner: str) -> str:
    """A page with menu and footer around `inner`."""
    return f"""<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)}</title></head><body>
<nav><ul>{links(home.nav)}</ul></nav>{inner}<footer>{home.footer}</footer></body></html>"""


def _walls(language: str, told: Words) -> Iterator[Case]:
    home = site(language)
    text = "".join(f"<p>{line}</p>" for line in told.consent)
    buttons = "".join(f"<button>{label}</button>" for label in told.consent_buttons)
    page = f'<div class="message-container"><h1>{told.consent_title}</h1>{text}{buttons}</div>'
    bare = f'<html lang="{language}"><head><title>{home.name}</title></head><body>{page}</body></html>'
    yield Case(f"consent-bare-{language}", "consent_wall", bare)
    yield Case(f"consent-shell-{language}", "consent_wall", _shell(home, language, home.name, page))
    lines = (told.consent_title, *told.consent, *told.consent_buttons)
    yield Case(f"consent-text-{language}", "consent_wall", "\n\n".join(lines))


def _stubs(story: Story, told: Words) -> Iterator[Case]:
    home = site(story.language)
    for number, prompt in enumerate(told.paywall):
        shown = "".join(f"<p>{escape(text)}</p>" for text in story.body[: 1 + number % 2])
        article = f"""<article><h1>{escape(story.title)}</h1><p class="standfirst">{escape(story.standfirst)}</p>
<div class="body">{shown}</div><div class="offer-box"><p>{prompt}</p><a href="/offers">1 €</a></div></article>"""
        yield Case(
            f"paywall-html-{story.language}-{number}",
            "paywall_stub",
            _shell(home, story.language, story.title, article),
        )
        text = "\n\n".join((story.title, *story.body[: 1 + number % 2], prompt))
        yield Case(f"paywall-text-{story.language}-{number}", "paywall_stub", text)


def _errors(story: Story, told: Words) -> Iterator[Case]:
    home = site(story.language)
    message = "".join(f"<p>{line}</p>" for line in told.error)
    plain = f'<main class="content"><h1>{told.error_title}</h1>{message}</main>'
    yield Case(f"error-plain-{story.language}", "error_page", _shell(home, story.language, told.error_title, plain))
    teasers = f"<h2>{debris(story.language).most_read[0]}</h2><ul>{links(story.others[:5])}</ul>"
    yield Case(
        f"error-list-{story.language}", "error_page", _shell(home, story.language, told.error_title, plain + teasers)
    )
    yield Case(f"error-text-{story.language}", "error_page", "\n".join((told.error_title, *told.error)))


def _listings(story: Story) -> Iterator[Case]:
    home = site(story.language)
    cards = "".join(
        f'<article class="card"><a href="/{n}"><h2>{escape(other)}</h2></a><p>{escape(story.body[n % len(story.body)][:90])}…</p></article>'
        for n, other in enumerate(story.others)
    )
    page = f'<main><h1>{story.section}</h1><section class="feed">{cards}</section><a href="?page=2">2</a></main>'
    yield Case(f"listing-cards-{story.language}", "listing", _shell(home, story.language, story.section, page))
    rows = f"<h1>{story.section}</h1><ul>{links(story.others * 2)}</ul>"
    yield Case(f"listing-links-{story.language}", "listing", _shell(home, story.language, story.section, rows))
    text = "\n".join(
        (story.section, *(f"- [{other}](https://{home.host}/{n})" for n, other in enumerate(story.others)))
    )
    yield Case(f"listing-markdown-{story.language}", "listing", text)


def _live(story: Story, told: Words) -> Iterator[Case]:
    home = site(story.language)
    times = [f"{17 - n}:{(n * 13) % 60:02d}" for n in range(8)]
    rows = list(zip(times, story.others, story.body * 2, strict=False))
    entries = "".join(
        f'<div class="entry"><time>{t}</time><h3>{escape(o)}</h3><p>{escape(b)}</p></div>' for t, o, b in rows
    )
    posting = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"x"}</script>'
    page = f'<h1>{escape(told.live)}</h1><div class="feed">{entries}</div>'
    marked = f'<html lang="{story.language}">{head(story, home, posting)}<body>{page}</body></html>'
    yield Case(f"live-linked-{story.language}", "live_blog", marked)
    classed = page.replace('class="feed"', 'class="live-blog"')
    yield Case(f"live-class-{story.language}", "live_blog", _shell(home, story.language, told.live, classed))
    text = "\n\n".join((told.live, *(f"{t}\n\n{o}\n\n{b}" for t, o, b in rows)))
    yield Case(f"live-text-{story.language}", "live_blog", text)


EMPTY: Final = (
    "", " ", "\n", "\n\n\n", "\t", "\r\n\r\n", "\ufeff", "\u00a0", "\u200b", " \n \n ", "\u2028", "\x0c", "\ufeff\n",
    "<html></html>", "<html><body></body></html>", "<!DOCTYPE html><html><head><title></title></head><body></body></html>",
    "<html><head><title>Loading</title></head><body><div id='root'></div></body></html>",
    "<html><body><script>window.app = {}</script></body></html>", "<html><body><!-- nothing --></body></html>",
    "<html><head><meta charset='utf-8'></head><body><div></div><div></div></body></html>", "<!DOCTYPE html>",
    "<html><body><p> </p><p>&nbsp;</p></body></html>", "<html><body><img src='a.jpg'></body></html>",
    "<html><body><style>p { color: red }</style></body></html>", "<html><body><svg><path d='M0 0'/></svg></body></html>",
    "<html><body><noscript></noscript><iframe src='/x'></iframe></body></html>", "<html><body><br><br><hr></body></html>",
    "<html><body><table><tr><td></td></tr></table></body></html>", "<html><body><template><p>x</p></template></body></html>",
    "<html><frameset cols='20%,80%'><frame src='a.htm'><frame src='b.htm'></frameset></html>",
    "<html><body><form><input type='text'></form></body></html>", "<html><head></head><body>\n\n\n</body></html>",
)  # fmt: skip
"""Pages and texts without a word of a story."""
