"""`rerun`: a recorded session through the engine of today, and whether it decides the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.audio.silent import SilentOutput
from engine.output import Output
from sessions.folder import SessionFolder
from sessions.rerun.again import live_again
from sessions.rerun.compare import Comparison, Difference, compare
from sessions.rerun.cues import compare_cues, compare_guide
from sessions.rerun.kept import Kept, read_kept
from sessions.rerun.plan_again import plan_again
from sessions.rerun.twins import RecordedOutput
from sessions.session_file import versions


@dataclass(frozen=True, slots=True)
class Rerun:
    """What came of running a session again.

    Attributes
    ----------
    ticks, seconds
        How much of it was run: all, or up to where its recording ends.
    compared
        Samples compared, by stream.
    differences
        The first difference of each stream, earliest first.
    versions
        What was (recorded, now) another version of, by its name.
    whole
        Whether the session was brought to its end when it was recorded, and all of that is still there.
    damage
        What of the recording does not hold, in words.
    """

    session: str
    ticks: int
    seconds: float
    compared: Mapping[str, int]
    differences: tuple[Difference, ...]
    versions: Mapping[str, tuple[str, str]]
    whole: bool
    damage: str = ""

    @property
    def identical(self) -> bool:
        """Whether every decision was the same."""
        return not self.differences

    def as_dict(self) -> dict[str, Any]:
        """Return it for JSON."""
        return {
            "session": self.session,
            "identical": self.identical,
            "ticks": self.ticks,
            "seconds": self.seconds,
            "whole": self.whole,
            "damage": self.damage,
            "compared": dict(self.compared),
            "differences": [difference.as_dict() for difference in self.differences],
            "versions": {name: {"recorded": old, "now": new} for name, (old, new) in self.versions.items()},
        }


def rerun(
    folder: SessionFolder,
    data_dir: Path,
    sound: bool = False,
    progress: Callable[[float], None] = lambda _: None,
) -> Rerun:
    """Run a session again and compare every decision. Blocks: about a second for each minute of it.

    Parameters
    ----------
    sound
        Also render its sound anew and compare every cue, note and sample of it; for rendered sessions only, and about
        as long as rendering took.
    progress
        Called with the session's seconds now and then.

    Raises
    ------
    SospiroError
        What `read_kept`, `plan_again` and `sessions.rerun.sound.SoundBeside` raise.
    """
    kept = read_kept(folder)
    plan = plan_again(kept, data_dir)
    if sound:
        from sessions.rerun.sound import sound_beside

        with sound_beside(kept, plan.settings.sound) as beside:
            output = RecordedOutput(beside.output)
            memory = live_again(kept, plan, output, progress=progress)
            found = [compare_cues(kept, output.cues, notes=True), beside.compare()]
    else:
        output = RecordedOutput(_silent_twin(kept))
        memory = live_again(kept, plan, output, progress=progress)
        found = [compare_cues(kept, output.cues, notes=False)] if kept.rendered else []
    return told(kept, [compare(kept, memory), compare_guide(kept, memory), *found])


def _silent_twin(kept: Kept) -> Output | None:
    """Return what plays the guide of a rendered session by arithmetic; live, the sound has a clock of its own."""
    return SilentOutput(kept.started) if kept.rendered else None


def told(kept: Kept, found: list[Comparison]) -> Rerun:
    """Return what comparing a session with itself came to."""
    differences = sorted((one for part in found for one in part.differences), key=lambda one: one.after)
    recorded = kept.record.get("versions") or {}
    today = versions(str(recorded.get("liblsl", "")))
    changed = {
        name: (str(recorded.get(name, "none")), today.get(name, "none"))
        for name in sorted(recorded.keys() | today.keys())
        if recorded.get(name) != today.get(name)
    }
    return Rerun(
        kept.folder.path.name,
        len(kept.ticks),
        kept.ticks[-1].now - kept.started,
        {name: count for part in found for name, count in part.compared.items()},
        tuple(differences),
        changed,
        kept.whole,
        kept.damage,
    )
