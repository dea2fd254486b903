"""Names, bylines, credits, pictures and days: what each form takes, and the nearest that it leaves."""

import pytest

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.bylines.line import Bylines
from cleanarticle.grammar.calendar import calendar_of, find_date
from cleanarticle.grammar.credits.line import Credits
from cleanarticle.grammar.degrees import without_degree
from cleanarticle.grammar.machine_days import read_iso
from cleanarticle.grammar.mojibake import mend_runs
from cleanarticle.grammar.pictures.caption import Captions
from cleanarticle.grammar.places import split_places, title_case
from cleanarticle.grammar.titles import ends_title, overlap, site_part

CONTEXT = Context(Config())


@pytest.mark.parametrize(
    ("language", "line", "known", "names"),
    [
        ("en", "BYRON LEE", (), ["BYRON LEE"]),
        ("en", "ByAnn Lee", (), ["Ann Lee"]),
        ("en", "By Ann Lee, Chief Editor, Northern Trusted Cyber Systems", (), ["Ann Lee"]),
        ("en", "BY ANN LEE AND BO HILL", ("Ann Lee",), ["ANN LEE", "BO HILL"]),
        ("en", "By Ann Lee on May 3, 2024, Bo Hill", ("Ann Lee", "Bo Hill"), ["Ann Lee", "Bo Hill"]),
        ("en", "By ANN LEE IN OSLO", (), ["ANN LEE"]),
        ("en", "Spring 2024 by Ann Lee", (), ["Ann Lee"]),
        ("en", "3 May 20243 May 2024 by Ann Lee", (), ["Ann Lee"]),
        ("en", "By Ann HolmTHE COURIER", (), ["Ann Holm"]),
        ("en", "Ann LeeSat, May 3, 2024", (), ["Ann Lee"]),
        ("en", "Ann LaMar May 3, 2024", (), ["Ann LaMar"]),
        ("ru", "Анна Петрова, «Вечерний вестник»", (), ["Анна Петрова"]),
        ("de", "Von Jonas Wieland (jow)", (), ["Jonas Wieland"]),
        ("de", "Von Jonas Wieland (Jow)", (), None),
        ("de", "Von Jonas Wieland (j2w)", (), None),
        ("de", "Von Jonas Wieland (jowiel)", (), None),
    ],
)
def test_a_byline_names_its_persons_and_nothing_else(
    language: str, line: str, known: tuple[str, ...], names: list[str] | None
) -> None:
    read = CONTEXT.made(language, Bylines).read(line, known)
    assert (read and [author.name for author in read.authors]) == names


def test_an_agency_behind_a_small_word_is_no_place() -> None:
    read = CONTEXT.made("en", Bylines).read("By Ann Lee for AP")
    assert read is not None
    assert ([author.role for author in read.authors], read.agency) == ([None], "AP")


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ru", "МОСКВА, 25 ноя — РИА Новости, Анна Петрова. Мост закрыт.", ["Анна Петрова"]),
        ("ru", "МОСКВА, 25 ноя — Новости дня, Анна Петрова. Мост закрыт.", None),
        ("ja", "【ソウル＝小池和樹】橋は三カ月間閉鎖される。", ["小池和樹"]),
        ("ja", "【ソウル＝東京都】橋は三カ月間閉鎖される。", None),
    ],
)
def test_a_reporter_is_named_beside_an_agency_or_a_place_and_is_none(
    language: str, text: str, names: list[str] | None
) -> None:
    told = CONTEXT.made(language, Bylines).reporter(text)
    assert (told and [author.name for author in told[1].authors]) == names


@pytest.mark.parametrize(
    ("line", "task"), [("Ola Berg (Foto)", True), ("Ola Berg (Oslo)", False), ("und so (Foto)", False)]
)
def test_a_task_stands_behind_a_person(line: str, task: bool) -> None:
    assert CONTEXT.made("de", Bylines).is_task(line) == task


