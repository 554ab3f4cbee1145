"""The engine in one place: body and sound come in, the direction for the sound goes out."""

import math
from collections.abc import Iterable

from engine.guidance import Direction, GuideBreath, OutputReport
from engine.limits import clamp
from engine.music.style import STILL_PAD, Style
from engine.pacing.pacing import Pacing
from engine.pacing.standing import StateChange
from engine.settings import PacingSettings, SoundSettings
from engine.textures.texture_map import TextureMap
from sensors.state import BodyState

VOLUME_MIN, VOLUME_MAX = -60.0, 0.0


class Conductor:
    """Joins pacing and texture. `conduct` is called every tick; a person's requests go to `pacing` or stand here.

    Parameters
    ----------
    style, others
        What it begins with, and what may be asked for by name; of two with one name the first counts.

    Attributes
    ----------
    muted, calibrating
        As in `Direction`; set them at any time.
    """

    def __init__(
        self, pacing: PacingSettings, sound: SoundSettings, style: Style = STILL_PAD, others: Iterable[Style] = ()
    ) -> None:
        self.pacing = Pacing(pacing)
        self._texture = TextureMap(style.ranges, sound.arousal, sound.layers.items())
        self._style, self._styles = style, {one.name: one for one in (*reversed((*others,)), style)}
        self._volume_db = sound.volume_db
        self.muted = self.calibrating = False

    def conduct(self, now: float, body: BodyState, report: OutputReport) -> Direction:
        """Take the body at `now` (LSL s) and what the sound reported; return what it shall play."""
        guidance = self.pacing.update(now, body, report.breaths)
        texture = self._texture.update(now, body, self.pacing.state, self.pacing.following.synchrony)
        return Direction(
            guidance,
            texture,
            self._volume_db,
            style=self._style,
            muted=self.muted,
            calibrating=self.calibrating,
        )

    def set_volume(self, volume_db: float) -> None:
        """Set the person's volume (dB, kept within −60…0; the sound moves there at 6 dB/s at most)."""
        self._volume_db = clamp(volume_db, VOLUME_MIN, VOLUME_MAX)

    def set_style(self, name: str) -> None:
        """Go over to another of the styles known; any other name changes nothing."""
        self._style = self._styles.get(name, self._style)
        self._texture.ranges = self._style.ranges

    def set_layer(self, layer: str, level: float) -> None:
        """Set a person's own level of a layer, 0 (off) to 1; anything else changes nothing."""
        self._texture.levels.set(layer, level)

    def set_arousal(self, arousal: float) -> None:
        """Meet the person anew at an arousal of 0–10."""
        if math.isfinite(arousal):
            self._texture.drivers.arousal.set(arousal)

    def changes(self) -> list[StateChange]:
        """Return the changes of the pacing's state since the last call."""
        return self.pacing.drain()

    def guide_at(self, time: float) -> GuideBreath | None:
        """Return the guide breath that sounds at `time` (LSL s), None when none does."""
        return self.pacing.following.guide_at(time)
