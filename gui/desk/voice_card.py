"""One prompt of a script: its words, large, and its voice: recorded, heard, taken away."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QTimer, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout

from engine.audio.live.file_player import FilePlayer
from engine.imagery.script import Script
from engine.imagery.take import Loudness
from gui.desk.settings_pieces import ToldLine
from gui.desk.voice_words import LEVELS, length_words, level_words, place_words
from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.button import BigButton
from gui.panel.fitted import FittedLabel
from gui.panel.pieces import Card, label, say
from gui.panel.second_press import SecondPress
from gui.panel.sound import Meter
from gui.panel.theme import BASE_POINTS, Theme
from gui.review.work import Work
from sensors.errors import SospiroError
from sessions.controller import Controller
from sessions.voice_prompts import drop_voice, keep_take, own_script, room_for, voice_of
from sessions.voice_recording import Recording, record

FRAME_MS = 33
SIZES = (28, 24, 21, 18, 16, 14, BASE_POINTS)
METER_HEIGHT = 26
RECORD, STOP = mark("Record"), mark("Stop")
NONE_YET = mark("No recording yet: somebody in the room says it.")


class VoiceCard(Card):
    """The prompt that is chosen.

    Signals
    -------
    changed
        The script was changed; carries its file, which for one that came with Sospiro is now a copy.
    """

    changed = pyqtSignal(object)

    def __init__(self, controller: Controller, begin: Callable[[str], Recording] = record) -> None:
        super().__init__()
        self._controller, self._begin = controller, begin
        self._path: Path | None = None
        self._script: Script | None = None
        self._number, self._language = 0, ""
        self._recording: Recording | None = None
        self._opened: Recording | None = None
        self._wanted = False
        self._player: FilePlayer | None = None
        self._discarding, self._work = SecondPress(), Work(self)
        self._place, self._text = label("", 14, muted=True), FittedLabel(SIZES, grows=True)
        now = controller.now
        self.record = BigButton(tr(RECORD), " ", now, tr("Record this prompt, or stop"))
        self.play = BigButton(tr("Play"), " ", now, tr("Play the recording of this prompt, or stop"))
        self.discard = BigButton(tr("Discard"), " ", now, tr("Discard the recording of this prompt"))
        self.meter, self._level, self.told = Meter(), label("", 14, bold=True), ToldLine()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._connect()
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.meter.set_theme(theme)
        self.told.set_theme(theme)

    def show_prompt(self, path: Path, script: Script, number: int, language: str) -> None:
        """Show a prompt (from 0) in a language; what is being recorded of another one is kept."""
        if (path, number, language) != (self._path, self._number, self._language):
            self.rest()
            self.told.tell(None, "")
        self._path, self._script, self._number, self._language = path, script, number, language
        say(self._place, place_words(script, number, room_for(script, number)))
        self._text.show_words(script.prompts[number].text[language])
        self._draw()

    def rest(self) -> None:
        """Stop whatever records or plays; what was recorded is kept, what only opens by now records nothing."""
        self._wanted = False
        if self._recording is not None:
            self._stop()
        if self._player is not None:
            self._player.pause()
        self._discarding.forget()

    @property
    def busy(self) -> bool:
        """Whether somebody is recording, or what they recorded is being kept."""
        return self._recording is not None or not self._work.idle

    @property
    def words(self) -> str:
        """What is said of the recording."""
        return self.told.words

    def close_down(self) -> None:
        """Keep what is being recorded and wait until it is."""
        self.rest()
        self._work.close()
        if self._opened is not None:
            self._opened.close()

    # -- what is asked --------------------------------------------------------------------------------------------

    def _record(self, _time: float) -> None:
        if self._recording is not None:
            self._stop()
        elif self._work.idle and self._path is not None:
            self.rest()
            device = self._controller.settings().voice.device
            self._wanted = True
            self.told.tell(None, tr("Opening the microphone …"))
            self._work.begin("microphone", tr("Opening the microphone …"), lambda: self._open(device), self._started)
            self._draw()

    def _open(self, device: str) -> Recording:
        """Open the microphone; in the other thread, whose work may come to nothing."""
        self._opened = self._begin(device)
        return self._opened

    def _started(self, recording: Recording) -> None:
        if not self._wanted:
            recording.close()
            self.told.tell(None, "")
            self._draw()
            return
        self._recording = recording
        self.told.tell(None, tr("Recording: say it now, then press Stop."))
        self._timer.start()
        self._draw()

    def _stop(self, fault: str = "") -> None:
        """Keep what was recorded; `fault` says why it ended by itself."""
        recording, self._recording = self._recording, None
        path, number, language = self._path, self._number, self._language
        if recording is None or path is None:
            return
        own_folder = self._controller.settings().own_scripts
        self.meter.show_level(None)
        recording.close()

        def keep() -> tuple[Path, Loudness]:
            own = own_script(path, own_folder)
            return own, keep_take(own, number, language, recording.take)

        self.told.tell(None, tr("Keeping it …"))
        self._work.begin("keep", tr("Keeping it …"), keep, lambda kept: self._kept(kept, fault))
        self._draw()

    def _kept(self, kept: tuple[Path, Loudness], fault: str) -> None:
        path, loudness = kept
        self.changed.emit(path)
        better = tr_sentence(fault or loudness.value)
        self.told.tell(not better, better or tr("It is kept."))
        self._draw()

    def _fail(self, sentence: str) -> None:
        self.told.tell(False, sentence)
        self._draw()

    def _play(self, _time: float) -> None:
        if self._player is not None and self._player.playing:
            self._player.pause()
        elif self._voice is not None:
            try:
                self._player = FilePlayer(self._voice, self._controller.settings().sound.device, self._controller.now)
                self._player.play(0.0)
                self._timer.start()
            except (RuntimeError, OSError):
                self.told.tell(False, tr("{file} cannot be played: record it again.", file=self._voice.name))
        self._draw()

    def _discard(self, time: float) -> None:
        if self._discarding.press(time) and self._path is not None and self._voice is not None:
            if self._player is not None:
                self._player.pause()
            try:
                drop_voice(self._path, self._number, self._language)
                self.changed.emit(self._path)
                self.told.tell(None, tr("It is gone."))
            except SospiroError as error:
                self.told.tell(False, tr_sentence(error.sentence))
        if self._discarding.waiting:
            self._timer.start()
        self._draw()

    # -- what is seen ---------------------------------------------------------------------------------------------

    def tick(self) -> None:
        """Show how loud it is and how long; end what is as long as a prompt may be."""
        self._discarding.tick(self._controller.now())
        recording = self._recording
        if recording is not None:
            fault = recording.fault
            if recording.take.full or fault:
                self._stop(fault)
            self.meter.show_level(recording.take.level_db)
        playing = self._player is not None and self._player.playing
        if self._recording is None and not playing and not self._discarding.waiting:
            self._timer.stop()
        self._draw()

    @property
    def _voice(self) -> Path | None:
        if self._path is None or self._script is None:
            return None
        found = voice_of(self._path, self._script, self._number, self._language)
        return found if found is not None and found.is_file() else None

    def _draw(self) -> None:
        recording, there = self._recording, self._voice is not None
        playing = self._player is not None and self._player.playing
        room = None if self._script is None else room_for(self._script, self._number)
        if recording is not None:
            self.record.say(tr(STOP), length_words(recording.take.seconds, room))
        else:
            free = " " if room is None else tr("up to {seconds} s", seconds=f"{room:.0f}")
            self.record.say(tr(RECORD), tr("again") if there else free)
        self.record.play("ask" if recording is not None else "act")
        self.record.setEnabled(recording is not None or self._work.idle)
        self.play.say(tr(STOP) if playing else tr("Play"), self._played(playing))
        self.discard.say(tr("Discard"), tr("again: discard") if self._discarding.waiting else tr("press twice"))
        self.discard.play("ask" if self._discarding.waiting else "")
        for button in (self.play, self.discard):
            button.setEnabled(there and recording is None and self._work.idle)
        say(self._level, level_words(recording.take.level_db) if recording is not None else "")
        if not self.told.words and not there:
            self.told.tell(None, tr(NONE_YET))

    def _played(self, playing: bool) -> str:
        if self._voice is None:
            return tr("no recording")
        silent = playing and self._player is not None and self._player.silent
        return tr("no sound card: silent") if silent else tr("listen")

    def _connect(self) -> None:
        self.record.asked.connect(self._record)
        self.play.asked.connect(self._play)
        self.discard.asked.connect(self._discard)
        self._timer.timeout.connect(self.tick)
        self._work.failed.connect(self._fail)
        self.record.reserve((tr(RECORD), length_words(100.0, 100.0)), (tr(STOP), ""))
        self.play.reserve((tr("Play"), tr("no sound card: silent")), (tr(STOP), ""))
        self.discard.reserve((tr("Discard"), tr("again: discard")))

    def _lay_out(self) -> None:
        self.meter.setFixedHeight(METER_HEIGHT)
        self.meter.setAccessibleName(tr("Level of the microphone"))
        self._level.setMinimumWidth(max(self._level.fontMetrics().horizontalAdvance(tr(word)) for word in LEVELS))
        heard, buttons, rows = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        heard.addWidget(self.meter, 1)
        heard.addWidget(self._level)
        for button in (self.record, self.play, self.discard):
            buttons.addWidget(button, 1)
        rows.setContentsMargins(14, 10, 14, 12)
        rows.setSpacing(8)
        rows.addWidget(self._place)
        rows.addWidget(self._text, 1)
        rows.addLayout(heard)
        rows.addWidget(self.told)
        rows.addLayout(buttons)
