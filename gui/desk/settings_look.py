"""How the panel looks: its language, its colours, its size."""

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.desk.settings_kept import KeptSettings
from gui.desk.settings_pieces import TALL, Options, Titled, Told
from gui.language import mark, tr
from gui.language.choice import CHOICES, language_of, language_used
from gui.panel.appearance import appearance
from gui.panel.button import plain_button
from gui.panel.pieces import say
from gui.panel.scale import SCALES, fits, scale_used

THEMES = {
    "system": mark("As the system"),
    "light": mark("Light"),
    "dark": mark("Dark"),
    "contrast": mark("High contrast"),
}
THEME_ABOUT = mark("High contrast is black on white, or white on black where the system is dark.")
SIZE_ABOUT = mark(
    "Of everything in the window. Larger than 100 %, a smaller window shows the breath alone of the plots."
)
LANGUAGE_ABOUT = mark("Recordings, exports and the names of files stay as they are.")
LATER = mark("Language and size change when Sospiro starts the next time.")
AT_ONCE = mark("Language and size change when Sospiro starts again. Nothing that was recorded is touched.")
TOO_LARGE = mark("{scale} % and more is too large for this screen.")


class LookSection(QWidget):
    """Language, theme and size; what cannot change in an open window waits for the next start.

    Signals
    -------
    again
        Sospiro is to be started again now.
    """

    again = pyqtSignal()

    def __init__(self, kept: KeptSettings) -> None:
        super().__init__()
        self._kept = kept
        languages = {code: tr(words) if not code else words for code, words in CHOICES.items()}
        self.language = Options(tr("Language"), languages)
        self.theme = Options(tr("Colours"), {key: tr(words) for key, words in THEMES.items()})
        self.scale = Options(tr("Size"), {scale: f"{scale} %" for scale in SCALES})
        self.restart = plain_button(tr("Start again now"), tr("Start Sospiro again now"), TALL)
        self._waiting, self._large = Told(), Told(muted=True)
        self.can_restart = False
        self.language.chosen.connect(lambda code: self._prefer(language=code))
        self.theme.chosen.connect(self._take_theme)
        self.scale.chosen.connect(lambda scale: self._prefer(scale=scale))
        self.restart.clicked.connect(self.again)
        self._lay_out()
        self.look()

    def look(self) -> None:
        """Show what is preferred, and what of it waits."""
        liked = self._kept.preferences
        self.language.show_chosen(liked.language)
        self.theme.show_chosen(liked.theme)
        self.scale.show_chosen(liked.scale)
        waits = liked.scale != scale_used() or language_of(liked.language) != language_used()
        say(self._waiting, tr(AT_ONCE if self.can_restart else LATER) if waits else "")
        self._waiting.setVisible(waits)
        self.restart.setVisible(waits and self.can_restart)
        self._show_sizes()

    def _show_sizes(self) -> None:
        screen = QGuiApplication.primaryScreen()
        size = screen.availableSize() * (scale_used() / 100) if screen is not None else None
        large = [scale for scale in SCALES if size is not None and not fits(scale, size.width(), size.height())]
        for scale, button in self.scale.buttons.items():
            button.setEnabled(scale not in large)
        say(self._large, tr(TOO_LARGE, scale=large[0]) if large else "")
        self._large.setVisible(bool(large))

    def _take_theme(self, theme: str) -> None:
        self._prefer(theme=theme)
        appearance().prefer(theme)

    def _prefer(self, **changes: object) -> None:
        self._kept.prefer(**changes)
        self.look()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._waiting)
        rows.addWidget(self.restart)
        rows.addWidget(Titled(tr("Language"), tr(LANGUAGE_ABOUT), self.language))
        rows.addWidget(Titled(tr("Colours"), tr(THEME_ABOUT), self.theme))
        rows.addWidget(Titled(tr("Size"), tr(SIZE_ABOUT), self.scale, self._large))
        rows.addStretch(1)
