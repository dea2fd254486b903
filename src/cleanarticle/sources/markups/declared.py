"""What a story's markup says of it, as a page would in its meta elements and JSON-LD."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from ...core.blocks import STORY_KIND, Metadata
from .tables import Role

_KINDS: Final = {"advis": "advisory", "news advisory": "advisory", "multi": "several", "other": "list"}
"""LDC's types of documents: "multi" are several stories in one, "other" lists of scores and prices."""
_LDC_ID: Final = re.compile(r"([A-Za-z]{3})_?([A-Za-z]{3})?_?((?:19|20)\d{6})[._]\d{1,5}")
""" "AFP_ENG_20050218.0004", and "APW19980601.0001" of older releases."""
_TREC_ID: Final = re.compile(r"(?:AP|WSJ|LA|SJMN91-)?\s?(\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:-\d{1,5})?")
""" "AP880212-0001", "WSJ870324-0001", and the day of the Financial Times: "910514"."""
_MONTH_FIRST: Final = re.compile(r"(?:LA)?(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d\d)-\d{1,5}|(\d\d)/(\d\d)/(\d\d)")
""" "LA010189-0001", and WSJ's "03/24/87"."""
_LEWIS: Final = re.compile(r"(\d{1,2})-([A-Za-z]{3})-((?:19|20)\d\d)(?: (\d\d:\d\d:\d\d))?")
"""The date of Reuters-21578: "26-FEB-1987 15:01:01.79"."""
_MONTHS: Final = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_BASIC: Final = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)T(\d\d)(\d\d)(?:(\d\d))?(Z|[+-]\d{4})?")
"""ISO 8601 without marks, as NITF, NewsML and the New York Times Annotated Corpus write it."""
_AGENCIES: Final = {
    "afp": "AFP", "afe": "AFP", "afa": "AFP", "apw": "AP", "ap": "AP", "xin": "Xinhua", "xie": "Xinhua",
    "cna": "Central News Agency", "nyt": "New York Times News Service", "cns": "China News Service", "reu": "Reuters",
    "ltw": "Los Angeles Times-Washington Post News Service",
}  # fmt: skip
"""Who sent the story, by the first letters of LDC's ids."""
_DATED: Final[tuple[Role, ...]] = ("published", "modified")
_OF_REUTERS: Final = ("reuters", "rcv")
_LANGUAGES: Final = {
    "eng": "en", "fre": "fr", "fra": "fr", "spa": "es", "arb": "ar", "cmn": "zh", "man": "zh", "chi": "zh", "ger": "de",
    "por": "pt", "kor": "ko", "jpn": "ja", "rus": "ru",
}  # fmt: skip
"""Languages as LDC codes them (ISO 639-2 and 639-3)."""


def declared(said: Mapping[Role, Sequence[str]], family: str, several: int) -> Metadata:
    """The metadata of a page that says the same. Of several stories in one document nothing is said but that."""
    if several > 1:
        return Metadata(lang=_first(said, "language"), meta={STORY_KIND: ("file",)})
    id = _first(said, "id")
    ldc = _LDC_ID.fullmatch(id) if family == "ldc" else None
    sender, language = (ldc[1].lower(), (ldc[2] or "").lower()) if ldc else ("", "")
    published, modified = _days(said, family, ldc[3] if ldc else id)
    providers = [*said.get("provider", ()), *([_AGENCIES[sender]] if sender in _AGENCIES else [])]
    if family in _OF_REUTERS:
        providers.append("Reuters")
    headline = _first(said, "headline") or _first(said, "title")
    kind = _KINDS.get(_first(said, "type").lower(), "")
    meta: dict[str, tuple[str, ...]] = {
        "og:title": (headline,),
        "author": tuple(_in_order(name) for name in said.get("author", ())),
        "article:published_time": (published,),
        "article:modified_time": (modified,),
        "article:section": tuple(text.partition(";")[0].strip() for text in said.get("section", ()))[:1],
        "copyright": tuple(said.get("owner", ())),
        STORY_KIND: (kind,),
    }
    linked: dict[str, object] = {"@type": "NewsArticle", "provider": list(providers)}
    return Metadata(
        title=headline,
        lang=_first(said, "language") or _LANGUAGES.get(language, "en" if family == "reuters" else ""),
        canonical=next((url for url in said.get("url", ()) if url.startswith(("http://", "https://"))), ""),
        meta={name: found for name, values in meta.items() if (found := tuple(filter(None, values)))},
        linked=(linked,) if providers else (),
        identifier=id,
    )


def _days(said: Mapping[Role, Sequence[str]], family: str, id: str) -> tuple[str, str]:
    """The day of publication, in a corpus by the id where nothing else tells it, and another one of the last change.

    An item that tells only its version was published then.
    """
    first, last = ([day for text in said.get(role, ()) if (day := _day(text, family))] for role in _DATED)
    told = [*first, _day(id, family)] if family == "ldc" else first
    published = next(filter(None, told), "")
    changed = next((day for day in last if day != published), "")
    return (published, changed) if published else (changed, "")


def _first(said: Mapping[Role, Sequence[str]], role: Role) -> str:
    return next(iter(said.get(role, ())), "")


def _in_order(name: str) -> str:
    """ "Eklund, Marit" -> "Marit Eklund"."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else name


def _day(text: str, family: str) -> str:
    """A moment in ISO 8601, as the markups write it; the text itself if its form is another."""
    text = text.strip()
    if basic := _BASIC.fullmatch(text):
        year, month, day, hour, minute, second, zone = basic.groups()
        if (hour, minute, second or "00", zone) == ("00", "00", "00", None):
            return f"{year}-{month}-{day}"  # a day alone: archives have no hour of the paper
        return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone or ''}"
    if (lewis := _LEWIS.match(text)) and lewis[2].lower() in _MONTHS:
        day = f"{lewis[3]}-{_MONTHS.index(lewis[2].lower()) + 1:02}-{int(lewis[1]):02}"
        return f"{day}T{lewis[4]}" if lewis[4] else day
    if family == "ldc":
        if first := _MONTH_FIRST.fullmatch(text):
            month, day, year = first.groups()[:3] if first[1] else first.groups()[3:]
            return f"19{year}-{month}-{day}"
        if trec := _TREC_ID.fullmatch(text):
            return f"19{trec[1]}-{trec[2]}-{trec[3]}"
        return text if text[:1].isdigit() or "," in text else ""
    return text
