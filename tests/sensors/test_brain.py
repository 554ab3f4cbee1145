"""Brain waves of a simulated EEG: what swells is told in time, what is no brain wave is not."""

from dataclasses import replace

import numpy as np
import pytest

from sensors.body import Body
from sensors.brain.brain import BASELINE, HELD, Brain
from sensors.brain.electrodes import electrodes
from sensors.errors import SospiroError
from sensors.network.recognise import choose, recognise
from sensors.settings import StreamSettings
from sensors.simulation.devices import find_device
from sensors.simulation.eeg import EEG_STREAM, Burst, EegSettings, brain_waves, simulated_eeg
from sensors.stream import Channel, Chunk, Signal, Stream

BANDS = ("theta", "alpha", "smr")
BLINKS = tuple(np.arange(2.3, 300.0, 3.7))


def brain_of(electrodes, rate=256.0):
    places = [k for k, channel in enumerate(EEG_STREAM.channels) if channel.label in electrodes]
    channels = tuple(EEG_STREAM.channels[k] for k in places)
    return Brain(replace(EEG_STREAM, channels=channels, nominal_rate=rate), 0), places


def heard(settings, seconds, chunk=64, gain=1.0, electrodes=("AF7",), rate=256.0):
    """Return one row a chunk: time, dB of each band (NaN where none is told), quality."""
    times, values = simulated_eeg(settings, seconds, rate)
    (brain, places), rows = brain_of(electrodes, rate), []
    values = values[:, places]
    for first in range(0, times.size, chunk):
        brain.feed(Chunk(gain * values[first : first + chunk], times[first : first + chunk]))
        now = float(times[min(first + chunk, times.size) - 1])
        above = brain.state(now).above
        rows.append((now, *(above.get(band, np.nan) for band in BANDS), brain.judge(now).value))
    return np.array(rows)


def between(rows, start, end):
    return rows[(rows[:, 0] > start) & (rows[:, 0] < end)]


@pytest.fixture(scope="module")
def bursts():
    settings = EegSettings(bursts=(Burst(70.0, 85.0), Burst(100.0, 115.0)), blinks=BLINKS)
    return heard(settings, 130.0, electrodes=("AF7", "TP10"))


def test_nothing_is_told_before_the_baseline(bursts):
    assert np.isnan(bursts[bursts[:, 0] < BASELINE, 1:4]).all()
    assert np.isfinite(between(bursts, 65, 130)[:, 1:4]).all()


@pytest.mark.parametrize("start", [70.0, 100.0])
def test_alpha_bursts_are_told_within_three_seconds_though_the_person_blinks(bursts, start):
    alpha = bursts[:, 2]
    high = between(bursts, start + 5, start + 15)[:, 2].mean()
    before, after = (between(bursts, *ends)[:, 2].mean() for ends in ((start - 8, start), (start + 20, start + 30)))
    assert high > 10
    assert abs(before) < 1
    assert abs(after) < 1
    for begin, rises in ((start, True), (start + 15, False)):
        later = bursts[:, 0] > begin
        half = bursts[later & ((alpha > high / 2) == rises), 0][0] - begin
        assert 0.5 < half < 2.8


def test_a_burst_of_alpha_is_hardly_theta_or_smr(bursts):
    assert np.abs(between(bursts, 75, 85)[:, (1, 3)].mean(axis=0)).max() < 3.0


@pytest.mark.parametrize(
    "settings",
    [
        EegSettings(blinks=tuple(np.arange(50.0, 75.0, 1.3))),
        EegSettings(blinks=tuple(np.arange(50.0, 75.0, 4.1)), blink=1000.0),
        EegSettings(mains=500.0, mains_from=50.0),
        EegSettings(mains=200.0, mains_from=50.0, mains_hz=60.0),
        EegSettings(muscles=((50.0, 75.0),)),
    ],
    ids=["blinks", "huge blinks", "mains", "mains of 60 Hz", "muscles"],
)
def test_what_is_no_brain_wave_is_not_told(settings):
    rows = heard(settings, 77.0)
    assert np.nanmax(between(rows, 50, 75)[:, 1:4]) < 3.5
    assert np.nanmean(between(rows, 45, 75)[:, 2]) < 0.7


