"""Live sessions behind the `Controller` protocol: one for the panel, the status line and the tests alike.

`sessions.session` says what runs in which thread. From the session thread to its callers pass the attributes
`_snapshot`, `summary` and `error`, each replaced whole by one assignment; the other way pass `Command`s and the event
`_stopping`, which is only ever set by callers and cleared before a thread starts.
"""

import logging
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace

from engine.guidance import Direction, Guidance
from sensors.errors import Reason, SospiroError
from sensors.lsl import LslClock, configure
from sensors.network.profiles import Profile
from sensors.network.recognise import Choice
from sensors.network.watch import StreamWatch
from sensors.stream import HEARTS, Signal
from sessions.chooser import Chooser
from sessions.commands import Command, CommandKind
from sessions.controller import StreamOption
from sessions.index import SessionIndex
from sessions.marker_labels import read_labels, write_labels
from sessions.place import recovered
from sessions.plan import plan_of
from sessions.preview import Preview
from sessions.previewed import Previewed, SoundChecked
from sessions.settings import Settings, changed
from sessions.sitting import Sitting
from sessions.snapshot import Notice, SessionPhase, Severity, Snapshot
from sessions.sound_check import SoundCheck
from sessions.sources import Playable, StandIn, people, recordings
from sessions.summary import SessionSummary

log = logging.getLogger(__name__)

RECENT = 20
LOOK_EVERY = 0.1
JOIN_TIMEOUT = 20.0
MOST_FILES = 5
BEGINNING = 30.0
"""Seconds that START waits at least for what is played here."""


