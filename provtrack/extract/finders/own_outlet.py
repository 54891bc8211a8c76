"""The outlet that publishes the page and the page's own address, as the markup tells them."""

import re
from collections.abc import Iterator

from provtrack.extract.address import own_address
from provtrack.extract.crediting import agencies_named
from provtrack.extract.fields import Meaning, of_field
from provtrack.extract.finder import Finder
from provtrack.extract.headline import page_title, plain
from provtrack.extract.markup import of_article, of_front_matter, of_meta
from provtrack.extract.selfnames import is_own_name
from provtrack.extract.stating import marked
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Datum, Document
from provtrack.values.url import host, is_home_page, registered_domain

_TAGLINE = re.compile(r"\s+[|–—•·:-]\s+|\s*[|｜]\s*|:\s")
_LONGEST = 60
_PLATFORMS = frozenset({"微信公众平台", "微信公眾平台", "微信公众号", "weixinofficialaccountsplatform"})
"""What a platform calls itself on every page, where the account that publishes is the outlet (`plain`)."""
_PLATFORM_PENALTY = 0.4


def find(document: Document) -> Iterator[Claim]:
    """Yield the outlet's name by each carrier, the address by the best; both carry the domain the page is told to be of."""
    address = own_address(document)
    home = f"https://{address.domain}/" if address.domain else None
    titles = _titles(document)
    for datum, value, rule, given in _names(document):
        name = _without_tagline(value, address.domain)
        if name is None or plain(name) in titles:
            continue
        label = (address.domain or "").partition(".")[0]
        agrees = bool(label) and (plain(name) in plain(label) or plain(label) in plain(name))
        if rule.endswith("-as-name") and not agrees:
            continue
        is_foreign = bool(agencies_named(name)) and not is_own_name(document, name)
        confidence = given - (_PLATFORM_PENALTY if plain(name) in _PLATFORMS else 0)
        is_host = host(name) is not None and registered_domain(name) is not None
        believed = min(0.97, confidence + 0.04) if agrees and not is_host else confidence - (0.08 if is_host else 0)
        yield marked(datum, ClaimKind.OUTLET, name, rule, round(believed - (0.5 if is_foreign else 0), 3), url=home)
    if address.datum is not None:
        own_url = address.url or home
        if own_url is not None:
            rule = "address/stated" if address.url and not is_home_page(address.url) else "address/domain"
            yield marked(address.datum, ClaimKind.URL, own_url, rule, address.confidence, url=own_url)


def _names(document: Document) -> Iterator[tuple[Datum, str, str, float]]:
    for datum in of_front_matter(document, "site", "site_name", "outlet", "publication", "publisher"):
        yield datum, datum.value, "front-matter/outlet", 0.9
    for datum, rule, confidence in of_field(document, Meaning.OUTLET):
        yield datum, datum.value, rule, confidence
    for datum, rule, _ in of_field(document, Meaning.RIGHTS):
        if datum.name.endswith(("older", "doc.copyright")):
            yield datum, datum.value, f"{rule}-as-name", 0.7  # counts if the domain bears the holder's name
    for datum in of_meta(document, "og:site_name"):
        yield datum, datum.value, "meta/og:site_name", 0.9
    for path, confidence in (("publisher.name", 0.86), ("publisher", 0.8), ("isPartOf.name", 0.8)):
        for datum in of_article(document, path):
            yield datum, datum.value, f"json-ld/{path.removesuffix('.name')}", confidence
    for name in ("WebSite.name", "NewsMediaOrganization.name"):
        for datum in document.named(name):
            yield datum, datum.value, "json-ld/site", 0.84
    for datum in of_meta(document, "citation_journal_title", "application-name", "publisher", "dc.publisher", "dcterms.publisher"):
        yield datum, datum.value, f"meta/{datum.name}", 0.76
    for datum in of_meta(document, "apple-mobile-web-app-title", "parsely-site"):
        yield datum, datum.value, f"meta/{datum.name}", 0.7
    for name in ("Organization.name", "Corporation.name"):
        for datum in document.named(name):
            yield datum, datum.value, "json-ld/organisation", 0.66
    page = page_title(document)
    if page is not None and page.site is not None:
        yield page.datum, page.site, "html/title-site", 0.74 if page.is_sure else 0.6


def _titles(document: Document) -> frozenset[str]:
    """Return the forms of the article's own title: some systems call the application by it."""
    page = page_title(document)
    forms = {plain(datum.value) for datum in of_meta(document, "og:title", "twitter:title")}
    forms |= {plain(datum.value) for datum in of_article(document, "headline")}
    if page is not None:
        forms |= {plain(page.headline), plain(page.datum.value)}
    return frozenset(forms)


def _without_tagline(value: str, domain: str | None) -> str | None:
    """Return the name without what advertises it: "The Example | News from everywhere" is "The Example"."""
    name = " ".join(value.split()).strip(" |-–—·")
    if not name or name.startswith(("{", "@", "<")):
        return None
    if "://" in name:
        return host(name)
    parts = [part.strip() for part in _TAGLINE.split(name) if part.strip()]
    if len(parts) > 1:
        label = plain((domain or "").partition(".")[0])
        named = next(
            (part for part in parts if label and len(label) > 2 and (plain(part) in label or label in plain(part)) and len(part) > 2), None
        )
        if named is not None or len(name) > 30:
            name = named or parts[0]
    return name if 2 <= len(name) <= _LONGEST else None


FINDER = Finder(name="own-outlet", find=find)
