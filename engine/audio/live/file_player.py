"""Plays a sound file from any point, for somebody who looks back at a session; nothing else sounds then."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import soundfile

from engine.audio.live.devices import audio_devices, find_device
from sensors.errors import SospiroError
from sensors.sound_library import load_sounddevice

_log = logging.getLogger(__name__)

BLOCK = 2048
NO_DEVICE = "none"
PATIENCE = 2.0
UNTOLD = 2**62
"""Frames beyond which a file has not told how many it has: it is being written, or was never finished."""


class FilePlayer:
    """One file, played by a thread of its own; without a sound card it goes through the file silently, in time.

    Parameters
    ----------
    device
        Name of the sound card as in the settings: empty for the system's default, "none" for silence.
    now
        Seconds of a clock that only goes forward.
    untold
        Length (s) to go by for a file that does not tell its own, as it was not finished.

    Attributes
    ----------
    silent
        Whether nothing can be heard: known once it has begun to play.
    """

    def __init__(self, path: Path, device: str, now: Callable[[], float], untold: float = 0.0) -> None:
        self._path, self._device, self._now = path, device, now
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._from = 0.0
        self._since: float | None = None
        self.silent = False
        with soundfile.SoundFile(path) as file:
            self.seconds = file.frames / file.samplerate if file.frames < UNTOLD else untold

    @property
    def playing(self) -> bool:
        """Whether it plays, or is about to."""
        return self._thread is not None and self._thread.is_alive()

    @property
    def position(self) -> float:
        """Seconds into the file of what is heard now."""
        with self._lock:
            if self._since is None:
                return self._from
            played = self._now() - self._since
            return float(min(self.seconds, self._from + max(0.0, played)))

    def play(self, begin: float) -> None:
        """Play from `begin` (s into the file) until its end, or until it is paused. Returns at once."""
        self.pause()
        self._stop = threading.Event()
        self._from = min(max(0.0, begin), self.seconds)
        self._thread = threading.Thread(target=self._run, args=(self._stop,), name="file player", daemon=True)
        self._thread.start()

    def pause(self) -> float:
        """Stop where it is, and return that place; blocks until the card has stopped, a fraction of a second."""
        here = self.position
        self._stop.set()
        if self._thread is not None:
            self._thread.join(PATIENCE)
            self._thread = None
        with self._lock:
            self._from, self._since = here, None
        return here

    def _run(self, stop: threading.Event) -> None:
        with soundfile.SoundFile(self._path) as file:
            stream = self._open(file) if self._seek(file) else None
            self.silent = stream is None
            if stream is None:
                self._go_silently(stop)
                return
            try:
                self._go(stop, file, stream)
            except load_sounddevice().PortAudioError:
                _log.warning("the sound card stopped playing %s", self._path.name)
            except soundfile.LibsndfileError as error:
                _log.info("%s ends in its middle: %s", self._path.name, error)

    def _seek(self, file: Any) -> bool:
        """Go to where it shall play from; False where an unfinished file has nothing."""
        try:
            file.seek(round(self._from * file.samplerate))
        except soundfile.LibsndfileError as error:
            _log.info("%s has no sound from %.0f s on: %s", self._path.name, self._from, error)
            return False
        return True

    def _open(self, file: Any) -> Any:
        """Return a stream that plays, None where there is none to be had."""
        sounddevice = None if self._device == NO_DEVICE else load_sounddevice()
        if sounddevice is None:
            return None
        try:
            device = find_device(self._device, audio_devices())
            stream = sounddevice.OutputStream(
                file.samplerate, BLOCK, device.index, file.channels, "float32", latency="high"
            )
            stream.start()
        except (SospiroError, OSError, ValueError, sounddevice.PortAudioError) as error:
            _log.info("the file is gone through silently: %s", error)
            return None
        return stream

    def _go(self, stop: threading.Event, file: Any, stream: Any) -> None:
        delay = float(stream.latency)
        self._begin(self._now() + delay)
        try:
            while not stop.is_set() and len(frames := file.read(BLOCK, dtype="float32", always_2d=True)):
                stream.write(frames)
            stop.wait(delay)
        finally:
            stream.abort(ignore_errors=True)
            stream.close(ignore_errors=True)
            self._end(stop)

    def _go_silently(self, stop: threading.Event) -> None:
        self._begin(self._now())
        stop.wait(self.seconds - self._from)
        self._end(stop)

    def _begin(self, at: float) -> None:
        with self._lock:
            self._since = at

    def _end(self, stop: threading.Event) -> None:
        """Stand at the end when the file is over; what was paused stands where it was."""
        if not stop.is_set():
            with self._lock:
                self._from, self._since = self.seconds, None
