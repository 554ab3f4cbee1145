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
        self._down: set[int] = set()

    def move(self, now: float) -> None:
        """Play what falls before `now`, LSL seconds."""
        if self._session.conductor.programme.stage.kind is not StageKind.PLAY:
            self._player = None
            self._let_go(now)
            return
        self._player = self._player or SimulatedPlayer(self._settings, now)
        for note in self._player.play(now):
            self._down = self._down | {note.pitch} if note.velocity else self._down - {note.pitch}
            self._post(note.time, note.pitch, note.velocity)

    def _let_go(self, now: float) -> None:
        """Lift the fingers that are still down: the stage ended under them."""
        for pitch in sorted(self._down):
            self._post(now, pitch, 0.0)
        self._down = set()

    def _post(self, time: float, pitch: int, velocity: float) -> None:
        self._session.post(Command(CommandKind.NOTE, time, velocity, f"{pitch} {DEVICE}"))