def test_two_months_are_no_person_and_a_town_behind_a_name_is_none() -> None:
    names = CONTEXT.made("en", Bylines).names
    assert names.person("March April") is None
    assert names.person("August Holm") == "August Holm"
    assert list(names.declared("Ann Lee, Oslo")) == ["Ann Lee"]


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("John Holm III", "John Holm III"),
        ("ANN LEE, CPA", "ANN LEE"),
        ("ANN B LEE MD", "ANN B LEE"),
        ("ANN LEE MBA", "ANN LEE MBA"),
        ("Ann Lee Ph.D.", "Ann Lee"),
    ],
)
def test_a_degree_goes_and_a_number_of_the_family_stays(name: str, bare: str) -> None:
    assert without_degree(name) == bare


@pytest.mark.parametrize(
    ("place", "told"),
    [("UK", "UK"), ("Washington DC", "Washington DC"), ("NEW York", "New York"), ("RIO DE JANEIRO", "Rio de Janeiro")],
)
def test_a_shouted_place_is_told_as_prose_writes_it_and_letters_that_stand_for_words_stay(
    place: str, told: str
) -> None:
    assert title_case(place) == told


def test_nothing_and_one_letter_are_no_places() -> None:
    assert split_places("") is split_places("X") is None


@pytest.mark.parametrize("written", ["2024年2月30日", "2024-02-30", "30.02.2024", "31 November 2024", "By Omar 10"])
def test_a_day_that_no_month_has_is_none(written: str) -> None:
    assert find_date(written, calendar_of(CONTEXT, "zh")) is None


@pytest.mark.parametrize("written", ["16:35 am, 10 Nov 2024", "10 Nov 2024, 16:35 am", "10 Nov 2024, 0:35 pm"])
def test_an_hour_that_its_half_of_the_day_lacks_is_none(written: str) -> None:
    found = find_date(written, calendar_of(CONTEXT, "en"))
    assert found is not None
    assert found.iso == "2024-11-10"


def test_words_behind_a_machines_day_make_it_none() -> None:
    assert read_iso("2024-11-10 08:00") == "2024-11-10T08:00:00"
    assert read_iso("2024-11-10T08:00:00 and so on, as everybody said then") is None
    assert read_iso("1949-01-01") is None


@pytest.mark.parametrize(
    ("broken", "mended"),
    [("アーレン橋â€”再開", "アーレン橋—再開"), ("東京â€™s", "東京’s"), ("слово ГЄ да", "слово ГЄ да")],
)
def test_broken_signs_beside_whole_letters_of_other_scripts_are_mended(broken: str, mended: str) -> None:
    assert mend_runs(broken) == mended


@pytest.mark.parametrize(
    ("credit", "bare"),
    [
        ("(c) Ann Lee (AP)", "Ann Lee (AP)"),
        ("© Ann Lee, Northern Ltd.", "Ann Lee, Northern Ltd."),
        ("Photo: Ann Lee", "Ann Lee"),
    ],
)
def test_a_credit_loses_its_sign_and_keeps_its_brackets(credit: str, bare: str) -> None:
    assert CONTEXT.made("en", Captions).credits.clean(credit) == bare


def test_a_sentence_before_a_label_makes_a_caption() -> None:
    assert not CONTEXT.made("nl", Captions).credits.whole("Brug. Foto: Jan / ANP")
    assert CONTEXT.made("nl", Captions).credits.whole("Jan / ANP")


def test_a_second_label_behind_the_first_announces_no_caption() -> None:
    assert CONTEXT.made("en", Captions).credits.whole("Photo: Courtesy of harbour workers with their families")


@pytest.mark.parametrize(
    ("line", "text", "credit"),
    [
        ("The bridge│Ann Lee/AP", "The bridge", "Ann Lee/AP"),
        ("The bridge ¦ Ann Lee/AP", "The bridge", "Ann Lee/AP"),
        ("The bridge | Ann Lee", "The bridge | Ann Lee", None),
        ("The harbour of Arlen Ann Lee/AFP", "The harbour of Arlen", "Ann Lee/AFP"),
        ("Arlen Ann Lee/AFP", "Arlen Ann Lee/AFP", None),
        ("The harbour at Arlen Harbour Times/AFP", "The harbour at Arlen Harbour Times/AFP", None),
        ("The harbour in Madrid AFP via Getty Images", "The harbour in Madrid", "AFP via Getty Images"),
        ("The harbour in Madrid AFP via Arlen Images", "The harbour in Madrid AFP via Arlen Images", None),
        ("A boat on the ice (b) and (c) Ann Lee", "A boat on the ice (b) and (c) Ann Lee", None),
    ],
)
def test_a_credit_is_parted_from_its_caption_where_its_form_proves_it(line: str, text: str, credit: str | None) -> None:
    parts = CONTEXT.made("en", Captions).split(line)
    assert (parts.text, parts.credit) == (text, credit)


