# ruff: noqa: E501 (tables of lines and pages)
"""Credit lines: roles and names, from lines and from invented stories."""

import pytest

from cleanarticle import Cleaner, Config, clean
from cleanarticle.context import Context
from cleanarticle.core.blocks import Block, Plain
from cleanarticle.core.decisions import Lift
from cleanarticle.core.draft import Draft
from cleanarticle.core.facts import Credit, Language, Scores
from cleanarticle.grammar.credits.line import Credits
from cleanarticle.sources.html import cut
from cleanarticle.stages.credits import run
from tests.invented.story import stories
from tests.pages import page, text

CONTEXT = Context(Config())
STORY = (
    "The council voted on Friday to close the old harbour bridge after engineers found cracks in two of its pillars."
)
MORE = "Repairs will take three months at least, the mayor said, and the ferry will run every ten minutes until then."
LAST = (
    "Shopkeepers on the north bank fear that customers will stay away, and they have asked the city for help with it."
)

LINES = [
    ("en", "(Reporting by Reuters; Editing by Cynthia Osterman)", [("reporting", ("Reuters",)), ("editing", ("Cynthia Osterman",))]),
    (
        "en",
        "(Reporting by Ann Lane and Jo Hill in Kyiv; Additional reporting by Ed Moor; Writing by Kim Dale; Editing by Al Ford)",
        [
            ("reporting", ("Ann Lane", "Jo Hill")),
            ("additional reporting", ("Ed Moor",)),
            ("writing", ("Kim Dale",)),
            ("editing", ("Al Ford",)),
        ],
    ),
    ("en", "Associated Press writer Ann Lane contributed to this report.", [("additional reporting", ("Ann Lane",))]),
    ("en", "With reporting by Associated Press writer Ann Lane", [("additional reporting", ("Ann Lane",))]),
    ("en", "– additional reporting by Ann Lane", [("additional reporting", ("Ann Lane",))]),
    ("en", "This piece originally appeared in The Lane Review", [("source", ("The Lane Review",))]),
    ("en", "© 2023 Lane X Network", [("source", ("Lane X Network",))]),
    ("en", "Copyright © 2025 WLNE-TV. All Rights Reserved.", [("source", ("WLNE-TV",))]),
    ("de", "(Quelle: APA/sda/dpa)", [("source", ("APA", "sda", "dpa"))]),
    ("de", "Quelle: brücke.example.de, uli/dpa", [("source", ("brücke.example.de", "dpa"))]),
    ("de", "Redaktion: Ute Lehm und Max Hagen", [("editing", ("Ute Lehm", "Max Hagen"))]),
    ("de", "Mit Material von dpa", [("source", ("dpa",))]),
    ("de", "© dpa-infocom, dpa:250101-99-00001/2 (dpa)", [("source", ("dpa-infocom", "dpa"))]),
    ("fr", "(Reportage de Anne Pont; édité par Luc Mer)", [("reporting", ("Anne Pont",)), ("editing", ("Luc Mer",))]),
    ("zh", "(责编：王桥、李港)", [("editing", ("王桥", "李港"))]),
    ("fr", "Reportage de Anne Pont, édité par Luc Mer", [("reporting", ("Anne Pont",)), ("editing", ("Luc Mer",))]),
    ("fr", "Journaliste • Anne Pont", [("reporting", ("Anne Pont",))]),
    ("en", "Materials provided by Lane Institute. Note: Content may be edited for style and length.", [("source", ("Lane Institute",))]),
    ("en", "The Lane Press. All rights reserved.", []),
    ("en", "© 2023 - All Right Reserved.", []),
    ("de", "Dieser Artikel wurde im Original veröffentlicht auf Englisch", []),
    ("de", "Reuters/kra Frankfurt", []),
    ("tr", "Fotoğraf, AA tarafından servis edilmiştir.", [("photography", ("AA",))]),
    ("zh", "来源：新华网", [("source", ("新华网",))]),
]  # fmt: skip

PROSE = [
    "Reporting by the two teams began in May, when the first cracks were seen from the ferry.",
    "Editing took nine weeks, and the film was shown for the first time in the town hall.",
    "She contributed nine goals and was voted the best player of the season by the club.",
    "Source: the spring rises under the old bridge, and it has never been known to run dry there.",
    "© Copyright Lane Verlag GmbH & Co. KG",
]


@pytest.mark.parametrize(("lang", "line", "roles"), LINES)
def test_a_credit_line_gives_roles_and_names(lang: str, line: str, roles: list[tuple[str, tuple[str, ...]]]) -> None:
    if not CONTEXT.pack_of(lang):
        pytest.skip(f"no pack for {lang}")
    assert [(credit.role, credit.names) for credit in CONTEXT.made(lang, Credits).read(line)] == roles


