"""RR intervals judged one heartbeat later: normal, ectopic, missed, extra or an artefact."""

from collections import deque
from dataclasses import dataclass

from sensors.heart.predictor import IntervalPredictor
from sensors.state import RRInterval, RRMark

SPREAD = 5.2
WINDOW = 91
FEWEST = 12
UNLEARNT = 0.12
TIGHT, LOOSE, WIDEST = 0.09, 0.16, 0.30
STEEPEST = 0.12
WHOLE, WHOLE_LOOSE = 0.12, 0.20
SHARE = 0.14
MOST_MISSED = 4
PASSAGE = 0.40
QUICKENING = 0.25
SETTLED = 0.20
PATIENCE = 4
SHORTEST_MS, LONGEST_MS = 250.0, 3000.0
GAP_MS = 10_000.0


@dataclass(frozen=True, slots=True)
class _Open:
    """An interval that waits for the one after it; `merged_ms` belongs to an extra heartbeat before."""

    time: float
    rr_ms: float
    merged_ms: float = 0.0

    @property
    def whole_ms(self) -> float:
        return self.rr_ms + self.merged_ms


@dataclass(frozen=True, slots=True)
class _View:
    """Two neighbouring intervals and what was to be expected of them, all in ms; limits as shares of an interval."""

    before: float
    first: float
    second: float
    expected: float
    expected_second: float
    guesses: tuple[float, ...]
    tight: float
    loose: float
    learnt: float

    @property
    def off(self) -> float:
        """How far the first interval is from the expected one."""
        return self.first / self.expected - 1

    @property
    def second_off(self) -> float:
        return self.second / self.expected_second - 1

    @property
    def deviation(self) -> float:
        """How far the first interval is from the nearest guess."""
        return min((self.first / guess - 1 for guess in self.guesses), key=abs)

    def is_premature(self) -> bool:
        """Tell a heartbeat that came early and was followed by a pause or by the usual interval."""
        short_then_long = self.off < -self.tight and self.second_off > -TIGHT and self.first < self.before
        deep = self.second_off - self.off > 1.5 * self.tight and self.first < self.second
        return short_then_long and deep and 1.5 < (self.first + self.second) / self.expected < 2.45

    def is_split(self) -> bool:
        """Tell an interval that a heartbeat too many cut in two."""
        limit = min(max(self.learnt, WHOLE), WHOLE_LOOSE)
        whole = self.first + self.second
        return self.first < self.expected and min(abs(whole / guess - 1) for guess in self.guesses) <= limit

    def missed(self) -> int:
        """Return how many heartbeats are missing in the first interval."""
        count = round(self.first / self.expected)
        if not 2 <= count <= MOST_MISSED:
            return 0
        after = max(1, round(self.second / self.expected))
        alike, rest = (SHARE, WIDEST) if after == 1 else (0.08, 0.08)
        each = (*self.guesses, 0.5 * (self.before + self.second), 0.5 * (self.expected + self.expected_second))
        fits = min(abs(self.first / count / guess - 1) for guess in each) <= alike
        goes_on = min(abs(self.second / after / guess - 1) for guess in (*self.guesses, self.expected_second)) <= rest
        return count - 1 if fits and goes_on else 0

    def is_passage(self) -> bool:
        """Tell a heart rate on its way: the interval lies between its neighbours, or the next one stays with it."""
        low, high = min(self.before, self.second), max(self.before, self.second)
        if low <= self.first <= high and abs(self.deviation) < PASSAGE:
            return True
        apart = abs(self.second - self.first)
        stays = apart <= SETTLED * self.first and apart < abs(self.second - self.before)
        return stays and self.deviation > -QUICKENING


