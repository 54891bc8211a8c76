"""Judging many articles: in several processes, each with a connection of its own that only reads; answers in the order asked."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, islice

from provtrack.audit import judge
from provtrack.audit.case import Case, Site
from provtrack.audit.finding import Judged
from provtrack.audit.gathering import BATCH, cases
from provtrack.audit.policy import PolicyBook, shipped_policies
from provtrack.audit.rule import Rule
from provtrack.store import Store, open_store
from provtrack.store.location import Location

_AHEAD = 2
"""Batches on their way at once, a process: one at work, one waiting."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What articles are judged by."""

    rules: tuple[Rule, ...]
    policies: PolicyBook = field(default_factory=shipped_policies)
    sites: Mapping[str, Site] = field(default_factory=dict)

    def judge(self, store: Store, numbers: Iterable[int]) -> Iterator[Judged]:
        """Yield what the rules find wrong with each of the observed among these articles."""
        for case in self.cases(store, numbers):
            yield judge(case, self.rules)

    def cases(self, store: Store, numbers: Iterable[int]) -> Iterator[Case]:
        """Yield the cases of the observed among these articles."""
        return cases(store, numbers, self.policies, self.sites)


def judge_all(store: Store, numbers: Iterable[int], measure: Measure, workers: int = 1) -> Iterator[Judged]:
    """Yield what is found in each of the observed among these articles, in the order given, as it is computed.

    Fewer than two batches are judged here: starting a process takes as long. Where processes cannot be started, or one dies, the rest
    is judged here too.
    """
    waiting = iter(numbers)
    first = list(islice(waiting, 2 * BATCH))
    everything = chain(first, waiting)
    if workers < 2 or len(first) < 2 * BATCH:
        yield from measure.judge(store, everything)
        return
    yield from _in_processes(store, everything, measure, workers)


def _in_processes(store: Store, numbers: Iterator[int], measure: Measure, workers: int) -> Iterator[Judged]:
    executor = _start(store.location, measure, workers)
    queue: deque[tuple[tuple[int, ...], Future[list[Judged]]]] = deque()
    try:
        while True:
            while len(queue) < workers * _AHEAD and (some := tuple(islice(numbers, BATCH))):
                queue.append((some, _submit(executor, some)))
            if not queue:
                return
            some, future = queue.popleft()
            try:
                judged = future.result()
            except BrokenProcessPool:
                rest = chain(some, (number for others, _ in queue for number in others), numbers)
                yield from measure.judge(store, rest)
                return
            yield from judged
    finally:
        executor.shutdown(cancel_futures=True)


def _submit(executor: ProcessPoolExecutor, numbers: tuple[int, ...]) -> "Future[list[Judged]]":
    try:
        return executor.submit(_judge_batch, numbers)
    except BrokenProcessPool as error:
        broken: Future[list[Judged]] = Future()
        broken.set_exception(error)
        return broken


def _start(location: Location, measure: Measure, workers: int) -> ProcessPoolExecutor:
    """Start processes that inherit no open database and leave Ctrl-C to their parent."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["provtrack.audit.many"])
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(location, measure))


_here: dict[str, Callable[[], tuple[Store, Measure]]] = {}
"""In a process that judges: what it judges by."""


def _begin(location: Location, measure: Measure) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _here["tools"] = cache(lambda: (open_store(location, create=False, read_only=True), measure))


def _judge_batch(numbers: tuple[int, ...]) -> list[Judged]:
    store, measure = _here["tools"]()
    return list(measure.judge(store, numbers))
