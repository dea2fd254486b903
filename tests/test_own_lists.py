"""A story's own lists stay: results, candidates, timetables, ingredients, and lists in stories of a few lines."""

from typing import Literal

import pytest

from cleanarticle import Cleaner
from cleanarticle.core.blocks import Block
from cleanarticle.stages.lists.own import announced, is_own_list
from tests.invented.story import stories

CLEANER = Cleaner()

RESULTS = (
    "Tarrow Rovers 3 Colby Town 1", "Penwick 0 St Ann's 0", "Harlow Bridge 2 Eddington 4",
    "Old Mill United 1 Cold Beck 1", "Quarry Lane 5 Marsh End 2", "Whitfield 0 Tarrow Reserves 3",
)  # fmt: skip
CANDIDATES = (
    "Ruth Pellow (Independent), baker, 51", "Colin Starr (Labour), teacher, 38",
    "Mary-Ann Toll (Conservative), farmer, 62", "Jon Ede (Green), ferryman, 29",
    "Sylvia Crane (Liberal Democrats), lawyer, 47", "Bert Hollis (Tarrow First), retired, 70",
)  # fmt: skip
TIMETABLE = (
    "9.00 Uhr: Markt am Kirchplatz öffnet", "10.30 Uhr: Blaskapelle am Brunnen", "12.00 Uhr: Segnung der Boote",
    "14.15 Uhr: Tauziehen, Halbfinale", "16.00 Uhr: Kuchenwettbewerb im Gemeindehaus", "19.30 Uhr: Tanz am Kai",
)  # fmt: skip
INGREDIENTS = (
    "400 g of strong flour", "Two spoons of dark honey", "A pinch of sea salt", "200 ml of warm milk",
    "One sachet of dried yeast", "Zest of half a lemon",
)  # fmt: skip
HEADLINES = stories()["harbour"].others[:6]
CLOCKS = ("18:40", "18:22", "17:05", "16:59", "16:10", "15:00")


def own(items: tuple[str, ...], chance: float = 0.4) -> bool:
    return is_own_list([Block(at, item) for at, item in enumerate(items)], range(len(items)), [chance] * len(items))


@pytest.mark.parametrize("items", [RESULTS, CANDIDATES, TIMETABLE, INGREDIENTS])
def test_data_rising_times_and_short_items_are_a_storys_own(items: tuple[str, ...]) -> None:
    assert own(items)


def test_a_list_that_the_model_finds_improbable_is_none() -> None:
    assert not own(RESULTS, 0.1)


ANNOUNCED = "Her book names four habits of people who live by the harbour for long:"


def spared(lead: str, chance: float, kind: Literal["paragraph", "list_item"] = "list_item") -> list[int]:
    lines = [Block(0, lead), *(Block(at, item, kind=kind) for at, item in enumerate(HEADLINES, 1))]
    return sorted(announced(lines, frozenset(range(1, len(lines))), [chance] * len(lines)))


def test_items_below_a_line_of_the_story_that_announces_them_stay() -> None:
    assert spared(ANNOUNCED, 0.8) == list(range(len(HEADLINES) + 1))


def test_a_line_announces_nothing_that_is_short_doubted_or_above_no_items() -> None:
    assert not spared("More on the harbour:", 0.8)
    assert not spared(ANNOUNCED, 0.4)
    assert not spared(ANNOUNCED.replace(":", "."), 0.8)
    assert not spared(ANNOUNCED, 0.8, "paragraph")


DRESSES = {
    "plain": HEADLINES,
    "numbered": tuple(f"{number}. {line}" for number, line in enumerate(HEADLINES, 1)),
    "counted": tuple(f"{number} {line}" for number, line in enumerate(HEADLINES, 1)),
    "newest first": tuple(f"{clock} {line}" for clock, line in zip(CLOCKS, HEADLINES, strict=True)),
    "dated": tuple(f"{line} 12 March 2024" for line in HEADLINES),
    "dated, month first": tuple(f"March 12, 2024 {line}" for line in HEADLINES),
    "dated by numbers": tuple(f"{line} [03-12]" for line in HEADLINES),
    "counting": tuple(f"{7 * at % 11 + 2} {line.lower()}" for at, line in enumerate(HEADLINES, 1)),
    "cut short": ("7 of 9 held…", *(f"{line[:14]}…" for line in HEADLINES)),
}


@pytest.mark.parametrize("dress", DRESSES)
def test_headlines_of_other_stories_are_none(dress: str) -> None:
    assert not own(DRESSES[dress])


OFFERS = (
    "5 reasons why your cat ignores you at night", "7 best coffee makers of the year, tested",
    "12 ways to save money on your next holiday", "3 signs that your phone has been opened",
    "Save 50 pounds on this robot mower today only", "A watch drops to its lowest price yet: 249 pounds",
)  # fmt: skip


def test_headlines_that_count_are_no_data() -> None:
    assert not own(OFFERS)
    story = stories()["harbour"]
    body = CLEANER.clean("\n\n".join((story.title, *story.body, *OFFERS)), kind="text").body
    assert [item for item in OFFERS if item in body] == []


LEADS = {
    "en": "The valley of Tarrow woke on Monday to snow, and by Friday it had a new mayor, a closed school and a bus "
    "that runs on time, residents said.",
    "tr": "Taro vadisi pazartesi günü kar altında uyandı, cuma günü ise yeni bir belediye başkanı, kapalı bir okulu ve "
    "dakik bir otobüsü vardı.",
    "ru": "В понедельник долина Тарны проснулась под снегом, а к пятнице у неё были новый мэр, закрытая школа и "
    "автобус, который ходит по расписанию.",
}
THINGS = {
    "en": ("Bring your own cup to every stall", "Dogs must stay on a lead near the river", "The car park closes at ten",
           "Card payments work only at the main gate", "Children under six go in free",
           "Parking for wheelchair users lies behind the mill"),
    "tr": ("Her tezgâha kendi bardağınızı getirin", "Nehir kıyısında köpekler tasmalı olmalı",
           "Otopark saat onda kapanıyor", "Kart yalnızca ana kapıda geçiyor", "Altı yaşından küçükler ücretsiz",
           "Tekerlekli sandalye yerleri değirmenin arkasında"),
    "ru": ("Приносите к каждому прилавку свою кружку", "Собак у реки держите на поводке",
           "Стоянка закрывается в десять", "Карты принимают только у главных ворот",
           "Дети до шести лет проходят бесплатно", "Места для колясок за мельницей"),
}  # fmt: skip


@pytest.mark.parametrize("language", LEADS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_story_of_few_words_does_not_tell_whose_a_list_is(language: str, gap: str) -> None:
    lead, things = LEADS[language], THINGS[language]
    body = CLEANER.clean(gap.join((lead, *things, lead.replace(",", " –", 1))), kind="text").body
    assert [thing for thing in things if thing not in body] == []


@pytest.mark.parametrize("items", [RESULTS, CANDIDATES])
def test_lists_of_data_stay_in_a_text(items: tuple[str, ...]) -> None:
    story = stories()["harbour"]
    body = CLEANER.clean("\n\n".join((story.title, *story.body[:4], *items, *story.body[4:])), kind="text").body
    assert [item for item in items if item not in body] == []


def test_what_is_for_sale_stays_where_the_model_believes_it() -> None:
    assert own(OFFERS, 0.95)
