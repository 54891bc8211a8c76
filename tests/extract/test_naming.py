"""Where names begin and end."""

import pytest

from provtrack.extract.grammar import document_of
from provtrack.extract.naming import Filling, Passage, read_backwards, read_outlets
from provtrack.extract.phrasebook import Words, load
from provtrack.resources import folder


def words(language: str) -> Words:
    return next(load(folder("data") / "phrases" / f"{language}.toml")).words


WORDS = {
    language: words(language) for language in ("en", "de", "sv", "fr", "es", "it", "pt", "ru", "zh", "ja", "ko", "ar", "he", "tr", "hu")
}


def outlets(text: str, language: str = "en", after: str = "on ") -> list[tuple[str, str | None]]:
    document = document_of(text)
    passage = Passage(document.text, 0, len(document.text), document.links, WORDS[language])
    start = document.text.index(after) + len(after)
    return [(filling.value, filling.url) for filling in read_outlets(passage, start, len(document.text), is_open=True)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("on The Fen and has been shared", "The Fen"),
        ("on the Fen, a weekly", "Fen"),
        ("on Bulletin of the Marsh Sciences under a licence", "Bulletin of the Marsh Sciences"),
        ("on U.S. Fen News & Tide Report.", "U.S. Fen News & Tide Report"),
        ("on the German newspaper Moorbote with permission", "Moorbote"),
        ("on Fenland on 3 May 2019", "Fenland"),
        ("on Fenland 3 May 2019", "Fenland"),
        ("on Fenland (a daily)", "Fenland"),
        ("on coolfen.example and elsewhere", "coolfen.example"),
        ("on “Fen and Tide” today", "Fen and Tide"),
        ("on openFen.", "openFen"),
        ("on coolimba and has been republished", "coolimba"),
        ("on https://fen.example/a/1.", "fen.example"),
        ("on The Heronry and Tidepool", "The Heronry and Tidepool"),
        ("on Fen Group, Inc. today", "Fen Group, Inc"),
    ],
)
def test_a_name_ends_where_a_reader_ends_it(text: str, name: str) -> None:
    assert [value for value, _ in outlets(text)] == [name]


@pytest.mark.parametrize(
    "text", ["on May 3", "on 3 May 2019", "on 2015", "on the web", "on print", "on 2:05 p.m.", "on German", "on here", "on paper boats"]
)
def test_what_is_no_outlet_is_not_taken_for_one(text: str) -> None:
    assert outlets(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on [Fenland](https://fen.example/a).", [("Fenland", "https://fen.example/a")]),
        ("on [here](https://fen.example/a).", [("fen.example", "https://fen.example/a")]),
        ("on [my blog](https://ada.fen.example/a).", [("ada.fen.example", "https://ada.fen.example/a")]),
        ("on [Fen](https://a.example) and [Tide](https://b.example)", [("Fen", "https://a.example"), ("Tide", "https://b.example")]),
        ("on [How the whole of the fen dried out in a year](https://fen.example/a)", [("fen.example", "https://fen.example/a")]),
        ("on [Fenland](#)", [("Fenland", None)]),
    ],
)
def test_a_link_gives_name_and_address(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert outlets(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "on der israelischen Tageszeitung Deichpost erschienen", "Deichpost"),
        ("ru", "on Болотная газета.", "Болотная газета"),
        ("fr", "on Le Marais diplomatique.", "Le Marais diplomatique"),
        ("zh", "on 微信公众号「沼泽观察」。", "沼泽观察"),
        ("zh", "on 沼泽日报作者：林一", "沼泽日报"),
        ("zh", "on The Next Fen作品", "The Next Fen作品"),
        ("de", "on Deichpost 3/2019, S. 12", "Deichpost"),
        ("sv", "on Myrbladet 3/5 2019", "Myrbladet"),
    ],
)
def test_each_language_has_its_own_edges(language: str, text: str, name: str) -> None:
    assert [value for value, _ in outlets(text, language)] == [name]


