"""The agency a text came from is told with the words that show it."""

import pytest

from cleanarticle import Article, clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.core.blocks import Block, Plain
from cleanarticle.core.decisions import Note
from cleanarticle.core.draft import Draft
from cleanarticle.core.facts import Credit, Language, Wire
from cleanarticle.stages.wire import run
from tests.invented.story import stories
from tests.pages import PROSE, page

HEADLINE = "Nordheim votes to rebuild its old bridge"


def _rule(article: Article) -> str:
    return next(known.rule for known in article.provenance if known.field == "wire")


@pytest.mark.parametrize(
    ("made", "agency", "rule"),
    [
        (f"{HEADLINE}\n\nNORDHEIM, Nov 10 (Reuters) - {PROSE[0]}\n\n{PROSE[1]}\n", "Reuters", "wire/dateline"),
        (f"{HEADLINE}\nBy Ann Lee, AP\n\n{PROSE[0]}\n\n{PROSE[1]}\n", "AP", "wire/byline"),
        (page(linked={"author": {"@type": "Organization", "name": "Agence France-Presse"}}), "AFP", "wire/author"),
        (page(linked={"sourceOrganization": {"name": "Reuters"}}), "Reuters", "wire/sourceOrganization"),
    ],
)  # fmt: skip
def test_the_agency_is_told_by_the_strongest_evidence(made: str, agency: str, rule: str) -> None:
    article = clean(made)
    assert article.wire == agency
    assert _rule(article) == rule


def test_an_agency_named_in_prose_is_no_source() -> None:
    story = f"{HEADLINE}\n\n{PROSE[0]}\n\nThe mayor told Reuters that the ferry would come.\n\n{PROSE[2]}\n"
    assert clean(story).wire is None


def test_what_german_agencies_write_around_their_text_is_no_story() -> None:
    story = stories()["seilbahn"]
    body = "\n\n".join(story.body)
    article = clean(f"Seilbahnen/Tourismus/Oberthal\n\n{story.title}\n\nOberthal (APA) - {body}\n\n(Schluss) ule/jbo")
    assert article.title == story.title
    assert article.body == body
    assert article.wire == "APA"


def test_a_short_headline_above_its_agency_is_no_caption() -> None:
    story = stories()["majakka"]
    article = clean("\n\n".join(["Majakka sai valon", "STT", *story.body, "(STT)"]))
    assert article.title == "Majakka sai valon"
    assert article.captions == ()
    assert article.body == "\n\n".join(story.body)


def test_a_desks_address_is_neither_name_nor_credit() -> None:
    story = stories()["seilbahn"]
    desks = (
        "- Autorin: Ute Lehm, +49 30 1234567, <ute.lehm@dpa.example>",
        "- Foto: Newsdesk, +49 30 765, <foto@dpa.example>",
    )
    article = clean(
        "\n\n".join([story.title, "Oberthal (dpa) - " + story.body[0], *story.body[1:], "## Kontakte", *desks])
    )
    assert article.captions == ()
    assert not any("@" in name for credit in article.credits for name in credit.names)


def test_who_sold_the_picture_sent_no_text() -> None:
    story = "\n\n".join([HEADLINE, *PROSE])
    assert clean(f"{story}\n\n© iStock\n").wire is None
    assert clean(f"{story}\n\n(dpa/jbo)\n").wire == "dpa"


@pytest.mark.parametrize("names", [("dpa", "abc"), ("dpa",)])
def test_an_agency_that_signs_beside_a_writer_is_the_wire_and_alone_may_be_initials(names: tuple[str, ...]) -> None:
    signed = Credit("writing", names, f"({'/'.join(names)})")
    draft = Draft(Plain(PROSE[0]), (Block(0, PROSE[0]),), (Language("de"), signed))
    told = [made.fact for made in run(draft, Context(Config(model=None))) if isinstance(made, Note)]
    assert told == ([Wire("dpa", "(dpa/abc)")] if len(names) > 1 else [])
