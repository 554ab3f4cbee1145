"""The live sound as the session sees it.

Who does what: the session's own thread calls `send`, `poll` and `close`, and the listener is called from inside `poll`
and `close`, nowhere else. Two small threads per audio process move bytes through its pipes (`AudioChild`) and touch
nothing here. The audio process renders; if it dies or falls silent, `poll` lets another one, which was ready with its
graph built, go on in the same place of the breath.
"""

import logging
import time
from collections import deque
from collections.abc import Sequence

import numpy as np

from engine.audio.graph.resume import Resume
from engine.audio.live.child import AudioChild
from engine.audio.live.delivery import Delivery
from engine.audio.live.devices import audio_devices
from engine.audio.live.overlay import Overlay
from engine.audio.live.wire import (
    Message,
    pack_direction,
    pack_strikes,
    unpack_breath,
    unpack_chord,
    unpack_cue,
    unpack_struck,
)
from engine.audio.mix.weighting import together_db
from engine.audio.silent import SilentOutput
from engine.guidance import ChordChange, Cue, CueKind, Direction, GuideBreath, OutputReport
from engine.output import SAMPLE_RATE, AudioListener
from engine.settings import SoundSettings
from engine.strike import Strike
from sensors.clock import Clock

__all__ = ["AudioProcess", "audio_devices"]

_log = logging.getLogger(__name__)

_BOOT, _SILENCE = 15.0, 1.2
_LISTENED = 0.1
"""Seconds of silence that one look can count: whoever was held up for longer has not listened to a silent process."""
_YOUNG, _YOUNG_CRASHES = 1.0, 3
_CRASHES, _CRASH_WINDOW = 30, 60.0
_CLOCK_CHECK, _HEARTBEAT = 5.0, 1.0
_RESERVE_AFTER = 3.0
_GIVEN_UP = "The sound stopped again and again; the session goes on without it."


