"""What the music does, for a thumb: target, lead speed, style, mute, layers and a few qualities of the sound."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QBoxLayout, QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.language import mark, number, tr
from gui.language.sentences import tr_sentence
from gui.panel.button import plain_button
from gui.panel.choice import Choice
from gui.panel.fader import NAME_WIDTH, LayerRow, LeaningRow
from gui.panel.pieces import label, say
from gui.panel.words import UNKNOWN, is_masked
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.snapshot import SessionPhase, Snapshot

TARGET_STEP = 0.5
TALL = 46
LEADS = (mark("gentle"), mark("standard"), mark("brisk"))
LAYERS = {
    "guide": (mark("Guide"), mark("the sound that breathes ahead")),
    "bed": (mark("Bed"), mark("the chords that always sound below")),
    "mirror": (mark("Mirror"), mark("the sound that follows the person's own breath")),
    "melody": (mark("Melody"), mark("the phrases above")),
    "drum": (mark("Drum"), mark("the pulse on the beats of the breath")),
    "nature": (mark("Nature"), mark("sea, rain or wood")),
    "reward": (mark("Reward"), mark("what is added when breath and guide go together")),
}
LEANINGS = {
    "brightness": (mark("darker"), mark("brighter"), False),
    "density": (mark("sparser"), mark("fuller"), False),
    "warmth": (mark("cooler"), mark("warmer"), False),
    "space": (mark("farther"), mark("closer"), True),
}
PLACES = {name: divmod(place, 2) for place, name in enumerate(LAYERS)}
HIDDEN = mark("Masked: what is played stays hidden, so nobody can tell the arm. Pause, mute, volume and markers work.")


class MusicPage(QWidget):
    """Large controls of the music. What is shown is what the session says, not what was pressed."""

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self._target: float | None = None
        self.slower, self.faster = (
            plain_button("−", tr("Target half a breath slower"), TALL),
            plain_button("+", tr("Target half a breath faster"), TALL),
        )
        self._rate = label(UNKNOWN, 18, bold=True)
        self.leads = [
            plain_button(tr(speed), tr("Lead speed {speed}", speed=tr(speed)), TALL, checkable=True) for speed in LEADS
        ]
        self._speeds = QButtonGroup(self)
        self.style_box, self.mute = (
            Choice(tr("Style of the music")),
            plain_button(max(tr("Muted"), tr("Mute"), key=len), tr("Mute the music"), TALL, checkable=True),
        )
        self.layers = {name: LayerRow(tr(word), tr(note)) for name, (word, note) in LAYERS.items()}
        self.leanings = {
            name: LeaningRow(tr(low), tr(high), flipped) for name, (low, high, flipped) in LEANINGS.items()
        }
        widest = max(NAME_WIDTH, *(layer.name_width for layer in self.layers.values()))
        for layer in self.layers.values():
            layer.button.setFixedWidth(widest)
        for words in zip(*(quality.ends for quality in self.leanings.values()), strict=True):
            for word in words:
                word.setFixedWidth(max(other.sizeHint().width() for other in words))
        self.between = LeaningRow(tr("pain"), tr("healing"), middle=tr("half way"))
        self.between.setToolTip(tr("From pain music to healing music"))
        self.between.setVisible(False)
        self._masked = label(tr(HIDDEN))
        self._masked.setVisible(False)
        self._styles: tuple[str, ...] = ()
        self._above, self._grid = QBoxLayout(QBoxLayout.Direction.LeftToRight), QGridLayout()
        self._connect()
        self._lay_out()

    def draw(self, snapshot: Snapshot) -> None:
        """Show what is set; of a masked session nothing but whether it is muted."""
        masked = is_masked(snapshot)
        running = snapshot.phase is SessionPhase.RUNNING
        self._masked.setVisible(masked)
        for part in self._tellers():
            part.setEnabled(running and not masked)
        self._show_between(None if masked else snapshot.asked.morph, running)
        self.mute.setEnabled(running)
        self.mute.setChecked(snapshot.direction is not None and snapshot.direction.muted)
        self.mute.setText(tr("Muted" if self.mute.isChecked() else "Mute"))
        self._show_target(None if masked else snapshot.target_rate)
        self._show_style(snapshot.asked.style, snapshot.asked.styles)
        self._show_lead("" if masked else snapshot.asked.lead)
        for name, layer in self.layers.items():
            layer.follow(snapshot.asked.layers.get(name, 1.0))
        for name, quality in self.leanings.items():
            quality.follow(snapshot.asked.leanings.get(name, 0.0))

    def shrink(self, small: bool) -> None:
        """Stand in fewer columns and more rows."""
        self._above.setDirection(QBoxLayout.Direction.TopToBottom if small else QBoxLayout.Direction.LeftToRight)
        self._above.setSpacing(4 if small else 12)
        below = len(LAYERS) // 2 + 1
        for place, quality in enumerate(self.leanings.values()):
            row, column = divmod(place, 2)
            self._grid.removeWidget(quality)
            self._grid.addWidget(quality, *((below + row, column) if small else (place, 2)))
        for column in range(3):
            self._grid.setColumnStretch(column, int(column < 2 or not small))

    def _tellers(self) -> list[QWidget]:
        """Return what would let the arm be heard or seen."""
        rows: list[QWidget] = [*self.layers.values(), *self.leanings.values()]
        return [self.slower, self.faster, self.style_box, *self.leads, *rows]

    def _show_target(self, target: float | None) -> None:
        self._target = target
        say(self._rate, UNKNOWN if target is None else number(target, ".1f"))
        known = tr("Target {rate:.1f} breaths / min", rate=target or 0.0)
        self._rate.setAccessibleName(tr("Target unknown") if target is None else known)

    def _show_between(self, place: float | None, running: bool) -> None:
        """Show where between pain music and healing music the sound goes; nothing to somebody who has none."""
        self.between.setVisible(place is not None)
        self.between.setEnabled(running and place is not None)
        if place is not None:
            self.between.follow(2.0 * place - 1.0)

    def _show_style(self, style: str, styles: tuple[str, ...]) -> None:
        if styles != self._styles:
            self._styles = styles
            self.style_box.clear()
            for name in styles:
                self.style_box.addItem(tr_sentence(name), name)
        if style != self.style_box.currentData():
            self.style_box.setCurrentIndex(self.style_box.findData(style))

    def _show_lead(self, speed: str) -> None:
        if speed not in LEADS:
            # an exclusive group keeps one pressed, unless it is let go
            self._speeds.setExclusive(False)
        for button, own in zip(self.leads, LEADS, strict=True):
            button.setChecked(own == speed)
        self._speeds.setExclusive(True)

    def _post(self, kind: CommandKind, value: float | None = None, text: str = "") -> None:
        self._controller.post(Command(kind, self._controller.now(), value, text))

    def _step_target(self, by: float) -> None:
        if self._target is not None:
            self._show_target(min(20.0, max(4.0, self._target + by)))
            self._post(CommandKind.TARGET, self._target)

    def _connect(self) -> None:
        self.slower.clicked.connect(lambda: self._step_target(-TARGET_STEP))
        self.faster.clicked.connect(lambda: self._step_target(TARGET_STEP))
        self.mute.clicked.connect(lambda on: self._post(CommandKind.MUTE, float(on)))
        self.style_box.activated.connect(lambda row: self._post(CommandKind.STYLE, text=self.style_box.itemData(row)))
        self.style_box.setMinimumSize(150, TALL)
        for speed, button in zip(LEADS, self.leads, strict=True):
            self._speeds.addButton(button)
            button.clicked.connect(lambda _, speed=speed: self._post(CommandKind.LEAD, text=speed))
        for name, layer in self.layers.items():
            layer.asked.connect(lambda level, name=name: self._post(CommandKind.LAYER, level, name))
        self.between.asked.connect(lambda share: self._post(CommandKind.MORPH, (share + 1.0) / 2.0))
        for name, quality in self.leanings.items():
            quality.asked.connect(lambda by, name=name: self._post(CommandKind.TEXTURE, by, name))

    def _lay_out(self) -> None:
        self._rate.setMinimumWidth(self._rate.fontMetrics().horizontalAdvance("20.0"))
        self._rate.setAlignment(Qt.AlignmentFlag.AlignCenter)
        target = (label(tr("Target"), bold=True), self.slower, self._rate, self.faster)
        speed = (label(tr("Slows"), bold=True), *self.leads)
        for part in (target, speed, (self.style_box, self.mute)):
            row = QHBoxLayout()
            row.setSpacing(6)
            for widget in part:
                row.addWidget(widget, int(widget is self.style_box))
            self._above.addLayout(row, int(self.style_box in part))
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        for name, (place, column) in PLACES.items():
            self._grid.addWidget(self.layers[name], place, column)
        # the layers, two in a row, leave one place free
        self._grid.addWidget(self.between, *divmod(len(LAYERS), 2))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(self._above)
        rows.addWidget(self._masked)
        rows.addLayout(self._grid, 1)
        self.shrink(False)
