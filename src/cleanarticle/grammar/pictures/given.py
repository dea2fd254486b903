"""Whose picture it is, said behind a caption's last sentence by a phrase: "… at dawn. Photo by Ann Lee.".

Labels with a mark ("Photo: Name") and agencies stand alone in grammar/pictures/credit.py; these look like one more
sentence and end with its stop. Shapes of facts.md, section 2.3.
"""

import re
from typing import TYPE_CHECKING, Final

from ...kernels import COMPILED
from ...rules import Pack
from ..alternations import one_of
from ..wording import calls_persons
from .labels import bare
from .names import is_name, is_names

if TYPE_CHECKING or not COMPILED:
    from ...kernels.captions import last_words
    from ...kernels.heads import begins, heads_of
else:
    from ...kernels._captions import last_words
    from ...kernels._heads import begins, heads_of

_PARTS: Final = re.compile(r",\s|\s[&/|]\s")
_LEADING: Final = re.compile(r"[^\W\d_]{1,3} (?=[^\W\d_a-z])")
"""An article: "Courtesy of the Harbour Museum"."""
_NAME: Final = r"[^\W\d_a-z][\w.'’-]+"
_STOPS: Final = ".!?"
_QUOTES: Final = "'\"‘’“”«»"


class Given:
    """Phrases that name who took or gave a picture, compiled from the packs of a language. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        prefixes = {word for pack in packs for word in pack.caption.credit_prefix if word[-1].isalpha()}
        prefixes = {word for word in prefixes if word[0] != word[0].upper()}  # names are told by their capitals
        sources = {bare(word) for pack in packs for word in pack.credits.source}
        phrases = {word for word in prefixes if " " in word}
        single = {word for word in prefixes - phrases if len(word) > 2} - sources
        self._phrase = re.compile(rf"(?:{one_of(phrases)})\s?[:：]?\s", re.IGNORECASE)
        self._word = re.compile(rf"(?:{one_of(single)})\s", re.IGNORECASE)
        behalf = one_of(word for pack in packs for word in pack.caption.behalf)
        self._behalf = re.compile(rf"(?P<name>{_NAME}(?: {_NAME}){{1,3}}) (?:{behalf}) (?P<outlet>[^.!?\n]{{3,40}})")
        self.heads: Final = heads_of(phrases | single)

    def find(self, text: str) -> int:
        """Where such a credit begins at the end of a line; -1 if none does."""
        at = last_words(text)
        if at <= 0:
            return -1
        said = text[at:]
        if not begins(said, self.heads):
            sent = self._behalf.fullmatch(said) if text[-1] not in _STOPS else None
            named = sent is not None and calls_persons(sent["name"]) and self._names(sent["outlet"])
            return at if named else -1
        if (head := self._phrase.match(said)) is not None:
            return at if all(map(self._names, _PARTS.split(said[head.end() :]))) else -1
        head = self._word.match(said)
        name = said[head.end() :].rstrip(".") if head is not None else ""
        return at if " " in name and is_name(name) and calls_persons(name) else -1

    def _names(self, part: str) -> bool:
        """ "Ann Lee", "the Harbour Museum", "courtesy of Harbour Films"; not "the team at work"."""
        head = self._phrase.match(part)
        named = part[head.end() :] if head is not None else part
        named = named.rstrip(".").strip(_QUOTES)
        article = _LEADING.match(named)
        return is_names(named[article.end() :] if article is not None else named)
