"""Features of the lines of a text that has no tree (kernels/lines.py says which)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..core.blocks import Block, Plain
from ..kernels import COMPILED
from ..kernels.lines import LINE_COLUMNS
from .characters import kinds
from .columns import Columns
from .vocabulary import Vocabulary, function_words, word_weights

if TYPE_CHECKING or not COMPILED:
    from ..kernels.letters import letters
    from ..kernels.lines import line_columns
else:
    from ..kernels._letters import letters
    from ..kernels._lines import line_columns


def line_features(blocks: Sequence[Block], plain: Plain, vocabulary: Vocabulary, stop_words: frozenset[str]) -> Columns:
    """Features of every line; `stop_words`: the function words of the text's language (headlines have fewer)."""
    texts = [block.text for block in blocks]
    values = line_columns(
        texts,
        letters(texts, kinds()),
        word_weights(texts, vocabulary),
        function_words(texts, stop_words),
        [block.link_chars for block in blocks],
        [block.heading for block in blocks],
        [block.kind == "list_item" for block in blocks],
        plain.blank_before,
    )
    return Columns(LINE_COLUMNS, values, len(texts))
