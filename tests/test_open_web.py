"""Invented pages of blogs, magazines, companies: comments without labels, quotations and code in figures, anchors."""

import pytest

from cleanarticle import Article, clean
from cleanarticle.core.blocks import Block
from cleanarticle.stages.lists.comment_runs import comment_runs
from tests.pages import PROSE, page

ANSWERS = (
    "I worked on that bridge as a girl and I am so glad that it will not be pulled down after all these years.",
    "My father drove the first car over it, and he always said that it would outlast the town hall by a century.",
    "Does anybody know where the ferry is going to land? The old pier has been closed since the autumn storms.",
)


def comments(button: str, *, said: str = "{} says", time: str = "July 14, 2015 at 3:53 pm") -> str:
    """Comments as themes with hashed classes leave them: a name, a time, prose, a button."""
    return "".join(
        f'<div class="x1"><div class="x2">{said.format(name)}</div><div class="x3">{time}</div>'
        f'<p>{text}</p><a href="#">{button}</a></div>'
        for name, text in zip(("Pat", "Lou", "Kim"), ANSWERS, strict=True)
    )


@pytest.mark.parametrize("button", ["Reply", "reply to comment"])
def test_comments_without_labels_are_told_by_their_buttons(button: str) -> None:
    article = clean(page(below=(comments(button),)))
    assert not any(answer in article.body for answer in ANSWERS)
    assert all(paragraph in article.body for paragraph in PROSE)


def test_two_buttons_and_a_thread_tell_nothing() -> None:
    answers = [line for answer in ANSWERS for line in ("Pat says", "2 days ago", answer, "Reply")]
    live = [Block(index, text) for index, text in enumerate([*PROSE, *answers])]
    chances = [0.1 if len(block.text) < 40 else 0.9 for block in live]
    buttons = [block.index for block in live if block.text == "Reply"]
    assert list(comment_runs(live, buttons, chances, {"reply"}, set())) == list(range(5, len(live) - 1))
    assert not list(comment_runs(live, buttons[:2], chances, {"reply"}, set()))
    assert not list(comment_runs(live[2:], [at - 2 for at in buttons], chances[2:], {"reply"}, set()))  # a thread


def test_comments_without_times_do_not_begin_at_a_line_of_the_story_with_a_figure() -> None:
    answers = [line for answer in ANSWERS for line in ("Pat says", answer, "Reply")]
    lines = [*PROSE, "12 bridges that fell", *(f"{line} So it was." for line in PROSE[:2]), *answers]
    live = [Block(index, text) for index, text in enumerate(lines)]
    chances = [0.1 if len(block.text) < 40 else 0.9 for block in live]
    buttons = [block.index for block in live if block.text == "Reply"]
    assert list(comment_runs(live, buttons, chances, {"reply"}, set())) == list(range(buttons[0], len(live) - 1))


@pytest.mark.parametrize("head", ["<b>Pat Brown</b> <span>14 July 2015</span>", "<p>Pat Brown · 14 July 2015</p>"])
def test_the_first_post_of_a_thread_may_be_long(head: str) -> None:
    posts = [PROSE, *((answer,) for answer in ANSWERS)]
    shown = "".join(
        f"<div>{head}{''.join(f'<p>{text}</p>' for text in post)}<button>Reply</button></div>" for post in posts
    )
    article = clean(f"<html lang=en><body><main><h1>What becomes of the old bridge?</h1>{shown}</main></body></html>")
    assert not {*PROSE, *ANSWERS} - set(article.body.split("\n\n"))


def _figure(inner: str) -> Article:
    return clean(page(ending=f'<figure class="wp-block">{inner}</figure><p>{PROSE[0]} It was so in June.</p>'))


def test_a_pull_quote_code_and_the_card_of_a_link_in_a_figure_are_no_captions() -> None:
    assert not _figure("<blockquote><p>We have waited long</p><cite>Marta Lindholm</cite></blockquote>").captions
    code = _figure('<pre><code>puts "hello to the bridge"</code></pre>')
    assert not code.captions
    assert 'puts "hello to the bridge"' in code.body
    card = (
        "<div>Ferry sails again</div><div>It had been laid up since May.</div><div class='publisher'>The Estuary</div>"
    )
    assert not _figure(f'<a href="/x">{card}</a>').captions
    told = _figure('<img src="a.jpg"><figcaption>The bridge in June.</figcaption>').captions
    assert [caption.text for caption in told] == ["The bridge in June."]


