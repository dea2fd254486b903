"""Imports point one way, and every third-party text tool has one door. The contracts stand in pyproject.toml."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanarticle.stages import STAGES
from tests.conftest import ROOT

STAGES_FOLDER = ROOT / "src" / "cleanarticle" / "stages"

FORGED = """
[tool.importlinter]
root_package = "cleanarticle"

[[tool.importlinter.contracts]]
name = "A contract that does not hold"
type = "forbidden"
source_modules = ["cleanarticle.stages"]
forbidden_modules = ["cleanarticle.core"]
"""


def lint(config: str) -> subprocess.CompletedProcess[str]:
    """Run import-linter by a configuration file."""
    pytest.importorskip("importlinter", reason="import-linter is not installed: pip install -e '.[dev]'")
    code = "import sys, importlinter.cli as cli; sys.exit(cli.lint_imports(config_filename=sys.argv[1], no_cache=True))"
    return subprocess.run(
        [sys.executable, "-c", code, config],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )


def test_every_import_contract_is_kept() -> None:
    ran = lint(str(ROOT / "pyproject.toml"))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert " 0 broken" in ran.stdout


def test_a_broken_contract_would_be_seen(tmp_path_factory: pytest.TempPathFactory) -> None:
    forged = tmp_path_factory.mktemp("contracts") / "pyproject.toml"
    forged.write_text(FORGED, encoding="utf-8")
    assert lint(str(forged)).returncode == 1


def test_stages_hold_no_words_of_a_language() -> None:
    """Vocabulary is data: string literals of stages are ASCII but for punctuation and marks."""
    for path in sorted(STAGES_FOLDER.rglob("*.py")):
        code = [line.split("#")[0] for line in path.read_text(encoding="utf-8").splitlines()]
        letters = [line for line in code if any(char.isalpha() and ord(char) > 0x24F for char in line)]
        assert letters == [], f"{path.name}: words of a language belong in packs"


NO_WORDS = {
    "": "ㅣ丨ㆍ々ァーʼ" + "аяё",  # signs that count as letters, and the ends of alphabets
    "mojibake.py": "ГВЕв",  # what bytes become in a wrong encoding
    "blanks.py": "ГВ",
    "repair.py": "ГРСвѓҐВрс",
    "places.py": "縣县",  # counties that the gazetteer lacks
}


def literals(path: Path) -> Iterator[str]:
    """The strings of a module, but for those that stand alone: they say what something is."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


@pytest.mark.parametrize("folder", ["cli", "core", "grammar", "report", "rules", "sources", "stages"])
def test_words_of_other_scripts_stand_in_packs(folder: str) -> None:
    """Signs, alphabets' ends and names of code points are no words."""
    for path in sorted((STAGES_FOLDER.parent / folder).rglob("*.py")):
        known = NO_WORDS[""] + NO_WORDS.get(path.name, "")
        for text in literals(path):
            letters = [char for char in text if char.isalpha() and ord(char) > 0x24F and char not in known]
            bounds = len(text) == 1  # "\u3400": from here on characters are of Chinese
            assert not letters or bounds, f"{path.name}: {text!r}: words of a language belong in packs"


@pytest.mark.parametrize("path", sorted((ROOT / "src").rglob("*.py")), ids=lambda path: path.name)
def test_no_file_grows_beyond_what_one_reads_at_a_sitting(path: os.PathLike[str]) -> None:
    with open(path, encoding="utf-8") as lines:
        assert sum(1 for _ in lines) <= 300


def test_the_folder_of_stages_shows_the_stages_and_their_parts_in_folders() -> None:
    assert {path.stem for path in STAGES_FOLDER.glob("*.py")} == {"__init__", *(stage.name for stage in STAGES)}


@pytest.mark.parametrize(
    "path", sorted(STAGES_FOLDER.rglob("*.py")), ids=lambda path: f"{path.parent.name}-{path.name}"
)
def test_a_stage_and_each_of_its_parts_is_read_at_a_glance(path: os.PathLike[str]) -> None:
    with open(path, encoding="utf-8") as lines:
        assert sum(1 for _ in lines) <= 150
