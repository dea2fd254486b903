"""docs/architecture.md tells of the code that is there: its stages in their order, its packages, its modules."""

import re

import pytest

from cleanarticle.stages import STAGES
from tests.conftest import ROOT

TOLD = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
SOURCE = ROOT / "src" / "cleanarticle"
NAMES = [stage.name for stage in STAGES]


def test_the_way_of_a_document_has_the_stages_in_their_order() -> None:
    drawn = TOLD.partition("## The way of a document")[2].split("```")[1]
    assert [
        name for line in drawn.splitlines() for name in re.findall(r"\b\w+(?= ─)|(?<=─ )\w+", line) if name in NAMES
    ] == NAMES


def test_the_table_tells_of_every_stage() -> None:
    assert re.findall(r"^\| `(\w+)` \|", TOLD, re.MULTILINE) == NAMES


def test_the_house_has_every_package_and_no_other() -> None:
    house = TOLD.partition("## The house")[2].split("```")[1]
    rooms = set(re.findall(r"^  ([\w./]+)", house, re.MULTILINE))
    packages = {f"{place.name}/" for place in SOURCE.iterdir() if place.is_dir() and place.name[0] != "_"}
    assert {room for room in rooms if room.endswith("/")} == packages
    assert all((SOURCE / room).exists() for room in rooms)


PACKAGES = "|".join(place.name for place in SOURCE.iterdir() if place.is_dir() and place.name[0] != "_")
DOCS = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")))
NAMED = re.findall(rf"`((?:{PACKAGES}|tests|training|benchmarks)/[\w/]+(?:\.\w+)?)`", DOCS)


RULES = {"model/line", "model/page"}


@pytest.mark.parametrize("name", sorted({name for name in NAMED if "NAME" not in name} - RULES))
def test_a_module_that_the_documents_name_is_there(name: str) -> None:
    assert any(path.exists() for place in (SOURCE, ROOT) for path in (place / name, place / f"{name}.py"))
