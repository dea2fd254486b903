"""A page into blocks: boundaries never glue words, inline markup never splits them, kinds of paragraph survive."""

import json
from html import escape

import pytest

from cleanarticle import Cleaner, Config
from cleanarticle.core.blocks import Block, Page
from cleanarticle.sources.decode import decode, looks_binary, without_controls
from cleanarticle.sources.html import FROM_NOSCRIPT, FROM_SCRIPT, cut
from cleanarticle.sources.kinds import sniff
from cleanarticle.sources.scripts import story_in_scripts
from tests.invented.story import stories

STORY = stories()["harbour"].body


def blocks(inner: str) -> tuple[tuple[Block, ...], Page]:
    return cut(f"<html><body>{inner}</body></html>")


def texts(inner: str) -> list[str]:
    return [block.text for block in blocks(inner)[0]]


# --- boundaries ---


BLOCKS = "p div li td h2 blockquote section figcaption dt button form x-card center".split()


@pytest.mark.parametrize("tag", BLOCKS)
def test_the_end_of_a_block_ends_the_word(tag: str) -> None:
    assert texts(f"<{tag}>ferry</{tag}><{tag}>boat</{tag}>") == ["ferry", "boat"]
    assert texts(f"ferry<{tag}>boat</{tag}>mail") == ["ferry", "boat", "mail"]


@pytest.mark.parametrize("tag", ["b", "i", "em", "strong", "span", "a", "u", "sub", "mark", "font", "abbr", "small"])
def test_inline_markup_does_not_split_a_word(tag: str) -> None:
    assert texts(f"<p>har<{tag}>bo</{tag}>ur office</p>") == ["harbour office"]


@pytest.mark.parametrize("inner", ["har<wbr>bour", "har&shy;bour", "har<!-- x -->bour", "har<script>x()</script>bour"])
def test_what_is_not_shown_does_not_split_a_word(inner: str) -> None:
    assert texts(f"<p>{inner} office</p>") == ["harbour office"]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("ferry<br>boat", ["ferry boat"]),
        ("ferry<br><br>boat", ["ferry", "boat"]),
        ("ferry<br> <br/>\n boat", ["ferry", "boat"]),
        ("<b>By Ida Holm</b><br>The ferry left.", ["By Ida Holm", "The ferry left."]),
        (f"{STORY[0]}<br>{STORY[1]}", [STORY[0], STORY[1]]),
    ],
)
def test_a_line_break_is_a_blank_and_two_are_a_paragraph(inner: str, expected: list[str]) -> None:
    assert texts(f"<p>{inner}</p>") == expected


def test_white_space_is_folded_and_entities_are_read() -> None:
    assert texts("<p>  Coal&nbsp;&amp;\n\t flour </p>") == ["Coal & flour"]


@pytest.mark.parametrize("tag", ["script", "style", "noscript", "template", "svg", "select", "textarea", "iframe"])
def test_what_no_reader_sees_is_no_block(tag: str) -> None:
    assert texts(f"<p>ferry</p><{tag}>var boat</{tag}><p>mail</p>") == ["ferry", "mail"]


# --- kinds ---


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        ("<p>x</p>", "paragraph"),
        ("<h3>x</h3>", "heading"),
        ("<ul><li>x</li></ul>", "list_item"),
        ("<ol><li><p>x</p></li></ol>", "list_item"),
        ("<dl><dt>x</dt></dl>", "list_item"),
        ("<blockquote><p>x</p></blockquote>", "quote"),
        ("<table><tr><td>x</td></tr></table>", "table"),
        ("<pre>x</pre>", "preformatted"),
        ("<li><h2>x</h2></li>", "heading"),
    ],
)
def test_elements_tell_the_kind_of_a_paragraph(inner: str, kind: str) -> None:
    assert [block.kind for block in blocks(inner)[0]] == [kind]


def test_preformatted_text_keeps_its_lines() -> None:
    assert texts("<pre>for ship in port:\n    ship.leave()\n</pre>") == ["for ship in port:\n    ship.leave()"]


