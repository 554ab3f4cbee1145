"""The time by which a protocol goes: it stands still while the session is paused."""


class PlanClock:
    """LSL seconds less those for which the session was paused; `update` is called at every tick."""

    def __init__(self) -> None:
        self._paused_at: float | None = None
        self._lost = 0.0

    @property
    def paused(self) -> bool:
        """Whether it stands still."""
        return self._paused_at is not None

    def update(self, now: float, paused: bool) -> None:
        """Stand still from `now` (LSL s) on, or go on."""
        if paused and self._paused_at is None:
            self._paused_at = now
        elif not paused and self._paused_at is not None:
            self._lost += now - self._paused_at
            self._paused_at = None

    def read(self, now: float) -> float:
        """Return the protocol's time at `now` (LSL s)."""
        return (now if self._paused_at is None else self._paused_at) - self._lost
