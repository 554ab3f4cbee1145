"""RR intervals as Kubios reads them: plain text, one to a line, for the whole session and for each stage."""

from pathlib import Path

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.stream import Floats
from sessions.export.arrays import SessionArrays, Track
from sessions.export.bids import left_out, session_labels, write_json
from sessions.export.choices import Choices, RRKind, RRUnit
from sessions.export.events import stages_of
from sessions.recording.own_streams import HEARTBEATS, INTERVALS


def write_kubios(session: SessionArrays, folder: Path, choices: Choices) -> None:
    """Write the RR intervals of a session into a folder of its own below `folder`.

    Raises
    ------
    SospiroError
        BAD_FILE when the session holds none.
    """
    times, rr_ms, marked = intervals_of(session, choices.rr)
    if not len(times):
        sentence = f"Session {session.folder.path.name} holds no RR intervals ({choices.rr})."
        raise SospiroError(Reason.BAD_FILE, sentence)
    target = folder / "_".join(session_labels(session))
    target.mkdir(parents=True)
    stem = f"{target.name}_rr-{choices.rr}"
    parts = [("whole session", stem, -np.inf, np.inf)]
    parts += [(f"stage {name}", f"{stem}_stage-{name}", begin, end) for name, begin, end in stages_of(session)]
    told = []
    for what, name, begin, end in parts:
        inside = (times >= begin) & (times < end)
        if inside.any():
            _write(target / f"{name}.txt", rr_ms[inside], choices.rr_unit)
            told.append(
                {
                    "file": f"{name}.txt",
                    "part": what,
                    "intervals": int(inside.sum()),
                    "first_ends_at_s": float(times[inside][0]),
                    "corrected_share": float(marked[inside].mean()),
                }
            )
    about = {"rr": choices.rr, "unit": choices.rr_unit, "files": told, **left_out(session)}
    write_json(target / f"{stem}.json", about)


def intervals_of(session: SessionArrays, kind: RRKind) -> tuple[Floats, Floats, Floats]:
    """Return RR intervals: when each ends (s since the session began), ms, and 1 where its mark is not normal."""
    track = session.own(INTERVALS)
    if track is not None and len(track.values):
        value = _column(track, "corrected_ms" if kind is RRKind.CORRECTED else "rr_ms")
        marks = (_column(track, "mark") != 0).astype(np.float64)
        return _in_order(track.times, value, marks)
    track = session.own(HEARTBEATS)
    if kind is RRKind.CORRECTED or track is None or not len(track.values):
        return np.empty(0), np.empty(0), np.empty(0)
    return _in_order(track.times, _column(track, "rr_ms"), np.zeros(len(track.times)))


def _column(track: Track, label: str) -> Floats:
    labels = [channel.label for channel in track.stream.channels]
    return track.column(labels.index(label)) if label in labels else np.full(len(track.times), np.nan)


def _in_order(times: Floats, values: Floats, marks: Floats) -> tuple[Floats, Floats, Floats]:
    order = np.argsort(times, kind="stable")
    order = order[np.isfinite(values[order]) & np.isfinite(times[order])]
    return times[order], values[order], marks[order]


def _write(path: Path, rr_ms: Floats, unit: RRUnit) -> None:
    lines = [f"{value:.2f}" if unit is RRUnit.MS else f"{value / 1000:.5f}" for value in rr_ms.tolist()]
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
