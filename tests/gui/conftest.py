"""A made-up sitting for the panel: one person led from 14 to 6 breaths/min, as snapshots, and a controller that lists
what it was asked."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from engine.guidance import Cue, CueKind, Direction, Guidance, GuideBreath, OutputReport, PacingState
from engine.measures.measure import Measure
from engine.measures.registry import Measures
from gui.cli import app
from sensors.clock import ManualClock
from sensors.network.profiles import Profile
from sensors.state import (
    BodyState,
    Breath,
    BreathTurn,
    Heartbeat,
    QualityReason,
    RRInterval,
    RRMark,
    SignalQuality,
    TurnKind,
)
from sensors.stream import Channel, Floats, Signal, Stream
from sessions.commands import Command
from sessions.controller import StreamOption
from sessions.marker_labels import USUAL
from sessions.previewed import Previewed, SoundChecked
from sessions.settings import Settings, changed
from sessions.snapshot import Asked, SessionPhase, Snapshot, Trace
from sessions.sources import Playable, people
from sessions.summary import SessionSummary

BEGAN = 5000.0
LENGTH = 1200.0
GUIDE_FROM = 9 * 60 / 14
GOOD = SignalQuality(0.96, QualityReason.GOOD, 0.04)


STATES = (
    (0.0, PacingState.RECOGNISE),
    (GUIDE_FROM, PacingState.MATCH),
    (74.0, PacingState.LEAD),
    (190.0, PacingState.HOLD),
    (206.0, PacingState.LEAD),
    (860.0, PacingState.MAINTAIN),
)
"""When the states of the sitting begin, s."""

ASKED = Asked(
    style="Still pad",
    styles=("Felt piano", "Frame drum", "Handpan", "Ocean", "Plucked", "Still pad", "Strings"),
    layers=dict.fromkeys(("guide", "bed", "mirror", "melody", "drum", "nature", "reward"), 1.0),
    leanings=dict.fromkeys(("brightness", "density", "warmth", "space"), 0.0),
)


class Sitting:
    """Signals of one sitting and the snapshots a session would publish of it; times from `BEGAN` on."""

    def __init__(self, seed: int = 3, ecg_rate: float = 250.0) -> None:
        self._random = np.random.default_rng(seed)
        self._ecg_rate = ecg_rate
        self.guide = self._guide_breaths()
        self.breaths = self._person_breaths()
        self.r_peaks = self._r_peaks()
        self._keeper, self._measured = Measures(), list[Mapping[str, Measure]]()

    def _guide_breaths(self) -> list[GuideBreath]:
        breaths = [GuideBreath(0, BEGAN + GUIDE_FROM, 14.0, 0.42, 4)]
        while breaths[-1].end < BEGAN + LENGTH + 60:
            last = breaths[-1]
            rate = last.rate if last.number < 8 else max(6.0, 0.98 * last.rate)
            breaths.append(GuideBreath(last.number + 1, last.end, rate, 0.4, 10))
        return breaths

    def _person_breaths(self) -> list[Breath]:
        own = [BEGAN + 60 / 14 * n + self._random.normal(0, 0.15) for n in range(9)]
        led = [b.onset + 0.18 + self._random.normal(0, 0.12) for b in self.guide]
        turns = own + led
        share = 0.41 + self._random.normal(0, 0.015, len(turns))
        return [Breath(a, a + s * (b - a), b, b + 0.4, 90.0) for a, b, s in zip(turns, turns[1:], share, strict=False)]

    def _r_peaks(self) -> Floats:
        times, now = [], BEGAN
        while now < BEGAN + LENGTH:
            times.append(now)
            now += 60.0 / (71.0 + 5.0 * np.sin(2 * np.pi * 0.1 * now) + self._random.normal(0, 0.7))
        return np.array(times)

    @cached_property
    def respiration(self) -> Trace:
        times = BEGAN + np.arange(0, LENGTH, 1 / 50.0)
        knots = np.array([t for b in self.breaths for t in (b.inhale_onset, b.exhale_onset)])
        turn = np.interp(times, knots, np.arange(len(knots)))
        level = 0.5 - 0.5 * np.cos(np.pi * turn)
        depth = 90 + 6 * np.sin(times / 17)
        noise = self._random.normal(0, 0.8, times.size)
        return Trace(times, 512 + depth * level**1.15 + 4 * np.sin(times / 40) + noise, "au", "RespiBAN belt")

    @cached_property
    def ecg(self) -> Trace:
        times = BEGAN + np.arange(0, LENGTH, 1 / self._ecg_rate)
        values = self._random.normal(0, 12, times.size) + 40 * np.sin(times / 3)
        for peak in self.r_peaks:
            first, last = np.searchsorted(times, (peak - 0.4, peak + 0.5))
            t = times[first:last] - peak
            for height, at, width in (
                *((110, -0.17, 0.025), (-120, -0.03, 0.01), (1150, 0.0, 0.011)),
                *((-230, 0.032, 0.012), (260, 0.26, 0.055)),
            ):
                values[first:last] += height * np.exp(-0.5 * ((t - at) / width) ** 2)
        return Trace(times, values, "µV", "Polar H10 · ECG")

    @cached_property
    def _history(self) -> Floats:
        seconds = np.arange(0, LENGTH, 1.0)
        ends = np.array([b.end for b in self.breaths])
        rates = np.array([b.rate for b in self.breaths])
        measured = rates[np.clip(np.searchsorted(ends, BEGAN + seconds) - 1, 0, None)]
        measured[seconds < 12] = np.nan
        onsets = np.array([b.onset for b in self.guide])
        guide = np.array([b.rate for b in self.guide])[np.clip(np.searchsorted(onsets, BEGAN + seconds) - 1, 0, None)]
        guide[seconds < GUIDE_FROM] = np.nan
        return np.column_stack((seconds, measured, guide))

    def _measures(self, elapsed: float) -> Mapping[str, Measure]:
        """What a session would have measured by then, read once a second."""
        for second in range(len(self._measured), int(elapsed) + 1):
            before, now = BEGAN + second - 1, BEGAN + second
            beats = self.r_peaks[1:][(self.r_peaks[1:] > before - 1) & (self.r_peaks[1:] <= now - 1)]
            rr_ms = [1e3 * float(t - self.r_peaks[np.searchsorted(self.r_peaks, t) - 1]) for t in beats]
            body = BodyState(
                now,
                respiration_source=Signal.RESPIRATION,
                intervals=tuple(
                    RRInterval(float(t), now, rr, RRMark.NORMAL, rr) for t, rr in zip(beats, rr_ms, strict=True)
                ),
                breaths=tuple(b for b in self.breaths if before < b.reported_at <= now),
            )
            self._keeper.update(now, body, [g for g in self.guide if before < g.onset - 3 <= now])
            self._measured.append(self._keeper.read(now))
        return self._measured[int(elapsed)]

    def _rr_ms(self, at: float) -> float | None:
        place = int(np.searchsorted(self.r_peaks, at))
        return 1e3 * float(at - self.r_peaks[place - 1]) if place else None

    def _in_sync(self, breath: Breath) -> bool | None:
        """Every sixth breath is out of step, from when the guide plays."""
        return None if breath.inhale_onset < BEGAN + GUIDE_FROM else self.breaths.index(breath) % 6 != 0

    def running(self, elapsed: float, **changes: Any) -> Snapshot:
        """The sitting `elapsed` seconds after it began, well and led, unless `changes` say otherwise."""
        now = BEGAN + elapsed
        back = now - 60.0
        known = [b for b in self.guide if back < b.end and b.onset <= now + 0.2]
        sounding = next((b for b in known if b.onset <= now < b.end), None)
        breaths = tuple(b for b in self.breaths if back < b.end < now)
        beats = self.r_peaks[(self.r_peaks > back) & (self.r_peaks < now - 0.2)]
        turns = [t for b in (*breaths,) for t in ((TurnKind.INHALE, b.inhale_onset), (TurnKind.EXHALE, b.exhale_onset))]
        cues = [c for b in known for c in ((CueKind.INHALE, b.onset), (CueKind.EXHALE, b.exhale_onset)) if c[1] <= now]
        rate = breaths[-1].rate if elapsed > 12 and breaths else None
        snapshot = Snapshot(
            phase=SessionPhase.RUNNING,
            time=now,
            elapsed=elapsed,
            body=BodyState(
                now,
                ecg=GOOD,
                respiration=GOOD,
                heart_source=Signal.ECG,
                respiration_source=Signal.RESPIRATION,
                heart_rate=71.0 + 4.0 * np.sin(0.63 * now),
                respiration_rate=rate,
                respiration_confidence=GOOD.value,
                inhale_share=0.41,
            ),
            state=PacingState.LEAD if sounding and sounding.number > 8 else PacingState.RECOGNISE,
            reason="5 of the last 6 breaths in sync: leading to 6.0/min" if sounding else "",
            direction=Direction(Guidance(known[-1].rate, 0.4, start_at=self.guide[0].onset), volume_db=-9.0)
            if known
            else None,
            output=OutputReport(level_db=-17.0, mode="silent"),
            guide=sounding,
            guide_breaths=tuple(known),
            breaths=breaths,
            turns=tuple(BreathTurn(kind, at, at + 0.3) for kind, at in turns),
            heartbeats=tuple(Heartbeat(float(t), float(t) + 0.1, self._rr_ms(float(t)), 1.0) for t in beats),
            cues=tuple(Cue(kind, int(48_000 * (at - BEGAN)), at) for kind, at in cues),
            heart=_newest(self.ecg, now, 12.0),
            respiration=_newest(self.respiration, now, 60.0),
            rate_history=self._history[: int(elapsed) + 1],
            asked=ASKED,
            judged=tuple((b.inhale_onset, self._in_sync(b)) for b in breaths),
            states=tuple((at, state) for at, state in STATES if at <= elapsed),
            synchrony=5 / 6 if sounding and sounding.number > 6 else None,
            measures=self._measures(elapsed),
        )
        return replace(snapshot, **changes)


def _newest(trace: Trace, now: float, seconds: float) -> Trace:
    window = slice(*np.searchsorted(trace.times, (now - seconds, now)))
    return replace(trace, times=trace.times[window], values=trace.values[window])


def option(name: str, signal: Signal | None, reason: str, chosen: bool = False, **stream: Any) -> StreamOption:
    """A stream as the network shows it."""
    announced = {"channels": (Channel("a"),), "nominal_rate": 250.0, "uid": name, "type": "ECG", **stream}
    return StreamOption(Stream(name=name, **announced), signal, len(announced["channels"]) - 1, reason, chosen)


OPTIONS = (
    option("Polar H10 · ECG", Signal.ECG, "type ECG, 1 channel in µV at 130 Hz", True, nominal_rate=130.0),
    option(
        "RespiBAN belt",
        Signal.RESPIRATION,
        "channel 2 is labelled RESPIRATION",
        chosen=True,
        nominal_rate=50.0,
        type="RESP",
        channels=(Channel("nSeq"), Channel("RESPIRATION")),
    ),
    option("BITalino", Signal.ECG, "channel type ECG, but named A2", False, nominal_rate=1000.0),
    option("Accelerometer", None, "acceleration is of no use here", False, nominal_rate=50.0, type="ACC"),
)

SESSIONS = (
    SessionSummary(
        "/data/participants/P07/20261121T140211Z-8f3a",
        "20261121T140211Z-8f3a",
        "2026-11-21T14:02:11+00:00",
        912.0,
        14.1,
        6.2,
        70.8,
        6.0,
        0.84,
        0.91,
    ),
    SessionSummary("/data/participants/P07/b", "b", "2026-11-19T09:30:00+00:00", 611.0, 15.0, 8.4, None, 7.9, 0.55),
    SessionSummary("/data/participants/P03/c", "c", "2026-11-18T16:12:40+00:00", 47.0, None, None, status="recovered"),
)


PREVIEWED = (
    Previewed(Signal.RESPIRATION, "RespiBAN belt", GOOD, 0.97, 30.0),
    Previewed(Signal.ECG, "Polar H10 · ECG", SignalQuality(0.0, QualityReason.NOISY, 0.1), 0.4, 18.0),
)


CHECKED = SoundChecked("USB speakers, ALSA")


@dataclass
class ListingController:
    """A controller with nothing behind it: it gives the snapshot it was given and lists what it was asked."""

    clock: ManualClock = field(default_factory=lambda: ManualClock(BEGAN))
    current: Snapshot = field(default_factory=lambda: Snapshot(SessionPhase.READY, BEGAN))
    streams: tuple[StreamOption, ...] = OPTIONS
    summaries: tuple[SessionSummary, ...] = SESSIONS
    posted: list[Command] = field(default_factory=list)
    chosen: list[tuple[Signal, StreamOption | None]] = field(default_factory=list)
    named: tuple[str, ...] = USUAL
    set_to: Settings = field(default_factory=Settings)
    profiles: tuple[Profile, ...] = ()
    playing: Playable | None = None
    sent: list[Playable | None] = field(default_factory=list)
    previewed: tuple[Previewed, ...] = PREVIEWED
    checked: SoundChecked = CHECKED
    closings: int = 0
    at_close: Callable[[], None] = field(default=lambda: None)

    def snapshot(self) -> Snapshot:
        return self.current

    def post(self, command: Command) -> None:
        self.posted.append(command)

    def now(self) -> float:
        return self.clock.now()

    def settings(self) -> Settings:
        return self.set_to

    def change(self, changes: Mapping[str, object]) -> None:
        self.set_to = changed(self.set_to, changes)

    def options(self) -> tuple[StreamOption, ...]:
        return self.streams

    def choose(self, signal: Signal, option: StreamOption | None) -> None:
        self.chosen.append((signal, option))

    def picked(self) -> Mapping[Signal, StreamOption]:
        return {signal: option for signal, option in dict(self.chosen).items() if option is not None}

    def remembered(self) -> tuple[Profile, ...]:
        return self.profiles

    def forget(self, profile: Profile | None = None) -> None:
        self.profiles = tuple(one for one in self.profiles if profile not in (None, one))

    def sources(self) -> tuple[Playable, ...]:
        return people()

    def play(self, source: Playable | None) -> None:
        self.playing = source
        self.sent.append(source)

    def preview(self) -> tuple[Previewed, ...]:
        return self.previewed

    def sound(self) -> SoundChecked:
        return self.checked

    def try_sound(self) -> None:
        self.checked = replace(self.checked, playing=not self.checked.playing)

    def labels(self) -> tuple[str, ...]:
        return self.named

    def relabel(self, labels: Sequence[str]) -> None:
        self.named = tuple(labels)

    def recent(self) -> tuple[SessionSummary, ...]:
        return self.summaries

    def close(self) -> None:
        self.closings += 1
        self.at_close()

    def publish(self, snapshot: Snapshot) -> None:
        """Make `snapshot` the newest, and its time now."""
        self.current = snapshot
        if snapshot.time > self.clock.now():
            self.clock.set(snapshot.time)


@pytest.fixture(scope="session")
def sitting() -> Sitting:
    """One made-up sitting."""
    return Sitting()


@pytest.fixture
def controller(tmp_path: Path) -> ListingController:
    """A controller with nothing behind it, ready."""
    return ListingController(set_to=Settings(data_dir=tmp_path))


@pytest.fixture
def screens(tmp_path: Path) -> Path:
    """Where pictures of the panel go; set SOSPIRO_SCREENS to keep them."""
    folder = Path(os.environ.get("SOSPIRO_SCREENS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def panel(qtbot: Any, controller: ListingController) -> Iterator[Any]:
    """The window at 1280×800, shown, its timers stopped: a test says when it looks."""
    from PyQt6.QtCore import QCoreApplication, QEvent, QTimer

    from gui.panel.window import Panel

    made = Panel(controller)
    for timer in made.findChildren(QTimer):
        timer.stop()
    made.show()
    qtbot.waitExposed(made)
    made.tick()
    yield made
    made._closing.begin()
    qtbot.waitUntil(lambda: made._closing.done)
    made.close()
    # a window that stays would be styled anew with each later one
    made.deleteLater()
    qtbot.wait(0)
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


class Answer(NamedTuple):
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Return a function that runs a command of `sospiro` in this process, with folders of its own."""
    monkeypatch.setenv("SOSPIRO_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def run(*args: str) -> Answer:
        with pytest.raises(SystemExit) as ended:
            app.main(list(args))
        captured = capsys.readouterr()
        return Answer(int(ended.value.code or 0), captured.out, captured.err)

    return run
