from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.breath.tracker import BreathTracker
from sensors.samples.stretch import Stretch
from sensors.state import Breath, BreathTurn, TurnKind
from sensors.stream import Floats

RATE = 50.0


class Run:
    """A tracker that has been given a whole signal, with what it said on the way."""

    def __init__(self, signal: Floats, inverted: bool = False, airflow: bool = False, rate: float = RATE) -> None:
        self.tracker = BreathTracker(inverted)
        self.tracker.prime(rate, airflow)
        self.phases: list[tuple[float, float]] = []
        self.levels: list[tuple[float, float]] = []
        self.rates: list[tuple[float, float]] = []
        for number, value in enumerate(signal.tolist()):
            now = number / rate
            time = np.array([now])
            self.tracker.process(Stretch(np.array([value]), time, number, 1 / rate, time))
            for kept, said in (
                (self.phases, self.tracker.phase(now)),
                (self.levels, self.tracker.level(now)),
                (self.rates, self.tracker.rate(now)),
            ):
                if said is not None:
                    kept.append((now, said))
        self.turns, self.breaths = self.tracker.drain()

    def onsets(self, kind: TurnKind) -> Floats:
        return np.array([turn.time for turn in self.turns if turn.kind is kind])


def sine(per_minute: float, seconds: float = 120.0, noise: float = 0.0, rate: float = RATE) -> Floats:
    """Return a breath that begins to rise at 0 s."""
    time = np.arange(int(rate * seconds)) / rate
    wave = 0.5 - 0.5 * np.cos(2 * np.pi * per_minute / 60 * time)
    return wave + noise * np.random.default_rng(0).standard_normal(time.size)


def pattern(periods: list[float], share: float = 0.4, rate: float = RATE) -> tuple[Floats, Floats]:
    """Return breaths of the given periods (s) and their inhale onsets (s)."""
    onsets = np.concatenate([[0.0], np.cumsum(periods)])
    time = np.arange(int(rate * onsets[-1])) / rate
    which = np.searchsorted(onsets, time, side="right") - 1
    part = (time - onsets[which]) / np.diff(onsets)[which]
    warped = np.where(part < share, 0.5 * part / share, 0.5 + 0.5 * (part - share) / (1 - share))
    return 0.5 - 0.5 * np.cos(2 * np.pi * warped), onsets


@pytest.mark.parametrize("noise", [0.0, 0.02])
@pytest.mark.parametrize("per_minute", [3.0, 4.5, 6.0, 10.0, 15.0, 20.0])
def test_onsets_and_rate(per_minute: float, noise: float) -> None:
    run = Run(sine(per_minute, 150, noise))
    period = 60 / per_minute
    onsets = run.onsets(TurnKind.INHALE)
    onsets = onsets[onsets > 2]
    errors = onsets - period * np.round(onsets / period)
    assert np.abs(errors).max() < 0.06 * period
    assert np.diff(onsets) == pytest.approx(period, rel=0.12)
    assert run.rates[-1][1] == pytest.approx(per_minute, rel=0.03)


def test_turns_alternate_and_are_reported_after_they_were() -> None:
    run = Run(sine(6, noise=0.05))
    kinds = [turn.kind for turn in run.turns]
    assert all(a is not b for a, b in pairwise(kinds))
    assert all(0 <= turn.reported_at - turn.time < 3.0 for turn in run.turns)


def test_breaths_hold_their_shape() -> None:
    run = Run(pattern([10.0] * 10, share=0.4)[0])
    for breath in run.breaths[1:]:
        assert breath.period == pytest.approx(10.0, abs=0.3)
        assert breath.inhale_share == pytest.approx(0.4, abs=0.03)
        assert breath.depth == pytest.approx(1.0, abs=0.05)
    assert run.tracker.inhale_share() == pytest.approx(0.4, abs=0.03)


def test_rate_is_there_with_the_second_breath() -> None:
    run = Run(sine(6))
    assert run.rates[0][0] < 28


def test_rate_follows_within_three_breaths() -> None:
    signal, onsets = pattern([4.0] * 12 + [10.0] * 8)
    run = Run(signal)
    after = [rate for now, rate in run.rates if now > onsets[15] + 1.5]
    assert after[0] == pytest.approx(6.0, abs=0.3)


def test_a_change_from_fifteen_to_three_a_minute_is_followed() -> None:
    run = Run(pattern([4.0] * 8 + [20.0] * 6)[0])
    assert run.rates[-1][1] == pytest.approx(3.0, abs=0.1)


def test_shallow_breathing_after_deep_is_followed() -> None:
    signal = sine(6, 240)
    signal[120 * 50 :] *= 0.15
    assert Run(signal).onsets(TurnKind.INHALE)[-7:] == pytest.approx(np.arange(170, 240, 10), abs=0.6)


