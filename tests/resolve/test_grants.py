from provtrack.model.chain import Grant, GrantKind
from provtrack.pipeline import examine
from provtrack.resolve.grants import grants

TEXT = "<p>" + "The harbour board met again and put off the question of who pays for the pier. " * 3 + "</p>"


def told(line: str) -> list[Grant]:
    html = (
        '<!DOCTYPE html><html lang="en"><head><title>The pier</title><meta property="og:site_name" content="Quay Post"></head>'
        f"<body><article><h1>The pier</h1>{TEXT}{TEXT}<p>{line}</p></article></body></html>"
    )
    resolution = examine(html.encode(), source="page.html")
    return list(grants(resolution.claims, resolution.article.outlet, resolution.article.language))


def test_a_permission_obtained_names_who_gave_it_to_whom() -> None:
    (grant,) = told("This article was reprinted with the kind permission of Fenland Review.")
    assert (grant.kind, grant.grantor, grant.grantee) == (GrantKind.OBTAINED, "Fenland Review", "Quay Post")
    assert "print" in grant.acts


def test_a_permission_offered_goes_to_anybody_on_conditions() -> None:
    (grant,) = told("You may republish this article free of charge, provided that you credit the author and link to the original.")
    assert (grant.kind, grant.grantor, grant.grantee) == (GrantKind.OFFERED, "Quay Post", None)
    assert [condition.kind for condition in grant.conditions] == ["credit-author", "link-original"]


def test_reprint_on_asking_only_is_offered_under_that_condition() -> None:
    (grant,) = told("This article may not be reproduced without prior written permission.")
    assert [condition.kind for condition in grant.conditions] == ["prior-permission"]


def test_a_translation_made_for_one_outlet_alone_is_an_exclusive_grant() -> None:
    found = told("Translated by Tom Vance exclusively for Fenland Review")
    assert [(grant.grantor, grant.grantee, grant.is_exclusive) for grant in found] == [("Tom Vance", "Fenland Review", True)]
