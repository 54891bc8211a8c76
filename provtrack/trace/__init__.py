"""From a graph to chains: the way back to the original, and what was made from an article. Pure; no database."""

from collections.abc import Iterable, Mapping, Sequence

from provtrack.model.chain import Status
from provtrack.model.graph import Article, Chain, Graph, Hop, Repost, StoredClaim, StoredConflict, StoredDerivation
from provtrack.trace.circles import is_against_time, parted, reached, strength

__all__ = ["reposts", "trace"]


def trace(graph: Graph, number: int) -> Chain:
    """Return the way from the original to the article.

    A derivation that only skips a hop (C from A, where C was made from B and B from A) gives way to the longer
    way; of real alternatives the firmest is taken (asserted before stated before inferred; no date against it; the
    word of the page itself; confidence), and the others are kept as `alternatives`, with a conflict that says so.
    Circles are cut at their weakest statement, which is a conflict too.

    Raises:
        KeyError: The article is not in the graph.
    """
    articles = {article.number: article for article in graph.articles}
    above = _above(graph.derivations, number)
    inside = [derivation for derivation in graph.derivations if derivation.made in above and derivation.status is not Status.DISPUTED]
    kept, cut = parted(inside, articles)
    chosen = _chosen(kept, articles)
    claims = {claim.number: claim for claim in graph.claims}
    hops = [_hop(articles[number], chosen.get(number), claims)]
    while (derivation := chosen.get(hops[-1].article.number)) is not None:
        source = derivation.source
        hops.append(_hop(articles[source], chosen.get(source), claims))
    hops.reverse()
    path = {hop.article.number for hop in hops}
    direct = {(hop.derivation.made, hop.derivation.source) for hop in hops if hop.derivation}
    essential = _without_shortcuts(kept)
    others = tuple(one for one in essential if one.made in path and (one.made, one.source) not in direct)
    circles = tuple(one for one in cut if one.made in path)
    conflicts = (
        *(_several_sources(articles[made], chosen[made], rest, articles) for made, rest in _grouped(others).items()),
        *(_circle(derivation, articles) for derivation in circles),
        *(_late(hop.derivation, articles) for hop in hops if hop.derivation and is_against_time(hop.derivation, articles)),
        *graph.conflicts,
    )
    return Chain(tuple(hops), (*others, *circles), conflicts)


def reposts(graph: Graph, number: int) -> tuple[Repost, ...]:
    """Return all that was made from the article, at any remove: each once, under its nearest source, as a tree read from the top.

    Raises:
        KeyError: The article is not in the graph.
    """
    articles = {article.number: article for article in graph.articles}
    below = _below(graph.derivations, number)
    inside = [
        derivation
        for derivation in graph.derivations
        if derivation.made in below and derivation.source in below and derivation.status is not Status.DISPUTED
    ]
    kept, _ = parted([derivation for derivation in inside if derivation.made != number], articles)
    chosen = _chosen(kept, articles)
    claims = {claim.number: claim for claim in graph.claims}
    made: dict[int, list[int]] = {}
    for derivation in chosen.values():
        made.setdefault(derivation.source, []).append(derivation.made)
    for children in made.values():
        children.sort(key=lambda child: (articles[child].published or "~", child), reverse=True)
    found: list[Repost] = []
    waiting = [(child, 1) for child in made.get(number, ())]
    if number not in articles:
        raise KeyError(number)
    while waiting:
        child, depth = waiting.pop()
        found.append(Repost(_hop(articles[child], chosen[child], claims), chosen[child].source, depth))
        waiting += [(further, depth + 1) for further in made.get(child, ())]
    return tuple(found)


def _above(derivations: Iterable[StoredDerivation], number: int) -> set[int]:
    """Return the article and all it was made from."""
    sources: dict[int, list[int]] = {}
    for derivation in derivations:
        sources.setdefault(derivation.made, []).append(derivation.source)
    return reached(number, sources)