def test_short_cells_of_a_row_are_joined_and_rows_are_not() -> None:
    table = "<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Brenna</td><td>12</td></tr></table>"
    assert [(block.text, block.joined) for block in blocks(table)[0]] == [
        ("Port", False),
        ("Ships", True),
        ("Brenna", False),
        ("12", True),
    ]


def test_a_table_that_lays_out_a_page_is_not_joined() -> None:
    table = f"<table><tr><td>Menu</td><td><p>{STORY[0]}</p><p>{STORY[1]}</p></td></tr></table>"
    assert not any(block.joined for block in blocks(table)[0])


# --- geometry ---


def test_link_and_bold_characters_are_counted_by_block() -> None:
    _, page = blocks("<p>The <a href='/a'>ferry</a> left.</p><p><b>Ice</b></p><p>none</p>")
    assert page.link_chars == (5, 0, 0)
    assert page.bold_chars == (0, 3, 0)


def test_a_block_knows_its_element_and_those_around_it() -> None:
    _, page = blocks("<article class='Story' id='S1'><div><p class='lead'>x</p></div></article>")
    assert (page.tag(0), page.label(0)) == ("p", "lead")
    around = list(page.nodes.enclosing(page.node[0]))
    assert [page.nodes.tag[node] for node in around] == ["p", "div", "article", "body"]
    assert "story" in page.nodes.label[around[2]]


def test_the_way_out_of_an_element_ends_at_a_number_of_steps_or_of_blocks() -> None:
    _, page = blocks("<article><section><div><p>one</p></div><p>two</p></section><p>three</p></article>")
    tags = page.nodes.tag
    assert [tags[node] for node in page.nodes.enclosing(page.node[0], steps=2)] == ["p", "div"]
    assert [tags[node] for node in page.nodes.enclosing(page.node[0], most=2)] == ["p", "div", "section"]


def test_a_block_is_a_link_if_more_than_half_of_it_is_linked() -> None:
    made, _ = blocks("<p><a href='/a'>ferry</a> out</p><p><a href='/b'>Ice</a> holds the ships</p>")
    assert [block.is_link for block in made] == [True, False]


def test_telling_inline_elements_are_marked() -> None:
    _, page = blocks("<p>By <span class='author-name'>Ida Holm</span>, <time datetime='2025-02-18'>Tuesday</time></p>")
    assert [(mark.tag, mark.text, mark.when) for mark in page.marks] == [
        ("span", "Ida Holm", ""),
        ("time", "Tuesday", "2025-02-18"),
    ]


@pytest.mark.parametrize("page", ["", " ", "<!-- -->", "<?xml version='1.0'?>", "<html></html>"])
def test_a_page_without_text_has_no_blocks(page: str) -> None:
    assert cut(page)[0] == ()


# --- metadata ---


def test_names_of_meta_elements_are_lower_case_and_every_content_is_kept() -> None:
    told = cut('<html><head><meta name="Author" content=" A "><meta name="author" content="B"></head></html>')[
        1
    ].metadata
    assert told.meta["author"] == ("A", "B")


def test_objects_of_a_graph_are_told_one_by_one() -> None:
    graph = json.dumps({"@graph": [{"@type": "NewsArticle"}, {"@type": "Person"}]})
    told = cut(f'<html><head><script type="application/ld+json">{graph}</script></head></html>')[1].metadata
    assert [item.get("@type") for item in told.linked] == [None, "NewsArticle", "Person"]


@pytest.mark.parametrize(
    "script",
    [
        '{"headline": "Ice"};',
        '<!-- {"headline": "Ice"} -->',
        '//<![CDATA[\n{"headline": "Ice"}\n//]]>',
        '{"headline":\n"Ice"}',
    ],
)
def test_json_ld_is_read_though_it_is_wrapped(script: str) -> None:
    told = cut(f'<html><head><script type="application/ld+json">{script}</script></head></html>')[1].metadata
    assert [item["headline"] for item in told.linked] == ["Ice"]


