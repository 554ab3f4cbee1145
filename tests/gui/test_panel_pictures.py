"""Every state of the panel as a picture: nothing clipped, nothing overlapping, every control with a name."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QImage, QPalette
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from engine.guidance import OutputReport, PacingState
from engine.imagery.script_file import LIBRARY as SCRIPTS
from engine.imagery.script_file import read_script
from engine.playing.settings import NotesMode, Player
from engine.protocols.programme import StageView
from engine.protocols.protocol_file import load_protocol
from engine.safety.advice import SHALLOW
from engine.safety.safety import DISCOMFORT
from gui.language import language
from gui.panel.explained import Explained
from gui.panel.pieces import ElidedLabel
from sensors.state import Disturbance, QualityReason, SignalQuality
from sensors.stream import Signal
from sessions.brain_picture import BrainPicture
from sessions.hit_picture import HitPicture
from sessions.play_picture import PlayedNote, PlayPicture
from sessions.snapshot import Notice, SessionPhase, Severity, Snapshot, Trace
from sessions.study.masked_picture import masked

BEGAN, MARKER_AT = 5000.0, 5120.0
FOLDER = "/data/participants/P07/20261121T140211Z-8f3a"
LOST = SignalQuality(0.0, QualityReason.LOST, 12.3)
NOISY = SignalQuality(0.2, QualityReason.NOISY, 0.1)


def _ready(sitting: Any) -> Snapshot:
    return Snapshot(SessionPhase.READY, 5000.0)


def _leading(sitting: Any) -> Snapshot:
    return sitting.running(322.0, folder=FOLDER, markers=((MARKER_AT, "marker"),))


def _holding(sitting: Any) -> Snapshot:
    why = "3 of the last 6 breaths in sync: holding at 9.8/min"
    return sitting.running(200.0, state=PacingState.HOLD, reason=why, synchrony=0.5)


def _coasting(sitting: Any) -> Snapshot:
    good = sitting.running(400.0)
    gone = good.time - LOST.age
    kept = good.respiration.times < gone
    words = "The stream 'RespiBAN belt' is lost; it goes on by itself when its device is back."
    return replace(
        good,
        state=PacingState.COAST,
        reason="the respiration stream is lost for 10 s: gliding to 6.0/min",
        respiration=replace(good.respiration, times=good.respiration.times[kept], values=good.respiration.values[kept]),
        body=replace(good.body, respiration=LOST, respiration_rate=None),
        turns=tuple(t for t in good.turns if t.time < gone),
        synchrony=None,
        notices=(Notice(words, Severity.WARNING, good.time),),
    )


def _saved(sitting: Any) -> Snapshot:
    return replace(_leading(sitting), phase=SessionPhase.SAVED, guide=None)


def _without_sound(sitting: Any) -> Snapshot:
    good = sitting.running(250.0, output=OutputReport(mode="restarting", restarts=1))
    words = "The sound stopped and is being started again. The recording is safe; nothing needs to be done."
    return replace(
        good,
        body=replace(good.body, ecg=NOISY, heart_rate=None, heart_source=None),
        notices=(Notice(words, Severity.INFO, good.time),),
    )


def _by_ecg_alone(sitting: Any) -> Snapshot:
    good = sitting.running(300.0)
    derived = {"respiration": None, "respiration_source": Signal.ECG, "respiration_confidence": 0.72}
    unknown = {"inhale_share": None, "breath_age": None}
    return replace(
        good,
        body=replace(good.body, **derived, **unknown),
        turns=(),
        breaths=(),
        synchrony=0.8,
    )


def _beginning(sitting: Any) -> Snapshot:
    return sitting.running(40.0)


def _by_pulse(sitting: Any) -> Snapshot:
    good = sitting.running(260.0)
    aged = {"heartbeat_age": 4.0, "breath_age": 14.0}
    return replace(good, body=replace(good.body, ecg=None, ppg=good.body.ecg, heart_source=Signal.PPG, **aged))


def _failed(sitting: Any) -> Snapshot:
    full = "The disk of /data is full: free some space or choose a folder on another disk."
    words = f"{full} What was recorded until then is kept."
    return replace(_leading(sitting), phase=SessionPhase.FAILED, notices=(Notice(words, Severity.WARNING, 5322.0),))


FIRST = load_protocol("first-session")


def _stage(sitting: Any, number: int, since: float, now: float, **changes: Any) -> Snapshot:
    """The sitting in a stage of the first session that began at `since` seconds."""
    stage = FIRST.stages[number - 1]
    ends = None if stage.minutes is None else BEGAN + since + 60.0 * stage.minutes
    view = StageView(number, len(FIRST.stages), stage, BEGAN + since, ends)
    asked = {name: changes.pop(name) for name in ("prompt", "prompt_to", "ratings") if name in changes}
    return sitting.running(now, stage=replace(view, **asked), folder=FOLDER, **changes)


def _arriving(sitting: Any) -> Snapshot:
    stage = FIRST.stages[0]
    return _stage(sitting, 1, 0.0, 15.0, prompt=stage.prompts[0].text, ratings=stage.ratings)


def _in_stage(sitting: Any) -> Snapshot:
    return _stage(sitting, 3, 85.0, 240.0)


def _prompted(sitting: Any) -> Snapshot:
    said = FIRST.stages[1].prompts[0].text
    return _stage(sitting, 2, 120.0, 140.0, prompt=said, state=PacingState.MATCH, reason="")


def _told(sitting: Any) -> Snapshot:
    imagery, script = load_protocol("imagery-a-safe-place"), read_script(SCRIPTS.find("safe"))
    ends, spoken = BEGAN + 480.0 + 660.0, script.language_for(language())
    view = StageView(3, 4, imagery.stages[2], BEGAN + 480.0, ends, script.prompts[3].text[spoken], script=script.name)
    return sitting.running(560.0, stage=view, folder=FOLDER, state=PacingState.MAINTAIN, reason="")


TOGETHER = load_protocol("together")
ERRORS = (-0.06, -0.02, 0.04, -0.035, 0.01, -0.08, -0.03, 0.12, -0.045, -0.01, -0.05, -0.02)


def _together(sitting: Any, kind: str, now: float, prompt: int = 0, **changes: Any) -> Snapshot:
    """The sitting in the stage of this kind of the protocol Together, half a minute after it began."""
    number, stage = next((n, one) for n, one in enumerate(TOGETHER.stages, 1) if one.kind == kind)
    begun = BEGAN + now - 30.0
    view = StageView(number, len(TOGETHER.stages), stage, begun, begun + 60.0 * (stage.minutes or 0.0))
    said = {"prompt": stage.prompts[prompt].text} if stage.prompts else {}
    return sitting.running(now, stage=replace(view, **said), folder=FOLDER, **{"reason": "", **changes})


def _tapping(sitting: Any) -> Snapshot:
    return _together(sitting, "tap", 150.0, hits=HitPicture(ERRORS, 0.95, 0.67, 24, 22, BEGAN + 149.7))


def _drumming(sitting: Any) -> Snapshot:
    return _together(sitting, "drum", 300.0, 1, hits=HitPicture(ERRORS, 0.95, 0.92, 64, 60, BEGAN + 299.7))


def _playing(sitting: Any) -> Snapshot:
    held = (
        PlayedNote(BEGAN + 299.6, Player.CLIENT, 60, 0.6, 60),
        PlayedNote(BEGAN + 299.8, Player.THERAPIST, 66, 0.5, 67),
    )
    scale, chord = frozenset({0, 2, 4, 5, 7, 9, 11}), frozenset({0, 4, 7})
    playing = PlayPicture(NotesMode.SNAP, False, "C major", scale, chord, held, 41, 0.78, 66.0)
    return _together(sitting, "play", 330.0, playing=playing)


def _for_the_therapist(sitting: Any) -> Snapshot:
    text = "No talking while a rate is held: each step needs ninety seconds of steady breathing."
    return _stage(sitting, 3, 85.0, 240.0, prompt=text, prompt_to="therapist")


def _dizzy(sitting: Any) -> Snapshot:
    return _stage(
        sitting,
        3,
        85.0,
        320.0,
        state=PacingState.BACK_OFF,
        reason="the discomfort button was pressed",
        prompt=SHALLOW,
        notices=(Notice(DISCOMFORT, Severity.WARNING, 5320.0),),
    )


def _better_to_end(sitting: Any) -> Snapshot:
    why = "pain is up by 3 of 10"
    asked = _stage(sitting, 4, 600.0, 700.0, state=PacingState.HOLD, stop=why, reason=why)
    view = asked.stage
    assert view is not None
    return replace(
        asked, stage=replace(view, prompt=FIRST.stages[3].prompts[0].text, ratings=("anxiety", "relaxation"))
    )


def _masked(sitting: Any) -> Snapshot:
    return masked(_arriving(sitting))


def _paused(sitting: Any) -> Snapshot:
    good = sitting.running(300.0, folder=FOLDER)
    return replace(good, asked=replace(good.asked, paused=True, layers={**good.asked.layers, "drum": 0.0}))


def _between(sitting: Any) -> Snapshot:
    good = sitting.running(300.0, folder=FOLDER)
    return replace(good, asked=replace(good.asked, morph=0.3, led_by="hand"))


HEARD = SignalQuality(0.95, QualityReason.GOOD, 0.1)


def brain(quality: SignalQuality = HEARD, **changes: Any) -> BrainPicture:
    """Return a minute of brain waves in which alpha rises; a few seconds of it were disturbed."""
    times = BEGAN + 240.0 + np.arange(0.0, 60.0, 0.5)
    levels = {"theta": np.sin(times / 3.0), "smr": np.cos(times / 4.0) - 2.5}
    levels["alpha"] = 8.0 / (1.0 + np.exp((BEGAN + 270.0 - times) / 3.0)) - 1.0 + np.sin(times / 2.1)
    levels["alpha"][40:48] = np.nan
    above = {band: float(values[-1]) for band, values in levels.items()}
    picture = BrainPicture(quality, above, times, levels, 30.0, 30.0, True, {Disturbance.BLINKS: 0.08}, 12.0, 4, 4)
    return replace(picture, **changes)


def with_eeg(sitting: Any, picture: BrainPicture | None = None) -> Snapshot:
    """Return the sitting with an EEG."""
    whole, picture = sitting.running(300.0), picture or brain()
    return replace(whole, brain=picture, body=replace(whole.body, eeg=picture.quality))


def _music_masked(sitting: Any) -> Snapshot:
    return masked(sitting.running(300.0))


STATES = {
    "ready": _ready,
    "panel": _leading,
    "holding": _holding,
    "coasting": _coasting,
    "saved": _saved,
    "sound-restarting": _without_sound,
    "failed": _failed,
    "ecg-alone": _by_ecg_alone,
    "pulse": _by_pulse,
    "beginning": _beginning,
    "arriving": _arriving,
    "stage": _in_stage,
    "prompt": _prompted,
    "imagery": _told,
    "tapping": _tapping,
    "playing": _playing,
    "for-the-therapist": _for_the_therapist,
    "dizzy": _dizzy,
    "better-to-end": _better_to_end,
    "masked": _masked,
    "music": _paused,
    "music-between": _between,
    "music-masked": _music_masked,
    "brain-waves": with_eeg,
    "marker-keys": _leading,
    "note": _leading,
}
PRESSED = {"music": "T", "music-between": "T", "music-masked": "T", "marker-keys": "K", "note": "M"}
"""What is pressed for the pictures that need it."""


@pytest.fixture(params=["light", "dark"])
def scheme(request: Any, qapp: Any) -> Iterator[str]:
    """The system's colours."""
    before = QPalette(qapp.palette())
    qapp.setStyle("Fusion")
    qapp.setPalette(QPalette(QColor("#efefef" if request.param == "light" else "#202020")))
    yield request.param
    qapp.setPalette(before)


