"""What is known of the body: heartbeats, breaths, and one frozen state for each moment."""

from dataclasses import dataclass
from enum import StrEnum


class QualityReason(StrEnum):
    """Why a signal quality is what it is."""

    GOOD = "good"
    NOISY = "noisy"
    FLAT = "flat"
    CLIPPED = "clipped"
    STALE = "stale"
    LOST = "lost"


class TurnKind(StrEnum):
    """The two turns of a breath."""

    INHALE = "inhale_onset"
    EXHALE = "exhale_onset"


@dataclass(frozen=True, slots=True)
class SignalQuality:
    """How far a signal can be trusted: `value` 0–1, its reason, and seconds since its last sample."""

    value: float
    reason: QualityReason
    age: float


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """An accepted R-peak.

    Attributes
    ----------
    time, reported_at
        When the R wave stood and when the detector knew of it; seconds on the LSL clock.
    rr_ms
        Interval to the heartbeat before, 300–2000 ms; None for the first and across a gap.
    confidence
        0–1.
    """

    time: float
    reported_at: float
    rr_ms: float | None
    confidence: float


@dataclass(frozen=True, slots=True)
class BreathTurn:
    """An inhale or exhale onset: when it was (`time`) and when it was known (`reported_at`), seconds."""

    kind: TurnKind
    time: float
    reported_at: float


@dataclass(frozen=True, slots=True)
class Breath:
    """From an inhale onset to the next one; times in seconds, `depth` in the units of the signal."""

    inhale_onset: float
    exhale_onset: float
    end: float
    reported_at: float
    depth: float

    @property
    def period(self) -> float:
        """Length in seconds."""
        return self.end - self.inhale_onset

    @property
    def rate(self) -> float:
        """Breaths per minute."""
        return 60.0 / self.period

    @property
    def inhale_share(self) -> float:
        """Share of the breath spent breathing in, 0–1."""
        return (self.exhale_onset - self.inhale_onset) / self.period


@dataclass(frozen=True, slots=True)
class BodyState:
    """What is known of the body at `time`; nothing in it is guessed.

    A rate is None until it can be trusted, and again when its signal is noisy, flat or gone. Ages are seconds since
    the last accepted event, None before the first. The tuples hold what was reported since the state before.

    Attributes
    ----------
    breath_phase
        0–1 from the inhale onset, estimated for this very moment.
    breath_level
        Estimated lung volume for this moment, 0 (empty) to 1 (full) of this person's usual depth.
    """

    time: float
    ecg: SignalQuality | None = None
    respiration: SignalQuality | None = None
    heart_rate: float | None = None
    respiration_rate: float | None = None
    inhale_share: float | None = None
    breath_phase: float | None = None
    breath_level: float | None = None
    heartbeat_age: float | None = None
    breath_age: float | None = None
    heartbeats: tuple[Heartbeat, ...] = ()
    turns: tuple[BreathTurn, ...] = ()
    breaths: tuple[Breath, ...] = ()
