"""Hits in whole sessions: kept at their time, answered in the sound, measured for each stage, and the same again."""

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from engine.arms.player import ArmPlayer
from engine.audio.silent import SilentOutput
from engine.audio.strikes import stroke
from engine.conductor import Conductor
from engine.guidance import ChordChange, Cue
from engine.music.scale import Scale
from engine.protocols.protocol import Arm, ArmKind, Protocol
from engine.settings import PacingSettings, SoundSettings
from engine.tapping.settings import TapSettings
from sensors.simulation.person import PersonSettings
from sensors.simulation.tapper import TapperSettings
from sensors.state import BodyState
from sessions.commands import CommandKind
from sessions.derived import DerivedStreams
from sessions.export.arrays import load_session
from sessions.export.choices import Choices
from sessions.export.csv_tables import write_csv
from sessions.export.deidentify import deidentified
from sessions.export.identities import Identity
from sessions.folder import SessionFolder
from sessions.hands import Hands
from sessions.recording.journal import read_journal
from sessions.recording.own_streams import COMMANDS, CUES, GUIDE_BREATHS, HITS
from sessions.recording.xdf_read import RecordedStream, read_recording
from sessions.render import render_session
from sessions.report.evidence import read_evidence
from sessions.report.model import Paragraph, Table
from sessions.report.sections.hands import hands_section
from sessions.rerun.rerun import rerun
from sessions.rerun.twins import Memory
from sessions.settings import Settings
from sessions.simulated_hands import DEVICE

PLAN = """
format = 1
name = "Hands"
[[stages]]
kind = "free"
minutes = 0.1
[[stages]]
kind = "tap"
guide = "timed"
start = 13
minutes = 0.7
[[stages]]
kind = "drum"
minutes = 0.2
"""
LATE = 0.05


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> SessionFolder:
    """A session in which a simulated person taps on a device that is stamped late, and drums."""
    folder = tmp_path_factory.mktemp("hands")
    (folder / "plan.toml").write_text(PLAN)
    settings = Settings(
        data_dir=folder,
        protocol=str(folder / "plan.toml"),
        sound=SoundSettings(answer="next sub-beat"),
        taps=TapSettings(latency_ms={DEVICE: 1000 * LATE}),
    )
    person = PersonSettings(resting_rate=15.0, seed=2)
    render_session(settings, person, None, folder / "s", tapper=TapperSettings(delay=-0.03, seed=4))
    return SessionFolder(folder / "s")


@pytest.fixture(scope="module")
def streams(lived: SessionFolder) -> dict[str, RecordedStream]:
    """What was recorded, by name."""
    return {recorded.stream.name: recorded for recorded in reversed(read_recording(lived.recording).values())}


def _stages(lived: SessionFolder) -> list[dict[str, Any]]:
    return [entry["data"] for entry in read_journal(lived.journal) if entry["kind"] == "tapped"]


def _notes(streams: dict[str, RecordedStream], layer: str) -> np.ndarray:
    cues = streams[CUES.name]
    told = [json.loads(text) for text in cues.texts]
    return np.array([time for time, cue in zip(cues.stamps, told, strict=True) if cue["layer"] == layer])


def test_every_hit_is_a_command_and_a_sample_at_its_time(streams: dict[str, RecordedStream]) -> None:
    commands = streams[COMMANDS.name]
    told = [json.loads(text) for text in commands.texts]
    taps = [time for time, one in zip(commands.stamps, told, strict=True) if one["kind"] == CommandKind.TAP]
    assert len(taps) > 50
    assert np.array_equal(np.array(taps), streams[HITS.name].stamps)
    assert {one["text"] for one in told} == {DEVICE}
    assert streams[HITS.name].column("strength") == pytest.approx(0.7)


def test_each_stage_is_measured_with_the_latency_of_the_device_taken_away(lived: SessionFolder) -> None:
    tap, drum = _stages(lived)
    assert (tap["number"], tap["stage"], drum["number"], drum["stage"]) == (2, "tap", 3, "drum")
    assert tap["devices"] == {DEVICE: tap["taps"]}
    assert tap["asynchrony_ms"] == pytest.approx(-30.0 - 1000 * LATE, abs=25.0)
    assert tap["alpha"][1] <= 0.4 <= tap["alpha"][2]
    assert tap["beta"][1] <= 0.1 <= tap["beta"][2]
    assert tap["near_the_beat"] > 0.5
    assert drum["alpha"] is None, "too few taps in ten seconds"
    assert [one["number"] for one in drum["before"]] == [1, 2]
    assert drum["before"][1]["breath_variation"] == tap["breath_variation"]


