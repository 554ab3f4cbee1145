"""A microphone as a source: chunks of its seven numbers, and a clear word while there are none."""

import json
import logging
import sys
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from sensors.apart import Teller
from sensors.stream import Chunk, Floats, MarkerChunk, Stream
from sensors.voice.frame import VOICE_STREAM, Value
from sensors.voice.sound_input import InputFault

log = logging.getLogger(__name__)

READER = (sys.executable, "-P", "-c", "from sensors.voice.reader import main; main()")
UNREAD = 3000
LONGEST_NAME = 80

SENTENCES = {
    InputFault.NO_LIBRARY: "No microphone can be heard: the sound library PortAudio is not installed here.",
    InputFault.NO_PITCH: "The microphone cannot be used: the library praat-parselmouth is not installed here.",
    InputFault.NONE: "There is no microphone: plug one in, and it is heard at once.",
    InputFault.UNKNOWN: "No microphone is called '{}': plug it in, or choose another one before the next session.",
    InputFault.SEVERAL: "Several microphones are called '{}': give more of the name of one before the next session.",
    InputFault.BUSY: "The microphone '{}' is in use by another program: close that, and it is heard.",
    InputFault.REFUSED: "The system does not let Sospiro hear the microphone '{}': allow that in its privacy settings.",
    InputFault.LOST: "The microphone '{}' gives no sound any more: check its plug; it is heard again when it is back.",
    InputFault.MUTE: "The microphone '{}' gives only silence: it is muted, or the system does not let Sospiro hear it.",
    InputFault.BAD_FILE: "The sound file '{}' cannot be heard in place of a microphone: choose a WAV or FLAC file.",
}
LOSING = "The microphone '{}' loses some of its sound, as this computer is busy: close other programs."
LOSSES_TOLD, TOLD_FOR = 3, 500
"""From how many losses on it is told, and for how many frames after the last."""

STOPPED = "The microphone is not heard for a moment: what listens to it is started anew."

Played = Callable[[Floats], Floats]
"""Returns for each time (LSL s) how loud Sospiro itself played then, dB of full scale."""


class Microphone:
    """A `Source`; its process listens from the first moment, and ends with `close`.

    Parameters
    ----------
    device
        Part of its name, empty for the system's default; or the path of a sound file.
    played
        What fills the channel of that name; None leaves it silent.
    command
        What runs as the reader, before the device.
    """

    def __init__(self, device: str, played: Played | None = None, command: Sequence[str] = READER) -> None:
        self._played = played
        self._waiting: deque[tuple[list[float], list[list[float]]]] = deque(maxlen=UNREAD)
        self._fault = self._about = ""
        self._open = False
        self._segment = self._frames_since_loss = 0
        self.name = ""
        self.lost = 0
        self._teller = Teller("microphone", (*command, device), self._take, self._ended)
        self._teller.start()

    @property
    def stream(self) -> Stream:
        """Always the same."""
        return VOICE_STREAM

    @property
    def segment(self) -> int:
        """Always 0: a microphone that comes back tells the same numbers."""
        return self._segment

    @property
    def notice(self) -> str:
        """A sentence for the person while the microphone is not heard; empty when all is well."""
        if not self._fault:
            losing = self.lost >= LOSSES_TOLD and self._frames_since_loss < TOLD_FOR
            return LOSING.format(self.name[:LONGEST_NAME].replace("'", "")) if losing else ""
        if self._fault not in SENTENCES:
            return STOPPED
        return fault_sentence(self._fault, self._about)

    @property
    def clock_offset(self) -> float | None:
        """0 once it was heard: its stamps are on this machine's LSL clock."""
        return 0.0 if self._open else None

    def pull(self) -> list[Chunk | MarkerChunk]:
        """Return what was heard since the last call, in one chunk. Never blocks."""
        told = [self._waiting.popleft() for _ in range(len(self._waiting))]
        times = np.array([one for part, _ in told for one in part], dtype=np.float64)
        if not times.size:
            return []
        frames = np.array([row for _, part in told for row in part], dtype=np.float64)
        if self._played is not None:
            frames[:, Value.PLAYED] = np.round(self._played(times), 1)
        return [Chunk(frames, times)]

    def close(self) -> None:
        """Let go of the microphone. Blocks for a second at most, and may be called twice."""
        self._teller.close()
        self._waiting.clear()

    def _ended(self) -> bool:
        """Return whether to try again: a library that is missing stays so."""
        if self._fault in (InputFault.NO_LIBRARY, InputFault.NO_PITCH):
            return False
        self._fault = "ended"
        return True

    def _take(self, text: str) -> bool:
        try:
            line = json.loads(text)
            return self._understand(line)
        except (ValueError, TypeError, KeyError) as error:
            log.debug("what listens to the microphone told nonsense: %s", error)
            return False

    def _understand(self, line: dict[str, Any]) -> bool:
        if "frames" in line:
            times, frames = [float(one) for one in line["times"]], [[float(v) for v in row] for row in line["frames"]]
            if len(times) != len(frames) or any(len(row) != len(Value) for row in frames):
                raise ValueError("frames that do not fit")
            self._open = True
            self._frames_since_loss += len(times)
            if self._fault != InputFault.MUTE:
                self._fault = ""
            self._waiting.append((times, frames))
            return True
        if "fault" in line:
            self._fault, self._about = str(line["fault"]), str(line["about"])
        elif "device" in line:
            self.name, self._fault = str(line["device"]), ""
        elif "lost" in line:
            self.lost, self._frames_since_loss = int(line["lost"]), 0
            log.info("the microphone lost some of its sound, %d times so far", self.lost)
        return False


def fault_sentence(fault: str, about: str) -> str:
    """Return the sentence for a fault and the name of the microphone that it is about."""
    return SENTENCES[InputFault(fault)].format(about[:LONGEST_NAME].replace("'", ""))
