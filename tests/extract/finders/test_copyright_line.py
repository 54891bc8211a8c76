"""Copyright lines and what each is about."""

import pytest

from provtrack.extract.finders.copyright_line import find
from provtrack.model.claim import Claim, ClaimKind, Scope
from tests.extract.finders.pages import TEXT, page, plain_page, values


def scopes(claims: list[Claim]) -> list[Scope | None]:
    return [claim.scope for claim in claims if claim.kind is ClaimKind.COPYRIGHT]


def test_a_footer_speaks_of_the_site() -> None:
    claims = list(find(page(footer="<footer><p>© 2024 Quay Post Ltd. All rights reserved.</p></footer>")))
    assert scopes(claims) == [Scope.SITE]
    assert claims[0].value.startswith("© 2024 Quay Post Ltd")


def test_a_line_below_the_text_speaks_of_the_text() -> None:
    assert scopes(list(find(page(after="<p>Copyright © Lantern Post, Fenland, 2015</p>")))) == [Scope.TEXT]


def test_a_caption_speaks_of_the_image() -> None:
    picture = "<figure><img src=a.jpg><figcaption>The pier in May © Ada Doe</figcaption></figure>"
    assert scopes(list(find(page(text=TEXT + picture + TEXT)))) == [Scope.IMAGE]


def test_a_bare_sign_amid_the_text_speaks_of_an_image() -> None:
    paragraph = "The harbour board met for the third time this month and again put off the question of who pays for the pier. "
    document = plain_page(f"Pier put off\n\n{paragraph}\n\n© Fenland Picture Desk\n\n{paragraph}\n\n{paragraph}")
    assert scopes(list(find(document))) == [Scope.IMAGE]


def test_an_agency_s_notice_credits_it_for_the_text() -> None:
    after = "<p>Copyright 2021 The Associated Press. All rights reserved. Ask before you print it.</p>"
    claims = list(find(page(after=after)))
    assert scopes(claims) == [Scope.TEXT]
    assert values(claims, ClaimKind.AGENCY) == ["AP"]


def test_the_agency_s_writer_signs_beside_it() -> None:
    assert values(find(page(after="<p>(c)AFP/Ada DOE</p>")), ClaimKind.AUTHOR) == ["Ada DOE"]


def test_the_markup_speaks_only_where_readers_see_no_notice() -> None:
    head = '<meta name="copyright" content="Quay Post Holding">'
    assert values(find(page(head=head)), ClaimKind.COPYRIGHT) == ["Quay Post Holding"]
    seen = values(find(page(head=head, footer="<footer>© 2024 Quay Post Ltd</footer>")), ClaimKind.COPYRIGHT)
    assert len(seen) == 1
    assert "Quay Post Ltd" in seen[0]


@pytest.mark.parametrize("line", ["The copyright of such songs is a long story.", "She copyrighted her drawings."])
def test_talk_of_copyright_is_no_notice(line: str) -> None:
    assert values(find(page(text=f"<p>{line}</p>{TEXT}")), ClaimKind.COPYRIGHT) == []


def test_a_syndicate_distributes_the_text_of_the_paper_that_holds_the_rights() -> None:
    line = "<p>©2022 Quay Gazette. Visit <a href='https://quay.example'>quay.example</a>. Distributed by Tribune Content Agency, LLC.</p>"
    claims = [claim for claim in find(page(after=line)) if claim.kind is ClaimKind.ORIGINAL_OUTLET]
    assert [(claim.value, claim.url) for claim in claims] == [("Quay Gazette", "https://quay.example")]


@pytest.mark.parametrize(
    ("line", "scope"),
    [
        ('<p class="copy">Textquelle: © Talblatt</p>', Scope.TEXT),
        ('<p class="copy">© Text und Fotos: Ada Doe</p>', Scope.TEXT),
        ('<p class="copy">Bild © Ada Doe</p>', Scope.IMAGE),
        ("<p>Foto: © 2020 Ada Doe</p>", Scope.IMAGE),
        ("<p>Photo © Ada Doe</p>", Scope.IMAGE),
        ("<p>写真 © 入江社</p>", Scope.IMAGE),
    ],
)
def test_a_label_tells_what_a_notice_is_about(line: str, scope: Scope) -> None:
    assert [claim.scope for claim in find(page(after=line)) if claim.kind is ClaimKind.COPYRIGHT] == [scope]


def test_the_company_behind_the_outlet_is_told_by_a_whole_notice_in_the_markup() -> None:
    head = '<meta name="copyright" content="Copyright (c) 2024 Fenland Media Ltd">'
    assert values(find(page(head=head, footer="<footer>© 2024 Quay Post</footer>")), ClaimKind.COPYRIGHT) == [
        "© 2024 Quay Post",
        "Copyright (c) 2024 Fenland Media Ltd",
    ]
    assert values(
        find(page(head='<meta name="copyright" content="Fenland">', footer="<footer>© 2024 Quay Post</footer>")), ClaimKind.COPYRIGHT
    ) == ["© 2024 Quay Post"]
