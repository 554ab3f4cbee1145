"""Colours and sizes: Okabe and Ito's palette, which people with colour-vision deficiencies can tell apart.

Text keeps a contrast of at least 4.5:1 and marks of at least 3:1 against what they stand on. That is why a light
window takes the darker half of the palette for its marks and a dark one the lighter half; a colour never speaks
alone, each state has a shape and a word too.
"""

from dataclasses import dataclass

ORANGE, SKY, GREEN, BLUE = "#E69F00", "#56B4E9", "#009E73", "#0072B2"
VERMILLION, BLACK, WHITE = "#D55E00", "#000000", "#FFFFFF"

BASE_POINTS = 12
"""Smallest text of the window, points."""

BIG_POINTS = 40
"""The numbers, points: capitals 10 mm high, which reads from two metres."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, each `#RRGGBB`.

    Attributes
    ----------
    window, card, field, line
        Grounds from back to front, and the edges between them.
    text, muted
        Words, and words of less weight.
    measured, guide, hill, heart, target
        The person's breath; the guide's edge and its filled area; R-peaks; the target rate.
    together, apart
        Marks of breaths in sync and not.
    good, warn, bad
        Fill of the signal lights, which are outlined in `text`.
    act, on_act, ask, on_ask, relief, on_relief
        Ground and text of Start, of Stop asking again, of Comfortable breathing.
    focus
        Ring around what the keyboard has.
    """

    name: str
    window: str
    card: str
    field: str
    line: str
    text: str
    muted: str
    measured: str
    guide: str
    hill: str
    heart: str
    target: str
    together: str
    apart: str
    good: str = GREEN
    warn: str = ORANGE
    bad: str = VERMILLION
    act: str = BLUE
    on_act: str = WHITE
    ask: str = ORANGE
    on_ask: str = BLACK
    relief: str = SKY
    on_relief: str = BLACK
    focus: str = BLUE


LIGHT = Theme(
    name="light",
    window="#F1EEE7",
    card="#FCFBF8",
    field="#FFFFFF",
    line="#CFCABF",
    text="#1D2227",
    muted="#4E5860",
    measured=BLUE,
    guide=VERMILLION,
    hill="#F6DDB0",
    heart=VERMILLION,
    target="#00805D",
    together="#007A58",
    apart="#6B2A5C",
)

DARK = Theme(
    name="dark",
    window="#14181B",
    card="#1D2327",
    field="#252C31",
    line="#3B454C",
    text="#E9ECEE",
    muted="#AEB8BF",
    measured=SKY,
    guide=ORANGE,
    hill="#594520",
    heart=ORANGE,
    target="#2CB68D",
    together="#2CB68D",
    apart="#F0B3DC",
    focus=SKY,
)


def style_sheet(theme: Theme) -> str:
    """Return the Qt style sheet of the whole window."""
    return f"""
    QWidget {{ color: {theme.text}; }}
    QMainWindow, QWidget#room {{ background: {theme.window}; }}
    QFrame#card {{ background: {theme.card}; border: 1px solid {theme.line}; border-radius: 10px; }}
    QLabel {{ background: transparent; }}
    QLabel#muted {{ color: {theme.muted}; }}
    QToolTip {{ color: {theme.text}; background: {theme.field}; border: 1px solid {theme.line}; padding: 6px; }}
    QPushButton {{ background: {theme.field}; border: 3px solid {theme.line}; border-radius: 12px; padding: 4px 10px; }}
    QPushButton#low {{ border-width: 1px; border-radius: 6px; padding: 0px 10px; }}
    QPushButton:checked {{ border: 3px solid {theme.text}; }}
    QPushButton:pressed {{ background: {theme.line}; }}
    QPushButton:disabled, QLabel:disabled, QLabel[unknown="true"] {{ color: {theme.muted}; }}
    QPushButton[role="act"] {{ background: {theme.act}; border-color: {theme.act}; }}
    QPushButton[role="act"] QLabel {{ color: {theme.on_act}; }}
    QPushButton[role="ask"] {{ background: {theme.ask}; border-color: {theme.ask}; }}
    QPushButton[role="ask"] QLabel {{ color: {theme.on_ask}; }}
    QPushButton[role="relief"]:enabled {{ background: {theme.relief}; border-color: {theme.relief}; }}
    QPushButton[role="relief"] QLabel:enabled {{ color: {theme.on_relief}; }}
    QPushButton[role="step"] {{ padding: 0; }}
    QPushButton[role="step"]:checked {{ background: {theme.act}; border-color: {theme.act}; color: {theme.on_act}; }}
    QPushButton[role="step"]:checked:disabled {{
        background: {theme.field}; border-color: {theme.line}; color: {theme.muted};
    }}
    QPushButton:focus {{ border: 3px solid {theme.focus}; }}
    QPushButton[role="act"]:focus, QPushButton[role="relief"]:focus,
    QPushButton[role="step"]:checked:focus {{ border: 3px solid {theme.text}; }}
    QFrame#card:focus {{ border: 3px solid {theme.focus}; }}
    QFrame#cell {{ border: 2px solid transparent; border-radius: 8px; }}
    QFrame#cell:focus {{ border: 2px solid {theme.focus}; }}
    QLineEdit, QComboBox {{
        background: {theme.field}; border: 3px solid {theme.line}; border-radius: 10px; padding: 2px 8px;
        selection-background-color: {theme.act}; selection-color: {theme.on_act};
        placeholder-text-color: {theme.muted};
    }}
    QLineEdit#low {{ border-width: 2px; border-radius: 6px; padding: 0px 8px; }}
    QLineEdit:focus, QComboBox:focus {{ border: 3px solid {theme.focus}; }}
    QComboBox::drop-down {{ border: none; width: 34px; }}
    QComboBox:disabled {{ color: {theme.muted}; }}
    QComboBox QAbstractItemView {{
        background: {theme.field}; color: {theme.text}; border: 1px solid {theme.line};
        selection-background-color: {theme.act}; selection-color: {theme.on_act};
    }}
    QListWidget {{ background: {theme.field}; border: 3px solid {theme.line}; border-radius: 8px; padding: 2px; }}
    QListWidget:focus {{ border: 3px solid {theme.focus}; }}
    QListWidget::item {{ padding: 6px; border-radius: 6px; color: {theme.text}; }}
    QListWidget::item:selected {{ background: {theme.act}; color: {theme.on_act}; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; }}
    QScrollBar::handle:vertical {{ background: {theme.muted}; border-radius: 5px; min-height: 30px; margin: 1px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QSlider {{ min-height: 36px; border: 3px solid transparent; border-radius: 10px; }}
    QSlider:focus {{ border: 3px solid {theme.focus}; }}
    QSlider::groove:horizontal {{ height: 10px; border-radius: 5px; background: {theme.line}; }}
    QSlider::sub-page:horizontal {{ background: {theme.measured}; border-radius: 5px; }}
    QSlider[role="lean"]::sub-page:horizontal {{ background: {theme.line}; }}
    QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled {{ background: {theme.muted}; }}
    QSlider::handle:horizontal {{ width: 30px; margin: -12px 0; border-radius: 15px; background: {theme.text}; }}
    """
