"""Streams as real devices announce them, and what Sospiro makes of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sensors.errors import Reason, SospiroError
from sensors.recognise import Candidate, choose, recognise
from sensors.settings import StreamSettings
from sensors.stream import Channel, Signal, Stream


def stream(name: str, kind: str, *channels: Channel, source_id: str = "", form: str = "float32") -> Stream:
    return Stream(name, kind, channels or (Channel(),), 250.0, form, source_id, uid=f"uid-{name}-{source_id}")


POLAR = stream("Polar H10 1234", "ECG", Channel("ECG", "microvolts", "ECG"))
ZEPHYR_ECG = stream("ZephyrECG", "ECG", Channel("ECG1", "millivolts", "ECG"))
ZEPHYR_RESP = stream("ZephyrResp", "Respiration", Channel("Respiration", "unnormalized", "EXG"))
VERNIER = stream(
    "GDX-RB_0K2002A1", "RB", Channel("Respiration Rate", "bpm", "vernier"), Channel("Force", "N", "vernier")
)
OPEN_SIGNALS = stream(
    "OpenSignals",
    "00:07:80:4D:2E:76",
    Channel("nSeq"),
    Channel("RESPBIT1", "%"),
    Channel("EDA2", "uS"),
    Channel("ECGBIT3", "mV"),
)
SIMULATED_ECG = stream("SimulatedECG", "ECG", Channel("ECG", "microvolts", "ECG"))
MONITOR = stream("monitor", "", Channel("RESP"), Channel("PLETH"), Channel("V"), Channel("AVR"), Channel("II"))


@pytest.mark.parametrize(
    ("announced", "signal", "channel"),
    [
        (POLAR, Signal.ECG, 0),
        (stream("H10_ecg", "ECG", Channel("ecg", "microvolts", "ECG")), Signal.ECG, 0),
        (stream("RawECG", "ExciteOMeter"), Signal.ECG, 0),
        (ZEPHYR_ECG, Signal.ECG, 0),
        (ZEPHYR_RESP, Signal.RESPIRATION, 0),
        (VERNIER, Signal.RESPIRATION, 1),
        (OPEN_SIGNALS, Signal.ECG, 3),
        (OPEN_SIGNALS, Signal.RESPIRATION, 1),
        (stream("OpenSignals", "00:07:80:4D:2E:76", Channel("nSeq"), Channel("RIP2", "V")), Signal.RESPIRATION, 1),
        (stream("OpenSignals", "00:07:80:4D:2E:76", Channel("nSeq"), Channel("PZT", "mV")), Signal.RESPIRATION, 1),
        (stream("amplifier", "EEG", *[Channel(f"E{i}", "uV", "EEG") for i in range(8)], Channel("ECG")), Signal.ECG, 8),
        (stream("ReplayHexoskinResp", "Breathing", Channel("thorax"), Channel("abdomen")), Signal.RESPIRATION, 0),
        (stream("resp1_airflow", "", Channel("airflow")), Signal.RESPIRATION, 0),
        (MONITOR, Signal.ECG, 4),
        (MONITOR, Signal.RESPIRATION, 0),
        (stream("100", "", Channel("MLII", "mV"), Channel("V5", "mV")), Signal.ECG, 0),
        (stream("ZephyrMarkers", "Markers", form="string"), Signal.MARKERS, 0),
    ],
)
def test_a_device_is_recognised(announced: Stream, signal: Signal, channel: int) -> None:
    found = {candidate.signal: candidate for candidate in recognise(announced)}
    assert found[signal].channel == channel
    assert found[signal].reason


@pytest.mark.parametrize(
    "announced",
    [
        stream("HeartRate", "ExciteOMeter"),
        stream("RRinterval", "ExciteOMeter"),
        stream("RawACC", "ExciteOMeter", *[Channel() for _ in range(3)]),
        stream("HR", "Markers"),
        stream("ZephyrRtoR", "Misc", Channel("RtoR", "milliseconds")),
        stream("ZephyrSummary", "Misc", Channel("heart_rate", "bpm"), Channel("respiration_rate", "bpm")),
        stream("H10_acc", "Accelerometer", Channel("x"), Channel("y"), Channel("z")),
        stream("PPG_RED", "PPGRed"),
        stream("belt", "Respiration", Channel("Breathing", "bpm")),
        stream("RespirationRate", "Respiration", Channel("value")),
        stream("Vitals", "HeartRate", Channel(unit="mV")),
        stream("keyboard", "Keys", form="string"),
        stream("Sospiro-Guide", "Respiration", Channel("guide phase")),
        stream("Sospiro-Cues", "Markers", form="string"),
        Stream("empty", "ECG", (), 250.0),
    ],
)
def test_what_is_no_waveform_is_never_picked(announced: Stream) -> None:
    assert recognise(announced) == []


def test_the_reason_is_said_in_words() -> None:
    assert recognise(ZEPHYR_ECG)[0].reason == (
        "stream type is ECG; stream name 'ZephyrECG'; channel 'ECG1' in millivolts; channel type is ECG; "
        "unit millivolts"
    )


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_survived(name: str, kind: str, label: str, unit: str) -> None:
    for candidate in recognise(stream(name, kind, Channel(label, unit, label))):
        assert isinstance(candidate, Candidate)
        assert candidate.score >= 2


def test_each_signal_gets_its_best_stream() -> None:
    chosen = choose([OPEN_SIGNALS, ZEPHYR_RESP, POLAR], StreamSettings())
    assert {signal: choice.stream.name for signal, choice in chosen.items()} == {
        Signal.ECG: "Polar H10 1234",
        Signal.RESPIRATION: "ZephyrResp",
    }


def test_one_signal_is_enough_and_markers_come_along() -> None:
    events = stream("Events", "Markers", form="string")
    assert set(choose([ZEPHYR_RESP, events], StreamSettings())) == {Signal.RESPIRATION, Signal.MARKERS}


def test_equals_are_never_chosen_among() -> None:
    twins = [stream("Polar", "ECG", source_id="a"), stream("Polar", "ECG", source_id="b"), ZEPHYR_RESP]
    with pytest.raises(SospiroError, match=r"'Polar' \(a\) and 'Polar' \(b\); choose one with --ecg a") as fault:
        choose(twins, StreamSettings())
    assert fault.value.reason is Reason.AMBIGUOUS_STREAM
    assert choose(twins, StreamSettings(ecg="b"))[Signal.ECG].stream.source_id == "b"


def test_straps_of_one_source_id_are_told_apart_by_uid() -> None:
    twins = [stream("Polar", "ECG", source_id="myuid2424") for _ in range(2)]
    with pytest.raises(SospiroError, match=r"--ecg uid-Polar-myuid2424\."):
        choose(twins, StreamSettings())


@pytest.mark.parametrize(
    ("wanted", "channel"),
    [("OpenSignals", 3), ("OpenSignals:RESPBIT1", 1), ("OpenSignals:2", 2), ("uid-OpenSignals-:0", 0)],
)
def test_a_setting_goes_before_recognition(wanted: str, channel: int) -> None:
    chosen = choose([POLAR, OPEN_SIGNALS], StreamSettings(ecg=wanted))[Signal.ECG]
    assert (chosen.stream.name, chosen.channel) == ("OpenSignals", channel)
    assert chosen.reason == f"chosen with --ecg {wanted}"


def test_a_name_with_a_colon_is_a_name_first() -> None:
    odd = stream("belt: left", "Respiration")
    assert choose([odd], StreamSettings(respiration="belt: left"))[Signal.RESPIRATION].stream is odd


def test_a_channel_label_may_hold_a_colon() -> None:
    lead = stream("Monitor", "", Channel("x"), Channel("lead:II"))
    assert choose([lead], StreamSettings(ecg="Monitor:lead:II"))[Signal.ECG].channel == 1


def test_a_stream_of_texts_cannot_be_listened_to() -> None:
    with pytest.raises(SospiroError, match="'Notes' sends texts"):
        choose([stream("Notes", "Markers", form="string")], StreamSettings(ecg="Notes"))


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (StreamSettings(ecg="absent"), "No stream 'absent' for --ecg is on the network"),
        (StreamSettings(respiration="OpenSignals:EMG"), "The stream 'OpenSignals' has no channel 'EMG'; it has 'nSeq'"),
        (StreamSettings(respiration="OpenSignals:4"), "has no channel '4'"),
        (StreamSettings(ecg="Sospiro-Guide"), "No stream 'Sospiro-Guide'"),
    ],
)
def test_a_setting_that_matches_nothing_says_what_is_there(settings: StreamSettings, sentence: str) -> None:
    with pytest.raises(SospiroError) as fault:
        choose([OPEN_SIGNALS, stream("Sospiro-Guide", "ECG")], settings)
    assert fault.value.reason is Reason.NO_STREAM
    assert sentence in fault.value.sentence


@pytest.mark.parametrize("streams", [[], [stream("Gaze", "Gaze")]])
def test_nothing_to_listen_to_is_said(streams: list[Stream]) -> None:
    with pytest.raises(SospiroError, match="No ECG or respiration stream is on the network") as fault:
        choose(streams, StreamSettings())
    assert fault.value.reason is Reason.NO_STREAM
