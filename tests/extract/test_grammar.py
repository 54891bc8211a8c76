"""The engine: sentences, places, overlaps, links, images, hostile text."""

import time
from dataclasses import replace

import pytest

from provtrack.extract.grammar import document_of, grammar
from provtrack.model.claim import Claim, ClaimKind, Relation, Scope
from provtrack.model.document import Link, Role, Span

BODY = "The fen has been dry for a year, and nobody knows why; the pumps were old, the sluice was shut, and the reeds went brown. " * 4


def claims(text: str, role: Role = Role.PARAGRAPH) -> tuple[Claim, ...]:
    return grammar().read(document_of(text, role))


def of_kind(found: tuple[Claim, ...], kind: ClaimKind) -> list[str]:
    return [claim.value for claim in found if claim.kind is kind]


def test_one_sentence_states_two_hops() -> None:
    found = claims("This article originally appeared at Fenland, translated by Tom Vance exclusively for Quay Review")
    assert [(claim.kind, claim.value) for claim in found] == [
        (ClaimKind.ORIGINAL_OUTLET, "Fenland"),
        (ClaimKind.TRANSLATOR, "Tom Vance"),
        (ClaimKind.TRANSLATION_OUTLET, "Quay Review"),
    ]
    assert len({claim.statement for claim in found}) == 1
    assert found[0].relation is Relation.TRANSLATION
    assert "exclusive" in found[2].flags
    assert "exclusive" not in found[0].flags


@pytest.mark.parametrize("language", ["it", "pt"])
def test_a_wording_of_two_languages_is_read_in_the_documents_own(language: str) -> None:
    (claim,) = grammar().read(replace(document_of("Fonte: Palude Oggi"), language=language))
    assert claim.rule == f"{language}/fonte"


@pytest.mark.parametrize(
    ("text", "language"),
    [("Traduit par Tom Vance en espagnol, il connut un succès.", "fr"), ("Traduit par Tom Vance en espagnol, il connut un succès.", None)],
)
def test_a_translation_into_another_language_is_not_this_page(text: str, language: str | None) -> None:
    assert grammar().read(replace(document_of(text), language=language)) == ()


def test_a_source_behind_a_sentence_about_a_map_is_the_maps() -> None:
    found = claims("Une carte des écluses est mise à jour chaque jour. Source : Marais Hebdo")
    assert [claim.kind for claim in found] == [ClaimKind.IMAGE_CREDIT]


def test_a_translator_joined_by_and_needs_a_statement_before_it() -> None:
    statement = "Este reportaje fue publicado originalmente en Ribera Hoy y traducido por Tom Vance."
    assert of_kind(claims(statement), ClaimKind.TRANSLATOR) == ["Tom Vance"]
    assert claims("El poema fue escrito en la cárcel y traducido por Tom Vance.") == ()


def test_sentences_have_statements_of_their_own() -> None:
    found = claims("Originally published by Fenland. Translated by Tom Vance.")
    assert len({claim.statement for claim in found}) == 2


def test_the_quote_is_the_sentence_verbatim() -> None:
    document = document_of("It rained.  This article originally appeared at [Fenland](https://fen.example/a). More rain.")
    (claim,) = grammar().read(document)
    assert claim.quote == "This article originally appeared at Fenland."
    assert claim.span is not None
    assert document.slice(claim.span) == claim.quote


def test_a_permission_is_said_of_every_claim_of_its_sentence() -> None:
    found = claims("This article was originally published on Fenland and has been republished here with permission.")
    assert all("with-permission" in claim.flags for claim in found)


@pytest.mark.parametrize("role", [Role.CODE, Role.NAVIGATION, Role.TITLE])
def test_code_navigation_and_titles_state_nothing(role: Role) -> None:
    assert claims("This article originally appeared at Fenland.", role) == ()


@pytest.mark.parametrize(
    "text",
    [
        "This article originally appeared at [Original Outlet Name].",
        "This article originally appeared at {{ outlet }} on {{ date }}.",
        "Please include this text: This article originally appeared at Fenland.",
        "Use the following credit line: This article originally appeared at Fenland.",
        "This article was not originally published by Fenland.",
    ],
)
def test_a_quoted_or_denied_credit_line_is_no_statement(text: str) -> None:
    assert of_kind(claims(text), ClaimKind.ORIGINAL_OUTLET) == []


def test_a_source_in_a_caption_is_the_images() -> None:
    (claim,) = claims("Source: Reuters", Role.CAPTION)
    assert (claim.kind, claim.scope) == (ClaimKind.IMAGE_CREDIT, Scope.IMAGE)


def test_a_source_after_the_word_photo_is_the_images() -> None:
    assert of_kind(claims("Photo: a heron. Courtesy of Fenland"), ClaimKind.SOURCE_OUTLET) == []


def test_an_article_named_in_a_caption_is_still_the_article() -> None:
    assert of_kind(claims("This article originally appeared at Fenland.", Role.CAPTION), ClaimKind.ORIGINAL_OUTLET) == ["Fenland"]


def test_labels_do_not_count_in_the_middle_of_the_article() -> None:
    paragraphs = [BODY] * 4 + [f"{BODY} Source: Marsh Courier"] + [BODY] * 4
    assert claims("\n".join(paragraphs)) == ()
    assert of_kind(claims("\n".join(paragraphs[:5])), ClaimKind.SOURCE_OUTLET) == ["Marsh Courier"]


