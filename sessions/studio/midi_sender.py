"""The thread of one MIDI port: it sends at the time, and looks whether the port is there."""

import threading
from collections import deque
from collections.abc import Callable, Mapping

from engine.guidance import GuideBreath
from sessions.studio.agenda import AHEAD, NOTE_OFF, NOTE_ON, Agenda, Key
from sessions.studio.midi_out import MidiOut
from sessions.studio.settings import StudioSettings
from sessions.studio.wire import Standing, StudioNote

LOOK_SECONDS = 0.3
"""How often it is looked for ports: one that is back is found well within two seconds."""

UNREACHED_SECONDS = 1.0
TICKS_EVERY = 0.02
LONGEST_REST = 0.1
MOST_ORDERS = 4000

Order = Callable[[float], object]


class MidiSender(threading.Thread):
    """Sends notes, ticks and lights to one port.

    Parameters
    ----------
    now
        LSL seconds.
    tell
        Takes how the port stands and its name, whenever that changes.
    held
        Notes that somebody before may have left sounding.
    """

    def __init__(
        self,
        wanted: str,
        settings: StudioSettings,
        now: Callable[[], float],
        tell: Callable[[Standing, str], None],
        lights: bool = False,
        held: tuple[Key, ...] = (),
    ) -> None:
        super().__init__(name="lights" if lights else "midi", daemon=True)
        self._settings, self._lights, self._tell, self._held = settings, lights, tell, held
        self._now = now if lights else lambda: now() + settings.lead
        self._agenda = Agenda(ticking=settings.clock and not lights)
        self._out = MidiOut(wanted)
        self._orders: deque[Order] = deque(maxlen=MOST_ORDERS)
        self._woken, self._closing = threading.Event(), threading.Event()
        self._lit: dict[int, int] = {}
        self._look_at = self._lay_at = float("-inf")
        self._name = ""
        self.round_at = now()
        """When it last did its work, LSL seconds."""

    # -- called from elsewhere ------------------------------------------------------------------------------------

    def note(self, note: StudioNote) -> None:
        """Take a note."""
        channel = self._settings.channel(note.layer)
        number = round(note.pitch)
        if self._settings.notes and channel and 0 <= number <= 127:
            key, velocity = (channel, number), max(1, min(127, round(127 * note.velocity)))
            self._order(lambda now: self._agenda.note(now, note.time, key, velocity, note.seconds, note.key))

    def release(self, time: float, key: int) -> None:
        """End a note of this key."""
        self._order(lambda _: self._agenda.release(time, key))

    def breath(self, breath: GuideBreath | None) -> None:
        """Take a breath of the guide as it becomes known; None: no guide plays."""
        agenda = self._agenda
        self._order((lambda _: agenda.no_guide()) if breath is None else (lambda now: agenda.breath(breath, now)))

    def sound(self, sounding: bool) -> None:
        """Take whether there is music."""
        self._order(lambda _: self._agenda.sound(sounding))

    def hush(self) -> None:
        """End all notes."""
        self._order(lambda _: self._agenda.hush())

    def light(self, keys: Mapping[int, int]) -> None:
        """Light these keys, each as bright as told, and no others."""
        self._order(lambda _: self._show(keys))

    def end(self, seconds: float) -> None:
        """End all that sounds and let go of the port, within `seconds`."""
        self._closing.set()
        self._woken.set()
        self.join(seconds)

    # -- in the thread --------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Send until it is told to end."""
        while not self._closing.is_set():
            self.step()
            self._woken.wait(self._rest())
            self._woken.clear()
        self._show({})
        self._send_all(self._agenda.end())
        self._out.close_port()

    def step(self) -> None:
        """Do what is due."""
        while self._orders:
            self._orders.popleft()(self._now())
        now = self.round_at = self._now()
        self._send_all(self._agenda.take(now))
        # a look takes a millisecond, which no note shall wait for
        if now >= self._look_at and self._agenda.next_at > now + 0.005:
            self._look(now)

    def _order(self, order: Order) -> None:
        self._orders.append(order)
        self._woken.set()

    def _rest(self) -> float:
        # the next tick is known before the one before it is sent, but not of a beat slower than any music of ours
        longest = TICKS_EVERY if self._agenda.ticking and self._agenda.next_at > self._now() + AHEAD else LONGEST_REST
        return max(0.0, min(longest, self._agenda.next_at - self._now()))

    def _send_all(self, messages: list[tuple[int, ...]]) -> None:
        for message in messages:
            self._out.send(message)

    def _look(self, now: float) -> None:
        if self._out.look():
            channels = (self._settings.channel(layer) for layer in self._settings.layers)
            used = [self._settings.lights_channel] if self._lights else list(channels)
            self._send_all(self._agenda.listened(used, self._held))
            self._held, lit, self._lit = (), self._lit, {}
            self._show(lit)
        self._look_at = now + (LOOK_SECONDS if self._out.reachable else UNREACHED_SECONDS)
        self._tell_standing()

    def _tell_standing(self) -> None:
        if self._out.name:
            self._name = self._out.name
            self._tell(Standing.OPEN, self._name)
        elif not self._out.reachable:
            self._tell(Standing.NO_MIDI, self._name)
        else:
            self._tell(Standing.LOST if self._name else Standing.MISSING, self._name)

    def _show(self, keys: Mapping[int, int]) -> None:
        channel = self._settings.lights_channel - 1
        for key in sorted(self._lit.keys() - keys.keys()):
            self._out.send((NOTE_OFF + channel, key, 0))
        for key, bright in sorted(keys.items() - self._lit.items()):
            self._out.send((NOTE_ON + channel, key & 0x7F, min(127, max(1, bright))))
        self._lit = dict(keys)
