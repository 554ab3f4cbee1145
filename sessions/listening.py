"""Music without a session: any style at one breath rate and one synchrony, to hear it or to write it to files."""

import csv
import math
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

import numpy as np
import numpy.typing as npt
import soundfile

from engine.beats import beats_per_breath
from engine.guidance import Cue, Direction, Guidance, OutputReport, PacingState
from engine.music.style import Style
from engine.output import SAMPLE_RATE, Output
from engine.settings import SoundSettings
from engine.textures.texture_map import TextureMap
from sensors.clock import Clock
from sensors.errors import Reason, SospiroError
from sensors.state import BodyState

LEAD_IN = 1.0
"""Seconds of bed before the guide's first inhale."""

FADE = 2.0
TICK = 0.02
FORMATS = {".flac": "FLAC", ".wav": "WAV"}
CUE_COLUMNS = ("kind", "sample", "time", "layer", "pitch")

_SETTLED = 300.0
_SHARE = 0.4

Frames = npt.NDArray[np.float32]


class Listening:
    """What plays for somebody who breathes exactly with the guide, at the target, at one synchrony for ever.

    Parameters
    ----------
    rate
        Breaths per minute.
    synchrony
        0–1, as the texture is told it.
    start
        LSL seconds of the first sample.
    """

    def __init__(self, style: Style, sound: SoundSettings, rate: float, synchrony: float, start: float) -> None:
        self._style, self._sound, self._synchrony = style, sound, synchrony
        self._onset = start + LEAD_IN
        self._guidance = Guidance(rate, _SHARE, beats_per_breath(rate), self._onset)
        self._texture = TextureMap(style.ranges, sound.arousal or 0.0, sound.layers.items())
        self._texture.update(start - _SETTLED, BodyState(start - _SETTLED), PacingState.MAINTAIN, synchrony)
        self.direction(start)

    def direction(self, now: float) -> Direction:
        """Return what the sound is told at `now`, LSL seconds; it may not go back."""
        body = BodyState(now, breath_level=self._lung_volume(now))
        texture = self._texture.update(now, body, PacingState.MAINTAIN, self._synchrony)
        return Direction(self._guidance, texture, self._sound.volume_db, style=self._style)

    def _lung_volume(self, now: float) -> float:
        phase = (now - self._onset) * self._guidance.rate / 60.0 % 1.0
        share = self._guidance.inhale_share
        filled = phase / share if phase < share else 1.0 - (phase - share) / (1.0 - share)
        return 0.5 - 0.5 * math.cos(math.pi * filled)


def write_listening(
    style: Style,
    sound: SoundSettings,
    rate: float,
    synchrony: float,
    seconds: float,
    out: Path,
    stems: bool = False,
    cues: Path | None = None,
    progress: Callable[[float], None] = lambda _: None,
    stop: threading.Event | None = None,
) -> list[Path]:
    """Render to `out` (FLAC or WAV, 24 bit) and return the files written.

    Parameters
    ----------
    stems
        Also write each layer and the reverb, before the limiter, as `<name>-<layer>` beside `out`.
    cues
        CSV of kind, sample, time (seconds from the first sample), layer and pitch.

    Raises
    ------
    SospiroError
        BAD_SETTING for a name that is neither, or that is the person's own music or another of these files;
        DATA_FOLDER when a file cannot be written.
    """
    from engine.audio.offline import RenderOutput  # what only plays leaves pyo to the process of the sound

    known: list[Cue] = []
    with ExitStack() as opened:
        files = _Files(out, sound.own_music, opened)
        table = files.table(cues) if cues is not None else None
        files.begin()
        listener = files.stem if stems else None
        output = RenderOutput(sound, 0.0, lambda _, frames: files.mix(frames), stem_listener=listener)
        opened.callback(output.close, 0.0)
        listening = Listening(style, sound, rate, synchrony, 0.0)
        fade = min(FADE, seconds / 4)
        for k in range(1, round((seconds - fade) / TICK) + 1):
            if stop is not None and stop.is_set():
                break
            output.send(listening.direction(k * TICK))
            known += output.poll(k * TICK).cues
            if k % 50 == 0:
                progress(k * TICK)
        known += output.close(fade).cues
        if table is not None:
            _write_cues(table, known, files.samples)
    return [*files.paths, *([cues] if cues is not None else [])]


