"""A name and its agency or outlet, joined as only credits join them: "Ana Ruiz (REUTERS)", "EFE/ J.J. Ruiz"."""

import re
from typing import Final

from .agencies import Agencies
from .credit_names import is_names, is_names_or_short

PARTED: Final = re.compile(r"\s?[/|]\s?")
_OF_AGENCY: Final = re.compile(r"[.\s]*(?P<name>[^()（）\n]{3,60}?)\s?[(（](?P<agency>[^()（）\n]{2,30})[)）]")
_OF_OUTLET: Final = re.compile(r"[(（](?P<name>[^()（）/\n]{5,40})/[^()（）/\n]{2,40}[)）]")
_FIRST: Final = re.compile(
    r"(?<=\s)(?P<agency>[^\W\d_a-z][\w-]{1,14})\s?/\s?(?:[^\W\d_a-z]\.\s?){1,3}[^\W\d_a-z][\w'’-]{1,30}$"
)


def is_joined(tail: str, agencies: Agencies) -> bool:
    """True for a name with an agency in brackets, an agency or outlet joined to a name.

    "Ana Ruiz (REUTERS)", "EFE/ J.J. Ruiz", "(Jo Lane/Harbour Times)"; but "(CDU/CSU)" is a party.
    """
    found = _OF_AGENCY.fullmatch(tail)
    if found is not None:
        return agencies.name(found["agency"]) is not None and is_names(found["name"])
    found = _OF_OUTLET.fullmatch(tail)
    return found is not None and is_names(found["name"]) and " " in found["name"]


def agency_first(text: str, agencies: Agencies) -> int:
    """Where a line's credit begins with an agency, a slash and a name with initials; -1: nowhere.

    "… in Madrid. EFE/ J.J. Ruiz"
    """
    found = _FIRST.search(text, max(0, len(text) - 70)) if "/" in text[-50:] else None
    return found.start("agency") if found is not None and agencies.name(found["agency"]) is not None else -1


def is_list(text: str, agencies: Agencies) -> bool:
    """Agencies and names parted by slashes and bars, an agency among them: "picture alliance/dpa | Name"."""
    parts = [part.strip() for part in PARTED.split(text)]
    return all(map(is_names_or_short, parts)) and any(
        agencies.name(part) is not None or (" via " in part and agencies.within(part)) for part in parts
    )
