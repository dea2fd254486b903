"""What outlets of the English-speaking world showed: names, datelines, lists and boxes around a text's story."""

import pytest

from cleanarticle import Article, Cleaner
from tests.invented.story import stories

CLEANER = Cleaner()
STORY = stories()["bank"]
TITLE, BODY = STORY.title, list(STORY.body)


def clean(*lines: str) -> Article:
    return CLEANER.clean("\n\n".join(lines), kind="text")


def kept(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("PORT ARLEN, Kenya, Nov 18 –", "Port Arlen", None),
        ("PORT ARLEN, Nov. 18, 2026 /PRNewswire/ --", "Port Arlen", "PR Newswire"),
        ("Kuala Lumpur, Nov 18 (Bernama) --", "Kuala Lumpur", "Bernama"),
        ("New Delhi:", "New Delhi", None),
    ],
)
def test_a_dateline_torn_off_its_paragraph_is_read_with_it(line: str, place: str, agency: str | None) -> None:
    article = clean(TITLE, "November 18, 2026", line, *BODY)
    assert article.dateline is not None
    assert (article.dateline.places, article.dateline.agency, article.authors) == ((place,), agency, ())
    assert kept(article) == BODY


@pytest.mark.parametrize("line", ["Members said:", "Among the reasons, in the order of their weight —"])
def test_what_only_ends_as_a_dateline_does_stays(line: str) -> None:
    article = clean(TITLE, "November 18, 2026", BODY[0], line, *BODY[1:])
    assert article.dateline is None
    assert line in kept(article)


@pytest.mark.parametrize("line", ["- Stuff", "– The Philippine Star", "(Daily Maverick)"])
def test_an_outlet_signs_its_story(line: str) -> None:
    article = clean(TITLE, "By Ann Lee", *BODY, line)
    assert (kept(article), article.authors) == (BODY, ("Ann Lee",))
    assert [credit.role for credit in article.credits] == ["source"]


def test_a_list_of_outlets_stays() -> None:
    papers = ["- The Irish Times", "- The Guardian", "- Stuff"]
    article = clean(TITLE, "By Ann Lee", *BODY[:-1], "Three papers have been sold since.", *papers)
    assert kept(article)[-3:] == [paper[2:] for paper in papers]


def test_a_headline_below_a_button_amid_the_story_goes_and_a_subheading_stays() -> None:
    other = "Harbour pilots to strike over new rotas"
    assert kept(clean(TITLE, *BODY[:4], "Read More", other, *BODY[4:])) == BODY
    teaser = clean(TITLE, *BODY[:4], other, "Read More", "What happens to the branches then", *BODY[4:])
    assert "What happens to the branches then" in kept(teaser)


def test_a_box_that_calls_its_author_by_the_given_name_goes() -> None:
    bio = "Anjali covers banking and insurance. She has written for newspapers in two towns for 14 years."
    assert (
        kept(clean(TITLE, "Anjali Ramdurg", "November 18, 2026", *BODY, "Anjali Ramdurg", "Senior Reporter", bio))
        == BODY
    )
    told = "Anjali was the first to call. She had heard it from a neighbour."
    assert told in kept(clean(TITLE, "By Anjali Ramdurg", "November 18, 2026", *BODY[:-1], told, BODY[-1]))


@pytest.mark.parametrize(
    "above",
    [
        ("By Ann Lee", "November 18, 2026", "The Brief", "Members will vote in March.", "The regulator must agree."),
        ("Listen to Story", "November 18, 2026", "In Short", "Members will vote in March", "The regulator must agree"),
    ],
)
def test_points_of_a_summary_are_no_headline(above: tuple[str, ...]) -> None:
    article = clean(TITLE, *above, *BODY)
    assert article.title == TITLE
    assert kept(article) == [*above[-2:], *BODY]


def test_points_of_a_summary_above_the_headline_are_none_either() -> None:
    article = clean("In Summary", "Members will vote in March.", TITLE, "by ANN LEE", "18 November 2026", *BODY)
    assert (article.title, article.authors) == (TITLE, ("ANN LEE",))


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By HANNAH OYELARAN STARS AND STRIPES • November 18, 2026", ("HANNAH OYELARAN",)),
        ("By Ann Lee, The Press and Journal", ("Ann Lee",)),
        ("Ann Lee and Jo Hill | The Patriot Ledger", ("Ann Lee", "Jo Hill")),
    ],
)
def test_an_outlet_behind_the_names_is_no_author(line: str, authors: tuple[str, ...]) -> None:
    assert clean(TITLE, line, *BODY).authors == authors


def test_who_provides_a_release_is_no_section() -> None:
    article = clean(TITLE, "News provided by", "Quayside Mutual", "Nov 18, 2026, 08:00 ET", *BODY)
    assert (article.section, kept(article)) == ((), BODY)


def test_who_edited_stands_below_the_words_for_it() -> None:
    article = clean(TITLE, "By Ann Lee", *BODY, "Edited By", "Jo Hill")
    assert (kept(article), article.authors) == (BODY, ("Ann Lee",))
    assert [(credit.role, credit.names) for credit in article.credits] == [("editing", ("Jo Hill",))]


def test_a_picture_shown_twice_has_one_caption() -> None:
    caption = "A branch of the bank. Photo: Tony Fell/Arlen Times"
    assert len(clean(TITLE, "By Ann Lee", caption, caption, *BODY).captions) == 1


def test_a_caption_with_a_dash_before_whose_picture_it_is() -> None:
    article = clean(TITLE, "By Ann Lee", "A branch of the bank in Port Arlen. - Photo by Roger Fell", *BODY)
    assert [(caption.text, caption.credit) for caption in article.captions] == [
        ("A branch of the bank in Port Arlen.", "Roger Fell")
    ]
    quote = "“We could have gone on alone for some years. It was not to be.” — Roger Fell"
    assert quote in kept(clean(TITLE, "By Ann Lee", *BODY[:4], quote, *BODY[4:]))
