import pytest

from provtrack.errors import ProvtrackError
from provtrack.export.exporter import exporter


@pytest.mark.parametrize("name", ["dot", "mermaid"])
def test_a_format_is_found_by_its_name(name: str) -> None:
    assert exporter(name).name == name


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(ProvtrackError, match="dot, mermaid"):
        exporter("punchcard")
