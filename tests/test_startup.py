"""What starting costs: modules are imported when a document needs them, and not before."""

import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.startup import COMMANDS, least, memory

from cleanarticle.kernels import COMPILED
from tests.conftest import INBOX

ENGINES = ("pyspark", "ray", "datasets", "datatrove", "scrapy", "pandas", "polars", "pyarrow", "starlette", "uvicorn")
LIBRARIES = ("numpy", "lxml", "bs4", "trafilatura", "langdetect", "ftfy", "rich", "rensa")
MADE = "import cleanarticle; cleaner = cleanarticle.Cleaner(); cleanarticle.Config, cleanarticle.Article"
CLEANED = f"{MADE}; cleaner.clean(open({{!r}}, 'rb').read())"


def imported(code: str) -> set[str]:
    """Top-level modules that are there after some code ran in a fresh process."""
    told = f"{code}; import sys; print(*{{name.split('.')[0] for name in sys.modules}})"
    return set(subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.split())


def test_a_cleaner_needs_no_library_before_its_first_document() -> None:
    assert imported(MADE) & {*LIBRARIES, *ENGINES} == set()


@pytest.mark.parametrize(
    ("name", "unneeded"),
    [
        ("flattened-en.txt", {"lxml", "bs4", "trafilatura", "langdetect", "rich", "rensa", *ENGINES}),
        ("modern-en.html", {"trafilatura", "langdetect", "rich", "rensa", *ENGINES}),
    ],
)
def test_a_document_imports_what_it_needs(name: str, unneeded: set[str]) -> None:
    found = imported(CLEANED.format(str(INBOX / name)))
    assert "msgspec" in found
    assert found & unneeded == set()
    assert ("numpy" in found) is not COMPILED


@pytest.mark.slow
@pytest.mark.parametrize("command", [name for name in COMMANDS if "clean," in name])
def test_a_first_document_takes_no_second(command: str) -> None:
    """The aim is 0.6 s on a machine of its own; tests run beside others."""
    assert least(COMMANDS[command][0], 4).cpu < 0.9


@pytest.mark.slow
@pytest.mark.shared
def test_a_batch_holds_less_than_200_megabytes(shared: Path) -> None:
    count, took = memory("fundus", "html", 40)
    assert count == 40
    assert took.memory < 200
