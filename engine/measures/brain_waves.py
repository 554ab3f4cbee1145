"""Brain waves against the person's own first half minute, from an EEG where there is one."""

from collections.abc import Sequence

from engine.guidance import GuideBreath
from engine.measures.measure import Measure, MeasureKind, known, too_little, unknown
from sensors.state import BodyState, BrainState

WINDOW = 1.0
NO_EEG = "no EEG is chosen"
_SENTENCE = (
    "Brain waves of {} against the first half minute, without blinks, movement and muscles; they differ from person to "
    "person and judge nobody."
)


def _kind(name: str, title: str, where: str) -> MeasureKind:
    return MeasureKind(name, title, "dB", "1 s", _SENTENCE.format(where))


THETA = _kind("theta", "Theta waves", "4–8 Hz")
ALPHA = _kind("alpha", "Alpha waves", "8–12 Hz")
SMR = _kind("smr", "Sensorimotor rhythm", "12–15 Hz")


class BrainWaves:
    """Theta, alpha and SMR, each of the last second, smoothed over another one."""

    kinds = (THETA, ALPHA, SMR)

    def __init__(self) -> None:
        self._newest: BrainState | None = None

    def update(self, _now: float, body: BodyState, _guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body; its newest brain state is kept."""
        self._newest = body.brain

    def measures(self, _now: float) -> tuple[Measure, ...]:
        """Return the measures as of the last body taken."""
        return tuple(self._measure(kind) for kind in self.kinds)

    def _measure(self, kind: MeasureKind) -> Measure:
        brain = self._newest
        if brain is None:
            return unknown(kind, NO_EEG, WINDOW)
        if brain.age is None:
            return unknown(kind, too_little(brain.heard, brain.needed, "s without disturbance"), WINDOW)
        if kind.name not in brain.above:
            return unknown(kind, "blinks, movement or muscles for too long", WINDOW, brain.age)
        return known(kind, brain.above[kind.name], WINDOW, brain.age)
