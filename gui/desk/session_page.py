"""The first page: what the next session needs, before it begins, and what is asked about it afterwards."""

from gui.desk.page import Page
from gui.language import mark
from sessions.controller import Controller


class SessionPage(Page):
    """The check-list of the next session."""

    title = mark("Session")

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
