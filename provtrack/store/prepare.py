"""What can be done for a page before it is written, in any process: compress, fold, cut into words. Pure.

The writer is one, the readers of pages are many: they hand over `Prepared` pages, so that it has little to do.
"""

from dataclasses import dataclass

from provtrack.model.chain import Resolution
from provtrack.store.keys import source_key, storable
from provtrack.store.mapping import Row, claim_values, node_values, snapshot_values
from provtrack.store.mention import Mention, mentions_of
from provtrack.store.words import indexed


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page ready to be written."""

    resolution: Resolution
    size: int
    """Bytes, as read."""
    key: str
    """Under which its source is known again."""
    mentions: tuple[Mention, ...]
    snapshot: Row
    """The rows of the snapshot, its claims, nodes and what these rest on, without what only the writer knows: numbers and articles."""
    claims: tuple[Row, ...]
    nodes: tuple[Row, ...]
    node_claims: tuple[tuple[int, int, int], ...]
    words: tuple[str, str, str, str]
    """What full text finds it by: titles, text, outlets, people."""


def prepare(resolution: Resolution, data: bytes) -> Prepared:
    """Return a page ready to be written.

    Args:
        resolution: What was made of the page.
        data: Its bytes, as read.
    """
    mentions = mentions_of(resolution)
    text = storable(resolution.document.text)
    titles = " \n".join(node.title for node in resolution.chain if node.title)
    outlets = " \n".join(name for node in resolution.chain for name in (node.outlet, node.domain) if name)
    people = " \n".join(contributor.name for node in resolution.chain for contributor in node.contributors)
    return Prepared(
        resolution=resolution,
        size=len(data),
        key=source_key(resolution.document.source),
        mentions=mentions,
        snapshot=snapshot_values(resolution, data, text),
        claims=tuple(claim_values(claim) for claim in resolution.claims),
        nodes=tuple(node_values(node, mention) for node, mention in zip(resolution.chain, mentions, strict=True)),
        node_claims=tuple(
            (place, claim, order) for place, node in enumerate(resolution.chain) for order, claim in enumerate(dict.fromkeys(node.claims))
        ),
        words=(indexed(storable(titles)), indexed(text), indexed(storable(outlets)), indexed(storable(people))),
    )
