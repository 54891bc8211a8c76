"""Lines that point to other articles."""

import pytest

from provtrack.extract.teasers import is_teaser


@pytest.mark.parametrize(
    "line",
    ["READ NEXT: Ferries doubled", "» Lesen Sie auch: Sturm (dpa)", "Læs også: Klokke stjålet /ritzau/", "À lire aussi : la criée",
     "관련기사: [연합뉴스] 나무",
     "相关阅读：【转载】书香", "اقرأ أيضا: أسعار السمك", "Читайте также: вокзалы"],
)  # fmt: skip
def test_a_label_makes_a_line_a_teaser(line: str) -> None:
    assert is_teaser(line)


@pytest.mark.parametrize(
    "line",
    ["Read more: https://marsh.example/a", "Related to the mayor: nobody", "Lesen Sie auch das Original bei Moorblatt.", "Source: Reuters"],
)
def test_other_lines_are_none(line: str) -> None:
    assert not is_teaser(line)
