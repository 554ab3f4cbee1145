"""What a masked session shows: the body, what is wrong, and that it runs; nothing by which an arm could be told."""

from dataclasses import replace

import numpy as np

from engine.guidance import Direction, Guidance, OutputReport, PacingState
from engine.protocols.programme import StageView
from engine.protocols.protocol import Stage, StageKind
from sessions.snapshot import Asked, Snapshot

REASON = "running by the protocol"
RATE = 6.0
"""Breaths/min that stand where every arm's own would stand; no session heads for them because of this."""

NEUTRAL_STAGE = Stage(kind=StageKind.FREE, name=REASON, minutes=1.0)


def masked(snapshot: Snapshot) -> Snapshot:
    """Return a picture without guide, state, stage, texture, level of the sound or any measure that goes by the guide.

    Prompts, ratings, notices and what safety says are people's to see in every arm.
    """
    return replace(
        snapshot,
        state=PacingState.RECOGNISE,
        reason=REASON,
        target_rate=RATE,
        direction=_direction(snapshot.direction),
        output=_output(snapshot.output),
        guide=None,
        guide_breaths=(),
        cues=(),
        rate_history=_own_rates(snapshot),
        synchrony=None,
        entrainment=None,
        measures={},
        stage=_stage(snapshot),
        asked=Asked(paused=snapshot.asked.paused),
        judged=(),
        states=(),
        hits=None,
        playing=None,
        brain=None,
    )


def _direction(direction: Direction | None) -> Direction | None:
    """Keep what people have set."""
    if direction is None:
        return None
    kept = Direction(Guidance(RATE), volume_db=direction.volume_db, style=direction.style)
    return replace(kept, muted=direction.muted, calibrating=direction.calibrating)


def _output(output: OutputReport) -> OutputReport:
    """Keep whether the sound runs."""
    return OutputReport(mode=output.mode, restarts=output.restarts, gaps=output.gaps, notice=output.notice)


def _own_rates(snapshot: Snapshot) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    rates = np.array(snapshot.rate_history, dtype=np.float64)
    rates[:, 2] = np.nan
    return rates


def _stage(snapshot: Snapshot) -> StageView | None:
    stage = snapshot.stage
    if stage is None:
        return None
    began = snapshot.time - snapshot.elapsed
    asked = StageView(1, 1, NEUTRAL_STAGE, began, prompt=stage.prompt, prompt_to=stage.prompt_to, script=stage.script)
    return replace(asked, ratings=stage.ratings)
