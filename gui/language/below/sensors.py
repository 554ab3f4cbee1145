"""Why a stream is used, what is wrong with one, and what the sound card does."""

from gui.language import mark

TEXTS = (
    mark("ECG by {why}"),
    mark("pulse by {why}"),
    mark("RR intervals by {why}"),
    mark("respiration by {why}"),
    mark("its type {name}"),
    mark("its type RB, a Vernier respiration belt"),
    mark("its name '{name}'"),
    mark("channel '{name}'"),
    mark("channel '{name}' in {unit}"),
    mark("channel '{name}', an ECG lead"),
    mark("the channel type {name}"),
    mark("the unit {name}"),
    mark("its green light, which movement disturbs least"),
    mark("{this} and {that}"),
    mark("{this}, {other} and {that}"),
    mark("texts of type '{name}'"),
    mark("channel '{name}' is a free input that may carry it"),
    mark("chosen the last time"),
    mark("one of this name was chosen last time"),
    mark("chosen by hand"),
    mark("nothing in it looks like heart, breath or markers"),
    mark("Several streams called '{name}' are there and none is taken: leave only one running."),
    mark("The stream '{name}' is there but sends nothing: check its sensor."),
    mark("The stream '{name}' is lost; it goes on by itself when its device is back."),
    mark("The stream '{name}' keeps leaping away and back: check its plug and cable. No rate is told until it stops."),
    mark("The stream '{name}' declares {rate} Hz but sends {to}: Sospiro goes by the measured rate."),
    mark(
        "The stream '{name}' stamps its samples {seconds} s behind this computer's clock: Sospiro goes by "
        "their arrival."
    ),
    mark(
        "The stream '{name}' stamps its samples {seconds} s ahead of this computer's clock: Sospiro goes by "
        "their arrival."
    ),
    mark("The stream '{name}' cannot be reached: check its device and the network."),
    mark("The stream '{name}' announces {rate} samples per second, more than can be read ({to}): check its device."),
    mark("The stream '{name}' that was chosen for the {signal} is not there: start its device, or choose another."),
    mark("What is played here has not begun to send yet: wait a moment."),
    mark(
        "No ECG or respiration stream is on the network ({what}): start the device, or try 'sospiro simulate' "
        "in another terminal."
    ),
    mark("no stream is there"),
    mark("there is {name}"),
    mark(
        "No stream on the network says that it is an ECG or respiration, but {why} in '{name}': if it does, "
        "choose it with --{signal} {option}."
    ),
    mark("Several streams are equally good for the {signal}: {what}; choose one with --{flag} {option}."),
    mark("respiration"),
    mark("pulse"),
    mark("markers"),
    mark("ecg"),
    mark("rr"),
    mark("The sound stopped again and again; the session goes on without it."),
    mark("The sound stopped and is being started again. The recording is safe; nothing needs to be done."),
    mark("Your own music cannot be read any further; the guide goes on without it."),
    mark("The sound card {name} is gone; the music goes on silently and is heard again as soon as it is back."),
    mark("The sound card {name} is busy, another program plays on it; until it is free the music plays silently."),
    mark("The sound card {name} cannot be used ({why}); until it can the music plays silently."),
    mark("of the system"),
    mark("{why} Until then the music plays silently."),
    mark("No sound card is there; plug one in, or choose the device none."),
    mark("No sound card is called {name}; there are {what}: give one of these names."),
    mark("The name {name} fits several sound cards ({what}); give more of the name of one."),
    mark("It stopped taking sound."),
    mark("Its driver does not answer."),
    mark("Its driver crashed."),
    mark("It takes no sound."),
    mark("follows gladly"),
    mark("Recording: {name}"),
    mark("It ended by itself, which it should not: start it again."),
    mark("It ended by an unexpected fault ({kind})."),
)
