"""Names in Chinese, Japanese and Korean bylines: nothing in their letters tells them from other words.

What tells: a word before or behind that only stands beside names ("记者", "기자"), the family name at their head, and
their length.
"""

import re
from collections.abc import Iterator
from typing import Final

from ..rules import Pack
from .alternations import any_phrase
from .bylines.undated import BREAK
from .calendar import merged
from .credits.credited import leading_titles
from .figured_days import day_mark
from .names import Names, is_eastern
from .places import is_place, is_town

_HAN: Final = r"\u3400-\u9fff\uf900-\ufaff"
_LISTED: Final = re.compile(r"[·ㆍ,、]\s*")
_SEAT: Final = re.compile(r"[=/／]")
_LONGEST: Final = 4
"""Characters of a name that a family name opens; one from abroad has a dot inside ("约翰·史密斯")."""
_HIRAGANA: Final = ("\u3041", "\u3096")
_DOTS: Final = ("·", "・")
_LINE: Final = 120
"""Code points of a line with names; in a longer one somebody speaks of a reporter."""
_LEAD: Final = 80
"""Code points of a paragraph in which its reporter is named before the story begins."""
_BRACKET: Final = re.compile(r"[(（\[【〔［](?P<inner>[^()（）\[\]【】〔〕［］\n]{2,40})[)）\]】〕］]")
_SIGNED_LEAD: Final = re.compile(r"(?:[(\[【][^()\[\]【】\n]{2,40}[)\]】]\s?)?(?P<line>[^=.\n]{2,40}?)\s?=\s")
""" "(서울=연합뉴스) 홍길동 기자 = "."""
_KOREAN: Final = re.compile(r"[\uac00-\ud7af]{3}")
_PLACED: Final = re.compile(r"[^=＝]{2,20}[=＝](?P<name>[\u3041-\u30ff\u4e00-\u9fff々]{3,6})")
""" "【ソウル＝小池和樹】": no word tells the name, the place before it does."""


