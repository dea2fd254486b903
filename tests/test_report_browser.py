"""The page in a real browser. Without the extra "browser-test" or a Chromium these tests skip and say so."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from time import perf_counter

import pytest
from msgspec.structs import replace

from cleanarticle import Article, Cleaner, Config
from cleanarticle.report.comparison import compare_runs, write_diff
from cleanarticle.report.corrections import read_corrections
from cleanarticle.report.page import report_of, write_page
from cleanarticle.report.serve import Review

from .cli_runs import cli, page, story
from .test_report import STORY, write

pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install 'cleanarticle[browser-test]'")
axe = pytest.importorskip(
    "axe_playwright_python.sync_playwright", reason="no axe: pip install 'cleanarticle[browser-test]'"
)

from playwright.sync_api import Browser, Page, expect, sync_playwright  # noqa: E402

CHROMIUM = os.environ.get("CLEANARTICLE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium: apt-get install chromium, or CLEANARTICLE_CHROMIUM"
)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
EVIL = '<script>document.title = "taken"</script><img src=x onerror="document.title=\'taken\'">"\'&lt;b&gt;'


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab that must show no error, and must ask nothing of the network."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.set_default_timeout(20_000)
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.on(
        "request",
        lambda request: (
            faults.append(request.url)
            if "127.0.0.1" not in request.url and not request.url.startswith(("file:", "blob:", "data:"))
            else None
        ),
    )
    yield opened
    context.close()
    assert faults == []


def documents() -> list[Article]:
    cleaner = Cleaner(Config(ledger=True))
    made = [cleaner.clean(story(number), id=f"story-{number}") for number in range(30)]
    made.append(cleaner.clean(STORY, id="lender", url="https://www.arlen.example/1"))
    made.append(cleaner.clean(page(3), id="page"))
    made.append(cleaner.clean(STORY.replace("members would", "membersâ€™ lawyers would"), id="mended"))
    return made


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("run") / "out.jsonl", documents())


@pytest.fixture(scope="module")
def report(run: Path) -> str:
    return written(run, run.with_name("page.html"))


def written(run: Path, path: Path) -> str:
    with open(path, "w", encoding="utf-8") as out:
        write_page(*report_of(run), out)
    return path.as_uri()


def open_page(tab: Page, url: str) -> None:
    tab.goto(url)
    tab.wait_for_selector("html[data-ready]")


def serious(tab: Page) -> list[str]:
    """What axe finds that keeps people out."""
    found = axe.Axe().run(tab).response["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:200]}"
        for one in found
        if one["impact"] in ("serious", "critical", "moderate")
    ]


def test_the_overview_leads_to_the_documents_behind_a_number(tab: Page, report: str) -> None:
    open_page(tab, report)
    expect(tab.locator("h1")).to_have_text("Overview")
    expect(tab.locator("#found")).to_have_text("33 documents")
    tab.get_by_role("button", name="arlen.example").click()
    expect(tab.locator("#found")).to_have_text("1 of 33 documents")


def test_search_and_filters_narrow_the_list(tab: Page, report: str) -> None:
    open_page(tab, report)
    tab.get_by_role("searchbox").fill("arlen mended")
    expect(tab.locator("#documents li")).to_have_count(0)
    tab.get_by_role("searchbox").fill("lender")
    expect(tab.locator("#documents li")).to_have_count(2)
    tab.locator("#by-kind").select_option("advertisement")
    expect(tab.locator("#documents li")).to_have_count(2)
    tab.locator("#by-field").select_option("-dateline")
    expect(tab.locator("#documents li")).to_have_count(0)
    tab.get_by_role("button", name="Clear all").click()
    expect(tab.locator("#found")).to_have_text("33 documents")


def test_a_document_opens_with_every_piece_in_its_place(tab: Page, report: str) -> None:
    open_page(tab, report)
    tab.locator("#documents a", has_text="lender").first.click()
    expect(tab.locator("h1")).to_contain_text("Small lender")
    expect(tab.locator(".lifted.dateline").last).to_contain_text("PORT ARLEN (Reuters) -")
    removed = tab.locator(".piece.removed", has_text="Advertisement")
    removed.focus()
    expect(tab.locator("#tip")).to_contain_text("removed: advertisement")
    expect(tab.locator("#tip")).to_contain_text("confidence 0.")
    tab.keyboard.press("Escape")
    expect(tab.locator("#tip")).to_be_hidden()
    tab.get_by_role("button", name="Removed", exact=True).click()
    expect(removed).to_be_hidden()


def test_input_and_result_stand_side_by_side_and_repairs_are_marked(tab: Page, report: str) -> None:
    open_page(tab, f"{report}#33")
    expect(tab.locator("#text .mended")).to_have_count(1)
    tab.get_by_role("button", name="Input beside").click()
    expect(tab.locator("#text .input", has_text="membersâ€™ lawyers")).to_have_count(1)


def test_five_thousand_documents_stay_quick(tab: Page, tmp_path: Path) -> None:
    few = documents()[:25]
    many = [replace(few[number % 25], id=f"{number}", title=f"Story {number}") for number in range(5000)]
    url = written(write(tmp_path / "out.jsonl", many), tmp_path / "page.html")
    began = perf_counter()
    open_page(tab, url)
    assert perf_counter() - began < 10
    spent = tab.evaluate(
        """() => {
            const query = document.getElementById("query");
            query.value = "story 49";
            const began = performance.now();
            query.dispatchEvent(new Event("input", { bubbles: true }));
            document.body.getBoundingClientRect();
            return performance.now() - began;
        }"""
    )
    assert spent < 500, "milliseconds; 20 on a quiet machine"
    expect(tab.locator("#found")).to_contain_text("of 5,000 documents")
    began = perf_counter()
    tab.goto(f"{url}#4999")
    expect(tab.locator("h1")).to_have_text("Story 4998")
    assert perf_counter() - began < 5


def test_keys_lead_from_document_to_document(tab: Page, report: str) -> None:
    open_page(tab, report)
    tab.keyboard.press("j")
    expect(tab.locator("h1")).to_contain_text("report 0")
    tab.keyboard.press("j")
    expect(tab.locator("h1")).to_contain_text("report 1")
    tab.keyboard.press("k")
    expect(tab.locator("h1")).to_contain_text("report 0")
    tab.keyboard.press("/")
    tab.keyboard.type("jk")
    expect(tab.get_by_role("searchbox")).to_have_value("jk")
    tab.get_by_role("button", name="Keys").click()
    tab.get_by_label("Single letters work as keys").uncheck()
    tab.get_by_role("button", name="Close", exact=True).click()
    tab.locator("#main").focus()
    tab.keyboard.press("j")
    expect(tab.locator("h1")).to_contain_text("report 0")


def test_markup_in_every_field_is_shown_as_text(tab: Page, tmp_path: Path) -> None:
    plain = json.loads(documents()[30].to_json())

    def poisoned(value: object) -> object:
        if isinstance(value, dict):
            fixed = ("schema_version", "kind", "fate", "verdict", "role", "decisions", "path", "field")
            return {name: item if name in fixed else poisoned(item) for name, item in value.items()}
        if isinstance(value, list):
            return [poisoned(item) for item in value]
        return f"{EVIL}{value}" if isinstance(value, str) else value

    article = Article.from_json(json.dumps(poisoned(plain)))
    open_page(tab, written(write(tmp_path / f"{EVIL.replace('/', '_')}.jsonl", [article]), tmp_path / "page.html"))
    expect(tab.locator("#documents .title")).to_contain_text(EVIL)
    tab.locator("#documents a").click()
    expect(tab.locator("h1")).to_contain_text(EVIL)
    expect(tab.locator(".fields td", has_text=EVIL).first).to_be_visible()
    expect(tab.locator("#text .piece", has_text=EVIL).first).to_be_visible()
    assert tab.locator("main script, main img, main b:has-text('b>')").count() == 0
    assert tab.title() != "taken"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_no_serious_fault(browser: Browser, report: str, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    tab = context.new_page()
    open_page(tab, report)
    assert serious(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), "wider than the screen"
    tab.goto(f"{report}#33")
    tab.wait_for_selector("#text")
    tab.locator("#toggle-beside").click()
    assert serious(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), "wider than the screen"
    context.close()


@pytest.fixture
def review(run: Path, tmp_path: Path) -> Iterator[Review]:
    with Review(run, tmp_path / "corrections.jsonl") as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_corrections_are_made_and_saved(tab: Page, review: Review) -> None:
    open_page(tab, f"{review.url}#31")
    tab.locator(".piece.removed", has_text="Advertisement").click()
    tab.get_by_label("It belongs to the story: keep it").check()
    tab.get_by_role("button", name="Save").click()
    expect(tab.locator(".row", has_text="Advertisement").locator(".corrected")).to_have_text("to keep")

    row = tab.locator(".row", has_text="The boards of both companies")
    row.get_by_role("button", name="Correct").click()
    tab.get_by_label("Kind of debris").select_option("promotion")
    tab.get_by_role("button", name="Save").click()
    expect(row.locator(".corrected")).to_have_text("to remove: promotion")

    tab.get_by_role("button", name="Edit title").click()
    tab.locator("#value").fill("Lender sold")
    tab.get_by_role("button", name="Save").click()
    expect(tab.locator(".fields .corrected")).to_have_text("Lender sold")
    expect(tab.locator("#count")).to_have_text("3")

    keep, remove, title = read_corrections(review.corrections)
    assert (keep.document, keep.action, keep.text, keep.was) == (
        "lender",
        "keep",
        "Advertisement",
        "removed: advertisement",
    )
    assert keep.rule.startswith(("en/", "any/"))
    assert keep.before.startswith("PORT ARLEN")
    assert keep.after.startswith("The boards")
    assert keep.prose[0].startswith("The lender said")
    assert (remove.action, remove.kind, remove.was) == ("remove", "promotion", "kept")
    assert (title.action, title.field, title.text, title.was[:12]) == ("field", "title", "Lender sold", "Small lender")


def test_corrections_are_shown_again_and_can_be_undone(tab: Page, review: Review) -> None:
    open_page(tab, f"{review.url}#31")
    tab.locator(".piece.removed", has_text="Advertisement").press("Enter")
    tab.get_by_label("It belongs to the story: keep it").check()
    tab.get_by_role("button", name="Save").click()
    expect(tab.locator("#count")).to_have_text("1")
    tab.reload()
    tab.wait_for_selector("html[data-ready]")
    expect(tab.locator("#text .corrected")).to_have_text("to keep")
    assert serious(tab) == []
    tab.get_by_role("button", name="Corrections 1").click()
    assert serious(tab) == []
    tab.get_by_role("button", name="Undo: Advertisement").click()
    expect(tab.locator("#count")).to_have_text("0")
    assert review.made() == []


def test_a_selected_piece_of_a_line_is_what_is_corrected(tab: Page, review: Review) -> None:
    open_page(tab, f"{review.url}#31")
    row = tab.locator(".row", has_text="The boards of both companies")
    row.locator(".out").evaluate(
        """(out) => {
            const range = document.createRange();
            range.setStart(out.firstChild, 4);
            range.setEnd(out.firstChild, 10);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    row.get_by_role("button", name="Correct").click()
    expect(tab.locator("#correct blockquote")).to_have_text("boards")


def test_only_the_page_that_was_served_can_write(tab: Page, review: Review) -> None:
    open_page(tab, review.url)
    send = """async ([token, body]) =>
        (await fetch("/corrections", {method: "POST", headers: {"X-Token": token}, body})).status"""
    good = '{"document": "lender", "action": "keep", "text": "x"}'
    answers = [
        tab.request.post(f"{review.url}corrections", data=body, headers={"X-Token": token}).status
        for token, body in (("wrong", good), (review.token, "{}"), (review.token, good))
    ]
    assert answers == [403, 400, 200]
    assert tab.request.get(review.url, headers={"Host": "evil.example:80"}).status == 403
    assert len(read_corrections(review.corrections)) == 1
    assert tab.evaluate(send, [review.token, good]) == 200


def test_the_page_of_a_comparison_shows_both_runs(tab: Page, run: Path, tmp_path: Path) -> None:
    kept = Cleaner(Config(ledger=True, keep=frozenset({"advertisement", "outside"})))
    other = write(tmp_path / "other.jsonl", [*documents()[:30], kept.clean(STORY, id="lender")])
    difference, made = compare_runs(run, other, pages=True)
    with open(tmp_path / "diff.html", "w", encoding="utf-8") as out:
        write_diff(other, difference, made, out)
    open_page(tab, (tmp_path / "diff.html").as_uri())
    expect(tab.locator("h1")).to_have_text("What changed")
    expect(tab.locator("#main")).to_contain_text("Only there: page, mended")
    assert serious(tab) == []
    tab.locator("#documents a").first.click()
    expect(tab.locator("#text .row.changed")).to_have_count(1)
    expect(tab.locator("#text .changed .input .removed")).to_contain_text("Advertisement")
    expect(tab.locator("#text .changed .out")).to_have_text("Advertisement")


def test_the_command_serves_until_it_is_ended(run: Path, tmp_path: Path) -> None:
    with Review(run, tmp_path / "c.jsonl") as taken:
        done = cli("review", run, "--no-open", "--port", str(taken.server_port), "--corrections", tmp_path / "c.jsonl")
    assert done.code == 2
    assert "give another --port" in done.err
