"""Reads small pages for the tests of this folder."""

from provtrack.model.document import Block, Document
from provtrack.read import read

PROSE = (
    "The council of Lüttensiel put the decision off by nine votes to eight and ordered a second survey of the old pier, "
    "which has carried the ferry since 1931 and is loved by all who live on the bank of the river."
)


def page_of(body: str, head: str = "", url: str | None = None) -> Document:
    """Read a page with that head and body."""
    return read(f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>".encode(), source="page.html", url=url)


def block_with(document: Document, words: str) -> Block:
    """Return the one block that holds those words."""
    (block,) = (block for block in document.blocks if words in document.slice(block.span))
    return block
