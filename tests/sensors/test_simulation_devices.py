"""Imitated devices without a network: what they send, when, and stamped how."""

import numpy as np
import pytest

from sensors.errors import Reason, SospiroError
from sensors.network.recognise import choose, recognise
from sensors.settings import StreamSettings
from sensors.simulation.devices import DEVICES, SIMULATED, find_device
from sensors.simulation.devices.form import DeviceStream, Feed, Kind, Stamps
from sensors.simulation.person import SimulatedPerson
from sensors.simulation.pulse_wave import pulse_wave
from sensors.simulation.sender import Packet, Sender
from sensors.simulation.sensed import Sensed
from sensors.simulation.trace import Trace
from sensors.stream import Channel, Signal, Stream

START = 1000.0
ROWS = [pytest.param(row, id=f"{d.key}-{row.stream.name}") for d in DEVICES.values() for row in d.streams]


def live(row: DeviceStream, seconds: float, tick: float = 0.02) -> tuple[list[tuple[float, Packet]], SimulatedPerson]:
    """Return what a device sends, each packet with when it left (s after the start), and who wore it."""
    person, sensed = SimulatedPerson(start=START, seed=3), Sensed(START)
    sender, sent = Sender(row, np.random.default_rng(1)), []
    for number in range(1, round(seconds / tick) + 1):
        sensed.extend(person.advance(START + number * tick))
        sent += [(number * tick, packet) for packet in sender.take(sensed, number * tick)]
    return sent, person


def joined(sent: list[tuple[float, Packet]]) -> tuple[np.ndarray, np.ndarray]:
    return np.concatenate([p.samples for _, p in sent]), np.concatenate([p.stamps for _, p in sent])


def row_of(key: str, name: str) -> DeviceStream:
    return next(row for row in find_device(key).streams if row.stream.name == name)


@pytest.mark.parametrize("row", ROWS)
def test_each_stream_sends_what_it_announces(row: DeviceStream) -> None:
    sent, _ = live(row, 8.0, 0.1)
    if row.stream.channel_format == "string":
        assert sent == []
        return
    samples, _ = joined(sent)
    assert len(row.feeds) == len(row.stream.channels) == samples.shape[1]
    if row.rate:
        assert len(samples) == pytest.approx(8.0 * row.rate, abs=row.packet + 0.1 * row.rate + 2)
    if row.stream.channel_format.startswith("int"):
        limits = np.iinfo(row.stream.channel_format)
        assert np.array_equal(samples, np.round(samples))
        assert limits.min < samples.min() <= samples.max() < limits.max


@pytest.mark.parametrize("key", DEVICES)
def test_each_device_is_recognised(key: str) -> None:
    streams = [row.stream for row in DEVICES[key].streams]
    expected = {
        "excite-o-meter": {(Signal.ECG, "RawECG", 0)},
        "zephyr": {
            (Signal.ECG, "ZephyrECG", 0),
            (Signal.RESPIRATION, "ZephyrResp", 0),
            (Signal.MARKERS, "ZephyrMarkers", 0),
        },
        "vernier-belt": {(Signal.RESPIRATION, "GDX-RB_0K2002A1", 0)},
        "opensignals": {(Signal.ECG, "OpenSignals", 1), (Signal.RESPIRATION, "OpenSignals", 2)},
        "bitalino": {(Signal.ECG, "BITalino", 0), (Signal.RESPIRATION, "BITalino", 0)},
        "emotibit": {(Signal.PPG, "PPG_GRN", 0)},
        "liveamp": {
            (Signal.ECG, "LiveAmpSN-054211-0207", 24),
            (Signal.MARKERS, "LiveAmpSN-054211-0207-DeviceTrigger", 0),
        },
        "gtec": {(Signal.ECG, "NB-2015.02.64", 24)},
    }
    if key == "actichamp":
        with pytest.raises(SospiroError, match="--ecg actiCHamp-19120214:AUX_1"):
            choose(streams, StreamSettings())
        return
    if key == "muse":
        assert [(c.signal, c.sure) for c in recognise(streams[0])][-1] == (Signal.EEG, False)
        return
    chosen = choose(streams, StreamSettings())
    assert {(signal, choice.stream.name, choice.channel) for signal, choice in chosen.items()} == expected.get(
        key, {(Signal.ECG, streams[0].name, 0)}
    )


def test_a_polar_strap_sends_bursts_of_73_stamped_within_a_millisecond() -> None:
    sent, _ = live(DEVICES["polar-h10"].streams[0], 30.0)
    assert {len(packet.stamps) for _, packet in sent} == {73}
    assert all(0 < np.ptp(packet.stamps) < 1e-3 for _, packet in sent)
    gaps = np.diff([packet.stamps[0] for _, packet in sent])
    assert 0.48 < gaps.min() < gaps.max() < 0.64
    assert all(left < packet.stamps[0] + 0.04 for left, packet in sent)


