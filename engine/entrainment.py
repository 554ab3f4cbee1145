"""How far breathing and guide go together: in sync per breath, phase locking over a stretch of time.

Pure functions of breaths and guide breaths.
"""

import cmath
import math
from bisect import bisect_right
from collections.abc import Sequence

from engine.guidance import GuideBreath
from sensors.state import Breath

PERIOD_TOLERANCE = 0.15
ONSET_TOLERANCE = 0.25
RATE_TOLERANCE, RATE_WINDOW = 0.07, 32.0
"""A tolerance below the 8 % by which a guide trails one who does not follow; the stretch an ECG-derived rate covers."""
GRID = 0.25
MIN_POINTS = 40


def in_sync(breath: Breath, guide: Sequence[GuideBreath]) -> bool | None:
    """Tell whether `breath` went with the guide.

    Its period is within 15 % of the guide's and its inhale onset within a quarter of the guide's period of the
    nearest inhale cue. None when no guide was playing there.
    """
    if not guide:
        return None
    nearest = min(guide, key=lambda g: abs(g.onset - breath.inhale_onset))
    distance = abs(nearest.onset - breath.inhale_onset)
    begins = distance <= ONSET_TOLERANCE * nearest.period
    if not begins and not any(g.onset <= breath.inhale_onset < g.end for g in guide):
        return None
    same_period = abs(breath.period - nearest.period) <= PERIOD_TOLERANCE * nearest.period
    return same_period and begins


def same_rate(rate: float, guide: Sequence[GuideBreath], time: float) -> bool | None:
    """Tell whether a breathing `rate` (breaths/min) measured over the 32 s before `time` is that of the guide.

    Within 7 % of the mean period of the guide breaths in that stretch; None when the guide played for less than half
    of it.
    """
    heard = [g.period for g in guide if g.onset < time and g.end > time - RATE_WINDOW]
    if sum(heard) < RATE_WINDOW / 2:
        return None
    mean = sum(heard) / len(heard)
    return abs(60.0 / rate - mean) <= RATE_TOLERANCE * mean


def event_phase(time: float, onset: float, turn: float, end: float) -> float:
    """Return the event phase of a breath at `time`: 0 at `onset`, 0.5 at `turn` (exhale onset), 1 at `end`.

    Linear in between. Breath and guide are both read this way, so turns are compared with turns.
    """
    if time < turn:
        return 0.5 * (time - onset) / (turn - onset)
    return 0.5 + 0.5 * (time - turn) / (end - turn)


def relative_phases(
    breaths: Sequence[Breath], guide: Sequence[GuideBreath], start: float, end: float, ratio: tuple[int, int] = (1, 1)
) -> list[float]:
    """Return the phase of breath against guide from `start` to `end` (s) on a grid of 4 Hz, wherever both are known.

    Event phases, in cycles: 0 at an inhale onset, 0.5 at the exhale onset, 1 at the next inhale onset, linear between.
    With a `ratio` n:m, n breaths to m of the guide, it is m times the one less n times the other (Tass et al. 1998,
    doi 10.1103/PhysRevLett.81.3291), so that steady n:m locking leaves it where it is.
    """
    n, m = ratio
    onsets, cues = [b.inhale_onset for b in breaths], [g.onset for g in guide]
    found = []
    for k in range(math.ceil(start / GRID), math.floor(end / GRID) + 1):
        time = k * GRID
        i, j = bisect_right(onsets, time) - 1, bisect_right(cues, time) - 1
        if i < 0 or j < 0 or time >= breaths[i].end or time >= guide[j].end:
            continue
        b, g = breaths[i], guide[j]
        own = event_phase(time, b.inhale_onset, b.exhale_onset, b.end)
        # whole cycles drop out of the exponential, so nothing has to be unwrapped
        found.append(m * own - n * event_phase(time, g.onset, g.exhale_onset, g.end))
    return found


def phase_locking_value(phases: Sequence[float]) -> float | None:
    """Return |mean exp(i·2π·φ)| of phases in cycles, 0–1 (Lachaux et al. 1999); None of none."""
    if not phases:
        return None
    return min(1.0, abs(sum(cmath.exp(2j * math.pi * phase) for phase in phases)) / len(phases))


def phase_locking(breaths: Sequence[Breath], guide: Sequence[GuideBreath], start: float, end: float) -> float | None:
    """Return the phase-locking value of breathing and guide, 1:1, between `start` and `end` (s).

    0–1; None with less than 10 s in which both are known. Independent breathing gives about √(π/4N) by chance for N
    breaths, not zero.
    """
    phases = relative_phases(breaths, guide, start, end)
    return phase_locking_value(phases) if len(phases) >= MIN_POINTS else None
