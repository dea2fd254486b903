"""A name joined to its agency or outlet, as only picture credits have it."""

from .agencies import Agencies
from .credit_names import is_names
from .credit_shapes import FIRST, OF_AGENCY, OF_OUTLET


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
