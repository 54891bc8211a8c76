"""Draws the conclusions of one page together: its own article, the chain behind it, rights, people, conflicts."""

from collections.abc import Sequence
from dataclasses import replace

from provtrack.model.chain import (
    CitedOutlet,
    Insertion,
    Node,
    Resolution,
    Subject,
)
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Document
from provtrack.resolve.build import build_chain
from provtrack.resolve.facts import language_of, published_of, title_of
from provtrack.resolve.identity import Self, identify, own_outlet
from provtrack.resolve.order import put_in_order
from provtrack.resolve.people import contributors, without_outlets
from provtrack.resolve.rights import copyrights, licence, notices
from provtrack.resolve.upstream import Upstream, gather
from provtrack.resolve.weight import weighed


def resolve(document: Document, claims: Sequence[Claim]) -> Resolution:
    """Return what follows from the claims of one page.

    The order of the claims matters for nothing but their numbers and ties; `chain` always ends with the page's own article.
    """
    stated = tuple(claims)
    claims = weighed(stated)
    own = own_outlet(document, claims)
    language, language_claims, language_conflicts = language_of(document, claims)
    title, title_claims = title_of(claims)
    published, published_claims, published_conflicts = published_of(claims)
    people, people_conflicts = contributors(claims)
    upstreams = gather(claims, own, language)
    own, upstreams = _own_translation(own, upstreams)
    people = without_outlets(people, [upstream.outlet.name for upstream in upstreams])
    ordered = put_in_order(upstreams, claims, language)
    page = Node(
        outlet=own.outlet.name if own.outlet else None,
        domain=own.domain or (own.outlet.domain if own.outlet else None),
        url=own.url,
        title=title,
        published=published,
        language=language,
        contributors=people,
        claims=(*own.claims, *title_claims, *published_claims, *language_claims),
        inferred=("domain",) if own.domain is None and own.outlet and own.outlet.domain else (),
    )
    chain, derivations = build_chain(ordered.levels, page, claims)
    license_id, license_claim, license_conflicts = licence(claims)
    return Resolution(
        document=document,
        claims=stated,
        chain=chain,
        derivations=derivations,
        agencies=_agencies(upstreams),
        copyright=copyrights(claims),
        license=license_id,
        license_claim=license_claim,
        notices=notices(claims),
        insertions=tuple(
            Insertion(claim.value, claim.span, index)
            for index, claim in enumerate(claims)
            if claim.kind is ClaimKind.INSERTION and claim.span is not None
        ),
        cites=_cites(claims, own, upstreams),
        subjects=tuple(Subject(claim.label, claim.value, index) for index, claim in enumerate(claims) if claim.kind is ClaimKind.SUBJECT),
        conflicts=(*ordered.conflicts, *published_conflicts, *people_conflicts, *language_conflicts, *license_conflicts),
        warnings=document.warnings,
    )


def _own_translation(own: Self, upstreams: tuple[Upstream, ...]) -> tuple[Self, tuple[Upstream, ...]]:
    """Take the outlet a translation was made for as the page's own, where the page names no other: it is then the translation itself."""
    made_for = [upstream for upstream in upstreams if upstream.kinds == {ClaimKind.TRANSLATION_OUTLET}]
    if own.outlet is not None or len(made_for) != 1:
        return own, upstreams
    chosen = made_for[0]
    outlet = chosen.outlet
    rest = tuple(upstream for upstream in upstreams if upstream is not chosen)
    return replace(own, outlet=outlet, domain=own.domain or outlet.domain, claims=own.claims + chosen.claims), rest


def _agencies(upstreams: Sequence[Upstream]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(upstream.outlet.name for upstream in upstreams if upstream.is_agency))


def _cites(claims: Sequence[Claim], own: Self, upstreams: Sequence[Upstream]) -> tuple[CitedOutlet, ...]:
    """Return the outlets cited for facts in the body, each once; those of the chain are not among them."""
    chain = {upstream.outlet.key for upstream in upstreams}
    found: dict[str, CitedOutlet] = {}
    for index, claim in enumerate(claims):
        if claim.kind is not ClaimKind.CITED_OUTLET:
            continue
        outlet = identify(claim.value, claim.url, own_domain=own.domain)
        if outlet.key in chain or own.is_named(outlet):
            continue
        known = found.get(outlet.key)
        if known is None:
            found[outlet.key] = CitedOutlet(outlet.name, claim.url, (index,))
        else:
            found[outlet.key] = CitedOutlet(known.outlet, known.url or claim.url, (*known.claims, index))
    return tuple(found.values())
