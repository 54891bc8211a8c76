"""Stored chains as trees: for `trace` and `show`."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from provtrack.cli import render
from provtrack.cli.pages import contested, credit_names
from provtrack.cli.quoting import Stated, allot
from provtrack.cli.render import Quote, Step
from provtrack.model.chain import Status
from provtrack.model.graph import Article, Graph, Hop, StoredClaim, StoredConflict
from provtrack.tracker import Followed, Traced


def traced(answer: Traced) -> Iterator[RenderableType]:
    """Yield the chain back to the origin, what contradicts it, and why it was chosen."""
    hops = answer.chain.hops
    parents = {hop.article.number: _source(hop, hops[place - 1] if place else None) for place, hop in enumerate(hops)}
    yield from _trees(hops, parents, answer.article, answer.graph)
    if len(hops) == 1:
        yield Text("no source is stated: as far as is known, this is the origin", style="dim")
    if answer.chain.alternatives:
        yield Text()
        yield render.heading("Also stated")
        yield render.facts(
            [("", _alternative(answer.graph, item.made, item.source, item.relation.value)) for item in answer.chain.alternatives]
        )
    yield from contradictions(answer.chain.conflicts, answer.graph.claims)


def followed(answer: Followed) -> Iterator[RenderableType]:
    """Yield what was made from the article, as a tree with the article at its root."""
    hops = [Hop(answer.article), *(item.hop for item in answer.reposts)]
    parents: dict[int, int | None] = {item.hop.article.number: item.source for item in answer.reposts}
    yield from _trees(hops, parents | {answer.article.number: None}, answer.article, answer.graph)
    if not answer.reposts:
        yield Text("nothing is known to be made from it", style="dim")


def contradictions(conflicts: Sequence[StoredConflict], claims: Iterable[StoredClaim]) -> Iterator[RenderableType]:
    """Yield each contradiction: why one side was chosen, then the sides with their quotes."""
    known = {claim.number: claim for claim in claims}
    rows: list[tuple[str, RenderableType]] = []
    for conflict in conflicts:
        rows.append((conflict.about, render.text(conflict.why)))
        rows.extend(
            (conflict.about, contested(known[number].claim, is_chosen=number == conflict.chosen, page_name=f"a{known[number].article}"))
            for number in conflict.claims
            if number in known
        )
    if rows:
        yield Text()
        yield render.heading("Contradictions")
        yield render.facts(rows)


def _source(hop: Hop, before: Hop | None) -> int | None:
    if before is None or hop.derivation is None:
        return None
    return hop.derivation.source


def _trees(hops: Sequence[Hop], parents: dict[int, int | None], asked: Article, graph: Graph) -> Iterator[RenderableType]:
    """Yield the trees of these hops: sources stand before what was made from them, so steps are built from the end."""
    known = {article.number: article for article in graph.articles}
    quotes = allot(
        [
            Stated(
                hop.article.number,
                hop.article.id,
                tuple(name for name in (known[hop.derivation.source].outlet, known[hop.derivation.source].domain) if name),
                tuple((claim.claim, f"a{claim.article}") for claim in hop.claims),
            )
            for hop in hops
            if hop.derivation is not None
        ]
    )
    children: dict[int, list[Step]] = {}
    roots: list[Step] = []
    present = {hop.article.number for hop in hops}
    others = _others(graph, parents, present)
    for hop in reversed(hops):
        number = hop.article.number
        step = _step(
            hop,
            quotes.get(number, ()),
            tuple(reversed(children.get(number, ()))),
            asked,
            others.get(number, ()),
        )
        parent = parents.get(number)
        if parent is None or parent not in present:
            roots.append(step)
        else:
            children.setdefault(parent, []).append(step)
    for root in reversed(roots):
        yield from render.chain_trees(root)


def _step(hop: Hop, quotes: tuple[Quote, ...], children: tuple[Step, ...], asked: Article, others: tuple[str, ...]) -> Step:
    article = hop.article
    status = hop.derivation.status if hop.derivation else Status.STATED
    return Step(
        outlet=article.outlet,
        id=article.id,
        domain=article.domain,
        url=article.url,
        title=article.title,
        published=article.published,
        language=article.language,
        relation=hop.relation.value if hop.derivation else article.relation.value,
        contributors=credit_names((person.name, person.role.value) for person in article.contributors),
        inferred=article.inferred,
        flags=tuple(sorted(article.flags)),
        is_observed=article.is_observed,
        is_asked_for=article.number == asked.number,
        doubt="" if status is Status.STATED else status.value,
        quotes=quotes,
        also_from=others,
        children=children,
    )


def _others(graph: Graph, parents: dict[int, int | None], present: set[int]) -> dict[int, tuple[str, ...]]:
    """Return for each article those of this picture that it was made from besides the one above it."""
    known = {article.number: article for article in graph.articles}
    found: dict[int, list[str]] = {}
    for edge in graph.derivations:
        above = parents.get(edge.made)
        if above is not None and edge.source != above and edge.source in present and edge.source in known:
            found.setdefault(edge.made, []).append(name(known[edge.source]))
    return {made: tuple(dict.fromkeys(names)) for made, names in found.items()}


def _alternative(graph: Graph, made: int, source: int, relation: str) -> Text:
    known = {article.number: article for article in graph.articles}
    names = [name(known[number]) if number in known else f"a{number}" for number in (made, source)]
    return render.text(f"{names[0]} is a {relation} of {names[1]}")


def name(article: Article) -> str:
    """Return an article in few words: "Lantern Post (a2)"."""
    return f"{render.names(article.outlet, article.domain, article.url)} ({article.id})"
