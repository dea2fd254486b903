"""The playground in a real browser. Without the extras "browser-test" and "serve-test" or a Chromium it skips."""

import os
import signal
from collections.abc import Iterator

import pytest

pytest.importorskip("uvicorn", reason="no service: pip install 'cleanarticle[serve-test]'")
pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install 'cleanarticle[browser-test]'")

from playwright.sync_api import Browser, Page, expect

from .browser import EVIL, browser, pytestmark, serious, tab  # noqa: F401 (fixtures)
from .cli_runs import page
from .test_service_process import Served


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    served = Served()
    yield f"http://127.0.0.1:{served.port}/"
    os.killpg(served.process.pid, signal.SIGINT)
    served.process.communicate(timeout=30)


@pytest.fixture
def play(tab: Page, address: str) -> Page:  # noqa: F811
    tab.goto(address)
    tab.wait_for_selector("html[data-ready]")
    return tab


def test_the_example_shows_what_is_kept_lifted_and_removed(play: Page) -> None:
    play.get_by_role("button", name="Show an example").click()
    expect(play.locator("#said")).to_contain_text("words kept")
    expect(play.locator("#text .lifted.dateline")).to_contain_text("HALLVIK, Feb 18 (Reuters) -")
    expect(play.locator("#text .removed").first).to_contain_text("Advertisement")
    play.get_by_role("button", name="Removed", exact=True).click()
    expect(play.locator("#text .removed").first).to_be_hidden()


def test_a_pasted_page_is_cleaned_with_its_address(play: Page) -> None:
    play.get_by_label("Text or HTML").fill(page(3))
    play.get_by_label("Its address").fill("https://paper.example/2025/02/18/derrygate")
    play.get_by_role("button", name="Clean").click()
    expect(play.locator(".fields")).to_contain_text("Derrygate bans fireworks, report 3")
    expect(play.locator(".fields")).to_contain_text("dates/address")


def test_what_is_pasted_is_never_run(play: Page) -> None:
    title = play.title()
    play.get_by_label("Text or HTML").fill(
        f"{EVIL}\n\n{EVIL} said the harbour master of Hallvik on Tuesday, in the rain."
    )
    play.get_by_role("button", name="Clean").click()
    expect(play.locator("#said")).to_contain_text("kept")
    assert play.title() == title
    assert play.locator("#result img, #result script").count() == 0


def test_what_cannot_be_cleaned_is_told_on_the_page(browser: Browser, address: str) -> None:  # noqa: F811
    context = browser.new_context()  # not the tab: Chromium tells of the refusal on the console
    play = context.new_page()
    play.goto(address)
    play.get_by_label("Text or HTML").fill("\x01\x02\x03")
    play.get_by_role("button", name="Clean").click()
    expect(play.get_by_role("alert")).to_contain_text("Not cleaned: the document: binary data")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_anyone_can_use_it_at_any_width(browser: Browser, address: str, scheme: str, width: int) -> None:  # noqa: F811
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    play = context.new_page()
    play.goto(address)
    assert serious(play) == []
    play.get_by_label("Text or HTML").focus()
    play.keyboard.press("Tab")
    play.keyboard.press("Tab")
    play.keyboard.press("Tab")
    play.keyboard.press("Enter")  # the button of the example
    expect(play.locator("#said")).to_contain_text("kept")
    assert serious(play) == []
    assert play.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
