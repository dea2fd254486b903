"""What documents of one site have in common: learned, merged, stored, and asked while one of them is cleaned."""

from typing import Protocol

from .known import Known
from .profile import SiteProfile
from .store import StoredSites

__all__ = ["Known", "SiteProfile", "Sites", "StoredSites"]


class Sites(Protocol):
    """What a cleaner needs of sites: a SiteProfile, or StoredSites. It pickles."""

    def of(self, site: str) -> Known | None:
        """What is known of a site; None if nothing is."""
        ...
