"""A voice in whole sessions: hums are kept as numbers, answered by a drone, measured, and the same again."""

import csv
import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from engine.arms.player import ArmPlayer
from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.guidance import Cue, OutputReport
from engine.protocols.protocol import Arm, ArmKind, Protocol
from engine.settings import PacingSettings, SoundSettings
from engine.strike import Strike, StrikeKind
from sensors.simulation.hum import HumSettings
from sensors.simulation.person import PersonSettings
from sensors.state import BodyState, Knock, Phonation, VoiceState
from sensors.voice.frame import DEVICE, FRAME_RATE, NAME, SILENCE_DB, Value
from sensors.voice.settings import VoiceSettings
from sessions.derived import DerivedStreams
from sessions.export.arrays import load_session
from sessions.export.choices import Choices
from sessions.export.csv_tables import write_csv
from sessions.export.deidentify import deidentified
from sessions.export.identities import Identity
from sessions.folder import SessionFolder
from sessions.hands import Hands
from sessions.overheard import Overheard
from sessions.recording.journal import read_journal
from sessions.recording.own_streams import CUES, DRONE, HITS, PHONATIONS
from sessions.recording.xdf_read import RecordedStream, read_recording
from sessions.render import render_session
from sessions.report.evidence import read_evidence
from sessions.report.model import Table
from sessions.report.sections.humming import humming_section
from sessions.rerun.rerun import rerun
from sessions.rerun.twins import Memory
from sessions.settings import Settings
from sessions.singing import Singing

HERTZ, SECONDS = 196.0, 40.0


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> SessionFolder:
    """A session in which a simulated person hums as they breathe out."""
    folder = tmp_path_factory.mktemp("singing")
    settings = Settings(data_dir=folder, voice=VoiceSettings(microphone=True))
    person = PersonSettings(resting_rate=12.0, seed=2)
    render_session(settings, person, SECONDS, folder / "s", hum=HumSettings(HERTZ))
    return SessionFolder(folder / "s")


@pytest.fixture(scope="module")
def streams(lived: SessionFolder) -> dict[str, RecordedStream]:
    return {recorded.stream.name: recorded for recorded in reversed(read_recording(lived.recording).values())}


def _drones(streams: dict[str, RecordedStream]) -> list[tuple[float, float]]:
    told = [json.loads(text) for text in streams[CUES.name].texts]
    stamps = streams[CUES.name].stamps
    return [(float(t), cue["pitch"]) for t, cue in zip(stamps, told, strict=True) if cue["layer"] == "drone"]


def test_hums_are_kept_and_measured(lived: SessionFolder, streams: dict[str, RecordedStream]) -> None:
    hums = streams[PHONATIONS.name]
    assert len(hums.stamps) >= 6
    assert hums.column("pitch") == pytest.approx(HERTZ, rel=0.005)
    assert hums.column("hum").all()
    stages = [entry["data"] for entry in read_journal(lived.journal) if entry["kind"] == "hummed"]
    assert sum(stage["hummed"] for stage in stages) >= 5
    assert sum(stage["drones"] for stage in stages) == len(_drones(streams))
    assert stages[0]["longest"] == pytest.approx(hums.column("seconds").max(), abs=0.6)
    measured = streams["Sospiro-Measures"]
    assert np.nanmax(measured.column("phonation")) == pytest.approx(float(np.median(hums.column("seconds"))), abs=0.4)
    assert measured.column("hummed")[-1] == 100.0


def test_a_drone_sounds_along_with_each_hum_soon_below_it_and_no_longer(streams: dict[str, RecordedStream]) -> None:
    hums, drones = streams[PHONATIONS.name], _drones(streams)
    ends = hums.stamps + hums.column("seconds")
    assert len(drones) == len(hums.stamps)
    late = np.array([time for time, _ in drones]) - hums.stamps
    assert np.all((late > 0.05) & (late < 0.35))
    assert {pitch for _, pitch in drones} <= set(range(40, 61))
    asked = streams[DRONE.name]
    off = asked.stamps[np.isnan(asked.column("note"))]
    after = off - ends
    assert np.all(after < 0.35)
    assert np.all(after[:-1] > 0.0), "it sounds as long as the hum, but for the last one, in which the music fades"


