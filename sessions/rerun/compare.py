"""Holds what a session derived when it was run again against what was recorded: to the last bit, or where they part."""

import math
import struct
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from engine.guidance import PacingState
from sensors.stream import Stream
from sessions.recording import own_streams as own
from sessions.recording.journal import plain, read_journal
from sessions.rerun.kept import Kept
from sessions.rerun.ticks import own_stream
from sessions.rerun.twins import Memory, Sample

COMPARED = tuple(s for s in own.DERIVED if s not in (own.AUDIO_CLOCK, own.ACOUSTICS, own.CUES))
"""All that a session derives but the clock of the sound, what the recorder measured of it, and the cues, which the
sound reports: those have a comparison of their own."""

JOURNAL = ("deviation", "refused", "resonance_step", "tapped", "played_along", "hummed")
"""Lines of the journal that tell a decision which stands in no stream."""

TAIL = 1.0
"""Seconds before the last tick of a session that was cut off within which a stream may lack what a tick derived."""

STATES = tuple(PacingState)
NOTHING, CHECKSUM = "nothing", "texture (checksum)"


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where a stream is not what it was.

    Attributes
    ----------
    after
        Seconds since the session began at which it was derived.
    what
        The stream, and which of its samples (from 0).
    recorded, now
        In words.
    """

    after: float
    what: str
    recorded: str
    now: str

    def as_dict(self) -> dict[str, Any]:
        """Return it for JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of it.

    Attributes
    ----------
    compared
        Samples compared, by the name of the stream.
    differences
        The first of each stream, earliest first; empty when all is identical.
    """

    compared: Mapping[str, int]
    differences: tuple[Difference, ...]


def compare(kept: Kept, memory: Memory) -> Comparison:
    """Compare every decision; no difference is too small."""
    compared: dict[str, int] = {}
    found: list[Difference | None] = []
    for stream in COMPARED:
        before = recorded_samples(kept, stream)
        if before is None:
            continue  # recorded by a version that did not derive it
        again = memory.streams[stream.name]
        compared[stream.name] = min(len(before), len(again.samples))
        differs = _other_columns(kept, stream)
        found.append(differs or first_difference(kept, stream, before, again.samples, again.ticks))
    compared["journal"], differs = _compare_journal(kept, memory)
    found.append(differs)
    return Comparison(compared, tuple(sorted((one for one in found if one is not None), key=lambda one: one.after)))


def first_difference(
    kept: Kept, stream: Stream, before: Sequence[Sample], now: Sequence[Sample], ticks: Sequence[float]
) -> Difference | None:
    """Return the first sample that is not what it was; None when all are.

    Parameters
    ----------
    before, now
        As recorded, and as derived again.
    ticks
        LSL seconds of the ticks that derived those of `now`.
    """
    pairs = zip(before, now, strict=False)
    place = next((i for i, (one, other) in enumerate(pairs) if not _same(one, other)), min(len(before), len(now)))
    if place == len(before) == len(now) or (place == min(len(before), len(now)) and _torn(kept, place, before, ticks)):
        return None
    one = before[place] if place < len(before) else None
    other = now[place] if place < len(now) else None
    derived = [ticks[place]] if place < len(ticks) else []
    # the rows of the controller are stamped with their ticks, so either side may be the first to part
    after = min(derived + ([before[place][0]] if one is not None and (stream == own.CONTROLLER or not derived) else []))
    words = _words(stream, one, other, kept.started)
    return Difference(after - kept.started, f"{stream.name.removeprefix('Sospiro-')} [{place}]", *words)


def recorded_samples(kept: Kept, stream: Stream) -> list[Sample] | None:
    """Return the samples of one of Sospiro's own streams; None when the recording has no such stream."""
    recorded = own_stream(kept.recording, stream.name)
    if recorded is None:
        return None
    if recorded.texts or not len(recorded.stamps):
        return list(zip(recorded.stamps.tolist(), recorded.texts, strict=True))
    return list(zip(recorded.stamps.tolist(), map(tuple, recorded.values.tolist()), strict=True))


