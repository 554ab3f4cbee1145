"""What goes wrong is shown and logged; it never ends the window, and the window never ends a session unsaved."""

import sys
import threading
from dataclasses import replace
from typing import Any

import pytest
from PyQt6.QtCore import Qt, QTimer

from gui.panel import check_display, has_screen, missing_qt_libraries, open_panel
from gui.panel.words import FOOTER, PRIVACY, UNKNOWN
from sensors.errors import Reason, SospiroError
from sensors.state import QualityReason, SignalQuality
from sessions.snapshot import Notice, SessionPhase, Severity, Snapshot, Trace

HOSTILE = '<img src="file:///etc/passwd"><b>\u202egpj.exe\x00\x1b[31m\n\t' + "W" * 5000


@pytest.mark.logs
def test_an_exception_in_a_slot_is_shown_and_logged_and_the_window_goes_on(
    panel: Any, controller: Any, sitting: Any, qtbot: Any, caplog: Any, monkeypatch: Any
) -> None:
    controller.publish(sitting.running(300.0))
    panel.tick()

    def refuse(command: object) -> None:
        raise RuntimeError("the session is gone")

    monkeypatch.setattr(controller, "post", refuse)
    with panel.guard.installed():
        qtbot.mouseClick(panel.room.controls.refresh, Qt.MouseButton.LeftButton)
    assert "RuntimeError" in panel.room.banner.words
    assert "recording" in panel.room.banner.words
    assert "the session is gone" in caplog.text
    controller.publish(sitting.running(301.0))
    panel.tick()
    assert panel.room.header.words[1] == "5:01"


@pytest.mark.logs
def test_a_part_that_cannot_be_drawn_leaves_the_others_alone_and_is_logged_once(
    panel: Any, controller: Any, sitting: Any, caplog: Any
) -> None:
    for frame in range(3):
        broken = Trace(times=None, values=None)  # type: ignore[arg-type]  # what a faulty session might publish
        controller.publish(sitting.running(300.0 + frame, respiration=broken))
        panel.tick()
    assert panel.room.header.words[1] == "5:02"
    assert panel.room.numbers.numbers[2].words[0] != UNKNOWN
    assert "BreathView" in panel.room.banner.words
    assert sum(record.levelname == "ERROR" for record in caplog.records) == 1


@pytest.mark.logs
def test_a_controller_that_raises_is_shown(panel: Any, controller: Any, monkeypatch: Any) -> None:
    def fail() -> Snapshot:
        raise OSError("broken")

    monkeypatch.setattr(controller, "snapshot", fail)
    panel.tick()
    assert "OSError" in panel.room.banner.words


def test_ctrl_c_closes_the_window_and_the_session(panel: Any, controller: Any, qtbot: Any) -> None:
    with panel.guard.installed():
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qtbot.waitUntil(lambda: controller.closings == 1)


@pytest.mark.parametrize("elapsed", [None, 300.0])
def test_hostile_names_stay_plain_text_and_move_nothing(
    elapsed: float | None, panel: Any, controller: Any, sitting: Any, qapp: Any
) -> None:
    stream = replace(controller.streams[0].stream, name=HOSTILE, type=HOSTILE)
    controller.streams = (replace(controller.streams[0], stream=stream, reason=HOSTILE),)
    panel.room.desk.show_page("streams")
    panel.look_around()
    if elapsed is not None:
        trace = sitting.running(elapsed).heart
        notices = (Notice(HOSTILE, Severity.WARNING, elapsed),)
        hostile = sitting.running(elapsed, heart=replace(trace, source=HOSTILE), reason=HOSTILE, notices=notices)
        controller.publish(replace(hostile, folder=HOSTILE, output=replace(hostile.output, mode=HOSTILE)))
        panel.tick()
    qapp.processEvents()
    assert (panel.width(), panel.height()) == (1280, 800)
    shown = "".join(panel.room.desk.page("streams").streams.shown[0].words) + panel.room.lights.lights[1].words[1]
    assert "<img" in shown, "a name is shown as it is, not rendered"
    assert not any(ord(c) < 32 or c == "\u202e" for c in shown)


def test_numbers_of_a_silent_session_are_taken_away(panel: Any, controller: Any, sitting: Any) -> None:
    controller.publish(sitting.running(300.0))
    panel.tick()
    assert panel.room.numbers.numbers[0].words[0] == "6.9"
    controller.clock.advance(2.5)
    panel.tick()
    assert {number.words for number in panel.room.numbers.numbers} == {(UNKNOWN, "no news")}
    assert "on disk" in panel.room.banner.words
    controller.publish(sitting.running(303.0))
    panel.tick()
    assert panel.room.numbers.numbers[0].words[0] != UNKNOWN
    assert panel.room.banner.words == ""


def test_a_rate_that_is_not_trusted_is_never_shown(panel: Any, controller: Any, sitting: Any) -> None:
    good = sitting.running(300.0)
    lost = SignalQuality(0.0, QualityReason.LOST, 65.0)
    controller.publish(replace(good, body=replace(good.body, ecg=lost, heart_rate=None)))
    panel.tick()
    assert panel.room.numbers.numbers[2].words == (UNKNOWN, "signal lost 1:05")
    assert panel.room.lights.lights[1].words == ("Heart: Lost 1:05", "Switch the sensor on again")


