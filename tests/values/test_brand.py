"""Names of one outlet share their stem."""

import pytest

from provtrack.values.brand import is_same_brand


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("潭州日报", "潭州日报数字报"),
        ("石鼓县人民政府", "石鼓县人民政府网站"),
        ("新澜", "新澜新闻"),
        ("北岸网", "北岸"),
        ("鷺洲時報", "鷺洲時報"),
        ("沼新聞", "沼新聞デジタル"),
        ("Marsh Courier", "Marsh Courier Online"),
    ],
)
def test_a_generic_ending_makes_no_other_outlet(one: str, other: str) -> None:
    assert is_same_brand(one, other)
    assert is_same_brand(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("潭州日报", "潭州晚报"),
        ("潭州网", "潭州新闻网"),
        ("潭州", "潭州日报"),
        ("Marsh Courier", "Marsh Courier Weekly"),
        ("", "Marsh"),
        ("网", "新网"),
    ],
)
def test_other_outlets_stay_apart(one: str, other: str) -> None:
    assert not is_same_brand(one, other)
