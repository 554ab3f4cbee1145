"""Masking holds: before it is opened nothing of a session tells its arm; opened, nothing of it is missing."""

import importlib.util
import json
import shutil
from collections.abc import Callable
from dataclasses import astuple, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import pyxdf

from engine.arms.control_track import ControlTrack, GuidePoint
from engine.arms.player import ArmPlayer
from engine.guidance import Texture
from engine.music.style import STILL_PAD
from engine.pacing.order import Mode, Order
from engine.protocols.protocol import OPEN_SESSION, Arm, ArmKind, Protocol
from sensors.errors import SospiroError
from sensors.voice.settings import VoiceSettings
from sessions.control_track import read_control_track
from sessions.folder import SessionFolder, create_session_folder
from sessions.index import SessionIndex
from sessions.plan import Plan
from sessions.recording.journal import read_journal, verify
from sessions.recording.own_streams import ACOUSTICS, DERIVED, RECORDER, STATE
from sessions.recording.recover import recover
from sessions.recording.writing import Writing
from sessions.recording.xdf_read import read_recording
from sessions.session_file import SessionStart, read_record, summary_of
from sessions.settings import Settings
from sessions.snapshot import Snapshot
from sessions.study.box import Box
from sessions.study.condition import condition_of
from sessions.study.creation import create_study
from sessions.study.masked_picture import masked
from sessions.study.masking import OPEN_STREAMS, Sealing, arm_entry
from sessions.study.opening import masked_sessions, open_session
from sessions.summarise import recorded_guide

_spec = importlib.util.spec_from_file_location("masked_session", Path(__file__).with_name("masked_session.py"))
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
live: Callable[..., SessionFolder] = _module.live

STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
BOX = Box(bytes(range(32)))
KINDS = list(ArmKind)
NAMES = {kind: f"{kind}_by_another_name" for kind in KINDS}
RECORDED = ControlTrack("other", (GuidePoint(0.0, 9.0, 0.4),), ((0.0, Texture(brightness=0.9)),))
TOLD = [word.encode() for word in (*KINDS, "by_another_name", "by the clock", "leading to", "lead", "music")]


def player(kind: ArmKind) -> ArmPlayer:
    session = {"session": "other"} if kind is ArmKind.YOKED else {}
    arm = Arm.model_validate({"kind": kind, **session})
    return ArmPlayer(arm, 1, RECORDED if kind is ArmKind.YOKED else None)


def sealing(kind: ArmKind) -> Sealing:
    return Sealing("S1", "K7M4P", BOX, arm_entry(NAMES[kind], player(kind).arm, 1))


def live_masked(data_dir: Path, kind: ArmKind, **more: object) -> SessionFolder:
    return live(data_dir, player(kind), sealing(kind), **more)


@pytest.fixture(scope="module")
def shown() -> dict[ArmKind, list[Snapshot]]:
    return {kind: [] for kind in KINDS}


@pytest.fixture(scope="module")
def deaf(
    tmp_path_factory: pytest.TempPathFactory, shown: dict[ArmKind, list[Snapshot]]
) -> dict[ArmKind, SessionFolder]:
    """A session of each arm with somebody whom no guide reaches, so that the body is the same in all."""
    return {
        kind: live_masked(tmp_path_factory.mktemp(kind), kind, coupling=0.0, name="one", show=shown[kind].append)
        for kind in KINDS
    }


def clear(folder: SessionFolder) -> dict[str, bytes]:
    return {name: (folder.path / name).read_bytes() for name in folder.files() if name != folder.sealed.name}


def test_every_byte_that_lies_open_is_the_same_in_every_arm(deaf: dict[ArmKind, SessionFolder]) -> None:
    first = clear(deaf[ArmKind.CONTINGENT])
    assert sorted(first) == ["journal.jsonl", "recording.xdf", "recording.xdf.crc", "session.json"]
    for kind, folder in deaf.items():
        kept = clear(folder)
        for name in ("recording.xdf", "recording.xdf.crc", "journal.jsonl"):
            assert kept[name] == first[name], (kind, name)
        here, there = (json.loads(files["session.json"]) for files in (kept, first))
        for record in (here, there):
            record["summary"].pop("session")
        assert here == there


