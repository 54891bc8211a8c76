"""Names in other cases: known ones are recognised, unknown ones only where a noun of the trade settles the form."""

import pytest

from provtrack.values.declension import in_nominative, nominatives


@pytest.mark.parametrize(
    ("language", "declined", "nominative"),
    [
        ("ru", "Аргументах и фактах", "Аргументы и факты"),
        ("ru", "Коммерсанта", "Коммерсант"),
        ("uk", "Українській правді", "Українська правда"),
        ("uk", "Громадського", "Громадське"),
        ("pl", "Krytyki Politycznej", "Krytyka Polityczna"),
        ("pl", "Polityce", "Polityka"),
        ("cs", "Mladé frontě DNES", "Mladá fronta DNES"),
        ("cs", "Deníku N", "Deník N"),
    ],
)
def test_the_nominative_is_among_the_forms_tried(language: str, declined: str, nominative: str) -> None:
    assert nominative in nominatives(declined, language)


@pytest.mark.parametrize(
    ("language", "declined", "nominative"),
    [
        ("ru", "Болотном вестнике", "Болотный вестник"),
        ("ru", "Городском вестнике", "Городской вестник"),
        ("ru", "Вечерней газете", "Вечерняя газета"),
        ("ru", "Сельских новостях", "Сельские новости"),
        ("uk", "Болотному віснику", "Болотний вісник"),
        ("pl", "Kwartalniku Nadrzecznym", "Kwartalnik Nadrzeczny"),
        ("pl", "Gazecie Wiejskiej", "Gazeta Wiejska"),
        ("pl", "Głosie Starego Portu", "Głos Starego Portu"),
        ("cs", "Říčních novinách", "Říční noviny"),
        ("cs", "Severočeském deníku", "Severočeský deník"),
    ],
)
def test_a_noun_of_the_trade_is_put_into_the_nominative_with_its_adjective(language: str, declined: str, nominative: str) -> None:
    assert in_nominative(declined, language) == nominative


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("ru", "Болотный вестник"),
        ("ru", "Топи"),
        ("pl", "Torfie"),
        ("pl", "Gazeta Wiejska"),
        ("cs", "Rašelině"),
        ("en", "Gazecie"),
        ("ru", "a b c d e f"),
    ],
)
def test_what_is_not_certain_stays_as_printed(language: str, name: str) -> None:
    assert in_nominative(name, language) == name


def test_other_languages_and_long_names_are_not_declined() -> None:
    assert nominatives("Gazecie Wyborczej", "de") == ()
    assert nominatives("один два три четыре пять", "ru") == ()
