"""The process that sends: a port that blocks, floods or crashes in it costs nobody else anything.

Its main thread reads what the session tells, a thread for each way out sends it at its time. It ends when its standard
input does, and lets nothing sound on.
"""

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterator

from sensors.apart import go_first, own_lines
from sessions.studio.link_sender import LinkSender
from sessions.studio.midi_sender import MidiSender
from sessions.studio.osc_sender import OscSender
from sessions.studio.settings import StudioSettings
from sessions.studio.wire import Standing, Told, Way, breath_of, line_of, note_of, read_line

ALIVE_EVERY = 1.0
HANGS = 3.0
"""Seconds without a round after which a port is said to hang."""

END = 0.5


class Standings:
    """Writes how each way out stands, when that changes."""

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write, self._lock = write, threading.Lock()
        self._known: dict[Way, tuple[Standing, str]] = {}

    def take(self, way: Way, standing: Standing, name: str) -> None:
        """Take how a way stands; in whatever thread."""
        with self._lock:
            if self._known.get(way) != (standing, name):
                self._known[way] = standing, name
                self._write(line_of({"way": way, "standing": standing, "name": name}))

    def alive(self) -> None:
        """Say that the process lives."""
        with self._lock:
            self._write(line_of({"alive": True}))


class Sender:
    """All ways out that are wanted.

    Parameters
    ----------
    now
        LSL seconds.
    held
        Notes (channel, number) that a process before may have left sounding.
    """

    def __init__(
        self,
        settings: StudioSettings,
        now: Callable[[], float],
        standings: Standings,
        held: tuple[tuple[int, int], ...] = (),
    ) -> None:
        self._now, self._standings = now, standings
        self._midi: MidiSender | None = None
        self._lights: MidiSender | None = None
        self._osc: OscSender | None = None
        self._link: LinkSender | None = None
        with self._library(Way.MIDI):
            if settings.midi_out:
                self._midi = MidiSender(settings.midi_out, settings, now, self._teller(Way.MIDI), held=held)
        with self._library(Way.LIGHTS):
            if settings.lights:
                self._lights = MidiSender(settings.lights, settings, now, self._teller(Way.LIGHTS), lights=True)
        with self._library(Way.LINK):
            if settings.link:
                self._link = LinkSender(now)
                standings.take(Way.LINK, Standing.OPEN, "")
        if settings.osc_port:
            self._osc = OscSender(settings.osc_host, settings.osc_port, now, self._teller(Way.OSC))
        self._musical = [way for way in (self._midi, self._osc) if way is not None]
        self._linked = [way for way in (self._link,) if way is not None]
        lights = [way for way in (self._lights,) if way is not None]
        self._threads: list[MidiSender | OscSender | LinkSender] = [*self._musical, *self._linked, *lights]
        for thread in self._threads:
            thread.start()

    def take(self, told: Told) -> None:
        """Do what a line tells; what is none of ours is left out."""
        if "note" in told:
            note = note_of(told["note"])
            for way in self._musical:
                way.note(note)
        elif "release" in told and self._midi is not None:
            self._midi.release(*told["release"])
        elif "breath" in told:
            breath = None if told["breath"] is None else breath_of(told["breath"])
            for guided in (*self._musical, *self._linked):
                guided.breath(breath)
        elif "sound" in told:
            for way in self._musical:
                way.sound(told["sound"] is True)
        elif "hush" in told:
            for way in self._musical:
                way.hush()
        elif "light" in told and self._lights is not None:
            self._lights.light({int(key): int(bright) for key, bright in told["light"]})
        elif "osc" in told and self._osc is not None:
            address, *arguments = told["osc"]
            self._osc.say(str(address), *arguments)

    def watch(self) -> None:
        """Say which port hangs."""
        for way, thread in ((Way.MIDI, self._midi), (Way.LIGHTS, self._lights)):
            if thread is not None and self._now() - thread.round_at > HANGS:
                self._standings.take(way, Standing.HANGS, "")

    def end(self) -> None:
        """Let nothing sound on; blocks for a moment."""
        for thread in self._threads:
            thread.end(END)

    def _teller(self, way: Way) -> Callable[[Standing, str], None]:
        return lambda standing, name: self._standings.take(way, standing, name)

    @contextlib.contextmanager
    def _library(self, way: Way) -> Iterator[None]:
        try:
            yield
        except ImportError:
            self._standings.take(way, Standing.NO_LIBRARY, "")


def main() -> None:
    """Send what standard input tells until it ends."""
    lines = own_lines()
    from sensors.lsl import LslClock

    def write(line: str) -> None:
        with contextlib.suppress(OSError, ValueError):
            lines.write(line)
            lines.flush()

    go_first()
    order = read_line(sys.stdin.readline())
    standings = Standings(write)
    held = tuple((int(channel), int(number)) for channel, number in order["held"])
    sender = Sender(StudioSettings.model_validate(order["settings"]), LslClock().now, standings, held)
    closing = threading.Event()
    threading.Thread(target=_watch, args=(sender, standings, closing), daemon=True).start()
    for line in sys.stdin:
        with contextlib.suppress(ValueError, TypeError, KeyError):
            sender.take(read_line(line))
    closing.set()
    sender.end()
    os._exit(0)


def _watch(sender: Sender, standings: Standings, closing: threading.Event) -> None:
    while not closing.wait(ALIVE_EVERY):
        sender.watch()
        standings.alive()
