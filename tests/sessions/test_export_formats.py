"""A session goes out in every format, is read by the programs it is meant for, and de-identified tells nobody whose."""

import csv
import gzip
import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import mne
import numpy as np
import pandas as pd
import pyedflib
import pytest
import pyxdf
import soundfile

from sensors.stream import Signal
from sessions.export.arrays import SessionArrays, load_session, recognised
from sessions.export.choices import Choices, FormatName, RRKind, RRUnit
from sessions.export.events import events_of
from sessions.export.export import Export, Exported
from sessions.export.formats import FORMATS
from sessions.folder import SessionFolder
from sessions.recording.own_streams import HEARTBEATS, STATE
from sessions.recording.xdf_read import read_recording

_spec = importlib.util.spec_from_file_location("exported_session", Path(__file__).with_name("exported_session.py"))
assert _spec is not None
assert _spec.loader is not None
named = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(named)

VALIDATOR = Path(sys.executable).with_name("bids-validator-deno")


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def lived(data_dir: Path) -> SessionFolder:
    folder: SessionFolder = named.live_named(data_dir)
    return folder


@pytest.fixture(scope="module")
def session(lived: SessionFolder) -> SessionArrays:
    return load_session(lived)


@pytest.fixture(scope="module")
def out(data_dir: Path, lived: SessionFolder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder with an export in every format in it, by the format's name."""
    place = tmp_path_factory.mktemp("out")
    for to in FORMATS:
        run(Export(data_dir, to, place / to), lived)
    return place


def run(job: Export, *folders: SessionFolder) -> list[Exported]:
    done = list(job.run(folders))
    assert not [one.refused for one in done if one.refused]
    return done


def only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.rglob(pattern))
    assert len(found) == 1, found
    return found[0]


def times_of(session: SessionArrays, kind: str) -> list[float]:
    return [event.onset for event in events_of(session) if event.kind == kind]


def test_the_arrays_are_what_was_recorded(lived: SessionFolder, session: SessionArrays) -> None:
    streams, _ = pyxdf.load_xdf(str(lived.recording), dejitter_timestamps=False)
    recorded = {stream["info"]["name"][0]: stream for stream in streams}
    assert {track.name for track in session.tracks} == set(recorded)
    for track in session.tracks:
        theirs = recorded[track.name]
        np.testing.assert_allclose(track.times + named.LSL_START, theirs["time_stamps"], atol=1e-6)
        assert len(track.texts) == (len(track.times) if track.is_text else 0)
    ecg, channel = session.used(Signal.ECG)[0]
    np.testing.assert_array_equal(ecg.values, recorded[ecg.name]["time_series"])
    assert (channel, session.participant, session.started) == (0, named.PARTICIPANT, named.STARTED)


def test_the_bids_dataset_has_no_errors(out: Path) -> None:
    validate(out / "bids")


def validate(dataset: Path) -> None:
    if not VALIDATOR.exists() or subprocess.run([VALIDATOR, "--version"], capture_output=True, timeout=60).returncode:
        pytest.skip("bids-validator-deno does not run here")
    done = subprocess.run([VALIDATOR, dataset, "--format", "json"], capture_output=True, timeout=100, check=False)
    issues = json.loads(done.stdout)["issues"]["issues"]
    assert [issue for issue in issues if issue["severity"] == "error"] == []
    assert done.returncode == 0
    about = {issue["code"] for issue in issues}
    assert about <= {"TOO_FEW_AUTHORS", "JSON_KEY_RECOMMENDED", "NO_AUTHORS", "SIDECAR_KEY_RECOMMENDED"}


def test_pandas_reads_the_physio_tables(out: Path, session: SessionArrays) -> None:
    for name, rate, signal in (("cardiac", 250.0, Signal.ECG), ("respiratory", 50.0, Signal.RESPIRATION)):
        table, sidecar = physio(out / "bids", name)
        track, channel = session.used(signal)[0]
        assert list(table) == sidecar["Columns"] == [name]
        assert (sidecar["SamplingFrequency"], sidecar["Resampled"]) == (pytest.approx(rate, rel=1e-6), False)
        assert sidecar["StartTime"] == pytest.approx(track.times[0], abs=1e-6)
        np.testing.assert_allclose(table[name], track.column(channel), rtol=1e-8)
    assert physio(out / "bids", "cardiac")[1]["cardiac"]["Units"] == "uV"
    guide, sidecar = physio(out / "bids", "guide")
    assert sidecar["SamplingFrequency"] == 25.0
    assert sidecar["rate"]["Units"] == "breaths/min"
    assert guide["phase"].dropna().between(0, 1).all()
    assert guide["phase"].isna().iloc[0]


