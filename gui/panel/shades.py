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
CONTRAST = LIGHT | {
    PacingState.MAINTAIN: "#49B88F",
    PacingState.HOLD: "#C58BBE",
    PacingState.BACK_OFF: "#E97648",
}
"""For both themes of high contrast: black words can be read on each from afar."""


def state_shade(theme: Theme, state: PacingState) -> str:
    """Return the ground of a pacing state, on which `ink` can be read."""
    if theme.edge > 1:
        return CONTRAST[state]
    return (LIGHT if is_bright(theme) else DARK)[state]


def ink(theme: Theme, ground: str) -> str:
    """Return the colour of words on a ground: the theme's text, or its opposite where that stands out more."""
    return theme.text if contrast(theme.text, ground) >= contrast(theme.window, ground) else theme.window


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours `#RRGGBB`, 1–21 (WCAG 2.2)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def is_bright(theme: Theme) -> bool:
    """Tell by the colours, not by the name: there may be more themes than two."""
    return sum(int(theme.card[k : k + 2], 16) for k in (1, 3, 5)) >= 3 * 128
