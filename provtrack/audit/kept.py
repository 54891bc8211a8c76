"""Whether a repost keeps what terms ask for: one check for each requirement that a page shows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from provtrack.audit.case import Case, Page
from provtrack.audit.crediting import NAMING, address
from provtrack.audit.finding import Evidence, Fault
from provtrack.audit.naming import is_called
from provtrack.audit.notices import is_holder_of
from provtrack.audit.policy import WORDS, Basis, Policy, Requirement
from provtrack.audit.terms import Precedence, Terms, is_permitted, terms
from provtrack.model.chain import ContributorRole
from provtrack.model.claim import Claim, ClaimKind, Relation, Scope
from provtrack.resolve.identity import fold
from provtrack.resolve.rights import RESERVED
from provtrack.values.url import is_home_page, registered_domain

_HTML: Final = "html"
_CHANGED: Final = {
    Relation.TRANSLATION: "translated",
    Relation.EXCERPT: "shortened",
    Relation.ADAPTATION: "adapted",
}
_SHORTEST_CREDIT: Final = 4
"""Fewer letters of an image's credit are an agency's abbreviation, which many pictures share."""
_MAYBE: Final = 0.55
"""How sure it is that a text has an author at all, where nothing tells of one."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A requirement that a page does not keep."""

    missing: str
    """What is wrong, as the second half of a sentence: "no link leads there"."""
    fix: str
    """As one sentence in the imperative."""
    evidence: tuple[Evidence, ...] = ()
    """What bears it out; where the source is named, if that is all there is."""
    confidence: float = 0.9


Check = Callable[[Case, Page, Policy], Breach | None]


def unmet(case: Case, requirement: Requirement, applies: Callable[[Terms], bool] | None = None) -> Iterator[Fault]:
    """Yield what the repost does not keep of the terms of its sources; remembered ones are no ground for a fault.

    Args:
        case: The repost.
        requirement: What to look at.
        applies: Tells which terms to judge; all where it is None.
    """
    for found in terms(case):
        if found.policy.basis is Basis.REMEMBERED or not found.asks(requirement) or (applies is not None and not applies(found)):
            continue
        breach = breach_of(case, found, requirement)
        if breach is not None:
            yield Fault(
                f"{found.said} ask {in_words(requirement)}, but {breach.missing}",
                (breach.evidence or naming_evidence(case, found.page)) + found.evidence,
                breach.fix,
                round(found.sureness * breach.confidence, 3),
            )


def in_words(requirement: Requirement) -> str:
    """Return a requirement as it reads after "ask": "to name the author", "not to edit the text"."""
    order = WORDS[requirement]
    return f"not to {order.removeprefix('do not ')}" if order.startswith("do not ") else f"to {order}"


def breach_of(case: Case, found: Terms, requirement: Requirement) -> Breach | None:
    """Return how the repost breaks one requirement of terms.

    What a customer has of an agency or partner goes by their contract, so that public terms of the outlet do not bind there.
    """
    check = CHECKS.get(requirement)
    is_customer = found.stated is Precedence.OUTLET and Relation.SYNDICATION in _ways(case, found.page)
    if check is None or is_customer:
        return None
    return check(case, found.page, found.policy)


def naming_claims(case: Case, page: Page) -> list[Claim]:
    """Return where the repost names an article's outlet as where the text comes from."""
    return [claim for claim in case.claims(*NAMING) if "own" not in claim.flags and _is_of(page, claim)]


def naming_evidence(case: Case, page: Page) -> tuple[Evidence, ...]:
    """Return how it is known that the text comes from an article: the repost's own words, else those of another page."""
    named = naming_claims(case, page)
    if named:
        return (case.quote(named[0], f"names {page.called}"),)
    for hop in case.chain.hops[1:]:
        for stored in hop.claims[:1]:
            span = stored.claim.span
            start, end = (span.start, span.end) if span else (None, None)
            return (Evidence(stored.article, stored.claim.quote, start, end, f"tells that the text comes from {page.called}"),)
    return ()


