"""What is said of MIDI, OSC and Ableton Link on their way to a studio."""

from gui.language import mark

TEXTS = (
    mark("The MIDI port for the studio is not there: plug it in, and all goes on by itself."),
    mark("The MIDI port '{name}' has gone: plug it in again, and notes and clock go on by themselves."),
    mark("This computer offers no MIDI at the moment: nothing is sent to a studio; it is tried again."),
    mark("MIDI needs sospiro[midi], and on Linux libasound2, installed: nothing is sent to the studio."),
    mark("The MIDI port for the studio takes nothing any more: unplug it, and plug it in again."),
    mark("The device whose keys are lit is not there: plug it in, and they are lit by themselves."),
    mark("'{name}', whose keys are lit, has gone: plug it in again, and they are lit by themselves."),
    mark("The device whose keys are lit takes nothing any more: unplug it, and plug it in again."),
    mark("The computer '{name}' for OSC is not known on this network; it is asked for again."),
    mark("Ableton Link needs sospiro[link] installed: its tempo is not led."),
    mark(
        "What is sent to the studio comes back as if it were played: no more notes are sent; choose another MIDI port."
    ),
)
