"""What the panel says: states and signal lights in plain words. Text from outside comes through `plain`."""

import math
import unicodedata
from dataclasses import dataclass

from engine.guidance import PacingState
from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from sensors.state import BodyState, QualityReason, SignalQuality
from sensors.stream import Signal
from sessions.snapshot import SessionPhase, Snapshot
from sessions.study.masked_picture import REASON

LONGEST_TEXT = 200
UNKNOWN = "--"
FOOTER = mark("Wellness and research instrument, not a medical device.")
PRIVACY = mark("LSL has no password: anyone on this network can read these signals.")
KEYS = mark(
    "By keyboard: Space starts and stops, M and 1–9 mark, T opens the music, P pauses, D when dizzy, "
    "Esc Esc for comfortable breathing."
)

PHASE_WORDS = {
    SessionPhase.READY: mark("READY"),
    SessionPhase.RUNNING: mark("RUNNING"),
    SessionPhase.STOPPING: mark("SAVING…"),
    SessionPhase.SAVED: mark("SAVED"),
    SessionPhase.FAILED: mark("STOPPED"),
}

HOLDING, PAUSED = mark("HOLDING"), mark("PAUSED")
RESTING = mark("the sound rests in every arm; press Go on when ready")
PAUSED_SENTENCE = (mark("Paused"), mark("the guide keeps its pace and only the bed sounds; press Go on when ready"))

PHASE_SENTENCES = {
    SessionPhase.READY: (mark("Before the session"), mark("See that the sensors are found, then press Start.")),
    SessionPhase.STOPPING: (mark("Saving the session"), mark("The music fades while the recording is completed.")),
    SessionPhase.SAVED: (mark("The session is saved"), mark("Press Start for another one.")),
    SessionPhase.FAILED: (
        mark("The session ended early"),
        mark("What was recorded is kept; press Start to begin again."),
    ),
}

GUIDE_WORDS = {
    PacingState.RECOGNISE: (mark("Listening"), mark("getting to know the person's own breathing")),
    PacingState.MATCH: (mark("Matching"), mark("the music breathes as the person does")),
    PacingState.LEAD: (mark("Leading"), mark("the music slows, breath by breath")),
    PacingState.HOLD: (mark("Holding"), mark("the music keeps its pace")),
    PacingState.BACK_OFF: (mark("Easing back"), mark("the music comes back towards the person")),
    PacingState.MAINTAIN: (mark("Staying"), mark("the target is reached")),
    PacingState.RETURN: (mark("Returning"), mark("back to the person's own pace, then an end")),
    PacingState.PASSIVE: (mark("Following"), mark("the music follows the person")),
    PacingState.AMBIENT: (mark("Ambient"), mark("the music breathes slowly; there is nothing to follow")),
    PacingState.COAST: (mark("Coasting"), mark("no breathing signal: the music goes on by itself")),
}

MASKED = mark("masked")
"""Why a figure is missing that would tell the arm."""

MEASURES_SHOWN = {
    "plv": mark("Entrainment"),
    "rsa_amplitude": mark("RSA amplitude"),
    "coherence_ratio": mark("Coherence"),
    "rmssd": mark("RMSSD"),
}
"""Measures of the strip by name, with the word that stands over each."""

LIVE = (SessionPhase.RUNNING, SessionPhase.STOPPING)
"""Phases in which signals are measured."""

SOUND_WORDS = {
    "sound card": mark("Sound card"),
    "silent": mark("Silent mode: no sound card"),
    "file": mark("The sound goes to a file"),
    "restarting": mark("The sound is starting"),
}

SIGNAL_NAMES = {Signal.RESPIRATION: mark("Breathing"), Signal.ECG: mark("Heart"), Signal.EEG: mark("EEG")}

QUALITY_WORDS = {
    QualityReason.GOOD: mark("Good"),
    QualityReason.NOISY: mark("Noisy"),
    QualityReason.FLAT: mark("Flat"),
    QualityReason.CLIPPED: mark("Too strong"),
    QualityReason.STALE: mark("Silent"),
    QualityReason.LOST: mark("Lost"),
}

