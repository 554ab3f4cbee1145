"""The one judge of whether a breath went with the guide: pacing, measures and recording all go by it."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.entrainment import in_sync, same_rate
from engine.guidance import GuideBreath
from engine.measures.recent import RecentBreaths, RecentGuide
from sensors.state import Breath

BREATHS = 6
SILENT = 60.0
"""Seconds after which the last judged breath tells nothing of now: the next one begins anew."""


@dataclass(frozen=True, slots=True)
class CuedBreath:
    """A breath held against the guide breath whose inhale cue is nearest.

    Attributes
    ----------
    asynchrony
        Inhale onset less inhale cue, s: negative when it came before. Never corrected (people anticipate: Repp 2005,
        doi 10.3758/BF03206433), also not for the error of the onset, which is told with the tracker.
    period_error
        Period less that of the guide breath, as a share of the guide's.
    """

    breath: Breath
    guide: GuideBreath
    asynchrony: float
    period_error: float
    in_sync: bool


def against_guide(breath: Breath, guide: Sequence[GuideBreath]) -> CuedBreath | None:
    """Return `breath` against the guide breaths that had begun by its end; None when no guide was playing there.

    In sync is a period within 15 % of the guide's and an inhale onset within a quarter of the period of the cue
    (`engine.entrainment.in_sync`). A guide breath that begins later is no cue to it.
    """
    # a cue that sounds when the breath is over cannot have led it
    heard = [g for g in guide if g.onset <= breath.end]
    flag = in_sync(breath, heard)
    if flag is None:
        return None
    cue = min(heard, key=lambda g: abs(g.onset - breath.inhale_onset))
    return CuedBreath(breath, cue, breath.inhale_onset - cue.onset, breath.period / cue.period - 1.0, flag)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a breath from `onset` to `end` (LSL s) was in sync."""

    onset: float
    end: float
    in_sync: bool


class Judge:
    """Keeps what the guide played, judges each breath, and keeps the last 6 verdicts.

    Attributes
    ----------
    guide
        Guide breaths of the last 2 minutes.
    latest
        The last 6 verdicts, oldest first; after 60 s without one they begin anew.
    """

    def __init__(self) -> None:
        self._breaths = RecentBreaths(SILENT)
        self.guide = RecentGuide(2 * SILENT)
        self.latest: deque[Verdict] = deque(maxlen=BREATHS)

    @property
    def synchrony(self) -> float | None:
        """Share of the last 6 breaths in sync, 0–1; None before there are 6."""
        return sum(v.in_sync for v in self.latest) / BREATHS if len(self.latest) == BREATHS else None

    def judge(self, now: float, breaths: Iterable[Breath]) -> list[CuedBreath]:
        """Take finished breaths at `now` (LSL s); return those in which a guide played, judged."""
        taken = self._breaths.update(now, breaths)
        judged = [cued for breath in taken if (cued := against_guide(breath, self.guide.all)) is not None]
        for cued in judged:
            self._keep(Verdict(cued.breath.inhale_onset, cued.breath.end, cued.in_sync))
        return judged

    def judge_rate(self, now: float, rate: float) -> Verdict | None:
        """Take a breath that is known at `now` (LSL s) by its rate (breaths/min) alone; None when no guide played."""
        flag = same_rate(rate, self.guide.all, now)
        if flag is None:
            return None
        verdict = Verdict(now - 60.0 / rate, now, flag)
        self._keep(verdict)
        return verdict

    def _keep(self, verdict: Verdict) -> None:
        if self.latest and verdict.end - self.latest[-1].end > SILENT:
            self.latest.clear()
        self.latest.append(verdict)
