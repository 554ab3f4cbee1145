"""The beats of the guide as they sound, and the sub-beats between them."""

import math

from engine.beats import phase_of_beat, turn_beat
from engine.guidance import GuideBreath
from engine.music.ensemble import SUBDIVISION


def beats_of(breath: GuideBreath) -> tuple[float, ...]:
    """Return when the beats of a guide breath sound, LSL seconds; the first is its inhale onset."""
    return tuple(_sounds(breath, float(beat)) for beat in range(breath.beats_per_breath))


def next_sub_beat(breath: GuideBreath, time: float) -> float:
    """Return when the first sub-beat at `time` or after it sounds, LSL seconds; at the latest the breath's end."""
    turn, share = turn_beat(breath.inhale_share, breath.beats_per_breath), breath.inhale_share
    phase = breath.phase(time)
    if phase < share:
        beat = phase / share * turn
    else:
        beat = turn + (phase - share) / (1.0 - share) * (breath.beats_per_breath - turn)
    first = math.ceil(beat * SUBDIVISION - 1e-6) / SUBDIVISION
    return breath.end if first >= breath.beats_per_breath else _sounds(breath, first)


def _sounds(breath: GuideBreath, beat: float) -> float:
    return breath.onset + breath.period * phase_of_beat(beat, breath.inhale_share, breath.beats_per_breath)
