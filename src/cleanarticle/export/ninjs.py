"""IPTC ninjs 3.1: news in JSON, as agencies send it (https://iptc.org/standards/ninjs/)."""

from typing import Final

from ..core.article import Article
from ..core.facts import Caption
from .credited import agencies, contributors, credited
from .identity import uri_of
from .moments import rfc3339

_PLAIN: Final = "text/plain"


def to_ninjs(article: Article) -> dict[str, object]:
    """The article as a ninjs object; properties without a value are left out.

    ninjs has no dateline: its places go to `located` and `places`, its day to `contentCreated`, its agency to
    `infoSources`. Nor has it credit lines for pictures: they are sources with the role "credit".
    """
    uri, dateline = uri_of(article), article.dateline
    words = article.body.split()
    found: dict[str, object] = {
        "uri": uri,
        "type": "text",
        "representationType": "incomplete" if article.verdict == "paywall_stub" else "complete",
        "standard": {"name": "ninjs", "version": "3.1"},
        "language": article.language,
        "firstCreated": rfc3339(article.published),
        "versionCreated": rfc3339(article.modified or article.published),
        "contentCreated": rfc3339(dateline.date if dateline else None),
        "title": article.title,
        "headlines": _texts("main", article.title),
        "descriptions": _texts("summary", article.subtitle),
        "bodies": [
            {
                "role": "main",
                "contentType": _PLAIN,
                "charCount": len(article.body),
                "wordCount": len(words),
                "value": article.body,
            }
        ],
        "by": article.byline.text if article.byline else ", ".join(article.authors),
        "people": _people(article),
        "located": "/".join(dateline.places) if dateline else None,
        "places": [{"name": place, "rel": "dateline"} for place in dateline.places] if dateline else None,
        "infoSources": [
            *({"name": name, "role": "agency"} for name in agencies(article)),
            *({"name": name, "role": "source"} for name in credited(article, "source")),
        ],
        "subjects": [{"name": name, "rel": "section"} for name in article.section],
        "associations": [_picture(uri, number, caption) for number, caption in enumerate(article.captions, 1)],
        "altIds": [{"role": "id", "value": article.id}] if article.id else None,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def _texts(role: str, text: str | None) -> list[dict[str, str]]:
    return [{"role": role, "contentType": _PLAIN, "value": text}] if text else []


def _people(article: Article) -> list[dict[str, str]]:
    told = (
        ("author", article.authors),
        ("editor", credited(article, "editing")),
        ("translator", credited(article, "translation")),
        ("contributor", contributors(article)),
    )
    return [{"name": name, "rel": rel} for rel, names in told for name in names]


def _picture(uri: str, number: int, caption: Caption) -> dict[str, object]:
    """A picture as news object of its own, of which only the words are known."""
    found: dict[str, object] = {
        "name": f"picture-{number}",
        "uri": f"{uri}#picture-{number}",
        "type": "picture",
        "descriptions": _texts("caption", caption.text),
    }
    if caption.credit:
        found["infoSources"] = [{"name": caption.credit, "role": "credit"}]
    if caption.file_photo:
        found["edNote"] = "file photo"
    return found
