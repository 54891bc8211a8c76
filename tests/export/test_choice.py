import pytest

from provtrack.errors import ProvtrackError
from provtrack.export.choice import format_named


@pytest.mark.parametrize("name", ["dot", "mermaid"])
def test_a_format_is_found_by_its_name(name: str) -> None:
    assert format_named(name).name == name


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(ProvtrackError, match="dot, mermaid"):
        format_named("punchcard")
