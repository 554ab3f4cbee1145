"""What the present stage of a protocol asks of the pacing."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

LeadSpeed = Literal["gentle", "standard", "brisk"]


class Mode(StrEnum):
    """How the guide shall behave; the states of the pacing do the rest."""

    LISTEN = "listen"
    """No guide: the person's own breathing is measured while the bed plays."""
    MATCH = "match"
    """The guide goes with the person at their own rate and leads nowhere."""
    FOLLOW = "follow"
    """The whole loop: match, lead to the target as fast as the person follows, keep it."""
    TIMED = "timed"
    """To the target by the clock, whether the person follows or not; from silence it begins at `start_rate`."""
    AMBIENT = "ambient"
    """Like TIMED, for one who need not listen: the state is AMBIENT and the music swells less."""
    RETURN = "return"
    """The gentle end."""


BY_THE_CLOCK = (Mode.TIMED, Mode.AMBIENT)


@dataclass(frozen=True, slots=True)
class Order:
    """What the guide shall do from now on; it may be given again at every tick.

    Attributes
    ----------
    target_rate
        Breaths/min to head for; None keeps the rate that plays, or the settings' target while none does.
    start_rate
        Breaths/min at which a guide begins after silence; None for the person's own, or the target where that is not
        known.
    inhale_share
        Of the target breath, 0.30–0.50; None for the settings'.
    lead
        How fast the guide slows; None for the settings'.
    gain
        Scales how strongly the loop answers the person (slowing and backing off); 1 is the ordinary loop.
    reason
        Why, in words, for the log.
    """

    mode: Mode
    target_rate: float | None = None
    start_rate: float | None = None
    inhale_share: float | None = None
    lead: LeadSpeed | None = None
    gain: float = 1.0
    reason: str = ""
