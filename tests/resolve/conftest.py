"""A page made of statements: each statement is a line of the text, with the claims read from it."""

from collections.abc import Callable
from typing import Any

import pytest

from provtrack.model.chain import Resolution
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Block, Document, Role, Span
from provtrack.resolve import resolve

Statement = tuple[str, list[tuple[ClaimKind, str, dict[str, Any]]]]


@pytest.fixture
def page() -> Callable[..., Resolution]:
    """Resolve a page given as (line, [(kind, value, further fields of the claim)]); a line of "" is markup."""

    def resolve_page(*statements: Statement, language: str | None = "en", url: str | None = None) -> Resolution:
        text = "\n".join(line for line, _ in statements if line)
        claims: list[Claim] = []
        blocks: list[Block] = []
        start = 0
        for number, (line, stated) in enumerate(statements, 1):
            span = Span(start, start + len(line)) if line else None
            if span:
                blocks.append(Block(Role.PARAGRAPH, span))
                start += len(line) + 1
            for kind, value, fields in stated:
                place = Role.PARAGRAPH if span else None
                given: dict[str, Any] = {"rule": f"test/{kind}", "confidence": 0.9, "statement": number, "place": place} | fields
                claims.append(Claim(kind=kind, value=value, quote=line or value, span=span, **given))
        document = Document("page.html", url, "text/html", "0" * 64, text, tuple(blocks), language=language)
        return resolve(document, claims)

    return resolve_page
