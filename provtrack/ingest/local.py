"""Reading many pages in several processes of this machine: bounded memory, and answers in the order asked."""

import multiprocessing
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

from provtrack.ingest.attempt import Failure, attempt_all, settle
from provtrack.ingest.sources import Found, Skipped, Source, find_sources

T = TypeVar("T")

QUEUED_PER_WORKER = 4
"""Pages on their way at once, a worker: enough that none waits, few enough that 10,000 pages need no more memory than 40."""


def read_in_processes(names: Iterable[str], workers: int, read: Callable[[Source], T]) -> Iterator[T | Failure | Skipped]:
    """Read what the names lead to, and yield what became of each source, in their order.

    A process that dies (killed for its memory) costs the page that killed it, no other.

    Args:
        names: Files, folders, "-" for standard input.
        workers: Processes that read.
        read: Reads one page; a function of a module, for it is named to the processes.
    """
    found = find_sources(names)
    executor = _start(workers)
    waiting: deque[tuple[Found, Future[list[T | Failure]] | None]] = deque()
    try:
        while True:
            for item in islice(found, workers * QUEUED_PER_WORKER - len(waiting)):
                waiting.append((item, _submit(executor, read, item)))
            if not waiting:
                return
            item, future = waiting.popleft()
            try:
                answer = settle(item, read) if future is None else future.result()
            except BrokenProcessPool:
                executor.shutdown(wait=False, cancel_futures=True)
                answer = _attempt_alone(read, item)
                executor = _start(workers)
                waiting = deque((each, _kept(executor, read, each, old)) for each, old in waiting)
            yield from answer
    finally:
        executor.shutdown(cancel_futures=True)  # and wait: a process left starting would complain of its vanished parent


def _submit(executor: ProcessPoolExecutor, read: Callable[[Source], T], item: Found) -> "Future[list[T | Failure]] | None":
    """Hand a page to a process; None for what needs none."""
    if not isinstance(item, Source):
        return None
    try:
        with _interrupted_later():
            return executor.submit(attempt_all, item, read)
    except BrokenProcessPool as error:
        broken: Future[list[T | Failure]] = Future()
        broken.set_exception(error)
        return broken


def _kept(
    executor: ProcessPoolExecutor, read: Callable[[Source], T], item: Found, old: "Future[list[T | Failure]] | None"
) -> "Future[list[T | Failure]] | None":
    """Keep an answer that arrived before the pool broke; ask for the others again."""
    if old is None or (old.done() and not old.cancelled() and old.exception() is None):
        return old
    return _submit(executor, read, item)


def _attempt_alone(read: Callable[[Source], T], item: Found) -> Iterable[T | Failure | Skipped]:
    """Read one page in a process of its own, to learn whether it was this page that killed the process."""
    if not isinstance(item, Source):
        return settle(item, read)
    with _start(1) as alone:
        try:
            return alone.submit(attempt_all, item, read).result()
        except BrokenProcessPool:
            return [Failure(item.name, "WorkerDied", "the process that read it died (out of memory?)")]


def _start(workers: int) -> ProcessPoolExecutor:
    """Start processes that inherit no open database and leave Ctrl-C to their parent."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["provtrack.pipeline", "provtrack.store"])
        _start_server()
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_ignore_interrupts)


def _start_server() -> None:
    """Start the server that all processes are forked from while Ctrl-C is ignored: they inherit that from their first moment on."""
    from multiprocessing import forkserver

    if not _is_interrupted_here():
        forkserver.ensure_running()
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _interrupted_later() -> Iterator[None]:
    """Put off Ctrl-C to the end of the block: a pool that is interrupted while it starts a process forgets that process."""
    if not _is_interrupted_here():
        yield
        return
    caught: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: caught.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if caught:
            signal.raise_signal(signal.SIGINT)


def _is_interrupted_here() -> bool:
    """Tell whether Ctrl-C comes to this thread; Python handles signals in the main one only."""
    return threading.current_thread() is threading.main_thread()


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdin = None
