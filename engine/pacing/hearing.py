"""Whether the breath can be heard well enough to lead by it, and for how long it could not."""

from sensors.samples.quality import STALE_AFTER
from sensors.state import BodyState, QualityReason
from sensors.stream import Signal

HEARTBEAT_MISSING, HEARTBEAT_GIVEN_UP = 2.5, 10.0
TURN_MISSING = 20.0
UNCERTAIN_FORGIVEN, UNCERTAIN_LONG = 15.0, 90.0
"""Seconds for which a breath read from the ECG may be unclear: before it counts, and before it is given up."""
WORDS = {
    QualityReason.NOISY: "the respiration signal is noisy",
    QualityReason.FLAT: "the respiration signal is flat",
    QualityReason.CLIPPED: "the respiration signal is clipped",
    QualityReason.STALE: "no respiration samples",
    QualityReason.LOST: "the respiration stream is lost",
}


class Hearing:
    """Counts seconds of good and of bad hearing.

    Bad is a respiration that is missing or not good, or one in which nothing has turned for 20 s, longer than half of
    any breath that can be led; or an ECG that fell silent for 2.5 s. After 10 s without a heartbeat the breath alone
    has to do, since it is the breath that is led. What is known only when samples have
    been missing for 1.5 s counts from the last of them.

    A breath that is read from the ECG alone is good while it has a rate; it is unclear now and then, and at first, so
    that counts as bad only after 15 s, and as silence after 90 s more.
    """

    def __init__(self) -> None:
        self._good_since: float | None = None
        self._deaf_since: float | None = None
        self.word = "no respiration stream"
        self.silent = True

    def update(self, now: float, body: BodyState) -> None:
        """Take the state of the body at `now` (LSL s)."""
        if body.respiration_source is Signal.ECG:
            self._update_from_ecg(now, body)
            return
        quality = body.respiration
        heartless = HEARTBEAT_MISSING < (body.heartbeat_age or 0.0) < HEARTBEAT_GIVEN_UP
        self.silent = quality is None or quality.reason in (
            QualityReason.FLAT,
            QualityReason.STALE,
            QualityReason.LOST,
        )
        still = (body.breath_age or 0.0) > TURN_MISSING
        if quality is not None and quality.reason is QualityReason.GOOD and not (heartless or still):
            self._good_since = now if self._good_since is None else self._good_since
            self._deaf_since = None
            return
        self._good_since = None
        if self._deaf_since is None:
            known_late = heartless or (quality is not None and quality.reason is QualityReason.STALE)
            self._deaf_since = now - STALE_AFTER if known_late else now
        if quality is None:
            self.word = "no respiration stream"
        else:
            self.word = WORDS.get(quality.reason, "no breath" if still else "no heartbeat")

    def _update_from_ecg(self, now: float, body: BodyState) -> None:
        self.word = "no breath can be read from the ECG"
        if body.respiration_rate is not None:
            self._good_since = now if self._good_since is None else self._good_since
            self._deaf_since = None
        else:
            self._good_since = None
            self._deaf_since = now + UNCERTAIN_FORGIVEN if self._deaf_since is None else self._deaf_since
        self.silent = self.deaf_for(now) > UNCERTAIN_LONG

    def good_for(self, now: float) -> float:
        """Seconds of uninterrupted good hearing."""
        return 0.0 if self._good_since is None else now - self._good_since

    def deaf_for(self, now: float) -> float:
        """Seconds since the breath could last be heard; 0 while it can."""
        return 0.0 if self._deaf_since is None else max(0.0, now - self._deaf_since)
