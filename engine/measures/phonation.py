"""How long a person hums or sings as they breathe out, from a microphone where one is used."""

from collections import deque
from collections.abc import Sequence
from statistics import median

from engine.guidance import GuideBreath
from engine.measures.measure import Measure, MeasureKind, known, too_little, unknown
from sensors.state import BodyState, Breath, Phonation

EXHALES = 6
SHORTEST, STEADY = 0.8, 0.3
"""Seconds and share on one tone from which on a phonation is a hum or a song, and not a word or a cough."""

BEFORE = 0.4
"""Seconds before the exhale onset, as it was found, at which its hum may begin."""

BREATHLESS = 30.0
"""Seconds without a breath after which each hum counts as an exhale of its own."""

NO_MICROPHONE = "no microphone is used"
NO_BREATH = "no breath is heard"
_WINDOW = "6 exhales"
_HOW = "heard by the microphone, of which only pitch and level are kept"
PHONATION = MeasureKind(
    "phonation", "Phonation", "s", _WINDOW, f"How long the person hums or sings as they breathe out, {_HOW}."
)
LONGEST = MeasureKind(
    "phonation_longest", "Longest phonation", "s", "the session", f"The longest hum of one exhale so far, {_HOW}."
)
HUMMED = MeasureKind(
    "hummed", "Exhales hummed", "%", _WINDOW, f"How many of the last exhales the person hummed or sang, {_HOW}."
)


def is_hum(phonation: Phonation) -> bool:
    """Tell whether a phonation is a hum or a song."""
    return phonation.seconds >= SHORTEST and phonation.steady >= STEADY


class Exhales:
    """How many seconds of each exhale were hummed.

    Attributes
    ----------
    seconds
        Of every exhale so far, 0 where nothing was hummed; of the last hour at most.
    with_breath
        Whether they were those of a breath that was heard; else each hum was taken for one.
    """

    def __init__(self) -> None:
        self._hums: deque[Phonation] = deque(maxlen=64)
        self._breath_at: float | None = None
        self.seconds: deque[float] = deque(maxlen=2000)
        self.with_breath = False
        self.last: float | None = None

    def take(self, breaths: Sequence[Breath], phonations: Sequence[Phonation]) -> None:
        """Take breaths and phonations that ended."""
        for phonation in filter(is_hum, phonations):
            self._hums.append(phonation)
            if self._breath_at is None or phonation.end - self._breath_at > BREATHLESS:
                self.with_breath = False
                self._add(phonation.end, phonation.seconds)
        for breath in breaths:
            if not self.with_breath:
                # what was taken hum by hum until now would count twice
                self.seconds.clear()
                self.with_breath = True
            self._breath_at = breath.end
            self._add(breath.end, sum(_shared(hum, breath) for hum in self._hums))

    def _add(self, time: float, seconds: float) -> None:
        self.seconds.append(seconds)
        self.last = time


def _shared(hum: Phonation, breath: Breath) -> float:
    return max(0.0, min(hum.end, breath.end) - max(hum.onset, breath.exhale_onset - BEFORE))


class PhonationMeasure:
    """Median and longest phonation, and how many exhales were hummed."""

    kinds = (PHONATION, LONGEST, HUMMED)

    def __init__(self) -> None:
        self._exhales = Exhales()
        self._heard = False

    def update(self, _now: float, body: BodyState, _guide: Sequence[GuideBreath] = ()) -> None:
        """Take what ended since the body before."""
        voice = body.voice
        self._heard = self._heard or voice is not None
        if voice is not None and (voice.phonations or body.breaths):
            self._exhales.take(body.breaths, voice.phonations)

    def measures(self, now: float) -> tuple[Measure, ...]:
        """Return the three as of the last body taken."""
        if not self._heard:
            return tuple(unknown(kind, NO_MICROPHONE) for kind in self.kinds)
        exhales = self._exhales
        recent = list(exhales.seconds)[-EXHALES:]
        hummed = [one for one in recent if one >= SHORTEST]
        age = None if exhales.last is None else now - exhales.last
        if not hummed:
            lasting = unknown(PHONATION, "nothing was hummed", age=age)
        else:
            lasting = known(PHONATION, median(hummed), 0.0, age or 0.0)
        longest = max(exhales.seconds, default=0.0)
        return (
            lasting,
            known(LONGEST, longest, 0.0, age or 0.0) if longest >= SHORTEST else unknown(LONGEST, "nothing was hummed"),
            self._share(recent, len(hummed), age),
        )

    def _share(self, recent: Sequence[float], hummed: int, age: float | None) -> Measure:
        if not self._exhales.with_breath:
            return unknown(HUMMED, NO_BREATH, age=age)
        if len(recent) < EXHALES:
            return unknown(HUMMED, too_little(len(recent), EXHALES, "exhales"), age=age)
        return known(HUMMED, 100.0 * hummed / len(recent), 0.0, age or 0.0)
