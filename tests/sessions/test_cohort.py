"""Many sessions heard again: the same tables whoever did the work, one bad session left out, masked ones kept so."""

import importlib.util
import json
import math
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from pyarrow import parquet

from engine.arms.player import ArmPlayer
from engine.protocols.protocol import Arm, ArmKind
from sensors.errors import Reason, SospiroError
from sessions.cohort.attempt import Outcome, Tell, attempt
from sessions.cohort.cluster import measure_on_cluster
from sessions.cohort.cohort import FILES, Cohort, measure_cohort, write_cohort
from sessions.cohort.columns import SESSION_COLUMNS
from sessions.cohort.find import find_sessions
from sessions.cohort.fingerprint import Recipe
from sessions.cohort.local import measure_locally
from sessions.cohort.measure_session import MeasuredSession, measure_session
from sessions.folder import SessionFolder
from sessions.report.evidence import read_evidence
from sessions.report.tracks import qualities
from sessions.session_file import read_record, summary_of
from sessions.store.audit import read_audit
from sessions.study.box import make_key
from sessions.study.masking import Sealing, arm_entry
from sessions.summary import SessionSummary

_spec = importlib.util.spec_from_file_location("masked_session", Path(__file__).with_name("masked_session.py"))
assert _spec is not None
assert _spec.loader is not None
living = importlib.util.module_from_spec(_spec)
sys.modules["masked_session"] = living
_spec.loader.exec_module(living)

RECIPE = Recipe()
COPIES = 5


def in_turn(paths: list[Path], recipe: Recipe, tell: Tell, stop: Event) -> None:
    """Measure in this process."""
    for path in paths:
        if not stop.is_set():
            tell(path, attempt(path, recipe))


def run(where: list[Path], out: Path, work: object = in_turn) -> Cohort:
    cohort = measure_cohort(find_sessions(where), out, RECIPE, work)  # type: ignore[arg-type]
    assert cohort is not None
    write_cohort(cohort, out, RECIPE)
    return cohort


