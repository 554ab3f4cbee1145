"""Who is simulated: every figure with its unit, and where it comes from or that it is ours."""

from pydantic import BaseModel, ConfigDict, Field


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Attention(_Part):
    """How a person listens. All of it is ours; no study gives these figures for breathing to music.

    Attributes
    ----------
    lapses_per_min
        How often the guide is forgotten, on average.
    lapse_seconds
        For how long, on average.
    stamina
        Minutes of breathing at half the own rate after which no willingness is left; None never tires. Breathing three
        quarters as fast tires less than half as much.
    recovery
        Minutes in which two thirds of the tiredness are gone while the person breathes as they like.
    asleep_after
        Minutes after which the person falls asleep; None stays awake.
    """

    lapses_per_min: float = Field(default=0.0, ge=0.0, le=10.0)
    lapse_seconds: float = Field(default=10.0, ge=1.0, le=300.0)
    stamina: float | None = Field(default=None, ge=1.0, le=240.0)
    recovery: float = Field(default=5.0, ge=0.5, le=60.0)
    asleep_after: float | None = Field(default=None, ge=0.0, le=240.0)


class Habits(_Part):
    """What a person does beside breathing evenly.

    Attributes
    ----------
    sighs_per_hour
        Breaths twice as deep; people sigh about 12 times an hour (Li et al. 2016, *Nature* 530:293).
    missed_share
        Share of breaths that are put off for half a breath to a whole one, 0–0.5; ours.
    talks_per_min, talk_seconds
        How often the person begins to talk and for how long, on average; ours.
    """

    sighs_per_hour: float = Field(default=0.0, ge=0.0, le=120.0)
    missed_share: float = Field(default=0.0, ge=0.0, le=0.5)
    talks_per_min: float = Field(default=0.0, ge=0.0, le=4.0)
    talk_seconds: float = Field(default=30.0, ge=2.0, le=600.0)


class ExtraBeats(_Part):
    """Heartbeats out of the ventricles, too early and followed by a pause; figures ours.

    Attributes
    ----------
    bouts_per_hour, bout_seconds
        How often a bout begins, in which every second or every third beat is an extra one, and its mean length.
    first_bout
        Minutes after which the first bout comes at the latest.
    lone_share
        Share of the other beats that are followed by an extra one, 0–0.2.
    """

    bouts_per_hour: float = Field(default=0.0, ge=0.0, le=60.0)
    bout_seconds: float = Field(default=90.0, ge=5.0, le=600.0)
    first_bout: float = Field(default=240.0, ge=0.0, le=240.0)
    lone_share: float = Field(default=0.0, ge=0.0, le=0.2)


class Contact(_Part):
    """How badly electrodes and belt sit; ours.

    Attributes
    ----------
    faults_per_min
        How often each of the two is disturbed, on average: by noise, lying flat, or with nothing sent at all.
    fault_seconds
        For how long, on average.
    """

    faults_per_min: float = Field(default=0.0, ge=0.0, le=10.0)
    fault_seconds: float = Field(default=6.0, ge=0.2, le=120.0)


class PersonSettings(_Part):
    """Who is simulated.

    Attributes
    ----------
    resting_rate
        Breaths per minute when no guide is heard; adults mostly 12–20.
    coupling
        How willingly the guide is followed: 0 not at all, 1 at once. Ours.
    noise
        Scale of all irregularity and of the noise in the signals; 1 is a person at rest with good sensors. Ours.
    heart_rate
        Beats per minute at rest.
    resonance_rate
        Breaths per minute at which the heart rate swings most; 4.5–6.5 in most adults (Vaschillo et al. 2006,
        *Appl. Psychophysiol. Biofeedback* 31:129).
    rsa_gain
        Scale of the swing of the heart rate with the breath; 0 is a heart that breathing does not move, at any rate.
        1 gives some 16 beats/min at the resonance; ours.
    damping
        Of the resonance, as a share of the critical one; ours.
    baroreflex_delay
        Seconds from the pressure to the heart: about 0.5 (Borst and Karemaker 1983, *J. Auton. Nerv. Syst.* 9:399).
    delay
        Seconds by which the breath lags behind what is heard. Ours.
    adaptation
        Seconds in which the own rhythm takes on two thirds of the heard one, for whoever listens wholly. Ours.
    deepening
        How depth grows with the length of a breath: depth = (length / 4 s) to this power. At 1 the air moved per minute
        stays the same, below it slow breathing moves less, above it more: over-breathing. Ours.
    arousal
        How stirred up at the start, 0–1. Ours.
    calming
        Which share of the arousal goes when breathing at 0.4 of the resting rate or slower, within minutes. Ours.
    seed
        Seed of everything random.
    """

    resting_rate: float = Field(default=14.0, ge=4.0, le=30.0)
    coupling: float = Field(default=0.8, ge=0.0, le=1.0)
    noise: float = Field(default=1.0, ge=0.0, le=5.0)
    heart_rate: float = Field(default=66.0, ge=45.0, le=110.0)
    resonance_rate: float = Field(default=5.7, ge=3.5, le=8.0)
    rsa_gain: float = Field(default=1.0, ge=0.0, le=3.0)
    damping: float = Field(default=0.22, ge=0.1, le=0.6)
    baroreflex_delay: float = Field(default=0.5, ge=0.0, le=2.0)
    delay: float = Field(default=0.3, ge=0.2, le=0.5)
    adaptation: float = Field(default=8.0, ge=1.0, le=120.0)
    deepening: float = Field(default=0.55, ge=0.0, le=2.0)
    arousal: float = Field(default=0.5, ge=0.0, le=1.0)
    calming: float = Field(default=0.5, ge=0.0, le=1.0)
    attention: Attention = Attention()
    habits: Habits = Habits()
    extra_beats: ExtraBeats = ExtraBeats()
    contact: Contact = Contact()
    seed: int = Field(default=1, ge=0, le=2**31 - 1)
