"""The guide as the pacing asks for it: started, silenced, and moved one bounded step for each of its breaths."""

from collections.abc import Sequence
from dataclasses import replace

from engine.beats import beats_per_breath
from engine.guidance import Guidance, GuideBreath, PacingState
from engine.limits import clamp_rate, clamp_share
from engine.pacing.order import Order
from engine.pacing.stride import Stride
from engine.settings import PacingSettings

START_LEAD = 0.8
"""Seconds a start of the guide must lie ahead, so that the sound can be there in time."""


class Steering:
    """Holds the guidance in force and the guide breath that was latched last.

    Attributes
    ----------
    guidance
        What the guide is asked to play from its next breath on.
    latched
        The newest guide breath; None while none plays.
    stride
        The step from one of its breaths to the next.
    """

    def __init__(self, settings: PacingSettings) -> None:
        self.latched: GuideBreath | None = None
        self._settings = settings
        self.stride = Stride(settings)
        self._share = settings.inhale_share
        self._told_silent = True
        self.guidance = self._silent(settings.resting_rate)

    @property
    def guiding(self) -> bool:
        """Whether a guide plays or is about to."""
        return self.guidance.start_at is not None

    @property
    def rate(self) -> float:
        """Breaths/min of the guide breath that was latched last, else of what is asked for."""
        return self.guidance.rate if self.latched is None else self.latched.rate

    def shape(self, order: Order) -> None:
        """Take from a protocol's stage how fast to go and which inhale share to head for."""
        self.stride.shape(order)
        self._share = self._settings.inhale_share if order.inhale_share is None else clamp_share(order.inhale_share)

    def latch(self, breaths: Sequence[GuideBreath]) -> None:
        """Take the guide breaths latched since the last tick."""
        if breaths and self.guiding:
            self.latched = breaths[-1]

    def start(self, at: float, rate: float, inhale_share: float | None = None) -> None:
        """Start a guide with an inhale onset at `at` (LSL s), by default with the inhale share to head for.

        The tick in which the guide fell silent starts none: the sound would take it for the same one, and leap.
        """
        if not self._told_silent:
            return
        rate = clamp_rate(rate)
        share = self._share if inhale_share is None else clamp_share(inhale_share)
        self.guidance = Guidance(rate, share, beats_per_breath(rate), at)

    def silence(self) -> None:
        """Let the guide fall silent."""
        self.latched = None
        self._told_silent = self._told_silent and not self.guiding
        self.guidance = self._silent(self._settings.resting_rate)

    def step(self, wanted: float, state: PacingState) -> Guidance:
        """Head for `wanted` (breaths/min) with the next breath; return the guidance in force."""
        self.guidance = self.stride.next(self.guidance, self.latched, wanted, state)
        self._told_silent = self._told_silent or not self.guiding
        return self.guidance

    def _silent(self, rate: float) -> Guidance:
        return replace(Guidance(rate, self._share), beats_per_breath=beats_per_breath(rate))
