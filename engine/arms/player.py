"""Plays a protocol as one arm of a study has it: between what the stage asks and what the guide and the music do."""

import random
from dataclasses import replace

from engine.arms.control_track import ControlTrack, GuidePoint
from engine.arms.imagined import imagined_body, imagined_synchrony
from engine.guidance import GuideBreath, Texture
from engine.pacing.order import Mode, Order
from engine.protocols.baseline import Baseline
from engine.protocols.protocol import Arm, ArmKind, baseline_factor
from sensors.errors import Reason, SospiroError
from sensors.state import BodyState

PLACEBO_RATE = 12.0
"""Breaths/min of a guide at nobody's own rate: as credible as 5.5/min to those who heard it (Fincham 2023)."""

CONTINGENT = (ArmKind.CONTINGENT, ArmKind.GAIN_PERTURBED)
LEADING = (Mode.MATCH, Mode.FOLLOW, Mode.TIMED, Mode.AMBIENT)
ONLY_NATURE = dict.fromkeys(("guide", "bed", "mirror", "melody", "drum", "reward", "penalty"), 0.0)


class ArmPlayer:
    """Changes the orders of a protocol and the texture into what the arm plays.

    In every arm the measuring stages stay as they are (a guide that is not asked for is not added), the gentle end
    stays the end, and the limits of the guide hold below. In an arm that is not contingent nothing the person does
    reaches the sound: neither the guide nor, through `drivers`, the texture.

    Nothing here depends on when it is asked before: the same arm and seed give the same answers.

    Parameters
    ----------
    seed
        Draws the gains of a gain_perturbed arm.
    control
        The recorded session of a yoked arm.
    inhale_share
        Of the guide where in:out stays constant and the stage names none.

    Raises
    ------
    SospiroError
        BAD_SETTING for a yoked arm without its recorded session.
    """

    def __init__(self, arm: Arm, seed: int, control: ControlTrack | None = None, inhale_share: float = 0.4) -> None:
        if arm.kind is ArmKind.YOKED and control is None:
            raise SospiroError(Reason.BAD_SETTING, f"The yoked arm needs the recorded session {arm.session!r}.")
        self.arm, self.control = arm, control
        self._seed, self._share = seed, inhale_share

    @property
    def contingent(self) -> bool:
        """Whether the sound answers the person."""
        return self.arm.kind in CONTINGENT

    def order(self, _now: float, elapsed: float, order: Order, baseline: Baseline | None = None) -> Order:
        """Return what the guide shall do `elapsed` s into the session, where the stage asks for `order`."""
        if order.mode not in LEADING:
            return order
        if self.control is not None:
            return _recorded(order, self.control.guide_at(elapsed))
        match self.arm.kind:
            case ArmKind.OPEN_LOOP:
                return self._by_the_clock(order, _own_rate(baseline))
            case ArmKind.NONCONTINGENT_RATE:
                return self._at_one_rate(order, _own_rate(baseline))
            case ArmKind.MUSIC_ONLY | ArmKind.NATURE_ONLY | ArmKind.SILENCE:
                return replace(order, mode=Mode.LISTEN)
            case ArmKind.GAIN_PERTURBED:
                return replace(order, gain=order.gain * self._drawn(elapsed))
            case _:
                return order

    def drivers(
        self, now: float, elapsed: float, body: BodyState, synchrony: float | None, guide: GuideBreath | None
    ) -> tuple[BodyState, float | None]:
        """Return the body and the synchrony that the texture may hear of.

        A contingent arm hears the person. Any other plays for an imagined listener who comes to the guide by the clock,
        breathes with it, and has no heart: a texture that followed the person's synchrony, heart or breath would tell
        them that somebody listens, and be the very feedback that the arm leaves out.
        """
        if self.contingent:
            return body, synchrony
        return imagined_body(now, guide), imagined_synchrony(elapsed)

    def texture(
        self, _now: float, elapsed: float, texture: Texture, playing: bool, paused: bool = False
    ) -> tuple[Texture, bool]:
        """Return how the music sounds, and whether it does, where the session asks for `texture`.

        A pause is silent in every arm: some have no bed that could go on, and who hears it must not tell which.
        """
        if paused or self.arm.kind is ArmKind.SILENCE:
            return texture, False
        if self.arm.kind is ArmKind.NATURE_ONLY:
            return replace(texture, **ONLY_NATURE), playing
        recorded = self.control.texture_at(elapsed) if self.control is not None else None
        if recorded is not None:
            # the level is this session's own affair: it may always fade
            return replace(recorded, level=min(recorded.level, texture.level)), playing
        return texture, playing

    def _by_the_clock(self, order: Order, own: float) -> Order:
        if order.mode is Mode.MATCH:
            return self._timed(order, own, own)
        return self._timed(order, order.target_rate, order.start_rate or own)

    def _at_one_rate(self, order: Order, own: float) -> Order:
        wanted = self.arm.rate
        rate = own * (baseline_factor(wanted) or 1.0) if isinstance(wanted, str) else wanted or own
        return self._timed(order, rate, rate)

    def _timed(self, order: Order, target: float | None, start: float) -> Order:
        share = self._share if order.inhale_share is None else order.inhale_share
        mode = Mode.AMBIENT if order.mode is Mode.AMBIENT else Mode.TIMED
        return replace(order, mode=mode, target_rate=target, start_rate=start, inhale_share=share, gain=1.0)

    def _drawn(self, elapsed: float) -> float:
        block = int(max(0.0, elapsed) // self.arm.block_seconds)
        return random.Random(f"{self._seed}/{block}").choice(self.arm.gains)


def _own_rate(baseline: Baseline | None) -> float:
    return PLACEBO_RATE if baseline is None or baseline.rate is None else baseline.rate


def _recorded(order: Order, breath: GuidePoint | None) -> Order:
    if breath is None:
        return replace(order, mode=Mode.LISTEN)
    timed = replace(order, mode=Mode.TIMED, target_rate=breath.rate, start_rate=breath.rate, gain=1.0)
    return replace(timed, inhale_share=breath.inhale_share, lead="brisk")  # its own speed stands in its breaths