def test_teasers_beside_the_article_cite_nobody() -> None:
    document = document_of("Mayor told The Guardian to wait")
    aside = replace(document, blocks=(replace(document.blocks[0], is_main=False, role=Role.ASIDE),))
    assert of_kind(grammar().read(document), ClaimKind.CITED_OUTLET) == ["The Guardian"]
    assert grammar().read(aside) == ()


def test_a_linked_statement_in_a_list_of_others_is_about_the_page_behind_the_link() -> None:
    listed = document_of("[轉載自《溪聲》：橋墩下的市集](/2)", Role.LIST_ITEM)
    assert grammar().read(listed) == ()
    assert of_kind(claims("轉載自《溪聲》：橋墩下的市集"), ClaimKind.SOURCE_OUTLET) == ["溪聲"]


def test_a_wording_carries_its_own_link() -> None:
    (claim,) = claims("This article [originally appeared](https://fen.example/a) at Fenland")
    assert (claim.value, claim.url) == ("Fenland", "https://fen.example/a")


def test_a_linked_title_gives_the_address_of_the_original() -> None:
    found = claims("This is a translation of [How the fen dried](https://fen.example/a).")
    assert of_kind(found, ClaimKind.ORIGINAL_TITLE) == ["How the fen dried"]
    assert of_kind(found, ClaimKind.ORIGINAL_URL) == ["https://fen.example/a"]


def test_an_agency_named_as_source_is_syndication() -> None:
    (claim,) = claims("Quelle: dpa")
    assert (claim.kind, claim.value, claim.relation) == (ClaimKind.AGENCY, "dpa", Relation.SYNDICATION)


def test_an_agency_that_only_contributed_is_partial() -> None:
    (claim,) = claims("The Associated Press contributed to this report.")
    assert "partial" in claim.flags


def test_a_translation_into_another_language_is_not_this_text() -> None:
    document = document_of("This article was translated into Spanish by Ana Ruiz.")
    assert of_kind(grammar().read(replace(document, language="es-MX")), ClaimKind.TRANSLATOR) == ["Ana Ruiz"]
    assert grammar().read(replace(document, language="en")) == ()


def test_a_translator_named_in_passing_needs_a_statement_to_lean_on() -> None:
    assert of_kind(claims("This article originally appeared at Fenland, translated by Tom Vance"), ClaimKind.TRANSLATOR) == ["Tom Vance"]
    assert claims("His novel, translated by Tom Vance, won a prize.") == ()


def test_reading_twice_gives_the_same() -> None:
    text = "Dieser Artikel erschien zuerst auf Moorbote. Übersetzung: Tom Vance"
    assert claims(text) == claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "this article originally appeared at " * 3000,
        "This article originally appeared at " + "A " * 50_000,
        "Source: " * 20_000,
        "来源：" * 20_000,
        "via: " + "https://x" * 10_000,
        "(" * 50_000 + "Translated by " * 1000,
        "told The " * 10_000,
    ],
)
def test_a_hostile_text_costs_little(text: str) -> None:
    grammar().read(document_of("Quelle: source 来源 fuente"))
    began = time.process_time()
    claims(text)
    assert time.process_time() - began < 2.0


def test_links_that_touch_no_block_do_no_harm() -> None:
    document = document_of("Originally published by Fenland.")
    odd = replace(document, links=(*document.links,), blocks=(replace(document.blocks[0], span=Span(0, 10)),))
    assert grammar().read(odd) == ()


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("This article originally appeared at [Fenland](#).", "dead-link"),
        ("This article originally appeared at [Fenland](javascript:void(0)).", "dead-link"),
        ("This article originally appeared at Fenland: [Why the old pumps had to stop in June](https://fenland.example/a)", "link-beside"),
        ("This article [originally appeared](https://fenland.example/a) at Fenland.", ""),
        ("This article originally appeared at Fenland, see [our list](https://quay.example/list).", ""),
    ],
)
def test_a_claim_tells_what_its_link_is_worth(text: str, flag: str) -> None:
    (claim,) = (claim for claim in claims(text) if claim.kind is ClaimKind.ORIGINAL_OUTLET)
    assert claim.flags == ({flag} if flag else set())


def test_a_link_that_search_engines_shall_not_follow_is_told() -> None:
    document = document_of("This article originally appeared at [Fenland](https://fenland.example/a).")
    unfollowed = replace(document, links=tuple(Link(link.span, link.href, ("nofollow", "noopener")) for link in document.links))
    (claim,) = grammar().read(unfollowed)
    assert claim.flags == {"nofollow"}


def test_the_headline_of_another_article_of_the_site_is_no_source() -> None:
    assert of_kind(claims("[Источник: мост закроют](/a/1)"), ClaimKind.SOURCE_OUTLET) == []
    assert of_kind(claims("[Источник: Топь](https://top.example/a)"), ClaimKind.SOURCE_OUTLET) == ["Топь"]


def test_a_linked_title_in_other_letters_names_the_outlet_by_its_host() -> None:
    found = claims("Оригинал публикации: [The Bell at the Lock Has Stopped](https://fencourier.example/a)")
    assert of_kind(found, ClaimKind.ORIGINAL_OUTLET) == ["fencourier.example"]
    assert of_kind(found, ClaimKind.ORIGINAL_TITLE) == ["The Bell at the Lock Has Stopped"]
    assert of_kind(claims("Оригинал публикации: [The Old Fen Courier](https://fencourier.example/a)"), ClaimKind.ORIGINAL_OUTLET) == [
        "The Old Fen Courier"
    ]
