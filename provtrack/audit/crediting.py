"""What a page's credits say to its readers, as the rules of attribution and of the chain look at it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case, Page
from provtrack.audit.finding import Evidence
from provtrack.audit.naming import is_called
from provtrack.model.chain import ContributorRole, Node
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.graph import StoredClaim, StoredDerivation
from provtrack.resolve.identity import fold
from provtrack.values.name import NameKind, kind_of
from provtrack.values.url import canonical, registered_domain

NAMING: Final = (
    ClaimKind.ORIGINAL_OUTLET,
    ClaimKind.SOURCE_OUTLET,
    ClaimKind.TRANSLATION_OUTLET,
    ClaimKind.AGENCY,
    ClaimKind.ORIGINAL_URL,
)
"""Kinds of claims that name where a text comes from."""

_SHORT: Final = 4
"""Letters; a shorter name is an abbreviation, whose letters stand in many words."""

_PEOPLE: Final = (ClaimKind.AUTHOR, ClaimKind.ORIGINAL_AUTHOR, ClaimKind.TRANSLATOR)

_ASIDE: Final = frozenset({"own", "partial"})
"""Flags of claims that name an outlet and yet no source of the whole text."""


def shown(case: Case) -> Iterator[Claim]:
    """Yield the statements of where the text comes from that readers see, in text order."""
    return (claim for claim in case.claims(*NAMING) if claim.span is not None and not claim.flags & _ASIDE)


def makes_hop(case: Case) -> frozenset[int]:
    """Return the ids of the claims that make the page's chain: others name its own outlet, a part of the text, or are hardly believed."""
    return frozenset(id(case.claim(place)) for node in case.stated for place in node.claims)


def shown_of(case: Case, node: Node) -> list[Claim]:
    """Return the statements that readers see of one article the page names as a source."""
    claims = (case.claim(place) for place in node.claims)
    return [claim for claim in claims if claim.kind in NAMING and claim.span is not None]


def address(claim: Claim) -> str | None:
    """Return the web address that a claim's name links to; None for dead markup."""
    return claim.url if claim.url is not None and claim.url[:4].lower() == "http" else None


def means(case: Case, page: Page, claim: Claim) -> bool:
    """Tell whether a claim of the audited page names the outlet of a source."""
    for node in case.stated:
        if any(case.claim(place) is claim for place in node.claims):
            return node.outlet == page.article.outlet or is_called(page, node.outlet or node.domain or claim.value, claim.url)
    return is_called(page, claim.value, claim.url, case.page.article.language)


def is_credited(case: Case, page: Page) -> bool:
    """Tell whether a statement that readers see names the outlet of a source, or links to its article."""
    url = page.article.url and canonical(page.article.url)
    for claim in shown(case):
        linked = address(claim)
        if means(case, page, claim) or (url is not None and linked is not None and canonical(linked) == url):
            return True
    return False


def says_taken(page: Page) -> Claim | None:
    """Return the statement by which an article's own page says, to its readers, that it took the text from another."""
    if page.resolution is None:
        return None
    claims = (page.resolution.claims[place] for node in page.resolution.chain[:-1] for place in node.claims)
    return next((claim for claim in claims if claim.kind in NAMING and claim.span is not None), None)


def is_in_text(case: Case, name: str) -> bool:
    """Tell whether a name stands anywhere in the page's text, a short one as a word of its own."""
    if len(name) <= _SHORT:
        return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", case.resolution.document.text) is not None
    return " ".join(name.split()).casefold() in case.resolution.document.text.casefold()


def leads_home(case: Case, url: str) -> bool:
    """Tell whether an address is on the page's own site."""
    own = case.page.article.domain
    return own is not None and registered_domain(url) == registered_domain(own)


def is_named(case: Case, person: str) -> bool:
    """Tell whether the page names a person, to readers or in its markup."""
    return any(is_same_person(claim.value, person) for claim in case.claims(*_PEOPLE)) or is_in_text(case, person)


def is_same_person(one: str, other: str) -> bool:
    """Tell whether two spellings can be one person's name: the same, or the same family name with forenames that begin alike.

    >>> is_same_person("H. Solbach", "Henrike M. Solbach"), is_same_person("Ada Solbach", "Henrike Solbach")
    (True, False)
    """
    if fold(one) == fold(other):
        return True
    names, others = one.split(), other.split()
    return len(names) > 1 and len(others) > 1 and fold(names[-1]) == fold(others[-1]) and fold(names[0])[:1] == fold(others[0])[:1]


def authors(page: Page) -> tuple[str, ...]:
    """Return the persons known to have written an article."""
    return tuple(name for name in page.names(ContributorRole.AUTHOR) if kind_of(name) is NameKind.PERSON)


def quoted(stored: StoredClaim, note: str) -> Evidence:
    """Return where a claim of any page stands."""
    span = stored.claim.span
    start, end = (span.start, span.end) if span is not None else (None, None)
    return Evidence(stored.article, stored.claim.quote, start, end, note)


def stating(case: Case, derivation: StoredDerivation) -> list[StoredClaim]:
    """Return the statements of a derivation, as far as the neighbourhood holds them."""
    wanted = frozenset(derivation.claims)
    return [stored for stored in case.graph.claims if stored.number in wanted]


def called(case: Case, number: int) -> str:
    """Return what readers call the outlet of an article of the neighbourhood."""
    article = next((article for article in case.graph.articles if article.number == number), None)
    return (article and (article.outlet or article.domain)) or f"a{number}"


def byline(page: Page, role: ContributorRole, note: str) -> Iterator[Evidence]:
    """Yield where the page of an article names those who contributed in a role."""
    if page.resolution is None:
        return
    people = (person for node in page.resolution.chain for person in node.contributors)
    for person in people:
        if person.role is role and person.claims:
            yield page.evidence(page.resolution.claims[person.claims[0]], note)


def is_of_script(case: Case, name: str) -> bool:
    """Tell whether a name is written in the script of the page: a name in another is transliterated there, no one knows how."""
    letters = [next((letter for letter in text if letter.isalpha()), "") for text in (name, case.page.article.title or "")]
    return not all(letters) or len({script(letter) for letter in letters}) == 1


def script(letter: str) -> str:
    """Return the script of a letter: "LATIN", "CYRILLIC"."""
    return unicodedata.name(letter, "").partition(" ")[0]