class EasternNames:
    """What the packs of a language know about such names. Read-only."""

    def __init__(self, packs: tuple[Pack, ...], names: Names, suffix: re.Pattern[str]) -> None:
        self._names: Final = names
        self._suffix: Final = suffix
        first, last = _HIRAGANA
        self._small = {word for pack in packs for word in pack.words.stop if len(word) == 1 and first <= word <= last}
        """Small words with which what follows an agency's name goes on, and no name begins."""
        self._places = frozenset(place for pack in packs for place in pack.dateline.place)
        self._families = frozenset(family for pack in packs for family in pack.byline.family)
        titles = any_phrase(filter(is_eastern, leading_titles(packs)))
        self._of_outlet = re.compile(
            rf"(?:《[^《》]{{2,16}}》|[{_HAN}A-Za-z0-9·]{{2,10}}?)(?:\s?[／/]\s?)?(?:{titles})\s*"
        )
        self._aside = re.compile(rf"[（(](?P<inner>(?:{titles})[^（）()]{{1,20}})[)）]")
        closing = {word for pack in packs for word in pack.byline.suffix if len(word) > 1 and not word.isascii()}
        self._closing = tuple(sorted(closing))
        labels = {word.rstrip(":： ") for pack in packs for word in pack.byline.prefix if word[-1] in ":："}
        self._label = re.compile(rf"(?<=[\s{_HAN}])(?:{any_phrase(filter(is_eastern, labels))})\s?[:：]\s*")
        pictures = {word for pack in packs for word in pack.caption.credit_suffix if not word.isascii()}
        pictures -= {word for pack in packs for word in pack.byline.suffix}
        day = day_mark(merged(packs).figures)
        sent = any_phrase(word for pack in packs for word in pack.dateline.sent)
        self._sent = re.compile(rf"\d{{1,2}}{day}(?:{sent})$")
        self._pictured = tuple(sorted(word for word in pictures if word[0].isalpha()))

    def unbracketed(self, text: str) -> str:
        """The line with reporters in brackets as parts of their own: "张三（实习记者 李四）"."""
        return self._aside.sub(rf"{BREAK}\g<inner>{BREAK}", text)

    def begins(self, text: str) -> bool:
        """True if the text begins with a family name, or the language's are not known."""
        return not self._families or text[:1] in self._families or text[:2] in self._families

    def fits(self, name: str) -> bool:
        """True if the name is no longer than names are where family names are known, and no small word opens it."""
        if name[0] in self._small:
            return False
        return not self._families or len(name) <= _LONGEST or any(dot in name for dot in _DOTS)

    def is_like_name(self, text: str) -> bool:
        """True for a word that may be a name, if the language's family names are known."""
        return bool(self._families) and is_eastern(text) and 1 < len(text) <= _LONGEST and self.begins(text)

    def is_pictures(self, text: str) -> bool:
        """True for a line that ends as photographers are named ("记者 张三 摄")."""
        bare = text.rstrip(" )）】]")
        return bare.endswith(self._pictured) and not self.reports(bare)

    def reports(self, part: str) -> bool:
        """True for words that end as reports do: "台北報導", behind the names that the line opens with."""
        return part.endswith(self._closing)

    def signed(self, text: str) -> tuple[str, ...]:
        """Names before a word that only follows names ("구현모 기자", "小池和樹記者")."""
        if text.isascii() or len(text) > _LINE:
            return ()
        names = dict.fromkeys(self.reporting(text))
        for found in self._suffix.finditer(text):
            if len(found.group()) == 1 and found.group() >= "\u3400":
                continue  # "文", "讯" without a blank before them end a longer word: "全文", "资讯"
            *others, last = _LISTED.split(_SEAT.split(text[: found.start()].rstrip().split(BREAK)[-1])[-1])
            *before, nearest = last.split() or [""]
            if before and self._names.is_outlet(nearest):
                nearest = before.pop()  # "홍길동 한경닷컴 기자"
            for piece in (*others, *self._beside(before), nearest):  # "경제부 홍길동", "서울=홍길동", "홍길동·이몽룡"
                name = self._names.person(piece, trusted=True)
                if name is None or not is_eastern(name) or (others and is_town(name)):
                    continue
                if self.begins(name) and self.fits(name):
                    names.setdefault(name)
        return tuple(names)

    def reporting(self, text: str) -> list[str]:
        """Names that nothing calls so, with where they report from behind a slash: "王小明 李大同 / 高雄報導"."""
        head, *places = re.split(r"\s?[/／]\s?", text.strip())
        told = head.split()
        if len(places) != 1 or not self.reports(places[0]) or len(places[0]) > 2 * _LONGEST:
            return []
        return told if all(map(self.is_like_name, told)) else []

    def _beside(self, words: list[str]) -> list[str]:
        """Korean names before another: "홍길동 이몽룡 기자"; a desk or a town before it has no family name."""
        names: list[str] = []
        for word in reversed(words):
            if not _KOREAN.fullmatch(word) or not self._families or not self.begins(word) or is_town(word):
                break
            names.insert(0, word)
        return names

    def opening(self, text: str) -> int:
        """Where the names begin behind a reporter's outlet and title ("澎湃新闻记者 张三"), or a label in the line
        ("来源：晚报 作者：张三"); 0 if neither stands there.
        """
        found = self._of_outlet.match(text)
        if found is not None and (found.group()[-1] == " " or self.begins(text[found.end() :])):
            return found.end()
        label = self._label.search(text, 1)
        return label.end() if label is not None else 0

    def without_place(self, name: str) -> str:
        """The name without the place behind it: "張三台北" -> "張三"."""
        for size in (2, 3, 4):
            if 2 <= len(name) - size <= _LONGEST and is_place(name[-size:], self._places):
                return name[:-size]
        return name

    def _without_seat(self, lead: str) -> str:
        """The lead without the town behind its names."""
        for size in (3, 2):
            if len(lead) > size + 4 and is_place(lead[-size:], self._places):
                return lead[:-size]
        return lead

    def leads(self, text: str) -> Iterator[str]:
        """What stands in the head of a paragraph where its reporter may be named: between brackets, before "="."""
        head = text[:_LEAD]
        if (line := _SIGNED_LEAD.match(head)) is not None:
            yield line["line"]
        for found in _BRACKET.finditer(head):
            inner = self._sent.sub("", found["inner"])  # "中央社記者張三台北9日電"
            yield inner if inner == found["inner"] else self._without_seat(inner)


def placed(lead: str) -> str:
    """The name behind a place in the head of a Japanese paragraph ("ソウル＝小池和樹"); "" if there is none."""
    found = _PLACED.fullmatch(lead)
    return found["name"] if found is not None else ""
