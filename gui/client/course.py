"""The guide as it goes on between snapshots and after them; no Qt."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.guidance import GuideBreath, PacingState
from gui.panel.curves import breath_level
from sensors.stream import Floats
from sessions.snapshot import SessionPhase, Snapshot

REST_LEVEL = 0.12
"""Where the picture rests: near the end of an exhale, so that a guide that begins does not first take it down."""

AMBIENT_DEPTH = 0.4
"""The music swells less where there is nothing to follow, and so does the picture."""


SAME = 0.1
"""Seconds by which a guide may be elsewhere than expected and still be the same; its limits allow no more."""

START_LATE, LATCHED_LATE = 1.0, 1.0
"""Seconds by which a guide may begin beside the time asked for, and by which word of its next breath may be late."""


@dataclass(frozen=True)
class Course:
    """What a guide is known to do and, after that, what it is asked to do, for as long as nobody says otherwise.

    Attributes
    ----------
    breaths
        Those known, oldest first; one at least.
    asked
        The breath that follows the last of them, again and again.
    depth
        How far the picture swells with it, 0–1.
    """

    breaths: tuple[GuideBreath, ...]
    asked: GuideBreath
    depth: float = 1.0

    def levels(self, times: Floats) -> Floats:
        """Return what is to be drawn at `times` (LSL s): 0–1, lowest at the inhale onset."""
        which, phase = self._places(times)
        level = np.where(phase < 0.0, 0.0, breath_level(np.maximum(phase, 0.0), self._table[2][which]))
        return REST_LEVEL * (1.0 - self.depth) + self.depth * level

    def phase(self, time: float) -> float:
        """Return the guide phase at `time` (LSL s), 0–1; 0 before the guide begins."""
        return max(0.0, float(self._places(np.array([time]))[1][0]))

    def continues(self, other: "Course", time: float) -> bool:
        """Tell whether this is the other one, of which more is known now: at `time` (LSL s) both are at one place."""
        ahead = (self.phase(time) - other.phase(time) + 0.5) % 1.0 - 0.5
        return self.depth == other.depth and abs(ahead) * max(self.asked.period, other.asked.period) <= SAME

    @cached_property
    def _table(self) -> tuple[Floats, Floats, Floats]:
        every = (*self.breaths, self.asked)
        return (
            np.array([b.onset for b in every]),
            np.array([b.period for b in every]),
            np.array([b.inhale_share for b in every]),
        )

    def _places(self, times: Floats) -> tuple[np.ndarray[tuple[int, ...], np.dtype[np.intp]], Floats]:
        """Return in which breath each time lies, and its phase; negative before the first."""
        onsets, periods, _ = self._table
        which = np.maximum(np.searchsorted(onsets, times, side="right") - 1, 0)
        phase = (times - onsets[which]) / periods[which]
        again = which == len(onsets) - 1
        return which, np.where(again, phase % 1.0, np.minimum(phase, 1.0))


def course_of(snapshot: Snapshot) -> Course | None:
    """Return the course of the guide that sounds, None when none does: nothing is played, or nothing to breathe by.

    A guide that was silenced within a breath is not heard any more, nor is one that is muted.
    """
    direction = snapshot.direction
    if snapshot.phase is not SessionPhase.RUNNING or direction is None or not direction.playing:
        return None
    wanted = direction.guidance
    if direction.muted or direction.calibrating or wanted.start_at is None:
        return None
    # those before the start belong to a guide that was silenced
    known = tuple(b for b in snapshot.guide_breaths if b.onset > wanted.start_at - START_LATE)
    if not known or known[0].onset > snapshot.time or known[-1].end < snapshot.time - LATCHED_LATE:
        return None
    last = known[-1]
    asked = GuideBreath(last.number + 1, last.end, wanted.rate, wanted.inhale_share, wanted.beats_per_breath)
    return Course(known, asked, AMBIENT_DEPTH if snapshot.state is PacingState.AMBIENT else 1.0)
