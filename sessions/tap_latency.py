"""How late each device's hits are stamped: `taps.json` in the data folder, and the beats that are tapped to for it."""

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from engine.guidance import Direction, Guidance
from engine.output import Output
from engine.strike import Strike, StrikeKind
from engine.tapping.drummer import LOUDEST
from engine.tapping.pairing import pair
from engine.tapping.settings import LATEST, TapSettings
from sensors.clock import Clock
from sensors.errors import Reason, SospiroError
from sensors.stream import Floats
from sessions.kept_file import Kept, read_kept, write_kept

FILE = "taps.json"
FORMAT = 1
MOST_DEVICES = 64
BEATS, INTERVAL = 20, 0.75
LISTENED, FEWEST = 4, 10
"""First beats, which are only listened to; taps that the others need."""

UNSTEADY_MS = 60.0
"""Spread above which the taps were not meant for the beats, or the hand is not steady enough to measure by."""

TICK, AHEAD, AFTER = 0.005, 1.0, 1.0

Hits = Callable[[], Iterable[tuple[float, str]]]
"""Gives the hits since it was last asked: LSL seconds and the device's name."""


class TapLatency(BaseModel):
    """What was measured of one device.

    Attributes
    ----------
    latency_ms
        Median of tap minus beat; of a person's hand what it does by itself is in it.
    spread_ms
        Standard deviation of the taps.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    device: str = Field(min_length=1, max_length=256)
    latency_ms: float = Field(ge=-LATEST, le=LATEST, allow_inf_nan=False)
    spread_ms: float = Field(ge=0.0, allow_inf_nan=False)
    taps: int = Field(ge=FEWEST)
    measured: AwareDatetime


class _Content(Kept):
    devices: tuple[TapLatency, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """Beats as they sounded, and what was hit meanwhile by each device; LSL seconds."""

    beats: tuple[float, ...]
    hits: dict[str, tuple[float, ...]]


def try_beats(output: Output, clock: Clock, hits: Hits, stop: threading.Event) -> Tried:
    """Play the beats, hear the hits, and end the sound; blocks for about 18 s, or until `stop` is set."""
    heard: dict[str, list[float]] = {}
    sounded: list[float] = []
    silence = Direction(Guidance(6.0), playing=False)
    begins = clock.now() + AHEAD
    waiting = [begins + INTERVAL * beat for beat in range(BEATS)]
    end = waiting[-1] + AFTER
    while clock.now() < end and not stop.wait(TICK):
        now = clock.now()
        output.send(silence)
        due = [beat for beat in waiting if beat < now + AHEAD / 2]
        waiting = waiting[len(due) :]
        output.strike([Strike(StrikeKind.PULSE, beat, "frame drum", 57.0, LOUDEST) for beat in due])
        sounded += [cue.time for cue in output.poll(now).cues if cue.layer == StrikeKind.PULSE]
        for time, device in hits():
            heard.setdefault(device, []).append(time)
    sounded += [cue.time for cue in output.close(0.1).cues if cue.layer == StrikeKind.PULSE]
    return Tried(tuple(sounded), {device: tuple(times) for device, times in heard.items()})


def latency_from(device: str, beats: Sequence[float], hits: Sequence[float], measured: datetime) -> TapLatency:
    """Return how late a device is, by the hits to beats (LSL s).

    Raises
    ------
    SospiroError
        BAD_SETTING for too few hits, or hits too far from one another to tell.
    """
    found = _apart(beats, hits)
    if found.size < FEWEST:
        raise SospiroError(
            Reason.BAD_SETTING,
            f"{found.size} of {BEATS - LISTENED} beats were tapped on '{device}': tap once with each, and try again.",
        )
    spread = 1000.0 * float(found.std(ddof=1))
    if spread > UNSTEADY_MS:
        raise SospiroError(
            Reason.BAD_SETTING,
            f"The taps on '{device}' lie {spread:.0f} ms apart from one another, too far to tell how late it is: "
            "let somebody tap whose hand is steady, or lay a stick on the pad.",
        )
    return TapLatency(
        device=device,
        latency_ms=round(1000.0 * float(np.median(found)), 1),
        spread_ms=round(spread, 1),
        taps=found.size,
        measured=measured,
    )


def _apart(beats: Sequence[float], hits: Sequence[float]) -> Floats:
    """Return tap minus beat, s, of the beats that were to be tapped."""
    apart: Floats = pair(np.array(beats), np.array(hits)).asynchronies[LISTENED:]
    return apart[np.isfinite(apart)]


def read_latencies(data_dir: Path) -> tuple[TapLatency, ...]:
    """Return what was measured of each device, the newest first; a damaged file is set aside."""
    content = read_kept(data_dir / FILE, _Content, FORMAT, "hits count as they are stamped")
    return content.devices[:MOST_DEVICES] if content else ()


def remember_latency(data_dir: Path, latency: TapLatency) -> bool:
    """Keep it in place of the same device's older one; False when the disk refuses."""
    others = (known for known in read_latencies(data_dir) if known.device != latency.device)
    content = _Content(format=FORMAT, devices=(latency, *others)[:MOST_DEVICES])
    return write_kept(data_dir / FILE, content, "how late a device is")


def with_latencies(taps: TapSettings, data_dir: Path) -> TapSettings:
    """Return the settings with what was measured of the devices that they do not name."""
    known = {one.device: one.latency_ms for one in read_latencies(data_dir)}
    return taps.model_copy(update={"latency_ms": known | taps.latency_ms}) if known else taps
