"""A rule that comes to stand when something lasts, and is released when its contrary has lasted."""

import math
from enum import StrEnum

from engine.safety.advice import SafetyKind

LONGEST_STEP = 5.0
"""Seconds between two updates beyond which nobody knows what was between."""
FORGIVEN, MOSTLY = 5.0, 0.6
"""The heart rate swings with each slow breath: moments on the other side are forgiven, if they are the smaller part."""
LOST_AFTER = 120.0


class Turn(StrEnum):
    """How a rule changed."""

    BEGAN = "began"
    ENDED = "ended"
    LOST = "lost"
    """Released since nothing has been heard for 2 minutes."""


class Standing:
    """One rule.

    Parameters
    ----------
    seconds, release_seconds
        For how long it must be exceeded before it stands, and be well again before it is released.
    stops
        Whether it is a criterion to end the session.

    Attributes
    ----------
    on
        Whether it stands.
    why, sentence
        In a few words, for the state of the guide; and for the therapist.
    holds
        Whether the guide must not lead on while it stands.
    seen
        The therapist has set it aside until it is released.
    """

    def __init__(self, kind: SafetyKind, seconds: float, release_seconds: float, stops: bool = False) -> None:
        self.kind, self.stops = kind, stops
        self.holds = True
        self.on = self.seen = False
        self.why = self.sentence = ""
        self._needs = {False: seconds, True: release_seconds}
        self._since: float | None = None
        self._lasted = 0.0
        self._true_at = self._known_at = self._last = -math.inf

    def update(self, now: float, over: bool | None, well: bool | None) -> Turn | None:
        """Take whether the limit is exceeded and whether all is well at `now` (LSL s), None while neither is known."""
        step = now - self._last
        if not 0.0 <= step <= LONGEST_STEP:
            self._since = None
            self._known_at = min(self._known_at, now)
        self._last = now
        if over is not None or self._known_at == -math.inf:
            self._known_at = now
        if self._has_lasted(now, step, well if self.on else over):
            return self.turn(Turn.ENDED if self.on else Turn.BEGAN)
        return self.turn(Turn.LOST) if self.on and now - self._known_at >= LOST_AFTER else None

    def turn(self, turn: Turn) -> Turn:
        """Come to stand, or be released."""
        self.on, self.seen, self._since = turn is Turn.BEGAN, False, None
        return turn

    def _has_lasted(self, now: float, step: float, wanted: bool | None) -> bool:
        if wanted:
            if self._since is None:
                self._since, self._lasted = now, 0.0
            else:
                self._lasted += step
            self._true_at = now
            length = now - self._since
            return length >= self._needs[self.on] and self._lasted >= MOSTLY * length
        if self._since is not None and now - self._true_at > FORGIVEN:
            self._since = None
        return False
