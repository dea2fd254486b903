"""The text of a tree's elements, gathered into runs and cut into blocks."""

from collections.abc import Callable, Mapping, Set
from typing import Final

BREAK: Final = "\x1e"
"""Stands for <br> in a text run until the run is cut."""
PARAGRAPH: Final = "paragraph"
REACHING: Final = frozenset(("quote", "preformatted", "list_item"))
"""Kinds that reach into the elements inside: cells of a table do not."""
LINK: Final = 1
BOLD: Final = 2
SLANTED: Final = 4
_ENDS: Final = (".", "!", "?", '"', "”", "»", "…", ":", "。", "！", "？", "」", "؟", "।")
_STOPS: Final = (".", "!", "?", "”", '"')
_BLANKS: Final = " \t\n\r"
_PARAGRAPH: Final = 60
"""Code points: a run this long that ends like a sentence ends at a single <br>, a shorter one goes on."""


class Runs:
    """What the elements of one page hold: a builder that `gather` fills.

    Of blocks in document order their texts, the nodes that hold them, and how many characters are link, bold and
    slanted. Of nodes, which are the block-level elements in document order: their elements, parents, depths, kinds, and
    the blocks [first, last) inside. Of inline elements that are told: the block, the element, what is told, the text.
    """

    def __init__(self, fold: Callable[[str], str]) -> None:
        self.fold = fold
        self.parts: list[str] = []
        self.flags: list[int] = []
        self.texts: list[str] = []
        self.node: list[int] = []
        self.link: list[int] = []
        self.bold: list[int] = []
        self.slanted: list[int] = []
        self.elements: list[int] = []
        self.parents: list[int] = []
        self.depths: list[int] = []
        self.kinds: list[str] = []
        self.firsts: list[int] = []
        self.lasts: list[int] = []
        self.marks: list[tuple[int, int, str, str]] = []
        self.images: list[tuple[int, int]] = []

    def begin(self, element: int, around: int, kind: str) -> int:
        """The number of the node that an element begins, inside the node `around` (-1: none)."""
        if around >= 0 and self.parts:
            self.flush(around)
        blocks = len(self.texts)
        self.elements.append(element)
        self.parents.append(around)
        self.depths.append(self.depths[around] + 1 if around >= 0 else 0)
        self.kinds.append(kind)
        self.firsts.append(blocks)
        self.lasts.append(blocks)
        return len(self.parents) - 1

    def end(self, node: int) -> None:
        """The end of a node."""
        if self.parts:
            self.flush(node)
        self.lasts[node] = len(self.texts)

    def mark(self, element: int, told: str, begun: int) -> None:
        """The end of an inline element that tells what it holds: the parts from `begun` on."""
        text = self.fold("".join(self.parts[begun:]).replace(BREAK, " "))
        self.marks.append((len(self.texts), element, told, text))

    def kind_inside(self, node: int) -> str:
        """The kind of what stands in a node without a kind of its own."""
        kind = self.kinds[node] if node >= 0 else PARAGRAPH
        return kind if kind in REACHING else PARAGRAPH

    def add(self, text: str, flag: int) -> None:
        """Some text; blank runs do not begin."""
        if self.parts or not text.isspace():
            self.parts.append(text)
            self.flags.append(flag)

    def line_break(self) -> None:
        """A <br>: two in a row end the block."""
        at = len(self.parts)
        while at > 0:
            at -= 1
            part = self.parts[at]
            if part == BREAK:
                self.add(BREAK + BREAK, 0)
                return
            if not part.isspace():
                break
        self.add(BREAK, 0)

    def flush(self, node: int) -> None:
        """Cut what was gathered into blocks of the node."""
        parts = self.parts
        flags = self.flags
        self.parts = []
        self.flags = []
        if len(parts) == 1:
            self.block(parts, flags, node)
            return
        start = 0
        for index in range(len(parts)):
            part = parts[index]
            if part.startswith(BREAK) and (
                len(part) == 2
                or ends_paragraph(parts, start, index)
                or of_one_mark(parts, flags, start, index - 1, -1)
                or of_one_mark(parts, flags, index + 1, len(parts), 1)
            ):
                self.block(parts[start:index], flags[start:index], node)
                start = index + 1
        self.block(parts[start:], flags[start:], node)

    def folded(self, text: str) -> str:
        """What `fold` makes of a text; of most no more than the blanks around them go."""
        bare = text.strip(_BLANKS)
        return bare if is_even(bare) else self.fold(text)

    def block(self, parts: list[str], flags: list[int], node: int) -> None:
        """A block of the node, unless it is blank."""
        if len(parts) > 1:
            part_sentences(parts)
        raw = "".join(parts)
        text = keep_lines(raw) if self.kinds[node] == "preformatted" else self.folded(raw.replace(BREAK, " "))
        if not text:
            return
        link = bold = slanted = 0
        for index in range(len(parts)):
            flag = flags[index]
            if flag:
                size = len(parts[index].strip())
                link += size * (flag & 1)
                bold += size * (flag >> 1 & 1)
                slanted += size * (flag >> 2 & 1)
        self.texts.append(text)
        self.node.append(node)
        self.link.append(link)
        self.bold.append(bold)
        self.slanted.append(slanted)


