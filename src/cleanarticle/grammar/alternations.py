"""Phrases of the packs as alternations, to be put into patterns."""

import re
from collections.abc import Iterable


def any_phrase(phrases: Iterable[str]) -> str:
    """An alternation of phrases, the longest first; it matches nothing if there are none."""
    return "|".join(map(re.escape, sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))) or "(?!)"


def one_of(words: Iterable[str]) -> str:
    """An alternation of phrases, the longest first, blanks and the colon's blank optional; matches nothing if empty.

    It looks at the first character before it tries them: `re` tries all phrases of an alternation that ignores case.
    """
    ordered = sorted(set(words) - {""}, key=lambda word: (-len(word), word))
    phrases = "|".join(re.escape(word).replace(r"\ ", r"\s?").replace(":", r"\s?:") for word in ordered) or r"(?!)"
    firsts = {word[0] for word in ordered}
    if not firsts or firsts & {" ", ":"}:
        return phrases
    return f"(?=[{''.join(map(re.escape, sorted(firsts)))}])(?:{phrases})"
