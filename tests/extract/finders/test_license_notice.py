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


@pytest.mark.parametrize(
    "line",
    [
        "掲載の記事・写真の無断転載を禁じます。",
        "무단 전재 및 재배포 금지",
        "版权所有，不得转载",
        "侵权必究",
        "No reproduction without permission.",
    ],
)
def test_a_prohibition_of_copying_reserves_no_rights(line: str) -> None:
    assert list(find(page(footer=f"<footer>© 2024 Quay Post. {line}</footer>"))) == []


def test_the_rights_of_the_photographs_are_theirs_alone() -> None:
    line = "<p>This text is published under CC BY 4.0. Photographs: Ada Doe, all rights reserved.</p>"
    assert {(claim.value, claim.scope) for claim in find(page(after=line))} == {
        ("CC-BY-4.0", Scope.TEXT),
        ("all-rights-reserved", Scope.IMAGE),
    }


@pytest.mark.parametrize(
    "line",
    [
        "<p>We have put the source code of the gauge under the MIT License.</p>",
        "<p>Der Quellcode steht unter der Apache-Lizenz 2.0.</p>",
        "<footer>Website code: Apache License 2.0</footer>",
        "<section class=comments><h3>Comments</h3><div class=comment><p>That drawing is under CC BY-NC 3.0!</p></div></section>",
    ],
)
def test_a_licence_of_something_beside_the_text_is_marked(line: str) -> None:
    claims = list(find(page(footer=line)))
    assert claims
    assert all("part" in claim.flags for claim in claims)


def test_a_badge_without_words_states_its_licence() -> None:
    badge = f'<div><a href="{DEED}deed.de"><img src="https://i.creativecommons.org/l/by-nd/4.0/88x31.png" alt=""></a></div>'
    claim = best(find(page(after=badge)), ClaimKind.LICENSE)
    assert (claim.value, claim.rule) == ("CC-BY-ND-4.0", "license/badge")


@pytest.mark.parametrize(
    "head",
    [
        f'<link rel="license" href="{DEED}">',
        f'<link rel="dct:license" href="{DEED}">',
        '<meta name="dc.rights" content="CC BY-ND 4.0">',
        f'<meta name="dcterms.license" content="{DEED}">',
        f'<script type="application/ld+json">{{"@type":"NewsArticle","license":"{DEED}"}}</script>',
        f'<script type="application/ld+json">{{"@type":"NewsArticle","license":{{"@type":"CreativeWork","url":"{DEED}"}}}}</script>',
        '<script type="application/ld+json">{"@type":"NewsArticle","copyrightNotice":"CC BY-ND 4.0"}</script>',
    ],
)
def test_markup_states_a_licence(head: str) -> None:
    assert values(find(page(head=head)), ClaimKind.LICENSE) == ["CC-BY-ND-4.0"]