@pytest.mark.parametrize("line", PROSE)
def test_prose_and_company_notices_are_no_credit_line(line: str) -> None:
    grammar = CONTEXT.made("en", Credits)
    assert grammar.read(line) == ()
    assert grammar.inside(line) is None


@pytest.mark.parametrize(
    ("text", "piece", "role", "names"),
    [
        ("It will open on Monday. (kas)", "(kas)", "writing", ("kas",)),
        ("It will open on Monday.“(phy)", "(phy)", "writing", ("phy",)),
        ("It will open on Monday. / ab", "/ ab", "writing", ("ab",)),
        ("It will open on Monday. (burs-abc/def)", "(burs-abc/def)", "writing", ("abc", "def")),
        ("Abre el lunes. (EFE)", "(EFE)", "source", ("EFE",)),
        ("月曜に再開する。（共同）", "（共同）", "source", ("共同",)),
        ("月曜に再開する。【ソウル橋本太郎、ロンドン港花子】", "【ソウル橋本太郎、ロンドン港花子】", "reporting", ("橋本太郎", "港花子")),
    ],
)  # fmt: skip
def test_a_signature_ends_the_last_paragraph(text: str, piece: str, role: str, names: tuple[str, ...]) -> None:
    signed = CONTEXT.made("en", Credits).signatures.signature(text)
    assert signed is not None
    assert text[signed.start :] == piece
    assert [(credit.role, credit.names) for credit in signed.credits] == [(role, names)]


@pytest.mark.parametrize(
    ("tail", "roles"),
    [
        ("(Reporting by Ann Lee; editing by Jo Holm)", ["reporting", "editing"]),
        ("(Reporting by Ann Lee in Oslo; Editing by Jo Holm).", ["reporting", "editing"]),
        ("(Additional reporting by Ann Lee)", ["additional reporting"]),
        ("Reporting by Ann Lee; Editing by Jo Holm", ["reporting", "editing"]),
    ],
)
def test_who_did_what_is_cut_off_the_last_paragraph(tail: str, roles: list[str]) -> None:
    text = f"{STORY}\n\n{MORE} {tail}\n"
    article = clean(f"Harbour bridge reopens\n\n{text}")
    assert article.body == f"{STORY}\n\n{MORE}"
    assert [credit.role for credit in article.credits] == roles
    assert {credit.text for credit in article.credits} == {tail}


@pytest.mark.parametrize(
    "tail",
    [
        "(Reporting the fault took nine weeks; editing the film took a day.)",
        "Reporting by phone was allowed; writing was not.",
        "He liked reporting; editing bored him.",
        "(She was reporting by phone from the scene.)",
    ],
)
def test_a_sentence_on_such_work_stays(tail: str) -> None:
    article = clean(f"Harbour bridge reopens\n\n{STORY}\n\n{MORE} {tail}\n")
    assert article.body == f"{STORY}\n\n{MORE} {tail}"
    assert article.credits == ()


@pytest.mark.parametrize(
    "text", ["It opens in May (see map).", "He won 3:1 (2:0)", "She is a member of the party (CDU)."]
)
def test_other_brackets_sign_nothing(text: str) -> None:
    assert CONTEXT.made("en", Credits).signatures.signature(text) is None


@pytest.mark.parametrize(
    "line", ["URL Source: https://www.lane.example/harbour/1", "Listen: https://lane.example/a", "Ferry leaves: 10:30"]
)
def test_an_address_or_a_clock_makes_no_label(line: str) -> None:
    assert CONTEXT.made("en", Credits).read(line, partly=True) == ()


def test_the_credit_line_leaves_the_body() -> None:
    line = "(Reporting by Reuters; Editing by Cynthia Osterman)"
    article = Cleaner().clean(f"A bridge is closed\n\n{STORY}\n\n{MORE}\n\n{line}\n")
    assert [(credit.role, credit.names) for credit in article.credits] == [
        ("reporting", ("Reuters",)),
        ("editing", ("Cynthia Osterman",)),
    ]
    assert {credit.text for credit in article.credits} == {line}
    assert "Osterman" not in article.body


def test_a_line_inside_the_story_that_only_looks_like_one_stays() -> None:
    article = Cleaner().clean(
        f"A bridge is closed\n\n{STORY}\n\nEditing took nine weeks in a small room.\n\n{MORE}\n\n{STORY} {MORE}\n"
    )
    assert article.credits == ()
    assert "Editing took nine weeks" in article.body


def _told(*tail: str, url: str | None = None) -> list[tuple[str, tuple[str, ...]]]:
    text = "\n\n".join(["A bridge is closed", STORY, MORE, LAST, *tail])
    return [(credit.role, credit.names) for credit in Cleaner().clean(text, url=url).credits]