def _other_columns(kept: Kept, stream: Stream) -> Difference | None:
    """Return what a stream holds today and did not then, or the other way round."""
    recorded = own_stream(kept.recording, stream.name)
    then = _labels(recorded.stream if recorded is not None else stream)
    now = _labels(stream)
    if then == now:
        return None
    only = [", ".join(label for label in one if label not in other) for one, other in ((then, now), (now, then))]
    return Difference(0.0, f"columns of {stream.name.removeprefix('Sospiro-')}", only[0] or NOTHING, only[1] or NOTHING)


def _labels(stream: Stream) -> list[str]:
    return [channel.label for channel in stream.channels]


def _compare_journal(kept: Kept, memory: Memory) -> tuple[int, Difference | None]:
    lines = [(float(e["time"]), str(e["kind"]), e["data"]) for e in read_journal(kept.folder.journal)]
    before = [line for line in lines if line[1] in JOURNAL]
    now = [(float(time), kind, plain(dict(data))) for time, kind, data in memory.events if kind in JOURNAL]
    count = min(len(before), len(now))
    place = next((i for i in range(count) if before[i] != now[i]), count)
    if place == len(before) == len(now) or (place == count and not kept.whole):
        return count, None
    sides = [side[place] if place < len(side) else None for side in (before, now)]
    words = [NOTHING if side is None else f"{side[1]} {side[2]}" for side in sides]
    time = next(side[0] for side in sides if side is not None)
    return count, Difference(time - kept.started, f"journal [{place}]", words[0], words[1])


def _same(one: Sample, other: Sample) -> bool:
    if isinstance(one[1], str) or isinstance(other[1], str):
        return one == other
    return _bits(one[0], one[1]) == _bits(other[0], other[1])


def _bits(stamp: float, row: tuple[float, ...]) -> bytes:
    """Return a sample as bytes; every NaN counts as the same one."""
    numbers = [math.nan if value != value else value for value in (stamp, *row)]
    return struct.pack(f"<{len(numbers)}d", *numbers)


def _torn(kept: Kept, place: int, before: Sequence[Sample], ticks: Sequence[float]) -> bool:
    """Tell whether what only one side has is the torn end of a session: behind its last tick, or just before it."""
    if kept.whole:
        return False
    return place < len(before) or ticks[place] >= kept.ticks[-1].now - TAIL


def _words(stream: Stream, one: Sample | None, other: Sample | None, started: float) -> tuple[str, str]:
    if one is None or other is None or isinstance(one[1], str) or isinstance(other[1], str):
        return _whole(stream, one, started), _whole(stream, other, started)
    sides = _cells(stream, one, started), _cells(stream, other, started)
    parted = [label for label in sides[0] if sides[0][label] != sides[1].get(label)]
    told = [label for label in parted if label != CHECKSUM] or parted
    return (
        ", ".join(f"{label} {sides[0][label]}" for label in told),
        ", ".join(f"{label} {sides[1].get(label, NOTHING)}" for label in told),
    )


def _whole(stream: Stream, sample: Sample | None, started: float) -> str:
    if sample is None:
        return NOTHING
    if isinstance(sample[1], str):
        return f"at {sample[0] - started:.3f} s {sample[1]}"
    return ", ".join(f"{label} {value}" for label, value in _cells(stream, sample, started).items())


def _cells(stream: Stream, sample: Sample, started: float) -> dict[str, str]:
    values = sample[1] if isinstance(sample[1], tuple) else ()
    cells = {"at": f"{sample[0] - started!r} s"}
    for channel, value in zip(stream.channels, values, strict=False):
        named = stream == own.CONTROLLER and channel.label == "state" and 0 <= value < len(STATES)
        words = str(STATES[int(value)]) if named else f"{value!r} {channel.unit}".rstrip()
        cells["texture (checksum)" if channel.label == "checksum" else channel.label] = words
    return cells
