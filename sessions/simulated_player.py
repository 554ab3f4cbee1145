"""A simulated therapist at an instrument: they play along where a stage asks for it."""

from engine.protocols.stage import StageKind
from sensors.simulation.player import PlayerSettings, SimulatedPlayer
from sessions.commands import Command, CommandKind
from sessions.session import Session

DEVICE = "simulated keys"


class SimulatedPlaying:
    """Plays into a session whose clock moves by arithmetic."""

    def __init__(self, settings: PlayerSettings, session: Session) -> None:
        self._settings, self._session = settings, session
        self._player: SimulatedPlayer | None = None

    def move(self, now: float) -> None:
        """Play what falls before `now`, LSL seconds."""
        if self._session.conductor.programme.stage.kind is not StageKind.PLAY:
            self._player = None
            return
        self._player = self._player or SimulatedPlayer(self._settings, now)
        for note in self._player.play(now):
            command = Command(CommandKind.NOTE, note.time, note.velocity, f"{note.pitch} {DEVICE}")
            self._session.post(command)
