"""The language of a story: by its script, its function words, in doubt by what the page says of itself."""

import pytest

from cleanarticle import Cleaner, Config
from cleanarticle.errors import ConfigError
from tests.invented.story import stories

CLEANER = Cleaner()


@pytest.mark.parametrize("name", sorted(stories()))
def test_every_story_is_told_its_language(name: str) -> None:
    story = stories()[name]
    assert CLEANER.clean("\n\n".join((story.title, *story.body)), kind="text").language == story.language


@pytest.mark.parametrize("name", ["museum", "mayak", "onsen", "bir"])
def test_a_page_that_declares_another_language_is_not_believed(name: str) -> None:
    story = stories()[name]
    inner = "".join(f"<p>{text}</p>" for text in story.body)
    page = f'<html lang="en"><head><title>{story.title}</title></head><body><article>{inner}</article></body></html>'
    assert CLEANER.clean(page, kind="html").language == story.language


def test_a_few_words_are_in_the_language_that_the_page_declares() -> None:
    article = CLEANER.clean('<html lang="sv-SE"><body><h1>Ost</h1><p>Mint</p></body></html>', kind="html")
    assert (article.language or "").startswith("sv")


def test_a_configured_language_is_taken_as_it_is() -> None:
    assert Cleaner(Config(language="pt-BR")).clean(stories()["harbour"].body[0]).language == "pt-BR"


def test_a_configured_language_may_be_written_as_locales_are() -> None:
    assert Cleaner(Config(language="pt_BR")).clean(stories()["harbour"].body[0]).language == "pt-BR"


@pytest.mark.parametrize("told", ["deutsch", "de-", "d", "de DE", "*"])
def test_what_is_no_code_of_a_language_is_refused(told: str) -> None:
    with pytest.raises(ConfigError, match="BCP 47"):
        Cleaner(Config(language=told))


@pytest.mark.parametrize("text", ["", "12 34", "***"])
def test_a_text_without_words_has_no_language(text: str) -> None:
    assert CLEANER.clean(text, kind="text").language is None


def test_the_same_short_text_is_always_told_the_same() -> None:
    told = {Cleaner().clean("Hotel Europa, Torino 1998", kind="text").language for _ in range(5)}
    assert len(told) == 1


BULGARIAN = (
    "Правителството реши да увеличи минималната заплата от първи януари, съобщи кметът след заседанието на съвета. "
    "Той обясни, че средствата са осигурени в бюджета за следващата година и че няма да се повишават данъците. "
    "Синдикатите обаче смятат, че увеличението не е достатъчно, за да покрие ръста на цените в Нордхайм."
)
AFRIKAANS = (
    "Die regering het Woensdag besluit om die minimumloon van Januarie volgende jaar te verhoog. Die burgemeester "
    "van Nordheim het na die vergadering gesê dat die geld in die begroting beskikbaar is en dat dit nie nodig sal "
    "wees om belasting te verhoog nie. Vakbonde meen egter dat die verhoging nie genoeg is om die pryse te dek nie."
)
SERBIAN = (
    "Влада је у среду одлучила да повећа минималну зараду од јануара следеће године. Градоначелник Нордхајма је "
    "после седнице рекао да је новац обезбеђен у буџету и да неће бити потребно повећање пореза."
)


@pytest.mark.parametrize(("text", "language"), [(BULGARIAN, "bg"), (AFRIKAANS, "af")])
def test_a_language_without_a_pack_is_not_taken_for_its_kin(text: str, language: str) -> None:
    assert CLEANER.clean("\n\n".join([text] * 3), kind="text").language == language
    page = f'<html lang="{language}"><body><article><p>{text}</p></article></body></html>'
    assert CLEANER.clean(page, kind="html").language == language


def test_a_language_that_the_detector_does_not_know_is_believed_where_a_page_declares_it() -> None:
    page = f'<html lang="sr-Cyrl-RS"><body><article><p>{SERBIAN}</p></article></body></html>'
    assert CLEANER.clean(page, kind="html").language == "sr"


