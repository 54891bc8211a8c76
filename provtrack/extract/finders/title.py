"""The article's title: the headline that readers see, and what the markup calls it."""

from collections.abc import Iterator

from provtrack.extract.finder import Finder
from provtrack.extract.headline import page_title, plain, stated_titles
from provtrack.extract.layout import lay_out
from provtrack.extract.stating import Place, marked, seen
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Document, Role, Span

_LONGEST = 400


def find(document: Document) -> Iterator[Claim]:
    """Yield the visible headline, believed most where the markup agrees, and the titles of the markup."""
    stated = list(stated_titles(document))
    page = page_title(document)
    known = [plain(datum.value) for datum, _, _ in stated] + ([plain(page.datum.value)] if page else [])
    yield from _visible(document, known)
    for datum, rule, confidence in stated:
        value = " ".join(datum.value.split())
        if page is not None and page.site and value.endswith(page.site) and value.startswith(page.headline):
            value = page.headline
        yield marked(datum, ClaimKind.TITLE, value[:_LONGEST], rule, confidence)
    if page is not None:
        yield marked(page.datum, ClaimKind.TITLE, page.headline[:_LONGEST], "html/title", 0.85 if page.is_sure else 0.75)


def _visible(document: Document, known: list[str]) -> Iterator[Claim]:
    layout = lay_out(document)
    for place, block in enumerate(document.blocks):
        if block.role is not Role.TITLE:
            continue
        lines = layout.lines(place)
        if not lines or len(layout.text(place)) > _LONGEST:
            continue
        span = Span(lines[0].span.start, lines[-1].span.end)
        value = " ".join(document.slice(span).split())
        form = plain(value)
        agrees = any(len(form) >= 4 and (form in other or (len(other) >= 12 and other in form)) for other in known)
        confidence = 0.97 if agrees else 0.6 if known else 0.9
        if place != layout.title:
            confidence -= 0.15
        yield seen(Place(document, block, span), ClaimKind.TITLE, value, "title/visible", confidence)


FINDER = Finder(name="title", find=find)
