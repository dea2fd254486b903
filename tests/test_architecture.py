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


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`((?:stages|grammar|sources|kernels)/\w+(?:\.\w+)?)`", TOLD))))
def test_a_module_that_is_named_is_there(name: str) -> None:
    assert (SOURCE / name).exists() or (SOURCE / f"{name}.py").exists()
