"""Notes in whole sessions: kept at their time, sounding in the scale, let go, measured, and the same again."""

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from engine.arms.player import ArmPlayer
from engine.audio.silent import SilentOutput
from engine.audio.tones import tone
from engine.conductor import Conductor
from engine.guidance import Cue, PacingState
from engine.music.scale import MODES
from engine.playing.settings import PlayingSettings
from engine.protocols.protocol import Arm, ArmKind, Protocol
from engine.settings import PacingSettings, SoundSettings
from engine.strike import Strike, StrikeKind
from sensors.simulation.person import PersonSettings
from sensors.simulation.player import PlayerSettings
from sensors.state import BodyState
from sessions.commands import DEVIATIONS, Command, CommandKind
from sessions.derived import DerivedStreams
from sessions.export.arrays import load_session
from sessions.export.choices import Choices
from sessions.export.csv_tables import write_csv
from sessions.export.deidentify import deidentified
from sessions.export.identities import Identity
from sessions.folder import SessionFolder
from sessions.obey import Answer, obey
from sessions.players import AT_ONCE, LONGEST, Players
from sessions.recording.journal import read_journal
from sessions.recording.own_streams import COMMANDS, CUES, HARMONY, NOTES, PLAYING
from sessions.recording.xdf_read import RecordedStream, read_recording
from sessions.render import render_session
from sessions.report.evidence import read_evidence
from sessions.report.model import Table
from sessions.report.sections.playing import playing_section
from sessions.rerun.rerun import rerun
from sessions.rerun.twins import Memory
from sessions.settings import Settings
from sessions.simulated_player import DEVICE

PLAN = """
format = 1
name = "Play"
[[stages]]
kind = "free"
minutes = 0.05
[[stages]]
kind = "play"
guide = "timed"
start = 12
minutes = 0.5
notes = "snap"
follow = true
[[stages]]
kind = "play"
minutes = 0.2
notes = "suggest"
"""
PLAYED = PlayerSettings(tempo=58.0, slowing=0.0, seed=3)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> SessionFolder:
    """A session in which a simulated therapist plays."""
    folder = tmp_path_factory.mktemp("players")
    (folder / "plan.toml").write_text(PLAN)
    settings = Settings(data_dir=folder, protocol=str(folder / "plan.toml"))
    render_session(settings, PersonSettings(resting_rate=15.0, seed=2), None, folder / "s", player=PLAYED)
    return SessionFolder(folder / "s")


@pytest.fixture(scope="module")
def streams(lived: SessionFolder) -> dict[str, RecordedStream]:
    """What was recorded, by name."""
    return {recorded.stream.name: recorded for recorded in reversed(read_recording(lived.recording).values())}


def test_every_note_is_a_command_and_a_sample_at_its_time(streams: dict[str, RecordedStream]) -> None:
    commands, notes = streams[COMMANDS.name], streams[NOTES.name]
    told = [json.loads(text) for text in commands.texts]
    played = [time for time, one in zip(commands.stamps, told, strict=True) if one["kind"] == CommandKind.NOTE]
    assert np.array_equal(np.array(played), notes.stamps)
    struck = notes.column("velocity") > 0
    assert struck.sum() > 40
    assert struck.sum() >= (~struck).sum() >= struck.sum() - 3


def scale_at(streams: dict[str, RecordedStream], time: float) -> set[int]:
    """Return the pitch classes of the scale that sounded at a moment, by the record alone."""
    chords = streams[HARMONY.name]
    place = int(np.searchsorted(chords.stamps, time, side="right")) - 1
    tonic, mode = int(chords.values[place, 0]), list(MODES)[int(chords.values[place, 1])]
    return {(tonic + step) % 12 for step in MODES[mode]}


