"""The loop without sound and without a clock: a simulated person, the engine, the record."""

import json
import math
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import numpy as np
import pytest
import pyxdf

from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.measures.brain_waves import BrainWaves
from engine.measures.phonation import PhonationMeasure
from engine.protocols.protocol import OPEN_SESSION, Protocol
from engine.settings import PacingSettings, SoundSettings
from sensors.clock import ManualClock
from sensors.simulation.person import SimulatedPerson
from sensors.simulation.sources import SimulatedSources
from sensors.stream import Signal
from sessions.commands import Command, CommandKind
from sessions.folder import create_folder_at
from sessions.inputs import Input, Use
from sessions.recording.journal import read_journal
from sessions.recording.own_streams import BREATHS, DERIVED, MEASURES, TEXTURE
from sessions.recording.recorder import Recorder
from sessions.session import Session
from sessions.session_file import SessionStart

TICK, SELDOM = 0.05, 0.1
"""Seconds between two ticks of a session, and of one that shows what tells minutes, not moments."""


class Room:
    """A session, its person, and time that moves when `run` says so."""

    def __init__(
        self, path, coupling=0.8, lead="brisk", resting_rate=12.0, seed=3, output=None, protocol=OPEN_SESSION, tick=TICK
    ):
        self.clock = ManualClock()
        self.folder = create_folder_at(path)
        start = SessionStart(datetime(2026, 1, 1, tzinfo=UTC), 0.0)
        self.recorder = Recorder(self.folder, self.clock, start, threaded=False)
        self.person = SimulatedPerson(coupling=coupling, resting_rate=resting_rate, seed=seed)
        self.sensors = SimulatedSources(self.person)
        chosen = {
            Signal.ECG: self.sensors.ecg,
            Signal.RESPIRATION: self.sensors.respiration,
            Signal.MARKERS: self.sensors.markers,
        }
        inputs = [Input(source, (Use(signal),)) for signal, source in chosen.items()]
        conductor = Conductor(PacingSettings(lead=lead), SoundSettings(), protocol=protocol)
        self.output = output or SilentOutput(0.0)
        self.session = Session(inputs, conductor, self.output, self.recorder, 0.0)
        self.ticks, self.tick = 0, tick
        self.directions = []

    @property
    def now(self):
        return self.ticks * self.tick

    def run(self, seconds, belt=True, ecg=True):
        for _ in range(round(seconds / self.tick)):
            self.ticks += 1
            self.clock.set(self.now)
            guide = self.session.guide_at(self.now)
            self.person.hear(self.now, *((guide.phase(self.now), guide.rate) if guide else (math.nan, math.nan)))
            self.sensors.advance(self.now)
            if not belt:
                self.sensors.respiration.pull()
            if not ecg:
                self.sensors.ecg.pull()
            self.directions.append(self.session.tick(self.now))
        return self

    def post(self, kind, value=None, text=""):
        self.session.post(Command(kind, self.now, value, text))

    def end(self):
        self.session.close(self.now)
        return self.recorder.close()


@pytest.fixture
def room(tmp_path):
    def make(**person):
        make.count += 1
        return Room(tmp_path / f"session-{make.count}", **person)

    make.count = 0
    return make


@pytest.fixture(scope="module")
def led(tmp_path_factory):
    """A session of 200 s with a willing person, as it was before its end, and its summary; only to be looked at."""
    here = Room(tmp_path_factory.mktemp("led") / "session").run(80)
    here.post(CommandKind.MARKER, text="deep sigh")
    here.run(120)
    snapshot = here.session.snapshot(here.now)
    return here, snapshot, here.end()


@cache
def streams_of(folder):
    streams, _ = pyxdf.load_xdf(str(folder.recording))
    return {s["info"]["name"][0]: s for s in streams}


def test_a_willing_person_is_led_and_the_record_says_so(led):
    _, snapshot, summary = led
    assert [state for _, state, _ in summary.states] == ["recognise", "match", "lead"]
    assert summary.guide_rate_end < summary.respiration_rate_start - 1.5
    assert summary.respiration_rate_end < summary.respiration_rate_start - 1.0
    assert summary.synchrony > 0.9
    assert summary.entrainment > 0.9
    assert snapshot.synchrony > 0.9
    assert snapshot.body.heart_rate == pytest.approx(66, abs=6)
    assert summary.seconds == pytest.approx(200, abs=0.5)
    assert summary.measures["rsa_amplitude"].unit == "beats/min"
    assert summary.measures["rsa_amplitude"].median == pytest.approx(summary.measures["rsa_amplitude"].mean, rel=0.3)
    assert summary.measures["coherence_ratio"].of == "seconds"
    assert 100 < summary.measures["rmssd"].count < 140
    assert summary.time_below_10 is not None


