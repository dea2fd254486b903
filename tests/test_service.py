"""The service: one document, a stream of them, what it refuses and how it says so, and its limits."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import pytest

from cleanarticle import Article, Cleaner, Config
from cleanarticle.errors import ExtraError

pytest.importorskip("pebble", reason="no service: pip install 'cleanarticle[serve-test]'")
pytest.importorskip("httpx", reason="no httpx: pip install 'cleanarticle[serve-test]'")
pytest.importorskip("uvicorn", reason="no uvicorn: pip install 'cleanarticle[serve-test]'")

from starlette.testclient import TestClient
from starlette.types import Message, Receive

from cleanarticle.service.app import make_app
from cleanarticle.service.work import Limits, Workers

from .cli_runs import page, story
from .conftest import MARKUP
from .feeds import FEEDS, URL, item, rss
from .test_records import RECORDS, TITLE

LIMITS: Final = Limits(seconds=20, size=100_000)


@contextmanager
def serving(
    limits: Limits, number: int = 1, hosts: Sequence[str] = ("*",), url: str = "http://here"
) -> Iterator[TestClient]:
    workers = Workers(Config(), limits, number)
    try:
        yield TestClient(make_app(workers, hosts), base_url=url)
    finally:
        workers.stop()


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with serving(LIMITS, 2) as made:
        yield made


def text(data: str | bytes) -> dict[str, object]:
    return {"content": data, "headers": {"Content-Type": "text/plain; charset=utf-8"}}


def lines(*documents: object) -> dict[str, object]:
    told = "".join(f"{one if isinstance(one, str) else json.dumps(one)}\n" for one in documents)
    return {"content": told.encode(), "headers": {"Content-Type": "application/x-ndjson"}}


def test_a_document_in_json_gives_its_article(client: TestClient) -> None:
    answer = client.post("/clean", json={"text": story(1), "url": "https://paper.example/1", "id": "one"})
    assert answer.status_code == 200
    assert Article.from_json(answer.content) == Cleaner().clean(
        story(1), url="https://paper.example/1", id="one", kind="text"
    )


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("text/html", page(2)),
        ("text/plain", story(2)),
        ("application/octet-stream", page(2)),
        ("Text/HTML; charset=UTF-8", page(2)),
    ],
)
def test_a_document_may_be_sent_as_it_is(client: TestClient, kind: str, data: str) -> None:
    answer = client.post("/clean?url=https://paper.example/2&id=two", content=data, headers={"Content-Type": kind})
    article = Article.from_json(answer.content)
    assert (article.id, article.url) == ("two", "https://paper.example/2")
    assert article.source.kind == ("text" if kind == "text/plain" else "html")


def test_the_charset_of_the_request_is_believed(client: TestClient) -> None:
    told = "<html><body><article>" + "<p>Порт Галлвика открылся во вторник после трёх недель льда.</p>" * 4
    answer = client.post("/clean", content=told.encode("koi8-r"), headers={"Content-Type": "text/html; charset=koi8-r"})
    assert "Порт Галлвика" in answer.json()["body"]


def test_the_answer_comes_in_the_format_asked_for(client: TestClient) -> None:
    assert client.post("/clean?format=ninjs", **text(story(3))).json()["standard"]["name"] == "ninjs"
    assert client.post("/clean?ledger=true", **text(story(3))).json()["blocks"]
    assert "blocks" not in client.post("/clean?ledger=false", **text(story(3))).json()


def test_records_of_other_programs_are_read(client: TestClient) -> None:
    for record in RECORDS.values():
        assert client.post("/clean", json=record).json()["title"] == TITLE


@pytest.mark.parametrize(
    ("query", "kind", "data", "status", "told"),
    [
        ("", "application/json", b"{", 400, "not a JSON object"),
        ("", "application/json", b"[]", 400, "not a JSON object"),
        ("", "application/json", b"{}", 400, "neither html nor text"),
        ("", "application/json", b'{"text": 5}', 400, "$.text"),
        ("", "application/json", b'{"text": "a", "url": []}', 400, "$.url"),
        ("", "text/plain", b"\x00\x01\x02\x03" * 50, 400, "binary"),
        ("?format=pdf", "text/plain", b"a", 400, "ninjs"),
        ("?ledger=maybe", "text/plain", b"a", 400, "true or false"),
        (
            "?fromat=ninjs",
            "text/plain",
            b"a",
            400,
            "'fromat': not known here: did you mean 'format'?",
        ),
        ("?Ledger=true", "text/plain", b"a", 400, "did you mean 'ledger'?"),
        ("?verbose=1", "text/plain", b"a", 400, "not known here: there are format, ledger, url, id"),
        ("?min-confidence=0.9", "text/plain", b"a", 400, "start the service with it"),
        ("?format=json&format=ninjs", "text/plain", b"a", 400, "format is given 2 times"),
        ("", "application/pdf", b"%PDF-1.4", 415, "text/html"),
        ("", "", b"a", 415, "text/html"),
        ("", "text/plain", b"a " * 60_000, 413, "100,000 bytes"),
    ],
)
def test_what_cannot_be_cleaned_is_refused_and_the_body_says_why(
    client: TestClient, query: str, kind: str, data: bytes, status: int, told: str
) -> None:
    answer = client.post(f"/clean{query}", content=data, headers={"Content-Type": kind} if kind else {})
    assert answer.status_code == status
    assert told in answer.json()["error"]


@pytest.mark.parametrize(("path", "query"), [("/view", "ledger=true"), ("/batch", "url=https://a.example/1")])
def test_an_option_of_another_address_is_refused_too(client: TestClient, path: str, query: str) -> None:
    answer = client.post(f"{path}?{query}", **lines({"text": "A."}))
    assert answer.status_code == 400
    assert f"query {query.partition('=')[0]!r}: not known here" in answer.json()["error"]


def test_what_the_description_names_is_what_is_known(client: TestClient) -> None:
    values = {"format": "json", "ledger": "true", "url": "https://a.example/1", "id": "a"}
    for path, told in client.get("/openapi.json").json()["paths"].items():
        names = {parameter["name"] for parameter in told["post"]["parameters"]}
        sent = lines({"text": "A."}) if path == "/batch" else text("A.")
        for name, value in values.items():
            status = client.post(f"{path}?{name}={value}", **sent).status_code
            assert (path, name, status) == (path, name, 200 if name in names else 400)


def test_a_body_whose_length_is_not_told_is_not_read_beyond_the_limit(client: TestClient) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(100):
            yield b"a " * 5_000

    assert client.post("/clean", content=endless(), headers={"Content-Type": "text/plain"}).status_code == 413


def test_other_methods_and_addresses_are_refused_in_json(client: TestClient) -> None:
    asked = client.get("/clean")
    assert (asked.status_code, asked.json()) == (405, {"error": "GET is not answered here: send POST"})
    lost = client.get("/docs")
    assert (lost.status_code, lost.json()) == (404, {"error": "nothing is at /docs: /openapi.json tells what there is"})


def test_a_stream_gives_a_line_for_every_line_in_their_order(client: TestClient) -> None:
    documents = [{"id": f"s{number}", "text": story(number)} for number in range(12)]
    answer = client.post("/batch", **lines(*documents))
    assert answer.headers["content-type"].startswith("application/x-ndjson")
    assert [json.loads(line)["id"] for line in answer.text.splitlines()] == [f"s{number}" for number in range(12)]


def test_a_bad_line_fails_alone_and_is_told_by_its_number(client: TestClient) -> None:
    long = {"text": "a " * 60_000}
    told = client.post("/batch", **lines({"text": "One."}, "{bad", "", long, {"html": None}, {"text": "Two."}))
    answers = [json.loads(line) for line in told.text.splitlines()]
    assert [answer.get("line") for answer in answers] == [None, 2, 4, 5, None]
    assert "not a JSON object" in answers[1]["error"]
    assert "100,000 bytes" in answers[2]["error"]
    assert client.post("/batch", **text("{}")).status_code == 415


def test_an_id_may_be_a_number(client: TestClient) -> None:
    assert client.post("/clean", json={"text": "One.", "id": 5}).json()["id"] == "5"


def test_a_feed_and_a_file_of_news_markup_give_a_line_for_every_item(client: TestClient) -> None:
    markup, feed = (MARKUP / "gigaword-en.sgm").read_bytes(), (FEEDS / "jsonfeed-1.1.json").read_bytes()
    for kind, data, ids in (
        ("application/rss+xml", rss(item(1), item(2)).encode(), [f"{URL}1", f"{URL}2"]),
        ("application/xml", rss(item(1), item(2)).encode("utf-16"), [f"{URL}1", f"{URL}2"]),
        ("application/xml", markup, ["AFP_ENG_20050218.0004", "AFP_ENG_20050218.0005"]),
        ("application/feed+json", feed, None),
    ):
        answer = client.post("/batch", content=data, headers={"Content-Type": kind})
        articles = [Article.from_json(line) for line in answer.text.splitlines()]
        assert [article.verdict for article in articles] == ["article", "article"]
        assert ids is None or [article.id for article in articles] == ids


def test_a_feed_that_breaks_off_says_so_behind_its_whole_items(client: TestClient) -> None:
    told = rss(item(1), item(2)).partition("</channel>")[0].encode()
    first, _, last = client.post("/batch", content=told, headers={"Content-Type": "text/xml"}).text.splitlines()
    assert Article.from_json(first).id == f"{URL}1"
    assert json.loads(last)["line"] == 3
    assert "breaks off behind 2 items" in json.loads(last)["error"]


def test_a_feed_of_one_item_is_that_document(client: TestClient) -> None:
    answer = client.post("/clean", content=rss(item(7)).encode(), headers={"Content-Type": "application/rss+xml"})
    article = Article.from_json(answer.content)
    assert (article.id, article.url, article.verdict) == (f"{URL}7", f"{URL}7", "article")
    several = client.post("/clean", content=rss(item(1), item(2)).encode(), headers={"Content-Type": "text/xml"})
    assert Article.from_json(several.content).verdict == "listing"


def test_a_stream_may_end_without_a_line_break_and_may_be_empty(client: TestClient) -> None:
    headers = {"Content-Type": "application/jsonl"}
    assert client.post("/batch", content=b'{"text": "A."}', headers=headers).json()["verdict"]
    assert client.post("/batch", content=b"\n \n", headers=headers).text == ""


def test_the_view_tells_every_lines_fate(client: TestClient) -> None:
    told = client.post("/view", **text(story(1))).json()
    marks = {piece.get("mark", "kept") for row in told["rows"] for piece in row["pieces"]}
    assert marks == {"kept", "lifted", "removed"}
    assert {"name": "verdict", "value": "article", "rule": "verdict/article, 0.95"} in told["fields"]


def test_the_page_loads_nothing_and_runs_nothing_that_is_not_its_own(client: TestClient) -> None:
    answer = client.get("/")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http://" not in answer.text.replace("http://www.w3.org", "")
    assert "src=" not in answer.text


def test_pages_of_other_sites_that_found_their_way_here_are_refused() -> None:
    with serving(LIMITS, 1, ("127.0.0.1", "localhost"), "http://evil.example") as client:
        assert client.get("/").status_code == 400
        assert client.get("/", headers={"Host": "localhost:8000"}).status_code == 200


def test_a_document_over_its_time_is_given_up_and_the_next_one_is_cleaned() -> None:
    big = " ".join(story(number) for number in range(3000))
    with serving(Limits(seconds=0.3)) as client:
        answer = client.post("/clean", **text(big))
        assert (answer.status_code, answer.json()) == (422, {"error": "the document took more than 0.3 seconds"})
        assert client.post("/clean", **text(story(1))).status_code == 200


def test_a_document_over_its_memory_is_given_up_and_the_next_one_is_cleaned() -> None:
    big = "\n\n".join(story(number) for number in range(3000))
    with serving(Limits(memory=16 << 20)) as client:  # a new worker's first document loads a language: 10 to 12 MB
        answer = client.post("/clean", **text(big))
        assert (answer.status_code, "memory" in answer.json()["error"]) == (422, True)
        assert client.post("/clean", **text(story(1))).status_code == 200


def test_a_missing_package_is_told_by_the_name_of_its_extra() -> None:
    code = "import sys; sys.modules['uvicorn'] = None; import cleanarticle.service.run"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert f"{ExtraError.__name__}: " in ran.stderr
    assert "pip install 'cleanarticle[serve]'" in ran.stderr


async def _never() -> Message:
    return await asyncio.get_running_loop().create_future()


def _call(client: TestClient, path: str, receive: Receive, stalls_at: int = 99) -> list[Message]:
    """What the service sends to a client that takes `stalls_at` messages and then no more."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        if len(sent) == stalls_at:
            await _never()
        sent.append(message)

    headers = [(b"host", b"here"), (b"content-type", b"application/json" if path == "/clean" else b"application/jsonl")]
    scope = {"type": "http", "method": "POST", "path": path, "headers": headers, "query_string": b"", "app": None}
    asyncio.run(asyncio.wait_for(client.app(scope, receive, send), 30))
    return sent


def test_a_client_that_stops_sending_is_told_so(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleanarticle.service.submission.PATIENCE", 0.05)
    head, answer = _call(client, "/clean", _never)
    assert (head["status"], answer["body"]) == (408, b'{"error":"nothing came for 0.05 seconds"}')
    assert b"nothing came" in _call(client, "/batch", _never)[1]["body"]


def test_a_client_that_does_not_read_is_dropped(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleanarticle.service.stream.PATIENCE", 0.05)

    async def endless() -> Message:
        return {"type": "http.request", "body": b'{"text": "One."}\n', "more_body": True}

    assert [message.get("more_body") for message in _call(client, "/batch", endless, stalls_at=3)] == [None, True, True]