def test_an_excite_o_meter_stamps_in_nanoseconds_and_shifts_its_microvolts() -> None:
    sent, person = live(row_of("excite-o-meter", "RawECG"), 10.0)
    assert all(np.ptp(packet.stamps) == 0 and packet.stamps[0] > 1e8 for _, packet in sent)
    samples, _ = joined(sent)
    assert 0.7e3 < samples.max() / 256 < 1.5e3
    intervals, _ = joined(live(row_of("excite-o-meter", "RRinterval"), 10.0)[0])
    assert intervals[:, 0] == pytest.approx(np.diff(person.beats)[: len(intervals)] * 1e3, abs=1e-6)


def test_a_zephyr_turns_the_sign_of_its_interval_with_each_heartbeat() -> None:
    sent, person = live(row_of("zephyr", "ZephyrRtoR"), 20.0)
    samples, _ = joined(sent)
    held = samples[samples != 0]
    turns = np.flatnonzero(np.diff(np.sign(held)))
    assert len(turns) == pytest.approx(len(person.beats) - 2, abs=2)
    assert 700 < np.abs(held).min() < np.abs(held).max() < 1100


def test_packets_stamped_at_once_count_back_from_the_last() -> None:
    for _, packet in live(row_of("zephyr", "ZephyrECG"), 3.0)[0]:
        assert np.diff(packet.stamps) == pytest.approx(0.004, abs=1e-9)


def test_the_simulated_person_itself_sends_what_was_sensed() -> None:
    sent, _ = live(SIMULATED.streams[0], 5.0)
    samples, stamps = joined(sent)
    truth = SimulatedPerson(start=START, seed=3).advance(START + 5.0)
    assert np.array_equal(samples[:, 0], truth.ecg)
    assert stamps + START == pytest.approx(truth.ecg_times, abs=1e-9)


def test_ticks_of_any_length_send_the_same() -> None:
    row = DEVICES["polar-h10"].streams[0]
    fine, coarse = (joined(live(row, 6.0, tick)[0]) for tick in (0.02, 0.5))
    for one, other in zip(fine, coarse, strict=True):
        assert one == pytest.approx(other, abs=1e-9)


@pytest.mark.parametrize("rate", [50.0, 130.0, 500.0, 1000.0])
def test_a_trace_is_read_faithfully_between_its_samples(rate: float) -> None:
    trace = Trace(250.0)
    trace.extend(np.sin(2 * np.pi * 8 * np.arange(1000) / 250))
    times = np.arange(0.1, trace.known_until(rate), 1 / rate)
    assert trace.at(times) == pytest.approx(np.sin(2 * np.pi * 8 * times), abs=0.01)


def test_a_pulse_follows_each_heartbeat_and_shrinks_with_the_inhale() -> None:
    times, beats = np.arange(0, 10, 0.04), np.arange(0.5, 10, 0.9)
    wave = pulse_wave(times, beats, np.zeros(times.size))
    tops = times[1:-1][(wave[1:-1] > wave[:-2]) & (wave[1:-1] >= wave[2:]) & (wave[1:-1] > 0.8)]
    assert tops == pytest.approx(beats[: len(tops)] + 0.3, abs=0.04) and len(tops) == 11
    assert np.ptp(pulse_wave(times, beats, np.ones(times.size))) < 0.8 * np.ptp(wave)
    assert pulse_wave(np.empty(0), beats, np.empty(0)).size == 0


def test_an_accelerometer_on_the_chest_moves_with_the_breath() -> None:
    samples, _ = joined(live(row_of("polar-ble", "Polar H10 5B1E9A27_acc"), 20.0)[0])
    assert np.linalg.norm(samples.mean(axis=0)) == pytest.approx(1000, abs=40)
    assert (np.ptp(samples, axis=0) > 1).all()


def test_a_device_that_is_not_known_is_one_sentence_with_all_that_are() -> None:
    assert find_device(" Polar-H10 ") is DEVICES["polar-h10"]
    with pytest.raises(SospiroError, match=r"no device 'fitbit' to imitate: choose one of polar-h10, .*muse\.$") as f:
        find_device("fitbit")
    assert f.value.reason is Reason.BAD_SETTING


def test_a_row_of_ones_own_needs_no_class() -> None:
    stream = Stream("Belt", "Breath", (Channel("count"), Channel("chest")), 20.0)
    row = DeviceStream(stream, (Feed(Kind.COUNTER), Feed(Kind.RESPIRATION, 2.0, 1.0)), 20.0, 4, Stamps.DEDUCED)
    samples, _ = joined(live(row, 4.0)[0])
    assert samples[:, 0].tolist() == list(range(len(samples)))
    assert samples[:, 1].min() > 0.9