def test_who_does_not_listen_is_met_by_back_off_and_locks_less(room):
    here = room(coupling=0.0, tick=SELDOM).run(240)
    summary = here.end()
    states = [state for _, state, _ in summary.states]
    assert "back_off" in states
    assert summary.guide_rate_end > 10.5
    assert summary.synchrony < 0.7


def test_the_recording_holds_inputs_and_everything_derived(led):
    here, *_ = led
    streams = streams_of(here.folder)
    assert {"SimulatedECG", "SimulatedRespiration", "SimulatedMarkers", *(s.name for s in DERIVED)} <= streams.keys()
    assert len(streams["SimulatedECG"]["time_series"]) == pytest.approx(200 * 250, abs=10)
    assert streams["Sospiro-Markers"]["time_series"] == [["deep sigh"]]
    kinds = {json.loads(row[0])["kind"] for row in streams["Sospiro-Cues"]["time_series"]}
    assert kinds == {"inhale_onset", "exhale_onset", "beat"}
    true_beats = [t for t in here.person.beats if 5 < t < 197]
    found = streams["Sospiro-Heartbeats"]["time_stamps"]
    assert sum(min(abs(found - t)) < 0.02 for t in true_beats) / len(true_beats) > 0.99


def test_the_measures_are_shown_as_they_are_recorded(led):
    here, snapshot, _ = led
    assert snapshot.synchrony == snapshot.measures["synchrony"].value
    assert snapshot.entrainment == snapshot.measures["plv"].value > 0.9
    unused = {kind.name for kind in (*BrainWaves.kinds, *PhonationMeasure.kinds)}
    assert {m.kind.name for m in snapshot.measures.values() if not m.enough} == unused
    assert snapshot.measures["rmssd"].label == "paced"
    recorded = streams_of(here.folder)["Sospiro-Measures"]
    names = [channel.label for channel in MEASURES.channels]
    rows = np.array(recorded["time_series"])
    assert names == list(snapshot.measures)
    assert len(rows) == pytest.approx(200, abs=5)
    assert np.isnan(rows[5]).all()
    assert rows[-1, names.index("coherence_ratio")] == snapshot.measures["coherence_ratio"].value
    assert json.loads(here.folder.record.read_text())["measures"]["coherence"]["taper"] == "hann"


def test_each_breath_is_recorded_with_what_was_measured_of_it(led):
    here, *_ = led
    streams = streams_of(here.folder)
    breaths, measured = streams["Sospiro-Breaths"], streams["Sospiro-Breath-Measures"]
    rows = dict(zip(measured["time_stamps"].tolist(), measured["time_series"].tolist(), strict=True))
    for onset, breath in zip(breaths["time_stamps"].tolist(), breaths["time_series"].tolist(), strict=True):
        in_sync = breath[[c.label for c in BREATHS.channels].index("in_sync")]
        assert rows[onset][2] == in_sync or math.isnan(in_sync)
    asynchrony, _, _, swing, in_ms, by_guide = np.array(list(rows.values())).T
    assert np.isfinite(asynchrony).sum() > 20
    assert abs(np.nanmedian(asynchrony)) < 1.5
    assert np.isnan(asynchrony[0])
    assert np.nanmedian(swing) > 3
    assert np.nanmedian(in_ms) > 30
    assert not np.nansum(by_guide)


def test_cues_fall_where_the_guide_breaths_say(led):
    here, *_ = led
    streams = streams_of(here.folder)
    cues = streams["Sospiro-Cues"]
    inhales = [
        t
        for t, row in zip(cues["time_stamps"], cues["time_series"], strict=True)
        if json.loads(row[0])["kind"] == "inhale_onset"
    ]
    onsets = list(streams["Sospiro-GuideBreaths"]["time_stamps"])
    assert len(inhales) > 15
    assert inhales == pytest.approx(onsets[: len(inhales)], abs=1e-9)


def test_a_lost_belt_holds_until_the_breath_is_read_from_the_ecg(room):
    here = room(tick=SELDOM).run(100)
    here.run(4, belt=False)
    assert here.session.snapshot(here.now).state == "hold"
    here.run(60, belt=False)
    snapshot = here.session.snapshot(here.now)
    assert snapshot.state in ("hold", "lead")
    assert "coast" not in [change.state for change in here.session.conductor.changes()]
    assert snapshot.body.respiration_source is Signal.ECG
    assert snapshot.body.respiration_rate == pytest.approx(rate_lately(here), abs=0.7)
    here.run(15)
    assert here.session.snapshot(here.now).body.respiration_source is Signal.RESPIRATION
    here.end()


def rate_lately(here):
    onsets = [onset for onset in here.person.inhale_onsets if onset > here.now - 40]
    return 60 / np.mean(np.diff(onsets))


