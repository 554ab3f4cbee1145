"""The gate to Praat: the only module that imports parselmouth."""

from typing import Any

from sensors.stream import Floats

LOWEST, HIGHEST = 75.0, 800.0
CANDIDATES = 4
OCTAVE_COST = 0.02


class PitchMeter:
    """Tells the pitch of a short window by Praat's autocorrelation (Boersma 1993).

    The window's own autocorrelation is divided by that of the window function, which is what makes it right to a cent
    within three periods.

    Raises
    ------
    ImportError
        The library is not here.
    """

    def __init__(self) -> None:
        import parselmouth  # a quarter of a second of import, in the process that listens

        self._sound: Any = parselmouth.Sound

    def __call__(self, window: Floats, rate: float) -> tuple[float, float]:
        """Return pitch (Hz, 0 for none) and how periodic the window is (0–1).

        Parameters
        ----------
        window
            Shape (n,), at least three periods of the lowest pitch long.
        rate
            Samples per second.
        """
        seconds = len(window) / rate
        found = self._sound(window, rate).to_pitch_ac(
            time_step=seconds,
            pitch_floor=max(LOWEST, 3.0001 / seconds),
            max_number_of_candidates=CANDIDATES,
            silence_threshold=0.0,
            voicing_threshold=0.3,
            octave_cost=OCTAVE_COST,
            pitch_ceiling=HIGHEST,
        )
        chosen = found.selected_array
        if not len(chosen):
            return 0.0, 0.0
        middle = chosen[len(chosen) // 2]
        hertz = float(middle["frequency"])
        return (hertz, min(1.0, max(0.0, float(middle["strength"])))) if hertz > 0.0 else (0.0, 0.0)