def physio(dataset: Path, name: str) -> tuple[pd.DataFrame, dict[str, object]]:
    path = only(dataset, f"*recording-{name}_physio.tsv.gz")
    sidecar = json.loads(path.with_name(path.name.replace(".tsv.gz", ".json")).read_text())
    return pd.read_csv(path, sep="\t", header=None, names=sidecar["Columns"], na_values="n/a"), sidecar


def test_the_events_tell_what_happened(out: Path, session: SessionArrays) -> None:
    events = pd.read_csv(only(out / "bids", "*_events.tsv"), sep="\t", na_values="n/a", keep_default_na=False)
    assert list(events.columns[:3]) == ["onset", "duration", "trial_type"]
    assert events["onset"].is_monotonic_increasing
    counted = events["trial_type"].value_counts()
    beats = session.own(HEARTBEATS)
    assert beats is not None
    assert counted["heartbeat"] == len(beats.times)
    assert {"state", "stage", "cue", "breath", "guide_breath", "command", "marker", "safety", "rating"} <= set(
        counted.index
    )
    stages = events[events["trial_type"] == "stage"]
    assert list(stages["name"]) == ["baseline", "lead", "return"]
    assert stages["duration"].iloc[0] == pytest.approx(30.0, abs=0.2)
    assert np.isclose(events.loc[events["name"] == "Rossi coughs, 2026-11-22", "onset"].iloc[0], 15.0)


def test_pyedflib_reads_rates_units_and_annotations(out: Path, session: SessionArrays) -> None:
    with pyedflib.EdfReader(str(only(out / "edf", "*.edf"))) as file:
        labels = file.getSignalLabels()
        assert labels == ["ECG", "Resp", "Guide phase", "Guide rate"]
        assert list(file.getSampleFrequencies()) == [250.0, 50.0, 25.0, 25.0]
        assert [file.getPhysicalDimension(i) for i in range(4)] == ["uV", "unit of", "1", "/min"]
        assert file.getStartdatetime() == named.STARTED.replace(tzinfo=None, microsecond=0)
        assert file.getPatientCode().replace(" ", "_") == named.PARTICIPANT
        assert file.getPatientName() == "X"
        track, channel = session.used(Signal.ECG)[0]
        samples, step = file.readSignal(0), np.ptp(track.column(channel)) / 65_000
        at = np.rint(track.times * 250).astype(int)
        assert np.abs(samples[at] - track.column(channel)).max() <= step
        onsets, _, texts = file.readAnnotations()
    told = dict(zip(map(str, texts), onsets, strict=False))
    assert len(texts) >= len(events_of(session))
    beats = sorted(on for on, text in zip(onsets, texts, strict=True) if str(text).startswith("heartbeat"))
    np.testing.assert_allclose(beats, times_of(session, "heartbeat"), atol=0.5 / 250)
    assert told["marker =HYPERLINK(whisper) Maria"] == pytest.approx(10.0, abs=0.5 / 250)
    assert "BAD gap ECG" not in told


def test_mne_reads_the_edf(out: Path, session: SessionArrays) -> None:
    raw = mne.io.read_raw_edf(only(out / "edf", "*.edf"), include=["ECG"], preload=True, verbose="error")
    assert raw.info["sfreq"] == 250.0
    assert raw.info["meas_date"] == named.STARTED.replace(microsecond=0)
    track, channel = session.used(Signal.ECG)[0]
    at = np.rint(track.times * 250).astype(int)
    np.testing.assert_allclose(raw.get_data()[0][at] * 1e6, track.column(channel), atol=0.1)
    beats = [a["onset"] for a in raw.annotations if a["description"].startswith("heartbeat")]
    np.testing.assert_allclose(beats, times_of(session, "heartbeat"), atol=0.5 / 250)


