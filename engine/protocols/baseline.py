"""What a person is like before anything leads them: the yardstick of targets, guards and measures."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Baseline:
    """A person's own values in the baseline stage; None for what could not be measured.

    Attributes
    ----------
    rate
        Breaths/min, 60 over the median period.
    inhale_share
        Median, 0–1.
    heart_rate
        Beats/min, median.
    rsa
        Median RSA amplitude per breath, beats/min.
    ventilation
        Median of depth × rate over breaths, units of the signal per minute.
    breaths
        How many breaths it rests on.
    """

    rate: float | None = None
    inhale_share: float | None = None
    heart_rate: float | None = None
    rsa: float | None = None
    ventilation: float | None = None
    breaths: int = 0
