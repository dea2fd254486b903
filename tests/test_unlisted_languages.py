"""Languages without a pack: what stands around a story tells no less than figures and months do, and harms nothing."""

import pytest

from cleanarticle import Article, clean

BULGARIAN = (
    "Старата воденица в Каменец отново мели брашно след четиридесет години",
    "Старата воденица край Каменец смля в събота първия чувал пшеница от четиридесет години насам. На брега на реката "
    "се събраха над триста души от околните села.",
    "Воденицата беше затворена през 1985 г., когато последният воденичар се пенсионира. Оттогава покривът се срути, а "
    "реката си намери друго корито.",
    "Дърводелци от съседната долина са изработили ново дървено колело по стари чертежи, открити в градския архив.",
)
CROATIAN = (
    "Stari mlin u Kamenici ponovno melje nakon četrdeset godina",
    "Stari mlin u Kamenici samljeo je u subotu prvu vreću pšenice nakon četrdeset godina, pred nekoliko stotina "
    "mještana koji su se okupili na obali rijeke.",
    "Mlin je zatvoren 1985. godine, kada je posljednji mlinar otišao u mirovinu. Krov se u međuvremenu urušio, a "
    "rijeka je promijenila tok.",
    "Stolari iz susjednog sela izradili su novo drveno kolo prema starim nacrtima iz arhiva.",
)
VIETNAMESE = (
    "Cối xay nước ở làng Đá Bạc hoạt động trở lại sau 40 năm",
    "Cối xay nước ở làng Đá Bạc đã xay mẻ lúa đầu tiên vào sáng thứ bảy sau bốn mươi năm ngừng hoạt động. Hàng trăm "
    "người dân từ các làng lân cận đã đến bờ suối để chứng kiến.",
    "Cối xay bị đóng cửa năm 1985 khi người thợ cuối cùng nghỉ hưu. Từ đó mái nhà sụp xuống và dòng suối đổi hướng.",
    "Thợ mộc ở làng bên đã làm bánh xe gỗ mới theo bản vẽ cũ tìm thấy trong kho lưu trữ.",
)


def told(story: tuple[str, ...], *above: str) -> Article:
    title, *body = story
    article = clean("\n\n".join([title, *above, *body]))
    assert article.title == title
    assert [paragraph.text for paragraph in article.paragraphs] == body
    return article


@pytest.mark.parametrize(
    ("story", "line", "published"),
    [
        (BULGARIAN, "16 ное 2026, 21:04", "2026-11-16T21:04"),
        (BULGARIAN, "16 ноември 2026 г., 21:04", "2026-11-16T21:04"),
        (CROATIAN, "21:04, 16. studenog 2026.", "2026-11-16T21:04"),
        (CROATIAN, "16. listopada 2026. u 21:04", "2026-10-16T21:04"),
        (VIETNAMESE, "16 tháng 11, 2026", "2026-11-16"),
        (VIETNAMESE, "Thứ hai, 16/11/2026, 21:04 (GMT+7)", "2026-11-16T21:04+07:00"),
    ],
)
def test_the_months_of_languages_without_a_pack_are_known(story: tuple[str, ...], line: str, published: str) -> None:
    assert told(story, line).published == published


def test_a_day_with_its_hour_above_the_headline_is_no_headline() -> None:
    title, *body = VIETNAMESE
    article = clean("\n\n".join(["Thứ hai, 16/11/2026, 21:04 (GMT+7)", title, *body]))
    assert (article.title, article.published) == (title, "2026-11-16T21:04+07:00")


def test_a_month_of_another_language_is_none_where_a_pack_names_its_own() -> None:
    paragraph = "Strażacy wydobyli we wtorek ze studni przy starym młynie dzwon, którego mieszkańcy szukali od wojny."
    article = clean("\n\n".join(["Dzwon ukryty w studni wraca na wieżę", "16 listopada 2026", paragraph]))
    assert article.published == "2026-11-16"
