"""The guide and its cues on Lab Streaming Layer, for whoever wants to listen or record beside us."""

from collections.abc import Sequence

from engine.guidance import Cue
from sensors.lsl import MarkerOutlet, SampleOutlet
from sessions.derived import cue_text
from sessions.recording.own_streams import CUES, GUIDE


class LslPublisher:
    """The outlets `Sospiro-Cues` (markers, JSON) and `Sospiro-Guide` (phase, rate), stamped with when it sounds.

    They carry nothing about the person: anyone on the network can read LSL.
    """

    def __init__(self) -> None:
        self._cues = MarkerOutlet(CUES.name, CUES.type, CUES.source_id)
        self._guide = SampleOutlet(GUIDE.name, GUIDE.type, GUIDE.channels, 0.0, GUIDE.source_id, "double64")

    def cues(self, cues: Sequence[Cue]) -> None:
        """Send cues; a stamp may lie a little ahead of now."""
        for cue in cues:
            self._cues.push(cue_text(cue), cue.time)

    def guide(self, time: float, phase: float, rate: float) -> None:
        """Send guide phase (0–1) and rate (breaths/min) at `time`; NaN while no guide plays."""
        self._guide.push([[phase, rate]], [time])

    def close(self) -> None:
        """Take both outlets back."""
        self._cues.close()
        self._guide.close()