@pytest.mark.parametrize("state", STATES)
def test_each_state_is_a_whole_picture(
    state: str, scheme: str, panel: Any, controller: Any, sitting: Any, screens: Path, qapp: Any
) -> None:
    controller.publish(STATES[state](sitting))
    panel.tick()
    panel.look_around()
    qapp.processEvents()
    if state in PRESSED:
        panel.activateWindow()
        QTest.keyClick(panel, PRESSED[state])
        qapp.processEvents()
    assert panel.theme.name == scheme
    picture = panel.grab().toImage()
    assert (picture.width(), picture.height()) == (1280, 800)
    if "SOSPIRO_SCREENS" in os.environ:
        name = f"{state}{'' if scheme == 'light' else '-dark'}.png"
        assert with_own_palette(picture).save(str(screens / name))
    assert clipped(panel) == []
    assert overlapping(panel) == []


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (2560, 1440)])
def test_it_fits_other_windows(size: tuple[int, int], panel: Any, controller: Any, sitting: Any, qapp: Any) -> None:
    panel.resize(*size)
    for state, key in (
        (_ready, ""),
        (_leading, ""),
        (_coasting, "T"),
        (_paused, "K"),
        (_saved, ""),
        (_better_to_end, ""),
    ):
        controller.publish(state(sitting))
        panel.tick()
        QTest.keyClicks(panel, key)
        qapp.processEvents()
        assert (panel.width(), panel.height()) == size
        assert clipped(panel) == []
        assert overlapping(panel) == []


