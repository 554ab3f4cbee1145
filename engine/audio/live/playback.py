"""Where the music goes: to the sound card, and while there is none, nowhere, at the pace of the clock."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from engine.audio.live.card import SoundCard
from engine.audio.live.given import Given
from engine.audio.live.keeper import CardKeeper, lost_notice
from engine.audio.live.sample_clock import SampleClock
from engine.output import SAMPLE_RATE
from engine.settings import DeviceBuffer

Frames = npt.NDArray[np.float32]

AHEAD = 0.3
"""Seconds of music kept ready in silent mode, about as many as with a card: what the panel shows is then as fresh."""


class Playback:
    """Takes the music as fast as it sounds and keeps its place in time whatever becomes of the card.

    When a card takes over, its ring is filled up with silence, or music is left out, so that every sample sounds when
    the clock said it would; so the guide stays in its place of the breath when a card goes and comes back.

    Parameters
    ----------
    keeper
        None: silent mode for good.
    now, clock
        LSL seconds, and when a sample sounds; the clock learns from the card.
    latency
        Seconds that the loudspeaker adds without the card knowing.
    """

    def __init__(
        self, keeper: CardKeeper | None, now: Callable[[], float], clock: SampleClock, latency: float = 0.0
    ) -> None:
        self._keeper, self._now, self._clock, self._latency = keeper, now, clock, latency
        self._card: SoundCard | None = None
        self._shift = self._silence = self._unheard_before = self._gaps = self._known_gaps = 0

    @property
    def mode(self) -> str:
        """The word for the person, as in `OutputReport`."""
        return "silent" if self._card is None else "sound card"

    @property
    def notice(self) -> str:
        """A sentence for the person, empty when all is well."""
        return "" if self._keeper is None or self._card is not None else self._keeper.notice

    @property
    def gaps(self) -> int:
        """How often the sound broke off, over all cards."""
        return self._gaps + (0 if self._card is None else self._card.gaps)

    @property
    def depth(self) -> int:
        """Frames that are kept ready."""
        ms = DeviceBuffer().ring_ms
        return round(ms * SAMPLE_RATE / 1000) if self._card is None else self._card.depth

    @property
    def hangs(self) -> bool:
        """Whether only a new process can have a card again."""
        return self._keeper is not None and self._keeper.hangs

    def begin(self, sample: int) -> None:
        """Begin with `sample`, whose time is not yet bound to anything: it sounds as soon as it can."""
        card = None if self._keeper is None else self._keeper.take()
        if card is None:
            self._clock.anchor(sample, self._now())
        else:
            self._clock.anchor(sample, card.when(card.written) + self._latency)
            self._take_over(card, sample)

    def room(self, sample: int) -> int:
        """Return how many frames may be written now, `sample` being the number of the first."""
        self._mind_the_card(sample)
        if self._card is None:
            return max(0, int(self._clock.sample(self._now() + AHEAD + self._latency)) - sample)
        if sample < self._unheard_before:
            return self._unheard_before - sample + self._card.depth
        if self._silence:
            self._write_silence(self._card)
        return 0 if self._silence else self._card.room()

    def write(self, sample: int, frames: Frames) -> None:
        """Append frames, shape (n, 2), the first being number `sample`."""
        if self._card is None:
            return
        self._card.write(frames[max(0, self._unheard_before - sample) :])
        if self._card.gaps > self._known_gaps:
            self._known_gaps = self._card.gaps
            self._clock.jump()
        sighting = self._card.sighting()
        if sighting is not None:
            self._clock.observe(sighting[0] + self._shift, sighting[1] + self._latency)

    @property
    def soonest(self) -> float:
        """Seconds from now at which a stroke can sound at the soonest."""
        return 0.0 if self._card is None else self._card.soonest + self._latency

    def give(self, frames: Frames, at: float) -> Given:
        """Let frames, shape (n, 2), sound at `at` (LSL s) beside the music; from now on they are not the caller's."""
        if self._card is None:
            return Given(frames, lambda: at, lambda: max(0, round((self._now() - at) * SAMPLE_RATE)))
        given, latency = self._card.give(frames, at - self._latency), self._latency
        sounded = given.sounded

        def heard() -> float | None:
            began = sounded()
            return None if began is None else began + latency

        given.sounded = heard
        return given

    def left(self) -> float:
        """Return the seconds until all that was written has been heard."""
        return 0.0 if self._card is None else self._card.left()

    def close(self) -> None:
        """Stop at once; blocks for a second at most."""
        if self._keeper is not None:
            self._keeper.close()

    def _mind_the_card(self, sample: int) -> None:
        if self._keeper is None:
            return
        if self._card is None:
            card = self._keeper.take()
            if card is not None:
                self._take_over(card, sample)
        elif self._card.lost():
            self._gaps += self._card.gaps + 1
            self._keeper.give_back(lost_notice(self._card.name))
            self._card = None

    def _take_over(self, card: SoundCard, sample: int) -> None:
        """Let `card` play on: its next frame gets the sample that is to sound at that time."""
        frame = card.written
        due = round(self._clock.sample(card.when(frame) + self._latency))
        self._clock.anchor(due, self._clock.time(due))
        self._shift = due - frame
        self._silence, self._unheard_before = max(0, sample - due), due
        card.forgive()
        self._known_gaps = 0
        self._card = card

    def _write_silence(self, card: SoundCard) -> None:
        frames = min(self._silence, card.room())
        card.write(np.zeros((frames, 2), dtype=np.float32))
        self._silence -= frames
