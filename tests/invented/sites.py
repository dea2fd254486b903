# ruff: noqa: E501 (a table of templates)
"""Ten invented sites with twenty pages each: a template around stories that a seeded generator tells."""

import random
from collections.abc import Iterator
from html import escape
from typing import Final

from msgspec import Struct

SITES: Final = 10
PAGES: Final = 20

_FIRST: Final = (
    "Mara Odil Tessa Ivo Runa Bram Selma Otto Ylva Piet Nora Casper Linnea Dov Wanda Emil Greta Hugo Ines Joran".split()
)
_LAST: Final = "Valk Brandt Hollis Kerr Osei Lund Marchetti Novak Pell Quist Rainer Stroud Tamm Ueda Vance Wirth Yilmaz Zeller".split()
_PLACES: Final = (
    "Arlen Brockton Castlerock Derrygate Eastvale Farrow Gullpoint Harmouth Isenbruck Jarlstad Kestrel Lowmere".split()
)
_BODIES: Final = "harbour board|school council|water company|fire service|ferry operator|farmers' union|museum|hospital trust|bus company|planning office|fishing fleet|county court".split(
    "|"
)
_THINGS: Final = "bridge|reservoir|archive|night train|market hall|lighthouse|quarry|orchard|tram line|sea wall|airfield|library|dam|sawmill|observatory|cannery".split(
    "|"
)
_DEEDS: Final = (
    "repair|close|move|sell|rebuild|insure|inspect|enlarge|rename|reopen|heat|flood|guard|measure|paint|drain".split(
        "|"
    )
)
_WHYS: Final = "after a storm tore away part of its roof|because its pumps had failed twice in one month|since nobody had looked at its papers for years|while prices of timber went on rising|before the first frost made the work impossible|although half of its workers had left|as the state refused to pay a larger share|until an expert from abroad could see it".split(
    "|"
)
_SAYS: Final = "said|told reporters|wrote in a letter|explained at a hearing|admitted|repeated".split("|")
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SECTIONS: Final = "Home|Politics|Harbour|Farming|Weather desk|Courts|Letters|Sport results|Obituaries|Jobs|Crosswords|Podcasts|Galleries|Archive|Recipes|Schools".split(
    "|"
)
_ADS: Final = "Advertisement|Story continues below advertisement|Sponsored|Paid content".split("|")
_LISTS: Final = "Most read|More stories|Editors' choice|Also on our pages|Read next".split("|")
_PROMISES: Final = "Our newsletter brings the news of {place} to your desk at six every morning. It costs nothing, and you can leave the list whenever you like.|We keep small files on your machine so that {site} can count its readers. You may refuse them in the settings of your browser at any time."


class Told(Struct, frozen=True):
    """One invented page: its site, url, form, data, and what must come out."""

    site: str
    url: str
    html: bool
    data: str
    title: str
    body: tuple[str, ...]


def pages() -> Iterator[Told]:
    """All pages, always the same."""
    for number in range(SITES):
        yield from _site(number)


def _site(number: int) -> Iterator[Told]:
    chance = random.Random(f"site {number}")
    host = f"{_PLACES[number].lower()}-post.example"
    name = f"{_PLACES[number]} Post"
    head = [name, *chance.sample(_SECTIONS, 6), "Log in"]
    promises = [text.format(place=_PLACES[number], site=name) for text in _PROMISES.split("|")]
    tail = [f"About the {name}", "Terms and privacy", f"© {name}, {1900 + number}", "Back to top"]
    listed, ad = chance.choice(_LISTS), chance.choice(_ADS)
    stories = [_story(chance) for _ in range(PAGES)]
    for page, (title, body) in enumerate(stories):
        others = [other for other, _ in chance.sample(stories, 5) if other != title]
        middle = chance.randrange(1, len(body) - 1)
        lines = [*head, title, *body[:middle], ad, *body[middle:], listed, *others, *promises, *tail]
        html = page % 2 == 1
        data = (
            _page(name, head, title, body, middle, ad, listed, others, promises, tail) if html else "\n\n".join(lines)
        )
        yield Told(host, f"https://www.{host}/{page}", html, data, title, tuple(body))


def _story(chance: random.Random) -> tuple[str, list[str]]:
    """A headline and five to nine paragraphs."""
    body, thing, deed, place = (
        chance.choice(_BODIES),
        chance.choice(_THINGS),
        chance.choice(_DEEDS),
        chance.choice(_PLACES),
    )
    other = chance.choice(_BODIES)
    title = f"{place} {body} wants to {deed} the old {thing}, {other} says no"
    return title, [
        " ".join(_sentence(chance) for _ in range(chance.randint(2, 4))) for _ in range(chance.randint(5, 9))
    ]


def _sentence(chance: random.Random) -> str:
    person = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    body, thing, deed, why = (chance.choice(words) for words in (_BODIES, _THINGS, _DEEDS, _WHYS))
    place, day, said, count = (
        chance.choice(_PLACES),
        chance.choice(_DAYS),
        chance.choice(_SAYS),
        chance.randint(12, 980),
    )
    return chance.choice([
        f"{person} of the {place} {body} {said} on {day} that the plan to {deed} the {thing} would cost {count} families their income.",
        f"The {body} had promised in {place} to {deed} the {thing} {why}, but {person} {said} that nothing was done by {day}.",
        f"On {day} about {count} people from {place} went to the {thing}, which the {body} means to {deed} {why}.",
        f"“Nobody asked us whether we should {deed} the {thing},” {said} {person}, whose {body} has {count} members near {place}.",
        f"A report that the {body} of {place} ordered counts {count} faults in the {thing}, and {person} {said} it was late to {deed} it {why}.",
    ])  # fmt: skip


def _page(
    name: str,
    head: list[str],
    title: str,
    body: list[str],
    middle: int,
    ad: str,
    listed: str,
    others: list[str],
    promises: list[str],
    tail: list[str],
) -> str:
    def tags(tag: str, texts: list[str]) -> str:
        return "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)

    def links(texts: list[str]) -> str:
        return "<ul>" + "".join(f'<li><a href="/{escape(text)}">{escape(text)}</a></li>' for text in texts) + "</ul>"

    return (
        f"<html><head><title>{escape(title)} | {name}</title><meta property='og:title' content='{escape(title, quote=True)}'></head>"
        f"<body><div class=top>{links(head)}</div><div class=main><h1>{escape(title)}</h1><div class=text>"
        f"{tags('p', body[:middle])}<p>{ad}</p>{tags('p', body[middle:])}</div><div class=box><h3>{listed}</h3>{links(others)}</div>"
        f"{tags('p', promises)}</div><div class=foot>{links(tail)}</div></body></html>"
    )
