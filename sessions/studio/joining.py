"""How a session gets its studio: two hands' breadths of wiring, nothing where none is asked for."""

from engine.output import Output
from engine.playing.settings import NotesMode
from sensors.clock import Clock
from sessions.derived import Publisher
from sessions.keeper import Keeper
from sessions.play_picture import PlayPicture
from sessions.studio.announced import AnnouncedToStudio
from sessions.studio.heard import HeardOutput
from sessions.studio.settings import StudioSettings
from sessions.studio.studio import Studio

LOWEST, HIGHEST = 21, 108
"""The keys of a piano."""

BRIGHT, DIM = 127, 24
"""How a key of the chord, and any other of the scale, is lit."""


def join_studio(
    settings: StudioSettings, masked: bool, output: Output, publisher: Publisher | None, keeper: Keeper, clock: Clock
) -> tuple[Output, Publisher | None, Studio | None]:
    """Return what a session plays to and announces by, with a studio between where one is asked for; and that one."""
    if not settings.wanted:
        return output, publisher, None
    studio = Studio(settings, masked)
    return HeardOutput(output, studio, keeper, clock), AnnouncedToStudio(studio, publisher), studio


def lit_keys(playing: PlayPicture | None) -> dict[int, int]:
    """Return how bright each key is lit that may be played next, by its MIDI note number; none unless asked."""
    if playing is None or playing.mode is not NotesMode.SUGGEST:
        return {}
    keys = range(LOWEST, HIGHEST + 1)
    return {k: BRIGHT if k % 12 in playing.chord else DIM for k in keys if k % 12 in playing.scale | playing.chord}
