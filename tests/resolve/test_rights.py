from provtrack.model.claim import Claim, ClaimKind, Scope
from provtrack.model.document import Role, Span
from provtrack.resolve.rights import copyrights, licence, notices


def licensed(value: str, scope: Scope, confidence: float = 0.9, **fields: object) -> Claim:
    kind = fields.pop("kind", ClaimKind.LICENSE)
    assert isinstance(kind, ClaimKind)
    flags = fields.pop("flags", frozenset())
    assert isinstance(flags, frozenset)
    return Claim(kind, value, value, None, "test", confidence, scope=scope, flags=flags)


def test_the_licence_of_the_text_beats_that_of_the_site() -> None:
    claims = [licensed("CC-BY-4.0", Scope.SITE), licensed("CC-BY-ND-4.0", Scope.TEXT)]
    value, chosen, conflicts = licence(claims)
    assert (value, chosen) == ("CC-BY-ND-4.0", 1)
    assert conflicts[0].about == "license"


def test_the_licence_of_an_image_is_not_the_texts() -> None:
    assert licence([licensed("CC-BY-2.0", Scope.IMAGE)]) == (None, None, ())


def test_a_licence_beats_the_sites_all_rights_reserved_without_conflict() -> None:
    claims = [licensed("all-rights-reserved", Scope.SITE), licensed("CC-BY-4.0", Scope.SITE)]
    assert licence(claims) == ("CC-BY-4.0", 1, ())


def test_a_permission_to_republish_is_the_licence_where_the_site_reserves_all_rights() -> None:
    permitted = licensed("Talblatt", Scope.TEXT, kind=ClaimKind.SOURCE_OUTLET, flags=frozenset({"with-permission"}))
    value, _, _ = licence([licensed("all-rights-reserved", Scope.SITE), permitted])
    assert value == "with-permission"


def test_one_notice_printed_twice_is_listed_once_with_its_holders_and_years() -> None:
    line = "Copyright © Talblatt, Hillside Review, 2015"
    claims = [Claim(ClaimKind.COPYRIGHT, line, line, None, "test", 0.9, place=Role.FOOTER, scope=Scope.TEXT)] * 2
    (found,) = copyrights(claims)
    assert found.holders == ("Talblatt", "Hillside Review")
    assert found.years == (2015,)
    assert found.scope is Scope.TEXT


def test_a_sentence_of_a_longer_notice_is_not_listed_again() -> None:
    whole = "Talblatt allows reposts if the source is named. Write to us for print."
    claims = [Claim(ClaimKind.PERMISSION, text, text, None, "test", 0.9) for text in (whole[:47], whole)]
    assert [notice.text for notice in notices(claims)] == [whole]


def printed(line: str, start: int, scope: Scope, kind: ClaimKind = ClaimKind.COPYRIGHT) -> Claim:
    value = "all-rights-reserved" if kind is ClaimKind.LICENSE else line
    return Claim(kind, value, line, Span(start, start + len(line)), "test", 0.9, place=Role.FOOTER, scope=scope)


def test_a_footer_reserves_nothing_for_a_text_with_a_notice_by_another() -> None:
    footer = "© 2020 Quay Media Ltd. All rights reserved."
    claims = [
        printed("© Fenland Wire 2020", 100, Scope.TEXT),
        printed(footer, 900, Scope.SITE),
        printed(footer, 900, Scope.SITE, ClaimKind.LICENSE),
    ]
    assert licence(claims)[0] is None
    assert licence(claims[1:])[0] == "all-rights-reserved"


def test_a_footer_reserves_for_a_text_whose_notice_names_the_same_holder() -> None:
    footer = "© 2020 Quay Media Ltd. All rights reserved."
    claims = [
        printed("© Quay Media", 100, Scope.TEXT),
        printed(footer, 900, Scope.SITE),
        printed(footer, 900, Scope.SITE, ClaimKind.LICENSE),
    ]
    assert licence(claims)[0] == "all-rights-reserved"