def test_neurokit2_finds_the_same_heart_in_the_edf(out: Path, session: SessionArrays) -> None:
    import neurokit2  # takes more than a second, which every worker would spend

    with pyedflib.EdfReader(str(only(out / "edf", "*.edf"))) as file:
        cleaned = neurokit2.ecg_clean(file.readSignal(0), sampling_rate=250)
    peaks = neurokit2.ecg_peaks(cleaned, sampling_rate=250)[1]["ECG_R_Peaks"] / 250.0
    recorded = np.array(times_of(session, "heartbeat"))
    assert 60.0 / np.mean(np.diff(peaks)) == pytest.approx(60.0 / np.mean(np.diff(recorded)), rel=0.01)
    assert np.median(np.abs(peaks[:, None] - recorded).min(axis=1)) < 0.01


def test_csv_has_every_stream_and_a_dictionary(out: Path, session: SessionArrays) -> None:
    folder = only(out / "csv", "dictionary.csv").parent
    dictionary = pd.read_csv(folder / "dictionary.csv")
    assert list(dictionary) == ["file", "column", "unit", "description", "clock"]
    for file, columns in dictionary.groupby("file")["column"]:
        if file not in ("session.csv", "events.csv", "ratings.csv"):
            assert list(pd.read_csv(folder / file).columns) == list(columns)
    ecg = next(track for track, _ in session.used(Signal.ECG))
    table = pd.read_csv(only(folder, "strap-of-rossi-20261122.csv"), float_precision="round_trip")
    np.testing.assert_array_equal(table["time_s"], ecg.times)
    np.testing.assert_allclose(table["lsl_s"], ecg.times + named.LSL_START, atol=1e-9)
    np.testing.assert_array_equal(table["Maria's ECG"].astype(np.float32), ecg.values[:, 0])
    cues = pd.read_csv(folder / "sospiro-cues.csv")
    assert {"kind", "sample", "layer", "pitch"} < set(cues)
    beats = pd.read_csv(folder / "sospiro-heartbeats.csv")
    assert (beats["reported_at"] - beats["time_s"]).between(0, 5).all()


def test_no_cell_is_a_formula(out: Path) -> None:
    seen = 0
    for path in (out / "csv").rglob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            for cell in (cell for row in csv.reader(file) for cell in row):
                seen += cell.startswith("'=")
                assert cell[:1] not in "=+@\t\r\n" or not cell
                if cell.startswith("-"):
                    float(cell)
    assert seen >= 3


@pytest.mark.parametrize("kind", list(RRKind))
@pytest.mark.parametrize("unit", list(RRUnit))
def test_kubios_gets_one_interval_a_line(
    data_dir: Path, lived: SessionFolder, session: SessionArrays, tmp_path: Path, kind: RRKind, unit: RRUnit
) -> None:
    run(Export(data_dir, FormatName.KUBIOS, tmp_path / "k", choices=Choices(kind, unit)), lived)
    told = json.loads(only(tmp_path / "k", "*.json").read_text())
    whole, *stages = [np.loadtxt(only(tmp_path / "k", part["file"])) for part in told["files"]]
    rates = 60.0 / (whole / (1000.0 if unit is RRUnit.MS else 1.0))
    assert np.all((rates > 40) & (rates < 120))
    np.testing.assert_allclose(np.concatenate(stages), whole)
    beats = session.own(HEARTBEATS)
    assert beats is not None
    if kind is RRKind.RAW:
        recorded = beats.column(0)[np.isfinite(beats.column(0))]
        scale = 1.0 if unit is RRUnit.MS else 1000.0
        np.testing.assert_allclose(whole * scale, recorded[: len(whole)], atol=0.006)


def test_the_sound_is_the_same_in_24_bit(out: Path, lived: SessionFolder) -> None:
    path = only(out / "wav", "*.wav")
    with soundfile.SoundFile(path) as sound, soundfile.SoundFile(lived.sound) as kept:
        assert (sound.subtype, sound.samplerate, sound.frames) == ("PCM_24", 48_000, kept.frames)
        np.testing.assert_array_equal(sound.read(dtype="int32"), kept.read(dtype="int32"))
    told = json.loads(only(out / "wav", "*.json").read_text())
    assert told["first_sample_s"] == pytest.approx(0.0, abs=1e-3)
    assert told["samples_per_second"] == pytest.approx(48_000, rel=1e-6)
    assert told["first_sample_lsl"] == pytest.approx(named.LSL_START, abs=1e-3)


