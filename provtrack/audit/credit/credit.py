"""What a credit has to name, from what the audit knows of an article: nothing is guessed, what is unknown is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from provtrack.audit.case import Case, Page
from provtrack.audit.credit.markup import Links, Work, json_ld, links
from provtrack.audit.credit.wording import Sentence, Slots, Wording, Words, wording
from provtrack.audit.policy import Requirement
from provtrack.audit.terms import terms, terms_of
from provtrack.model.chain import ContributorRole, Copyright
from provtrack.model.claim import Relation, Scope
from provtrack.model.graph import Article
from provtrack.values.outlet import fold_name
from provtrack.values.untrusted import printable
from provtrack.values.url import is_home_page, registered_domain

_DEED: Final = re.compile(r"CC-(?P<code>BY(?:-(?:NC|ND|SA))*)(?:-(?P<version>\d\.\d)(?:-(?P<place>[A-Z]{2,3}))?)?")
_FREE: Final = frozenset({"CC0-1.0", "CC-PDM-1.0", "CC-PDDC"})
"""Works that nobody holds the copyright of, or claims."""
_SAFE: Final = "%/:=&?~#+!$,;@[]*-._"
"""What stands in an address as it is: RFC 3986 without the quote and the brackets that end an attribute or a Markdown link."""
_WEB: Final = re.compile(r"https?://[^/\s]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Credit:
    """The mended credit of one article."""

    article: Article
    language: str
    """Of its sentences."""
    sentences: tuple[Sentence, ...]
    """The credit, each sentence a line; none where no source is known."""
    copyright: str | None
    json_ld: dict[str, Any]
    links: Links


def mend(case: Case, language: str | None = None) -> Credit:
    """Return the credit that the article should carry, in its own language unless another is asked for."""
    page = case.page
    said = wording(language or page.article.language)
    license_id = _license(case)
    deed = _deed(license_id)
    works = [_work(case, source, place) for place, source in enumerate((*case.sources, page))]
    holders, years = _holders(case, license_id)
    notice = None
    if holders:
        notice = f"Copyright © {', '.join(holders)}" + "".join(f", {year}" for year in years)
    canonical = None
    if any(found.asks(Requirement.CANONICAL_LINK) for found in terms(case)):
        canonical = works[0].url
    return Credit(
        page.article,
        said.language,
        tuple(_sentences(said, works, license_id, deed)),
        notice,
        json_ld(works, holders, years, deed),
        links(canonical, deed),
    )


def _sentences(said: Wording, works: Sequence[Work], license_id: str | None, deed: str | None) -> Iterator[Sentence]:
    """Yield what is said of each article on the way, the original first."""
    if len(works) < 2:
        return
    origin = works[0]
    slots = _slots(said, origin)
    is_wire = works[1].relation is Relation.SYNDICATION and origin.url is None
    yield from _some(said.sentence("wire" if is_wire else "original", slots))
    if said.has("author"):
        yield from _some(said.sentence("author", slots))
    yield from _some(said.sentence("translation", _only_translator(slots)))
    for work in works[1:-1]:
        slots = _slots(said, work)
        translation = said.sentence("translation", slots) if work.relation is Relation.TRANSLATION else None
        if translation is None or work.name is None:
            yield from _some(translation)
            translation = said.sentence("repost", slots)
        yield from _some(translation)
    if works[-1].relation is Relation.TRANSLATION:
        yield from _some(said.sentence("translation", _only_translator(_slots(said, works[-1]))))
    if license_id is not None:
        yield from _some(said.sentence("license", {"license": (Words(_license_name(license_id), deed),)}))


def _some(sentence: Sentence | None) -> tuple[Sentence, ...]:
    return () if sentence is None else (sentence,)


def _only_translator(slots: Slots) -> Slots:
    """Leave the outlet out where another sentence names it, or where it is the page's own."""
    return {name: words for name, words in slots.items() if name == "translator"}


def _slots(said: Wording, work: Work) -> dict[str, Sentence]:
    slots: dict[str, Sentence] = {}
    if work.name:
        slots["outlet"] = (Words(work.name, work.url),)
    if work.authors:
        slots["author"] = (Words(said.names(work.authors)),)
    if work.translators:
        slots["translator"] = (Words(said.names(work.translators)),)
    if work.published and (date := said.date(work.published)):
        slots["date"] = (Words(date),)
    return slots


def _work(case: Case, page: Page, place: int) -> Work:
    article = page.article
    name = article.outlet or article.domain
    return Work(
        name=printable(name) if name else None,
        url=web_address(article.url) or _home(case, page),
        title=printable(article.title) if article.title else None,
        published=article.published,
        language=article.language,
        relation=article.relation if place == 0 else case.chain.hops[place].relation,
        authors=_authors(case) if place == 0 else (),
        translators=tuple(printable(name) for name in page.names(ContributorRole.TRANSLATOR)),
    )


