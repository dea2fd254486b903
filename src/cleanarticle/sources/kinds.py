"""What a text is by its own signs: HTML, or text that may have a tag in it."""

import re
from html import unescape
from typing import Final, Literal

Kind = Literal["html", "text"]

_TAG: Final = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|p|span|article|section|table|script|meta|title|h[1-6]|a|ul|li|br|img)\b",
    re.I,
)
_ROOT: Final = re.compile(r"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.I)
_ALONE: Final = re.compile(r"<(article|blockquote|div|main|p|section)(?:\s[^<>]{0,2000})?>", re.IGNORECASE)
"""Opens a document that is a single element, as a selector gives a paragraph: its own end is the only one."""
_FRAGMENT: Final = re.compile(
    r"<(?:a|article|b|blockquote|dl|div|em|figure|h[1-6]|header|i|img|li|main|ol|p|section|span|strong|table|tr|ul)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_MARKDOWN: Final = re.compile(r"^(?:#{1,6} |[-*+] |\d{1,3}\. |> )|\]\(|\*\*|^```", re.MULTILINE)
"""An element that opens a fragment of a page, and what a text in Markdown has, which may open with one too."""
_HIDDEN: Final = re.compile(r"""(<!--|<(?:script|style|svg|template)\b|="(?=[^"<]{100}))""", re.IGNORECASE)
_PRE: Final = "<pre"
_TEXT_SHOWN: Final = re.compile(
    r"\s*(?:<(?:!doctype|html|head|meta|link|/head|body)\b[^<>]*>\s*)+<pre\b[^<>]*>([^<>]*)</pre>\s*"
    r"(?:<div[^<>]*></div>\s*)*(?:</body>\s*)?(?:</html>\s*)?",
    re.IGNORECASE,
)
_SNIFFED: Final = 20_000
"""Code points that tell what a document is."""
_OPENING: Final = 20
"""Code points that tell how a document opens: as many as its longest sign has."""
_ANY: Final = re.compile(r"<(?:!--|/?[A-Za-z])[^<>]{0,9000}>")
_ESCAPED: Final = re.compile(r"\s{0,99}&lt;(?:!doctype|[a-z]{1,10}[1-6]?)(?:\s|&gt;)", re.IGNORECASE)


def sniff(text: str) -> Kind:
    """HTML or text, told by content: real tags make HTML, a lone "<" or a Markdown file with one <br> does not."""
    opening = text[:_SNIFFED].lstrip("\ufeff \t\r\n")
    start = opening[:_OPENING].lower()
    if start.startswith(("<!doctype", "<html", "<?xml", "<head", "<body", "<script", "<style")):
        return "html"
    if start.startswith("<!--") and _ROOT.search(opening):  # servers write a comment above the document
        return "html"
    if "<" not in opening:
        return "text"
    head = _shown(text)
    shown = head.lstrip("\ufeff \t\r\n")
    tags = len(_TAG.findall(head))
    opens = _FRAGMENT.match(shown) is not None
    if tags == 0 and not opens:
        return "text"
    lines = sum(map(bool, map(str.strip, head.split("\n"))))  # templates leave a hundred blank ones
    closing = head.count("</")
    if closing < 2 and (alone := _ALONE.match(shown)) and text.rstrip().lower().endswith(f"</{alone[1].lower()}>"):
        return "html"  # a single paragraph, as selectors give it
    named = closing == tags == 1 and _ALONE.match(shown) is not None  # "<p>Hello</p> is how the tag is closed."
    if opens and not named and max(tags, 1) >= len(head.split("\n\n")) and _MARKDOWN.search(head) is None:
        return "html"  # "<p>A storm …<p>The ferries …", "<b>Port</b><br>A storm …": what feeds and selectors give
    return "html" if closing >= 2 and tags + closing > lines // 3 else "text"


def unescaped(text: str) -> str | None:
    """HTML with its tags, where a program wrote them as entities ("&lt;p&gt;A storm …"); None for any other text."""
    if not _ESCAPED.match(text):
        return None
    tagged = unescape(text)
    return tagged if sniff(tagged) == "html" else None


def text_shown(html: str) -> str | None:
    """The text in a page that a browser made to show it: what it gives for a file of plain text. None for any other."""
    if _PRE not in html[:_SNIFFED]:
        return None
    shown = _TEXT_SHOWN.fullmatch(html)
    return unescape(shown[1]) if shown is not None else None


def untagged(markup: str) -> str:
    """The letters of a piece of HTML, a blank for each tag."""
    return unescape(_ANY.sub(" ", markup))


def _shown(text: str) -> str:
    """What a browser would show at the head of a document, with its tags: scripts hold hundreds of lines without one,
    and the data of a component's attribute thousands of letters.
    """
    shown: list[str] = []
    at, room = 0, _SNIFFED
    while room > 0 and (hidden := _HIDDEN.search(text, at, at + room)):
        shown.append(text[at : hidden.start()])
        room -= len(shown[-1])
        opened = hidden[1]
        mark = '"' if opened == '="' else "-->" if opened == "<!--" else f"</{opened[1:]}"
        end = text.find(mark, hidden.end())
        at = len(text) if end < 0 else end + len(mark)
    return "".join((*shown, text[at : at + max(room, 0)]))
