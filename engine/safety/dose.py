"""How much of a week's sound a person has had: the dose of WHO-ITU H.870, from the meter of what is played."""

import math
from dataclasses import asdict, dataclass
from typing import Any, Literal

from engine.gate import finite
from engine.guidance import OutputReport
from engine.safety.advice import SafetyEvent, SafetyKind

Listener = Literal["adult", "sensitive"]

REFERENCE: dict[str, float] = {"adult": 80.0, "sensitive": 75.0}
"""dB(A) that fill the week's dose in 40 h, WHO-ITU H.870."""
WEEK_SECONDS = 40 * 3600.0
NOISE_DB = -26.6
"""What the meter reads of the calibration noise (pink, −23 LUFS), dB(A) re full scale, whatever the volume."""
QUIETEST_READING, LOUDEST_READING = 35.0, 95.0
"""dB(A) that a sound level meter can read of it in a room people sit in."""
THRESHOLDS = (50.0, 80.0, 100.0)
LONGEST_STEP = 5.0
SOUNDS = "sound card"
UNCALIBRATED = "Dose of sound unknown: this device is not calibrated; 'sospiro calibrate' takes two minutes."
HIGHEST = 140.0

_WORDS = {
    50.0: "Half of the week's dose of sound is used{so_far}. Nothing needs to change; softer is kinder to the ears.",
    80.0: "Most of the week's dose of sound is used{so_far}. Softer music keeps it within the week.",
    100.0: "The week's dose of sound is used up{so_far}. Softer music and some quiet days are advised.",
}


def dose_percent(seconds: float, level_dba: float, listener: Listener = "adult") -> float:
    """Return 100 · (t / 40 h) · 10^((L − 80) / 10), WHO-ITU H.870; 75 in place of 80 for sensitive listeners.

    Parameters
    ----------
    seconds
        How long, 0 or more.
    level_dba
        Level at the ear, dB(A).
    """
    over = (min(level_dba, HIGHEST) - REFERENCE[listener]) / 10.0
    return 100.0 * seconds / WEEK_SECONDS * math.pow(10.0, over)


@dataclass(frozen=True, slots=True)
class WeekBefore:
    """Dose of the seven days before a session: what is known in %, and the hours of which nothing is known."""

    percent: float = 0.0
    unknown_hours: float = 0.0


class SoundDose:
    """Adds up the dose of a session; `update` is called with every report of the sound.

    Parameters
    ----------
    offset_db
        dB(A) at the ear for 0 dB(A) re full scale, from the calibration of this device; None: not calibrated, and then
        every figure is None, never 0.
    before
        The person's week before; None when nobody knows whose ears they are, and then each session is counted alone.
    unknown
        The sentence to note once when there is no offset.
    """

    def __init__(
        self, listener: Listener, offset_db: float | None, before: WeekBefore | None, unknown: str = UNCALIBRATED
    ) -> None:
        self._listener: Listener = listener
        self._offset = finite(offset_db)
        self._before, self._unknown = before, unknown
        self._percent = 0.0
        self._last: float | None = None
        self._reached = 0.0
        self._events: list[SafetyEvent] = []
        self.seconds = 0.0
        """For how long a sound card played."""
        self.level_dba: float | None = None
        """Level at the ear during the last second, dB(A); None while unknown."""
        self.notices: tuple[str, ...] = ()
        """The sentence for the therapist once half of the dose is used."""

    @property
    def begun(self) -> dict[str, Any]:
        """What it was begun with, by the names of the parameters, in JSON's own types."""
        before = None if self._before is None else asdict(self._before)
        return {"listener": self._listener, "offset_db": self._offset, "before": before, "unknown": self._unknown}

    @property
    def session(self) -> float | None:
        """Dose of this session, % of a week's; None when not calibrated."""
        return None if self._offset is None else self._percent

    @property
    def week(self) -> float | None:
        """Dose of the last seven days with this session, %, at least; None when unknown."""
        return None if self._before is None or self.session is None else self._before.percent + self.session

    def update(self, now: float, report: OutputReport) -> None:
        """Take what the sound reported at `now` (LSL s)."""
        if finite(now) is None:
            return
        step = 0.0 if self._last is None else now - self._last
        self._last = now
        level = finite(report.weighted_db)
        heard = report.mode == SOUNDS and level is not None
        self.level_dba = level + self._offset if heard and level is not None and self._offset is not None else None
        if not heard or not 0.0 < step <= LONGEST_STEP:
            return
        if self._offset is None and not self.seconds:
            self._events.append(SafetyEvent(now, SafetyKind.SOUND_DOSE, self._unknown))
        self.seconds += step
        if self.level_dba is not None:
            self._percent += dose_percent(step, self.level_dba, self._listener)
            self._warn(now)

    def drain(self) -> list[SafetyEvent]:
        """Return what was noted since the last call."""
        events, self._events = self._events, []
        return events

    def _warn(self, now: float) -> None:
        used = self._percent + (self._before.percent if self._before else 0.0)
        reached = max((t for t in THRESHOLDS if used >= t), default=0.0)
        if reached <= self._reached:
            return
        self._reached = reached
        least = "at least " if self._before and self._before.unknown_hours > 0 else ""
        so_far = f" ({least}{used:.0f} %, counted against {REFERENCE[self._listener]:.0f} dB(A) for 40 h)"
        self.notices = (_WORDS[reached].format(so_far=so_far),)
        self._events.append(SafetyEvent(now, SafetyKind.SOUND_DOSE, self.notices[0], used))
