"""How many independent origins stand behind articles: twenty reposts of one agency's text are one. Pure.

Each article counts for the origin that its firmest derivations lead to: an article that names two sources adds nothing to either, and the
two stay independent. An agency's dispatch has no page, and each repost has a headline of its own: two cited dispatches are one where
articles made from them share paragraphs.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from provtrack.model.chain import Status
from provtrack.model.graph import Edge, Member, Origin

_RANK: Final = {Status.ASSERTED: 0, Status.STATED: 1, Status.INFERRED: 2}
_SHARED: Final = 2
"""Paragraphs that two articles must share; where the shorter has one only, that one."""
_COMMON: Final = 200
"""Articles with one and the same paragraph beyond which it is a notice that all pages of some kind carry."""


def firmest(edges: Iterable[Edge], published: Mapping[int, str]) -> dict[int, Edge]:
    """Return for each article the derivation that counts: the firmest status, no date against it, its own page's word, confidence."""
    chosen: dict[int, tuple[tuple[object, ...], Edge]] = {}
    for edge in edges:
        if edge.status is Status.DISPUTED or edge.made == edge.source:
            continue
        made, source = published.get(edge.made, ""), published.get(edge.source, "")
        shorter = min(len(made), len(source))
        is_late = source[:shorter] > made[:shorter]
        rank = (_RANK[edge.status], is_late, edge.stated_by != edge.made, -edge.confidence, edge.source)
        if edge.made not in chosen or rank < chosen[edge.made][0]:
            chosen[edge.made] = rank, edge
    return {made: edge for made, (_, edge) in chosen.items()}


def roots(chosen: Mapping[int, Edge], published: Mapping[int, str]) -> dict[int, int]:
    """Return the origin of each article that was made from another, and of each origin; a circle begins at its oldest article."""
    found: dict[int, int] = {}
    for start in chosen:
        path: list[int] = []
        place: dict[int, int] = {}
        number = start
        while number not in found and number not in place and number in chosen:
            place[number] = len(path)
            path.append(number)
            number = chosen[number].source
        if number in place:
            root = min(path[place[number] :], key=lambda one: (published.get(one, "~"), one))
        else:
            root = found.setdefault(number, number)
        found.update(dict.fromkeys(path, root))
    return found


def joined(
    dispatches: Mapping[int, str], made_from: Mapping[int, int], paragraphs: Mapping[int, tuple[int, ...]]
) -> dict[int, tuple[int, int, int]]:
    """Return for a cited dispatch the one that it is the same as, and the two articles whose paragraphs tell.

    Args:
        dispatches: The cited origins that could be one, with whose they are.
        made_from: The origin of each article.
        paragraphs: Of articles made from them, the fingerprints of their paragraphs.
    """
    holders: dict[tuple[str, int], list[int]] = {}
    for article, prints in paragraphs.items():
        name = dispatches.get(made_from[article])
        if name is not None:
            for one in prints:
                holders.setdefault((name, one), []).append(article)
    parent = {number: number for number in dispatches}
    why: dict[int, tuple[int, int, int]] = {}
    shared: Counter[tuple[int, int]] = Counter()
    for same in holders.values():
        if len(same) <= _COMMON:
            shared.update((same[0], other) for other in same[1:] if made_from[other] != made_from[same[0]])
    for (one, other), count in shared.items():
        if count < min(_SHARED, len(paragraphs[one]), len(paragraphs[other])):
            continue
        kept, gone = sorted((_top(parent, made_from[one]), _top(parent, made_from[other])))
        if kept != gone:
            parent[gone] = kept
            why[gone] = kept, one, other
    return {number: (_top(parent, number), *why[number][1:]) for number in why}


def _top(parent: dict[int, int], number: int) -> int:
    """Return the dispatch that another was joined with (union-find with halved paths)."""
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number


def origins(
    asked: Iterable[int], chosen: Mapping[int, Edge], origin_of: Mapping[int, int], same: Mapping[int, tuple[int, int, int]]
) -> tuple[Origin, ...]:
    """Return the origins of the articles asked about, those of most articles first.

    Args:
        asked: The numbers of the articles.
        chosen: The derivation that counts of each article (`firmest`).
        origin_of: The origin of each article (`roots`).
        same: What makes two dispatches one (`joined`).
    """
    groups: dict[int, list[Member]] = {}
    for number in dict.fromkeys(asked):
        root = origin_of.get(number, number)
        told = same.get(root)
        twin = None if told is None or number not in told[1:] else told[1] if told[2] == number else told[2]
        groups.setdefault(told[0] if told else root, []).append(Member(number, _way(number, root, chosen), twin))
    found = [Origin(root, tuple(sorted(members, key=lambda one: (len(one.way), one.article)))) for root, members in groups.items()]
    return tuple(sorted(found, key=lambda one: (-len(one.members), one.article)))


def _way(number: int, root: int, chosen: Mapping[int, Edge]) -> tuple[Edge, ...]:
    way: list[Edge] = []
    while number != root:
        way.append(chosen[number])
        number = chosen[number].source
    return tuple(way)
