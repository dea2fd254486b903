"""Markup of agencies, archives and corpora: each part goes where its element says, and the story stays whole."""

import json
import textwrap
from html import escape
from typing import Final, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanarticle import Article, Cleaner, Config
from cleanarticle.core.blocks import Page
from cleanarticle.sources.markups.signs import markup_of
from cleanarticle.sources.markups.tables import SHOWN, TABLES, Role
from tests.conftest import MARKUP
from tests.invented.story import stories

CLEANER: Final = Cleaner(Config(ledger=True))


def cleaned(name: str) -> Article:
    """The article of a fixture."""
    return CLEANER.clean((MARKUP / name).read_bytes())


def story(body: str, *, kind: str = "story", id: str = "AFP_ENG_20050218.0004", head: str = "") -> str:
    """A document of Gigaword."""
    return f'<DOC id="{id}" type="{kind}" >\n{head}<TEXT>\n{body}\n</TEXT>\n</DOC>\n'


def rules(article: Article) -> dict[str, str]:
    """What was removed, with the rule that did it."""
    return {piece.text.strip(): piece.rule for piece in article.removed}


def test_an_archives_nitf_has_one_lead_one_author_and_its_day() -> None:
    article = cleaned("nitf-archive-en.xml")
    assert article.title == "Harbour Opens After Three Weeks of Ice"
    assert article.authors == ("Marit Eklund",)
    assert article.byline is not None
    assert article.byline.text == "By MARIT EKLUND"
    assert article.dateline is not None
    assert article.dateline.places == ("Hallvik",)
    assert article.dateline.date == "1999-02-17"
    assert (article.id, article.url) == ("1000001", "http://query.norlandtimes.test/1")
    assert (article.published, article.section) == ("1999-02-18", ("Foreign Desk",))
    assert article.subtitle == "Hallvik's harbour reopens after three weeks of ice."
    assert article.body.startswith("The northern port of Hallvik let its first ships out on Tuesday")
    assert article.body.count("The northern port") == 1
    assert "LEAD:" not in article.body
    assert rules(article)["Harbour Opens"] == "markup/aside"


def test_an_agencys_nitf_gives_captions_credits_and_subheadings() -> None:
    article = cleaned("nitf-agency-en.xml")
    assert article.byline is not None
    assert article.byline.authors[0].role == "Associated Press Writer"
    assert (article.wire, article.published) == ("AP", "2025-02-18T09:11:00+00:00")
    assert [(caption.text, caption.credit) for caption in article.captions] == [
        ("An icebreaker opens a lane in Hallvik, Norland, Feb. 17, 2025.", "Ida Solvang")
    ]
    assert [credit.names for credit in article.credits] == [("Marit Eklund",)]
    assert [part.text for part in article.paragraphs if part.kind == "heading"] == ["The ice"]
    assert [part.text for part in article.paragraphs if part.kind == "list_item"] == [
        "First ship: noon",
        "Last ship: night",
    ]


def test_a_story_of_rcv1_has_its_headline_dateline_and_agency() -> None:
    article = cleaned("rcv1-en.xml")
    assert (article.id, article.title) == ("2286", "Hallvik harbour opens after ice.")
    assert article.dateline is not None
    assert (article.dateline.places, article.dateline.date) == (("Hallvik",), "1996-08-20")
    assert (article.wire, article.published, article.authors) == ("Reuters", "1996-08-20", ("Marit Eklund",))
    assert "newsroom" not in article.body
    assert "Reuters Limited" not in article.body


def test_a_story_of_reuters_21578_ends_above_its_sign_off() -> None:
    article = cleaned("reuters-21578-en.sgm")
    assert (article.id, article.title, article.wire) == ("1", "NORLAND COCOA REVIEW", "Reuters")
    assert article.published == "1987-02-26T15:01:01"
    assert article.dateline is not None
    assert article.dateline.date == "1987-02-26"
    assert article.body.endswith("The dry period means the temporao will be late this year.")
    assert len(article.paragraphs) == 2


