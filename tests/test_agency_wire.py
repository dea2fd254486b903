# ruff: noqa: E501 (tables of lines)
"""Stories as agencies send them: slugs, notes to desks, embargoes and sign-offs go, the story and its fields stay."""

import pytest

from cleanarticle import clean
from tests.invented.story import stories

STORIES = stories()


def sent(name: str, head: list[str], lead: str, end: str = "", *tail: str) -> str:
    first, *rest = STORIES[name].body
    body = [lead + first, *rest]
    body[-1] += end
    return "\n\n".join([*head, *body, *tail])


@pytest.mark.parametrize(
    ("name", "head", "lead", "end", "tail"),
    [
        ("harbour", ["BC-EU--Norland-Harbor, 2nd Ld-Writethru,0512", "{}", "Eds: UPDATES: Adds quotes from harbor master. With AP Photos."], "OSLO, Norway (AP) -- ", "", []),
        ("harbour", ["UPDATE 2-{}", "(Adds quote, background, shares)"], "OSLO, Feb 18 (Reuters) - ", "", ["((ann.lee@example.com; +44 20 7946 0018; Messaging: ann.lee@example.net))"]),
        ("harbour", ["REFILE-WRAPUP 1-{}", "(Refiles to fix typo in paragraph 3, no other changes to text)"], "OSLO, Feb 18 (Reuters) - ", "", []),
        ("harbour", ["(LEAD) {}"], "OSLO, Feb. 18 (Yonhap) -- ", "", ["(END)"]),
        ("rail", ["(NEW SERIES) {}", "=(Picture)=", "ATTENTION - ADDS minister, opposition ///"], "OSLO, Nov 12, 2024 (AFP) - ", "", []),
        ("harbour", ["{}", "Source: Xinhua", "Editor: huaxia"], "OSLO, Feb. 18 (Xinhua) -- ", " Enditem", []),
        ("harbour", ["{}"], "OSLO, Feb. 18 (Xinhua) -- ", "", ["Enditem"]),
        ("bridge", ["Bridge-Closed, 1st Writethru", "{}", "CP: Adds details, edits"], "TORONTO — ", "", []),
        ("bridge", ["{}", "EMBARGOED TO 0001 TUESDAY SEPTEMBER 3"], "", "", ["-ends-"]),
        ("moulin", ["{}", "=(PHOTO+VIDEO)=", "=(ACTUALISE avec réaction de la mairie)="], "Tulle (France), 14 jan 2025 (AFP) - ", "", ["sm/abc/or"]),
        ("seilbahn", ["{}", "(Zusammenfassung 1430 - neu: Zitat Betriebsleiter)"], "Innsbruck (dpa) - ", "", []),
        ("faro", ["{}"], "Madrid, 10 mar (EFE).- ", " EFE", []),
        ("mayak", ["{}", "/Добавлены подробности, бэкграунд/"], "МОСКВА, 25 ноября. /ТАСС/. ", "", ["-0-"]),
        ("barco", ["{}", "*** Serviço áudio disponível em www.exemplo.pt ***"], "Lisboa, 22 out 2024 (Lusa) - ", "", ["RQ // JMR", "Lusa/Fim"]),
        ("vendemmia", ["{} ="], "Roma, 16 apr. (Adnkronos) - ", "", ["(Val/Adnkronos)", "ISSN 2465 - 1222", "NNNN"]),
        ("seilbahn", ["{}", "Utl.: Hubschrauber holten 116 Gäste vom Gipfel ="], "Innsbruck (APA) - ", "", ["(Schluss) luk/mos", "APA0123    2025-02-03/14:02"]),
        ("seilbahn", ["{}"], "FRANKFURT (dpa-AFX) - ", "/abc/DP/jha", []),
        ("harbour", ["{}", "(ATTN: ADDS more info in last 3 paras)"], "SEOUL, Feb. 18 (Yonhap) -- ", "", []),
        ("harbour", ["{}"], "New Delhi, Feb 18 (PTI) ", " PTI MEK TB", []),
        ("chalu", ["{}"], "中新社北京4月24日电 (记者 林晓舟)", "(完)", []),
    ],
)  # fmt: skip
def test_nothing_but_the_story_is_left(name: str, head: list[str], lead: str, end: str, tail: list[str]) -> None:
    story = STORIES[name]
    article = clean(sent(name, [line.format(story.title) for line in head], lead, end, *tail))
    assert article.body == "\n\n".join(story.body)
    assert article.title == story.title
    assert (article.dateline is None) == (not lead)


