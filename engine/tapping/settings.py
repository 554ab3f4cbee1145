"""What can be set about taps and drum strokes."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

LATEST = 1000.0
Latency = Annotated[float, Field(ge=-LATEST, le=LATEST, allow_inf_nan=False)]


class TapSettings(BaseModel):
    """How hits are heard.

    Attributes
    ----------
    markers
        Name of the LSL stream of markers whose texts "tap" and "hit" are hits; empty for none.
    latency_ms
        How late the hits of a device are stamped, by the device's name, ms; `sospiro calibrate --taps` measures it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    markers: str = Field(default="", max_length=256)
    latency_ms: dict[str, Latency] = Field(default_factory=dict, max_length=64)

    def latency(self, device: str) -> float:
        """Return how late the hits of `device` are stamped, s."""
        return self.latency_ms.get(device, 0.0) / 1000.0
