from collections.abc import Sequence

import pytest

from provtrack.model.chain import Node
from provtrack.store.identity import Identities
from provtrack.store.mention import mentions_of
from tests.store.chains import TITLE, last, original, page, repost, translation


def identified(*pages: Sequence[Node]) -> tuple[Identities, list[list[int]]]:
    """Take in pages' chains one after the other; return the parties of each, as they stand in the end."""
    identities = Identities(lambda _one, _two: False)
    chains = []
    for number, nodes in enumerate(pages, 1):
        chain = [identities.add(mention, number) for mention in mentions_of(page(f"{number}.html", *nodes))]
        for made, source in zip(chain[1:], chain, strict=False):
            identities.link(made, source)
        chains.append(chain)
    identities.settle(len(pages))
    return identities, [[identities.party(party) for party in chain] for chain in chains]


def reasons(identities: Identities) -> list[str]:
    return [join.reason for join in identities.joins]


def test_the_same_address_is_the_same_article_whatever_else_is_said() -> None:
    url = "https://lantern-post.example/pier"
    identities, chains = identified([translation(url=url)], [Node("Somebody", title="Something else", url=f"{url}?utm_source=x")])
    assert chains[0] == chains[1]
    assert reasons(identities) == [f"same address ({url})"]


def test_the_same_outlet_and_title_are_the_same_article_and_the_reason_names_the_date() -> None:
    identities, chains = identified([translation(title=TITLE, published="2024-05-08")], [translation(title=TITLE.upper())])
    assert chains[0] == chains[1]
    assert reasons(identities) == ["same outlet (Lantern Post) and title, 2024-05-08"]


@pytest.mark.parametrize(
    "other",
    [
        {"published": "2023-01-01"},
        {"published": "2024-06"},
        {"language": "fr"},
        {"title": "The Old Ferry Pier Goes"},
        {"outlet": "Lamp Post", "domain": "lamp-post.example"},
    ],
)
def test_a_date_a_language_a_title_or_an_outlet_that_contradicts_keeps_articles_apart(other: dict[str, object]) -> None:
    facts: dict[str, object] = {"title": TITLE, "published": "2024-05-08"}
    identities, (one, two) = identified([translation(**facts)], [translation(**{**facts, **other})])
    assert one != two
    assert identities.joins == []


def test_where_two_articles_would_do_none_is_chosen_unless_the_date_tells() -> None:
    dated = [[translation(title=TITLE, published=date)] for date in ("2022-01-01", "2024-05-08")]
    identities, chains = identified(*dated, [translation(title=TITLE)], [translation(title=TITLE, published="2024-05-08")])
    assert len({tuple(chain) for chain in chains[:3]}) == 3
    assert chains[3] == chains[1]
    assert len(identities.joins) == 1


def test_articles_of_one_page_are_never_one() -> None:
    identities, (chain,) = identified([last(), repost(), last()])
    assert len(set(chain)) == 3
    assert identities.joins == []


def test_sources_that_several_pages_name_for_one_article_run_on_together() -> None:
    identities, (first, second) = identified(
        [original(), translation(title=TITLE)], [original(), translation(title=TITLE), repost(), last()]
    )
    assert first == second[:2]
    assert "several pages name Nordkai-Bote as a source of one and the same article" in reasons(identities)


def test_an_outlet_alone_joins_nothing() -> None:
    identities, ((source, _), (other, _)) = identified([original(), last()], [original(), repost(title="Something else entirely")])
    assert source != other
    assert identities.joins == []


def test_articles_that_a_stored_page_holds_both_stay_two() -> None:
    url = "https://lantern-post.example/pier"
    (mention,) = mentions_of(page("a.html", translation(url=url)))
    joined = Identities(lambda _one, _two: False)
    apart = Identities(lambda _one, _two: True)
    for identities in (joined, apart):
        identities.know(1, [mention])
        identities.know(2, [mention])
        identities.add(mentions_of(page("b.html", translation(url=url)))[0], 9)
    assert (joined.party(2), apart.party(2)) == (1, 2)
    assert [(join.party, join.merged, join.page) for join in joined.joins] == [(1, 2, 9), (1, None, 9)]
