"""From what the pacing wants to the guide's next breath: one boundary, one bounded step."""

from dataclasses import replace

from engine.beats import beats_per_breath
from engine.guidance import Guidance, GuideBreath, PacingState
from engine.limits import QUICKENING_MAX, clamp, next_rate, next_share
from engine.pacing.order import LeadSpeed, Mode, Order
from engine.settings import SLOWING_PER_MINUTE, PacingSettings

LENGTHENING = 0.02
GAIN_MAX = 4.0
RELIEF = (PacingState.BACK_OFF, PacingState.PASSIVE, PacingState.RETURN)
SHAPING = (PacingState.LEAD, PacingState.MAINTAIN, PacingState.COAST, PacingState.AMBIENT)


class Stride:
    """The step from one guide breath to the next: 2 % longer at most, within the chosen slew, exhale first.

    Attributes
    ----------
    chosen
        How fast a person wants it to slow, whatever the stage says; None while nobody has chosen.
    """

    def __init__(self, settings: PacingSettings) -> None:
        self.chosen: LeadSpeed | None = None
        self._settings = settings
        self._order = Order(Mode.FOLLOW)
        self._share = settings.inhale_share

    @property
    def lead(self) -> LeadSpeed:
        """How fast the guide slows."""
        return self.chosen or self._order.lead or self._settings.lead

    def shape(self, order: Order) -> None:
        """Take from a protocol's stage how fast to go and which inhale share to head for."""
        self._order = order
        self._share = self._settings.inhale_share if order.inhale_share is None else order.inhale_share

    def next(self, guidance: Guidance, latched: GuideBreath | None, wanted: float, state: PacingState) -> Guidance:
        """Return the guidance for the breath after `latched`, heading for `wanted` (breaths/min).

        Asking again while the same breath is latched gives the same answer. Before the guide plays, `guidance`
        stands as it is.
        """
        if latched is None:
            return guidance
        slew = SLOWING_PER_MINUTE[self.lead] * clamp(self._order.gain, 0.0, GAIN_MAX)
        quickening = QUICKENING_MAX if state in RELIEF else slew
        wanted = max(wanted, latched.rate / (1 + LENGTHENING))
        rate = next_rate(latched.rate, wanted, slew, quickening)
        aim = self._share if state in SHAPING else latched.inhale_share
        share = next_share(latched.inhale_share, aim, latched.rate, rate)
        beats = beats_per_breath(rate, latched.beats_per_breath)
        return replace(guidance, rate=rate, inhale_share=share, beats_per_breath=beats)
