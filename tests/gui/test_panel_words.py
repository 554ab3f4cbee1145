"""What the panel says, the curves it draws and the contrast of its colours: no window needed."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.guidance import CueKind, GuideBreath, PacingState
from gui.panel.curves import cut, envelope, guide_curve, guide_plan, onsets, scaled, smooth, thin, within
from gui.panel.pieces import directed, directed_line
from gui.panel.recent import describe
from gui.panel.theme import THEMES, Theme
from gui.panel.words import GUIDE_WORDS, LONGEST_TEXT, clock_text, guide_words, light, plain, quiet_words
from sensors.state import QualityReason, SignalQuality
from sensors.stream import Signal
from sessions.snapshot import SessionPhase
from sessions.summary import SessionSummary

# -- words --------------------------------------------------------------------------------------------------------


@given(st.text(max_size=600))
def test_text_from_outside_becomes_one_harmless_line(text: str) -> None:
    shown = plain(text)
    assert len(shown) <= LONGEST_TEXT
    assert shown.isprintable() or all(c.isprintable() or c.isspace() for c in shown)
    assert len(shown.splitlines()) <= 1


def test_the_guide_is_said_with_its_reason(sitting: Any) -> None:
    assert guide_words(sitting.running(300.0)) == ("Leading", "5 of the last 6 breaths in sync: leading to 6.0/min")
    assert set(GUIDE_WORDS) == set(PacingState)
    silent = sitting.running(10.0, reason="")
    assert guide_words(silent) == ("Listening", "Getting to know the person's own breathing")


@pytest.mark.parametrize("signal", [Signal.ECG, Signal.RESPIRATION])
@pytest.mark.parametrize("reason", list(QualityReason))
def test_each_signal_state_has_a_word_and_each_fault_says_what_to_do(signal: Signal, reason: QualityReason) -> None:
    shown = light(signal, SignalQuality(0.5, reason, 12.4))
    assert shown.word
    assert bool(shown.advice) == (reason is not QualityReason.GOOD)


def test_a_loss_says_for_how_long() -> None:
    assert light(Signal.ECG, SignalQuality(0.0, QualityReason.LOST, 12.4)).word == "Lost 12 s"
    assert light(Signal.ECG, SignalQuality(0.0, QualityReason.LOST, 125.0)).word == "Lost 2:05"
    assert light(Signal.ECG, SignalQuality(0.0, QualityReason.LOST, float("inf"))).word == "Lost"


@pytest.mark.parametrize(("seconds", "text"), [(-1.0, "0:00"), (59.9, "0:59"), (754.0, "12:34"), (3723.0, "1:02:03")])
def test_durations(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text


def test_the_quiet_line_tells_of_recording_markers_and_sound(sitting: Any) -> None:
    running = sitting.running(100.0, folder="C:\\data\\P07\\night-1", markers=((1.0, "a"), (2.0, "b")))
    assert quiet_words(running) == "Recording night-1  ·  2 markers  ·  Silent mode: no sound card"
    assert quiet_words(replace(running, phase=SessionPhase.SAVED)) == "Session night-1  ·  2 markers"


def test_a_session_in_two_lines() -> None:
    summary = SessionSummary("/d", "x", "2026-11-21T14:02:11+00:00", 912.0, 14.1, 6.2, synchrony=0.84)
    assert describe(summary)[0].endswith("· 15:12 min")
    assert describe(summary)[1] == "Breathing 14.1 → 6.2 / min · in sync 84 %"
    unknown = SessionSummary("/d", "x", "no date\u202e", 5.0, status="recovered")
    assert describe(unknown) == ("no date· · 0:05 min · recovered", "Breathing -- → -- / min · in sync --")


def test_a_line_from_right_to_left_goes_so_from_its_first_word_on() -> None:
    rlm = "\N{RIGHT-TO-LEFT MARK}"
    assert directed("RespiBAN belt · טוב 2.5") == f"{rlm}RespiBAN belt {rlm}·{rlm} טוב 2.5"
    assert directed("טוב 14.4 → 12.6") == f"{rlm}טוב 14.4 ← 12.6"
    assert directed("Polar H10 · ECG") == "Polar H10 · ECG", "a name alone stays as it is"
    assert directed("−6 dB") == "−6 dB"
    assert directed_line("20 Nov 2026 · P07") == "\N{LEFT-TO-RIGHT MARK}20 Nov 2026 · P07"


# -- curves -------------------------------------------------------------------------------------------------------


def test_the_guide_curve_turns_where_the_guide_does() -> None:
    breath = GuideBreath(0, 100.0, 6.0, 0.4, 10)
    times, levels = guide_curve([breath], 104.0, -20.0, 20.0)
    assert (times[0], times[-1]) == pytest.approx((-4.0, 6.0))
    assert levels[[0, -1]] == pytest.approx([0.0, 0.0], abs=1e-9)
    assert times[np.argmax(levels)] == pytest.approx(0.0, abs=0.12)


def test_a_silent_guide_leaves_a_gap_and_foretells_nothing(sitting: Any) -> None:
    early, late = GuideBreath(0, 100.0, 12.0, 0.4, 5), GuideBreath(0, 120.0, 12.0, 0.4, 5)
    _, levels = guide_curve([early, late], 130.0, -40.0, 8.0)
    assert np.isnan(levels).sum() == 1
    silent = sitting.running(300.0, guide=None)
    assert guide_plan(silent, 8.0) == silent.guide_breaths


def test_the_plan_reaches_ahead_at_the_rate_that_was_asked_for(sitting: Any) -> None:
    snapshot = sitting.running(300.0)
    plan = guide_plan(snapshot, 8.0)
    assert plan[-1].end >= snapshot.time + 8.0
    assert all(a.end == pytest.approx(b.onset) for a, b in pairwise(plan))


def test_cues_that_sounded_and_turns_to_come_are_marked_once_each(sitting: Any) -> None:
    snapshot = sitting.running(300.0)
    plan = guide_plan(snapshot, 8.0)
    marks = onsets(CueKind.INHALE, snapshot.cues, plan, snapshot.time, -24.0, 8.0)
    expected = [b.onset - snapshot.time for b in plan if -24 < b.onset - snapshot.time < 8]
    assert marks == pytest.approx(expected)


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True, width=32), max_size=60))
def test_a_scaled_breath_stays_in_the_picture(values: list[float]) -> None:
    given_values = np.array(values, dtype=float)
    levels = scaled(given_values)
    known = levels[np.isfinite(given_values)]
    assert np.all((known >= -0.25) & (known <= 1.25))
    assert levels.shape == given_values.shape


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_scaling_knows_no_unit(scale: float) -> None:
    breath = np.sin(np.linspace(0, 20, 500))
    assert scaled(scale * (breath + 3)) == pytest.approx(scaled(breath), abs=1e-6)


@pytest.mark.parametrize("rate", [50.0, 250.0, 1000.0])
def test_no_peak_is_lost_in_the_envelope(rate: float) -> None:
    times = 5000.0 + np.arange(0, 8, 1 / rate)
    values = np.zeros(times.size)
    values[[10, 200, 399]] = 1.0, -1.0, 2.0
    drawn_times, drawn = envelope(times, values, 0.008)
    assert sorted(drawn[drawn != 0]) == [-1.0, 1.0, 2.0]
    assert drawn_times[np.argmax(drawn)] == pytest.approx(times[399], abs=0.008)
    assert len(drawn) <= 2002


def test_the_smoothed_line_does_not_shimmer_as_it_moves() -> None:
    times = 5000.0 + np.arange(0, 30, 0.02)
    values = np.random.default_rng(1).normal(size=times.size)
    for begin in (0, 1, 2, 3):
        shown = dict(zip(*(a[1:-1].tolist() for a in smooth(times[begin:], values[begin:], 0.08)), strict=True))
        assert shown.items() <= dict(zip(*(a.tolist() for a in smooth(times, values, 0.08)), strict=True)).items()


def test_a_stretch_without_samples_has_no_point() -> None:
    for gap in (3.0, 4000.0):
        times = 5000.003 + np.concatenate((np.arange(0, 8, 0.02), gap + np.arange(8, 16, 0.02)))
        drawn, _ = smooth(times, times, 0.08)
        at = np.floor(times / 0.08)
        assert drawn == pytest.approx([times[at == place].mean() for place in np.unique(at)])


def test_the_part_of_a_curve_ends_where_it_was_asked_to() -> None:
    times, values = np.arange(0.0, 10.0), np.arange(0.0, 20.0, 2.0)
    at, levels = cut(times, values, 2.5, 4.25)
    assert (at.tolist(), levels.tolist()) == ([2.5, 3.0, 4.0, 4.25], [5.0, 6.0, 8.0, 8.5])
    for start, end, left in ((-9.0, -5.0, []), (-3.0, 1.0, [0.0, 1.0]), (8.0, 20.0, [8.0, 9.0]), (20.0, 30.0, [])):
        assert cut(times, values, start, end)[0].tolist() == left
    values[3] = np.nan
    assert cut(times, values, 2.5, 4.25)[0].tolist() == [3.0, 4.0, 4.25]


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=60), st.floats(0.0, 1.0))
def test_shares_of_values_are_those_of_numpy(values: list[float], share: float) -> None:
    assert within(np.array(values), share) == [pytest.approx(np.percentile(values, 100 * share), abs=1e-6)]


def test_nothing_is_drawn_of_nothing() -> None:
    nothing = np.empty(0)
    assert smooth(nothing, nothing, 0.08)[0].size == envelope(nothing, nothing, 0.08)[0].size == 0


def test_thinning_keeps_short_lines_whole() -> None:
    times = np.arange(1300.0)
    assert len(thin(times, times, 600)[0]) == 650
    assert len(thin(times[:500], times[:500], 600)[0]) == 500


# -- colours ------------------------------------------------------------------------------------------------------


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two colours `#RRGGBB`."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_has_contrast(theme: Theme) -> None:
    grounds = (theme.window, theme.card, theme.field)
    pairs = [(words, ground) for words in (theme.text, theme.muted) for ground in grounds]
    pairs += [(theme.on_act, theme.act), (theme.on_ask, theme.ask), (theme.on_relief, theme.relief)]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_marks_have_contrast(theme: Theme) -> None:
    marks = (theme.measured, theme.guide, theme.heart, theme.target, theme.focus, theme.act, theme.text)
    pairs = [(mark, theme.card) for mark in marks] + [(theme.measured, theme.hill)]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 3.0} == {}
