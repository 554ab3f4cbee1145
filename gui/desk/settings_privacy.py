"""The privacy check-list: who could read what is recorded here, and what can be done about it."""

from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.desk.settings_kept import KeptSettings
from gui.desk.settings_pieces import Options, Titled, ToldLine
from gui.language import mark, tr
from gui.panel.theme import Theme
from gui.review.work import Work
from sensors.voice.settings import VoiceSettings
from sessions.disk_encryption import Encryption, Told
from sessions.privacy import Privacy, Readers, look_into
from sessions.studio.settings import StudioSettings, is_this_machine

SCOPE, KEEP, LISTENS = "lsl.scope", "keep_years", "voice.microphone"
SCOPE_ABOUT = mark(
    "Lab Streaming Layer has no password: what Sospiro sends on a network, anybody there can read. "
    "A change holds from the next start on."
)
SCOPES = {"machine": mark("This computer only"), "network": mark("The local network")}
KEEP_ABOUT = mark("“sospiro participants due” lists whose data is to be deleted then; nothing is deleted by itself.")
YEARS = {None: mark("Not decided"), 1.0: mark("1 year"), 3.0: mark("3 years"), 10.0: mark("10 years")}
DISK = {
    Told.YES: mark("The disk is encrypted ({by}): who takes the computer away reads nothing."),
    Told.NO: mark(
        "The disk is not encrypted: who takes the computer away can read everything. Ask who looks after it."
    ),
    Told.UNKNOWN: mark("Whether the disk is encrypted could not be told: ask who looks after this computer."),
}
FILES = {
    Readers.OWNER: mark("Other users of this computer cannot open the recordings."),
    Readers.OTHERS: mark(
        "Other users of this computer can open files of the recordings ({count}): ask for that to end."
    ),
    Readers.UNKNOWN: mark("Who else can open the recordings could not be told: use an account of your own."),
}

LISTENS_ABOUT = mark(
    "It hears humming and singing, and answers with a tone. A change holds from the next session on; headphones keep "
    "the music out of it."
)
MICROPHONE = {False: mark("Off"), True: mark("On")}
NOT_HEARD = mark("No microphone is used.")
HEARD = mark(
    "Of the microphone only pitch and level are kept, 50 times a second: no sound is stored, and no word can be made "
    "of them again. The pitch of a voice is personal all the same."
)

KEYS = mark("The key of {studies} lies with the recordings: who has the folder can open it. Keep it elsewhere.")

OSC = mark("Breath and heart go to {host} by OSC: anybody on the network between can read them.")
LINK = mark("Ableton Link tells every computer on the networks the tempo of the music.")


class PrivacySection(QWidget):
    """What was found out of the disk, the files, the network and the keys; looked into each time it is turned to."""

    def __init__(self, kept: KeptSettings) -> None:
        super().__init__()
        self._kept, self._work = kept, Work(self)
        self._found: Privacy | None = None
        self.disk, self.files, self.network, self.keys, self.studio, self.heard = (ToldLine() for _ in range(6))
        self.scope = Options(tr("Streams are seen by"), {key: tr(words) for key, words in SCOPES.items()})
        self.years = Options(tr("Data is kept for"), {key: tr(words) for key, words in YEARS.items()})
        self.microphone = Options(tr("Microphone"), {key: tr(words) for key, words in MICROPHONE.items()})
        self.microphone.chosen.connect(self._set_microphone)
        self.scope.chosen.connect(self._set_scope)
        self.years.chosen.connect(self._set_years)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Titled(tr("This computer"), "", self.disk, self.files, self.keys))
        rows.addWidget(Titled(tr("Streams are seen by"), tr(SCOPE_ABOUT), self.scope, self.network, self.studio))
        rows.addWidget(Titled(tr("Microphone"), tr(LISTENS_ABOUT), self.microphone, self.heard))
        rows.addWidget(Titled(tr("Data is kept for"), tr(KEEP_ABOUT), self.years))
        rows.addStretch(1)

    def search(self) -> None:
        """Look into it anew."""
        folder = self._kept.controller.settings().data_dir
        self._work.begin("privacy", tr("Looking into it …"), lambda: look_into(folder), self.show_found)
        self.look()

    def show_found(self, found: Privacy) -> None:
        """Take what was found."""
        self._found = found
        self.look()

    def look(self) -> None:
        """Show what is set and what was found."""
        settings, found = self._kept.controller.settings(), self._found
        scope = self._kept.preferences.settings.get(SCOPE) or settings.lsl.scope
        self.scope.show_chosen(scope)
        self.years.show_chosen(settings.keep_years)
        self.studio.tell(*studio_words(settings.studio))
        self.microphone.show_chosen(settings.voice.microphone)
        self.heard.tell(*voice_words(settings.voice))
        if found is None:
            for line in (self.disk, self.files, self.network, self.keys):
                line.tell(None, tr("Looking into it …"))
            return
        self.disk.tell(*disk_words(found.disk))
        fine = {Readers.OWNER: True, Readers.OTHERS: False}.get(found.readers)
        self.files.tell(fine, tr(FILES[found.readers], count=found.open_files))
        self.network.tell(*network_words(str(scope), found.addresses))
        self.keys.tell(*key_words(found.keys_beside))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for line in (self.disk, self.files, self.network, self.keys, self.studio, self.heard):
            line.set_theme(theme)

    def _set_scope(self, scope: str) -> None:
        self._kept.set(SCOPE, scope, now=False)
        self.look()

    def _set_microphone(self, on: bool) -> None:
        self._kept.set(LISTENS, on)
        self.look()

    def _set_years(self, years: float | None) -> None:
        self._kept.set(KEEP, years)
        self.look()


def voice_words(voice: VoiceSettings) -> tuple[bool, str]:
    """Say what is kept of a microphone."""
    return True, tr(HEARD if voice.microphone else NOT_HEARD)


def disk_words(disk: Encryption) -> tuple[bool | None, str]:
    """Say whether the disk is encrypted."""
    fine = {Told.YES: True, Told.NO: False}.get(disk.told)
    return fine, tr(DISK[disk.told], by=disk.by)


def network_words(scope: str, addresses: tuple[str, ...]) -> tuple[bool | None, str]:
    """Say who can read the streams."""
    if scope == "machine":
        return True, tr("Only programs on this computer can read them.")
    if not addresses:
        return None, tr("This computer is on no network now.")
    return False, tr("Everybody on the networks of this computer can read them: {at}.", at=", ".join(addresses[:4]))


def studio_words(studio: StudioSettings) -> tuple[bool, str]:
    """Say whether what goes to a studio leaves this computer."""
    if not studio.leaves_machine:
        return True, tr("Nothing that is sent to a studio leaves this computer and its cables.")
    said = [tr(LINK)] if studio.link else []
    if studio.osc_port and not is_this_machine(studio.osc_host):
        said.append(tr(OSC, host=studio.osc_host))
    return False, " ".join(said)


def key_words(studies: tuple[str, ...]) -> tuple[bool, str]:
    """Say whether somebody who has the folder can open a masked study."""
    if not studies:
        return True, tr("No key of a masked study lies with the recordings.")
    return False, tr(KEYS, studies=", ".join(studies[:6]))
