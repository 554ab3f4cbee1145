"""The colours of bands: each with its word written on it, so that no colour speaks alone."""

from engine.guidance import PacingState
from gui.panel import shades
from gui.panel.theme import Theme
from gui.review.timeline import GOOD, MISSING, POOR

QUALITY = {
    "light": {GOOD: "#A5D9C6", POOR: "#F3D28A", MISSING: "#F0B48F"},
    "dark": {GOOD: "#0B5C46", POOR: "#6B4D0B", MISSING: "#74370F"},
}


def state_shade(theme: Theme, state: str) -> str:
    """Return the ground of a pacing state by its word, the same as while it was lived."""
    return shades.state_shade(theme, PacingState(state)) if state in list(PacingState) else theme.field


def quality_shade(theme: Theme, word: str) -> str:
    """Return the ground of a word for quality."""
    return QUALITY["light" if shades.is_bright(theme) or theme.edge > 1 else "dark"].get(word, theme.field)
