"""The headline of a text: among its first lines, or above its story and of the same words.

Above the story of a whole page stand menus, teasers and kickers; the headline speaks of what the story speaks of, and
stands over the standfirst, which does so too. Measured on the texts of fundus and news424 that hold their headline
(docs/fields.md): 418 of 692 by place alone, 594 by words and place.
"""

import re
from collections.abc import Sequence
from itertools import islice, pairwise
from typing import Final

from ..context import Context
from ..core.blocks import Block, Plain
from ..core.draft import Draft
from ..core.facts import Scores
from ..grammar.bylines import Bylines
from ..grammar.titles import agreement
from ..rules import Matcher
from .cohesion import Stems
from .prose import first_prose, is_headline_like, is_prose, size

SAME: Final = 0.8
"""Least agreement of two titles that are the same."""
_HALF: Final = 0.5
"""Least agreement of a text's headline with the declared one: over a half."""
_FEWEST_BLANKS: Final = 2
_TOP: Final = 8
"""Lines above which a text has its headline, after section, timestamp and breadcrumb."""
_SHORTEST: Final = 20
_KICKER: Final = 25
"""Letters of a headline, and of one above another line that may be it: what is shorter there is a kicker."""
_ASKED: Final = 140
"""Letters of one that ends as a sentence does: "How did this become the hottest thing?"."""
_INNER: Final = re.compile(r"[.!?…] ")
_SENTENCES: Final = re.compile(r"[^\W\d_]{4}[.!?…][\"'”’»“)]{0,2} [^\w]{0,2}[^\W\d_a-zß-ÿ]")
_SAID: Final = 110
"""Letters from which two sentences are a standfirst or the story's own first ones, and no headline."""
_FAR: Final = 40
_GAP: Final = 16
"""Lines from the story up to the nearest line of its words, and from one such line to the next."""
_SHARED: Final = 0.3
_AS_MUCH: Final = 0.6
_FEWEST: Final = 2
"""Share of a headline's words that the story has, of that of the line below it, and how many at least."""
_LIKELY: Final = 0.5
_NOTICES: Final = 8
"""Lines on top of a text among which a notice on cookies stands."""
_STORY: Final = 12
"""Paragraphs whose words are the story's."""
_OPEN: Final = (":", "：", " —", " –", " --")
"""What ends no headline: what it announces is below, or a dateline ("London CNN —") stands above its paragraph."""
_TRAIL: Final = (" / ", "|", " > ", " » ")
"""Signs of menus and breadcrumbs."""


def text_line(draft: Draft, plain: Plain, declared: list[str], context: Context) -> tuple[Block, float] | None:
    """The line that is a text's headline, and its agreement with a declared title; never a byline ("By Ann Lee")."""
    common = context.function_words(draft.language)
    found = _first_line(draft, plain, declared, context.matcher(draft.language), common)
    if found is None or found[1]:
        return found
    grammar = context.made(draft.language, Bylines)
    read = grammar.read(found[0].text) if grammar.leads(found[0].text) else None
    return None if read is not None and read.authors and not read.rest else found


def _first_line(
    draft: Draft, plain: Plain, declared: list[str], debris: Matcher, common: frozenset[str]
) -> tuple[Block, float] | None:
    """The line that the front matter names, a Markdown heading of level one, or the line that is the headline.

    With it its agreement with a declared title. `common` are the function words of the text's language.
    """
    blocks = _without_notices(draft.blocks[plain.front :], debris)
    opening = first_prose(blocks)
    top = blocks[: max(1, min(_TOP, opening))]
    for block in top if declared else ():
        if (agreed := max(agreement(block.text, title) for title in declared)) >= SAME:
            return block, agreed
    lines = [block for block in blocks[:opening] if block.heading == 1]
    if declared:  # a first line that is no kin of the title is a standfirst or a subheading
        heads = (block for block in top if _is_headline(block))
        lines += [block for block in heads if max(agreement(block.text, title) for title in declared) > _HALF]
    else:
        own = _of_the_story(draft, plain, debris, common) or _titled(blocks[:opening])
        lines += [own] if own is not None else []
        if opening <= _TOP:
            lines += [block for block in top if _is_headline(block) or _opens(block, plain)]
    line = next((block for block in lines if debris.first(block.text) is None), None)
    return (_lowest(line, blocks[:opening]), 0.0) if line is not None else None


