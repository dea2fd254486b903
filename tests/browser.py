"""A real browser, and a run to look at. Without the extra "browser-test" or a Chromium the tests skip and say so."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanarticle import Article, Cleaner, Config
from cleanarticle.report.page import report_of, write_page

from .cli_runs import page, story
from .test_report import STORY, write

pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install 'cleanarticle[browser-test]'")
axe = pytest.importorskip(
    "axe_playwright_python.sync_playwright", reason="no axe: pip install 'cleanarticle[browser-test]'"
)

from playwright.sync_api import Browser, Page, expect, sync_playwright  # noqa: E402, F401 (the tests use it)

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
