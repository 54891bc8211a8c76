import pytest

from provtrack.model.document import Role
from provtrack.read import read
from provtrack.read.prose.wording import is_field, part_lines

PROSE = (
    "The council put the decision off by nine votes to eight and ordered a second survey of the old pier, "
    "which has carried the ferry since 1931 and is loved by everybody who lives on the bank."
)
PAGE = f"""
The Old Pier Stays

By [Lantern Post](#)

Slowwater Review, May 13, 2024
[Harbour Reader](#) 10 May 2024

Region: [Orve Valley](#), [Coast](#),
[Islands](#)
Theme: [Ferries](#)

This article [originally appeared](#) at Nordkai-Bote

{PROSE}

© Bildkontor Möwenstein

{PROSE}

The original source of this article is [Harbour Reader](#)
Copyright © [Lantern Post](#), [Harbour Reader](#), 2024

[Become a Member](#)

Articles by: [Lantern Post](#)

Disclaimer: {PROSE} {PROSE}
www.slowwater.example contains material. {PROSE}
"""


def test_a_page_saved_as_text_has_the_roles_that_its_wording_gives() -> None:
    document = read(PAGE.encode(), source="page.txt")
    assert [(block.role.value, document.slice(block.span)[:40], block.is_main) for block in document.blocks] == [
        ("title", "The Old Pier Stays", True),
        ("byline", "By Lantern Post", True),
        ("dateline", "Slowwater Review, May 13, 2024", True),
        ("dateline", "Harbour Reader 10 May 2024", True),
        ("header", "Region: Orve Valley, Coast, Islands", False),
        ("header", "Theme: Ferries", False),
        ("paragraph", "This article originally appeared at Nord", True),
        ("paragraph", PROSE[:40], True),
        ("credit", "© Bildkontor Möwenstein", True),
        ("paragraph", PROSE[:40], True),
        ("paragraph", "The original source of this article is H", True),
        ("paragraph", "Copyright © Lantern Post, Harbour Reader", True),
        ("navigation", "Become a Member", False),
        ("byline", "Articles by: Lantern Post", True),
        ("footer", f"Disclaimer: {PROSE}"[:40], False),
        ("footer", "www.slowwater.example contains material.", False),
    ]
    assert len(document.links) == 12


@pytest.mark.parametrize(
    "line",
    [
        "Region: Europe",
        "via: https://a.example",
        "作者：王小明",
        "© 2024 Jo",
        "Copyright Jo Writer",
        "In-depth Report: Piers",
        "(c) 2024 Jo",
    ],
)
def test_statements_of_a_line_are_known(line: str) -> None:
    assert is_field(line)


@pytest.mark.parametrize(
    "line", ["he said: it stays", "https://a.example/", "The council of the town voted as follows: nine to eight", "copy it"]
)
def test_prose_is_no_statement_of_a_line(line: str) -> None:
    assert not is_field(line)


def parted(*lines: str) -> list[str]:
    return [" ".join("".join(text for text, _ in line).split()) for line in part_lines([[(line, None)] for line in lines])]


def test_wrapped_prose_becomes_one_line_again() -> None:
    assert parted("The council put the decision off", "by nine votes. Nobody had", "Expected that.") == [
        "The council put the decision off by nine votes. Nobody had Expected that."
    ]


def test_dates_and_fields_stay_apart_and_a_list_that_goes_on_does_not() -> None:
    assert parted("A Paper, May 1, 2024", "Other 30 April 2024") == ["A Paper, May 1, 2024", "Other 30 April 2024"]
    assert parted("Region: A, B,", "C", "Theme: D") == ["Region: A, B, C", "Theme: D"]


def test_a_first_line_that_is_a_sentence_is_no_title() -> None:
    document = read(f"It stays, they said.\n\n{PROSE}".encode(), source="page.txt")
    assert [block.role for block in document.blocks] == [Role.PARAGRAPH, Role.PARAGRAPH]
