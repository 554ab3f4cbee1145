"""Renders the sound of a session that is run again beside it, and compares every sample."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from engine.audio.offline import RenderOutput
from engine.output import SAMPLE_RATE, Output
from engine.settings import SoundSettings
from sensors.errors import Reason, SospiroError
from sessions.recording.sound_file import SoundFile
from sessions.rerun.compare import Comparison, Difference
from sessions.rerun.kept import Kept

AT_ONCE = 10 * SAMPLE_RATE
NAME = "samples of the sound"


@dataclass
class SoundBeside:
    """A sound that is rendered anew into a file of its own.

    Attributes
    ----------
    output
        Ask it for what the session asked for; close it before `compare`.
    """

    output: Output
    _kept: Kept
    _path: Path
    _file: SoundFile

    def compare(self) -> Comparison:
        """Compare the sound with the one that was kept, as far as both go in a session that was cut off."""
        self._file.finish(0.0)
        with soundfile.SoundFile(self._kept.folder.sound) as before, soundfile.SoundFile(self._path) as now:
            same, first = 0, None
            while first is None:
                pair = [sound.read(AT_ONCE, dtype="int32", always_2d=True) for sound in (before, now)]
                count = min(len(pair[0]), len(pair[1]))
                parted = np.flatnonzero((pair[0][:count] != pair[1][:count]).any(axis=1))
                if len(parted):
                    first = same + int(parted[0])
                elif len(pair[0]) != len(pair[1]) and self._kept.whole:
                    first = same + count
                same += count
                if count < AT_ONCE:
                    break
            return self._told(same, first, before.frames, now.frames)

    def _told(self, same: int, first: int | None, before: int, now: int) -> Comparison:
        if first is None:
            return Comparison({NAME: same}, ())
        words = [f"sample {first} of {count}" for count in (before, now)]
        return Comparison({NAME: same}, (Difference(first / SAMPLE_RATE, f"{NAME} [{first}]", *words),))


@contextmanager
def sound_beside(kept: Kept, settings: SoundSettings) -> Iterator[SoundBeside]:
    """Yield a sound to put beside a session that is run again.

    Raises
    ------
    SospiroError
        BAD_SETTING for a session that was not rendered: the sound of a live one went by the clock of its sound card;
        or whose script spoke with recordings, which are not kept.
    """
    why = _why_not(kept)
    if why:
        sentence = f"The sound of session {kept.folder.path.name} cannot be made again:"
        raise SospiroError(Reason.BAD_SETTING, f"{sentence} {why}; leave out --sound.")
    with tempfile.TemporaryDirectory(prefix="sospiro-rerun-") as folder:
        path = Path(folder) / "audio.flac"
        file = SoundFile(path)
        try:
            yield SoundBeside(RenderOutput(settings, kept.started, file.write), kept, path, file)
        finally:
            file.close()


def _why_not(kept: Kept) -> str:
    """Return why the sound cannot be made again, empty where it can."""
    if not kept.rendered:
        return "it was played live, by the clock of its sound card"
    scripts = kept.record.get("scripts") or ()
    if any(prompt["recorded"] for script in scripts for prompt in script["prompts"]):
        return "its script spoke with recordings, which a session does not keep"
    return "" if kept.folder.sound.exists() else "no sound was kept of it"
