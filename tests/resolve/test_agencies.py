import pytest

from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Span
from provtrack.pipeline import examine
from provtrack.resolve.agencies import agency_credits

TEXT = "The ferry pier at the north bank stays open for another winter, the harbour office said on Monday after a long meeting. " * 2


def page(line: str, language: str = "en") -> bytes:
    text = f"<h1>The pier stays</h1><p>{TEXT}</p><p>{TEXT}</p><p>{line}</p>"
    return f"<html lang={language}><title>The pier stays</title><main><article>{text}</article></main></html>".encode()


@pytest.mark.parametrize(
    ("line", "language", "told", "length"),
    [
        ("(AP)", "en", [("AP", "text")], 2),
        ("The Associated Press contributed to this report.", "en", [("AP", "part")], 1),
        ("(With inputs from PTI)", "en", [("PTI", "part")], 2),
        ("(mit dpa)", "de", [("dpa", "part")], 2),
        ("(Mit Material von dpa und AFP)", "de", [("dpa", "part"), ("AFP", "part")], 3),
        ("La agencia EFE contribuyó a este reportaje.", "es", [("EFE", "part")], 1),
        ("L'AFP a contribué à cet article.", "fr", [("AFP", "part")], 1),
        ("Die dpa hat zu diesem Bericht beigetragen.", "de", [("dpa", "part")], 1),
    ],
)
def test_an_agency_credited_for_a_part_is_told_from_one_credited_for_the_text(
    line: str, language: str, told: list[tuple[str, str]], length: int
) -> None:
    resolution = examine(page(line, language), source="page.html")
    assert [(item.agency, item.share.value) for item in agency_credits(resolution.claims)] == told
    assert len(resolution.chain) == length


def test_an_agency_that_is_credited_for_an_image_is_apart_and_a_whole_credit_covers_a_part() -> None:
    claims = [
        Claim(kind, value, value, Span(0, len(value)), "rule", 0.9, flags=frozenset(flags))
        for kind, value, flags in (
            (ClaimKind.AGENCY, "dpa", ("mixed",)),
            (ClaimKind.AGENCY, "dpa", ()),
            (ClaimKind.IMAGE_CREDIT, "Ada Lund/AFP", ()),
        )
    ]
    assert [(item.agency, item.share.value, item.claims) for item in agency_credits(claims)] == [
        ("dpa", "text", (1,)),
        ("AFP", "image", (2,)),
    ]