class AudioProcess:
    """The supervised audio process; an `Output`.

    Sample 0 is the first one the process renders, a second or two after this object is made: until then reports carry
    no clock. While a process is restarted, the listener gets silence.

    Parameters
    ----------
    clock
        The session's clock, whose time the process takes over.
    listener
        Gets every frame in order, without holes.
    """

    def __init__(self, settings: SoundSettings, clock: Clock, listener: AudioListener | None = None) -> None:
        self._settings, self._clock = settings, clock
        self._newest: tuple[int, float] | None = None
        self._overlay = None if listener is None else Overlay(listener)
        self._delivery = Delivery(self._overlay)
        self._direction: Direction | None = None
        self._asked: Message = {}
        self._resume = Resume()
        self._deaths: deque[float] = deque(maxlen=_CRASHES)
        self._restarts = self._rebuilt = self._lost_gaps = self._gaps = self._in_vain = 0
        self._mode, self._notice, self._level_db = "restarting", "", -120.0
        self._weighted_db = -120.0
        self._breaths: list[GuideBreath] = []
        self._cues: list[Cue] = []
        self._chords: list[ChordChange] = []
        self._silent: SilentOutput | None = None
        self._asked_for = False
        self._reserve: AudioChild | None = None
        self._child = self._spawn(clock.now())

    @property
    def pid(self) -> int:
        """Number of the audio process now running."""
        return self._child.pid

    def ahead(self, now: float) -> float | None:
        """Return how many seconds of sound are rendered and not yet heard; None while nothing plays."""
        if self._newest is None:
            return None
        sample, sounds = self._newest
        return sounds + (self._delivery.end - sample) / SAMPLE_RATE - now

    def send(self, direction: Direction) -> None:
        """Replace the direction in force. Never blocks."""
        asked = pack_direction(direction)
        if asked == self._asked:
            return
        self._asked, self._direction = asked, direction
        if self._silent is not None:
            self._silent.send(self._resume.guide(direction))
        else:
            self._child.post({"direction": pack_direction(self._resume.guide(direction))})

    def strike(self, strikes: Sequence[Strike]) -> None:
        """Let strokes sound beside the music, past what is rendered ahead of it. Never blocks."""
        if self._silent is not None:
            self._silent.strike(strikes)
        elif strikes:
            self._child.post({"strikes": pack_strikes(strikes)})
        if self._overlay is not None:
            self._overlay.expect()

    def poll(self, now: float) -> OutputReport:
        """Return what the process said since the last call. Never blocks; starts another process when it died."""
        if self._silent is None:
            self._hear(now)
            self._watch(now)
        if self._silent is not None:
            self._go_on_silently(self._silent, now)
        return self._take_report()

    def close(self, fade: float = 2.0) -> OutputReport:
        """Fade out over `fade` seconds, end the process, return the last report. Blocks for about the fade."""
        self._drop_reserve()
        if self._silent is None:
            self._child.post({"fade": fade})
            self._child.end(fade + 2.0)
            self._hear(self._clock.now())
            if self._child.crashed:
                _log.warning("the audio process crashed at its end; what was played is kept")
        if self._overlay is not None:
            self._overlay.flush()
        return self._take_report()

    def _spawn(self, now: float) -> AudioChild:
        self._spoke = self._checked = now
        self._heard_at: float | None = None
        self._quiet, self._looked_at = 0.0, now
        self._first_heard_at = now
        self._spawned_at = now
        self._reserve_at = now + _RESERVE_AFTER
        order: Message = {
            "settings": self._settings.model_dump(mode="json"),
            "offset": self._offset(),
            "anchor": self._newest,
            "after": self._delivery.end - 1,
        }
        if self._direction is not None:
            order["direction"] = pack_direction(self._resume.guide(self._direction))
        reserve, self._reserve = self._reserve, None
        if reserve is None:
            return AudioChild(order)
        reserve.post(order)
        return reserve

    def _keep_reserve(self, now: float) -> None:
        """Have a second process ready, its graph built, asleep until the first one dies."""
        if self._reserve is not None and self._reserve.ended:
            self._drop_reserve()
            self._reserve_at = now + _CRASH_WINDOW
        elif self._reserve is None and self._heard_at is not None and now >= self._reserve_at:
            self._reserve = AudioChild({"settings": self._settings.model_dump(mode="json")})

    def _drop_reserve(self) -> None:
        if self._reserve is not None:
            self._reserve.kill()
            self._reserve.end(1.0)
            self._reserve = None

    def _hear(self, now: float) -> None:
        for message, attachment in self._child.take():
            if "failed" in message:
                _log.error("the audio process failed: %s", message["failed"])
                continue
            if "again" in message:
                _log.info("the driver of the lost sound card hangs: the audio process starts anew")
                self._asked_for = True
                continue
            if self._heard_at is None:
                self._first_heard_at = now
            self._heard_at = now
            self._quiet = 0.0
            self._take(message, attachment)

    def _take(self, message: Message, attachment: bytes) -> None:
        self._delivery.deliver(message["first"], np.frombuffer(attachment, dtype=np.float32).reshape(-1, 2))
        known = (self._resume.heard(unpack_breath(fields)) for fields in message["breaths"])
        self._breaths += [breath for breath in known if breath is not None]
        self._cues += [unpack_cue(fields) for fields in message["cues"]]
        for struck in map(unpack_struck, message["struck"]):
            strike = struck.strike
            self._cues.append(Cue(CueKind.NOTE, struck.sample, strike.time, strike.kind.value, strike.pitch))
            if self._overlay is not None:
                self._overlay.add(struck)
        if self._overlay is not None:
            for key, after in message["released"]:
                self._overlay.release(key, after)
        self._chords += [unpack_chord(fields) for fields in message["chords"]]
        sample, sounds = message["clock"]
        self._newest = (sample, sounds)
        self._level_db = max(self._level_db, message["level_db"])
        self._weighted_db = message["weighted_db"]
        self._mode, self._notice, self._gaps = message["mode"], message["notice"], message["gaps"]
        self._rebuilt = message["rebuilt"]

    def _watch(self, now: float) -> None:
        self._quiet += min(_LISTENED, now - self._looked_at)
        self._looked_at = now
        late = now - self._spawned_at > _BOOT if self._heard_at is None else self._quiet > _SILENCE
        if self._child.ended or late:
            self._restart(now)
            return
        self._keep_reserve(now)
        if now - self._checked > _CLOCK_CHECK:
            self._checked = self._spoke = now
            self._child.post({"offset": self._offset()})
        elif now - self._spoke > _HEARTBEAT:
            self._spoke = now
            self._child.post({"alive": True})

    def _restart(self, now: float) -> None:
        if not self._asked_for:
            how = "is gone" if self._child.ended else "fell silent"
            _log.warning("the audio process %d %s; starting another", self._child.pid, how)
            self._deaths.append(now)
            young = self._heard_at is None or self._heard_at - self._first_heard_at < _YOUNG
            self._in_vain = self._in_vain + 1 if young else 0
        self._asked_for = False
        self._child.kill()
        self._child.end(1.0)
        self._restarts += 1 + self._rebuilt
        self._lost_gaps += self._gaps
        self._gaps = self._rebuilt = 0
        self._resume.lost()
        too_often = len(self._deaths) == _CRASHES and now - self._deaths[0] < _CRASH_WINDOW
        if self._in_vain == _YOUNG_CRASHES or too_often:
            self._give_up(now)
        else:
            self._mode = "restarting"
            self._child = self._spawn(now)

    def _give_up(self, now: float) -> None:
        self._drop_reserve()
        _log.error("the audio process dies again and again; going on without sound")
        self._mode, self._notice = "silent", _GIVEN_UP
        sample, sounds = self._newest or (0, now)
        self._silent = SilentOutput(sounds - sample / SAMPLE_RATE)
        self._silent.poll(now)
        if self._direction is not None:
            self._silent.send(self._resume.guide(self._direction))

    def _go_on_silently(self, silent: SilentOutput, now: float) -> None:
        report = silent.poll(now)
        known = (self._resume.heard(breath) for breath in report.breaths)
        self._breaths += [breath for breath in known if breath is not None]
        self._cues += report.cues
        if report.clock is not None:
            self._newest = report.clock
            self._delivery.fill(report.clock[0])

    def _take_report(self) -> OutputReport:
        report = OutputReport(
            breaths=tuple(self._breaths),
            cues=tuple(self._cues),
            level_db=self._level_db,
            weighted_db=self._with_strikes(),
            clock=self._newest,
            mode=self._mode,
            restarts=self._restarts + self._rebuilt,
            gaps=self._lost_gaps + self._gaps,
            notice=self._notice,
            chords=tuple(self._chords),
        )
        self._breaths, self._cues, self._chords, self._level_db = [], [], [], -120.0
        return report

    def _with_strikes(self) -> float:
        """Return how loud music and strokes are together, dB(A) re full scale."""
        beside = -120.0 if self._overlay is None else self._overlay.weighted_db
        return self._weighted_db if beside <= -120.0 else together_db(self._weighted_db, beside)

    def _offset(self) -> float:
        """Return what to add to `time.perf_counter` for the session's clock: the tightest of five readings."""
        readings = []
        for _ in range(5):
            before, now, after = time.perf_counter(), self._clock.now(), time.perf_counter()
            readings.append((after - before, now - (before + after) / 2))
        return min(readings)[1]
