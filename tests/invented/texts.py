# ruff: noqa: E501 (markup keeps its own lines)
"""Invented texts as extractors leave them: with the debris of the page, flattened, indented, wrapped or as Markdown."""

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


def double_encoded(text: str) -> str:
    """UTF-8 read as windows-1252: "naïve" -> "naÃ¯ve"; bytes that windows-1252 has no letter for become C1 controls."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode("utf-8"))


def cyrillic_double_encoded(text: str) -> str:
    """UTF-8 read as windows-1251: the commonest Russian mojibake."""
    return "".join(bytes([byte]).decode("cp1251", "ignore") or chr(byte) for byte in text.encode("utf-8"))