def test_json_ld_that_is_broken_is_left_out() -> None:
    page = '<html><head><script type="application/ld+json">{"headline": </script></head><body><p>x</p></body></html>'
    assert cut(page)[1].metadata.linked == ()


# --- the story in scripts ---

BODY = "\n".join(STORY)
ESCAPED = "".join(f"&lt;p&gt;{text}&lt;/p&gt;" for text in STORY)


@pytest.mark.parametrize(
    "script",
    [
        f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "articleBody": BODY})}</script>',
        f'<script type="application/ld+json">{json.dumps({"articleBody": ESCAPED})}</script>',
        f'<script id="__NEXT_DATA__">{json.dumps({"props": {"articleBody": BODY}})}</script>',
        f"<script>window.__INITIAL_STATE__ = {json.dumps({'story': {'body': BODY}})}</script>",
        f"<script>window.__PRELOADED_STATE__ = {json.dumps(json.dumps({'content': BODY}))}</script>",
    ],
)
def test_a_page_without_text_gives_the_story_of_its_scripts(script: str) -> None:
    found, page = cut(f"<html><head>{script}</head><body><div id='root'>Loading</div></body></html>")
    assert [block.text for block in found][-len(STORY) :] == list(STORY)
    assert FROM_SCRIPT in " ".join(page.nodes.label)


