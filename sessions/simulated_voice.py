"""The voice of a simulated person: they hum as they breathe out, before a microphone that hears nothing else."""

from engine.output import Output
from sensors.simulation.hum import HumSettings, SimulatedMicrophone
from sensors.simulation.person import SimulatedPerson
from sensors.stream import Signal
from sessions.inputs import Input, Use
from sessions.overheard import Overheard

HEARD = (Use(Signal.VOICE, reason="the simulated person"),)


class SimulatedVoice:
    """Hums into a session whose clock moves by arithmetic.

    Parameters
    ----------
    output
        What the session plays to.

    Attributes
    ----------
    output
        What it plays to now.
    inputs
        The microphone.
    """

    def __init__(self, settings: HumSettings | None, person: SimulatedPerson, output: Output) -> None:
        self._person = person
        self._microphone: SimulatedMicrophone | None = None
        self._inhales = self._exhales = 0
        self.output, self.inputs = output, list[Input]()
        if settings is not None:
            self._overheard = Overheard(output)
            self._microphone = SimulatedMicrophone(settings, person.now)
            self.output, self.inputs = self._overheard, [Input(self._microphone.source, HEARD)]

    def advance(self, now: float) -> None:
        """Hum what falls before `now`, LSL seconds; the person has lived that long already."""
        if self._microphone is None:
            return
        inhales, exhales = self._person.inhale_onsets, self._person.exhale_onsets
        self._microphone.advance(now, inhales[self._inhales :], exhales[self._exhales :], self._overheard.played)
        self._inhales, self._exhales = len(inhales), len(exhales)
