"""What can be done for a page before it is written, in any process: compress, fold, cut into words. Pure.

The writer is one, the readers of pages are many: they hand over `Prepared` pages, so that it has little to do.
"""

from dataclasses import dataclass

from provtrack.model.chain import Resolution
from provtrack.store.keys import storable
from provtrack.store.mapping import Row, claim_values, compressed, node_values
from provtrack.store.mention import Mention, mentions_of
from provtrack.store.words import indexed


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page ready to be written."""

    resolution: Resolution
    data: bytes
    """Compressed."""
    size: int
    """Bytes, as read."""
    text: str
    mentions: tuple[Mention, ...]
    claims: tuple[Row, ...]
    """The rows of the claims, without their numbers."""
    nodes: tuple[Row, ...]
    """The rows of the nodes, without the articles they turn out to be."""
    words: tuple[str, str, str, str]
    """What full text finds it by: titles, text, outlets, people."""


def prepare(resolution: Resolution, data: bytes) -> Prepared:
    """Return a page ready to be written.

    Args:
        resolution: What was made of the page.
        data: Its bytes, as read.
    """
    text = storable(resolution.document.text)
    mentions = mentions_of(resolution)
    titles = " \n".join(node.title for node in resolution.chain if node.title)
    outlets = " \n".join(name for node in resolution.chain for name in (node.outlet, node.domain) if name)
    people = " \n".join(contributor.name for node in resolution.chain for contributor in node.contributors)
    return Prepared(
        resolution=resolution,
        data=compressed(data),
        size=len(data),
        text=text,
        mentions=mentions,
        claims=tuple(claim_values(claim) for claim in resolution.claims),
        nodes=tuple(node_values(node, mention) for node, mention in zip(resolution.chain, mentions, strict=True)),
        words=(indexed(storable(titles)), indexed(text), indexed(storable(outlets)), indexed(storable(people))),
    )
