"""The limits of safety: they can be made stricter, and looser only so far; every session tells which differ."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Limit = Annotated[float, Field(allow_inf_nan=False)]

_STRICTER_BELOW = frozenset(
    {
        "ventilation_factor",
        "ventilation_seconds",
        "heart_rate_high",
        "heart_rate_rise",
        "heart_seconds",
        "ectopic_share",
        "pain_rise",
        "anxiety_rise",
    }
)
"""Of these a smaller value is the stricter one; of `heart_rate_low` the larger."""


class SafetySettings(BaseModel):
    """Limits that no session can do without; `docs/safety.md` tells what the standard values are for.

    Attributes
    ----------
    ventilation_factor, ventilation_seconds
        Over-breathing: depth × rate above this many times the baseline for this many seconds.
    heart_rate_high, heart_rate_low, heart_rate_rise, heart_seconds
        Beats/min; the rise is over the baseline; for this many seconds.
    ectopic_share
        Share of the heartbeats of the last 60 s, 0–1.
    pain_rise, anxiety_rise
        Points of 10 above the first rating.
    on_stop
        What follows a stop criterion: "ask" holds the guide and asks the therapist, "fade" ends the session in 2 s by
        itself, for people who sit without a therapist.
    listener
        "adult" counts the dose of sound against 80 dBA × 40 h a week, "sensitive" against 75.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    ventilation_factor: Limit = Field(default=1.2, ge=1.05, le=1.5)
    ventilation_seconds: Limit = Field(default=60.0, ge=20.0, le=120.0)
    heart_rate_high: Limit = Field(default=120.0, ge=80.0, le=150.0)
    heart_rate_low: Limit = Field(default=40.0, ge=30.0, le=60.0)
    heart_rate_rise: Limit = Field(default=30.0, ge=10.0, le=50.0)
    heart_seconds: Limit = Field(default=30.0, ge=10.0, le=60.0)
    ectopic_share: Limit = Field(default=0.2, ge=0.05, le=0.4)
    pain_rise: Limit = Field(default=2.0, ge=1.0, le=4.0)
    anxiety_rise: Limit = Field(default=3.0, ge=1.0, le=5.0)
    on_stop: Literal["ask", "fade"] = "ask"
    listener: Literal["adult", "sensitive"] = "adult"

    def deviations(self) -> tuple[str, ...]:
        """Return one sentence for each limit that is not the standard one."""
        standard = SafetySettings()
        return tuple(
            self._deviation(name, getattr(standard, name))
            for name in type(self).model_fields
            if getattr(self, name) != getattr(standard, name)
        )

    def _deviation(self, name: str, usual: object) -> str:
        value, words = getattr(self, name), name.replace("_", " ")
        if isinstance(value, str) or not isinstance(usual, float):
            return f"Safety setting {words} is '{value}', not '{usual}'."
        stricter = (value < usual) is (name in _STRICTER_BELOW)
        return f"Safety limit {words} is {value:g}, {'stricter' if stricter else 'looser'} than the usual {usual:g}."
