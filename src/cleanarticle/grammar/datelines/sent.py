"""Heads of stories in which no sign parts agency, place and day: "新华社北京4月24日电", "（中央社台北10日電）"."""

import re
from typing import Final, Self

from msgspec import Struct

from ...rules import Figures, Pack
from ..alternations import any_phrase
from ..figured_days import day_mark, month_mark

_HAN: Final = r"\u4e00-\u9fff"


class Sent(Struct, frozen=True):
    """Such heads of a language. What tells one is how it ends: with a word for a story that was sent."""

    plain: re.Pattern[str]
    enclosed: re.Pattern[str]
    """The same in brackets, where the day may be missing."""
    town: re.Pattern[str]
    """A place in brackets without an agency: "（吉隆坡23日讯）"."""
    own: frozenset[str]
    """What a paper calls itself there: the report is its own."""

    @classmethod
    def of(cls, packs: tuple[Pack, ...], figures: Figures) -> Self | None:
        """Those of some packs; None where stories are not headed so."""
        told = [pack.dateline for pack in packs if pack.dateline.sent]
        if not told:
            return None
        own = {word for words in told for word in words.own}
        ends = any_phrase(word for words in told for word in words.agency_end)
        sent = any_phrase(word for words in told for word in words.sent)
        reporter = any_phrase(word for words in told for word in words.reporter)
        month, day = month_mark(figures), day_mark(figures)
        plain = (
            rf"(?P<agency>[{_HAN}]{{2,8}}(?:{ends})|{any_phrase(own)})(?P<place>[{_HAN}·]{{2,12}}?)"
            rf"(?P<date>\d{{1,2}}{month}\d{{1,2}}{day})(?:{sent})"
            rf"(?:\s?[（(](?:{reporter})[^()（）\n]{{2,40}}[)）])?\s*"
        )
        enclosed = (
            rf"[（(【〔](?P<agency>[{_HAN}]{{2,5}}(?:{ends})|{any_phrase(own)})"
            rf"(?:(?:{reporter})(?P<names>[{_HAN}、]{{2,12}}?))?(?P<place>[{_HAN}]{{2,6}}?)"
            rf"(?:(?P<day>\d{{1,2}}){day})?(?:{sent})[）)】〕]\s*"
        )
        town = rf"[（(【〔](?P<place>[{_HAN}]{{2,6}}?)(?:(?P<day>\d{{1,2}}){day})?(?:{sent})[）)】〕]\s*"
        return cls(re.compile(plain), re.compile(enclosed), re.compile(town), frozenset(own))
