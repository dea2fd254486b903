"""The report: the text in place, the numbers, and a page that nothing in a document can break."""

import gzip
import io
import json
import re
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle import Article, Cleaner, Config
from cleanarticle.errors import ExtraError, InputError
from cleanarticle.export.identity import host_of
from cleanarticle.report.overview import line, overview_of, words
from cleanarticle.report.page import CHUNK, Chunks, escaped, report_of, view, write_page
from cleanarticle.report.pieces import Row, rows
from cleanarticle.report.runs import read_run

from .cli_runs import cli, page, story

STORY = (
    "Small lender agrees to be bought by rival\nBy Daniel Ashgrove\n\n"
    "PORT ARLEN (Reuters) - The lender said on Thursday that it had agreed to be bought by the larger group for a sum "
    "that was not told, and that its members would be asked in March.\n\n"
    "Advertisement\n\n"
    "The boards of both companies backed the deal, and both of them said so in a statement to the exchange on Friday."
    "\n\n"
    "Most Read News\n\nOil steady as traders wait\n\nMaker of toys recalls trains\n"
)


def cleaned(text: str, *, ledger: bool = True) -> Article:
    return Cleaner(Config(ledger=ledger)).clean(text, id="doc", url="https://www.arlen.example/1")


def marks(shown: tuple[Row, ...]) -> list[tuple[str, str, str]]:
    return [(piece.mark, piece.label, piece.text.strip()) for row in shown for piece in row.pieces]


def test_a_lifted_dateline_stands_before_the_prose_that_it_opened() -> None:
    shown = rows(cleaned(STORY))
    opening = next(row for row in shown if len(row.pieces) > 1)
    assert [(piece.mark, piece.label) for piece in opening.pieces] == [("lifted", "dateline"), ("kept", "")]
    assert "".join(piece.text for piece in opening.pieces).startswith("PORT ARLEN (Reuters) - The lender said")


def test_removed_lines_stand_in_place_with_kind_rule_and_confidence() -> None:
    shown = rows(cleaned(STORY))
    texts = [piece.text for row in shown for piece in row.pieces]
    at = texts.index("Advertisement")
    removed = [piece for row in shown for piece in row.pieces][at]
    assert (removed.mark, removed.label) == ("removed", "advertisement")
    assert removed.rule.startswith(("any/", "en/"))
    assert removed.confidence is not None
    assert texts[at + 1].startswith("The boards of both companies")


def test_each_removed_line_is_told_by_its_own_rule_even_if_another_line_reads_alike() -> None:
    article = cleaned(STORY.replace("Advertisement", "Most Read News\n\nAdvertisement"))
    told = [(piece.text, piece.rule) for row in rows(article) for piece in row.pieces if piece.mark == "removed"]
    assert told == [(removed.text, removed.rule) for removed in article.removed]


def test_without_a_ledger_fields_body_and_removed_lines_are_all_there() -> None:
    shown = marks(rows(cleaned(STORY, ledger=False)))
    assert ("lifted", "dateline", "PORT ARLEN (Reuters) -") in shown
    assert [mark for mark, _, _ in shown] == sorted(
        (mark for mark, _, _ in shown), key=("lifted kept removed").split().index
    )
    assert ("removed", "advertisement", "Advertisement") in shown


def test_a_repair_tells_what_the_words_were() -> None:
    article = cleaned(STORY.replace("members would", "membersâ€™ lawyers would"))
    mended = [piece for row in rows(article) for piece in row.pieces if piece.before]
    assert len(mended) == 1
    assert "â€™" in mended[0].before
    assert "â€™" not in mended[0].text


def test_a_web_page_shows_all_of_its_blocks() -> None:
    article = Cleaner(Config(ledger=True)).clean(page(1))
    assert article.blocks
    shown = rows(article)
    assert [row.block for row in shown] == [number for number, block in enumerate(article.blocks) if block.text]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), max_size=8))
def test_the_page_shows_every_word_of_a_text(lines: list[str]) -> None:
    article = cleaned("\n\n".join(lines))
    shown = "".join(f"{row.input} {''.join(piece.text for piece in row.pieces)}" for row in rows(article))
    for block in article.blocks or ():
        assert "".join(block.text.split()) in "".join(shown.split())


def test_the_overview_adds_up() -> None:
    articles = [cleaned(STORY), cleaned(story(1)), cleaned("")]
    overview = overview_of([line(article, rows(article), number) for number, article in enumerate(articles, 1)])
    assert overview.documents == 3
    assert overview.kept_words == sum(words(article.body) for article in articles)
    gone = sum(words(removed.text) for article in articles for removed in article.removed)
    assert sum(overview.removed_words.values()) == sum(rule.words for rule in overview.rules) == gone
    assert sum(overview.verdicts.values()) == sum(overview.languages.values()) == sum(overview.sites.values()) == 3
    assert overview.fields["dateline"] == 1


def test_words_of_scripts_without_blanks_count_too() -> None:
    assert words("two words") == 2
    assert words("漢字仮名漢字") == 4


@pytest.mark.parametrize(
    ("url", "site"),
    [("https://www.arlen.example/a?b", "arlen.example"), (None, ""), ("http://[", ""), ("no url", "")],
)
def test_the_site_is_the_host_of_the_url(url: str | None, site: str) -> None:
    assert (host_of(Cleaner().clean("x", url=url)) or "") == site


