"""Finds the passages that two texts share, in time linear in their length.

A run of five words that stands in both is a seed (research on text reuse takes 4 to 7; five words by chance in both are rare); each is
followed as far as the texts agree. Between two passages that follow each other in both texts, single words that were kept are found too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

SEED = 5
"""Words of a seed."""
_TRIED = 6
"""Places of one seed that are followed: a refrain that stands a thousand times must not cost a thousand times as much."""
_FOLLOWED = 2_000
"""Words that a place is followed for before it is taken without trying the others."""
_GAP = 24
"""Words of a gap, in each text, in which single kept words are looked for."""
_GAPS = 500
"""Gaps that are looked into."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that two texts share, by their places in both."""

    made: int
    source: int
    length: int


def shared_runs(made: Sequence[int], source: Sequence[int]) -> tuple[Run, ...]:
    """Return the runs of the made text that stand in the source, in the order of the made text, without overlaps there."""
    runs = list(_seeded(made, source))
    between = [run for before, after in pairwise(runs[:_GAPS]) for run in _within(made, source, before, after)]
    return tuple(sorted((*runs, *between), key=lambda run: run.made))


def _seeded(made: Sequence[int], source: Sequence[int]) -> Iterator[Run]:
    """Follow each seed of the made text at the places where it stands in the source; the longest run counts."""
    index: dict[tuple[int, ...], list[int]] = {}
    for place, seed in enumerate(_seeds(source)):
        known = index.setdefault(seed, [])
        if len(known) < _TRIED:
            known.append(place)
    seeds = list(_seeds(made))
    place = expected = 0
    while place < len(seeds):
        found = index.get(seeds[place])
        if found is None:
            place += 1
            continue
        best = Run(place, 0, 0)
        for start in sorted(found, key=lambda start: abs(start - expected)):
            length = _agreeing(made, source, place, start)
            if length > best.length:
                best = Run(place, start, length)
            if length > _FOLLOWED:
                break
        yield best
        place += best.length
        expected = best.source + best.length


def _seeds(words: Sequence[int]) -> Iterator[tuple[int, ...]]:
    return zip(*(words[offset:] for offset in range(SEED)), strict=False)


def _agreeing(made: Sequence[int], source: Sequence[int], here: int, there: int) -> int:
    """Return how many words agree from these places on."""
    length = 0
    most = min(len(made) - here, len(source) - there)
    while length < most and made[here + length] == source[there + length]:
        length += 1
    return length


def _within(made: Sequence[int], source: Sequence[int], before: Run, after: Run) -> Iterator[Run]:
    """Find words kept between two runs that stand near each other in both texts."""
    here, there = before.made + before.length, before.source + before.length
    if not (0 < after.made - here <= _GAP and 0 < after.source - there <= _GAP):
        return
    pieces = made[here : after.made], source[there : after.source]
    for block in SequenceMatcher(None, *pieces, autojunk=False).get_matching_blocks():
        if block.size:
            yield Run(here + block.a, there + block.b, block.size)
