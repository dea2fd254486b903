"""What the names of elements tell: a learned weight a token of class, id, role and tag."""

import re
from array import array
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from ..kernels import COMPILED
from ..kernels.arrays import Lookup, Reals
from ..kernels.labels import LONGEST

if TYPE_CHECKING or not COMPILED:
    from ..kernels.labels import label_weights
    from ..kernels.words import lookup
else:
    from ..kernels._labels import label_weights
    from ..kernels._words import lookup

_WORD: Final = re.compile("[a-z]+")


def tokens(tag: str, label: str) -> tuple[str, ...]:
    """Tokens of one element: its tag as "<p", and the words of class, id and role, each once.

    Single letters count, as in hashed names ("css-1a2b"). `kernels.labels.label_weights` cuts labels in the same way.
    """
    return (f"<{tag}", *dict.fromkeys(_WORD.findall(label[:LONGEST])))


class Lexicon(Struct, frozen=True):
    """Weights of tokens: of words, laid out for look-ups, and of tags."""

    words: Lookup
    tags: dict[str, float]

    @classmethod
    def of(cls, weights: Mapping[str, float]) -> "Lexicon":
        """From weights of `tokens`."""
        return cls(
            lookup({word: weight for word, weight in weights.items() if weight and _WORD.fullmatch(word)}),
            {token[1:]: weight for token, weight in weights.items() if token[0] == "<"},
        )

    def of_tags(self, tags: Iterable[str]) -> Reals:
        """The weight of each tag, 0 if it is unknown."""
        return array("d", [self.tags.get(tag, 0.0) for tag in tags])

    def of_labels(self, labels: list[str]) -> tuple[Reals, Reals]:
        """Of each label the mean of the known weights of its words, shrunk towards 0, and the least."""
        return label_weights(labels, self.words)
