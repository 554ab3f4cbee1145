"""What a person is told of the ways out, in one sentence each."""

from sessions.studio.wire import Standing, Way

MIDI = {
    Standing.MISSING: "The MIDI port for the studio is not there: plug it in, and all goes on by itself.",
    Standing.LOST: "The MIDI port '{name}' has gone: plug it in again, and notes and clock go on by themselves.",
    Standing.NO_MIDI: "This computer offers no MIDI at the moment: nothing is sent to a studio; it is tried again.",
    Standing.NO_LIBRARY: "MIDI needs sospiro[midi], and on Linux libasound2, installed: nothing is sent to the studio.",
    Standing.HANGS: "The MIDI port for the studio takes nothing any more: unplug it, and plug it in again.",
}
LIGHTS = {
    Standing.MISSING: "The device whose keys are lit is not there: plug it in, and they are lit by themselves.",
    Standing.LOST: "'{name}', whose keys are lit, has gone: plug it in again, and they are lit by themselves.",
    Standing.HANGS: "The device whose keys are lit takes nothing any more: unplug it, and plug it in again.",
}
UNKNOWN_HOST = "The computer '{name}' for OSC is not known on this network; it is asked for again."
NO_LINK = "Ableton Link needs sospiro[link] installed: its tempo is not led."
ECHO = "What is sent to the studio comes back as if it were played: no more notes are sent; choose another MIDI port."
WORDS: dict[Way, dict[Standing, str]] = {
    Way.MIDI: MIDI,
    Way.LIGHTS: LIGHTS,
    Way.OSC: {Standing.UNKNOWN_HOST: UNKNOWN_HOST},
    Way.LINK: {Standing.NO_LIBRARY: NO_LINK},
}


def standing_words(way: str, standing: Standing, name: str) -> str:
    """Return what a person is told, empty when all is well."""
    return WORDS[Way(way)].get(standing, "").format(name=name)
