"""Where the page itself lives: a page kept as a file has no address, so its own words must tell it.

Each carrier votes for a domain. `og:url` tells the page's own address; `rel=canonical` as often tells the
address of the original, so it counts less and never decides alone against the links of the page's own navigation.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from provtrack.extract.fields import Meaning, of_field
from provtrack.extract.layout import of_last
from provtrack.extract.markup import of_article, of_front_matter, of_link, of_meta
from provtrack.model.document import Carrier, Datum, Document, Role
from provtrack.values.outlet import registry
from provtrack.values.url import host, registered_domain

_SHARED_HOSTS = frozenset(
    {
        "facebook.com", "twitter.com", "x.com", "instagram.com", "youtube.com", "youtu.be", "linkedin.com", "pinterest.com", "google.com",
        "googletagmanager.com", "googleapis.com", "gstatic.com", "apple.com", "whatsapp.com", "t.me", "telegram.me", "telegram.org",
        "reddit.com",
        "tumblr.com", "flipboard.com", "feedburner.com", "weibo.com", "vk.com", "ok.ru", "wa.me", "addtoany.com", "addthis.com",
        "bit.ly", "t.co",
        "creativecommons.org", "schema.org", "wikipedia.org", "wikimedia.org", "amazon.com", "wp.com", "w.org", "wordpress.org",
        "cloudfront.net",
        "akamaized.net", "gravatar.com", "disqus.com", "threads.net", "bsky.app", "tiktok.com", "mastodon.social", "xing.com",
        "doubleclick.net",
    }
)  # fmt: skip
"""Hosts of sharing, storage and advertising: a link there says nothing of where the page lives."""

SHARED_MAIL = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net web.de t-online.de "
    "proton.me protonmail.com mail.ru yandex.ru qq.com 163.com 126.com naver.com orange.fr free.fr laposte.net libero.it substack.com "
    "mailchimpapp.net mcsv.net mailchimp.com sendgrid.net beehiiv.com ghost.io convertkit.com googlegroups.com groups.io".split()
)
"""Domains where many write mail from: they tell nothing of the outlet."""

_BEYOND = 1 << 60
"""Behind all text."""

_SITE_ROLES = frozenset({Role.NAVIGATION, Role.HEADER, Role.FOOTER})


@dataclass(frozen=True, slots=True)
class Vote:
    """One carrier's word for an address."""

    weight: float
    rule: str
    url: str
    domain: str
    datum: Datum | None


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """Where the page lives, as far as it tells."""

    domain: str | None
    """The registered domain."""
    url: str | None
    """The full address, where a carrier gives it on that domain."""
    datum: Datum | None
    """The carrier of the address, or of the best vote for the domain."""
    confidence: float
    votes: tuple[Vote, ...]

    def is_own(self, url: str) -> bool:
        """Tell whether an address is on the page's own domain."""
        return self.domain is not None and registered_domain(url) == self.domain


@of_last
def own_address(document: Document) -> OwnAddress:
    """Weigh what the page says of its own address."""
    if document.url is not None:
        return OwnAddress(registered_domain(document.url), document.url, None, 1.0, ())
    votes = tuple(islice(_votes(document), _MOST_VOTES))
    score: dict[str, float] = {}
    heaviest: dict[tuple[str, str], float] = {}
    for vote in votes:
        heaviest[vote.rule, vote.domain] = max(heaviest.get((vote.rule, vote.domain), 0.0), vote.weight)
    for (_, domain), weight in heaviest.items():
        score[domain] = score.get(domain, 0.0) + weight
    if not score:
        return OwnAddress(None, None, None, 0.0, ())
    domain, points = min(score.items(), key=lambda item: (-item[1], item[0]))
    if points < _QUORUM:
        return OwnAddress(None, None, None, 0.0, votes)
    supporting = sorted((vote for vote in votes if vote.domain == domain), key=lambda vote: -vote.weight)
    full = next((vote for vote in supporting if vote.rule in _FULL), None)
    datum = full.datum if full else next((vote.datum for vote in supporting if vote.datum), None)
    share = points / sum(score.values())
    return OwnAddress(domain, full.url if full else None, datum, round(min(0.98, 0.4 + 0.4 * share + 0.04 * min(points, 5)), 3), votes)


_MOST_VOTES = 256
"""More are counted on no honest page, and others go over all of them for each address that the markup states."""

_QUORUM = 1.0
"""Points that decide. One or two links are no majority: on a page without navigation they lead to its source."""

_FULL = ("comment/saved-from", "field/address", "meta/og:url", "link/canonical", "json-ld/url", "link/amphtml")
"""Carriers that give the article's own address, not only the site's."""