def _home(case: Case, page: Page) -> str | None:
    """Return the home page of an outlet whose article has no known address: where the page links to it, or the terms ask for that link."""
    if page is case.page:
        return None
    linked = (claim.url for node in case.stated for place in node.claims if (claim := case.claim(place)).url is not None)
    domain = page.article.domain
    home = next((url for url in linked if domain is not None and is_home_page(url) and registered_domain(url) == domain), None)
    found = terms_of(case, page) if home is None else None
    if found is not None and found.asks(Requirement.LINK_HOME):
        home = next((f"https://{name}/" for name in (domain, *found.policy.domains) if name), None)
    return web_address(home)


def _authors(case: Case) -> tuple[str, ...]:
    """Return who wrote the text: the original's authors, else those whom the page names as the author of what it took over.

    Those of a page that made a text of an agency's are its own staff, and an outlet is no author of another's text.
    """
    origin = case.origin or case.page
    named = origin.names(ContributorRole.AUTHOR)
    relations = {hop.relation for hop in case.chain.hops[1:]}
    if not named and not relations & {Relation.SYNDICATION, Relation.ADAPTATION, Relation.EXCERPT}:
        outlets = {fold_name(page.called) for page in (*case.sources, case.page)}
        named = tuple(name for name in case.page.names(ContributorRole.AUTHOR) if fold_name(name) not in outlets)
    return tuple(dict.fromkeys(printable(name) for name in named))


def _license(case: Case) -> str | None:
    """Return the licence of the original, as its page says, the article's page, or the outlet's terms; None for all reserved."""
    origin = case.origin or case.page
    for resolution in (origin.resolution, case.resolution):
        if resolution is not None and resolution.license and _DEED.match(resolution.license):
            return resolution.license
        if resolution is not None and resolution.license in _FREE:
            return resolution.license
    found = terms_of(case, origin)
    named = found.policy.license if found is not None else None
    return named if named and _DEED.match(named) else None


def _license_name(license_id: str) -> str:
    """Return a licence as people write it: "CC BY-NC 4.0"."""
    found = _DEED.fullmatch(license_id)
    if found is None:
        return license_id
    return " ".join(part for part in ("CC", found["code"], found["version"], found["place"]) if part)


def _deed(license_id: str | None) -> str | None:
    """Return the address of a Creative Commons deed; None where the version is not known."""
    if license_id is None:
        return None
    if license_id in _FREE:
        kind = {"CC0-1.0": "zero/1.0", "CC-PDM-1.0": "mark/1.0"}.get(license_id)
        return f"https://creativecommons.org/publicdomain/{kind}/" if kind else None
    found = _DEED.fullmatch(license_id)
    if found is None or found["version"] is None:
        return None
    place = f"{found['place'].lower()}/" if found["place"] else ""
    return f"https://creativecommons.org/licenses/{found['code'].lower()}/{found['version']}/{place}"


def _holders(case: Case, license_id: str | None) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return who holds the copyright, and of which years: what the original's own page prints, else its outlet or author."""
    if license_id in _FREE:
        return (), ()
    origin = case.origin or case.page
    printed = _printed(origin)
    holders = list(printed.holders) if printed is not None else []
    if not holders:
        own = origin.article.outlet or origin.article.domain
        holders = [own] if own else list(_authors(case))
    years = list(printed.years) if printed is not None and printed.scope is Scope.TEXT else []
    years = years or _year(origin.article)
    for page, hop in zip((*case.sources[1:], *((case.page,) if case.sources else ())), case.chain.hops[1:], strict=False):
        if hop.relation is Relation.TRANSLATION:
            made_for = page.article.outlet or page.article.domain
            holders += [made_for] if made_for else page.names(ContributorRole.TRANSLATOR)
            years += _year(page.article)
    shown = {fold_name(name): printable(name) for name in reversed(holders)}
    return tuple(reversed(shown.values())), tuple(sorted(set(years)))


def _printed(page: Page) -> Copyright | None:
    """Return the notice that an article's own page prints of its text, else of its site."""
    notices = page.resolution.copyright if page.resolution is not None else ()
    by_scope = {notice.scope: notice for notice in reversed(notices)}
    return by_scope.get(Scope.TEXT) or by_scope.get(Scope.SITE)


def _year(article: Article) -> list[int]:
    return [int(article.published[:4])] if article.published and article.published[:4].isdigit() else []


def web_address(url: str | None) -> str | None:
    """Return an http(s) address that is safe in an attribute and in a Markdown link; None for anything else.

    >>> web_address("https://nordkai.example/a(1)?b='c'"), web_address("javascript:alert(1)")
    ('https://nordkai.example/a%281%29?b=%27c%27', None)
    """
    if url is None or not _WEB.match(url):
        return None
    return quote(url.encode("utf-8", "replace"), safe=_SAFE)
