"""A cohort on a Dask cluster that is already there. Its workers need this Sospiro and see the same folders.

Dask asks for no password unless its own TLS is set up: whoever reaches a scheduler can run anything on its workers.
"""

import asyncio
import warnings
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from sensors.errors import Reason, SospiroError
from sessions.cohort.attempt import Outcome, Tell, attempt
from sessions.cohort.fingerprint import Recipe, code_hash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from distributed import Client, Future

LOOK_EVERY = 0.2
CONNECT = 5.0
"""Seconds in which a scheduler must answer, and have a worker."""

MISSING = "A Dask cluster needs the extra 'cluster': install it with: pip install 'sospiro[cluster]'."


def measure_on_cluster(paths: Sequence[Path], recipe: Recipe, tell: Tell, stop: Event, scheduler: str = "") -> None:
    """Measure the sessions on the cluster of `scheduler` (`tcp://host:port`) and tell each as it is done. Blocks.

    Raises
    ------
    SospiroError
        BAD_SETTING when Dask is not installed, the scheduler does not answer or has no workers, these run another
        Sospiro, or the connection breaks.
    """
    with _client(scheduler) as client:
        _check_workers(client, scheduler)
        left = {client.submit(_attempt, path, recipe, pure=False): path for path in paths}
        while left and not stop.wait(LOOK_EVERY):
            for future in [one for one in left if one.done()]:
                tell(left[future], _outcome(future, left.pop(future), scheduler))
            if left and client.status != "running":
                raise _lost(scheduler)
        client.cancel(list(left))


@contextmanager
def _client(scheduler: str) -> "Iterator[Client]":
    try:
        from distributed import Client
    except ImportError as error:
        raise SospiroError(Reason.BAD_SETTING, MISSING) from error
    with warnings.catch_warnings():
        # what differs between client and workers is judged by `_check_workers`
        warnings.filterwarnings("ignore", module="distributed")
        try:
            asyncio.run(asyncio.wait_for(_shake_hands(scheduler), CONNECT))
            client = Client(scheduler, timeout=CONNECT, set_as_default=False)
        except Exception as error:  # whatever listens there may answer anything
            sentence = f"No Dask scheduler answers at {scheduler}: start one, or leave --scheduler out to work here."
            raise SospiroError(Reason.BAD_SETTING, sentence) from error
        try:
            yield client
        finally:
            client.close(timeout=CONNECT)


async def _shake_hands(scheduler: str) -> None:
    """Connect once: a `Client` that finds no scheduler goes on looking for it for long after it gave up."""
    from distributed.comm import connect

    comm = await connect(scheduler, timeout=CONNECT)
    comm.abort()


def _check_workers(client: "Client", scheduler: str) -> None:
    try:
        client.wait_for_workers(1, timeout=CONNECT)
    except TimeoutError as error:
        sentence = f"The Dask scheduler {scheduler} has no workers: start one with: dask worker {scheduler}"
        raise SospiroError(Reason.BAD_SETTING, f"{sentence}.") from error
    try:
        codes = set(client.run(code_hash).values())
    except ImportError as error:
        sentence = f"A worker of {scheduler} has no Sospiro: install the same version there as here."
        raise SospiroError(Reason.BAD_SETTING, sentence) from error
    if codes != {code_hash()}:
        raise _other_code(scheduler)


def _attempt(path: Path, recipe: Recipe) -> tuple[str, Outcome]:
    return code_hash(), attempt(path, recipe)


def _outcome(future: "Future", path: Path, scheduler: str) -> Outcome:
    if future.cancelled():
        raise _lost(scheduler)
    if (error := future.exception()) is not None:
        return f"The worker that heard {path} failed ({type(error).__name__}): it may have too little memory."
    code, outcome = future.result()
    if code != code_hash():
        # a worker may have come later
        raise _other_code(scheduler)
    found: Outcome = outcome
    return found


def _lost(scheduler: str) -> SospiroError:
    sentence = f"The Dask scheduler {scheduler} has gone: what was measured is kept, and the same command goes on."
    return SospiroError(Reason.BAD_SETTING, sentence)


def _other_code(scheduler: str) -> SospiroError:
    sentence = f"The workers of {scheduler} run another Sospiro, numpy or scipy than this one: install the same there."
    return SospiroError(Reason.BAD_SETTING, sentence)
