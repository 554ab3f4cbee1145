"""The colours of bands: each with its word written on it, so that no colour speaks alone."""

from engine.guidance import PacingState
from gui.panel.theme import Theme
from gui.review.timeline import GOOD, MISSING, POOR

LIGHT = {
    PacingState.RECOGNISE: "#D9DDE1",
    PacingState.MATCH: "#BFE0F2",
    PacingState.LEAD: "#F3D28A",
    PacingState.HOLD: "#E3C3DA",
    PacingState.BACK_OFF: "#F0B48F",
    PacingState.MAINTAIN: "#A5D9C6",
    PacingState.RETURN: "#C9D2F0",
    PacingState.PASSIVE: "#DCE6C0",
    PacingState.COAST: "#E8E3D2",
    PacingState.AMBIENT: "#CFE6E6",
}
DARK = {
    PacingState.RECOGNISE: "#3F474D",
    PacingState.MATCH: "#1F506B",
    PacingState.LEAD: "#6B4D0B",
    PacingState.HOLD: "#5E3A56",
    PacingState.BACK_OFF: "#74370F",
    PacingState.MAINTAIN: "#0B5C46",
    PacingState.RETURN: "#38437A",
    PacingState.PASSIVE: "#49531F",
    PacingState.COAST: "#57513A",
    PacingState.AMBIENT: "#205556",
}
QUALITY = {
    "light": {GOOD: "#A5D9C6", POOR: "#F3D28A", MISSING: "#F0B48F"},
    "dark": {GOOD: "#0B5C46", POOR: "#6B4D0B", MISSING: "#74370F"},
}


def state_shade(theme: Theme, state: str) -> str:
    """Return the ground of a pacing state, on which the theme's text can be read."""
    shades: dict[str, str] = {str(key): value for key, value in (DARK if _is_dark(theme) else LIGHT).items()}
    return shades.get(state, theme.field)


def quality_shade(theme: Theme, word: str) -> str:
    """Return the ground of a word for quality."""
    return QUALITY["dark" if _is_dark(theme) else "light"].get(word, theme.field)


def _is_dark(theme: Theme) -> bool:
    """Tell by the colours, not by the name: there may be more themes than two."""
    return sum(int(theme.card[k : k + 2], 16) for k in (1, 3, 5)) < 3 * 128
