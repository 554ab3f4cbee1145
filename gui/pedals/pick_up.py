"""A knob takes hold of a value only where it meets it, so that nothing leaps when somebody first touches it."""

NEAR = 0.03
"""Share of the whole way within which knob and value have met."""

OWN = 0.02
"""Change of the value that is put down to the knob itself, as sliders go by whole steps."""


class PickUp:
    """One knob on one value; all shares run from 0 to 1."""

    def __init__(self) -> None:
        self._knob: float | None = None
        self._set_to: float | None = None

    def turn(self, knob: float, value: float) -> float | None:
        """Return where the value goes when the knob has come to `knob`; None leaves it where it is."""
        before, self._knob = self._knob, knob
        held = self._set_to is not None and abs(value - self._set_to) <= OWN
        met = abs(knob - value) <= NEAR or (before is not None and (before - value) * (knob - value) <= 0)
        self._set_to = knob if held or met else None
        return self._set_to
