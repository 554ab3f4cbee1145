"""Holds the cues that a sound beside a session run again played against those that were recorded."""

import json
from collections.abc import Sequence

from engine.guidance import Cue, CueKind
from engine.output import SAMPLE_RATE
from sessions.derived import cue_text
from sessions.recording.own_streams import CUES
from sessions.rerun.compare import Comparison, first_difference, recorded_samples
from sessions.rerun.kept import Kept
from sessions.rerun.twins import Sample


def compare_cues(kept: Kept, cues: Sequence[Cue], notes: bool) -> Comparison:
    """Compare cues, to the sample.

    Parameters
    ----------
    notes
        Whether that sound plays notes; else only the guide's own cues are compared.
    """
    recorded = [str(text) for _, text in recorded_samples(kept, CUES) or []]
    before = sorted(_at(kept, text) for text in recorded if notes or json.loads(text)["kind"] != CueKind.NOTE)
    now = sorted(_at(kept, cue_text(cue)) for cue in cues if notes or cue.kind is not CueKind.NOTE)
    name = "cues and notes" if notes else "cues of the guide"
    found = first_difference(kept, CUES, before, now, [time for time, _ in now])
    return Comparison({name: min(len(before), len(now))}, () if found is None else (found,))


def _at(kept: Kept, text: str) -> Sample:
    """Return a cue stamped with its sample: two sounds may tell its time by sums that end in another last bit."""
    return kept.started + json.loads(text)["sample"] / SAMPLE_RATE, text
