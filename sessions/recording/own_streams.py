"""The streams Sospiro makes itself, as they stand in the recording and on the network: one table for writer and reader.

Every time in them is on this machine's LSL clock, so they carry no clock offset of their own.
"""

import os
import socket
from collections.abc import Iterable
from dataclasses import fields

from engine.guidance import Texture
from engine.measures.registry import MEASURES as KINDS
from sensors.stream import Channel, Stream


def announced_id(stream: Stream) -> str:
    """Return the source id under which this process announces a stream: of every Sospiro in the house another one."""
    return f"{stream.source_id}@{socket.gethostname()}:{os.getpid()}"


def _numbers(name: str, kind: str, *channels: tuple[str, str]) -> Stream:
    described = tuple(Channel(label, unit) for label, unit in channels)
    return Stream(name, kind, described, 0.0, "double64", source_id=name.lower())


def _texts(name: str, label: str) -> Stream:
    return Stream(name, "Markers", (Channel(label),), 0.0, "string", source_id=name.lower())


HEARTBEATS = _numbers("Sospiro-Heartbeats", "RR", ("rr_ms", "ms"), ("confidence", ""), ("reported_at", "s"))
INTERVALS = _numbers(
    "Sospiro-Intervals", "RR", ("rr_ms", "ms"), ("corrected_ms", "ms"), ("mark", ""), ("reported_at", "s")
)
"""RR intervals as judged: `mark` is the place of the mark in `RRMark`, 0 for a normal one; `rr_ms` is NaN where one was
put in for a missing heartbeat, `corrected_ms` where none stands for it."""

BREATHS = _numbers(
    "Sospiro-Breaths",
    "Breaths",
    ("period", "s"),
    ("inhale_share", ""),
    ("depth", "unit of the signal"),
    ("reported_at", "s"),
    ("in_sync", ""),
    ("sigh", ""),
    ("pause", "s"),
)
BODY = _numbers(
    "Sospiro-Body",
    "Body",
    ("heart_rate", "beats/min"),
    ("respiration_rate", "breaths/min"),
    ("respiration_confidence", ""),
    ("respiration_from_ecg", ""),
    ("ecg_quality", ""),
    ("ppg_quality", ""),
    ("rr_quality", ""),
    ("respiration_quality", ""),
)
"""Once a second what was known of the body; NaN for what was not."""

BRAIN = _numbers(
    "Sospiro-Brain",
    "Brain",
    ("quality", ""),
    ("blinks", ""),
    ("muscles", ""),
    ("pops", ""),
    ("contact", ""),
    ("rejected", "s"),
    ("electrodes", ""),
    ("clean", ""),
)
"""Once a second how an EEG was heard: its quality, which share of the last 10 s was left out for what, all electrodes
together, how many seconds so far told nothing at all, and how many electrodes there were and told something. The
waves themselves are among the measures."""

BREATH_PHASE = _numbers("Sospiro-BreathPhase", "BreathPhase", ("phase", ""), ("level", ""))
"""As often as the guide where in their breath the person was, 0–1 from the inhale onset, and how full, 0–1; NaN where
unknown."""

GUIDE = _numbers("Sospiro-Guide", "Guide", ("phase", ""), ("rate", "breaths/min"))
GUIDE_BREATHS = _numbers(
    "Sospiro-GuideBreaths",
    "GuideBreaths",
    ("number", ""),
    ("rate", "breaths/min"),
    ("inhale_share", ""),
    ("beats_per_breath", ""),
)
_TEXTURE_UNITS = {"attack": "s"}
TEXTURE = _numbers(
    "Sospiro-Texture",
    "Texture",
    *((field.name, _TEXTURE_UNITS.get(field.name, "")) for field in fields(Texture)),
    ("volume_db", "dB"),
)
"""Once a second how the music was asked to sound, each 0–1 where it has no unit, and the volume."""

MEASURES = _numbers("Sospiro-Measures", "Measures", *((kind.name, kind.unit) for kind in KINDS))
"""Once a second every measure of `engine.measures.registry`; NaN for "not enough data yet"."""