def is_changed(case: Case, page: Page) -> tuple[Relation, Page] | None:
    """Return how and by whom the text was changed on the way from an article to the repost, the first change."""
    pages = (*case.sources, case.page)
    after = pages[pages.index(page) + 1 :] if page in case.sources else ()
    for later in after:
        if later.article.relation in _CHANGED:
            return later.article.relation, later
    return None


def licence_family(license_id: str) -> str:
    """Return a licence without version and country: "CC-BY-NC" of "CC-BY-NC-4.0".

    >>> licence_family("CC-BY-NC-ND-3.0-US")
    'CC-BY-NC-ND'
    >>> licence_family("CC-BY-SA")
    'CC-BY-SA'
    """
    parts = license_id.split("-")
    return "-".join(parts[: next((place for place, part in enumerate(parts) if part[:1].isdigit()), len(parts))])


def text_licences(page: Page) -> list[Claim]:
    """Return the licences that a page names and that are not those of its images or of something beside the text."""
    return [claim for claim in page.claims(ClaimKind.LICENSE) if claim.scope is not Scope.IMAGE and "part" not in claim.flags]


def _is_of(page: Page, claim: Claim) -> bool:
    if claim.kind is ClaimKind.ORIGINAL_URL:
        return page.article.domain is not None and registered_domain(claim.url or claim.value) == page.article.domain
    return is_called(page, claim.value, claim.url)


def _ways(case: Case, page: Page) -> tuple[Relation, ...]:
    """Return how the article made from this one was made: the step that its terms are about."""
    pages = (*case.sources, case.page)
    return (pages[pages.index(page) + 1].article.relation,) if page in case.sources else ()


def _text(case: Case) -> str:
    return case.resolution.document.text


def _outlet(case: Case, page: Page, _: Policy) -> Breach | None:
    called = page.called
    if any(claim.span is not None for claim in naming_claims(case, page)) or called in _text(case):
        return None
    return Breach(f"{called} is not named in what readers see", f"Name {called} as where the text comes from.")


def _author(case: Case, page: Page, _: Policy) -> Breach | None:
    known = page.names(ContributorRole.AUTHOR)
    named = {person.name for person in case.contributors(ContributorRole.AUTHOR)}
    if not known:
        if named or page.resolution is not None:
            return None
        return Breach("no author is named here", "Name the author of the original.", confidence=_MAYBE)
    folded = fold(_text(case))
    if any(name in named or fold(name.rsplit(maxsplit=1)[-1]) in folded for name in known if name.strip()):
        return None
    is_other_script = all(name.isascii() for name in known) and named and not any(name.isascii() for name in named)
    if is_other_script:
        return None
    return Breach(f"{', '.join(known)} is not named here", f"Name {', '.join(known)} as the author.")


def _translator(case: Case, page: Page, _: Policy) -> Breach | None:
    known = page.names(ContributorRole.TRANSLATOR)
    if not known or any(name in _text(case) for name in known) or case.contributors(ContributorRole.TRANSLATOR):
        return None
    return Breach(f"{', '.join(known)} is not named here", f"Name {', '.join(known)} as the translator.")


def _linked(case: Case, page: Page) -> list[str]:
    """Return the addresses of the outlet's that the repost links to from where it names it, or anywhere where it is the article's."""
    domain = page.article.domain
    beside = [url for claim in naming_claims(case, page) if (url := address(claim)) is not None]
    document = None if domain is None or any(not is_home_page(url) for url in beside) else case.document(case.page)
    if domain is None or document is None:
        return beside
    return beside + [link.href for link in document.links if domain in link.href and registered_domain(link.href) == domain]


def _can_link(case: Case) -> bool:
    """Tell whether the page could show links at all: a plain text without any may have lost them."""
    media_type = case.resolution.document.media_type
    if _HTML in media_type or "markdown" in media_type:
        return True
    document = case.document(case.page)
    return document is not None and bool(document.links)


def _link(case: Case, page: Page, _: Policy) -> Breach | None:
    linked = _linked(case, page)
    if any(not is_home_page(url) for url in linked) or not _can_link(case):
        return None
    where = f"the link leads only to the home page of {page.called}" if linked else f"no link leads to {page.called}"
    return Breach(where, f"Link to the original article at {page.called}{f': {page.article.url}' if page.article.url else ''}.")


