from provtrack.model.chain import Status
from provtrack.model.claim import Relation
from provtrack.model.graph import Article, Graph, StoredDerivation
from provtrack.trace import reposts, trace
from provtrack.trace.circles import is_against_time, parted, reached, strength

OUTLETS = ("Nordkai-Bote", "Lantern Post", "Harbour Reader", "Slowwater Review")
ARTICLES = {number: Article(number, outlet) for number, outlet in enumerate(OUTLETS, 1)}


def says(
    made: int,
    source: int,
    *,
    status: Status = Status.STATED,
    confidence: float = 0.9,
    by: int | None = None,
    claims: tuple[int, ...] = (7,),
) -> StoredDerivation:
    return StoredDerivation(made, source, Relation.REPOST, status, confidence, claims, (made if by is None else by,))


def dated(**dates: str) -> dict[int, Article]:
    return {
        number: Article(number, OUTLETS[number - 1], published=date) for number, date in ((int(name[1:]), dates[name]) for name in dates)
    }


def test_what_goes_round_in_no_circle_is_kept_whole() -> None:
    stated = (says(2, 1), says(3, 2), says(3, 1), says(4, 3))
    kept, cut = parted(stated, ARTICLES)
    assert set(kept) == set(stated)
    assert cut == ()


def test_a_circle_loses_its_weakest_statement_only() -> None:
    weak = says(1, 3, confidence=0.4)
    strong = (says(2, 1), says(3, 2))
    assert parted((weak, *strong, says(4, 3)), ARTICLES) == ((says(4, 3), *strong), (weak,))


def test_two_circles_are_cut_each_for_itself() -> None:
    weak = (says(1, 2, confidence=0.4), says(3, 4, confidence=0.5))
    _, cut = parted((says(2, 1), says(4, 3), says(3, 2), *weak), ARTICLES)
    assert set(cut) == set(weak)


def test_what_is_dated_after_its_copy_goes_before_what_is_only_less_sure() -> None:
    articles = dated(a1="2024-05-06", a2="2024-05-08")
    unsure, late = says(2, 1, confidence=0.5), says(1, 2, confidence=0.97)
    assert is_against_time(late, articles)
    assert parted((late, unsure), articles) == ((unsure,), (late,))


def test_dates_are_compared_only_as_far_as_both_go() -> None:
    articles = dated(a1="2024", a2="2024-05-08", a3="2024-05")
    assert not any(is_against_time(says(made, source), articles) for made, source in ((1, 2), (2, 1), (3, 2)))
    assert not is_against_time(says(2, 1), ARTICLES)


def test_a_person_outweighs_a_page_a_page_a_conclusion_and_the_own_page_another() -> None:
    inferred = says(2, 1, status=Status.INFERRED, confidence=1.0)
    elsewhere = says(2, 1, confidence=0.9, by=4)
    own = says(2, 1, confidence=0.6)
    asserted = says(2, 1, status=Status.ASSERTED, confidence=0.3)
    found = sorted((inferred, elsewhere, own, asserted), key=lambda one: strength(one, ARTICLES))
    assert found == [asserted, own, elsewhere, inferred]


def test_an_article_made_from_itself_or_from_one_that_is_not_here_is_no_derivation() -> None:
    assert parted((says(1, 1), says(2, 99), says(99, 2)), ARTICLES) == ((), ())


def test_thirty_thousand_reposts_of_reposts_need_no_deep_stack() -> None:
    count = 30_000
    articles = {number: Article(number, None) for number in range(1, count + 1)}
    kept, cut = parted([says(number, number - 1) for number in range(2, count + 1)], articles)
    assert (len(kept), cut) == (count - 1, ())
    assert len(reached(1, {number: [number + 1] for number in range(1, count)})) == count


def test_a_chain_out_of_a_circle_ends_and_tells_where_it_was_cut() -> None:
    weak = says(1, 3, confidence=0.4, claims=(40,))
    chain = trace(Graph(tuple(ARTICLES.values()), (says(2, 1), says(3, 2), says(4, 3), weak)), 4)
    assert [article.outlet for article in chain.articles] == list(OUTLETS)
    assert chain.alternatives == (weak,)
    (told,) = chain.conflicts
    assert (told.about, told.claims) == ("circle", (40,))
    assert told.why == (
        "Nordkai-Bote (a1) is said to be made from Harbour Reader (a3), which was itself made from it: "
        "the circle was cut at its weakest statement"
    )


def test_what_was_made_from_an_article_in_a_circle_is_listed_once() -> None:
    graph = Graph(tuple(ARTICLES.values()), (says(2, 1), says(3, 2), says(1, 3, confidence=0.4)))
    assert [(one.hop.article.number, one.depth) for one in reposts(graph, 1)] == [(2, 1), (3, 2)]
