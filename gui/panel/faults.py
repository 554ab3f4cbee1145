"""Faults that a session shows by its figures alone, put into the banner's words: a signal that is there and of no use,
a sound that broke off, a computer that slept."""

import time

from gui.language import mark, tr
from gui.panel.banner import Banner
from gui.panel.words import ADVICE, ADVICE_ANY, SIGNAL_NAMES
from sensors.state import QualityReason, SignalQuality
from sensors.stream import Signal
from sessions.snapshot import Notice, SessionPhase, Severity, Snapshot

PATIENCE = {QualityReason.NOISY: 1.0, QualityReason.STALE: 0.4}
"""Seconds a signal has to be bad before it is told; what else is wrong was long enough when it was found.

A stream that falls silent has a sentence of its own, a moment after its signal is stale."""

RECOVERY = 3.0
"""Seconds a signal has to be good before its fault is taken back, so that the banner does not flicker."""

BEGINNING = 10.0
"""Seconds of a session in which its trackers are still making up their minds about noise."""

STANDING = 20.0
"""Seconds for which it is said that the sound or the computer has failed and is back."""

SLEPT = 2.0
GAPS, GAPS_WITHIN = 3, 10.0
"""More breaks of the sound than these within so many seconds are told."""

FAULTS = {
    QualityReason.NOISY: mark("{signal}: the signal is too noisy to be followed."),
    QualityReason.FLAT: mark("{signal}: the signal is flat."),
    QualityReason.CLIPPED: mark("{signal}: the signal is too strong and cut off."),
    QualityReason.STALE: mark("{signal}: nothing comes any more."),
    QualityReason.LOST: mark("{signal}: nothing comes any more."),
}
RUNNING_AND_AWAKE = (("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"), ("CLOCK_MONOTONIC", "CLOCK_UPTIME_RAW"))
"""A clock that runs on while the computer sleeps and one that stands still: those of Linux, those of macOS."""


class Faults:
    """Says in the banner what no sentence of the session says."""

    def __init__(self, banner: Banner) -> None:
        self._banner = banner
        self._bad: dict[Signal, tuple[QualityReason, float]] = {}
        self._good: dict[Signal, float] = {}
        self._told: set[Signal] = set()
        self._restarts = 0
        self._gaps: list[tuple[float, int]] = []
        self._awake: float | None = None
        self._until: dict[str, float] = {}

    def draw(self, snapshot: Snapshot, awake: float | None = None) -> None:
        """Take a snapshot; `awake` is `seconds_slept()` at that time."""
        if snapshot.phase is not SessionPhase.RUNNING:
            self._forget()
            return
        now = snapshot.time
        for subject in [subject for subject, until in self._until.items() if now >= until]:
            self._until.pop(subject)
            self._banner.unsay(subject)
        self._hear_signals(snapshot)
        self._hear_sound(snapshot)
        self._look_at_clock(now, seconds_slept() if awake is None else awake)

    def _forget(self) -> None:
        """Begin anew: what was wrong with the last session is none of the next one's business."""
        for subject in [*self._until, *(f"signal {signal}" for signal in self._told)]:
            self._banner.unsay(subject)
        self._bad, self._good, self._told, self._until, self._gaps = {}, {}, set(), {}, []
        self._restarts, self._awake = 0, None

    def _hear_signals(self, snapshot: Snapshot) -> None:
        told = " ".join(notice.text for notice in snapshot.notices)
        body = snapshot.body
        for signal, quality, name in (
            (Signal.ECG, body.ecg, snapshot.heart.source),
            (Signal.PPG, body.ppg, snapshot.heart.source),
            (Signal.RESPIRATION, body.respiration, snapshot.respiration.source),
        ):
            if quality is not None:
                known = bool(name) and f"'{name}'" in told
                self._judge(snapshot, signal, quality, known)

    def _judge(self, snapshot: Snapshot, signal: Signal, quality: SignalQuality, known: bool) -> None:
        """Say what is wrong with a signal, unless a sentence about its stream is there already."""
        now, reason, subject = snapshot.time, quality.reason, f"signal {signal}"
        if known or reason is QualityReason.GOOD:
            since = self._good.setdefault(signal, now)
            if known or signal not in self._told or now - since >= RECOVERY:
                self._bad.pop(signal, None)
                self._told.discard(signal)
                self._banner.unsay(subject)
            return
        self._good.pop(signal, None)
        if signal not in self._bad or self._bad[signal][0] is not reason:
            self._bad[signal] = (reason, now)
        since = self._bad[signal][1]
        if now - since < PATIENCE.get(reason, 0.0) or snapshot.elapsed < BEGINNING:
            return
        self._told.add(signal)
        self._banner.say(subject, Notice(_words(signal, reason), Severity.WARNING, since, recording=True))

    def _hear_sound(self, snapshot: Snapshot) -> None:
        output, now = snapshot.output, snapshot.time
        if output.restarts > self._restarts:
            self._restarts = output.restarts
            self._tell("sound", now, tr("The sound broke off and is started again by itself: nothing needs doing."))
        self._gaps = [(at, gaps) for at, gaps in self._gaps if now - at <= GAPS_WITHIN]
        if not self._gaps or self._gaps[-1][1] != output.gaps:
            self._gaps.append((now, output.gaps))
        if output.gaps - self._gaps[0][1] > GAPS:
            text = tr("The sound has gaps, as this computer is too busy: close other programs.")
            self._tell("gaps", now, text)

    def _look_at_clock(self, now: float, slept: float) -> None:
        if self._awake is not None and slept - self._awake > SLEPT:
            text = tr(
                "This computer slept for {seconds} s: nothing was recorded meanwhile, all before it is kept. "
                "See that the sensors are back.",
                seconds=round(slept - self._awake),
            )
            self._tell("slept", now, text)
        self._awake = slept

    def _tell(self, subject: str, now: float, text: str) -> None:
        self._until[subject] = now + STANDING
        self._banner.say(subject, Notice(text, Severity.WARNING, now, recording=True))


def seconds_slept() -> float:
    """Return how long the computer has slept since it started, s; 0 where that cannot be told."""
    for names in RUNNING_AND_AWAKE:
        running, awake = (getattr(time, name, None) for name in names)
        if running is not None and awake is not None:
            return time.clock_gettime(running) - time.clock_gettime(awake)
    return 0.0


def _words(signal: Signal, reason: QualityReason) -> str:
    name = tr(SIGNAL_NAMES[Signal.RESPIRATION if signal is Signal.RESPIRATION else Signal.ECG])
    advice = tr(ADVICE.get((signal, reason), ADVICE_ANY.get(reason, "")))
    fault = tr(FAULTS[reason], signal=name)
    return tr("{fault} {advice}.", fault=fault, advice=advice) if advice else fault