def test_a_name_is_read_backwards_from_its_verb() -> None:
    text = "The fen is dry, The Guardian reported"
    passage = Passage(text, 0, len(text), (), WORDS["en"])
    assert read_backwards(passage, 0, text.index(" reported")) == Filling("The Guardian", 16, 28)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ar", "on صحيفة صوت القصب بتاريخ 3 مايو 2021", "صوت القصب"),
        ("ar", "on صوت القصب، وهي مجلة", "صوت القصب"),
        ("ar", "on \u200fصوت القصب", "صوت القصب"),
        ("he", 'on אתר קול צה"ל ביום', 'קול צה"ל'),
        ("tr", "on Sazlık Postası adlı", "Sazlık Postası"),
        ("ko", "on 습지일보 기자", "습지일보"),
        ("ja", "on 雑誌『葦の声』に", "葦の声"),
    ],
)
def test_a_name_ends_where_readers_of_its_script_see_its_end(language: str, text: str, name: str) -> None:
    assert outlets(text, language) == [(name, None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hu", "on 2015-ben jelent meg"),
        ("tr", "on TÜİK"),
        ("ar", "on جف المستنقع ورحل الصيادون وماتت الطيور كلها"),
        ("ja", "on 彼が書いた本"),
    ],
)
def test_a_sentence_or_a_year_or_a_maker_of_data_is_no_name(language: str, text: str) -> None:
    assert outlets(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("it", "on mensile statunitense Mud Quarterly", "Mud Quarterly"),
        ("es", "on diario alemán Marsh Kurier", "Marsh Kurier"),
        ("fr", "on quotidien régional suisse « Rives »", "Rives"),
        ("pt", "on jornal português Brejo Diário", "Brejo Diário"),
        ("pt", "on agência Brejo", "Brejo"),
        ("pt", "on Agência Brejo", "Agência Brejo"),
        ("de", "on Tageszeitung Marschbote", "Marschbote"),
    ],
)
def test_a_noun_and_what_describes_it_stand_before_the_name_and_a_capital_noun_in_it(language: str, text: str, name: str) -> None:
    assert outlets(text, language) == [(name, None)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ja", "湿原は乾いた、朝日新聞", "朝日新聞"),
        ("ko", "습지가 말랐다고 한겨레", "한겨레"),
        ("ar", "جف المستنقع حسب الجزيرة", "الجزيرة"),
    ],
)
def test_a_known_name_is_found_backwards_in_a_script_without_capitals(language: str, text: str, name: str) -> None:
    passage = Passage(text, 0, len(text), (), WORDS[language])
    filling = read_backwards(passage, 0, len(text))
    assert filling is not None
    assert filling.value == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ja", "『季刊みずべ』2019年冬号", "季刊みずべ"),
        ("ja", "林花子『渡しの話』（葦書房）", "渡しの話"),
        ("ja", "湿原新聞2021年5月3日付", "湿原新聞"),
    ],
)
def test_issue_writer_and_publisher_are_no_part_of_an_unspaced_name(language: str, text: str, name: str) -> None:
    filling = read_backwards(Passage(text, 0, len(text), (), WORDS[language]), 0, len(text))
    assert filling is not None
    assert filling.value == name


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("zh", "on 沼泽日报2021年5月3日", [("沼泽日报", None)]),
        ("zh", "on 水澤雙月刊第31期", [("水澤雙月刊", None)]),
        ("ja", "on 米Marsh Courier", [("Marsh Courier", None)]),
        ("ko", "on 콘텐츠 제휴 매체 <갈대 소리>에", [("갈대 소리", None)]),
        ("zh", "on [如何让湿地重新变湿 - 沼泽日报](https://marsh.example/a)", [("沼泽日报", "https://marsh.example/a")]),
        ("zh", "on [Why the fen dried](https://fen.example/a)", [("fen.example", "https://fen.example/a")]),
        ("zh", "on [Le Monde diplomatique](https://fen.example/a)", [("Le Monde diplomatique", "https://fen.example/a")]),
        ("zh", "on 2019年", []),
        ("ar", "on العدد الورقي", []),
    ],
)
def test_an_outlet_is_cut_from_date_issue_country_and_title(language: str, text: str, found: list[tuple[str, str | None]]) -> None:
    assert outlets(text, language) == found