def test_lines_of_gigaword_are_paragraphs_and_the_id_tells_agency_day_and_language() -> None:
    article = cleaned("gigaword-es.sgm")
    assert (article.id, article.wire, article.published) == ("AFP_SPA_20050218.0012", "AFP", "2005-02-18")
    assert article.dateline is not None
    assert article.dateline.date == "2005-02-18"
    assert article.language == "es"
    assert len(article.paragraphs) == 2


@pytest.mark.parametrize("name", ["gigaword-zh.sgm", "gigaword-ar.sgm"])
def test_datelines_of_other_scripts_are_none_of_the_body(name: str) -> None:
    article = cleaned(name)
    assert article.dateline is not None
    assert article.dateline.places
    assert article.dateline.text not in article.body
    assert article.published == "2005-02-18"


def test_no_blank_is_put_between_lines_of_chinese() -> None:
    assert "第一批马帮当天上午离开了村子。" in cleaned("gigaword-zh.sgm").body


def test_marks_of_an_old_wire_are_no_words() -> None:
    for name in ("gigaword-nyt-en.sgm", "aquaint-nyt-en.sgm"):
        article = cleaned(name)
        assert article.authors == ("MARIT EKLUND",)
        assert article.wire == "New York Times News Service"
        assert [part.text for part in article.paragraphs] == [
            "The northern port of Hallvik let its first ships out on Friday after three weeks in which ice had closed"
            " the sound.",
            "The Ice",
            "``We have not seen a winter like this,'' the harbor master said.",
            "Three icebreakers had worked since Sunday.",
        ]


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("gigaword-advis-en.sgm", "advisory"),
        ("gigaword-other-en.sgm", "listing"),
        ("gigaword-multi-en.sgm", "listing"),
        ("gigaword-en.sgm", "listing"),
    ],
)
def test_what_markup_calls_no_story_is_none(name: str, verdict: str) -> None:
    article = cleaned(name)
    assert article.verdict == verdict
    assert article.body


def test_two_stories_in_one_document_are_not_glued_into_one_article() -> None:
    article = cleaned("gigaword-en.sgm")
    assert "`cleanarticle batch` makes an article of each" in article.warnings[0]
    assert article.title is None
    assert [part.text for part in article.paragraphs if part.kind == "heading"] == [
        "Hallvik harbour opens after three weeks of ice",
        "Railway bill put off",
    ]


def test_a_table_of_scores_keeps_its_lines() -> None:
    assert cleaned("gigaword-other-en.sgm").body.split("\n\n")[1:] == [
        "1. Gudrun Aasheim, Norland, 1:02.11",
        "2. Ida Solvang, Norland, 1:02.39",
        "3. Marit Eklund, Norland, 1:02.60",
    ]


@pytest.mark.parametrize(
    ("name", "published", "title"),
    [
        ("trec-ap-en.sgm", "1988-02-12", "Hallvik Harbor Reopens After Ice"),
        ("trec-wsj-en.sgm", "1987-03-24", "Hallvik Harbor Reopens; Icebreakers Open a Lane"),
        ("trec-ft-en.sgm", "1991-05-14", "Hallvik harbour opens after ice"),
        ("trec-latimes-en.sgm", "1989-01-01", "HALLVIK HARBOR REOPENS AFTER ICE"),
    ],
)
def test_each_part_of_tipster_tells_its_day_and_its_headline(name: str, published: str, title: str) -> None:
    article = cleaned(name)
    assert (article.published, article.title) == (published, title)
    assert article.authors[0].lower() == "marit eklund"
    assert article.dateline is not None
    assert article.dateline.places[0] == "Hallvik"
    assert not article.body.startswith("HALLVIK")


