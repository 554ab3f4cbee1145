"""Notes, clock and lights through real MIDI ports, OSC through a real socket; skipped where no MIDI can be reached."""

import importlib.util
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from pythonosc.dispatcher import Dispatcher
from pythonosc.osc_server import BlockingOSCUDPServer

from engine.guidance import Cue, CueKind, Direction, Guidance, GuideBreath, OutputReport
from sensors.lsl import LslClock
from sessions.studio.settings import StudioSettings
from sessions.studio.studio import Studio

pytestmark = pytest.mark.live
rtmidi = pytest.importorskip("rtmidi", reason="MIDI is not installed")

PERIOD = 64
CLOCK, START, STOP = 0xF8, 0xFA, 0xFC


def _load() -> Any:
    path = Path(__file__).with_name("dummy_device.py")
    spec = importlib.util.spec_from_file_location("dummy_device", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


dummy_device = _load()


def until(true: Callable[[], object], seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True


def reachable(api: int) -> bool:
    try:
        rtmidi.MidiOut(api, name="probe").delete()
    except rtmidi.RtMidiError:
        return False
    return True


@pytest.fixture(scope="module")
def api() -> Iterator[int]:
    """The MIDI system of this machine: ALSA's sequencer, CoreMIDI, or JACK in a server of our own."""
    apis = [api for api in rtmidi.get_compiled_api() if api != rtmidi.API_WINDOWS_MM]
    found = next((api for api in apis if api != rtmidi.API_UNIX_JACK and reachable(api)), None)
    if found is not None:
        yield found
    elif rtmidi.API_UNIX_JACK not in apis or dummy_device.unavailable():
        pytest.skip(f"no MIDI with virtual ports can be reached: {dummy_device.unavailable()}")
    else:
        with dummy_device.dummy_card(PERIOD):
            yield rtmidi.API_UNIX_JACK


class Synth:
    """A device that a test plugs in: it hears, and remembers when."""

    def __init__(self, api: int, name: str) -> None:
        self._api, self._name = api, name
        self.heard: list[tuple[float, tuple[int, ...]]] = []
        self.plug_in()

    def plug_in(self) -> None:
        now = LslClock().now
        self._in: Any = rtmidi.MidiIn(self._api, name=self._name)
        self._in.ignore_types(timing=False)
        self._in.set_callback(lambda event, _: self.heard.append((now(), tuple(event[0]))))
        self._in.open_virtual_port("in")

    def unplug(self) -> None:
        self._in.cancel_callback()
        self._in.close_port()
        self._in.delete()

    def of(self, *status: int) -> list[tuple[float, tuple[int, ...]]]:
        return [one for one in self.heard if (one[1][0] if one[1][0] >= 0xF0 else one[1][0] & 0xF0) in status]

    def sounding(self) -> set[int]:
        sounding: set[int] = set()
        for _, message in self.of(0x80, 0x90):
            (sounding.add if message[0] & 0xF0 == 0x90 else sounding.discard)(message[1])
        return sounding


class Music:
    """A guide of 6 breaths/min and four notes a second, told 0.3 s ahead as the sound does."""

    def __init__(self, studio: Studio) -> None:
        self.studio, self.now = studio, LslClock().now
        self.begins = self.now() + 0.5
        self.notes: list[float] = []
        self._breaths = 0
        studio.direct(Direction(Guidance(6.0, start_at=self.begins)))

    def go(self, seconds: float) -> None:
        end = self.now() + seconds
        while self.now() < end:
            self.tell(self.now() + 0.3)
            time.sleep(0.02)

    def tell(self, known: float) -> None:
        breaths, cues = [], []
        while (onset := self.begins + 10.0 * self._breaths) <= known:
            breaths.append(GuideBreath(self._breaths, onset, 6.0, 0.4, 10))
            self._breaths += 1
        while (at := self.begins + 0.25 * len(self.notes)) <= known:
            cues.append(Cue(CueKind.NOTE, 0, at, "melody", 60.0 + len(self.notes) % 12, 0.5))
            self.notes.append(at)
        self.studio.report(OutputReport(breaths=tuple(breaths), cues=tuple(cues)))


def open_to(studio: Studio, synth: Synth) -> None:
    assert until(lambda: ("midi", "open") in [(e["way"], str(e["standing"])) for e in studio.events()])
    assert until(lambda: synth.of(0xB0)), "what may sound there is ended first"


def test_notes_and_clock_go_out_when_they_sound_and_all_ends(api: int) -> None:
    synth = Synth(api, "Organ")
    studio = Studio(StudioSettings(midi_out="organ"))
    try:
        open_to(studio, synth)
        music = Music(studio)
        music.go(2.2)
        struck = synth.of(0x90)
        late_ms = [1000 * (at - due) for (at, _), due in zip(struck, music.notes, strict=False)]
        assert len(struck) >= 6
        assert [message[1:] for _, message in struck[:3]] == [(60, 64), (61, 64), (62, 64)]
        assert statistics.median(late_ms) < 5.0
        ticks = [at for at, _ in synth.of(CLOCK)]
        off_ms = [1000 * (at - music.begins - k / 24) for k, at in enumerate(ticks)]
        assert abs(statistics.median(off_ms)) < 5.0
        assert synth.of(START)[0][0] <= ticks[0]
        print(f"notes {statistics.median(late_ms):.2f} ms, ticks {statistics.median(off_ms):.2f} ms late (median)")
    finally:
        studio.close()
    assert until(lambda: not synth.sounding() and synth.of(STOP))
    synth.unplug()


def test_pulled_out_while_it_sounds_and_back_within_two_seconds(api: int) -> None:
    synth = Synth(api, "Organ")
    studio = Studio(StudioSettings(midi_out="organ"))
    try:
        open_to(studio, synth)
        music = Music(studio)
        music.go(1.0)
        synth.unplug()
        assert until(lambda: music.go(0.2) or studio.notice().startswith("The MIDI port 'Organ:in' has gone"), 2.0)
        before = len(synth.heard)
        synth.plug_in()
        back = music.now()
        music.go(1.5)
        since = synth.heard[before:]
        assert since and since[0][0] - back < 2.0
        assert studio.notice() == ""
        assert {message[1] for _, message in since if message[0] == 0x80} >= {60, 61}, "nothing sounds on there"
        said = [str(event["standing"]) for event in studio.events()]
        assert said == ["lost", "open"]
    finally:
        studio.close()
    assert until(lambda: not synth.sounding())
    synth.unplug()


KILLED = """
import time
from engine.guidance import Cue, CueKind, Direction, Guidance, OutputReport
from sensors.lsl import LslClock
from sessions.studio.settings import StudioSettings
from sessions.studio.studio import Studio

now, studio, pitch = LslClock().now, Studio(StudioSettings(midi_out="organ")), 60.0
studio.direct(Direction(Guidance(6.0, start_at=now())))
while True:
    studio.report(OutputReport(cues=(Cue(CueKind.NOTE, 0, now() + 0.1, "melody", pitch, 0.5),)))
    pitch = 60.0 + (pitch + 1) % 12
    time.sleep(0.2)
"""


def test_a_session_that_is_killed_leaves_no_note_sounding(api: int) -> None:
    synth = Synth(api, "Organ")
    session = subprocess.Popen([sys.executable, "-c", KILLED])
    try:
        assert until(lambda: synth.sounding())
    finally:
        session.kill()
        session.wait()
    assert until(lambda: not synth.sounding(), 5.0)
    synth.unplug()


def opened(listener: Any, name: str) -> bool:
    """Open a port; not one that took its place in the list, as that of a session just killed had left it."""
    ports = listener.get_ports()
    place = next((k for k, port in enumerate(ports) if name in port), None)
    if place is None:
        return False
    listener.open_port(place)
    if listener.get_ports() == ports:
        return True
    listener.close_port()
    return False


def test_our_own_port_can_be_chosen_by_others_and_keys_are_lit(api: int) -> None:
    pads = Synth(api, "Lightpad")
    listener = rtmidi.MidiIn(api, name="DAW")
    heard: list[list[int]] = []
    studio = Studio(StudioSettings(midi_out="virtual", lights="lightpad", lights_channel=2, clock=False))
    try:
        listener.set_callback(lambda event, _: heard.append(event[0]))
        assert until(lambda: opened(listener, "Sospiro:out"))
        music = Music(studio)
        assert until(lambda: music.go(0.2) or any(m[0] == 0x90 and m[2] == 64 for m in heard))
        studio.light({60: 127, 62: 24})
        assert until(lambda: [m for _, m in pads.of(0x90)] == [(0x91, 60, 127), (0x91, 62, 24)])
        studio.light({62: 24})
        assert until(lambda: [m for _, m in pads.of(0x80)] == [(0x81, 60, 0)])
    finally:
        studio.close()
    assert until(lambda: pads.of(0x80)[-1][1] == (0x81, 62, 0)), "no light stays on"
    listener.delete()
    pads.unplug()


def test_osc_tells_what_sounds_when_it_does_and_nobody_there_costs_nothing() -> None:
    heard: list[tuple[float, str, tuple[Any, ...]]] = []
    now, dispatcher = LslClock().now, Dispatcher()
    dispatcher.set_default_handler(lambda address, *arguments: heard.append((now(), address, arguments)))
    server = BlockingOSCUDPServer(("127.0.0.1", 0), dispatcher)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    studio = Studio(StudioSettings(osc_port=server.server_address[1]))
    try:
        assert until(lambda: studio.events())
        music = Music(studio)
        studio.say("/sospiro/heartbeat", 812.0)
        music.go(1.5)
        told = {
            address: [(at, arguments) for at, where, arguments in heard if where == address] for _, address, _ in heard
        }
        assert told["/sospiro/heartbeat"][0][1] == (812.0,)
        assert told["/sospiro/playing"][0][1] == (1,)
        inhale = told["/sospiro/guide/inhale"][0]
        assert inhale[1] == pytest.approx((6.0, 0.4, 10.0))
        assert 0.0 <= inhale[0] - music.begins < 0.05
        phases = [arguments[0] for _, arguments in told["/sospiro/guide/phase"]]
        assert len(phases) >= 15
        assert all(before < after for before, after in pairwise(phases))
        assert [arguments[:2] for _, arguments in told["/sospiro/note"][:2]] == [("melody", 60.0), ("melody", 61.0)]
        assert told["/sospiro/guide/beat"][0][1] == (1, 10)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    music.go(0.3)
    assert studio.notice() == ""
    studio.close()
    assert [arguments for _, address, arguments in heard if address == "/sospiro/playing"] == [(1,)]