ALL = ("TP9", "AF7", "AF8", "TP10")
EVERY = tuple(np.arange(50.0, 75.0, 2.9))
AWFUL = {
    "blinks": EegSettings(blinks=EVERY, blink=300.0),
    "mains": EegSettings(mains=500.0, mains_from=50.0),
    "mains of 60 Hz": EegSettings(mains=500.0, mains_from=50.0, mains_hz=60.0),
    "bursts of muscles": EegSettings(muscles=tuple((at, at + 1.2) for at in EVERY)),
    "pops": EegSettings(pops=EVERY),
    "huge pops": EegSettings(pops=EVERY, pop=3000.0),
    "flat": EegSettings(off={"TP10": 50.0}),
    "quiet and off": EegSettings(off={"TP10": 50.0}, off_noise=3.0),
    "loud and off": EegSettings(off={"TP10": 50.0}, off_noise=40.0),
}


@pytest.mark.parametrize("rate", [125.0, 500.0, 1000.0])
@pytest.mark.parametrize("settings", AWFUL.values(), ids=AWFUL.keys())
def test_at_any_rate_what_is_no_brain_wave_is_not_told_by_the_electrode_that_has_it(settings, rate):
    rows = between(heard(settings, 76.0, 250, rate=rate, electrodes=("TP10",)), 50, 76)
    means = np.nanmean(rows[:, 1:4], axis=0)
    assert means.max() < 2.5
    assert means.min() > -6, "a little falls while an electrode goes"
    assert np.nanmax(rows[:, 1:4]) < 6, "of a single second; without any of it 5"


@pytest.mark.parametrize("rate", [125.0, 1000.0])
def test_at_any_rate_a_burst_is_half_told_two_seconds_later(rate):
    rows = heard(EegSettings(bursts=(Burst(45.0, 58.0),)), 62.0, int(rate / 8), rate=rate, electrodes=("TP9", "TP10"))
    high = between(rows, 50, 58)[:, 2].mean()
    assert high > 10
    for begin, rises in ((45.0, True), (58.0, False)):
        later = rows[:, 0] > begin
        assert 0.5 < rows[later & ((rows[:, 2] > high / 2) == rises), 0][0] - begin < 2.3


def test_an_electrode_that_comes_off_leaves_the_level_to_the_others():
    whole = between(heard(EegSettings(), 70.0, electrodes=ALL), 45, 70)
    for off_noise in (0.0, 3.0, 40.0):
        rows = heard(EegSettings(off={"TP9": 45.0, "TP10": 52.0}, off_noise=off_noise), 70.0, electrodes=ALL)
        apart = between(rows, 45, 70)[:, 1:4] - whole[:, 1:4]
        assert np.abs(apart).max() < 3.5
        assert rows[-1, 4] == 1.0, "two are left"


def state_after(settings, seconds, electrodes=ALL):
    times, values = simulated_eeg(settings, seconds)
    brain, places = brain_of(electrodes)
    brain.feed(Chunk(values[:, places], times))
    return brain.state(seconds)


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        (EegSettings(blinks=tuple(np.arange(36.0, 50.0, 1.5)), blink=900.0), "blinks"),
        (EegSettings(muscles=((38.0, 50.0),)), "muscles"),
        (EegSettings(pops=tuple(np.arange(36.0, 50.0, 1.1)), pop=1000.0), "pops"),
        (EegSettings(off=dict.fromkeys(ALL, 38.0)), "contact"),
    ],
    ids=["blinks", "muscles", "pops", "contact"],
)
def test_what_disturbs_is_named_and_counted(settings, why):
    state = state_after(settings, 50.0)
    assert max(state.disturbed, key=state.disturbed.get) == why
    assert (state.electrodes, state.clean < 4) == (4, True)
    if why in ("muscles", "contact"):
        assert state.rejected == pytest.approx(12.0, abs=1.5)
        assert state.disturbed[why] > 0.85
        assert state.clean == 0


def test_at_rest_nothing_is_left_out():
    state = state_after(EegSettings(), 50.0)
    assert (state.rejected, state.clean) == (0.0, 4)
    assert sum(state.disturbed.values()) < 0.05


