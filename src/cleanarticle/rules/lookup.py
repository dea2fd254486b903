"""Whether a text holds any of some words, however many: one look (Aho-Corasick) before a dear pattern is tried."""

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from ahocorasick_rs import AhoCorasick

from .folding import folded


class AnyOf:
    """Words of which a text may hold one. Read-only."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = AhoCorasick(sorted({folded(word) for word in words} - {""}))

    def within(self, text: str) -> bool:
        """True if one of the words stands anywhere in the text, inside another word too; case is ignored."""
        return self.in_folded(folded(text))

    def in_folded(self, fold: str) -> bool:
        """The same of a text that is folded already."""
        return bool(self._words.find_matches_as_indexes(fold))

    def among(self, folds: Sequence[str]) -> set[str]:
        """Those of some texts, folded already, that hold a word: one look for all of them."""
        ends = list(accumulate([len(fold) + 1 for fold in folds]))
        found = self._words.find_matches_as_indexes("\n".join(folds))
        return {folds[bisect(ends, start)] for _, start, _ in found}


def any_part_of(phrases: Iterable[str]) -> AnyOf:
    """What a pattern of phrases whose blanks and colons are optional cannot do without.

    Of each two neighbouring words, the longest, with the blank between them and without; or the only one.
    """
    parts = [max(re.split(r"\s*:\s*", phrase), key=len).split() or [""] for phrase in phrases]
    pairs = [max(pairwise(words), key=lambda pair: len(pair[0] + pair[1]), default=(words[0],)) for words in parts]
    return AnyOf([joint.join(pair) for pair in pairs for joint in (" ", "")])


def any_end_of(phrases: Iterable[str]) -> AnyOf:
    """The same of phrases that a sign ends: of each its last word with the sign, a blank before it or none.

    A sign alone is no word: by the ":" of "foto :" every clock on a page had been a credit's label.
    """
    ends = [re.split(r"\s+(?=.*\w)|:(?=.*:)", phrase.strip())[-1] for phrase in phrases]
    ways = {way for end in ends for way in (end, "".join(end.split()))}
    return AnyOf([*ways, *(way.replace(":", " :") for way in ways)])
