"""The coherence ratio: how much of the heart's variation is one single slow wave."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np

from engine.guidance import GuideBreath
from engine.measures.measure import Measure, MeasureKind, known, unknown
from engine.measures.rr_window import MARGIN, RRWindow
from engine.measures.spectrum import Taper, evenly, power_spectrum
from sensors.state import BodyState
from sensors.stream import Floats

FLAT_MS = 0.1
"""Standard deviation below which a series does not vary: less than the clock of any device tells apart."""
COHERENCE_RATIO = MeasureKind(
    "coherence_ratio",
    "Coherence ratio",
    "",
    "64 s, every 5 s",
    "How much the heart swings in one even wave: power of the highest peak over the rest; about 9 is a perfect wave.",
)
COHERENCE_SHARE = MeasureKind(
    "coherence_share",
    "Coherence share",
    "",
    "64 s, every 5 s",
    "The same as a share: 1 when all of the heart's variation is one even wave, near 0 when there is no wave in it.",
)


@dataclass(frozen=True, slots=True)
class CoherenceSettings:
    """What the ratio is computed with; it goes into every log, since numbers without it cannot be compared.

    Attributes
    ----------
    window_seconds, every_seconds
        Length of the series, and how often it is looked at; windows end at whole multiples of `every_seconds`.
    rate
        Hz of the even series.
    padded
        Points of the Fourier transform, zeros included.
    lowest, highest, half_width
        Band of the peak, and what counts as the peak to both sides of it, Hz.
    interpolation, detrend
        How it is done here; told for the log.
    """

    window_seconds: float = 64.0
    every_seconds: float = 5.0
    rate: float = 2.0
    taper: Taper = "hann"
    padded: int = 4096
    lowest: float = 0.04
    highest: float = 0.26
    half_width: float = 0.015
    interpolation: str = "cubic spline"
    detrend: str = "linear"

    def record(self) -> dict[str, float | int | str]:
        """Return every setting for the log."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Coherence:
    """The `ratio` peak / (total − peak), the `share` peak / total (0–1) and where the peak is, Hz."""

    ratio: float
    share: float
    peak: float


def coherence(rr_ms: Floats, settings: CoherenceSettings | None = None) -> Coherence | None:
    """Return the coherence of an even series of RR intervals; None when it does not vary.

    The ratio of McCraty et al. (The coherent heart, Integral Review 5, 2009) as it is commonly read: the highest point
    of the power spectrum in 0.04–0.26 Hz, P_peak within ±0.015 Hz of it, CR = P_peak / (P_total − P_peak), P_total the
    whole spectrum. It is no score of any product. In 64 s a perfect sine of 0.1 Hz reaches 9.4 with a rectangular, 8.6
    with a Hann and 12.4 with a Hamming window, white noise less than 0.1 on average: the ceiling is the window's.
    Deviation: older texts square the ratio, we do not.

    Parameters
    ----------
    rr_ms
        Shape (n,), at `settings.rate` Hz; `settings.window_seconds` long to be comparable.
    """
    settings = settings or CoherenceSettings()
    frequencies, power = power_spectrum(rr_ms, settings.rate, settings.taper, max(settings.padded, len(rr_ms)))
    # power over the length is a variance; of a straight line only rounding is left
    if power.sum() * frequencies[1] < FLAT_MS**2:
        return None
    band = np.flatnonzero((frequencies >= settings.lowest) & (frequencies <= settings.highest))
    top = frequencies[band[np.argmax(power[band])]]
    near = np.abs(frequencies - top) <= settings.half_width
    peak, total = float(power[near].sum()), float(power.sum())
    # in a longer window a perfect sine leaves nothing over
    return Coherence(peak / max(total - peak, 1e-12 * total), peak / total, float(top))


class CoherenceMeasure:
    """Coherence of the last 64 s, every 5 s.

    It remembers 64 s, so it trails by about 30: the sound follows measures of single breaths, this is for the panel.

    Parameters
    ----------
    settings
        None for those as published.
    """

    kinds = (COHERENCE_RATIO, COHERENCE_SHARE)

    def __init__(self, settings: CoherenceSettings | None = None) -> None:
        self.settings = settings or CoherenceSettings()
        self._rr = RRWindow(self.settings.window_seconds + self.settings.every_seconds + MARGIN)
        self._found: tuple[float, Coherence | None] | None = None

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s); the guide changes nothing."""
        del guide
        self._rr.update(now, body)

    def measures(self, now: float) -> tuple[Measure, ...]:
        """Return ratio and share at `now` (LSL s)."""
        window, every = self.settings.window_seconds, self.settings.every_seconds
        # a fixed grid, so that the pace of the states cannot move the window
        end = None if self._rr.newest is None else every * (self._rr.newest // every)
        age = None if end is None else now - end
        reason = self._rr.shortage(now, window, end)
        if reason or end is None or age is None:
            return tuple(unknown(kind, reason, window, age) for kind in self.kinds)
        found = self._at(end)
        if found is None:
            return tuple(unknown(kind, "the heart rate does not vary", window, age) for kind in self.kinds)
        label = f"peak at {found.peak:.3f} Hz, {self.settings.taper} window"
        return (
            known(COHERENCE_RATIO, found.ratio, window, age, label),
            known(COHERENCE_SHARE, found.share, window, age, label),
        )

    def _at(self, end: float) -> Coherence | None:
        if self._found is None or self._found[0] != end:
            start = end - self.settings.window_seconds
            at = start + np.arange(round(self.settings.window_seconds * self.settings.rate)) / self.settings.rate
            self._found = end, coherence(evenly(*self._rr.around(start, end), at), self.settings)
        return self._found[1]
