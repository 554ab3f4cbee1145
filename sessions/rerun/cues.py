"""Holds what the sound reported against what it was asked for, and against what a sound beside plays of that."""

import json
from collections.abc import Sequence

from engine.guidance import Cue, CueKind
from engine.output import SAMPLE_RATE
from sessions.derived import cue_text
from sessions.recording.own_streams import CONTROLLER, CUES, GROUP
from sessions.rerun.compare import NOTHING, Comparison, Difference, first_difference, recorded_samples
from sessions.rerun.kept import Kept
from sessions.rerun.twins import Memory, Sample

SHAPE = ("rate", "inhale_share", "beats_per_breath")
ROUNDED = 1
"""Samples by which two sounds may place a cue apart whose time is a whole sample: sums round to either side of it."""

RECENT = 30
"""Rows of the controller back to which a sound may have been on its way, half a minute or less."""

ASKED = "guide breaths asked for"


def compare_cues(kept: Kept, cues: Sequence[Cue], notes: bool) -> Comparison:
    """Compare cues, to the sample.

    Parameters
    ----------
    notes
        Whether that sound is made as the recorded one was, and plays notes; else only the guide's own cues are
        compared, to the sample but for rounding.
    """
    recorded = [str(text) for _, text in recorded_samples(kept, CUES) or []]
    before = sorted(_at(kept, text) for text in recorded if notes or json.loads(text)["kind"] != CueKind.NOTE)
    now = sorted(_at(kept, cue_text(cue)) for cue in cues if notes or cue.kind is not CueKind.NOTE)
    if not notes:
        now = [_rounded(*pair) for pair in zip(before, now, strict=False)] + now[len(before) :]
    name = "cues and notes" if notes else "cues of the guide"
    found = first_difference(kept, CUES, before, now, [time for time, _ in now])
    return Comparison({name: min(len(before), len(now))}, () if found is None else (found,))


def compare_guide(kept: Kept, memory: Memory) -> Comparison:
    """Compare each guide breath that was reported, as live too, with what had been asked of the guide until then.

    In a group that is what the group asked; what this person's own controller proposed is not what sounds.
    """
    together = recorded_samples(kept, GROUP)
    stream, rows = (CONTROLLER, memory.streams[CONTROLLER.name].samples) if together is None else (GROUP, together)
    places = [[channel.label for channel in stream.channels].index(label) for label in SHAPE]
    asked = [(stamp, tuple(row[place] for place in places)) for stamp, row in rows if isinstance(row, tuple)]
    breaths = [(tick.now, breath) for tick in kept.ticks for breath in tick.guide_breaths]
    for place, (now, breath) in enumerate(breaths):
        shape = breath.rate, breath.inhale_share, float(breath.beats_per_breath)
        known = [one for stamp, one in asked if stamp <= now]
        if shape not in known[-RECENT:]:
            words = [_shape(shape), _shape(known[-1]) if known else NOTHING]
            found = Difference(now - kept.started, f"guide breath asked for [{place}]", words[0], words[1])
            return Comparison({ASKED: place}, (found,))
    return Comparison({ASKED: len(breaths)}, ())


def _rounded(before: Sample, now: Sample) -> Sample:
    """Return `before` where `now` is the same but for the rounding of its sample, else `now`."""
    one, other = json.loads(str(before[1])), json.loads(str(now[1]))
    apart = abs(one["sample"] - other["sample"])
    return before if apart <= ROUNDED and {**one, "sample": 0} == {**other, "sample": 0} else now


def _shape(shape: tuple[float, ...]) -> str:
    return "rate {!r} breaths/min, inhale_share {!r}, beats_per_breath {!r}".format(*shape)


def _at(kept: Kept, text: str) -> Sample:
    """Return a cue stamped with its sample: two sounds may tell its time by sums that end in another last bit."""
    return kept.started + json.loads(text)["sample"] / SAMPLE_RATE, text