def _link_home(case: Case, page: Page, _: Policy) -> Breach | None:
    if _linked(case, page) or not _can_link(case):
        return None
    return Breach(f"no link leads to {page.called}", f"Link the name of {page.called} to its home page.")


def _notice(case: Case, page: Page, policy: Policy) -> Breach | None:
    if (policy.license or "").startswith("CC-") and not _prints_notice(page):
        return None  # these licences ask to keep a notice, not to make one
    printed = [notice for notice in case.resolution.copyright if notice.scope is not Scope.IMAGE]
    if any(is_holder_of(page, holder) for notice in printed for holder in notice.holders):
        return None
    about_text = [case.quote(case.claim(notice.claim), "names the holders") for notice in printed if notice.scope is Scope.TEXT]
    return Breach(f"no copyright notice here names {page.called}", f"Add the copyright notice of {page.called}.", tuple(about_text))


def _prints_notice(page: Page) -> bool:
    return page.resolution is not None and any(notice.scope is Scope.TEXT and notice.holders for notice in page.resolution.copyright)


def _first_publication(case: Case, page: Page, _: Policy) -> Breach | None:
    if any(claim.kind is ClaimKind.ORIGINAL_OUTLET for claim in naming_claims(case, page)):
        return None
    return Breach("nothing here says that it was published there first", f'Say so: "First published at {page.called}".')


def _canonical(case: Case, page: Page, _: Policy) -> Breach | None:
    document = case.document(case.page) or case.resolution.document
    if _HTML not in document.media_type or page.article.domain is None:
        return None
    given = [datum.value for datum in document.named("canonical")]
    if any(registered_domain(value) == page.article.domain for value in given):
        return None
    found = f"the markup gives {given[0]}" if given else "the markup gives none"
    return Breach(
        found, f'Give the address of the original in <link rel="canonical">{f": {page.article.url}" if page.article.url else ""}.'
    )


def _images(case: Case, page: Page, _: Policy) -> Breach | None:
    own = [claim for claim in case.claims(ClaimKind.IMAGE_CREDIT) if len(fold(claim.value)) >= _SHORTEST_CREDIT]
    if not own or is_permitted(case, page):
        return None
    theirs = {fold(claim.value): claim for claim in page.claims(ClaimKind.IMAGE_CREDIT)}
    for claim in own:
        same = theirs.get(fold(claim.value))
        if same is not None:
            evidence = (case.quote(claim, "credits the image here"), page.evidence(same, f"credits it at {page.called}"))
            return Breach(
                f"the image credited to {claim.value} stands here too",
                "Take the image out, or ask its owner.",
                evidence,
                min(claim.confidence, same.confidence),
            )
    return None


def _edits(case: Case, page: Page, _: Policy) -> Breach | None:
    return _change(case, page, {Relation.EXCERPT, Relation.ADAPTATION})


def _derivatives(case: Case, page: Page, _: Policy) -> Breach | None:
    return _change(case, page, set(_CHANGED))


def _change(case: Case, page: Page, which: set[Relation]) -> Breach | None:
    found = is_changed(case, page)
    if found is None or found[0] not in which or is_permitted(case, page):
        return None
    how, by = found
    told = [claim for claim in case.claims(*NAMING, ClaimKind.TRANSLATOR) if claim.relation is how or claim.kind is ClaimKind.TRANSLATOR]
    evidence = tuple(case.quote(claim, f"tells that it was {_CHANGED[how]}") for claim in told[:1])
    return Breach(
        f"it was {_CHANGED[how]} {'here' if by is case.page else f'by {by.called}'}",
        f"Ask {page.called} for permission, or publish the text as it is there.",
        evidence,
        told[0].confidence if told else 0.7,
    )


def _prior_permission(case: Case, page: Page, _: Policy) -> Breach | None:
    is_same_house = page.article.domain is not None and page.article.domain == case.page.article.domain
    is_customer = Relation.SYNDICATION in _ways(case, page)
    if is_same_house or is_customer or page is not case.nearest or is_permitted(case, page):
        return None
    return Breach("no permission is claimed here", f"Ask {page.called}, and say on the page that it allowed the repost.", confidence=0.6)


