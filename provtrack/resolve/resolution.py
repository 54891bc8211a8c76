"""Draws the conclusions of one page together: its own article, the chain behind it, rights, people, conflicts."""

from collections.abc import Sequence
from dataclasses import replace

from provtrack.model.chain import (
    CitedOutlet,
    Contributor,
    ContributorRole,
    Derivation,
    Insertion,
    Node,
    Resolution,
    Status,
    Subject,
)
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Document
from provtrack.resolve.facts import language_of, published_of, title_of
from provtrack.resolve.identity import Self, identify, own_outlet
from provtrack.resolve.order import put_in_order
from provtrack.resolve.people import contributors
from provtrack.resolve.rights import copyrights, licence, notices
from provtrack.resolve.upstream import Upstream, gather

_ORDER_ALONE = 0.8
"""How much of its confidence a derivation keeps that no sentence states, only the order of the statements."""


def resolve(document: Document, claims: Sequence[Claim]) -> Resolution:
    """Return what follows from the claims of one page.

    The order of the claims matters for nothing but their numbers and ties; `chain` always ends with the page's own article.
    """
    claims = tuple(claims)
    own = own_outlet(document, claims)
    language, language_claims, language_conflicts = language_of(document, claims)
    title, title_claims = title_of(claims)
    published, published_claims, published_conflicts = published_of(claims)
    people, people_conflicts = contributors(claims)
    upstreams = gather(claims, own, language)
    own, upstreams = _own_translation(own, upstreams)
    ordered = put_in_order(upstreams, claims, language)
    page = Node(
        outlet=own.outlet.name if own.outlet else None,
        domain=own.domain,
        url=own.url,
        title=title,
        published=published,
        language=language,
        contributors=people,
        claims=(*own.claims, *title_claims, *published_claims, *language_claims),
    )
    chain, derivations = _chain(ordered.levels, page, claims)
    license_id, license_claim, license_conflicts = licence(claims)
    return Resolution(
        document=document,
        claims=claims,
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


def _chain(levels: Sequence[Sequence[Upstream]], page: Node, claims: Sequence[Claim]) -> tuple[tuple[Node, ...], tuple[Derivation, ...]]:
    """Make the nodes, oldest first, and the derivation of each from those of the level before it."""
    translators = [person for person in page.contributors if person.role is ContributorRole.TRANSLATOR]
    translated_at = _translated_level(levels, bool(translators), page.language)
    nodes: list[Node] = []
    derivations: list[Derivation] = []
    before: list[int] = []
    for number, level in enumerate(levels):
        here: list[int] = []
        for upstream in level:
            relation = _relation(levels[number - 1], upstream, is_translation=number == translated_at) if number else Relation.ORIGINAL
            people = _people_of(upstream, claims, translators if number == translated_at else ())
            language, inferred = _language(upstream, page.language, is_before=number < translated_at)
            here.append(len(nodes))
            nodes.append(_node(upstream, relation, people, language, inferred))
            earlier = levels[number - 1] if number else ()
            derivations.extend(_derive(len(nodes) - 1, before, (earlier, upstream), relation, claims))
        before = here
    if not levels:
        return (page,), ()
    relation = _relation_of_page(
        levels[-1], is_translation=translated_at == len(levels), has_agency=any(u.is_agency for level in levels for u in level)
    )
    own_people = (
        page.contributors
        if translated_at >= len(levels)
        else tuple(p for p in page.contributors if p.role is not ContributorRole.TRANSLATOR)
    )
    nodes.append(replace(page, relation=relation, contributors=own_people))
    derivations.extend(
        Derivation(len(nodes) - 1, source, relation, Status.STATED, upstream.confidence, upstream.claims)
        for source, upstream in zip(before, levels[-1], strict=True)
    )
    return tuple(nodes), tuple(derivations)


def _translated_level(levels: Sequence[Sequence[Upstream]], has_translator: bool, language: str | None) -> int:
    """Return the number of the level at which the text was translated, `len(levels)` for the page, beyond it for none.

    The outlet a translation was made for is that level; else it is the one after the upstream whose statement tells
    of a translation; a translator named alone translated from the original.
    """
    for number, level in enumerate(levels):
        if any(ClaimKind.TRANSLATION_OUTLET in upstream.kinds for upstream in level):
            return number
    for number, level in enumerate(levels):
        if any(upstream.translators or upstream.relation is Relation.TRANSLATION for upstream in level):
            return number + 1
    if levels and has_translator:
        return len(levels) if len(levels) == 1 else 1
    if levels and any(upstream.language and language and upstream.language != language for upstream in levels[0]):
        return 1
    return len(levels) + 1


def _relation(before: Sequence[Upstream], upstream: Upstream, *, is_translation: bool) -> Relation:
    if is_translation or ClaimKind.TRANSLATION_OUTLET in upstream.kinds:
        return Relation.TRANSLATION
    if any(source.is_agency for source in before):
        return Relation.SYNDICATION
    stated = before[0].relation
    return stated if stated in {Relation.SYNDICATION, Relation.EXCERPT, Relation.ADAPTATION} else Relation.REPOST


def _relation_of_page(nearest: Sequence[Upstream], *, is_translation: bool, has_agency: bool) -> Relation:
    if is_translation:
        return Relation.TRANSLATION
    stated = next((upstream.relation for upstream in nearest if upstream.relation is not None), None)
    if stated in {Relation.EXCERPT, Relation.ADAPTATION}:
        return stated
    if any(upstream.is_agency for upstream in nearest) or (has_agency and stated is not Relation.REPOST):
        return Relation.SYNDICATION
    return Relation.REPOST if stated in {None, Relation.TRANSLATION} else stated


def _people_of(upstream: Upstream, claims: Sequence[Claim], translators: Sequence[Contributor]) -> tuple[Contributor, ...]:
    authors = tuple(Contributor(ContributorRole.AUTHOR, claims[index].value, (index,)) for index in upstream.authors)
    return (*authors, *translators)


def _language(upstream: Upstream, language: str | None, *, is_before: bool) -> tuple[str | None, tuple[str, ...]]:
    """Return the language of an upstream, and whether it is inferred: before the translation by the registry, after it the page's."""
    if upstream.language is not None:
        return upstream.language, ()
    if is_before:
        known = upstream.outlet.language
        return (known, ("language",)) if known is not None else (None, ())
    return (language, ("language",)) if language is not None and not upstream.is_agency else (None, ())


def _node(upstream: Upstream, relation: Relation, people: tuple[Contributor, ...], language: str | None, inferred: tuple[str, ...]) -> Node:
    by_registry = upstream.outlet.domain is not None and not upstream.outlet.has_stated_domain
    return Node(
        outlet=upstream.outlet.name,
        domain=upstream.outlet.domain,
        url=upstream.url,
        title=upstream.title,
        published=upstream.date,
        language=language,
        relation=relation,
        contributors=people,
        claims=upstream.claims,
        inferred=(*inferred, "domain") if by_registry else inferred,
        flags=upstream.flags & {"exclusive", "with-permission"},
    )


def _derive(
    made: int, sources: Sequence[int], levels: tuple[Sequence[Upstream], Upstream], relation: Relation, claims: Sequence[Claim]
) -> list[Derivation]:
    """Derive an upstream from those before it: stated where one sentence names both, else inferred from their order, with no claim to quote."""
    before, upstream = levels
    result = []
    for source, earlier in zip(sources, before, strict=True):
        together = earlier.statements & upstream.statements
        telling = tuple(dict.fromkeys(index for index in earlier.claims + upstream.claims if claims[index].statement in together))
        confidence = min(earlier.confidence, upstream.confidence) * (1.0 if together else _ORDER_ALONE)
        status = Status.STATED if together else Status.INFERRED
        result.append(Derivation(made, source, relation, status, round(confidence, 3), telling))
    return result


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
