"""Terms of use for machines."""

import pytest

from provtrack.extract import extract
from provtrack.extract.finders.terms_markup import find
from provtrack.model.claim import ClaimKind
from provtrack.resolve import resolve
from tests.extract.finders.pages import page

POLICY = "https://quay.example/policy.json"
RSL = """<script type="application/rsl+xml"><rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license>
<permits type="usage">search</permits><prohibits type="usage">ai-train, ai-index</prohibits><payment type="attribution"/>
</license></content></rsl></script>"""


@pytest.mark.parametrize(
    ("head", "kind", "value", "label"),
    [
        ('<meta name="tdm-reservation" content="1">', ClaimKind.TDM_RESERVATION, "reserved", "tdmrep"),
        ('<meta name="tdm-reservation" content="0">', ClaimKind.TDM_RESERVATION, "not-reserved", "tdmrep"),
        ('<meta name="robots" content="index, noai">', ClaimKind.TDM_RESERVATION, "reserved", "noai"),
        ('<meta name="robots" content="noimageai">', ClaimKind.TDM_RESERVATION, "reserved", "noimageai"),
        (
            '<link rel="license" type="application/rsl+xml" href="https://quay.example/l.xml">',
            ClaimKind.TERMS,
            "RSL: https://quay.example/l.xml",
            "rsl",
        ),
        (RSL, ClaimKind.TERMS, "RSL: permits search; prohibits ai-train, ai-index; payment attribution", "rsl"),
    ],
)
def test_markup_for_machines_states_terms(head: str, kind: ClaimKind, value: str, label: str) -> None:
    (claim,) = find(page(head=head))
    assert (claim.kind, claim.value, claim.label) == (kind, value, label)


def test_a_reservation_carries_the_address_of_its_policy() -> None:
    (claim,) = find(page(head=f'<meta name="tdm-policy" content="{POLICY}"><meta name="tdm-reservation" content="1">'))
    assert claim.url == POLICY


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="robots" content="noindex, noarchive">',
        '<meta name="tdm-reservation" content="yes">',
        '<meta name="robots" content="noaim">',
    ],
)
def test_other_directives_reserve_nothing(head: str) -> None:
    assert list(find(page(head=head))) == []


def test_terms_for_machines_are_notices_and_no_licence() -> None:
    document = page(head=f'<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="{POLICY}">{RSL}')
    resolution = resolve(document, extract(document))
    assert resolution.license is None
    assert [(notice.kind, notice.text) for notice in resolution.notices] == [
        ("terms", f"text and data mining: reserved (tdmrep); {POLICY}"),
        ("terms", "RSL: permits search; prohibits ai-train, ai-index; payment attribution"),
    ]
