"""What a person is like before anything leads them: the yardstick of targets, guards and measures."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from engine.pacing.recognition import valid
from sensors.state import BodyState
from sensors.stream import Signal

FEWEST_BREATHS = 3


@dataclass(frozen=True, slots=True)
class Baseline:
    """A person's own values before anything led them; None for what could not be measured.

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


class BaselineKeeper:
    """Listens while nothing guides; a value is there from three breaths, or as many heartbeats, on."""

    def __init__(self) -> None:
        self._breaths: list[tuple[float, float, float]] = []
        self._heart_rates: list[float] = []
        self._rates: list[float] = []

    def update(self, body: BodyState) -> None:
        """Take one state of the body."""
        self._breaths += [(b.period, b.inhale_share, b.depth * b.rate) for b in body.breaths if valid(b)]
        if body.heartbeats and body.heart_rate is not None:
            self._heart_rates.append(body.heart_rate)
        if body.heartbeats and body.respiration_source is Signal.ECG and body.respiration_rate is not None:
            self._rates.append(body.respiration_rate)

    def read(self, rsa: float | None = None) -> Baseline:
        """Return what was heard so far; `rsa` is the person's median RSA amplitude (beats/min) if it is known."""
        heart_rate = _middle(self._heart_rates)
        if len(self._breaths) < FEWEST_BREATHS:
            return Baseline(_middle(self._rates), heart_rate=heart_rate, rsa=rsa, breaths=len(self._breaths))
        periods, shares, ventilations = zip(*self._breaths, strict=True)
        return Baseline(
            60.0 / median(periods), median(shares), heart_rate, rsa, median(ventilations), len(self._breaths)
        )


def _middle(values: Sequence[float]) -> float | None:
    return median(values) if len(values) >= FEWEST_BREATHS else None