def test_longest_words_fit(panel: Any, controller: Any, sitting: Any, qapp: Any) -> None:
    minutes = SignalQuality(0.0, QualityReason.LOST, 754.0)
    strong = SignalQuality(0.1, QualityReason.CLIPPED, 0.0)
    for respiration in (minutes, strong, None):
        good = sitting.running(1000.0)
        body = replace(good.body, respiration=respiration, ecg=respiration, heart_rate=188.4, respiration_rate=28.8)
        controller.publish(replace(good, body=body, synchrony=1.0, elapsed=35999.0))
        panel.room.controls.start_stop.click()
        panel.room.controls.escape()
        panel.room.controls.marker.click()
        panel.tick()
        qapp.processEvents()
        assert clipped(panel) == []


def test_every_control_has_an_accessible_name(panel: Any, controller: Any, sitting: Any) -> None:
    for state in STATES.values():
        controller.publish(state(sitting))
        panel.tick()
        panel.room.describe()
        assert [w for w in interactive(panel) if not w.accessibleName()] == []


def test_plots_are_put_into_words(panel: Any, controller: Any, sitting: Any) -> None:
    controller.publish(sitting.running(300.0))
    panel.tick()
    panel.room.describe()
    words = panel.room.breath.accessibleDescription()
    assert "Breathing 6.9 breaths / min" in words
    assert "guide 6.8 breaths / min" in words


