"""The sound before a session: a few seconds of its music at its volume, on the device that it will play on."""

import threading
from dataclasses import replace

from engine.audio.live.supervisor import AudioProcess
from engine.music.style import Style
from engine.settings import SoundSettings
from sensors.clock import Clock
from sessions.calibration import device_in_use, read_calibrations
from sessions.listening import Listening
from sessions.previewed import SoundChecked
from sessions.recording.sound_memory import with_measured
from sessions.settings import Settings

SECONDS, FADE = 8.0, 0.5
TICK = 0.05
PATIENCE = 20.0
RATE, SYNCHRONY = 6.0, 0.8
JOIN_TIMEOUT = 10.0


class SoundCheck:
    """Finds out where the sound goes, and plays it for trial; both in threads of their own.

    `read`, `play` and `stop` are for one thread.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._known = SoundChecked()
        self._asked: str | None = None
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def read(self, settings: Settings | None) -> SoundChecked:
        """Return what is known; a device of `settings` that was not asked for before is looked for behind it."""
        if settings is not None and settings.sound.device != self._asked:
            self._asked = settings.sound.device
            self._known = SoundChecked()
            threading.Thread(target=self._look, args=(settings,), name="sound device", daemon=True).start()
        return self._known

    def play(self, settings: Settings, style: Style) -> None:
        """Play a few seconds; asked again, stop."""
        if self._thread is not None and self._thread.is_alive():
            self._stop.set()
            return
        self._stop.clear()
        self._known = replace(self._known, playing=True, mode="", notice="")
        sound = with_measured(settings.sound, settings.data_dir)
        self._thread = threading.Thread(target=self._play, args=(sound, style), name="sound check")
        self._thread.start()

    def stop(self) -> None:
        """End a trial, so that its device is free; blocks for its fade."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(JOIN_TIMEOUT)

    def _look(self, settings: Settings) -> None:
        device = device_in_use(settings.sound)
        known = next((c for c in read_calibrations(settings.data_dir) if c.device == device), None)
        if settings.sound.device == self._asked:
            self._known = replace(self._known, device=device, calibration=known)

    def _play(self, sound: SoundSettings, style: Style) -> None:
        output = AudioProcess(sound, self._clock)
        try:
            report = output.poll(self._clock.now())
            deadline = self._clock.now() + PATIENCE
            while report.clock is None and self._clock.now() < deadline and not self._stop.wait(TICK):
                report = output.poll(self._clock.now())
            if report.clock is not None:
                self._known = replace(self._known, mode=report.mode)
            music = Listening(style, sound, RATE, SYNCHRONY, self._clock.now())
            end = self._clock.now() + SECONDS
            while self._clock.now() < end and not self._stop.wait(TICK):
                output.send(music.direction(self._clock.now()))
                report = output.poll(self._clock.now())
        finally:
            report = output.close(FADE)
            mode = report.mode if report.clock is not None or self._known.mode else ""
            self._known = replace(self._known, playing=False, mode=mode, notice=report.notice)
