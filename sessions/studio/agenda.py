"""What is to be sent to a MIDI port, and when: a note is never begun without its end."""

import heapq
from collections.abc import Iterable

from engine.guidance import GuideBreath
from sessions.studio.beat_clock import BeatClock
from sessions.studio.transport import Message, Transport

NOTE_OFF, NOTE_ON, CONTROL = 0x80, 0x90, 0xB0
ALL_NOTES_OFF = 123
LATEST = 0.25
"""Seconds after its time at which a note is left out: by then it would be a wrong one."""

AHEAD = 0.05
"""Seconds before their time at which ticks are laid down."""

JOINING = 0.06
"""Seconds that may be over of a breath for its first tick to be sent all the same."""

MOST = 2048
"""Notes that may wait or sound; no music of ours comes near it."""

Key = tuple[int, int]


class Agenda:
    """All for one port; a pure function of what it is told and when it is asked. All times are LSL seconds.

    Parameters
    ----------
    ticking
        Send a clock.
    """

    def __init__(self, ticking: bool = False) -> None:
        self._clock = BeatClock() if ticking else None
        self._transport = Transport()
        self._heap: list[tuple[float, int, int, Message]] = []
        self._count = 0
        self._sounding: dict[Key, int] = {}
        self._begun: set[Key] = set()
        self._named: dict[int, tuple[int, Key]] = {}
        self._at_once: list[Message] = []
        self._order = 0

    @property
    def next_at(self) -> float:
        """When there is something to be sent next; infinity for nothing that is known."""
        if self._at_once:
            return float("-inf")
        return self._heap[0][0] if self._heap else float("inf")

    @property
    def ticking(self) -> bool:
        """Whether ticks have to be laid down as time goes on."""
        return self._clock is not None and self._clock.running

    def breath(self, breath: GuideBreath, now: float) -> None:
        """Take a breath of the guide as it becomes known."""
        if self._clock is None:
            return
        fresh = not self._clock.running
        self._clock.learn(breath)
        if self._heed_break() or fresh:
            self._clock.due(now - JOINING)  # what is over is ticked to nobody

    def no_guide(self) -> None:
        """Let the clock stop: no guide plays any more."""
        if self._clock is not None and self._clock.running:
            self._clock.stop()
            self._drop_ticks()
            self._at_once += self._transport.stop()
            self._transport.forget()

    def sound(self, sounding: bool) -> None:
        """Take whether there is music; where there is none, everything ends at once."""
        self._at_once += self._transport.sound(sounding)
        if not sounding:
            self.hush()

    def note(self, now: float, time: float, key: Key, velocity: int, seconds: float, name: int = 0) -> None:
        """Let a note (channel 1–16, number) sound at `time` for `seconds`, or until its `name` is released."""
        if time < now - LATEST or len(self._heap) >= MOST:
            return
        self._count += 1
        if name:
            self._named[name] = self._count, key
        self._push(time, self._count, (NOTE_ON + key[0] - 1, key[1], velocity))
        self._push(time + seconds, self._count, (NOTE_OFF + key[0] - 1, key[1], 0))

    def release(self, time: float, name: int) -> None:
        """End a note at `time`, if it has not ended by then."""
        if name in self._named:
            number, key = self._named.pop(name)
            self._push(time, number, _off(key))

    def hush(self) -> None:
        """End all notes, those to come too."""
        self._heap = [entry for entry in self._heap if not _is_note(entry[3])]
        heapq.heapify(self._heap)
        self._at_once += [_off(key) for key in self._sounding]
        self._sounding.clear()
        self._named.clear()

    def listened(self, channels: Iterable[int], held: Iterable[Key] = ()) -> list[Message]:
        """Return what somebody is sent who listens from now on: nothing may sound there that nobody would end."""
        self._transport.forget()
        kept = {*held, *self._begun}
        self._begun.clear()
        self._sounding.clear()
        return [
            *(_off(key) for key in sorted(kept)),
            *((CONTROL + channel - 1, ALL_NOTES_OFF, 0) for channel in sorted(set(channels)) if channel),
        ]

    def take(self, now: float) -> list[Message]:
        """Return what is to be sent by `now`, in its order."""
        self._lay_ticks(now)
        sent, self._at_once = self._at_once, []
        while self._heap and self._heap[0][0] <= now:
            time, _, number, message = heapq.heappop(self._heap)
            sent += self._settled(message, number) if _is_note(message) else self._in_time(now, time, message)
        return sent

    def end(self) -> list[Message]:
        """Return what ends everything."""
        self.sound(False)
        self._heap.clear()
        sent, self._at_once = self._at_once, []
        return sent

    def _settled(self, message: Message, number: int) -> list[Message]:
        """Begin a note after the same one has ended, and end only what still sounds."""
        key = (message[0] & 0x0F) + 1, message[1]
        if message[0] & 0xF0 == NOTE_ON:
            again = [_off(key)] if key in self._sounding else []
            self._sounding[key] = number
            self._begun.add(key)
            return [*again, message]
        if self._sounding.get(key) != number:
            return []
        del self._sounding[key]
        return [message]

    def _in_time(self, now: float, time: float, message: Message) -> list[Message]:
        """Leave out what is long over; whoever misses a tick has to be started anew."""
        if time >= now - LATEST:
            return [message]
        stopped = self._transport.stop()
        self._transport.forget()
        return stopped

    def _lay_ticks(self, now: float) -> None:
        if self._clock is None:
            return
        for tick in self._clock.due(now + AHEAD):
            self._heed_break()
            for time, message in self._transport.tick(tick):
                self._push(time, 0, message)

    def _heed_break(self) -> bool:
        if self._clock is None or not self._clock.broken:
            return False
        self._clock.broken = False
        self._drop_ticks()
        self._at_once += self._transport.stop()
        self._transport.forget()
        return True

    def _drop_ticks(self) -> None:
        self._heap = [entry for entry in self._heap if _is_note(entry[3])]
        heapq.heapify(self._heap)

    def _push(self, time: float, number: int, message: Message) -> None:
        self._order += 1
        heapq.heappush(self._heap, (time, self._order, number, message))


def _off(key: Key) -> Message:
    return NOTE_OFF + key[0] - 1, key[1], 0


def _is_note(message: Message) -> bool:
    return message[0] < 0xF0