def test_in_snap_no_note_sounds_out_of_the_scale_and_in_suggest_each_as_it_is(
    lived: SessionFolder, streams: dict[str, RecordedStream]
) -> None:
    notes = streams[NOTES.name]
    first, second = (e["time"] for e in read_journal(lived.journal) if e["kind"] == "played_along")
    sounded = np.isfinite(notes.column("sounds"))
    snapped = sounded & (notes.column("asked_for") <= first)
    suggested = sounded & (notes.column("asked_for") > first)
    assert min(snapped.sum(), suggested.sum()) > 10
    for sounds, asked in zip(notes.column("sounds")[snapped], notes.column("asked_for")[snapped], strict=True):
        assert sounds % 12 in scale_at(streams, asked)
    assert np.mean(notes.column("sounds")[snapped] != notes.column("pitch")[snapped]) > 0.15, "some had to move"
    assert np.array_equal(notes.column("sounds")[suggested], notes.column("pitch")[suggested])
    assert second > first


def test_what_is_played_is_in_the_sound_at_its_sample_and_all_stays_below_full_scale(
    lived: SessionFolder, streams: dict[str, RecordedStream]
) -> None:
    cues = [json.loads(text) for text in streams[CUES.name].texts]
    played = [cue for cue in cues if cue["layer"] == "note"]
    assert len(played) > 30
    sound, rate = soundfile.read(lived.sound)
    assert np.abs(sound).max() < 10 ** (-1 / 20)
    alike, beside, length = list[float](), list[float](), rate // 5
    for cue in played[1:-1]:
        expected = tone("felt piano", cue["pitch"])[:length]
        for found, place in ((alike, cue["sample"]), (beside, cue["sample"] - length)):
            found.append(np.corrcoef(sound[place : place + length, 0], expected)[0, 1])
    assert np.median(alike) > 0.25, "beside all that plays"
    assert np.median(alike) > 3 * abs(np.median(beside))


def test_each_stage_of_playing_is_measured(lived: SessionFolder, streams: dict[str, RecordedStream]) -> None:
    first, second = (e["data"] for e in read_journal(lived.journal) if e["kind"] == "played_along")
    assert (first["number"], first["mode"], second["mode"]) == (2, "snap", "suggest")
    assert first["tempo"] == pytest.approx(58.0, abs=4.0)
    assert 0.3 < first["in_scale"] < 0.95
    assert first["therapist"] == first["notes"]
    assert streams[PLAYING.name].column("notes").tolist() == [first["notes"], second["notes"]]


def test_the_guide_followed(lived: SessionFolder) -> None:
    reasons = [e["data"]["reason"] for e in read_journal(lived.journal) if e["kind"] == "state"]
    assert any("following the therapist's tempo" in reason for reason in reasons)


def test_it_is_lived_again_to_the_last_bit(lived: SessionFolder) -> None:
    found = rerun(lived, lived.path.parent)
    assert found.differences == ()
    assert found.compared[NOTES.name] > 80


def test_the_report_has_a_row_for_each_stage(lived: SessionFolder) -> None:
    section = playing_section(read_evidence(lived))
    assert section is not None
    table = section.blocks[0]
    assert isinstance(table, Table)
    assert [(row[0], row[2]) for row in table.rows] == [("2. play", "snap"), ("3. play", "suggest")]


def test_exports_have_notes_also_without_anything_personal(lived: SessionFolder, tmp_path: Path) -> None:
    session = load_session(lived)
    for name, one in (("own", session), ("for-others", deidentified(session, Identity("P1", 1, 3)))):
        write_csv(one, tmp_path / name, Choices())
        (folder,) = (tmp_path / name).iterdir()
        rows = list(csv.DictReader((folder / "sospiro-notes.csv").read_text("utf-8").splitlines()))
        assert len(rows) > 80
        assert {row["client"] for row in rows} <= {"0", "0.0"}
        assert (folder / "sospiro-playing.csv").is_file()
        told = "".join(path.read_text() for path in folder.glob("*.csv"))
        assert (DEVICE in told) is (name == "own")


# -- without a person -------------------------------------------------------------------------------------------------


