"""Keeps what a yoked arm replays while it is replayed, so that the session can be run again without the other one.

Never all at once: a masked session keeps a steady pace, so that its length does not tell its arm.
"""

import json
from collections.abc import Iterator

import numpy as np

from engine.arms.control_track import ControlTrack
from sessions.controller_log import TEXTURE_OF
from sessions.keeper import Keeper
from sessions.recording.own_streams import CONTROL

AHEAD = 1.0
"""Seconds by which an entry is kept before it counts."""

Entries = Iterator[tuple[float, str]]


class ControlLog:
    """Writes each breath and texture of a control track as its turn comes, and always the one behind it as well.

    What comes next decides how long a breath holds on; so what was kept up to any moment tells all up to that moment.
    """

    def __init__(self, keeper: Keeper, control: ControlTrack | None) -> None:
        self._keeper = keeper
        # in every arm, as the number of streams would tell it
        self._id = keeper.open_stream(CONTROL)
        self._tracks = [] if control is None else [_guide(control), _textures(control)]
        self._due = [-np.inf] * len(self._tracks)

    def add(self, now: float, elapsed: float) -> None:
        """Keep what counts soon, `elapsed` s into the session, at `now` (LSL s)."""
        for place, track in enumerate(self._tracks):
            while self._due[place] <= elapsed + AHEAD:
                entry = next(track, None)
                self._due[place] = np.inf if entry is None else entry[0]
                if entry is not None:
                    self._keeper.texts(self._id, np.array([now]), [entry[1]])


def _guide(control: ControlTrack) -> Entries:
    for breath in control.guide:
        told = {"session": control.session, "guide": [breath.elapsed, breath.rate, breath.inhale_share]}
        yield breath.elapsed, json.dumps(told)


def _textures(control: ControlTrack) -> Entries:
    for elapsed, texture in control.textures:
        yield elapsed, json.dumps({"session": control.session, "texture": [elapsed, *TEXTURE_OF(texture)]})