def test_an_item_of_newsml_g2_is_its_story_with_what_it_declares() -> None:
    article = cleaned("newsml-g2-en.xml")
    assert article.title == "Hallvik reopens its harbour after three weeks of ice"
    assert article.subtitle == "Four icebreakers opened a lane eleven miles long"
    assert article.authors == ("Marit Eklund", "Tomas Brandvold")
    assert (article.published, article.modified) == ("2025-02-18T08:11:00+00:00", "2025-02-18T09:58:12+00:00")
    assert article.dateline is not None
    assert article.dateline.agency == "Reuters"
    assert [credit.role for credit in article.credits] == ["reporting", "editing"]
    assert "Comment" in article.body.split("\n\n")  # a heading of the story, though pages have buttons of that name
    assert "Ships | 14" in article.body


def test_a_newsml_1_item_declares_its_own_entities_in_vain() -> None:
    article = cleaned("newsml-1-fr.xml")
    assert article.title == "Hallvik rouvre son port après trois semaines de glace"
    assert (article.wire, article.language) == ("AFP", "fr")
    assert "lollol" not in article.body


@pytest.mark.parametrize("name", ["ninjs-1-en.json", "ninjs-3-en.json"])
def test_a_news_object_of_ninjs_is_read_as_one(name: str) -> None:
    article = cleaned(name)
    assert (article.id, article.title) == ("http://norland.test/item/1", "Hallvik reopens its harbour")
    assert article.authors == ("Marit Eklund",)
    assert article.dateline is not None
    assert article.dateline.places == ("Hallvik",)
    assert article.published == "2025-02-18T08:11:00+00:00"
    assert article.body.startswith("The northern port of Hallvik")
    assert article.body.count("winter like this") == 1


def test_what_is_exported_as_ninjs_is_read_again() -> None:
    article = cleaned("nitf-agency-en.xml")
    again = CLEANER.clean(json.dumps(article.to_ninjs()))
    assert (again.title, again.authors, again.wire) == (article.title, article.authors, article.wire)
    assert again.published == article.published


def test_no_line_between_the_storys_bounds_goes_but_by_a_rule_for_such_debris() -> None:
    lines = ["More", "Comments", "Related stories", "Sport", "Subscribe", "Read more", "4 March", "Photo", "Yes."]
    body = "\n".join(f"<P>\n{line}\n</P>" for line in lines)
    article = CLEANER.clean(story(body, head="<HEADLINE>\nWords\n</HEADLINE>\n"))
    assert [part.text for part in article.paragraphs] == lines


def test_the_ledger_tells_places_of_the_document_itself() -> None:
    article = cleaned("nitf-archive-en.xml")
    assert isinstance(article.blocks, tuple)
    paths = [block.path for block in article.blocks]
    assert "/nitf/body/body.content/block[2]/p[3]" in paths
    assert "/nitf/body/body.head/hedline/hl1" in paths
    scores = {block.score for block in article.blocks}
    assert scores == {1.0}


def test_every_letter_of_the_story_is_in_a_block() -> None:
    article = cleaned("newsml-g2-en.xml")
    assert isinstance(article.blocks, tuple)
    shown = "".join("".join(block.text for block in article.blocks).split())
    for sentence in (
        "three weeks in which ice had closed the sound.",
        "Gudrun Aasheim said.",
        "Editing by Cora Whitby",
    ):
        assert "".join(sentence.split()) in shown


@pytest.mark.parametrize(
    "document",
    [
        "<!DOCTYPE html><html><body><doc id='1' type='story'><text>A page.</text></doc></body></html>",
        "<doc><p>No corpus has such a head.</p></doc>",
        "<newsitem><p>Some feed of one's own</p></newsitem>",
        "<text><p>One element of one's own.</p></text>",
        "<reuters><p>A word for a name.</p></reuters>",
        "<rss version='2.0'><channel><item><title>A</title></item></channel></rss>",
        "<html lang='en'><body><nitf>inside</nitf></body></html>",
        "A text that tells of <nitf> and <DOC id='1' type='story'>.",
        "<newsItem class='teaser'><p>A component of one's own.</p></newsItem>",
        '{"bodies": ["Mars", "Venus"], "count": 2}',
    ],
)
def test_pages_and_texts_that_hold_such_words_stay_what_they_are(document: str) -> None:
    draft, _ = CLEANER.read(document)
    assert not (isinstance(draft.origin, Page) and draft.origin.bounded)


