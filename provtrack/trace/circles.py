"""Derivations that go round in a circle, and those that only skip a hop. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from provtrack.model.chain import Status
from provtrack.model.graph import Article, StoredDerivation

_RANK = {Status.ASSERTED: 0, Status.STATED: 1, Status.INFERRED: 2, Status.DISPUTED: 3}


def strength(derivation: StoredDerivation, articles: Mapping[int, Article]) -> tuple[int, bool, bool, float, int, int, int]:
    """Return what orders derivations, the firmest first: its status, no date against it, the made page's own word, confidence, age."""
    return (
        _RANK[derivation.status],
        is_against_time(derivation, articles),
        derivation.made not in derivation.stated_by,
        -derivation.confidence,
        -len(derivation.claims),
        derivation.source,
        derivation.made,
    )


def is_against_time(derivation: StoredDerivation, articles: Mapping[int, Article]) -> bool:
    """Tell whether the source is dated later than what was made of it."""
    made, source = articles[derivation.made].published, articles[derivation.source].published
    if not made or not source:
        return False
    shared = min(len(made), len(source))
    return source[:shared] > made[:shared]


def parted(
    derivations: Iterable[StoredDerivation], articles: Mapping[int, Article]
) -> tuple[tuple[StoredDerivation, ...], tuple[StoredDerivation, ...]]:
    """Return the derivations without circles, and those that had to go for it: the weakest of each circle."""
    wanted = [
        derivation
        for derivation in derivations
        if derivation.made != derivation.source and derivation.made in articles and derivation.source in articles
    ]
    circle_of = _circles(wanted)
    kept: list[StoredDerivation] = []
    cut: list[StoredDerivation] = []
    inside: dict[int, list[StoredDerivation]] = {}
    for derivation in wanted:
        circle = circle_of[derivation.made]
        if circle == circle_of[derivation.source]:
            inside.setdefault(circle, []).append(derivation)
        else:
            kept.append(derivation)
    for going_round in inside.values():
        sources: dict[int, list[int]] = {}
        for derivation in sorted(going_round, key=lambda one: strength(one, articles)):
            if derivation.made in reached(derivation.source, sources):
                cut.append(derivation)
            else:
                kept.append(derivation)
                sources.setdefault(derivation.made, []).append(derivation.source)
    return tuple(kept), tuple(cut)


def reached(start: int, following: Mapping[int, Sequence[int]]) -> set[int]:
    """Return all that is reached from `start`, itself included."""
    seen = {start}
    waiting = [start]
    while waiting:
        for number in following.get(waiting.pop(), ()):
            if number not in seen:
                seen.add(number)
                waiting.append(number)
    return seen


def _circles(derivations: Sequence[StoredDerivation]) -> dict[int, int]:
    """Return for each article the circle it belongs to: articles that reach each other (Tarjan 1972, without recursion)."""
    sources: dict[int, list[int]] = {}
    for derivation in derivations:
        sources.setdefault(derivation.made, []).append(derivation.source)
        sources.setdefault(derivation.source, [])
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    found: dict[int, int] = {}
    path: list[int] = []
    for root, roots_sources in sources.items():
        if root in index:
            continue
        index[root] = low[root] = len(index)
        path.append(root)
        work = [(root, iter(roots_sources))]
        while work:
            number, rest = work[-1]
            for source in rest:
                if source not in index:
                    index[source] = low[source] = len(index)
                    path.append(source)
                    work.append((source, iter(sources[source])))
                    break
                if source not in found:
                    low[number] = min(low[number], index[source])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[number])
                if low[number] == index[number]:
                    _close(path, number, found)
    return found


def _close(path: list[int], number: int, found: dict[int, int]) -> None:
    """Take one finished circle off the path."""
    while True:
        member = path.pop()
        found[member] = number
        if member == number:
            return
