"""What safety advises now, and what it noted: plain frozen values for pacing, therapist and journal."""

from dataclasses import dataclass
from enum import StrEnum

SHALLOW = "Shallow and easy, don't fill up."


class SafetyKind(StrEnum):
    """What an event of safety is about."""

    SETTING = "setting"
    DISCOMFORT = "discomfort"
    OVER_BREATHING = "over_breathing"
    DEPTH_CHANGED = "depth_changed"
    HEART_RATE_HIGH = "heart_rate_high"
    HEART_RATE_LOW = "heart_rate_low"
    HEART_RATE_RISEN = "heart_rate_risen"
    ECTOPY = "ectopy"
    RATING = "rating"
    PAIN = "pain"
    ANXIETY = "anxiety"
    SOUND_DOSE = "sound_dose"
    SCREENING = "screening"


@dataclass(frozen=True, slots=True)
class Advice:
    """What safety asks for at this moment.

    Attributes
    ----------
    hold
        Why the guide must not lead on, in words; empty when it may.
    comfortable
        True once, at the update after the discomfort button: back to the person's own rate at once.
    stop
        Why the session should be ended by a fade of 2 s, in words; empty when it may go on. A person ends it.
    end
        True when it shall be ended without being asked, as the settings say; never before `stop` is given.
    soften
        How far the depth of the guide's cues is softened, 0 (not at all) to 1.
    notices
        Sentences for the therapist, one for each rule that stands.
    prompt
        A sentence for the person; empty for none.
    """

    hold: str = ""
    comfortable: bool = False
    stop: str = ""
    end: bool = False
    soften: float = 0.0
    notices: tuple[str, ...] = ()
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class SafetyEvent:
    """Something safety noted at `time` (LSL s), for journal and stream.

    Attributes
    ----------
    text
        A whole sentence.
    value
        The figure it is about: beats/min, share, points, times the baseline; None where there is none.
    begins
        True when a rule came to stand or something was noted, False when a rule was released.
    """

    time: float
    kind: SafetyKind
    text: str
    value: float | None = None
    begins: bool = True