def test_a_good_signal_is_named_by_the_stream_in_use(panel: Any, controller: Any, sitting: Any) -> None:
    controller.publish(sitting.running(300.0))
    panel.tick()
    assert [light.words[1] for light in panel.room.lights.lights] == ["RespiBAN belt", "Polar H10 · ECG"]


def test_one_banner_at_a_time_warnings_first_and_each_dismissible(
    panel: Any, controller: Any, sitting: Any, qtbot: Any
) -> None:
    remark, warning = Notice("later remark", Severity.INFO, 9.0), Notice("earlier warning", Severity.WARNING, 5.0)
    for said in ("Please note: earlier warning", "Note: later remark", ""):
        controller.publish(sitting.running(300.0, notices=(remark, warning)))
        panel.tick()
        assert panel.room.banner.words == said
        qtbot.mouseClick(panel.room.banner._dismiss, Qt.MouseButton.LeftButton)
    again = replace(warning, since=20.0)
    controller.publish(sitting.running(300.0, notices=(remark, again)))
    panel.tick()
    assert panel.room.banner.words == "Please note: earlier warning", "a fault that comes back is told again"


def test_the_banner_takes_no_place_from_the_plots(panel: Any, controller: Any, sitting: Any, qapp: Any) -> None:
    places = []
    for notices in ((), (Notice("something", Severity.INFO, 1.0),)):
        controller.publish(sitting.running(300.0, notices=notices))
        panel.tick()
        qapp.processEvents()
        places.append(panel.room.breath.geometry())
    assert places[0] == places[1]


def test_closing_while_running_saves_first_and_says_so(panel: Any, controller: Any, sitting: Any, qtbot: Any) -> None:
    saved = threading.Event()
    controller.at_close = lambda: saved.wait(10.0)
    controller.publish(sitting.running(300.0))
    panel.tick()
    panel.leave()
    assert panel.isVisible()
    assert panel.room.header.words[0] == "SAVING…"
    panel.close()
    saved.set()
    qtbot.waitUntil(lambda: panel._closing.done)
    panel.tick()
    assert not panel.isVisible()
    assert (controller.closings, panel.exit_code) == (1, 0)


@pytest.mark.logs
def test_a_session_that_cannot_be_closed_is_an_exit_code(panel: Any, controller: Any, qtbot: Any) -> None:
    def fail() -> None:
        raise OSError("no space left")

    controller.at_close = fail
    panel.close()
    qtbot.waitUntil(lambda: panel._closing.done)
    assert panel.exit_code == 1


@pytest.mark.parametrize(("phase", "code"), [(SessionPhase.SAVED, 0), (SessionPhase.FAILED, 1)])
def test_a_planned_session_closes_its_window_when_it_has_ended(
    phase: SessionPhase, code: int, qapp: Any, controller: Any, sitting: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr("gui.panel.window.LINGER_MS", 50)
    controller.publish(sitting.running(5.0))
    QTimer.singleShot(150, lambda: controller.publish(replace(sitting.running(6.0), phase=phase)))
    hook = sys.excepthook
    assert open_panel(controller, 6.0) == code
    assert controller.closings == 1
    assert sys.excepthook is hook


def test_a_planned_session_that_cannot_begin_closes_its_window_unless_somebody_tries_again(
    panel: Any, controller: Any, qtbot: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr("gui.panel.window.READ_MS", 30)
    panel._seconds = 60.0
    start = panel.room.controls.start_stop
    controller.publish(Snapshot(SessionPhase.READY, 1.0, notices=(Notice("no stream", Severity.WARNING, 1.0),)))
    panel.tick()
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    qtbot.wait(80)
    assert not panel._closing.begun
    controller.publish(Snapshot(SessionPhase.READY, 2.0, notices=(Notice("no stream", Severity.WARNING, 2.0),)))
    panel.tick()
    qtbot.waitUntil(lambda: panel._closing.begun, timeout=2000)


def test_the_footer_says_what_this_is_and_names_the_network_once_it_is_used(panel: Any, controller: Any) -> None:
    texts = [label.text() for label in panel.room.findChildren(type(panel.room.privacy))]
    assert FOOTER in texts
    assert not panel.room.privacy.isVisible()
    elsewhere = replace(controller.streams[0], stream=replace(controller.streams[0].stream, hostname="ward-7"))
    controller.streams = (elsewhere,)
    panel.look_around()
    assert panel.room.privacy.isVisible()
    assert panel.room.privacy.text() == PRIVACY


def test_no_screen_is_one_sentence() -> None:
    assert not has_screen({}, "linux")
    with pytest.raises(SospiroError, match="no screen") as caught:
        check_display({}, "linux")
    assert caught.value.reason is Reason.NO_DISPLAY
    assert has_screen({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert has_screen({"QT_QPA_PLATFORM": "offscreen:size=800x600"}, "linux")
    assert has_screen({}, "darwin")
    assert missing_qt_libraries({}, "win32") == ()


def test_missing_libraries_are_named_with_what_installs_them(monkeypatch: Any) -> None:
    monkeypatch.setattr("gui.panel.display._loads", lambda name: "xcb-cursor" not in name)
    assert missing_qt_libraries({"DISPLAY": ":0"}, "linux") == ("libxcb-cursor.so.0",)
    assert missing_qt_libraries({"WAYLAND_DISPLAY": "wayland-0"}, "linux") == ()
    with pytest.raises(SospiroError, match="apt install libxcb-cursor0"):
        check_display({"DISPLAY": ":0"}, "linux")