def test_lost_sensors_hold_then_coast_and_the_person_is_told(room):
    here = room(tick=SELDOM).run(70)
    here.run(4, belt=False, ecg=False)
    assert here.session.snapshot(here.now).state == "hold"
    here.run(10, belt=False, ecg=False)
    snapshot = here.session.snapshot(here.now)
    assert snapshot.state == "coast"
    assert snapshot.body.respiration_rate is None
    assert "respiration" in snapshot.reason
    here.run(8)
    assert here.session.snapshot(here.now).state != "coast"
    here.end()


def test_commands_are_obeyed_and_nonsense_is_not(room):
    here = room(tick=SELDOM).run(60)
    here.post(CommandKind.VOLUME, value=math.nan)
    here.post(CommandKind.TARGET, value=math.inf)
    here.post(CommandKind.VOLUME)
    here.run(0.1)
    assert here.directions[-1].volume_db == -6.0
    here.post(CommandKind.VOLUME, value=-200.0)
    here.post(CommandKind.TARGET, value=5.0)
    here.post(CommandKind.HOLD, value=1.0)
    here.run(0.1)
    snapshot = here.session.snapshot(here.now)
    assert here.directions[-1].volume_db == -60.0
    assert snapshot.target_rate == 5.0
    assert snapshot.state == "hold"
    here.post(CommandKind.COMFORTABLE)
    assert here.run(0.1).session.snapshot(here.now).state == "passive"
    here.post(CommandKind.REFRESH)
    assert here.run(0.1).directions[-1].guidance.start_at is None
    here.end()


def test_the_same_person_gives_the_same_decisions_to_the_letter(led, room):
    def states(here):
        state = streams_of(here.folder)["Sospiro-State"]
        return [row for time, row in zip(state["time_stamps"], state["time_series"], strict=True) if time < 90.0]

    again = room().run(90)
    again.end()
    assert again.directions == led[0].directions[: len(again.directions)]
    assert len(states(again)) > 1
    assert states(again) == states(led[0])


def test_the_person_moves_the_texture(led):
    textures = [direction.texture for direction in led[0].directions]
    at_30, at_90 = round(30 / TICK), round(90 / TICK)
    levels = [texture.breath_level for texture in textures[round(20 / TICK) : at_30]]
    assert max(levels) - min(levels) > 0.5
    assert textures[at_30].guide == 0.0
    assert textures[at_90].guide == 1.0


def test_what_is_pressed_at_the_very_end_is_recorded_too(room):
    here = room().run(1)
    here.post(CommandKind.MARKER, text="last word")
    here.post(CommandKind.STOP)
    here.end()
    streams = streams_of(here.folder)
    assert streams["Sospiro-Markers"]["time_series"] == [["last word"]]
    assert len(streams["Sospiro-Commands"]["time_series"]) == 2


def test_the_signals_carry_the_names_of_their_streams(room):
    here = room().run(1)
    snapshot = here.session.snapshot(here.now)
    assert (snapshot.heart.source, snapshot.respiration.source) == ("SimulatedECG", "SimulatedRespiration")
    here.end()


def test_a_notice_is_the_same_one_until_it_is_gone(room, monkeypatch):
    here = room().run(1)
    told = {here.sensors.ecg: "the strap is lost"}
    monkeypatch.setattr(type(here.sensors.ecg), "notice", property(lambda source: told.get(source, "")))
    here.run(1)
    first = here.session.snapshot(here.now).notices
    here.run(1)
    assert here.session.snapshot(here.now).notices == first
    assert [notice.text for notice in first] == ["the strap is lost"]
    told.clear()
    assert here.run(1).session.snapshot(here.now).notices == ()
    told[here.sensors.ecg] = "the strap is lost"
    assert here.run(1).session.snapshot(here.now).notices[0].since > first[0].since
    here.end()


def test_a_source_that_fails_keeps_nothing_from_being_released(room, monkeypatch):
    here = room().run(1)
    released = []

    def fail():
        raise RuntimeError("driver")

    for name in ("ecg", "respiration", "markers"):
        monkeypatch.setattr(getattr(here.sensors, name), "close", lambda name=name: released.append(name))
    monkeypatch.setattr(here.sensors.ecg, "pull", fail)
    monkeypatch.setattr(here.output, "close", lambda _: fail())
    with pytest.raises(RuntimeError):
        here.session.close(here.now)
    assert sorted(released) == ["ecg", "markers", "respiration"]
    here.recorder.close()


class Troubled(SilentOutput):
    """A sound that was restarted, and says something whose figure keeps changing."""

    def poll(self, now):
        return replace(super().poll(now), restarts=int(now > 1), notice=f"held back {now:.2f} s" if now > 2 else "")


