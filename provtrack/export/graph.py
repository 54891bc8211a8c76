"""Stored articles, chains and lists as the JSON objects of CONTRACT.md; claims go by their numbers in the database."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from provtrack.export import contract
from provtrack.model.graph import (
    Article,
    Chain,
    Credit,
    Flow,
    Graph,
    Hit,
    Join,
    OutletSummary,
    Record,
    Repost,
    Snapshot,
    Stats,
    StoredClaim,
    StoredConflict,
    StoredDerivation,
)

if TYPE_CHECKING:
    from provtrack.values.outlet_record import Lookup, Outlet


def reference(article: Article) -> dict[str, Any]:
    """Return what stands wherever an article is referred to."""
    return article.reference


def listed(article: Article) -> dict[str, Any]:
    """Return an article of `list`: the reference, and what it can be filtered by."""
    return reference(article) | {
        "domain": article.domain,
        "language": article.language,
        "relation": article.relation.value,
        "contributors": credits_of(article.contributors),
    }


def node(article: Article, relation: str, claims: Iterable[int] = ()) -> dict[str, Any]:
    """Return an article of a chain: as in `inspect`, with its id and whether it is observed."""
    return {
        "id": article.id,
        "outlet": article.outlet,
        "domain": article.domain,
        "url": article.url,
        "published": article.published,
        "language": article.language,
        "relation": relation,
        "contributors": credits_of(article.contributors),
        "observed": article.is_observed,
        "title": article.title,
        "inferred": list(article.inferred),
        "flags": sorted(article.flags),
        "claims": list(claims),
    }


def credits_of(items: Iterable[Credit]) -> list[dict[str, str]]:
    """Return contributors, in the order given."""
    return [{"role": item.role.value, "name": item.name} for item in items]


def trace_up(article: Article, chain: Chain, graph: Graph) -> dict[str, Any]:
    """Return what `trace --format json` prints: the chain back to the origin."""
    return {
        "article": reference(article),
        "chain": [
            node(hop.article, hop.relation.value, hop.derivation.claims if hop.derivation else ())
            for hop in chain.hops
        ],
        "graph": graph_object(graph),
        "conflicts": [conflict(item) for item in chain.conflicts],
    }  # fmt: skip


def trace_down(article: Article, reposts: Sequence[Repost], graph: Graph) -> dict[str, Any]:
    """Return what `trace --down --format json` prints: what was made from the article."""
    return {
        "article": reference(article),
        "reposts": [
            node(item.hop.article, item.hop.relation.value, item.hop.derivation.claims if item.hop.derivation else ())
            | {"from": f"a{item.source}", "depth": item.depth}
            for item in reposts
        ],
        "graph": graph_object(graph),
        "conflicts": [conflict(item) for item in graph.conflicts],
    }


def graph_object(graph: Graph) -> dict[str, Any]:
    """Return articles, the derivations between them, and the claims these rest on."""
    return {
        "articles": [listed(item) for item in graph.articles],
        "derivations": [derivation(item) for item in graph.derivations],
        "claims": [stored_claim(item) for item in graph.claims],
        "complete": not graph.is_cut,
    }


def derivation(item: StoredDerivation) -> dict[str, Any]:
    """Return the edge from the article that was made to the one it was made from."""
    return {
        "from": f"a{item.made}",
        "to": f"a{item.source}",
        "relation": item.relation.value,
        "status": item.status.value,
        "confidence": contract.rounded(item.confidence),
        "claims": list(item.claims),
        "stated_by": [f"a{number}" for number in item.stated_by],
    }


def stored_claim(item: StoredClaim) -> dict[str, Any]:
    """Return a claim with its number and the article on whose page it stands."""
    return {"id": item.number, "article": f"a{item.article}", "sha256": item.sha256} | contract.claim(item.claim)


def conflict(item: StoredConflict) -> dict[str, Any]:
    """Return claims that cannot all be true."""
    return {"about": item.about, "claims": list(item.claims), "chosen": item.chosen, "why": item.why}


def record(item: Record) -> dict[str, Any]:
    """Return what `show --format json` prints: the keys of `inspect`, and what the database adds.

    For a cited article, whose page we do not hold, the keys that only a page can fill are empty.
    """
    article = item.article
    if item.resolution is not None:
        said = contract.inspection(item.resolution)
        for place, number in zip(said["chain"], item.chain_numbers, strict=False):
            place["id"] = f"a{number}"
        for place, number in zip(said["claims"], item.claim_numbers, strict=False):
            place["id"] = number
    else:
        said = _unseen(article)
    return (
        reference(article)
        | said
        | {
            "snapshots": [snapshot(each) for each in item.snapshots],
            "joins": [join(each) for each in item.joins],
            "said_elsewhere": [stored_claim(each) for each in item.said_elsewhere],
        }
    )


def _unseen(article: Article) -> dict[str, Any]:
    return {
        "source": article.source,
        "media_type": None,
        "sha256": None,
        "article": {
            "title": article.title,
            "language": article.language,
            "outlet": article.outlet,
            "domain": article.domain,
            "url": article.url,
            "published": article.published,
            "inferred": list(article.inferred),
        },
        "contributors": credits_of(article.contributors),
        "chain": [node(article, article.relation.value)],
        "agencies": [],
        "agency_credits": [],
        "copyright": [],
        "license": None,
        "notices": [],
        "grants": [],
        "insertions": [],
        "cites": [],
        "subjects": [],
        "derivations": [],
        "claims": [],
        "conflicts": [],
        "warnings": [],
    }


def snapshot(item: Snapshot) -> dict[str, Any]:
    """Return the bytes of an article as read at one time, without the bytes."""
    return {
        "sha256": item.sha256,
        "media_type": item.media_type,
        "encoding": item.encoding,
        "language": item.language,
        "size": item.size,
        "read_at": item.read_at,
        "url": item.url,
        "sources": list(item.sources),
        "current": item.is_current,
    }


def join(item: Join) -> dict[str, Any]:
    """Return why a node of some page's chain was taken for this article."""
    return {
        "article": f"a{item.article}",
        "merged": f"a{item.merged}" if item.merged is not None else None,
        "by": f"a{item.by}" if item.by is not None else None,
        "reason": item.reason,
        "at": item.at,
    }


