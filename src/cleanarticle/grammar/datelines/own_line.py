"""A dateline alone on its line, above the first paragraph."""

import re
from typing import Final

from msgspec.structs import replace

from ..figured_days import HOUR
from ..mixed_scripts import EASTERN
from ..places import is_settlement
from .east import chinese
from .parts import Found, Words, read_lead

_DASHES: Final = "-–—―"
_STOPS: Final = ".!?…"
_WORDS: Final = 4
"""Words of a sentence."""
_TOPIC: Final = re.compile(r"[^\W\d_]{1,2}[：:]\s?\S")
"""What a Chinese agency's feature is about, behind its dateline, where a word for the headline opens it."""
_SIGNED: Final = re.compile(r"(?:\s|(?<=[a-z]))(?P<outlet>[A-Z]{2,6})$")
"""An outlet's sign behind the place, which extractors glue to it: "Oslo, NorwayCNN —"."""
_SENT: Final = re.compile(r"(?P<place>[^\W\d_][^\d:–—]{1,30}?)(?:\s[-–—|]\s|:\s)(?P<by>[^\d:–—]{2,24})")
_STAMPED: Final = re.compile(rf"(?:{HOUR})[:.h][0-5]\d\s?\|\s?")
"""The hour before place and day: "18:05 | Paracas, nov. 23."."""


def read_own_line(text: str, words: Words) -> Found | None:
    """A dateline alone on its line: "Ankara", "BAAR, SWITZERLAND", "AUBURN, Wash. —", "Chemnitz.", "AFP, MANILA"."""
    if not 2 < len(text) <= 60 or (text[-1] == "-" and text[-2:-1].islower()):
        return None
    return _topic(text, words) if text[0] >= EASTERN else _place(text, words)


def _topic(text: str, words: Words) -> Found | None:
    """The dateline of a feature with what this is about, in Chinese."""
    sent = chinese(text, words)
    if sent is not None and _TOPIC.match(text, sent.end):
        return replace(sent, end=len(text), form="own-line")
    return _place(text, words) if sent is None else None


def _place(text: str, words: Words) -> Found | None:
    """The dateline of a line that names places, with a day or an agency."""
    stamped, whole = _STAMPED.match(text), len(text)
    text = text[stamped.end() :] if stamped else text
    if text[-1:] in _STOPS and text.count(" ") >= _WORDS:
        return None  # "Paris, London and Rome were quiet."
    bare = text.rstrip(" .-–—―:·")
    sent = _sender(bare, text[-1:] in _DASHES, words)
    if sent is None:
        return None
    (bare, agency), (_, comma, tail) = sent, bare.partition(",")
    lead = read_lead(bare, words)
    if lead is None and (last := words.agencies.spelled(bare.rpartition(" ")[2])) is not None:
        lead = read_lead(bare.rpartition(" ")[0], words)  # "RIYADH 23 November 2026 SPA"
        agency, lead = last, lead if lead is not None and lead.date is not None else None
    if lead is None or not lead.places:
        return Found(whole, (), None, agency, "own-line") if lead is not None and agency else None
    told = text[-1] == ")" and len(lead.places) == 1 and " " not in lead.places[0]  # "Hinterau (ots)"
    if not (lead.known or (stamped and lead.date) or (agency and (lead.shouted or lead.region or told))):
        return None
    if lead.date is not None and agency is None and not (lead.shouted or stamped):
        return None  # place and time stamp
    if comma and lead.date is None and agency is None and tail.strip()[:1].islower():
        return None  # "Home, sweet home"
    return Found(whole, lead.places, lead.date, agency, "own-line")


def _sender(bare: str, dashed: bool, words: Words) -> tuple[str, str | None] | None:
    """The line without its agency, and that; None if what stands in its brackets is none."""
    head, comma, tail = bare.partition(",")
    if comma and (agency := words.agencies.spelled(head.strip())) is not None:
        return tail.strip(), agency
    head, _, place = bare.partition("-")
    if (agency := words.agencies.spelled(head)) is not None and is_settlement(place.partition("(")[0].strip()):
        return place, agency  # "APA-Dakar (Sénégal)"
    signed = _SIGNED.search(bare) if dashed else None
    if signed is not None and (agency := _outlet(signed["outlet"], words)) is not None:
        return bare[: signed.start()].rstrip(" ,"), agency
    if bare.endswith(")") and "(" in bare:
        place, _, inner = bare[:-1].rpartition("(")
        agency = words.agencies.name(inner)
        return None if agency is None else (place.strip(), agency)
    sent = _SENT.fullmatch(bare)
    if sent is not None and (agency := _outlet(sent["by"].strip("«»"), words)) is not None:
        return sent["place"], agency  # "OSLO - Reuters"
    return bare, None


def _outlet(sign: str, words: Words) -> str | None:
    """The agency or outlet that a sign stands for."""
    return words.agencies.spelled(sign) or (sign if sign in words.outlets else None)
