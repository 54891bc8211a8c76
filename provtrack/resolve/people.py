"""Who made the article: authors, translators, editors and others, the visible byline before the markup."""

import re
from collections.abc import Collection, Sequence

from provtrack.model.chain import Conflict, Contributor, ContributorRole
from provtrack.model.claim import Claim, ClaimKind
from provtrack.resolve.identity import fold
from provtrack.resolve.weight import belief
from provtrack.values.name import NameKind, kind_of

ROLES = {
    ClaimKind.AUTHOR: ContributorRole.AUTHOR,
    ClaimKind.TRANSLATOR: ContributorRole.TRANSLATOR,
    ClaimKind.EDITOR: ContributorRole.EDITOR,
    ClaimKind.PROOFREADER: ContributorRole.PROOFREADER,
    ClaimKind.PHOTOGRAPHER: ContributorRole.PHOTOGRAPHER,
}
"""What each kind of claim makes of a person; `role_of` tells programs apart."""

_OUTLETS = frozenset({ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET})
"""Claims that name where the text was taken from: some systems write that outlet into the author's place too."""

ACCOUNT_PENALTY = 0.5
"""What a source that names nothing but accounts of the publishing system loses against others."""

HANDLE_PENALTY = 0.2
"""What a source in the markup that names nothing but a user's handle ("jdoe") loses against a name that readers see."""
_HANDLE = re.compile(r"[a-z][a-z0-9._-]{2,24}")

_BELIEVED = 0.4
"""Names believed less than this are kept as claims only."""


def contributors(claims: Sequence[Claim]) -> tuple[tuple[Contributor, ...], tuple[Conflict, ...]]:
    """Return the page's contributors by role, and where byline and markup contradict each other.

    For authors one source is chosen, the most believed (the visible byline, unless it is an account of the
    publishing system); names of other sources that agree with it add their claims.
    """
    found: list[Contributor] = []
    conflicts: list[Conflict] = []
    sources = named_sources(claims)
    for role in ContributorRole:
        stated = [(index, claim) for index, claim in enumerate(claims) if role_of(claim) is role and not why_no_contributor(claim, sources)]
        chosen = _chosen(stated) if role is ContributorRole.AUTHOR else stated
        found.extend(_merged(role, chosen, stated))
        if role is ContributorRole.AUTHOR and (conflict := _contradiction(chosen, stated)):
            conflicts.append(conflict)
    return tuple(found), tuple(conflicts)


def role_of(claim: Claim) -> ContributorRole | None:
    """Return the role in which a claim names somebody; a program that translates has one of its own."""
    if claim.kind is ClaimKind.TRANSLATOR and "machine" in claim.flags:
        return ContributorRole.MACHINE_TRANSLATOR
    return ROLES.get(claim.kind)


def named_sources(claims: Sequence[Claim]) -> frozenset[str]:
    """Return the folded names of the outlets that the text is said to come from."""
    return frozenset(fold(claim.value) for claim in claims if claim.kind in _OUTLETS and claim.confidence >= _BELIEVED)


def why_no_contributor(claim: Claim, sources: Collection[str]) -> str:
    """Return why a claim that names somebody makes no contributor, in words; "" where it may.

    Args:
        claim: One of the kinds of `ROLES`.
        sources: As `named_sources` returns them.
    """
    if belief(claim) < _BELIEVED:
        return f"believed too little: less than {_BELIEVED:.2f}"
    if "machine" in claim.flags and claim.kind is not ClaimKind.TRANSLATOR:
        return "it names a program"
    if "partial" in claim.flags:
        return "it is credited for a part only"
    if claim.kind is ClaimKind.AUTHOR and claim.span is None and "account" in claim.flags:
        return "it is an account of the publishing system, which readers do not see"
    if _is_outlet(claim) and fold(claim.value) in sources:
        return "it is the outlet that the text was taken from"
    return ""


def _is_outlet(claim: Claim) -> bool:
    """Tell whether the markup names an organisation in the author's place; a visible byline stays as printed."""
    return claim.kind is ClaimKind.AUTHOR and claim.span is None and bool(claim.flags & {"organisation", "outlet"})


def without_outlets(people: Sequence[Contributor], outlets: Sequence[str]) -> tuple[Contributor, ...]:
    """Return the contributors without outlets that stand beside an author in the byline ("By Ada Doe, Example Post")."""
    names = {fold(name) for name in outlets}
    kept = tuple(person for person in people if person.role is not ContributorRole.AUTHOR or fold(person.name) not in names)
    has_author = any(person.role is ContributorRole.AUTHOR for person in kept)
    return kept if has_author else tuple(people)


def _chosen(stated: Sequence[tuple[int, Claim]]) -> list[tuple[int, Claim]]:
    """Return the author claims of the most believed source."""
    groups: dict[str, list[tuple[int, Claim]]] = {}
    for index, claim in stated:
        groups.setdefault(claim.rule, []).append((index, claim))
    if not groups:
        return []
    return max(groups.values(), key=_group_weight)


def _group_weight(group: Sequence[tuple[int, Claim]]) -> tuple[float, int]:
    best = max(belief(claim) for _, claim in group)
    if all(is_account(claim) for _, claim in group):
        best -= ACCOUNT_PENALTY
    elif all(is_handle(claim) for _, claim in group):
        best -= HANDLE_PENALTY
    return best, -group[0][0]


def is_account(claim: Claim) -> bool:
    """Tell whether a claim names an account of the publishing system rather than a person."""
    return "account" in claim.flags or kind_of(claim.value) is NameKind.ACCOUNT


def is_handle(claim: Claim) -> bool:
    """Tell whether the markup names somebody by a user's handle."""
    return claim.span is None and _HANDLE.fullmatch(claim.value) is not None


def _merged(role: ContributorRole, chosen: Sequence[tuple[int, Claim]], stated: Sequence[tuple[int, Claim]]) -> list[Contributor]:
    names: dict[str, str] = {}
    for _, claim in chosen:
        folded = fold(claim.value)
        if folded and not any(folded in known and folded != known for known in names):
            names.setdefault(folded, claim.value)
    return [
        Contributor(role, name, tuple(index for index, claim in stated if fold(claim.value) == folded)) for folded, name in names.items()
    ]


def _contradiction(chosen: Sequence[tuple[int, Claim]], stated: Sequence[tuple[int, Claim]]) -> Conflict | None:
    names = {fold(claim.value) for _, claim in chosen}
    others = [
        (index, claim)
        for index, claim in stated
        if fold(claim.value) not in names
        and kind_of(claim.value) is NameKind.PERSON
        and not any(fold(claim.value) in name or name in fold(claim.value) for name in names)
    ]
    if not chosen or not others:
        return None
    first, best = chosen[0]
    shown = "the byline that readers see" if best.span is not None else f"the page's markup ({best.rule})"
    who = ", ".join(dict.fromkeys(claim.value for _, claim in others))
    where = ", ".join(dict.fromkeys(claim.rule for _, claim in others))
    why = f"{best.value} stands in {shown}; {who} stands in {where}, which is believed less"
    return Conflict("author", (first, *(index for index, _ in others)), first, why)
