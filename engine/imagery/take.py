"""A recording of a prompt while it is made: how loud it is, how long, and whether it can be used."""

import threading
from enum import Enum

import numpy as np

from engine.imagery.voice import LONGEST, SHORTEST, Frames
from sensors.errors import Reason, SospiroError

PIECE = 0.05
"""Seconds of which one level is told."""

SILENT_DB = -120.0
QUIET_DB, GOOD_DB = -50.0, -36.0
"""Levels of what is loudest in it, dB of full scale: below the first it is too quiet to be used, below the second to be
heard without the noise of the room."""

LIFT_DB = 6.0
"""How far somebody who speaks is above the room, at least."""

FULL = 0.985
CLIPPED_SHARE = 5e-4
BEFORE, AFTER = 0.15, 0.3
"""Seconds that are kept before the first word and after the last."""

WORD_DB = 18.0
"""How far below the loudest the softest beginning of a word is."""

NOBODY = "The microphone hears nobody: come closer, choose another one, or turn it up; then record again."
NOTHING = (
    "The microphone sends nothing but silence: switch it on, and let Sospiro use it in the settings of the system."
)


class Loudness(Enum):
    """How a recording that can be used could be better."""

    GOOD = ""
    LOUD = "It is kept, but it was too loud and may rattle: a step back, and record again."
    QUIET = "It is kept, but it is quiet, and the room is heard with it: come closer, and record again."


class Take:
    """Takes sound from a microphone; may be fed by one thread and asked by another.

    Parameters
    ----------
    rate
        Samples per second.

    Attributes
    ----------
    level_db
        Of the last 50 ms, dB of full scale.
    """

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.level_db = SILENT_DB
        self._lock = threading.Lock()
        self._pieces: list[Frames] = []
        self._count = 0

    @property
    def seconds(self) -> float:
        """How long it is by now."""
        return self._count / self.rate

    @property
    def full(self) -> bool:
        """Whether it is as long as a prompt may be; what comes after that is not kept."""
        return self.seconds >= LONGEST

    def feed(self, sound: Frames) -> None:
        """Take sound, shape (n,), at most 1 high; what is no number is silence."""
        piece = np.nan_to_num(np.asarray(sound, dtype=np.float32), nan=0.0, posinf=0.0, neginf=0.0).ravel()
        if not len(piece):
            return
        self.level_db = float(_levels(piece[-round(PIECE * self.rate) :], self.rate).max())
        with self._lock:
            if not self.full:
                self._pieces.append(piece.copy())
                self._count += len(piece)

    def sound(self) -> Frames:
        """Return what is in it, shape (n,)."""
        with self._lock:
            return np.concatenate(self._pieces) if self._pieces else np.zeros(0, dtype=np.float32)

    def usable(self) -> tuple[Frames, Loudness]:
        """Return what is to be kept of it, without the quiet before and after the words, and how it could be better.

        Raises
        ------
        SospiroError
            AUDIO when nobody is heard on it, or it is too short: one sentence.
        """
        sound = self.sound()
        if not np.abs(sound).max(initial=0.0) > 10.0 ** (SILENT_DB / 20.0):
            raise SospiroError(Reason.AUDIO, NOTHING)
        levels = _levels(sound, self.rate)
        room, loudest = (float(level) for level in np.percentile(levels, (10, 97)))
        if loudest < QUIET_DB or (loudest - room < LIFT_DB and loudest < GOOD_DB):
            raise SospiroError(Reason.AUDIO, NOBODY)
        kept = self._words(sound, levels, max(loudest - WORD_DB, room + LIFT_DB / 2))
        if len(kept) < SHORTEST * self.rate:
            why = f"That was shorter than half a second ({len(kept) / self.rate:.1f} s): record it again, to its end."
            raise SospiroError(Reason.AUDIO, why)
        clipped = float((np.abs(kept) >= FULL).mean())
        loudness = Loudness.LOUD if clipped > CLIPPED_SHARE else Loudness.QUIET if loudest < GOOD_DB else Loudness.GOOD
        return kept, loudness

    def _words(self, sound: Frames, levels: Frames, least: float) -> Frames:
        """Return the sound from the first piece that is louder than `least` dB to the last."""
        spoken = np.flatnonzero(levels >= least)
        if not len(spoken):
            return sound
        piece = round(PIECE * self.rate)
        begin = spoken[0] * piece - round(BEFORE * self.rate)
        end = (spoken[-1] + 1) * piece + round(AFTER * self.rate)
        return sound[max(0, begin) : end]


def _levels(sound: Frames, rate: int) -> Frames:
    """Return the level of each piece of 50 ms, dB of full scale; of all where there is less."""
    size = min(len(sound), round(PIECE * rate))
    pieces = sound[: len(sound) // size * size].reshape(-1, size)
    level: Frames = 10.0 * np.log10(np.maximum((pieces.astype(np.float64) ** 2).mean(axis=1), 10 ** (SILENT_DB / 10)))
    return level