def test_a_microphone_which_hears_what_is_played_lies_open_in_no_arm(tmp_path: Path) -> None:
    arms = ArmKind.CONTINGENT, ArmKind.SILENCE
    folders = [live_masked(tmp_path / kind, kind, coupling=0.0, name="one", seconds=30.0, hums=True) for kind in arms]
    first, second = (clear(folder) for folder in folders)
    assert first["recording.xdf"] == second["recording.xdf"]
    assert first["journal.jsonl"] == second["journal.jsonl"]
    assert len({folder.sealed.stat().st_size for folder in folders}) == 1
    open_session(folders[0], BOX)
    told = {one.stream.name: one for one in read_recording(folders[0].recording).values()}
    assert len(told["Microphone"].stamps) > 1400
    assert len(told["Sospiro-Phonations"].stamps) > 2


def test_in_a_study_no_rate_is_read_from_the_noise_of_the_breath_which_music_covers(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, voice=VoiceSettings(microphone=True, breath=True))
    plan = Plan(settings, STILL_PAD, OPEN_SESSION)
    assert plan.conductor().voice.breath
    assert not replace(plan, settings=settings.model_copy(update={"study": "one"})).conductor().voice.breath


def test_the_sealed_files_are_of_one_length_and_their_bytes_look_random(deaf: dict[ArmKind, SessionFolder]) -> None:
    lengths = {folder.sealed.stat().st_size for folder in deaf.values()}
    assert len(lengths) == 1
    for folder in deaf.values():
        counts = np.bincount(np.frombuffer(folder.sealed.read_bytes(), np.uint8), minlength=256)
        assert counts.max() < 1.5 * counts.mean()
        assert folder.sealed.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("kind", [ArmKind.CONTINGENT, ArmKind.SILENCE])
def test_of_somebody_who_follows_no_byte_names_the_arm_and_the_streams_are_the_same(
    tmp_path: Path, kind: ArmKind, deaf: dict[ArmKind, SessionFolder]
) -> None:
    folder = live_masked(tmp_path, kind)
    for path in tmp_path.rglob("*"):
        kept = path.read_bytes().lower() if path.is_file() else b""
        assert not any(word in path.name.encode() for word in TOLD)
        assert [word for word in TOLD if word in kept] == [], path.name
    streams = {recorded.stream.name for recorded in read_recording(folder.recording).values()}
    assert streams == OPEN_STREAMS | {"SimulatedECG", "SimulatedRespiration"}
    assert {entry["kind"] for entry in read_journal(folder.journal)} <= {"start", "command", "deviation", "end"}
    summary = summary_of(folder, read_record(folder))
    assert summary is not None
    assert (summary.guide_rate_end, summary.synchrony, summary.entrainment, summary.states) == (None, None, None, ())
    assert summary.respiration_rate_start is not None
    assert folder.sealed.stat().st_size == deaf[kind].sealed.stat().st_size


def test_the_picture_is_the_same_in_every_arm(
    deaf: dict[ArmKind, SessionFolder], shown: dict[ArmKind, list[Snapshot]]
) -> None:
    for at in range(len(shown[ArmKind.CONTINGENT])):
        pictures = [repr(masked(shown[kind][at])) for kind in deaf]
        assert len(set(pictures)) == 1
    plain = [shown[kind][-4] for kind in KINDS]
    assert len({(str(s.guide), s.reason, s.output.level_db) for s in plain}) > 3  # unmasked they do differ
    seen = masked(plain[0])
    assert seen.body == plain[0].body
    assert seen.markers == plain[0].markers


