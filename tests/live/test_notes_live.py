"""Played notes with real MIDI and the real audio process: at once, let go softly, none left by a pulled cable."""

import importlib.util
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.audio.live.devices import audio_devices
from engine.audio.live.supervisor import AudioProcess
from engine.audio.tones import FELT, LONGEST, tone
from engine.guidance import Direction, Guidance
from engine.settings import DeviceBuffer, SoundSettings
from engine.strike import Strike, StrikeKind
from sensors.controls import HandControls, NoteEvent
from sensors.lsl import LslClock


def _load(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(f"{name}_of_notes", Path(__file__).with_name(f"{name}.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


dummy_device = _load("dummy_device")
pytestmark = pytest.mark.live
SILENCE = Direction(Guidance(6.0), playing=False)
LEVEL, HELD = 0.07, 0.5
RELEASE = FELT.release


class Sitting:
    """A live sound that plays nothing but notes."""

    def __init__(self, **settings: Any) -> None:
        self.pieces, self.cues, self.chords = list[Any](), list[Any](), list[Any]()
        self.output = AudioProcess(SoundSettings(**settings), self, lambda _, frames: self.pieces.append(frames))

    @staticmethod
    def now() -> float:
        return time.monotonic()

    def play(self, seconds: float, until: Callable[[Any], bool] = lambda _: False) -> None:
        end = self.now() + seconds
        while self.now() < end:
            self.output.send(SILENCE)
            report = self.output.poll(self.now())
            self.cues += report.cues
            self.chords += report.chords
            if until(report):
                return
            time.sleep(0.005)

    def note(self, key: int, pitch: float = 60.0) -> float:
        asked = self.now()
        self.output.strike([Strike(StrikeKind.NOTE, asked, "felt piano", pitch, LEVEL, key)])
        return asked

    def let_go(self, key: int) -> None:
        self.output.strike([Strike(StrikeKind.RELEASE, 0.0, "", 0.0, 0.0, key)])


def loud(sound: Any) -> Any:
    """Return in which hundredths of a second something is heard."""
    whole = sound[: len(sound) // 480 * 480].reshape(-1, 480)
    return np.flatnonzero(np.abs(whole).max(axis=1) > 0.02 * LEVEL)


def test_a_note_comes_at_once_is_let_go_and_is_in_the_sound_that_is_kept() -> None:
    sitting = Sitting(device="none")
    sitting.play(15.0, until=lambda report: report.clock is not None)
    sitting.output.strike(())
    sitting.play(0.4)
    late, held = [], []
    for key in (1, 2, 3):
        asked = sitting.note(key)
        sitting.play(HELD)
        sitting.let_go(key)
        held.append(sitting.now() - asked)
        sitting.play(0.7)
        late.append(sitting.cues[-1].time - asked)
    sitting.note(4)
    sitting.let_go(4)  # before it can have begun
    sitting.play(1.2)
    sitting.output.close(0.1)
    assert 0.0 <= min(late) < 0.1, late  # others may have both processors for a moment
    assert sitting.chords, "which chord sounds is told from the beginning"
    sound = np.concatenate(sitting.pieces)[:, 0]
    for cue in sitting.cues:
        assert cue.layer == "note"
        part = sound[cue.sample :][:2400]
        assert np.corrcoef(part, tone("felt piano", 60.0)[: len(part)])[0, 1] > 0.99
    heard = [len(loud(sound[cue.sample : cue.sample + 52_800])) / 100 for cue in sitting.cues[:3]]
    longer = [one - expected for one, expected in zip(heard, held, strict=True)]
    assert -0.1 < min(longer) < RELEASE + 0.25, longer
    assert np.abs(np.diff(sound)).max() < 0.1 * LEVEL, "no click"
    assert len(loud(sound[sitting.cues[-1].sample + 24_000 :])) == 0, "nothing is left sounding"


@pytest.mark.skipif(bool(dummy_device.unavailable()), reason=dummy_device.unavailable())
def test_on_a_card_notes_are_heard_soon_and_fall_silent_when_let_go(tmp_path: Path) -> None:
    with dummy_device.dummy_card(256):
        devices = [device for device in audio_devices() if "JACK" in device.api]
        if not devices:
            pytest.skip("PortAudio cannot play to JACK itself here (apt-get install libportaudio2)")
        name = devices[0].full_name
        sitting = Sitting(device=name, buffers=(DeviceBuffer(device=name, ring_ms=340.0, card_ms=30.0),))
        sitting.play(15.0, until=lambda report: report.mode == "sound card")
        sitting.play(1.0)
        port = next(one for one in dummy_device.ports() if one.endswith(("out_0", "out_000")))
        ears = dummy_device.Ears(port, tmp_path)
        sitting.play(0.5)
        asked, held = [], []
        for key in (1000, 1001):
            asked.append(sitting.note(key))
            sitting.play(HELD)
            sitting.let_go(key)
            held.append(sitting.now() - asked[-1])
            sitting.play(0.8)
        for key in range(2, 102):
            sitting.note(key, 40.0 + key % 48)
        sitting.play(0.6)
        for key in range(2, 102):
            sitting.let_go(key)
        sitting.play(0.9)
        heard = ears.close()
        sitting.output.close(0.1)
    sound, times = np.concatenate(heard.buffers), np.array(heard.times)
    first = [cue.time for cue in sitting.cues[:2]]
    late = [began - when for began, when in zip(first, asked, strict=True)]
    assert 0.0 <= min(late) < 0.1, late
    begins = [int((began - times[0]) * 48_000) for began in first]
    longer = [len(loud(sound[k : k + 57_600])) / 100 - one for k, one in zip(begins, held, strict=True)]
    assert -0.15 < min(longer) < RELEASE + 0.35, longer
    assert np.abs(sound).max() <= 0.181
    assert len(loud(sound[-9600:])) == 0, "nothing is left sounding"
    assert len(sitting.cues) > 5
    assert LONGEST < 10.0


# -- MIDI -------------------------------------------------------------------------------------------------------------

rtmidi = pytest.importorskip("rtmidi", reason="MIDI is not installed")


def reachable(api: int) -> bool:
    try:
        rtmidi.MidiOut(api, name="probe").delete()
    except rtmidi.RtMidiError:
        return False
    return True


@pytest.fixture(scope="module")
def api() -> Iterator[int]:
    """The MIDI system of this machine, or JACK in a server of our own."""
    apis = [api for api in rtmidi.get_compiled_api() if api != rtmidi.API_WINDOWS_MM]
    found = next((api for api in apis if api != rtmidi.API_UNIX_JACK and reachable(api)), None)
    if found is not None:
        yield found
    elif rtmidi.API_UNIX_JACK not in apis or dummy_device.unavailable():
        pytest.skip(f"no MIDI with virtual ports can be reached: {dummy_device.unavailable()}")
    else:
        with dummy_device.dummy_card(64):
            yield rtmidi.API_UNIX_JACK


def until(true: Callable[[], object], seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True


def test_notes_are_stamped_when_they_come_and_end_when_the_cable_is_pulled(api: int) -> None:
    source, heard = HandControls(), list[NoteEvent]()
    source.on_note(heard.append)
    source.start()
    try:
        keys = _plug(api, source)
        keys.send_message((0x90, 59, 1))
        assert until(lambda: heard, 3.0)
        heard.clear()
        late = []
        for note in range(60, 72):
            sent = LslClock().now()
            keys.send_message((0x90, note, 100))
            assert until(lambda note=note: heard and heard[-1].number == note, 3.0)
            late.append(heard[-1].time - sent)
        keys.send_message((0xB0, 64, 127))
        assert until(lambda: heard[-1].pedal, 3.0)
        assert np.median(late) < 0.002, late
        _pull(keys, source)
        assert until(lambda: len([one for one in heard if one.value == 0.0]) == 14, 3.0), heard
        again = _plug(api, source)
        again.send_message((0x90, 60, 64))
        assert until(lambda: heard[-1].value == 64 / 127, 3.0), "heard again when it is back"
        _pull(again, source)
        assert until(lambda: heard[-1].value == 0.0, 3.0)
    finally:
        source.close()
    print(f"\nnotes stamped after {1000 * np.median(late):.2f} ms (median)")


def _plug(api: int, source: HandControls) -> Any:
    out = rtmidi.MidiOut(api, name="Keyboard")
    out.open_virtual_port("out")
    assert until(lambda: "Keyboard:out" in source.present.devices), source.present
    time.sleep(0.4)  # what it tells at once is how its pedals stand
    return out


def _pull(out: Any, source: HandControls) -> None:
    out.close_port()
    out.delete()
    assert until(lambda: "Keyboard:out" not in source.present.devices), source.present
