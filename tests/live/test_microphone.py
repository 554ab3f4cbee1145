"""A microphone on a dummy card: heard at its time, lost and back, and never more of it than numbers."""

import importlib.util
import json
import os
import signal
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import soundfile

from engine.audio.silent import SilentOutput
from sensors.body import Body
from sensors.lsl import LslClock
from sensors.simulation.hum import hum_tone
from sensors.stream import Chunk, Signal
from sensors.voice.frame import DEVICE, FRAME_RATE, VOICE_STREAM, Value
from sensors.voice.listener import play_file
from sensors.voice.microphone import Microphone
from sensors.voice.settings import VoiceSettings
from sensors.voice.sound_input import InputDevice, InputError, find_input
from sessions.clapped import Clapped
from sessions.microphone import join_microphone
from sessions.overheard import Overheard


def _beside(name: str) -> ModuleType:
    """Return a module of this folder, which is no package."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


dummy_device, mouth_module = _beside("dummy_device"), _beside("mouth")
dummy_card, unavailable, Mouth = dummy_device.dummy_card, dummy_device.unavailable, mouth_module.Mouth
pytestmark = pytest.mark.live
card_here = pytest.mark.skipif(bool(unavailable()), reason=unavailable())
RATE = 48_000


@pytest.fixture(scope="module")
def card():
    with dummy_card() as found:
        yield found


def heard(microphone: Microphone, seconds: float) -> Chunk:
    end, chunks = time.monotonic() + seconds, []
    while time.monotonic() < end:
        chunks += microphone.pull()
        time.sleep(0.02)
    times = np.concatenate([np.empty(0), *(chunk.timestamps for chunk in chunks)])
    return Chunk(np.concatenate([np.empty((0, len(Value))), *(chunk.samples for chunk in chunks)]), times)


def until(microphone: Microphone, words: str, seconds: float = 8.0) -> str:
    end = time.monotonic() + seconds
    while words not in (microphone.notice or "all is well") and time.monotonic() < end:
        microphone.pull()
        time.sleep(0.05)
    return microphone.notice or "all is well"


def _said(microphone: Microphone, sound: np.ndarray, folder: Path) -> tuple[float, Chunk]:
    """Return when it was said and what was heard of it; said again where a busy machine lost some on the way."""
    for _ in range(4):
        lost, mouth = microphone.lost, Mouth(sound, folder)
        try:
            began, chunk = mouth.began(), heard(microphone, len(sound) / RATE - 0.4)
        finally:
            mouth.close()
        if microphone.lost == lost and len(chunk) > 200:
            break
    return began, chunk


@card_here
def test_what_is_hummed_and_clapped_is_stamped_when_it_was_and_comes_back_after_a_loss(card, tmp_path):
    random = np.random.default_rng(1)
    sound = 0.0003 * random.standard_normal(6 * RATE)
    claps = np.array([1.5, 2.0, 2.5])
    for at in claps:
        first = round(at * RATE)
        sound[first : first + 4800] += 0.3 * np.exp(-np.arange(4800) / 300.0) * random.standard_normal(4800)
    swell = np.minimum(1.0, np.minimum(np.arange(2 * RATE), np.arange(2 * RATE)[::-1]) / 2000.0)
    tone = 0.05 * swell * hum_tone(2 * np.pi * 220.0 * np.arange(2 * RATE) / RATE)
    sound[3 * RATE : 5 * RATE] += tone
    microphone = Microphone("")
    try:
        began, chunk = _said(microphone, sound.astype(np.float32), tmp_path)
        body = Body(VoiceSettings())
        body.attach(Signal.VOICE, VOICE_STREAM, 0)
        body.feed(Signal.VOICE, chunk)
        voice = body.state(float(chunk.timestamps[-1])).voice
        knocks = np.array([knock.time for knock in voice.knocks]) - began
        assert len(knocks) == 3
        assert np.max(np.abs(knocks - claps)) < 0.03  # the period of the card is 21 ms
        assert np.ptp(knocks - claps) < 0.003
        assert [p.onset - began for p in voice.phonations] == [pytest.approx(3.0, abs=0.06)]
        assert voice.phonations[0].pitch == pytest.approx(220.0, rel=0.002)
        steps = np.diff(chunk.timestamps[5:])
        assert np.median(steps) == pytest.approx(1 / FRAME_RATE, rel=0.01)
        assert steps.min() > 0.0
        assert microphone.name
        assert microphone.notice == "" or "computer is busy" in microphone.notice
        card.unplug(signal.SIGKILL)
        assert "check its plug" in until(microphone, "plug") or "There is no microphone" in microphone.notice
        card.plug_in()
        microphone.pull()
        end = time.monotonic() + 25.0
        while not (back := microphone.pull()) and time.monotonic() < end:
            time.sleep(0.05)
        assert back
    finally:
        microphone.close()
    assert microphone.pull() == []


def test_without_a_microphone_there_is_a_sentence_and_no_end(monkeypatch):
    monkeypatch.setenv("JACK_DEFAULT_SERVER", "nobody")
    microphone = Microphone("")
    try:
        assert until(microphone, "no microphone") == "There is no microphone: plug one in, and it is heard at once."
        assert microphone.pull() == []
        assert microphone.clock_offset is None
    finally:
        microphone.close()


def test_a_reader_that_dies_or_talks_nonsense_is_no_end(tmp_path):
    program = tmp_path / "reader.py"
    row = [0.0] * len(Value)
    told = [{"device": "x'y", "rate": 1}, {"frames": [row], "times": ["a"]}, {"frames": [row[:3]], "times": [1.0]}, 3]
    told += [{"frames": [row], "times": [1.0]}, {"fault": "busy", "about": "x'y"}]
    program.write_text("\n".join(f"print({json.dumps(line)!r})" for line in told) + "\nprint('{')")
    microphone = Microphone("", command=(sys.executable, str(program)))
    try:
        assert "started anew" in until(microphone, "started anew")
        assert microphone.name == "x'y"
        assert microphone.clock_offset == 0.0  # the one good line of it was taken
    finally:
        microphone.close()


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("busy", "in use by another program"),
        ("refused", "privacy settings"),
        ("unknown name", "No microphone is called"),
    ],
)
def test_each_fault_has_its_sentence(tmp_path, fault, words):
    program = tmp_path / "reader.py"
    program.write_text(
        f"import sys\nprint({json.dumps({'fault': fault, 'about': 'Desk'})!r}, flush=True)\nsys.stdin.read()"
    )
    microphone = Microphone("", command=(sys.executable, str(program)))
    try:
        assert words in until(microphone, words)
        assert "'Desk'" in microphone.notice
    finally:
        microphone.close()


def test_lost_sound_is_told_while_it_is_lost(tmp_path):
    row = [0.0] * len(Value)
    told = [{"device": "Desk", "rate": 1}, *({"frames": [row], "times": [1.0]}, {"lost": 3}) * 2]
    program = tmp_path / "reader.py"
    lines = "\n".join(f"print({json.dumps(line)!r}, flush=True)" for line in told)
    after = json.dumps({"frames": [row] * 500, "times": [2.0] * 500})
    program.write_text(f"import sys, time\n{lines}\ntime.sleep(1)\nprint({after!r}, flush=True)\nsys.stdin.read()")
    microphone = Microphone("", command=(sys.executable, str(program)))
    try:
        assert "'Desk' loses some of its sound" in until(microphone, "loses some")
        assert until(microphone, "all is well") == "all is well"
    finally:
        microphone.close()


def test_a_name_means_one_microphone():
    devices = [InputDevice(0, "Desk", "ALSA", 48e3, True), InputDevice(1, "Desk left", "ALSA", 48e3)]
    assert find_input("", devices).index == 0
    assert find_input("desk", devices).index == 0
    assert find_input("LEFT", devices).index == 1
    for wanted, among in (("", []), ("door", devices), ("des", devices)):
        with pytest.raises(InputError):
            find_input(wanted, among)


@pytest.fixture(scope="module")
def recording(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("said") / "hum.wav"
    tone = 0.1 * hum_tone(2 * np.pi * 150.0 * np.arange(RATE) / RATE)
    soundfile.write(path, np.concatenate((np.zeros(RATE // 2), tone, np.zeros(RATE // 2))), RATE, "FLOAT")
    return path


def test_a_file_is_heard_in_place_of_a_microphone(recording):
    microphone = Microphone(str(recording))
    try:
        chunk = heard(microphone, 5.0)
    finally:
        microphone.close()
    pitched = chunk.samples[chunk.samples[:, Value.VOICING] > 0.9, Value.PITCH]
    assert np.median(pitched) == pytest.approx(150.0, rel=0.002)
    assert np.median(np.diff(chunk.timestamps)) == pytest.approx(0.02, abs=1e-6)
    assert chunk.timestamps[-1] < LslClock().now()


def test_the_process_that_listens_writes_no_file_and_says_nothing_but_numbers(recording):
    opened: list[object] = []
    watching = [True]

    def watch(event: str, args: tuple[object, ...]) -> None:
        if (
            watching[0]
            and event == "open"
            and isinstance(args[2], int)
            and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        ):
            opened.append(args[0])

    sys.addaudithook(watch)
    lines: list[dict[str, object]] = []
    try:
        play_file(recording, lambda: 0.0, lines.append, rest=lambda _: None)
    finally:
        watching[0] = False
    assert opened == []
    frames = [row for line in lines for row in line.get("frames", ())]
    assert len(frames) <= 2.0 * FRAME_RATE + 1
    assert {len(row) for row in frames} == {len(Value)}
    assert {key for line in lines for key in line} == {"device", "rate", "frames", "times", "ended"}
    with pytest.raises(InputError):
        play_file(recording.with_name("none.wav"), lambda: 0.0, lines.append)


def test_claps_in_a_file_are_hits_to_measure_a_latency_by(tmp_path):
    sound = 0.0003 * np.random.default_rng(3).standard_normal(2 * RATE)
    for at in (0.5, 1.0, 1.5):
        first = round(at * RATE)
        sound[first : first + 4800] += (
            0.3 * np.exp(-np.arange(4800) / 300.0) * np.random.default_rng(4).standard_normal(4800)
        )
    path = tmp_path / "claps.wav"
    soundfile.write(path, sound, RATE, "FLOAT")
    clapped = Clapped(VoiceSettings(device=str(path)))
    hits = clapped.beside(lambda: [(1.0, "keyboard")])
    try:
        end, found = time.monotonic() + 6.0, []
        while time.monotonic() < end and len(found) < 3:
            found += [hit for hit in hits() if hit[1] == DEVICE]
            time.sleep(0.02)
    finally:
        clapped.close()
    assert np.diff([time_ for time_, _ in found]) == pytest.approx([0.5, 0.5], abs=0.003)


def test_a_session_has_a_microphone_only_where_it_is_asked_for(recording):
    output = SilentOutput(0.0)
    with ExitStack() as opened:
        assert join_microphone(VoiceSettings(device=str(recording)), output, opened) == (output, [])
        heard, inputs = join_microphone(VoiceSettings(microphone=True, device=str(recording)), output, opened)
        assert isinstance(heard, Overheard)
        (one,) = inputs
        assert [use.signal for use in one.uses] == [Signal.VOICE]
        assert one.source.stream == VOICE_STREAM
    assert one.source.pull() == []
