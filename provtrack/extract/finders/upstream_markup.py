"""Where the text comes from, as the markup says: addresses on another outlet's domain, schema.org's `isBasedOn`, front matter."""

import re
from collections.abc import Iterator

from provtrack.extract.address import OwnAddress, own_address
from provtrack.extract.crediting import agencies_named
from provtrack.extract.finder import Finder
from provtrack.extract.headline import plain
from provtrack.extract.markup import of_article, of_front_matter, of_link, of_meta
from provtrack.extract.selfnames import is_own_name
from provtrack.extract.stating import marked
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Datum, Document
from provtrack.values.outlet import registry
from provtrack.values.url import canonical, host, is_home_page, registered_domain

_HOSTING = re.compile(
    r"(?:^|[.-])(?:cdn|static|staging|stage|preview|dev|test|origin|amp|mobile|edit|cms|admin|prod|uat|demo|local|localhost|backend|"
    r"proxy)(?:[.-]|\d|$)|"
    r"\.(?:github\.io|herokuapp\.com|netlify\.app|vercel\.app|pantheonsite\.io|wpengine\.com|azurewebsites\.net|appspot\.com|"
    r"ampproject\.org|cloudfront\.net|amazonaws\.com|azureedge\.net|fastly\.net|akamaized\.net|web\.app|pages\.dev|blogspot\.\w+)$|"
    r"(?:^|\.)(?:example\.(?:com|org|net)|(?:your|my)-?(?:site|domain|website|blog)(?:name)?\.\w+|domain\.(?:com|tld)|website\.com)$|"
    r"^(?:t\.co|bit\.ly|goo\.gl|ow\.ly|tinyurl\.com|buff\.ly|dlvr\.it|is\.gd|fb\.me|lnkd\.in)$",
    re.IGNORECASE,
)
"""Hosts of systems and stages of work, hosts that templates fill in, shorteners: an address there is a leftover, not an origin."""

_LONG_LABEL = 9
"""A label of so many letters within another is the same brand's ("oldrivertimes", "rivertimes-online")."""
_ADDRESSES = (
    ("syndication-source", "link/syndication-source", 0.9, 4),
    ("original-source", "link/original-source", 0.85, 4),
    ("canonical", "link/canonical", 0.84, 3),
)


_RELATIONS = {"isBasedOn": Relation.REPOST, "translationOfWork": Relation.TRANSLATION}


def find(document: Document) -> Iterator[Claim]:
    """Yield upstreams of the markup; the page's own domain and mere variants of its brand are none."""
    own = own_address(document)
    yield from _addresses(document, own)
    yield from _structured(document, own)
    yield from _front_matter(document, own)


def _addresses(document: Document, own: OwnAddress) -> Iterator[Claim]:
    for name, rule, confidence, strength in _ADDRESSES:
        data = [*of_link(document, name), *of_meta(document, name)]
        for datum in data:
            if is_elsewhere(datum.value, own):
                sure = _certainty(own, datum, rule)
                yield _source(datum, rule, round(confidence * sure, 3), strength)
    for name in ("og:url", "twitter:url"):
        for datum in of_meta(document, name):
            if is_elsewhere(datum.value, own) and own.confidence > 0.7:
                yield _source(datum, "meta/og:url", 0.55, 2)


def _certainty(own: OwnAddress, datum: Datum, rule: str) -> float:
    """Return how far an address on another domain is an origin: as far as the page's own domain is told without it."""
    if rule != "link/canonical":
        return 1.0
    for_own = sum(vote.weight for vote in own.votes if vote.domain == own.domain)
    elsewhere = registered_domain(datum.value)
    against = sum(vote.weight for vote in own.votes if vote.domain == elsewhere and vote.rule != "link/canonical")
    if any(vote.domain == own.domain and vote.rule in {"meta/og:url", "comment/saved-from"} for vote in own.votes):
        return 1.0
    if for_own < 1.5:
        return 0.55
    return 1.0 if against <= for_own / 2 else 0.7


def is_elsewhere(url: str, own: OwnAddress) -> bool:
    """Tell whether an address is an article on the domain of another brand."""
    address = url.strip()
    if not address.startswith(("http://", "https://", "//")):
        return False
    address = f"https:{address}" if address.startswith("//") else address
    domain, name = registered_domain(canonical(address)), host(address)
    if domain is None or name is None or own.domain is None or domain == own.domain:
        return False
    if _HOSTING.search(name) or is_home_page(address):
        return False
    return not _is_same_brand(domain, own)


