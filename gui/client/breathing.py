"""What the picture shows of the guide at a moment: the phase that sounds then, and no leap when the guide changes."""

from dataclasses import dataclass, replace

import numpy as np

from gui.client.course import REST_LEVEL, Course, course_of
from sensors.stream import Floats
from sessions.snapshot import Snapshot

EASE = 4.0
"""Seconds from rest to a guide and back."""

QUICKEST_MEND = 0.25
NOTICED = 0.004
"""Share of the height from which on a difference is mended and not simply taken: two or three pixels."""

FORESEEN, LOOKS = 11.0, 45
"""Seconds ahead for which a change of the guide shall not make the picture leap, and at how many places."""

PATIENCE = 4.0
"""Seconds without a snapshot after which the picture comes to rest, as the sound does without a session."""


@dataclass(frozen=True)
class Turn:
    """A course, None for rest, that is gone over to within `seconds` from `since` (LSL s) on."""

    course: Course | None
    since: float
    seconds: float

    def weight(self, now: float) -> float:
        """Return how far it has come, 0–1."""
        x = min(1.0, max(0.0, (now - self.since) / self.seconds))
        return x * x * (3.0 - 2.0 * x)

    def levels(self, times: Floats) -> Floats:
        """Return its levels at `times` (LSL s)."""
        return np.full(times.shape, REST_LEVEL) if self.course is None else self.course.levels(times)


@dataclass(frozen=True)
class Layer:
    """A guide, or rest, and what has become of its course; it comes to be seen as its first turn does."""

    turns: tuple[Turn, ...]

    @property
    def course(self) -> Course | None:
        """The newest course; None for rest."""
        return self.turns[-1].course

    def weight(self, now: float) -> float:
        """Return how far it is seen, 0–1."""
        return self.turns[0].weight(now)

    def levels(self, times: Floats, now: float) -> Floats:
        """Return its levels for `times`, as drawn at `now`."""
        drawn = self.turns[0].levels(times)
        for turn in self.turns[1:]:
            drawn = drawn + turn.weight(now) * (turn.levels(times) - drawn)
        return drawn

    def turned(self, course: Course, now: float, seconds: float) -> "Layer":
        """Return it on another course, which it goes over to within `seconds`; 0 goes over at once."""
        first, *others = self.turns
        come = [n for n, turn in enumerate(others, 1) if turn.weight(now) >= 1.0]
        if come:
            first, others = replace(first, course=self.turns[come[-1]].course), list(self.turns[come[-1] + 1 :])
        if seconds > 0.0:
            return Layer((first, *others, Turn(course, now, seconds)))
        *before, last = (first, *others)
        return Layer((*before, replace(last, course=course)))


class Breathing:
    """Follows the guide from snapshot to snapshot, which may come late; between them it goes on by itself.

    All times are LSL seconds. `take` is called with each new snapshot and `look` before each frame, in order of time.
    """

    def __init__(self) -> None:
        self._layers = [Layer((Turn(None, -1e12, 1.0),))]
        self._heard = -1e12

    def take(self, snapshot: Snapshot, now: float) -> None:
        """Take a snapshot at `now`."""
        self._heard = snapshot.time
        self._turn_to(course_of(snapshot), now)

    def look(self, now: float) -> None:
        """Come to rest when nothing was heard for long; forget what is no longer seen."""
        if now - self._heard > PATIENCE:
            self._turn_to(None, now)
        seen = [n for n, layer in enumerate(self._layers) if layer.weight(now) >= 1.0]
        del self._layers[: seen[-1]]

    def levels(self, times: Floats, now: float) -> Floats:
        """Return the levels drawn at `now` for `times`, 0–1."""
        drawn = self._layers[0].levels(times, now)
        for layer in self._layers[1:]:
            drawn = drawn + layer.weight(now) * (layer.levels(times, now) - drawn)
        return drawn

    def phase(self, now: float) -> float | None:
        """Return the phase of the guide that is drawn, 0–1; None at rest."""
        course = self._layers[-1].course
        return None if course is None else course.phase(now)

    def presence(self, now: float) -> float:
        """Return how far a guide is seen at all, 0–1."""
        seen = float(self._layers[0].course is not None)
        for layer in self._layers[1:]:
            seen += layer.weight(now) * (float(layer.course is not None) - seen)
        return seen

    def _turn_to(self, course: Course | None, now: float) -> None:
        newest = self._layers[-1]
        if course == newest.course:
            return
        if course is None or newest.course is None or not course.continues(newest.course, now):
            self._layers.append(Layer((Turn(course, now, EASE),)))
            return
        ahead = np.linspace(0.0, FORESEEN, LOOKS)
        differences = np.abs(course.levels(now + ahead) - newest.course.levels(now + ahead))
        seen = np.flatnonzero(differences > NOTICED)
        # what differs only later is gone over to before it comes, or the picture would be late for the sound
        seconds = max(QUICKEST_MEND, float(ahead[seen[0]])) if seen.size else 0.0
        self._layers[-1] = newest.turned(course, now, seconds)
