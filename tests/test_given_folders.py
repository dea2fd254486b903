"""What users have in their folders: saved pages, files that nothing reads, archives that are none, other encodings."""

import json
import random
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest
from msgspec import UNSET
from msgspec.structs import replace

from cleanarticle import Cleaner, Config, clean
from cleanarticle.errors import InputError

from .cli_runs import batch, page, story
from .invented.story import stories


def mhtml(html: str, charset: str = "utf-8", url: str = "https://paper.example/saved") -> bytes:
    """A page as browsers save it in one file, a picture beside it."""
    mail = MIMEMultipart("related", type="text/html")
    mail["Snapshot-Content-Location"] = url
    shown = MIMEText(html, "html", charset)
    shown["Content-Location"] = url
    mail.attach(MIMEImage(b"\x89PNG\r\n\x1a\n\x00", "png"))
    mail.attach(shown)
    return mail.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_a_page_saved_in_one_file_is_that_page(charset: str) -> None:
    html = page(1).replace("<p>", "<p>Möwen über dem Hafen: ", 1)
    saved, plain = clean(mhtml(html, charset)), clean(html.encode())
    assert (saved.body, saved.title, saved.verdict) == (plain.body, plain.title, plain.verdict)
    assert (saved.source.kind, saved.url) == ("html", "https://paper.example/saved")


def test_a_page_saved_in_one_file_may_be_read_as_a_string() -> None:
    html = page(1).replace("<p>", "<p>Möwen über dem Hafen: ", 1)
    assert clean(mhtml(html).decode()).to_dict() == clean(mhtml(html)).to_dict()


def test_of_a_saved_page_the_url_that_is_given_counts() -> None:
    assert Cleaner().clean(mhtml(page(1)), url="https://other.example/1").url == "https://other.example/1"


def mail(subject: str, *parts: MIMEText) -> bytes:
    """A mail as programs keep it, stamped by many servers."""
    made = MIMEMultipart("alternative")
    for number in range(90):
        made["Received"] = (
            f"from relay{number}.example (relay{number}.example [192.0.2.1]) by mx.example; Tue, 18 Feb 2025"
        )
    made["From"], made["Date"], made["Subject"] = "desk@paper.example", "Tue, 18 Feb 2025 06:31:02 -0400", subject
    for part in parts:
        made.attach(part)
    return made.as_bytes()


def test_of_a_mail_the_page_is_read_and_its_day() -> None:
    html = page(1).replace("<p>", "<p>Möwen über dem Hafen: ", 1)
    read, plain = (
        clean(mail("News", MIMEText("Read it online.", "plain"), MIMEText(html, "html", "utf-8"))),
        clean(html),
    )
    assert (read.body, read.title, read.source.kind) == (plain.body, plain.title, "html")
    assert read.published == plain.published or read.published == "2025-02-18T06:31:02-04:00"


@pytest.mark.parametrize(("subject", "told"), [("Die Möwen sind da", True), ("Fwd: Die Möwen sind da", False)])
def test_of_a_mail_without_a_page_the_text_is_read_whatever_it_is_packed_in(subject: str, told: bool) -> None:
    text = "Die Möwen sind da\n\n" + "\n\n".join(stories()["harbour"].body)
    read, plain = clean(mail(subject, MIMEText(text, "plain", "utf-8"))), clean(text)
    assert (read.body, read.title) == (plain.body, plain.title)
    assert read.published == ("2025-02-18T06:31:02-04:00" if told else None)


@pytest.mark.parametrize(
    "text",
    [
        "Note: multipart/related is what the mail of the harbour office says.",
        "Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nabc\n--x--\n",
        "Content-Type: multipart/related; boundary=\xff\n\n--x\nContent-Type: text/html\n\n\n",
    ],
)
def test_a_text_that_names_the_form_is_a_text(text: str) -> None:
    assert clean(text.encode("latin-1")).source.kind == "text"