def test_a_story_that_next_js_streams_in_pieces_is_read() -> None:
    """A text row of React's stream: "1a:T", its length in bytes, the text, and no mark behind it."""
    told = "".join(f"<p>{text} – naïve</p>" for text in STORY)
    rows = f'0:["$","div"]\n1a:T{len(told.encode()):x},{told}2b:["$","p"]\n'
    pieces = (rows[: len(rows) // 2], rows[len(rows) // 2 :])
    scripts = "".join(f"<script>self.__next_f.push([1,{json.dumps(piece)}])</script>" for piece in pieces)
    found, page = cut(f"<html><body><div id='root'>Loading</div>{scripts}</body></html>")
    assert [block.text for block in found][1:] == [f"{text} – naïve" for text in STORY]
    assert FROM_SCRIPT in " ".join(page.nodes.label)


def test_of_the_stories_of_its_scripts_a_page_gives_the_one_that_it_declares() -> None:
    other = "Another paragraph of the story that is scrolled to next, a good deal longer than the first. " * 30
    state = json.dumps({"first": {"body": BODY}, "second": {"body": other}})
    declared = '<meta property="og:description" content="Passengers of the ferry wait">' if "ferry" in BODY else ""
    head = f"<title>{BODY[:60]}</title>{declared}<script>window.__APOLLO_STATE__ = {state}</script>"
    found, _ = cut(f"<html><head>{head}</head><body><div id='root'>Loading</div></body></html>")
    told = " ".join(block.text for block in found)
    assert BODY[:60].strip() in told
    assert "scrolled to next" not in told


def test_a_page_that_draws_itself_gives_the_story_it_keeps_for_readers_without_scripts() -> None:
    story = "".join(f"<p>{text}</p>" for text in BODY.split("\n"))
    found, page = cut(f"<html><body><div>Loading</div><noscript><div>{story}</div></noscript></body></html>")
    assert [block.text for block in found] == ["Loading", *BODY.split("\n")]
    assert any(FROM_NOSCRIPT in page.nodes.label[node] for node in page.nodes.enclosing(page.node[1]))


def test_a_request_to_turn_scripts_on_is_no_story() -> None:
    ask = "Please turn on JavaScript in the settings of your browser to read this page."
    found, _ = cut(f"<html><body><div>Loading</div><noscript><p>{ask}</p></noscript></body></html>")
    assert [block.text for block in found] == ["Loading"]


@pytest.mark.parametrize("below", ["<div><p>The story.</p></div>", "<p>The story.</p>", "The story."])
def test_what_stands_below_the_end_of_the_page_is_part_of_it(below: str) -> None:
    found, page = cut(f"<html><body><p>Menu</p></body></html>{below}<p>More.</p></body></html>")
    assert [block.text for block in found] == ["Menu", "The story.", "More."]
    assert page.nodes.tag.count("html") == page.nodes.tag.count("body") == 1


def test_scripts_are_not_asked_where_the_tree_tells_the_story() -> None:
    other = json.dumps({"articleBody": BODY.upper()})
    inner = "".join(f"<p>{text}</p>" for text in STORY)
    found, _ = cut(f'<html><head><script type="application/ld+json">{other}</script></head><body>{inner}</body></html>')
    assert [block.text for block in found] == list(STORY)


def test_a_short_text_in_a_script_is_no_story() -> None:
    told = cut('<html><head><script type="application/ld+json">{"articleBody": "Ice."}</script></head></html>')[
        1
    ].metadata
    assert story_in_scripts(told) == ""


# --- bytes ---

WORDS = "Trois semaines de glace à Hallvik : « été », œuvre, 5 €"


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_bytes_with_a_mark_or_in_utf_8_are_read_exactly(coding: str) -> None:
    assert decode(WORDS.encode(coding)).text == WORDS


@pytest.mark.parametrize(
    ("declared", "actual", "text"),
    [
        ("iso-8859-1", "cp1252", WORDS),
        ("windows-1251", "cp1251", "Паром снова ходит"),
        ("gb2312", "gb18030", "县里预计今年将有八万人次"),
        ("shift_jis", "cp932", "開館初日は約二百人が訪れた"),
        ("euc-kr", "cp949", "군수는 내년에 두 가구를 더"),
    ],
)
def test_a_declared_charset_is_read_as_browsers_read_it(declared: str, actual: str, text: str) -> None:
    page = f'<meta charset="{declared}"><p>{text}</p>'
    assert decode(page.encode(actual)).text == page


def test_one_bad_byte_does_not_change_the_encoding_of_the_rest() -> None:
    read = decode(("été " * 300).encode() + b"\xff")
    assert read.text.startswith("été été")
    assert (read.encoding, len(read.warnings)) == ("utf-8", 1)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        WORDS,
        "<!DOCTYPE html>\r\n<html><head><meta charset=utf-8></head><body><p>The port was closed.</p></body></html>\r\n",
        "Порт открылся\n\nПорт Галлвика открылся во вторник после трёх недель льда.\n",
        "氷が解けた港\n\n港は三週間ぶりに開かれた。\n\n漁船は火曜日に出港した。\n",
        "Ice.\n",
    ],
)
def test_utf_16_is_read_without_its_mark_too(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == decode(f"\ufeff{text}".encode(encoding))
    assert decode(text.encode(encoding)).text == text
    assert not looks_binary(text.encode(encoding))


@pytest.mark.parametrize("data", [b"The port\x00was closed.\n", b"\x00" * 50, b"a\x00" * 9, bytes(range(256)) * 20])
def test_nuls_alone_make_no_utf_16(data: bytes) -> None:
    assert not decode(data).encoding.startswith("utf-16")


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"PK\x03\x04", b"\x1f\x8b\x08"])
def test_pictures_and_archives_are_binary(data: bytes) -> None:
    assert looks_binary(data)


@pytest.mark.parametrize("data", [b"", b"Ice.\n", WORDS.encode("utf-16"), WORDS.encode("cp1252"), "氷".encode("cp932")])
def test_texts_in_any_encoding_are_not_binary(data: bytes) -> None:
    assert not looks_binary(data)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><p>x", "html"),
        ("\ufeff\n<html>", "html"),
        ("<!-- served by node 3 --><!DOCTYPE html>\n<!--[if lt IE 7]> <html> <![endif]-->\n" + "\n" * 300, "html"),
        ("<script src='a.js'></script>\n" + "\n" * 300, "html"),
        ("<div><p>Ice</p></div>", "html"),
        ("<!-- a note of mine -->\nIce broke on Monday.", "text"),
        ("Ice < water, and 3 <b 4", "text"),
        ("# Ice\n\nA line<br>another\n" + "prose\n" * 40, "text"),
        ("Write <p> for a paragraph.", "text"),
        ("", "text"),
    ],
)
def test_html_is_told_from_text_by_its_tags(text: str, kind: str) -> None:
    assert sniff(text) == kind


