"""Licences."""

import pytest

from provtrack.extract.finders.license_notice import find
from provtrack.model.claim import ClaimKind, Scope
from provtrack.read import read
from tests.extract.finders.pages import TEXT, best, page, values

DEED = "https://creativecommons.org/licenses/by-nd/4.0/"


def test_a_deed_linked_below_the_text_is_the_text_s_licence() -> None:
    claim = best(
        find(page(after=f'<p>This article is published under a <a rel="license" href="{DEED}">Creative Commons licence</a>.</p>')),
        ClaimKind.LICENSE,
    )
    assert (claim.value, claim.scope, claim.url) == ("CC-BY-ND-4.0", Scope.TEXT, DEED)


def test_a_deed_linked_in_the_footer_is_the_site_s() -> None:
    claims = list(find(page(footer=f'<footer><a href="{DEED}">Creative Commons</a></footer>')))
    assert [claim.scope for claim in claims] == [Scope.SITE]


def test_a_deed_in_a_caption_is_the_image_s() -> None:
    picture = f'<figure><img src=a.jpg><figcaption>The pier. Photo: Ada Doe, <a href="{DEED}">CC BY-ND 4.0</a></figcaption></figure>'
    assert {claim.scope for claim in find(page(text=TEXT + picture + TEXT))} == {Scope.IMAGE}


def test_a_licence_is_read_from_words() -> None:
    assert values(find(page(after="<p>This story is licensed under CC BY-NC 4.0.</p>")), ClaimKind.LICENSE) == ["CC-BY-NC-4.0"]


@pytest.mark.parametrize(
    "line",
    [
        "© 2024 Quay Post. All rights reserved.",
        "Alle Rechte vorbehalten.",
        "Tous droits réservés",
        "Все права защищены",
        "版权所有 侵权必究",
    ],
)
def test_reserved_rights_are_said_in_many_languages(line: str) -> None:
    claims = list(find(page(footer=f"<footer>{line}</footer>")))
    assert [(claim.value, claim.scope) for claim in claims] == [("all-rights-reserved", Scope.SITE)]


def test_a_bare_creative_commons_gives_nothing() -> None:
    assert values(find(page(after="<p>We like Creative Commons.</p>")), ClaimKind.LICENSE) == []


def test_front_matter_gives_the_text_s_licence() -> None:
    document = read(b"---\ntitle: Pier\nlicense: CC-BY-4.0\n---\nThe board met.\n", source="a.md", media_type="text/markdown")
    claim = best(find(document), ClaimKind.LICENSE)
    assert (claim.value, claim.scope) == ("CC-BY-4.0", Scope.TEXT)
