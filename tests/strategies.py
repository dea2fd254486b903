# ruff: noqa: E501 (a table of odd pieces)
"""What Hypothesis makes: texts put together from invented stories and debris, pages, and hostile input."""

from html import escape
from typing import Final

from hypothesis import strategies as st

from tests.invented import pages
from tests.invented.story import debris, stories

_TOLD: Final = [text for story in stories().values() for text in story.body]
_HEADS: Final = [
    text for story in stories().values() for text in (story.title, *story.others, story.shown_date, story.caption)
]
_LANGUAGES: Final = sorted({story.language for story in stories().values()})
_LINES: Final = [
    line for language in _LANGUAGES for words in [debris(language)]
    for line in (*words.most_read, *words.related, words.read_also, *words.social, *words.share, *words.legal, *words.advertisement)
]  # fmt: skip
_ODD: Final = [
    "HALLVIK, Feb 18 (Reuters) - ", "(Reporting by A B; Editing by C D)", "FILE PHOTO: ", "By", "- ", "1. ", "• ", "***", "---", "# ", "> ",
    "| a | b |", "[text](http://x.example)", "![](x)", "```", "&amp;", "&#x41;", "Ã©tÃ©", "â€œ", "\ufeff", "\u200b", "\u00ad", "\u202e",
    "\x00", "\x0c", "\u2028", "\x85", "<", ">", "<p>", "</p>", "<b>x</b>", "(", ")", "\"", "…", "。", "｡", "0" * 50, "a" * 3000,
    "---\ntitle: x\n---", "Title: x\n\nMarkdown Content:", "\u0301", "𝕏", "👩‍👩‍👧", "ﬁ", "Ｆｕｌｌ", "\U0010ffff",
]  # fmt: skip

Piece = st.one_of(
    st.sampled_from(_TOLD),
    st.sampled_from(_HEADS),
    st.sampled_from(_LINES),
    st.sampled_from(_ODD),
    st.text(max_size=40),
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text of lines from everywhere, with every kind of line end."""
    parts = draw(st.lists(Piece, max_size=14))
    gaps = draw(st.lists(st.sampled_from(["\n", "\n\n", "\r\n", "\n \n\n", "\n\n\n\n", " "]), min_size=14, max_size=14))
    return "".join(f"{part}{gap}" for part, gap in zip(parts, gaps, strict=False))


@st.composite
def told_texts(draw: st.DrawFn) -> str:
    """A whole story in order, with debris of its language before, after and between its paragraphs."""
    story = draw(st.sampled_from(list(stories().values())))
    words = debris(story.language)
    lines = [
        *words.most_read,
        *words.related,
        words.read_also,
        *words.social,
        *words.share,
        *words.advertisement,
        *words.legal,
    ]
    gap = draw(st.sampled_from(["\n", "\n\n", "\n\n\n"]))
    parts = [story.title]
    for paragraph in story.body:
        parts.append(paragraph)
        parts += draw(st.lists(st.sampled_from(lines), max_size=2)) if draw(st.integers(0, 4)) == 0 else []
    if draw(st.booleans()):
        parts += [draw(st.sampled_from([*words.most_read, *words.related])), *story.others[: draw(st.integers(0, 8))]]
    return gap.join(parts)


_TAGS: Final = (
    "div", "p", "article", "section", "span", "a", "ul", "li", "h1", "h2", "table", "tr", "td", "blockquote", "figure", "figcaption",
    "br", "b", "em", "script", "style", "time", "nav", "footer", "aside", "pre", "form", "button", "main", "custom-tag",
)  # fmt: skip
_CLASSES: Final = (
    "",
    "article-body",
    "related",
    "byline",
    "caption",
    "ad",
    "css-1x",
    "comments",
    "nav",
    "entry-content",
    "teaser",
)


def _element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(_tagged, st.sampled_from(_TAGS), st.sampled_from(_CLASSES), st.lists(children, max_size=4))


def _tagged(tag: str, css: str, inner: list[str]) -> str:
    return f'<{tag} class="{css}">{"".join(inner)}</{tag}>'


def html() -> st.SearchStrategy[str]:
    """Pages: trees of any tags around any text, and invented pages cut off or spliced anywhere."""
    tree = st.recursive(Piece.map(lambda text: escape(text)), _element, max_leaves=25)
    whole = st.lists(tree, max_size=4).map(lambda parts: f"<html><body>{''.join(parts)}</body></html>")
    return st.one_of(whole, _spliced())


@st.composite
def _spliced(draw: st.DrawFn) -> str:
    story = draw(st.sampled_from(list(stories().values())))
    template = draw(
        st.sampled_from([pages.modern, pages.blog_engine, pages.tables, pages.portal, pages.hashed, pages.amp])
    )
    page = template(story)
    start, end = sorted((draw(st.integers(0, len(page))), draw(st.integers(0, len(page)))))
    return draw(st.sampled_from([page, page[:end], page[:start] + page[end:], "<html>" + page[start:end]]))


def hostile() -> st.SearchStrategy[str | bytes]:
    """Any bytes and any code points, lone surrogates among them, and texts in other encodings than they say."""
    any_text = st.text(st.characters(codec=None, categories=None), max_size=200)
    coded = st.sampled_from(["utf-16", "utf-32", "cp1251", "cp932", "gb18030", "utf-8-sig", "cp1252"])
    recoded = st.builds(lambda text, coding: text.encode(coding, "replace"), texts(), coded)
    torn = st.builds(lambda text, cut: text.encode("utf-8", "replace")[cut:], texts(), st.integers(0, 5))
    return st.one_of(st.binary(max_size=300), any_text, recoded, torn)
