"""Reads what a recorded session asked of the sound, for a session that is yoked to it."""

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from engine.arms.control_track import ControlTrack, GuidePoint
from engine.guidance import PacingState, Texture
from engine.limits import clamp, clamp_rate, clamp_share
from engine.protocols.protocol import ArmKind
from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder
from sessions.index import session_folders
from sessions.recording.own_streams import STATE, TEXTURE
from sessions.recording.xdf_read import RecordedStream, read_recording
from sessions.session_file import RUNNING, read_record
from sessions.span import start_of
from sessions.summarise import recorded_guide


def read_control_track(session: str, data_dir: Path, own: str = "") -> ControlTrack:
    """Return guide and texture of a recorded session. Blocks while it reads the recording.

    Parameters
    ----------
    session
        Its folder, or its ID below `data_dir`.
    own
        ID of the session that is going to play it.

    Raises
    ------
    SospiroError
        BAD_SETTING when it is missing, unfinished, masked, the session itself, itself yoked, or played no guide;
        what `read_recording` raises.
    """
    folder = check_yoke(session, data_dir, own)
    record = read_record(folder)
    recording = read_recording(folder.recording)
    streams = {recorded.stream.name: recorded for recorded in reversed(recording.values())}
    began = start_of(record)
    until = _gentle_end(streams) - began
    guide = [
        GuidePoint(breath.onset - began, clamp_rate(breath.rate), clamp_share(breath.inhale_share))
        for breath in recorded_guide(streams)
        if breath.onset - began < until
    ]
    if not guide:
        raise _unusable(session, "its guide never played")
    textures = [(time - began, texture) for time, texture in _textures(streams) if time - began < until]
    return ControlTrack(folder.path.name, tuple(guide), tuple(textures))


def check_yoke(session: str, data_dir: Path, own: str = "") -> SessionFolder:
    """Return the folder of a session that a yoked arm may replay, without reading its recording.

    Arguments and errors as `read_control_track`, which also looks for a guide.
    """
    folder = SessionFolder(_find(session, data_dir))
    _check(session, folder, read_record(folder), own)
    return folder


def _find(session: str, data_dir: Path) -> Path:
    try:
        if SessionFolder(Path(session)).record.is_file():
            return Path(session).resolve()
    except (OSError, ValueError):
        raise _unusable(session, "no file can have that name") from None
    found = [path for path in session_folders(data_dir) if path.name == session]
    if not found:
        raise _unusable(session, "there is none of that name: give its folder, or its ID from 'sospiro sessions list'")
    return found[0].resolve()


def _check(session: str, folder: SessionFolder, record: Mapping[str, Any], own: str) -> None:
    arm = record.get("arm") or {}
    if folder.path.name == own:
        raise _unusable(session, "it is this session itself")
    if isinstance(arm, dict) and arm.get("kind") == ArmKind.YOKED:
        raise _unusable(session, "it was yoked itself, so nobody's breathing stands behind it")
    if record.get("status") == RUNNING:
        raise _unusable(session, "it is not finished")
    if record.get("masked"):
        raise _unusable(session, "it is masked: 'sospiro study unmask' opens it, or take one from outside the study")


def _gentle_end(streams: Mapping[str, RecordedStream]) -> float:
    """Return when the session began to end: the one that replays it has an end of its own."""
    if STATE.name not in streams:
        return float("inf")
    told = zip(streams[STATE.name].stamps, streams[STATE.name].texts, strict=True)
    ends = [float(time) for time, text in told if json.loads(text).get("state") == PacingState.RETURN]
    return ends[-1] if ends else float("inf")


def _textures(streams: Mapping[str, RecordedStream]) -> list[tuple[float, Texture]]:
    if TEXTURE.name not in streams:
        return []
    recorded = streams[TEXTURE.name]
    names = [item.name for item in fields(Texture)]
    rows = zip(*(recorded.column(name).tolist() for name in names), strict=True)
    return [
        (
            time,
            Texture(**{name: clamp(value, 0.0, 1.0) for name, value in zip(names, row, strict=True) if value == value}),
        )
        for time, row in zip(recorded.stamps.tolist(), rows, strict=True)
    ]


def _unusable(session: str, why: str) -> SospiroError:
    shown = session if len(session) <= 70 else f"{session[:70]}…"
    return SospiroError(Reason.BAD_SETTING, f"Session {shown!r} cannot be replayed by a yoked arm: {why}.")
