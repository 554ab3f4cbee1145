"""Where the pacing stands: one state at a time, with its reason and its changes."""

from dataclasses import dataclass

from engine.guidance import PacingState


@dataclass(frozen=True, slots=True)
class StateChange:
    """The pacing went into `state` at `time` (LSL s) for `reason`, in words."""

    time: float
    state: PacingState
    reason: str


class Standing:
    """The state in force since `since` (LSL s), and why; `reason` may grow more exact while the state stays."""

    def __init__(self) -> None:
        self.state = PacingState.RECOGNISE
        self.reason = ""
        self.since = 0.0
        self._changes: list[StateChange] = []

    def enter(self, now: float, state: PacingState, reason: str) -> None:
        """Go into a state, also anew into the same one."""
        self.state, self.reason, self.since = state, reason, now
        self._changes.append(StateChange(now, state, reason))

    def drain(self) -> list[StateChange]:
        """Return the changes since the last call, oldest first."""
        changes, self._changes = self._changes, []
        return changes