def write(place: Path, articles: list[Article]) -> Path:
    lines = "".join(f"{article.to_json()}\n" for article in articles).encode()
    if place.suffix == "":
        place.mkdir()
        for number, article in enumerate(articles):
            (place / f"{number}.json").write_text(article.to_json(indent=2))
    elif place.suffix == ".parquet":
        pq = pytest.importorskip("pyarrow.parquet")
        arrow = pytest.importorskip("cleanarticle.adapters.arrow", exc_type=ExtraError)
        rows = [article.to_dict() for article in articles]
        pq.write_table(arrow.pa.Table.from_pylist(rows, schema=arrow.arrow_schema()), place)
    else:
        packed = {".gz": gzip.compress(lines), ".zst": zstandard.ZstdCompressor().compress(lines)}
        place.write_bytes(packed.get(place.suffix, lines))
    return place


@pytest.mark.parametrize("name", ["out", "out.jsonl", "out.jsonl.gz", "out.jsonl.zst", "out.parquet"])
def test_a_run_is_read_in_every_form_that_batch_writes(tmp_path: Path, name: str) -> None:
    articles = [cleaned(story(number), ledger=number > 0) for number in range(3)]
    assert list(read_run(write(tmp_path / name, articles))) == articles


def test_what_is_no_run_is_told_with_its_line(tmp_path: Path) -> None:
    broken = tmp_path / "x.jsonl"
    broken.write_text(cleaned(STORY).to_json() + '\n{"title": 3}\n')
    with pytest.raises(InputError, match=r"x\.jsonl, line 2"):
        list(read_run(broken))
    with pytest.raises(InputError, match="no run"):
        list(read_run(Path(__file__)))
    with pytest.raises(InputError, match="not there"):
        list(read_run(tmp_path / "missing.jsonl"))


@pytest.mark.parametrize("name", ["out.jsonl.gz", "out.jsonl.zst", "out.parquet"])
def test_a_run_that_is_cut_off_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    whole = write(tmp_path / name, [cleaned(story(number)) for number in range(9)])
    whole.write_bytes(whole.read_bytes()[:-40])
    with pytest.raises(InputError, match=f"{name}.*cannot be read"):
        list(read_run(whole))


def test_a_table_of_something_else_is_no_run(tmp_path: Path) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.table({"price": [1, 2]}), tmp_path / "prices.parquet")
    with pytest.raises(InputError, match=r"prices\.parquet, row 1"):
        list(read_run(tmp_path / "prices.parquet"))


def test_chunks_hold_all_documents_in_order() -> None:
    chunks = Chunks()
    article = cleaned(STORY)
    for number in range(CHUNK + 2):
        chunks.add(view(article, rows(article), str(number)))
    chunks.close()
    assert len(chunks.packed) == 2


def test_no_text_can_end_the_script_that_holds_it(tmp_path: Path) -> None:
    evil = "</script><script>alert(1)</script><!--"
    article = Cleaner(Config(ledger=True)).clean(
        STORY.replace("Small lender", evil), id=evil, url=f"https://x.example/{evil}"
    )
    out = io.StringIO()
    write_page(*report_of(write(tmp_path / "out.jsonl", [article])), out)
    assert "alert(1)</script>" not in out.getvalue()
    found = re.search(r'<script type="application/json" id="index">(.*?)</script>', out.getvalue(), re.DOTALL)
    assert found
    assert json.loads(found[1])["lines"][0]["name"] == evil


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_escaped_json_says_the_same(text: str) -> None:
    made = escaped(json.dumps(text, ensure_ascii=False).encode())
    assert "<" not in made
    assert json.loads(made) == text


def test_the_page_asks_nothing_of_the_network(tmp_path: Path) -> None:
    out = io.StringIO()
    write_page(*report_of(write(tmp_path / "out.jsonl", [cleaned(STORY)])), out)
    assert "default-src 'none'" in out.getvalue()
    assert not re.search(r'(?:src|href)="(?:https?:)?//|@import|url\(', out.getvalue())


def test_report_from_the_command_line(tmp_path: Path) -> None:
    run = write(tmp_path / "out.jsonl", [cleaned(STORY)])
    done = cli("report", run, "-o", tmp_path / "page.html")
    assert (done.code, done.out) == (0, "")
    assert "1 documents" in done.err
    assert (tmp_path / "page.html").read_text().startswith("<!doctype html>")
    assert cli("report", tmp_path / "none", "-o", tmp_path / "page.html").code == 2


@pytest.mark.parametrize("command", [("report", "x.jsonl"), ("diff", "x.jsonl", "x.jsonl"), ("export", "x.jsonl")])
def test_what_cannot_be_written_is_told_in_a_line(tmp_path: Path, command: tuple[str, ...]) -> None:
    write(tmp_path / "x.jsonl", [cleaned(STORY)])
    (tmp_path / "file").touch()
    done = cli(*command, "-o", "file/page.html", cwd=tmp_path)
    assert done.code == 1
    assert "file/page.html: cannot be written" in done.err
    assert done.err.count("\n") == 1
    assert cli(*command, "-o", "new/page.html", cwd=tmp_path).code == 0
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["page.html"]


def test_a_run_that_cannot_be_read_leaves_no_page(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text("no article\n")
    done = cli("report", tmp_path / "x.jsonl", "-o", tmp_path / "page.html")
    assert done.code == 1
    assert "x.jsonl, line 1" in done.err
    assert not (tmp_path / "page.html").exists()
