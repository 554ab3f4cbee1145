"""What is known of the body: heartbeats, breaths, and one frozen state for each moment."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sensors.stream import Signal


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


class RRMark(StrEnum):
    """What the interval between two heartbeats turned out to be."""

    NORMAL = "normal"
    ECTOPIC = "ectopic"
    MISSED = "missed"
    EXTRA = "extra"
    ARTEFACT = "artefact"


class Disturbance(StrEnum):
    """What in an EEG is no brain wave."""

    BLINKS = "blinks"
    MUSCLES = "muscles"
    POPS = "pops"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class SignalQuality:
    """How far a signal can be trusted: `value` 0–1, its reason, and seconds since its last sample."""

    value: float
    reason: QualityReason
    age: float


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """An accepted R-peak, the pulse of a PPG, or a heartbeat that a device reports as an RR interval.

    Attributes
    ----------
    time, reported_at
        When it was (the R wave's top, the pulse's steepest rise) and when it was known; seconds on the LSL clock.
    rr_ms
        Interval to the heartbeat before, 300–2000 ms; None for the first and across a gap.
    confidence
        0–1.
    height, slope
        Of an R wave, its height over the baseline and its steepest slopes (units of the ECG, and the same per second):
        both swing with the breath. Of a pulse its height alone. NaN where there is none.
    """

    time: float
    reported_at: float
    rr_ms: float | None
    confidence: float
    height: float = math.nan
    slope: float = math.nan


@dataclass(frozen=True, slots=True)
class RRInterval:
    """An RR interval, judged with the one after it in view.

    Attributes
    ----------
    time, reported_at
        The heartbeat that ends it, and when it was judged (one heartbeat later); seconds.
    rr_ms
        As measured; None where nothing was: the interval was put in, and ends where a missing heartbeat must have been.
    mark
        `missed`: a heartbeat is missing within it; `extra`: one of its ends is no heartbeat; `ectopic`: premature, or
        the pause after; `artefact`: none of these, and no interval of this heart.
    corrected_ms
        What a normal beat would have made of it; `rr_ms` itself when the mark is `normal`, None where nothing stands
        for it (of an extra beat's two intervals only the second is kept, and it spans both). In order these make a
        series without holes, but for artefacts.
    """

    time: float
    reported_at: float
    rr_ms: float | None
    mark: RRMark
    corrected_ms: float | None


@dataclass(frozen=True, slots=True)
class BreathTurn:
    """An inhale or exhale onset: when it was (`time`) and when it was known (`reported_at`), seconds."""

    kind: TurnKind
    time: float
    reported_at: float


@dataclass(frozen=True, slots=True)
class Breath:
    """From an inhale onset to the next one; times in seconds, `depth` in the units of the signal.

    Attributes
    ----------
    sigh
        Much deeper than the breaths before it.
    pause
        Seconds without movement before the next inhale onset; 0 for none.
    """

    inhale_onset: float
    exhale_onset: float
    end: float
    reported_at: float
    depth: float
    sigh: bool = False
    pause: float = 0.0

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
class BrainState:
    """What is known of the brain waves.

    Attributes
    ----------
    above
        By band (`sensors.brain.bands.Band`): dB above the person's first half minute; empty while unknown.
    age
        Seconds since the newest window that nothing disturbed; None before the baseline is known.
    heard, needed
        Seconds without disturbance that were heard of the baseline, and that it needs.
    disturbed
        Share of the last 10 s, all electrodes together, that was left out for each disturbance there was, 0–1.
    rejected
        Seconds so far in which no electrode told anything.
    electrodes, clean
        How many there are, and how many of them told something in the newest window.
    """

    above: Mapping[str, float]
    age: float | None
    heard: float
    needed: float
    disturbed: Mapping[Disturbance, float] = field(default_factory=dict)
    rejected: float = 0.0
    electrodes: int = 1
    clean: int = 1


@dataclass(frozen=True, slots=True)
class Phonation:
    """A stretch of humming or singing without a break: when it was, and when it was known; seconds.

    Attributes
    ----------
    pitch
        Its middle pitch, Hz.
    steady
        Share of it that stayed on one tone, 0–1: in a hum or a song most, in speech next to none.
    """

    onset: float
    end: float
    reported_at: float
    pitch: float
    steady: float

    @property
    def seconds(self) -> float:
        """Its length."""
        return self.end - self.onset


@dataclass(frozen=True, slots=True)
class Knock:
    """A clap, a tap or a stroke that the microphone heard, LSL seconds, and how hard it was, 0–1."""

    time: float
    strength: float


@dataclass(frozen=True, slots=True)
class VoiceState:
    """What is known of the voice.

    Attributes
    ----------
    time
        Of the newest value, LSL seconds.
    since
        Onset of the phonation that goes on now; None while there is none.
    pitch
        Of that phonation, Hz; None while there is none, or no pitch in it.
    steady
        Whether it stays on one tone, as a hum does and speech does not.
    above
        Level now above the noise of the room, dB; None before that is known.
    breath_rate, breath_confidence
        Breaths per minute by the noise of the breath, and how far they can be trusted, 0–1; None while they cannot.
    phonations, knocks
        Those that ended and were heard since the state before.
    margin
        How far above the noise of the room a voice begins to count, dB.
    """

    time: float
    since: float | None = None
    pitch: float | None = None
    steady: bool = False
    above: float | None = None
    breath_rate: float | None = None
    breath_confidence: float | None = None
    phonations: tuple[Phonation, ...] = ()
    knocks: tuple[Knock, ...] = ()
    margin: float = 12.0


@dataclass(frozen=True, slots=True)
class BodyState:
    """What is known of the body at `time`; nothing in it is guessed.

    A rate is None until it can be trusted, and again when its signal is noisy, flat or gone. Ages are seconds since
    the last accepted event, None before the first. The tuples hold what was reported since the state before.

    Attributes
    ----------
    heart_source
        What the heartbeats come from now: ECG, PPG or RR; None while none of them is good.
    next_heartbeat
        When the next heartbeat is expected, seconds; None while nothing can be said.
    intervals
        RR intervals judged since the state before; raw ones stand in `heartbeats`.
    respiration_source
        RESPIRATION, or ECG when the breath is read from the heart alone: then there is a rate but no turn, no breath,
        no phase and no inhale share, since those would come seconds late. VOICE when it is read from the noise of the
        breath, likewise.
    respiration_confidence
        0–1, how far the rate can be trusted: of an ECG how well its two ways to the breath agree, else the quality.
    early_share
        Share of the sure R-peaks of the last minute that came early, 0–1, whatever the quality says: a rhythm of many
        early beats looks like noise to it. Told while there is an ECG and no source, thus no intervals.
    breath_phase
        0–1 from the inhale onset, estimated for this very moment.
    breath_level
        Estimated lung volume for this moment, 0 (empty) to 1 (full) of this person's usual depth.
    """

    time: float
    ecg: SignalQuality | None = None
    ppg: SignalQuality | None = None
    rr: SignalQuality | None = None
    respiration: SignalQuality | None = None
    heart_source: Signal | None = None
    respiration_source: Signal | None = None
    heart_rate: float | None = None
    next_heartbeat: float | None = None
    respiration_confidence: float | None = None
    respiration_rate: float | None = None
    inhale_share: float | None = None
    breath_phase: float | None = None
    breath_level: float | None = None
    heartbeat_age: float | None = None
    breath_age: float | None = None
    early_share: float | None = None
    eeg: SignalQuality | None = None
    brain: BrainState | None = None
    voice: VoiceState | None = None
    heartbeats: tuple[Heartbeat, ...] = ()
    intervals: tuple[RRInterval, ...] = ()
    turns: tuple[BreathTurn, ...] = ()
    breaths: tuple[Breath, ...] = ()

    @property
    def heart(self) -> SignalQuality | None:
        """Quality of what the heartbeats are read from: the source, else the best that is attached, else None."""
        qualities = {Signal.ECG: self.ecg, Signal.PPG: self.ppg, Signal.RR: self.rr}
        attached = [quality for quality in qualities.values() if quality is not None]
        return qualities[self.heart_source] if self.heart_source else next(iter(attached), None)
