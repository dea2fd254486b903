"""Who took or gave a picture, told by the word behind the name: "周明远 摄", "高瀬美和撮影", "해금군 제공".

Such words open no credit and stand in prose as well, so that it counts where they stand: at the end of a line without a
stop, behind a sentence, a sign or a bracket. Shapes of facts.md, section 2.3.
"""

import re
from typing import Final

from ...kernels.signs import MAILED
from ...rules import Pack
from ..alternations import any_phrase
from ..credits.credited import leading_titles

_HAN: Final = r"\u3400-\u9fff"
_INSIDE: Final = r"[^。！？.!?\n()（）\[\]【】=＝]"
_MAILED: Final = re.compile(r"(?<=[.。])\s?(?:19|20)\d\d\.\d{1,2}\.\d{1,2}\.?\s(?P<credit>[\w.-]+@[\w.-]+)$")
"""Yonhap's photographers: "… 있다. 2025.3.4 abc@yna.co.kr"."""
_LISTED: Final = "、"
_CLOSING: Final = (")", "）", "]", "】")


class Photographers:
    """How photographers are named in some languages, compiled from their packs. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        words = {word for pack in packs for word in pack.caption.taken}
        single = any_phrase(word for word in words if len(word) == 1)
        longer = any_phrase(word for word in words if len(word) > 1)
        titles = any_phrase(leading_titles(packs))
        # "拍摄" is a verb: of one character, the word stands apart, or a reporter is named before it
        alone = rf"\s(?:{single})|(?:{titles})[{_HAN}·]{{2,4}}(?:{single})"
        end = rf"(?:{_INSIDE}{{0,24}}?(?:{alone})|{_INSIDE}{{1,24}}?(?:{longer}))"
        self.words: Final = tuple(sorted(words))
        """One of them ends the line, or what the bracket at its end closes; an address alone needs none."""
        self._shown: Final = tuple({word for pack in packs for word in pack.caption.shown})
        self._signed = re.compile(rf"[=＝](?P<credit>[^=＝。\n]{{1,40}}(?:{longer}))$")
        self._bracketed = re.compile(
            rf"(?:(?<=[。！？.!?」”’])\s?[{_HAN}]{{2,6}})?[(（\[【]\s?(?P<credit>{end}|[{_HAN}·／/]{{2,12}}(?:{single}))\s?[)）\]】]$"
        )
        named = rf"(?<=[。！？”])[{_HAN}]{{2,4}}(?:{single})"
        self._behind = re.compile(rf"(?:(?<=[。！？.!?」”’])\s?|(?<=[{_HAN}])[ 　])(?P<credit>{end}|{named})$")

    def shows(self, text: str) -> bool:
        """True for a sentence that ends as captions do: paragraphs too have a reporter's name behind them."""
        return text.endswith(self._shown)

    def find(self, text: str) -> tuple[int, str] | None:
        """Where the credit at the end of a line begins, and its words."""
        closed = text[:-1].rstrip() if text[-1:] in _CLOSING else text
        if not closed.endswith(self.words):
            found = _MAILED.search(text) if "@" in text[-MAILED:] else None
        elif (signed := self._signed.search(text)) is not None:
            credit = signed["credit"].rpartition(_LISTED)[2]
            return signed.end() - len(credit) - 1, credit
        else:
            found = self._bracketed.search(text) or self._behind.search(text)
        return (found.start(), found["credit"].strip()) if found is not None else None
