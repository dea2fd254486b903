"""The authors of whole pages and texts: where bylines stand, and what only looks like one."""

import pytest

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from tests.pages import page, text

CONTEXT = Context(Config())
HEADLINE = "Nordheim votes to rebuild its old bridge"


def test_the_visible_byline_is_lifted_and_gives_the_authors() -> None:
    article = clean(page('<div class="byline">By Ann Lee and Bo Sandberg</div>'))
    assert article.authors == ("Ann Lee", "Bo Sandberg")
    assert article.byline is not None
    assert article.byline.text == "By Ann Lee and Bo Sandberg"
    assert "Ann Lee" not in article.body


def test_json_ld_names_the_author_where_nothing_is_shown() -> None:
    article = clean(page(linked={"author": {"@type": "Person", "name": "Ann Lee"}}))
    assert article.authors == ("Ann Lee",)
    assert article.byline is None


def test_a_reviewer_beside_a_declared_author_is_none() -> None:
    made = page(
        '<div class="byline"><a class="author">Ann Lee</a> <span>Edited by Bo Sandberg</span></div>',
        linked={"author": {"@type": "Person", "name": "Ann Lee"}},
    )
    assert clean(made).authors == ("Ann Lee",)


def test_an_outlet_alone_is_named_but_is_no_person() -> None:
    article = clean(page(linked={"author": {"@type": "Organization", "name": "The Nordheim Gazette"}}))
    assert article.authors == ("The Nordheim Gazette",)
    assert article.byline is None


def test_a_feeds_address_is_no_author() -> None:
    assert clean(page(meta={"article:author": "https://example.com/people/ann"})).authors == ()


def test_a_byline_in_a_text_is_lifted_from_head_and_end() -> None:
    for made in (text(HEADLINE, "By Ann Lee, Staff Writer"), text(HEADLINE, tail=("By Ann Lee, Staff Writer",))):
        article = clean(made)
        assert article.authors == ("Ann Lee",)
        assert "Ann Lee" not in article.body


def test_a_name_line_beside_a_date_line_is_a_byline() -> None:
    assert clean(text(HEADLINE, "Ann Lee", "Sunday, 10 Nov 2024")).authors == ("Ann Lee",)


@pytest.mark.parametrize("line", ["World News", "What We Know", "Back To Top", "Berlin", "Article continues below"])
def test_a_subheading_is_no_byline(line: str) -> None:
    assert clean(text(HEADLINE, line)).authors == ()


def test_a_name_alone_above_the_story_is_a_byline() -> None:
    assert clean(text(HEADLINE, "Ann Lee")).authors == ("Ann Lee",)


def test_the_bylines_text_leaves_the_date_out() -> None:
    article = clean(text(HEADLINE, "By Ann Lee | Updated May 3, 2024 at 14:05"))
    assert article.byline is not None
    assert article.byline.text == "By Ann Lee"


@pytest.mark.parametrize(
    "lines",
    [
        "Ann Lee \u00a0 Northern Courier-Post",
        "Ann Lee • NordheimOnline\nPublisher",
        "By\nAnn Lee",
        "Ann Lee\n\n8 min\n\nThe bridge on Monday morning, seen from the ferry\n\nPhoto: Bo Sandberg/AFP",
    ],
)
def test_the_bare_name_above_a_texts_story_is_the_author(lines: str) -> None:
    article = clean(text(HEADLINE, lines))
    assert article.authors == ("Ann Lee",)


@pytest.mark.parametrize("line", ["Story Source:", "– additional reporting by Bo Sandberg", "Reviewed by Bo Sandberg"])
def test_who_did_something_else_is_no_author(line: str) -> None:
    article = clean(text(HEADLINE, "") + f"\n\n{line}\n")
    assert article.authors == ()


@pytest.mark.parametrize("line", ["Text by Ann Lee", "Written by Ann Lee"])
def test_who_wrote_the_text_is_its_author_also_below_it(line: str) -> None:
    assert clean(page(below=(f"<p>{line}</p>",))).authors == ("Ann Lee",)


LINKED = '<p><a href="https://example.com/{path}">Ann Lee</a></p><p>The ferry seen from the bridge</p>'


@pytest.mark.parametrize("path", ["author/ann-lee/", "autores/ann-lee", "en/contributors/ann", "blog?author=597512ef"])
def test_a_link_to_an_authors_page_below_the_headline_is_a_byline(path: str) -> None:
    assert clean(page(LINKED.format(path=path))).authors == ("Ann Lee",)


@pytest.mark.parametrize("path", ["tag/ann-lee", "authority/ann", "authors/", "boats?authorized=1"])
def test_another_link_below_the_headline_is_none(path: str) -> None:
    assert clean(page(LINKED.format(path=path))).authors == ()