@pytest.mark.parametrize("line", ["end", "-ends-", "ENDS"])
def test_the_word_that_ends_a_story_signs_nothing(line: str) -> None:
    assert clean(sent("bridge", [STORIES["bridge"].title], "", "", line)).credits == ()


def test_the_line_below_a_name_that_tells_the_persons_work_is_no_section() -> None:
    head = [STORIES["rail"].title, "By CLARA WHITLOCK", "Associated Press Writer"]
    article = clean(sent("rail", head, "SORRENHEIM, Veldmark (AP) _ "))
    assert article.section == ()
    assert article.authors == ("CLARA WHITLOCK",)
    assert "Associated Press Writer" not in article.body


def test_a_line_of_place_and_agency_above_the_story_is_its_dateline_and_no_headline() -> None:
    article = clean(sent("rail", ["London CNN —"], ""))
    assert article.title is None
    assert article.dateline is not None
    assert (article.dateline.places, article.dateline.agency) == (("London",), "CNN")


def test_a_byline_above_a_story_without_headline_is_no_headline() -> None:
    article = clean(sent("bank", ["By Daniel Ashgrove"], ""))
    assert article.title is None
    assert article.authors == ("Daniel Ashgrove",)


@pytest.mark.parametrize("line", ["Daniel Ashgrove", "BBC News, Port Arlen"])
def test_what_stands_beside_the_byline_is_no_section(line: str) -> None:
    head = [STORIES["bank"].title, "January 9, 2025", "By Daniel Ashgrove", line]
    assert clean(sent("bank", head, "")).section == ()


def test_what_a_browser_prints_around_a_page_is_no_headline() -> None:
    title = STORIES["harbour"].title
    head = [f"2/18/25, 9:14 PM    {title} - The Norland Times", "https://norland.example/harbour.html    1/3", title]
    article = clean(sent("harbour", [*head, "3-4 minutes"], ""))
    assert article.title == title
    assert article.body == "\n\n".join(STORIES["harbour"].body)


@pytest.mark.parametrize(
    ("name", "line", "agency"),
    [
        ("harbour", "AP", "AP"),
        ("harbour", "—AFP", "AFP"),
        ("museum", "dpa", "dpa"),
        ("museum", "[dpa]", "dpa"),
        ("moulin", "AFP", "AFP"),
        ("vendemmia", "(ANSA).", "ANSA"),
        ("barco", "RQ (ABC) // JMR", ""),
        ("kovzanka", "(Укрінформ)", "Укрінформ"),
        ("onsen", "【共同】", "共同"),
    ],
)
def test_an_agency_alone_below_a_text_signs_it(name: str, line: str, agency: str) -> None:
    story = STORIES[name]
    article = clean(sent(name, [story.title], "", "", line))
    assert article.body == "\n\n".join(story.body)
    assert [names for credit in article.credits for names in credit.names] == (
        [agency] if agency else ["RQ", "ABC", "JMR"]
    )


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("harbour", "Published in The Norland Times, February 18th, 2025"),
        ("harbour", "(Agencies)"),
        ("harbour", "Sent from Outlook for iOS"),
        ("faro", "Únete a nuestro canal: t.me/faro"),
        ("faro", "FIN/"),
        ("vendemmia", "(AGI)RM5/VAL"),
        ("barco", "Você recebeu este e-mail porque assina a newsletter."),
        ("dijk", "U ontvangt deze e-mail omdat u zich heeft aangemeld."),
        ("zamek", "Otrzymujesz tę wiadomość, ponieważ zapisałeś się na newsletter."),
        ("mayak", "Вы получили это письмо, потому что подписаны на рассылку."),
        ("kovzanka", "Ви отримали цей лист, тому що підписані на розсилку."),
        ("seom", "hansy@example.co.kr (끝)"),
    ],
)
def test_what_wires_mails_and_channels_write_below_a_text_goes(name: str, line: str) -> None:
    story = STORIES[name]
    assert clean(sent(name, [story.title], "", "", line)).body == "\n\n".join(story.body)


def test_initials_may_stand_below_the_agency_that_signs() -> None:
    story = STORIES["harbour"]
    article = clean(sent("harbour", [story.title], "New Delhi, Feb 18 (IANS) ", "", "--IANS", "mek/tb"))
    assert article.body == "\n\n".join(story.body)
    assert [credit.names for credit in article.credits] == [("IANS",), ("mek", "tb")]