class LiveController:
    """Everything a face of Sospiro needs for live sessions; one for each program.

    Parameters
    ----------
    seconds
        Length of a session; None plays until STOP.
    wait
        Seconds START waits for streams to appear.
    seeds
        Further seeds to keep in the record, such as that of a simulated person.

    Attributes
    ----------
    recovered
        Sessions that a crash had left unfinished and that are whole again now.
    summary, error
        What the last session came to, or why it did not.
    """

    def __init__(
        self,
        settings: Settings,
        seconds: float | None = None,
        wait: float = 5.0,
        seeds: Mapping[str, int] | None = None,
    ) -> None:
        self._plan = plan_of(settings)
        configure(settings.lsl)
        self.recovered = recovered(settings.data_dir)
        self.summary: SessionSummary | None = None
        self.error: Exception | None = None
        self._settings = settings
        self._seconds = seconds
        self._wait = wait
        self._seeds = dict(seeds or {})
        self._clock = LslClock()
        self._watch = StreamWatch()
        self._chooser = Chooser(settings.streams, settings.data_dir)
        self._stand_in = StandIn(settings.lsl, self._tell_end)
        self._files: tuple[Playable, ...] = ()
        self._preview = Preview(self._watch, self._chooser, self._clock)
        self._sound = SoundCheck(self._clock)
        self._closed = False
        self._sitting: Sitting | None = None
        # an event and not Thread.join, which Ctrl-C can make believe that a living thread has ended (CPython 3.11)
        self._idle = threading.Event()
        self._idle.set()
        self._stopping = threading.Event()
        self._recent = self._read_recent()
        self._labels = read_labels(settings.data_dir)
        self._snapshot = self._ready()

    def snapshot(self) -> Snapshot:
        """Return the newest picture."""
        return self._snapshot

    def now(self) -> float:
        """LSL seconds."""
        return self._clock.now()

    def post(self, command: Command) -> None:
        """Start or stop a session, or hand the request to the one that runs; a volume also holds for the next one."""
        sitting = self._sitting
        if command.kind is CommandKind.VOLUME and command.value is not None:
            self._settings = _at_volume(self._settings, command.value)
        if command.kind is CommandKind.START:
            self._start()
        elif sitting is not None:
            sitting.post(command)
        if command.kind is CommandKind.STOP:
            self._stopping.set()

    def settings(self) -> Settings:
        """Those of the next session, or of the one that runs."""
        return self._settings

    def change(self, changes: Mapping[str, object]) -> None:
        """Set settings of the next session anew, after making sure that it can be played; see `Controller`."""
        self._refuse_while_running()
        settings = changed(self._settings, changes)
        self._plan, self._settings = plan_of(settings), settings
        if self._snapshot.phase is SessionPhase.READY:
            self._show(self._ready())

    def options(self) -> tuple[StreamOption, ...]:
        """Streams seen on the network, the useful ones first, each with how it would be used and why."""
        return self._chooser.options(self._watch.streams())

    def choose(self, signal: Signal, option: StreamOption | None) -> None:
        """Use `option` for `signal` from the next session on; None chooses automatically again."""
        self._chooser.pick(signal, option)

    def picked(self) -> Mapping[Signal, StreamOption]:
        """What was chosen by hand since the start, whether or not it is there now."""
        return self._chooser.picked

    def remembered(self) -> tuple[Profile, ...]:
        """Sensors whose use is remembered from earlier sessions, the newest first."""
        return self._chooser.remembered

    def forget(self, profile: Profile | None = None) -> None:
        """Remember this use of a sensor no longer; None forgets all of them."""
        self._chooser.forget(profile)

    def sources(self) -> tuple[Playable, ...]:
        """What can be played here in place of a device; see `Controller`."""
        kept = recordings(self._recent)
        return (*people(), *(file for file in self._files if file not in kept), *kept)

    def play(self, source: Playable | None) -> None:
        """Send this as a device would, in place of what is sent until now; see `Controller`."""
        self._refuse_while_running()
        self._stand_in.play(source)
        self._chooser.keep_to(self._stand_in.tag)
        if self._snapshot.phase is SessionPhase.READY:
            self._show(self._ready())
        if source is not None and source not in self.sources():
            self._files = (source, *self._files)[:MOST_FILES]

    @property
    def playing(self) -> Playable | None:
        """What is sent from here now."""
        return self._stand_in.playing

    def preview(self) -> tuple[Previewed, ...]:
        """How good the streams of the next session are; nothing is heard while one runs."""
        return self._preview.read() if self._idle.is_set() and not self._closed else ()

    def sound(self) -> SoundChecked:
        """What is known of the sound of the next session."""
        return self._sound.read(self._settings if self._idle.is_set() else None)

    def try_sound(self) -> None:
        """Play a few seconds of the next session's music; asked again, stop."""
        if self._idle.is_set() and not self._closed:
            self._sound.play(self._settings, self._plan.style)

    def labels(self) -> tuple[str, ...]:
        """What the marker keys 1–9 stand for."""
        return self._labels

    def relabel(self, labels: Sequence[str]) -> None:
        """Let the marker keys stand for something else from now on, and remember it."""
        self._labels = write_labels(self._settings.data_dir, labels)

    def recent(self) -> tuple[SessionSummary, ...]:
        """The last sessions, newest first."""
        return self._recent

    def join(self, timeout: float | None = None) -> bool:
        """Block until the session is saved, at most `timeout` s; True when it is, or when there was none."""
        return self._idle.wait(timeout)

    def close(self) -> None:
        """End a running session, save it, release the network. Blocks for a few seconds at most."""
        self._closed = True
        self._stopping.set()
        if not self.join(JOIN_TIMEOUT):
            log.error("the session did not end within %.0f s; the next start recovers it", JOIN_TIMEOUT)
        self._stand_in.close()
        self._let_go()
        self._watch.close()

    def _refuse_while_running(self) -> None:
        if not self._idle.is_set():
            raise SospiroError(Reason.BUSY, "A session is running: this can be set when it has ended.")

    def _tell_end(self, source: Playable, said: str) -> None:
        """Go back to the streams of devices when what was played has ended, and say why."""
        self._chooser.keep_to("")
        if said and self._idle.is_set():
            now = self._clock.now()
            self._show(
                replace(self._snapshot, time=now, notices=(Notice(f"{source.name}: {said}", Severity.WARNING, now),))
            )

    def _start(self) -> None:
        if self._idle.is_set() and not self._closed:
            self._idle.clear()
            self._stopping.clear()
            self.summary = self.error = None
            threading.Thread(target=self._run, name="session").start()

    def _run(self) -> None:
        try:
            last = self._sit()
            self._sitting = None
            self._recent = self._read_recent()
            # only now, as whoever sees the end may post the next START at once
            self._show(last)
        finally:
            self._idle.set()

    def _sit(self) -> Snapshot:
        """Live one session in the session thread and return its last picture; no fault is silent."""
        try:
            self._let_go()
            choices = self._choose_in_time()
            if self._stopping.is_set():
                return self._ready()
            self._sitting = Sitting(
                plan_of(self._settings),
                choices,
                self._watch,
                self._clock,
                self._show,
                self._stopping,
                self._seconds,
                self._seeds | (self.playing.seeds if self.playing else {}),
                self._chooser.inverted(choices),
            )
            self.summary = self._run_and_remember(self._sitting)
            # a lost stream or a disk that was full for a while is no news of a saved session
            notices = tuple(Notice(text, Severity.WARNING, self._clock.now()) for text in self._sitting.remaining)
            return replace(self._snapshot, phase=SessionPhase.SAVED, notices=notices)
        except SospiroError as error:
            return self._failed(error, error.sentence)
        except Exception as error:
            log.exception("the session ended by a fault")
            return self._failed(error, f"The session ended by an unexpected fault ({type(error).__name__}: {error}).")

    def _run_and_remember(self, sitting: Sitting) -> SessionSummary:
        try:
            return sitting.run()
        finally:
            if sitting.session is not None:
                # a polarity that was set is no finding
                found = sitting.session.inverted if sitting.inverted is None else None
                self._chooser.remember(sitting.choices, found)

    def _show(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def _ready(self, *notices: Notice) -> Snapshot:
        """Return a picture without a session: none of the figures of an earlier one."""
        pacing, sound = self._settings.pacing, self._settings.sound
        guidance = Guidance(pacing.target_rate)
        return Snapshot(
            SessionPhase.READY,
            self._clock.now(),
            target_rate=pacing.target_rate,
            direction=Direction(guidance, volume_db=sound.volume_db, playing=False, style=self._plan.style),
            notices=notices,
        )

    def _failed(self, error: Exception, sentence: str) -> Snapshot:
        self.error = error
        now = self._clock.now()
        if self._sitting is None or self._sitting.session is None:
            return self._ready(Notice(sentence, Severity.WARNING, now))
        notice = Notice(f"{sentence} What was recorded until then is kept.", Severity.WARNING, now)
        return replace(self._snapshot, phase=SessionPhase.FAILED, time=now, notices=(notice,))

    def _let_go(self) -> None:
        """Leave streams and sound card to the session."""
        self._preview.let_go()
        self._sound.stop()

    def _choose_in_time(self) -> dict[Signal, Choice]:
        """Return the streams to use: at once when both signals are there, else what is there when the wait is over.

        What is played here may just have been asked for, and a recording takes a while to be read.

        Returns what there is, perhaps nothing, as soon as a STOP has come.
        """
        deadline = self._clock.now() + (self._wait if self.playing is None else max(self._wait, BEGINNING))
        while not self._stopping.wait(LOOK_EVERY):
            over = self._clock.now() >= deadline
            try:
                choices = self._chooser.choices(self._watch.streams())
            except SospiroError as error:
                if over and (self._plan.protocol.sensors or error.reason is not Reason.NO_STREAM):
                    raise
                if over:
                    return {}  # the guide goes by the clock
                continue
            if over or _is_complete(choices):
                return choices
        return {}

    def _read_recent(self) -> tuple[SessionSummary, ...]:
        if not self._settings.data_dir.is_dir():
            return ()  # the index would make it, and a misspelt folder would go unnoticed
        try:
            return tuple(SessionIndex.reading(self._settings.data_dir).recent(RECENT))
        except (SospiroError, OSError) as error:
            log.info("%s", error)
            return ()


def _is_complete(choices: Mapping[Signal, Choice]) -> bool:
    """Tell whether both heart and breath can be heard."""
    return Signal.RESPIRATION in choices and not choices.keys().isdisjoint(HEARTS)


def _at_volume(settings: Settings, volume_db: float) -> Settings:
    sound = settings.sound.model_copy(update={"volume_db": volume_db})
    return settings.model_copy(update={"sound": sound})