def test_all_that_can_be_pressed_is_reached_by_tab(panel: Any, controller: Any, sitting: Any, qtbot: Any) -> None:
    for state, key in ((_coasting, ""), (_leading, "T"), (_leading, "K"), (_better_to_end, "")):
        controller.publish(state(sitting))
        panel.tick()
        QTest.keyClicks(panel, key)
        panel.activateWindow()
        qtbot.waitActive(panel)
        seen = set()
        for _ in range(60):
            seen.add(_stop(panel.focusWidget()))
            panel.focusNextChild()
        assert {_stop(w) for w in interactive(panel) if w.isEnabled()} <= seen


def test_lines_are_drawn_where_the_data_is(panel: Any, controller: Any, sitting: Any) -> None:
    controller.publish(_coasting(sitting))
    panel.tick()
    breath, _ = panel.room.breath._breath.getData()
    hills, _ = panel.room.breath._ahead.getData()
    assert breath.max() == pytest.approx(-LOST.age, abs=0.1), "a lost belt draws no line after its last sample"
    assert hills.max() == pytest.approx(8.0, abs=0.01), "the guide is drawn 8 s ahead"
    peaks, _ = panel.room.heart._peaks.getData()
    assert len(peaks) == sum(beat.time > controller.current.time - 8.0 for beat in controller.current.heartbeats)


