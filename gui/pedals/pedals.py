"""Pedals, pads and game-pads at work: what they press, what they learn, and a word when one is gone."""

from collections.abc import Sequence
from pathlib import Path

from PyQt6.QtCore import QObject, QTimer, pyqtSignal
from PyQt6.QtWidgets import QAbstractButton

from gui.language import tr
from gui.panel.actions import KEY_STRENGTH, Action, Group, Turning
from gui.panel.as_of import AsOf
from gui.panel.banner import Banner
from gui.panel.words import is_masked
from gui.pedals.mapping import USUAL, Binding, Mapping, read_mapping, write_mapping
from gui.pedals.pick_up import PickUp
from gui.pedals.words import GONE, fault_words
from sensors.controls import Control, ControlEvent, ControlKind, FaultKind, HandControls, Move, NoteEvent, Present
from sessions.commands import Command, CommandKind
from sessions.played import note_commands
from sessions.snapshot import Notice, SessionPhase, Severity, Snapshot

DOWN_MS = 150
"""How long a button that a pedal has pressed is seen to be down."""

PATIENCE = 20.0
"""Seconds that it waits for a pedal to learn."""

TOLD = (FaultKind.FLOOD, FaultKind.ENDED)
"""Faults that matter while somebody relies on a pedal."""

TOLD_PLAYERS = (*TOLD, FaultKind.NO_MIDI_LIBRARY, FaultKind.NO_MIDI, FaultKind.IN_USE)
"""Those that matter to somebody who is asked to play."""


