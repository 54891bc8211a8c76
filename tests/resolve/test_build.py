from collections.abc import Callable

from provtrack.model.chain import Resolution, Status
from provtrack.model.claim import ClaimKind, Relation

Page = Callable[..., Resolution]
K = ClaimKind
OWN = ("", [(K.OUTLET, "Own Paper", {"url": "https://own.example/"})])


def outlets(resolution: Resolution) -> list[str | None]:
    return [node.outlet for node in resolution.chain]


def relations(resolution: Resolution) -> list[Relation]:
    return [node.relation for node in resolution.chain]


def test_one_statement_of_two_hops_gives_two_upstreams_in_order(page: Page) -> None:
    resolution = page(
        OWN,
        (
            "First published by Talblatt, translated by Ada Berg exclusively for Hillside Review",
            [
                (K.ORIGINAL_OUTLET, "Talblatt", {"strength": 4, "relation": Relation.TRANSLATION}),
                (K.TRANSLATOR, "Ada Berg", {}),
                (K.TRANSLATION_OUTLET, "Hillside Review", {"flags": frozenset({"exclusive"})}),
            ],
        ),
    )
    assert outlets(resolution) == ["Talblatt", "Hillside Review", "Own Paper"]
    assert relations(resolution) == [Relation.ORIGINAL, Relation.TRANSLATION, Relation.REPOST]
    translation = resolution.chain[1]
    assert [person.name for person in translation.contributors] == ["Ada Berg"]
    assert "exclusive" in translation.flags
    assert resolution.derivations[0].status is Status.STATED


def test_an_agency_credited_for_the_text_is_a_node_and_the_page_its_syndication(page: Page) -> None:
    resolution = page(OWN, ("BERLIN (Reuters) -", [(K.AGENCY, "Reuters", {"relation": Relation.SYNDICATION})]))
    assert outlets(resolution) == ["Reuters", "Own Paper"]
    assert resolution.chain[-1].relation is Relation.SYNDICATION
    assert resolution.agencies == ("Reuters",)


def test_agencies_credited_together_stand_side_by_side(page: Page) -> None:
    resolution = page(OWN, ("(SID/dpa)", [(K.AGENCY, "SID", {}), (K.AGENCY, "dpa", {})]))
    assert outlets(resolution) == ["SID", "dpa", "Own Paper"]
    assert {(derivation.made, derivation.source) for derivation in resolution.derivations} == {(2, 0), (2, 1)}


def test_a_translator_named_alone_makes_the_page_a_translation_of_its_source(page: Page) -> None:
    resolution = page(
        OWN,
        ("Source: Talblatt", [(K.SOURCE_OUTLET, "Talblatt", {"strength": 2})]),
        ("Translation: Ada Berg", [(K.TRANSLATOR, "Ada Berg", {})]),
    )
    assert relations(resolution) == [Relation.ORIGINAL, Relation.TRANSLATION]
    assert [person.name for person in resolution.article.contributors] == ["Ada Berg"]


def test_a_hop_that_only_the_order_of_statements_gives_is_inferred_and_has_no_quote(page: Page) -> None:
    resolution = page(
        OWN,
        ("Originally published by First Net", [(K.ORIGINAL_OUTLET, "First Net", {"strength": 4})]),
        ("Republished from Second Net", [(K.SOURCE_OUTLET, "Second Net", {"strength": 3})]),
    )
    first, second = resolution.derivations
    assert (first.status, first.claims) == (Status.INFERRED, ())
    assert (second.status, second.claims) == (Status.STATED, (2,))


def test_the_language_of_an_original_comes_from_the_registry_and_is_marked_as_inferred(page: Page) -> None:
    stated = [(K.ORIGINAL_OUTLET, "DWN", {"strength": 4}), (K.TRANSLATOR, "Ada Berg", {})]
    node = page(OWN, ("First at DWN, translated by Ada Berg", stated)).chain[0]
    assert node.language == "de"
    assert "language" in node.inferred