def test_heartbeats_and_breaths_of_a_trace_that_is_not_there_are_not_marked(
    panel: Any, controller: Any, sitting: Any
) -> None:
    good = sitting.running(300.0)
    gaps = np.where(np.arange(good.heart.times.size) % 2, np.nan, good.heart.values)
    controller.publish(replace(good, respiration=Trace(), heart=replace(good.heart, values=gaps)))
    panel.tick()
    assert [panel.room.breath._inhales.getData()[0].size, panel.room.heart._peaks.getData()[0].size] == [0, 0]
    assert panel.room.banner.words == ""


def test_the_same_snapshot_is_drawn_once(panel: Any, controller: Any, sitting: Any, monkeypatch: Any) -> None:
    controller.publish(sitting.running(300.0))
    drawn = []
    monkeypatch.setattr(panel.room, "draw", lambda *given: drawn.append(given))
    panel.tick()
    panel.tick()
    assert len(drawn) == 1


def with_own_palette(picture: QImage) -> QImage:
    """Return a picture in its own 256 commonest colours: a quarter of the file, and no difference to the eye."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(whole.constBits().asarray(whole.sizeInBytes()), np.uint32)  # type: ignore[union-attr]
    colours, counts = np.unique(pixels, return_counts=True)
    table = [int(colour) for colour in colours[np.argsort(-counts)][:256]]
    return whole.convertToFormat(QImage.Format.Format_Indexed8, table)


def interactive(panel: QWidget) -> list[QWidget]:
    """Return what a person can press, move or choose from, without the scroll bars of lists."""
    kinds = (QAbstractButton, QAbstractSlider, QAbstractScrollArea, QComboBox, QLineEdit, Explained)
    found = [w for w in panel.findChildren(QWidget) if isinstance(w, kinds) and not isinstance(w, QScrollBar)]
    # where the keyboard does not stop, what is in it is what a person acts upon
    only_round = [w for w in found if isinstance(w, QScrollArea) and w.focusPolicy() is Qt.FocusPolicy.NoFocus]
    return [w for w in found if w.isVisible() and w not in only_round and "PlotWidget" not in type(w).__name__]


def _stop(widget: QWidget) -> object:
    """Return what the Tab key stops at: a widget, or the group of which it is one and the arrows reach the rest."""
    return (widget.group() if isinstance(widget, QAbstractButton) else None) or widget


def clipped(panel: QWidget) -> list[str]:
    """Return the labels that do not show their whole text; one that ends in … on purpose is none of them."""
    return [w.text() for w in panel.findChildren(QLabel) if w.isVisible() and not _fits(w)]


def _fits(label: QLabel) -> bool:
    inside = label.contentsRect()
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height()
    lines = label.text().splitlines() or [""]
    tall_enough = len(lines) * label.fontMetrics().height() <= inside.height() + 1
    wide_enough = max(map(label.fontMetrics().horizontalAdvance, lines)) <= inside.width() + 1
    return tall_enough and (wide_enough or isinstance(label, ElidedLabel))


def overlapping(panel: QWidget) -> list[tuple[str, str]]:
    """Return pairs of neighbours that cover each other."""
    found = []
    for parent in [panel.room, *panel.room.findChildren(QWidget)]:  # type: ignore[attr-defined]
        if isinstance(parent, QAbstractScrollArea):
            continue
        children = [c for c in parent.children() if isinstance(c, QWidget) and c.isVisible()]
        pairs = [(a, b) for i, a in enumerate(children) for b in children[:i]]
        found += [(_name(a), _name(b)) for a, b in pairs if a.geometry().intersects(b.geometry())]
        found += [(_name(c), "outside") for c in children if not parent.rect().contains(c.geometry())]
    return found


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()}"
