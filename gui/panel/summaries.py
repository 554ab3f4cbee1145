"""The plots in words, for those who cannot see them: what a glance would tell, no more."""

import numpy as np

from engine.guidance import PacingState
from gui.language import tr
from gui.panel.brain_words import brain_words
from gui.panel.figures import Figure, figures, measure_figure
from gui.panel.heart_view import SECONDS as HEART_SECONDS
from gui.panel.verdicts import LAST
from gui.panel.words import GUIDE_WORDS, LIVE, breath_light, clock_text, is_masked, light
from sensors.stream import Floats, Signal
from sessions.snapshot import Snapshot

RSA = "rsa_amplitude"
MINUTE = 60.0


def breath_summary(snapshot: Snapshot) -> str:
    """Return how the person breathes beside the guide, and how many of the last breaths began together."""
    if snapshot.phase not in LIVE:
        return tr("No session runs.")
    breathing, guide, _, _ = figures(snapshot)
    known = [verdict for _, verdict in snapshot.judged[-LAST:] if verdict is not None]
    said = [
        f"{_rate(tr('Breathing'), breathing)}, {_rate(tr('guide'), guide)}.",
        tr("{n} of the last {of} breaths in sync.", n=sum(known), of=len(known)) if known else "",
        tr("Signal: {word}.", word=breath_light(snapshot.body).word),
    ]
    return " ".join(part for part in said if part)


def heart_summary(snapshot: Snapshot) -> str:
    """Return how many heartbeats are in the picture, how fast they come, and how well they are heard."""
    if snapshot.phase not in LIVE:
        return tr("No session runs.")
    beats = sum(beat.time > snapshot.time - HEART_SECONDS for beat in snapshot.heartbeats)
    heart = figures(snapshot)[2]
    said = [
        tr("{n} heartbeats in the last {seconds:.0f} s.", n=beats, seconds=HEART_SECONDS),
        f"{_rate(tr('Heart'), heart, tr('beats / min'))}.",
        tr("Signal: {word}.", word=light(Signal.ECG, snapshot.body.heart).word),
    ]
    return " ".join(said)


def pulse_summary(snapshot: Snapshot) -> str:
    """Return between what the heart rate swung over the last minute, and how far with the breath."""
    rates = np.array([60_000.0 / b.rr_ms for b in snapshot.heartbeats if b.rr_ms and b.time > snapshot.time - MINUTE])
    if snapshot.phase not in LIVE or not rates.size:
        return tr("No heartbeat was heard in the last minute.")
    low, high = np.percentile(rates, (3, 97))
    swing = tr("Heart rate over the last minute between {low:.0f} and {high:.0f} beats / min, now {now:.0f}.",
               low=float(low), high=float(high), now=float(rates[-1]))  # fmt: skip
    rsa = tr("masked") if is_masked(snapshot) else measure_figure(snapshot.measures.get(RSA)).text
    return f"{swing} {tr('RSA amplitude')}: {rsa}."


def brain_summary(snapshot: Snapshot) -> str:
    """Return every band against its first half minute, and what was left out."""
    brain = snapshot.brain
    if snapshot.phase not in LIVE or brain is None:
        return tr("masked") if is_masked(snapshot) else tr("No EEG is read.")
    return brain_words(brain)


def rates_summary(snapshot: Snapshot) -> str:
    """Return where breath and guide came from and are now, over the whole session, and what the guide does."""
    history = snapshot.rate_history
    if not len(history):
        return tr("Nothing was measured yet.")
    parts = [_way(tr("Breathing"), history[:, 1]), _way(tr("Guide"), history[:, 2])]
    if not is_masked(snapshot):
        parts.append(tr("Target {rate:.1f}", rate=float(snapshot.target_rate)))
        parts.append(tr(GUIDE_WORDS[PacingState(snapshot.state)][0]))
    return f"{clock_text(snapshot.elapsed)}: " + "; ".join(part for part in parts if part) + "."


def _rate(name: str, shown: Figure, unit: str = "") -> str:
    """Return a rate with its name, or why there is none."""
    return f"{name} {shown.text} {shown.why or unit or tr('breaths / min')}"


def _way(name: str, rates: Floats) -> str:
    known = rates[np.isfinite(rates)]
    if not known.size:
        return ""
    return tr("{name} from {first:.1f} to {last:.1f} breaths / min",
              name=name, first=float(known[0]), last=float(known[-1]))  # fmt: skip


SUMMARIES = (breath_summary, heart_summary, pulse_summary, rates_summary, brain_summary)
"""In the order of the window's plots."""
