"""People to test on: where their hearts swing most, what tires, sleeps, talks, skips and comes loose; the personas."""

from itertools import pairwise

import numpy as np
import pytest

from sensors.errors import Reason, SospiroError
from sensors.simulation.arousal import Arousal
from sensors.simulation.ear import Heard
from sensors.simulation.ecg import EcgWaveform
from sensors.simulation.heart import Heart
from sensors.simulation.person import PersonSettings, Signals, SimulatedPerson
from sensors.simulation.personas import PERSONAS, USUAL, find_persona
from sensors.simulation.resonance import swing, tuned
from sensors.simulation.settings import Attention, Contact, ExtraBeats, Habits
from sensors.simulation.sources import SimulatedSources
from sensors.simulation.willingness import Willingness
from sensors.stream import Floats


def joined(parts: list[Signals], name: str) -> Floats:
    return np.concatenate([np.asarray(getattr(part, name), dtype=float) for part in parts])


def led(rate: float, seconds: float, tick: float = 0.2, **settings: object) -> tuple[SimulatedPerson, Signals]:
    """Play a steady guide at `rate` to a person; return them and their signals."""
    person = SimulatedPerson(**settings)
    parts = []
    for number in range(1, round(seconds / tick) + 1):
        person.hear(number * tick, (number * tick * rate / 60) % 1, rate)
        parts.append(person.advance(number * tick))
    signals = {name: joined(parts, name) for name in ("ecg", "ecg_times", "respiration", "respiration_times")}
    return person, Signals(**signals, beats=person.beats, inhale_onsets=person.inhale_onsets)


def heart_swing(rate: float, **settings: object) -> float:
    """Beats/min from trough to peak of a noiseless heart, breathing evenly at `rate`."""
    heart = Heart(PersonSettings(noise=0.0, **settings), np.random.default_rng(1))
    depth = (15.0 / rate) ** 0.55
    times = np.arange(0.0, 120.0, 0.02)
    volume = 0.5 * depth * np.sin(2 * np.pi * rate / 60 * times)
    beats = [b for t, v in zip(times, volume, strict=True) if (b := heart.step(float(t), float(v), 0.0)) is not None]
    rates = 60.0 / np.diff(beats)
    return float(np.ptp(rates[np.array(beats[1:]) > 60.0]))


@pytest.mark.parametrize("asked", [3.5, 4.8, 5.4, 6.1, 8.0])
def test_the_heart_rate_swings_most_at_the_rate_that_is_asked_for(asked: float) -> None:
    rates, natural = np.arange(3.0, 15.0, 0.01), tuned(asked, 0.22, 0.5)
    curve = [swing(rate, natural, 0.22, 0.5) for rate in rates]
    assert rates[np.argmax(curve)] == pytest.approx(asked, abs=0.02)


def test_the_heart_that_beats_follows_the_closed_form() -> None:
    natural = tuned(5.4, 0.22, 0.5)
    swings = {rate: heart_swing(rate, resonance_rate=5.4) for rate in (4.0, 5.4, 7.0, 12.0)}
    expected = {rate: swing(rate, natural, 0.22, 0.5) for rate in swings}
    assert max(swings, key=lambda rate: swings[rate]) == 5.4
    for rate in swings:
        assert swings[rate] / swings[5.4] == pytest.approx(expected[rate] / expected[5.4], rel=0.15)


def test_a_heart_without_gain_does_not_heed_the_breath() -> None:
    assert heart_swing(6.0, rsa_gain=0.0) < 1e-6
    assert heart_swing(6.0, rsa_gain=2.0) == pytest.approx(2 * heart_swing(6.0, rsa_gain=1.0), rel=0.1)


def test_willingness_goes_with_effort_and_comes_back_with_rest() -> None:
    attention = Attention(stamina=5.0, recovery=3.0)
    will = Willingness(1.0, attention, np.random.default_rng(1))
    course = []
    for second in range(900):
        rate = 6.0 if second < 300 else 14.0
        will.reconsider(float(second), 14.0, rate, 1.0)
        course.append(will.now)
    assert course[0] > 0.95
    assert course[299] < 0.01, "tired after 5 min at half the own rate"
    assert course[-1] > 0.7, "rested after 10 min of the own rate"
    never = Willingness(1.0, Attention(), np.random.default_rng(1))
    never.reconsider(1e4, 14.0, 6.0, 1e4)
    assert never.now == 1.0


