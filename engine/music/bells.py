"""The reward as notes: high bells on the chord, only while breath and guide go together."""

import random

from engine.music import style as styles
from engine.music.ensemble import SUBDIVISION, Layer, Note
from engine.music.harmony import Chord
from engine.music.metre import Metre, Placed

_FROM, _MANY, _HOME = 0.25, 0.6, 0.2
_VELOCITY, _WEIGHT = 0.45, 1.0


class Bells:
    """Decides the bells of one breath at a time."""

    def __init__(self, choice: random.Random, part: styles.Reward) -> None:
        self._choice = choice
        self._span = styles.note_number(part.low), styles.note_number(part.high)

    def plan(self, metre: Metre, chord: Chord, coming: Chord, reward: float) -> list[Placed]:
        """Return the bells of a breath; they rise to its end when `coming` is home."""
        if reward < _FROM or self._choice.random() > 0.1 + 0.3 * reward:
            return []
        home = coming.tension < _HOME
        turn, target = (metre.end, coming) if home or self._choice.random() < 0.5 else (metre.turn, chord)
        count = 1 + (reward > _MANY) + (home and reward > _MANY)
        low, high = self._span
        tones = [note for note in range(low, high + 1) if note % 12 in target.classes & chord.classes]
        tones = tones or [note for note in range(low, high + 1) if note % 12 in target.classes]
        first = self._choice.randrange(max(1, len(tones) - count + 1))
        ticks = [turn - 2 * SUBDIVISION * back for back in reversed(range(count))]
        return [
            Placed(tick, Note(Layer.REWARD, float(pitch), _VELOCITY * self._choice.uniform(0.85, 1.1)), _WEIGHT)
            for tick, pitch in zip(ticks, tones[first : first + count], strict=False)
            if tick >= 1
        ]
