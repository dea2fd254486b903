"""News feeds as input: an article an item, with what it declares; broken and hostile feeds; feeds given to `clean`."""

import gzip
import io
import json
import tracemalloc
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from cleanarticle import Article, Cleaner, clean
from cleanarticle.batch.documents import Document
from cleanarticle.batch.inputs import Selection, find
from cleanarticle.batch.opening import open_document
from cleanarticle.batch.readers import documents
from cleanarticle.batch.readers.feeds import read_xml
from cleanarticle.batch.readers.parts import Reading
from cleanarticle.core.facts import Caption
from cleanarticle.sources.feed_mending import mended
from cleanarticle.sources.feeds import feed_kind, read_feed

from .cli_runs import batch, lines_of
from .feeds import CAPTION, DECK, FEEDS, HTML, P1, P2, STORY, TITLE, URL, escaped, item, rss

READING: Final = Reading()
PUBLISHED: Final = "2025-02-18T10:11:12+00:00"


@cache
def cleaner() -> Cleaner:
    return Cleaner()


def read(path: Path) -> Iterator[Document]:
    """The documents of one file, as a run reads them."""
    for file in find([str(path)], Selection()):
        yield from documents(file, READING)


def articles(path: Path) -> list[Article]:
    """The articles of a file; what failed has none."""
    return [article(document) for document in read(path) if document.failure is None]


def article(document: Document) -> Article:
    opened = open_document(document, READING)
    id = None if document.form == "item" else opened.id
    return cleaner().clean(
        opened.data, kind=opened.kind, url=opened.url, id=id, site=opened.site, metadata=opened.metadata
    )


def failures(path: Path) -> list[str]:
    return [document.failure.message for document in read(path) if document.failure is not None]