def _below(derivations: Iterable[StoredDerivation], number: int) -> set[int]:
    """Return the article and all that was made from it."""
    made: dict[int, list[int]] = {}
    for derivation in derivations:
        made.setdefault(derivation.source, []).append(derivation.made)
    return reached(number, made)


def _without_shortcuts(derivations: Sequence[StoredDerivation]) -> tuple[StoredDerivation, ...]:
    """Leave out each derivation whose source is reached the longer way round too. There are no circles."""
    by_made: dict[int, list[StoredDerivation]] = {}
    sources: dict[int, list[int]] = {}
    for derivation in derivations:
        by_made.setdefault(derivation.made, []).append(derivation)
        sources.setdefault(derivation.made, []).append(derivation.source)
    kept: list[StoredDerivation] = []
    for same in by_made.values():
        if len({derivation.source for derivation in same}) == 1:
            kept += same
            continue
        above = {source: reached(source, sources) - {source} for source in {derivation.source for derivation in same}}
        kept += [one for one in same if not any(one.source in further for further in above.values())]
    return tuple(kept)


def _chosen(derivations: Sequence[StoredDerivation], articles: Mapping[int, Article]) -> dict[int, StoredDerivation]:
    """Return for each article the derivation that counts."""
    chosen: dict[int, StoredDerivation] = {}
    for derivation in sorted(_without_shortcuts(derivations), key=lambda one: strength(one, articles)):
        chosen.setdefault(derivation.made, derivation)
    return chosen


def _hop(article: Article, derivation: StoredDerivation | None, claims: Mapping[int, StoredClaim]) -> Hop:
    """Return a step of a chain with its statements."""
    numbers = derivation.claims if derivation else ()
    return Hop(article, derivation, tuple(claims[number] for number in numbers if number in claims))


def _grouped(derivations: Iterable[StoredDerivation]) -> dict[int, list[StoredDerivation]]:
    """Return derivations by what was made."""
    found: dict[int, list[StoredDerivation]] = {}
    for derivation in derivations:
        found.setdefault(derivation.made, []).append(derivation)
    return found


def _several_sources(
    article: Article, chosen: StoredDerivation, others: Sequence[StoredDerivation], articles: Mapping[int, Article]
) -> StoredConflict:
    """Say that an article is said to come from several places."""
    named = ", ".join(f"{one.relation} of {_named(articles[one.source])}" for one in others)
    claims = tuple(dict.fromkeys((*chosen.claims, *(claim for one in others for claim in one.claims))))
    why = (
        f"{_named(article)} is also said to be a {named}; "
        f"{chosen.relation} of {_named(articles[chosen.source])} was taken: {_reason(article, chosen, others)}"
    )
    return StoredConflict("source", claims, chosen.claims[0] if chosen.claims else None, why)


def _reason(article: Article, chosen: StoredDerivation, others: Sequence[StoredDerivation]) -> str:
    """Say why one of several sources was taken."""
    if any(one.status is not chosen.status for one in others):
        return f"it is {chosen.status}"
    if article.number in chosen.stated_by and any(article.number not in one.stated_by for one in others):
        return "its own page says so"
    if any(one.confidence < chosen.confidence for one in others):
        return "its wording is clearer"
    return "it has more statements, or was known first"


def _circle(derivation: StoredDerivation, articles: Mapping[int, Article]) -> StoredConflict:
    """Say that statements go round in a circle."""
    why = (
        f"{_named(articles[derivation.made])} is said to be made from {_named(articles[derivation.source])}, "
        "which was itself made from it: the circle was cut at its weakest statement"
    )
    return StoredConflict("circle", derivation.claims, None, why)


def _late(derivation: StoredDerivation, articles: Mapping[int, Article]) -> StoredConflict:
    """Say that a source is dated after what was made of it."""
    made, source = articles[derivation.made], articles[derivation.source]
    why = f"{_named(source)}, the source, is dated {source.published}, later than {_named(made)} ({made.published})"
    return StoredConflict("date", derivation.claims, None, why)


def _named(article: Article) -> str:
    """Name an article in a sentence."""
    return f"{article.outlet or article.domain or article.title or 'an unnamed article'} ({article.id})"
