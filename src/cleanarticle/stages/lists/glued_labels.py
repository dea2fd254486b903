"""Labels of a menu in one line, whose boxes had no blank between them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..story.prose import ends_sentence

GLUED: Final = 18
"""Letters of a word that may be several labels; most lines have none so long."""
_SEAMS: Final = 3


def glued_labels(text: str) -> Sequence[str]:
    """The labels of a line whose boxes had no blank between them: small letters run into capitals over and over."""
    longest = max(text.split(), key=len)
    if len(longest) < GLUED or longest.islower() or ends_sentence(text) or not longest.replace("-", "").isalpha():
        return ()
    seams = [at for at, (one, two) in enumerate(pairwise(text), 1) if one.islower() and two.isupper()]
    return (
        [text[start:end].casefold() for start, end in pairwise((0, *seams, len(text)))] if len(seams) >= _SEAMS else ()
    )


def is_spelled(text: str, known: Sequence[str]) -> bool:
    """True if a line is several `known` labels, longest first, with no blank between them: in any script."""
    at = count = 0
    while at < len(text):
        label = next((label for label in known if text.startswith(label, at)), "")
        if not label:
            return False
        at, count = at + len(label), count + 1
    return count > 1
