"""What stands where datelines do: each form beside its nearest look-alike, whose story stays whole."""

import pytest

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.datelines.head import read_dateline
from cleanarticle.grammar.datelines.own_line import read_own_line
from cleanarticle.grammar.datelines.parts import dateline_words
from cleanarticle.grammar.datelines.unlisted import read_unlisted
from cleanarticle.grammar.rubrics import Rubrics

CONTEXT = Context(Config())
EN = " The council voted on Friday to close the old harbour bridge."
DE = " Der Rat hat am Freitag beschlossen, die alte Brücke zu sperren."
JA = "橋は三カ月間閉鎖されると市長が金曜日に述べた。"
ZH = "大桥将关闭三个月，市长周五在会上表示。"
IT = " Il ponte resta chiuso per tre mesi, ha detto il sindaco."

FOUND = [
    ("it", "(ANSA) - ROMA, 16 APR -", IT, ("ROMA",), "--04-16", "ANSA"),
    ("it", "(ANSA) - ROMA -", IT, ("ROMA",), None, "ANSA"),
    ("it", "DAL NOSTRO INVIATO PARIGI -", IT, ("PARIGI",), None, None),
    ("en", "OSLO, 5 MAY ·", EN, ("OSLO",), "--05-05", None),
    ("en", "OSLO (May 4, 2017) -", EN, ("OSLO",), "2017-05-04", None),
    ("de", "Hinterau (ots)", DE, ("Hinterau",), None, "ots"),
    ("de", "Berlin (abc).", DE, ("Berlin",), None, "abc"),
    ("en", "(B/R) —", EN, (), None, "B/R"),
    ("en", "Oslo, Nov. 10 /XYZW/ --", EN, ("Oslo",), "--11-10", "XYZW"),
    ("en", "NEW York, NY/ACCESSWIRE/May 7, 2024/", EN, ("NEW York",), "2024-05-07", "Accesswire"),
    ("ru", "10 ноября, Минск /Корр. БЕЛТА/.", " Мост закрыт на три месяца.", ("Минск",), "--11-10", "БЕЛТА"),
    ("id", "REPUBLIKA.CO.ID, JAKARTA --", " Jembatan ditutup, kata wali kota.", ("JAKARTA",), None, "REPUBLIKA.CO.ID"),
    ("fr", "APA-Dakar (Sénégal) -", " Le pont reste fermé, a dit le maire.", ("Dakar",), None, "APA"),
    ("zh", "（中央社台北10日電）", ZH, ("台北",), "--00-10", "中央社"),
    ("zh", "（中央社綜合電）", ZH, (), None, "中央社"),
    ("zh", "（中央社記者張三丰台北10日電）", ZH, ("台北",), "--00-10", "中央社"),
    ("ko", "(파리 AFP=연합뉴스)", " 다리가 석 달 동안 닫힌다.", ("파리",), None, "AFP"),
    ("ja", "【ソウル共同】", JA, ("ソウル",), None, "Kyodo"),
    ("ja", "【AFP＝時事】", JA, (), None, "AFP"),
    ("ja", "【11月23日 AFP】", JA, (), "--11-23", "AFP"),
    ("ja", "【ソウル＝小池和樹】", JA, ("ソウル",), None, None),
    ("ja", "[東京 10日 ロイター] -", " " + JA, ("東京",), "--00-10", "Reuters"),
    ("ja", "[東京 ロイター] -", " " + JA, ("東京",), None, "Reuters"),
    ("pl", "13.03. Warszawa (PAP) -", " Most pozostanie zamknięty.", ("Warszawa",), "--03-13", "PAP"),
    ("es", "SEVILLA, 10 (EUROPA PRESS)", " El puente queda cerrado.", ("SEVILLA",), "--00-10", "Europa Press"),
    ("it", "Roma, 23 nov 18:05 - (Agenzia Nova) -", IT, ("Roma",), "--11-23", "Agenzia Nova"),
    ("ar", "الكويت - 23 - 11 (كونا) -", " يبقى الجسر مغلقا ثلاثة أشهر.", ("الكويت",), "--11-23", "KUNA"),
    ("en", "By Ann Lee LONDON, Nov 10 (Reuters) -", EN, ("LONDON",), "--11-10", "Reuters"),
]


