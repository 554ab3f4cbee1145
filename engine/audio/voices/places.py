"""Voices that come by places, as one to a note, a bank of a chord or a side of the breath: what nobody hears sleeps."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from engine.audio.graph.pyo_env import kept_alive, pyo


class Places:
    """Streams that are stopped place by place, since a stopped stream costs nothing; all sleep at first.

    Parameters
    ----------
    count
        How many places.
    each
        How many streams in a row make up a place.
    """

    def __init__(self, count: int, each: int = 1) -> None:
        self._each = each
        self._streams: list[list[Any]] = [[] for _ in range(count)]
        self._awake = [False] * count
        self._resting = False
        self._mine: dict[int, Any] = {}

    def __contains__(self, item: object) -> bool:
        return id(item) in self._mine

    @contextmanager
    def built(self, place: int | None = None) -> Iterator[None]:
        """Take in what is born inside the ``with``.

        All of it to `place`; without one, whatever has as many streams as there are in all places, stream by stream.
        """
        with kept_alive() as born:
            yield
        count = len(self._streams) * self._each
        for item in born:
            if isinstance(item, pyo.PyoObject) and item not in self and (place is not None or len(item) == count):
                self._mine[id(item)] = item
                for i, stream in enumerate(item.getBaseObjects()):
                    self._streams[i // self._each if place is None else place].append(stream)
                    stream.stop()

    def wake(self, place: int) -> None:
        """Let `place` sound from the coming block on, unless all rest."""
        if not self._awake[place]:
            self._awake[place] = True
            self._play(place)

    def sleep(self, place: int) -> None:
        """Stop `place`, which must be silent."""
        if self._awake[place]:
            self._awake[place] = False
            self._stop(place)

    def rest(self) -> None:
        """Stop all, whatever they should do, until `rouse`."""
        self._resting = True
        for place, awake in enumerate(self._awake):
            if awake:
                self._stop(place)

    def rouse(self) -> None:
        """Let those places sound again that are awake."""
        self._resting = False
        for place, awake in enumerate(self._awake):
            if awake:
                self._play(place)

    def _play(self, place: int) -> None:
        if not self._resting:
            for stream in self._streams[place]:
                stream.play()

    def _stop(self, place: int) -> None:
        for stream in self._streams[place]:
            stream.stop()