ADVICE = {
    (Signal.ECG, QualityReason.NOISY): mark("Press the electrodes down"),
    (Signal.ECG, QualityReason.FLAT): mark("Check electrodes and cable"),
    (Signal.ECG, QualityReason.CLIPPED): mark("Lower the amplifier gain"),
    (Signal.RESPIRATION, QualityReason.NOISY): mark("Sit still; check the belt"),
    (Signal.RESPIRATION, QualityReason.FLAT): mark("Tighten the belt a little"),
    (Signal.RESPIRATION, QualityReason.CLIPPED): mark("Loosen the belt a little"),
    (Signal.EEG, QualityReason.NOISY): mark("Relax jaw and forehead; sit still"),
    (Signal.EEG, QualityReason.FLAT): mark("Press the electrodes down"),
    (Signal.EEG, QualityReason.CLIPPED): mark("Lower the amplifier gain"),
}
ADVICE_ANY = {
    QualityReason.GOOD: "",
    QualityReason.STALE: mark("Check that the sensor is on"),
    QualityReason.LOST: mark("Switch the sensor on again"),
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


def quiet_words(snapshot: Snapshot) -> str:
    """Return what is worth knowing when nothing is wrong: the recording, the markers, the sound."""
    session = plain(snapshot.folder.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1], 60)
    if snapshot.phase is SessionPhase.READY:
        return tr(KEYS)
    running = snapshot.phase is SessionPhase.RUNNING
    count = len(snapshot.markers)
    words = (
        (tr("Recording {session}", session=session) if running else tr("Session {session}", session=session)).rstrip(),
        counted_markers(count) if count else "",
        tr(SOUND_WORDS.get(snapshot.output.mode, plain(snapshot.output.mode))) if running else "",
    )
    return "  ·  ".join(word for word in words if word)


def counted_markers(count: int) -> str:
    """Return how many markers there are."""
    return tr("1 marker") if count == 1 else tr("{count} markers", count=count)


def is_masked(snapshot: Snapshot) -> bool:
    """Whether what is played is hidden from whoever looks."""
    return snapshot.reason == REASON


def state_word(snapshot: Snapshot) -> str:
    """Return where the session stands, in one word to be translated: also whether a running one is held or paused."""
    if snapshot.phase is SessionPhase.RUNNING:
        if snapshot.asked.paused:
            return PAUSED
        if snapshot.state is PacingState.HOLD:
            return HOLDING
    return PHASE_WORDS[snapshot.phase]


def guide_words(snapshot: Snapshot) -> tuple[str, str]:
    """Return what the guide does: a word, and the reason as a sentence."""
    if snapshot.phase is not SessionPhase.RUNNING:
        word, sentence = PHASE_SENTENCES[snapshot.phase]
        return tr(word), tr(sentence)
    if snapshot.asked.paused:
        word, sentence = PAUSED_SENTENCE
        return tr(word), capital(tr(RESTING if is_masked(snapshot) else sentence))
    word, meaning = GUIDE_WORDS[snapshot.state] if not is_masked(snapshot) else (mark("Masked"), "")
    return tr(word), capital(tr_sentence(plain(snapshot.reason)) or tr(meaning))


def capital(sentence: str) -> str:
    """Return a sentence with a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]


@dataclass(frozen=True, slots=True)
class Light:
    """A signal light in words: what it is, how it is, what to do."""

    reason: QualityReason | None
    word: str
    advice: str


def light(signal: Signal, quality: SignalQuality | None) -> Light:
    """Word a signal quality; None is an input that is not connected."""
    if quality is None:
        return Light(None, tr("No signal"), tr("Switch the sensor on"))
    word = tr(QUALITY_WORDS[quality.reason])
    if quality.reason in (QualityReason.STALE, QualityReason.LOST) and math.isfinite(quality.age):
        age = f"{quality.age:.0f}"
        word = f"{word} {clock_text(quality.age) if quality.age >= 60 else tr('{seconds} s', seconds=age)}"
    return Light(quality.reason, word, tr(ADVICE.get((signal, quality.reason), ADVICE_ANY.get(quality.reason, ""))))


def seen(name: str | None) -> Light:
    """Word an input between sessions, when it is seen but not read; None is one that is not there."""
    if name is None:
        return Light(None, tr("Not found"), tr("Switch the sensor on"))
    return Light(None, tr("Found"), plain(name))


def breath_light(body: BodyState) -> Light:
    """Word how the breath is heard: by its own signal, or by the ECG where there is none."""
    if body.respiration_source is Signal.VOICE:
        return Light(QualityReason.NOISY, tr("By microphone"), tr("A rate, and none too sure"))
    if body.respiration is not None or body.respiration_source is not Signal.ECG:
        return light(Signal.RESPIRATION, body.respiration)
    if body.respiration_rate is None:
        return Light(QualityReason.NOISY, tr("Unclear"), tr("A belt would tell more"))
    return Light(QualityReason.GOOD, tr("By ECG"), tr("Its rate only"))