@pytest.mark.parametrize("kind", [ArmKind.CONTINGENT, ArmKind.SILENCE])
def test_opened_a_session_is_as_if_it_had_never_been_sealed(
    tmp_path: Path, kind: ArmKind, deaf: dict[ArmKind, SessionFolder]
) -> None:
    folder = deaf[kind]
    before = clear(folder)
    index = SessionIndex(tmp_path)
    assert masked_sessions(folder.path.parents[2], "S1", "P1") == [folder]
    assert open_session(folder, BOX, index)
    assert folder.recording.read_bytes().startswith(before["recording.xdf"])
    assert folder.journal.read_bytes().startswith(before["journal.jsonl"])
    assert verify(folder.journal).whole
    record = read_record(folder)
    assert (record["masked"], record["arm"]["name"], record["arm"]["kind"]) == (False, NAMES[kind], kind)
    streams = {recorded.stream.name: recorded for recorded in read_recording(folder.recording).values()}
    assert {stream.name for stream in DERIVED} <= set(streams)
    plain_folder = live(tmp_path, player(kind), coupling=0.0)
    plain = {recorded.stream.name: recorded for recorded in read_recording(plain_folder.recording).values()}
    for name, recorded in plain.items():
        if name == RECORDER.name:  # how much waits for the disk is another matter
            continue
        np.testing.assert_array_equal(streams[name].stamps, recorded.stamps, name)
        np.testing.assert_array_equal(streams[name].values, recorded.values, name)
        assert streams[name].texts == recorded.texts, name
    opened, never = (summary_of(f, read_record(f)) for f in (folder, plain_folder))
    assert opened is not None
    assert never is not None
    assert (opened.guide_rate_end, opened.synchrony, opened.states) == (
        never.guide_rate_end,
        never.synchrony,
        never.states,
    )
    assert repr(opened.measures) == repr(never.measures)
    assert masked_sessions(folder.path.parents[2], "S1", "P1") == []
    loaded, _ = pyxdf.load_xdf(str(folder.recording))
    assert {stream["info"]["name"][0] for stream in loaded} == set(streams)


@pytest.mark.logs
def test_of_a_session_that_was_killed_all_but_the_last_moment_opens(tmp_path: Path) -> None:
    folder = live_masked(tmp_path, ArmKind.OPEN_LOOP, coupling=0.0, finish=False)
    with pytest.raises(SospiroError, match="has not ended"):
        open_session(folder, BOX)
    record = read_record(folder)
    folder.record.write_text(json.dumps(record | {"process": {"pid": 2**22 + 1, "started": ""}}))
    with folder.sealed.open("r+b") as file:
        file.truncate(folder.sealed.stat().st_size - 1000)
    assert [summary.id for summary in recover(tmp_path)] == [folder.path.name]
    assert not open_session(folder, BOX)
    guide = recorded_guide({r.stream.name: r for r in read_recording(folder.recording).values()})
    assert guide[-1].onset > 50.0
    summary = summary_of(folder, read_record(folder))
    assert summary is not None
    assert summary.status == "recovered"
    assert summary.guide_rate_end is not None


def test_another_key_or_a_changed_frame_does_not_open(tmp_path: Path) -> None:
    folder = live_masked(tmp_path, ArmKind.SILENCE, coupling=0.0, seconds=2.0)
    before = clear(folder)
    with pytest.raises(SospiroError, match="another key"):
        open_session(folder, Box(bytes(32)))
    assert clear(folder) == before


def test_a_masked_session_that_moves_to_another_disk_stays_masked_and_whole(tmp_path: Path) -> None:
    first, other = (create_session_folder(tmp_path, STARTED, "P1", name) for name in ("first", "other"))
    writing = Writing(first, SessionStart(STARTED, 0.0, "P1"), 0.0, sealing(ArmKind.SILENCE))
    writing.open_stream(7, STATE)
    writing.texts(7, np.array([1.0]), ["before"])
    writing.flush(1.0, durable=True)
    writing.texts(7, np.array([2.0]), ["after"])
    writing.move(other)
    assert writing.finish(3.0)
    assert writing.complete(3.0, None).files == first.files()
    writing.close()
    assert not any(word in kept for kept in clear(other).values() for word in TOLD)
    assert open_session(other, BOX)
    streams = {recorded.stream.name: recorded for recorded in read_recording(other.recording).values()}
    assert streams[STATE.name].texts == ["before", "after"]
    assert read_record(other)["arm"]["kind"] == "silence"


