"""What a face of Sospiro (panel, status line) may see and ask of it, live or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from sensors.network.profiles import Profile
from sensors.stream import Signal, Stream
from sessions.commands import Command
from sessions.previewed import Previewed, SoundChecked
from sessions.settings import Settings
from sessions.snapshot import Snapshot
from sessions.sources import Playable
from sessions.summary import SessionSummary


@dataclass(frozen=True, slots=True)
class StreamOption:
    """A stream on the network and how it would be used.

    Attributes
    ----------
    signal
        What it looks like; None when it is of no use to Sospiro.
    channel
        Index of the channel that would be read.
    reason
        Why, in words.
    chosen
        It is the one in use, or the one that the next session will use.
    by_hand
        It is, because a person chose it, now or before an earlier session.
    """

    stream: Stream
    signal: Signal | None
    channel: int
    reason: str
    chosen: bool = False
    by_hand: bool = False


class Controller(Protocol):
    """Every call returns at once; the work is done by the threads behind it."""

    def snapshot(self) -> Snapshot:
        """Return the newest picture."""
        ...

    def post(self, command: Command) -> None:
        """Queue a person's request; START and STOP begin and end a session."""
        ...

    def now(self) -> float:
        """LSL seconds, to stamp commands with."""
        ...

    def settings(self) -> Settings:
        """Those of the next session; of the one that runs, while one does."""
        ...

    def change(self, changes: Mapping[str, object]) -> None:
        """Set settings of the next session anew, each by its dotted key; None takes the usual value.

        Raises
        ------
        SospiroError
            BAD_SETTING, or whatever keeps the protocol or the style from being played; nothing is changed then. BUSY
            while a session runs.
        """
        ...

    def options(self) -> tuple[StreamOption, ...]:
        """Streams seen on the network, best first."""
        ...

    def choose(self, signal: Signal, option: StreamOption | None) -> None:
        """Use this stream for `signal` from the next session on; None goes back to choosing automatically."""
        ...

    def picked(self) -> Mapping[Signal, StreamOption]:
        """What was chosen by hand since the start, whether or not it is there now."""
        ...

    def remembered(self) -> tuple[Profile, ...]:
        """Sensors whose use is remembered from earlier sessions, the newest first."""
        ...

    def forget(self, profile: Profile | None = None) -> None:
        """Remember this use of a sensor no longer; None forgets all of them."""
        ...

    def sources(self) -> tuple[Playable, ...]:
        """What can be played here in place of a device: simulated people, a file that was played, last recordings."""
        ...

    def play(self, source: Playable | None) -> None:
        """Send this as a device would, in place of what is sent until now; None ends it.

        While it plays, a session listens to it unless a person chooses other streams. It ends with the controller, and
        by itself when it cannot be played: `snapshot` then says why.

        Raises
        ------
        SospiroError
            BUSY while a session runs.
        """
        ...

    @property
    def playing(self) -> Playable | None:
        """What is sent from here now."""
        ...

    def preview(self) -> tuple[Previewed, ...]:
        """How good the streams are that the next session will use; they are heard for as long as this is asked."""
        ...

    def sound(self) -> SoundChecked:
        """What is known of the sound of the next session."""
        ...

    def try_sound(self) -> None:
        """Play a few seconds of the next session's music; asked again, stop. Nothing happens while a session runs."""
        ...

    def labels(self) -> tuple[str, ...]:
        """What the marker keys 1–9 stand for."""
        ...

    def relabel(self, labels: Sequence[str]) -> None:
        """Let the marker keys stand for something else from now on, and remember it."""
        ...

    def recent(self) -> tuple[SessionSummary, ...]:
        """The last sessions, newest first."""
        ...

    def close(self) -> None:
        """End a running session, save it and release everything. Blocks for a few seconds at most."""
        ...
