"""Whether a name on a page means an outlet of the chain."""

from provtrack.audit.case import Page
from provtrack.resolve.identity import OutletName, identify, same_outlet
from provtrack.values.outlet import fold_name


def is_called(page: Page, name: str, url: str | None = None) -> bool:
    """Tell whether a name (with the address it links to) means the outlet of an article."""
    article = page.article
    if article.outlet is not None and fold_name(article.outlet) == fold_name(name):
        return True
    called = _outlet(article.outlet or article.domain or "", article.domain)
    return same_outlet(called, identify(name, url, language=article.language))


def _outlet(name: str, domain: str | None) -> OutletName:
    found = identify(name, domain)
    return found if found.domain else OutletName(found.name, domain, found.key, found.language)