class Asked(SilentOutput):
    """A sound that keeps what it was asked for."""

    def __init__(self) -> None:
        super().__init__(0.0)
        self.asked: list[Strike] = []

    def strike(self, strikes: Any) -> None:
        self.asked += strikes
        super().strike(strikes)


class Sitting:
    """Somebody plays in one stage, beside a guide of 6/min that plays from 0 s on."""

    def __init__(self, kind: str = "play", in_study: bool = False, arm: ArmKind | None = None, **playing: Any) -> None:
        protocol = Protocol.model_validate({"name": "One", "stages": [{"kind": kind, "minutes": 5, "guide": "timed"}]})
        player = None if arm is None else ArmPlayer(Arm(kind=arm), 1)
        self.conductor = Conductor(
            PacingSettings(resting_rate=6.0),
            SoundSettings(),
            protocol=protocol,
            arm=player,
            playing=PlayingSettings.model_validate(playing),
        )
        self.keeper, self.output = Memory(), Asked()
        self.players = Players(self.conductor, self.output, DerivedStreams(self.keeper), self.keeper, in_study)
        self.cues: list[Cue] = []
        self.now = 0.0

    def run(self, seconds: float) -> "Sitting":
        for _ in range(round(seconds / 0.02)):
            self.now += 0.02
            report = self.output.poll(self.now)
            direction = self.conductor.conduct(self.now, BodyState(self.now), report)
            self.output.send(direction)
            self.players.tick(self.now, BodyState(self.now), report, direction)
        return self

    def play(self, *keys: int, velocity: float = 0.7, device: str = "Keys") -> "Sitting":
        for key in keys:
            self.players.note(Command(CommandKind.NOTE, self.now, velocity, f"{key} {device}"))
        return self.run(0.02)

    def tread(self, down: bool) -> "Sitting":
        for asked in self.players.pedal(Command(CommandKind.PEDAL, self.now, float(down), "Keys")):
            obey(self.conductor, self.now, asked)
        return self.run(0.1)

    @property
    def begun(self) -> list[int]:
        return [one.key for one in self.output.asked if one.kind is StrikeKind.NOTE]

    @property
    def let_go(self) -> list[int]:
        return [one.key for one in self.output.asked if one.kind is StrikeKind.RELEASE]

    @property
    def kept(self) -> list[Any]:
        return [row for _, row in self.keeper.streams[NOTES.name].samples]


def test_a_note_sounds_with_its_key_and_is_let_go_with_it() -> None:
    sitting = Sitting().run(3.0).play(60, 64).play(60, velocity=0.0)
    assert (sitting.begun, sitting.let_go) == ([1, 2], [1])
    sitting.play(64)
    assert sitting.let_go == [1, 2], "a key struck anew lets go of its former note"
    assert [row[1] > 0 for row in sitting.kept] == [True, True, False, True]


@pytest.mark.parametrize("ends", ["mute", "pause", "silence", "off", "next"])
def test_whatever_ends_the_playing_nothing_is_left_sounding(ends: str) -> None:
    sitting = Sitting().run(3.0).play(60, 64, 67)
    match ends:
        case "mute":
            sitting.conductor.muted = True
        case "pause":
            sitting.conductor.paused = True
        case "silence":
            sitting.players.silence()
        case "off":
            sitting.conductor.playing.set_notes("off")
        case _:
            sitting.conductor.programme.next()
    sitting.run(0.1)
    assert sorted(sitting.let_go) == sitting.begun == [1, 2, 3]
    before = len(sitting.output.asked)
    sitting.play(60, velocity=0.0)
    assert len(sitting.output.asked) == before


def test_a_key_that_nobody_lets_go_counts_as_up_after_a_while() -> None:
    sitting = Sitting().run(3.0).play(60)
    picture = sitting.run(LONGEST / 2).players.picture(sitting.now)
    assert picture is not None and len(picture.held) == 1
    picture = sitting.run(LONGEST / 2 + 0.1).players.picture(sitting.now)
    assert picture is not None and picture.held == ()
    assert sitting.let_go == [1]


