"""NPZ, WFDB and XDF recordings, what types they get, and the files that cannot be opened."""

import random
import struct
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sensors.errors import Reason, SospiroError
from sensors.network.recognise import recognise
from sensors.recordings import RecordedStream, open_recording
from sensors.recordings.model import checked
from sensors.stream import Channel, Signal, Stream

TIMES = np.arange(9.0)


def saved(path: Path, **arrays: object) -> Path:
    np.savez(path, **arrays)  # type: ignore[arg-type]
    return path


def test_an_npz_of_one_signal_takes_its_names_from_the_file(tmp_path: Path) -> None:
    (recorded,) = open_recording(saved(tmp_path / "resp1_airflow.npz", x=np.arange(5.0), fs=1000))
    assert (recorded.stream.name, recorded.stream.type) == ("resp1_airflow", "Respiration")
    assert recorded.stream.channels[0].label == "airflow"
    assert recorded.stream.nominal_rate == 1000
    assert recorded.timestamps.tolist() == [0, 0.001, 0.002, 0.003, 0.004]
    assert np.array_equal(np.asarray(recorded.samples), np.arange(5.0)[:, None])


def test_an_npz_of_several_arrays_gives_a_stream_for_each(tmp_path: Path) -> None:
    path = saved(tmp_path / "visit.npz", ecg=np.ones((4, 2), np.int16), belt=np.ones(3), sampling_rate=50.0)
    ecg, belt = open_recording(path)
    assert (ecg.stream.name, ecg.stream.type, len(ecg.stream.channels)) == ("visit-ecg", "ECG", 2)
    assert (belt.stream.name, belt.stream.type) == ("visit-belt", "Respiration")


def test_types_can_be_given(tmp_path: Path) -> None:
    path = saved(tmp_path / "visit.npz", a=np.ones(4), b=np.ones(3), fs=50)
    assert [r.stream.type for r in open_recording(path)] == ["", ""]
    assert [r.stream.type for r in open_recording(path, types=["ECG"])] == ["ECG", "ECG"]
    assert [r.stream.type for r in open_recording(path, types=["ECG", "Respiration"])] == ["ECG", "Respiration"]
    with pytest.raises(SospiroError, match="holds 2 streams, but 3 types were given"):
        open_recording(path, types=["ECG"] * 3)


@pytest.mark.parametrize(
    ("arrays", "reason", "sentence"),
    [
        ({"x": np.ones(3)}, Reason.BAD_SETTING, "has no sampling rate 'fs'"),
        ({"x": np.ones(3), "fs": 0}, Reason.BAD_SETTING, "must lie above 0"),
        ({"x": np.array([np.inf, np.nan]), "fs": 10}, Reason.BAD_FILE, "has no valid sample in 'bad'"),
        ({"x": np.array(["a", "b"]), "fs": 10}, Reason.BAD_FILE, "has an array 'x' that holds no numbers"),
        ({"x": np.array([{}]), "fs": 10}, Reason.BAD_FILE, "is damaged or of another format"),
        ({"x": np.empty(0), "fs": 10}, Reason.BAD_FILE, "holds no samples"),
        ({"x": np.empty((0, 0)), "fs": 10}, Reason.BAD_FILE, "holds no samples"),
        ({"fs": 10}, Reason.BAD_FILE, "holds no samples"),
        ({"x": np.zeros((2000, 2000)), "fs": 10}, Reason.BAD_FILE, "claims 2000 channels"),
    ],
)
def test_a_bad_npz_is_one_sentence(tmp_path: Path, arrays: dict[str, object], reason: Reason, sentence: str) -> None:
    with pytest.raises(SospiroError) as fault:
        open_recording(saved(tmp_path / "bad.npz", **arrays))
    assert fault.value.reason is reason
    assert sentence in fault.value.sentence


@pytest.mark.parametrize(
    "name", ["a.npz", "a.xdf", "a.xdfz", "a.csv.gz", "a.hea", "a.edf", "a.bdf", "a.npy", "a.mat", "a.txt", "a"]
)
@pytest.mark.filterwarnings("ignore")
@pytest.mark.logs
def test_garbage_of_any_name_is_a_bad_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(random.Random(1).randbytes(3000))
    with pytest.raises(SospiroError) as fault:
        open_recording(path)
    assert fault.value.reason is Reason.BAD_FILE