def test_a_markup_is_told_behind_declaration_comment_and_document_type() -> None:
    head = '\ufeff<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE nitf [<!ENTITY a "b>">\n]>\n<nitf version="3">'
    markup = markup_of(head)
    assert markup is not None
    assert markup.family == "nitf"


@pytest.mark.parametrize("cut", range(0, 1400, 61))
def test_a_document_that_breaks_off_still_gives_what_is_there(cut: int) -> None:
    data = (MARKUP / "nitf-archive-en.xml").read_bytes()
    CLEANER.clean(data[: len(data) - cut])
    CLEANER.clean((MARKUP / "trec-ap-en.sgm").read_bytes()[: -cut or None])


def test_entities_made_of_entities_and_elements_without_end_cost_nothing() -> None:
    laughs = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY l0 "lol">{laughs}]><nitf><body><body.content>'
    article = CLEANER.clean(f"{bomb}<p>The port is open, &l11; she said on Tuesday.</p></body.content></body></nitf>")
    assert article.body == "The port is open, &l11; she said on Tuesday."
    deep = "<nitf><body><body.content>" + "<block>" * 3000 + "The port is open." + "</block>" * 3000
    article = CLEANER.clean(f"{deep}</body.content></body></nitf>")
    assert isinstance(article.blocks, tuple)
    assert [block.text for block in article.blocks] == ["The port is open."]


def test_a_file_outside_is_never_read() -> None:
    outside = '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    article = CLEANER.clean(f"{outside}<nitf><body><body.content><p>Here &x; it ends.</p></body.content></body></nitf>")
    assert article.body == "Here &x; it ends."


def test_references_become_what_they_stand_for() -> None:
    told = "Caf&eacute; &AMP; bar, AT&T, 3 &lt; 4 < 5, R&D; &#233;&#2; &UR;Bold&LR; &#xD800;"
    article = CLEANER.clean(story(f"<P>\n{told}\n</P>"))
    assert article.body == "Café & bar, AT&T, 3 < 4 < 5, R&D; é Bold \ufffd"


def test_text_in_a_data_section_may_be_html() -> None:
    item = (
        '<newsItem guid="a" xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet>'
        '<inlineData contenttype="text/html">'
        "<![CDATA[<p>The port is open & free.</p><p>Ships sail at noon.</p>]]></inlineData></contentSet></newsItem>"
    )
    assert CLEANER.clean(item).body == "The port is open & free.\n\nShips sail at noon."


def test_paragraphs_that_no_element_ends_are_parted() -> None:
    article = CLEANER.clean(story("<P>\nThe port is open.\n<P>\nShips sail\nat noon."))
    assert article.body == "The port is open.\n\nShips sail at noon."


def test_what_a_record_gives_as_html_may_be_news_markup() -> None:
    data = (MARKUP / "rcv1-en.xml").read_text(encoding="utf-8")
    assert CLEANER.clean(data, kind="html").title == "Hallvik harbour opens after ice."
    assert CLEANER.clean(data, kind="text").title != "Hallvik harbour opens after ice."


def test_an_id_that_is_given_counts_more_than_the_documents_own() -> None:
    assert CLEANER.clean((MARKUP / "rcv1-en.xml").read_bytes(), id="mine").id == "mine"


def test_the_tables_name_roles_that_there_are() -> None:
    roles = set(get_args(Role))
    assert set(SHOWN) <= roles
    for name, table in TABLES.items():
        assert {role for told in table.values() for role, _ in told} <= roles, name


