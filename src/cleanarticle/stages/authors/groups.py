"""Who stands for the author of a story without a person: an agency, a desk, an outlet."""

import re
from collections.abc import Sequence
from typing import Final

from ...core.decisions import Lift, Note
from ...core.draft import Draft
from ...core.facts import Credit
from ...grammar.bylines.line import Bylines
from ...grammar.declared import Named
from ...grammar.names import unique
from ...grammar.titles import SiteNames
from .shown import Shown
from .strength import SURE

_SIGNED: Final = ("credits/signature", "credits/line")
_ALONE: Final = re.compile(r"[\w-]+")
_NO_GROUP: Final = re.compile(r"https?:|@|\[at\]|\b\w+\.\w{2,3}/\w|[\s,]www\.|^[\d\W]+$|\w\.\w+\.\d|^[,;/|]")
"""What stands where no group does; a comma opens it where the person before it is missing (", The Daily Courier")."""


def groups(told: Sequence[Named], chosen: Sequence[Shown], sites: SiteNames, grammar: Bylines) -> tuple[str, ...]:
    """Without a person the agency, desk or outlet named as the author, as it is written: declared or in the byline.

    The byline's agency comes before the site itself, which many a page declares for whatever it prints.
    """
    told_so = (one for one in chosen if one.strength == SURE or (one.read.opened and not told))
    opened = next((one for one in told_so if one.read.agency), None)
    if opened is not None and opened.read.agency and all(sites.is_one(named.text) for named in told):
        text, opener = opened.block.text, opened.read.opened
        written = text[len(opener) * text.casefold().startswith(opener) :].strip(": ")  # it may open the line above
        signed = written.islower() and not _ALONE.fullmatch(written)  # "dpa, hwi": an editor's initials
        return (opened.read.agency if opened.read.dated or "|" in written or signed else written,)
    declared = [named for named in told if 2 <= len(named.text) < 60 and not _is_no_group(named.text, grammar)]
    if declared:
        return unique(_unplaced(named.text, sites) for named in declared if named.place == declared[0].place)
    return tuple(group for one in chosen for group in (one.read.group, one.read.agency) if group)[:1]


def _is_no_group(text: str, grammar: Bylines) -> bool:
    """True for an address, a word of the program ("admin"), a company that owns or built the site."""
    return _NO_GROUP.search(text) is not None or text.casefold() in grammar.buttons or grammar.names.is_company(text)


def _unplaced(text: str, sites: SiteNames) -> str:
    """The site without its place: "Northern Courier, Oslo, Norway"."""
    head, comma, _ = text.partition(",")
    return head if comma and sites.is_one(head) else text


def signers(draft: Draft) -> tuple[str, ...]:
    """Who signed the story in brackets at its end: a person comes before the outlet that a page declares."""
    facts = [made.fact for made in draft.decided("credits") if isinstance(made, Lift) and made.rule in _SIGNED]
    told = (fact for fact in facts if isinstance(fact, Credit) and fact.role == "reporting")
    return unique(name for fact in told for name in fact.names if not fact.text.isascii() and fact.text[0] in "（【")


def standing(draft: Draft, found: tuple[str, ...], grammar: Bylines, sites: SiteNames) -> tuple[str, ...]:
    """The groups, or whose report it is by a credit line where they are nothing but the site, or none."""
    if all(map(sites.is_one, found)):
        return credited(draft, grammar) or found
    return found


def credited(draft: Draft, grammar: Bylines) -> tuple[str, ...]:
    """Whose report it is by a credit line: "Reporting by The Associated Press.", "Autor: Jan Boll"."""
    credits = (made.fact for made in draft.decided("credits") if isinstance(made, Lift | Note))
    told = (fact.names for fact in credits if isinstance(fact, Credit) and fact.role in ("reporting", "writing"))
    agency, person = grammar.names.agencies.name, grammar.names.person
    named = next((names for names in told if all(agency(name) or person(name) for name in names)), ())
    return tuple(name for name in named if not agency(name)) or named
