"""Which outlet a name or a link means, and which outlet publishes the page itself."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Document
from provtrack.values.brand import is_same_brand
from provtrack.values.declension import in_nominative, nominatives
from provtrack.values.language import tag_of
from provtrack.values.outlet import Agency, Lookup, Outlet, OutletKind, registry
from provtrack.values.url import host, is_home_page, registered_domain

_SHARING_HOSTS = frozenset(
    {
        "facebook.com", "twitter.com", "x.com", "linkedin.com", "pinterest.com", "whatsapp.com", "t.me", "telegram.me",
        "instagram.com", "youtube.com", "youtu.be", "bit.ly", "t.co", "goo.gl", "google.com", "feedburner.com", "addtoany.com",
        "reddit.com", "tumblr.com", "creativecommons.org", "amzn.to", "amazon.com", "wikipedia.org", "weibo.com", "vk.com", "disqus.com",
    }
)  # fmt: skip
"""Hosts that carry links to share, shorten or explain: a name linked there is not the outlet of that host."""

_ARTICLE = re.compile(r"^(?:the|la|le|el|der|die|das|il|lo|los|les)\s+")
_COMPANY = re.compile(r"\b(?:inc|llc|ltd|gmbh|ag|co|corp|corporation|limited|company)\b\.?")
_MARKS = re.compile(r"[\W_]+")

_SURE = 0.99
"""A page that names itself this surely is not renamed by the registry (an edition, a column on a newspaper's host)."""

_CREDIT_LENGTH = 60
"""A longer value is a sentence that mentions an agency, not the name of one."""

_SECTION = re.compile(r"(?P<whole>[\u3400-\u9fff]\w{1,15}?)\s?[·－—–-]{1,2}\s?[\u3400-\u9fff]")
"""A part of an outlet named with the whole, as Chinese sites do: "沼泽网-国际频道"."""

_ACRONYM = re.compile(r"^[A-Z][A-Z0-9.&]{1,6}$")


@dataclass(frozen=True, slots=True)
class OutletName:
    """An outlet as it is named, with what is known of it."""

    name: str
    domain: str | None
    key: str
    """Equal for two names of one outlet, as far as can be told."""
    language: str | None = None
    """Of the outlet, by the registry."""
    is_agency: bool = False
    has_stated_domain: bool = False
    """Whether the domain comes from a link, rather than from the registry."""
    why: str = ""


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Return a name's form for comparison: case, marks, punctuation, articles and company forms left out.

    >>> fold("The South-Front, Inc.") == fold("SouthFront")
    True
    """
    text = unicodedata.normalize("NFKD", name).casefold()
    if not text.isascii():
        text = "".join(mark for mark in text if not unicodedata.combining(mark))
    text = _COMPANY.sub("", _ARTICLE.sub("", text.strip()))
    return _MARKS.sub("", text)


def link_domain(url: str | None, own_domain: str | None = None) -> str | None:
    """Return the registered domain a link names an outlet by; None for sharing hosts and the page's own."""
    if not url:
        return None
    domain = registered_domain(url)
    if domain is None or domain in _SHARING_HOSTS or domain == own_domain:
        return None
    return domain


def identify(value: str, url: str | None = None, *, language: str | None = None, own_domain: str | None = None) -> OutletName:
    """Tell which outlet `value` names.

    A link's host decides; a name that several outlets bear is left as named.
    """
    agencies = registry().agencies_in(value, language=language) if len(value) <= _CREDIT_LENGTH else ()
    if len(agencies) == 1:
        return _of_agency(agencies[0], language)
    linked = link_domain(url, own_domain)
    if linked is None and _looks_like_domain(value):
        linked = link_domain(value, own_domain)
    lookup = registry().by_name(value, domain=host(url) if linked and url else linked, language=language)
    if lookup.outlet is None and not lookup.candidates and linked is None and language is not None:
        lookup = _in_another_case(value, language) or lookup
    known = lookup.outlet
    if known is None and linked is not None:
        known = registry().by_domain(url or linked)
        if known is not None and not _shares_name(value, known, linked):
            known = None
    if known is not None:
        domain = (_domain_of(known, url) if url else None) or linked or (known.domains[0] if known.domains else None)
        return OutletName(
            _written(value, known),
            domain,
            f"outlet:{known.domains[0] if known.domains else fold(known.name)}",
            known.language,
            is_agency=known.kind is OutletKind.AGENCY,
            has_stated_domain=linked is not None,
            why=lookup.why,
        )
    value = in_nominative(value, language) if language is not None else value
    key = f"domain:{linked}" if linked else f"name:{fold(value)}"
    return OutletName(value, linked, key, None, has_stated_domain=linked is not None, why=lookup.why)


def _in_another_case(value: str, language: str) -> Lookup | None:
    """Recognise the one known outlet of the page's language whose name `value` declines: "Gazecie Wyborczej", «Ведомостях»."""
    found: dict[str, Lookup] = {}
    for form in nominatives(value, language):
        lookup = registry().by_name(form, language=language)
        if lookup.outlet is not None and lookup.outlet.language in {None, language}:
            found[lookup.outlet.name] = replace(lookup, why=f"{value!r} is {form!r} in another case: {lookup.why}")
    return next(iter(found.values())) if len(found) == 1 else None


def identify_agency(short: str, *, language: str | None = None) -> OutletName:
    """Tell which agency is credited: its sign may mean other things elsewhere, but the finder knew where it stood."""
    agency = registry().agency_credited(short, language=language)
    return _of_agency(agency, language) if agency is not None else identify(short, language=language)


def _of_agency(agency: Agency, language: str | None) -> OutletName:
    domain = agency.outlet.domains[0] if agency.outlet.domains else None
    return OutletName(
        agency.credit_in(language), domain, f"agency:{agency.short}", agency.outlet.language, is_agency=True, why="a known news agency"
    )


def of_domain(url: str) -> OutletName | None:
    """Name the outlet that a link's host belongs to; an unknown one is named by its domain."""
    domain = link_domain(url)
    if domain is None:
        return None
    known = registry().by_domain(url)
    if known is None:
        return OutletName(domain, domain, f"domain:{domain}", None, has_stated_domain=True, why="named by its link only")
    return OutletName(
        known.name,
        _domain_of(known, url) or domain,
        f"outlet:{known.domains[0]}" if known.domains else f"domain:{domain}",
        known.language,
        is_agency=known.kind is OutletKind.AGENCY,
        has_stated_domain=True,
        why="the link's host is a known outlet's",
    )


def same_outlet(one: OutletName, other: OutletName) -> bool:
    """Tell whether two names mean one outlet: the same key, domain, or a name that is the other's domain."""
    if one.key == other.key or (one.domain is not None and one.domain == other.domain):
        return True
    if fold(one.name) == fold(other.name):
        return one.domain is None or other.domain is None
    return _names_domain(one.name, other.domain) or _names_domain(other.name, one.domain)


@dataclass(frozen=True, slots=True)
class Self:
    """The outlet that publishes the page, with every name by which the page may call it."""

    outlet: OutletName | None
    domain: str | None
    url: str | None
    claims: tuple[int, ...]
    names: frozenset[str]
    domains: frozenset[str]
    language: str | None = None
    """The page's primary language, in which its own name may be declined."""

    def is_named(self, other: OutletName) -> bool:
        """Tell whether a name means the page's own outlet."""
        if other.domain is not None and other.domain in self.domains:
            return True
        if self.outlet is not None and same_outlet(self.outlet, other):
            return True
        folded = fold(other.name)
        if folded in self.names or (not other.has_stated_domain and any(is_same_brand(folded, name) for name in self.names)):
            return True
        if self.language is not None and any(fold(form) in self.names for form in nominatives(other.name, self.language)):
            return True
        section = _SECTION.match(other.name)
        if section is not None and fold(section["whole"]) in self.names:
            return True
        return any(_names_domain(other.name, domain) for domain in self.domains) and not other.is_agency


def own_outlet(document: Document, claims: Sequence[Claim]) -> Self:
    """Conclude which outlet publishes the page, from the claims about it."""
    stated = sorted(
        ((index, claim) for index, claim in enumerate(claims) if claim.kind is ClaimKind.OUTLET),
        key=lambda pair: (-pair[1].confidence, pair[0]),
    )
    urls = sorted(
        ((index, claim) for index, claim in enumerate(claims) if claim.kind is ClaimKind.URL),
        key=lambda pair: (-pair[1].confidence, pair[0]),
    )
    url = document.url or (urls[0][1].value if urls else None)
    address = document.url or next((claim.url for _, claim in stated if claim.url), None) or url
    domain = registered_domain(address) if address else None
    known = registry().by_domain(address) if address else None
    names = {fold(claim.value) for _, claim in stated}
    domains = {domain} if domain else set[str]()
    domains.update(found for _, claim in stated if claim.url and (found := registered_domain(claim.url)))
    outlet = _name_self(stated, known, url or address, domain)
    if known is not None:
        names.update(fold(alias) for alias in (known.name, *known.aliases))
        domains.update(found for alias in known.domains if (found := registered_domain(alias)))
    if outlet is not None:
        names.add(fold(outlet.name))
    used = tuple(index for index, _ in stated[:1]) or tuple(index for index, _ in urls[:1])
    article_url = url if url and not is_home_page(url) else None
    return Self(outlet, domain, article_url, used, frozenset(names - {""}), frozenset(domains), tag_of(document.language or ""))


def _name_self(stated: Sequence[tuple[int, Claim]], known: Outlet | None, address: str | None, domain: str | None) -> OutletName | None:
    best = stated[0][1] if stated else None
    is_called_otherwise = (
        best is not None
        and known is not None
        and not _shares_name(best.value, known, domain)
        and (best.confidence >= _SURE or _names_subdomain(best.value, address))
    )
    if known is not None and address is not None and not is_called_otherwise:
        return of_domain(address)
    if best is not None:
        found = identify(best.value, best.url or address, language=None)
        return OutletName(found.name, domain or found.domain, found.key, found.language, found.is_agency, has_stated_domain=True)
    if address:
        return of_domain(address)
    return None


def _written(value: str, known: Outlet) -> str:
    """Return the registry's name, but keep an abbreviation that the page itself uses."""
    return value if _ACRONYM.match(value) and value != known.name else known.name


def _domain_of(known: Outlet, url: str) -> str | None:
    """Return the outlet's domain that a link lies under ("abcnews.example.com"), which may be longer than the registered one."""
    linked = host(url)
    return next((domain for domain in known.domains if linked and (linked == domain or linked.endswith("." + domain))), None)


def _looks_like_domain(value: str) -> bool:
    return bool(re.fullmatch(r"[\w-]+(\.[\w-]+)*\.[a-zA-Z]{2,}", value)) and registered_domain(value) is not None


def _names_domain(name: str, domain: str | None) -> bool:
    if not domain or len(fold(name)) < 3:
        return False
    label = domain.split(".", 1)[0]
    return fold(name) in {fold(label), fold(domain)}


def _names_subdomain(name: str, address: str | None) -> bool:
    """Tell whether a name is that of the host's first label: on platforms each outlet has one ("dry-land.platform.example")."""
    label, _, rest = (host(address) or "").partition(".") if address else ("", "", "")
    return len(fold(label)) >= 4 and "." in rest and fold(label) == fold(name)


def _shares_name(value: str, known: Outlet, domain: str | None) -> bool:
    folded = fold(value)
    names = {fold(name) for name in (known.name, *known.aliases)} | {fold(host_name) for host_name in known.domains}
    if folded in names or _names_domain(value, domain):
        return True
    return any(len(name) >= 5 and (name in folded or folded in name) for name in names if len(folded) >= 5)
