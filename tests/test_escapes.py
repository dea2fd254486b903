"""Signs that a program wrote out: a text says the same, in the same paragraphs, however an export escaped it."""

import json
from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle import Cleaner, Config, clean
from cleanarticle.sources.escapes import read_back, with_breaks, with_line_ends
from tests.invented.story import stories

LINES: Final = (
    "HALLVIK, Feb 18 (Reuters) - “Nobody’s ever seen ice like that,” Ingrid Solheim, who fishes for cod, said.",
    *stories()["harbour"].body,
)
TEXT: Final = "\n\n".join(LINES)
FORMS: Final[dict[str, Callable[[str], str]]] = {
    "JSON": json.dumps,
    "JSON without its quotes": lambda text: json.dumps(text)[1:-1],
    "a list in JSON": lambda text: json.dumps(text.split("\n\n")),
    "a list in JSON, a line a string": lambda text: json.dumps(text.split("\n\n"), indent=2),
    "a list in Python": lambda text: repr(text.split("\n\n")),
    "bytes in Python": lambda text: repr(text.encode()),
    "escaped line ends": lambda text: text.replace("\n", "\\n"),
    "those of Windows": lambda text: text.replace("\n\n", "\\r\\n"),
    "those of old Macs": lambda text: text.replace("\n\n", "\\r"),
    "escaped quotes": lambda text: text.replace("’", "\\u2019").replace("“", '\\"').replace("”", '\\"'),
    "a table of Excel": lambda text: text.replace("\n", "_x000D_\n"),
    "breaks": lambda text: text.replace("\n\n", "<br>"),
    "breaks of XHTML": lambda text: text.replace("\n\n", "<br /><br />"),
    "breaks at lines' ends": lambda text: text.replace("\n\n", "<BR/>\n<BR/>\n"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_text_reads_the_same_however_it_was_written_out(form: str) -> None:
    article = Cleaner(Config(ledger=True)).clean(FORMS[form](TEXT))
    plain = clean(TEXT.replace("“", '"').replace("”", '"') if form == "escaped quotes" else TEXT)
    assert article.body == plain.body
    assert (article.dateline, article.verdict) == (plain.dateline, plain.verdict)
    assert article.restore() == FORMS[form](TEXT)


def test_the_ledger_tells_of_letters_that_were_read_back() -> None:
    article = clean(FORMS["JSON"](TEXT))
    assert any("\\u201cNobody\\u2019s" in repair.before and "“Nobody’s" in repair.after for repair in article.repairs)


@pytest.mark.parametrize(
    "text",
    [
        "The file is in C:\\news\\new and in C:\\reports\\raw, he said.",
        "The gradient \\nabla f and the density \\rho are equal, the authors say.",
        "They print a\\nb and no more.",
        '"No," she said. "We stay," said another, "and so do they."',
        "[the ships] went, the harbour master said, and [they] came back.",
    ],
)
def test_backslashes_quotes_and_brackets_of_a_text_stay(text: str) -> None:
    assert with_line_ends(text) == text
    assert read_back(text) == text


def test_in_markdown_a_break_is_a_blank() -> None:
    lines = ["# Ice", "", "| place<br>name | depth |", "| --- | --- |", "| Hallvik | 3 m |", "", *LINES]
    assert "place name | depth" in clean("\n".join(lines)).body


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\\")))
def test_letters_that_json_wrote_out_are_read_back(text: str) -> None:
    assert read_back(json.dumps(text)[1:-1]) == text


PIECES: Final = ["\\", "n", "r", "\n", "_x000D_", "<br>", "<br />", "['", '"', "', '", "]", "A", " "]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_a_text_keeps_its_length_and_its_letters(text: str) -> None:
    for read in (with_line_ends(text), with_breaks(text)):
        assert len(read) == len(text)
        assert all(new == old or new in " \n" for new, old in zip(read, text, strict=True))


@given(st.lists(st.sampled_from(["\\u", "\\x", "2", "0", "19", "d83d", "e2", '\\"', "é"])).map("".join))
def test_half_a_sign_stays(text: str) -> None:
    read_back(text).encode("utf-8")
