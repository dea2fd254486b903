"""Titles: what belongs to the site and not to the headline, and how well two titles agree."""

import html
import re
import unicodedata
from collections.abc import Iterable
from copy import copy
from typing import Final

from ..core.blocks import Metadata

_SEPARATOR: Final = re.compile(
    r"[-\s|｜ㅣ:：_＿](?:"
    r"(?<=\s)(?:\s*[-–—―|:·•»«/~]{1,2}\s+|\s*[|｜ㅣ]\s*|\s*::\s*|»|(?<=[^\x00-\x7f].)[_＿]\s?)"
    r"|(?<=[|｜ㅣ])\s*|(?<=:):\s*|(?<=：)|(?<=-)-|(?<=[^\x00-\x7f][_＿])\s?)",
    re.DOTALL,
)
"""One class of all that these begin with opens the pattern: `re` runs through a title quickly. "ㅣ", a letter of
Korean, stands for a bar here.
"""
_SEPARATES: Final = re.compile(r"[-–—―|:·•»«/~｜ㅣ：_＿]")
"""Characters without one of which nothing is separated; a look for one takes a tenth of the time."""
_WORD: Final = re.compile(r"[^\W_]+")
_SIGNS: Final = bytes(code for code in range(128) if not chr(code).isalnum())
"""What is no letter or digit in ASCII."""
_WIDE: Final = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0e7f])")
_HOST: Final = re.compile(r"^(?:https?:)?//(?:www\d?\.|m\.|amp\.)?([^/:?#]+)", re.IGNORECASE)
_SHORTEST: Final = 3
_LONGEST: Final = 1000
"""Code points of a title: in a longer one, a list that somebody put there, no parts are told."""
_SAME: Final = 0.8
_KIN: Final = 0.4
"""Agreement of two titles that are the same, and of two that may have words in common by chance."""
_GOING_ON: Final = ":?：？"
"""What ends a heading of the story, and no name."""
_MARKUP: Final = re.compile(r"<[^<>]{1,80}>")
_UNSEEN: Final = re.compile(r"[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
"""Where a long word of a headline may break, and which way it runs: what is shown has none (`sources/blanks`)."""


def clean_title(text: str) -> str:
    """The title on one line, entities and stray tags resolved ("&amp;#039;" is met in JSON-LD)."""
    text = html.unescape(html.unescape(text)) if "&" in text else text
    if "<" in text:
        text = _MARKUP.sub("", text)
    return " ".join((text if text.isascii() else _UNSEEN.sub("", text)).split())


def words_of(text: str) -> tuple[str, ...]:
    """Words for comparing titles: case and punctuation gone, every CJK character a word."""
    spelled = spelling_of(text)
    return tuple(_WORD.findall(spelled if spelled.isascii() else " ".join(_WIDE.split(spelled))))


def spelling_of(text: str) -> str:
    """The text in which the words of `words_of` stand."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()


def agreement(one: str, other: str) -> float:
    """Dice coefficient of the word sets of two titles, 0 to 1."""
    return overlap(frozenset(words_of(one)), frozenset(words_of(other)))


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """The same of two sets of words, for a title that is held against many lines."""
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def telling(title: frozenset[str], agreed: float) -> list[str]:
    """Cheap: words of a title, its longest, one of which stands in every line whose words overlap so well with them."""
    shared = max(1, int(len(title) * agreed / (2 - agreed)))
    return sorted(title, key=lambda word: (len(word), word))[shared - 1 :]


def key_of(text: str) -> str:
    """Letters and digits alone, accents gone: "Börsen-Zeitung" -> "borsenzeitung"."""
    if text.isascii():
        return text.lower().encode().translate(None, _SIGNS).decode()
    return "".join(_WORD.findall(unicodedata.normalize("NFKD", text.casefold())))


class SiteNames:
    """What the site of a page is called, by its metadata and address."""

    def __init__(self, metadata: Metadata, url: str | None, linked: Iterable[str] = ()) -> None:
        meta = metadata.meta
        told = [
            *meta.get("og:site_name", ()),
            *meta.get("application-name", ()),
            *meta.get("apple-mobile-web-app-title", ()),
        ]
        told += [handle.lstrip("@") for handle in meta.get("twitter:site", ())]
        self._names = {key_of(name) for name in (*told, *linked)} - {""}
        host = _HOST.match(url or metadata.canonical or next(iter(meta.get("og:url", ())), ""))
        labels = host[1].casefold().split(".") if host else []
        self._host = key_of("".join(labels))
        self._folders = {
            key_of(label) for label in labels[: -2 if len(labels) < 3 or len(labels[-2]) > _SHORTEST else -3]
        }
        self._domains = {key_of(label) for label in labels[:-1] if len(label) > _SHORTEST or label == labels[0]}

    def with_names(self, *names: str) -> "SiteNames":
        """The same site with further names."""
        other = copy(self)
        other._names = self._names | {key_of(name) for name in names}
        return other

    def is_one(self, text: str) -> bool:
        """True if the text is the site's name or address, or a part of it that is long enough to tell."""
        key = key_of(text)
        if not key:
            return False
        if key in self._names or key in self._domains or key == self._host:
            return True
        bare = key.removeprefix("the")
        if len(bare) > _SHORTEST and any(
            bare in domain or domain in bare for domain in self._domains if len(domain) > 4
        ):
            return 2 * len(bare) < 5 * len(self._host)
        return len(bare) > _SHORTEST and any(bare in name or (name in bare and len(name) > 4) for name in self._names)

    def is_folder(self, text: str) -> bool:
        """True for what the address says before the site's own name: "sport" of sport.arlen.example."""
        return key_of(text) in self._folders

    def is_part(self, text: str) -> bool:
        """False for the site's whole name or address."""
        return key_of(text) not in (*self._names, *self._domains, self._host)

    def heads(self, text: str) -> bool:
        """True for a line that says the site's name and little else; not for "Bring it to life with Gazette:"."""
        return self.is_one(text) and text[-1] not in _GOING_ON and self._fills(text)

    def _fills(self, text: str) -> bool:
        """False for a first part that says more than a name: "What the Gazette pays - and to whom"."""
        key = key_of(text)
        return any(
            key in name or (name in key and 2 * len(name) >= len(key)) for name in (*self._names, *self._domains)
        )

    def strip(self, title: str) -> str:
        """The title without the site's name at its end or head."""
        while True:
            cuts = _cuts(title)
            if not cuts:
                return title
            behind, head = title[cuts[-1].end() :], title[: cuts[0].start()]
            if not key_of(behind) or self.is_one(behind):
                title = title[: cuts[-1].start()].rstrip()
            elif self.is_one(head) and self._fills(head):
                title = title[cuts[0].end() :].lstrip()
            else:
                return title


def heads(title: str) -> Iterable[str]:
    """The title shortened by one more trailing part each: "A | News | Site" gives "A | News" and "A"."""
    return (title[: cut.start()].rstrip() for cut in reversed(_cuts(title)))


def site_part(heading: str, title: str) -> str:
    """A title's last, shorter part if the heading says what it does, and not what its first part does; else "".

    "City council meets - The City's Official Site", and the logo's heading "The City's Site".
    """
    cuts = _cuts(title) if not title.startswith(heading) else []
    if not cuts:
        return ""
    first, last = title[: cuts[-1].start()], title[cuts[-1].end() :]
    same = len(last) < len(first) and agreement(heading, last) >= _SAME > _KIN >= agreement(heading, first)
    return last if same else ""


def _cuts(title: str) -> list[re.Match[str]]:
    """Where the parts of a title are separated."""
    return list(_SEPARATOR.finditer(title)) if len(title) <= _LONGEST and _SEPARATES.search(title) else []


def ends_title(text: str, title: str) -> bool:
    """True if the page's <title> has the text at one end, cut off by a mark: "Bridge closed - The Arlen Courier"."""
    if len(text) < _SHORTEST + 1 or text not in title:
        return False
    name = re.escape(text)
    return bool(re.search(rf"[-–—|:·»]\s*{name}\s*$|^\s*{name}\s*[-–—|:·»]", title))