def test_a_label_alone_takes_its_name_from_the_next_line() -> None:
    assert _told("Source:", "Harvest Institute") == [("source", ("Harvest Institute",))]


def test_an_agency_with_the_desks_initials_is_the_source() -> None:
    assert _told("Reuters/kra Frankfurt") == [("source", ("Reuters",))]


def test_the_sites_own_notice_at_its_foot_is_no_source() -> None:
    foot = ("Contact us", "About", "© Lane Gazette 2024")
    assert _told(*foot, url="https://www.lanegazette.com/a") == []


def test_an_agency_named_as_source_inside_the_story_is_one() -> None:
    text = "\n\n".join(
        [
            "Een brug is dicht",
            "De gemeenteraad heeft vrijdag besloten de oude havenbrug te sluiten nadat ingenieurs scheuren in twee pijlers hadden gevonden.",
            "Bron: BELGA",
            *[
                "De herstelling duurt minstens drie maanden, zei de burgemeester, en tot dan vaart de veerboot om de tien minuten over de rivier naar de stad."
            ]
            * 6,
        ]
    )
    article = Cleaner().clean(text)
    assert [(credit.role, credit.names) for credit in article.credits] == [("source", ("BELGA",))]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("RND/dpa", ("dpa",)),
        ("ani/dpa/AFP", ("dpa", "AFP")),
        ("red, ORF.at/Agenturen", ("ORF.at",)),
        ("(APA, mam, 5.6.2025)", ("APA",)),
        ("SPD, CDU", ()),
        ("USA, Kanada", ()),
        ("kein Kommentar, dpa", ()),
        ("Hamburg, Bremen, dpa", ()),
    ],
)
def test_a_desks_sign_off_tells_the_sources(line: str, names: tuple[str, ...]) -> None:
    found = CONTEXT.made("de", Credits).signatures.initials(line)
    assert (found.names if found else ()) == names


SIGN_OFF = "Reporting by Ann Lane in Oslo and Jo Hill in Rome; Writing by Ed Moor; Editing by Al Ford and Bo Holm"
BOX = [
    f"Ann Lane covers the bridges of Nordheim, and has done so since the spring of {year}."
    for year in range(2010, 2014)
]
SIGNED = [
    page(ending="".join(f"<p>{line}</p>" for line in (SIGN_OFF, *BOX))),
    text("Nordheim votes to rebuild its old bridge", tail=(SIGN_OFF, *BOX)),
]


@pytest.mark.parametrize("document", SIGNED, ids=["page", "text"])
def test_a_sign_off_above_the_authors_box_is_lifted(document: str) -> None:
    article = Cleaner().clean(document)
    assert [credit.role for credit in article.credits][:3] == ["reporting", "writing", "editing"]
    assert "Reporting by" not in article.body


def test_a_source_that_two_lines_name_is_one_credit() -> None:
    article = Cleaner().clean(
        "\n\n".join(["The old bridge closes", "Source: Reuters", STORY, MORE, LAST, "Source: Reuters"])
    )
    assert [(credit.role, credit.names) for credit in article.credits] == [("source", ("Reuters",))]


def lifted(draft: Draft) -> list[Credit]:
    """The credits that the stage lifts."""
    made = run(draft, CONTEXT)
    return [one.fact for one in made if isinstance(one, Lift) and isinstance(one.fact, Credit)]


def test_a_labelled_line_between_the_storys_head_and_its_first_paragraph_is_lifted_from_a_page() -> None:
    blocks, origin = cut(page("Editing: Jo Hill"))
    scores = Scores(tuple(0.1 if block.heading else 0.9 for block in blocks), "page")
    assert Credit("editing", ("Jo Hill",), "Editing: Jo Hill") in lifted(
        Draft(origin, blocks, (scores, Language("en")))
    )


def test_names_in_brackets_between_paragraphs_are_whose_report_it_is() -> None:
    told = stories()["onsen"].body
    texts = (*told[:2], "（鳥居美咲）", *told, *told)
    blocks = tuple(Block(index, line) for index, line in enumerate(texts))
    draft = Draft(Plain("\n".join(texts)), blocks, (Scores((0.9,) * len(texts), "line"), Language("ja")))
    assert Credit("reporting", ("鳥居美咲",), "（鳥居美咲）") in lifted(draft)


def test_what_leads_to_an_outlets_clips_is_no_credit_of_whoever_filmed_them() -> None:
    story = next(story for story in stories().values() if story.language == "pt")
    lead = "VÍDEOS: tudo sobre Tauari e região"
    for document in (
        "\n\n".join([story.title, *story.body, lead]),
        f"<article><h1>{story.title}</h1>{''.join(f'<p>{told}</p>' for told in (*story.body, lead))}</article>",
    ):
        article = Cleaner().clean(document)
        assert article.credits == ()
        assert lead not in article.body
