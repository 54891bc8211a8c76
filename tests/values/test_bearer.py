import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.values.bearer import NameKind, begins_name, is_east_asian, kind_of


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (
            NameKind.PERSON,
            (
                "Jane Doe",
                "JANE DOE",
                "João da Silva",
                "张三",
                "홍길동",
                "Иван Примеров",
                "نورهان نبيل",
                "JD Example",
                "Martin Example King Jr.",
            ),
        ),
        (
            NameKind.ACCOUNT,
            (
                "Redaktion",
                "Die Redaktion",
                "Staff",
                "admin",
                "Example Staff",
                "user_12",
                "admin1",
                "编辑部",
                "Редакция",
                "news desk",
                "webteam",
                "editor2",
                "wp_redakteur",
            ),
        ),
        (
            NameKind.ORGANISATION,
            (
                "AFP Deutschland",
                "Editorial Board",
                "NASA",
                "Muster GmbH",
                "University of Example",
                "The Example",
                "dpa-AFX",
                "某某广州发布",
                "news.example.com",
            ),
        ),
        (NameKind.UNKNOWN, ("geekpi", "lark9972", "@example", "SK", "春春", "Example", "", "—")),
    ],
)
def test_the_form_of_a_name_tells_its_bearer(kind: NameKind, names: tuple[str, ...]) -> None:
    assert {name: kind_of(name) for name in names} == dict.fromkeys(names, kind)


def test_capitals_open_a_name_in_scripts_that_have_them() -> None:
    assert all(map(begins_name, ("Jane", "O’Doe", "d’Exemple", "al-Example", "Иван", "محمد", "McDoe", "„Max")))
    assert not any(map(begins_name, ("jane", "2nd", "—", "")))


def test_a_text_is_east_asian_by_most_of_its_letters() -> None:
    assert is_east_asian("记者 Li 张三")
    assert not is_east_asian("Jane Doe (张)")
    assert not is_east_asian("")


@given(st.text())
def test_every_text_has_a_kind(text: str) -> None:
    assert kind_of(text) in set(NameKind)
