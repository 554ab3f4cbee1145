"""The last hits of somebody who taps, for eyes."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.tapping.measured import near_the_beat
from engine.tapping.pairing import pair


@dataclass(frozen=True, slots=True)
class HitPicture:
    """Beats and hits of late.

    Attributes
    ----------
    errors
        Of the last beats that got a hit, hit minus beat in s, oldest first; negative for early.
    beat
        How long a beat lasts now, s; None before there are two.
    near
        Share of the recent hits that lie near a beat; None without hits.
    beats, hits
        How many beats sounded and how many hits came in this stage.
    latest
        LSL seconds of the last hit; None before the first.
    """

    errors: tuple[float, ...] = ()
    beat: float | None = None
    near: float | None = None
    beats: int = 0
    hits: int = 0
    latest: float | None = None


def hit_picture(now: float, beats: Sequence[float], hits: Sequence[float], shown: int) -> HitPicture:
    """Return the picture at `now` (LSL s) of the last `shown` beats."""
    heard = bisect_right(beats, now)
    recent = beats[max(0, heard - shown) : heard]
    if len(recent) < 2:
        return HitPicture(beats=heard, hits=len(hits), latest=max(hits, default=None))
    beat = recent[-1] - recent[-2]
    fresh = [hit for hit in hits if hit >= recent[0] - beat / 2]
    paired = pair(np.array(recent), np.array(fresh))
    errors = tuple(paired.tapped.tolist())
    return HitPicture(errors, beat, near_the_beat(paired), heard, len(hits), max(hits, default=None))