def test_in_every_arm_the_sound_is_logged_every_ten_seconds(deaf: dict[ArmKind, SessionFolder]) -> None:
    for kind, folder in deaf.items():
        if read_record(folder)["masked"]:
            open_session(folder, BOX)
        log = next(r for r in read_recording(folder.recording).values() if r.stream.name == ACOUSTICS.name)
        assert log.stamps == pytest.approx(np.arange(10.0, 60.0, 10.0), abs=0.1)
        silent = kind is ArmKind.SILENCE
        assert (log.column("loudness")[1:4] < -100).all() == silent
        assert np.isnan(log.column("centroid")[1:4]).all() == silent
        assert (log.column("notes_per_second")[1:4] == 0.0).all() == silent


def test_a_recorded_session_can_be_replayed_unless_it_cannot(
    tmp_path: Path, deaf: dict[ArmKind, SessionFolder]
) -> None:
    folder = live(tmp_path, player(ArmKind.OPEN_LOOP), heard=False)
    track = read_control_track(folder.path.name, tmp_path)
    guide = recorded_guide({r.stream.name: r for r in read_recording(folder.recording).values()})
    assert [point.rate for point in track.guide] == [breath.rate for breath in guide][: len(track.guide)]
    assert track.guide[-1].elapsed < 54.0  # the gentle end is left out
    assert all(0.0 <= value <= 1.0 for _, texture in track.textures for value in astuple(texture))
    assert track == read_control_track(str(folder.path), tmp_path)

    def refused(why: str, change: Callable[[dict[str, object]], None], own: str = "") -> None:
        record = read_record(folder)
        change(record)
        folder.record.write_text(json.dumps(record))
        with pytest.raises(SospiroError, match=why):
            read_control_track(folder.path.name, tmp_path, own)

    refused("this session itself", lambda record: record.update(arm=None), own=folder.path.name)
    refused("yoked itself", lambda record: record.update(arm={"kind": "yoked"}))
    refused("masked", lambda record: record.update(arm=None, masked=True))
    refused("not finished", lambda record: record.update(status="running"))
    with pytest.raises(SospiroError, match="there is none of that name"):
        read_control_track("nobody", tmp_path)
    with pytest.raises(SospiroError, match="cannot be replayed"):
        read_control_track("a\0b", tmp_path)
    quiet = live(tmp_path, player(ArmKind.SILENCE), seconds=20.0, heard=False)
    with pytest.raises(SospiroError, match="never played"):
        read_control_track(quiet.path.name, tmp_path)


def test_what_a_yoked_arm_replays_is_sealed_with_the_study_and_outlives_its_recording(tmp_path: Path) -> None:
    recorded = live(tmp_path, player(ArmKind.OPEN_LOOP), heard=False)
    track = read_control_track(recorded.path.name, tmp_path)
    arms = {"one": {"kind": "contingent"}, "two": {"kind": "yoked", "session": recorded.path.name}}
    stages = [{"kind": "lead", "minutes": 1, "target": 6.0}]
    protocol = Protocol.model_validate({"name": "Trial", "stages": stages, "arms": arms})
    study = create_study(tmp_path, "S1", protocol, 2, 2, 1, STARTED)
    shutil.rmtree(recorded.path)
    rates = set()
    for participant in ("P1", "P2"):
        study.next(participant, "", STARTED)
        condition = condition_of(tmp_path, "S1", participant)
        assert not any(word.decode() in repr(condition.sealing) for word in TOLD)
        order = condition.player.order(0.0, track.guide[1].elapsed + 0.1, Order(Mode.FOLLOW, target_rate=6.0))
        rates.add((order.mode, order.target_rate))
    assert rates == {(Mode.FOLLOW, 6.0), (Mode.TIMED, track.guide[1].rate)}
    with pytest.raises(SospiroError, match="there is none of that name"):
        create_study(tmp_path, "S2", protocol, 2, 2, 1, STARTED)
    assert not (tmp_path / "studies" / "S2").exists()