def test_a_session_whose_record_was_lost_goes_by_what_its_streams_look_like(
    lived: SessionFolder, session: SessionArrays
) -> None:
    found = {(use.signal, use.name) for use in recognised(read_recording(lived.recording))}
    used = {(signal, track.name) for track in session.tracks for signal, _ in track.uses}
    assert found == used
    assert len(used) == 3


def test_stems_go_along(data_dir: Path, lived: SessionFolder, tmp_path: Path) -> None:
    shutil.copyfile(lived.sound, lived.stem("guide"))
    run(Export(data_dir, FormatName.WAV, tmp_path / "out"), lived)
    lived.stem("guide").unlink()
    assert len(list((tmp_path / "out").rglob("*_sound.wav"))) == 1
    assert len(list((tmp_path / "out").rglob("*_stem-guide.wav"))) == 1


@pytest.fixture(scope="module")
def hidden(data_dir: Path, lived: SessionFolder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("hidden")
    for to in FORMATS:
        assert run(Export(data_dir, to, place / to, hide=True), lived)[0].left_out
    return place


def contents(place: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield what a reader finds: names of files and folders, bytes, and bytes behind a compression."""
    for path in sorted(place.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        yield path, str(path.relative_to(place)).encode() + data
        if data[:2] == b"\x1f\x8b":
            yield path, gzip.decompress(data)


def found_in(place: Path) -> set[tuple[str, str]]:
    return {
        (canary, path.name)
        for path, data in contents(place)
        for canary in named.CANARIES
        for coding in ("utf-8", "utf-16-le", "utf-16-be")
        if canary.casefold().encode(coding) in data.lower()
    }


def test_the_canaries_are_found_where_they_are_not_hidden(out: Path, lived: SessionFolder) -> None:
    """Else the next test could not fail."""
    seen = {canary for canary, _ in found_in(lived.path) | found_in(out)}
    assert {*named.NAMES[:4], *named.NAMES[4:7], "2026-11-22", "20261122", "22-NOV-2026", "22.11.26"} <= seen


@pytest.mark.parametrize("to", list(FORMATS))
def test_no_canary_leaves_de_identified(hidden: Path, to: FormatName) -> None:
    assert sum(1 for _ in contents(hidden / to)) >= 3
    assert found_in(hidden / to) == set()
    assert {int(path.stat().st_mtime) for path in (hidden / to).rglob("*")} == {473_385_600}


def test_what_is_de_identified_still_serves(hidden: Path, out: Path, session: SessionArrays) -> None:
    validate(hidden / "bids")
    ours, theirs = physio(out / "bids", "cardiac")[0], physio(hidden / "bids", "cardiac")[0]
    np.testing.assert_array_equal(ours["cardiac"], theirs["cardiac"])
    streams, header = pyxdf.load_xdf(str(only(hidden / "bids", "*.xdf")), dejitter_timestamps=False)
    kept = {stream["info"]["name"][0]: stream for stream in streams}
    assert {"ECG", "Respiration", "Markers-1", HEARTBEATS.name} <= set(kept)
    assert "Sospiro-Recorder" not in kept
    np.testing.assert_allclose(kept[HEARTBEATS.name]["time_stamps"], times_of(session, "heartbeat"), atol=1e-9)
    assert header["info"]["datetime"][0][11:] == "10:00:00+0000"
    markers = [row[0] for row in kept["Markers-1"]["time_series"]]
    assert len(set(markers)) == 2
    events = pd.read_csv(only(hidden / "bids", "*_events.tsv"), sep="\t")
    ratings = events[events["trial_type"] == "rating"]
    assert list(ratings["name"]) == ["pain", "other"]
    with pyedflib.EdfReader(str(only(hidden / "edf", "*.edf"))) as file:
        moment = file.getStartdatetime()
    shift = named.STARTED.replace(tzinfo=None) - moment
    assert timedelta(days=11_000) <= shift <= timedelta(days=15_001)
    assert (moment.minute, moment.second) == (0, 0)


def test_code_and_shift_stay_in_the_persons_own_private_file(
    data_dir: Path, hidden: Path, lived: SessionFolder
) -> None:
    path = lived.path.parent / "deidentified.json"
    assert path.stat().st_mode & 0o777 == 0o600
    code = json.loads(path.read_text())["people"][""]["code"]
    assert (hidden / "bids" / f"sub-{code}").is_dir()
    assert lived.path.name not in path.read_text()


def test_a_second_session_is_added_to_the_dataset(
    data_dir: Path, lived: SessionFolder, hidden: Path, tmp_path: Path
) -> None:
    again = SessionFolder(lived.path.with_name("20261123T101500Z-0001"))
    shutil.copytree(lived.path, again.path)
    record = json.loads(again.record.read_text())
    record["clock"]["utc"] = (named.STARTED + timedelta(days=1, minutes=50)).isoformat()
    again.record.write_text(json.dumps(record))
    shutil.copytree(hidden / "bids", tmp_path / "bids")
    job = Export(data_dir, FormatName.BIDS, tmp_path / "bids", hide=True)
    run(job, again)
    people = pd.read_csv(tmp_path / "bids" / "participants.tsv", sep="\t")
    sessions = pd.read_csv(only(tmp_path / "bids", "*_sessions.tsv"), sep="\t", parse_dates=["acq_time"])
    assert (len(people), list(sessions["session_id"])) == (1, ["ses-01", "ses-02"])
    assert sessions["acq_time"].diff().iloc[1] == timedelta(days=1, hours=1)
    validate(tmp_path / "bids")
    before = {path: path.read_bytes() for path in (tmp_path / "bids").rglob("*") if path.is_file()}
    assert "was exported before" in next(job.run([again])).refused
    assert "is de-identified" in refused(Export(data_dir, FormatName.BIDS, tmp_path / "bids"), again)
    assert {path: path.read_bytes() for path in before} == before
    shutil.rmtree(again.path)


def refused(job: Export, *folders: SessionFolder) -> str:
    from sensors.errors import SospiroError

    with pytest.raises(SospiroError) as told:
        list(job.run(folders))
    return told.value.sentence


def test_the_same_session_gives_the_same_bytes(data_dir: Path, lived: SessionFolder, out: Path, tmp_path: Path) -> None:
    for to in (FormatName.BIDS, FormatName.CSV, FormatName.KUBIOS, FormatName.WAV):
        run(Export(data_dir, to, tmp_path / to), lived)
        ours = {path.relative_to(tmp_path): path.read_bytes() for path in (tmp_path / to).rglob("*") if path.is_file()}
        assert ours == {name: (out / name).read_bytes() for name in ours}


@pytest.mark.parametrize("to", list(FORMATS))
def test_nothing_is_overwritten(data_dir: Path, lived: SessionFolder, tmp_path: Path, to: FormatName) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert "not empty" in refused(Export(data_dir, to, tmp_path), lived)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    assert "a file stands in its place" in refused(Export(data_dir, to, tmp_path / "mine.txt"), lived)


def test_one_that_fails_leaves_nothing_and_stops_no_other(data_dir: Path, lived: SessionFolder, tmp_path: Path) -> None:
    broken = SessionFolder(tmp_path / "broken")
    shutil.copytree(lived.path, broken.path)
    broken.recording.write_bytes(b"nothing")
    done = list(Export(data_dir, FormatName.CSV, tmp_path / "out").run([broken, lived]))
    assert [bool(one.refused) for one in done] == [True, False]
    assert "not a recording of Sospiro" in done[0].refused
    assert len(list((tmp_path / "out").iterdir())) == 1
    list(Export(data_dir, FormatName.CSV, tmp_path / "none").run([broken]))
    assert not (tmp_path / "none").exists()


def test_a_folder_below_a_file_is_a_sentence(data_dir: Path, lived: SessionFolder, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    job = Export(data_dir, FormatName.CSV, tmp_path / "file" / "out")
    assert "a file stands in its place" in refused(job, lived)


@pytest.mark.parametrize("text", ["{", "[1]", "null", '"lead"', '{"name": "lead"}', "[" * 100_000])
def test_events_of_unreadable_texts_are_left_out(session: SessionArrays, text: str) -> None:
    broken = tuple(
        replace(track, texts=(text,) * len(track.texts)) if track.name == STATE.name else track
        for track in session.tracks
    )
    kinds = {event.kind for event in events_of(replace(session, tracks=broken))}
    assert kinds == {event.kind for event in events_of(session)} - {"state"}
