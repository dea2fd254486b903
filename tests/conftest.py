"""What all tests share: where the labelled pages are, how goldens are renewed, how long Hypothesis may look."""

import os
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

ROOT: Final = Path(__file__).resolve().parent.parent
INBOX: Final = ROOT / "fixtures" / "inbox"
MARKUP: Final = ROOT / "fixtures" / "markup"
SEEDS: Final = ROOT / "fixtures" / "seeds"
GOLDEN: Final = ROOT / "fixtures" / "golden"

settings.register_profile("quick", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("quick"), derandomize=True)
settings.register_profile("long", settings.get_profile("quick"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "quick"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write fixtures/golden anew; read the diff before you commit it"
    )


def shared_folder() -> Path:
    """The folder of labelled pages beside the repository, or the one CLEANARTICLE_SHARED names. It need not exist."""
    return Path(os.environ.get("CLEANARTICLE_SHARED") or ROOT.parent / "shared")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Labelled pages of other people: not in the repository, so tests that need them skip without them."""
    folder = shared_folder()
    if not (folder / "data").is_dir():
        pytest.skip(f"no labelled pages in {folder}: set CLEANARTICLE_SHARED to their folder to run this test")
    return folder
