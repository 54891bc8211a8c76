"""Pages of invented outlets, read as users' pages are."""

from collections.abc import Iterable

from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Document
from provtrack.read import read

TEXT = (
    "<p>The harbour board met for the third time this month and again put off the question of who pays for the pier at the north end.</p>"
    "<p>Members left the hall without a word to the people waiting outside, although the vote had been announced weeks before.</p>"
    "<p>Next week the engineers show their drawings in the town hall, and the ferry company has promised to bring its own figures.</p>"
)
TITLE = "Harbour board puts the pier off again"


def page(
    *, head: str = "", above: str = "", below_title: str = "", text: str = TEXT, after: str = "", footer: str = "", language: str = "en"
) -> Document:
    """Return an article page with the parts given; its headline and text are always the same."""
    html = (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{TITLE}</title>{head}</head><body>{above}'
        f"<main><article><h1>{TITLE}</h1>{below_title}{text}{after}</article></main>{footer}</body></html>"
    )
    return read(html.encode(), source="page.html", media_type="text/html")


def plain_page(text: str) -> Document:
    """Return a page of plain text."""
    return read(text.encode(), source="page.txt", media_type="text/plain")


def values(claims: Iterable[Claim], kind: ClaimKind) -> list[str]:
    """Return the values of one kind, in order."""
    return [claim.value for claim in claims if claim.kind is kind]


def best(claims: Iterable[Claim], kind: ClaimKind) -> Claim:
    """Return the most confident claim of one kind."""
    return max((claim for claim in claims if claim.kind is kind), key=lambda claim: claim.confidence)
