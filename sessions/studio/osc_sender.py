"""The thread of OSC: what sounds is told when it sounds, what is known of the body at once."""

import heapq
import itertools
import threading
from collections import deque
from collections.abc import Callable

from engine.beats import phase_of_beat
from engine.guidance import GuideBreath
from sessions.studio.addresses import BEAT, EXHALE, INHALE, NOTE, PHASE, PLAYING
from sessions.studio.osc_out import OscOut
from sessions.studio.wire import Argument, Standing, StudioNote

PHASE_EVERY = 0.04
LATEST = 0.25
LONGEST_REST = 0.2
TRY_AGAIN = 5.0
MOST = 2000

Words = tuple[str, tuple[Argument, ...]]


class OscAgenda:
    """What is to be told, and when; a pure function of what it takes and when it is asked. Times are LSL seconds."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, bool, Words]] = []
        self._numbers = itertools.count()
        self._breaths: deque[GuideBreath] = deque(maxlen=4)
        self._phase_at = float("-inf")

    def note(self, note: StudioNote) -> None:
        """Take a note."""
        words = note.layer, round(note.pitch, 3), round(note.velocity, 3), round(note.seconds, 3)
        self._push(note.time, False, (NOTE, words))

    def breath(self, breath: GuideBreath) -> None:
        """Take a breath of the guide."""
        beats, share = breath.beats_per_breath, breath.inhale_share
        self._breaths.append(breath)
        self._push(breath.onset, True, (INHALE, (breath.rate, share, breath.period)))
        self._push(breath.exhale_onset, True, (EXHALE, (breath.rate, share, breath.period)))
        for beat in range(beats):
            place = breath.onset + breath.period * phase_of_beat(beat, share, beats)
            self._push(place, True, (BEAT, (beat + 1, beats)))

    def no_guide(self) -> None:
        """Tell of the guide no more."""
        self._breaths.clear()
        self._drop(guide=True)

    def sound(self, sounding: bool) -> list[Words]:
        """Take whether there is music; without it no note is told."""
        if not sounding:
            self.hush()
        return [(PLAYING, (int(sounding),))]

    def hush(self) -> None:
        """Tell none of the notes to come."""
        self._drop(guide=False)

    def take(self, now: float) -> list[Words]:
        """Return what is to be told by `now`."""
        told: list[Words] = []
        while self._heap and self._heap[0][0] <= now:
            time, _, _, words = heapq.heappop(self._heap)
            told += [words] if time >= now - LATEST else []
        if now >= self._phase_at + PHASE_EVERY:
            self._phase_at = now
            breath = next((b for b in reversed(self._breaths) if b.onset <= now), None)
            if breath is not None and now < breath.end + LATEST:
                told.append((PHASE, (round(breath.phase(now), 4),)))
        return told

    def rest(self, now: float) -> float:
        """Return for how long there is nothing to tell."""
        known = self._heap[0][0] if self._heap else float("inf")
        phase = self._phase_at + PHASE_EVERY if self._breaths else float("inf")
        return max(0.0, min(LONGEST_REST, known - now, phase - now))

    def _push(self, time: float, guide: bool, words: Words) -> None:
        if len(self._heap) < MOST:
            heapq.heappush(self._heap, (time, next(self._numbers), guide, words))

    def _drop(self, guide: bool) -> None:
        self._heap = [entry for entry in self._heap if entry[2] is not guide]
        heapq.heapify(self._heap)


class OscSender(threading.Thread):
    """Sends the agenda to one computer.

    Parameters
    ----------
    now
        LSL seconds.
    tell
        Takes how it stands.
    """

    def __init__(self, host: str, port: int, now: Callable[[], float], tell: Callable[[Standing, str], None]) -> None:
        super().__init__(name="osc", daemon=True)
        self._place, self._now, self._tell = (host, port), now, tell
        self._agenda = OscAgenda()
        self._out: OscOut | None = None
        self._orders: deque[Callable[[], list[Words] | None]] = deque(maxlen=MOST)
        self._woken, self._closing = threading.Event(), threading.Event()
        self._open_at = float("-inf")

    def note(self, note: StudioNote) -> None:
        """Take a note."""
        self._order(lambda: self._agenda.note(note))

    def breath(self, breath: GuideBreath | None) -> None:
        """Take a breath of the guide; None: no guide plays."""
        self._order(self._agenda.no_guide if breath is None else lambda: self._agenda.breath(breath))

    def sound(self, sounding: bool) -> None:
        """Take whether there is music."""
        self._order(lambda: self._agenda.sound(sounding))

    def hush(self) -> None:
        """Tell none of the notes to come."""
        self._order(self._agenda.hush)

    def say(self, address: str, *arguments: Argument) -> None:
        """Send a message at once."""
        self._order(lambda: [(address, arguments)])

    def end(self, seconds: float) -> None:
        """Send what waits and stop, within `seconds`."""
        self._closing.set()
        self._woken.set()
        self.join(seconds)

    def run(self) -> None:
        """Send until it is told to end."""
        while not self._closing.is_set():
            self._step()
            self._woken.wait(self._agenda.rest(self._now()))
            self._woken.clear()
        self._step()
        if self._out is not None:
            self._out.close()

    def _order(self, order: Callable[[], list[Words] | None]) -> None:
        self._orders.append(order)
        self._woken.set()

    def _step(self) -> None:
        now = self._now()
        if self._out is None and now >= self._open_at:
            self._open_at = now + TRY_AGAIN
            self._open()
        told: list[Words] = []
        while self._orders:
            told += self._orders.popleft()() or []
        for address, arguments in (*told, *self._agenda.take(now)):
            if self._out is not None:
                self._out.send(address, arguments)

    def _open(self) -> None:
        try:
            self._out = OscOut(*self._place)
        except OSError:
            self._tell(Standing.UNKNOWN_HOST, self._place[0])
        else:
            self._tell(Standing.OPEN, self._place[0])
