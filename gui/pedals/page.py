"""The pedals as a page of the desk."""

from PyQt6.QtWidgets import QVBoxLayout

from gui.desk.page import Page
from gui.language import mark
from gui.pedals.pedals import Pedals
from gui.pedals.section import PedalSection


class PedalPage(Page):
    """Shows `PedalSection` on the whole page."""

    title = mark("Pedals and pads")

    def __init__(self, pedals: Pedals) -> None:
        super().__init__()
        self.section = PedalSection(pedals)
        self.section.ready.clicked.connect(self.done)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.section)
