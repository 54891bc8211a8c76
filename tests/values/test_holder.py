import pytest

from provtrack.values.holder import names_company, read_holding


@pytest.mark.parametrize(
    ("stretch", "holders"),
    [
        ("Xylo Press, Inc.", ("Xylo Press, Inc.",)),
        ("Xylo Co., Ltd.", ("Xylo Co., Ltd",)),
        ("by Xylo, part of Ylem Group", ("Xylo, part of Ylem Group",)),
        ("the Xylo Herald", ("Xylo Herald",)),
        ("The Xylo Herald", ("The Xylo Herald",)),
        ("Xylo; Ylem", ("Xylo",)),
        ("Xylo, Washington, DC", ("Xylo",)),
        ("Department of Health and Human Services", ("Department of Health and Human Services",)),
        ("Evangelische Gemeinde A.u.B. in Muster", ("Evangelische Gemeinde A.u.B. in Muster",)),
        ("The Legal Times", ("The Legal Times",)),
        ("Xylo Terms Privacy", ("Xylo",)),
        ("Xylo and its licensors", ("Xylo",)),
        ("Photo Agency/Ylem Images/Xylo", ("Photo Agency", "Ylem Images", "Xylo")),
        ("courtesy of Xylo", ("Xylo",)),
        ("某某所有", ("某某",)),
        ("作者", ()),
        ("2015", ()),
        ("https://xylo.example", ()),
    ],
)
def test_a_name_ends_where_a_reader_would_end_it(stretch: str, holders: tuple[str, ...]) -> None:
    assert read_holding(stretch, is_certain=True).holders == holders


def test_running_text_is_no_holder() -> None:
    assert read_holding("the tenant shall pay the rent", is_certain=False).holders == ()


@pytest.mark.parametrize(
    ("text", "is_company"), [("Example Corp.", True), ("Muster GmbH", True), ("ООО «Пример»", True), ("Example", False), ("", False)]
)
def test_forms_of_companies_are_known(text: str, is_company: bool) -> None:  # noqa: FBT001
    assert names_company(text) is is_company