@pytest.mark.parametrize(("language", "head", "rest", "places", "day", "agency"), FOUND)
def test_each_form_tells_its_parts(
    language: str, head: str, rest: str, places: tuple[str, ...], day: str | None, agency: str | None
) -> None:
    found = read_dateline(head + rest, dateline_words(CONTEXT, language))
    assert found is not None
    assert (found.end, found.places, found.agency) == (len(head), places, agency)
    assert (found.date and found.date.iso) == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "KOCHI: THE STATE GOVERNMENT SAID ON FRIDAY THAT THE BRIDGE IS CLOSED"),
        ("en", "HALLVIK |The council voted on Friday to close the bridge."),
        ("en", "SPORT, 5 MAY ·" + EN),
        ("en", "Roma - Lazio: Three goals in ten minutes decided the match on Friday."),
        ("en", "OSLO (May 4, 2017, in part) -" + EN),
        ("en", "Town hall (May 4, 2017) -" + EN),
        ("en", "(Montréal) the bridge stays closed for three months, the mayor said on Friday."),
        ("de", "Hinterau (ots) der Rat hat am Freitag beschlossen, die Brücke zu sperren."),
        ("de", "Hinterau (xyz)" + DE),
        ("de", "Nordheim, 3. Mai (abc)." + DE),
        ("de", "Berlin (abc). der Rat hat am Freitag beschlossen, die Brücke zu sperren."),
        ("de", "Berlin, 29. November 2022. der Rat hat am Freitag beschlossen, sie zu sperren."),
        ("de", "Berlin, 3. Mai." + DE),
        ("en", "(tv) —" + EN),
        ("en", "(3M) —" + EN),
        ("it", "DAL NOSTRO INVIATO che scrive -" + IT),
        ("en", "Hinterau, Nov. 10 /XYZW/ --" + EN),
        ("ru", "/Корр. БЕЛТА/. Мост закрыт на три месяца, сообщил мэр города."),
        ("ru", "Мост закрыт, 10 ноя - РИА Новости. Мэр города сообщил об этом в пятницу утром."),
        ("ru", "Мост 5 закрыт - РИА Новости. Мэр города сообщил об этом в пятницу утром."),
        ("zh", "本报那里4月24日讯 " + ZH),
        ("zh", "（本報那裡訊）" + ZH),
        ("ko", "(서울=모름) 다리가 석 달 동안 닫힌다고 시장이 말했다."),
        ("ja", "【23日 共同】" + JA),
        ("ja", "【解説＝小池和樹】" + JA),
        ("ja", "【ハイキング＝絶景】" + JA),
        ("ja", "【関連記事】" + JA),
        ("ja", "[東京 昨日 ロイター] - " + JA),
        ("ja", "[東京 10日 朝 ロイター] - " + JA),
        ("ja", "[5と6 10日 ロイター] - " + JA),
        ("pl", "8.10.2024 14:05 Warszawa (PAP) - Most pozostanie zamknięty przez trzy miesiące."),
        ("pl", "8.10.2024 most nad rzeką (PAP) - Most pozostanie zamknięty przez trzy miesiące."),
        ("es", "El alcalde dijo, 10 (EUROPA PRESS) El puente queda cerrado durante tres meses."),
        ("it", "Il ponte che, 23 nov 18:05 - (Agenzia Nova) -" + IT),
    ],
)
def test_what_only_looks_like_a_dateline_stays(language: str, text: str) -> None:
    assert read_dateline(text, dateline_words(CONTEXT, language)) is None


def test_what_stands_behind_an_agency_and_is_no_place_is_the_storys() -> None:
    found = read_dateline("(ANSA) - Forse domani -" + IT, dateline_words(CONTEXT, "it"))
    assert found is not None
    assert (found.end, found.places) == (len("(ANSA) -"), ())


@pytest.mark.parametrize(
    ("language", "line", "places", "agency"),
    [
        ("en", "Oslo, NorwayCNN —", ("Oslo",), "CNN"),
        ("en", "RIYADH 23 November 2026 SPA", ("RIYADH",), "SPA"),
        ("de", "Hinterau (ots)", ("Hinterau",), "ots"),
        ("en", "HINTERAU (Reuters)", ("HINTERAU",), "Reuters"),
        ("es", "18:05 | Paracas, nov. 23.", ("Paracas",), None),
        ("zh", "新华社北京4月24日电 题：大桥", ("北京",), "新华社"),
    ],
)
def test_a_line_of_its_own_tells_place_and_agency(
    language: str, line: str, places: tuple[str, ...], agency: str | None
) -> None:
    found = read_own_line(line, dateline_words(CONTEXT, language))
    assert found is not None
    assert (found.places, found.agency) == (places, agency)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Paris, London and Rome were quiet."),
        ("en", "Home, sweet home"),
        ("en", "RIYADH SPA"),
        ("de", "Hinter Au (ots)"),
        ("de", "Hinterau/Nordau (ots)"),
        ("es", "18:05 | Paracasita."),
        ("zh", "新华社北京4月24日电 大桥关闭"),
        ("en", "inter-"),
    ],
)
def test_a_line_of_its_own_that_names_no_place_alone_is_none(language: str, line: str) -> None:
    assert read_own_line(line, dateline_words(CONTEXT, language)) is None


CABLE = " The cable car stays closed for three months, the mayor said."
ELSEWHERE = "They stayed in Kitzbühel, in Kit, in Sports, in Reuters and in One Two Ten Six Five."


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("KITZBÜHEL." + CABLE, True),
        ("KITZBÜHEL. The car.", False),
        ("KITZBÜHEL, May 3." + CABLE, False),
        ("KITZBÜHEL/AURACH." + CABLE, False),
        ("KIT." + CABLE, False),
        ("KIT Zbühel." + CABLE, False),
        ("ONE TWO TEN SIX FIVE." + CABLE, False),
        ("SPORTS." + CABLE, False),
        ("REUTERS." + CABLE, False),
    ],
)
def test_a_town_that_no_list_has_is_told_by_the_story(head: str, told: bool) -> None:
    words, rubrics = dateline_words(CONTEXT, "en"), Rubrics(tuple(CONTEXT.packs("en")))
    found = read_unlisted(head, lambda: ELSEWHERE, ("in",), words, rubrics, "en")
    assert (found is not None) == told
