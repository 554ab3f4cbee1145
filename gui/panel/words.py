"""What the panel says: states, signal lights and numbers in plain words. Text from outside comes through `plain`."""

import math
import unicodedata
from dataclasses import dataclass

from engine.guidance import PacingState
from sensors.state import QualityReason, SignalQuality
from sensors.stream import Signal
from sessions.snapshot import SessionPhase, Snapshot

LONGEST_TEXT = 200
FOOTER = "Wellness and research instrument, not a medical device."
PRIVACY = "LSL has no password: anyone on this network can read these signals."
UNKNOWN = "--"

PHASE_WORDS = {
    SessionPhase.READY: "READY",
    SessionPhase.RUNNING: "RUNNING",
    SessionPhase.STOPPING: "SAVING…",
    SessionPhase.SAVED: "SAVED",
    SessionPhase.FAILED: "STOPPED BY A FAULT",
}

PHASE_SENTENCES = {
    SessionPhase.READY: ("Ready when you are", "Check the signal lights, then press Start."),
    SessionPhase.STOPPING: ("Saving the session", "The music fades while the recording is completed."),
    SessionPhase.SAVED: ("The session is saved", "Press Start for another one."),
    SessionPhase.FAILED: ("The session has ended", "What was recorded until then is kept; press Start to begin again."),
}

GUIDE_WORDS = {
    PacingState.RECOGNISE: ("Listening", "getting to know the person's own breathing"),
    PacingState.MATCH: ("Matching", "the music breathes as the person does"),
    PacingState.LEAD: ("Leading", "the music slows, breath by breath"),
    PacingState.HOLD: ("Holding", "the music keeps its pace"),
    PacingState.BACK_OFF: ("Easing back", "the music comes back towards the person"),
    PacingState.MAINTAIN: ("Staying", "the target is reached"),
    PacingState.RETURN: ("Returning", "back to the person's own pace, then an end"),
    PacingState.PASSIVE: ("Following", "the music follows the person"),
    PacingState.COAST: ("Coasting", "no breathing signal: the music goes on by itself"),
}

SIGNAL_NAMES = {Signal.RESPIRATION: "Breathing", Signal.ECG: "Heart"}

QUALITY_WORDS = {
    QualityReason.GOOD: "Good",
    QualityReason.NOISY: "Noisy",
    QualityReason.FLAT: "Flat",
    QualityReason.CLIPPED: "Too strong",
    QualityReason.STALE: "Silent",
    QualityReason.LOST: "Lost",
}

ADVICE = {
    (Signal.ECG, QualityReason.NOISY): "Press the electrodes down",
    (Signal.ECG, QualityReason.FLAT): "Check electrodes and cable",
    (Signal.ECG, QualityReason.CLIPPED): "Lower the amplifier gain",
    (Signal.RESPIRATION, QualityReason.NOISY): "Sit still; check the belt",
    (Signal.RESPIRATION, QualityReason.FLAT): "Tighten the belt a little",
    (Signal.RESPIRATION, QualityReason.CLIPPED): "Loosen the belt a little",
}
ADVICE_ANY = {
    QualityReason.GOOD: "",
    QualityReason.STALE: "Check that the sensor is on",
    QualityReason.LOST: "Switch the sensor on again",
}


def plain(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return text from outside as one harmless line: control and direction characters as `·`, cut at `longest`."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return "".join("·" if unicodedata.category(c)[0] == "C" or c in "\u2028\u2029" else c for c in cut)


def clock_text(seconds: float) -> str:
    """Return a duration as minutes and seconds, or hours, minutes and seconds."""
    whole = max(0, int(seconds))
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


def decibels(value: float) -> str:
    """Return a level with a true minus sign, without decimals."""
    return f"{value:.0f} dB".replace("-", "−")


def guide_words(snapshot: Snapshot) -> tuple[str, str]:
    """Return what the guide does: a word, and the reason as a sentence."""
    if snapshot.phase is not SessionPhase.RUNNING:
        return PHASE_SENTENCES[snapshot.phase]
    word, meaning = GUIDE_WORDS[snapshot.state]
    sentence = plain(snapshot.reason) or meaning
    return word, sentence[:1].upper() + sentence[1:]


@dataclass(frozen=True, slots=True)
class Light:
    """A signal light in words: what it is, how it is, what to do."""

    reason: QualityReason | None
    word: str
    advice: str


def light(signal: Signal, quality: SignalQuality | None) -> Light:
    """Word a signal quality; None is an input that is not connected."""
    if quality is None:
        return Light(None, "Not connected", "Switch the sensor on")
    word = QUALITY_WORDS[quality.reason]
    if quality.reason in (QualityReason.STALE, QualityReason.LOST) and math.isfinite(quality.age):
        word = f"{word} {clock_text(quality.age) if quality.age >= 60 else f'{quality.age:.0f} s'}"
    return Light(quality.reason, word, ADVICE.get((signal, quality.reason), ADVICE_ANY.get(quality.reason, "")))


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as shown: its text, and why there is none."""

    text: str
    why: str = ""


def figure(value: float | None, why: str, decimals: int = 0) -> Figure:
    """Show a number that is known, else `--` and why."""
    if value is None or not math.isfinite(value):
        return Figure(UNKNOWN, why)
    return Figure(f"{value:.{decimals}f}")


def why_no_rate(signal: Signal, quality: SignalQuality | None) -> str:
    """Say why the rate of a signal is unknown."""
    if quality is None:
        return "not connected"
    if quality.reason is QualityReason.GOOD:
        return "listening …"
    return f"signal {light(signal, quality).word.lower()}"


def figures(snapshot: Snapshot) -> tuple[Figure, Figure, Figure, Figure]:
    """Return breathing rate, guide rate, heart rate (each per minute) and synchrony (%) as shown."""
    if snapshot.phase is not SessionPhase.RUNNING and snapshot.phase is not SessionPhase.READY:
        ended = Figure(UNKNOWN, "session ended")
        return ended, ended, ended, ended
    body, guide = snapshot.body, snapshot.guide
    running = snapshot.phase is SessionPhase.RUNNING
    synchrony = None if snapshot.synchrony is None else 100 * snapshot.synchrony
    return (
        figure(body.respiration_rate, why_no_rate(Signal.RESPIRATION, body.respiration), 1),
        figure(guide.rate if guide else None, "not playing yet" if running else "starts in session", 1),
        figure(body.heart_rate, why_no_rate(Signal.ECG, body.ecg)),
        figure(synchrony if running else None, "needs 6 breaths" if running else "starts in session"),
    )
