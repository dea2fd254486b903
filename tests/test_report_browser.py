"""The page of a run, and of two compared, in a real browser (`tests/browser.py`)."""

# ruff: noqa: F401, F811 (fixtures are imported, and named again as arguments)

import json
from pathlib import Path
from time import perf_counter

import pytest
from msgspec.structs import replace

from cleanarticle import Article, Cleaner, Config
from cleanarticle.report.comparison import compare_runs, write_diff

from .browser import (
    EVIL,
    Browser,
    Page,
    browser,
    documents,
    expect,
    open_page,
    pytestmark,
    report,
    run,
    serious,
    tab,
    written,
)
from .test_report import STORY, write


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