def _is_same_brand(domain: str, own: OwnAddress) -> bool:
    """Tell whether two domains are one brand's: the same label under another ending, or one outlet's by the registry."""
    mine = own.domain or ""
    one, other = domain.partition(".")[0], mine.partition(".")[0]
    if one == other or (min(len(one), len(other)) >= 5 and plain(one) == plain(other)):
        return True
    if min(len(plain(one)), len(plain(other))) >= _LONG_LABEL and (plain(one) in plain(other) or plain(other) in plain(one)):
        return True
    known, self_known = registry().by_domain(domain), registry().by_domain(mine)
    return known is not None and self_known is not None and known.name == self_known.name


def _source(datum: Datum, rule: str, confidence: float, strength: int) -> Claim:
    address = f"https:{datum.value.strip()}" if datum.value.strip().startswith("//") else datum.value.strip()
    return marked(
        datum, ClaimKind.SOURCE_OUTLET, registered_domain(canonical(address)) or address, rule, confidence,
        url=address, relation=Relation.SYNDICATION, strength=strength,
    )  # fmt: skip


def _structured(document: Document, own: OwnAddress) -> Iterator[Claim]:
    for path in (
        "isBasedOn",
        "isBasedOnUrl",
        "isBasedOn.url",
        "isBasedOn.@id",
        "translationOfWork",
        "translationOfWork.@id",
        "translationOfWork.url",
    ):
        relation = Relation.TRANSLATION if path.startswith("translation") else Relation.REPOST
        for datum in of_article(document, path):
            if is_elsewhere(datum.value, own):
                domain, rule = registered_domain(datum.value) or datum.value, f"{datum.carrier}/{path.split('.', maxsplit=1)[0]}"
                yield marked(
                    datum, ClaimKind.SOURCE_OUTLET, domain, rule, 0.9, url=datum.value, relation=relation, strength=4,
                )  # fmt: skip
    for path in (
        "isBasedOn.publisher.name",
        "isBasedOn.publisher",
        "translationOfWork.publisher.name",
        "translationOfWork.publisher",
        "sourceOrganization.name",
        "sourceOrganization",
        "provider.name",
    ):
        for datum in of_article(document, path):
            if (
                not agencies_named(datum.value)
                and not is_own_name(document, datum.value)
                and len(datum.value) <= 60
                and "://" not in datum.value
            ):
                confidence = 0.85 if path.startswith(("isBasedOn", "translation")) else 0.62
                rule = f"{datum.carrier}/{path.split('.', maxsplit=1)[0]}"
                relation = _RELATIONS.get(path.split(".", maxsplit=1)[0], Relation.SYNDICATION)
                yield marked(datum, ClaimKind.SOURCE_OUTLET, datum.value.strip(), rule, confidence, relation=relation, strength=3)
    for path in ("isBasedOn.name", "isBasedOn.headline", "translationOfWork.name", "translationOfWork.headline"):
        for datum in of_article(document, path):
            if "://" in datum.value:
                continue
            yield marked(datum, ClaimKind.ORIGINAL_TITLE, datum.value.strip(), f"{datum.carrier}/{path.split('.', maxsplit=1)[0]}", 0.85)


def _front_matter(document: Document, own: OwnAddress) -> Iterator[Claim]:
    originals = (
        "canonical_url",
        "canonicalurl",
        "canonical",
        "original_url",
        "originalurl",
        "original",
        "source_url",
        "sourceurl",
        "syndicated-from",
        "syndicated_from",
        "original_link",
    )
    for datum in of_front_matter(document, *originals, "source", "via", "from", "link"):
        value = datum.value.strip()
        is_original = datum.name in originals
        confidence, strength = (0.92, 4) if is_original else (0.8, 1 if datum.name == "via" else 2)
        if value.startswith(("http://", "https://")):
            if registered_domain(value) is not None and (own.domain is None or is_elsewhere(value, own)):
                relation = Relation.REPOST
                yield marked(
                    datum, ClaimKind.SOURCE_OUTLET, registered_domain(value) or value, f"front-matter/{datum.name}", confidence,
                    url=value, relation=relation, strength=strength,
                )  # fmt: skip
        elif datum.name in {"source", "via", "syndicated-from", "syndicated_from", "original"} and 2 <= len(value) <= 60:
            yield marked(
                datum, ClaimKind.SOURCE_OUTLET, value, f"front-matter/{datum.name}", 0.8, relation=Relation.REPOST, strength=strength
            )


FINDER = Finder(name="upstream-markup", find=find)
