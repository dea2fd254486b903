"""A name joined to its agency or outlet, as only picture credits have it."""

from .agencies import Agencies
from .credit_names import is_names, is_names_or_short
from .credit_shapes import FIRST, OF_AGENCY, OF_OUTLET, PARTED, SLASHED


def is_joined(tail: str, agencies: Agencies) -> bool:
    """True for what only credits are: a name with an agency in brackets, an agency or outlet joined to a name.

    "Ana Ruiz (REUTERS)", "EFE/ J.J. Ruiz", "(Jo Lane/Harbour Times)"; but "(CDU/CSU)" is a party.
    """
    found = OF_AGENCY.fullmatch(tail)
    if found is not None:
        return agencies.name(found["agency"]) is not None and is_names(found["name"])
    found = OF_OUTLET.fullmatch(tail)
    return found is not None and is_names(found["name"]) and " " in found["name"]


def agency_first(text: str, agencies: Agencies) -> int:
    """Where an agency, a slash and a name with initials begin ("… in Madrid. EFE/ J.J. Ruiz"); -1 if they do not."""
    found = FIRST.search(text, max(0, len(text) - 70)) if "/" in text[-50:] else None
    return found.start("agency") if found is not None and agencies.name(found["agency"]) is not None else -1


def is_list(text: str, agencies: Agencies) -> bool:
    """Agencies and names parted by slashes and bars, an agency among them: "picture alliance/dpa | Name"."""
    parts = [part.strip() for part in PARTED.split(text)]
    return all(map(is_names_or_short, parts)) and any(
        agencies.name(part) is not None or (" via " in part and agencies.within(part)) for part in parts
    )


def is_wire_picture(credit: str, agencies: Agencies) -> bool:
    """Agency and photographer joined by a slash, or "via" an agency: "REUTERS/Name", "Name/Pool via AP"."""
    return "/" in credit and bool(SLASHED.search(credit)) and agencies.within(credit)