def test_parts_in_parts_without_end_are_a_text() -> None:
    """A RecursionError came out of the parser of mails once."""
    part = "--{}\nContent-Type: multipart/related; boundary={}\n\n"
    made = "".join(part.format(number, number + 1) for number in range(3000))
    assert clean(f"Content-Type: multipart/related; boundary=0\n\n{made}".encode()).source.kind == "text"


def test_saved_pages_of_a_folder_are_read_and_what_is_passed_over_is_told(tmp_path: Path) -> None:
    inbox = tmp_path / "Gesicherte Seiten"
    inbox.mkdir()
    (inbox / "Fähre (1).mhtml").write_bytes(mhtml(page(1)))
    (inbox / "Fähre 2.MHT").write_bytes(mhtml(page(2)))
    (inbox / "notes.docx").write_bytes(b"PK\x03\x04")
    (inbox / "article-slug").write_text(page(3), encoding="utf-8")
    done = batch(inbox, "-o", tmp_path / "out")
    assert done.code == 0, done.err
    assert "files of other kinds passed over: no suffix 1, .docx 1;" in done.err
    report = json.loads((tmp_path / "out.report.json").read_bytes())
    assert report["passed_over"] == {".docx": 1, "no suffix": 1}
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["Fähre (1).json", "Fähre 2.json"]


def test_the_own_files_of_a_run_inside_its_input_are_not_told_as_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(1), encoding="utf-8")
    done = batch(tmp_path, "-o", tmp_path / "out")
    assert done.err.startswith("1 articles, 0 failed")
    assert "passed over" not in done.err


def test_a_folder_without_documents_is_no_silent_success(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "a.pdf").write_bytes(b"%PDF-1.7")
    done = batch(tmp_path / "inbox", "-o", tmp_path / "out")
    assert done.err.startswith("nothing to clean: 0 articles, 0 failed")
    assert "files of other kinds passed over: .pdf 1;" in done.err


def test_a_web_archive_without_a_record_is_a_failure(tmp_path: Path) -> None:
    pytest.importorskip("warcio", reason="no warcio: pip install 'cleanarticle[warc]'")
    (tmp_path / "crawl.warc").write_bytes(b"x")
    done = batch(tmp_path / "crawl.warc", "-o", tmp_path / "out")
    failure = json.loads((tmp_path / "out.failed.jsonl").read_bytes())
    assert done.code == 1
    assert "crawl.warc: not a readable WARC: no record in it" in failure["message"]


def test_a_line_of_another_encoding_loses_no_letter(tmp_path: Path) -> None:
    record = json.dumps({"id": "1", "text": f"Über die Brücke\n\n{story(1)}"}, ensure_ascii=False)
    (tmp_path / "news.jsonl").write_bytes(record.encode("cp1252") + b"\n")
    done = batch(tmp_path / "news.jsonl", "-o", tmp_path / "out.jsonl")
    assert done.code == 0
    assert json.loads((tmp_path / "out.jsonl").read_bytes())["title"] == "Über die Brücke"


@pytest.mark.parametrize(
    ("value", "told"), [(None, "'text' holds null"), (["a"], "'text' holds a list"), (5, "'text' holds a number")]
)
def test_a_field_without_a_string_is_told_by_what_it_holds(tmp_path: Path, value: object, told: str) -> None:
    (tmp_path / "news.jsonl").write_text(json.dumps({"id": "1", "text": value}), encoding="utf-8")
    batch(tmp_path / "news.jsonl", "-o", tmp_path / "out.jsonl")
    assert told in json.loads((tmp_path / "out.jsonl.failed.jsonl").read_bytes())["message"]


