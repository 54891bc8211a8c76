"""The names by which a page calls its own outlet, so that they are not taken for somebody else's."""

from provtrack.extract.address import own_address
from provtrack.extract.crediting import agencies_named
from provtrack.extract.headline import page_title, plain
from provtrack.extract.layout import of_last
from provtrack.extract.markup import of_article, of_meta
from provtrack.model.document import Document
from provtrack.values.brand import is_same_brand
from provtrack.values.outlet import registry
from provtrack.values.url import registered_domain

_SHORTEST_PART = 4
"""A name of this many letters may be part of the page's own ("Example" in "Daily Example Online")."""


@of_last
def own_names(document: Document) -> frozenset[str]:
    """Return the forms (`plain`) of the own outlet's names: by the markup, the title, the domain and the registry."""
    names = {plain(datum.value) for datum in of_meta(document, "og:site_name", "application-name")}
    names |= {plain(datum.value) for datum in of_article(document, "publisher.name")}
    for name in ("WebSite.name", "Organization.name", "NewsMediaOrganization.name"):
        names |= {plain(datum.value) for datum in document.named(name)}
    page = page_title(document)
    if page is not None and page.site:
        names.add(plain(page.site))
    domain = own_address(document).domain
    if domain is not None:
        names |= {plain(domain), plain(domain.partition(".")[0])}
        known = registry().by_domain(domain)
        names |= {plain(alias) for alias in (known.name, *known.aliases)} if known else set()
    agencies = {plain(datum.value) for datum in of_article(document, "publisher.name") if agencies_named(datum.value)}
    return frozenset(names - {""} - (agencies if len(names - agencies) > 1 else set()))


def is_own_name(document: Document, name: str) -> bool:
    """Tell whether a name means the page's own outlet: one of its names, a longer form of one, or the registry's outlet of its domain."""
    form = plain(name)
    names = own_names(document)
    if not form or form in names:
        return True
    if any(is_same_brand(form, own) for own in names):
        return True
    longest = max(len(form), 1)
    if any(len(own) >= _SHORTEST_PART and own in form and len(own) * 2 >= longest for own in names):
        return True
    if any(len(form) >= _SHORTEST_PART and form in own and len(form) * 2 >= len(own) for own in names):
        return True
    domain = own_address(document).domain
    known = registry().by_name(name).outlet if domain is not None else None
    return known is not None and any(registered_domain(other) == domain for other in known.domains)