@pytest.mark.parametrize("sign", ["#", "¶", "🔗"])
def test_a_heading_loses_the_sign_that_links_to_itself(sign: str) -> None:
    heading = f'<h2 id="x">What it costs<a class="c1" href="#x">{sign}</a></h2><p>{PROSE[1]} So it goes on.</p>'
    body = clean(page(ending=heading)).body
    assert "What it costs" in body
    assert sign not in body


def test_a_heading_keeps_a_sign_of_its_own() -> None:
    heading = f"<h2>What is meant by C#</h2><p>{PROSE[1]} So it goes on.</p>"
    assert "What is meant by C#" in clean(page(ending=heading)).body


def test_a_zone_beside_the_time_is_no_author() -> None:
    line = '<div><time datetime="2024-11-05T13:00:00Z">November 05, 2024 08:00 AM Eastern Standard Time</time></div>'
    assert clean(page(line)).authors == ()


def test_a_role_below_the_name_is_no_second_author() -> None:
    head = '<div class="author">By Ann Lee</div><div class="author">Junior Affiliate Content Writer</div>'
    assert clean(page(head)).authors == ("Ann Lee",)


def test_a_name_beside_the_date_may_stand_below_the_standfirst() -> None:
    lead = "<p>The last bridge of its kind is to be built anew after a barge struck it, as the council decided.</p>"
    head = f"{lead}<div><div><p>Nils van Moor</p><p>2022-11-23</p></div></div>"
    assert clean(page(head)).authors == ("Nils van Moor",)


@pytest.mark.parametrize("label", ["Author:", "Article written by:"])
def test_a_labelled_name_far_below_the_story_is_the_author_of_a_page_that_has_no_other(label: str) -> None:
    places = "Nordheim Osmund Norvik Arlen Moor Holt Vik Sund".split()
    links = "".join(f"<li><a href='/{place}'>{place}</a></li>" for place in places)
    below = (f"<h3>Places</h3><ul>{links}</ul>", f"<div><p>{label}</p><p>Ann Lee, MD, FOMA</p></div>")
    assert clean(page(below=below)).authors == ("Ann Lee",)
    assert clean(page("<p>By Bo Berg</p>", below=below)).authors == ("Bo Berg",)
    assert clean(page(below=(*below, f"<div><p>{label}</p><p>Cy Holm</p></div>"))).authors == ()
    reader = "<div><p>Article reviewed by:</p><p>Bo Sand, MD</p></div>"
    assert clean(page(below=(*below, reader))).authors == ("Ann Lee",)


@pytest.mark.parametrize("rows", ["Author:|Dan Holm|Publisher:|Arlen Press", "Title:|Dull Bridges|Author:|Dan Holm"])
def test_the_author_amid_the_data_of_a_book_is_none(rows: str) -> None:
    places = "".join(f"<li><a href='/{place}'>{place}</a></li>" for place in "Nordheim Osmund Norvik Arlen".split())
    data = "".join(f"<p>{row}</p>" for row in rows.split("|"))
    assert clean(page(below=(f"<h3>Places</h3><ul>{places}{places}</ul><div>{data}</div>",))).authors == ()


def test_a_dated_line_is_short_without_its_dates() -> None:
    line = '<div class="x1">Ann Lee <span>05-11-24, 09:12</span> <span>Last updated: 05-11-24, 10:00</span></div>'
    assert clean(page(line)).authors == ("Ann Lee",)
    counted = '<div class="x1">November 5, 2024&nbsp;·&nbsp;4 min&nbsp;·&nbsp;823 words&nbsp;·&nbsp;Ann Lee</div>'
    assert clean(page(counted)).authors == ("Ann Lee",)


@pytest.mark.parametrize("line", ["Fact Checked", "Author’s Profile", "Last Post", "Learn more about our contributors"])
def test_a_button_that_is_called_author_is_none(line: str) -> None:
    assert clean(page(f'<div class="author">{line}</div>')).authors == ()


def test_who_wrote_a_book_that_the_story_lists_is_no_author() -> None:
    assert clean(page(ending="<h3>Choose Dull Bridges (2015) by Dan Holm</h3><p>It is short.</p>")).authors == ()


def test_a_button_below_a_caption_is_none_of_it() -> None:
    picture = '<img src="a.jpg"><figcaption><p>The bridge in June.</p><a href="/b">view more</a></figcaption>'
    assert [caption.text for caption in _figure(picture).captions] == ["The bridge in June."]
