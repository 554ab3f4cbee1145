"""Lives a recorded session again with the engine of today, on the same input in the same order."""

from collections.abc import Callable, Iterable

from engine.music.style import Style
from engine.output import Output
from engine.safety.dose import SoundDose, WeekBefore
from sensors.stream import Signal, Stream
from sessions.commands import Command
from sessions.inputs import Input, Use
from sessions.plan import Plan
from sessions.rerun.kept import Kept
from sessions.rerun.ticks import Tick
from sessions.rerun.twins import Memory, RecordedOutput, RecordedSource
from sessions.session import Session

SAY_EVERY = 500
UNKNOWN_STREAM = Stream("", "", (), 0.0)
"""What an input reads that never came."""


def live_again(
    kept: Kept,
    plan: Plan,
    output: Output,
    obeys: Callable[[Command], bool] = lambda _: True,
    progress: Callable[[float], None] = lambda _: None,
    others: Iterable[Style] = (),
) -> Memory:
    """Live a session again and return what it derived this time.

    Parameters
    ----------
    plan
        That of the session, or another one.
    output
        A `RecordedOutput` is given the reports of the session; any other answers what it is asked.
    obeys
        Which of the commands are given again.
    progress
        Called with the session's seconds now and then.
    others
        Styles that may be asked for beside those that were played.
    """
    again = Again(kept, plan, output, others)
    for number, tick in enumerate(kept.ticks):
        if not again.step(tick, obeys):
            break
        if number % SAY_EVERY == 0:
            progress(tick.now - kept.started)
    return again.memory


class Again:
    """A recorded session that is lived again, tick by tick; parameters as for `live_again`.

    Attributes
    ----------
    memory
        What it derives this time.
    """

    def __init__(self, kept: Kept, plan: Plan, output: Output, others: Iterable[Style] = ()) -> None:
        self.memory, self._output = Memory(), output
        self._sources = [RecordedSource(stream) for stream in _first_streams(kept)]
        inputs = [Input(source, uses) for source, uses in zip(self._sources, _uses(kept), strict=True)]
        played = [Style.model_validate(style) for style in kept.record.get("styles", ())]
        conductor = plan.conductor((*played, *others))
        self.session = Session(
            inputs, conductor, output, self.memory, kept.started, dose=_dose(kept), masked=plan.in_study
        )

    def step(self, tick: Tick, obeys: Callable[[Command], bool] = lambda _: True) -> bool:
        """Live one tick; False when that was the end of the session."""
        session, self.memory.now = self.session, tick.now
        recorded = isinstance(self._output, RecordedOutput)
        if isinstance(self._output, RecordedOutput):
            self._output.arrive(tick)
        if tick.ending is not None:
            session.finish(tick.ending)
        for command in filter(obeys, tick.commands):
            session.post(command)
        if tick.closing or (session.finished and not recorded):
            session.close(tick.now, 0.0)
            return False
        for source, arrival in zip(self._sources, tick.arrivals, strict=True):
            source.arrive(arrival)
        session.tick(tick.now)
        return True


def _first_streams(kept: Kept) -> list[Stream]:
    """Return what each input read first."""
    count = len(kept.ticks[0].arrivals)
    found: list[Stream | None] = [None] * count
    for tick in kept.ticks:
        for place, arrival in enumerate(tick.arrivals):
            found[place] = found[place] or arrival.stream
        if all(found):
            break
    return [stream or UNKNOWN_STREAM for stream in found]


def _uses(kept: Kept) -> list[tuple[Use, ...]]:
    """Return what the channels of each input were used for when it was first there."""
    first = _first_channels(kept)
    found = []
    for place, told in enumerate(kept.record["replay"]["inputs"]):
        channels = first.get(place) or [use["channel"] for use in told]
        pairs = zip(told, channels, strict=True)
        found.append(tuple(Use(Signal(use["signal"]), c, use["reason"], use["inverted"]) for use, c in pairs))
    return found


def _first_channels(kept: Kept) -> dict[int, tuple[int, ...]]:
    first: dict[int, tuple[int, ...]] = {}
    for tick in kept.ticks:
        for place, arrival in enumerate(tick.arrivals):
            if arrival.channels:
                first.setdefault(place, arrival.channels)
    return first


def _dose(kept: Kept) -> SoundDose | None:
    begun = kept.record["replay"]["dose"]
    if begun is None:
        return None
    before = None if begun["before"] is None else WeekBefore(**begun["before"])
    return SoundDose(begun["listener"], begun["offset_db"], before, begun["unknown"])
