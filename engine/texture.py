"""From body and pacing to the texture of the music: one readable table of mappings, each bounded and slew-limited."""

from dataclasses import asdict, dataclass

from engine.guidance import PacingState, Texture
from engine.limits import clamp
from engine.pacing import RETURN_SECONDS
from sensors.state import BodyState


@dataclass(frozen=True, slots=True)
class Mapping:
    """One parameter of the texture: `low` and `high` bound it, `slew` (per second) limits how fast it moves."""

    low: float
    high: float
    slew: float


MAPPINGS = {
    # sounds louder when the music plays at all; the fade of RETURN uses the whole range in 10 s
    "level": Mapping(0.0, 1.0, 1.0 / RETURN_SECONDS),
    # synchrony opens the sound; RETURN brightens it (science.md section 1)
    "brightness": Mapping(0.25, 0.70, 0.03),
    # more notes once breathing and music go together, few while the person still finds the way
    "density": Mapping(0.15, 0.60, 0.02),
    # unresolved while leading, resolved when synchrony arrives (Newbold 2016)
    "tension": Mapping(0.0, 0.60, 0.03),
    # a heart slower than at the start brings in the low voices
    "warmth": Mapping(0.40, 0.90, 0.02),
    "space": Mapping(0.40, 0.70, 0.01),
    "guide": Mapping(0.0, 1.0, 0.25),
    "bed": Mapping(0.50, 0.80, 0.05),
    # nature sound on the person's own breath: strongest while nothing else guides (Van Kerrebroeck & Maes 2021)
    "mirror": Mapping(0.15, 0.70, 0.05),
    "breath_level": Mapping(0.0, 1.0, 2.0),
}

UNGUIDED = (PacingState.RECOGNISE,)
STILL_LEADING = (PacingState.MATCH, PacingState.LEAD, PacingState.HOLD, PacingState.BACK_OFF)


class TextureMap:
    """Moves the texture towards what body and pacing ask, within `MAPPINGS`."""

    def __init__(self) -> None:
        self._now: float | None = None
        self._baseline: float | None = None
        self._values = asdict(Texture(guide=0.0))

    def update(self, now: float, body: BodyState, state: PacingState, synchrony: float | None) -> Texture:
        """Return the texture at `now` (LSL s)."""
        step = 0.0 if self._now is None else max(0.0, now - self._now)
        self._now = now
        for name, wanted in self._wanted(body, state, synchrony).items():
            mapping = MAPPINGS[name]
            aim = clamp(wanted, mapping.low, mapping.high)
            reach = mapping.slew * step
            self._values[name] = clamp(aim, self._values[name] - reach, self._values[name] + reach)
        return Texture(**self._values)

    def _wanted(self, body: BodyState, state: PacingState, synchrony: float | None) -> dict[str, float]:
        together = synchrony if synchrony is not None else 0.5
        ending = state is PacingState.RETURN
        leading = state in STILL_LEADING
        wanted = {
            "level": 0.0 if ending else 1.0,
            "brightness": 0.70 if ending else 0.30 + 0.30 * together,
            "density": 0.20 if state in UNGUIDED else 0.20 + 0.40 * together,
            "tension": 0.50 * (1.0 - together) + (0.10 if leading else 0.0),
            "warmth": 0.60 + 0.03 * self._heart_slowed(body),
            "space": 0.70 - 0.25 * together,
            "guide": 0.0 if state in UNGUIDED else 1.0,
            "bed": 0.75 if state in UNGUIDED else 0.65,
            "mirror": 0.60 if state in UNGUIDED or state is PacingState.PASSIVE else 0.30,
        }
        # an unheard breath leaves the mirror where it was rather than inventing one
        if body.breath_level is not None:
            wanted["breath_level"] = body.breath_level
        return wanted

    def _heart_slowed(self, body: BodyState) -> float:
        """Beats/min by which the heart is slower than when it was first heard."""
        if body.heart_rate is None:
            return 0.0
        if self._baseline is None:
            self._baseline = body.heart_rate
        return self._baseline - body.heart_rate
