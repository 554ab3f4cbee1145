"""What a group announces: the one guide, told by one member after the other, as it is the same for all."""

import logging
from collections.abc import Callable, Sequence

from sensors.stream import Stream
from sessions.derived import Publisher

log = logging.getLogger(__name__)


class Announcing:
    """Passes on what one member's session announces, and nothing of the others.

    Attributes
    ----------
    speaker
        Place of the member who is passed on.
    """

    def __init__(self, publisher: Publisher) -> None:
        self._publisher: Publisher | None = publisher
        self.speaker = 1

    def of(self, place: int) -> Publisher:
        """Return what the session of a member is to announce by."""
        return _Voice(self, place)

    def pass_on(self, place: int, announce: Callable[[Publisher], None]) -> None:
        """Announce something of the one who speaks."""
        if place != self.speaker or self._publisher is None:
            return
        try:
            announce(self._publisher)
        except Exception:
            # raised into the sessions, it would end one part after the other; the music needs no listeners
            log.exception("the guide is announced no more")
            self._publisher = None


class _Voice:
    """What one member announces by."""

    def __init__(self, announcing: Announcing, place: int) -> None:
        self._announcing, self._place = announcing, place

    def numbers(self, stream: Stream, times: Sequence[float], rows: Sequence[Sequence[float]]) -> None:
        """Announce numeric samples while this member speaks."""
        self._announcing.pass_on(self._place, lambda publisher: publisher.numbers(stream, times, rows))

    def texts(self, stream: Stream, times: Sequence[float], texts: Sequence[str]) -> None:
        """Announce text samples while this member speaks."""
        self._announcing.pass_on(self._place, lambda publisher: publisher.texts(stream, times, texts))

    def close(self) -> None:
        """Do nothing: the group ends what is announced."""
