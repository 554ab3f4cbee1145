"""What each column of Sospiro's own streams holds, in words: the data dictionary of every format."""

from engine.measures.registry import MEASURES as KINDS
from sensors.stream import Channel
from sessions.export.arrays import Track, unit_of
from sessions.recording.own_streams import (
    ACOUSTICS,
    AUDIO_CLOCK,
    BODY,
    BRAIN,
    BREATH_MEASURES,
    BREATH_PHASE,
    BREATHS,
    DRONE,
    GROUP,
    GUIDE,
    GUIDE_BREATHS,
    HARMONY,
    HEARTBEATS,
    HITS,
    INTERVALS,
    MEASURES,
    NOTES,
    PHONATIONS,
    PLAYING,
    TAPPING,
    TEXTURE,
)

REPORTED = {"reported_at": "When it was known, seconds since the session began."}
COLUMNS: dict[str, dict[str, str]] = {
    HEARTBEATS.name: REPORTED
    | {
        "rr_ms": "RR interval that the heartbeat ends; empty for the first one and across a gap.",
        "confidence": "How far the heartbeat can be trusted, 0-1.",
    },
    INTERVALS.name: REPORTED
    | {
        "rr_ms": "RR interval as measured; empty where one was put in for a missing heartbeat.",
        "corrected_ms": "What a normal beat would have made of it; empty where nothing stands for it.",
        "mark": "0 normal, 1 ectopic, 2 missed, 3 extra, 4 artefact.",
    },
    BREATHS.name: REPORTED
    | {
        "period": "From one inhale onset to the next.",
        "inhale_share": "Share of the period spent breathing in, 0-1.",
        "depth": "Size of the breath in the unit of the respiration signal.",
        "in_sync": "1 when the breath was in sync with the guide, 0 when not; empty where no guide played.",
        "sigh": "1 for a breath much deeper than those before.",
        "pause": "Time without movement before the next inhale onset.",
    },
    BODY.name: {
        "heart_rate": "Heart rate.",
        "respiration_rate": "Respiration rate.",
        "respiration_confidence": "How far the respiration rate can be trusted, 0-1.",
        "respiration_from_ecg": "1 while the breath was derived from the ECG.",
        "ecg_quality": "Signal quality of the ECG, 0-1.",
        "ppg_quality": "Signal quality of the PPG, 0-1.",
        "rr_quality": "Signal quality of the RR intervals, 0-1.",
        "respiration_quality": "Signal quality of the respiration, 0-1.",
    },
    BRAIN.name: {
        "quality": "Signal quality of the EEG, 0-1.",
        **{
            why: f"Share of the last 10 s, all electrodes together, left out for {words}, 0-1."
            for why, words in (
                ("blinks", "blinks or movement"),
                ("muscles", "muscles"),
                ("pops", "jumps of an electrode"),
                ("contact", "electrodes that were off"),
            )
        },
        "rejected": "Time so far in which no electrode told anything.",
        "electrodes": "Electrodes that were read.",
        "clean": "Electrodes that told something just then.",
    },
    BREATH_PHASE.name: {
        "phase": "Where in their breath the person was, 0-1 from the inhale onset.",
        "level": "How full of breath the person was, 0-1.",
    },
    GUIDE.name: {
        "phase": "Phase of the guide (the breath the music plays), 0-1 from its inhale onset; empty while silent.",
        "rate": "Rate of the guide.",
    },
    GUIDE_BREATHS.name: {
        "number": "Counts the guide's breaths.",
        "rate": "Rate of the guide's breath.",
        "inhale_share": "Share of it spent breathing in, 0-1.",
        "beats_per_breath": "Musical beats in it.",
    },
    TEXTURE.name: {
        channel.label: f"How the music was asked to sound: {channel.label.replace('_', ' ')}"
        f"{', 0-1' if not channel.unit else ''}."
        for channel in TEXTURE.channels
    },
    MEASURES.name: {kind.name: f"{kind.title}, over {kind.window}. {kind.sentence}" for kind in KINDS},
    BREATH_MEASURES.name: {
        "asynchrony": "Inhale onset of the person minus that of the guide.",
        "period_error": "How far the person's breath was longer than the guide's.",
        "in_sync": "1 when the breath was in sync with the guide, 0 when not.",
        "rsa_amplitude": "RSA amplitude: highest minus lowest heart rate within the breath.",
        "rsa_amplitude_ms": "RSA amplitude as longest minus shortest RR interval within the breath.",
        "by_guide": "1 where no breath was heard and the guide's breath bounds it.",
    },
    HITS.name: {
        "strength": "How hard the person tapped or struck, 0-1.",
        "answered_at": "When the answer was to sound, seconds since the session began; empty where there was none.",
    },
    TAPPING.name: {
        "stage": "Number of the stage of the protocol that ended here.",
        "beats": "Beats that sounded in it.",
        "taps": "Hits of the person in it.",
        "near_the_beat": "Share of the hits nearer to a beat than to any other quarter of one, 0-1.",
        "asynchrony_ms": "Hit minus beat on average, latency of the device taken away; below 0 for early.",
        "asynchrony_sd_ms": "Standard deviation of the same.",
        "variation": "Coefficient of variation of the intervals between hits, as shares of those of the beats.",
        "lag_one": "Autocorrelation of those intervals at lag 1.",
        "alpha": "Phase correction: share of the last asynchrony that the next hit makes up for.",
        "beta": "Period correction: share of it by which the inner period is changed.",
        **{
            f"{name}_{end}": f"{end.title()} end of the 95 % interval of {name}."
            for name in ("alpha", "beta")
            for end in ("low", "high")
        },
        "breath_variation": "Coefficient of variation of the person's breath period in the stage.",
    },
    NOTES.name: {
        "pitch": "MIDI note number of the key.",
        "velocity": "How hard it was struck, 0-1; 0 where it came up.",
        "client": "1 where the client played it, 0 for the therapist.",
        "in_scale": "1 where the key lay in the scale of the music, 0 where not.",
        "sounds": "MIDI note number that sounds for it; empty where none does.",
        "asked_for": "When that was to sound, seconds since the session began.",
    },
    PLAYING.name: {
        "stage": "Number of the stage of the protocol that ended here.",
        "notes": "Notes that were played in it.",
        "therapist": "Those of them that the therapist played.",
        "in_scale": "Share of the keys that lay in the scale of the music, 0-1.",
        "tempo": "Median tempo of the playing.",
        "unevenness": "Coefficient of variation of the beats that were played.",
        "breath_locking": "How far the notes gather at one place of the person's breath, 0-1.",
        "breath_place": "That place, 0-1 from the inhale onset.",
        "guide_locking": "How far they gather at one place of the guide's breath, 0-1.",
    },
    HARMONY.name: {
        "tonic": "Tonic of the key of the chord, 0-11 from C.",
        "mode": "Number of its mode, as docs/together.md lists them.",
        "chord": "Pitch classes of the chord: the sum of 2 to the power of each, 0-11 from C.",
        "reported_at": "When the sound told of it.",
    },
    PHONATIONS.name: REPORTED
    | {
        "seconds": "How long the person hummed or sang without a break.",
        "pitch": "Its middle pitch.",
        "steady": "Share of it that stayed on one tone, 0-1; next to none in speech.",
        "hum": "1 where it counts as a hum, 0 for a word or a cough.",
    },
    DRONE.name: {
        "note": "MIDI note number of the tone that was to sound along with a hum; empty where it was let go.",
        "hum": "Pitch of the hum then.",
    },
    GROUP.name: {
        "members": "Members of the group.",
        "counting": "Those of them who counted for the one guide.",
        "rate": "Rate that the guide of all was asked for.",
        "inhale_share": "Share of its breath spent breathing in, 0-1.",
        "beats_per_breath": "Musical beats in it.",
        "start_at": "When that guide was to begin, seconds since the session began; empty for silence.",
        "holding": "1 where safety let the guide slow no further for somebody, 0 where not.",
        "synchrony": "Median synchrony of those who counted, 0-1.",
        "coherence": "How far their breaths lay together (phase coherence), 0-1.",
        "counts": "1 where this person counted, 0 where not.",
        "reward": "How much of the reward was theirs, 0-1.",
        "ticks": "Decisions since the row before.",
        "checksum": "CRC-32 of all that was asked of the sound in them.",
    },
    ACOUSTICS.name: {
        "loudness": "Loudness of the 10 s before.",
        "notes_per_second": "Notes begun in the 10 s before.",
        "centroid": "Spectral centroid of the 10 s before.",
    },
    AUDIO_CLOCK.name: {"sample": "Sample of the sound (48 000 a second) that sounded at this moment."},
}


def described(track: Track, channel: Channel) -> tuple[str, str]:
    """Return unit and description of a channel; "1" stands for a plain number, "arbitrary" for an unknown unit."""
    if track.own:
        unit = unit_of(channel) or ("s" if channel.label in REPORTED else "1")
        return unit, COLUMNS.get(track.name, {}).get(channel.label, "")
    signals = [str(signal) for signal, place in track.uses if track.stream.channels[place] == channel]
    words = f"As sent; the session used it as {' and '.join(signals)}." if signals else "As sent."
    return unit_of(channel) or "arbitrary", words
