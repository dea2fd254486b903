"""A name joined to its agency or outlet, as only picture credits have it."""

import re
from typing import Final

from ..agencies import Agencies
from ..wording import calls_persons
from . import shapes as shape
from .names import is_name, is_names, is_names_or_short

_RIGHTS: Final = re.compile(
    r"(?P<name>[^\W\d_a-z][\w.'’-]{0,20}\s[^\W\d_a-z][\w'’-]{1,24}(?:\s(?:I{1,3}|I?V|[JS]r\.?))?)"
    r"\s?[/.,]\s?(?:Copyright|©|\([cC]\))\s(?:19|20)\d\d\s(?P<owner>[^.\n]{2,40})\.?(?:\s?All rights reserved\.?)?$"
)
"""The photographer, and behind the year whose picture it is: "Ann Lee/Copyright 2024 The AP. All rights reserved."."""
_STAFF: Final = re.compile(
    r"(?P<name>[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]*){1,3})/[^\W\d_a-z][\w.&'’-]*(?: [^\W\d_a-z][\w.&'’-]*){0,4}"
)
"""A person and any outlet: "Ann Lee/Courier Staff"."""
_STOPPED: Final = re.compile(r"[a-zß-öø-ÿ]{5}[.!?]\s[^\W\d_]")
"""A caption's end before its credit: "The harbour at Arlen. ANN LEE / AFP"."""
_NEAR_END: Final = 110


def is_joined(tail: str, agencies: Agencies) -> bool:
    """True for what only credits are: a name with an agency in brackets, an agency or outlet joined to a name.

    "Ana Ruiz (REUTERS)", "EFE/ J.J. Ruiz", "(Jo Lane/Harbour Times)"; but "(CDU/CSU)" is a party.
    """
    found = shape.OF_AGENCY.fullmatch(tail)
    if found is not None:
        return agencies.name(found["agency"]) is not None and is_names(found["name"])
    if (found := _STAFF.fullmatch(tail)) is not None:
        return calls_persons(found["name"])
    found = shape.OF_OUTLET.fullmatch(tail)
    return found is not None and is_names(found["name"]) and " " in found["name"]


def is_set_off(tail: str, credit: str) -> bool:
    """True for a person alone in brackets or behind a slash: "(Ana Ruiz)", "/ Ana Ruiz"."""
    return tail in (f"({credit})", f"/ {credit}") and " " in credit and credit.istitle() and calls_persons(credit)


def agency_first(text: str, agencies: Agencies) -> int:
    """Where an agency, a slash and a name with initials begin ("… in Madrid. EFE/ J.J. Ruiz"); -1 if they do not.

    Or an agency and the one that sells its pictures: "… in Madrid AFP via Getty Images".
    """
    end = text[-50:]
    found = shape.FIRST.search(text, max(0, len(text) - 70)) if "/" in end else None
    if found is None and " via " in end:
        found = shape.VIA.search(text, max(0, len(text) - 70))
        found = found if found is not None and agencies.name(found["seller"]) is not None else None
    return found.start("agency") if found is not None and agencies.name(found["agency"]) is not None else -1


def are_named(credit: str, agencies: Agencies) -> bool:
    """True for a few names and agencies and nothing else; scripts without capitals tell nothing."""
    named = credit[:1].isupper() and credit[-1].isalnum()
    parts = filter(None, shape.PARTED.split(credit)) if named else ()
    return named and all(is_name(part) or agencies.name(part) is not None for part in parts)


def is_list(text: str, agencies: Agencies) -> bool:
    """Agencies and names parted by slashes and bars, an agency among them: "picture alliance/dpa | Name"."""
    parts = [part.strip() for part in shape.PARTED.split(text)]
    if not all(map(is_names_or_short, parts)):
        return False
    said = _STOPPED.search(text) is not None or any(map(shape.SAID.search, parts))
    return not said and any(
        agencies.name(part) is not None or (" via " in part and agencies.within(part)) for part in parts
    )


def is_wire_picture(credit: str, agencies: Agencies) -> bool:
    """Agency and photographer joined by a slash, or "via" an agency: "REUTERS/Name", "Name/Pool via AP"."""
    return "/" in credit and bool(shape.SLASHED.search(credit)) and agencies.within(credit)


def before_rights(text: str, agencies: Agencies) -> int:
    """Where a photographer's name begins before an agency's rights at the end of a line; -1 if there are none."""
    signed = "Copyright" in text or "©" in text or "(c)" in text or "(C)" in text
    found = _RIGHTS.search(text, max(0, len(text) - _NEAR_END)) if signed else None
    return found.start("name") if found is not None and agencies.within(found["owner"]) else -1


def behind_day(text: str, agencies: Agencies) -> re.Match[str] | None:
    """The credit behind its picture's day: "… - Ana Ruiz - 16.fev.25/Folhapress", "… 2026.11.22/뉴스1 ⓒ News1"."""
    start = max(0, len(text) - shape.LONGEST)
    if "/" in text[-40:] and (found := shape.DAY.search(text, start)) is not None:
        return found
    for form in (shape.OWNED_DAY, shape.NOTED) if "/" in text[-60:] else ():
        if (found := form.search(text, start)) is not None and agencies.within(text[found.start() :]):
            return found
    return None


def set_off(text: str, agencies: Agencies) -> re.Match[str] | None:
    """The credit glued to a dash at a caption's end: "… on Monday.—Dawn", "… would cut down —ANN LEE".

    Where no sentence ends before it, one name in small letters is none: "… the town he loved —Paris". Or capitals with
    their outlet behind a day: "… on Oct 16. CHEN HAO/CHINA DAILY".
    """
    if "/" in text[-_NEAR_END:] and (shouted := shape.SHOUTED.search(text, max(0, len(text) - _NEAR_END))) is not None:
        return shouted
    found = shape.GLUED_DASH.search(text, max(0, len(text) - _NEAR_END)) if "—" in text or "–" in text else None
    if found is None or not is_names(found["credit"]):
        return None
    told = not found.group()[0].isspace() or found["credit"].isupper() or " " in found["credit"]
    return found if told or agencies.within(found["credit"]) else None