def play_listening(
    style: Style,
    sound: SoundSettings,
    rate: float,
    synchrony: float,
    seconds: float | None,
    output: Output,
    clock: Clock,
    stop: threading.Event,
) -> OutputReport:
    """Play until `seconds` are over or `stop` is set, and return the last report of the sound; blocks."""
    start = due = clock.now()
    listening = Listening(style, sound, rate, synchrony, start)
    while not stop.wait(max(0.0, due - clock.now())):
        now = clock.now()
        if seconds is not None and now - start >= seconds - FADE:
            break
        output.poll(now)
        output.send(listening.direction(now))
        due = max(due + TICK, now)
    return output.close(FADE)


class _Files:
    """The mix, its stems and its cues on their way to disk; none may be the file that is heard, or each other."""

    def __init__(self, out: Path, own_music: str, opened: ExitStack) -> None:
        if out.suffix.lower() not in FORMATS:
            raise SospiroError(Reason.BAD_SETTING, f"{out.name} must end in .flac or .wav.")
        self._out, self._opened = out, opened
        self._taken = {Path(own_music).resolve()} if own_music else set()
        self._mix: Any = None
        self._stems: dict[str, Any] = {}
        self.paths: list[Path] = []
        self.samples = 0

    def begin(self) -> None:
        """Open the mix."""
        self._mix = self._open(self._out)

    def table(self, path: Path) -> TextIO:
        """Open a CSV beside the sound, closed with it."""
        self._take(path)
        try:
            return self._opened.enter_context(path.open("w", encoding="utf-8", newline=""))
        except OSError as error:
            raise _unwritable(path) from error

    def mix(self, frames: Frames) -> None:
        """Write frames of the mix, shape (n, 2)."""
        self._mix.write(frames)
        self.samples += len(frames)

    def stem(self, layer: str, _first: int, frames: Frames) -> None:
        """Write frames of one stem, shape (n, 2)."""
        if layer not in self._stems:
            self._stems[layer] = self._open(self._out.with_stem(f"{self._out.stem}-{layer}"))
        self._stems[layer].write(frames)

    def _open(self, path: Path) -> Any:
        self._take(path)
        try:
            file = soundfile.SoundFile(
                str(path), "w", SAMPLE_RATE, 2, format=FORMATS[path.suffix.lower()], subtype="PCM_24"
            )
        except (soundfile.LibsndfileError, OSError) as error:
            raise _unwritable(path) from error
        self.paths.append(path)
        return self._opened.enter_context(file)

    def _take(self, path: Path) -> None:
        place = path.resolve()
        if place in self._taken:
            sentence = f"{path} would be written over your own music, or over another of these files; name another."
            raise SospiroError(Reason.BAD_SETTING, sentence)
        self._taken.add(place)


def _unwritable(path: Path) -> SospiroError:
    sentence = f"{path} cannot be written; choose a folder that exists and may be written."
    return SospiroError(Reason.DATA_FOLDER, sentence)


def _write_cues(table: TextIO, cues: Sequence[Cue], samples: int) -> None:
    rows = [
        (cue.kind, cue.sample, f"{cue.sample / SAMPLE_RATE:.6f}", cue.layer, "" if cue.pitch is None else cue.pitch)
        for cue in sorted(cues, key=lambda cue: cue.sample)
        if cue.sample < samples
    ]
    csv.writer(table, lineterminator="\n").writerows([CUE_COLUMNS, *rows])
