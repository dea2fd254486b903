"""The name of a site: the registrable host of a url."""

from typing import Final

_LONGEST: Final = 2000


def site_of(url: str | None) -> str:
    """ "https://www.example.co.uk/x" -> "example.co.uk"; a host without registrable part stays as it is."""
    if not url or len(url) > _LONGEST:
        return ""
    head, _, rest = url.partition("//")
    return _registrable((rest or head).partition("/")[0].lower())


def _registrable(host: str) -> str:
    from tld import get_fld  # slow to import; reads the list of public suffixes that it ships, never the net

    host = host.rpartition("@")[2].partition("?")[0].partition("#")[0]
    found = get_fld(f"https://{host}", fail_silently=True, search_private=True)
    return found or host.partition(":")[0].removeprefix("www.")