def test_a_retry_that_is_refused_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "a.html").write_text(page(1), encoding="utf-8")
    refused = batch(tmp_path / "inbox", "-o", tmp_path / "out", "--retry-failed")
    assert (refused.code, "not there: --retry-failed is for a run that is complete" in refused.err) == (2, True)
    assert batch(tmp_path / "inbox", "-o", tmp_path / "out").code == 0


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\x1f\x8b\x08\x00", "a compressed file: unpack it, or let `cleanarticle batch` read it"),
        (b"PK\x03\x04", "an archive: unpack it, or let `cleanarticle batch` read it"),
        (b"%PDF-1.7", "a PDF: convert it to text first"),
        (rb"{\rtf1\ansi {\fonttbl\f0 Times;} The port was closed.}", r"rich text \(RTF\): save it as plain text first"),
        (random.Random(1).randbytes(4000), "leave it out or convert it first"),
        (b"ID3\x03" + random.Random(2).randbytes(9000), "leave it out or convert it first"),
        (b"\x89PNG\r\n\x1a\n\x00", "leave it out or convert it first"),
    ],
)
def test_of_binary_data_the_remedy_is_told(data: bytes, told: str) -> None:
    with pytest.raises(InputError, match=f"binary data, not HTML or text: {told}"):
        clean(data)


# --- pages of web archives ---

ARCHIVES = [
    "https://web.archive.org/web/20250703101112/{}",
    "https://web.archive.org/web/20250703101112id_/{}",
    "http://wayback.archive-it.org/1234/20250703101112/{}",
    "https://arquivo.pt/noFrame/replay/20250703101112/{}",
    "https://www.webarchive.org.uk/wayback/archive/20250703101112mp_/{}",
]
TOOLBAR = """<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en"><div id="wm-ipp"><a href="/web/">183
captures</a><p>Formed by volunteers, the team is a loose collective of archivists who save copies of dying sites for the
sake of history and of all who read them later on, wherever they may be.</p></div></div>
<div id="wm-ipp-print">The Wayback Machine - https://web.archive.org/web/20250703101112/https://paper.example/1</div>
<!-- END WAYBACK TOOLBAR INSERT -->"""


@pytest.mark.parametrize("archive", ARCHIVES)
def test_a_page_of_a_web_archive_is_read_as_the_page_it_holds(archive: str) -> None:
    """Of 305 pages with the Wayback Machine's toolbar and addresses 33 had other bodies, two another language."""
    url = "https://paper.example/2025/02/18/storm-closes-port"
    linked = page(1).replace("<article>", '<article><a href="{0}/author/ann-lee">Ann Lee</a>')
    linked = linked.replace("<body>", '<body>{1}<nav><a href="{0}/news">News</a></nav>')
    shown = linked.replace("{0}", archive.format("https://paper.example")).replace("{1}", TOOLBAR)
    own = Cleaner(Config(ledger=True)).clean(linked.replace("{0}", "https://paper.example").replace("{1}", ""), url=url)
    read = Cleaner(Config(ledger=True)).clean(shown, url=archive.format(url))
    assert read.source.fetched == "2025-07-03T10:11:12Z"
    assert replace(read, source=own.source) == own


def test_a_saved_page_of_the_wayback_machine_tells_what_it_holds() -> None:
    told = '<head><script>__wm.wombat("https://paper.example/1","20250703101112","https://web.archive.org/")</script>'
    read = clean(page(1).replace("<head>", told).replace("<body>", f"<body>{TOOLBAR}"))
    assert (read.url, read.source.fetched) == ("https://paper.example/1", "2025-07-03T10:11:12Z")
    assert "archivists" not in "".join((read.body, *(piece.text for piece in read.removed)))


@pytest.mark.parametrize(
    ("url", "own"),
    [
        ("https://web.archive.org/web/2025/https://paper.example/1", "https://paper.example/1"),
        ("https://web.archive.org/web/20250703101112/http:/paper.example/1", "http://paper.example/1"),
        ("https://paper.example/2025/02/18/storm?from=https://other.example/", None),
        ("https://paper.example/go/https://other.example/", None),
    ],
)
def test_addresses_of_archives(url: str, own: str | None) -> None:
    text = "\n\n".join(stories()["harbour"].body)
    article = Cleaner(Config(ledger=True)).clean(text, url=url)
    assert article.url == (own or url)
    assert (article.source.fetched is UNSET) == (own is None or "10111" not in url)
    assert article.restore() == text