def put(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


SHAPES: Final[dict[str, dict[str, object]]] = {
    "wordpress.rss": {"id": "https://www.paper.example/?p=7731", "section": ("World",)},
    "ghost.rss": {"id": "65d1f0", "subtitle": DECK, "section": ("World",)},
    "substack.rss": {"id": URL, "subtitle": DECK},
    "medium.rss": {"url": f"{URL}?source=rss----1", "modified": "2025-02-19T08:00:00+00:00"},
    "guardian.rss": {
        "body": f"{DECK}\n\n{P1}", "verdict": "paywall_stub", "authors": ("Marit Eklund in Hallvik",),
        "section": ("World news",),
    },
    "bbc.rss": {"body": P1, "authors": (), "url": f"{URL}?at_medium=RSS"},
    "arc.rss": {"subtitle": DECK, "captions": (Caption(CAPTION, "Ida Solvang"),)},
    "drupal.rss": {"id": "7731 at https://www.paper.example", "subtitle": None},
    "feedburner.rss": {
        "id": "KBN1", "body": P1, "url": f"{URL}orig", "authors": (), "wire": "Reuters",
        "published": "2025-02-18T10:11:12-05:00",
    },
    "blogger.atom": {
        "id": "tag:blogger.com,1999:blog-1.post-2", "section": ("World",), "published": "2025-02-18T10:11:00+01:00",
        "modified": "2025-02-18T12:00:00+01:00",
    },
    "xhtml.xml": {
        "id": "urn:uuid:1", "authors": (), "subtitle": DECK, "modified": PUBLISHED, "published": "2025-02-18",
    },
    "slash.rdf": {
        "id": URL, "body": f"{P1} {P2}", "section": ("World",), "published": "2025-02-18T10:11:12+01:00",
    },
    "jsonfeed-1.0.json": {
        "id": "1", "subtitle": DECK, "captions": (Caption(CAPTION),), "published": "2025-02-18T10:11:12+01:00",
        "modified": "2025-02-19T08:00:00+01:00",
    },
    "jsonfeed-1.1.json": {
        "id": "7", "subtitle": DECK, "section": ("World",), "published": "2025-02-18T10:11:12+01:00",
    },
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_an_item_is_an_article_with_what_it_declares(name: str) -> None:
    told = {
        "title": TITLE, "url": URL, "body": STORY, "verdict": "article", "language": "en", "published": PUBLISHED,
        "authors": ("Marit Eklund",), **SHAPES[name],
    }  # fmt: skip
    found = articles(FEEDS / name)[0]
    body = found.body.removeprefix(f"{DECK}\n\n") if found.subtitle == DECK else found.body
    assert {key: body if key == "body" else getattr(found, key) for key in told} == told


def test_every_shape_has_its_claims() -> None:
    assert sorted(SHAPES) == sorted(path.name for path in FEEDS.iterdir())


def test_items_come_in_order_one_document_each(tmp_path: Path) -> None:
    path = put(tmp_path / "f.xml", rss(*(item(number) for number in range(7))))
    assert [(made.id, made.title) for made in articles(path)] == [
        (f"{URL}{number}", f"{TITLE}, week {number}") for number in range(7)
    ]


def test_the_command_reads_feeds_alone_packed_in_archives_and_from_stdin(tmp_path: Path) -> None:
    feed = rss(item(1), item(2))
    put(tmp_path / "a.rss", feed)
    (tmp_path / "b.xml.gz").write_bytes(gzip.compress(feed.encode()))
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.writestr("deep/d.atom", (FEEDS / "blogger.atom").read_text(encoding="utf-8"))
        archive.writestr("settings.xml", "<settings><a>1</a></settings>")
    out = tmp_path / "out.jsonl"
    run = batch(tmp_path, "-o", out, "--no-site-learning")
    assert (run.code, [made["title"] for made in lines_of(out)]) == (
        0,
        [f"{TITLE}, week 1", f"{TITLE}, week 2"] * 2 + [TITLE],
    )
    run = batch("-", "-o", tmp_path / "stdin", stdin=feed.encode())
    assert run.code == 0
    assert (tmp_path / "stdin" / "stdin" / "000002.json").exists()
    run = batch("-", "-o", tmp_path / "j.jsonl", stdin=(FEEDS / "jsonfeed-1.1.json").read_bytes())
    assert (run.code, len(lines_of(tmp_path / "j.jsonl"))) == (0, 2)


def test_xml_of_folders_that_is_no_feed_is_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    put(folder / "sitemap.xml", '<?xml version="1.0"?><urlset><url><loc>https://a.example/</loc></url></urlset>')
    put(folder / "f.xml", rss(item(1)))
    out = tmp_path / "out.jsonl"
    run = batch(folder, "-o", out)
    assert (run.code, len(lines_of(out))) == (0, 1)
    assert "passed over: .xml 1" in run.err


def test_a_file_that_is_called_a_feed_and_is_a_page_is_a_page(tmp_path: Path) -> None:
    page = f"<!doctype html><html><body><h1>{TITLE}</h1><article>{HTML}</article></body></html>"
    packed = tmp_path / "f.rss.gz"
    packed.write_bytes(gzip.compress(page.encode()))
    for path in (put(tmp_path / "f.rss", page), packed):
        assert [(made.title, made.body) for made in articles(path)] == [(TITLE, STORY)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1251"])
def test_encodings_are_those_that_the_feed_declares(tmp_path: Path, encoding: str) -> None:
    told = "Порт Хальвик открыли во вторник после трёх недель льда, сообщили власти города. Суда ждали с января."
    path = put(tmp_path / "f.rss", rss(item(1, told), item(2, told), encoding=encoding.removesuffix("-sig")), encoding)
    assert [made.body for made in articles(path)] == [told, told]


def test_a_feed_that_breaks_off_gives_its_whole_items_and_one_failure(tmp_path: Path) -> None:
    feed = rss(item(1), item(2), item(3))
    inside = put(tmp_path / "a.rss", feed[: feed.index("week 3") + 200])
    assert len(articles(inside)) == 2
    assert failures(inside) == [f"{inside}#3: the feed breaks off inside this item: fetch the feed again"]
    behind = put(tmp_path / "b.rss", feed[: feed.index("</channel>")])
    assert (len(articles(behind)), len(failures(behind))) == (3, 1)
    packed = tmp_path / "c.rss.gz"
    packed.write_bytes(gzip.compress(feed.encode())[:-40])
    assert len(failures(packed)) == 1
    told = (FEEDS / "jsonfeed-1.1.json").read_text(encoding="utf-8")
    cut = put(tmp_path / "d.json", told[: told.index("content_text")])
    assert [made.title for made in articles(cut)] == [TITLE]
    assert [made.authors for made in articles(cut)] == [("Marit Eklund",)]
    assert len(failures(cut)) == 1


def test_what_is_no_xml_costs_no_word_and_no_other_item(tmp_path: Path) -> None:
    broken = (
        "Bait & tackle at Øre&shy;s&eacute; cost < 5 crowns,&nbsp;said AT&T man. <b>All <i>sold</b> out on Tuesday."
        "<br>Ice was gone &amp; so were we."
    )
    told = "Bait & tackle at Øresé cost < 5 crowns, said AT&T man. All sold out on Tuesday. Ice was gone & so were we."
    path = put(tmp_path / "f.rss", rss(item(1), item(2, broken), "<item><title>Unclosed</title>", item(3)))
    found = articles(path)
    assert [made.title for made in found] == [f"{TITLE}, week 1", f"{TITLE}, week 2", "Unclosed", f"{TITLE}, week 3"]
    assert found[1].body.replace("\xad", "").split() == told.split()


def test_the_last_of_items_that_nothing_closes_is_read_however_short_it_is(tmp_path: Path) -> None:
    short = "<item><title>Ice gone</title>"
    path = put(tmp_path / "f.rss", rss(item(1).replace("</item>", ""), item(2).replace("</item>", ""), short))
    assert [made.title for made in articles(path)] == [f"{TITLE}, week 1", f"{TITLE}, week 2", "Ice gone"]


def test_tags_in_cdata_and_comments_end_no_item(tmp_path: Path) -> None:
    told = f"<![CDATA[<p>{P1}</p><pre></item><item></rss></pre><p>{P2}</p>]]>"
    path = put(tmp_path / "f.rss", rss("<!-- <item><title>Old</title></item> -->", item(1, told), item(2)))
    assert [made.title for made in articles(path)] == [f"{TITLE}, week 1", f"{TITLE}, week 2"]
    assert P2 in articles(path)[0].body


@pytest.mark.parametrize("prefix", ["atom", "ns0"])
def test_prefixes_are_no_part_of_names(tmp_path: Path, prefix: str) -> None:
    entry = f"<x:entry><x:title>{TITLE}</x:title><x:content type='html'>{escaped(HTML)}</x:content></x:entry>"
    feed = f'<x:feed xmlns:x="http://www.w3.org/2005/Atom">{entry}{entry}</x:feed>'.replace("x:", f"{prefix}:")
    feed = feed.replace(":x=", f":{prefix}=")
    assert [made.body for made in articles(put(tmp_path / "f.atom", feed))] == [STORY, STORY]


def test_the_story_is_taken_where_outlets_put_it(tmp_path: Path) -> None:
    yandex = f'<yandex:full-text xmlns:yandex="http://news.yandex.ru">{escaped(HTML)}</yandex:full-text>'
    twice = escaped(escaped(HTML))
    page = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{HTML}</article></body></html>"
    whole = f"<![CDATA[<!doctype html>{page}]]>"
    for description in (f"{DECK}</description>{yandex}<description>", twice, whole):
        found = articles(put(tmp_path / "f.rss", rss(item(1, description))))[0]
        assert found.body.removeprefix(f"{DECK}\n\n") == STORY


@pytest.mark.parametrize("size", [1, 100, 20_000])
def test_a_head_of_any_length_costs_no_item_its_own(tmp_path: Path, size: int) -> None:
    listed = "<items>" + '<rdf:li rdf:resource="https://www.paper.example/1"/>' * size + "</items>"
    feed = (FEEDS / "slash.rdf").read_text(encoding="utf-8").replace("<items>", f"{listed}<items>", 1)
    assert [(made.title, made.language) for made in articles(put(tmp_path / "f.rdf", feed))] == [(TITLE, "en")]
    noisy = rss(item(1)).replace("<language>", f"<copyright>{'by and for ' * size}</copyright><language>")
    assert [made.title for made in articles(put(tmp_path / "f.rss", noisy))] == [f"{TITLE}, week 1"]


def test_a_summary_that_begins_the_story_is_no_standfirst(tmp_path: Path) -> None:
    path = put(
        tmp_path / "f.rss",
        rss(
            item(
                1,
                f"{P1[:80]} [&amp;#8230;]</description><content:encoded>{escaped(HTML)}</content:encoded><description>",
            )
        ),
    )
    found = articles(path)[0]
    assert (found.subtitle, found.body) == (None, STORY)


@pytest.mark.parametrize(
    ("description", "body"),
    [
        (f"{P1} The crews had waited for three [&amp;#8230;]", f"{P1} The crews had waited for three"),
        (f"<p>{P1}</p> <a href='{URL}'>Continue reading...</a>", P1),
        (f"<p>{P1[:60]}&#8230; <a href='{URL}'>Read more</a></p>", f"{P1[:60]}…"),
        (f"{P1[:60]}...", f"{P1[:60]}..."),
    ],
)
def test_a_summary_cut_short_is_a_stub_and_keeps_its_words(tmp_path: Path, description: str, body: str) -> None:
    told = description if "&amp;" in description else escaped(description)
    found = articles(put(tmp_path / "f.rss", rss(item(1, told))))[0]
    assert (found.verdict, found.body) == ("paywall_stub", body)


def test_an_item_that_only_links_its_title_holds_no_story(tmp_path: Path) -> None:
    told = escaped(f'<a href="{URL}">{TITLE}</a>&nbsp;&nbsp;<font color="#6f6f6f">The Sound</font>')
    source = '<source url="https://sound.example">The Sound</source>'
    link = f"<item><title>{TITLE} - The Sound</title><description>{told}</description>{source}</item>"
    found = articles(put(tmp_path / "f.rss", rss(link, item(1))))[0]
    assert (found.verdict, found.title, found.body) == ("empty", TITLE, "")


def test_a_whole_summary_is_an_article(tmp_path: Path) -> None:
    assert articles(put(tmp_path / "f.rss", rss(item(1, P1))))[0].verdict == "article"


def test_entities_of_a_document_type_are_never_expanded(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    before = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/hostname">]>\n'
    path = put(tmp_path / "f.rss", rss(item(1, f"{P1} &l8; &f; {P2}"), before=before))
    assert articles(path)[0].body == f"{P1} &l8; &f; {P2}"
    assert mended("&amp; &nbsp;<![CDATA[&x; < &y;") == "&amp; \xa0&amp;x; &lt; &amp;y;"


def test_what_no_tree_can_hold_breaks_none(tmp_path: Path) -> None:
    told = f'<a:b: href="&#xD800;&#55555;&#0;&#x80;">{P1}</a:b:><p x="<![CDATA[&#xDFFF;">{P2}</p>'
    found = articles(put(tmp_path / "f.rss", rss(item(1, told), item(2))))
    assert [P1 in found[0].body, P2 in found[0].body] == [True, True]
    assert [made.title for made in found] == [f"{TITLE}, week 1", f"{TITLE}, week 2"]


@pytest.mark.parametrize("opens", ["<![CDATA[", "<!--", "<!-- <!--"])
def test_what_is_never_closed_takes_no_item_along(tmp_path: Path, opens: str) -> None:
    path = put(tmp_path / "f.rss", rss(item(1), item(2, f"{opens}<p>{P1}</p><p>{P2}"), item(3)))
    assert [made.title for made in articles(path)] == [f"{TITLE}, week {number}" for number in (1, 2, 3)]
    assert P2 in articles(path)[1].body
    assert failures(path) == []


class Endless(io.RawIOBase):
    """A feed of many megabytes that is made while it is read."""

    def __init__(self, head: str, piece: str, size: int) -> None:
        self.head, self.piece, self.left = head.encode(), piece.encode(), size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        given = (self.head + self.piece * (len(buffer) // len(self.piece) + 1))[: min(len(buffer), self.left)]
        self.head, self.left = b"", self.left - len(given)
        buffer[: len(given)] = given
        return len(given)


@pytest.mark.parametrize("head", ["", "<item><title>Endless", "<item><description><![CDATA[", "<!--"])
def test_a_feed_without_end_takes_no_more_memory_than_its_largest_item_may(head: str) -> None:
    small = Reading(max_chars=100_000)
    file = next(iter(find(["-"], Selection())))
    stream = io.BufferedReader(Endless(f"<rss><channel>{head}", "<a>and more</a>", 20_000_000), 1 << 18)
    tracemalloc.start()
    found = list(read_xml(file, stream, small))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [document.failure is not None for document in found] == [True]
    assert peak < 8_000_000


def test_an_item_over_the_limit_fails_alone(tmp_path: Path) -> None:
    path = put(tmp_path / "f.rss", rss(item(1), item(2, "word " * 200_000), item(3)))
    file = next(iter(find([str(path)], Selection())))
    found = list(documents(file, Reading(max_chars=50_000)))
    assert [document.failure is None for document in found] == [True, False, True]


@pytest.mark.parametrize(
    ("told", "authors"),
    [
        ("<author>jo@paper.example (Jo Hill)</author>", ("Jo Hill",)),
        ("<author>jo@paper.example</author>", ()),
        ("<author>desk@paper.example</author><dc:creator>Jo Hill</dc:creator>", ("Jo Hill",)),
    ],
)
def test_an_authors_address_is_no_name(tmp_path: Path, told: str, authors: tuple[str, ...]) -> None:
    made = item(1).replace("</item>", f"{told}</item>")
    assert articles(put(tmp_path / "f.rss", rss(made)))[0].authors == authors


def test_an_item_without_a_title_and_with_an_address_that_is_none_is_read(tmp_path: Path) -> None:
    bare = f"<item><title></title><link>http://[broken</link><description>{P1} {P2}</description></item>"
    (found,) = articles(put(tmp_path / "f.rss", rss(bare)))
    assert (found.title, found.url) == (None, "http://[broken")
    assert P1 in found.body


@pytest.mark.parametrize(
    ("text", "titles", "told"),
    [
        ('"title": "The Paper"}', [], "no items in this JSON Feed"),
        (
            '"title": , "items": [{"title": "Ice", "content_text": "It went."}]}',
            ["Ice"],
            "breaks off or is broken here",
        ),
    ],
)
def test_a_json_feed_that_is_broken_gives_its_items_and_says_what_is_wrong(
    tmp_path: Path, text: str, titles: list[str], told: str
) -> None:
    path = put(tmp_path / "f.json", f'{{"version": "https://jsonfeed.org/version/1.1", {text}')
    assert [made.title for made in articles(path)] == titles
    assert [told in failure for failure in failures(path)] == [True]
    assert isinstance(clean(path.read_text(encoding="utf-8")), Article)


def test_a_feed_of_one_item_is_cleaned_as_that_item() -> None:
    found = clean((FEEDS / "arc.rss").read_bytes())
    assert (found.verdict, found.title, found.authors, found.url) == ("article", TITLE, ("Marit Eklund",), URL)
    assert found.body.endswith(STORY)
    assert clean(rss(item(5))).id == f"{URL}5"


@pytest.mark.parametrize("kind", ["xml", "json"])
def test_a_feed_of_several_items_is_a_listing_that_says_what_to_do(kind: str) -> None:
    told = rss(item(1), item(2)) if kind == "xml" else (FEEDS / "jsonfeed-1.1.json").read_text(encoding="utf-8")
    found = clean(told)
    assert found.verdict == "listing"
    assert ["feed of 2 items" in warning and "cleanarticle batch" in warning for warning in found.warnings] == [True]
    assert P1 not in found.body


def test_a_feed_without_items_is_a_listing_too() -> None:
    assert clean(rss()).verdict == "listing"


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html><html><body><p>rss</p></body></html>",
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><feed></feed></body></html>',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description/></rdf:RDF>',
        "<feed><cow>hay</cow></feed>",
        "<rss-box>news</rss-box>",
        '{"version": 2, "items": []}',
        "The feed <rss> was read.",
        "",
    ],
)
def test_other_documents_are_no_feeds(text: str) -> None:
    assert feed_kind(text) == ""
    assert read_feed(text) is None


@pytest.mark.parametrize("text", ["<rss", "<rss>", '{"version": "https://jsonfeed.org/version/1"', rss()[:60]])
def test_what_is_left_of_a_feed_raises_nothing(text: str) -> None:
    assert clean(text).verdict in ("listing", "empty", "article")


def test_a_json_record_of_one_page_stays_a_record(tmp_path: Path) -> None:
    path = put(tmp_path / "r.json", json.dumps({"id": "a", "text": f"{STORY}\n\nSee jsonfeed.org for more."}))
    assert [made.id for made in articles(path)] == ["a"]
