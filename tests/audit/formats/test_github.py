from dataclasses import replace

from provtrack.audit.formats.github import FORMAT
from tests.audit.made import ARTICLE, CONTRADICTED, OTHER, UNLINKED, finding, judged, run_over


def test_a_finding_is_an_annotation_of_its_severity_and_file() -> None:
    lines = "".join(FORMAT.write(run_over())).splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::warning", "::notice", "::warning"]
    assert lines[0].startswith("::error file=pages/slowwater.txt,title=AT02 original-contradicted::a1 Slowwater Review: Harbour Reader is")


def test_no_word_of_a_page_ends_a_command_or_begins_another() -> None:
    nasty = finding(
        "AT01", article=replace(OTHER, outlet="%0A::error::x", source="a,b:c%.md"), message="one\n::set-output name=x::y\r\x1b[31m"
    )
    text = "".join(FORMAT.write(run_over([judged(nasty, article=OTHER)])))
    assert text.count("\n") == 1
    assert text.startswith("::warning file=a%2Cb%3Ac%25.md,title=AT01 source-not-linked::a2 %250A")
    assert "\x1b" not in text


def test_an_address_is_no_file() -> None:
    fetched = replace(UNLINKED, article=replace(ARTICLE, source="https://slowwater.example/pier"))
    assert "file=" not in "".join(FORMAT.write(run_over([judged(fetched, CONTRADICTED)]))).splitlines()[1]
