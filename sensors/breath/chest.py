"""The breath out of an accelerometer on the chest: its three axes as one, along the line on which breathing moves them.

Breathing tips the sensor a little against gravity, by a degree or two, on a line that hangs on how it is worn. That
line is the principal axis of what moves between about 0.1 and 0.7 Hz over the last half minute (after Liu et al. 2011).
Which of its ends is the inhale shows in the shape: at rest the breath in is the quicker part, and the chest stays
longer where it is empty. That is settled after 45 s; `sensors.breath.polarity` goes on by the heart, where there is
one.
"""

import re
from dataclasses import replace

import numpy as np

from sensors.stream import Chunk, Floats, Stream

AXES = 3
SLOWEST = 8.0
"""Samples per second below which there is no breath to be seen in them."""

SWIFT, SLOW = 0.2, 1.6
"""Time constants (s) of the two averages between which breathing lies."""

JUMP = 6.0
"""Times the usual movement: so much at once is no breath but another posture, from which all begins anew."""

LISTENED, SETTLED = 5.0, (15.0, 25.0, 45.0)
"""Seconds from which on the shape is listened to, and after which the axis may be turned; the last time for good."""

GATHERED = 20.0
RESTING = 20.0
"""Time constants (s): of what the axis is found from, and of the posture that is left out."""

LONGEST, MOST_CHANNELS = 64, 64
"""Letters of a name that are read, and channels of a stream: an announcement is as long as its sender likes."""

_ACCELERATION = re.compile(r"(?i:(?<![a-z])acc(?![a-z])|accel)|(?<=[a-z])ACC(?![A-Za-z])")


def axes_of(stream: Stream, channel: int | None = None) -> tuple[int, ...]:
    """Return the three channels of the accelerometer that `channel` belongs to, None any; none where there is none."""
    words = [(c.label, c.type) for c in stream.channels[:MOST_CHANNELS]]
    named = [i for i, said in enumerate(words) if any(_says(word) for word in said)]
    if not named and (_says(stream.name) or _says(stream.type)):
        named = list(range(len(words)))
    is_one = len(named) == AXES and (channel is None or channel in named) and stream.nominal_rate >= SLOWEST
    return tuple(named) if is_one else ()


def _says(words: str) -> bool:
    return _ACCELERATION.search(words[:LONGEST].replace("_", " ")) is not None


class ChestMotion:
    """Puts the movement along the principal axis into the place of one channel; every sample is taken by itself.

    Parameters
    ----------
    channel, axes
        The channel that is read, and all three.
    rate
        Samples per second.

    Attributes
    ----------
    turned
        Whether the axis was turned round by the last chunk: what was found of its direction before holds no longer.
    """

    def __init__(self, channel: int, axes: tuple[int, ...], rate: float) -> None:
        self._channel, self._axes = channel, list(axes)
        self._swift, self._slow = (1 - np.exp(-1 / (seconds * rate)) for seconds in (SWIFT, SLOW))
        self._gather, self._rest = (1 - np.exp(-1 / (seconds * rate)) for seconds in (GATHERED, RESTING))
        self._every = max(1, round(rate))
        self._seen = 0
        self._posture = self._high = self._low = np.zeros(AXES)
        self._covariance = np.zeros((AXES, AXES))
        self._axis = np.zeros(AXES)
        self._from, self._looks = round(LISTENED * rate), tuple(round(seconds * rate) for seconds in SETTLED)
        self._leaning = 0.0
        self.turned = False

    def combined(self, chunk: Chunk) -> Chunk:
        """Return `chunk` with the movement of the chest in the place of the channel."""
        self.turned = False
        samples = chunk.samples.copy()
        samples[:, self._channel] = [self._step(moved) for moved in chunk.samples[:, self._axes]]
        return replace(chunk, samples=samples, exact=None)

    def _step(self, moved: Floats) -> float:
        if not np.isfinite(moved).all():
            return float("nan")
        if not self._seen:
            self._posture = self._high = self._low = moved
        self._posture = self._posture + self._rest * (moved - self._posture)
        self._high = self._high + self._swift * (moved - self._high)
        self._low = self._low + self._slow * (moved - self._low)
        band = self._without_jump(moved, self._high - self._low)
        # a plain mean at first, so that the beginning counts no more than what follows
        share = max(self._gather, 1 / (self._seen + 1))
        self._covariance = self._covariance + share * (np.outer(band, band) - self._covariance)
        self._seen += 1
        if self._seen % self._every == 0:
            self._axis = _principal(self._covariance, self._axis)
        if self._from <= self._seen <= self._looks[-1]:
            self._settle(band)
        return float(self._axis @ (moved - self._posture))

    def _without_jump(self, moved: Floats, band: Floats) -> Floats:
        """Return the movement within the band, no larger than a breath; a new posture is taken as it is."""
        most = JUMP * float(np.sqrt(np.trace(self._covariance)))
        size = float(np.sqrt(band @ band))
        if self._seen < self._from or size <= most:
            return band
        self._posture = self._high = self._low = moved
        return band * (most / size)

    def _settle(self, band: Floats) -> None:
        """Gather which way the movement leans, and go by it now and then."""
        self._leaning += float(self._axis @ band) ** 3
        if self._seen in self._looks and self._leaning < 0.0:
            self._axis, self._leaning, self.turned = -self._axis, -self._leaning, True


def _principal(covariance: Floats, before: Floats) -> Floats:
    """Return the axis of the largest movement, its end as `before`; at first the end of its strongest part."""
    axis: Floats = np.linalg.eigh(covariance)[1][:, -1]
    ahead = float(axis @ before) or float(axis[np.argmax(np.abs(axis))])
    return axis if ahead > 0 else -axis
