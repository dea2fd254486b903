"""Phrases of the packs as alternations, to be put into patterns."""

import re
from collections.abc import Iterable


def longest_first(phrases: Iterable[str]) -> list[str]:
    """The phrases in the order in which an alternation must try them: "news agency" before "news"."""
    return sorted(phrases, key=lambda phrase: (-len(phrase), phrase))


def any_phrase(phrases: Iterable[str]) -> str:
    """An alternation of phrases; it matches nothing if there are none."""
    return "|".join(map(re.escape, longest_first(phrases))) or r"(?!)"


def one_of(words: Iterable[str]) -> str:
    """The same with blanks, and a blank before a colon, optional.

    It looks at the first character before it tries them: `re` tries all phrases of an alternation that ignores case.
    """
    known = set(words) - {""}
    phrases = any_phrase(known).replace(r"\ ", r"\s?").replace(":", r"\s?:")
    firsts = {word[0] for word in known}
    if not firsts or firsts & {" ", ":"}:
        return phrases
    return f"(?=[{''.join(map(re.escape, sorted(firsts)))}])(?:{phrases})"
