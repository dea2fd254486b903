# ruff: noqa: E501 (markup keeps its own lines)
"""Write fixtures/inbox: a folder such as a scraper leaves, of invented documents.

Run `python -m tests.invented.inbox` from the top of the repository after changing a story or a template.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from . import kinds, pages, texts
from .story import HERE, debris, site, stories

OUT: Final = HERE.parent.parent / "fixtures" / "inbox"


def documents() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every document."""
    yield from _articles_in_html()
    yield from _articles_in_text()
    yield from _broken()
    yield from _no_articles()
    yield from _records()


def _articles_in_html() -> Iterator[tuple[str, bytes]]:
    told = stories()
    for name, page in (
        ("modern-en.html", pages.modern(told["harbour"], "HALLVIK, Feb 18 (Reuters) - ")),
        ("modern-de.html", pages.modern(told["museum"], "Brunnstadt (dpa) - ")),
        ("modern-it.html", pages.modern(told["vendemmia"])),
        ("blog-engine-en.html", pages.blog_engine(told["bridge"], "LOWELL FALLS, Ohio (AP) — ")),
        ("blog-engine-fr.html", pages.blog_engine(told["moulin"])),
        ("blog-engine-pl.html", pages.blog_engine(told["zamek"])),
        ("hashed-classes-en.html", pages.hashed(told["bank"])),
        ("hashed-classes-es.html", pages.hashed(told["faro"], "Villamar, 10 mar (EFE).- ")),
        ("portal-nl.xhtml", pages.portal(told["dijk"])),
        ("portal-pt.html", pages.portal(told["barco"])),
        ("microdata-de.html", pages.microdata(told["seilbahn"], "Talheim (APA) - ")),
        ("microdata-tr.html", pages.microdata(told["ekmek"], "KARADERE (AA) - ")),
        ("line-breaks-ko.html", pages.line_breaks(told["seom"], "(해금도=연합뉴스) ")),
        ("modern-ar.html", pages.modern(told["bir"], "واحة النخيل، 3 ديسمبر (رويترز) - ")),
        ("amp-en.html", pages.amp(told["rail"], "SORRENHEIM (AP) — ")),
        ("tables-1999-en.htm", pages.tables(told["rail"])),
    ):
        yield name, page.encode("utf-8")


def _articles_in_text() -> Iterator[tuple[str, bytes]]:
    told = stories()
    for name, text in (
        ("flattened-en.txt", texts.flattened(told["bank"], "PORT ARLEN (Reuters) - ")),
        ("flattened-ru.txt", texts.flattened(told["mayak"], "СЕВЕРОГОРСК, 25 ноября. /ТАСС/. ")),
        ("flattened-tr.txt", texts.flattened(told["ekmek"])),
        ("whole-page-de.txt", texts.whole_page(told["museum"], "Brunnstadt (dpa) - ")),
        ("whole-page-pl.txt", texts.whole_page(told["zamek"])),
        ("firecrawl-en.md", texts.firecrawl(told["harbour"], "HALLVIK, Feb 18 (Reuters) -")),
        ("jina-es.md", texts.jina(told["faro"])),
        ("docling-fr.md", texts.docling(told["moulin"])),
        ("front-matter-nl.md", texts.front_matter(told["dijk"])),
        ("html2text-de.md", texts.html2text(told["museum"], "Brunnstadt (dpa) - ")),
        ("torn-en.txt", texts.torn(told["harbour"], "HALLVIK, Feb 18 (Reuters) - ")),
        ("hard-wrapped-en.txt", texts.hard_wrapped(told["bridge"], "LOWELL FALLS, Ohio (AP) — ")),
    ):
        yield name, text.encode("utf-8")


def _broken() -> Iterator[tuple[str, bytes]]:
    """Other encodings, wrong declarations, and text that was broken before it came here."""
    told = stories()
    french = pages.tables(told["moulin"]).replace("œ", "oe")
    yield "windows-1252-undeclared-fr.htm", french.encode("cp1252")
    yield "windows-1251-ru.html", pages.portal(told["mayak"], declared="windows-1251").encode("cp1251", "replace")
    yield "shift-jis-ja.html", pages.line_breaks(told["onsen"], declared="Shift_JIS").encode("cp932", "replace")
    yield (
        "gb18030-zh.html",
        pages.line_breaks(told["chalu"], "新华社云岭4月24日电 ", declared="gb2312").encode("gb18030"),
    )
    yield "utf-16-ja.txt", texts.flattened(told["onsen"], "【霧島町20日=共同】").encode("utf-16")
    yield "wrong-charset-declared-it.html", pages.tables(told["vendemmia"], declared="iso-8859-1").encode("utf-8")
    yield "claims-utf-8-es.html", pages.portal(told["faro"]).encode("cp1252", "replace")
    yield "mojibake-de.txt", texts.double_encoded(texts.flattened(told["seilbahn"])).encode("utf-8")
    yield "mojibake-ru.txt", texts.cyrillic_double_encoded(texts.flattened(told["mayak"])).encode("utf-8")
    quotes = texts.flattened(told["harbour"]).replace('"We', "â€œWe").replace('permission."', "permission.â€\x9d")
    yield "mojibake-quotes-en.txt", quotes.replace("had not", "hadnâ€™t").encode("utf-8")
    yield (
        "entities-pt.txt",
        texts.flattened(told["barco"]).replace("ç", "&ccedil;").replace("ã", "&#227;").encode("utf-8"),
    )


def _no_articles() -> Iterator[tuple[str, bytes]]:
    found = {case.name: case.data for case in kinds.cases()}
    for name, case in (
        ("consent-wall-de.html", "consent-shell-de"), ("paywall-stub-fr.html", "paywall-html-fr-0"), ("error-404-es.html", "error-list-es"),
        ("listing-en.html", "listing-cards-en"), ("live-blog-de.html", "live-linked-de"),
    ):  # fmt: skip
        yield name, found[case].encode("utf-8")
    yield "empty.html", b""


def _records() -> Iterator[tuple[str, bytes]]:
    told = stories()
    record = {
        "id": "rail-7", "url": f"https://{site('en').host}/rail", "text": texts.flattened(told["rail"], "SORRENHEIM (AP) — "),
    }  # fmt: skip
    yield "record-en.json", (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    rows = [
        {"id": "harbour-1", "url": f"https://{site('en').host}/harbour", "html": pages.modern(told["harbour"])},
        {"id": "faro-2", "text": texts.flattened(told["faro"], "Villamar, 10 mar (EFE).- ")},
        {"id": "chalu-3", "text": "\n\n".join((told["chalu"].title, *told["chalu"].body, debris("zh").related[0], *told["chalu"].others))},
    ]  # fmt: skip
    yield "records.jsonl", "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8")


def write(folder: Path = OUT) -> None:
    """Write every document into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in documents():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    write()