def test_the_photographer_linked_at_a_captions_end_is_no_author() -> None:
    words = "Members of the rowing club have been waiting for the old bridge to open again since that spring"
    link = '<a href="/author/bo/">Bo Sandberg</a>'
    assert clean(page(f"<div>{words} By {link}</div>")).authors == ()


@pytest.mark.parametrize("initials", ["PA", "", "AL"])
def test_a_linked_picture_of_the_author_is_no_byline(initials: str) -> None:
    article = clean(page(f'<div><a href="/author/ann/">{initials}</a></div><p>The ferry seen from the bridge</p>'))
    assert article.authors == ()


@pytest.mark.parametrize("below", ["<p>Senior Writer</p>", '<div class="author-bio">Rows and mends boats</div>'])
def test_a_name_above_its_role_is_a_byline(below: str) -> None:
    assert clean(page(f"<p>Ann Lee</p>{below}")).authors == ("Ann Lee",)


@pytest.mark.parametrize("line", ["Boat Care", "Current Master Rowers"])
def test_an_entry_of_a_list_above_a_role_is_no_byline(line: str) -> None:
    assert clean(page(f"<ul><li>{line}</li><li>Attorney</li></ul>")).authors == ()


def test_what_markup_says_of_the_author_is_no_name() -> None:
    made = page('<p>Ann Lee</p><div class="dynamic-author-description">Licensed Q Arabica Grader, B.A. Rowing</div>')
    assert clean(made).authors == ("Ann Lee",)


def test_a_name_behind_the_last_paragraph_and_made_as_it_is_is_a_byline() -> None:
    assert clean(page(ending="<p>Ann Lee</p>")).authors == ("Ann Lee",)


def test_a_button_behind_the_last_paragraph_is_no_name() -> None:
    assert clean(page("<p>BROWSE OPEN BOATS</p>", ending="<p>BROWSE OPEN BOATS</p>")).authors == ()


def test_a_button_beside_the_date_is_no_name() -> None:
    assert clean(page("<p>May 3, 2024</p><button>Play/Pause Button</button>")).authors == ()


def test_the_pages_own_object_names_the_person_where_none_is_the_articles() -> None:
    person = {"@type": "Person", "@id": "#ann", "name": "Ann Lee"}
    told: dict[str, object] = {"@type": "", "@graph": [{"@type": "WebPage", "author": {"@id": "#ann"}}, person]}
    assert clean(page(linked=told)).authors == ("Ann Lee",)
    told = {"@type": "WebPage", "author": {"@type": "Organization", "name": "Holm & Holm"}}
    assert clean(page(linked=told)).authors == ()


def test_the_bylines_agency_is_named_before_the_site_that_declares_itself() -> None:
    made = page(
        '<div class="byline">By Associated Press</div>',
        linked={"author": {"@type": "Organization", "name": "Nordheim Gazette"}},
        meta={"og:site_name": "Nordheim Gazette"},
    )
    assert clean(made).authors == ("Associated Press",)


@pytest.mark.parametrize(
    ("script", "names"),
    [
        ('push({"pageType":"post","pagePostAuthor":"Ann Lee"})', ("Ann Lee",)),
        ('x = {"author": {"name": "Ann Lee", "url": "/a"}, "authors":[{"name":"Ann Lee"}]}', ("Ann Lee",)),
        ('x = {"author":"Nordheim Staff"}', ("Nordheim Staff",)),
        ('x = [{"author":"Ann Lee"},{"author":"Bo Sandberg"}]', ()),
        ('x = {"authority":"Ann Lee","author":"$undefined","author":""}', ()),
        ('x = {"author":"admin"}', ()),
        ('x = {"author":"null"}', ()),
        ('x = {"author":"WordPress"}', ()),
        ('x = {"author":"not set"}', ()),
        ('x = {"author":"n/a"}', ()),
        ('x = {"author":"/authors/"}', ()),
    ],
)
def test_the_only_author_in_scripts_is_the_last_resort(script: str, names: tuple[str, ...]) -> None:
    assert clean(page(f"<script>{script}</script>")).authors == names
    assert clean(page("<p>By Cy Holm</p>", f"<script>{script}</script>")).authors == ("Cy Holm",)


@pytest.mark.parametrize("line", ["By\n\nReuters", "By Reuters", "Sports | By Reuters", "By Reuters | May 3, 2024"])
def test_an_agency_for_an_author_is_named_without_what_stands_beside_it(line: str) -> None:
    made = page(f'<div class="byline">{line}</div>', linked={"author": {"@type": "Organization", "name": "Gazette"}},
                meta={"og:site_name": "Gazette"})  # fmt: skip
    assert clean(made).authors == ("Reuters",)


