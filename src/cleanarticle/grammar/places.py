"""Places as datelines name them: several at once, with a state behind, in capitals; and a gazetteer of towns."""

import re
from collections.abc import Set
from functools import cache
from typing import Final

from .gazetteer import Listed, unpacked

_JOINTS: Final = re.compile(r"\s*[/·、・|]\s*|\s+[&-]\s+")
_JOINT: Final = re.compile(r"[/·、・|&-]")
_ASIDE: Final = re.compile(r"[,،\[(]")
"""Cheap: what `_JOINTS` and `_REGION` cannot do without."""
_REGION: Final = re.compile(r"\s*[,،]\s*.*$|\s*\[[^\]]*\]|\s*\((?![a-zß-öø-ÿа-яё])[^()]*\)")
""" "Madrid (la capital)" says something else of it."""
_SLASHED: Final = re.compile(r"(?<=\w)\s(?:\([^()/]{1,12}/[^()/]{1,12}\)|/[^/]{3,24}/)")
"""A region that a slash stands in or around: "Keta (V/R)", "ТОКИО /Япония/"."""
_WORD: Final = re.compile(r"[^\W\d_][\w\u0900-\u0dff.'’ʼ´-]*")
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:['’][sS](?![^\W\d_]))?")
_TURKISH: Final = {"i": "İ", "\u0131": "I"}
_CAPITALS: Final = frozenset("İŞĞ")
_SMALL: Final = str.maketrans("İI", "i\u0131")
""" "KAYSERİ" and "ŞANLIURFA" in small letters, which case folding makes something else of."""
_COUNTY: Final = re.compile(r"[\u4e00-\u9fff]{2}[縣县]")
"""A county of Taiwan or China, which the gazetteer of towns lacks: "彰化縣". A part of it, whatever language the
page is in, and so no word of a pack.
"""
_MAC: Final = 2
"""Small letters of "McALLEN"."""
_MOST_WORDS: Final = 5
_LONGEST: Final = 48
_SEAT: Final = 40
"""Code points of a town with its land behind a comma."""
_PARTICLE: Final = 4
"""Code points: longest lower-case word inside a name ("Rio de Janeiro", "Frankfurt am Main", "Villa del Rosario")."""


@cache
def _gazetteer() -> tuple[Listed, Listed]:
    """Towns of 15,000 people and more, by all their names, and smaller ones (training/places.py).

    3 MB, loaded in 20 ms when first asked for.
    """
    towns, villages = unpacked("places.txt.gz").split(b"\n\n")
    return Listed(towns), Listed(villages)


def is_town(name: str) -> bool:
    """True for the name of a town of 15,000 people or more, also in other languages ("Riad", "МОСКВА")."""
    towns = _gazetteer()[0]
    return name in towns or (not _CAPITALS.isdisjoint(name) and name.translate(_SMALL) in towns)


def is_seat(text: str) -> bool:
    """True for the line that tells where an author sits: "Oslo", "Cebu City, Philippines"."""
    town, comma, land = text.partition(", ")
    return is_town(text) or (comma != "" and len(text) <= _SEAT and land.istitle() and is_town(town))


def is_settlement(name: str) -> bool:
    """True for a town, for a village of a thousand people and more ("Gundremmingen"), for a county in Chinese."""
    return is_town(name) or name in _gazetteer()[1] or _COUNTY.fullmatch(name) is not None


def is_place(name: str, own: Set[str]) -> bool:
    """True for a settlement, or for one of the packs' `own` places, which the gazetteer lacks."""
    return is_settlement(name) or name in own


def is_shouted(text: str) -> bool:
    """True if the text is in capitals, a "Mc" or "Mac" aside; scripts without capitals are never."""
    shouted = text.isupper() or (text.startswith(("Mc", "Mac")) and sum(map(str.islower, text)) <= _MAC)
    return shouted and sum(map(str.isalpha, text)) > 1


def split_places(text: str, joiners: tuple[str, ...] = ()) -> tuple[str, ...] | None:
    """The places of a dateline's head ("MÜNCHEN/LONDON" -> two), states and countries dropped; None if they are none.

    "Frankfurt/Main" is one place: its second part is none of its own.
    """
    text = text.strip(" ,،.:\t")
    if "/" in text:
        text = _SLASHED.sub("", text)
    parts = [part for part in _JOINTS.split(text) if part] if _JOINT.search(text) else [text]
    for joiner in joiners:
        parts = [piece for part in parts for piece in part.split(f" {joiner} ")]
    places = [(_REGION.sub("", part) if _ASIDE.search(part) else part).strip(" ,.") for part in parts]
    if not all(_is_name(place) for place in places):
        return None
    if len(places) == 2 and "/" in text and is_settlement(places[0]) and not is_settlement(places[1]):
        return (_REGION.sub("", text),)
    return tuple(dict.fromkeys(places))


def _is_name(place: str) -> bool:
    """Capitalised words with nothing but letters, at most five, small particles between them."""
    words = place.split()
    if not 0 < len(words) <= _MOST_WORDS or not 2 <= len(place) <= _LONGEST:
        return False
    if not all(_WORD.fullmatch(word.strip("()’'")) for word in words):
        return False
    cased = [word for word in words if word[0].upper() != word[0].lower()]
    if not cased:
        return len(words) <= 3
    return words[0][0].isupper() and all(word[0].isupper() or len(word) <= _PARTICLE for word in words)


def title_case(place: str, language: str = "") -> str:
    """A shouted name as prose writes it: "RIO DE JANEIRO" -> "Rio de Janeiro"; Turkish keeps its dotless ı."""
    if len(place) < 3:
        return place
    if not is_shouted(place):  # "NEW York"
        return " ".join(
            _title(word, False) if len(word) > 2 and is_shouted(word) else word for word in place.split(" ")
        )
    if language[:2] in ("tr", "az"):
        place = place.replace("I", "\u0131").replace("İ", "i")
        lower = place.lower()
        return _LETTERS.sub(lambda word: _TURKISH.get(word[0][0], word[0][0].upper()) + word[0][1:], lower)
    words = place.split(" ")
    return " ".join(_title(word, position > 0) for position, word in enumerate(words))


def _title(word: str, inner: bool) -> str:
    if inner and len(word) <= 2 and word.isalpha():
        return word.lower()
    return _LETTERS.sub(lambda found: found[0][0].upper() + found[0][1:].lower(), word)
