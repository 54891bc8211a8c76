from collections.abc import Callable
from typing import Any

from provtrack.model.chain import Resolution
from provtrack.model.claim import ClaimKind, Relation

Page = Callable[..., Resolution]
K = ClaimKind


def outlets(resolution: Resolution) -> list[str | None]:
    return [node.outlet for node in resolution.chain]


def relations(resolution: Resolution) -> list[Relation]:
    return [node.relation for node in resolution.chain]


def own(name: str, domain: str = "own.example") -> tuple[str, list[tuple[ClaimKind, str, dict[str, Any]]]]:
    return "", [(K.OUTLET, name, {"url": f"https://{domain}/"})]


def test_a_page_that_states_no_upstream_is_the_whole_chain(page: Page) -> None:
    resolution = page(own("Own Paper"), ("By Ada Berg", [(K.AUTHOR, "Ada Berg", {})]))
    assert outlets(resolution) == ["Own Paper"]
    assert relations(resolution) == [Relation.ORIGINAL]
    assert resolution.derivations == ()


def test_originally_appeared_beats_original_source_when_the_first_tells_of_a_translation(page: Page) -> None:
    resolution = page(
        own("Own Paper"),
        ("Valley Net 14 September 2015", [(K.SOURCE_OUTLET, "Valley Net", {"strength": 3}), (K.ORIGINAL_DATE, "2015-09-14", {})]),
        (
            "This article originally appeared at Talblatt, translated by Ada Berg for Hillside Review",
            [
                (K.ORIGINAL_OUTLET, "Talblatt", {"strength": 4}),
                (K.TRANSLATOR, "Ada Berg", {}),
                (K.TRANSLATION_OUTLET, "Hillside Review", {}),
            ],
        ),
        ("The original source of this article is Valley Net", [(K.ORIGINAL_OUTLET, "Valley Net", {"strength": 5})]),
    )
    assert outlets(resolution) == ["Talblatt", "Hillside Review", "Valley Net", "Own Paper"]
    assert relations(resolution) == [Relation.ORIGINAL, Relation.TRANSLATION, Relation.REPOST, Relation.REPOST]
    assert resolution.chain[2].published == "2015-09-14"
    (conflict,) = resolution.conflicts
    assert conflict.about == "original-outlet"
    assert conflict.chosen is not None
    assert resolution.claims[conflict.chosen].value == "Talblatt"
    assert {resolution.claims[index].value for index in conflict.claims} == {"Talblatt", "Valley Net"}
    assert "translation" in conflict.why


def test_the_pages_own_outlet_named_as_source_is_no_upstream(page: Page) -> None:
    resolution = page(own("Own Paper"), ("Originally published on Own Paper.", [(K.ORIGINAL_OUTLET, "Own Paper", {"strength": 4})]))
    assert outlets(resolution) == ["Own Paper"]


def test_an_agency_that_only_contributed_is_no_upstream(page: Page) -> None:
    stated = [(K.AGENCY, "Reuters", {"flags": frozenset({"partial"})})]
    resolution = page(own("Own Paper"), ("Reuters contributed to this report.", stated))
    assert outlets(resolution) == ["Own Paper"]
    assert resolution.agencies == ()


def test_a_page_without_outlet_that_a_translation_was_made_for_is_that_translation(page: Page) -> None:
    resolution = page(
        ("via: https://talblatt.example/2015/a", [(K.ORIGINAL_URL, "https://talblatt.example/2015/a", {})]),
        ("Translated by Ada Berg for Hillside Review", [(K.TRANSLATOR, "Ada Berg", {}), (K.TRANSLATION_OUTLET, "Hillside Review", {})]),
    )
    assert outlets(resolution) == ["talblatt.example", "Hillside Review"]
    assert resolution.article.relation is Relation.TRANSLATION


def test_the_address_of_read_the_original_goes_to_the_outlet_its_sentence_names(page: Page) -> None:
    resolution = page(
        own("Own Paper"),
        (
            "This article was first published by Talblatt. Read the original article.",
            [(K.ORIGINAL_OUTLET, "Talblatt", {"strength": 4}), (K.ORIGINAL_URL, "https://talblatt.example/2015/a", {})],
        ),
    )
    assert outlets(resolution) == ["Talblatt", "Own Paper"]
    assert resolution.chain[0].url == "https://talblatt.example/2015/a"
    assert resolution.chain[0].domain == "talblatt.example"


def test_an_outlet_cited_in_the_body_is_not_in_the_chain(page: Page) -> None:
    resolution = page(own("Own Paper"), ("she told Talblatt on Monday", [(K.CITED_OUTLET, "Talblatt", {})]))
    assert outlets(resolution) == ["Own Paper"]
    assert [cited.outlet for cited in resolution.cites] == ["Talblatt"]


def test_a_page_that_names_a_known_outlet_has_its_domain_marked_as_inferred(page: Page) -> None:
    article = page(("DWN, 18 September 2015", [(K.OUTLET, "DWN", {})])).article
    assert article.domain == "deutsche-wirtschafts-nachrichten.de"
    assert article.inferred == ("domain",)