@pytest.mark.parametrize("label", ["Contributions from", "Reviewed by:", "Photos by"])
def test_a_name_below_the_word_for_another_task_is_no_author(label: str) -> None:
    lines = ('<p class="byline">By Ann Lee</p>', f"<p>{label}</p>", '<p class="byline">Bo Sandberg</p>')
    assert clean(page(*lines)).authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "line", ["By Ann Lee Follow @annlee", "Ann LeeView More Articles", "Ann Lee + Follow", "By Ann Lee Follow"]
)
def test_a_button_behind_the_name_is_no_part_of_it(line: str) -> None:
    assert clean(page(f"<p class='byline'>{line}</p>")).authors == ("Ann Lee",)


def test_the_section_beside_the_date_is_no_author() -> None:
    told = {"article:section": "North Holm"}
    stamp = "<div>North Holm</div><div><time datetime='2024-05-03T10:00:00Z'>May 3, 2024 10:00</time></div>"
    assert clean(page(stamp, meta=told)).authors == ()
    assert clean(page(stamp.replace("North Holm", "Ann Holm"), meta=told)).authors == ("Ann Holm",)


def test_an_agencys_writers_are_a_role() -> None:
    assert clean(page("<p>By ANN LEE and BO HOLM - AP Technology Writers</p>")).authors == ("ANN LEE", "BO HOLM")


@pytest.mark.parametrize(
    "line", ["Ann Lee, Staff Writer", "Ann Lee, Reuters", "Ann Lee and Bo Holm", "Story by Ann Lee"]
)
def test_a_name_with_its_role_below_the_headline_needs_no_markup(line: str) -> None:
    article = clean(page(f"<p>{line}</p>"))
    assert "Ann Lee" in article.authors
    assert line not in article.body


@pytest.mark.parametrize("line", ["Ann Lee, Bo Holm", "Ann Lee | Bo Holm", "Ann Lee"])
def test_names_alone_below_the_headline_may_be_tags(line: str) -> None:
    assert clean(page(f"<p>{line}</p>")).authors == ()


@pytest.mark.parametrize("joiner", ["and", ",", "&"])
def test_a_byline_torn_over_several_lines_leaves_nothing_behind(joiner: str) -> None:
    article = clean(text(HEADLINE, "By", "Ann Lee", joiner, "Bo Holm", "Staff Writer", "May 3, 2024"))
    assert article.authors == ("Ann Lee", "Bo Holm")
    assert not {"By", joiner, "Bo Holm", "Staff Writer"} & set(article.body.split("\n"))
    assert article.section == ()


def test_a_headline_that_a_role_opens_is_no_part_of_the_byline() -> None:
    line = "Reporter freed after two years"
    assert line in clean(text(HEADLINE, "By Ann Lee", line)).body


@pytest.mark.parametrize("line", ["Jan Bos 05-06-25, 14:03", "Jan Bos 05-06-25, 14:03 Laatste update: 15:20"])
def test_a_name_on_the_line_of_the_date_is_the_author(line: str) -> None:
    article = clean(page(f"<div>{line}</div>", lang="nl"))
    assert article.authors == ("Jan Bos",)
    assert article.published is not None


def test_an_address_below_a_name_is_a_part_of_the_byline() -> None:
    article = clean(text(HEADLINE, "By Ann Lee", "ann.lee@harbour-times.example", "May 3, 2024"))
    assert article.authors == ("Ann Lee",)
    assert "@" not in article.body


@pytest.mark.parametrize("name", ["<h2>Ann Lee</h2>", "<p>Ann Lee</p>"])
def test_a_name_above_a_role_behind_the_story_is_the_authors(name: str) -> None:
    assert clean(page(ending=f"{name}<div>Reporter</div>")).authors == ("Ann Lee",)
    assert clean(text(HEADLINE, tail=("Ann Lee", "Reporter"))).authors == ("Ann Lee",)


def test_names_torn_from_each_other_without_a_word_above_are_all_authors() -> None:
    article = clean(text(HEADLINE, "Ann Lee", "and", "Bo Holm", "May 3, 2024"))
    assert article.authors == ("Ann Lee", "Bo Holm")
    assert article.section == ()


@pytest.mark.parametrize(
    "line", ["By Ann Lee and Bo Holm", "By Ann Lee and Bo Holm in London", "By Bo Holm and Ann Lee"]
)
def test_whom_the_line_joins_to_a_declared_author_is_one_too(line: str) -> None:
    article = clean(page(f"<p class='byline'>{line}</p>", linked={"author": {"@type": "Person", "name": "Ann Lee"}}))
    assert sorted(article.authors) == ["Ann Lee", "Bo Holm"]


@pytest.mark.parametrize("line", ["By Monday the ships had left.", "By Monday the ships had left"])
def test_a_day_behind_what_opens_bylines_opens_a_sentence(line: str) -> None:
    article = clean(text(HEADLINE, line))
    assert article.authors == ()
    assert line in article.body
