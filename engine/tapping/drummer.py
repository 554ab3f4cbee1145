"""Which strokes sound in a stage where the person taps or drums: the beats, and the answers to their hits."""

import math
from collections import deque
from collections.abc import Sequence
from typing import Literal

from engine.guidance import GuideBreath
from engine.limits import clamp
from engine.music.style import Style, note_number
from engine.music.voicing import bass_note
from engine.strike import Strike, StrikeKind
from engine.tapping.grid import beats_of, next_sub_beat

AnswerMode = Literal["off", "at once", "next sub-beat"]

LOUDEST = 0.18
"""Of full scale: what the music's limiter leaves below −1 dBFS, so that both together never clip."""

ON_THE_BEAT, SOFTEST_ANSWER = 0.3, 0.25
"""Shares of the loudest: how soft a beat to tap to is, and the answer to the softest hit."""

HARD = 0.6
"""A hit from this strength on is answered by the low stroke of a drum stage, a softer one by the light stroke."""

FIFTH = 7
RISING_OVER = 4
AHEAD = 0.25
"""Seconds before a beat at which its stroke is asked for: what a person sets until then is heeded."""

SAME = 0.02
"""Seconds within which the end of a breath and the onset of the next are one beat: a breath is known as it begins."""

SOONEST_AGAIN = 0.04
"""Seconds within which a second hit is no stroke of its own for the ear."""


class Drummer:
    """Asks for strokes; a pure function of hits, guide breaths and style."""

    def __init__(self) -> None:
        self._coming: deque[float] = deque()
        self._given = -math.inf
        self._played = 0
        self._answered = -math.inf

    def learn(self, breaths: Sequence[GuideBreath]) -> None:
        """Take guide breaths that were newly latched."""
        for breath in breaths:
            # what was expected of the former one gives way: its end, and all of it where a guide starts anew
            self._coming = deque(beat for beat in self._coming if beat < breath.onset - SAME)
            self._coming.extend(beat for beat in (*beats_of(breath), breath.end) if beat > self._given + SAME)

    def begin(self) -> None:
        """Let the beats rise from softly on."""
        self._played, self._answered = 0, -math.inf

    def due(self, now: float) -> list[float]:
        """Return the beats (LSL s) that are near at `now` and were not returned before."""
        found = []
        while self._coming and self._coming[0] <= now + AHEAD:
            self._given = self._coming.popleft()
            found.append(self._given)
        return found

    def pulse(self, beat: float, style: Style, gain: float, tonic: int | None = None) -> Strike:
        """Return the stroke on a beat; `gain` is 0–1, `tonic` as in `answer`."""
        self._played += 1
        level = LOUDEST * ON_THE_BEAT * gain * min(1.0, self._played / RISING_OVER)
        return _strike(StrikeKind.PULSE, beat, style, low=False, level=level, tonic=tonic)

    def answer(
        self,
        mode: AnswerMode,
        now: float,
        strength: float,
        style: Style,
        gain: float,
        guide: GuideBreath | None,
        low: bool = False,
        tonic: int | None = None,
    ) -> Strike | None:
        """Return the answer to a hit of `strength` (0–1) that is known at `now`, None for none.

        Parameters
        ----------
        guide
            The breath that sounds; without one an answer comes at once.
        low
            Whether a hard hit gets the low stroke.
        tonic
            Pitch class of the key that the music is in now; None for the style's first.
        """
        time = next_sub_beat(guide, now) if mode == "next sub-beat" and guide is not None else now
        if mode == "off" or gain <= 0.0 or time < self._answered + SOONEST_AGAIN:
            return None
        self._answered = time
        level = LOUDEST * gain * (SOFTEST_ANSWER + (1.0 - SOFTEST_ANSWER) * clamp(strength, 0.0, 1.0))
        return _strike(StrikeKind.ANSWER, time, style, low and strength >= HARD, level, tonic)


def _strike(kind: StrikeKind, time: float, style: Style, low: bool, level: float, tonic: int | None) -> Strike:
    key = note_number(style.harmony.tonics[0]) % 12 if tonic is None else tonic
    pitch = bass_note(key, note_number(style.drum.low)) + (0 if low else FIFTH)
    return Strike(kind, time, "handpan" if style.drum.instrument == "handpan" else "frame drum", float(pitch), level)
