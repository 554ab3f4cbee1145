"""The grounds of the pacing states: a ladder of lightness, so that they differ without colour too."""

from engine.guidance import PacingState
from gui.panel.theme import Theme

LIGHT = {
    PacingState.RECOGNISE: "#EAEEF3",
    PacingState.COAST: "#EBE2C8",
    PacingState.AMBIENT: "#B2E1DF",
    PacingState.MATCH: "#93D6F6",
    PacingState.RETURN: "#BCBFEC",
    PacingState.PASSIVE: "#ACBF80",
    PacingState.LEAD: "#D9A440",
    PacingState.MAINTAIN: "#48B58D",
    PacingState.HOLD: "#BE86B7",
    PacingState.BACK_OFF: "#DB6F43",
}
DARK = {
    PacingState.RECOGNISE: "#282A2D",
    PacingState.COAST: "#343022",
    PacingState.AMBIENT: "#1F3C3B",
    PacingState.MATCH: "#114355",
    PacingState.RETURN: "#40435D",
    PacingState.PASSIVE: "#44502A",
    PacingState.LEAD: "#6C4D0B",
    PacingState.MAINTAIN: "#1E654C",
    PacingState.HOLD: "#795574",
    PacingState.BACK_OFF: "#9D5537",
}


def state_shade(theme: Theme, state: PacingState) -> str:
    """Return the ground of a pacing state, on which the theme's text can be read."""
    return (LIGHT if is_bright(theme) else DARK)[state]


def is_bright(theme: Theme) -> bool:
    """Tell by the colours, not by the name: there may be more themes than two."""
    return sum(int(theme.card[k : k + 2], 16) for k in (1, 3, 5)) >= 3 * 128
