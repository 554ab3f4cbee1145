"""A strap on another machine, in bursts, with a drifting clock, that was away for a while: what its exports say."""

import json
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pyedflib
import pytest

from sensors.clock import ManualClock
from sensors.stream import Channel, Floats, Stream
from sessions.export.choices import FormatName
from sessions.export.export import Export
from sessions.folder import SessionFolder, create_session_folder
from sessions.recording.recorder import Recorder
from sessions.recording.xdf_format import Link
from sessions.session_file import SessionStart, StreamUse, as_json

STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
START, AWAY, BACK, END = 1000.0, 1060.0, 1075.0, 1180.0
STRAP = Stream("Polar H10 A1B2", "ECG", (Channel("ECG", "microvolts", "ECG"),), 130.0, "float32", "myuid2424")
BELT = Stream("GDX-RB", "RB", (Channel("Force", "N", "vernier"),), 0.0, "float32", "0K2002A1")
RATE, OFFSET, BURST = 129.96, -5000.0, 73


def heart(times: Floats) -> Floats:
    """Return a wave that tells the time by its place."""
    return 500.0 * np.sin(2 * np.pi * 1.1 * (times - START))


def breath(times: Floats) -> Floats:
    return 12.0 + 3.0 * np.sin(2 * np.pi * 0.1 * (times - START))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> SessionFolder:
    clock = ManualClock(START)
    folder = create_session_folder(tmp_path_factory.mktemp("data"), STARTED, "P1")
    recorder = Recorder(folder, clock, SessionStart(STARTED, START, "P1"), threaded=False)
    strap, belt = recorder.open_stream(STRAP), recorder.open_stream(BELT)
    _strap(recorder, strap, START, AWAY)
    again = recorder.open_stream(STRAP, Link(strap, 0))
    _strap(recorder, again, BACK, END)
    rng = np.random.default_rng(3)
    times = START + np.sort(np.arange(0.0, END - START, 0.06) + rng.uniform(-0.008, 0.008, 3000))
    values = breath(times)[:, None]
    times[50], times[51] = 1e12, -1e12  # what a broken driver stamps must not make the session a long one
    recorder.samples(belt, times, values)
    uses = [
        StreamUse("ecg", again, 0, STRAP.name, "its type is ECG"),
        StreamUse("respiration", belt, 0, BELT.name, "its label is Force"),
    ]
    recorder.describe(streams=as_json(uses))
    clock.set(END)
    recorder.close()
    return folder


def _strap(recorder: Recorder, number: int, begin: float, end: float) -> None:
    """Send bursts stamped by the clock of the other machine when their last sample is there."""
    times = np.arange(begin, end, 1 / RATE)
    times = times[: len(times) // BURST * BURST].reshape(-1, BURST)
    for burst in times:
        stamps = burst[-1] - OFFSET + 1e-5 * np.arange(BURST)
        recorder.clock_offset(number, float(burst[-1]), OFFSET)
        recorder.samples(number, stamps, heart(burst)[:, None])


def export(kept: SessionFolder, to: FormatName, out: Path) -> Path:
    done = next(Export(kept.path.parents[2], to, out).run([kept]))
    assert not done.refused, done.refused
    return out


def test_bids_holds_the_signal_by_our_clock_and_a_gap(kept: SessionFolder, tmp_path: Path) -> None:
    out = export(kept, FormatName.BIDS, tmp_path / "bids")
    path = next(out.rglob("*recording-cardiac_physio.tsv.gz"))
    sidecar = json.loads(next(out.rglob("*recording-cardiac_physio.json")).read_text())
    values = pd.read_csv(path, sep="\t", header=None, na_values="n/a")[0].to_numpy()
    times = START + sidecar["StartTime"] + np.arange(len(values)) / sidecar["SamplingFrequency"]
    assert (sidecar["SamplingFrequency"], sidecar["Resampled"]) == (130.0, True)
    assert sidecar["EffectiveSamplingFrequency"] == pytest.approx(RATE, rel=2e-4)
    assert [(gap["onset"], gap["duration"]) for gap in sidecar["Gaps"]] == [
        (pytest.approx(AWAY - START, abs=0.6), pytest.approx(BACK - AWAY, abs=0.6))
    ]
    known = np.isfinite(values)
    assert not known[(times > AWAY) & (times < BACK - 0.01)].any()
    # 4 ms off would be 14 of 500
    assert np.abs(values - heart(times))[known].max() < 14.0
    assert np.median(np.abs(values - heart(times))[known]) < 3.0


def test_a_belt_without_a_rate_is_put_on_a_grid_and_says_so(kept: SessionFolder, tmp_path: Path) -> None:
    out = export(kept, FormatName.BIDS, tmp_path / "bids")
    sidecar = json.loads(next(out.rglob("*recording-respiratory_physio.json")).read_text())
    values = pd.read_csv(next(out.rglob("*respiratory_physio.tsv.gz")), sep="\t", header=None, na_values="n/a")[0]
    times = START + sidecar["StartTime"] + np.arange(len(values)) / sidecar["SamplingFrequency"]
    assert (sidecar["SamplingFrequency"], sidecar["Resampled"], sidecar["Gaps"]) == (17.0, True, [])
    assert sidecar["respiratory"]["Units"] == "N"
    assert np.abs(values - breath(times)).max() < 0.01


def test_edf_says_where_the_strap_was_away(kept: SessionFolder, tmp_path: Path) -> None:
    out = export(kept, FormatName.EDF, tmp_path / "edf")
    told = json.loads(next(out.rglob("*.json")).read_text())["Signals"]["ECG"]
    assert (told["Resampled"], told["SamplingFrequency"]) == (True, 130)
    with pyedflib.EdfReader(str(next(out.rglob("*.edf")))) as file:
        assert list(file.getSampleFrequencies()) == [130.0, 17.0]
        values = file.readSignal(0)
        onsets, durations, texts = file.readAnnotations()
    gaps = [(on, length) for on, length, text in zip(onsets, durations, texts, strict=True) if text == "BAD gap ECG"]
    assert gaps[0] == (pytest.approx(AWAY - START, abs=0.6), pytest.approx(BACK - AWAY, abs=0.6))
    times = START + np.arange(len(values)) / 130
    known = np.ones(len(values), dtype=bool)
    for onset, length in gaps:
        known[(times >= START + onset - 0.02) & (times <= START + onset + length + 0.02)] = False
    assert np.abs(values - heart(times))[known].max() < 14.0
    assert known.mean() > 0.9


def test_csv_keeps_every_sample_as_it_was_stamped(kept: SessionFolder, tmp_path: Path) -> None:
    out = export(kept, FormatName.CSV, tmp_path / "csv")
    first = pd.read_csv(next(out.rglob("polar-h10-a1b2.csv")), float_precision="round_trip")
    second = pd.read_csv(next(out.rglob("polar-h10-a1b2-2.csv")), float_precision="round_trip")
    assert len(first) == int((AWAY - START) * RATE) // BURST * BURST
    assert first["lsl_s"].is_monotonic_increasing
    assert second["lsl_s"].iloc[0] == pytest.approx(BACK + (BURST - 1) / RATE, abs=1e-6)
    np.testing.assert_allclose(first["lsl_s"] - first["time_s"], START, atol=1e-9)
