"""What controls and their faults are called."""

from gui.language import mark, tr
from gui.pedals.mapping import SOFT, SOSTENUTO, SUSTAIN, Binding
from sensors.controls import ControlFault, ControlKind, FaultKind

PEDALS = {SUSTAIN: mark("Sustain pedal"), SOSTENUTO: mark("Sostenuto pedal"), SOFT: mark("Soft pedal")}
KINDS = {
    ControlKind.NOTE: mark("Pad or key {number}"),
    ControlKind.KNOB: mark("Pedal or knob {number}"),
    ControlKind.PROGRAM: mark("Program {number}"),
    ControlKind.BUTTON: mark("Button {number}"),
}
SIDES = (mark("Cross up"), mark("Cross right"), mark("Cross down"), mark("Cross left"))
FAULTS = {
    FaultKind.NO_MIDI_LIBRARY: mark("MIDI needs sospiro[midi], and on Linux libasound2, installed. Game-pads work."),
    FaultKind.NO_MIDI: mark("This computer offers no MIDI at the moment. Game-pads work."),
    FaultKind.NO_PAD_LIBRARY: mark("Game-pads cannot be read on this computer. MIDI pedals and pads work."),
    FaultKind.IN_USE: mark("“{device}” is in use by another program: close that, and it works here by itself."),
    FaultKind.FLOOD: mark(
        "“{device}” sends more than anybody can press, so some presses are left out. Check its cable."
    ),
    FaultKind.ENDED: mark("Pedals and pads cannot be heard at the moment. They are tried again; mouse and keys work."),
}
GONE = mark("“{device}” was unplugged. Plug it in again and it works by itself; mouse and keys work as before.")
NOBODY = mark("No pedal, pad or game-pad is here yet. Plug one in: its name appears by itself.")


def control_words(binding: Binding) -> str:
    """Return what the control of a binding is called, with its device if it is bound to one."""
    if binding.kind is ControlKind.HAT:
        name = tr(SIDES[binding.number % 4])
    elif binding.kind is ControlKind.KNOB and binding.number in PEDALS:
        name = tr(PEDALS[binding.number])
    else:
        first = 1 if binding.kind is ControlKind.BUTTON else 0
        name = tr(KINDS[binding.kind], number=binding.number + first)
    return tr("{control}, {device}", control=name, device=binding.device) if binding.device else name


def fault_words(fault: ControlFault) -> str:
    """Return a fault in one or two sentences."""
    return tr(FAULTS[fault.kind], device=fault.device)
