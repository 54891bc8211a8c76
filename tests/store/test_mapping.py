from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provtrack.model.chain import Contributor, ContributorRole, Node, Resolution
from provtrack.model.claim import Claim, ClaimKind, Relation, Scope
from provtrack.model.document import Document, Role, Span
from provtrack.store import open_store
from provtrack.store.mapping import NUMBERED, PARENTS_FIRST, Numbers, article_of, article_row, claim_of, claim_values, packed
from provtrack.store.mention import Facts
from provtrack.store.tables import Row
from tests.built import ARTICLES, CLAIMS

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
stated = words.filter(bool)
flags = st.frozensets(st.sampled_from(["exclusive", "updated", "translated", "ad"]))
claims = st.builds(
    Claim,
    kind=st.sampled_from(ClaimKind),
    value=stated,
    quote=stated,
    span=st.none() | st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: Span(min(ends), max(ends))),
    rule=words,
    confidence=st.floats(0, 1),
    url=st.none() | words,
    relation=st.none() | st.sampled_from(Relation),
    place=st.none() | st.sampled_from(Role),
    is_main=st.booleans(),
    statement=st.integers(0, 9),
    strength=st.integers(0, 9),
    scope=st.none() | st.sampled_from(Scope),
    label=words,
    flags=flags,
)


@settings(max_examples=40)
@given(claims)
def test_a_claim_is_the_claim_of_its_row(claim: Claim) -> None:
    assert claim_of(claim_values(claim)) == claim


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(claims, max_size=4), words, flags)
def test_what_is_saved_is_read_back_equal(database: Path, said: list[Claim], text: str, marks: frozenset[str]) -> None:
    with open_store(database) as store:
        digest = f"{len(store.articles()):064x}"
        document = Document(f"{digest}.html", None, "text/html", digest, text, ())
        people = tuple(Contributor(role, f"Wiebke {role}") for role in ContributorRole)
        node = Node("Lantern Post", title=text, contributors=people, claims=tuple(range(len(said))), inferred=("language",), flags=marks)
        resolution = Resolution(document, tuple(said), (node,), ())
        assert store.record(store.save(resolution, b"").number).resolution == resolution


def test_a_claim_built_by_hand_with_all_its_fields_is_read_back_equal() -> None:
    assert tuple(claim_of(claim_values(claim)) for claim in CLAIMS) == CLAIMS


def test_an_article_is_the_article_of_its_row() -> None:
    facts = Facts(
        outlet="Lantern Post",
        domain="lantern-post.example",
        url="https://lantern-post.example/1",
        title="The pier",
        published="2024-05",
        language="en",
        relation="repost",
        is_observed=True,
        source="a.html",
        inferred=frozenset({"published", "language"}),
        flags=frozenset({"exclusive"}),
    )
    number, _, *rest = article_row(7, 3, facts)
    article = article_of((number, facts.outlet, facts.domain, *rest), ARTICLES[1].contributors)
    assert (article.id, article.outlet, article.domain, article.published) == ("a7", "Lantern Post", "lantern-post.example", "2024-05")
    assert (article.relation, article.is_observed, article.inferred) == (Relation.REPOST, True, ("language", "published"))
    assert (article.contributors, article.flags) == (ARTICLES[1].contributors, facts.flags)


def test_numbers_go_on_from_the_highest_and_are_given_once() -> None:
    numbers = Numbers({"claims": 7, "articles": 0})
    assert [numbers.take("claims", 3), numbers.take("claims"), numbers.take("articles")] == [8, 11, 1]


def test_sets_of_words_are_packed_in_one_order() -> None:
    assert packed({"b", "a", "c"}) == packed(["c", "b", "a"]) == "a b c"
    assert packed(()) == ""


def test_every_table_is_written_after_those_it_refers_to() -> None:
    tables = Row.metadata.tables
    assert set(NUMBERED) <= set(PARENTS_FIRST) <= set(tables)
    for place, name in enumerate(PARENTS_FIRST):
        parents = {key.column.table.name for key in tables[name].foreign_keys} - {name}
        assert parents <= set(PARENTS_FIRST[:place])