@pytest.mark.parametrize("name", ["nowhere.xdf", "no/where.csv", "nul\0.npz"])
def test_a_missing_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(SospiroError, match="There is no recording at") as fault:
        open_recording(tmp_path / name)
    assert fault.value.reason is Reason.MISSING_FILE


def test_a_folder_and_an_unknown_format(tmp_path: Path) -> None:
    with pytest.raises(SospiroError, match="is a folder or device: give"):
        open_recording(tmp_path)
    (tmp_path / "song.mp3").write_bytes(b"ID3")
    with pytest.raises(SospiroError, match=r"is of no known format; known are \.xdf, \.csv"):
        open_recording(tmp_path / "song.mp3")


def test_a_wfdb_record_keeps_units_and_gaps(tmp_path: Path) -> None:
    import wfdb  # with pandas, which most workers need not

    wave = np.column_stack([np.linspace(-1, 1, 100), np.linspace(0, 5, 100)])
    wave[10, 0] = np.nan
    wfdb.wrsamp("r1", 125, ["mV", "NU"], ["II", "RESP"], wave, fmt=["16", "16"], write_dir=str(tmp_path))
    (recorded,) = open_recording(tmp_path / "r1.hea")
    assert [(c.label, c.unit) for c in recorded.stream.channels] == [("II", "mV"), ("RESP", "NU")]
    assert recorded.stream.nominal_rate == 125
    assert np.allclose(np.asarray(recorded.samples), wave, atol=1e-3, equal_nan=True)
    assert {c.signal for c in recognise(recorded.stream)} == {Signal.ECG, Signal.RESPIRATION}
    (tmp_path / "r1.dat").rename(tmp_path / "r2.dat")
    for name, missing in (("r1.hea", "r1.dat"), ("r2.dat", "r2.hea")):
        with pytest.raises(SospiroError, match=f"needs '{missing}' beside it") as fault:
            open_recording(tmp_path / name)
        assert fault.value.reason is Reason.MISSING_FILE


@pytest.mark.logs
def test_an_xdf_of_labrecorder_gives_its_streams_on_one_clock(real_data: Path) -> None:
    found = {r.stream.name: r for r in open_recording(real_data / "xdf-examples" / "labrecorder_gui_rcs.xdf")}
    assert set(found) == {"SimECG", "SimResp", "SimMarkers"}
    assert min(float(r.timestamps[0]) for r in found.values()) == 0.0
    assert np.diff(found["SimECG"].timestamps).mean() == pytest.approx(0.004, rel=0.01)
    assert isinstance(found["SimMarkers"].samples, tuple) and found["SimMarkers"].stream.channel_format == "string"
    assert found["SimECG"].stream.channels[0].unit == "microvolts"


def test_the_bursts_of_a_real_strap_are_kept(real_data: Path) -> None:
    (recorded,) = open_recording(real_data / "polar-h10-lsl" / "polar_h10_lsl_burst.xdf")
    assert recorded.stream.channels[0].label == "ECG"
    assert len(recorded) == 1702
    assert np.median(np.diff(recorded.timestamps)) < 0.001


@pytest.mark.logs
def test_a_torn_xdf_gives_what_is_whole_or_one_sentence(real_data: Path, tmp_path: Path) -> None:
    whole = (real_data / "xdf-examples" / "labrecordercli_sim_ecg_resp_markers.xdf").read_bytes()
    path, lengths = tmp_path / "torn.xdf", []
    for share in (0.02, 0.1, 0.35, 0.6, 0.9):
        path.write_bytes(whole[: int(len(whole) * share)])
        try:
            lengths.append(sum(map(len, open_recording(path))))
        except SospiroError as fault:
            assert fault.reason is Reason.BAD_FILE
    assert lengths == sorted(lengths)
    assert lengths[-1] > 2000


