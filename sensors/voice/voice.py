"""What the voice does: when it sounds and on which tone, from the numbers of a microphone."""

import math
from collections import deque
from statistics import median

from sensors.state import Knock, Phonation, VoiceState
from sensors.stream import Chunk
from sensors.voice.breath_noise import BreathNoise
from sensors.voice.floor import Echo, Floor
from sensors.voice.frame import Value
from sensors.voice.settings import VoiceSettings

VOICED = 0.6
"""How periodic a frame has to be; noise reaches 0.4 once in a hundred."""

OVER_ECHO_DB = 8.0
"""How far a voice has to be above the music in the microphone."""

ON, LOOKED_AT = 4, 5
"""Voiced frames of the last ones with which a phonation has begun: 80 ms."""

BREAK = 0.11
"""Seconds without voice that end a phonation: as long as most consonants."""

SHORTEST = 0.2
STEADY_FRAMES, STEADY_CENTS = 10, 150.0
MIDDLE = 5
STALE = 0.4
"""Seconds without any frame after which nothing is known."""

HISTORY = 3000
Frame = tuple[float, float, bool]
"""Time (s), pitch (Hz, 0 for none), whether it is voiced."""


class Voice:
    """Reads a microphone's stream. Every frame is taken by itself: how they are cut into chunks changes nothing."""

    def __init__(self, settings: VoiceSettings) -> None:
        self._settings = settings
        self._floor, self._echo = Floor(settings.floor_db), Echo()
        self._noise = BreathNoise()
        self._frames: deque[Frame] = deque(maxlen=STEADY_FRAMES)
        self._since: float | None = None
        self._last_voiced = -math.inf
        self._pitches: deque[float] = deque(maxlen=HISTORY)
        self._lasted = self._on_one_tone = 0
        self._level: float | None = None
        self._time: float | None = None
        self._phonations: list[Phonation] = []
        self._knocks: list[Knock] = []

    def feed(self, chunk: Chunk) -> None:
        """Take the next frames."""
        if chunk.samples.shape[1] < len(Value):
            return
        for time, row in zip(chunk.times.tolist(), chunk.samples.tolist(), strict=True):
            if all(map(math.isfinite, row)) and (self._time is None or time > self._time):
                self._take(time, row)

    def state(self, now: float) -> VoiceState | None:
        """Return what is known at `now` (LSL s), and hand over what ended since the last call; None before any."""
        if self._time is None:
            return None
        if now - self._time > STALE:
            self._end(now)
            self._frames.clear()
            self._level = None
        rate, sure = self._noise.rate() if self._settings.breath else (None, None)
        phonations, self._phonations = tuple(self._phonations), []
        knocks, self._knocks = tuple(self._knocks), []
        return VoiceState(
            self._time,
            self._since,
            self._pitch(),
            self._steady(),
            self._above(),
            rate,
            sure,
            phonations,
            knocks,
            self._settings.margin_db,
        )

    def _take(self, time: float, row: list[float]) -> None:
        pitch, voicing, level, played = (row[v] for v in (Value.PITCH, Value.VOICING, Value.LEVEL, Value.PLAYED))
        self._floor.take(level)
        self._echo.take(level, played)
        self._time, self._level = time, level
        loud = self._is_loud(level)
        voiced = loud and pitch > 0.0 and voicing >= VOICED
        self._frames.append((time, pitch, voiced))
        self._noise.take(time, row[Value.BREATH], pitch <= 0.0 and not self._is_music(level))
        if row[Value.KNOCK] > 0.0 and not self._is_music(level):
            self._knocks.append(Knock(time + row[Value.KNOCK_AFTER], min(1.0, row[Value.KNOCK])))
        self._follow(time, pitch, voiced)

    def _is_loud(self, level: float) -> bool:
        floor = self._floor.value
        return floor is not None and level >= floor + self._settings.margin_db and not self._is_music(level)

    def _is_music(self, level: float) -> bool:
        """Tell whether what is heard may be the music; not where that is no louder in the microphone than the room."""
        echo, floor = self._echo.level, self._floor.value
        return floor is not None and echo > floor + OVER_ECHO_DB / 2 and level < echo + OVER_ECHO_DB

    def _follow(self, time: float, pitch: float, voiced: bool) -> None:
        if voiced:
            self._last_voiced = time
            if self._since is not None:
                self._pitches.append(pitch)
        if self._since is None:
            recent = [one for one in list(self._frames)[-LOOKED_AT:] if one[2]]
            if len(recent) >= ON:
                self._since = recent[0][0]
                self._pitches.extend(one[1] for one in recent)
            return
        self._lasted += 1
        self._on_one_tone += self._steady()
        if time - self._last_voiced > BREAK:
            self._end(time)

    def _end(self, now: float) -> None:
        if self._since is not None and self._last_voiced - self._since >= SHORTEST:
            steady = self._on_one_tone / self._lasted if self._lasted else 0.0
            self._phonations.append(Phonation(self._since, self._last_voiced, now, median(self._pitches), steady))
        self._since = None
        self._lasted = self._on_one_tone = 0
        self._pitches.clear()

    def _pitch(self) -> float | None:
        """Return the pitch now: the middle of the last, so that one octave mistaken in noise is not heard."""
        newest = list(self._pitches)[-MIDDLE:]
        return median(newest) if self._since is not None and newest else None

    def _steady(self) -> bool:
        if self._since is None or len(self._frames) < STEADY_FRAMES:
            return False
        pitches = sorted(pitch for _, pitch, voiced in self._frames if voiced)
        if len(pitches) < STEADY_FRAMES - 1:
            return False
        return 1200.0 * math.log2(pitches[-2] / pitches[1]) <= STEADY_CENTS

    def _above(self) -> float | None:
        return None if self._floor.value is None or self._level is None else self._level - self._floor.value
