"""Why a conclusion was drawn: for each, the claims that spoke for it, against it, and those set aside, with their weights.

The weights and reasons are those by which `resolve` decided: the functions are the same, only asked again.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from provtrack.model.chain import ContributorRole, Node, Resolution
from provtrack.model.claim import Claim, ClaimKind, Scope
from provtrack.resolve.facts import contradict, why_not_published
from provtrack.resolve.identity import Self, fold, identify, own_outlet, same_outlet
from provtrack.resolve.people import ACCOUNT_PENALTY, HANDLE_PENALTY, is_account, is_handle, named_sources, role_of, why_no_contributor
from provtrack.resolve.rights import RESERVED, license_weight
from provtrack.resolve.upstream import NAMING, named_upstream
from provtrack.resolve.weight import belief, originality
from provtrack.values.language import tag_of


@dataclass(frozen=True, slots=True)
class Voice:
    """A claim that was weighed."""

    claim: int
    """Its place in the resolution's claims."""
    weight: float
    """What it counted for this conclusion; comparable within one conclusion only."""
    why: str = ""
    """What is special about it, in words: why it was set aside, or what changed its weight."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """One thing concluded of a page, and the claims weighed for it, the weightiest first."""

    about: str
    """"outlet", "title", "published", "language", "author" (or another role), "upstream", "relation", "license", "copyright"."""
    value: str | None
    why: str
    supporting: tuple[Voice, ...] = ()
    opposing: tuple[Voice, ...] = ()
    set_aside: tuple[Voice, ...] = ()


def explain(resolution: Resolution) -> tuple[Conclusion, ...]:
    """Return the conclusions of a page with the claims behind them; of what nothing is said there is none."""
    own = own_outlet(resolution.document, resolution.claims)
    conclusions = [
        _outlet(resolution, own),
        _title(resolution),
        _published(resolution),
        _language(resolution),
        *_people(resolution),
        *_upstreams(resolution),
        _unnamed_upstreams(resolution, own),
        _relation(resolution),
        _license(resolution),
        *_copyright(resolution),
    ]
    return tuple(item for item in conclusions if item is not None and (item.supporting or item.opposing or item.set_aside))


def _claims(resolution: Resolution, *kinds: ClaimKind) -> list[tuple[int, Claim]]:
    return [(index, claim) for index, claim in enumerate(resolution.claims) if claim.kind in kinds]


def _sorted(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    return tuple(sorted(voices, key=lambda voice: (-voice.weight, voice.claim)))


def _weighed(
    conclusion: Conclusion,
    stated: Sequence[tuple[int, Claim]],
    agrees: Callable[[Claim], bool],
    weigh: Callable[[Claim], Voice | float] = lambda claim: claim.confidence,
    set_aside: Callable[[Claim], str] = lambda _: "",
) -> Conclusion:
    """Sort claims into those that agree with a conclusion, those that do not, and those that did not count."""
    sides: dict[str, list[Voice]] = {"for": [], "against": [], "aside": []}
    for index, claim in stated:
        weight = weigh(claim)
        voice = Voice(index, weight.weight, weight.why) if isinstance(weight, Voice) else Voice(index, weight)
        reason = set_aside(claim)
        side = "aside" if reason else "for" if agrees(claim) else "against"
        sides[side].append(Voice(index, voice.weight, reason or voice.why))
    return replace(conclusion, supporting=_sorted(sides["for"]), opposing=_sorted(sides["against"]), set_aside=_sorted(sides["aside"]))


def _outlet(resolution: Resolution, own: Self) -> Conclusion:
    article = resolution.article
    name = own.outlet if own.outlet is not None and own.outlet.name == article.outlet else identify(article.outlet or "", None)

    def agrees(claim: Claim) -> bool:
        return fold(claim.value) == fold(name.name) or same_outlet(identify(claim.value, claim.url), name)

    why = name.why or ("the page's address decides" if own.domain else "the most believed statement gives it")
    return _weighed(Conclusion("outlet", article.outlet, why), _claims(resolution, ClaimKind.OUTLET), agrees)


def _title(resolution: Resolution) -> Conclusion:
    title = resolution.article.title
    return _weighed(
        Conclusion("title", title, "the most believed statement gives it"),
        _claims(resolution, ClaimKind.TITLE),
        lambda claim: title is not None and (fold(title) in fold(claim.value) or fold(claim.value) in fold(title)),
    )


def _published(resolution: Resolution) -> Conclusion:
    published = resolution.article.published
    elsewhere = [claim for _, claim in _claims(resolution, ClaimKind.ORIGINAL_DATE)]
    why = "the most believed date, as precisely as any that agrees with it states it; a day's difference is a matter of time zones"
    return _weighed(
        Conclusion("published", published, why),
        _claims(resolution, ClaimKind.PUBLISHED),
        lambda claim: published is not None and not contradict(published, claim.value),
        set_aside=lambda claim: why_not_published(claim, elsewhere),
    )


def _language(resolution: Resolution) -> Conclusion:
    language = resolution.article.language
    why = "judged from the text itself" if resolution.document.language else "as the markup states"
    stated = _claims(resolution, ClaimKind.LANGUAGE)
    return _weighed(Conclusion("language", language, why), stated, lambda claim: tag_of(claim.value) == language)


def _people(resolution: Resolution) -> list[Conclusion]:
    return [_contributors(resolution, role) for role in ContributorRole]


def _contributors(resolution: Resolution, role: ContributorRole) -> Conclusion:
    people = [person for node in resolution.chain for person in node.contributors if person.role is role]
    names = {fold(person.name) for person in people}
    sources = named_sources(resolution.claims)
    is_author = role is ContributorRole.AUTHOR

    def weigh(claim: Claim) -> Voice | float:
        if is_author and is_account(claim):
            return Voice(0, max(0.0, belief(claim) - ACCOUNT_PENALTY), "it names an account of the publishing system")
        if is_author and is_handle(claim):
            return Voice(0, max(0.0, belief(claim) - HANDLE_PENALTY), "it names a user of the publishing system")
        return belief(claim)

    why = "the most believed place that names any; what readers see goes before the markup"
    return _weighed(
        Conclusion(
            role.value,
            ", ".join(dict.fromkeys(person.name for person in people)) or None,
            why if is_author else "everybody whom a statement names",
        ),
        [(index, claim) for index, claim in enumerate(resolution.claims) if role_of(claim) is role],
        lambda claim: fold(claim.value) in names,
        weigh,
        lambda claim: why_no_contributor(claim, sources),
    )


def _upstreams(resolution: Resolution) -> list[Conclusion]:
    return [_upstream(resolution, place, node) for place, node in enumerate(resolution.chain[:-1])]


def _upstream(resolution: Resolution, place: int, node: Node) -> Conclusion:
    """Explain one hop: what names it, and where several are called the original, what was said for the others."""
    stated = [(index, resolution.claims[index]) for index in node.claims]
    naming = [(index, claim) for index, claim in stated if claim.kind in NAMING]
    rank = max((originality(claim) for _, claim in naming), default=0)
    why = f"hop {place + 1} of {len(resolution.chain)}: the most original wording used of it counts {rank} (larger is earlier)"
    opposing = []
    for conflict in resolution.conflicts:
        if conflict.about != ClaimKind.ORIGINAL_OUTLET.value:
            continue
        if conflict.chosen not in node.claims and set(conflict.claims) & set(node.claims):
            why = f"hop {place + 1} of {len(resolution.chain)}: also called the original, but taken for a later copy"
        if conflict.chosen in node.claims:
            why = conflict.why
            opposing = [Voice(index, belief(resolution.claims[index])) for index in conflict.claims if index not in node.claims]
    supporting = [Voice(index, belief(claim), "" if claim.kind in NAMING else f"gives its {claim.kind.value}") for index, claim in stated]
    return Conclusion("upstream", node.outlet or node.domain, why, _sorted(supporting), _sorted(opposing))


def _unnamed_upstreams(resolution: Resolution, own: Self) -> Conclusion | None:
    """Gather the claims that name an outlet and made no hop of the chain."""
    used = {index for node in resolution.chain for index in node.claims}
    aside = []
    for index, claim in _claims(resolution, *NAMING):
        if index not in used:
            _, why = named_upstream(claim, own, resolution.article.language)
            aside.append(Voice(index, belief(claim), why))
    return Conclusion("upstream", None, "named, but no hop of the chain", set_aside=_sorted(aside)) if aside else None


def _relation(resolution: Resolution) -> Conclusion | None:
    """Explain how the page says its text was made from the nearest upstream."""
    made = len(resolution.chain) - 1
    relation = resolution.article.relation
    claims = [index for item in resolution.derivations if item.made == made for index in item.claims]
    if not claims:
        return None
    stated = [(index, resolution.claims[index]) for index in claims if resolution.claims[index].relation is not None]
    why = "the most telling word used of the nearest hop: translation, then excerpt, adaptation, syndication, repost"
    return _weighed(Conclusion("relation", relation.value, why), stated, lambda claim: claim.relation is relation, belief)


def _license(resolution: Resolution) -> Conclusion:
    value = resolution.license

    def aside(claim: Claim) -> str:
        return "it is about an image" if claim.scope is Scope.IMAGE else ""

    stated = _claims(resolution, ClaimKind.LICENSE)
    if resolution.license_claim is not None and resolution.claims[resolution.license_claim].kind is not ClaimKind.LICENSE:
        stated.append((resolution.license_claim, resolution.claims[resolution.license_claim]))
    chosen = resolution.claims[resolution.license_claim] if resolution.license_claim is not None else None
    why = (
        "a licence goes before a reservation of rights, a statement about this text before one about the site"
        if value is not None and value != RESERVED
        else "nothing but a reservation of rights is stated"
        if value is not None
        else "what is stated is not about this text"
    )
    conclusion = Conclusion("license", value, why)
    return _weighed(conclusion, stated, lambda claim: claim is chosen or claim.value == value, license_weight, aside)


def _copyright(resolution: Resolution) -> list[Conclusion]:
    return [
        Conclusion(
            "copyright",
            ", ".join(item.holders) or None,
            f"a notice about the {item.scope.value}, told by where it stands and how it is worded",
            (Voice(item.claim, belief(resolution.claims[item.claim])),),
        )
        for item in resolution.copyright
    ]
