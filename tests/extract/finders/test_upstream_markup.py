"""Where the text comes from, as the markup says."""

import pytest

from provtrack.extract.finders.upstream_markup import find
from provtrack.model.claim import ClaimKind, Relation
from provtrack.read import read
from tests.extract.finders.pages import best, page, values

OWN = '<meta property="og:url" content="https://www.quaypost.example/pier"><meta property="og:site_name" content="Quay Post">'


def test_a_canonical_address_on_another_domain_is_the_source() -> None:
    claim = best(find(page(head=OWN + '<link rel="canonical" href="https://www.lantern.example/2024/pier">')), ClaimKind.SOURCE_OUTLET)
    assert (claim.value, claim.url, claim.relation) == ("lantern.example", "https://www.lantern.example/2024/pier", Relation.SYNDICATION)
    assert claim.confidence > 0.8


@pytest.mark.parametrize(
    "address",
    [
        "https://quaypost.example/pier",
        "https://m.quaypost.example/pier",
        "//www.quaypost.example/pier",
        "https://staging.quaypost-cms.example/pier",
        "https://quaypost.test/pier",
        "https://lantern.example/",
        "/pier",
    ],
)
def test_leftovers_of_hosting_are_no_origin(address: str) -> None:
    assert list(find(page(head=f'{OWN}<link rel="canonical" href="{address}">'))) == []


def test_a_canonical_address_alone_is_the_page_s_own() -> None:
    assert list(find(page(head='<link rel="canonical" href="https://www.lantern.example/pier">'))) == []


@pytest.mark.parametrize("rel", ["syndication-source", "original-source"])
def test_a_named_source_counts_unless_it_is_the_page_itself(rel: str) -> None:
    assert values(find(page(head=f'{OWN}<link rel="{rel}" href="https://lantern.example/pier">')), ClaimKind.SOURCE_OUTLET) == [
        "lantern.example"
    ]
    assert list(find(page(head=f'{OWN}<link rel="{rel}" href="https://www.quaypost.example/pier">'))) == []


def test_schema_org_tells_the_work_it_is_based_on() -> None:
    head = OWN + (
        '<script type="application/ld+json">{"@type": "NewsArticle", "translationOfWork": '
        '{"@type": "NewsArticle", "@id": "https://nordkai.example/pier", '
        '"headline": "Der Pier"}}</script>'
    )
    claims = list(find(page(head=head)))
    assert best(claims, ClaimKind.SOURCE_OUTLET).relation is Relation.TRANSLATION
    assert values(claims, ClaimKind.ORIGINAL_TITLE) == ["Der Pier"]


@pytest.mark.parametrize("key", ["canonical_url", "original_url", "source", "via"])
def test_front_matter_tells_the_address_of_the_original(key: str) -> None:
    text = f"---\ntitle: Pier\n{key}: https://lantern.example/pier\n---\n\nThe board met.\n"
    claim = best(find(read(text.encode(), source="a.md", media_type="text/markdown")), ClaimKind.SOURCE_OUTLET)
    assert (claim.value, claim.url) == ("lantern.example", "https://lantern.example/pier")


def test_a_source_organisation_that_is_the_outlet_itself_is_none() -> None:
    head = OWN + '<script type="application/ld+json">{"@type": "NewsArticle", "sourceOrganization": {"name": "Quay Post"}}</script>'
    assert list(find(page(head=head))) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://demo.theme.example/2019/post",
        "https://d1.cloudfront.net/a/b",
        "https://example.com/your-article",
        "https://yoursite.com/a/b",
        "https://t.co/abcdef",
        "https://theoldquaypost.example/2024/pier",
    ],
)
def test_leftovers_of_hosting_and_templates_are_no_origins(address: str) -> None:
    head = OWN.replace("quaypost", "oldquaypost") + f'<link rel="canonical" href="{address}">'
    assert values(find(page(head=head)), ClaimKind.SOURCE_OUTLET) == []
