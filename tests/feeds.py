"""Invented feeds: those of `data/feeds`, in the shapes that systems and outlets write, and small ones made here."""

from typing import Final

from .conftest import ROOT

FEEDS: Final = ROOT / "tests" / "data" / "feeds"
P1: Final = (
    "The northern port of Hallvik let its first ships out on Tuesday after three weeks of ice, officials said there."
)
P2: Final = (
    "“We have not seen a winter like this since my father was at the tiller,” said Ingrid Solheim, who fishes for cod."
)
P3: Final = "The town council said that it would pay the crews for the days lost, and that the money was in the budget."
STORY: Final = "\n\n".join((P1, P2, P3))
HTML: Final = f"<p>{P1}</p>\n<p>{P2}</p>\n<p>{P3}</p>"
TITLE: Final = "Hallvik reopens its harbour"
DECK: Final = "Crews had waited since the end of January for an icebreaker from the south."
URL: Final = "https://www.paper.example/2025/02/18/hallvik/"
CAPTION: Final = "An icebreaker opens a lane in the harbour of Hallvik on Monday."
_NAMESPACES: Final = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"'
)


def rss(*items: str, encoding: str = "UTF-8", before: str = "") -> str:
    """A feed of RSS 2.0; `before` stands above its root."""
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\n{before}<rss version="2.0" {_NAMESPACES}>\n<channel>\n'
        f"<title>The Paper</title><link>https://www.paper.example</link><language>en-US</language>\n{''.join(items)}"
        "</channel>\n</rss>\n"
    )


def item(number: int = 0, description: str = "") -> str:
    """An item whose description is a text in XML; by default that of a story with its number."""
    told = description or f"{P1} {P2} {P3} It was week {number} of the winter."
    link = f"<link>{URL}{number}</link><guid>{URL}{number}</guid>"
    return f"<item><title>{TITLE}, week {number}</title>{link}<description>{told}</description></item>\n"


def escaped(text: str) -> str:
    """A text as XML escapes it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
