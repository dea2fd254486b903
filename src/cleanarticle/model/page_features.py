"""Features of the blocks of an HTML page: where they stand, what their elements are called, what they are made of.

What carried a prototype (docs/model.md): the tree distance from the deepest container that holds half of the page's
good text, then names of elements, then neighbours and siblings. Good text is prose told by its letters ("good"), or
that and the names of its elements ("named").
"""

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ..core.blocks import Block
from ..kernels import COMPILED
from ..kernels.arrays import Reals
from ..kernels.containers import CONTAINER_COLUMNS, SIBLING_COLUMNS, TWIN_COLUMNS
from ..kernels.labels import NAME_COLUMNS
from ..kernels.pages import NEIGHBOUR_COLUMNS, POSITION_COLUMNS, SHAPE_COLUMNS, WORD_COLUMNS
from ..kernels.rows import GOODS, NAMEDS
from .characters import kinds
from .columns import Columns
from .labels import Lexicon
from .tree import Tree
from .vocabulary import Vocabulary, word_weights

if TYPE_CHECKING or not COMPILED:
    from ..kernels.containers import container_columns, sibling_columns, twin_columns
    from ..kernels.labels import name_columns, name_scores
    from ..kernels.letters import letters
    from ..kernels.pages import measures, neighbour_columns, position_columns, shape_columns, word_columns
    from ..kernels.tree import numbered
else:
    from ..kernels._containers import container_columns, sibling_columns, twin_columns
    from ..kernels._labels import name_columns, name_scores
    from ..kernels._letters import letters
    from ..kernels._pages import measures, neighbour_columns, position_columns, shape_columns, word_columns
    from ..kernels._tree import numbered

PAGE_COLUMNS: Final = (
    *SHAPE_COLUMNS,
    *NAME_COLUMNS,
    *WORD_COLUMNS,
    *(f"{word}{name}" for word in ("good", "named") for name in CONTAINER_COLUMNS),
    *POSITION_COLUMNS,
    *NEIGHBOUR_COLUMNS,
    *SIBLING_COLUMNS,
    *TWIN_COLUMNS,
)


def page_features(blocks: Sequence[Block], tree: Tree, lexicon: Lexicon, vocabulary: Vocabulary, title: str) -> Columns:
    """PAGE_COLUMNS of every block; `title` is the page's own title in normal form, to find the headline by."""
    texts = [block.text for block in blocks]
    words = word_weights(texts, vocabulary)
    return Columns(PAGE_COLUMNS, page_columns(blocks, texts, tree, lexicon, words, title), len(blocks))


def page_columns(
    blocks: Sequence[Block],
    texts: list[str],
    tree: Tree,
    lexicon: Lexicon,
    words: Reals,
    title: str,
) -> Reals:
    """PAGE_COLUMNS x blocks, float32. `words` are their word weights, WORD_COLUMNS x blocks (doubles)."""
    page, node, parents, firsts, lasts = tree.page, tree.node, tree.parents, tree.firsts, tree.lasts
    lengths = map(len, (blocks, texts, node, page.link_chars, page.bold_chars, page.slanted_chars))
    if len(set(lengths)) > 1:  # compiled kernels look at no bounds
        raise ValueError("the columns of the page differ in length")
    depths = page.nodes.depth
    headings = tuple([block.heading for block in blocks])
    joined = tuple([block.joined for block in blocks])
    told = letters(texts, kinds())
    of_tags, (means, leasts) = lexicon.of_tags(tree.tags), lexicon.of_labels(tree.labels)
    scores = name_scores(parents, tree.tag, tree.label, of_tags, means, leasts)
    made, sums = measures(told, page.link_chars, headings, node, scores)
    text, _ = numbered(texts, len(texts))
    found = (
        shape_columns(told, made, headings, page.bold_chars, page.slanted_chars, joined),
        name_columns(parents, depths, firsts, lasts, node, tree.tag, tree.tags, tree.label, tree.labels, scores),
        word_columns(words),
        *(container_columns(row, sums, scores, parents, depths, firsts, lasts, node) for row in (GOODS, NAMEDS)),
        position_columns(made, sums, texts, headings, title),
        neighbour_columns(told, made, sums, headings),
        sibling_columns(sums, parents, firsts, lasts, node),
        twin_columns(made, sums, tree.signature, text),
    )
    return array("f", b"".join(found))  # `+=` copies what is there each time
