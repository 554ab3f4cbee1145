"""A cohort on this machine's cores: one session to a process."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import synchronize
from pathlib import Path
from threading import Event

from sessions.cohort.attempt import Outcome, Tell, attempt
from sessions.cohort.fingerprint import Recipe
from sessions.companion import interrupts_held_back

LOOK_EVERY = 0.2
WAITING = 2
"""Sessions handed to a process before it has finished one, so that it never waits."""

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def measure_locally(paths: Sequence[Path], recipe: Recipe, tell: Tell, stop: Event, count: int = 1) -> None:
    """Measure the sessions in `count` processes and tell each as it is done. Blocks.

    A session at which a process dies is tried once more by itself; if that dies too, it is told so.
    """
    waiting = deque(paths)
    while waiting and not stop.is_set():
        for path in _work(waiting, recipe, tell, stop, count):
            alone = _work(deque([path]), recipe, tell, stop, 1)
            if alone and not stop.is_set():
                tell(path, f"The process that heard {path} died: it may be too long for the memory of this machine.")


def _work(waiting: deque[Path], recipe: Recipe, tell: Tell, stop: Event, count: int) -> list[Path]:
    """Take sessions from `waiting` until there are none; return those under way when a process died."""
    under_way: dict[Future[Outcome], Path] = {}
    with _pool(min(count, len(waiting))) as pool:
        while (waiting or under_way) and not stop.is_set():
            try:
                _hand_out(pool, waiting, under_way, recipe, WAITING * count)
                for task in wait(under_way, LOOK_EVERY, FIRST_COMPLETED).done:
                    tell(under_way[task], task.result())
                    del under_way[task]
            except BrokenProcessPool:
                return list(under_way.values())
    return []


def _hand_out(
    pool: ProcessPoolExecutor,
    waiting: deque[Path],
    under_way: dict[Future[Outcome], Path],
    recipe: Recipe,
    most: int,
) -> None:
    with interrupts_held_back():
        while waiting and len(under_way) < most:
            under_way[pool.submit(_attempt, waiting[0], recipe)] = waiting[0]
            waiting.popleft()


@contextmanager
def _pool(count: int) -> Iterator[ProcessPoolExecutor]:
    """Yield processes that are gone when the body is left, whatever they are at."""
    context = multiprocessing.get_context("spawn")
    leave = context.Event()
    before = {name: os.environ.get(name) for name in ONE_THREAD}
    # sums over several threads depend on how many there are
    os.environ.update(ONE_THREAD)
    pool = ProcessPoolExecutor(count, context, _begin, (leave,))
    try:
        yield pool
    finally:
        leave.set()
        pool.shutdown(cancel_futures=True)
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


class _Worker:
    """What one of the processes knows."""

    leave: synchronize.Event | None = None


def _begin(leave: synchronize.Event) -> None:
    # Ctrl-C in a terminal reaches the whole group: the one who started the work decides what becomes of it
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    _Worker.leave = leave


def _asked_to_leave() -> bool:
    return _Worker.leave is not None and _Worker.leave.is_set()


def _attempt(path: Path, recipe: Recipe) -> Outcome:
    return attempt(path, recipe, _asked_to_leave)
