"""The outlets a page names as where its text comes from, gathered from all statements about each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.resolve.identity import OutletName, Self, identify, identify_agency, link_domain, of_domain, same_outlet
from provtrack.resolve.weight import UPSTREAM_THRESHOLD, belief, originality
from provtrack.values.url import is_home_page

NAMING = frozenset(
    {ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.TRANSLATION_OUTLET, ClaimKind.AGENCY, ClaimKind.ORIGINAL_URL}
)
"""Claims that name an upstream."""

_SET_ASIDE = {"own": "it speaks of the page's own outlet", "partial": "it is credited for a part only"}
"""Flags of claims that name an outlet and yet no upstream."""

_QUALIFYING = frozenset(
    {ClaimKind.ORIGINAL_TITLE, ClaimKind.ORIGINAL_DATE, ClaimKind.ORIGINAL_LANGUAGE, ClaimKind.ORIGINAL_AUTHOR, ClaimKind.TRANSLATOR}
)
"""Claims that say more of the upstream named in the same statement."""

_SPECIFIC = (Relation.TRANSLATION, Relation.EXCERPT, Relation.ADAPTATION, Relation.SYNDICATION, Relation.REPOST)
"""Relations, the most telling first: "translated and reposted from" is a translation."""

_OTHER_SCRIPTS = frozenset({"ru", "uk", "be", "bg", "mk", "el", "he", "ar", "fa", "hy", "ka"})
"""Languages whose own titles are not in Latin letters."""

_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
_TELLING_WORDS = 3
_LAST_LATIN = "\u024f"

_MARKUP_POSITION = 1 << 60
"""Where claims from markup stand: behind all text."""


@dataclass(frozen=True, slots=True)
class Upstream:
    """One outlet named as where the text comes from, with every claim about it (places in the resolution's claims)."""

    outlet: OutletName
    claims: tuple[int, ...]
    kinds: frozenset[ClaimKind]
    rank: int
    """The most original wording used of it (`weight.originality`)."""
    strength: int
    confidence: float
    position: int
    """Where the first statement about it begins; markup stands at the end."""
    statements: frozenset[int]
    relations: frozenset[Relation]
    """As the text says; where it says nothing, as the markup implies."""
    flags: frozenset[str] = frozenset()
    url: str | None = None
    title: str | None = None
    date: str | None = None
    language: str | None = None
    authors: tuple[int, ...] = ()
    translators: tuple[int, ...] = ()

    @property
    def relation(self) -> Relation | None:
        """What the wording says of how the text was made from it, the most telling word first."""
        return next((relation for relation in _SPECIFIC if relation in self.relations), None)

    @property
    def is_agency(self) -> bool:
        """Whether it is credited as a news agency."""
        return self.outlet.is_agency or ClaimKind.AGENCY in self.kinds


def gather(claims: Sequence[Claim], own: Self, language: str | None) -> tuple[Upstream, ...]:
    """Return the upstreams that the claims name, in the order of first mention.

    The page's own outlet is none, nor is what is believed too little; claims that name one outlet are one upstream.
    """
    found: list[Upstream] = []
    for index, claim in enumerate(claims):
        upstream = _read(index, claim, own, language)
        if upstream is None:
            continue
        place = next((at for at, other in enumerate(found) if _are_one(other, upstream)), None)
        if place is None:
            found.append(upstream)
        else:
            found[place] = _joined(found[place], upstream)
    found = _with_addresses(found)
    return tuple(_qualified(found, claims, language))


def named_upstream(claim: Claim, own: Self, language: str | None) -> tuple[OutletName | None, str]:
    """Return the outlet that a claim names as an upstream; None with the reason in words where it makes no hop of the chain."""
    for flag, why in _SET_ASIDE.items():
        if flag in claim.flags:
            return None, why
    if belief(claim) < UPSTREAM_THRESHOLD:
        return None, f"believed too little to make a hop: less than {UPSTREAM_THRESHOLD:.2f}"
    if claim.kind is ClaimKind.ORIGINAL_URL:
        outlet = of_domain(claim.url or claim.value)
    elif claim.kind is ClaimKind.AGENCY and claim.url is None:
        outlet = identify_agency(claim.value, language=language)
    else:
        outlet = identify(claim.value, claim.url, language=language, own_domain=own.domain)
    if outlet is None:
        return None, "its address names no outlet"
    if own.is_named(outlet):
        return None, "it names the page's own outlet"
    return outlet, outlet.why


def _read(index: int, claim: Claim, own: Self, language: str | None) -> Upstream | None:
    if claim.kind not in NAMING:
        return None
    outlet, _ = named_upstream(claim, own, language)
    if outlet is None:
        return None
    url = claim.url or (claim.value if claim.kind is ClaimKind.ORIGINAL_URL else None)
    return Upstream(
        outlet=outlet,
        claims=(index,),
        kinds=frozenset({claim.kind}),
        rank=originality(claim),
        strength=claim.strength,
        confidence=belief(claim),
        position=claim.span.start if claim.span else _MARKUP_POSITION,
        statements=frozenset({claim.statement} - {0}),
        relations=frozenset({claim.relation} if claim.relation else ()),
        flags=claim.flags,
        url=url if url and not is_home_page(url) and link_domain(url, own.domain) else None,
    )


def _are_one(one: Upstream, other: Upstream) -> bool:
    """Tell whether two mentions are one upstream; the same address is the same article whatever the outlet is called."""
    if one.url is not None and one.url == other.url:
        return True
    return same_outlet(one.outlet, other.outlet)


def _joined(one: Upstream, other: Upstream) -> Upstream:
    better = one.outlet if _quality(one) >= _quality(other) else other.outlet
    domain = better.domain or one.outlet.domain or other.outlet.domain
    return replace(
        one,
        outlet=replace(better, domain=domain, language=better.language or one.outlet.language or other.outlet.language),
        claims=one.claims + other.claims,
        kinds=one.kinds | other.kinds,
        rank=max(one.rank, other.rank),
        strength=max(one.strength, other.strength),
        confidence=max(one.confidence, other.confidence),
        position=min(one.position, other.position),
        statements=one.statements | other.statements,
        relations=_relations(one, other),
        flags=one.flags | other.flags,
        url=one.url or other.url,
    )


def _relations(one: Upstream, other: Upstream) -> frozenset[Relation]:
    """Join relations; what a sentence says goes before what the markup of a portal implies."""
    said = [upstream for upstream in (one, other) if upstream.relations and upstream.position != _MARKUP_POSITION]
    return frozenset(relation for upstream in said or (one, other) for relation in upstream.relations)


def _quality(upstream: Upstream) -> int:
    """Rank ways of naming: in words before by address alone."""
    return 0 if upstream.kinds == {ClaimKind.ORIGINAL_URL} or upstream.outlet.name == upstream.outlet.domain else 1


def _with_addresses(found: list[Upstream]) -> list[Upstream]:
    """Fold an upstream known by address only into the one its statement names ("published by A. Read the [original](url)")."""
    named = [upstream for upstream in found if upstream.kinds != {ClaimKind.ORIGINAL_URL}]
    result = list(found)
    for bare in [upstream for upstream in found if upstream.kinds == {ClaimKind.ORIGINAL_URL}]:
        near = [upstream for upstream in named if upstream.statements & bare.statements]
        if not near and len(named) == 1 and named[0].kinds != {ClaimKind.TRANSLATION_OUTLET}:
            near = named
        if len(near) == 1 and _may_lead_to(near[0], bare):
            place = result.index(near[0])
            result[place] = replace(
                _joined(near[0], bare), outlet=replace(near[0].outlet, domain=near[0].outlet.domain or bare.outlet.domain)
            )
            named[named.index(near[0])] = result[place]
            result.remove(bare)
    return result


def _may_lead_to(named: Upstream, bare: Upstream) -> bool:
    """Tell whether an address may be that of a named outlet's article."""
    if named.url is not None:
        return False
    return named.outlet.domain is None or named.outlet.domain == bare.outlet.domain or not named.outlet.has_stated_domain


def _qualified(found: list[Upstream], claims: Sequence[Claim], language: str | None) -> Iterable[Upstream]:
    """Attach to each upstream what its statements say besides: title, date, language, author, translator."""
    holders: dict[int, int] = {}
    for place, upstream in enumerate(found):
        for statement in upstream.statements:
            best = holders.get(statement)
            if best is None or upstream.rank > found[best].rank:
                holders[statement] = place
    extra: dict[int, list[int]] = {}
    for index, claim in enumerate(claims):
        if claim.kind not in _QUALIFYING:
            continue
        place_of = holders.get(claim.statement) if claim.statement else None
        if place_of is None and len(found) == 1 and claim.kind is not ClaimKind.TRANSLATOR:
            place_of = 0
        if place_of is not None:
            extra.setdefault(place_of, []).append(index)
    for place, upstream in enumerate(found):
        yield _enriched(upstream, [(index, claims[index]) for index in extra.get(place, ())], language)


def _best_named(authors: Sequence[tuple[int, Claim]]) -> tuple[int, ...]:
    """Return the authors that the most believed wording names: a label gives the name itself, a sentence may decline it."""
    best = max(authors, key=lambda pair: (belief(pair[1]), -pair[0]), default=None)
    return tuple(index for index, claim in authors if best is not None and claim.rule == best[1].rule)


def _is_foreign(title: str | None, language: str | None) -> bool:
    """Tell whether the original's title is in Latin letters and the page's language is not: the text was translated."""
    if title is None or language not in _OTHER_SCRIPTS:
        return False
    return len(_LATIN_WORD.findall(title)) >= _TELLING_WORDS and not any(mark.isalpha() and mark > _LAST_LATIN for mark in title)


def _enriched(upstream: Upstream, extra: Sequence[tuple[int, Claim]], language: str | None) -> Upstream:
    def first(kind: ClaimKind) -> str | None:
        return next((claim.value for _, claim in extra if claim.kind is kind), None)

    def all_of(kind: ClaimKind) -> tuple[int, ...]:
        return tuple(index for index, claim in extra if claim.kind is kind)

    used = tuple(index for index, claim in extra if claim.kind is not ClaimKind.TRANSLATOR)
    taken: set[Relation] = {
        relation for _, claim in extra if (relation := claim.relation) in {Relation.EXCERPT, Relation.ADAPTATION} and relation
    }
    title = first(ClaimKind.ORIGINAL_TITLE)
    if _is_foreign(title, language):
        taken.add(Relation.TRANSLATION)
    return replace(
        upstream,
        relations=upstream.relations | taken,
        claims=upstream.claims + used,
        title=title,
        date=first(ClaimKind.ORIGINAL_DATE),
        language=first(ClaimKind.ORIGINAL_LANGUAGE),
        authors=_best_named([(index, claim) for index, claim in extra if claim.kind is ClaimKind.ORIGINAL_AUTHOR]),
        translators=all_of(ClaimKind.TRANSLATOR),
    )