def written(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in FILES}


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> list[SessionFolder]:
    """Three sessions of a minute: one who follows, one who does not, and one of silence."""
    data_dir = tmp_path_factory.mktemp("lived")
    silence = ArmPlayer(Arm(kind=ArmKind.SILENCE), 3)
    cases = (("a", None, 0.9), ("b", None, 0.0), ("c", silence, 0.9))
    unheard = partial(living.live, data_dir, seconds=60.0, heard=False)
    return [unheard(player, coupling=coupling, name=name) for name, player, coupling in cases]


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory, lived: list[SessionFolder]) -> Path:
    """A data folder of 5 sessions of 4 people in two arms, each cut elsewhere, and one that cannot be read."""
    root = tmp_path_factory.mktemp("study")
    for number in range(COPIES):
        source = lived[number % 3].path
        path = root / "participants" / f"P{number % 4}" / f"s{number:02}"
        shutil.copytree(source, path)
        record = json.loads((path / "session.json").read_text())
        record |= {"participant": f"P{number % 4}", "arm": {"name": "sham" if number % 3 == 2 else "real"}}
        (path / "session.json").write_text(json.dumps(record))
        whole = (path / "recording.xdf").read_bytes()
        (path / "recording.xdf").write_bytes(whole[: len(whole) - 7000 * number])
        (path / "recording.xdf.crc").unlink()  # a recording that does not fit its checksums is left out
    torn = root / "participants" / "P0" / "torn"
    shutil.copytree(lived[0].path, torn)
    (torn / "recording.xdf").write_bytes(b"XDF: of somebody else")
    return root


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """A Dask cluster of two worker processes on this machine."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address="127.0.0.1:0"
    ) as running:
        yield running.scheduler_address


@pytest.mark.live
def test_the_tables_are_the_same_on_one_core_on_two_and_on_a_cluster(tmp_path: Path, study: Path, cluster: str) -> None:
    sessions = find_sessions([study])
    here = run([study], tmp_path / "here", partial(measure_locally, count=2))
    people = [*sorted((study / "participants").iterdir(), reverse=True), study]
    run(people, tmp_path / "turned", partial(measure_on_cluster, scheduler=cluster))
    run([study], tmp_path / "one")
    first = written(tmp_path / "here")
    assert first == written(tmp_path / "turned") == written(tmp_path / "one")
    assert (len(here.measured), len(here.errors)) == (COPIES, 1) == (len(sessions) - 1, 1)
    table = parquet.read_table(tmp_path / "here" / "sessions.parquet")
    assert table.column("folder").to_pylist() == sorted(table.column("folder").to_pylist())
    assert len({*table.column("seconds").to_pylist()}) > COPIES // 2, "the sessions differ"


def test_a_session_heard_again_has_the_figures_that_it_was_closed_with(lived: list[SessionFolder]) -> None:
    for folder in lived[:2]:
        kept = summary_of(folder, read_record(folder))
        assert kept is not None
        row = measure_session(folder.path, RECIPE).row
        assert row["seconds"] == pytest.approx(kept.seconds, abs=0.01)
        assert row["heart_rate"] == pytest.approx(kept.heart_rate_mean, rel=2e-3)
        assert row["respiration_rate_start"] == pytest.approx(kept.respiration_rate_start, rel=2e-3)
        assert row["guide_rate_end"] == pytest.approx(kept.guide_rate_end)
        assert row["guided_in_sync"] == pytest.approx(kept.synchrony)
        for name in ("asynchrony", "rsa_amplitude", "period_error"):
            assert (row[f"{name}_mean"], row[f"{name}_count"]) == same(kept, name)


def same(kept: SessionSummary, name: str) -> tuple[object, int]:
    figures = kept.measures[name]
    return (None if figures.mean is None else pytest.approx(figures.mean, rel=1e-3)), figures.count


def test_breaths_and_windows_are_those_of_the_session(tmp_path: Path, study: Path) -> None:
    run([study / "participants" / "P0" / "s00"], tmp_path)
    row = parquet.read_table(tmp_path / "sessions.parquet").to_pylist()[0]
    breaths = parquet.read_table(tmp_path / "breaths.parquet").to_pylist()
    windows = parquet.read_table(tmp_path / "windows.parquet").to_pylist()
    assert len(breaths) == row["breaths"] > 10
    assert np.median([60 / one["period"] for one in breaths]) == pytest.approx(row["respiration_rate"])
    told = [one["rsa_amplitude"] for one in breaths if one["rsa_amplitude"] is not None]
    assert np.mean(told) == pytest.approx(row["rsa_amplitude_mean"], rel=1e-6)
    assert [one["after"] for one in windows] == [10.0 * k for k in range(6)]
    known = [one["heart_rate"] for one in windows if one["heart_rate"] is not None]
    assert np.mean(known) == pytest.approx(row["heart_rate"], rel=0.03)


def test_units_versions_and_hashes_stand_in_the_files(tmp_path: Path, study: Path) -> None:
    one, other = study / "participants" / "P0" / "s00", study / "participants" / "P1" / "s01"
    run([one], tmp_path / "a")
    run([one, other], tmp_path / "b")
    schema = parquet.read_schema(tmp_path / "a" / "sessions.parquet")
    assert schema.names == [column.name for column in SESSION_COLUMNS]
    assert schema.field("rsa_amplitude_mean").metadata[b"unit"] == b"beats/min"
    assert all(schema.field(column.name).metadata[b"about"] for column in SESSION_COLUMNS)
    hashes = [parquet.read_schema(tmp_path / k / "windows.parquet").metadata[b"sospiro.inputs_sha256"] for k in "ab"]
    assert len({*hashes}) == 2
    assert json.loads(schema.metadata[b"sospiro.versions"]).keys() == {"sospiro", "numpy", "scipy"}
    assert json.loads(schema.metadata[b"sospiro.settings"])["coherence"]["window_seconds"] == 64.0


def test_a_run_that_was_ended_goes_on_and_a_changed_session_is_measured_again(tmp_path: Path, study: Path) -> None:
    root = tmp_path / "data"
    shutil.copytree(study / "participants" / "P0", root)
    done: list[Path] = []
    stop = Event()

    def twice(paths: list[Path], recipe: Recipe, tell: Tell, stopped: Event) -> None:
        for path in paths[:2]:
            done.append(path)
            tell(path, attempt(path, recipe))
        stopped.set()

    def rest(paths: list[Path], recipe: Recipe, tell: Tell, stopped: Event) -> None:
        done.extend(paths)
        in_turn(paths, recipe, tell, stopped)

    sessions = find_sessions([root])
    assert measure_cohort(sessions, tmp_path / "out", RECIPE, twice, stop=stop) is None
    assert not (tmp_path / "out" / "sessions.parquet").exists()
    run([root], tmp_path / "out", rest)
    assert done == [session.path for session in sessions], "nothing twice"
    run([root], tmp_path / "whole")
    assert written(tmp_path / "out") == written(tmp_path / "whole")
    done.clear()
    recording = root / "s00" / "recording.xdf"
    recording.write_bytes(recording.read_bytes()[:-20_000])
    run([root], tmp_path / "out", rest)
    assert [path.name for path in done] == ["s00", "torn"], "what failed is tried again"


def test_a_masked_session_tells_nothing_of_its_arm(tmp_path: Path) -> None:
    box = make_key(tmp_path / "key")
    arms = {"one": Arm(kind=ArmKind.CONTINGENT), "two": Arm(kind=ArmKind.SILENCE)}
    rows = []
    for name, arm in arms.items():
        sealing = Sealing("S1", "ABCDE", box, arm_entry(name, arm, 3))
        data_dir = tmp_path / name
        folder = living.live(data_dir, ArmPlayer(arm, 3), sealing, coupling=0.0, name="m", seconds=40.0)
        measured = measure_session(folder.path, RECIPE)
        assert measured.row["masked"] is True
        assert (measured.breaths, measured.windows) == ([], [])
        rows.append(measured.row)
    assert rows[0]["heart_rate"] is not None
    told = {name for name, value in rows[0].items() if value is not None}
    assert not [name for name in told if name.startswith(("guide", "rsa", "synchrony", "plv", "loudness", "asyn"))]
    assert {**rows[0], "recording_sha256": ""} == {**rows[1], "recording_sha256": ""}
    run([tmp_path / "one"], tmp_path / "out")
    assert "\narm,(masked)," in (tmp_path / "out" / "summary.csv").read_text()


def test_copies_of_a_session_count_once_and_views_are_in_the_audit(tmp_path: Path, study: Path) -> None:
    people = tmp_path / "data" / "participants" / "P0"
    shutil.copytree(study / "participants" / "P0" / "s00", people / "s00")
    shutil.copytree(tmp_path / "data", tmp_path / "backup")
    cohort = run([tmp_path], tmp_path / "out")
    assert len(cohort.measured) == 1
    assert "is a copy of" in cohort.errors[tmp_path / "data" / "participants" / "P0" / "s00"]
    assert [line["action"] for line in read_audit(tmp_path / "data")] == ["opened", "cohort"]


def test_a_session_moved_to_another_participant_counts_as_theirs(tmp_path: Path, study: Path) -> None:
    path = tmp_path / "participants" / "P77" / "s00"
    shutil.copytree(study / "participants" / "P0" / "s00", path)
    assert measure_session(path, RECIPE).row["participant"] == "P77"


@pytest.mark.parametrize("broken", ["record", "recording", "running", "participant", "clock", "format"])
def test_a_session_that_cannot_be_read_is_one_sentence(tmp_path: Path, study: Path, broken: str) -> None:
    folder = SessionFolder(tmp_path / "s")
    shutil.copytree(study / "participants" / "P0" / "s00", folder.path)
    record = json.loads(folder.record.read_text())
    if broken == "recording":
        folder.recording.unlink()
    elif broken == "record":
        folder.record.write_text("{")
    else:
        wrong = {"running": {"status": "running"}, "participant": {"participant": "=cmd()"}, "format": {"format": 9}}
        record |= wrong.get(broken, {"clock": {"lsl": math.nan}})
        folder.record.write_text(json.dumps(record))
    told = attempt(folder.path, RECIPE)
    assert isinstance(told, str)
    assert str(folder.path) in told
    assert told.endswith(".")
    assert "\n" not in told


def test_any_fault_of_one_session_is_told_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "session.json").mkdir()
    outcome: Outcome = attempt(tmp_path / "s", RECIPE)
    assert isinstance(outcome, str)
    assert not isinstance(attempt(tmp_path / "nowhere", RECIPE), MeasuredSession)


def test_a_stamp_of_another_day_does_not_live_for_years(tmp_path: Path, study: Path) -> None:
    shutil.copytree(study / "participants" / "P0" / "s00", tmp_path / "s")
    record = json.loads((tmp_path / "s" / "session.json").read_text())
    record["clock"]["lsl"] = -1e9
    (tmp_path / "s" / "session.json").write_text(json.dumps(record))
    assert "h, over a day" in str(attempt(tmp_path / "s", RECIPE))


def test_folders_are_searched_and_wrong_ones_are_named(tmp_path: Path, study: Path) -> None:
    assert len(find_sessions([study, study / "participants" / "P0"])) == COPIES + 1
    (tmp_path / "loop").symlink_to(tmp_path)
    with pytest.raises(SospiroError) as none:
        find_sessions([tmp_path])
    assert none.value.reason is Reason.UNKNOWN_SESSION
    with pytest.raises(SospiroError) as missing:
        find_sessions([tmp_path / "not there"])
    assert missing.value.reason is Reason.MISSING_FILE


def test_an_out_that_cannot_be_written_is_said(tmp_path: Path, study: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SospiroError) as refused:
        run([study / "participants" / "P0" / "s00"], tmp_path / "file" / "out")
    assert refused.value.reason is Reason.DATA_FOLDER


@pytest.mark.live
@pytest.mark.logs
def test_a_scheduler_that_is_not_there_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sessions.cohort.cluster.CONNECT", 1.0)
    with pytest.raises(SospiroError) as unreachable:
        measure_on_cluster([], RECIPE, lambda *_: None, Event(), "tcp://127.0.0.1:1")
    assert "No Dask scheduler answers at tcp://127.0.0.1:1" in unreachable.value.sentence


def test_without_dask_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(SospiroError, match=r"pip install 'sospiro\[cluster\]'"):
        measure_on_cluster([], RECIPE, lambda *_: None, Event(), "tcp://127.0.0.1:1")


def test_a_signal_was_usable_for_as_long_as_the_report_says(lived: list[SessionFolder]) -> None:
    told = {one.signal: one.usable for one in qualities(read_evidence(lived[0]))}
    row = measure_session(lived[0].path, RECIPE).row
    assert told.keys() == {"ecg", "respiration"}
    assert all(usable is not None and 0.8 < usable < 1.0 for usable in told.values()), "the first seconds are unknown"
    assert {signal: row[f"{signal}_usable"] for signal in told} == pytest.approx(told, abs=1.01 / 60)