def test_an_encoding_that_is_declared_is_read() -> None:
    text = (MARKUP / "newsml-1-fr.xml").read_text(encoding="utf-8").replace('encoding="utf-8"', 'encoding="iso-8859-1"')
    data = text.encode("iso-8859-1")
    assert "laissé sortir" in CLEANER.clean(data).body
    assert "laissé sortir" in CLEANER.clean(text.encode("utf-16")).body


def item(body: str, head: str = "") -> str:
    """A news item of NewsML-G2 with inline XHTML."""
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:a,1" xml:lang="en"><itemMeta>'
        "<provider literal='Reuters'/><firstCreated>2025-02-18T09:58:12Z</firstCreated></itemMeta><contentMeta>"
        f"<headline>Hallvik reopens its harbour</headline>{head}</contentMeta><contentSet><inlineXML>"
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html></inlineXML></contentSet></newsItem>'
    )


PROSE: Final = "The northern port of Hallvik let its first ships out on Tuesday after three weeks of ice."


def test_what_the_story_says_once_more_at_its_head_goes_into_the_same_fields() -> None:
    head = "<by>Marit Eklund</by><dateline>HALLVIK, Feb 18 (Reuters)</dateline>"
    again = f"<h1>Hallvik reopens its harbour</h1><p>By Marit Eklund</p><p>HALLVIK, Feb 18 (Reuters) - {PROSE}</p>"
    article = CLEANER.clean(item(again, head))
    assert article.body == PROSE
    assert article.authors == ("Marit Eklund",)
    assert article.dateline is not None
    assert (article.dateline.text, article.dateline.agency) == ("HALLVIK, Feb 18 (Reuters) -", "Reuters")


def test_another_place_than_the_dateline_tells_stays_in_the_story() -> None:
    article = CLEANER.clean(item(f"<p>Paris - {PROSE}</p>", "<dateline>HALLVIK, Feb 18</dateline>"))
    assert article.body == f"Paris - {PROSE}"
    assert article.dateline is not None
    assert article.dateline.places == ("Hallvik",)


def test_a_name_alone_in_the_story_is_no_byline() -> None:
    article = CLEANER.clean(story(f"<P>\nGudrun Aasheim\n</P>\n<P>\n{PROSE}\n</P>"))
    assert article.authors == ()
    assert article.body == f"Gudrun Aasheim\n\n{PROSE}"


def test_a_picture_item_gives_its_caption() -> None:
    head = '<description role="drol:caption">An icebreaker in Hallvik. REUTERS/Ida Solvang</description>'
    article = CLEANER.clean(item("", head))
    assert article.verdict == "empty"
    assert [(caption.text, caption.credit) for caption in article.captions] == [
        ("An icebreaker in Hallvik.", "REUTERS/Ida Solvang")
    ]


def test_a_brief_and_a_table_of_reuters_21578_keep_their_lines() -> None:
    head = '<REUTERS TOPICS="NO" NEWID="9">\n<DATE>26-FEB-1987 15:17:11.20</DATE>\n'
    brief = CLEANER.clean(f'{head}<TEXT TYPE="BRIEF">&#2;\n<TITLE>HALLVIK SHIPS OIL</TITLE>\n&#3;</TEXT>\n</REUTERS>')
    assert (brief.title, brief.verdict) == ("HALLVIK SHIPS OIL", "empty")
    table = "HALLVIK SHIPPING - FEB 26\n      Ships          14     12\n      Tonnes         3.1    2.9\n Reuter\n"
    article = CLEANER.clean(f'{head}<TEXT TYPE="UNPROC">&#2;\n{table}&#3;</TEXT>\n</REUTERS>')
    assert article.body == "HALLVIK SHIPPING - FEB 26\n\nShips 14 12\n\nTonnes 3.1 2.9"


def test_paragraphs_that_only_their_lines_width_tells_are_parted() -> None:
    words = "ships leave the port of Hallvik when the ice opens and the captain of the boat has seen the lane".split()
    told = [" ".join([*words[start:], *words * 2]).capitalize() + "." for start in range(4)]
    article = CLEANER.clean(story("\n".join(textwrap.fill(paragraph, 78) for paragraph in told)))
    assert article.body.split("\n\n") == told