@pytest.mark.parametrize("drift", [0.02, -0.02])
def test_drift_does_not_matter(drift: float) -> None:
    signal = sine(6, 180) + drift * np.arange(180 * 50) / 50
    assert Run(signal).rates[-1][1] == pytest.approx(6.0, abs=0.2)


@pytest.mark.parametrize("step", [4.0, -4.0])
def test_a_step_of_the_baseline_costs_two_breaths_at_most(step: float) -> None:
    signal = sine(6, 180)
    signal[90 * 50 :] += step
    run = Run(signal)
    late = run.onsets(TurnKind.INHALE)
    assert late[late > 108] == pytest.approx(np.arange(110, 180, 10), abs=0.6)


def test_inverted_signals_swap_the_turns() -> None:
    signal = pattern([10.0] * 12)[0]
    upright, inverted = Run(signal), Run(-signal, inverted=True)
    assert upright.turns == inverted.turns
    assert inverted.levels[-1][1] == pytest.approx(upright.levels[-1][1])


def test_phase_rises_within_a_breath_and_is_right() -> None:
    run = Run(sine(6, 180))
    inhales = [turn for turn in run.turns if turn.kind is TurnKind.INHALE]
    for start, end in pairwise(inhales):
        within = [phase for now, phase in run.phases if start.reported_at <= now < end.reported_at]
        assert within == sorted(within)
        assert 0 <= within[0] < within[-1] < 1
    late = [(now, phase) for now, phase in run.phases if now > 60 and 1.5 < now % 10 < 9.5]
    assert max(abs(phase - now % 10 / 10) for now, phase in late) < 0.07


def test_level_follows_the_signal() -> None:
    signal = sine(6, 180, noise=0.02)
    clean = sine(6, 180)
    run = Run(signal)
    errors = [abs(level - clean[round(now * RATE)]) for now, level in run.levels if now > 30]
    assert np.mean(errors) < 0.03
    assert max(errors) < 0.12


def test_nothing_is_given_once_a_breath_is_long_overdue() -> None:
    run = Run(sine(12, 60))
    last = run.turns[-1].time
    assert run.tracker.rate(last + 12) is not None
    assert run.tracker.rate(last + 13) is None
    assert run.tracker.phase(last + 13) is None
    assert run.tracker.level(last + 13) is None


def test_airflow_turns_where_the_flow_begins() -> None:
    time = np.arange(180 * 50) / RATE
    part = time % 10
    flow = np.select([part < 3, (part > 4) & (part < 7)], [np.sin(np.pi * part / 3), -np.sin(np.pi * (part - 4) / 3)])
    run = Run(50 * flow - 1600, airflow=True)
    inhales, exhales = run.onsets(TurnKind.INHALE), run.onsets(TurnKind.EXHALE)
    assert (inhales[inhales > 35] + 5) % 10 == pytest.approx(5.0, abs=0.2)
    assert exhales[exhales > 35] % 10 == pytest.approx(4.0, abs=0.2)


@pytest.mark.parametrize("seed", range(3))
def test_noise_is_not_trusted(seed: int) -> None:
    run = Run(np.random.default_rng(seed).standard_normal(60 * 50))
    assert (run.tracker.trust() or 0.0) < 0.3


def test_real_breathing_in_noise_is_trusted() -> None:
    assert (Run(sine(6, noise=0.1)).tracker.trust() or 0.0) > 0.8


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(-1e12, 1e12), max_size=400), st.booleans(), st.sampled_from([4.0, 25.0, 130.0]))
def test_whatever_comes_only_numbers_go_out(values: list[float], airflow: bool, rate: float) -> None:
    run = Run(np.array(values), airflow=airflow, rate=rate)
    assert all(0 <= said <= 1 for _, said in run.phases + run.levels)
    assert all(0 < said < np.inf for _, said in run.rates)
    events: tuple[BreathTurn | Breath, ...] = run.turns + run.breaths
    assert all(np.isfinite(event.reported_at) for event in events)


@pytest.mark.parametrize("share", [0.2, 0.1])
@pytest.mark.parametrize("slipped_at", [1500, 1530, 1580])
def test_a_belt_that_slips_is_heard_again(share: float, slipped_at: int) -> None:
    signal = 1 - np.cos(2 * np.pi * 0.2 * np.arange(130 * 50) / RATE)
    signal[slipped_at:] *= share
    late = [breath for breath in Run(signal).breaths if breath.inhale_onset > 100]
    assert len(late) >= 4
    assert all(breath.period == pytest.approx(5.0, abs=0.2) for breath in late)
