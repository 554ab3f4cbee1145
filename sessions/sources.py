"""What can be played here in place of a device: simulated people, and recordings."""

import threading
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sensors.network.rematch import Rule
from sensors.settings import LslSettings
from sensors.simulation.person import PersonSettings
from sensors.simulation.personas import USUAL, find_persona
from sensors.stream import Stream
from sessions.companion import Companion, Part
from sessions.summary import SessionSummary

RECORDING = "recording.xdf"
PLAYED = "sospiro-played-"
FIRST_SEED = 1
MOST_RECORDINGS = 20
PATIENCE = 0.2


class PlayableKind(StrEnum):
    """What it is that plays."""

    PERSON = "person"
    RECORDING = "recording"


@dataclass(frozen=True, slots=True)
class Playable:
    """Something that sends as a device does, on real LSL streams.

    Attributes
    ----------
    key
        The persona, or the path of the recording.
    name
        What to call it, in plain words.
    about
        A little more: what the person does, or when the recording began.
    """

    kind: PlayableKind
    key: str
    name: str
    about: str = ""

    @property
    def seeds(self) -> dict[str, int]:
        """What a session with it keeps beside its own seeds."""
        return {"person": FIRST_SEED} if self.kind is PlayableKind.PERSON else {}


_FOLLOWS = {
    "follower": "follows gladly",
    "slow follower": "follows after a while",
    "resister": "breathes their own way",
    "over-breather": "breathes too deeply",
    "sleeper": "falls asleep",
    "musician": "in time at once",
    "novice": "tries, and tires soon",
    "talker": "talks in between",
    "ectopic": "has extra heartbeats",
    "poor contact": "with loose electrodes and belt",
}


def people() -> tuple[Playable, ...]:
    """Return the simulated people, the one who follows first."""
    kind = PlayableKind.PERSON
    return tuple(Playable(kind, p.name, f"Simulated person: {_FOLLOWS[p.name]}", p.summary) for p in USUAL)


def recording(path: Path | str, about: str = "") -> Playable:
    """Return a recording to play: a file of any format that is read, or the folder of a session.

    Raises
    ------
    SospiroError
        MISSING_FILE when nothing is there; whether it can be read is known only when it is played.
    """
    path = Path(path)
    file = path / RECORDING if path.is_dir() else path
    if not file.is_file():
        raise SospiroError(Reason.MISSING_FILE, f"There is no recording at '{path}': choose another file.")
    return _recording(file, about)


def _recording(file: Path, about: str) -> Playable:
    of = file.parent.name if file.name == RECORDING else file.name
    return Playable(PlayableKind.RECORDING, str(file), f"Recording: {of}", about)


def recordings(sessions: Iterable[SessionSummary]) -> tuple[Playable, ...]:
    """Return those of `sessions` that are there, the newest first."""
    found = ((Path(s.session) / RECORDING, s.started) for s in sessions)
    return tuple(_recording(file, started) for file, started in found if file.is_file())[:MOST_RECORDINGS]


@dataclass(frozen=True, slots=True)
class PersonPart:
    """Plays a simulated person, whose streams carry `tag` in their source ids.

    Attributes
    ----------
    guided_by
        The guide that is heard, that of one session and of no other in the house; None hears whichever is there.
    """

    person: PersonSettings
    tag: str = ""
    guided_by: Rule | None = None

    def __call__(self, leave: threading.Event) -> None:
        """Send until `leave` is set; blocks."""
        from sensors.simulation.devices import SIMULATED
        from sensors.simulation.live import ANY_GUIDE, run_simulation

        rows = tuple(replace(row, stream=_tagged(row.stream, self.tag)) for row in SIMULATED.streams)
        guide = self.guided_by or ANY_GUIDE
        run_simulation(self.person, None, leave, [replace(SIMULATED, streams=rows)], guided_by=guide)


@dataclass(frozen=True, slots=True)
class RecordingPart:
    """Plays a recording over and over, whose streams carry `tag` in their source ids."""

    path: str
    tag: str

    def __call__(self, leave: threading.Event) -> None:
        """Send until `leave` is set; blocks, and raises `SospiroError` for a file that cannot be played."""
        from sensors.recordings import open_recording
        from sensors.replay import run_replay

        streams = open_recording(self.path)
        run_replay([replace(s, stream=_tagged(s.stream, self.tag)) for s in streams], loop=True, stop=leave)


def _tagged(stream: Stream, tag: str) -> Stream:
    """Return `stream` with a source id by which it is told from all others, twins of it among them."""
    return replace(stream, source_id=f"{tag}-{stream.source_id or stream.name}") if tag else stream


def is_played(stream: Stream) -> bool:
    """Tell whether a stream is played by a Sospiro in place of a device."""
    return PLAYED in stream.source_id


class StandIn:
    """Plays at most one thing at a time; it ends with `close`, and with this process however that ends.

    Attributes
    ----------
    playing
        What plays now.
    tag
        Part of the source id of all its streams; empty while nothing plays.

    Parameters
    ----------
    ended
        Told, by a thread of its own, what has ended although nobody asked, and why in a sentence that may be empty.
    """

    def __init__(self, lsl: LslSettings, ended: Callable[[Playable, str], None]) -> None:
        self._lsl, self._ended = lsl, ended
        self.playing: Playable | None = None
        self.tag = ""
        self._companion: Companion | None = None
        self._leaving: list[Companion] = []
        self._changing = threading.Lock()

    def play(self, playable: Playable | None) -> None:
        """Play this in place of what plays; None ends it. Returns before either has happened."""
        with self._changing:
            self._dismiss()
            if playable is None:
                return
            tag = f"{PLAYED}{uuid.uuid4().hex[:8]}"
            part = _part(playable, tag)
            self.playing, self.tag = playable, tag
            self._companion = Companion(self._lsl, part, lambda said: self._over(tag, playable, said))

    def _dismiss(self) -> None:
        if self._companion is not None:
            self._companion.dismiss()
            self._leaving.append(self._companion)
        self.playing, self.tag, self._companion = None, "", None

    def _over(self, tag: str, playable: Playable, said: str) -> None:
        with self._changing:
            if self.tag != tag:
                return
            self._dismiss()
        self._ended(playable, said)

    def close(self) -> None:
        """End what plays; blocks for a moment: a window waits for it, and nothing is lost by force."""
        with self._changing:
            self._dismiss()
        for companion in self._leaving:
            companion.close(PATIENCE)


def _part(playable: Playable, tag: str) -> Part:
    from sessions.recording.own_streams import GUIDE, announced_id

    if playable.kind is PlayableKind.PERSON:
        own = Rule(GUIDE.name, source_id=announced_id(GUIDE), strict=True)
        return PersonPart(find_persona(playable.key).settings(FIRST_SEED), tag, own)
    return RecordingPart(playable.key, tag)
