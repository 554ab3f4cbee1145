"""Where in the session we are: the part in view, the cursor, and the sound that it follows."""

from collections.abc import Callable

from gui.review.listen import Listen
from gui.review.opened import Opened
from gui.review.room import COMPARE, Room
from gui.review.zoom import STEP, Zoom
from sensors.errors import SospiroError

NEARLY = 0.5
"""Seconds before the end from which on play begins anew."""


class Timing:
    """Moves pictures and transport of a room together.

    Parameters
    ----------
    device
        Sound card, as in the settings.
    now
        Seconds of a clock that only goes forward.

    Attributes
    ----------
    zoom
        Stays when another session or page is chosen.
    second
        Where the cursor stands.
    """

    def __init__(self, room: Room, device: str, now: Callable[[], float]) -> None:
        self._room, self._listen = room, Listen(device, now)
        self._pictures = (room.alone.picture, *room.beside.pictures)
        self._mine, self._other = 0.0, 0.0
        self._words: Callable[[float], str] = lambda _: ""
        self.zoom, self.second = Zoom(), 0.0
        room.transport.toggled.connect(self.toggle)
        room.transport.zoomed.connect(self.zoom_by)
        room.transport.whole.connect(lambda: self.show_part(Zoom()))
        room.transport.scrolled.connect(lambda at: self.show_part(self.zoom.moved_to(self.length, at)))
        self.clear()
        for picture in self._pictures:
            picture.pointed.connect(self.point)
            picture.wheeled.connect(self._wheel)

    def use(self, device: str) -> None:
        """Play on another sound card from the next press on."""
        self._listen.use(device)

    @property
    def length(self) -> float:
        """Seconds on the time axis that is in view."""
        return max(self._mine, self._other) if self._room.tabs.currentIndex() == COMPARE else self._mine

    @property
    def playing(self) -> bool:
        """Whether the cursor follows the sound."""
        return self._listen.playing

    def take(self, opened: Opened, stay: bool) -> None:
        """Take another session; the cursor goes to its beginning unless it is to stay."""
        self._mine, self._words = opened.timeline.seconds, opened.timeline.at
        self._listen.take(opened.sound, opened.silence, opened.timeline.seconds)
        self._room.transport.allow(self._mine > 0.0)
        self.move(self.second if stay else 0.0)
        self.tick()

    def clear(self) -> None:
        """Take away the session that was shown; there is none."""
        self._mine, self._words = 0.0, lambda _: ""
        self._listen.take(None, "", 0.0)
        self._room.transport.allow(False)
        self.move(0.0)
        self.show()

    def take_other(self, seconds: float) -> None:
        """Take the length of the session that is compared with; 0 for none."""
        self._other = seconds
        self.show()

    # -- which part -----------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the part that is to be in view."""
        for picture in self._pictures:
            picture.show_zoom(self.zoom)
        self._room.transport.show_zoom(self.zoom, self.length)

    def show_part(self, zoom: Zoom) -> None:
        """Show another part."""
        self.zoom = zoom
        self.show()

    def zoom_by(self, steps: float) -> None:
        """Zoom about the cursor: in for steps above 0, out below."""
        self.show_part(self.zoom.closer(self.length, self.second, STEP**steps))

    def _wheel(self, about: float, by: float) -> None:
        self.show_part(self.zoom.closer(self.length, about, by))

    # -- the cursor -----------------------------------------------------------------------------------------------

    def move(self, second: float) -> None:
        """Place the cursor; the picture turns a page when it leaves what is in view."""
        self.second = min(max(0.0, second), self.length)
        following = self.zoom.following(self.length, self.second)
        if following != self.zoom:
            self.show_part(following)
        for picture in self._pictures:
            picture.show_cursor(self.second)
        self._room.transport.show_moment(self.second, self.length, self._words(self.second))

    def point(self, second: float) -> None:
        """Place the cursor; what plays goes on from there."""
        self.move(second)
        if self.playing:
            self._play()

    def step(self, share: float) -> None:
        """Move the cursor by a share of what is in view."""
        first, last = self.zoom.shown(self.length)
        self.point(self.second + share * (last - first))

    # -- sound ----------------------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Play from the cursor, or pause."""
        if self.playing:
            self.pause()
        elif self._mine > 0.0:
            self._play()
        self.tick()

    def pause(self) -> None:
        """Be still."""
        self._listen.pause()

    def tick(self) -> None:
        """Let the cursor follow the sound."""
        second = self._listen.second()
        if second is not None:
            self.move(second)
        self._room.transport.show_playing(self.playing, self._listen.remark if self._mine else "")

    def _play(self) -> None:
        begin = 0.0 if self.second >= self._mine - NEARLY else self.second
        try:
            self._listen.play(begin)
        except SospiroError as error:
            self._room.news.warn(error.sentence)
            self._listen.play(begin)
