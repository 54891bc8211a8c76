"""Where the text comes from and what it is filed under, as formats state it in fields of their own: feeds, news items, mail."""

from collections.abc import Iterator

from provtrack.extract.address import own_address
from provtrack.extract.crediting import agencies_named
from provtrack.extract.fields import Meaning, of_field
from provtrack.extract.finder import Finder
from provtrack.extract.finders.upstream_markup import is_elsewhere
from provtrack.extract.selfnames import is_own_name
from provtrack.extract.stating import as_written, marked
from provtrack.model.claim import Claim, ClaimKind, Relation, Scope
from provtrack.model.document import Carrier, Datum, Document
from provtrack.values.name import NameKind, kind_of, split_people
from provtrack.values.url import canonical, registered_domain

_LONGEST_NAME = 80
_LONGEST_TERMS = 1200
_LONGEST_SUBJECT = 60


def find(document: Document) -> Iterator[Claim]:
    """Yield sources, agencies credited, subjects, terms of use, credits of images and pages written about."""
    if all(datum.carrier not in _FORMATS for datum in document.metadata):
        return
    yield from _sources(document)
    yield from _credits(document)
    for datum, rule, confidence in of_field(document, Meaning.SUBJECT):
        if 1 < len(datum.value) <= _LONGEST_SUBJECT:
            yield marked(datum, ClaimKind.SUBJECT, datum.value, rule, confidence, label=dict(datum.attributes).get("label", "category"))
    for datum, rule, confidence in of_field(document, Meaning.TERMS):
        if len(datum.value) <= _LONGEST_TERMS:
            yield marked(datum, ClaimKind.TERMS, datum.value, rule, confidence, scope=Scope.TEXT)
    for datum, rule, confidence in of_field(document, Meaning.IMAGE_CREDIT):
        yield marked(datum, ClaimKind.IMAGE_CREDIT, datum.value, rule, confidence, scope=Scope.IMAGE)


_FORMATS = frozenset((Carrier.FEED, Carrier.NEWS, Carrier.MAIL, Carrier.PDF, Carrier.OFFICE))


def _sources(document: Document) -> Iterator[Claim]:
    """Yield who the text was taken from: named, or told by an address on another outlet's domain."""
    own = own_address(document)
    elsewhere = [datum.value for datum, _, _ in of_field(document, Meaning.ADDRESS) if is_elsewhere(datum.value, own)]
    named: set[str] = set()
    for datum, rule, confidence in of_field(document, Meaning.SOURCE):
        url = _article_at(dict(datum.attributes).get("url") or None, elsewhere)
        agencies = agencies_named(datum.value, document.language)
        if agencies:
            yield from _agencies(document, datum, rule, confidence)
        if is_own_name(document, datum.value) or len(datum.value) > _LONGEST_NAME:
            continue
        value = datum.value
        if "://" in value:
            if not is_elsewhere(value, own):
                continue
            url, value = value, registered_domain(canonical(value)) or value
        if not agencies:
            named.add(registered_domain(url) or "" if url else "")
            yield marked(datum, ClaimKind.SOURCE_OUTLET, value, rule, confidence, url=url, relation=Relation.REPOST, strength=3)
    for meaning, kind, strength in ((Meaning.VIA, ClaimKind.SOURCE_OUTLET, 1), (Meaning.CITED, ClaimKind.CITED_OUTLET, 0)):
        for datum, rule, confidence in of_field(document, meaning):
            domain = registered_domain(canonical(datum.value)) if is_elsewhere(datum.value, own) else None
            if domain is not None:
                relation = Relation.REPOST if kind is ClaimKind.SOURCE_OUTLET else None
                yield marked(datum, kind, domain, rule, confidence, url=datum.value, relation=relation, strength=strength)
    for datum, rule, _ in of_field(document, Meaning.ADDRESS):
        domain = registered_domain(canonical(datum.value)) if is_elsewhere(datum.value, own) else None
        if domain is not None and domain not in named:
            yield marked(datum, ClaimKind.SOURCE_OUTLET, domain, rule, 0.78, url=datum.value, relation=Relation.REPOST, strength=3)


def _article_at(url: str | None, elsewhere: list[str]) -> str | None:
    """Return the address of the article at its source, where the entry leads there; the source is named by the address of its feed."""
    domain = registered_domain(url) if url else None
    return next((address for address in elsewhere if domain is None or registered_domain(address) == domain), url)


def _credits(document: Document) -> Iterator[Claim]:
    """Yield the agencies and people that a credit names; an outlet named so is where the text was taken from."""
    for datum, rule, confidence in of_field(document, Meaning.CREDIT):
        found = list(_agencies(document, datum, rule, confidence))
        yield from found
        for name in split_people(datum.value, document.language):
            if agencies_named(name, document.language) or is_own_name(document, name) or len(name) > _LONGEST_NAME:
                continue
            if kind_of(name) is NameKind.PERSON:
                yield marked(datum, ClaimKind.AUTHOR, as_written(name), rule, round(confidence - 0.2, 3))
            elif not found:
                yield marked(datum, ClaimKind.SOURCE_OUTLET, name, rule, round(confidence - 0.15, 3), relation=Relation.REPOST, strength=2)


def _agencies(document: Document, datum: Datum, rule: str, confidence: float) -> Iterator[Claim]:
    for agency in agencies_named(datum.value, document.language):
        yield marked(datum, ClaimKind.AGENCY, agency.short, f"{rule}-agency", confidence, relation=Relation.SYNDICATION, strength=3)


FINDER = Finder(name="stated-fields", find=find)
