"""The picture is where the sound is, however late it hears of it, and it never leaps."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.guidance import Direction, Guidance, GuideBreath, PacingState
from engine.limits import next_rate
from gui.client.breathing import EASE, PATIENCE, Breathing
from gui.client.course import AMBIENT_DEPTH, REST_LEVEL
from gui.panel.curves import breath_level
from sessions.snapshot import SessionPhase, Snapshot
from sessions.study.masked_picture import masked

BEGAN = 1000.0
FRAME = 1 / 60
WITHIN = 0.05
LATEST = 0.2


def breaths_at(rates: Sequence[float], began: float = BEGAN, share: float = 0.4) -> list[GuideBreath]:
    """Guide breaths in a row at these rates."""
    made = []
    for number, rate in enumerate(rates):
        made.append(GuideBreath(number, made[-1].end if made else began, rate, share, 8))
    return made


@dataclass
class Guide:
    """A guide as a session tells of it: each breath is known `ahead` s before it sounds, the next rate `asked` s."""

    breaths: list[GuideBreath]
    ahead: float = 0.3
    asked: float = 1.0

    def at(self, time: float) -> GuideBreath:
        return next(b for b in self.breaths if b.onset <= time < b.end)

    def snapshot(self, time: float, **changes: object) -> Snapshot:
        known = tuple(b for b in self.breaths if b.onset <= time + self.ahead and b.end > time - 60.0)
        rate = next(b.rate for b in reversed(self.breaths) if b.onset <= time + max(self.asked, self.ahead))
        guidance = Guidance(rate, self.breaths[0].inhale_share, start_at=self.breaths[0].onset)
        made = Snapshot(SessionPhase.RUNNING, time, direction=Direction(guidance), guide_breaths=known)
        return replace(made, **changes)  # type: ignore[arg-type]


def watched(
    guide: Guide, seconds: float, late: Callable[[], float] = lambda: 0.0, **changes: object
) -> Iterator[tuple[float, Breathing]]:
    """Play `seconds` from where the guide begins, a frame at a time; each snapshot comes `late` s after its time."""
    breathing, waiting = Breathing(), []
    begin = guide.breaths[0].onset
    for frame in range(int(seconds / FRAME)):
        now = begin + frame * FRAME
        if frame % 2 == 0:
            waiting.append((now + late(), guide.snapshot(now, **changes)))
        come = [snapshot for due, snapshot in waiting if due <= now]
        waiting = [(due, snapshot) for due, snapshot in waiting if due > now]
        if come:
            breathing.take(max(come, key=lambda snapshot: snapshot.time), now)
        breathing.look(now)
        yield now, breathing


def drawn(breathing: Breathing, now: float) -> float:
    return float(breathing.levels(np.array([now]), now)[0])


def level_within(guide: Guide, now: float) -> tuple[float, float]:
    """Lowest and highest level of the guide within 50 ms of now."""
    levels = []
    for time in np.linspace(now - WITHIN, now + WITHIN, 11):
        breath = guide.at(time)
        levels.append(float(breath_level(np.array([breath.phase(time)]), breath.inhale_share)[0]))
    return min(levels) - 0.004, max(levels) + 0.004


def on_the_way(start: float, wanted: float, breaths: int) -> list[float]:
    """Rates of breaths that change as fast as any guide may."""
    rates = [start]
    while len(rates) < breaths:
        rates.append(next_rate(rates[-1], wanted))
    return rates


RATES = {
    "4.5": [4.5] * 4,
    "6": [6.0] * 5,
    "15": [15.0] * 10,
    "slowing": on_the_way(15.0, 4.5, 12),
    "relief": on_the_way(4.5, 15.0, 10),
}


@pytest.mark.parametrize(("ahead", "asked"), [(0.3, 1.0), (0.0, 0.0)], ids=["foreseen", "unforeseen"])
@pytest.mark.parametrize("rates", RATES.values(), ids=RATES)
def test_the_phase_drawn_is_the_phase_that_sounds(rates: list[float], ahead: float, asked: float) -> None:
    guide, random = Guide(breaths_at(rates), ahead, asked), np.random.default_rng(1)
    seconds = guide.breaths[-2].end - BEGAN
    errors = []
    for now, breathing in watched(guide, seconds, late=lambda: random.uniform(0.0, LATEST)):
        phase, breath = breathing.phase(now), guide.at(now)
        if phase is None or now < BEGAN + LATEST:
            continue
        error = (phase - breath.phase(now) + 0.5) % 1.0 - 0.5
        errors.append(abs(error) * breath.period)
        if now > BEGAN + EASE + LATEST and len(errors) % 5 == 0:
            low, high = level_within(guide, now)
            assert low <= drawn(breathing, now) <= high
    assert len(errors) > 0.95 * seconds / FRAME - 30
    assert max(errors) < WITHIN


def test_a_rate_nobody_could_foresee_is_put_right_without_a_leap() -> None:
    guide = Guide(breaths_at([6.0] * 4 + [7.0] * 6), ahead=0.0, asked=0.0)
    late = [drawn(b, now) for now, b in watched(guide, guide.breaths[7].end - BEGAN, late=lambda: LATEST)]
    assert np.abs(np.diff(late)).max() < 1.3 * fastest(7.0)


def fastest(rate: float, share: float = 0.4) -> float:
    """What a breath moves in one frame at its fastest."""
    return float(np.pi / 2 / (60.0 / rate * min(share, 1.0 - share)) * FRAME)


@pytest.mark.parametrize("rate", [4.5, 6.0, 15.0])
def test_it_eases_in_and_out(rate: float) -> None:
    guide = Guide(breaths_at([rate] * 30))
    breathing, levels, presence = Breathing(), [], []
    silent = guide.snapshot(BEGAN, direction=Direction(Guidance(rate)))
    for frame in range(int(30 / FRAME)):
        now = BEGAN + frame * FRAME
        # begins within a breath and is silenced within another, as by a restart and a stop
        breathing.take(guide.snapshot(now) if 1.3 < now - BEGAN < 17.1 else replace(silent, time=now), now)
        breathing.look(now)
        levels.append(drawn(breathing, now))
        presence.append(breathing.presence(now))
    seen = np.flatnonzero(np.array(presence) > 0.001)
    full = np.flatnonzero(np.array(presence) > 0.999)
    assert FRAME * (full[0] - seen[0]) >= 2.0
    assert FRAME * (seen[-1] - full[-1]) >= 2.0
    assert levels[0] == levels[-1] == REST_LEVEL
    slow_ease = 1.5 * (1.0 - REST_LEVEL) / EASE * FRAME
    assert np.abs(np.diff(levels)).max() <= fastest(rate) + slow_ease


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["guide", "silence", "mute", "elsewhere", "ambient", "saved", "nothing"]),
            st.floats(0.1, 6.0),
            st.floats(4.5, 15.0),
        ),
        min_size=2,
        max_size=8,
    )
)
def test_whatever_happens_it_never_moves_faster_than_a_breath(happens: list[tuple[str, float, float]]) -> None:
    breathing, levels, now = Breathing(), [], BEGAN
    for what, seconds, rate in happens:
        guide = Guide(breaths_at([rate] * 12, now - (1.7 if what == "elsewhere" else 0.0)))
        for _ in range(int(seconds / FRAME)):
            now += FRAME
            snapshot = guide.snapshot(now)
            assert snapshot.direction is not None
            if what == "silence":
                snapshot = replace(snapshot, direction=Direction(Guidance(rate)))
            elif what == "mute":
                snapshot = replace(snapshot, direction=replace(snapshot.direction, muted=True))
            elif what == "ambient":
                snapshot = replace(snapshot, state=PacingState.AMBIENT)
            elif what == "saved":
                snapshot = replace(snapshot, phase=SessionPhase.SAVED)
            if what != "nothing":
                breathing.take(snapshot, now)
            breathing.look(now)
            levels.append(drawn(breathing, now))
    assert 0.0 <= min(levels, default=0.0) <= max(levels, default=0.0) <= 1.0
    assert np.abs(np.diff(levels)).max(initial=0.0) < 1.5 * fastest(15.0)


def test_without_a_word_from_the_session_it_breathes_on_for_a_while_and_then_rests() -> None:
    guide = Guide(breaths_at([10.0] * 20))
    breathing = Breathing()
    breathing.take(guide.snapshot(BEGAN + 7.0), BEGAN + 7.0)
    for now in np.arange(BEGAN + 7.0, BEGAN + 7.0 + PATIENCE, FRAME):
        breathing.look(now)
        assert breathing.phase(now) == pytest.approx(guide.at(now).phase(now), abs=1e-6)
    for now in (BEGAN + 7.1 + PATIENCE, BEGAN + 7.2 + PATIENCE + EASE):
        breathing.look(now)
    assert breathing.phase(now) is None
    assert drawn(breathing, now) == REST_LEVEL


RESTING = {
    "masked": masked,
    "between sessions": lambda s: replace(s, phase=SessionPhase.READY),
    "saving": lambda s: replace(s, phase=SessionPhase.STOPPING),
    "music only": lambda s: replace(s, direction=Direction(Guidance(6.0)), guide_breaths=()),
    "silence": lambda s: replace(s, direction=replace(s.direction, playing=False)),
    "mute": lambda s: replace(s, direction=replace(s.direction, muted=True)),
    "calibrating": lambda s: replace(s, direction=replace(s.direction, calibrating=True)),
    "not yet": lambda s: replace(s, guide_breaths=tuple(replace(b, onset=b.onset + 60.0) for b in s.guide_breaths)),
}


@pytest.mark.parametrize("name", RESTING)
def test_it_rests_when_there_is_nothing_to_breathe_by(name: str) -> None:
    breathing, guide = Breathing(), Guide(breaths_at([6.0] * 20))
    for now in np.arange(BEGAN, BEGAN + 30.0, 0.25):
        breathing.take(RESTING[name](guide.snapshot(now)), now)
        breathing.look(now)
        assert (breathing.phase(now), breathing.presence(now), drawn(breathing, now)) == (None, 0.0, REST_LEVEL)


def test_it_swells_less_where_there_is_nothing_to_follow() -> None:
    levels = {}
    for state in (PacingState.LEAD, PacingState.AMBIENT):
        watch = watched(Guide(breaths_at([6.0] * 8)), 60.0, state=state)
        levels[state] = np.ptp([drawn(b, now) for now, b in watch if now > BEGAN + 20.0])
    assert levels[PacingState.AMBIENT] == pytest.approx(AMBIENT_DEPTH * levels[PacingState.LEAD], abs=0.01)


def test_a_new_guide_does_not_wake_the_breath_of_one_that_was_silenced() -> None:
    old = Guide(breaths_at([6.0] * 8))
    now = BEGAN + 33.0
    start = now + 0.8
    asked = old.snapshot(now, direction=Direction(Guidance(6.0, start_at=start)))
    breathing = Breathing()
    breathing.take(asked, now)
    assert breathing.phase(now) is None


def test_a_guide_that_becomes_ambient_swells_less_little_by_little() -> None:
    guide, breathing, levels = Guide(breaths_at([6.0] * 12)), Breathing(), []
    for now in np.arange(BEGAN, BEGAN + 60.0, FRAME):
        state = PacingState.AMBIENT if now > BEGAN + 33.0 else PacingState.LEAD
        breathing.take(guide.snapshot(now, state=state), now)
        breathing.look(now)
        levels.append(drawn(breathing, now))
    assert np.abs(np.diff(levels)).max() < 1.3 * fastest(6.0)
