"""The engine in one place: body and sound come in, the direction for the sound goes out."""

from engine.guidance import Direction, GuideBreath, OutputReport
from engine.limits import clamp
from engine.pacing import Pacing, StateChange
from engine.settings import PacingSettings, SoundSettings
from engine.texture import TextureMap
from sensors.state import BodyState

VOLUME_MIN, VOLUME_MAX = -60.0, 0.0


class Conductor:
    """Joins pacing and texture. `conduct` is called every tick; a person's requests go to `pacing`."""

    def __init__(self, pacing: PacingSettings, sound: SoundSettings) -> None:
        self.pacing = Pacing(pacing)
        self._texture = TextureMap()
        self._volume_db = sound.volume_db

    def conduct(self, now: float, body: BodyState, report: OutputReport) -> Direction:
        """Take the body at `now` (LSL s) and what the sound reported; return what it shall play."""
        guidance = self.pacing.update(now, body, report.breaths)
        texture = self._texture.update(now, body, self.pacing.state, self.pacing.following.synchrony)
        return Direction(guidance, texture, self._volume_db)

    def set_volume(self, volume_db: float) -> None:
        """Set the person's volume (dB, kept within −60…0; the sound moves there at 6 dB/s at most)."""
        self._volume_db = clamp(volume_db, VOLUME_MIN, VOLUME_MAX)

    def changes(self) -> list[StateChange]:
        """Return the changes of the pacing's state since the last call."""
        return self.pacing.drain()

    def guide_at(self, time: float) -> GuideBreath | None:
        """Return the guide breath that sounds at `time` (LSL s), None when none does."""
        return self.pacing.following.guide_at(time)
