import pytest

from provtrack.values.person import read_name


@pytest.mark.parametrize(
    ("piece", "name", "goes_on"),
    [
        ("Jane Doe", "Jane Doe", False),
        ("by Dr. Jane Doe, MD", "Jane Doe", False),
        ("Jane Doe Political Correspondent", "Jane Doe", True),
        ("Jane Doe in Berlin", "Jane Doe", True),
        ("Jane Doe Associated Press", "Jane Doe", True),
        ("JANE DOE Associated Press", "JANE DOE", True),
        ("Ludwig van der Beispiel", "Ludwig van der Beispiel", False),
        ("John Doe Jr.", "John Doe Jr.", False),
        ("J.R.R. Example", "J.R.R. Example", False),
        ("jane doe", "jane doe", False),
        ("read more here", "", True),
        ("Correspondent", "", False),
        ("Reuters in Berlin", "Reuters", True),
        ("—", "", False),
        ("", "", False),
    ],
)
def test_a_name_ends_before_role_place_and_outlet(piece: str, name: str, goes_on: bool) -> None:  # noqa: FBT001
    assert read_name(piece) == (name, goes_on)
