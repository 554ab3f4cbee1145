"""What runs in the process that listens: a microphone or a file goes in, lines of numbers come out, no sound."""

import json
import queue
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from sensors.stream import Floats
from sensors.voice.analysis import VoiceAnalyser
from sensors.voice.placing import Placing
from sensors.voice.sound_input import InputError, InputFault, SoundInput, find_input, input_devices, look_for_new

MOST_WAITING = 500
SILENT_AFTER = 1.5
"""Seconds without a buffer after which a microphone is lost, whatever its driver says."""

MUTE_AFTER = 5.0
"""Seconds of digital silence after which it is told: systems give that where they do not let a program hear."""

RETRY = 1.0
PIECE = 0.02
DIGITS = 6

Line = dict[str, Any]
Write = Callable[[Line], None]


def frames_line(times: Floats, frames: Floats) -> Line:
    """Return frames as a line."""
    return {"times": [round(t, DIGITS) for t in times.tolist()], "frames": np.round(frames, 4).tolist()}


def write_json(write: Callable[[str], object]) -> Write:
    """Return what writes each line as JSON."""
    return lambda line: (write(json.dumps(line) + "\n"), None)[1]


class Listener:
    """Listens to one microphone as long as it is there, then waits until it is back.

    Parameters
    ----------
    device
        Part of its name; empty for the system's default.
    now
        LSL seconds.
    write
        Takes a line.
    """

    def __init__(self, device: str, now: Callable[[], float], write: Write) -> None:
        self._device, self._now, self._write = device, now, write
        self._heard: queue.Queue[tuple[Floats, float, bool]] = queue.Queue(MOST_WAITING)
        self._dropped = False
        self._lost = 0

    def run(self) -> None:
        """Listen for good."""
        while True:
            try:
                self._listen()
            except InputError as error:
                self._write({"fault": error.fault, "about": error.about})
                if error.fault in (InputFault.NO_LIBRARY, InputFault.NO_PITCH):
                    return
            time.sleep(RETRY)
            look_for_new()

    def _take(self, sound: Floats, begins: float, lost: bool) -> None:
        try:
            self._heard.put_nowait((sound, begins, lost or self._dropped))
            self._dropped = False
        except queue.Full:
            self._dropped = True

    def _listen(self) -> None:
        device = find_input(self._device, input_devices())
        self._heard = queue.Queue(MOST_WAITING)
        microphone = SoundInput(device, self._take, self._now)
        try:
            self._write({"device": device.name, "rate": microphone.rate})
            self._analyse(microphone, device.name)
        finally:
            microphone.close()

    def _analyse(self, microphone: SoundInput, name: str) -> None:
        analyser, placing, at = analyser_of(microphone.rate), Placing(microphone.rate), 0
        heard_at, mute = time.perf_counter(), False
        while True:
            try:
                sound, begins, lost = self._heard.get(timeout=SILENT_AFTER)
            except queue.Empty:
                raise InputError(InputFault.LOST, name) from None
            if lost or not placing.see(at, begins):
                # the rest of a frame is nobody's: the next begins with what came after the gap
                analyser, at = analyser_of(microphone.rate), 0
                placing.begin()
                placing.see(0, begins)
                self._lost += 1
                self._write({"lost": self._lost})
            at += len(sound)
            places, frames = analyser.feed(sound)
            if places.size:
                self._write(frames_line(np.array([placing.time(one) for one in places.tolist()]), frames))
            if sound.any():
                heard_at = time.perf_counter()
            silent = time.perf_counter() - heard_at > MUTE_AFTER
            if silent != mute:
                mute = silent
                self._write({"fault": InputFault.MUTE if mute else "", "about": name})


def analyser_of(rate: float) -> VoiceAnalyser:
    """Return what reads sound of this rate; raises `InputError` NO_PITCH where Praat is not here."""
    try:
        return VoiceAnalyser(rate)
    except ImportError as error:
        raise InputError(InputFault.NO_PITCH) from error


def play_file(path: Path, now: Callable[[], float], write: Write, rest: Callable[[float], object] = time.sleep) -> None:
    """Hear a sound file in place of a microphone, as fast as it was recorded, to its end.

    Raises
    ------
    InputError
        BAD_FILE.
    """
    import soundfile

    try:
        with soundfile.SoundFile(path) as file:
            analyser, started, at = analyser_of(file.samplerate), now(), 0
            write({"device": path.name, "rate": file.samplerate})
            for piece in _pieces(file, round(PIECE * file.samplerate)):
                at += len(piece)
                rest(max(0.0, started + at / file.samplerate - now()))
                places, frames = analyser.feed(piece)
                if places.size:
                    write(frames_line(started + places, frames))
    except (soundfile.SoundFileError, OSError, ValueError) as error:
        raise InputError(InputFault.BAD_FILE, path.name) from error
    write({"ended": path.name})


def _pieces(file: Any, size: int) -> Iterator[Floats]:
    while len(sound := file.read(size, dtype="float64", always_2d=True)):
        yield sound.mean(axis=1)
