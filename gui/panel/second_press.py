"""A press that counts only when a second one follows it."""

ASK_SECONDS = 3.0
DOUBLE_CLICK_SECONDS = 0.4
"""Two presses closer than this are one clumsy press, never a confirmation."""


class SecondPress:
    """Waits for the second press, for `patience` seconds. All times are LSL seconds."""

    def __init__(self, patience: float = ASK_SECONDS) -> None:
        self._patience = patience
        self._at: float | None = None

    @property
    def waiting(self) -> bool:
        """Whether the first press waits for the second."""
        return self._at is not None

    def press(self, time: float) -> bool:
        """Take a press at `time`; return whether it was the second."""
        self.tick(time)
        if self._at is None:
            self._at = time
            return False
        if time - self._at < DOUBLE_CLICK_SECONDS:
            return False
        self._at = None
        return True

    def tick(self, now: float) -> None:
        """Let a first press go that nothing followed."""
        if self._at is not None and now - self._at > self._patience:
            self._at = None

    def forget(self) -> None:
        """Take back a first press."""
        self._at = None
