"""Who follows whom: the last breaths held against the guide, breath by breath."""

from collections.abc import Sequence

from engine.guidance import GuideBreath
from engine.measures.judge import BREATHS, Judge
from sensors.state import Breath

WINDOW = BREATHS
SAMPLE = 1e-4  # onsets fall on samples, so the end of a breath and the next onset may differ by one


class Following:
    """How many of the last 6 breaths went with the guide, and of those since the pacing began to judge afresh.

    Verdicts are those of `engine.measures.judge`, so that what decides and what is shown as synchrony are one number.
    Breaths and guide breaths are given as they become known; all times are LSL seconds.
    """

    def __init__(self) -> None:
        self._judge = Judge()
        self._since_restart = 0
        self._verdicts: list[tuple[Breath, bool | None]] = []

    def add_guide(self, breaths: Sequence[GuideBreath]) -> None:
        """Take newly latched guide breaths, oldest first."""
        if breaths:
            self._judge.guide.update(breaths[0].onset, breaths)

    def add(self, breath: Breath) -> bool | None:
        """Take a finished breath; return whether it was in sync, None when no guide played."""
        judged = self._judge.judge(breath.end, (breath,))
        flag = judged[0].in_sync if judged else None
        self._since_restart += len(judged)
        self._verdicts.append((breath, flag))
        return flag

    def add_rate(self, time: float, rate: float) -> bool | None:
        """Take a breath that is known at `time` by its rate alone; return whether that is the guide's."""
        verdict = self._judge.judge_rate(time, rate)
        if verdict is None:
            return None
        self._since_restart += 1
        return verdict.in_sync

    def drain(self) -> list[tuple[Breath, bool | None]]:
        """Return the breaths since the last call, each with whether it was in sync (None: no guide)."""
        verdicts, self._verdicts = self._verdicts, []
        return verdicts

    def restart(self) -> None:
        """Judge afresh: only breaths from here on decide."""
        self._since_restart = 0

    @property
    def judged(self) -> int:
        """Number of breaths judged since the last restart, at most 6."""
        return min(self._since_restart, len(self._judge.latest))

    @property
    def in_sync(self) -> int:
        """How many of them were in sync."""
        newest_first = reversed(self._judge.latest)
        return sum(verdict.in_sync for verdict, _ in zip(newest_first, range(self.judged), strict=False))

    @property
    def synchrony(self) -> float | None:
        """Share of the last 6 breaths in sync, 0–1, a restart or not; None before there are 6."""
        return self._judge.synchrony

    def guide_at(self, time: float) -> GuideBreath | None:
        """Return the guide breath sounding at `time`, None when the guide is silent then."""
        return next((g for g in reversed(self._judge.guide.all) if g.onset <= time < g.end + SAMPLE), None)
