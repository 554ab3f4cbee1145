"""Streams as real devices announce them, and what Sospiro makes of each."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sensors.errors import Reason, SospiroError
from sensors.network.recognise import BY_THE_CHEST, Candidate, choose, recognise
from sensors.settings import StreamSettings
from sensors.stream import Channel, Signal, Stream


def stream(name: str, kind: str, *channels: Channel, source_id: str = "", form: str = "float32") -> Stream:
    return Stream(name, kind, channels or (Channel(),), 250.0, form, source_id, uid=f"uid-{name}-{source_id}")


def irregular(name: str, kind: str, *channels: Channel) -> Stream:
    return replace(stream(name, kind, *channels), nominal_rate=0.0)


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
        (stream("monitor", "", Channel("aVR", "mV")), Signal.ECG, 0),
        (stream("03700181", "", Channel("ABP", "mmHg"), Channel("MCL1", "mV")), Signal.ECG, 1),
        (stream("ZephyrMarkers", "Markers", form="string"), Signal.MARKERS, 0),
        (MONITOR, Signal.PPG, 1),
        (stream("E4", "BVP"), Signal.PPG, 0),
        (irregular("RRinterval", "ExciteOMeter"), Signal.RR, 0),
        (irregular("strap", "HRV", Channel("RR-I", "ms")), Signal.RR, 0),
        (irregular("strap", "IBI"), Signal.RR, 0),
        (stream("amplifier", "EEG", Channel("Fz", "uV", "EEG"), Channel("ECG", "uV", "EEG")), Signal.ECG, 1),
        (stream("amplifier", "EEG", Channel("Fz", "uV", "EEG"), Channel("Resp", "uV", "AUX")), Signal.RESPIRATION, 1),
        (stream("Polar belt", "ECG"), Signal.ECG, 0),
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
        stream("RRinterval", "ExciteOMeter"),  # at a fixed rate, which the intervals of a heart never have
        stream("HR", "Markers"),
        stream("ZephyrRtoR", "Misc", Channel("RtoR", "milliseconds")),
        stream("ZephyrSummary", "Misc", Channel("heart_rate", "bpm"), Channel("respiration_rate", "bpm")),
        stream("H10_acc", "Accelerometer", Channel("x"), Channel("y")),
        stream("NFB", "NFB_alpha"),
        stream("EDA", "EDA"),
        stream("TEMP1", "Temperature"),
        stream("ecg_amplitude", "Misc", Channel("ecg_amplitude", "Volts")),
        Stream("ECG", "ECG", (Channel("ECG"),), 1.0),
        stream("Amplifier", "EEG", Channel("AUX_GSR", "uV", "AUX")),
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


@pytest.mark.parametrize("announced", [("RawACC", "ExciteOMeter"), ("H10_acc", "Accelerometer")])
def test_an_accelerometer_is_offered_for_the_breath_and_never_taken_by_itself(announced: tuple[str, str]) -> None:
    axes = stream(*announced, *[Channel(label) for label in "xyz"])
    assert [(c.signal, c.channel, c.sure, c.reason) for c in recognise(axes)] == [
        (Signal.RESPIRATION, 0, False, BY_THE_CHEST)
    ]
    with pytest.raises(SospiroError, match=f"if it is worn on the chest, .* --respiration {announced[0]}"):
        choose([axes], StreamSettings())
    assert choose([axes], StreamSettings(respiration=announced[0]))[Signal.RESPIRATION].channel == 0
    belt = stream("Belt", "Respiration")
    assert choose([axes, belt], StreamSettings())[Signal.RESPIRATION].stream is belt


def test_a_slow_accelerometer_and_one_within_a_belt_are_not_offered() -> None:
    assert recognise(Stream("ACC", "Accelerometer", (Channel("x"), Channel("y"), Channel("z")), 4.0)) == []
    belt = stream("RespiBAN", "Misc", Channel("Respiration"), *[Channel(f"ACC {axis}") for axis in "XYZ"])
    assert [(c.signal, c.channel) for c in recognise(belt)] == [(Signal.RESPIRATION, 0)]


def test_an_eeg_is_offered_as_brain_waves_and_as_nothing_else() -> None:
    amplifier = stream("Amplifier", "EEG", *[Channel(f"E{i}", "uV", "EEG") for i in range(32)])
    assert [(c.signal, c.sure, c.reason) for c in recognise(amplifier)] == [
        (Signal.EEG, False, "brain waves by its type or name, from 16 electrodes")
    ]


def test_the_reason_is_said_in_words() -> None:
    assert recognise(ZEPHYR_ECG)[0].reason == (
        "ECG by its type ECG, its name 'ZephyrECG', channel 'ECG1' in millivolts, the channel type ECG "
        "and the unit millivolts"
    )


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_survived(name: str, kind: str, label: str, unit: str) -> None:
    for candidate in recognise(stream(name, kind, Channel(label, unit, label))):
        assert isinstance(candidate, Candidate)
        assert candidate.score >= (2 if candidate.sure else 1)


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


AUX = stream("actiCHamp-1", "EEG", Channel("Fz", "uV", "EEG"), Channel("AUX_1", "uV", "AUX"))
GREEN, INFRARED, RED = (stream(f"PPG_{colour}", "PPG", source_id="emotibit") for colour in ("GRN", "IR", "RED"))
INTERVALS = irregular("RRinterval", "ExciteOMeter")


def test_a_free_input_is_offered_and_never_chosen() -> None:
    assert [(c.signal, c.channel, c.sure) for c in recognise(AUX)] == [
        (Signal.ECG, 1, False),
        (Signal.RESPIRATION, 1, False),
        (Signal.EEG, 0, False),
    ]
    assert set(choose([AUX, ZEPHYR_RESP], StreamSettings())) == {Signal.RESPIRATION}
    with pytest.raises(
        SospiroError, match=r"AUX_1' is a free input .* choose it with --ecg actiCHamp-1:AUX_1"
    ) as fault:
        choose([AUX], StreamSettings())
    assert fault.value.reason is Reason.NO_STREAM
    assert choose([AUX], StreamSettings(ecg="actiCHamp-1"))[Signal.ECG].channel == 1


def test_what_speaks_for_two_signals_alike_is_not_chosen() -> None:
    assert {(c.signal, c.sure) for c in recognise(stream("ECG and Resp", ""))} == {
        (Signal.ECG, False),
        (Signal.RESPIRATION, False),
    }


@pytest.mark.parametrize(
    ("there", "heart"),
    [
        ([GREEN, POLAR, INTERVALS], Signal.ECG),
        ([INTERVALS, RED, GREEN, INFRARED], Signal.PPG),
        ([INTERVALS, ZEPHYR_RESP], Signal.RR),
    ],
)
def test_the_heart_is_read_from_the_best_signal_there_is(there: list[Stream], heart: Signal) -> None:
    chosen = choose(there, StreamSettings())
    assert set(chosen) - {Signal.RESPIRATION} == {heart}


def test_of_the_lights_of_one_device_green_is_best_then_infrared() -> None:
    chosen = choose([RED, INFRARED, GREEN], StreamSettings())[Signal.PPG]
    assert chosen.stream is GREEN
    assert chosen.reason.endswith("its green light, which movement disturbs least")
    assert choose([RED, INFRARED], StreamSettings())[Signal.PPG].stream is INFRARED


def test_two_devices_of_green_light_are_left_to_the_person() -> None:
    with pytest.raises(SospiroError, match=r"equally good for the pulse: .*choose one with --ppg emotibit"):
        choose([GREEN, replace(GREEN, source_id="emotibit-2"), RED, ZEPHYR_RESP], StreamSettings())


def test_the_hearts_that_settings_name_are_read_and_no_other() -> None:
    chosen = choose([POLAR, GREEN, INTERVALS], StreamSettings(ppg="PPG_GRN", rr="RRinterval"))
    assert set(chosen) == {Signal.PPG, Signal.RR}


def test_a_name_with_a_space_can_be_typed_as_it_is_shown() -> None:
    with pytest.raises(SospiroError, match='--ecg "Polar H10 1"'):
        choose([stream("Polar H10 1", "ECG"), stream("Polar H10 2", "ECG")], StreamSettings())


def test_a_hostile_announcement_is_quick_short_and_steers_nothing() -> None:
    loud = "ECG\x1b[2J\u202e" + 10_000 * "ECG_"
    hostile = [
        Stream(
            loud,
            loud,
            tuple(Channel(f"{n}{loud[:400]}", loud, loud) for n in range(1024)),
            250.0,
            source_id=loud,
            uid=f"uid{i}",
        )
        for i in range(8)
    ]
    start = time.process_time()
    with pytest.raises(SospiroError) as fault:
        choose(hostile, StreamSettings())
    with pytest.raises(SospiroError) as missing:
        choose(hostile, StreamSettings(respiration="x" * 256))
    assert time.process_time() - start < 5.0
    for sentence in (fault.value.sentence, missing.value.sentence, recognise(hostile[0])[0].reason):
        assert len(sentence) < 2000
        assert sentence.isprintable()
    assert fault.value.sentence.endswith("--ecg uid0.")
