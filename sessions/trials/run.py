"""Many trials on all cores: the same figures in the same order, whatever the number of workers."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from multiprocessing.synchronize import Event

from sessions.companion import interrupts_held_back
from sessions.trials.figures import Figures, figures
from sessions.trials.trial import TrialPlan, live_trial

LOOK_EVERY = 0.2
MOST_WORKERS = 61
"""As many as a Windows pool can hold."""


def workers() -> int:
    """Return how many trials can be lived at once."""
    return min(MOST_WORKERS, os.cpu_count() or 1)


def run_trials(
    plans: Sequence[TrialPlan],
    count: int,
    progress: Callable[[int], None] = lambda _: None,
    stop: threading.Event | None = None,
) -> list[Figures | None]:
    """Live all `plans` in `count` processes and return what each came to, in their order. Blocks.

    Parameters
    ----------
    progress
        Called with the number of trials done.
    stop
        Set by anybody: begin no further trial, leave those under way, and return None for what was not done.
    """
    stop = stop or threading.Event()
    if count <= 1:
        return _in_turn(plans, progress, stop)
    with _pool(count) as pool:
        with interrupts_held_back():
            tasks = [pool.submit(_trial, plan) for plan in plans]
        left: set[Future[Figures]] = set(tasks)
        while left and not stop.is_set():
            left = wait(left, LOOK_EVERY, FIRST_COMPLETED).not_done
            progress(len(tasks) - len(left))
        return [task.result() if task.done() else None for task in tasks]


def _in_turn(
    plans: Sequence[TrialPlan], progress: Callable[[int], None], stop: threading.Event
) -> list[Figures | None]:
    found: list[Figures | None] = [None] * len(plans)
    for place, plan in enumerate(plans):
        record = live_trial(plan, stop.is_set)
        if stop.is_set():
            break
        found[place] = figures(record)
        progress(place + 1)
    return found


@contextmanager
def _pool(count: int) -> Iterator[ProcessPoolExecutor]:
    """Yield processes that are gone when the body is left, whatever they are at."""
    context = multiprocessing.get_context("spawn")
    leave = context.Event()
    pool = ProcessPoolExecutor(count, context, _begin, (leave,))
    try:
        yield pool
    finally:
        leave.set()
        pool.shutdown(cancel_futures=True)


class _Worker:
    """What one of the processes knows."""

    leave: Event | None = None


def _begin(leave: Event) -> None:
    # Ctrl-C in a terminal reaches the whole group: the one who started the trials decides what becomes of them
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    _Worker.leave = leave


def _asked_to_leave() -> bool:
    return _Worker.leave is not None and _Worker.leave.is_set()


def _trial(plan: TrialPlan) -> Figures:
    return figures(live_trial(plan, _asked_to_leave))
