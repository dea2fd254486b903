# ruff: noqa: E501 (markup keeps its own lines)
"""Invented texts as extractors leave them: with the debris of the page, flattened, indented, wrapped or as Markdown."""

import re
import textwrap

from .story import Story, debris, site


def flattened(story: Story, dateline: str = "") -> str:
    """A recall-minded extractor: a line a paragraph, list items with a dash, advertisement marks and all."""
    home, words = site(story.language), debris(story.language)
    body = [(dateline if n == 0 else "") + text for n, text in enumerate(story.body)]
    lines = [
        story.title, home.byline_of(story), home.date_of(story), *(f"- {label}" for label in words.share), body[0], body[1],
        words.advertisement[0], *body[2:4], words.read_also, *body[4:], words.legal[0], words.related[0],
        *(f"- {other}" for other in story.others[:6]), words.comments[0],
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def whole_page(story: Story, dateline: str = "") -> str:
    """A page turned to text whole: indented bullets of the menu above, boxes and footer below."""
    home, words = site(story.language), debris(story.language)
    menu = "\n".join(f"  * {item}" for item in home.nav)
    body = "\n\n".join((dateline if n == 0 else "") + text for n, text in enumerate(story.body))
    more = "\n".join(f" {n}. {other}" for n, other in enumerate(story.others[:5], 1))
    return (
        f"{home.name}\n\n{menu}\n\n\n{story.section}\n\n{story.title}\n\n{story.standfirst}\n\n{home.byline_of(story)}\n"
        f"{home.date_of(story)}\n\n{story.caption} {story.photo_credit}\n\n{body}\n\n{words.newsletter[0]}\n\n"
        f"{words.most_read[0]}\n\n{more}\n\n{home.footer}\n"
    )


def firecrawl(story: Story, dateline: str = "") -> str:
    """Markdown of a crawler's service: skip link, linked menu, image links, headings."""
    home, words = site(story.language), debris(story.language)
    menu = "\n".join(f"- [{item}](https://{home.host}/{n})" for n, item in enumerate(home.nav))
    body = "\n\n".join(
        (f"**{dateline.strip()}** " if dateline and n == 0 else "") + text for n, text in enumerate(story.body)
    )
    more = "\n".join(f"- [{other}](https://{home.host}/a/{n})" for n, other in enumerate(story.others[:5]))
    return (
        f"[Skip to main content](https://{home.host}/#main)\n\n[![{home.name}](https://{home.host}/logo.svg)](https://{home.host}/)\n\n"
        f"{menu}\n\n# {story.title}\n\n_{story.standfirst}_\n\n{home.byline_of(story)}\n\n![](https://{home.host}/lead.jpg)\n\n"
        f"{body}\n\n### {words.related[0]}\n\n{more}\n\n{words.social[0]}\n\n{home.footer}\n"
    )


def jina(story: Story, dateline: str = "") -> str:
    """Markdown of a reader's service: a head of "key: value" lines, then the page."""
    home, words = site(story.language), debris(story.language)
    body = "\n\n".join((dateline if n == 0 else "") + text for n, text in enumerate(story.body))
    more = "\n".join(f"*   [{other}](https://{home.host}/b/{n})" for n, other in enumerate(story.others[:6]))
    return (
        f"Title: {story.title}\n\nURL Source: https://{home.host}/b/1\n\nPublished Time: {story.published}T08:15:00Z\n\n"
        f"Markdown Content:\n{story.title}\n{'=' * 30}\n\n{body}\n\n{words.most_read[0]}\n{'-' * 12}\n\n{more}\n"
    )


def docling(story: Story, dateline: str = "") -> str:
    """Markdown of a document converter: image comments, second-level headings, no links."""
    words = debris(story.language)
    body = "\n\n".join((dateline if n == 0 else "") + text for n, text in enumerate(story.body))
    more = "\n".join(f"- {other}" for other in story.others[:4])
    return f"## {story.title}\n\n<!-- image -->\n\n{story.caption}\n\n{body}\n\n## {words.related[0]}\n\n{more}\n"


def front_matter(story: Story, dateline: str = "") -> str:
    """Markdown with YAML front matter, as trafilatura writes with metadata."""
    home, words = site(story.language), debris(story.language)
    body = "\n\n".join((dateline if n == 0 else "") + text for n, text in enumerate(story.body))
    return (
        f"---\ntitle: {story.title}\nauthor: {'; '.join(story.authors)}\nurl: https://{home.host}/c/2\nhostname: {home.host}\n"
        f"sitename: {home.name}\ndate: {story.published}\n---\n\n# {story.title}\n\n{body}\n\n{words.newsletter[0]}\n"
    )


def hard_wrapped(story: Story, dateline: str = "") -> str:
    """An e-mail or a terminal's text: lines broken at 72, a blank line between paragraphs."""
    words = debris(story.language)
    body = [textwrap.fill((dateline if n == 0 else "") + text, 72) for n, text in enumerate(story.body)]
    more = "\n".join(f"* {other}" for other in story.others[:5])
    return f"{textwrap.fill(story.title, 72)}\n\n" + "\n\n".join(body) + f"\n\n{words.related[0]}\n\n{more}\n"


def html2text(story: Story, dateline: str = "") -> str:
    """A whole page as html2text writes it: filled to 78 columns (lists are not), addresses of links broken with the lines."""
    home, words = site(story.language), debris(story.language)
    menu = "\n".join(f"  * [{item}](https://{home.host}/{n})" for n, item in enumerate(home.nav))
    share = "\n".join(
        f"  * [ ](https://{net}.example/sharer/sharer.php?u=https%3A%2F%2F{home.host}%2Fa&t={'x' * 60})"
        for net in ("blue", "green")
    )
    teasers = "\n\n".join(
        _filled(
            f"[ ![{other}](https://{home.host}/img/one-of-many-pictures-{n}.jpg) {other}](https://{home.host}/news/a-long-address-of-{n})"
        )
        for n, other in enumerate(story.others[:5])
    )
    body = "\n\n".join(
        _filled((dateline if n == 0 else "") + linked(text, f"https://{home.host}/topic/one-of-the-long-addresses-{n}"))
        for n, text in enumerate(story.body)
    )
    picture = _filled(f"![{story.caption}\n](https://{home.host}/images/the-picture-of-the-day.jpg)")
    return (
        f"[ {home.name} ](https://{home.host}/)\n\n{menu}\n\n# {story.title}\n\n{share}\n\n{picture}\n\n{body}\n\n"
        f"## {words.related[0]}\n\n{teasers}\n\n{home.footer}\n\n[](https://{home.host}/rss)\n\n  *[RSS]: Really Simple\n"
    )


def torn(story: Story, dateline: str = "") -> str:
    """`soup.get_text("\\n", strip=True)` of a page: a line for each piece of text, so that links tear their paragraphs."""
    home, words = site(story.language), debris(story.language)
    body = [torn_at_link((dateline if n == 0 else "") + text) for n, text in enumerate(story.body)]
    lines = (
        home.name, *home.nav, story.section, story.title, *words.share, *body,
        words.related[0], *story.others[:6], words.newsletter[0], home.footer,
    )  # fmt: skip
    return "\n".join(lines) + "\n"


def linked(text: str, address: str) -> str:
    """A paragraph with a link around two of its words."""
    head, words, rest = _around_two_words(text)
    return f"{head}[{words}]({address}){rest}" if words else text


def torn_at_link(text: str) -> str:
    """A paragraph in three lines: what stands before a link, the link, and the rest."""
    return "\n".join(piece.strip() for piece in _around_two_words(text) if piece)


def _around_two_words(text: str) -> tuple[str, str, str]:
    """Two words in the middle of a sentence, the last before a comma or else before the stop, and what is around them."""
    ends = [found.start() for found in re.finditer(r"[,،、](?= )", text[:-20])]
    for end in [*reversed(ends), len(text) - 1]:
        start = text.rfind(" ", 0, text.rfind(" ", 0, end)) + 1
        if 40 < start < end and text[start - 2] not in ".!?۔":
            return text[:start], text[start:end], text[end:]
    return text, "", ""


def _filled(text: str) -> str:
    return "\n".join(textwrap.wrap(text, 78, break_long_words=False))


def double_encoded(text: str) -> str:
    """UTF-8 read as windows-1252: "naïve" -> "naÃ¯ve"; bytes that windows-1252 has no letter for become C1 controls."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode("utf-8"))


def cyrillic_double_encoded(text: str) -> str:
    """UTF-8 read as windows-1251: the commonest Russian mojibake."""
    return "".join(bytes([byte]).decode("cp1251", "ignore") or chr(byte) for byte in text.encode("utf-8"))
