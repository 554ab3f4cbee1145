"""Puts a sound that had to be restarted back into the same place of the breath, and goes on counting."""

from dataclasses import replace

from engine.audio.graph.guide_switch import GuidanceGate
from engine.guidance import Direction, GuideBreath


class Resume:
    """Remembers where the guide is, as told by the breaths it reported."""

    def __init__(self) -> None:
        self._gate = GuidanceGate()
        self._last: GuideBreath | None = None
        self._joining = False
        self._start_at: float | None = None
        self._ahead = 0

    def lost(self) -> None:
        """Note that the sound is gone and that a new one will join the guide."""
        self._joining = self._last is not None
        self._ahead = 0

    def guide(self, direction: Direction) -> Direction:
        """Return `direction` as the sound now playing has to be told it, its guidance finite and clamped."""
        guidance = self._gate(direction.guidance)
        if guidance.start_at is None:
            self._last, self._joining, self._start_at, self._ahead = None, False, None, 0
        elif self._joining and self._last is not None:
            # the breath in force ends where the last one known ends, so the boundaries to come are the old ones
            self._start_at = self._last.end - 60.0 / guidance.rate
        if self._start_at is not None:
            guidance = replace(guidance, start_at=self._start_at)
        asked = direction.guidance
        return direction if guidance is asked or guidance == asked else replace(direction, guidance=guidance)

    def heard(self, breath: GuideBreath) -> GuideBreath | None:
        """Return `breath` with its number in the session, or None when it is one that was known already."""
        if self._joining and self._last is not None:
            passed = round((breath.onset - self._last.onset) / self._last.period)
            self._ahead = self._last.number + passed - breath.number
            self._joining = False
            if passed <= 0:
                return None
        self._last = replace(breath, number=breath.number + self._ahead)
        return self._last