BREATH_MEASURES = _numbers(
    "Sospiro-Breath-Measures",
    "BreathMeasures",
    ("asynchrony", "s"),
    ("period_error", "%"),
    ("in_sync", ""),
    ("rsa_amplitude", "beats/min"),
    ("rsa_amplitude_ms", "ms"),
    ("by_guide", ""),
)
"""Each breath as measured, stamped with its inhale onset; NaN where no guide played, or where too few heartbeats were
heard. `by_guide` is 1 where no breath was heard and the guide's bounds the RSA amplitude: its onset is the stamp."""

HITS = _numbers("Sospiro-Hits", "Hits", ("strength", ""), ("answered_at", "s"))
"""Every tap and stroke of a person, stamped as its device did, whenever it came: how hard, 0–1, and for when an answer
was asked of the sound; NaN for none."""

TAPPING = _numbers(
    "Sospiro-Tapping",
    "Tapping",
    ("stage", ""),
    ("beats", ""),
    ("taps", ""),
    ("near_the_beat", ""),
    ("asynchrony_ms", "ms"),
    ("asynchrony_sd_ms", "ms"),
    ("variation", ""),
    ("lag_one", ""),
    ("alpha", ""),
    ("alpha_low", ""),
    ("alpha_high", ""),
    ("beta", ""),
    ("beta_low", ""),
    ("beta_high", ""),
    ("breath_variation", ""),
)
"""Each stage in which the person tapped or drummed, stamped with its end; NaN for what its taps do not tell."""

PHONATIONS = _numbers(
    "Sospiro-Phonations",
    "Phonations",
    ("seconds", "s"),
    ("pitch", "Hz"),
    ("steady", ""),
    ("hum", ""),
    ("reported_at", "s"),
)
"""Each stretch of voice that the microphone heard, stamped with its onset: how long, on which tone, which share of it
stayed on one tone, and whether it counts as a hum."""

DRONE = _numbers("Sospiro-Drone", "Drone", ("note", ""), ("hum", "Hz"))
"""When the tone that sounds along with a hum was asked for, its MIDI note number, and the pitch of the hum; NaN for a
note when it was let go."""

NOTES = _numbers(
    "Sospiro-Notes",
    "Notes",
    ("pitch", ""),
    ("velocity", ""),
    ("client", ""),
    ("in_scale", ""),
    ("sounds", ""),
    ("asked_for", "s"),
)
"""Every note that somebody played on an instrument, stamped as its device did: MIDI note number of the key, how hard it
was struck, 0–1, and 0 where it came up; 1 where it was the client's; whether the key lay in the scale; the MIDI note
number that sounds for it, and for when it was asked of the sound, NaN for none."""

PLAYING = _numbers(
    "Sospiro-Playing",
    "Playing",
    ("stage", ""),
    ("notes", ""),
    ("therapist", ""),
    ("in_scale", ""),
    ("tempo", "beats/min"),
    ("unevenness", ""),
    ("breath_locking", ""),
    ("breath_place", ""),
    ("guide_locking", ""),
)
"""Each stage in which somebody played along, stamped with its end; NaN for what its notes do not tell."""

HARMONY = _numbers("Sospiro-Harmony", "Harmony", ("tonic", ""), ("mode", ""), ("chord", ""), ("reported_at", "s"))
"""Each chord of the music from when it sounds: tonic of its key (0–11), place of the mode in `engine.music.scale`, and
its pitch classes as the sum of 2 to the power of each."""

ACOUSTICS = _numbers(
    "Sospiro-Acoustics", "Acoustics", ("loudness", "LUFS"), ("notes_per_second", "notes/s"), ("centroid", "Hz")
)
"""Every 10 s how they sounded, stamped with their end; `sessions.acoustics` says how each is measured."""

