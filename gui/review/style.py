"""The style of what the review has beyond the panel: tabs, lines to type in, lists to choose from, tables."""

from gui.panel.theme import BASE_POINTS, Theme, style_sheet


def review_style(theme: Theme) -> str:
    """Return the style sheet of the review's window."""
    # sizes too: what is styled a second time forgets the font of its window
    box = f"background: {theme.field}; border: 2px solid {theme.line}; border-radius: 8px; padding: 5px 8px;"
    return f"""
    {style_sheet(theme)}
    QListWidget, QTableWidget, QHeaderView, QTabBar, QPushButton, QLineEdit, QPlainTextEdit, QComboBox, QCheckBox {{
        font-size: {BASE_POINTS}pt; }}
    QPushButton {{ padding: 7px 12px; border-width: 2px; }}
    QPushButton:focus {{ border: 2px solid {theme.focus}; }}
    QPushButton:disabled {{ color: {theme.muted}; background: transparent; }}
    QPushButton[role="act"] {{ color: {theme.on_act}; }}
    QPushButton[role="ask"] {{ color: {theme.on_ask}; }}
    QPushButton[role="act"]:disabled, QPushButton[role="ask"]:disabled {{ background: transparent;
        color: {theme.muted}; border-color: {theme.line}; }}
    QPushButton[role="act"]:focus, QPushButton[role="ask"]:focus {{ border: 2px solid {theme.text}; }}
    QLineEdit, QPlainTextEdit, QComboBox {{ {box} selection-background-color: {theme.act};
        selection-color: {theme.on_act}; placeholder-text-color: {theme.muted}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {theme.focus}; }}
    QComboBox QAbstractItemView {{ background: {theme.field}; color: {theme.text};
        selection-background-color: {theme.act}; selection-color: {theme.on_act}; }}
    QComboBox::drop-down {{ border: none; width: 26px; }}
    QTabWidget::pane {{ border: none; }}
    QTabBar::tab {{ background: transparent; border: 2px solid transparent; border-radius: 8px; padding: 6px 14px;
        margin-right: 4px; color: {theme.muted}; }}
    QTabBar::tab:selected {{ background: {theme.card}; border-color: {theme.line}; color: {theme.text};
        font-weight: bold; }}
    QTabBar::tab:focus {{ border-color: {theme.focus}; }}
    QTableWidget {{ background: {theme.field}; border: 2px solid {theme.line}; border-radius: 8px;
        gridline-color: {theme.line}; selection-background-color: {theme.act}; selection-color: {theme.on_act}; }}
    QTableWidget:focus {{ border-color: {theme.focus}; }}
    QTableCornerButton::section {{ background: {theme.card}; border: none; }}
    QHeaderView::section {{ background: {theme.card}; border: none; border-bottom: 2px solid {theme.line};
        padding: 5px; font-weight: bold; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QGraphicsView {{ border: 2px solid transparent; border-radius: 8px; }}
    QGraphicsView:focus {{ border-color: {theme.focus}; }}
    QCheckBox {{ spacing: 8px; padding: 4px; border: 2px solid transparent; border-radius: 6px; }}
    QCheckBox:focus {{ border-color: {theme.focus}; }}
    QCheckBox::indicator {{ width: 18px; height: 18px; border: 2px solid {theme.muted}; border-radius: 4px;
        background: {theme.field}; }}
    QCheckBox::indicator:checked {{ background: {theme.act}; border: 2px solid {theme.text}; }}
    QScrollBar:horizontal {{ background: {theme.field}; height: 14px; border-radius: 6px; }}
    QScrollBar::handle:horizontal {{ background: {theme.muted}; border-radius: 5px; min-width: 30px; margin: 2px; }}
    QScrollBar::handle:horizontal:disabled {{ background: {theme.line}; }}
    QScrollBar::add-line:horizontal, QScrollBar::sub-line:horizontal {{ width: 0; }}
    QProgressBar {{ background: {theme.field}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
    QProgressBar::chunk {{ background: {theme.measured}; border-radius: 3px; }}
    """
