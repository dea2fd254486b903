"""Labels of credits ("Foto:", "Bild ") as patterns, and as words for comparing."""

import re
from collections.abc import Iterable


def bare(word: str) -> str:
    """A label's word alone: "(Photo:" -> "photo"."""
    return word.strip(" :,.()-–—|/").casefold()


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
