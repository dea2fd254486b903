"""A name joined to its agency or outlet, as only picture credits have it."""

from .agencies import Agencies
from .credit_names import is_names
from .credit_shapes import OF_AGENCY, OF_OUTLET


def is_joined(tail: str, agencies: Agencies) -> bool:
    """True for what only credits are: a name with an agency in brackets, an agency or outlet joined to a name.

    "Ana Ruiz (REUTERS)", "EFE/ J.J. Ruiz", "(Jo Lane/Harbour Times)"; but "(CDU/CSU)" is a party.
    """
    found = OF_AGENCY.fullmatch(tail)
    if found is not None:
        return agencies.name(found["agency"]) is not None and is_names(found["name"])
    found = OF_OUTLET.fullmatch(tail)
    return found is not None and is_names(found["name"]) and " " in found["name"]