def test_a_hundred_notes_at_once_are_all_kept_and_few_asked_of_the_sound() -> None:
    sitting = Sitting().run(3.0).play(*range(20, 120), velocity=1.0)
    assert len(sitting.kept) == 100
    assert len(sitting.begun) == AT_ONCE


@pytest.mark.parametrize(
    "sitting",
    [
        {"in_study": True},
        {"arm": ArmKind.OPEN_LOOP},
        {"kind": "hold"},
        {"notes": "off"},
        {"sound": False},
    ],
)
def test_where_nothing_answers_notes_are_kept_all_the_same(sitting: dict[str, Any]) -> None:
    lived = Sitting(**sitting).run(3.0).play(61).play(61, velocity=0.0)
    assert lived.begun == []
    assert [row[0] for row in lived.kept] == [61.0, 61.0]


def test_in_an_arm_that_answers_nobody_playing_moves_neither_guide_nor_level() -> None:
    quiet, loud = (Sitting(arm=ArmKind.OPEN_LOOP, follow=True) for _ in range(2))
    for _ in range(20):
        loud.run(0.5).play(60, velocity=0.1)
        quiet.run(0.52)
    assert loud.conductor.playing.wish is None
    assert loud.conductor.pacing.guidance == quiet.conductor.pacing.guidance


def test_a_held_pedal_holds_the_guide_and_lets_it_go_on() -> None:
    sitting = Sitting().run(5.0)
    assert sitting.tread(True).conductor.pacing.state is PacingState.HOLD
    picture = sitting.players.picture(sitting.now)
    assert picture is not None and picture.pedal
    assert sitting.tread(False).conductor.pacing.state is not PacingState.HOLD


@pytest.mark.parametrize(
    "sitting", [{"kind": "hold"}, {"pedal": False}, {"arm": ArmKind.OPEN_LOOP}, {"in_study": True}]
)
def test_a_pedal_that_may_hold_nothing_lets_go_of_nothing_either(sitting: dict[str, Any]) -> None:
    players, now = (lived := Sitting(**sitting).run(5.0)).players, lived.now
    assert [players.pedal(Command(CommandKind.PEDAL, now, down, "Keys")) for down in (1.0, 0.0, 1.0)] == [[], [], []]


def test_what_is_asked_by_hand_does_something_but_not_in_a_masked_session() -> None:
    sitting = Sitting().run(1.0)
    play, follow = Command(CommandKind.PLAY, 1.0, text="suggest"), Command(CommandKind.FOLLOW, 1.0, 1.0)
    for asked in (play, follow):
        assert asked.kind in DEVIATIONS
        assert obey(sitting.conductor, 1.0, asked, masked=True) is Answer.REFUSED
        assert obey(sitting.conductor, 1.0, asked) is Answer.DONE
        assert obey(sitting.conductor, 1.0, asked) is Answer.NOTHING
    assert (sitting.conductor.playing.mode, sitting.conductor.playing.follow) == ("suggest", True)


def test_the_clients_notes_are_told_apart_and_lead_nobody() -> None:
    sitting = Sitting(client="pads", follow=True).run(5.0)
    for _ in range(14):
        sitting.run(0.98).play(60, device="Pads")
    assert sitting.conductor.playing.wish is None
    assert {row[2] for row in sitting.kept} == {1.0}
    for _ in range(14):
        sitting.run(0.98).play(60)
    assert sitting.conductor.playing.wish is not None


@pytest.mark.parametrize("text", ["", "x", "128 Keys", "-1 Keys", "60.5 Keys", "١٢ Keys"])
def test_a_note_that_is_none_is_left_out(text: str) -> None:
    sitting = Sitting().run(3.0)
    sitting.players.note(Command(CommandKind.NOTE, sitting.now, 0.5, text))
    sitting.players.note(Command(CommandKind.NOTE, sitting.now, None, "60 Keys"))
    assert sitting.run(0.1).kept == []