def test_the_drone_is_in_the_sound_which_keeps_its_limits(
    lived: SessionFolder, streams: dict[str, RecordedStream]
) -> None:
    sound, rate = soundfile.read(lived.sound)
    assert np.abs(sound).max() < 10 ** (-1 / 20)
    hums = streams[PHONATIONS.name]
    begins, ends = hums.stamps + 0.7, hums.stamps + hums.column("seconds")
    note = _drones(streams)[0][1]
    hertz = 440.0 * 2.0 ** ((note - 69.0) / 12.0)
    wave = np.exp(-2j * np.pi * hertz * np.arange(len(sound)) / rate) * sound[:, 0]
    during = [abs(wave[round(b * rate) : round(e * rate)].mean()) for b, e in zip(begins, ends, strict=True)]
    after = [abs(wave[round((e + 1.3) * rate) : round((e + 1.9) * rate)].mean()) for e in ends[:-1]]
    assert np.median(during) > 0.005
    assert np.median(during) > 2.0 * np.median(after)


def test_no_sound_of_the_microphone_reaches_the_disk(lived: SessionFolder, streams: dict[str, RecordedStream]) -> None:
    kept = streams[NAME]
    assert kept.values.shape == (len(kept.stamps), len(Value))
    assert len(kept.stamps) <= SECONDS * FRAME_RATE
    assert np.diff(kept.stamps).min() > 0.9 / FRAME_RATE
    assert {path.name for path in lived.path.iterdir() if path.suffix in (".wav", ".flac", ".raw")} == {"audio.flac"}
    told = json.loads((lived.path / "session.json").read_text("utf-8"))
    assert told["settings"]["voice"]["microphone"] is True
    # of 40 s at 16 kHz even 8 bits a sample would be 640 kB more
    assert lived.recording.stat().st_size < SECONDS * 40_000


def test_it_is_lived_again_to_the_last_bit(lived: SessionFolder) -> None:
    found = rerun(lived, lived.path.parent)
    assert found.differences == ()
    assert found.compared[PHONATIONS.name] >= 6
    assert found.compared[DRONE.name] >= 12


def test_report_and_exports_tell_of_the_hums(lived: SessionFolder, tmp_path: Path) -> None:
    section = humming_section(read_evidence(lived))
    assert section is not None
    table = section.blocks[0]
    assert isinstance(table, Table)
    assert "of" in table.rows[0][1] and table.rows[0][2].endswith(" s")
    session = load_session(lived)
    for name, one in (("own", session), ("for-others", deidentified(session, Identity("P1", 1, 3)))):
        write_csv(one, tmp_path / name, Choices())
        (folder,) = (tmp_path / name).iterdir()
        # pitch and level all along a session are nobody else's
        assert (folder / "microphone.csv").is_file() is (name == "own")
        rows = list(csv.DictReader((folder / "sospiro-phonations.csv").read_text("utf-8").splitlines()))
        assert len(rows) >= 6
        assert float(rows[0]["pitch"]) == pytest.approx(HERTZ, rel=0.005)


# -- without a person -------------------------------------------------------------------------------------------------


class Sitting:
    """A voice in one stage, beside a guide of 6/min."""

    def __init__(self, in_study: bool = False, arm: ArmKind | None = None, **voice: Any) -> None:
        protocol = Protocol.model_validate(
            {"name": "One", "stages": [{"kind": "hold", "minutes": 5, "guide": "timed"}]}
        )
        player = None if arm is None else ArmPlayer(Arm(kind=arm), 1)
        self.conductor = Conductor(
            PacingSettings(),
            SoundSettings(),
            protocol=protocol,
            arm=player,
            voice=VoiceSettings(microphone=True, **voice),
        )
        self.keeper, self.output = Memory(), SilentOutput(0.0)
        derived = DerivedStreams(self.keeper)
        self.hands = Hands(self.conductor, self.output, derived, self.keeper, in_study)
        self.singing = Singing(self.conductor, self.output, derived, self.keeper, self.hands, in_study)
        self.cues: list[Cue] = []
        self.now = 0.0

    def run(self, seconds: float, humming: bool = False, **more: Any) -> "Sitting":
        since = self.now + 0.02
        for _ in range(round(seconds / 0.02)):
            self.now += 0.02
            voice = VoiceState(self.now, since, 220.0, True, 30.0) if humming else VoiceState(self.now)
            body = BodyState(self.now, voice=voice, **more)
            report = self.output.poll(self.now)
            direction = self.conductor.conduct(self.now, body, report)
            self.singing.tick(self.now, body, direction)
            self.hands.tick(self.now, (), report, direction)
            self.cues += report.cues
        return self

    def told(self) -> list[Cue]:
        return [cue for cue in self.cues if cue.layer == StrikeKind.DRONE]


