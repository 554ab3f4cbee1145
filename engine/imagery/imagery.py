"""Tells the script of a stage: what is said now, what is to sound of it, and what the music becomes with it."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from engine.guidance import GuideBreath, Speech
from engine.imagery.schedule import Placed, Schedule
from engine.imagery.script import Scene
from engine.imagery.told import ToldPrompt, ToldScript

ANNOUNCED = 4.0
"""Seconds ahead at which the sound is told of a prompt: more than any card keeps ready, and time to duck the music."""
SHOWN = 30.0
"""Seconds for which a prompt is shown at least, unless the next one comes before."""
LATE = 0.05
EXACT = 6

Sounds = Mapping[tuple[str, int], str]
"""Where the recording of a prompt lies, ready to be played, by the script's name and the prompt's number from 0."""


@dataclass(frozen=True, slots=True)
class Said:
    """Prompt `number` of `of` (from 1) of a script fell at `time` (LSL s)."""

    time: float
    script: str
    number: int
    of: int
    text: str
    language: str
    seconds: float
    recorded: bool


class Imagery:
    """Tells scripts, one stage after the other. Times are LSL seconds, `lost` those of them that were pauses.

    Parameters
    ----------
    scripts
        All that a session may be asked for.

    Attributes
    ----------
    scene
        What the music is to be; None for what the stage says.
    speeches
        What sounds of the prompt that is said, and of the one that comes soon.
    """

    def __init__(self, scripts: Iterable[ToldScript] = (), sounds: Sounds | None = None) -> None:
        self._scripts = {script.name: script for script in scripts}
        self._sounds = sounds or {}
        self._script: ToldScript | None = None
        self._schedule = Schedule((), 0.0)
        self._last: Placed | None = None
        self._recent: deque[GuideBreath] = deque(maxlen=2)
        self._paused = False
        self._said: list[Said] = []
        self.scene: Scene | None = None
        self.speeches: tuple[Speech, ...] = ()

    def begin(self, name: str, now: float, lost: float) -> None:
        """Begin the script `name` at `now`; a name of none ends what was told."""
        self._script = self._scripts.get(name)
        self._schedule = Schedule(self._script.prompts if self._script else (), now - lost)
        self._last, self.scene, self.speeches = None, None, ()
        self._schedule.hear([_moved(breath, lost) for breath in self._recent])

    def update(self, now: float, lost: float, breaths: Sequence[GuideBreath], paused: bool) -> None:
        """Take one tick with the guide breaths newly latched."""
        self._recent.extend(breaths)
        if paused or self._script is None:
            self._paused, self.speeches = paused, ()
            return
        if self._paused:
            self._paused = False
            self._schedule.resume(_moved(self._recent[-1], lost) if self._recent else None)
        else:
            self._schedule.hear([_moved(breath, lost) for breath in breaths])
        for placed in self._schedule.due(now - lost):
            self._say(self._script, placed, now, lost)
        self.speeches = tuple(self._speeches(self._script, now - lost, lost))

    def over(self, now: float, lost: float) -> bool:
        """Return whether a script was told to its end, its last words and their pause included."""
        return self._script is not None and self._schedule.over and now - lost >= self._schedule.free

    @property
    def script(self) -> str:
        """Name of the script that is told; empty for none."""
        return self._script.name if self._script else ""

    def shown(self, now: float, lost: float) -> ToldPrompt | None:
        """Return the prompt to show; None for none."""
        if self._script is None or self._last is None:
            return None
        prompt = self._script.prompts[self._last.number]
        return prompt if now - lost < self._last.place + max(SHOWN, prompt.seconds) else None

    def drain(self) -> list[Said]:
        """Return what was said since the last call."""
        said, self._said = self._said, []
        return said

    def _say(self, script: ToldScript, placed: Placed, now: float, lost: float) -> None:
        prompt, place = script.prompts[placed.number], placed.place + lost
        self._last, self.scene = placed, prompt.scene or self.scene
        time = round(place, EXACT) if now - place <= LATE else now
        number, of = placed.number + 1, len(script.prompts)
        words = (prompt.text, script.language, prompt.seconds, prompt.recorded)
        self._said.append(Said(time, script.name, number, of, *words))

    def _speeches(self, script: ToldScript, now: float, lost: float) -> Iterable[Speech]:
        for placed in (self._last, self._schedule.next(now)):
            if placed is None:
                continue
            prompt = script.prompts[placed.number]
            if placed.place - ANNOUNCED <= now < placed.place + prompt.seconds:
                sound = self._sounds.get((script.name, placed.number), "") if prompt.recorded else ""
                yield Speech(round(placed.place + lost, EXACT), prompt.seconds, prompt.duck_db, sound)


def _moved(breath: GuideBreath, lost: float) -> GuideBreath:
    return replace(breath, onset=breath.onset - lost)
