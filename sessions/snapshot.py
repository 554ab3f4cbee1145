"""One frozen picture of a running session, published by the session thread and drawn by whoever looks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from engine.guidance import Cue, Direction, GuideBreath, OutputReport, PacingState
from engine.measures.measure import Measure
from engine.protocols.programme import StageView
from sensors.state import BodyState, Breath, BreathTurn, Heartbeat
from sensors.stream import Floats
from sessions.brain_picture import BrainPicture
from sessions.hit_picture import HitPicture
from sessions.play_picture import PlayPicture

FIGURES = re.compile(r"('[^']*')|[0-9]+")
"""What may change in a notice while it stands: its figures, but not those in a name."""


class SessionPhase(StrEnum):
    """Where a session stands, as the panel words it."""

    READY = "ready"
    RUNNING = "running"
    STOPPING = "stopping"
    SAVED = "saved"
    FAILED = "failed"


class Severity(StrEnum):
    """How a notice is shown."""

    INFO = "info"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Notice:
    """A banner: what happened, whether the recording is safe, what to do.

    Attributes
    ----------
    since
        LSL seconds at which it came up; a figure in the text may change while it stands.
    recording
        The recording goes on in spite of it, which the text does not say.
    """

    text: str
    severity: Severity
    since: float
    recording: bool = False

    @property
    def kind(self) -> tuple[str, float]:
        """The same for one notice as long as it stands, whatever its figures."""
        return FIGURES.sub(lambda found: found[1] or "#", self.text), self.since


@dataclass(frozen=True, slots=True)
class Trace:
    """The newest seconds of one signal: `times` and `values`, both shape (n,), LSL seconds and stream units."""

    times: Floats = field(default_factory=lambda: np.empty(0))
    values: Floats = field(default_factory=lambda: np.empty(0))
    unit: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What people have set of a session, beside its target and volume.

    Attributes
    ----------
    style, styles
        Name of the style that plays, and of those that may be asked for.
    lead
        How fast the guide slows: gentle, standard, brisk.
    layers
        Level of each layer, 0 (off) to 1.
    leanings
        How far each quality of the sound leans, −1 to 1.
    paused
        The guide holds and only the bed sounds.
    morph
        Where between pain music and healing music the sound is going, 0–1; None for a person who has none.
    led_by
        What leads it there: "hand" or "synchrony"; empty for a person who has none.
    """

    style: str = ""
    styles: tuple[str, ...] = ()
    lead: str = "standard"
    layers: Mapping[str, float] = field(default_factory=dict)
    leanings: Mapping[str, float] = field(default_factory=dict)
    paused: bool = False
    morph: float | None = None
    led_by: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything the panel and the status line show. Arrays in it are never written again.

    Attributes
    ----------
    time, elapsed
        LSL seconds; seconds since the session began.
    state, reason
        What the pacing does and why, in words.
    target_rate
        Breaths per minute the guide is heading for.
    direction
        What the sound is told; between sessions the volume that the next one begins with.
    guide
        The guide breath sounding now; None before the guide starts.
    heart, respiration
        The newest seconds of what heartbeats and breath are read from: an ECG, a pulse or RR intervals; a respiration
        signal or, without one, what the R waves show of the breath.
    guide_breaths, breaths, heartbeats, turns, cues
        The recent ones (about the last 60 s), oldest first.
    stage
        Where the protocol stands; None between sessions.
    prompt, stop
        A sentence of safety for the person; why the session should be ended, in words. Both empty for none.
    synchrony, entrainment
        Those of the measures, 0–1; None while there is not enough to tell.
    measures
        Every measure by its name, as read once a second and at each breath; empty between sessions.
    asked
        What people have set.
    judged
        Inhale onset (LSL s) of the recent finished breaths, oldest first, each with whether it was in sync (None: no
        guide played).
    states
        Every state of the pacing and the elapsed seconds at which it began, oldest first.
    markers
        Those not taken back: LSL s and words, oldest first.
    hits
        Beats and hits of late, in a stage where the person taps or drums; None in any other.
    playing
        What is played along, and which keys fit; None while nobody is asked to play.
    brain
        Brain waves of late; None without an EEG.
    rate_history
        Shape (n, 3): elapsed seconds, measured breaths/min (NaN where unknown), guide breaths/min (NaN where none).
    """

    phase: SessionPhase
    time: float
    elapsed: float = 0.0
    body: BodyState = field(default_factory=lambda: BodyState(time=0.0))
    state: PacingState = PacingState.RECOGNISE
    reason: str = ""
    target_rate: float = 6.0
    direction: Direction | None = None
    output: OutputReport = field(default_factory=OutputReport)
    guide: GuideBreath | None = None
    guide_breaths: tuple[GuideBreath, ...] = ()
    breaths: tuple[Breath, ...] = ()
    turns: tuple[BreathTurn, ...] = ()
    heartbeats: tuple[Heartbeat, ...] = ()
    cues: tuple[Cue, ...] = ()
    heart: Trace = field(default_factory=Trace)
    respiration: Trace = field(default_factory=Trace)
    rate_history: Floats = field(default_factory=lambda: np.empty((0, 3)))
    synchrony: float | None = None
    entrainment: float | None = None
    measures: Mapping[str, Measure] = field(default_factory=dict)
    stage: StageView | None = None
    prompt: str = ""
    stop: str = ""
    asked: Asked = field(default_factory=Asked)
    judged: tuple[tuple[float, bool | None], ...] = ()
    states: tuple[tuple[float, PacingState], ...] = ()
    markers: tuple[tuple[float, str], ...] = ()
    notices: tuple[Notice, ...] = ()
    hits: HitPicture | None = None
    brain: BrainPicture | None = None
    playing: PlayPicture | None = None
    folder: str = ""
