"""What was heard already, so that no half minute ever comes back note for note."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from engine.music.ensemble import Layer
from engine.music.metre import Metre, Placed

WINDOW = 30.0
"""No stretch of so many seconds has the same notes as another one."""

_SILENCE = 0.5
_ROUNDING = 1e-6
_LAYERS = tuple(Layer)


@dataclass(frozen=True, slots=True)
class _Heard:
    time: float
    tick: int
    sound: tuple[int, float]


class Memory:
    """Remembers every window of `WINDOW` seconds by what lies between its notes, wherever it begins.

    Windows are compared in ticks, so that a slower breath alone makes nothing new.
    """

    def __init__(self) -> None:
        self._notes: list[_Heard] = []
        self._seconds, self._ticks = 0.0, 0
        self._windows: dict[int, int] = {}

    def repeats(self, notes: Sequence[Placed], metre: Metre) -> int:
        """Return how many windows a breath with `notes` would bring back, or leave without a note.

        Those count too that would end in a silence after it, as nothing could mend them any more.
        """
        windows = self._ending(self._with(notes, metre), metre.seconds * (1.0 + _SILENCE))
        return sum(first is None or self._windows.get(key, first) != first for key, first in windows)

    def keep(self, notes: Sequence[Placed], metre: Metre) -> None:
        """Remember a breath."""
        heard = self._with(notes, metre)
        for key, first in self._ending(heard, metre.seconds):
            self._windows.setdefault(key, -1 if first is None else first)
        self._seconds += metre.seconds
        self._ticks += metre.end
        self._notes = [note for note in heard if note.time > self._seconds - WINDOW - metre.tick_seconds]

    def _with(self, notes: Sequence[Placed], metre: Metre) -> list[_Heard]:
        added = [
            _Heard(
                self._seconds + placed.tick * metre.tick_seconds,
                self._ticks + placed.tick,
                (_LAYERS.index(placed.note.layer), placed.note.pitch),
            )
            for placed in notes
        ]
        return self._notes + sorted(added, key=lambda note: (note.tick, note.sound))

    def _ending(self, notes: list[_Heard], within: float) -> list[tuple[int, int | None]]:
        """Return key and first tick of each window that ends `within` so many seconds from now; None without notes."""
        times = [note.time for note in notes]
        ticks, sounds = [note.tick for note in notes], [note.sound for note in notes]
        begin, end = max(0.0, self._seconds - WINDOW), self._seconds + within - WINDOW
        edges = {edge for time in times for edge in (time, time - WINDOW) if begin < edge < end}
        found: list[tuple[int, int | None]] = []
        for start in sorted({*edges, *([end] if end > 0 else [])}):
            a, b = bisect_left(times, start - _ROUNDING), bisect_left(times, start + WINDOW - _ROUNDING)
            first = ticks[a] if a < b else None
            found.append((hash((tuple(tick - (first or 0) for tick in ticks[a:b]), *sounds[a:b])), first))
        return found