def test_a_stroke_sounds_on_every_beat_and_an_answer_on_the_quarter_after_each_hit(
    streams: dict[str, RecordedStream],
) -> None:
    pulses, answers, hits = _notes(streams, "pulse"), _notes(streams, "answer"), streams[HITS.name]
    cues = streams[CUES.name]
    told = [json.loads(text)["kind"] for text in cues.texts]
    beats = np.array([time for time, kind in zip(cues.stamps, told, strict=True) if kind == "beat"])
    within = beats[(beats > pulses[0] + 0.01) & (beats < pulses[-1] - 0.01)]
    # the stage began within the first breath of it: from then on, to the sample
    assert max(np.abs(pulses - beat).min() for beat in within) < 1e-4
    asked = hits.column("answered_at")
    assert np.isfinite(asked).mean() > 0.9
    assert max(np.abs(answers - time).min() for time in asked[np.isfinite(asked)]) < 0.021
    breath = 60.0 / streams[GUIDE_BREATHS.name].column("rate").min()
    assert np.nanmax(asked - hits.stamps) < breath / 4


def test_what_is_answered_is_in_the_sound(lived: SessionFolder, streams: dict[str, RecordedStream]) -> None:
    sound, rate = soundfile.read(lived.sound)
    assert np.abs(sound).max() < 10 ** (-1 / 20)
    drum = stroke("frame drum", 55.0)[:, 0]
    cues = zip(streams[CUES.name].stamps, map(json.loads, streams[CUES.name].texts), strict=True)
    light = [time for time, cue in cues if (cue["layer"], cue["pitch"]) == ("answer", 55.0)]
    assert len(light) > 20
    places = [round(time * rate) for time in light]
    # what is beside them in the music stands now here, now there
    heard = np.mean([sound[place : place + rate // 4, 0] for place in places], axis=0)
    beside = np.mean([sound[place - rate // 3 : place - rate // 3 + rate // 4, 0] for place in places], axis=0)
    alike = [abs(np.corrcoef(part, drum[: rate // 4])[0, 1]) for part in (heard, beside)]
    assert alike[0] > 0.6
    assert alike[0] > 2 * alike[1]


def test_it_is_lived_again_to_the_last_bit(lived: SessionFolder) -> None:
    found = rerun(lived, lived.path.parent)
    assert found.differences == ()
    assert found.compared[HITS.name] > 50


def test_the_report_has_a_row_for_each_stage_and_the_evenness_of_the_breath(lived: SessionFolder) -> None:
    section = hands_section(read_evidence(lived))
    assert section is not None
    table, words = section.blocks[0], section.blocks[1]
    assert isinstance(table, Table) and isinstance(words, Paragraph)
    assert [row[0] for row in table.rows] == ["2. tap", "3. drum"]
    assert "to" in table.rows[0][5] and table.rows[1][5] == "–"
    assert "2. tap:" in words.text


def test_exports_have_hits_and_stages_also_without_anything_personal(lived: SessionFolder, tmp_path: Path) -> None:
    session = load_session(lived)
    for name, one in (("own", session), ("for-others", deidentified(session, Identity("P1", 1, 3)))):
        write_csv(one, tmp_path / name, Choices())
        (folder,) = (tmp_path / name).iterdir()
        rows = list(csv.DictReader((folder / "sospiro-tapping.csv").read_text("utf-8").splitlines()))
        assert [float(row["stage"]) for row in rows] == [2.0, 3.0]
        assert float(rows[0]["alpha_low"]) < float(rows[0]["alpha"])
        assert rows[1]["alpha"] == ""
        assert len((folder / "sospiro-hits.csv").read_text().splitlines()) > 50
        told = "".join(path.read_text() for path in folder.glob("*.csv"))
        assert (DEVICE in told) is (name == "own")


# -- without a person -------------------------------------------------------------------------------------------------


class Sitting:
    """Hands in one stage of a given kind, beside a guide of 6/min that plays from 0 s on."""

    def __init__(self, kind: str = "drum", in_study: bool = False, arm: ArmKind | None = None, **taps: Any) -> None:
        protocol = Protocol.model_validate({"name": "One", "stages": [{"kind": kind, "minutes": 5, "guide": "timed"}]})
        player = None if arm is None else ArmPlayer(Arm(kind=arm), 1)
        self.conductor = Conductor(
            PacingSettings(resting_rate=6.0), SoundSettings(), protocol=protocol, arm=player, taps=TapSettings(**taps)
        )
        self.keeper, self.output = Memory(), SilentOutput(0.0)
        self.hands = Hands(self.conductor, self.output, DerivedStreams(self.keeper), self.keeper, in_study)
        self.cues: list[Cue] = []
        self.now = 0.0

    def run(self, seconds: float) -> "Sitting":
        for _ in range(round(seconds / 0.02)):
            self.now += 0.02
            report = self.output.poll(self.now)
            direction = self.conductor.conduct(self.now, BodyState(self.now), report)
            self.output.send(direction)
            self.hands.tick(self.now, (), report, direction)
            self.cues += report.cues
        return self

    def told(self, layer: str) -> list[Cue]:
        return [cue for cue in self.cues if cue.layer == layer]

    def hits(self) -> list[tuple[float, Any]]:
        return list(self.keeper.streams[HITS.name].samples)


def test_markers_of_the_stream_that_is_named_are_hits_and_others_are_not() -> None:
    sitting = Sitting(markers="Drum pad").run(12.0)
    sitting.hands.read([(11.9, "Tap"), (11.95, "eyes closed"), (12.0, " hit ")], "Drum pad")
    sitting.run(0.1)
    assert [time for time, _ in sitting.hits()] == [11.9, 12.0]


def test_a_stream_of_hits_that_is_not_there_is_told_while_somebody_is_to_hit() -> None:
    drumming, breathing = Sitting(markers="Drum pad").run(0.1), Sitting("hold", markers="Drum pad").run(0.1)
    assert "'Drum pad' was not there" in drumming.hands.missing(["Belt"])
    assert drumming.hands.missing(["Belt", "Drum pad"]) == ""
    assert breathing.hands.missing(["Belt"]) == ""


@pytest.mark.parametrize(
    ("how", "answered"),
    [
        ({"kind": "drum"}, True),
        ({"kind": "tap"}, True),
        ({"kind": "hold"}, False),
        ({"in_study": True}, False),
        ({"arm": ArmKind.OPEN_LOOP}, False),
        ({"arm": ArmKind.CONTINGENT}, True),
    ],
    ids=str,
)
def test_a_hit_is_kept_in_any_session_and_answered_where_that_tells_nobody_anything(
    how: dict[str, Any], answered: bool
) -> None:
    sitting = Sitting(**how).run(12.0)
    sitting.hands.hit(12.0, 0.8, "Pads")
    sitting.run(0.5)
    (time, row), *more = sitting.hits()
    assert (time, row[0], more) == (12.0, 0.8, [])
    assert (row[1] == row[1]) is answered
    assert len(sitting.told("answer")) == int(answered)


@pytest.mark.parametrize("hand", ["muted", "paused"])
def test_no_stroke_sounds_and_no_beat_counts_while_the_music_is_silent(hand: str) -> None:
    sitting = Sitting().run(30.0)
    heard = len(sitting.told("pulse"))
    setattr(sitting.conductor, hand, True)
    sitting.run(1.0)
    quiet = len(sitting.told("pulse"))
    sitting.run(10.0)
    sitting.hands.hit(sitting.now, 1.0, "Pads")
    sitting.run(0.1)
    assert heard > 10
    assert len(sitting.told("pulse")) == quiet
    assert sitting.told("answer") == []
    setattr(sitting.conductor, hand, False)
    sitting.run(5.0)
    assert len(sitting.told("pulse")) > quiet
    sitting.hands.close(sitting.now)
    (_, kind, data) = sitting.keeper.events[-1]
    assert (kind, data["beats"], data["taps"]) == ("tapped", len(sitting.told("pulse")), 1)


def test_a_stage_without_hits_is_told_as_one() -> None:
    sitting = Sitting(kind="tap").run(20.0)
    assert sitting.hands.picture(sitting.now).near is None
    sitting.hands.close(sitting.now)
    data = sitting.keeper.events[-1][2]
    assert (data["taps"], data["near_the_beat"], data["asynchrony_ms"]) == (0, None, None)
    assert Sitting(kind="hold").run(1.0).hands.picture(1.0) is None


def test_beats_and_answers_go_into_another_key_with_the_music() -> None:
    sitting = Sitting().run(30.0)
    sitting.hands.hit(sitting.now, 0.4, "Pads")
    sitting.run(0.5)
    before = {cue.pitch % 12 for cue in sitting.cues if cue.layer in ("pulse", "answer")}
    (fifth,) = before
    sitting.cues.clear()
    moved = (fifth + 8) % 12
    sitting.conductor.playing.learn(sitting.now, [ChordChange(sitting.now, Scale(moved, "dorian"), frozenset())])
    sitting.run(1.0)
    sitting.cues.clear()
    sitting.run(10.0)
    sitting.hands.hit(sitting.now, 0.4, "Pads")
    sitting.run(0.5)
    assert {cue.pitch % 12 for cue in sitting.told("pulse")} == {(moved + 7) % 12}
    assert [cue.pitch % 12 for cue in sitting.told("answer")] == [(moved + 7) % 12]


def test_the_volume_and_the_drum_set_by_hand_hold_for_strokes_too() -> None:
    silent = Sitting()
    silent.conductor.set_layer("drum", 0.0)
    assert silent.run(25.0).told("pulse") == []