def test_control_characters_become_blanks_of_the_same_length() -> None:
    assert without_controls("a\x00b\x1bc\td\n") == "a b c\td\n"


@pytest.mark.parametrize("tag", ["article", "main", "section", "figure", "app-root", "div"])
@pytest.mark.parametrize(
    "head",
    ["<!DOCTYPE html><title>Ice</title>", "<html><head><title>Ice</title><link rel=x href=y>", "<script>1</script>\n"],
)
@pytest.mark.parametrize("below", ["", "<div>The harbour office answers letters on Mondays.</div></header>"])
def test_an_element_behind_a_head_that_nothing_closes_opens_the_body(tag: str, head: str, below: str) -> None:
    """HTML 5 lets `</head><body>` be left out; libxml2 leaves all of an <article> in the head: nothing came out."""
    blocks, page = cut(f"{head}<{tag}>" + "".join(f"<p>{line}</p>" for line in STORY) + f"</{tag}>{below}")
    assert tuple(block.text for block in blocks[: len(STORY)]) == tuple(STORY)
    assert len(blocks) == len(STORY) + bool(below)
    assert page.metadata.title in ("Ice", "")


def test_a_story_in_a_shadow_root_is_read_where_nothing_else_is_shown() -> None:
    """As the DOM of such a page is saved; a template that no element shows stays one."""
    prose = "".join(f"<p>{line}</p>" for line in STORY)
    shadow = f'<body><cp-article><template shadowrootmode="open"><h1>Ice</h1>{prose}</template></cp-article></body>'
    assert tuple(block.text for block in cut(shadow)[0]) == ("Ice", *STORY)
    nested = shadow.replace("<h1>Ice</h1>", '<x-h><template shadowrootmode="open"><h1>Ice</h1></template></x-h>')
    assert tuple(block.text for block in cut(nested)[0]) == ("Ice", *STORY)
    assert cut(shadow.replace(' shadowrootmode="open"', ""))[0] == ()


def test_a_story_in_the_data_of_a_component_is_read_where_nothing_else_is_shown() -> None:
    """As Inertia writes it, into an attribute of the element that it draws in."""
    prose = "".join(f"<p>{line}</p>" for line in STORY)
    data = escape(json.dumps({"component": "Story", "props": {"title": "Ice", "body": prose}}))
    blocks, _ = cut(f'<body><div id="app" data-page="{data}"></div></body>')
    assert tuple(block.text for block in blocks) == tuple(STORY)


def test_paragraphs_that_only_a_style_tells_are_parted_by_a_blank() -> None:
    lines = [f"The {name} stayed outside the breakwater of Hallvik for nine hours." for name in ("Aurora", "Nordlys")]
    spans = "".join(f'<span style="display:block">{line}</span>' for line in lines)
    assert [block.text for block in cut(f"<p>{spans}</p>")[0]] == [" ".join(lines)]
    assert cut("<p>The <b>U.S.</b><i>Treasury</i> said.</p>")[0][0].text == "The U.S.Treasury said."


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ('<html><head><meta name="color-scheme" content="light dark"></head><body><pre style="white-space: pre-wrap;">',
         '</pre><div class="json-formatter-container"></div></body></html>'),
        ('<html><head><link rel="stylesheet" href="plaintext.css"></head><body><pre>', "</pre></body></html>"),
    ],
    ids=["Chromium", "Firefox"],
)  # fmt: skip
def test_a_text_that_a_browser_shows_is_that_text(above: str, below: str) -> None:
    text = "\n\n".join(STORY).replace("said", "said & wrote")
    article = Cleaner(Config(ledger=True)).clean(above + escape(text) + below)
    assert article.source.kind == "text"
    assert article.restore() == text
