"""Pedals, pads, keys and game-pads where no panel is open: they do what was learnt there."""

import threading
from collections.abc import Callable
from pathlib import Path

from gui.language import tr
from gui.panel.words import is_masked
from gui.pedals.mapping import Mapping, read_mapping
from gui.pedals.requests import Requests, hit
from gui.pedals.words import GONE, control_words, fault_words
from sensors.controls import Control, ControlEvent, ControlKind, FaultKind, HandControls, Move, NoteEvent
from sessions.commands import Command
from sessions.controller import Controller
from sessions.played import note_commands
from sessions.snapshot import SessionPhase, Snapshot

EVERY = 0.02
SHOWN = 6
"""Controls that are named in the sentence of what is heard."""


class UnseenHands:
    """Hears hands and feet for a session, in a thread of its own.

    Parameters
    ----------
    data_dir
        Where the panel keeps what each control does.
    controls
        Where presses come from.
    """

    def __init__(self, controller: Controller, data_dir: Path | None, controls: HandControls | None = None) -> None:
        self._controller, self.mapping = controller, read_mapping(data_dir)
        self._controls = controls or HandControls()
        self._feed = self._controls.feed()
        self._requests = Requests(controller)
        self._served: set[str] = set()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hands", daemon=True)
        self._controls.on_note(self._play)

    def start(self) -> None:
        """Begin; devices are looked for as soon as something is learnt, or a session asks for hands."""
        self._thread.start()

    def close(self) -> None:
        """Let go of all devices. Blocks for a second at most."""
        self._closing.set()
        if self._thread.ident is not None:
            self._thread.join(1.0)
        self._controls.close()

    def step(self) -> None:
        """Carry out what was pressed since the last call."""
        snapshot = self._controller.snapshot()
        if not self._controls.started and (self.mapping.bindings or asks_for_hands(snapshot)):
            self._controls.start()
        for event in self._feed.read():
            for command in self._asked(event, self._controller.snapshot()):
                self._controller.post(command)

    def heard(self) -> str:
        """Say in a sentence what is heard; empty where nothing is to be."""
        if not self._controls.started:
            return ""
        present = self._controls.present
        faults = [fault for fault in present.faults if fault.kind is not FaultKind.NO_PAD_LIBRARY]
        gone = sorted(self._served - set(present.devices))
        if gone:
            return tr(GONE, device=gone[0])
        if faults:
            return fault_words(faults[0])
        if not present.devices:
            return ""
        devices, learnt = ", ".join(present.devices), _learnt(self.mapping)
        if learnt:
            return tr("Heard: {devices}. As learnt in the panel: {controls}.", devices=devices, controls=learnt)
        return tr("Heard: {devices}. Pads and keys are taps and notes where a stage asks for them.", devices=devices)

    def _run(self) -> None:
        while not self._closing.wait(EVERY):
            self.step()

    def _asked(self, event: ControlEvent, snapshot: Snapshot) -> list[Command]:
        if snapshot.phase is not SessionPhase.RUNNING:
            return []
        binding = self.mapping.of(event.control)
        if binding is None:
            struck = event.move is Move.PRESS and event.control.kind is ControlKind.NOTE
            return [hit(event)] if struck and asks_for_hits(snapshot) else []
        if binding.move is not event.move:
            return []
        self._served.add(event.control.device)
        ask: Callable[[str, ControlEvent, Snapshot], list[Command]] = (
            self._requests.turn if event.move is Move.TURN else self._requests.press
        )
        return ask(binding.action, event, snapshot)

    def _play(self, event: NoteEvent) -> None:
        """Hand on a key of an instrument, in the thread that hears it; one that does something else is no note."""
        kind = ControlKind.KNOB if event.pedal else ControlKind.NOTE
        taken = self.mapping.of(Control(event.device, kind, event.number, event.channel)) is not None
        if not taken and self._controller.snapshot().phase is SessionPhase.RUNNING:
            self._served.add(event.device)
            for command in note_commands([event]):
                self._controller.post(command)


def asks_for_hits(snapshot: Snapshot) -> bool:
    """Tell whether the person may be tapping; of a masked session nobody can tell, so there too."""
    return snapshot.phase is SessionPhase.RUNNING and (snapshot.hits is not None or is_masked(snapshot))


def asks_for_hands(snapshot: Snapshot) -> bool:
    """Tell whether the person may be tapping or playing."""
    return asks_for_hits(snapshot) or (snapshot.phase is SessionPhase.RUNNING and snapshot.playing is not None)


def _learnt(mapping: Mapping) -> str:
    named = [control_words(binding) for binding in mapping.bindings[:SHOWN]]
    return ", ".join(named) + (" …" if len(mapping.bindings) > SHOWN else "")
