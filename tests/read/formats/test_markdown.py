import pytest

from provtrack.read.formats.markdown import READER


@pytest.mark.parametrize(
    "head",
    ["---\ntitle: x\n---\n", "+++\ntitle = 'x'\n+++\n", "Title\n=====\n\n[a](https://x.example) and [b][1]\n\n[1]: https://y.example"],
)
def test_front_matter_and_links_make_markdown_likely(head: str) -> None:
    assert READER.sniff(head) > 30


def test_prose_with_a_stray_bracket_is_hardly_markdown() -> None:
    assert READER.sniff("He said [sic] that it stays.") < 30