def _titled(above: Sequence[Block]) -> Block | None:
    """The line that the text's first line, the page's title, opens with: "Headline | Paper", a menu, "Headline"."""
    title = above[0].text if above else ""
    for line, below in pairwise(above[1:]):
        if title.startswith(line.text) and _is_headline(line):
            return line if below.text != above[1].text else None  # the menu stands twice
    return None


def _lowest(line: Block, above: Sequence[Block]) -> Block:
    """The last line above the story of the same words: the page's title stands over its menu, the headline below."""
    return next((block for block in reversed(above) if block.text == line.text and block.fate == "kept"), line)


def _without_notices(blocks: Sequence[Block], debris: Matcher) -> Sequence[Block]:
    """The lines behind the notices on cookies that stand on top of a text."""
    at = first_prose(blocks)
    while at < min(len(blocks), _NOTICES) and (hit := debris.first(blocks[at].text)) and hit.kind == "consent":
        blocks = blocks[at + 1 :]
        at = first_prose(blocks)
    return blocks


def _of_the_story(draft: Draft, plain: Plain, debris: Matcher, common: frozenset[str]) -> Block | None:
    """The topmost of the lines above the story that speak of what it speaks of."""
    scores = draft.fact(Scores)
    prose = (block for block in draft.blocks[plain.front :] if is_prose(block) and _is_likely(block, scores))
    story = list(islice(prose, _STORY))
    if not story or story[0].index == plain.front:
        return None
    stems = Stems(draft.blocks, common)
    words = frozenset().union(*(stems[block.index] for block in story))
    best: Block | None = None
    at, most = story[0].index, 0.0
    for index in range(at - 1, plain.front - 1, -1):
        if at - index > (_GAP if best is not None else _FAR):
            break
        block = draft.blocks[index]
        own = stems[index] if _may_be_headline(block) else frozenset()
        shared = len(own & words)
        share = shared / len(own) if shared >= _FEWEST else 0.0
        if share < _SHARED or debris.first(block.text) is not None:
            continue
        if best is None or (share >= _AS_MUCH * most and size(block.text) >= _KICKER):
            best = block
        at, most = index, max(most, share)
    return best


def _is_likely(block: Block, scores: Scores | None) -> bool:
    return scores is None or scores.values[block.index] >= _LIKELY


def _may_be_headline(block: Block) -> bool:
    """Cheap: False for what no headline is: a sentence, a menu, a line too short or too long."""
    text = block.text
    if block.fate != "kept" or block.kind not in ("paragraph", "heading") or not size(text) >= _SHORTEST:
        return False
    asks = text.endswith(("?", "!", "？", "！")) and size(text) <= _ASKED and not _INNER.search(text)
    return (asks or (_is_one(block) and not is_prose(block))) and not any(sign in text for sign in _TRAIL)


def _opens(block: Block, plain: Plain) -> bool:
    """The very first line may be a short headline: "A bridge is closed"."""
    return block.index == plain.front and block.text.count(" ") >= _FEWEST_BLANKS and _is_one(block)


def _is_headline(block: Block) -> bool:
    return _is_one(block) and size(block.text) >= _SHORTEST and block.kind in ("paragraph", "heading")


def _is_one(block: Block) -> bool:
    """Of a headline's make, and neither two sentences nor the announcement of what follows ("… your planning:")."""
    text = block.text
    if not is_headline_like(block) or text.endswith(_OPEN) or ("/" in text and " " not in text):
        return False  # "fishing/climate/economy" are an agency's subjects
    return size(text) < _SAID or not _SENTENCES.search(text)
