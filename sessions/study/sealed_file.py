"""A sealed file that grows: frames of one size at one pace, so neither its bytes nor its length tell what is in it."""

import os
from pathlib import Path

from sessions.recording.append import AppendFile
from sessions.study.box import NONCE_BYTES, TAG_BYTES, Box

MAGIC = b"SOSPIRO-SEALED-1"
LABEL_BYTES = 16
PAYLOAD = 2048
FRAME = NONCE_BYTES + 4 + PAYLOAD + TAG_BYTES

BEGINNING, BEGINNING_FRAMES = 40, 4
"""The first flushes (10 s of them) write more frames each: that is when every stream tells what it is."""

ENDING_FRAMES = 32
"""The end is a multiple of so many frames."""

MOST_WAITING = 64 * PAYLOAD
"""Bytes that may wait for their frame. Nothing a session derives comes near it; beyond it the file grows faster."""


class SealedFile(AppendFile):
    """Bytes appended here reach the disk sealed, at the next `flush`: a few frames each time, however much there is.

    A frame is a nonce, then the length of what is in it (4 bytes), 2048 bytes of that and of zeros, sealed under the
    file's random label and the frame's number, so none can be changed, left out or exchanged unseen.

    Parameters
    ----------
    path
        A new file.
    """

    def __init__(self, path: Path, box: Box) -> None:
        super().__init__(path)
        self._box = box
        self._label = os.urandom(LABEL_BYTES)
        self._plain = bytearray()
        self._flushes = self._frames = 0
        super().append(MAGIC + self._label)

    @property
    def held(self) -> int:
        """Bytes not on disk yet."""
        return len(self._plain) + super().held

    @property
    def pending(self) -> bytes:
        """Nothing: what waits may begin in the middle of what a lost disk had."""
        return b""

    def restart(self, path: Path, content: bytes) -> None:
        """Go on in a new file that holds `content`, under a label of its own; `OSError` when it refuses as well."""
        super().restart(path, b"")
        self._label = os.urandom(LABEL_BYTES)
        self._plain = bytearray(content)
        self._flushes = self._frames = 0
        super().append(MAGIC + self._label)

    def append(self, data: bytes) -> None:
        """Add `data` at the end. Never blocks, never raises."""
        self._plain += data

    def flush(self, now: float) -> bool:
        """Seal and write the next frames, full or not; False (and `error` set) when the disk refused."""
        frames = BEGINNING_FRAMES if self._flushes < BEGINNING else 1
        self._flushes += 1
        if len(self._plain) > MOST_WAITING:
            frames = ENDING_FRAMES
        self._seal(frames)
        return super().flush(now)

    def finish(self, now: float) -> bool:
        """Seal and write all that is left; False when the disk refused. May be called again until it succeeds."""
        if self._plain:
            groups = -(-len(self._plain) // (ENDING_FRAMES * PAYLOAD))
            self._seal(groups * ENDING_FRAMES)
        return super().flush(now)

    def _seal(self, frames: int) -> None:
        for _ in range(frames):
            piece = bytes(self._plain[:PAYLOAD])
            del self._plain[:PAYLOAD]
            plain = len(piece).to_bytes(4, "little") + piece.ljust(PAYLOAD, b"\0")
            super().append(self._box.seal(plain, _number(self._label, self._frames)))
            self._frames += 1


def read_sealed(data: bytes, box: Box) -> tuple[bytes, bool]:
    """Return what a sealed file holds up to its last frame that is whole, and whether that is all of it.

    Raises
    ------
    ValueError
        When it is no sealed file, or the key is another one.
    """
    start = len(MAGIC) + LABEL_BYTES
    if not data.startswith(MAGIC) or len(data) < start:
        raise ValueError("it is no sealed file")
    label, found = data[len(MAGIC) : start], bytearray()
    whole = (len(data) - start) // FRAME
    for number in range(whole):
        at = start + number * FRAME
        try:
            plain = box.open(data[at : at + FRAME], _number(label, number))
        except ValueError:
            if number == 0:
                raise
            return bytes(found), False
        found += plain[4 : 4 + int.from_bytes(plain[:4], "little")]
    return bytes(found), start + whole * FRAME == len(data)


def _number(label: bytes, frame: int) -> bytes:
    return label + frame.to_bytes(8, "little")
