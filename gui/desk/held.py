"""A page that holds a part of the panel as it is."""

from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.desk.page import Page


class Held(Page):
    """Shows `part` on the whole page."""

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(part)
