"""A tree of news markup drawn as a page: each part in an element that is called so, the story in what a page would use.

What is drawn stands in the order of the document. An element remembers from which one it was drawn (`AT`), so that the
ledger tells places of the document itself.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, cast

from lxml import etree

from ...core.blocks import MARKED
from ..html import parse
from ..lines import lines_of
from ..wrapping import unwrapped
from ..xml import local_name, text_of
from .tables import KINDS, SHOWN, Role, Told

AT: Final = "data-at"
"""Attribute for the place of an element in the document that it was drawn from."""
_DEEPEST: Final = 200
"""Elements below which a tree is taken as the text that it holds."""
_BLOCKS: Final = {
    **{name: name for name in "p ul ol li dl dt dd blockquote table tr td th thead tbody tfoot pre".split()},
    **{name: name for name in "figure figcaption h3 h4 h5 h6 hr".split()},
    "h1": "h2", "h2": "h2", "hl1": "h2", "hl2": "h2", "bq": "blockquote", "nitf-table": "div",
}  # fmt: skip
"""Elements that stand as a block, and what the page has for them; another is a division."""
_FILLED: Final = frozenset(("p", "li", "dt", "dd", "td", "th", "pre", "figcaption", "h2", "h3", "h4", "h5", "h6"))
"""Elements of the page that hold text themselves; in others text is in paragraphs."""
_INLINE: Final = frozenset(
    "a b i em strong span q cite sub sup br u s small abbr code time mark person org location function event chron num"
    " money copyrite object.title virtloc lang pronounce postaddr classifier frac city state region country sublocation"
    " name.given name.family story.date keyword highlight bold italic underline".split()
)  # fmt: skip
_KEPT: Final = frozenset("a b i em strong q cite sub sup br u s small abbr code".split())
_NO_TEXT: Final = frozenset(
    "script style noscript template svg iframe select object textarea math audio video canvas datalist applet"
    " embed map img colgroup col".split()
)
_LINE: Final = re.compile(r"\n(?=[ \t\u3000]{0,80}(?:\n|[ \t\u3000]))")
"""Where text that no element parts begins a paragraph: behind an empty line, and at an indent."""
_WRAPPED: Final = 6
"""Lines of a text that no sign parts, beyond which it may be filled to a width."""
_EASTERN: Final = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\s{0,9}\n\s{0,9}(?=[\u3000-\u9fff\uff00-\uffef])")
"""A line's end amid Chinese or Japanese, which part no words by blanks."""
_WRITTEN_AS_HTML: Final = re.compile(r"<(?:p|div|br|ul|h[1-6]|span|table)\b[^<>]{0,500}>", re.IGNORECASE)
Said = dict[Role, list[str]]


