"""The news agency the text came from: by its dateline, byline, credits, or the page's own word."""

from collections.abc import Iterator

from ..context import Context
from ..core.decisions import Decision, Note
from ..core.draft import Draft
from ..core.facts import Authors, Byline, Credit, Dateline, Wire
from ..grammar.agencies import Agencies
from ..grammar.declared import first, people, strings, values


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Note the agency with the words that show it; the strongest evidence wins."""
    agencies = context.made(draft.language, Agencies)
    stock = context.words(draft.language, lambda pack: pack.caption.stock)
    for rule, text, confidence in _evidence(draft):
        if (agency := agencies.name(text[0])) and agency not in stock:
            yield Note(rule, Wire(agency, text[1]), confidence)
            return


def _evidence(draft: Draft) -> Iterator[tuple[str, tuple[str, str], float]]:
    """Rule, (name that may be an agency's, the words it stands in), confidence; the strongest first."""
    dateline, byline = draft.fact(Dateline), draft.fact(Byline)
    if dateline is not None and dateline.agency:
        yield "wire/dateline", (dateline.agency, dateline.text), 0.97
    if byline is not None and byline.agency:
        yield "wire/byline", (byline.agency, byline.text), 0.95
    for credit in draft.all(Credit):
        if credit.role == "source":
            for name in credit.names:
                yield "wire/credit", (name, credit.text), 0.9
        elif credit.role == "writing" and len(credit.names) > 1:  # "(dpa/abc)"; "ap" alone may be a writer's initials
            yield "wire/credit", (credit.names[0], credit.text), 0.85
    metadata = draft.origin.metadata
    authors = draft.fact(Authors)
    for name in (*(authors.names if authors else ()), *(named.text for named in people(metadata))):
        yield "wire/author", (name, name), 0.85
    for item in metadata.linked:
        for key in ("provider", "sourceOrganization", "copyrightHolder"):
            held = item.get(key)
            for name in strings(held.get("name")) if isinstance(held, dict) else strings(held):
                yield f"wire/{key}", (name, name), 0.8
    for name in (
        *values(metadata, "creditText"),
        first(metadata, "copyright", "dc.rights", "source", "article:source"),
    ):
        if name:
            yield "wire/copyright", (name, name), 0.7
