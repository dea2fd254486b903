"""Lines that are credits and nothing else, and what is done with them."""

from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import Block, Page
from ...core.decisions import Decision, Lift, Note
from ...core.draft import Draft
from ...core.facts import Credit
from ...grammar.calendar import has_figure
from ...grammar.credits.line import LONGEST, Credits
from ...grammar.credits.rights import OWNED
from ...grammar.declared import site_names

_NOTICE: Final = 5
_SIGNED: Final = 8
_BRACKETED: Final = 3
"""Blocks under the story in which an agency in brackets still signs it."""
_AROUND: Final = " –—-()[]"
_CODES: Final = 24
"""Code points of an agency with its editors' codes."""


def two_lines(label: Block, block: Block, grammar: Credits) -> Iterator[Decision]:
    """ "Source:", and on the next line one name: "Harvest Institute"; whom "Written by" names is the byline's."""
    colon = "" if label.text[-1] in ":：" else ":"
    if colon and has_figure(block.text):
        return  # "Bild", and below it the day
    found = grammar.read(f"{label.text}{colon} {block.text}") if not grammar.read(block.text) else ()
    bylines = colon and any(one.role in ("writing", "reporting") for one in found)
    if len(found) == 1 and len(found[0].names) == 1 and not bylines:
        yield Lift(label.index, "credits/line", found[0], "credits", 0.85)
        yield Lift(block.index, "credits/line", None, "credits", 0.85)


def is_label(block: Block, draft: Draft, grammar: Credits) -> bool:
    """True for a role's label without a name; its colon may be of the page's style alone (Drupal's `field__label`)."""
    if grammar.is_label(block.text):
        return True
    if not block.text[-1].isalpha():
        return False
    told = isinstance(draft.origin, Page) and "label" in draft.origin.label(block.index)
    return told and grammar.is_label(f"{block.text}:")


def is_sites(block: Block, found: Sequence[Credit], draft: Draft, below: int) -> bool:
    """True for the site's own notice ("© The Paper 2024", "Editor: Ann Lee") at its foot, `below` so many blocks under
    the story.
    """
    owned = found[0].text.lower().startswith(OWNED) and all(credit.role == "source" for credit in found)
    if _is_in_footer(block, draft):
        return True
    if below < 2 or not owned:
        return False
    if below > _NOTICE:
        return True
    names = site_names(draft.origin.metadata, draft.url)
    return any(names.is_one(name) for credit in found for name in credit.names)


def _is_in_footer(block: Block, draft: Draft) -> bool:
    """True inside a page's <footer>, not that of the article."""
    if not isinstance(draft.origin, Page):
        return False
    nodes = draft.origin.nodes
    around = {nodes.tag[node] for node in nodes.enclosing(draft.origin.node[block.index])}
    return "footer" in around and "article" not in around


def whole_line(block: Block, grammar: Credits, below: int, likely: bool) -> tuple[Credit, ...]:
    """The credits of a line that is nothing else, `below` so many blocks under the story's last paragraph."""
    text = block.text
    if block.heading or len(text) > LONGEST or (block.is_link and len(text) > 60):
        return ()
    found = grammar.read(text)
    if not found and (signed := grammar.signatures.signed(text)) is not None:
        return (signed,)
    if not found and below >= 0 and (reported := grammar.signatures.sent(text)):
        return reported
    if not found and below >= 0:
        listed = text.endswith("/") or (text[0] == "(" and "/" in text)  # "awo/ mark/" below "Ute Lehm (PAP)"
        near = below < 2 or (below == 2 and listed)  # "(abc/def)" below a link to a clip
        single = grammar.signatures.initials(text) if near else None
        if single is not None and not (likely or text[0] in "(（【[" or "/" in text or single.role == "source"):
            single = None
        if not near and below <= _BRACKETED and text[0] in "(（[":  # "(dpa)" below a link to another story
            sent = grammar.signatures.initials(text)
            single = sent if sent is not None and sent.role == "source" else None
        single = single or (grammar.rights(text) if below <= 2 else None) or (grammar.pictured(text) if near else None)
        found = (single,) if single else ()
    elif not found and len(text) <= _CODES and (text[0] in "(（[" or text.isupper()):
        single = grammar.signatures.initials(text)  # "PTI ABC DEF", below it what the site says of it
        found = (single,) if single is not None and single.role == "source" else ()
    elif not found and len(text) <= _SIGNED and text[0] == "/":  # "/abc", below it what the site asks
        single = grammar.signatures.initials(text)
        found = (single,) if single is not None else ()
    return found


def by_paper(block: Block, below: Sequence[Block], grammar: Credits, ends: bool) -> tuple[Credit, ...]:
    """The outlet that signs its story behind a dash or in brackets: "- Stuff"; alone where the line `ends` the text.

    Where more of its kind stand `below`, it is an item of a list.
    """
    text = block.text
    name = text.strip(_AROUND)
    item = block.kind == "list_item" and not any(other.kind == "list_item" for other in below)
    signs = name in grammar.outlets and (ends or item or text[0] in _AROUND)
    return (Credit("source", (name,), text),) if signs else ()


def lift(block: Block, found: Sequence[Credit]) -> Iterator[Decision]:
    """One decision takes the block away, the others note the further roles of the same line."""
    yield Lift(block.index, "credits/line", found[0], "credits", 0.92)
    for credit in found[1:]:
        yield Note("credits/line", credit, 0.92, block.index)