class Drawing:
    """A page while it is drawn. `said` holds what is no part of the page to be seen, by role."""

    def __init__(
        self, table: Mapping[str, Told], places: Mapping[etree._Element, str], *, by_line: bool, several: bool
    ) -> None:
        self.said: Final[Said] = {}
        self.root: Final = etree.Element("html")
        self.article: Final = etree.SubElement(etree.SubElement(self.root, "body"), "article")
        self._table = table
        self._places = places
        self._by_line = by_line
        """Each line of the story is a block: a table of scores, not paragraphs."""
        self._several = several
        """The document holds several stories: none of their parts is the document's."""

    def look(self, source: etree._Element, depth: int = 0) -> None:
        """Draw what an element outside the story holds."""
        told = self._told(source)
        if told == ():
            return
        for named, at in told or ():
            if at:
                values = (value for name, value in _items(source) if local_name(name).lower() == at)
                self._say(named, next(values, ""))
        role: Role | None = next((named for named, at in told or () if not at), None)
        if role == "story":
            self._flow(source, etree.SubElement(self.article, "div", self._at(source)), depth)
        elif role == "figure":
            self._flow(source, etree.SubElement(self.article, "figure", self._at(source)), depth)
        elif role in SHOWN:
            self._show(role, source, self.article)
        elif role is not None:
            self._say(role, text_of(source))
        if role is None:
            self._look_inside(source, depth, told is None)

    def _look_inside(self, source: etree._Element, depth: int, unknown: bool) -> None:
        """What stands in no element that is known is told to editors, or metadata: seen, and none of the story."""
        children = list(source) if depth < _DEEPEST else []
        if local(source) == "contentset":  # of NewsML-G2: one story in several forms
            children = sorted(children, key=lambda child: len(child) == 0)[:1]  # the first that has elements in it
        texts = [source.text, *(child.tail for child in children)] if depth < _DEEPEST else [text_of(source)]
        own = " ".join(text.strip() for text in texts if text and text.strip())
        if own and unknown:
            self._add_part("aside", own, source, self.article)
        for child in children:
            self.look(child, depth + 1)

    def _told(self, source: etree._Element) -> Told | None:
        """What the table says of an element; None if nothing."""
        name, parent = local(source), source.getparent()
        around = local(parent) if parent is not None else ""
        says = source.find("{*}Role") if name == "newscomponent" else source  # NewsML 1 has an element for it
        kinds = [value.lower().rpartition(":")[2] for key, value in _items(says) if local_name(key) in KINDS]
        for key in (f"{around}/{name}", name):
            for kind in kinds:
                if (told := self._table.get(f"{key}@{kind}")) is not None:
                    return told
            if (told := self._table.get(key)) is not None:
                return told
        return None

    def _say(self, role: Role, text: str) -> None:
        if text := " ".join(text.split()):
            self.said.setdefault(role, []).append(text)

    def _show(self, role: Role, source: etree._Element, target: etree._Element) -> None:
        """A part, in one element; paragraphs and lines in it are elements of their own."""
        for number, (element, text) in enumerate(self._segments(source)):
            below = role == "headline" and number > 0  # a second paragraph of a headline is the line below it
            self._add_part("standfirst" if below else role, text, element, target)

    def _segments(self, source: etree._Element) -> list[tuple[etree._Element, str]]:
        """Texts of a part, each with its element: what stands alone in it, and what stands around that."""
        found: list[tuple[etree._Element, list[str]]] = [(source, [])]
        waiting: list[tuple[etree._Element | None, str, etree._Element]] = [
            (child, text, source) for child, text in list(_pieces(source))[::-1]
        ]
        while waiting:
            child, text, owner = waiting.pop()
            if child is None:
                if found[-1][0] is not owner:
                    found.append((owner, []))
                found[-1][1].append(text)
            elif self._told(child) != ():
                alone = child if self._stands_alone(child) else owner
                waiting.extend((inner, text, alone) for inner, text in list(_pieces(child))[::-1])
        told = ((element, " ".join("".join(texts).split())) for element, texts in found)
        return [(element, text) for element, text in told if text]

    def _stands_alone(self, child: etree._Element) -> bool:
        name = local(child)
        return name in _BLOCKS or self._told(child) is not None

    def _add_part(self, role: Role, text: str, source: etree._Element, target: etree._Element) -> None:
        if _WRITTEN_AS_HTML.search(text) and (html := parse(text.encode("utf-8", "replace"))) is not None:
            text = text_of(html)
        text = " ".join(_EASTERN.sub("", text).split())
        if self._several:
            etree.SubElement(target, "h2" if role == "headline" else "p", self._at(source)).text = text
            return
        tag = "h1" if role == "headline" and "headline" not in self.said else "p"
        if role == "headline":
            self._say(role, text)
        etree.SubElement(target, tag, {"class": f"{MARKED}{role}", **self._at(source)}).text = text

    def _at(self, source: etree._Element) -> dict[str, str]:
        place = self._places.get(source)
        return {AT: place} if place is not None else {}

    def _flow(self, source: etree._Element, target: etree._Element, depth: int) -> None:
        """What an element of the story holds, in blocks: text that stands between them is in paragraphs."""
        if depth > _DEEPEST:
            etree.SubElement(target, "p", self._at(source)).text = text_of(source)
            return
        text = source.text or ""
        if len(source) == 0 and _WRITTEN_AS_HTML.search(text):
            html = parse(text.encode("utf-8", "replace"))
            body = html.find("body") if html is not None else None
            if body is not None:
                self._flow(body, target, depth + 1)
                return
        run: etree._Element | None = None
        for child, text in _pieces(source):
            if child is None:
                first, *others = self._paragraphs(text)
                if first.strip() and run is None:
                    run = etree.SubElement(target, "p", self._at(source))
                if run is not None:
                    _write(run, first)
                for other in others:
                    run = None
                    if other.strip():
                        run = etree.SubElement(target, "p", self._at(source))
                        _write(run, other)
            elif self._is_inline(child, run is not None):
                run = etree.SubElement(target, "p", self._at(source)) if run is None else run
                self._inline(child, run, depth + 1)
            else:
                run = None
                self._block(child, target, depth + 1)

    def _paragraphs(self, text: str) -> list[str]:
        if self._by_line:
            return text.split("\n")
        found = _LINE.split(text)
        if len(found) == 1 and text.count("\n") > _WRAPPED:  # lines of one width show where their paragraphs end
            lines = lines_of(text, False)
            whole = unwrapped(lines)
            return [line.text for line in whole] if len(whole) < len(lines) else found
        return found

    def _is_inline(self, child: etree._Element, running: bool) -> bool:
        name = local(child)
        if name in _INLINE:
            return True
        return (
            running and name not in _BLOCKS and name not in _NO_TEXT and self._told(child) is None and bool(child.text)
        )

    def _block(self, source: etree._Element, target: etree._Element, depth: int) -> None:
        told = self._told(source)
        name = local(source)
        if told == () or (name in _NO_TEXT and told is None):
            return
        role = next((role for role, at in told or () if not at), None)
        if role in SHOWN:
            self._show(cast(Role, role), source, target)
            return
        tag = "figure" if role == "figure" else _BLOCKS.get(name, "div")
        drawn = etree.SubElement(target, tag, self._at(source))
        if tag in _FILLED:
            self._inline_content(source, drawn, depth)
        else:
            self._flow(source, drawn, depth)

    def _inline(self, source: etree._Element, target: etree._Element, depth: int) -> None:
        name = local(source)
        if name in _NO_TEXT:
            return
        drawn = etree.SubElement(target, name if name in _KEPT else "span")
        if name == "a" and (address := source.get("href")):
            drawn.set("href", address)
        self._inline_content(source, drawn, depth)

    def _inline_content(self, source: etree._Element, drawn: etree._Element, depth: int) -> None:
        if depth > _DEEPEST:
            _write(drawn, text_of(source))
            return
        for child, text in _pieces(source):
            if child is None:
                _write(drawn, text)
            elif local(child) in _BLOCKS or (self._told(child) is not None and local(child) not in _INLINE):
                self._block(child, drawn, depth + 1)
            else:
                self._inline(child, drawn, depth + 1)


def _items(source: etree._Element | None) -> list[tuple[str, str]]:
    return [] if source is None else [(str(name), str(value)) for name, value in source.items()]


def _pieces(source: etree._Element) -> Iterator[tuple[etree._Element | None, str]]:
    """Text and elements that an element holds, in order."""
    yield None, source.text or ""
    for child in source:
        if isinstance(child.tag, str):
            yield child, ""
        yield None, child.tail or ""


def _write(drawn: etree._Element, text: str) -> None:
    """Text at the end of an element."""
    text = _EASTERN.sub("", text) if "\n" in text and not text.isascii() else text
    last = next(drawn.iterchildren(reversed=True), None)
    if last is None:
        drawn.text = (drawn.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def local(element: etree._Element) -> str:
    """The name of an element without its namespace, in small letters."""
    return local_name(str(element.tag)).lower()