def test_an_abstract_of_an_index_is_no_paragraph() -> None:
    abstract = "<abstract><p>The harbour reopens; photo (M)</p></abstract>"
    nitf = f"<nitf><body><body.head><hedline><hl1>Ice</hl1></hedline>{abstract}"
    article = CLEANER.clean(f"{nitf}</body.head><body.content><p>{PROSE}</p></body.content></body></nitf>")
    assert (article.subtitle, article.body) == ("The harbour reopens; photo", PROSE)


def test_a_picture_of_a_story_gives_its_caption_and_not_its_headline() -> None:
    def component(role: str, inner: str) -> str:
        return f'<NewsComponent><Role FormalName="{role}"/>{inner}</NewsComponent>'

    def text(paragraph: str) -> str:
        return f"<ContentItem><DataContent><p>{paragraph}</p></DataContent></ContentItem>"

    caption = component("Caption", text("An icebreaker in Hallvik. AFP/Ida Solvang"))
    picture = component("Photo", f"<NewsLines><HeadLine>A picture</HeadLine></NewsLines>{caption}")
    lines = "<NewsLines><HeadLine>Hallvik</HeadLine></NewsLines>"
    inner = f"<NewsComponent>{lines}{component('Main', text(PROSE))}{picture}</NewsComponent>"
    data = f'<NewsML Version="1.2"><NewsItem>{inner}</NewsItem></NewsML>'
    article = CLEANER.clean(data)
    assert (article.title, article.subtitle, article.body) == ("Hallvik", None, PROSE)
    assert [caption.credit for caption in article.captions] == ["AFP/Ida Solvang"]


def test_the_model_is_not_asked_what_weighed() -> None:
    assert CLEANER.weigh((MARKUP / "rcv1-en.xml").read_bytes()) == ()


def test_elements_in_the_story_hold_what_is_told_whatever_they_are_called() -> None:
    told = CLEANER.clean(story(f"<P>\n{PROSE}\n</P>\n<NOTE>Ships wait.</NOTE> Language: <F P=105> Norlandic </F> here"))
    assert [part.text for part in told.paragraphs] == [PROSE, "Ships wait.", "Language: Norlandic here"]
    body = f"<header><h1>Ice</h1></header><section><p>{PROSE}</p><note>Ships wait.</note></section>"
    assert CLEANER.clean(item(body)).body.split("\n\n") == ["Ice", PROSE, "Ships wait."]


def test_a_figure_in_xhtml_gives_its_caption() -> None:
    figure = "<figure><img src='a.jpg'/><figcaption>An icebreaker in Hallvik. REUTERS/Ida Solvang</figcaption></figure>"
    article = CLEANER.clean(item(f"<p>{PROSE}</p>{figure}"))
    assert article.body == PROSE
    assert [caption.credit for caption in article.captions] == ["REUTERS/Ida Solvang"]


def test_a_picture_beside_the_story_gives_its_caption_too() -> None:
    media = "<media media-type='image'><media-caption>An icebreaker in Hallvik.</media-caption></media>"
    head = f"<nitf><body><body.head><hedline><hl1>Ice</hl1></hedline></body.head>{media}"
    article = CLEANER.clean(f"{head}<body.content><p>{PROSE}</p></body.content></body></nitf>")
    assert [caption.text for caption in article.captions] == ["An icebreaker in Hallvik."]
    assert article.body == PROSE


def test_a_link_in_a_story_is_one_and_what_holds_no_text_is_passed_over() -> None:
    draft, _ = CLEANER.read(item(f"<p>{PROSE} <a href='https://a.example/'>More</a><map>a map</map></p>"))
    assert draft.blocks[-1].text == f"{PROSE} More"
    assert draft.blocks[-1].link_chars == len("More")


