"""The sound of a session as 24-bit WAV, stems too if they were kept, and when its samples sounded."""

from pathlib import Path

import numpy as np

from sensors.errors import Reason, SospiroError
from sessions.export.arrays import SessionArrays
from sessions.export.bids import left_out, session_labels, write_json
from sessions.export.choices import Choices
from sessions.export.words import file_word
from sessions.recording.own_streams import AUDIO_CLOCK

BLOCK = 65_536
PREFIX = "audio-"
"""How the names of stems begin in a session's folder."""

LARGEST_WAV = 4_000_000_000
"""Bytes that a plain WAV can hold; a longer sound becomes RF64, which most programs read as well."""


def write_wav(session: SessionArrays, folder: Path, _: Choices) -> None:
    """Write the sound of a session into a folder of its own below `folder`.

    Raises
    ------
    SospiroError
        BAD_FILE when no sound was kept, as in a masked session, or it cannot be read.
    """
    if not session.folder.sound.is_file():
        why = "it is masked" if session.masked else "none was kept"
        raise SospiroError(Reason.BAD_FILE, f"Session {session.folder.path.name} has no sound to export: {why}.")
    target = folder / "_".join(session_labels(session))
    target.mkdir(parents=True)
    told = {}
    for name, source in _sounds(session):
        path = target / f"{target.name}_{name}.wav"
        told[path.name] = _copy(source, path, session.folder.path.name)
    write_json(target / f"{target.name}_sound.json", _clock(session) | {"files": told, **left_out(session)})


def _sounds(session: SessionArrays) -> list[tuple[str, Path]]:
    """Return what was kept of the sound: the music as it was played, and the stems beside it."""
    master = session.folder.sound
    others = sorted(path for path in session.folder.path.glob("*.flac") if path != master)
    return [("sound", master), *((f"stem-{file_word(path.stem.removeprefix(PREFIX))}", path) for path in others)]


def _copy(source: Path, path: Path, session: str) -> dict[str, float]:
    import soundfile

    try:
        with soundfile.SoundFile(source) as sound:
            kind = "WAV" if sound.frames * sound.channels * 3 < LARGEST_WAV else "RF64"
            with soundfile.SoundFile(path, "w", sound.samplerate, sound.channels, "PCM_24", format=kind) as out:
                while len(frames := sound.read(BLOCK, dtype="int32", always_2d=True)):
                    out.write(frames)
            return {"samples": sound.frames, "rate": sound.samplerate, "channels": sound.channels}
    except soundfile.LibsndfileError as error:
        sentence = f"The sound {source.name} of session {session} cannot be read: it is damaged."
        raise SospiroError(Reason.BAD_FILE, sentence) from error


def _clock(session: SessionArrays) -> dict[str, float | str | None]:
    """Return when sample 0 sounded and how many samples a second came to sound by the session's clock."""
    told: dict[str, float | str | None] = {
        "first_sample_s": None,
        "samples_per_second": None,
        "description": "Sample n sounded first_sample_s + n / samples_per_second seconds after the session began.",
    }
    track = session.own(AUDIO_CLOCK)
    if track is None or len(track.values) < 2:
        return told
    samples, known = track.column(0), np.isfinite(track.times)
    if np.ptp(samples[known]) > 0:
        middle = float(samples[known].mean())
        slope, at_middle = np.polyfit(samples[known] - middle, track.times[known], 1)
        told |= {"first_sample_s": float(at_middle - slope * middle), "samples_per_second": float(1.0 / slope)}
    if session.lsl is not None and told["first_sample_s"] is not None:
        told["first_sample_lsl"] = session.lsl + float(told["first_sample_s"])
    return told
