import pytest

from provtrack.errors import ReadError
from provtrack.read.office.package import open_package
from tests.read.office.documents import archive, word


def test_a_part_that_is_not_there_is_none() -> None:
    package = open_package(word(), "x.docx")
    assert package.part("word/header9.xml") is None
    assert b"heading 1" in (package.part("word/styles.xml") or b"")


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("content.xml", "OpenDocument"),
        ("META-INF/container.xml", "e-book"),
        ("xl/workbook.xml", "Excel"),
        ("readme.txt", "a ZIP archive: unpack it"),
    ],
)
def test_other_packages_are_refused_by_name(part: str, kind: str) -> None:
    with pytest.raises(ReadError, match=kind):
        open_package(archive(part), "x.zip")
