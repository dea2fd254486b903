"""Whole articles with their ledgers, as files a person can read. One that changes is either a fault or a decision.

`python -m pytest tests/test_golden.py --update-golden` writes them anew; read the diff before you commit it.
"""

import json
from typing import Final

import pytest

from cleanarticle import Cleaner, Config
from tests.conftest import GOLDEN, INBOX, MARKUP

CLEANER: Final = Cleaner(Config(ledger=True))
DOCUMENTS: Final = (
    "hashed-classes-es.html",
    "hashed-classes-en.html",
    "flattened-en.txt",
    "flattened-ru.txt",
    "mojibake-de.txt",
    "entities-pt.txt",
    "utf-16-ja.txt",
    "hard-wrapped-en.txt",
    "html2text-de.md",
    "torn-en.txt",
    "jina-es.md",
    "flattened-tr.txt",
    "consent-wall-de.html",
    "empty.html",
    "nitf-archive-en.xml",
    "nitf-agency-en.xml",
    "rcv1-en.xml",
    "reuters-21578-en.sgm",
    "gigaword-nyt-en.sgm",
    "newsml-g2-en.xml",
)


def golden(name: str) -> str:
    """The article of a document, indented; scores aside, for their last digits hang on the machine's arithmetic."""
    document = next(folder / name for folder in (INBOX, MARKUP) if (folder / name).exists())
    article = CLEANER.clean(document.read_bytes(), path=name).to_dict()
    for block in article["blocks"]:  # type: ignore[attr-defined]
        block.pop("score", None)
    for removed in article["removed"]:  # type: ignore[attr-defined]
        if removed["rule"].startswith("model/"):
            removed["confidence"] = round(removed["confidence"], 1)
    return json.dumps(article, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_article_is_the_one_that_was_read_and_found_right(name: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"{name}.json"
    made = golden(name)
    if request.config.getoption("--update-golden"):
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8")
    assert path.exists(), "no golden: run with --update-golden, and read what it wrote"
    assert json.loads(made) == json.loads(path.read_text(encoding="utf-8"))


def test_every_golden_is_of_a_document_that_is_compared() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"{name}.json" for name in DOCUMENTS}
