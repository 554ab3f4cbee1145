"""What each action of a mapping asks of a session, where there is no window whose buttons could be pressed."""

from collections.abc import Callable

from engine.guidance import PacingState
from gui.panel.second_press import SecondPress
from gui.pedals.pick_up import PickUp
from sensors.controls import Control, ControlEvent, ControlKind
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.snapshot import Snapshot

QUIETEST, LOUDEST, STEP = -60.0, 0.0, 3.0
TARGET_STEP = 0.5
USUAL_STRENGTH = 0.7
"""Strength of a hit on a control that knows none."""

TWICE = {"start_stop": CommandKind.STOP, "next_stage": CommandKind.NEXT_STAGE}
PLAIN = {
    "comfortable": CommandKind.COMFORTABLE,
    "unwell": CommandKind.DISCOMFORT,
    "refresh": CommandKind.REFRESH,
    "undo": CommandKind.UNMARK,
}
STEPS = {"louder": STEP, "quieter": -STEP}
TARGETS = {"target_slower": -TARGET_STEP, "target_faster": TARGET_STEP}
LEANINGS = ("brightness", "density", "warmth", "space")
MARKER, LEAD, LAYER, NOTES = "marker_", "lead_", "layer_", "notes_"

Asked = list[Command]


class Requests:
    """Makes commands of presses and turns; what only a window can do makes none. All times are LSL seconds."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller
        self._second = {name: SecondPress() for name in TWICE}
        self._asked_volume: tuple[float, float] | None = None
        self._pick_ups: dict[tuple[str, Control], PickUp] = {}
        self._pressed: dict[str, Callable[[Snapshot, float], Asked]] = {
            "hold": self._hold,
            "pause": self._pause,
            "mute": self._mute,
            "follow": self._follow,
            "longer": lambda _, time: [Command(CommandKind.EXTEND, time, 1.0)],
            **{name: self._twice(name, kind) for name, kind in TWICE.items()},
            **{name: self._plain(kind) for name, kind in PLAIN.items()},
            **{name: self._volume(by) for name, by in STEPS.items()},
            **{name: self._target(by) for name, by in TARGETS.items()},
        }

    def press(self, action: str, event: ControlEvent, snapshot: Snapshot) -> Asked:
        """Return what a press of the control of `action` asks for."""
        time = event.time
        if action == "tap":
            return [hit(event)]
        if action in self._pressed:
            return self._pressed[action](snapshot, time)
        if action.startswith(MARKER) and action.removeprefix(MARKER).isdecimal():
            labels, number = self._controller.labels(), int(action.removeprefix(MARKER))
            return [Command(CommandKind.MARKER, time, text=labels[number - 1])] if 1 <= number <= len(labels) else []
        if action.startswith(NOTES):
            return [Command(CommandKind.PLAY, time, text=action.removeprefix(NOTES))]
        if action.startswith(LEAD):
            return [Command(CommandKind.LEAD, time, text=action.removeprefix(LEAD))]
        if action.startswith(LAYER):
            layer = action.removeprefix(LAYER)
            return [Command(CommandKind.LAYER, time, float(not snapshot.asked.layers.get(layer, 1.0)), layer)]
        return []

    def turn(self, action: str, event: ControlEvent, snapshot: Snapshot) -> Asked:
        """Return what a turn of the control of `action` asks for: nothing until it has met the value."""
        value = self._share(action, snapshot)
        if value is None:
            return []
        share = self._pick_ups.setdefault((action, event.control), PickUp()).turn(event.value, value)
        if share is None:
            return []
        if action == "volume":
            return self._set_volume(snapshot, event.time, QUIETEST + share * (LOUDEST - QUIETEST))
        if action == "morph":
            return [Command(CommandKind.MORPH, event.time, share)]
        return [Command(CommandKind.TEXTURE, event.time, 2.0 * share - 1.0, action)]

    def _hold(self, snapshot: Snapshot, time: float) -> Asked:
        return [Command(CommandKind.HOLD, time, float(snapshot.state is not PacingState.HOLD))]

    def _pause(self, snapshot: Snapshot, time: float) -> Asked:
        return [Command(CommandKind.PAUSE, time, float(not snapshot.asked.paused))]

    def _mute(self, snapshot: Snapshot, time: float) -> Asked:
        muted = snapshot.direction is not None and snapshot.direction.muted
        return [Command(CommandKind.MUTE, time, float(not muted))]

    def _follow(self, snapshot: Snapshot, time: float) -> Asked:
        follows = snapshot.playing is not None and snapshot.playing.follow
        return [Command(CommandKind.FOLLOW, time, float(not follows))]

    def _twice(self, name: str, kind: CommandKind) -> Callable[[Snapshot, float], Asked]:
        second = self._second[name]
        return lambda _, time: [Command(kind, time)] if second.press(time) else []

    def _plain(self, kind: CommandKind) -> Callable[[Snapshot, float], Asked]:
        return lambda _, time: [Command(kind, time)]

    def _volume(self, by: float) -> Callable[[Snapshot, float], Asked]:
        return lambda snapshot, time: self._set_volume(snapshot, time, self._volume_of(snapshot) + by)

    def _set_volume(self, snapshot: Snapshot, time: float, wanted: float) -> Asked:
        level = min(LOUDEST, max(QUIETEST, wanted))
        self._asked_volume = level, _shown_volume(snapshot)
        return [Command(CommandKind.VOLUME, time, level)]

    def _volume_of(self, snapshot: Snapshot) -> float:
        """Return the volume, also of a press that a snapshot does not show yet."""
        shown = _shown_volume(snapshot)
        if self._asked_volume is not None and self._asked_volume[1] == shown:
            return self._asked_volume[0]
        return shown

    def _share(self, action: str, snapshot: Snapshot) -> float | None:
        """Return where what is turned stands, 0–1; None where it cannot be turned."""
        if action == "volume":
            return (self._volume_of(snapshot) - QUIETEST) / (LOUDEST - QUIETEST)
        if action == "morph":
            return snapshot.asked.morph
        if action in LEANINGS:
            return (snapshot.asked.leanings.get(action, 0.0) + 1.0) / 2.0
        return None

    def _target(self, by: float) -> Callable[[Snapshot, float], Asked]:
        return lambda snapshot, time: [Command(CommandKind.TARGET, time, snapshot.target_rate + by)]


def hit(event: ControlEvent) -> Command:
    """Return the hit that a press is."""
    strength = event.value if event.control.kind is ControlKind.NOTE else USUAL_STRENGTH
    return Command(CommandKind.TAP, event.time, strength, event.control.device)


def _shown_volume(snapshot: Snapshot) -> float:
    return LOUDEST if snapshot.direction is None else snapshot.direction.volume_db
