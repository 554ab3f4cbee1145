"""From readings of a control to presses of it: a bounce is none, and a flood is let through drop by drop."""

from dataclasses import dataclass

from sensors.controls.event import Control, ControlEvent, ControlKind, Move

DEBOUNCE = 0.03
"""Seconds that a contact must have been still before a press or a release of it counts."""

DOWN, UP = 0.5, 0.35
"""Levels from which a pedal or knob is pressed, and below which it is released."""

TURN_SECONDS = 0.02
TURNS_AT_ONCE = 8
MOST_PER_SECOND, BURST = 100.0, 60.0
"""Presses let through of a device: ten fingers drum no faster, and what is more is left out."""


@dataclass(slots=True)
class _Contact:
    down: bool | None = None
    moved_at: float = float("-inf")
    level: float = 0.0
    held: bool | None = None
    """Whether it is down by what was told last."""


class Presses:
    """The controls of one device. All times are LSL seconds."""

    def __init__(self) -> None:
        self._contacts: dict[Control, _Contact] = {}
        self._unsettled: set[Control] = set()
        self._turns: dict[Control, tuple[float, float]] = {}
        self._turned_at = float("-inf")
        self._allowed, self._allowed_at = BURST, float("-inf")
        self.flooded_at = float("-inf")

    def take(self, control: Control, level: float, time: float, strike: bool = False) -> list[ControlEvent]:
        """Take a reading; return the press it is, if it is one. Releases and turns are told by `settle`."""
        contact = self._contacts.setdefault(control, _Contact())
        if control.kind is ControlKind.KNOB:
            self._turns[control] = (time, level)
        down = _is_down(control, level, contact.down)
        if not strike and down == contact.down:
            return []
        quiet = time - contact.moved_at
        told = _settled(control, contact) if quiet >= DEBOUNCE else []
        contact.down, contact.moved_at, contact.level = down, time, level
        self._unsettled.add(control)
        if down and quiet >= DEBOUNCE:
            contact.held = True
            told += [ControlEvent(time, control, Move.PRESS, level)] if self._may(time) else []
        return told

    def settle(self, now: float) -> list[ControlEvent]:
        """Tell what has been still for long enough: releases, and how far knobs were turned."""
        told = []
        for control in [c for c in self._unsettled if now - self._contacts[c].moved_at >= DEBOUNCE]:
            self._unsettled.discard(control)
            told += _settled(control, self._contacts[control])
        return told + self._tell_turns(now)

    @property
    def waiting(self) -> bool:
        """Something is to be told soon."""
        return bool(self._unsettled or self._turns)

    def _tell_turns(self, now: float) -> list[ControlEvent]:
        if now - self._turned_at < TURN_SECONDS or not self._turns:
            return []
        self._turned_at = now
        first = list(self._turns)[:TURNS_AT_ONCE]
        return [
            ControlEvent(time, control, Move.TURN, level)
            for control in first
            for time, level in (self._turns.pop(control),)
        ]

    def _may(self, time: float) -> bool:
        """Let no more presses through than somebody could make."""
        gained = max(0.0, time - self._allowed_at) * MOST_PER_SECOND
        self._allowed, self._allowed_at = min(BURST, self._allowed + gained), max(time, self._allowed_at)
        if self._allowed < 1.0:
            self.flooded_at = time
            return False
        self._allowed -= 1.0
        return True


def _settled(control: Control, contact: _Contact) -> list[ControlEvent]:
    """Tell how a contact that has come to rest stands, if that is not known yet."""
    if contact.down is None or contact.down == contact.held:
        return []
    contact.held = contact.down
    return [ControlEvent(contact.moved_at, control, Move.PRESS if contact.down else Move.RELEASE, contact.level)]


def _is_down(control: Control, level: float, before: bool | None) -> bool:
    if control.kind is not ControlKind.KNOB:
        return level > 0.0
    return level >= (UP if before else DOWN)
