"""What is said of a recording of a prompt."""

from gui.language import mark

TEXTS = (
    mark("The microphone hears nobody: come closer, choose another one, or turn it up; then record again."),
    mark(
        "The microphone sends nothing but silence: switch it on, and let Sospiro use it in the settings of the system."
    ),
    mark("That was shorter than half a second ({seconds} s): record it again, to its end."),
    mark("It is kept, but it was too loud and may rattle: a step back, and record again."),
    mark("It is kept, but it is quiet, and the room is heard with it: come closer, and record again."),
    mark("{name}: it lasts {seconds} s, into the prompt after it: let that begin later, or shorten the pause."),
)
