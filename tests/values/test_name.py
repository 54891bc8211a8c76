import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.values.name import NameKind, kind_of, split_people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("By Jane DoeUpdated March 12, 2022", ("Jane Doe",)),
        ("Jane DoeStaff Writer", ("Jane Doe",)),
        ("By Jane Doe and John RoeMarch 3, 2020", ("Jane Doe", "John Roe")),
        ("Jane Doe · John Roe", ("Jane Doe", "John Roe")),
        ("By Jane Doe, Marsh Courier", ("Jane Doe",)),
        ("By Jim Courier", ("Jim Courier",)),
        ("Von Karl Ried (Text) und Lena Moor (Fotos)", ("Karl Ried",)),
        ("執筆：寺沢美和と古賀健二", ("寺沢美和", "古賀健二")),
        ("文・寺沢美和、写真・古賀健二", ("寺沢美和",)),
        ("أحمد منصور وسامي الجندي", ("أحمد منصور", "سامي الجندي")),
        ("أحمد وليد", ("أحمد وليد",)),
        ("נעמה שילוח, אורי כרמון ודנה לוין", ("נעמה שילוח", "אורי כרמון", "דנה לוין")),
        ("Jane Doe, John Roe and Max Moe", ("Jane Doe", "John Roe", "Max Moe")),
        ("Von Anna Beispiel, Bernd Muster und Carla Probe", ("Anna Beispiel", "Bernd Muster", "Carla Probe")),
        ("Par Anne Exemple avec AFP", ("Anne Exemple",)),
        ("Por Ana Ejemplo y Juan Modelo", ("Ana Ejemplo", "Juan Modelo")),
        ("Di Maria Esempio e Anna Prova", ("Maria Esempio", "Anna Prova")),
        ("Door Jan Voorbeeld en Piet Proef", ("Jan Voorbeeld", "Piet Proef")),
        ("Автор: Иван Примеров", ("Иван Примеров",)),
        ("بقلم: محمد مثال", ("محمد مثال",)),
        ("Tác giả: Lê Phương", ("Lê Phương",)),
        ("张三、李四", ("张三", "李四")),
        ("记者 张三", ("张三",)),
        ("文/张三", ("张三",)),
        ("新华社记者张三", ("张三",)),
        ("本报记者 张三 李四", ("张三", "李四")),
        ("王文 中国人民大学某某研究院执行院长", ("王文",)),
        ("山田 太郎", ("山田 太郎",)),
        ("홍길동·김철수 기자", ("홍길동", "김철수")),
        ("Jane Doe; John Roe", ("Jane Doe", "John Roe")),
        ("Doe, Jane; Roe, John A.", ("Jane Doe", "John A. Roe")),
        ("Doe, Jane", ("Jane Doe",)),
        ("JANE DOE and JOHN ROE, Associated Press", ("JANE DOE", "JOHN ROE")),
        ("Reporting by Jane Doe in Berlin and John Roe in Paris; Editing by Max Moe", ("Jane Doe", "John Roe")),
        ("Jane Doe, University of Example; John Roe, Example Institute", ("Jane Doe", "John Roe")),
        ("Von unserem Korrespondenten Max Muster", ("Max Muster",)),
        ("中央社記者張三台北5日電", ("張三",)),
        ("[예제신문 홍길동 기자]", ("홍길동",)),
        ("山田太郎、鈴木花子", ("山田太郎", "鈴木花子")),
        ("作者：张三 编辑：李四", ("张三",)),
        ("القاهرة - محمد مثال", ("محمد مثال",)),
        ("['Jane Doe', 'John Roe']", ("Jane Doe", "John Roe")),
    ],
)
def test_bylines_of_many_languages_come_apart(text: str, names: tuple[str, ...]) -> None:
    assert split_people(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe",
        "Dr. Jane Doe, MD",
        "Jane Doe, Staff Writer",
        "Jane Doe - Staff Writer 2019-11-18T23:30:00Z Health",
        "Jane Doe Political Correspondent",
        "Jane Doe, Ap National Writer",
        "Jane Doe for The Example",
        "Jane Doe in Berlin",
        "Jane Doe, New York",
        "Jane Doe, Washington, D.C.",
        "Jane Doe, The Example Times",
        "Jane Doe | Reuters",
        "Jane Doe/Reuters",
        "Jane Doe (AFP)",
        "Von Jane Doe, dpa",
        "Jane Doe jane@news.example",
        "Jane Doe @janedoe",
        "By Jane Doe Updated on May 5, 2015 3:46 PM",
        "Jane Doe 1 day ago",
        "Jane Doe on Feb 24 4 min",
        "Veröffentlicht am 1. November 2023 09:35 von Jane Doe",
        "Written by Jane Doe Edited by Max Moe",
        "Text: Jane Doe, Fotos: Max Moe",
        "Jane Doe is a Professor of Public Law",
        "Jane Doe\nPolitical Correspondent",
        "Jane Doe\nLondon",
        "Jane Doe Associated Press",
        "Jane Doe BBC News",
        "By Jane Doe For Examplesite",
        "Jane Doe Special to The Example",
        "EFE / Jane Doe",
        "Jane Doe Follow",
        "About Jane Doe",
        "Ein Interview von Jane Doe",
    ],
)
def test_what_stands_beside_a_name_is_left_out(text: str) -> None:
    assert split_people(text) == ("Jane Doe",)


@pytest.mark.parametrize(
    "name",
    [
        "JANE DOE",
        "Aminu EXAMPLE",
        "John Doe Jr.",
        "Ludwig van der Beispiel",
        "Omar bin Said al-Example",
        "Santiago Ramón y Cajal",
        "A. B. Example",
        "J.R.R. Example",
        "Jane-Marie O’Example",
        "Nicholas St. Example",
        "نورهان نبيل",
        "春春",
        "SK",
        "geekpi",
        "jane doe",
        "Redaktion",
        "Reuters",
        "AFP Deutschland",
        "Muster GmbH",
        "La Información",
        "某某广州发布",
        "Editorial Board",
    ],
)
def test_a_name_alone_stays_as_printed(name: str) -> None:
    assert split_people(name) == (name,)


@pytest.mark.parametrize("text", ["", " ", "By", "2015-09-18", "@", "jane@news.example", "5 min read", "—"])
def test_nobody_is_named_by_noise(text: str) -> None:
    assert split_people(text) in {(), ("By",)}


def test_an_organisation_counts_only_where_nobody_is_named() -> None:
    assert split_people("AFP, Jane Doe") == ("Jane Doe",)
    assert split_people("By AFP and Example Staff") == ("AFP", "Example Staff")


PARTS = [
    "By",
    " ",
    "Jane",
    "Doe",
    ",",
    "and",
    "|",
    "(",
    ")",
    "Dr.",
    "van",
    "张三",
    "记者",
    "기자",
    "@x",
    "2015-09-18",
    "-",
    "\n",
    ";",
    "Staff",
    ".",
    "·",
    "\ud800",
]


@given(st.lists(st.sampled_from(PARTS), max_size=20).map("".join) | st.text())
def test_names_are_clean_whatever_the_text(text: str) -> None:
    names = split_people(text)
    assert all(name and name == name.strip() for name in names)
    assert all(isinstance(kind_of(name), NameKind) for name in names)
