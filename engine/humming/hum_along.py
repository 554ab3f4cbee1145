"""The drone that sounds while a person hums: a pure function of voice, breath and music."""

import math

from engine.humming.tone import drone_note, note_of
from engine.music.scale import Scale
from engine.strike import Strike, StrikeKind
from sensors.state import VoiceState

DRONE = "drone"
LEVEL = 0.06
"""Height of its swing, of full scale, where the music is at its loudest: −24 dB, softer than the music's own bed."""

MOVES_AFTER = 0.3
"""Seconds for which a hum has to be on another tone before the drone moves there."""

FALLEN_DB = 15.0
"""Below the loudest of this hum: what is left then is the room, or the drone itself in the microphone."""

ITSELF = 0.6
"""Half-steps around the drone's own pitch in which a hum, which lies above it, cannot be."""

TURNED_DOWN = 0.5
"""Share of the gain with which it began at which it ends for this hum: it stays at one level, and would be too loud."""

LONGEST = 17.0
"""Seconds after which a drone begins anew beneath the one that ends."""

RINGS = 1.5
"""Seconds after a drone in which what is on its pitch is what a room keeps of it."""

OLD = 0.3
FIRST_KEY = 1 << 40
"""Numbers from here on are of drones, those below of notes that somebody plays."""


class HumAlong:
    """Asks for the drone, and lets it go."""

    def __init__(self) -> None:
        self._key = FIRST_KEY
        self._note: int | None = None
        self._began = self._off_since = self._gain = 0.0
        self._moving = False
        self._hum: float | None = None
        self._spent: float | None = None
        self._loudest = 0.0
        self._last_note, self._ended = math.nan, -math.inf

    @property
    def note(self) -> int | None:
        """The MIDI note that sounds; None while none does."""
        return self._note

    def update(
        self,
        now: float,
        voice: VoiceState | None,
        exhaling: bool,
        gain: float,
        scale: Scale,
        chord: frozenset[int] | None = None,
    ) -> list[Strike]:
        """Return what is to sound and to end at `now` (LSL s).

        Parameters
        ----------
        exhaling
            False while the person is known to breathe in.
        gain
            How loud it may be, 0–1; 0 for not at all.
        """
        if voice is not None and self._note is not None and gain < TURNED_DOWN * self._gain:
            self._spent = voice.since
        if voice is None or voice.pitch is None or not self._hums(now, voice) or not exhaling or gain <= 0.0:
            return self._end(now)
        if self._note is None and not voice.steady:
            return []
        wanted = drone_note(note_of(voice.pitch), scale, chord, self._note)
        if self._note is None:
            return self._begin(now, wanted, gain)
        if now - self._began > LONGEST:
            return self._begin_anew(now, self._note, gain)
        return self._move(now, wanted, voice.steady, gain)

    def _hums(self, now: float, voice: VoiceState) -> bool:
        """Tell whether it is the person who is heard, and not what is left of them, or the drone itself."""
        if voice.since is None or voice.pitch is None or voice.above is None or now - voice.time > OLD:
            return False
        if self._hum != voice.since:
            self._hum, self._loudest = voice.since, voice.above
        self._loudest = max(self._loudest, voice.above)
        own = abs(note_of(voice.pitch) - self._last_note) < ITSELF and (self._note is not None or now < self._ended)
        if own or voice.above <= max(voice.margin / 2, self._loudest - FALLEN_DB):
            self._spent = voice.since
        return self._spent != voice.since

    def _move(self, now: float, wanted: int, steady: bool, gain: float) -> list[Strike]:
        if wanted == self._note or not steady:
            self._moving = False
            return []
        if not self._moving:
            self._moving, self._off_since = True, now
        if now - self._off_since < MOVES_AFTER:
            return []
        return self._begin_anew(now, wanted, gain)

    def _begin_anew(self, now: float, note: int, gain: float) -> list[Strike]:
        return [*self._end(now), *self._begin(now, note, gain)]

    def _begin(self, now: float, note: int, gain: float) -> list[Strike]:
        self._key += 1
        self._note, self._began, self._moving = note, now, False
        self._last_note, self._gain = float(note), gain
        return [Strike(StrikeKind.DRONE, now, DRONE, float(note), LEVEL * min(1.0, gain), self._key)]

    def _end(self, now: float) -> list[Strike]:
        if self._note is None:
            return []
        note, self._note = self._note, None
        self._ended = now + RINGS
        return [Strike(StrikeKind.RELEASE, now, DRONE, float(note), 0.0, self._key)]
