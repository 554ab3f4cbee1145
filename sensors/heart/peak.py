"""What the detectors of heartbeats find."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Peak:
    """The top of an R wave, or the steepest rise of a pulse wave.

    Attributes
    ----------
    index
        Its place in samples since the first one (0), between samples where it lies there.
    reported
        The sample with which it became known.
    confidence
        0–1: how much it looks like those before and stands out from what lies between them.
    height
        Of the smoothed R wave over the level around it, in units of the signal; positive when it points the usual way
        of this lead, so that a series of them is steady and carries the breathing. Of a pulse that of its rise.
    slope
        Steepest rise plus steepest fall of the smoothed QRS complex, units of the signal per second. NaN for a pulse
        wave, which tells nothing by it.
    """

    index: float
    reported: int
    confidence: float
    height: float
    slope: float