def test_signs_around_an_outlet_count_as_no_words_of_a_credit() -> None:
    parts = CONTEXT.made("fr", Captions).split("Le pont. NOM POUR « LE MONDE »", known=True)
    assert parts.credit == "NOM POUR « LE MONDE »"


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("fr", "Reportage de Luc Morel et d'Anna Font", ("Luc Morel", "Anna Font")),
        ("fr", "Traduit par Luc Morel et d'autres", ("Luc Morel",)),
        ("en", "(CNN's Ann Lee contributed to this report)", ("Ann Lee",)),
    ],
)
def test_a_name_in_a_credit_line_loses_what_leads_to_it(language: str, line: str, names: tuple[str, ...]) -> None:
    assert [credit.names for credit in CONTEXT.made(language, Credits).read(line)] == [names]


@pytest.mark.parametrize(
    ("line", "told"), [("Foto: privat", True), ("Foto: Privatarchiv", False), ("Foto: privat 3", False)]
)
def test_a_picture_in_small_letters_is_the_familys(line: str, told: bool) -> None:
    assert (CONTEXT.made("de", Credits).pictured(line) is not None) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ja", "男の姿が消えた。(c)AFP/Anne LENOIR", [("source", ("AFP",)), ("reporting", ("Anne LENOIR",))]),
        ("ja", "男の姿が消えた。(c)AFP", [("source", ("AFP",))]),
        ("ja", "男の姿が消えた。【東京山田花子】", [("reporting", ("山田花子",))]),
        ("ja", "男の姿が消えた。【表】", None),
        ("de", "Das Haus war leer. (Anna Berger, 19.5.2025)", [("writing", ("Anna Berger",))]),
        (
            "de",
            "Das Haus war leer. (APA, Anna Berger, abc, 19.5.2025)",
            [("writing", ("Anna Berger",)), ("source", ("APA",))],
        ),
        ("de", "Das Haus war leer. (siehe oben, 19.5.2025)", None),
        ("de", "Das Haus war leer. (abc, 19.5.2025)", None),
    ],
)
def test_a_signature_tells_who_wrote_and_whose_it_is(
    language: str, text: str, told: list[tuple[str, tuple[str, ...]]] | None
) -> None:
    signed = CONTEXT.made(language, Credits).signatures.signature(text)
    assert (signed and [(credit.role, credit.names) for credit in signed.credits]) == told


@pytest.mark.parametrize(
    ("line", "count"), [("Elif Demir/RİZE, (DHA)", 2), ("Elif Demir/RİZE, (XYZ)", 0), ("köprü yine/RİZE, (DHA)", 0)]
)
def test_a_sender_is_a_person_before_a_town_and_an_agency(line: str, count: int) -> None:
    assert len(CONTEXT.made("tr", Credits).signatures.sent(line)) == count


@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("es", "ALM/BHR", ("writing", ("ALM", "BHR"))),
        ("de", "RND/dpa", ("source", ("dpa",))),
        ("de", "dpa/RND/AFP", ("source", ("dpa", "AFP"))),
        ("it", "(Val/Adnkronos)", ("source", ("Adnkronos",))),
        ("en", "AGERPRES/(AS - autor: Ioana Pop)", ("source", ("AGERPRES",))),
        ("en", "XYZRPRES/(AS - autor: Ioana Pop)", None),
    ],
)
def test_a_sign_off_is_told_by_an_agency_or_by_initials(
    language: str, line: str, told: tuple[str, tuple[str, ...]] | None
) -> None:
    credit = CONTEXT.made(language, Credits).signatures.initials(line)
    assert (credit and (credit.role, credit.names)) == told


def test_a_title_ends_with_the_sites_name_and_not_with_its_own_words() -> None:
    assert not ends_title("Bri", "Bri - The Courier")
    assert site_part("Gazette", "Gazette of the north - Gazette") == ""
    assert overlap(frozenset(), frozenset()) == 0.0
