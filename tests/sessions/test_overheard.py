"""What Sospiro remembers of how loud it played, for a microphone that hears it too."""

import numpy as np

from engine.audio.silent import SilentOutput
from engine.strike import Strike, StrikeKind
from sensors.voice.frame import SILENCE_DB
from sessions.overheard import KEPT, Overheard


def test_what_is_long_over_is_forgotten_and_what_still_sounds_is_not() -> None:
    overheard = Overheard(SilentOutput(0.0))
    overheard.strike([Strike(StrikeKind.ANSWER, 1.0, "handpan", 60.0, 0.1)])
    overheard.strike([Strike(StrikeKind.DRONE, 1.0, "drone", 45.0, 0.01, 9)])
    overheard.poll(1.0 + KEPT)
    assert overheard.played(np.array([1.0, 4.0])).tolist() == [-20.0, -40.0]
    overheard.poll(2.0 + KEPT)
    assert overheard.played(np.array([1.0, 4.0])).tolist() == [-40.0, -40.0], "a second costs as much in the last hour"
    overheard.poll(30.0)
    assert overheard.played(np.array([1.0, 4.0])).tolist() == [SILENCE_DB, SILENCE_DB]
