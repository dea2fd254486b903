"""Notices on cookies go however long they are; a story's paragraph about cookies stays."""

import pytest

from cleanarticle import Cleaner
from tests.invented.story import stories

CLEANER = Cleaner()
STORY = stories()["harbour"]
ON = " It goes on about devices, purposes and partners, and about what happens if you say no." * 8
NOTICES = {
    "harbour": "We use cookies and similar technologies on our website.",
    "museum": "Wir und unsere Partner verwenden Cookies und speichern Informationen auf Ihrem Gerät.",
    "moulin": "Nous et nos partenaires utilisons des cookies pour stocker des informations sur votre appareil.",
    "faro": "Nosotros y nuestros socios utilizamos cookies para almacenar información en tu dispositivo.",
}


@pytest.mark.parametrize("name", list(NOTICES))
@pytest.mark.parametrize("place", [2, None])
def test_a_long_notice_is_told_by_its_first_sentence(name: str, place: int | None) -> None:
    story = stories()[name]
    body = list(story.body)
    notice = NOTICES[name] + ON
    body.insert(len(body) if place is None else place, notice)
    article = CLEANER.clean("\n\n".join((story.title, *body)), kind="text")
    assert len(notice) > 600
    assert notice not in article.body
    assert [paragraph.text for paragraph in article.paragraphs] == list(story.body)


@pytest.mark.parametrize(
    "opening",
    [
        "The baker of Hallvik sells cookies and nothing else.",
        "The regulator fined the ferry line because its site used cookies without consent.",
        "Ferries to Brenna leave again at noon.",
    ],
)
def test_a_paragraph_that_opens_like_a_story_stays(opening: str) -> None:
    paragraph = opening + " By using the harbour you agree to its rules, a sign on the pier says since 1923." * 8
    article = CLEANER.clean("\n\n".join((STORY.title, *STORY.body[:3], paragraph, *STORY.body[3:])), kind="text")
    assert paragraph in article.body


def test_a_flagged_sentence_takes_along_the_lines_in_which_it_goes_on() -> None:
    broken = (
        "We do not allow you to opt out of our certain cookies, as they are necessary to",
        "ensure the proper functioning of the harbour's pages (such as the tide table and the",
        "list of ferries) and to count who comes by.",
    )
    article = CLEANER.clean("\n".join((STORY.title, *STORY.body, *broken)), kind="text")
    assert [paragraph.text for paragraph in article.paragraphs] == list(STORY.body)


@pytest.mark.parametrize(
    ("debris", "gap"),
    [
        ("Advertisement", "\n"),
        ("Read more: How three weeks of ice closed the northern port and what it cost the town", "\n\n"),
    ],
)
def test_a_paragraph_that_opens_in_small_letters_below_debris_stays(debris: str, gap: str) -> None:
    line = "eBooks of the harbour's log sold out within a day, the museum in Hallvik said on Tuesday."
    article = CLEANER.clean(gap.join((STORY.title, *STORY.body[:2], debris, line, *STORY.body[2:])))
    assert line in article.body
    assert debris not in article.body
