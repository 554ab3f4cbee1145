"""Everything a session writes, for one thread: recording, journal, sound and `session.json`, and what went wrong."""

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from engine.output import SAMPLE_RATE
from sensors.stream import Floats, Stream
from sessions.acoustics import Acoustics
from sessions.folder import FULL, SESSION_BYTES, SessionFolder, free_bytes
from sessions.recording.append import UnreadableError
from sessions.recording.journal import Journal
from sessions.recording.own_streams import ACOUSTICS, RECORDER
from sessions.recording.sound_file import Frames, SoundFile
from sessions.recording.xdf import XdfWriter
from sessions.recording.xdf_format import Link, Numbers, Text
from sessions.session_file import SessionStart, new_record, write_record
from sessions.study.masking import Sealing
from sessions.study.sealed_recording import SealedRecording
from sessions.summarise import summary_from_recording
from sessions.summary import SessionSummary

FLUSH_INTERVAL = 0.4
"""Seconds between writes: a killed session loses hardly more than this, below the half second that is promised."""

FLUSH_LAG = 0.05
"""Seconds from the full interval of the clock to the write: what is read at that interval, on a tick that may come
late, is written at once and need not be read more often."""

STATUS_INTERVAL = 1.0

STATUS_ID = 1


def next_flush(now: float) -> float:
    """Return the first time to write after `now`, both LSL s."""
    return next_read(now - FLUSH_LAG) + FLUSH_LAG


def next_read(now: float) -> float:
    """Return the first time after `now`, both LSL s, to read what is read only to be written."""
    return (math.floor(now / FLUSH_INTERVAL) + 1) * FLUSH_INTERVAL


