"""Who made the article, as the markup says."""

import json

import pytest

from provtrack.extract.finders.creators import find
from provtrack.model.claim import ClaimKind
from provtrack.read import read
from tests.extract.finders.pages import best, page, values


def of_json(**article: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **article})}</script>'


def test_every_author_of_the_markup_is_named() -> None:
    head = of_json(author=[{"@type": "Person", "name": "Ada Doe"}, {"@type": "Person", "name": "Ben Roe"}])
    assert values(find(page(head=head)), ClaimKind.AUTHOR) == ["Ada Doe", "Ben Roe"]


@pytest.mark.parametrize("value", ["https://social.example/ada", "admin@quaypost.example", "name, email@mail.example", "undefined"])
def test_addresses_and_placeholders_are_no_names(value: str) -> None:
    assert values(find(page(head=f'<meta name="author" content="{value}">')), ClaimKind.AUTHOR) == []


def test_the_outlet_itself_is_hardly_believed_to_be_the_author() -> None:
    head = of_json(author={"@type": "Organization", "name": "Quay Post"}) + '<meta property="og:site_name" content="Quay Post">'
    claim = best(find(page(head=head)), ClaimKind.AUTHOR)
    assert claim.flags == {"own"}
    assert claim.confidence < 0.4


def test_an_account_is_flagged() -> None:
    assert best(find(page(head='<meta name="author" content="admin">')), ClaimKind.AUTHOR).flags == {"account"}


def test_an_agency_among_the_authors_is_credited() -> None:
    claims = list(find(page(head=of_json(author={"@type": "Person", "name": "By ADA DOE, AP National Writer"}))))
    assert values(claims, ClaimKind.AUTHOR) == ["Ada Doe"]
    assert values(claims, ClaimKind.AGENCY) == ["AP"]


def test_an_editor_in_the_author_s_place_is_an_editor() -> None:
    document = page(head='<meta name="author" content="李晓明">', after="<p>[责任编辑：李晓明]</p>", language="zh")
    claims = list(find(document))
    assert values(claims, ClaimKind.AUTHOR) == []
    assert values(claims, ClaimKind.EDITOR) == ["李晓明"]


def test_front_matter_names_author_and_translator() -> None:
    claims = list(
        find(read(b"---\nauthor: Ada Doe\ntranslator: Ben Roe\n---\n# Pier\n\nThe board met.\n", source="a.md", media_type="text/markdown"))
    )
    assert values(claims, ClaimKind.AUTHOR) == ["Ada Doe"]
    assert values(claims, ClaimKind.TRANSLATOR) == ["Ben Roe"]


def test_the_author_of_the_translated_work_is_the_author_where_no_other_is_named() -> None:
    head = (
        '<script type="application/ld+json">{"@type":"Article","translationOfWork":{"@type":"Article",'
        '"author":{"@type":"Person","name":"Joost Veld"}}}</script>'
    )
    assert values(find(page(head=head)), ClaimKind.AUTHOR) == ["Joost Veld"]


def test_a_program_that_translated_is_no_person() -> None:
    for translator in ('{"@type":"SoftwareApplication","name":"Lingua"}', '"DeepL"', '{"@type":"Person","name":"Google Translate"}'):
        head = f'<script type="application/ld+json">{{"@type":"Article","translator":{translator}}}</script>'
        assert best(find(page(head=head)), ClaimKind.TRANSLATOR).flags == {"machine"}
    head = '<script type="application/ld+json">{"@type":"Article","translator":{"@type":"Person","name":"Ada Doe"}}</script>'
    assert best(find(page(head=head)), ClaimKind.TRANSLATOR).flags == frozenset()


def test_the_author_in_the_json_of_parsely_is_read() -> None:
    head = """<meta name="parsely-page" content='{"title":"Pier","author":"Ada Doe","pub_date":"2020-05-03T10:00:00Z"}'>"""
    assert values(find(page(head=head)), ClaimKind.AUTHOR) == ["Ada Doe"]