@pytest.mark.parametrize(
    ("name", "signals"),
    [
        ("physio-garcia/ecg1.npz", {Signal.ECG}),
        ("physio-garcia/resp1_airflow.npz", {Signal.RESPIRATION}),
        ("physio-garcia/resp3_belt.npz", {Signal.RESPIRATION}),
        ("bidmc/bidmc_01_Signals.csv.gz", {Signal.ECG, Signal.PPG, Signal.RESPIRATION}),
        ("mitbih/100.hea", {Signal.ECG}),
        ("physionet-misc/v102s.dat", {Signal.ECG, Signal.PPG, Signal.RESPIRATION}),
        ("pyhrv/SampleECG.txt.gz", {Signal.ECG}),
        ("biosppy/resp.txt.gz", {Signal.RESPIRATION}),
    ],
)
def test_real_recordings_are_recognised(real_data: Path, name: str, signals: set[Signal]) -> None:
    (recorded,) = open_recording(real_data / name)
    assert {candidate.signal for candidate in recognise(recorded.stream)} == signals
    assert recorded.stream.nominal_rate >= 125


@pytest.mark.parametrize("member", [b"\x93NUMPY\x01\x00" + (80).to_bytes(2, "little") + b"{" * 80, b"no array", b""])
def test_an_npz_with_a_member_that_is_no_array_is_one_sentence(tmp_path: Path, member: bytes) -> None:
    with zipfile.ZipFile(tmp_path / "odd.npz", "w") as archive:
        archive.writestr("x.npy", member)
    with pytest.raises(SospiroError) as caught:
        open_recording(tmp_path / "odd.npz", rate=10.0)
    assert caught.value.reason is Reason.BAD_FILE


def test_a_wfdb_header_that_leaves_out_the_length_loads_no_endless_signal(tmp_path: Path) -> None:
    (tmp_path / "huge.hea").write_text("huge 1 250\nhuge.dat 16 200 16 0 0 0 0 ECG\n")
    with (tmp_path / "huge.dat").open("wb") as file:
        file.truncate(2**31)
    with pytest.raises(SospiroError, match="more than Sospiro will load"):
        open_recording(tmp_path / "huge.hea")


@pytest.mark.parametrize(("stated", "rate"), [("100", 100.0), ("-5", 0.0), ("nan", 0.0), ("1e300", 0.0)])
@pytest.mark.logs
def test_an_xdf_rate_that_cannot_be_counts_as_irregular(tmp_path: Path, stated: str, rate: float) -> None:
    (tmp_path / "rate.xdf").write_bytes(tiny_xdf(stated))
    (recorded,) = open_recording(tmp_path / "rate.xdf")
    assert recorded.stream.nominal_rate == rate


def tiny_xdf(rate: str) -> bytes:
    """Return an XDF of one stream that states `rate`, with three samples 10 ms apart."""
    header = (
        "<?xml version='1.0'?><info><name>e</name><type>ECG</type><channel_count>1</channel_count>"
        f"<nominal_srate>{rate}</nominal_srate><channel_format>float32</channel_format></info>"
    )
    number = struct.pack("<I", 1)
    samples = b"".join(b"\x08" + struct.pack("<df", k * 0.01, 1.0) for k in range(3))
    return b"XDF:" + b"".join(
        b"\x04" + struct.pack("<IH", len(content) + 2, tag) + content
        for tag, content in (
            (1, b"<?xml version='1.0'?><info><version>1.0</version></info>"),
            (2, number + header.encode()),
            (3, number + b"\x04" + struct.pack("<I", 3) + samples),
            (6, number + b"<?xml version='1.0'?><info><sample_count>3</sample_count></info>"),
        )
    )


def test_a_session_whose_guide_never_began_can_be_opened(tmp_path: Path) -> None:
    silence = RecordedStream(Stream("Sospiro-Guide", "Guide", (Channel("phase"),), 0.0), np.full((9, 1), np.nan), TIMES)
    belt = RecordedStream(Stream("Belt", "Respiration", (Channel("x"),), 1.0), np.ones((9, 1)), TIMES)
    assert [one.stream.name for one in checked(tmp_path / "recording.xdf", [silence, belt], ())][1] == "Belt"
    with pytest.raises(SospiroError, match="no valid sample in 'Belt'"):
        checked(tmp_path / "recording.xdf", [replace(belt, samples=silence.samples)], ())
