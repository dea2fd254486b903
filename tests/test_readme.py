"""README.md tells the truth: its example comes out as it says, its code runs, its options and commands are there."""

import json
import re
from typing import Any

import pytest

import cleanarticle
from cleanarticle.cli import COMMANDS
from cleanarticle.cli.options import _OPTIONS
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def fenced(language: str, number: int = 0) -> str:
    """The text of a fenced block."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)[number]


def shortened(told: Any, shown: Any) -> bool:
    """True if what README shows is what there is: some of the keys and items, texts cut off at "…"."""
    if isinstance(shown, dict):
        return all(shortened(told[name], value) for name, value in shown.items())
    if isinstance(shown, list):
        return all(any(shortened(one, value) for one in told) for value in shown)
    if isinstance(shown, str) and shown.endswith("…"):
        return isinstance(told, str) and told.startswith(shown.partition("…")[0])
    return bool(told == shown)


@pytest.mark.parametrize("field", json.loads(fenced("json")))
def test_the_example_comes_out_as_it_says(field: str) -> None:
    told, shown = cleanarticle.clean(fenced("text")).to_dict()[field], json.loads(fenced("json"))[field]
    assert shortened(told, shown), told


def test_a_shortened_value_that_is_not_so_is_seen() -> None:
    assert not shortened({"a": ["bc"]}, {"a": ["b"]})
    assert not shortened("the story", "a st…")


def test_the_example_in_python_runs() -> None:
    pages = [fenced("text"), {"html": "<p>A line."}]
    names: dict[str, Any] = {"data": fenced("text"), "text": cleanarticle.clean("A line.").to_json(), "pages": pages}
    exec(fenced("python"), names)
    assert names["article"].dateline.places == ("Hallvik",)
    assert names["outcome"].article


def test_every_command_is_told() -> None:
    assert [name for name in COMMANDS if f"\ncleanarticle {name}" not in README] == []


def test_every_option_of_a_configuration_is_told() -> None:
    options = {option for make in _OPTIONS for option in make(lambda: None).__click_params__[0].opts}
    assert {option for option in options if f"`{option}" not in README} == set()
