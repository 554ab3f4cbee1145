"""A session's studio: what it is told, what it keeps to itself, and the process that sends, around real ones."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from engine.guidance import Cue, CueKind, Direction, Guidance, GuideBreath, OutputReport
from engine.playing.settings import NotesMode
from engine.strike import Strike, StrikeKind
from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sessions.commands import CommandKind
from sessions.play_picture import PlayPicture
from sessions.recording.own_streams import BODY, COMMANDS, HEARTBEATS, MEASURES, STATE
from sessions.settings import Settings, changed, load_settings
from sessions.studio.announced import AnnouncedToStudio
from sessions.studio.check import MidiSystem, check_studio
from sessions.studio.echo import Echo
from sessions.studio.heard import HeardOutput
from sessions.studio.joining import BRIGHT, DIM, join_studio, lit_keys
from sessions.studio.port_names import fitting
from sessions.studio.process import SenderProcess
from sessions.studio.settings import CHANNELS, StudioSettings
from sessions.studio.studio import PLAIN_VELOCITY, Studio
from sessions.studio.words import ECHO

SETTINGS = StudioSettings(midi_out="Synth", osc_port=9000, lights="Pads")
PLAYING = Direction(Guidance(6.0, start_at=100.0))
BREATH = GuideBreath(0, 100.0, 6.0, 0.4, 10)


def note(layer: str = "melody", pitch: float = 60.0, velocity: float | None = 0.5) -> OutputReport:
    return OutputReport(cues=(Cue(CueKind.NOTE, 0, 101.0, layer, pitch, velocity),))


class Listing(SenderProcess):
    """A process that is none: it lists what it is told."""

    def __init__(self) -> None:
        super().__init__(list, lambda _: None)
        self.told: list[Any] = []
        self.closings = 0

    def start(self) -> None:
        """Run nothing."""

    def tell(self, told: Any) -> None:
        self.told.append(told)

    def close(self) -> None:
        self.closings += 1

    def take(self) -> list[Any]:
        told, self.told = self.told, []
        return told


@pytest.fixture
def process() -> Listing:
    return Listing()


@pytest.fixture
def studio(process: Listing) -> Studio:
    """One that plays."""
    made = Studio(SETTINGS, process=process)
    made.direct(PLAYING)
    process.take()
    return made


def test_a_note_is_told_with_its_time_its_strength_and_a_beat_of_length(studio: Studio, process: Listing) -> None:
    studio.report(OutputReport(breaths=(BREATH,)))
    assert process.take() == [{"breath": [0, 100.0, 6.0, 0.4, 10]}]
    for velocity, told in ((0.5, 0.5), (None, PLAIN_VELOCITY)):
        studio.report(note(velocity=velocity))
        assert process.take() == [{"note": [101.0, "melody", 60.0, told, 1.0, 0]}]
    studio.report(note("drum"))
    assert process.take()[0]["note"][4] == 0.1
    studio.report(note("answer"))
    assert process.take() == [], "a stroke is told when it is asked for, which is sooner"


def test_strokes_and_notes_by_hand_go_out_as_they_are_asked_for(studio: Studio, process: Listing) -> None:
    studio.struck(50.0, Strike(StrikeKind.ANSWER, 49.0, "frame drum", 50.0, 0.09))
    studio.struck(50.0, Strike(StrikeKind.NOTE, 50.2, "felt piano", 64.0, 0.5, 3))
    studio.struck(51.0, Strike(StrikeKind.RELEASE, 50.5, "felt piano", 64.0, 0.0, 3))
    studio.struck(52.0, Strike(StrikeKind.DRONE, 52.0, "drone", 45.0, 0.1, 4))
    answer, played, released, drone = process.take()
    assert drone["note"][1::3] == ["drone", 30.0]
    assert answer["note"][:4] == [50.0, "answer", 50.0, pytest.approx(0.5)]
    assert played["note"] == [50.2, "played", 64.0, 1.0, 30.0, 3]
    assert released == {"release": [51.0, 3]}


@pytest.mark.parametrize("silent", ["muted", "stage of silence", "pause", "end"])
def test_where_the_music_falls_silent_so_does_the_studio(studio: Studio, process: Listing, silent: str) -> None:
    if silent == "pause":
        studio.pause(True)
    elif silent == "end":
        studio.fall_silent()
    else:
        studio.direct(Direction(PLAYING.guidance, muted=silent == "muted", playing=silent == "muted"))
    assert process.take() == [{"sound": False}]
    studio.report(note())
    assert process.take() == []
    studio.pause(False)
    studio.direct(Direction(PLAYING.guidance, volume_db=-7.0))
    assert process.take() == ([] if silent == "end" else [{"sound": True}])


def test_a_guide_that_ends_is_told_once(studio: Studio, process: Listing) -> None:
    for _ in range(3):
        studio.direct(Direction(Guidance(6.0)))
    assert process.take() == [{"breath": None}]


def test_of_a_masked_session_only_the_notes_that_sound_are_told(process: Listing) -> None:
    studio = Studio(SETTINGS, masked=True, process=process)
    publisher = AnnouncedToStudio(studio, None)
    studio.direct(PLAYING)
    studio.report(OutputReport(breaths=(BREATH,)))
    for layer in ("melody", "drum", "reward"):
        studio.report(note(layer))
    publisher.numbers(HEARTBEATS, [1.0], [(800.0, 1.0, 1.0)])
    publisher.texts(STATE, [1.0], [json.dumps({"state": "lead", "reason": ""})])
    studio.direct(Direction(Guidance(6.0)))
    told = process.take()
    assert told[0] == {"sound": True}
    assert [one["note"][1] for one in told[1:]] == ["melody", "drum"]


def test_what_is_derived_is_said_by_its_address_and_what_is_unknown_not(studio: Studio, process: Listing) -> None:
    publisher = AnnouncedToStudio(studio, None)
    publisher.numbers(HEARTBEATS, [1.0], [(800.0, 1.0, 1.0)])
    publisher.numbers(BODY, [1.0], [(61.0, float("nan"), 1.0, 0.0, 1.0, 1.0, 1.0, 1.0)])
    publisher.numbers(MEASURES, [1.0], [[0.25] * len(MEASURES.channels)])
    publisher.texts(STATE, [1.0], [json.dumps({"state": "lead", "reason": "slow"})])
    publisher.texts(COMMANDS, [1.0], [json.dumps({"kind": "marker", "value": None, "text": "a name"})])
    assert process.take() == [
        {"osc": ["/sospiro/heartbeat", 800.0]},
        {"osc": ["/sospiro/heart/rate", 61.0]},
        {"osc": ["/sospiro/synchrony", 0.25]},
        {"osc": ["/sospiro/state", "lead"]},
    ]
    publisher.texts(COMMANDS, [1.0], [json.dumps({"kind": CommandKind.PAUSE, "value": 1.0, "text": ""})])
    assert process.take() == [{"sound": False}]


def test_a_port_that_sends_back_what_it_gets_is_sent_no_more_notes(studio: Studio, process: Listing) -> None:
    publisher = AnnouncedToStudio(studio, None)
    for k in range(6):
        cue = Cue(CueKind.NOTE, 0, 101.0 + k, "melody", 60.0 + k)
        studio.report(OutputReport(cues=(cue,)))
        body = {"kind": CommandKind.NOTE, "value": 0.5, "text": f"{60 + k} Loop"}
        publisher.texts(COMMANDS, [101.002 + k], [json.dumps(body)])
    assert studio.notice() == ECHO
    assert studio.events()[-1] == {"way": "midi", "standing": "echo", "name": "Loop"}
    process.take()
    studio.report(note())
    assert process.take() == []


def test_somebody_who_plays_along_in_unison_is_no_echo() -> None:
    echo = Echo()
    for k in range(200):
        echo.sent(float(k), 60 + k % 5)
        assert not echo.heard(k + (0.02 if k % 2 else -0.05), 60 + k % 5)
        assert not echo.heard(k + 0.02, 72)


def test_keys_are_lit_where_they_are_suggested_and_only_on_a_change(studio: Studio, process: Listing) -> None:
    picture = PlayPicture(NotesMode.SUGGEST, scale=frozenset({0, 2, 4}), chord=frozenset({0, 4}))
    lit = lit_keys(picture)
    assert (lit[60], lit[62], lit[64]) == (BRIGHT, DIM, BRIGHT)
    assert {key % 12 for key in lit} == {0, 2, 4}
    assert lit_keys(None) == lit_keys(PlayPicture(NotesMode.SNAP, scale=frozenset({0}))) == {}
    studio.light({60: 127})
    studio.light({60: 127})
    studio.light({})
    assert process.take() == [{"light": [(60, 127)]}, {"light": []}]


class Sound:
    """An output that says what a test wants."""

    def __init__(self) -> None:
        self.report, self.closed = OutputReport(notice="No card."), 0.0
        self.polled = list[float]()

    def send(self, direction: Direction) -> None:
        """Nothing plays."""

    def strike(self, strikes: Any) -> None:
        """Nothing plays."""

    def poll(self, now: float) -> OutputReport:
        self.polled.append(now)
        return self.report

    def close(self, fade: float = 2.0) -> OutputReport:
        self.closed = fade
        return self.report


class Journal:
    def __init__(self) -> None:
        self.lines: list[dict[str, Any]] = []

    def event(self, kind: str, time: float, **data: Any) -> None:
        self.lines.append({"kind": kind, "time": time, **data})


def test_a_port_that_goes_is_a_notice_and_a_line_of_the_journal(studio: Studio, process: Listing) -> None:
    sound, journal = Sound(), Journal()
    heard = HeardOutput(sound, studio, journal, ManualClock(50.0))  # type: ignore[arg-type] - a line of it is all
    studio._hear({"way": "midi", "standing": "open", "name": "Synth"})
    assert heard.poll(50.0).notice == "No card."
    studio._hear({"way": "midi", "standing": "lost", "name": "Synth"})
    assert heard.poll(50.0).notice.startswith("No card. The MIDI port 'Synth' has gone")
    studio._hear({"way": "osc", "standing": "open", "name": "192.168.0.7"})
    heard.poll(50.0)
    assert [(line["way"], line["standing"], line["name"]) for line in journal.lines] == [
        ("midi", "open", "Synth"),
        ("midi", "lost", "Synth"),
        ("osc", "open", ""),
    ]
    heard.close(0.5)
    assert (sound.closed, process.closings) == (0.5, 1)
    assert {"sound": False} in process.take()


def test_without_anything_set_nothing_is_put_between() -> None:
    sound = Sound()
    assert join_studio(StudioSettings(), False, sound, None, Journal(), ManualClock()) == (sound, None, None)  # type: ignore[arg-type]


# -- the process --------------------------------------------------------------------------------------------------


@pytest.fixture
def running() -> Iterator[Callable[[str], tuple[Studio, Path]]]:
    """Make a studio around a process that runs some Python."""
    with ExitStack() as stack:

        def make(code: str) -> Studio:
            studio: list[Studio] = []
            process = SenderProcess(
                lambda: studio[0]._begin(), lambda told: studio[0]._hear(told), (sys.executable, "-c", code), (0.05,)
            )
            made = Studio.__new__(Studio)
            studio.append(made)
            made.__init__(SETTINGS, process=process)  # type: ignore[misc]
            stack.callback(made.close)
            return made

        yield make  # type: ignore[misc]


def until(true: Callable[[], object]) -> None:
    end = time.monotonic() + 20.0
    while not true():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.005)


def test_another_process_is_told_what_may_sound_and_where_the_guide_is(running: Any, tmp_path: Path) -> None:
    told = tmp_path / "told"
    studio = running(
        f"import os, sys; f = open({str(told)!r}, 'a')\n"
        "for line in sys.stdin:\n    f.write(line); f.flush()\n    if 'reward' in line: os.abort()"
    )
    studio.direct(PLAYING)
    studio.report(OutputReport(breaths=(BREATH,)))
    until(lambda: told.exists() and '"light"' in told.read_text())
    studio.report(note())
    studio.report(note("reward", 62.0))
    until(lambda: told.read_text().count('"settings"') == 2)
    until(lambda: told.read_text().rstrip().endswith('{"light": []}'))
    order, sound, breath, _ = map(json.loads, told.read_text().splitlines()[-4:])
    assert order["held"] == [[1, 60], [2, 62]]
    assert (sound, breath) == ({"sound": True}, {"breath": [0, 100.0, 6.0, 0.4, 10]})
    assert {"way": "", "standing": "ended", "name": ""} in studio.events()


def test_a_process_that_says_nothing_any_more_is_ended_for_another(
    running: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio = running("import time; time.sleep(60)")
    until(lambda: studio._process.pid)
    first = studio._process.pid
    studio.events()
    monkeypatch.setattr("sessions.studio.process.SILENT", 0.0)
    studio.events()
    until(lambda: studio._process.pid != first)


def test_a_process_that_does_not_read_keeps_nobody_waiting(running: Any) -> None:
    studio = running("import time; time.sleep(60)")
    studio.direct(PLAYING)
    began = time.monotonic()
    for _ in range(6000):
        studio.report(note())
    told = time.monotonic() - began
    began = time.monotonic()
    studio.close()
    assert told < 2.0
    assert time.monotonic() - began < 5.0
    assert len(studio._process._lines) <= 4000


# -- settings -----------------------------------------------------------------------------------------------------

PORTS = ("Midi Through:Midi Through Port-0 14:0", "KeyStep 32:KeyStep 32 MIDI 1 28:0", "Synth:in", "Sospiro:in")


def test_a_port_is_meant_by_its_name_or_a_part_of_it_and_never_our_own() -> None:
    assert fitting("keystep", PORTS) == [(1, "KeyStep 32 MIDI 1")]
    assert fitting("synth:in", PORTS) == [(2, "Synth:in")]
    assert len(fitting("midi", PORTS)) == 2
    assert fitting("sospiro", PORTS) == []
    assert fitting("Synth", ("Synth 2", "Synth")) == [(1, "Synth (2)")]


@pytest.mark.parametrize(
    ("changes", "system", "words"),
    [
        ({"studio.midi_out": "Organ"}, MidiSystem(True, True, PORTS), "No MIDI port is called 'Organ'"),
        ({"studio.midi_out": "midi"}, MidiSystem(True, True, PORTS), "fits several MIDI ports"),
        ({"studio.lights": "Organ"}, MidiSystem(True, True, ()), "studio.lights says; there is none"),
        ({"studio.midi_out": "virtual"}, MidiSystem(True, False), "offers no MIDI"),
        ({"studio.midi_out": "virtual"}, MidiSystem(), "install sospiro[midi]"),
        ({"studio.osc_port": 9000, "studio.osc_host": "nobody.invalid"}, MidiSystem(), "'nobody.invalid'"),
    ],
)
def test_what_is_not_there_is_one_sentence_before_the_session(
    changes: dict[str, object], system: MidiSystem, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sessions.studio.check.midi_system", lambda: system)
    with pytest.raises(SospiroError) as caught:
        check_studio(changed(Settings(), changes).studio)
    assert caught.value.reason is Reason.BAD_SETTING
    assert words in caught.value.sentence
    assert caught.value.sentence.endswith(".")


@pytest.mark.parametrize(
    "changes",
    [
        {"studio.osc_host": "a b"},
        {"studio.osc_host": "239.0.0.1"},
        {"studio.osc_host": "255.255.255.255"},
        {"studio.osc_host": ""},
        {"studio.osc_port": 70000},
        {"studio.channels": {"melody": 17}},
        {"studio.channels": {"organ": 1}},
        {"studio.lights": "virtual"},
        {"studio.latency_ms": -1.0},
    ],
)
def test_a_mistake_in_the_settings_is_named(changes: dict[str, object]) -> None:
    with pytest.raises(SospiroError, match="studio"):
        changed(Settings(), changes)


def test_the_settings_that_are_told_can_be_loaded(tmp_path: Path) -> None:
    told = (Path(__file__).parents[2] / "docs" / "studio.md").read_text(encoding="utf-8").split("```")[1]
    file = tmp_path / "studio.toml"
    file.write_text(told.removeprefix("toml"), encoding="utf-8")
    studio = load_settings(file, environ={}).studio
    assert {layer: studio.channel(layer) for layer in studio.layers} == studio.channels == CHANNELS


def test_nothing_is_sent_unless_it_is_set_and_it_is_known_what_leaves_the_machine() -> None:
    assert not StudioSettings().wanted
    assert not StudioSettings(osc_port=9000, midi_out="x").leaves_machine
    assert StudioSettings(osc_port=9000, osc_host="192.168.0.7").leaves_machine
    assert not StudioSettings(osc_host="192.168.0.7").leaves_machine
    assert StudioSettings(link=True).leaves_machine
    assert StudioSettings(channels={"drum": 10}).channel("drum") == 10
    assert StudioSettings().channel("nothing") == 0