@pytest.mark.parametrize("name", ["div", "span", "p", "em"])
def test_elements_nested_without_end_keep_their_words(name: str) -> None:
    deep = f"<{name}>" * 230 + "Ships sail at noon. " + f"</{name}>" * 230
    draft, _ = CLEANER.read(f"<nitf><body><body.content><p>{PROSE}</p>{deep}</body.content></body></nitf>")
    assert " ".join(block.text for block in draft.blocks).split() == [*PROSE.split(), *"Ships sail at noon.".split()]
    assert isinstance(draft.origin, Page)
    assert max(map(len, draft.origin.nodes.places)) < 1100


def test_a_headline_that_is_written_as_html_is_its_text() -> None:
    told = {"uri": "a", "headline": "<p>Ice <b>goes</b></p>", "versioncreated": "2025-02-18", "body_text": PROSE}
    assert CLEANER.clean(json.dumps(told)).title == "Ice goes"


@pytest.mark.parametrize(
    "document",
    [
        '{"uri": "a", "headline": "Ice", "body_text": "broken',
        "<!-- never closed <nitf>",
        "<!DOCTYPE nitf [ <nitf>",
    ],
)
def test_what_breaks_off_above_the_story_is_none(document: str) -> None:
    draft, _ = CLEANER.read(document)
    assert not (isinstance(draft.origin, Page) and draft.origin.bounded)


def test_of_several_forms_of_one_story_the_one_with_markup_is_read() -> None:
    forms = f"<inlineData contenttype='text/plain'>{PROSE}</inlineData><inlineXML>"
    article = CLEANER.clean(item(f"<h2>Ice</h2><p>{PROSE}</p>").replace("<inlineXML>", forms))
    assert article.body == f"Ice\n\n{PROSE}"


NAMES: Final = (
    "p P block div em note type code table tr td hl2 h1 media media-caption byline dateline body title head section"
    " f in caption figure figcaption li blockquote person x-own quote lang status metadata pre br dt copyright text"
).split()


def written(children: list[tuple[str, str, bool]]) -> str:
    """Markup of elements, each with a word of its own in it and, if wanted, one behind it."""
    return "".join(f"<{name}> @ {inner}</{name}>{' @ ' if tail else ''}" for name, inner, tail in children)


TREES: Final = st.recursive(
    st.just(""),
    lambda inner: st.lists(st.tuples(st.sampled_from(NAMES), inner, st.booleans()), max_size=4).map(written),
    max_leaves=12,
)


@given(tree=TREES)
@settings(max_examples=60, deadline=None)
def test_no_word_of_a_story_is_lost_whatever_elements_hold_it(tree: str) -> None:
    count = tree.count("@")
    words = [f"w{number}ord" for number in range(count)]
    body = "".join(f"{piece}{word}" for piece, word in zip(tree.split("@"), [*words, ""], strict=True))
    for data in (item(body), story(body), f"<nitf><body><body.content>{body}</body.content></body></nitf>"):
        draft, _ = CLEANER.read(data)
        shown = " ".join(block.text for block in draft.blocks)
        assert [word for word in words if word not in shown] == []


@pytest.mark.parametrize("name", sorted(stories()))
def test_a_story_in_any_language_comes_out_as_its_markup_holds_it(name: str) -> None:
    told = stories()[name]
    title, paragraphs = escape(told.title), [escape(paragraph, quote=False) for paragraph in told.body]
    head = f"<HEADLINE>\n{title}\n</HEADLINE>\n"
    lines = "\n".join(f"<P>\n{paragraph}\n</P>" for paragraph in paragraphs)
    nitf = f"<nitf><body><body.head><hedline><hl1>{title}</hl1></hedline></body.head><body.content>{lines}"
    for data in (story(lines, head=head), f"{nitf}</body.content></body></nitf>"):
        article = CLEANER.clean(data)
        assert (article.verdict, article.title) == ("article", told.title)
        assert [part.text for part in article.paragraphs] == [" ".join(part.split()) for part in told.body]
