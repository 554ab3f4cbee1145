"""The streams Sospiro makes itself, as they stand in the recording and on the network: one table for writer and reader.

Every time in them is on this machine's LSL clock, so they carry no clock offset of their own.
"""

from sensors.stream import Channel, Stream


def _numbers(name: str, kind: str, *channels: tuple[str, str]) -> Stream:
    described = tuple(Channel(label, unit) for label, unit in channels)
    return Stream(name, kind, described, 0.0, "double64", source_id=name.lower())


def _texts(name: str, label: str) -> Stream:
    return Stream(name, "Markers", (Channel(label),), 0.0, "string", source_id=name.lower())


HEARTBEATS = _numbers("Sospiro-Heartbeats", "RR", ("rr_ms", "ms"), ("confidence", ""), ("reported_at", "s"))
BREATHS = _numbers(
    "Sospiro-Breaths",
    "Breaths",
    ("period", "s"),
    ("inhale_share", ""),
    ("depth", "unit of the signal"),
    ("reported_at", "s"),
    ("in_sync", ""),
)
GUIDE = _numbers("Sospiro-Guide", "Guide", ("phase", ""), ("rate", "breaths/min"))
GUIDE_BREATHS = _numbers(
    "Sospiro-GuideBreaths",
    "GuideBreaths",
    ("number", ""),
    ("rate", "breaths/min"),
    ("inhale_share", ""),
    ("beats_per_breath", ""),
)
AUDIO_CLOCK = _numbers("Sospiro-AudioClock", "AudioClock", ("sample", "samples"))
CUES = _texts("Sospiro-Cues", "cue")
STATE = _texts("Sospiro-State", "state")
COMMANDS = _texts("Sospiro-Commands", "command")
MARKERS = _texts("Sospiro-Markers", "marker")
RECORDER = Stream(
    name="Sospiro-Recorder",
    type="Status",
    channels=(Channel("held_bytes", "bytes", "memory"), Channel("lost_samples", "samples", "count")),
    nominal_rate=0.0,
    channel_format="double64",
    source_id="sospiro-recorder",
)
"""One sample each second: tells from the file alone how long a session was and how its recording fared."""

DERIVED = (HEARTBEATS, BREATHS, GUIDE, GUIDE_BREATHS, AUDIO_CLOCK, CUES, STATE, COMMANDS, MARKERS)
