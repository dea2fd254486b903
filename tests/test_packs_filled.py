"""Packs are written so that a diff shows which words came: long arrays stand on lines of their own."""

from pathlib import Path

import pytest
from training.filled import WIDTH, filled

from cleanarticle.rules import PACKS

PACKS_THERE = sorted(Path(PACKS).glob("*.toml"))


@pytest.mark.parametrize("path", PACKS_THERE, ids=lambda path: path.stem)
def test_a_pack_is_as_it_is_written(path: Path) -> None:
    pack = path.read_text(encoding="utf-8")
    assert filled(pack) == pack, "run: python -m training.filled"


def test_long_arrays_are_filled_and_keep_their_groups() -> None:
    words = [f'"word {number:02}"' for number in range(30)]
    pack = f"stop = [{', '.join(words)}]\nshort = [1, 2]\n"
    told = filled(pack)
    assert told.startswith('stop = [\n    "word 00", "word 01"')
    assert max(map(len, told.splitlines())) <= WIDTH
    assert told.endswith(",\n]\nshort = [1, 2]\n")
    grouped = f'stop = [\n    "a", "b",\n    {", ".join(words)},\n]\n'
    assert filled(grouped).startswith('stop = [\n    "a", "b",\n    "word 00"')
    assert filled(told) == told


def test_brackets_and_commas_inside_strings_part_nothing() -> None:
    pattern = "'^[,\\]]{1,9}, (?:" + "|".join(f"word{number}" for number in range(30)) + ")$'"
    told = filled(f"regex = [{pattern}, '''a \"b\", [c''']\n")
    assert told == f"regex = [\n    {pattern},\n    '''a \"b\", [c''',\n]\n"


def test_an_array_with_comments_stays() -> None:
    pack = 'stop = [\n  "a", # why\n  ' + ", ".join(f'"word {number}"' for number in range(30)) + ",\n]\n"
    assert filled(pack) == pack