def test_lapses_come_as_often_and_last_as_long_as_asked() -> None:
    will = Willingness(0.8, Attention(lapses_per_min=1.0, lapse_seconds=20.0), np.random.default_rng(2))
    away = []
    for second in range(20_000):
        will.reconsider(float(second), 14.0, 14.0, 1.0)
        away.append(will.now == 0.0)
    assert np.mean(away) == pytest.approx(20 / 80, abs=0.04)
    assert set(np.unique([will.now])) <= {0.0, 0.8**2}


def test_slow_breathing_calms_and_quick_breathing_does_not() -> None:
    slow, quick = Arousal(0.5, 0.5), Arousal(0.5, 0.5)
    for _ in range(900):
        slow.reconsider(14.0, 5.6, asleep=False, seconds=1.0)
        quick.reconsider(14.0, 14.0, asleep=False, seconds=1.0)
    assert slow.heart == pytest.approx(-3.0, abs=0.1)
    assert slow.pace == pytest.approx(0.925, abs=0.005)
    assert (quick.heart, quick.pace) == (0.0, 1.0)


def test_who_sleeps_hears_nothing_and_breathes_unevenly() -> None:
    person, _ = led(6.0, 300.0, coupling=0.9, seed=3, attention=Attention(asleep_after=2.0))
    onsets = np.array(person.inhale_onsets)
    awake, asleep = (np.diff(onsets[(onsets > a) & (onsets < b)]) for a, b in ((60, 120), (200, 300)))
    assert 60 / np.median(awake) == pytest.approx(6.0, abs=0.3)
    assert 60 / np.median(asleep) > 10.0
    assert np.std(asleep) / np.mean(asleep) > 3 * np.std(awake) / np.mean(awake)


def test_talking_is_a_short_breath_in_and_a_long_one_out() -> None:
    person = SimulatedPerson(seed=1, habits=Habits(talks_per_min=4.0, talk_seconds=600.0))
    person.advance(240.0)
    turns, shares = list(person.exhale_onsets), []
    for onset, end in pairwise(person.inhale_onsets[10:]):
        shares.append((next(t for t in turns if t > onset) - onset) / (end - onset))
    assert np.median(shares) < 0.25
    assert 0.2 < np.std(np.diff(person.inhale_onsets[10:])) / np.mean(np.diff(person.inhale_onsets[10:])) < 0.6


def test_a_breath_put_off_leaves_the_lungs_empty_for_a_while() -> None:
    person = SimulatedPerson(seed=2, noise=0.0, habits=Habits(missed_share=0.2))
    signals = person.advance(300.0)
    periods = np.diff(person.inhale_onsets)
    late = np.flatnonzero(periods > 1.4 * np.median(periods))
    assert 5 < late.size < 0.4 * periods.size
    onset = person.inhale_onsets[late[0] + 1]
    before = (signals.respiration_times > onset - 1.5) & (signals.respiration_times < onset - 0.05)
    assert np.max(signals.respiration[before]) < 0.02


def test_sighs_are_twice_as_deep() -> None:
    plain = np.max(SimulatedPerson(seed=2, noise=0.0).advance(300.0).respiration)
    sighing = SimulatedPerson(seed=2, noise=0.0, habits=Habits(sighs_per_hour=60.0)).advance(300.0).respiration
    assert np.max(sighing) == pytest.approx(2 * plain, rel=0.1)
    assert np.mean(sighing > 1.2 * plain) < 0.1


def ventilation(persona: str, seed: int) -> float:
    """Air moved a minute when led to 6/min, as a share of that at rest."""
    settings = find_persona(persona).settings(seed)
    moved = []
    for rate in (settings.resting_rate, 6.0):
        person, signals = led(rate, 130.0, **dict(settings))
        late = signals.respiration_times > 60.0
        onsets = sum(onset > 60.0 for onset in person.inhale_onsets)
        low, high = np.percentile(signals.respiration[late], [5, 95])
        moved.append(onsets * (high - low))
    return float(moved[1] / moved[0])


def test_the_over_breather_moves_more_air_when_led_and_the_follower_does_not() -> None:
    assert ventilation("over-breather", 1) > 1.25
    assert ventilation("follower", 1) < 1.1


def test_an_extra_beat_is_early_wide_and_made_up_for() -> None:
    bigeminy = ExtraBeats(bouts_per_hour=60.0, bout_seconds=600.0, first_bout=0.0)
    person = SimulatedPerson(seed=1, noise=0.0, rsa_gain=0.0, calming=0.0, extra_beats=bigeminy)
    signals = person.advance(60.0)
    rr = np.diff(person.beats)
    early = np.flatnonzero(rr < 0.7)
    assert 0.2 < early.size / rr.size <= 0.55
    assert rr[early[:-1]] + rr[early[:-1] + 1] == pytest.approx(2 * 60 / 66, abs=0.01)
    extra = np.abs(signals.ecg_times - person.beats[early[1] + 1]) < 0.01
    assert np.max(signals.ecg[extra]) > 1300