def _translation_permission(case: Case, page: Page, _: Policy) -> Breach | None:
    if Relation.TRANSLATION not in _ways(case, page) or is_permitted(case, page):
        return None
    return Breach(
        "no permission is claimed here", f"Ask {page.called}, and say on the page that it allowed the translation.", confidence=0.6
    )


def _license_notice(case: Case, _: Page, policy: Policy) -> Breach | None:
    if any(claim.value != RESERVED for claim in text_licences(case.page)):
        return None
    which = f", {policy.license}," if policy.license else ""
    return Breach("no licence is named here", f"Name the licence{which} next to the credit.")


def _link_license(case: Case, _: Page, policy: Policy) -> Breach | None:
    named = [claim for claim in text_licences(case.page) if claim.value != RESERVED]
    if not named or any(claim.url for claim in named) or not _can_link(case):
        return None
    return Breach(
        f"{named[0].value} is only named",
        f"Link the name of the licence{f' {policy.license}' if policy.license else ''} to its text.",
        (case.quote(named[0], "names the licence"),),
        named[0].confidence,
    )


def _note_changes(case: Case, page: Page, _: Policy) -> Breach | None:
    own, theirs = _languages(case.page), _languages(page)
    says_so = any(node.relation in _CHANGED for node in case.resolution.chain) or case.contributors(ContributorRole.TRANSLATOR)
    if not own or not theirs or own & theirs or says_so:
        return None
    return Breach("nothing here says that it was translated", f'Say so: "Translated from {page.called}".', confidence=0.7)


def _languages(page: Page) -> set[str]:
    """Return every language that a page may be in, by its words or its markup: of a short text one of them may be a wrong guess."""
    found = {claim.value[:2] for claim in page.claims(ClaimKind.LANGUAGE)}
    return found | {page.article.language[:2]} if page.resolution is not None and page.article.language else found


def _share_alike(case: Case, page: Page, policy: Policy) -> Breach | None:
    wanted = licence_family(policy.license or "")
    about_text = [claim for claim in text_licences(case.page) if claim.scope is Scope.TEXT]
    if not wanted or is_changed(case, page) is None or not about_text or any(licence_family(claim.value) == wanted for claim in about_text):
        return None
    claim = about_text[0]
    instead = "all rights are reserved here" if claim.value == RESERVED else f"it is under {claim.value} here"
    return Breach(instead, f"Publish it under {policy.license}, as {page.called} asks.", (case.quote(claim, "says so"),), claim.confidence)


def _non_commercial(case: Case, page: Page, _: Policy) -> Breach | None:
    site = case.sites.get(case.page.article.domain or "")
    if site is None or not site.is_commercial or is_permitted(case, page):
        return None
    return Breach(f"{case.page.called} is a commercial site by your provtrack.toml", f"Ask {page.called} for permission, or take it down.")


CHECKS: Final[Mapping[Requirement, Check]] = {
    Requirement.CREDIT_OUTLET: _outlet,
    Requirement.CREDIT_AUTHOR: _author,
    Requirement.CREDIT_TRANSLATOR: _translator,
    Requirement.LINK_ORIGINAL: _link,
    Requirement.LINK_HOME: _link_home,
    Requirement.CANONICAL_LINK: _canonical,
    Requirement.COPYRIGHT_NOTICE: _notice,
    Requirement.FIRST_PUBLICATION_NOTE: _first_publication,
    Requirement.LICENSE_NOTICE: _license_notice,
    Requirement.LINK_LICENSE: _link_license,
    Requirement.NOTE_CHANGES: _note_changes,
    Requirement.NO_EDITS: _edits,
    Requirement.NO_DERIVATIVES: _derivatives,
    Requirement.NO_IMAGES: _images,
    Requirement.NON_COMMERCIAL: _non_commercial,
    Requirement.SHARE_ALIKE: _share_alike,
    Requirement.PRIOR_PERMISSION: _prior_permission,
    Requirement.TRANSLATION_PERMISSION: _translation_permission,
}
"""Those of the requirements that a page shows: that a counter is kept or a term waited for, none does."""
