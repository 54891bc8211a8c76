"""Makes the chain of a page from its upstreams in order: the nodes, and how each was made from the one before."""

from collections.abc import Sequence
from dataclasses import replace

from provtrack.model.chain import TRANSLATING, Contributor, ContributorRole, Derivation, Node, Status
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.resolve.upstream import Upstream

_ORDER_ALONE = 0.8
"""How much of its confidence a derivation keeps that no sentence states, only the order of the statements."""


def build_chain(
    levels: Sequence[Sequence[Upstream]], page: Node, claims: Sequence[Claim]
) -> tuple[tuple[Node, ...], tuple[Derivation, ...]]:
    """Make the nodes, oldest first, and the derivation of each from those of the level before it.

    Args:
        levels: Upstreams in order, oldest first; those of one level stand side by side.
        page: The page's own article, with all its contributors: a translator goes to the hop that is the translation.
        claims: All claims of the page.
    """
    translators = [person for person in page.contributors if person.role in TRANSLATING]
    translated_at = _translated_level(levels, page.language, has_translator=bool(translators))
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
        else tuple(person for person in page.contributors if person.role not in TRANSLATING)
    )
    nodes.append(replace(page, relation=relation, contributors=own_people))
    derivations.extend(
        Derivation(len(nodes) - 1, source, relation, Status.STATED, upstream.confidence, upstream.claims)
        for source, upstream in zip(before, levels[-1], strict=True)
    )
    return tuple(nodes), tuple(derivations)


def _translated_level(levels: Sequence[Sequence[Upstream]], language: str | None, *, has_translator: bool) -> int:
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
    """Derive an upstream from those before it.

    It is stated where one sentence names both; else inferred from their order, with no claim to quote.
    """
    before, upstream = levels
    result = []
    for source, earlier in zip(sources, before, strict=True):
        together = earlier.statements & upstream.statements
        telling = tuple(dict.fromkeys(index for index in earlier.claims + upstream.claims if claims[index].statement in together))
        confidence = min(earlier.confidence, upstream.confidence) * (1.0 if together else _ORDER_ALONE)
        status = Status.STATED if together else Status.INFERRED
        result.append(Derivation(made, source, relation, status, round(confidence, 3), telling))
    return result
