"""Reading many pages in several processes of this machine: bounded memory, and answers in the order asked."""

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from provtrack.ingest.attempt import Examined, Failure, Outcome, attempt, settle
from provtrack.ingest.sources import Found, Source, find_sources

QUEUED_PER_WORKER = 4
"""Pages on their way at once, a worker: enough that none waits, few enough that 10,000 pages need no more memory than 40."""


Read = Callable[[Source], Examined | Failure]


def examine_in_processes(names: Iterable[str], workers: int, read: Read = attempt) -> Iterator[Outcome]:
    """Read what the names lead to, and yield what became of each source, in their order.

    A process that dies (killed for its memory) costs the page that killed it, no other.

    Args:
        names: Files, folders, "-" for standard input.
        workers: Processes that read.
        read: Reads one page; a function of a module, for it is named to the processes.
    """
    found = find_sources(names)
    executor = _start(workers)
    waiting: deque[tuple[Found, Future[Examined | Failure] | None]] = deque()
    try:
        while True:
            for item in islice(found, workers * QUEUED_PER_WORKER - len(waiting)):
                waiting.append((item, _submit(executor, read, item)))
            if not waiting:
                return
            item, future = waiting.popleft()
            try:
                answer = settle(item) if future is None else future.result()
            except BrokenProcessPool:
                executor.shutdown(wait=False, cancel_futures=True)
                answer = _attempt_alone(read, item)
                executor = _start(workers)
                waiting = deque((each, _kept(executor, read, each, old)) for each, old in waiting)
            yield answer
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def _submit(executor: ProcessPoolExecutor, read: Read, item: Found) -> "Future[Examined | Failure] | None":
    """Hand a page to a process; None for what needs none."""
    if not isinstance(item, Source):
        return None
    try:
        return executor.submit(read, item)
    except BrokenProcessPool as error:
        broken: Future[Examined | Failure] = Future()
        broken.set_exception(error)
        return broken


def _kept(
    executor: ProcessPoolExecutor, read: Read, item: Found, old: "Future[Examined | Failure] | None"
) -> "Future[Examined | Failure] | None":
    """Keep an answer that arrived before the pool broke; ask for the others again."""
    if old is None or (old.done() and not old.cancelled() and old.exception() is None):
        return old
    return _submit(executor, read, item)


def _attempt_alone(read: Read, item: Found) -> Outcome:
    """Read one page in a process of its own, to learn whether it was this page that killed the process."""
    if not isinstance(item, Source):
        return settle(item)
    with _start(1) as alone:
        try:
            return alone.submit(read, item).result()
        except BrokenProcessPool:
            return Failure(item.name, "WorkerDied", "the process that read it died (out of memory?)")


def _start(workers: int) -> ProcessPoolExecutor:
    """Start processes that inherit no open database and leave Ctrl-C to their parent."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["provtrack.pipeline"])
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_ignore_interrupts)


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdin = None