class Writing:
    """The files of a running session.

    Parameters
    ----------
    now
        LSL seconds.
    sealing
        Of a masked session: what would tell its arm goes into a sealed file, and its sound, which anybody could hear,
        is not kept.

    Raises
    ------
    OSError
        When the files cannot be made; never later.
    """

    def __init__(self, folder: SessionFolder, start: SessionStart, now: float, sealing: Sealing | None = None) -> None:
        self._folder = folder
        self._record = new_record(folder, start) | (sealing.entries if sealing is not None else {})
        write_record(folder, self._record)
        self._xdf = XdfWriter(folder.recording, folder.checksums, start.started, now)
        self._journal = Journal(folder.journal)
        self._sealed = SealedRecording(folder.sealed, sealing, start.started, now) if sealing is not None else None
        self._sound: SoundFile | None = None
        self._stems: dict[str, SoundFile] = {}
        self._acoustics = Acoustics()  # the sound may begin before the streams do
        self._acoustics_id: int | None = None
        self._sample_zero: float | None = None
        self._described = True
        self._status_at = -np.inf
        self.disk_free = np.nan
        self._low_space = ""
        self._ended = False
        self._xdf.open_stream(STATUS_ID, RECORDER)
        self.event("start", now, {"utc": self._record["started"]})

    def open_stream(self, stream_id: int, stream: Stream, link: Link | None = None) -> None:
        """Write the header of a stream."""
        if stream.name == ACOUSTICS.name:
            self._acoustics_id = stream_id
        if self._sealed is None or not self._sealed.open_stream(stream_id, stream):
            self._xdf.open_stream(stream_id, stream, link)

    def samples(self, stream_id: int, timestamps: Floats, values: Numbers) -> None:
        """Take numeric samples."""
        self._holding(stream_id).samples(stream_id, timestamps, values)

    def texts(self, stream_id: int, timestamps: Floats, texts: list[Text]) -> None:
        """Take text samples."""
        self._holding(stream_id).texts(stream_id, timestamps, texts)

    def clock_offset(self, stream_id: int, time: float, offset: float) -> None:
        """Take a clock offset, measured at `time` on this machine's clock."""
        self._holding(stream_id).clock_offset(stream_id, time, offset)

    def event(self, kind: str, time: float, data: dict[str, Any]) -> None:
        """Take a line for the journal."""
        if self._sealed is None or not self._sealed.event(kind, time, data):
            self._journal.write(kind, time, data)

    def audio(self, first_sample: int, frames: Frames) -> None:
        """Take sound; the file is made with the first of it."""
        self._acoustics.sound(first_sample, frames)
        if self._sealed is not None:
            return
        if self._sound is None:
            self._sound = SoundFile(self._folder.sound)
        self._sound.write(first_sample, frames)

    def stem(self, layer: str, first_sample: int, frames: Frames) -> None:
        """Take one layer of the sound; its file is made with the first of it."""
        if self._sealed is not None:
            return
        if layer not in self._stems:
            self._stems[layer] = SoundFile(self._folder.stem(layer))
        self._stems[layer].write(first_sample, frames)

    def notes(self, samples: Sequence[int]) -> None:
        """Take the samples at which notes begin."""
        self._acoustics.notes(samples)

    def sound_clock(self, sample: int, time: float) -> None:
        """Take when (LSL s) a sample of the sound sounds."""
        self._sample_zero = time - sample / SAMPLE_RATE

    def describe(self, now: float, fields: dict[str, Any]) -> None:
        """Change entries of `session.json`; written at the next flush."""
        self._record |= fields if self._sealed is None else self._sealed.entries(now, fields)
        self._described = False

    def flush(self, now: float, durable: bool) -> None:
        """Write what was taken; with `durable` also wait, once a second, until the disk itself has it."""
        if now - self._status_at >= STATUS_INTERVAL:
            self._status(now)
            self._check_space()
            if durable:
                for xdf in self._recordings:
                    xdf.sync()
        self._keep_acoustics()
        for xdf in self._recordings:
            xdf.flush(now)
        self._journal.flush(now)
        for sound in self._sounds:
            sound.flush(now)
        self._write_record()

    def finish(self, now: float) -> bool:
        """Close recording and sound with footers and totals; False, to be called again, while the disk refuses."""
        if not self._ended:
            self._ended = True  # a second attempt finds the recording closed; it only has to be written
            if now > self._status_at:
                self._status(now)
            self._keep_acoustics(ended=True)
        done = [self._xdf.finish(now), self._journal.flush(now)]
        if self._sealed is not None:
            done.append(self._sealed.finish(now))
        done += [sound.finish(now) for sound in self._sounds]
        return all(done)

    def complete(self, now: float, summary: SessionSummary | None) -> SessionSummary:
        """Write the last line of the journal and the summary (computed from the recording when None is given)."""
        found = summary or summary_from_recording(self._folder)
        path = self._folder.path
        final = replace(found, session=str(path), id=path.name, status="complete", files=self._folder.files())
        self.event("end", now, {"seconds": final.seconds})
        self._journal.flush(now)
        self._record |= {"status": "complete", "summary": final.as_dict()}
        write_record(self._folder, self._record)
        return final

    @property
    def folder(self) -> SessionFolder:
        """Where the files are now."""
        return self._folder

    @property
    def vanished(self) -> bool:
        """Whether the recording is no longer where it was made."""
        return self._xdf.vanished

    def move(self, folder: SessionFolder) -> bool:
        """Go on in the empty `folder`, with all that was written and held; `OSError` when it refuses as well.

        Returns whether all came along. What the old disk does not give back is only there, but for the journal.
        """
        record = self._record | {"id": folder.path.name, "moved_from": str(self._folder.path)}
        write_record(folder, record)
        whole = self._xdf.move(folder.recording, folder.checksums)
        self._journal.move(folder.journal)
        if self._sealed is not None:
            self._sealed.xdf.move(folder.sealed, None)
        if self._sound is not None:
            self._sound, kept = _moved(self._sound, folder.sound)
            whole = whole and kept
        for layer, stem in self._stems.items():
            self._stems[layer], kept = _moved(stem, folder.stem(layer))
            whole = whole and kept
        self._folder, self._record = folder, record | {"moved_whole": whole}
        self._described = False
        return whole

    def close(self) -> None:
        """Close the files."""
        for xdf in self._recordings:
            xdf.close()
        self._journal.close()
        for sound in self._sounds:
            sound.close()

    def notices(self) -> tuple[str, ...]:
        """Say what is wrong, whether the recording is safe, and what to do."""
        found = [self._low_space] if self._low_space and self.error is None else []
        if (error := self.error) is not None:
            what = "disk full" if error.errno in FULL else f"cannot write ({error.strerror})"
            found.append(f"{what}: {self.held / 1e6:.1f} MB of the recording kept in memory; free some space")
        lost = sum(xdf.lost for xdf in self._recordings)
        if lost:
            found.append(
                f"recording: {lost} samples lost, as the disk refused for too long; free some space: what comes is kept"
            )
        return tuple(found)

    @property
    def error(self) -> OSError | None:
        """Why the disk refused; None when all is well."""
        refused = [xdf.error for xdf in self._recordings] + [self._journal.error]
        refused += [sound.error for sound in self._sounds]
        return next((error for error in refused if error is not None), None)

    @property
    def held(self) -> int:
        """Bytes in memory only."""
        return sum(xdf.held for xdf in self._recordings) + sum(sound.held for sound in self._sounds)

    @property
    def _sounds(self) -> list[SoundFile]:
        return [*([self._sound] if self._sound else []), *self._stems.values()]

    @property
    def _recordings(self) -> list[XdfWriter]:
        return [self._xdf] if self._sealed is None else [self._xdf, self._sealed.xdf]

    def _holding(self, stream_id: int) -> XdfWriter:
        sealed = self._sealed
        return sealed.xdf if sealed is not None and sealed.takes(stream_id) else self._xdf

    def _keep_acoustics(self, ended: bool = False) -> None:
        if self._acoustics_id is None or self._sample_zero is None:
            return
        for entry in self._acoustics.entries(ended):
            row = [[entry.loudness, entry.notes_per_second, entry.centroid]]
            self.samples(self._acoustics_id, np.array([self._sample_zero + entry.end / SAMPLE_RATE]), np.array(row))

    def _status(self, now: float) -> None:
        self._status_at = now
        self._xdf.samples(STATUS_ID, np.array([now]), np.array([[self._xdf.held, self._xdf.lost]], np.float64))

    def _check_space(self) -> None:
        try:
            free = self.disk_free = float(free_bytes(self._folder.path))
        except OSError:
            return  # a disk that has gone is noticed by its file
        low = f"disk nearly full: {free / 1e6:.0f} MB left; free some space: the recording goes on"
        self._low_space = low if free < SESSION_BYTES else ""

    def _write_record(self) -> None:
        if self._described:
            return
        try:
            write_record(self._folder, self._record)
        except OSError:
            return  # again at the next flush
        self._described = True


def _moved(sound: SoundFile, path: Path) -> tuple[SoundFile, bool]:
    try:
        sound.move(path)
    except UnreadableError:
        sound.close()
        return SoundFile(path, sound.samples), False
    return sound, True