def _votes(document: Document) -> Iterator[Vote]:
    for weight, rule, url, datum in _addresses(document):
        domain = registered_domain(url) if "." in url else None
        if domain is not None and domain not in _SHARED_HOSTS:
            yield Vote(weight, rule, url, domain, datum)
    yield from _named_sites(document)
    yield from _link_votes(document)


def _addresses(document: Document) -> Iterator[tuple[float, str, str, Datum]]:
    yield from _told_outside(document)
    for datum in of_meta(document, "og:url", "twitter:url"):
        yield 4.0, "meta/og:url", datum.value, datum
    for rel, weight in _LINKS:
        for datum in of_link(document, rel):
            yield weight, f"link/{rel}" if weight >= 1 else "link/asset", datum.value, datum
    for path in ("mainEntityOfPage.@id", "mainEntityOfPage", "url", "@id", "mainEntityOfPage.url"):
        for datum in of_article(document, path):
            if datum.value.startswith("http"):
                yield 2.0, "json-ld/url", datum.value, datum
    for name in ("WebSite.url", "WebSite.@id", "Organization.url", "NewsMediaOrganization.url"):
        for datum in document.named(name):
            yield 2.0, "json-ld/site-url", datum.value, datum
    for datum in of_article(document, "publisher.url"):
        yield 2.0, "json-ld/publisher-url", datum.value, datum
    for datum in of_meta(
        document, "parsely-link", "al:web:url", "identifier-url", "msapplication-starturl", "twitter:domain", "dc.identifier"
    ):
        yield 1.5, "meta/address", datum.value, datum
    for datum in document.named("base"):
        yield 1.5, "html/base", datum.value, datum
    for datum in of_front_matter(document, "permalink", "url"):
        yield 1.0, "front-matter/url", datum.value, datum


def _told_outside(document: Document) -> Iterator[tuple[float, str, str, Datum]]:
    """Yield what is said of the address outside the page itself: by who saved it, by the fields of its format."""
    for datum in document.named("saved-from"):
        if datum.carrier is Carrier.COMMENT:
            yield 10.0, "comment/saved-from", datum.value, datum
    for datum, _, weight in of_field(document, Meaning.ADDRESS):
        yield weight, "field/address", datum.value, datum
    for datum, rule, weight in of_field(document, Meaning.SITE):
        if datum.name != "from.domain" or registered_domain(datum.value) not in SHARED_MAIL:
            yield weight, rule, datum.value if "://" in datum.value else f"https://{datum.value}/", datum


_LINKS = (
    ("canonical", 2.5), ("amphtml", 1.5), ("alternate", 2.0), ("shortlink", 1.5), ("home", 2.0), ("search", 1.5), ("edituri", 2.0),
    ("https://api.w.org/", 2.0), ("manifest", 0.5), ("icon", 0.5), ("shortcut icon", 0.5), ("apple-touch-icon", 0.5),
)  # fmt: skip
"""Types of links that lead to the page's own site, with the weight of each."""


def _named_sites(document: Document) -> Iterator[Vote]:
    """Yield votes of the site's name: a domain itself, or the registry's name of one outlet."""
    for datum in of_meta(document, "og:site_name", "application-name"):
        name = datum.value.strip()
        domain = registered_domain(name) if host(name) else None
        if domain is None and len(name) <= 40:
            outlet = registry().by_name(name).outlet
            domain = registered_domain(outlet.domains[0]) if outlet and outlet.domains else None
        if domain is not None:
            yield Vote(2.0, f"meta/{datum.name}", f"https://{domain}/", domain, datum)


def _link_votes(document: Document) -> Iterator[Vote]:
    """Yield votes of the hosts that the page links to, those of navigation, header and footer counting double."""
    site = [block.span for block in document.blocks if block.role in _SITE_ROLES]
    hosts: Counter[str] = Counter()
    place = 0
    start, end = (site[0].start, site[0].end) if site else (_BEYOND, _BEYOND)
    for link in document.links:
        href = link.href
        if href[:4] != "http" or len(parts := href.split("/", 3)) < 3:
            continue
        span = link.span
        while end < span.end:
            place += 1
            start, end = (site[place].start, site[place].end) if place < len(site) else (_BEYOND, _BEYOND)
        name = parts[2]
        hosts[name] = hosts.get(name, 0) + (2 if start <= span.start else 1)
    domains: Counter[str] = Counter()
    for name, count in hosts.most_common(40):
        domain = registered_domain(name)
        if domain is not None and domain not in _SHARED_HOSTS:
            domains[domain] += count
    total = sum(domains.values())
    for domain, count in domains.most_common(3):
        yield Vote(round(4.0 * count / total * min(1.0, total / 10), 3), "links/majority", f"https://{domain}/", domain, None)
