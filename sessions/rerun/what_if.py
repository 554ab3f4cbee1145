"""Another protocol or style on the breath of a recorded session, beside what was played."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

import numpy as np

from engine.audio.silent import SilentOutput
from engine.guidance import PacingState, Texture
from engine.music.style_file import load_style
from engine.protocols.protocol import Protocol
from engine.protocols.protocol_file import find_protocol
from sensors.stream import Stream
from sessions.commands import Command, CommandKind
from sessions.folder import SessionFolder
from sessions.plan import Plan
from sessions.protocol_check import checked_protocol
from sessions.recording.own_streams import GUIDE_BREATHS, SAFETY, STATE, TEXTURE
from sessions.rerun.again import live_again
from sessions.rerun.compare import recorded_samples
from sessions.rerun.kept import read_kept
from sessions.rerun.plan_again import plan_again
from sessions.rerun.twins import Sample

NOTE = (
    "The person breathed with what was played then and never heard this: their breath does not answer the other guide, "
    "so whatever depends on how they follow (leading, holding, backing off) tells less than it seems to."
)
ARMLESS = "The other protocol was played without an arm, as it answers the person."
OF_THE_STAGES = (CommandKind.NEXT_STAGE, CommandKind.EXTEND)
"""Commands that made sense in the stages of the recorded protocol only."""

STEP = 30.0
SHARES = (PacingState.LEAD, PacingState.HOLD, PacingState.BACK_OFF, PacingState.MAINTAIN)

Samples = Callable[[Stream], Sequence[Sample]]


@dataclass(frozen=True, slots=True)
class Course:
    """How a session went.

    Attributes
    ----------
    states
        (seconds since it began, state, reason).
    guide
        (seconds since it began, breaths/min of the guide or None), every `STEP` s.
    figures
        Its figures by name and unit, None where there is nothing to tell.
    """

    protocol: str
    style: str
    states: tuple[tuple[float, str, str], ...]
    guide: tuple[tuple[float, float | None], ...]
    figures: dict[str, float | None]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Two courses on one breath, and what must be known to read them."""

    session: str
    recorded: Course
    what_if: Course
    notes: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return it for JSON."""
        return asdict(self)


def what_if(
    folder: SessionFolder,
    data_dir: Path,
    protocol: str | None = None,
    style: str | None = None,
    progress: Callable[[float], None] = lambda _: None,
) -> WhatIf:
    """Play another protocol, or the same one in another style, to the breath of a recorded session.

    The guide is played by arithmetic, without sound. What a person asked for then is asked again, but for
    what concerned the stages of the recorded protocol.

    Parameters
    ----------
    protocol, style
        Name, or path of a file; None keeps the recorded one. An arm stays with its protocol.

    Raises
    ------
    SospiroError
        What `read_kept` and `plan_again` raise, and what is wrong with protocol or style.
    """
    kept = read_kept(folder)
    before = plan_again(kept, data_dir)
    plan = _other(before, protocol, style)
    others = before.settings.styles() if protocol is not None else ()
    obeys = _obeys if protocol is not None else lambda _: True
    memory = live_again(kept, plan, SilentOutput(kept.started), obeys, progress, others)
    until = kept.ticks[-1].now
    then = _course(kept.started, until, before, lambda stream: recorded_samples(kept, stream) or [])
    now = _course(kept.started, memory.now, plan, lambda stream: memory.streams[stream.name].samples)
    notes = (NOTE, ARMLESS) if plan.protocol.arms and plan.player is None else (NOTE,)
    return WhatIf(kept.folder.path.name, then, now, notes)


def _other(plan: Plan, protocol: str | None, style: str | None) -> Plan:
    settings = plan.settings
    if style is not None:
        plan = replace(plan, style=load_style(style, settings.own_styles))
    if protocol is None:
        return plan
    asked: Protocol = checked_protocol(find_protocol(protocol, settings.own_protocols), settings, lambda _: ())
    return Plan(settings, plan.style, asked)


def _obeys(command: Command) -> bool:
    return command.kind not in OF_THE_STAGES


def _course(started: float, until: float, plan: Plan, samples: Samples) -> Course:
    guide = [(stamp, float(row[1])) for stamp, row in samples(GUIDE_BREATHS) if not isinstance(row, str)]
    states = _states(samples(STATE), started)
    return Course(
        plan.protocol.name,
        plan.style.name,
        states,
        tuple(_over_time(guide, started, until)),
        {
            "length, s": until - started,
            "guide at the end, breaths/min": guide[-1][1] if guide else None,
            "slowest guide, breaths/min": min((rate for _, rate in guide), default=None),
            **{f"time in {state}, s": _seconds_in(states, str(state), until - started) for state in SHARES},
            "safety events": float(len(samples(SAFETY))),
            **_textures(samples(TEXTURE)),
        },
    )


def _states(samples: Sequence[Sample], started: float) -> tuple[tuple[float, str, str], ...]:
    told = [(stamp - started, json.loads(text)) for stamp, text in samples if isinstance(text, str)]
    return tuple((after, str(entry["state"]), str(entry["reason"])) for after, entry in told)


def _over_time(guide: Sequence[tuple[float, float]], started: float, until: float) -> list[tuple[float, float | None]]:
    found: list[tuple[float, float | None]] = []
    for after in np.arange(STEP, until - started, STEP).tolist():
        playing = [rate for onset, rate in guide if onset <= started + after < onset + 60.0 / rate]
        found.append((after, playing[-1] if playing else None))
    return found


def _seconds_in(states: Sequence[tuple[float, str, str]], wanted: str, end: float) -> float:
    bounds = [after for after, _, _ in states[1:]] + [end]
    return sum(last - first for (first, state, _), last in zip(states, bounds, strict=True) if state == wanted)


def _textures(samples: Sequence[Sample]) -> dict[str, float | None]:
    rows = np.array([row for _, row in samples], dtype=np.float64)
    names = [field.name for field in fields(Texture)]
    return {f"{name}, mean": float(rows[:, place].mean()) if len(rows) else None for place, name in enumerate(names)}