class RRCleaner:
    """Judges RR intervals as they come, each with the one after it in view; nothing is deleted, missed ones are put in.

    A streaming form of Lipponen & Tarvainen (2019, doi 10.1080/03091902.2019.1640306). As there, limits are 5.2
    quartile deviations of the last 91 differences, so they are as wide as this heart swings; an ectopic beat is a short
    interval followed by a long one, a missed beat one that holds several, an extra beat two that make one. Different
    from there, since the future is unknown and slow breathing swings intervals by 40 %:

    - an interval is compared with what `IntervalPredictor` expects from the corrected ones before it, not with the
      one before and a median of 11, and is let pass when it is near any simple guess;
    - the limits have a floor, for hearts of little variability, and a ceiling;
    - an interval between its neighbours, or one that the next stays with, is a heart rate on its way;
    - after four odd intervals in a row everything begins anew, so that a new heart rate cannot be taken for artefacts.
    """

    def __init__(self) -> None:
        self.predictor = IntervalPredictor()
        self._guessed_off: deque[float] = deque(maxlen=WINDOW)
        self._expected_off: deque[float] = deque(maxlen=WINDOW)
        self._last: deque[float] = deque(maxlen=2)
        self._open: _Open | None = None
        self._pause: float | None = None
        self._odd = 0

    def begin(self) -> None:
        """Begin anew after a gap; an interval still waiting is not judged."""
        self._open = self._pause = None
        self._odd = 0
        self._last.clear()
        self.predictor.begin()

    def step(self, time: float, reported_at: float, rr_ms: float | None) -> list[RRInterval]:
        """Take a heartbeat and return the interval that can be judged with it, if there is one.

        One in which heartbeats are missing comes after an interval for each of them, without `rr_ms`; what is corrected
        of them makes up the whole.

        Parameters
        ----------
        time, reported_at
            When the heartbeat was and when it was known, seconds.
        rr_ms
            Interval to the heartbeat before, of any length; None, and what is no interval, begins anew.
        """
        if rr_ms is None or not 0 < rr_ms < GAP_MS:
            self.begin()
            return []
        waiting, self._open = self._open, _Open(time, rr_ms)
        if waiting is None:
            return []
        odd = self._odd
        mark, corrected = self._judge(waiting.whole_ms, rr_ms)
        if mark is RRMark.EXTRA:
            self._open = _Open(time, rr_ms, waiting.whole_ms)
        elif waiting.merged_ms and mark is RRMark.NORMAL:
            mark, self._odd = RRMark.EXTRA, odd + 1
        return _told(waiting, reported_at, mark, corrected)

    def _judge(self, first: float, second: float) -> tuple[RRMark, tuple[float, ...]]:
        if self._pause is not None:
            return RRMark.ECTOPIC, self._end_pause(self._pause)
        believable = SHORTEST_MS <= first <= LONGEST_MS
        if not self._last or self._odd >= PATIENCE:
            agrees = abs(first - second) < SETTLED * max(first, second)
            return self._start(first) if believable and (agrees or self._odd >= PATIENCE) else self._doubt()
        view = self._look(first, second)
        if view.is_premature():
            return RRMark.ECTOPIC, self._replace(view)
        if believable and abs(view.deviation) <= view.loose:
            return self._accept(view)
        if view.is_split():
            self._odd += 1
            return RRMark.EXTRA, ()
        missing = view.missed()
        if missing:
            self._odd += 1
            return RRMark.MISSED, self._divide(view, missing + 1)
        return self._accept(view) if believable and view.is_passage() else self._doubt()

    def _look(self, first: float, second: float) -> _View:
        before = self._last[-1]
        expected = self.predictor.predict() or before
        line = before + max(-STEEPEST * before, min(STEEPEST * before, before - self._last[0]))
        learnt = _limit(self._guessed_off)
        return _View(
            before=before,
            first=first,
            second=second,
            expected=expected,
            expected_second=self.predictor.predict(expected) or expected,
            guesses=(before, expected, line),
            tight=min(max(_limit(self._expected_off), TIGHT), WIDEST),
            loose=min(max(learnt, LOOSE), WIDEST),
            learnt=learnt,
        )

    def _start(self, first: float) -> tuple[RRMark, tuple[float, ...]]:
        self._last.clear()
        self.predictor.begin()
        self._odd = 0
        return RRMark.NORMAL, self._keep(first)

    def _accept(self, view: _View) -> tuple[RRMark, tuple[float, ...]]:
        self._guessed_off.append(abs(view.deviation))
        self._expected_off.append(abs(view.off))
        self._odd = 0
        return RRMark.NORMAL, self._keep(view.first)

    def _doubt(self) -> tuple[RRMark, tuple[float, ...]]:
        self._odd += 1
        return RRMark.ARTEFACT, ()

    def _divide(self, view: _View, count: int) -> tuple[float, ...]:
        """Return the `count` intervals that make up the first one, on a line as steep as is expected."""
        each = view.first / count
        step = max(-STEEPEST * each, min(STEEPEST * each, view.expected_second - view.expected))
        return self._keep(*(each + (k - 0.5 * (count - 1)) * step for k in range(count)))

    def _replace(self, view: _View) -> tuple[float, ...]:
        """Return where a premature heartbeat would have ended its interval, and remember the pause after it."""
        self._odd += 1
        middle, slope = 0.5 * (view.first + view.second), view.expected_second - view.expected
        if abs(middle / view.expected - 1) > WHOLE:
            middle = 0.5 * (view.expected + view.expected_second)
        if view.second_off > 0.5 * view.tight:
            self._pause = middle + 0.5 * slope
            return self._keep(middle - 0.5 * slope)
        return self._keep(view.expected)

    def _end_pause(self, corrected: float) -> tuple[float, ...]:
        self._pause = None
        self._odd += 1
        return self._keep(corrected)

    def _keep(self, *corrected: float) -> tuple[float, ...]:
        self._last.extend(corrected)
        for interval in corrected:
            self.predictor.learn(interval)
        return corrected


def _told(judged: _Open, reported_at: float, mark: RRMark, corrected: tuple[float, ...]) -> list[RRInterval]:
    ends = (judged.time - 1e-3 * sum(corrected[k:]) for k in range(1, len(corrected)))
    put_in = [RRInterval(end, reported_at, None, mark, part) for end, part in zip(ends, corrected, strict=False)]
    last = corrected[-1] if corrected else None
    return [*put_in, RRInterval(judged.time, reported_at, judged.rr_ms, mark, last)]


def _limit(differences: deque[float]) -> float:
    """Return 5.2 quartile deviations of `differences`, all positive."""
    count = len(differences)
    if count < FEWEST:
        return UNLEARNT
    ordered = sorted(differences)
    return SPREAD * 0.5 * (ordered[3 * count // 4] - ordered[count // 4])
