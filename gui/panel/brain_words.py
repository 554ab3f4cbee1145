"""What the panel says of brain waves: how far from the first half minute, and what was left out."""

from gui.language import mark, number, tr
from gui.language.figures import share
from gui.panel.words import UNKNOWN, light
from sensors.state import Disturbance
from sensors.stream import Signal
from sessions.brain_picture import BrainPicture

BAND_NAMES = {"alpha": mark("Alpha waves"), "theta": mark("Theta waves"), "smr": mark("Sensorimotor rhythm")}
"""Bands by name, in the order in which one follows the other."""

LEFT_OUT = {
    Disturbance.BLINKS: mark("blinks or movement"),
    Disturbance.MUSCLES: mark("tensed muscles"),
    Disturbance.POPS: mark("jumps of an electrode"),
    Disturbance.CONTACT: mark("electrodes that are off"),
}
ADVICE = {
    Disturbance.BLINKS: mark("Close the eyes; sit still"),
    Disturbance.MUSCLES: mark("Relax jaw and forehead"),
    Disturbance.POPS: mark("Press the electrodes down"),
    Disturbance.CONTACT: mark("Press the electrodes down"),
}
MUCH = 0.25
"""Share of the last 10 s from which on it is said what is left out."""
HARDLY = 1.0
"""Decibels within which nobody should see a difference."""


def main_disturbance(brain: BrainPicture) -> Disturbance | None:
    """Return what is left out most; None where it is little."""
    if sum(brain.disturbed.values()) < MUCH:
        return None
    return max(brain.disturbed, key=lambda why: brain.disturbed[why])


def band_figure(brain: BrainPicture, band: str) -> tuple[str, str]:
    """Return a band as a number, and a plain sentence about it."""
    if not brain.settled:
        heard, needed = int(brain.heard), round(brain.needed)
        return UNKNOWN, tr("Listening: {heard} of {needed} s at rest", heard=heard, needed=needed)
    if band not in brain.above:
        why = main_disturbance(brain)
        said = tr("Left out: {why}", why=tr(LEFT_OUT[why])) if why else tr("Nothing to be told just now")
        return UNKNOWN, said
    return f"{number(brain.above[band], '+.1f')} dB", against_rest(brain.above[band])


def against_rest(above: float) -> str:
    """Say how strong a band is beside the first half minute: in few words, as they stand beside the number."""
    if abs(above) < HARDLY:
        return tr("about as at the start")
    return tr("stronger than at the start") if above > 0 else tr("weaker than at the start")


def left_out_words(brain: BrainPicture) -> str:
    """Say how much of the last 10 s was left out, and for what; empty where it is little."""
    why = main_disturbance(brain)
    if why is None:
        return ""
    return tr("{share} left out: {why}", share=share(sum(brain.disturbed.values())), why=tr(LEFT_OUT[why]))


def electrode_words(brain: BrainPicture) -> str:
    """Say how many electrodes tell something."""
    return tr("{clean} of {of} electrodes undisturbed", clean=brain.clean, of=brain.electrodes)


def brain_words(brain: BrainPicture) -> str:
    """Return the picture in words, for those who cannot see it."""
    left_out = left_out_words(brain)
    signal = tr("Signal: {word}.", word=light(Signal.EEG, brain.quality).word)
    told = (_band_words(brain, band) for band in (BAND_NAMES if brain.above else list(BAND_NAMES)[:1]))
    return " ".join(part for part in (*told, f"{electrode_words(brain)}.", left_out and f"{left_out}.", signal) if part)


def _band_words(brain: BrainPicture, band: str) -> str:
    figure, sentence = band_figure(brain, band)
    return f"{tr(BAND_NAMES[band])}: {sentence if figure == UNKNOWN else f'{figure}, {sentence}'}."