def is_even(text: str) -> bool:
    """True if single blanks are all the white space in a text, and all else in it can be seen."""
    blank = False
    for character in text:
        if character == " ":
            if blank:
                return False
            blank = True
        elif "!" <= character <= "~" or character.isprintable():
            blank = False
        else:
            return False
    return True


def ends_paragraph(parts: list[str], start: int, end: int) -> bool:
    """True if the text of the parts ends a sentence and is long. Looks back no further than it must."""
    tail = ""
    index = end
    while index > start:
        index -= 1
        tail = (parts[index] + tail).rstrip()
        if tail and not tail.endswith(_ENDS):
            return False
        if len(tail.lstrip()) >= _PARAGRAPH:
            return True
    return False


def of_one_mark(parts: list[str], flags: list[int], start: int, end: int, step: int) -> bool:
    """True if the line beside a single <br> is wholly a link, bold or slanted: a menu entry, a headline, a byline."""
    mark, size = 7, 0
    for index in range(start, end) if step > 0 else range(end, start - 1, -1):
        part = parts[index]
        if part[:1] == BREAK:
            break
        if any(map(str.isalnum, part)):  # a bullet may stand outside the link
            mark &= flags[index]
            size += len(part)
    return mark > 0 and size > 0


def part_sentences(parts: list[str]) -> None:
    """Put a blank before a part whose sentence begins right where another part's ends.

    Both are long: `<span style="display:block">` and its like are paragraphs that only a style tells.
    """
    for index in range(1, len(parts)):
        before, after = parts[index - 1], parts[index]
        if len(before) >= _PARAGRAPH and len(after) >= _PARAGRAPH and before.endswith(_STOPS) and after[0].isupper():
            parts[index] = f" {after}"


def keep_lines(raw: str) -> str:
    """Preformatted text: its lines without the blanks behind them."""
    return "\n".join([line.rstrip() for line in raw.replace(BREAK, "\n").strip("\n").split("\n")]).strip()


def telling(
    tags: list[str],
    labels: list[str],
    addresses: list[str],
    marking: Set[str],
    of_use: Callable[[list[str]], Set[str]],
    known: Callable[[list[str]], Set[str]],
    added: str,
) -> list[str]:
    """What each element of the tags `marking` says it is, where that may be of use; else "".

    `of_use` and `known` are asked once: which of the labels are, and of which addresses a link has `added` beside its
    label.
    """
    marked = [at for at, tag in enumerate(tags) if (labels[at] or addresses[at] or tag == "time") and tag in marking]
    useful = of_use(list({labels[at] for at in marked}))
    led = known(list({addresses[at] for at in marked if tags[at] == "a"}))
    found = [""] * len(tags)
    for at in marked:
        label = labels[at]
        if tags[at] == "time":
            found[at] = label or "time"
            continue
        told = label if label in useful else ""
        if tags[at] == "a" and addresses[at] in led:
            told = f"{told} {added}".lstrip()
        found[at] = told
    return found


def gather(
    elements: "tuple[list[str], list[int], list[str], list[str]]",
    told: list[str],
    inline: Mapping[str, int],
    kinds: Mapping[str, str],
    apart: Set[str],
    fold: Callable[[str], str],
) -> Runs:
    """Runs of a tree's elements, in document order, without recursion.

    `elements` are their tags, depths, texts and tails (sources/elements.py). `told` has what each inline element says
    it is, or ""; `inline` has the flags of each inline tag, `kinds` the kind of each node whose tag tells it. Others
    are of the kind around, where that is REACHING and they are none of the tags `apart`, else paragraphs.
    """
    tags, depths, texts, tails = elements
    runs = Runs(fold)
    # one entry an open element: its node (-1 if inline), flags outside it, parts before it, and which element it is
    nodes: list[int] = []
    outsides: list[int] = []
    beginnings: list[int] = []
    opened: list[int] = []
    node, flag, count = -1, 0, len(tags)
    for at in range(count + 1):
        depth = depths[at] if at < count else 0
        while len(opened) > depth:
            own, begun, closed = nodes.pop(), beginnings.pop(), opened.pop()
            if own >= 0:
                runs.end(own)
                node = runs.parents[own]
            elif told[closed]:
                runs.mark(closed, told[closed], begun)
            flag = outsides.pop()
            tail = tails[closed]
            if tail:
                runs.add(tail, flag)
        if at == count:
            break
        tag = tags[at]
        opened.append(at)
        outsides.append(flag)
        beginnings.append(len(runs.parts))
        own_flag = inline.get(tag)
        if own_flag is not None:
            if tag == "br":
                runs.line_break()
            elif tag == "img" and node >= 0:
                runs.images.append((node, len(runs.texts)))
            nodes.append(-1)
            flag |= own_flag
        else:
            kind = kinds.get(tag)
            if kind is None:
                kind = PARAGRAPH if tag in apart else runs.kind_inside(node)
            node = runs.begin(at, node, kind)
            nodes.append(node)
        if texts[at]:
            runs.add(texts[at], flag)
    return runs
