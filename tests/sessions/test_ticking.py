"""The beat of a live session: even, never made up for, with a gentle end, on a clock that moves by its waiting."""

import threading

import pytest

from sensors.clock import ManualClock
from sessions.ticking import LATE, TICK, keep_ticking


class Waiting(threading.Event):
    """Nobody stops; time passes as it is waited for."""

    def __init__(self, clock: ManualClock) -> None:
        super().__init__()
        self._clock = clock

    def wait(self, timeout: float | None = None) -> bool:
        self._clock.set(self._clock.now() + (timeout or 0.0))
        return self.is_set()


class Lived:
    """Notes when it ticked; the tick at `slow` s takes so long that the next ones are late; over after `over` s."""

    def __init__(self, clock: ManualClock, slow: float = -1.0, over: float = 1e9) -> None:
        self._clock, self._slow, self._over = clock, slow, over
        self.ticks: list[float] = []
        self.ending: list[float] = []
        self.finished = False

    def tick(self, now: float) -> None:
        self.ticks.append(now)
        self.finished = now >= self._over
        if 0.0 <= self._slow <= now:
            self._slow = -1.0
            self._clock.set(now + 2.0 * LATE)

    def finish(self, now: float) -> None:
        self.ending.append(now)

    def ahead(self, _now: float) -> None:
        return None


def live(seconds: float | None, **lived: float) -> tuple[Lived, list[float]]:
    """Return a session that was lived, and when it was shown."""
    clock = ManualClock()
    session, shown = Lived(clock, **lived), list[float]()
    keep_ticking(session, clock, Waiting(clock), seconds, session, (), shown.append, 0.1)
    return session, shown


def test_a_timed_session_ticks_evenly_is_shown_now_and_then_and_ends_gently() -> None:
    session, shown = live(4.0)
    assert [b - a for a, b in zip(session.ticks, session.ticks[1:], strict=False)] == pytest.approx([TICK] * 199)
    assert len(shown) == pytest.approx(40, abs=8)
    assert session.ending == pytest.approx([2.0], abs=TICK)


def test_what_is_long_over_is_not_made_up_for() -> None:
    session, _ = live(3.0, slow=1.0)
    after = [time for time in session.ticks if time > 1.01]
    assert after[0] == pytest.approx(1.0 + 2.0 * LATE)
    assert after[1] == pytest.approx(after[0] + TICK)


def test_one_that_is_over_by_itself_ends_at_once() -> None:
    session, _ = live(None, over=0.5)
    assert session.ticks[-1] == pytest.approx(0.5, abs=TICK)
    assert session.ending == []