CONTROLLER = _numbers(
    "Sospiro-Controller",
    "Controller",
    ("state", ""),
    ("stage", ""),
    ("target_rate", "breaths/min"),
    ("rate", "breaths/min"),
    ("inhale_share", ""),
    ("beats_per_breath", ""),
    ("start_at", "s"),
    ("playing", ""),
    ("volume_db", "dB"),
    ("ticks", ""),
    ("checksum", ""),
)
"""The state of the controller at every tick: a row when something in it changed, and each second; until the next one
all stays as it is. `state` is the place of the state in `PacingState`, `stage` counts from 1, `start_at` is NaN while
no guide is asked for. `checksum` is the CRC-32 of all that was asked of the sound, texture included, in the `ticks`
ticks since the row before, this one included (`sessions.controller_log`)."""

GROUP = _numbers(
    "Sospiro-Group",
    "Group",
    ("members", ""),
    ("counting", ""),
    ("rate", "breaths/min"),
    ("inhale_share", ""),
    ("beats_per_breath", ""),
    ("start_at", "s"),
    ("holding", ""),
    ("synchrony", ""),
    ("coherence", ""),
    ("counts", ""),
    ("reward", ""),
    ("ticks", ""),
    ("checksum", ""),
)
"""In a group what was asked of the one music: a row when a decision changed, and each second. How many are members, how
many of them counted, the guide, whether safety held it, the synchrony (median) and the phase coherence of those who
counted; of this person whether they counted and how much of the reward was theirs. `ticks` and `checksum` as in
`CONTROLLER`, which holds what this person's own pacing proposed."""

ARRIVALS = _texts("Sospiro-Arrivals", "arrival")
"""What the counts of `ticks_stream` cannot tell, one JSON object for each tick of which there is more to tell."""

SOUND_LEVEL = _numbers("Sospiro-SoundLevel", "SoundLevel", ("weighted_db", "dB(A)"), ("sound_card", ""))
"""What the dose of sound was counted from, whenever it changed: dB(A) re full scale; whether a sound card played."""

CONTROL = _texts("Sospiro-Control", "entry")
"""What a yoked arm replays, as its turn comes: a breath of the guide or a texture of the other session, as JSON."""

TICKS = "Sospiro-Ticks"
TOLD = 127
"""A count of `ticks_stream` that `ARRIVALS` tells."""


def ticks_stream(inputs: Iterable[str]) -> Stream:
    """Return the stream of the session's ticks, each stamped with its own time.

    What each found: commands obeyed, guide breaths newly latched, and the samples that came from every input.
    """
    counts = ("commands", "guide_breaths", *(f"from {name}" for name in inputs))
    channels = tuple(Channel(label, "samples" if place > 1 else "", "count") for place, label in enumerate(counts))
    return Stream(TICKS, "Ticks", channels, 0.0, "int8", source_id=TICKS.lower())


AUDIO_CLOCK = _numbers("Sospiro-AudioClock", "AudioClock", ("sample", "samples"))
CUES = _texts("Sospiro-Cues", "cue")
STATE = _texts("Sospiro-State", "state")
STAGES = _texts("Sospiro-Stages", "stage")
SAFETY = _texts("Sospiro-Safety", "event")
PROMPTS = _texts("Sospiro-Prompts", "prompt")
"""What a script said, each stamped with its place; where a recording of it sounds, that is when it begins."""

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

HEALTH = _numbers(
    "Sospiro-Health",
    "Health",
    ("tick_late_ms", "ms"),
    ("longest_tick_ms", "ms"),
    ("sound_ahead_ms", "ms"),
    ("recorder_queue", "entries"),
    ("disk_free", "bytes"),
    ("memory", "bytes"),
)
"""Once a second how the program fared: how late its latest tick was and how long its longest took, since the sample
before; how much sound is ready, what waits to be written, and what disk and memory have. Live only."""

DERIVED = (
    HEARTBEATS,
    INTERVALS,
    BREATHS,
    BODY,
    BRAIN,
    BREATH_PHASE,
    GUIDE,
    GUIDE_BREATHS,
    TEXTURE,
    MEASURES,
    BREATH_MEASURES,
    HITS,
    TAPPING,
    NOTES,
    PLAYING,
    HARMONY,
    PHONATIONS,
    DRONE,
    ACOUSTICS,
    AUDIO_CLOCK,
    CUES,
    CONTROLLER,
    STATE,
    STAGES,
    SAFETY,
    PROMPTS,
    COMMANDS,
    MARKERS,
)