class Pedals(QObject):
    """Carries out what is pressed elsewhere than in the window.

    Nothing is listened to before something is mapped or `listen` was called. While `trying` is set a press only shows
    what it would do. All times are LSL seconds.

    Parameters
    ----------
    as_of
        The controller of the window, whose clock goes by the press while that is carried out.
    data_dir
        Where the mapping is kept; None keeps it until the window closes.
    controls
        Where presses come from; whoever else listens, as to tapping, takes a feed of its own from it.
    """

    changed = pyqtSignal()
    """What is mapped, learnt or plugged in has changed."""

    heard = pyqtSignal(str)
    """A press or turn of this action was heard while `trying`; empty for a control that is mapped to nothing."""

    def __init__(
        self,
        actions: Sequence[Action],
        turnings: Sequence[Turning],
        as_of: AsOf,
        banner: Banner,
        data_dir: Path | None = None,
        controls: HandControls | None = None,
    ) -> None:
        super().__init__()
        self.actions = tuple(action for action in actions if action.group is not Group.KEYS)
        self.turnings = tuple(turnings)
        self._by_name = {action.name: action for action in self.actions}
        self._turn_by_name = {turning.name: turning for turning in turnings}
        self._as_of, self._banner, self._data_dir = as_of, banner, data_dir
        self.controls = controls or HandControls()
        self._feed = self.controls.feed()
        self.controls.on_note(self._play)
        self.mapping = read_mapping(data_dir)
        self.present = Present()
        self._known: set[str] = set()
        self._away: set[str] = set()
        self._served: set[str] = set()
        self._down: set[Control] = set()
        self._pick_ups: dict[tuple[str, Control], PickUp] = {}
        self._learning, self._until = "", 0.0
        self.trying = False
        if self.mapping.bindings:
            self.listen()

    @property
    def learning(self) -> str:
        """Name of the action that waits for its pedal; empty for none."""
        return self._learning

    def listen(self) -> None:
        """Begin to hear what is plugged in."""
        self.controls.start()

    def close(self) -> None:
        """Let go of all devices."""
        self.controls.close()

    def learn(self, name: str) -> None:
        """Let the next control that is pressed, or turned, do this."""
        self.listen()
        self._learning, self._until = name, self._as_of.now() + PATIENCE
        self.changed.emit()

    def leave(self) -> None:
        """Wait for no pedal any more."""
        if self._learning:
            self._learning = ""
            self.changed.emit()

    def forget(self, name: str) -> None:
        """Let no control do this any more."""
        self._map(self.mapping.without(name))

    def take_usual(self) -> None:
        """Map what most devices have, where nothing else is mapped to it."""
        mapping = self.mapping
        for binding in USUAL:
            if not any(b.kind is binding.kind and b.number == binding.number for b in self.mapping.bindings):
                mapping = mapping.learnt(binding)
        self._map(mapping)
        self.listen()

    def tick(self, now: float) -> None:
        """Carry out what was pressed since the last call."""
        if not self.controls.started and _asks_for_hands(self._as_of.snapshot()):
            self.listen()
        for event in self._feed.read():
            self._take(event)
        if self._learning and now > self._until:
            self.leave()
        if self.controls.present != self.present:
            self._see(self.controls.present, now)

    def _take(self, event: ControlEvent) -> None:
        held = event.control in self._down
        if event.move is Move.PRESS:
            self._down.add(event.control)
        elif event.move is Move.RELEASE:
            self._down.discard(event.control)
        if self._learning:
            self._learn_from(event, held)
            return
        binding = self.mapping.of(event.control)
        if binding is not None and binding.move is event.move:
            self._carry_out(binding, event)
        elif binding is None and not self.trying and _is_stroke(event) and _asks_for_hits(self._as_of.snapshot()):
            self._hit(event)  # a pad that nothing is mapped to is there to be hit
        elif binding is None and self.trying and event.move is not Move.RELEASE:
            self.heard.emit("")

    def _carry_out(self, binding: Binding, event: ControlEvent) -> None:
        if self.trying:
            self.heard.emit(binding.action)
            return
        self._served.add(event.control.device)
        with self._as_of.moment(event.time):
            if binding.action in self._turn_by_name:
                self._turn(self._turn_by_name[binding.action], event)
            elif binding.action == "tap":
                self._hit(event)
            elif binding.action in self._by_name:
                self._press(self._by_name[binding.action])

    def _hit(self, event: ControlEvent) -> None:
        """Let a hit be one of the session that runs."""
        if self._as_of.snapshot().phase is SessionPhase.RUNNING:
            strength = event.value if event.control.kind is ControlKind.NOTE else KEY_STRENGTH
            self._as_of.post(Command(CommandKind.TAP, event.time, strength, event.control.device))

    def _play(self, event: NoteEvent) -> None:
        """Let a key of an instrument be a note of the session, at once, in the thread that hears it.

        A key or pedal that does something else is no note, nor is one that is tried or learnt.
        """
        kind = ControlKind.KNOB if event.pedal else ControlKind.NOTE
        taken = self.mapping.of(Control(event.device, kind, event.number, event.channel)) is not None
        up = event.value <= 0.0  # what went down comes up again, whatever has begun meanwhile
        snapshot = self._as_of.snapshot()
        if snapshot.phase is SessionPhase.RUNNING and not taken and (up or not (self.trying or self._learning)):
            self._served.add(event.device)
            for command in note_commands([event]):
                self._as_of.post(command)

    def _press(self, action: Action) -> None:
        action.do()
        if action.part is not None and action.part.isEnabled() and action.part.isVisible():
            _show_down(action.part)

    def _turn(self, turning: Turning, event: ControlEvent) -> None:
        pick_up = self._pick_ups.setdefault((turning.name, event.control), PickUp())
        share = pick_up.turn(event.value, turning.share())
        if share is not None:
            turning.turn(share)

    def _learn_from(self, event: ControlEvent, held: bool) -> None:
        turned = self._learning in self._turn_by_name
        if turned and (event.move is not Move.TURN or event.control.kind is not ControlKind.KNOB):
            return
        # a pedal wired the other way round tells nothing but that it has gone to nothing
        falls = event.move is Move.RELEASE and not held and event.value == 0.0
        if not turned and event.move is not Move.PRESS and not falls:
            return
        c = event.control
        name, self._learning = self._learning, ""
        learnt = Binding(action=name, kind=c.kind, number=c.number, device=c.device, channel=c.channel, move=event.move)
        self._map(self.mapping.learnt(learnt))
        self.heard.emit(name)

    def _map(self, mapping: Mapping) -> None:
        self.mapping = mapping
        write_mapping(self._data_dir, mapping)
        self.changed.emit()

    def _see(self, present: Present, now: float) -> None:
        """Say a clear word when a device that does something is gone, and take it back when it is there again."""
        self.present = present
        used = self._served | {binding.device for binding in self.mapping.bindings}
        before = self._away
        if FaultKind.ENDED not in {fault.kind for fault in present.faults}:  # else nobody knows who is there
            self._known |= set(present.devices)
            self._away = self._known - set(present.devices)
        for device in before - self._away:
            self._banner.unsay(f"pedal {device}")
        for device in self._away - before:
            self._down = {control for control in self._down if control.device != device}
            if device in used:
                self._say(f"pedal {device}", tr(GONE, device=device), now)
        told = TOLD_PLAYERS if _asks_for_hands(self._as_of.snapshot()) else TOLD if self.mapping.bindings else ()
        said = [fault for fault in present.faults if fault.kind in told]
        if said:
            self._say("pedals", fault_words(said[0]), now)
        else:
            self._banner.unsay("pedals")
        self.changed.emit()

    def _say(self, subject: str, words: str, now: float) -> None:
        self._banner.say(subject, Notice(words, Severity.WARNING, now))


def _is_stroke(event: ControlEvent) -> bool:
    return event.move is Move.PRESS and event.control.kind is ControlKind.NOTE


def _asks_for_hits(snapshot: Snapshot) -> bool:
    """Tell whether the person may be tapping; of a masked session nobody can tell, so there too."""
    return snapshot.phase is SessionPhase.RUNNING and (snapshot.hits is not None or is_masked(snapshot))


def _asks_for_hands(snapshot: Snapshot) -> bool:
    """Tell whether the person may be tapping, or somebody playing."""
    return _asks_for_hits(snapshot) or (snapshot.phase is SessionPhase.RUNNING and snapshot.playing is not None)


def _show_down(part: QAbstractButton) -> None:
    part.setDown(True)
    timer = QTimer(part)
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: part.setDown(False))
    timer.timeout.connect(timer.deleteLater)
    timer.start(DOWN_MS)