def test_a_beat_out_of_a_ventricle_has_a_wide_complex() -> None:
    widths = []
    for extra in (False, True):
        waveform = EcgWaveform()
        waveform.add(0.6, 1.0, 1.0, extra)
        beat = np.concatenate([waveform.take(100) for _ in range(3)])
        widths.append(np.sum(beat > 0.5 * beat.max()) / 250)
    assert widths[0] < 0.035 and widths[1] > 0.06


def test_loose_electrodes_are_noisy_flat_and_silent_and_the_source_sends_no_hole() -> None:
    settings = {"seed": 5, "contact": Contact(faults_per_min=6.0, fault_seconds=5.0)}
    signals = SimulatedPerson(**settings).advance(300.0)
    for values, still, loud in ((signals.ecg, 25, 2500.0), (signals.respiration, 5, 2.0)):
        lost = np.isnan(values)
        flat = np.convolve(np.diff(values) == 0.0, np.ones(still), "valid") == still
        assert 0.02 < lost.mean() < 0.4
        assert flat.any()
        assert np.nanmax(values) > loud
    sources = SimulatedSources(SimulatedPerson(**settings))
    sources.advance(300.0)
    (chunk,) = sources.ecg.pull()
    assert np.isfinite(chunk.samples).all() and len(chunk.samples) == np.isfinite(signals.ecg).sum()
    assert chunk.timestamps == pytest.approx(signals.ecg_times[np.isfinite(signals.ecg)])


@pytest.mark.parametrize("name", ["talker", "ectopic", "poor contact", "novice"])
def test_how_the_time_is_cut_changes_nothing(name: str) -> None:
    settings = dict(find_persona(name).settings(2))
    settings |= {"extra_beats": ExtraBeats(bouts_per_hour=60.0, first_bout=0.1)} if name == "ectopic" else {}
    whole = SimulatedPerson(**settings).advance(100.0)
    person = SimulatedPerson(**settings)
    parts = [person.advance(time) for time in (0.02, 0.04, 7.3, 7.31, 50.0, 50.9, 99.99, 100.0)]
    for field in ("ecg", "ecg_times", "respiration", "respiration_times", "beats", "inhale_onsets"):
        assert np.array_equal(joined(parts, field), np.asarray(getattr(whole, field)), equal_nan=True), field


def test_a_moment_without_guide_goes_unnoticed_and_silence_does_not() -> None:
    steady, gappy, silent = (SimulatedPerson(seed=4, coupling=1.0) for _ in range(3))
    for number in range(1, 401):
        time = number * 0.1
        for person in (steady, gappy, silent):
            person.advance(time)
        steady.hear(time, (time / 10) % 1, 6.0)
        if number % 50 == 0:
            gappy.hear_nothing()
        else:
            gappy.hear(time, (time / 10) % 1, 6.0)
        silent.hear_nothing()
    assert gappy.inhale_onsets == pytest.approx(steady.inhale_onsets, abs=0.05)
    assert len(silent.inhale_onsets) > len(steady.inhale_onsets) + 1


def test_there_are_ten_usual_kinds_and_twenty_seeds_are_twenty_people() -> None:
    assert ", ".join(persona.name for persona in USUAL) == (
        "follower, slow follower, resister, over-breather, sleeper, musician, novice, talker, ectopic, poor contact"
    )
    for persona in PERSONAS.values():
        people = {persona.settings(seed) for seed in range(20)}
        assert len({person.resting_rate for person in people}) == 20
        assert persona.settings(7) == persona.settings(7)
    assert find_persona("Over-Breather") is find_persona(" over-breather ") is PERSONAS["over-breather"]
    assert find_persona("slow-follower") is PERSONAS["slow follower"]


def test_an_unknown_persona_is_one_sentence() -> None:
    with pytest.raises(SospiroError, match="There is no persona 'robot': choose one of follower, ") as raised:
        find_persona("robot")
    assert raised.value.reason is Reason.BAD_SETTING


def test_a_heard_phase_is_carried_on() -> None:
    assert Heard(10.0, 0.25, 6.0).phase_at(15.0) == pytest.approx(0.75)
