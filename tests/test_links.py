"""Links and images of Markdown: what is seen of them, wherever their brackets, blanks and line ends are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle import Cleaner, Config
from cleanarticle.sources.links import shown
from cleanarticle.sources.text import cut

URL = "https://x.example/a"


@pytest.mark.parametrize(
    ("line", "text", "links"),
    [
        ("no link at all [1] (2)", "no link at all [1] (2)", ()),
        (f"The [office]({URL}) said", "The office said", (URL,)),
        (f'[ Ice ![a ship](i.jpg) in port ]({URL} "Ice (again)")', " Ice a ship in port ", (URL,)),
        (f"[![A [small] ship](i.jpg)]({URL})", "A [small] ship", (URL,)),
        (f"[[1]]({URL}) note", "[1] note", (URL,)),
        ("[mail](mailto:?subject=Ice in the port&body=Read (this))", "mail", ("mailto:?subject=Ice",)),
        ("[post](https://x.example/t?text=Ice in the port)", "post", ("https://x.example/t?text=Ice",)),
        ("![](data:image/svg+xml,%3Csvg%20viewBox='0%200%201%201'%20a(b)%3E)", "", ()),
        ("![ship][fig-1] sails", "ship sails", ()),
        (f"[a]({URL})[b](/b)", "ab", (URL, "/b")),
        ("He said [sic](in the old sense) nothing", "He said [sic](in the old sense) nothing", ()),
        ("An open [bracket and a (round one", "An open [bracket and a (round one", ()),
        (f"Update] at noon, [more]({URL})", "Update] at noon, more", (URL,)),
        (rf"\[no link\]({URL})", rf"\[no link\]({URL})", ()),
    ],
)
def test_the_markup_of_links_goes_and_their_words_stay(line: str, text: str, links: tuple[str, ...]) -> None:
    seen = shown(line)
    assert (seen.text, seen.links) == (text, links)


def test_letters_of_links_are_counted_once() -> None:
    assert shown(f"See [the ![old](i.jpg) port]({URL}) now").link_chars == len("the old port")


@given(st.text(st.sampled_from('[]()!\\ a"/:')))
def test_a_line_never_gains_letters_and_what_is_no_bracket_comes_in_order(line: str) -> None:
    seen = shown(line)
    rest = iter(line)
    assert all(letter in rest for letter in seen.text)
    assert 0 <= seen.link_chars <= len(seen.text)


# --- links over lines ---


def blocks(text: str) -> list[str]:
    return [block.text for block in cut(text, markdown=True)[0]]


def test_a_link_broken_over_lines_is_one_block() -> None:
    teaser = f"[\n\n![A ship](i.jpg)\n\n### Museum returns bronze horse\n\nto Tellos\n]({URL})"
    whole = "A ship Museum returns bronze horse to Tellos"
    assert blocks(f"First line\n\n{teaser}\n\nLast line") == ["First line", whole, "Last line"]


@pytest.mark.parametrize("opening", ["[Update", "A list [of", "![Ship"])
def test_a_bracket_that_no_link_closes_takes_no_line_along(opening: str) -> None:
    lines = [opening, "The first paragraph.", f"The [office]({URL}) said.", "The last paragraph."]
    assert blocks("\n".join(lines)) == [opening, lines[1], "The office said.", lines[3]]


def test_a_line_of_links_without_a_word_is_removed_and_restored() -> None:
    told = "The northern port of Hallvik let its first ships out on Tuesday after three weeks in ice, the office said."
    again = told.replace("first", "last")
    text = f"# Ice in Hallvik\n\n[![](i.jpg)]({URL})[](/b)\n\n{told}\n\n* [ ]({URL})\n\n{again}\n"
    article = Cleaner(Config(ledger=True)).clean(text)
    assert "[" not in article.body
    assert [piece.rule for piece in article.removed] == ["any/links-without-a-word"] * 2
    assert article.restore() == text


def test_a_link_that_begins_where_another_ends_is_one_of_its_own() -> None:
    told = "[Ice\n\nin the harbour](https://x.example/a)[Coal\n\nfor the stoves](https://x.example/b)\n"
    blocks, _ = cut(told, markdown=True)
    assert [(block.text, block.links) for block in blocks] == [
        ("Ice in the harbour", ("https://x.example/a",)),
        ("Coal for the stoves", ("https://x.example/b",)),
    ]
