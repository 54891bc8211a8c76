"""From the store to cases, many at a time: two dozen questions for hundreds of articles, not for each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice

from provtrack.audit.case import Case, Page, Site
from provtrack.audit.policy import PolicyBook, shipped_policies
from provtrack.errors import ReadError
from provtrack.model.document import Document
from provtrack.model.graph import Chain, Graph
from provtrack.store import Store
from provtrack.trace import trace

BATCH = 500
"""Articles gathered at once: with their sources some 20 MB; from 200 to 2,000 the time an article takes is the same."""
_PAGES = 2_000
"""Pages that are in the memory at once, where chains are long."""


def cases(
    store: Store, numbers: Iterable[int], policies: PolicyBook | None = None, sites: Mapping[str, Site] | None = None
) -> Iterator[Case]:
    """Yield the observed among these articles as the rules look at them, in the order given.

    Args:
        store: Where they are.
        numbers: The articles; those only cited, and numbers that no article has, are left out.
        policies: Terms of outlets; the shipped ones by default.
        sites: What the user says of sites, by registered domain.
    """
    terms = policies or shipped_policies()
    waiting = iter(numbers)
    while some := tuple(islice(waiting, BATCH)):
        chains = [(graph, trace(graph, number)) for number, graph in store.graphs(some)]
        yield from _of_chains(store, chains, terms, sites or {})


def _of_chains(store: Store, chains: Sequence[tuple[Graph, Chain]], policies: PolicyBook, sites: Mapping[str, Site]) -> Iterator[Case]:
    """Yield the cases of chains; of many long ones, half at a time."""
    pages = {article.number for _, chain in chains for article in chain.articles if article.is_observed}
    if len(pages) > _PAGES and len(chains) > 1:
        middle = len(chains) // 2
        yield from _of_chains(store, chains[:middle], policies, sites)
        yield from _of_chains(store, chains[middle:], policies, sites)
        return
    resolutions = store.resolutions(pages)
    past = store.earlier(chain.articles[-1].number for _, chain in chains)

    def reread(page: Page) -> Document | None:
        """Read the page again."""
        return read_again(store, page)

    for graph, chain in chains:
        *sources, page = (Page(article, resolutions.get(article.number)) for article in chain.articles)
        if page.resolution is not None:
            earlier = tuple(Page(page.article, resolution) for resolution in past.get(page.article.number, ()))
            stated = page.resolution.chain[:-1]
            yield Case(page, page.resolution, chain, tuple(sources), stated, policies, sites, reread, earlier, graph)


def read_again(store: Store, page: Page) -> Document | None:
    """Read the page of an observed article from its bytes; None where that is not possible."""
    from provtrack.read import read

    for snapshot in store.snapshots(page.article.number):
        if page.resolution is not None and snapshot.sha256 == page.resolution.document.sha256:
            with suppress(ReadError):
                return read(store.data(snapshot), source=snapshot.sources[-1], media_type=snapshot.media_type, url=snapshot.url)
    return None
