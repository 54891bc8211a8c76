"""Whether a name on a page means an outlet of the chain."""

import re
from functools import lru_cache
from typing import Final

from provtrack.audit.case import Page
from provtrack.resolve.identity import OutletName, identify, same_outlet
from provtrack.values.outlet import fold_name, registry
from provtrack.values.url import registered_domain

_SPELLED: Final = 5
"""Letters; shorter words that differ by one are as often two words."""

_ENDING: Final = 2
"""Letters at the end of a word that differ where it is declined or in the plural."""

_MIN_KNOWN, _MAX_KNOWN = 8, 60
"""Code points of a name that known ones are compared with."""


def is_called(page: Page, name: str, url: str | None = None, language: str | None = None) -> bool:
    """Tell whether a name (with the address it links to) means the outlet of an article; `language` is that in which it is declined."""
    article = page.article
    if article.outlet is not None and fold_name(article.outlet) == fold_name(name):
        return True
    if url is not None and article.domain is not None and registered_domain(url) == article.domain:
        return True
    called = _outlet(article.outlet or article.domain or "", article.domain)
    identified = _identified if len(name) + len(url or "") <= _KEPT_CHARS else _identify
    return same_outlet(called, identified(name, url, language or article.language))


def _identify(name: str, url: str | None, language: str | None) -> OutletName:
    return identify(name, url, language=language)


_identified = lru_cache(maxsize=4096)(_identify)
"""A dozen rules ask for the same few names of a page."""
_KEPT_CHARS: Final = 400
"""Longer names and addresses are not kept: pages give them any length."""


@lru_cache(maxsize=4096)
def _outlet(name: str, domain: str | None) -> OutletName:
    found = identify(name, domain)
    return found if found.domain else OutletName(found.name, domain, found.key, found.language)


def is_near(one: str, other: str) -> bool:
    """Tell whether a name is another misspelt: one or two letters differ, and not only as the endings of words do.

    >>> is_near("Nordaki-Bote", "Nordkai-Bote"), is_near("Nordkai-Boten", "Nordkai-Bote"), is_near("Port News", "Post News")
    (True, False, False)
    """
    words, others = _words(one), _words(other)
    if fold_name(one) == fold_name(other) or len(words) != len(others):
        return False
    apart = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1:
        return False
    left, right = apart[0]
    return min(len(left), len(right)) >= _SPELLED and left[:-_ENDING] != right[:-_ENDING] and _is_one_slip(left, right)


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", name.casefold())


def _is_one_slip(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter more, less or other, or by two that changed places."""
    start = next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    if left[1:] == right[1:] or left[1:] == right or left == right[1:]:
        return True
    return left[:2] == right[1::-1] and left[2:] == right[2:]


@lru_cache(maxsize=4096)
def known_near(name: str) -> str | None:
    """Return the one known name that this is with two letters changed places, one doubled or one of two missing."""
    if not _MIN_KNOWN <= len(name) <= _MAX_KNOWN or not name.isascii():
        return None
    apart = [at for at in range(len(name) - 1) if name[at] != name[at + 1]]
    forms = (
        *(name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in apart),
        *(name[:at] + name[at + 1 :] for at in range(len(name) - 1) if name[at] == name[at + 1]),
        *(name[: at + 1] + name[at:] for at in apart),
    )
    known = ((form, outlet) for form in forms for outlet in registry().by_name(form).candidates)
    found = {fold_name(outlet.name): outlet.name for form, outlet in known if is_near(name, form)}
    return next(iter(found.values())) if len(found) == 1 else None
