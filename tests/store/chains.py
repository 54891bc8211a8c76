"""Pages of invented outlets, resolved by hand: for what is stored, joined and traced."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from provtrack.model.chain import Contributor, ContributorRole, Derivation, Node, Resolution, Status
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Document
from provtrack.model.graph import Article, Graph
from provtrack.store import Store

TITLE = "The Old Ferry Pier Stays, for Now"
GERMAN_TITLE = "Der alte Fähranleger bleibt, vorerst"
GERMAN_URL = "https://nordkai-bote.example/2024/05/anleger"


def page(
    source: str, *nodes: Node, text: str = "", url: str | None = None, confidence: float = 0.9, status: Status = Status.STATED
) -> Resolution:
    """Resolve a page that states this chain, each hop by a claim."""
    body = text or f"The page {source}."
    claims = tuple(
        Claim(ClaimKind.SOURCE_OUTLET, node.outlet or "somebody", f"{source} names {node.outlet}", None, "en/source", confidence)
        for node in nodes[:-1]
    )
    document = Document(
        source=source, url=url, media_type="text/html", sha256=hashlib.sha256(f"{source} {body}".encode()).hexdigest(), text=body, blocks=()
    )
    derivations = tuple(Derivation(place + 1, place, node.relation, status, confidence, (place,)) for place, node in enumerate(nodes[1:]))
    return Resolution(document, claims, nodes, derivations)


def original(**facts: Any) -> Node:
    """The German original, known by its outlet alone unless said otherwise."""
    return _with(Node("Nordkai-Bote", language="de"), facts)


def translation(**facts: Any) -> Node:
    """Its English translation."""
    renn = Contributor(ContributorRole.TRANSLATOR, "Tobias Renn")
    return _with(Node("Lantern Post", "lantern-post.example", language="en", relation=Relation.TRANSLATION, contributors=(renn,)), facts)


def repost(**facts: Any) -> Node:
    """The first repost."""
    return _with(Node("Harbour Reader", "harbour-reader.example", published="2024-05-10", language="en", relation=Relation.REPOST), facts)


def last(**facts: Any) -> Node:
    """The second repost."""
    node = Node(
        "Slowwater Review", "slowwater-review.example", title=TITLE, published="2024-05-13", language="en", relation=Relation.REPOST
    )
    return _with(node, facts)


def _with(node: Node, facts: dict[str, Any]) -> Node:
    """Change what is said of a node."""
    return replace(node, **facts)


def ferry_pages() -> list[Resolution]:
    """Four pages that tell of one chain, each of what stands above it."""
    return [
        page("last.txt", original(), translation(), repost(), last()),
        page("repost.html", translation(), repost(title=TITLE, url="https://harbour-reader.example/pier")),
        page("translation.html", original(url=GERMAN_URL), translation(title=TITLE, published="2024-05-08")),
        page("original.html", original(domain="nordkai-bote.example", title=GERMAN_TITLE, published="2024-05-06", url=GERMAN_URL)),
    ]


def saved(store: Store, pages: Sequence[Resolution]) -> list[int]:
    """Save pages one by one; return their articles."""
    return [store.save(resolution, resolution.document.text.encode()).number for resolution in pages]


def everything(store: Store) -> Graph:
    """Return the whole graph."""
    found = [store.graph(article.number, up=True, down=True) for article in store.articles()]
    articles = {article.number: article for graph in found for article in graph.articles}
    derivations = {(one.made, one.source, one.relation): one for graph in found for one in graph.derivations}
    return Graph(tuple(articles.values()), tuple(derivations.values()))


def shape(store: Store) -> tuple[frozenset[object], frozenset[object]]:
    """Return the whole graph without its numbers: what does not depend on the order of adding."""
    graph = everything(store)

    def name(article: Article) -> tuple[object, ...]:
        return (article.outlet, article.domain, article.title, article.published, article.language, article.url, article.is_observed)

    names = {article.number: name(article) for article in graph.articles}
    assert len(set(names.values())) == len(names)
    return frozenset(names.values()), frozenset((names[one.made], names[one.source], one.relation) for one in graph.derivations)