def test_the_journal_tells_of_faults_once_each(room):
    here = room(output=Troubled(0.0))
    for _ in range(30):
        here.run(0.1).session.snapshot(here.now)
    here.end()
    told = [line for line in read_journal(here.folder.journal) if line["kind"] in ("notice", "sound_restarted")]
    assert [line["kind"] for line in told] == ["sound_restarted", "notice"]
    assert told[1]["data"]["text"].startswith("held back 2.")


def test_a_rate_declared_wrong_is_told_and_the_person_still_heard(room):
    here = room()
    here.sensors.respiration._stream = replace(here.sensors.respiration.stream, nominal_rate=100.0)
    here.run(40)
    told = [notice.text for notice in here.session.snapshot(here.now).notices]
    assert len(told) == 1 and "declares 100 Hz but sends 50" in told[0]
    assert here.session.snapshot(here.now).body.respiration_rate == pytest.approx(12.0, abs=1.5)
    here.end()


def test_layers_and_arousal_can_be_asked_for_and_the_texture_is_recorded(room):
    here = room(tick=SELDOM).run(20)
    before = here.directions[-1].texture
    here.post(CommandKind.LAYER, value=0.0, text="bed")
    here.post(CommandKind.LAYER, value=0.5, text="trombone")
    here.post(CommandKind.MUTE, value=1.0)
    here.post(CommandKind.AROUSAL, value=10.0)
    here.run(30)
    after = here.directions[-1].texture
    assert before.bed > 0.4
    assert after.bed == 0.0
    assert here.directions[-1].muted
    assert after.brightness > before.brightness + 0.02
    here.end()
    texture = streams_of(here.folder)["Sospiro-Texture"]
    labels = [channel.label for channel in TEXTURE.channels]
    assert 45 <= len(texture["time_series"]) <= 55
    assert texture["time_series"][-1][labels.index("bed")] == 0.0


@pytest.mark.parametrize(("cut", "told"), [("finish", True), ("close", True), ("", False)])
def test_a_protocol_that_was_cut_short_is_entered_as_one_once(room, cut, told):
    stages = [{"kind": "free", "minutes": 0.1}, {"kind": "return", "minutes": 0.2}]
    short = room(protocol=Protocol.model_validate({"name": "Short", "stages": stages}))
    short.run(3 if cut else 10)
    if cut == "finish":
        short.session.finish(short.now)
    if cut != "close":
        short.run(12)
        assert short.session.finished
    short.session.close(short.now, fade=0.0)
    short.recorder.close()
    entered = [entry["data"]["what"] for entry in read_journal(short.folder.journal) if entry["kind"] == "deviation"]
    assert entered == ["ended_early"] * told


def test_what_a_person_asks_in_a_protocol_is_a_deviation_and_in_an_open_session_none(room):
    planned = Protocol.model_validate({"name": "Plan", "stages": [{"kind": "free", "minutes": 5}]})
    for protocol, expected in ((planned, [("target", 7.0), ("next_stage", None), ("ended_early", None)]), (None, [])):
        asked = room(protocol=protocol or OPEN_SESSION)
        asked.run(1)
        for kind, value in ((CommandKind.TARGET, 7.0), (CommandKind.VOLUME, -20.0), (CommandKind.NEXT_STAGE, None)):
            asked.session.post(Command(kind, asked.now, value))
        asked.run(1)
        asked.session.close(asked.now, fade=0.0)
        asked.recorder.close()
        lines = [entry["data"] for entry in read_journal(asked.folder.journal) if entry["kind"] == "deviation"]
        assert [(line["what"], line["value"]) for line in lines] == expected


def test_a_marker_taken_back_stays_in_the_record_with_a_line_that_says_so(room):
    here = room().run(1)
    here.post(CommandKind.MARKER, text="pain")
    here.run(2)
    here.post(CommandKind.UNMARK)
    here.post(CommandKind.UNMARK)
    here.run(1)
    assert here.session.snapshot(here.now).markers == ()
    here.end()
    assert streams_of(here.folder)["Sospiro-Markers"]["time_series"] == [["pain"], ["removed: pain (2 s ago)"]]


def test_what_people_set_stands_in_the_picture(room):
    here = room().run(1)
    here.post(CommandKind.LEAD, text="gentle")
    here.post(CommandKind.TEXTURE, -0.5, "warmth")
    here.post(CommandKind.LAYER, 0.3, "melody")
    here.post(CommandKind.PAUSE, 1.0)
    here.run(1)
    snapshot = here.session.snapshot(here.now)
    asked = snapshot.asked
    assert (asked.lead, asked.leanings["warmth"], asked.layers["melody"], asked.paused) == ("gentle", -0.5, 0.3, True)
    assert snapshot.states == ((pytest.approx(0.0, abs=0.1), "recognise"),)
    here.end()