@pytest.mark.parametrize(
    ("how", "answered"),
    [
        ({}, True),
        ({"drone": False}, False),
        ({"in_study": True}, False),
        ({"arm": ArmKind.OPEN_LOOP}, False),
        ({"arm": ArmKind.CONTINGENT}, True),
    ],
    ids=str,
)
def test_a_hum_is_kept_in_any_session_and_answered_where_that_tells_nobody_anything(
    how: dict[str, Any], answered: bool
) -> None:
    sitting = Sitting(**how).run(12.0).run(2.0, humming=True)
    hum = Phonation(12.0, 14.0, 14.1, 220.0, 0.9)
    sitting.singing.tick(14.1, BodyState(14.1, voice=VoiceState(14.1, phonations=(hum,))), _direction(sitting))
    assert len(sitting.told()) == int(answered)
    assert len(sitting.keeper.streams[PHONATIONS.name].samples) == 1
    sitting.singing.close(14.2)
    assert sitting.keeper.events[-1][1] == "hummed"
    assert sitting.keeper.events[-1][2]["hummed"] == 1


def _direction(sitting: Sitting) -> Any:
    return sitting.conductor.conduct(sitting.now, BodyState(sitting.now), OutputReport())


@pytest.mark.parametrize("hand", ["muted", "paused", "calibrating"])
def test_a_drone_ends_where_the_music_falls_silent(hand: str) -> None:
    sitting = Sitting().run(12.0).run(1.0, humming=True)
    assert len(sitting.told()) == 1
    setattr(sitting.conductor, hand, True)
    sitting.run(0.1, humming=True)
    samples = sitting.keeper.streams[DRONE.name].samples
    assert len(samples) == 2
    assert math.isnan(samples[1][1][0])
    sitting.run(2.0, humming=True)
    assert len(sitting.told()) == 1


def test_no_drone_while_the_person_is_known_to_breathe_in() -> None:
    inhaling = Sitting().run(12.0).run(1.0, humming=True, breath_phase=0.2, inhale_share=0.4)
    assert inhaling.told() == []
    exhaling = Sitting().run(12.0).run(1.0, humming=True, breath_phase=0.6, inhale_share=0.4)
    assert len(exhaling.told()) == 1


def test_claps_are_hits_where_that_is_asked() -> None:
    clap = VoiceState(12.0, knocks=(Knock(11.98, 0.7),))
    for taps, count in ((True, 1), (False, 0)):
        sitting = Sitting(taps=taps).run(12.0)
        sitting.singing.tick(12.0, BodyState(12.0, voice=clap), _direction(sitting))
        sitting.hands.tick(12.0, (), OutputReport(), _direction(sitting))
        found = sitting.keeper.streams[HITS.name].samples
        assert [time for time, _ in found] == [11.98] * count
    assert DEVICE == "microphone"


def test_what_is_played_is_known_to_whoever_listens() -> None:
    output = SilentOutput(0.0)
    overheard = Overheard(output)
    assert overheard.played(np.array([1.0])).tolist() == [SILENCE_DB]
    overheard.strike([Strike(StrikeKind.DRONE, 2.0, "drone", 45.0, 0.1, 9)])
    overheard.strike([Strike(StrikeKind.RELEASE, 4.0, "drone", 45.0, 0.0, 9)])
    told = overheard.played(np.array([1.0, 3.0, 4.5, 6.0]))
    assert told == pytest.approx([SILENCE_DB, -20.0, -20.0, SILENCE_DB])
    assert [cue.layer for cue in overheard.poll(3.0).cues] == ["drone"]
