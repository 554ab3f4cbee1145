"""Pedals, pads, keys, knobs and game-pads: what hands and feet do, stamped when it reaches this machine.

They are heard in a process of their own (`reader`), and whoever wants to know of them has a `Feed` of `HandControls`.
"""

from sensors.controls.event import Control, ControlEvent, ControlFault, ControlKind, FaultKind, Move, NoteEvent
from sensors.controls.hand_controls import Feed, HandControls
from sensors.controls.wire import Present

__all__ = [
    "Control",
    "ControlEvent",
    "ControlFault",
    "ControlKind",
    "FaultKind",
    "Feed",
    "HandControls",
    "Move",
    "NoteEvent",
    "Present",
]
