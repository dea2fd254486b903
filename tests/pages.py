"""Invented pages for the tests of the fields: a head, a headline, lines, a story."""

import json

PROSE = (
    "The council of Nordheim voted on Tuesday to rebuild the old bridge, which a barge struck in the spring.",
    "Engineers said that the work would take two years and cost about nine million, paid by the region.",
    "Shopkeepers had asked for a ferry in the meantime, but the harbour office said that none was to be had.",
    "The mayor thanked those who had carried mail by boat and said the first piles would be driven in May.",
)


def page(
    *lines: str,
    h1: str = "Nordheim votes to rebuild its old bridge",
    title: str = "",
    meta: dict[str, str] | None = None,
    linked: dict[str, object] | None = None,
    lang: str = "en",
    above: tuple[str, ...] = (),
    below: tuple[str, ...] = (),
    ending: str = "",
) -> str:
    """An HTML page: `above` stands over the headline, `lines` under it, `ending` ends the story, `below` follows."""
    head = "".join(f'<meta property="{name}" content="{value}">' for name, value in (meta or {}).items())
    if linked is not None:
        head += f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **linked})}</script>'
    story = "".join(f"<p>{text}</p>" for text in PROSE) + ending
    heading = f"<h1>{h1}</h1>" if h1 else ""
    return (
        f'<html lang="{lang}"><head><title>{title or h1}</title>{head}</head>'
        '<body><nav><a href="/">Home</a></nav><article>'
        f"{''.join(above)}{heading}{''.join(lines)}<div class='article-body'>{story}</div>{''.join(below)}</article>"
        "<footer><p>Copyright 2019 The Nordheim Gazette</p></footer></body></html>"
    )


def text(*head: str, tail: tuple[str, ...] = ()) -> str:
    """A text: lines of the head, a blank line, the story, the last lines."""
    return "\n".join([*head, "", *PROSE, *tail]) + "\n"
