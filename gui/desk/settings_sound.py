"""The sound: where it goes, how late it is there, and whether it can be heard."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.audio.live.devices import OutputDevice, audio_devices, find_device
from gui.desk.settings_kept import KeptSettings
from gui.desk.settings_pieces import TALL, Titled, ToldLine
from gui.language import mark, number, tr
from gui.language.sentences import tr_sentence
from gui.panel.button import plain_button
from gui.panel.choice import Choice
from gui.panel.pieces import label, say
from gui.panel.theme import Theme
from gui.review.work import Work
from sensors.errors import SospiroError

SYSTEM, SILENT = "", "none"
STEP_MS, MOST_MS, BLUETOOTH_MS = 20.0, 1000.0, 200.0
DEVICE, LATENCY = "sound.device", "sound.latency_ms"
LATENCY_ABOUT = mark(
    "Bluetooth and HDMI add a delay that nothing tells, a Bluetooth headphone 100 to 300 ms. "
    "Guide and pictures then wait for the ear."
)

NO_CARD = mark(
    "No sound card is there: plug one in. Until then sessions are silent; the music is recorded all the same."
)


class SoundSection(QWidget):
    """Device, delay and a trial; the devices are looked for each time the page is turned to."""

    def __init__(self, kept: KeptSettings) -> None:
        super().__init__()
        self._kept, self._work = kept, Work(self)
        self._devices: list[OutputDevice] | None = None
        self.device = Choice(tr("Sound device"))
        self.device.setMinimumHeight(TALL)
        self._found = ToldLine()
        self.less, self.more = (
            plain_button("−", tr("Delay 20 ms less"), TALL),
            plain_button("+", tr("Delay 20 ms more"), TALL),
        )
        self.wired = plain_button(tr("By cable"), tr("No delay: by cable"), TALL)
        self.bluetooth = plain_button(tr("Bluetooth"), tr("Delay as of a Bluetooth headphone"), TALL)
        self._delay = label("", 16, bold=True)
        self.test = plain_button(tr("Test the sound"), tr("Test the sound: a few seconds of the music"), TALL)
        self._tested = ToldLine()
        self._connect()
        self._lay_out()

    def search(self) -> None:
        """Look for the devices there are."""
        self._devices = None
        self._work.begin("devices", tr("Looking for sound devices …"), audio_devices, self._take)
        self.look()

    def look(self) -> None:
        """Show what is set, and how the sound is."""
        sound = self._kept.controller.settings().sound
        say(self._delay, f"{number(sound.latency_ms, '.0f')} ms")
        self._delay.setAccessibleName(tr("Delay {ms:.0f} ms", ms=sound.latency_ms))
        self._show_device(sound.device)
        self._show_trial()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for line in (self._found, self._tested):
            line.set_theme(theme)

    @property
    def words(self) -> tuple[str, str]:
        """What is said of the device, and of the trial."""
        return self._found.words, self._tested.words

    def _take(self, devices: list[OutputDevice]) -> None:
        self._devices = devices
        self.look()

    def _show_device(self, wanted: str) -> None:
        names = [device.full_name for device in self._devices or ()]
        entries = {SYSTEM: tr("As the system plays"), **dict(zip(names, names, strict=True)), SILENT: tr("No sound")}
        entries.setdefault(
            wanted, tr("{device} (not there now)", device=wanted) if self._devices is not None else wanted
        )
        if {
            self.device.itemData(place): self.device.itemText(place) for place in range(self.device.count())
        } != entries:
            self.device.clear()
            for key, words in entries.items():
                self.device.addItem(words, key)
        self.device.setCurrentIndex(list(entries).index(wanted))
        self._found.tell(*self._device_words(wanted))

    def _device_words(self, wanted: str) -> tuple[bool | None, str]:
        if wanted == SILENT:
            return None, tr("Sessions are silent; the music is recorded all the same.")
        if self._devices is None:
            return None, tr("Looking for sound devices …")
        if not self._devices:
            return False, tr(NO_CARD)
        try:
            device = find_device(wanted, self._devices)
        except SospiroError as error:
            return False, tr_sentence(error.sentence)
        return True, tr("The music plays on {device}.", device=device.full_name)

    def _show_trial(self) -> None:
        sound = self._kept.controller.sound()
        self.test.setText(tr("Stop the test") if sound.playing else tr("Test the sound"))
        if sound.playing:
            self._tested.tell(None, tr("It sounds now: is it as loud as it should be?"))
        else:
            self._tested.tell(None if not sound.notice else False, sound.notice or tr("Not tried yet."))

    def _choose(self, place: int) -> None:
        if self._kept.set(DEVICE, str(self.device.itemData(place))):
            self.look()

    def _set_delay(self, ms: float) -> None:
        self._kept.set(LATENCY, min(MOST_MS, max(0.0, ms)))
        self.look()

    def _step(self, by: float) -> None:
        self._set_delay(self._kept.controller.settings().sound.latency_ms + by)

    def _try(self) -> None:
        self._kept.controller.try_sound()
        self.look()

    def _connect(self) -> None:
        self.device.activated.connect(self._choose)
        self.less.clicked.connect(lambda: self._step(-STEP_MS))
        self.more.clicked.connect(lambda: self._step(STEP_MS))
        self.wired.clicked.connect(lambda: self._set_delay(0.0))
        self.bluetooth.clicked.connect(lambda: self._set_delay(BLUETOOTH_MS))
        self.test.clicked.connect(self._try)

    def _lay_out(self) -> None:
        delay = QWidget()
        row = QHBoxLayout(delay)
        row.setContentsMargins(0, 0, 0, 0)
        self._delay.setMinimumWidth(self._delay.fontMetrics().horizontalAdvance("1000 ms") + 8)
        self._delay.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self.less, self._delay, self.more, self.wired, self.bluetooth):
            row.addWidget(part)
        row.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Titled(tr("Sound device"), "", self.device, self._found))
        rows.addWidget(Titled(tr("Delay of the loudspeaker"), tr(LATENCY_ABOUT), delay))
        rows.addWidget(Titled(tr("Trial"), "", self.test, self._tested))
        rows.addStretch(1)
