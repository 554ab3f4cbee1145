"""What the picture shows of the guide at a moment: the phase that sounds then, and no leap when the guide changes."""

from dataclasses import dataclass

import numpy as np

from gui.client.course import REST_LEVEL, Course, course_of
from sensors.stream import Floats
from sessions.snapshot import Snapshot

EASE = 4.0
"""Seconds from rest to a guide and back."""

SLOWEST_MEND = 7.5
"""Seconds in which the picture would move over its whole height to mend a difference: slower than any breath."""

QUICKEST_MEND = 0.25
NEAR = 0.5
"""Seconds ahead that count for how long a difference that is there already takes to mend."""

NOTICED = 0.004
"""Share of the height from which on a difference is mended and not simply taken: two or three pixels."""

FORESEEN, LOOKS = 11.0, 45
"""Seconds ahead for which a change of the guide shall not make the picture leap, and at how many places."""

PATIENCE = 4.0
"""Seconds without a snapshot after which the picture comes to rest, as the sound does without a session."""


@dataclass(frozen=True)
class Layer:
    """A course, None for rest, that comes to be seen within `seconds` from `since` (LSL s) on."""

    course: Course | None
    since: float
    seconds: float

    def weight(self, now: float) -> float:
        """Return how far it is seen, 0–1."""
        x = min(1.0, max(0.0, (now - self.since) / self.seconds))
        return x * x * (3.0 - 2.0 * x)

    def levels(self, times: Floats) -> Floats:
        """Return its levels at `times` (LSL s)."""
        return np.full(times.shape, REST_LEVEL) if self.course is None else self.course.levels(times)


class Breathing:
    """Follows the guide from snapshot to snapshot, which may come late; between them it goes on by itself.

    All times are LSL seconds. `take` is called with each new snapshot and `at` with each frame, in order of time.
    """

    def __init__(self) -> None:
        self._layers = [Layer(None, -1e12, 1.0)]
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
        drawn = self._layers[0].levels(times)
        for layer in self._layers[1:]:
            drawn = drawn + layer.weight(now) * (layer.levels(times) - drawn)
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
        if course is None or newest.course is None:
            self._layers.append(Layer(course, now, EASE))
            return
        # what differs only later is gone over to before it comes, or the picture would be late for the sound
        ahead = np.linspace(0.0, FORESEEN, LOOKS)
        differences = np.abs(course.levels(now + ahead) - newest.levels(now + ahead))
        seen = np.flatnonzero(differences > NOTICED)
        if seen.size:
            begins, near = float(ahead[seen[0]]), float(differences[ahead <= NEAR].max())
            self._layers.append(Layer(course, now, max(QUICKEST_MEND, begins or min(EASE, SLOWEST_MEND * near))))
        else:
            self._layers[-1] = Layer(course, newest.since, newest.seconds)