UNLISTED = {
    "zu": (
        "UMASIPALA uvale ibhuloho elidala elinqamula umfula ngoLwesibili emva kokuthi onjiniyela bethole imifantu "
        "ezinsikeni zalo ezimbili, kusho okhulumela umasipala. Wathi bayazi ukuthi lokhu kuzobathikameza abantu, kodwa "
        "abakwazi ukubavumela bawele ibhuloho eliphukile. Ibhuloho lakhiwa ngo-1967 futhi lagcina ukuhlolwa eminyakeni "
        "emibili eyedlule, kanti abahambi bacelwa ukuba basebenzise umgwaqo omkhulu."
    ),
    "xh": (
        "UMASIPALA uvale ibhulorho endala enqumla umlambo ngoLwesibini emva kokuba iinjineli zifumene iintanda "
        "kwiintsika zayo ezimbini, utsho njalo isithethi sikamasipala. Uthe bayazi ukuba oku kuza "
        "kubaphazamisa abantu, "
        "kodwa abanakubavumela ukuba bawele ibhulorho eyophukileyo. Yakhiwa ngo-1967 kwaye "
        "yagqibela ukuhlolwa kwiminyaka "
        "emibini edlulileyo, ngelixa abahambi becelwe ukuba basebenzise indlela enkulu."
    ),
    "ha": (
        "Gwamnatin jihar ta ce za ta rufe tsohuwar gadar bayan da injiniyoyi suka gano tsaga a jikinta. "
        "Shugaban hukumar ya ce an dauki wannan mataki ne domin kare rayukan jama'a, kuma ana sa ran "
        "aikin gyaran zai dauki makonni takwas."
    ),
    "is": (
        "Bæjarstjórnin lokaði á þriðjudag gömlu brúnni yfir ána eftir að verkfræðingar fundu sprungur í bitum hennar. "
        "Gert er ráð fyrir að viðgerðin taki átta vikur og það hefur verið ákveðið að "
        "ekki verði hleypt umferð yfir hana."
    ),
    "kk": (
        "Қала әкімдігі жарықтар табылғаннан кейін өзен үстіндегі ескі көпірді жапты, деп хабарлады баспасөз хатшысы. "
        "Оның айтуынша, бұл шешім адамдардың қауіпсіздігі үшін қабылданды және жөндеу сегіз аптаға созылады."
    ),
    "am": "የከተማው አስተዳደር በወንዙ ላይ ያለውን አሮጌ ድልድይ መሐንዲሶች ስንጥቅ ካገኙ በኋላ ማክሰኞ ዘጋው።",
    "si": "නගර සභාව විසින් අඟහරුවාදා ගංගාව හරහා ඇති පැරණි පාලම වසා දැමුවේ ඉංජිනේරුවන් එහි ඉරිතැලීම් සොයාගත් පසුවය.",
}
"""Stories in languages that langdetect does not know: it calls Zulu Swahili and Icelandic Norwegian, and is sure."""
SWAHILI = (
    "MANISPAA imefunga daraja la zamani linalovuka mto Jumanne baada ya wahandisi kugundua nyufa "
    "katika nguzo zake mbili "
    "kubwa, msemaji wa manispaa alisema. Ukarabati wake unatarajiwa kuchukua zaidi ya wiki nane, "
    "huku wasafiri wakiombwa "
    "kutumia barabara kuu ya upande wa pili."
)


@pytest.mark.parametrize(("language", "text"), [*UNLISTED.items(), ("sw", SWAHILI)])
def test_a_language_that_the_detector_does_not_know_is_told_by_its_own_words(language: str, text: str) -> None:
    page = f'<html lang="en"><body><article><p>{text}</p></article></body></html>'
    assert CLEANER.clean(text, kind="text").language == language
    assert CLEANER.clean(page, kind="html").language == language
