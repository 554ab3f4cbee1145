"""What is known of the next session before it begins: how good its streams are, and where its sound goes."""

from dataclasses import dataclass

from sensors.state import SignalQuality
from sensors.stream import Signal
from sessions.calibration import Calibration


@dataclass(frozen=True, slots=True)
class Previewed:
    """How one of the chosen streams is.

    Attributes
    ----------
    name
        What the stream calls itself.
    good
        Share of the last 30 s in which the signal was good, 0–1.
    seconds
        For how long it has been heard, at most 30.
    """

    signal: Signal
    name: str
    quality: SignalQuality
    good: float = 0.0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class SoundChecked:
    """What is known of the sound before a session.

    Attributes
    ----------
    device
        Whole name of the device that would play; None for none, empty while it is looked for.
    calibration
        What a meter read on that device; None: it is not calibrated.
    playing
        Whether something sounds for trial now.
    mode, notice
        What the last trial said of the sound, as in `OutputReport`; empty before one.
    """

    device: str | None = ""
    calibration: Calibration | None = None
    playing: bool = False
    mode: str = ""
    notice: str = ""
