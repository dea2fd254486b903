"""The headline and the standfirst: what the page shows, by agreement with what it says about itself."""

from collections.abc import Iterator
from typing import Final

from ..context import Context
from ..core.blocks import Block, Page, Plain
from ..core.decisions import Decision, Lift, Note
from ..core.draft import Draft
from ..core.facts import Headline
from ..grammar.declared import site_names, titles
from ..grammar.furniture import Furniture
from ..grammar.titles import SiteNames, key_of, overlap, spelling_of, telling, words_of
from .story.head import head_of
from .story.prose import size
from .titles.bare import bare
from .titles.choice import said_again, settled, shown_heads, text_of, without_mark
from .titles.first_line import SAME, text_line
from .titles.headings import Heading, headings, logo, nearest, trimmed
from .titles.standfirst import standfirst

_KIN: Final = 0.4
"""Least agreement of two titles that are kin."""
_MORE: Final = 0.05
"""What a heading is worth less that holds more than the headline."""
_LONGEST: Final = 300
_SHORTEST: Final = 12


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Lift the headline where a block holds it, note it where only the metadata do; lift the standfirst below it."""
    origin = draft.origin
    names = site_names(origin.metadata, draft.url)
    told = [names.strip(title) for title in titles(origin.metadata)]
    if isinstance(origin, Page) and (names_of_it := logo(draft, origin, told)):
        names = names.with_names(*names_of_it)
        told = list(map(names.strip, told))
    declared = settled(told, shown_heads(draft, origin, told) if isinstance(origin, Page) else ())
    if isinstance(origin, Page):
        shown = _on_page(draft, origin, declared, names)
    else:
        shown = _in_text(draft, text_line(draft, origin, declared, context))
    furniture = context.made(draft.language, Furniture)
    if shown is None:
        if declared:
            yield Note("headline/declared", Headline(furniture.strip(declared[0])), confidence=0.6)
            if isinstance(origin, Plain):
                yield from standfirst(draft, head_of(draft, -1), declared[0], context)
        return
    if isinstance(origin, Page):
        text = text_of(shown.text, origin.metadata, declared, names)
        text = without_mark(text, declared, context.matcher(draft.language))
    else:
        text = furniture.without_outlet(names.strip(shown.text)).lstrip(":,;·|> ")
    rule = _rule(draft, shown, declared)
    confidence = round(min(0.99, 0.7 + 0.3 * shown.agreed), 2)
    for index in shown.blocks:
        fact = Headline(furniture.strip(text)) if index == shown.blocks[0] else None
        yield Lift(index, rule, fact, "title", confidence)
    yield from standfirst(draft, head_of(draft, max(shown.blocks)), text, context)


def _rule(draft: Draft, shown: Heading, declared: list[str]) -> str:
    """What told the headline."""
    if draft.blocks[shown.blocks[0]].heading == 1:
        return "headline/h1"
    if isinstance(draft.origin, Page):
        return "headline/shown"
    return "headline/address" if shown.agreed and not declared else "headline/first-line"


def _on_page(draft: Draft, page: Page, declared: list[str], names: SiteNames) -> Heading | None:
    """The heading that agrees best with a declared title; without agreement the only h1 that looks like a headline."""
    best: Heading | None = None
    nodes = page.nodes
    wanted = {frozenset(words_of(title)) for title in declared}
    some = {word for title in wanted for word in telling(title, SAME)}
    ones, firsts = 0, list[Heading]()
    for node in headings(nodes):
        level, label = nodes.headings.get(node, 0), nodes.label[node]
        first, last = nodes.first[node], nodes.last[node]
        if not first < last <= first + 4:
            continue
        blocks = [block for block in draft.blocks[first:last] if block.fate == "kept"]
        text = " ".join([block.text for block in blocks])
        if level != 1 and not any(map(spelling_of(text).__contains__, some)):
            continue  # it cannot agree as only an h1 need not
        more = len(blocks)
        if more > 1:
            blocks = trimmed(blocks, text, declared)
            text = " ".join([block.text for block in blocks])
        if not text or len(text) > _LONGEST:
            continue
        ones += level == 1
        words = frozenset(words_of(text))
        agreed = max((overlap(words, title) for title in wanted), default=0.0)
        if agreed < _KIN and (level != 1 or size(text) < _SHORTEST or "hidden" in label):
            continue
        worth = agreed + (0.5 if level == 1 else 0.05 if level == 2 else 0.0) - (0.2 if "hidden" in label else 0)
        worth -= _MORE if more > len(blocks) else 0
        if level == 1 and not names.is_one(text):
            firsts.append(Heading(text, tuple(block.index for block in blocks), agreed, worth, level))
        better = (level == 1 or agreed >= SAME) and (best is None or worth > best.worth + 0.01)
        if better and not names.is_one(text):
            best = Heading(text, tuple(block.index for block in blocks), agreed, worth, level)
    if best is not None and best.agreed < _KIN and declared and ones > 1:
        best = nearest(draft, firsts, declared)  # "Contact us", "Follow us": many sites' headings are no headlines
    if best is not None and (best.level or key_of(best.text) in map(key_of, declared)):
        return best
    return bare(draft, declared, least=best.agreed if best is not None else 0.0) or best


def _in_text(draft: Draft, line: tuple[Block, float] | None) -> Heading | None:
    if line is None:
        return None
    first, again = line[0].index, said_again(draft, line[0].index)
    held = (first,) if again < 0 else (again, first)
    return Heading(draft.blocks[held[0]].text, held, line[1], line[1])
