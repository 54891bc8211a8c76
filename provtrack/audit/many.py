"""Judging many articles: in several processes, each with a connection of its own that only reads; answers in the order asked."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain, islice

from provtrack.audit import judge
from provtrack.audit.case import Site
from provtrack.audit.finding import Judged
from provtrack.audit.gathering import BATCH, cases
from provtrack.audit.policy import PolicyBook, shipped_policies
from provtrack.audit.remembered import read_findings, version_of, written
from provtrack.audit.rule import Rule
from provtrack.errors import DatabaseError
from provtrack.store import Store, open_store
from provtrack.store.judgements import Judgement
from provtrack.store.location import Location

_FEW = 100
"""Articles that are judged anew sooner than it is looked up what was found."""
_AHEAD = 2
"""Batches on their way at once, a process: one at work, one waiting."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What articles are judged by."""

    rules: tuple[Rule, ...]
    policies: PolicyBook = field(default_factory=shipped_policies)
    sites: Mapping[str, Site] = field(default_factory=dict)
    version: str = ""
    """A fingerprint of it all; without one nothing is remembered."""

    def remembering(self) -> "Measure":
        """Return the same with its fingerprint: what was found before by the same measure in the same pages is not looked for again."""
        return replace(self, version=version_of(self.rules, self.policies, self.sites))

    def judge(self, store: Store, numbers: Iterable[int]) -> Iterator[Judged]:
        """Yield what the rules find wrong with each of the observed among these articles."""
        for case in cases(store, numbers, self.policies, self.sites):
            yield judge(case, self.rules)


@dataclass(frozen=True, slots=True)
class Batch:
    """Some articles judged."""

    judged: tuple[Judged, ...]
    found: tuple[Judgement, ...]
    """What is new in it, to be kept."""


def judge_all(store: Store, numbers: Iterable[int], measure: Measure, workers: int = 1, *, size: int = BATCH) -> Iterator[Judged]:
    """Yield what is found in each of the observed among these articles, in the order given, as it is computed, `size` at a time.

    Fewer than two batches are judged here: starting a process takes as long. Where processes cannot be started, or one dies, the rest
    is judged here too. Of more than a few articles it is kept what was found; a database that cannot be written does without.
    """
    waiting = iter(numbers)
    first = list(islice(waiting, 2 * size))
    everything = chain(first, waiting)
    if len(first) < _FEW:
        yield from measure.judge(store, everything)
        return
    known = measure.remembering()
    is_much = len(first) >= 2 * size
    batches = _split(everything, size)
    judged = _in_processes(store, batches, known, workers) if workers > 1 and is_much else _here(store, batches, known)
    for batch in judged:
        if batch.found and not store.is_read_only:
            with suppress(DatabaseError):
                store.keep_judgements(batch.found)
        yield from batch.judged


def judge_batch(store: Store, numbers: Sequence[int], measure: Measure) -> Batch:
    """Judge those of a batch of articles that changed since they were judged last, or whose sources did."""
    prints = {number: measure.version + said for number, said in store.fingerprints(numbers).items()}
    kept = store.judgements(numbers)
    fresh = {number for number, judgement in kept.items() if judgement.fingerprint == prints.get(number)}
    articles = store.articles_numbered(fresh)
    by_code = {rule.code: rule for rule in measure.rules}
    results: dict[int, Judged] = {}
    for number, article in articles.items():
        findings = read_findings(kept[number].findings, article, by_code)
        if findings is not None:
            results[number] = Judged(article, findings)
    found: list[Judgement] = []
    for judged in measure.judge(store, [number for number in numbers if number not in results]):
        number = judged.article.number
        results[number] = judged
        if number in prints and not judged.failures:
            found.append(Judgement(number, prints[number], written(judged.findings)))
    return Batch(tuple(results[number] for number in numbers if number in results), tuple(found))


def _split(numbers: Iterator[int], size: int) -> Iterator[tuple[int, ...]]:
    while some := tuple(islice(numbers, size)):
        yield some


def _here(store: Store, batches: Iterable[tuple[int, ...]], measure: Measure) -> Iterator[Batch]:
    for some in batches:
        yield judge_batch(store, some, measure)


def _in_processes(store: Store, batches: Iterator[tuple[int, ...]], measure: Measure, workers: int) -> Iterator[Batch]:
    executor = _start(store.location, measure, workers)
    queue: deque[tuple[tuple[int, ...], Future[Batch]]] = deque()
    try:
        while True:
            queue.extend((some, _submit(executor, some)) for some in islice(batches, workers * _AHEAD - len(queue)))
            if not queue:
                return
            some, future = queue.popleft()
            try:
                batch = future.result()
            except BrokenProcessPool:
                yield from _here(store, chain([some], (others for others, _ in queue), batches), measure)
                return
            yield batch
    finally:
        executor.shutdown(cancel_futures=True)


def _submit(executor: ProcessPoolExecutor, numbers: tuple[int, ...]) -> "Future[Batch]":
    try:
        return executor.submit(_judge_batch, numbers)
    except BrokenProcessPool as error:
        broken: Future[Batch] = Future()
        broken.set_exception(error)
        return broken


def _start(location: Location, measure: Measure, workers: int) -> ProcessPoolExecutor:
    """Start processes that inherit no open database and leave Ctrl-C to their parent."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["provtrack.audit.many"])
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(location, measure))


_tools: list[Callable[[], tuple[Store, Measure]]] = []
"""In a process that judges: what it judges by."""


def _begin(location: Location, measure: Measure) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _tools[:] = [cache(lambda: (open_store(location, create=False, read_only=True), measure))]


def _judge_batch(numbers: tuple[int, ...]) -> Batch:
    store, measure = _tools[0]()
    return judge_batch(store, numbers, measure)
