"""How the picture looks, to be chosen from a menu: on the panel's button and in the client's window alike."""

from collections.abc import Callable, Sequence

from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu

from gui.client.view import View
from gui.language import mark, tr

CHOICES: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("style", mark("Picture"), (("circle", mark("Circle")), ("wave", mark("Wave")), ("landscape", mark("Landscape")))),
    ("mood", mark("Colours"), (("dawn", mark("Dawn, light")), ("sea", mark("Sea")), ("night", mark("Night, dark")))),
    ("size", mark("Size"), (("small", mark("Small")), ("medium", mark("Medium")), ("large", mark("Large")))),
    ("flow", mark("The wave flows"), (("left", mark("To the left")), ("right", mark("To the right")))),
    ("inhale", mark("Breathing in"), (("up", mark("Grows and rises")), ("down", mark("Shrinks and sinks")))),
)
"""Field of `View`, title, and each value with its words."""

SWITCHES = (
    ("reduced_motion", mark("Reduced motion")),
    ("prompts", mark("Show sentences for the person")),
    ("words", mark("Show the words of guided imagery, large")),
)


class ViewMenu(QMenu):
    """All that can be chosen of a `View`; `choose` is called with each new one.

    Parameters
    ----------
    view
        Returns the view in force.
    """

    def __init__(self, view: Callable[[], View], choose: Callable[[View], None]) -> None:
        super().__init__(tr("The client's picture"))
        self.setAccessibleName(tr("The client's picture"))
        self._view, self._choose = view, choose
        self._actions: dict[tuple[str, object], QAction] = {}
        for field, title, values in CHOICES:
            self._add_choice(field, title, values)
        self.addSeparator()
        for field, words in SWITCHES:
            self._add(self, field, True, words)
        self.aboutToShow.connect(self._show_view)

    def action(self, field: str, value: object) -> QAction:
        """Return the entry that gives `field` a value; a switch has the value True."""
        return self._actions[field, value]

    def _add_choice(self, field: str, title: str, values: Sequence[tuple[str, str]]) -> None:
        page = QMenu(tr(title), self)
        page.setAccessibleName(tr(title))
        group = QActionGroup(page)
        for value, words in values:
            group.addAction(self._add(page, field, value, words))
        self.addMenu(page)

    def _add(self, page: QMenu, field: str, value: object, words: str) -> QAction:
        action = QAction(tr(words), page)
        action.setCheckable(True)
        action.triggered.connect(lambda on: self._take(field, on if value is True else value))
        page.addAction(action)
        self._actions[field, value] = action
        return action

    def _take(self, field: str, value: object) -> None:
        self._choose(self._view().model_copy(update={field: value}))

    def _show_view(self) -> None:
        view = self._view()
        for (field, value), action in self._actions.items():
            action.setChecked(getattr(view, field) == value)
