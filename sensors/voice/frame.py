"""What is told of a microphone, 50 times a second: seven numbers, from which no word can be made again."""

from enum import IntEnum

from sensors.stream import Channel, Stream

FRAME_RATE = 50
SILENCE_DB = -140.0
NAME = "Microphone"
DEVICE = "microphone"
"""The device that its hits bear."""


class Value(IntEnum):
    """The channels of the stream, in order."""

    PITCH = 0
    VOICING = 1
    LEVEL = 2
    BREATH = 3
    KNOCK = 4
    KNOCK_AFTER = 5
    PLAYED = 6


VOICE_STREAM = Stream(
    NAME,
    "Voice",
    (
        Channel("pitch", "Hz", "Pitch"),
        Channel("voicing", "", "Voicing"),
        Channel("level", "dB", "Level"),
        Channel("breath", "dB", "Level"),
        Channel("knock", "", "Knock"),
        Channel("knock_after", "s", "Knock"),
        Channel("played", "dB", "Level"),
    ),
    float(FRAME_RATE),
    "double64",
    source_id="sospiro-microphone",
)
"""Each sample is stamped with the middle of the 40 ms it tells of. `pitch` is 0 for none; `voicing`, 0–1, how
much like itself the sound is one period later; `level` and `breath` are dB of full scale, the latter of 0.5–4 kHz
alone; `knock` how hard a clap was, 0 for none, and `knock_after` when it was, from the stamp on; `played` what Sospiro
itself played then, dB of full scale."""
