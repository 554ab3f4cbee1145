"""An EEG in a session: recorded with what was left out, in report and export, and decided alike when run again."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from engine.audio.silent import SilentOutput
from sensors.clock import ManualClock
from sensors.simulation.eeg import EEG_STREAM, Burst, EegSettings, simulated_eeg
from sensors.simulation.person import PersonSettings, SimulatedPerson
from sensors.simulation.sources import MemorySource, SimulatedSources
from sensors.state import Disturbance
from sensors.stream import Chunk, Signal
from sessions.export.arrays import load_session
from sessions.export.deidentify import deidentified
from sessions.export.identities import Identity
from sessions.folder import SessionFolder, create_session_folder
from sessions.inputs import Input, Use
from sessions.plan import plan_of
from sessions.recording.own_streams import BRAIN
from sessions.recording.recorder import Recorder
from sessions.recording.xdf_read import read_recording
from sessions.report.evidence import read_evidence
from sessions.report.html import as_html
from sessions.report.session import session_report
from sessions.rerun.rerun import rerun
from sessions.session import Session
from sessions.settings import Settings
from sessions.snapshot import Snapshot
from sessions.study.masked_picture import masked

STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
SECONDS = 100.0
EEG = EegSettings(bursts=(Burst(60.0, 75.0),), muscles=((80.0, 95.0),))
TICK = 0.25


def live(data_dir: Path) -> tuple[SessionFolder, Sequence[Snapshot]]:
    """Live a session with belt, strap and EEG, and look at it every 10 s."""
    plan = plan_of(Settings(data_dir=data_dir))
    clock = ManualClock(0.0)
    folder = create_session_folder(data_dir, STARTED, plan.settings.participant)
    recorder = Recorder(folder, clock, plan.start(STARTED, 0.0, {"person": 2}), threaded=False)
    sensors, eeg = SimulatedSources(SimulatedPerson.from_settings(PersonSettings(seed=2))), MemorySource(EEG_STREAM)
    given = ((sensors.ecg, Signal.ECG), (sensors.respiration, Signal.RESPIRATION), (eeg, Signal.EEG))
    inputs = [Input(source, (Use(signal, reason="scripted"),)) for source, signal in given]
    session = Session(inputs, plan.conductor(plan.settings.styles()), SilentOutput(0.0), recorder, 0.0)
    times, values = simulated_eeg(EEG, SECONDS)
    values = values.astype(np.float32).astype(np.float64)  # as LSL sends them
    seen, sent = [], 0
    for tick in range(1, round(SECONDS / TICK) + 1):
        now = tick * TICK
        clock.set(now)
        sensors.advance(now)
        due = int(np.searchsorted(times, now))
        eeg.put(Chunk(values[sent:due], times[sent:due]))
        sent = due
        session.tick(now)
        if now % 10 == 0:
            seen.append(session.snapshot(now))
    session.close(clock.now(), fade=0.0)
    recorder.close()
    return folder, seen


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[SessionFolder, Sequence[Snapshot]]:
    return live(tmp_path_factory.mktemp("lived"))


def test_each_second_tells_how_the_eeg_was_heard(lived: tuple[SessionFolder, Sequence[Snapshot]]) -> None:
    streams = {one.stream.name: one for one in read_recording(lived[0].recording).values()}
    kept = streams[BRAIN.name]
    assert len(kept.stamps) == pytest.approx(SECONDS, abs=2)
    tensed = (kept.stamps > 92) & (kept.stamps < 95)
    before = (kept.stamps > 20) & (kept.stamps < 79)
    assert kept.column("muscles")[tensed].min() > 0.9
    assert kept.column("muscles")[before].max() < 0.1
    assert kept.column("quality")[tensed].max() < 0.2 < 0.9 < kept.column("quality")[before].min()
    assert kept.column("rejected")[-1] == pytest.approx(16.5, abs=1.5)
    assert set(kept.column("electrodes")) == {4.0}


def test_the_picture_holds_the_minute_and_a_masked_one_nothing(
    lived: tuple[SessionFolder, Sequence[Snapshot]],
) -> None:
    early, burst, last = (lived[1][place].brain for place in (1, 6, 9))
    assert early is not None
    assert burst is not None
    assert last is not None
    assert (early.settled, early.above, burst.settled) == (False, {}, True)
    assert burst.above["alpha"] > 8
    assert np.nanmax(last.levels["alpha"]) > 8
    assert last.times[0] >= SECONDS - 61
    assert max(last.disturbed, key=lambda why: last.disturbed[why]) is Disturbance.MUSCLES
    assert masked(lived[1][6]).brain is None


def test_the_report_tells_it_in_a_few_lines(lived: tuple[SessionFolder, Sequence[Snapshot]]) -> None:
    page = as_html(session_report(lived[0]), "Sospiro").decode()
    assert "Brain waves" in page
    lost = re.search(r"4 electrodes were read. For (\d+) s", page)
    assert lost is not None
    assert 15 <= int(lost[1]) <= 18, "with a second around it, in which the filters ring"
    assert "Left out of single electrodes: muscles 1" in page
    assert "EEG" in page
    assert "nothing follows from them about health" in page
    assert read_evidence(lived[0]).streams[BRAIN.name].stream.channels == BRAIN.channels


def test_without_an_eeg_the_report_is_silent_about_it(tmp_path: Path) -> None:
    data = tmp_path / "none"
    data.mkdir()
    folder = create_session_folder(data, STARTED, "P1")
    recorder = Recorder(
        folder, ManualClock(0.0), plan_of(Settings(data_dir=data)).start(STARTED, 0.0, {}), threaded=False
    )
    recorder.close()
    assert "Brain waves" not in as_html(session_report(folder), "Sospiro").decode()


def test_all_electrodes_go_out_and_no_label(lived: tuple[SessionFolder, Sequence[Snapshot]]) -> None:
    session = deidentified(load_session(lived[0]), Identity(1, "C01", 3))
    names = [track.name for track in session.tracks]
    assert {"EEG", "EEG-2", "EEG-3", "EEG-4", BRAIN.name} <= set(names)
    labels = [channel.label for track in session.tracks for channel in track.stream.channels]
    assert not {"AF7", "TP10"} & set(labels)


def test_run_again_it_decides_the_same(lived: tuple[SessionFolder, Sequence[Snapshot]]) -> None:
    found = rerun(lived[0], lived[0].path.parents[2])
    assert found.differences == ()
    assert found.compared[BRAIN.name] > 90