def test_a_headband_that_comes_back_keeps_its_baseline_and_another_one_does_not():
    times, values = simulated_eeg(EegSettings(), 60.0)
    body = Body()
    body.attach(Signal.EEG, EEG_STREAM, 0)
    body.feed(Signal.EEG, Chunk(values[:10240], times[:10240]))
    assert body.state(40.0).brain.above
    body.attach(Signal.EEG, EEG_STREAM, 0)
    assert body.state(42.0).brain.heard == BASELINE
    body.feed(Signal.EEG, Chunk(values[10752:], times[10752:]))
    assert abs(body.state(60.0).brain.above["alpha"]) < 4
    body.attach(Signal.EEG, replace(EEG_STREAM, channels=EEG_STREAM.channels[:2]), 0)
    assert body.state(60.0).brain.heard == 0.0


def test_an_input_that_was_dead_at_first_is_read_when_it_lives():
    times, values = simulated_eeg(EegSettings(bursts=(Burst(90.0, 99.0),)), 99.0)
    values[: 256 * 40] = 0.0
    brain, _ = brain_of(ALL)
    brain.feed(Chunk(values, times))
    assert brain.state(99.0).above["alpha"] > 8
    assert brain.state(99.0).rejected == pytest.approx(40.0, abs=3.0)


def test_muscles_for_long_leave_no_value_and_a_bad_quality():
    rows = heard(EegSettings(muscles=((50.0, 75.0),)), 85.0)
    assert np.isnan(between(rows, 50 + HELD + 1, 75)[:, 2]).all()
    assert between(rows, 62, 74)[:, 4].max() < 0.1
    assert np.isfinite(between(rows, 79, 85)[:, 2]).all()


def test_however_the_samples_are_cut_and_whatever_their_unit_the_same_is_told():
    settings = EegSettings(bursts=(Burst(55.0, 60.0),), blinks=BLINKS[:3])
    whole = heard(settings, 60.0, 60 * 256)[-1]
    for chunk, gain in ((7, 1.0), (73, 1.0), (1000, 1e-6)):
        assert heard(settings, 60.0, chunk, gain)[-1][1:4] == pytest.approx(whole[1:4], rel=1e-9)


@pytest.mark.parametrize("values", [0.0, np.nan, 1e300], ids=["nothing", "no numbers", "too much"])
def test_a_stream_that_sends_no_brain_waves_tells_none(values):
    brain = Brain(EEG_STREAM, 0)
    for second in range(50):
        times = second + np.arange(256) / 256
        brain.feed(Chunk(np.full((256, 4), values), times))
    assert brain.state(50.0).above == {}


def test_electrodes_are_told_from_what_else_an_amplifier_sends():
    muse = find_device("muse").streams[0].stream
    assert electrodes(muse) == [0, 1, 2, 3]
    typed = Stream("x", "EEG", (Channel("1", "", "EEG"), Channel("2", "", "TRIG")), 250.0)
    assert electrodes(typed) == [0]
    assert len(electrodes(Stream("x", "EEG", (Channel(),) * 64, 500.0))) == 16


def test_an_eeg_is_offered_but_used_only_when_it_is_named():
    muse = find_device("muse").streams[0].stream
    offered = recognise(muse)
    assert (offered[-1].signal, offered[-1].channel) == (Signal.EEG, 0)
    assert not any(one.sure for one in offered)
    assert recognise(Stream("slow", "EEG", (Channel("Fp1"),), 50.0)) == []
    ecg = Stream("strap", "ECG", (Channel("ECG"),), 130.0, uid="a")
    assert set(choose([muse, ecg], StreamSettings())) == {Signal.ECG}
    named = choose([muse, ecg], StreamSettings(eeg="Muse"))
    assert named[Signal.EEG].stream is muse
    with pytest.raises(SospiroError, match="free input"):
        choose([muse], StreamSettings(eeg="Muse"))


def test_the_body_reads_the_headband_that_is_imitated():
    stream = find_device("muse").streams[0].stream
    body = Body()
    body.attach(Signal.EEG, stream, 0)
    assert body.state(0.0).brain.age is None
    for second in range(100):
        times = second + np.arange(256) / 256
        waves = brain_waves(times)[:, None] * np.array([1.0, 0.8, 0.85, 1.1, 0.0])
        body.feed(Signal.EEG, Chunk(waves, times))
        if second == 88:
            rest = body.state(89.0).brain.above["alpha"]
    state = body.state(100.0)
    assert state.brain.above["alpha"] > rest + 8
    assert state.eeg.value > 0.9
