"""The review page in a real browser (`tests/browser.py`): what is put right on it is saved, and shown again."""

# ruff: noqa: F401, F811 (fixtures are imported, and named again as arguments)

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from cleanarticle.report.corrections import read_corrections
from cleanarticle.report.serve import Review

from .browser import Page, browser, expect, open_page, pytestmark, run, serious, tab
from .cli_runs import cli


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


def test_the_command_serves_until_it_is_ended(run: Path, tmp_path: Path) -> None:
    with Review(run, tmp_path / "c.jsonl") as taken:
        done = cli("review", run, "--no-open", "--port", str(taken.server_port), "--corrections", tmp_path / "c.jsonl")
    assert done.code == 2
    assert "give another --port" in done.err
