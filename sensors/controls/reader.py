"""The process that hears pedals and pads: drivers in it may print, flood, hang or crash, and nobody else notices.

Drivers put what they hear into a queue, stamped at arrival; the main thread alone reads it, looks for devices and
writes. The process ends when its standard input does, that is with whoever started it.
"""

import contextlib
import os
import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import Protocol

from sensors.apart import end_with_input, own_lines
from sensors.controls.event import Control, ControlFault, ControlKind, FaultKind
from sensors.controls.game_pads import GamePads
from sensors.controls.keys import Keys
from sensors.controls.midi import MidiParser, Reading
from sensors.controls.midi_ports import MidiPorts
from sensors.controls.presses import Presses
from sensors.controls.wire import Present, event_line, note_line, present_line

LOOK_SECONDS = 0.1
"""Quicker than anybody pulls a plug and puts it back: a port that is there at both looks is taken for the same."""

UNREACHED_SECONDS = 10.0
"""How often a machine without any MIDI is asked again."""

GREETING = 0.3
"""Seconds after a device has come during which it may tell how its pedals stand; that is no press."""

FLOOD_SECONDS = 5.0
PAD_REST, REST = 0.002, 0.01
QUEUE = 20_000


class Ports(Protocol):
    """The MIDI inputs, or what stands in for them."""

    in_use: tuple[str, ...]

    @property
    def reachable(self) -> bool:
        """The system has MIDI at all."""
        ...

    @property
    def devices(self) -> tuple[str, ...]:
        """Names of those that are open."""
        ...

    def look(self) -> None:
        """Open what has come, and let go of what is gone."""
        ...


class Reader:
    """Makes lines of what devices send.

    Parameters
    ----------
    now
        LSL seconds.
    write
        Takes one line.
    """

    def __init__(self, now: Callable[[], float], write: Callable[[str], object]) -> None:
        self._now, self._write = now, write
        self._heard: deque[tuple[str, Sequence[int], float]] = deque(maxlen=QUEUE)
        self._woken = threading.Event()
        self._parsers: dict[str, MidiParser] = {}
        self._presses: dict[str, Presses] = {}
        self._keys: dict[str, Keys] = {}
        self._since: dict[str, float] = {}
        self._told: Present | None = None
        self._look_at = self._ports_at = float("-inf")

    def hear(self, device: str, data: Sequence[int]) -> None:
        """Take the bytes of a MIDI message, in whatever thread."""
        self._heard.append((device, data, self._now()))
        self._woken.set()

    def press(self, device: str, kind: ControlKind, number: int, level: float) -> None:
        """Take a button of a game-pad; in the main thread."""
        self._take(Control(device, kind, number), level, self._now())

    def step(self, ports: Ports | None, pads: GamePads | None) -> None:
        """Tell all that is new."""
        now = self._now()
        if pads is not None:
            pads.pump()
        if now >= self._look_at:
            self._look(ports, pads, now)
        # as many as there are now, so that a flood leaves time for the rest
        for _ in range(len(self._heard)):
            device, data, time = self._heard.popleft()
            for reading in self._parsers.setdefault(device, MidiParser()).feed(data):
                control = Control(device, reading.kind, reading.number, reading.channel)
                self._play(device, reading, time)
                self._take(control, reading.level, time, reading.strike)
        for presses in self._presses.values():
            for event in presses.settle(now):
                self._write(event_line(event))

    def rest(self, pads: GamePads | None) -> None:
        """Wait for a message, or until it is time to look at the game-pads."""
        busy = any(presses.waiting for presses in self._presses.values())
        seconds = PAD_REST if pads is not None and pads.devices else REST if busy else LOOK_SECONDS / 2
        self._woken.wait(seconds)
        self._woken.clear()

    def _play(self, device: str, reading: Reading, time: float) -> None:
        if time - self._since.get(device, time) > GREETING:
            for event in self._keys.setdefault(device, Keys(device)).take(reading, time):
                self._write(note_line(event))

    def _take(self, control: Control, level: float, time: float, strike: bool = False) -> None:
        events = self._presses.setdefault(control.device, Presses()).take(control, level, time, strike)
        for event in events:
            if time - self._since.get(control.device, time) > GREETING:
                self._write(event_line(event))

    def _look(self, ports: Ports | None, pads: GamePads | None, now: float) -> None:
        self._look_at = now + LOOK_SECONDS
        if ports is not None and now >= self._ports_at:
            ports.look()
            self._ports_at = now + (0.0 if ports.reachable else UNREACHED_SECONDS)
        devices = (ports.devices if ports is not None else ()) + (pads.devices if pads is not None else ())
        for gone in self._keys.keys() - set(devices):
            for event in self._keys[gone].let_go(now):
                self._write(note_line(event))
        for known in (self._parsers, self._presses, self._keys, self._since):
            for gone in known.keys() - set(devices):
                del known[gone]
        for device in devices:
            self._since.setdefault(device, now)
        present = Present(devices, tuple(self._faults(ports, pads, now)))
        if present != self._told:
            self._told = present
            self._write(present_line(present))

    def _faults(self, ports: Ports | None, pads: GamePads | None, now: float) -> list[ControlFault]:
        faults = []
        if ports is None:
            faults.append(ControlFault(FaultKind.NO_MIDI_LIBRARY))
        elif not ports.reachable:
            faults.append(ControlFault(FaultKind.NO_MIDI))
        else:
            faults += [ControlFault(FaultKind.IN_USE, name) for name in ports.in_use]
        if pads is None:
            faults.append(ControlFault(FaultKind.NO_PAD_LIBRARY))
        flooding = (d for d, presses in self._presses.items() if now - presses.flooded_at < FLOOD_SECONDS)
        return faults + [ControlFault(FaultKind.FLOOD, name) for name in flooding]


def main() -> None:
    """Hear pedals and pads until nobody listens any more."""
    lines = own_lines()
    threading.Thread(target=end_with_input, daemon=True).start()
    from sensors.lsl import LslClock

    reader = Reader(LslClock().now, lambda line: lines.write(line + "\n"))
    ports = pads = None
    with contextlib.suppress(ImportError):
        ports = MidiPorts(reader.hear)
    with contextlib.suppress(ImportError, OSError):
        pads = GamePads(reader.press)
    with contextlib.suppress(BrokenPipeError):
        while True:
            reader.step(ports, pads)
            lines.flush()
            reader.rest(pads)
    os._exit(0)
