"""The profile of sites: a bounded sample of each site's documents, so that two halves merge into the whole."""

from collections.abc import Iterable, Mapping
from typing import Final

from ..core.draft import Draft
from .known import Known
from .lines import Sketch, sketch
from .names import site_of

MOST_DOCUMENTS: Final = 2048
"""Documents of a site that are remembered: those with the smallest hashes, whatever their number and order."""

Sketches = dict[int, Sketch]


class SiteProfile:
    """What was learned of sites. Grows by `add` and `merge`; both give the same whatever the order.

    A site keeps the sketches of the MOST_DOCUMENTS documents whose hash is smallest: a sample that nobody chose. It is
    bounded, a document learned twice counts once, and the sample of a union is the sample of the samples' union.
    """

    def __init__(self, sites: Mapping[str, Iterable[Sketch]] | None = None) -> None:
        self._sites: dict[str, Sketches] = {}
        self._known: dict[str, Known] = {}
        for name, sketches in (sites or {}).items():
            for one in sketches:
                self.add(name, one)

    @classmethod
    def learn(cls, drafts: Iterable[Draft]) -> "SiteProfile":
        """The profile of documents as `Cleaner.read` gives them; those whose site nothing names stand together."""
        profile = cls()
        for draft in drafts:
            profile.add(name_of(draft), sketch(draft))
        return profile

    def add(self, site: str, one: Sketch) -> None:
        """Learn one document."""
        sketches = self._sites.setdefault(site, {})
        self._known.pop(site, None)
        sketches[one.document] = one
        if len(sketches) > 2 * MOST_DOCUMENTS:
            self._sites[site] = _sample(sketches)

    def merge(self, other: "SiteProfile") -> "SiteProfile":
        """The profile of the documents of both: associative, commutative, and merging twice changes nothing."""
        merged = SiteProfile()
        for profile in (self, other):
            for name in profile.names():
                for one in profile.sketches(name):
                    merged.add(name, one)
        return merged

    def names(self) -> tuple[str, ...]:
        """All sites, sorted."""
        return tuple(sorted(self._sites))

    def sketches(self, site: str) -> tuple[Sketch, ...]:
        """The remembered documents of a site, sorted."""
        return tuple(_sample(self._sites.get(site, {})).values())

    def of(self, site: str) -> Known | None:
        """What is known of a site; None if nothing is."""
        if site not in self._sites:
            return None
        if site not in self._known:
            self._known[site] = Known(self.sketches(site))
        return self._known[site]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SiteProfile):
            return NotImplemented
        return self.names() == other.names() and all(
            self.sketches(name) == other.sketches(name) for name in self.names()
        )

    __hash__ = None  # type: ignore[assignment]  # it grows

    def __getstate__(self) -> dict[str, tuple[Sketch, ...]]:
        return {name: self.sketches(name) for name in self.names()}

    def __setstate__(self, state: dict[str, tuple[Sketch, ...]]) -> None:
        self.__init__(state)  # type: ignore[misc]


def _sample(sketches: Sketches) -> Sketches:
    """The sketches with the smallest hashes, sorted."""
    return {document: sketches[document] for document in sorted(sketches)[:MOST_DOCUMENTS]}


def name_of(draft: Draft) -> str:
    """The site of a document: that of its url, else the one it was given, or "" if nothing names it."""
    return site_of(draft.url) or draft.site