def hit(item: Hit) -> dict[str, Any]:
    """Return an article that answers a search."""
    return listed(item.article) | {"snippet": item.snippet, "marks": [list(mark) for mark in item.marks]}


def outlet(item: OutletSummary) -> dict[str, Any]:
    """Return an outlet met, and whom it takes from."""
    return {
        "name": item.name,
        "domain": item.domain,
        "names": list(item.names),
        "articles": item.articles,
        "observed": item.observed,
        "takes_from": [flow(each) for each in item.takes_from],
        "given": item.given,
    }


def lookup(name: str, item: "Lookup", met: Sequence[OutletSummary] = ()) -> dict[str, Any]:
    """Return whom a name means, why, who else bears it, and what the database holds of it."""
    return {
        "asked": name,
        "resolved": _known(item.outlet) if item.outlet is not None else None,
        "why": item.why,
        "candidates": [_known(candidate) for candidate in item.candidates],
        "met": [outlet(each) for each in met],
    }


def _known(item: "Outlet") -> dict[str, Any]:
    return {
        "name": item.name,
        "domains": list(item.domains),
        "names": list(item.aliases),
        "country": item.country,
        "language": item.language,
        "kind": item.kind.value if item.kind else None,
        "wikidata": item.wikidata,
        "source": item.source,
    }


def flow(item: Flow) -> dict[str, Any]:
    """Return how often one outlet took its articles from another."""
    return {"outlet": item.source, "relation": item.relation.value, "articles": item.articles}


def stats(item: Stats) -> dict[str, Any]:
    """Return what the database holds."""
    return {"database": item.database, "revision": item.revision, "size": item.size} | dict(item.counts)
