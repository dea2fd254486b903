"""A table within the story is data: its cells may say what furniture says."""

import pytest

from cleanarticle import Cleaner, Config
from cleanarticle.context import Context
from cleanarticle.core.blocks import Block
from cleanarticle.core.decisions import Drop
from cleanarticle.core.draft import Draft
from cleanarticle.core.facts import Language, Scores
from cleanarticle.sources.html import cut
from cleanarticle.stages import debris
from cleanarticle.stages.lists.cells import data_cells
from tests.invented.story import stories

STORY = stories()["harbour"]
ROWS = (("Network", "Since", "Port"), ("Facebook", "1/1/2013", "Halden"), ("LinkedIn", "12:30", "Moss"))
TABLE = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
PAGE = f"<article><h1>{STORY.title}</h1>{{}}</article>".format(
    "".join(f"<p>{text}</p>" for text in STORY.body[:3])
    + f"<table>{TABLE}</table>"
    + "".join(f"<p>{text}</p>" for text in STORY.body[3:])
)


def dropped(chance: float) -> set[str]:
    """Texts that debris rules take when the model gives every block this chance."""
    blocks, page = cut(PAGE)
    draft = Draft(page, blocks, (Language("en", 1.0), Scores((chance,) * len(blocks), "page")))
    return {blocks[each.block].text for each in debris.run(draft, Context(Config())) if isinstance(each, Drop)}


def test_a_row_has_two_cells_or_more() -> None:
    cells = [
        Block(n, text, kind="table", joined=n in {2, 3}) for n, text in enumerate(("Alone", "Port", "Ships", "Days"))
    ]
    assert data_cells(cells) == {1, 2, 3}


@pytest.mark.parametrize("cell", ["Facebook", "LinkedIn", "1/1/2013", "12:30"])
def test_cells_that_the_model_believes_are_no_debris_and_others_are(cell: str) -> None:
    assert cell not in dropped(0.6)
    assert cell in dropped(0.4)


def test_a_table_between_paragraphs_stays_row_by_row() -> None:
    assert "Facebook | 1/1/2013 | Halden" in Cleaner().clean(PAGE, kind="html").body
