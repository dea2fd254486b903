"""How an article is called and where it is from, where a format must have that."""

import base64
import hashlib
from urllib.parse import urlsplit

from ..core.article import Article


def uri_of(article: Article) -> str:
    """The article's url; without one an address made of its text's SHA-256 (RFC 6920: ni:///sha-256;...)."""
    if article.url and host_of(article):
        return article.url
    digest = hashlib.sha256(f"{article.title or ''}\n{article.body}".encode("utf-8", "replace")).digest()
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"


def host_of(article: Article) -> str | None:
    """The host of the article's url without "www."; None where no url tells it."""
    try:
        host = urlsplit(article.url or "").hostname
    except ValueError:  # "http://[": what pages declare need not be a url
        return None
    return host.removeprefix("www.") if host else None
