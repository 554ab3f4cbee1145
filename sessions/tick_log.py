"""What every tick of a session found, kept so that the session can be run again: when, what arrived, what was asked."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from engine.arms.control_track import ControlTrack
from engine.guidance import Direction, OutputReport
from engine.music.style import Style
from engine.safety.dose import SOUNDS, SoundDose
from sessions.control_log import ControlLog
from sessions.inputs import Input, InputFeed
from sessions.keeper import Keeper
from sessions.recording.own_streams import ARRIVALS, SOUND_LEVEL, TOLD, ticks_stream

AT_ONCE = 10
"""Ticks kept in one go: 0.2 s, less than what a killed session may lose."""


class TickLog:
    """Keeps the order in which everything reached a session. Its calls come in the order of the session's own.

    Parameters
    ----------
    inputs, feeds
        As the session has them.
    started
        LSL seconds at which it begins.
    dose
        Counts the sound that is heard; None where nobody hears it.
    control
        What a yoked arm replays.
    """

    def __init__(
        self,
        keeper: Keeper,
        inputs: Sequence[Input],
        feeds: Sequence[InputFeed],
        started: float,
        dose: SoundDose | None,
        control: ControlTrack | None,
    ) -> None:
        self._keeper, self._feeds, self._counts_dose = keeper, feeds, dose is not None
        self._id = keeper.open_stream(ticks_stream(i.source.stream.name for i in inputs))
        self._arrivals_id, self._level_id = keeper.open_stream(ARRIVALS), keeper.open_stream(SOUND_LEVEL)
        self._told = [(-1, 0.0) for _ in feeds]
        self._level: tuple[float, bool] | None = None
        self._style: Style | None = None
        self._styles: dict[str, Any] = {}
        self._ending: float | None = None
        self._times: list[float] = []
        self._rows: list[tuple[int, ...]] = []
        self._control, self._started = ControlLog(keeper, control), started
        self._keep_begin(inputs, started, dose)

    def ending(self, now: float) -> None:
        """Take that the gentle end was asked for at `now`, before the next tick."""
        self._ending = now

    def tick(self, now: float, commands: int, report: OutputReport, direction: Direction) -> None:
        """Take a tick at `now` (LSL s): the commands it obeyed, what the sound reported and what it was asked for."""
        counts, found = [], {}
        for place, feed in enumerate(self._feeds):
            plain = self._plain_count(place, feed)
            counts.append(TOLD if plain is None else plain)
            if plain is None:
                found[str(place)] = self._untold(place, feed)
        self._add(now, commands, len(report.breaths), counts, {"inputs": found} if found else {})
        if self._counts_dose:
            self._keep_level(now, (report.weighted_db, report.mode == SOUNDS))
        self._control.add(now, now - self._started)
        if direction.style is not self._style:
            self._style = direction.style
            self._styles[self._style.name] = self._style.model_dump(mode="json")
            self._keeper.describe(styles=list(self._styles.values()))

    def close(self, now: float, commands: int, report: OutputReport) -> None:
        """Take the end of the session."""
        self._add(now, commands, len(report.breaths), [0] * len(self._feeds), {"closing": True})
        self._flush()

    def _add(self, now: float, commands: int, breaths: int, counts: list[int], more: dict[str, Any]) -> None:
        if self._ending is not None:
            more["ending"], self._ending = self._ending, None
        first = commands
        if "ending" in more or "closing" in more or commands >= TOLD:
            first, more["commands"] = TOLD, commands
        if breaths >= TOLD:
            breaths, more["guide_breaths"] = TOLD, breaths
        self._times.append(now)
        self._rows.append((first, breaths, *counts))
        if more:
            self._keeper.texts(self._arrivals_id, np.array([now]), [json.dumps(more)])
        if len(self._rows) >= AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._keeper.samples(self._id, np.array(self._times), np.array(self._rows, dtype=np.int8))
            self._times, self._rows = [], []

    def _plain_count(self, place: int, feed: InputFeed) -> int | None:
        """Return how many samples came of an input; None when there is more to tell than that."""
        stream_id, offset = self._told[place]
        if feed.stream_id != stream_id or len(feed.arrived) > 1:
            return None
        if not feed.arrived:
            return 0
        count, moved = feed.arrived[0]
        return count if 0 < count < TOLD and moved == offset else None

    def _untold(self, place: int, feed: InputFeed) -> dict[str, Any]:
        """Return what is to be told of an input beside the one count of its samples."""
        stream_id, offset = self._told[place]
        self._told[place] = feed.stream_id, feed.arrived[-1][1] if feed.arrived else offset
        told: dict[str, Any] = {"chunks": feed.arrived}
        if feed.stream_id != stream_id:
            told |= {"stream": feed.stream_id, "channels": [use.channel for use in feed.uses]}
        return told

    def _keep_level(self, now: float, level: tuple[float, bool]) -> None:
        if level != self._level:
            self._level = level
            self._keeper.samples(self._level_id, np.array([now]), np.array([level], dtype=np.float64))

    def _keep_begin(self, inputs: Sequence[Input], started: float, dose: SoundDose | None) -> None:
        uses = [[asdict(use) for use in chosen.uses] for chosen in inputs]
        begun = None if dose is None else dose.begun
        self._keeper.describe(replay={"started": started, "inputs": uses, "dose": begun})
