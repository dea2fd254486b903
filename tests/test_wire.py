"""The agency a text came from is told with the words that show it."""

import pytest

from cleanarticle import Article, clean
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
