"""Who follows whom: the last breaths held against the guide, breath by breath."""

from collections import deque
from collections.abc import Iterable

from engine.entrainment import in_sync, phase_locking, same_rate
from engine.guidance import GuideBreath
from sensors.state import Breath

WINDOW = 6
MEMORY = 70.0
SAMPLE = 1e-4  # onsets fall on samples, so the end of a breath and the next onset may differ by one


class Following:
    """Synchrony (share of the last 6 breaths in sync) and entrainment (phase locking over 60 s).

    Breaths and guide breaths are given as they become known; all times are LSL seconds.
    """

    def __init__(self) -> None:
        self._flags: deque[bool] = deque(maxlen=WINDOW)
        self._breaths: deque[Breath] = deque()
        self._guide: deque[GuideBreath] = deque()
        self._verdicts: list[tuple[Breath, bool | None]] = []

    def add_guide(self, breaths: Iterable[GuideBreath]) -> None:
        """Take newly latched guide breaths, oldest first."""
        self._guide.extend(breaths)

    def add(self, breath: Breath) -> bool | None:
        """Take a finished breath; return whether it was in sync, None when no guide played."""
        self._breaths.append(breath)
        while self._breaths[0].end < breath.end - MEMORY:
            self._breaths.popleft()
        while self._guide and self._guide[0].end < breath.end - MEMORY:
            self._guide.popleft()
        flag = in_sync(breath, self._guide)
        self._verdicts.append((breath, flag))
        if flag is not None:
            self._flags.append(flag)
        return flag

    def add_rate(self, time: float, rate: float) -> bool | None:
        """Take a breath that is known at `time` by its rate alone; return whether that is the guide's."""
        flag = same_rate(rate, self._guide, time)
        if flag is not None:
            self._flags.append(flag)
        return flag

    def drain(self) -> list[tuple[Breath, bool | None]]:
        """Return the breaths since the last call, each with whether it was in sync (None: no guide)."""
        verdicts, self._verdicts = self._verdicts, []
        return verdicts

    def restart(self) -> None:
        """Judge afresh: forget the flags, keep the breaths."""
        self._flags.clear()

    @property
    def judged(self) -> int:
        """Number of breaths judged since the last restart, at most 6."""
        return len(self._flags)

    @property
    def in_sync(self) -> int:
        """How many of them were in sync."""
        return sum(self._flags)

    @property
    def synchrony(self) -> float | None:
        """Share of the judged breaths in sync, 0–1; None before there is one."""
        return self.in_sync / self.judged if self._flags else None

    def entrainment(self, now: float) -> float | None:
        """Phase-locking value over the last 60 s, 0–1; None while there is too little to tell."""
        return phase_locking(self._breaths, self._guide, now - 60.0, now)

    def guide_at(self, time: float) -> GuideBreath | None:
        """Return the guide breath sounding at `time`, None when the guide is silent then."""
        return next((g for g in reversed(self._guide) if g.onset <= time < g.end + SAMPLE), None)
