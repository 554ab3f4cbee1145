"""Colours and sizes: Okabe and Ito's palette, which people with colour-vision deficiencies can tell apart.

Text keeps a contrast of at least 4.5:1 and marks of at least 3:1 against what they stand on. That is why a light
window takes the darker half of the palette for its marks and a dark one the lighter half; a colour never speaks
alone, each state has a shape and a word too. High contrast goes further: text of at least 7:1, edges as strong as text.
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
    focus, ring
        Ring around what the keyboard has; where that stands on `act`.
    track
        What a slider or a meter has not filled.
    edge
        Width of the lines around cards and fields, pixels.
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
    ring: str = BLACK
    track: str = "#CFCABF"
    edge: int = 1


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
    hill="#F8E3BB",
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
    ring=WHITE,
    track="#3B454C",
)

CONTRAST_LIGHT = Theme(
    name="contrast-light",
    window=WHITE,
    card=WHITE,
    field=WHITE,
    line=BLACK,
    text=BLACK,
    muted="#262626",
    measured="#003F7D",
    guide="#8A2F00",
    hill="#FFE0A3",
    heart="#8A2F00",
    target="#00523B",
    together="#00523B",
    apart="#3A0A32",
    act="#003F7D",
    focus=VERMILLION,
    ring="#FF9A4D",
    track="#C4C4C4",
    edge=2,
)
"""Black on white, every edge black."""

CONTRAST_DARK = Theme(
    name="contrast-dark",
    window=BLACK,
    card=BLACK,
    field=BLACK,
    line=WHITE,
    text=WHITE,
    muted="#E0E0E0",
    measured="#7CC8FF",
    guide="#FFB733",
    hill="#4A3508",
    heart="#FFB733",
    target="#5CE6BA",
    together="#3FC79B",
    apart="#FFC2EE",
    warn="#FFB733",
    act=WHITE,
    on_act=BLACK,
    focus="#E46A10",
    ring=VERMILLION,
    track="#4D4D4D",
    edge=2,
)
"""White on black, every edge white."""

THEMES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def style_sheet(theme: Theme) -> str:
    """Return the Qt style sheet of the whole window."""
    # where edges are as strong as text, words on a ground of that colour would be gone
    pressed = theme.line if theme.edge == 1 else theme.hill
    return f"""
    QWidget {{ color: {theme.text}; }}
    QMainWindow, QWidget#room {{ background: {theme.window}; }}
    QFrame#card {{ background: {theme.card}; border: {theme.edge}px solid {theme.line}; border-radius: 10px; }}
    QLabel {{ background: transparent; }}
    QLabel#muted {{ color: {theme.muted}; }}
    QToolTip {{ color: {theme.text}; background: {theme.field}; border: 1px solid {theme.line}; padding: 6px; }}
    QPushButton {{ background: {theme.field}; border: 3px solid {theme.line}; border-radius: 12px; padding: 4px 10px; }}
    QPushButton {{ outline: none; }}
    QPushButton#low {{ border-width: {theme.edge}px; border-radius: 6px; padding: 0px 10px; }}
    QPushButton:checked {{ border: 3px solid {theme.text}; }}
    QPushButton:pressed {{ background: {pressed}; }}
    QPushButton:disabled, QLabel:disabled, QLabel[unknown="true"] {{ color: {theme.muted}; }}
    QPushButton[role="act"] {{ background: {theme.act}; border-color: {theme.act}; }}
    QPushButton[role="act"], QPushButton[role="act"] QLabel {{ color: {theme.on_act}; }}
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
    QPushButton[role="relief"]:focus, QPushButton[role="ask"]:focus {{ border: 3px solid {theme.text}; }}
    QPushButton[role="act"]:focus,
    QPushButton[role="step"]:checked:focus {{ border: 3px solid {theme.ring}; }}
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
    QMenu {{ background: {theme.field}; border: {theme.edge}px solid {theme.line}; padding: 4px; }}
    QMenu::item {{ padding: 8px 28px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {theme.act}; color: {theme.on_act}; }}
    QMenu::item:disabled {{ color: {theme.muted}; }}
    QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 10px; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; }}
    QScrollBar::handle:vertical {{ background: {theme.muted}; border-radius: 5px; min-height: 30px; margin: 1px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QSlider {{ min-height: 36px; border: 3px solid transparent; border-radius: 10px; }}
    QSlider:focus {{ border: 3px solid {theme.focus}; }}
    QSlider::groove:horizontal {{ height: 10px; border-radius: 5px; background: {theme.track}; }}
    QSlider::sub-page:horizontal {{ background: {theme.measured}; border-radius: 5px; }}
    QSlider[role="lean"]::sub-page:horizontal {{ background: {theme.track}; }}
    QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled {{ background: {theme.muted}; }}
    QSlider::handle:horizontal {{ width: 30px; margin: -12px 0; border-radius: 15px; background: {theme.text}; }}
    QPlainTextEdit, QTextEdit, QAbstractSpinBox {{
        background: {theme.field}; border: 3px solid {theme.line}; border-radius: 10px; padding: 2px 8px;
        selection-background-color: {theme.act}; selection-color: {theme.on_act};
        placeholder-text-color: {theme.muted};
    }}
    QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus {{ border: 3px solid {theme.focus}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QScrollArea:focus {{ border: 3px solid {theme.focus}; border-radius: 10px; }}
    QTabWidget::pane {{ border: none; }}
    QTabBar::tab {{ background: transparent; border: 3px solid transparent; border-radius: 10px; padding: 8px 16px;
        margin-right: 4px; color: {theme.muted}; }}
    QTabBar::tab:selected {{ background: {theme.card}; border-color: {theme.line}; color: {theme.text};
        font-weight: bold; }}
    QTabBar::tab:focus {{ border-color: {theme.focus}; }}
    QCheckBox, QRadioButton {{ spacing: 10px; padding: 6px; border: 3px solid transparent; border-radius: 8px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {theme.focus}; }}
    QCheckBox::indicator, QRadioButton::indicator {{ width: 22px; height: 22px; border: 2px solid {theme.muted};
        border-radius: 5px; background: {theme.field}; }}
    QRadioButton::indicator {{ border-radius: 13px; }}
    QCheckBox::indicator:checked, QRadioButton::indicator:checked {{
        background: {theme.measured}; border: 6px solid {theme.field}; outline: 2px solid {theme.text}; }}
    QProgressBar {{ background: {theme.track}; border: none; border-radius: 3px; }}
    QProgressBar::chunk {{ background: {theme.measured}; border-radius: 3px; }}
    """
