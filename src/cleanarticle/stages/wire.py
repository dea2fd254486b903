"""The news agency the text came from: by its dateline, byline, credits, or the page's own word."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ..context import Context
from ..core.decisions import Decision, Note
from ..core.draft import Draft
from ..core.facts import Authors, Byline, Credit, Dateline, Wire
from ..grammar.agencies import Agencies
from ..grammar.declared import first, people, strings, values


class Evidence(Struct, frozen=True):
    """A name that may be an agency's, and the words that it stands in."""

    rule: str
    name: str
    words: str
    confidence: float


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Note the agency with the words that show it; the strongest evidence wins."""
    agencies = context.made(draft.language, Agencies)
    stock = context.words(draft.language, lambda pack: pack.caption.stock)
    for evidence in (one for witness in _WITNESSES for one in witness(draft)):
        if (agency := agencies.name(evidence.name)) and agency not in stock:
            yield Note(evidence.rule, Wire(agency, evidence.words), evidence.confidence)
            return


def _lines(draft: Draft) -> Iterator[Evidence]:
    """What the dateline and the byline tell."""
    dateline, byline = draft.fact(Dateline), draft.fact(Byline)
    if dateline is not None and dateline.agency:
        yield Evidence("wire/dateline", dateline.agency, dateline.text, 0.97)
    if byline is not None and byline.agency:
        yield Evidence("wire/byline", byline.agency, byline.text, 0.95)


def _credits(draft: Draft) -> Iterator[Evidence]:
    """Sources, and agencies that sign with a writer: "(dpa/abc)"; "ap" alone may be a writer's initials."""
    for credit in draft.all(Credit):
        if credit.role == "source":
            yield from (Evidence("wire/credit", name, credit.text, 0.9) for name in credit.names)
        elif credit.role == "writing" and len(credit.names) > 1:
            yield Evidence("wire/credit", credit.names[0], credit.text, 0.85)


def _authors(draft: Draft) -> Iterator[Evidence]:
    """Authors, shown or declared."""
    authors = draft.fact(Authors)
    shown = authors.names if authors is not None else ()
    for name in (*shown, *(named.text for named in people(draft.origin.metadata))):
        yield Evidence("wire/author", name, name, 0.85)


def _holders(draft: Draft) -> Iterator[Evidence]:
    """Whom JSON-LD names as where the text comes from."""
    for item in draft.origin.metadata.linked:
        for key in ("provider", "sourceOrganization", "copyrightHolder"):
            held = item.get(key)
            for name in strings(held.get("name")) if isinstance(held, dict) else strings(held):
                yield Evidence(f"wire/{key}", name, name, 0.8)


def _rights(draft: Draft) -> Iterator[Evidence]:
    """Notices of rights in the metadata."""
    metadata = draft.origin.metadata
    told = first(metadata, "copyright", "dc.rights", "source", "article:source")
    for name in filter(None, (*values(metadata, "creditText"), told)):
        yield Evidence("wire/copyright", name, name, 0.7)


_WITNESSES: Final = (_lines, _credits, _authors, _holders, _rights)
"""The strongest first."""
