"""Words of a prompt and of what is recorded of it."""

from engine.imagery.script import Script
from engine.imagery.take import GOOD_DB
from gui.language import mark, number, tr

LOUD_DB = -8.0
QUIET, GOOD, LOUD = mark("too quiet"), mark("good"), mark("too loud")
LEVELS = (QUIET, GOOD, LOUD)
PAUSE_DB = -60.0


def level_words(level_db: float) -> str:
    """Say how loud somebody speaks; nothing while they are silent."""
    if level_db < PAUSE_DB:
        return ""
    return tr(QUIET if level_db < GOOD_DB else LOUD if level_db > LOUD_DB else GOOD)


def length_words(seconds: float, room: float | None) -> str:
    """Say how long a recording is by now, and how long it may be."""
    now = f"{int(seconds) // 60}:{int(seconds) % 60:02}"
    return now if room is None else tr("{now} of {room} s", now=now, room=f"{room:.0f}")


def place_words(script: Script, at: int, room: float | None) -> str:
    """Say when the prompt `at` (from 0) falls, and how long its recording may be."""
    prompt = script.prompts[at]
    of = tr("Prompt {n} of {of}", n=at + 1, of=len(script.prompts))
    if prompt.at is not None:
        place = tr("at {seconds} s", seconds=number(prompt.at, "g"))
    elif prompt.on == "inhale":
        place = tr("after {n} breaths, as the guide breathes in", n=prompt.breaths)
    else:
        place = tr("after {n} breaths, as the guide breathes out", n=prompt.breaths)
    free = "" if room is None else tr("room for {seconds} s", seconds=f"{room:.0f}")
    return " · ".join(filter(None, (of, place, free)))
