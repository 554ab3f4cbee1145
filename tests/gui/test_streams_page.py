"""The page of the streams and the first steps: what is read from what, by a press; names that mean harm do none."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from gui.desk.stream_row import as_used_for
from gui.desk.stream_words import PEOPLE, age_words, announced, source_words, twin_words, use_words
from gui.desk.streams_page import StreamsPage
from gui.desk.welcome_page import DEVICE, RECORDING, TRY, WelcomePage, begin_with_welcome
from gui.panel.theme import DARK, LIGHT, style_sheet
from gui.preferences import read_preferences
from sensors.network.profiles import Profiles
from sensors.network.recognise import Choice
from sensors.settings import StreamSettings
from sensors.simulation.devices import find_device
from sensors.state import QualityReason, SignalQuality
from sensors.stream import Channel, Signal, Stream
from sessions.chooser import Chooser
from sessions.controller import StreamOption
from sessions.previewed import Previewed
from sessions.snapshot import SessionPhase, Snapshot
from sessions.sources import people
from tests.gui.conftest import OPTIONS

HERE = "studio"
HOSTILE = "<b>bold</b>\x00\x1b[2J\u202egpj.exe\u2028" + "x" * 10_000
LEFT = Qt.MouseButton.LeftButton


def option(name: str, signal: Signal | None = Signal.ECG, **stream: Any) -> StreamOption:
    """A stream of one channel, as the network shows it."""
    announced = {"channels": (Channel("a", "uV"),), "nominal_rate": 250.0, "uid": name, "type": "ECG", **stream}
    return StreamOption(Stream(name=name, **announced), signal, 0, "its type ECG")


AMPLIFIER = option("Amplifier", Signal.RESPIRATION, type="EXG", channels=tuple(Channel(f"IN{n}") for n in range(1, 7)))


@pytest.fixture
def page(qtbot: Any, controller: Any) -> Iterator[StreamsPage]:
    """The page by itself, shown."""
    made = StreamsPage(controller, HERE)
    made.setObjectName("room")
    made.setStyleSheet(style_sheet(LIGHT))
    made.set_theme(LIGHT)
    made.resize(1256, 460)
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def row_of(page: StreamsPage, name: str) -> Any:
    return next(row for row in page.streams.shown if row.words[0].startswith(name))


# -- what is said of a stream ----------------------------------------------------------------------------------------


def test_a_row_says_what_a_stream_is_and_what_it_would_be_used_for(page: StreamsPage, controller: Any) -> None:
    name, facts, twin, use = row_of(page, "Polar").words
    assert (name, facts) == ("Polar H10 · ECG", "ECG · 130 Hz · 1 channel · from this computer")
    assert use == "Used for heart (ECG): type ECG, 1 channel in µV at 130 Hz"
    assert twin == ""
    assert row_of(page, "BITalino").words[3] == "Could be heart (ECG): channel type ECG, but named A2"
    assert row_of(page, "Accelerometer").words[3] == "Not used: acceleration is of no use here"
    elsewhere = replace(AMPLIFIER.stream, hostname="ward-7", nominal_rate=0.0, type="")
    assert announced(elsewhere, HERE) == "no type · no fixed rate · 6 channels · from the computer ward-7"
    assert use_words([option("Sospiro-Guide", None)]) == "Sent by Sospiro itself, for others to record"


def test_twins_are_told_apart_by_computer_age_and_id() -> None:
    born = "<info><created_at>4700.5</created_at></info>"
    one, other = (
        option("Strap", hostname=HERE, uid="aaaa-1111", xml=born).stream,
        option("Strap", hostname="ward-7", uid="bbbb-2222", xml=born).stream,
    )
    cousin = option("Belt", uid="c", source_id="b1").stream
    there = [one, other, cousin, replace(cousin, name="Strap 2", uid="d")]
    assert twin_words(one, there, HERE, 5000.0) == (
        "2 streams of this name and type; this one: from this computer · started 5 min ago · id …a-1111"
    )
    assert "from the computer ward-7 · id …b-2222" in twin_words(other, there, HERE, 5000.0), "another clock: no age"
    assert twin_words(cousin, there, HERE, 5000.0).startswith("2 streams with the id of this device")
    assert twin_words(one, [one, cousin], HERE, 5000.0) == ""
    ages = {
        age: age_words(replace(one, xml=born.replace("4700.5", f"{9999 - age}")), HERE, 9999.0) for age in (4, 9000)
    }
    assert ages == {4: "started 4 s ago", 9000: "started 2 h ago"}


def test_every_simulated_person_has_words_to_translate() -> None:
    assert tuple(person.name for person in people()) == PEOPLE
    assert source_words(people()[0])[0] == "Simulated person: follows gladly"


# -- what is read from what ------------------------------------------------------------------------------------------


def test_a_press_chooses_a_stream_and_automatic_takes_it_back(page: StreamsPage, controller: Any, qtbot: Any) -> None:
    assert controller.chosen == [], "showing the streams chooses nothing"
    qtbot.mouseClick(row_of(page, "BITalino").keys["heart"], LEFT)
    said = [(signal, one and one.stream.name) for signal, one in controller.chosen]
    assert said == [(Signal.PPG, None), (Signal.RR, None), (Signal.ECG, "BITalino")], "one heart, by hand"
    controller.chosen.clear()
    qtbot.mouseClick(page.slots["heart"].again, LEFT)
    assert dict(controller.chosen) == dict.fromkeys((Signal.ECG, Signal.PPG, Signal.RR))


def test_a_stream_of_pulses_is_read_as_pulses(page: StreamsPage) -> None:
    pulse = option("Finger", Signal.PPG, type="PPG", channels=(Channel("x"), Channel("PPG"))).stream
    chosen = as_used_for("heart", pulse)
    assert (chosen.signal, chosen.channel) == (Signal.PPG, 1)
    nothing = as_used_for("breathing", option("Odd", None, type="odd").stream)
    assert (nothing.signal, nothing.channel) == (Signal.RESPIRATION, 0), "a person may know more"


def test_another_channel_can_be_chosen(page: StreamsPage, controller: Any, qtbot: Any) -> None:
    slot = page.slots["breathing"]
    assert slot.channel.currentText() == "2: RESPIRATION"
    assert not page.slots["heart"].channel.isVisible(), "there is but one"
    qtbot.keyClick(slot.channel, Qt.Key.Key_Up)
    (signal, chosen) = controller.chosen[-1]
    assert (signal, chosen.stream.name, chosen.channel) == (Signal.RESPIRATION, "RespiBAN belt", 0)


def test_what_is_chosen_tells_how_it_is(page: StreamsPage, controller: Any) -> None:
    assert page.slots["heart"].words == (
        "Polar H10 · ECG",
        "Noisy. Press the electrodes down",
        "Heart · by itself: type ECG, 1 channel in µV at 130 Hz",
    )
    silent = SignalQuality(0.0, QualityReason.STALE, 7.0)
    controller.previewed = (Previewed(Signal.ECG, "Polar H10 · ECG", silent),)
    page.look()
    assert page.slots["heart"].words[1] == "Seen, but no data: Check that the sensor is on"
    assert page.slots["breathing"].words[1] == "Found"
    controller.streams = ()
    controller.chosen = [(Signal.ECG, option("Old strap"))]
    page.look()
    assert page.slots["heart"].words[:2] == ("Old strap", "Chosen, but not there: start its device, or choose another")
    assert page.slots["breathing"].words[1] == "No stream for this yet: switch the sensor on"
    controller.streams, controller.chosen = (option("A"), option("B")), []
    page.look()
    assert page.slots["heart"].words[1] == "2 streams could be it: choose one below"


def test_texts_and_what_sospiro_sends_cannot_be_chosen(page: StreamsPage, controller: Any) -> None:
    controller.streams = (option("Tags", Signal.MARKERS, channel_format="string"), option("Sospiro-Cues", None))
    page.look()
    assert not any(key.isEnabled() for name in ("Tags", "Sospiro") for key in row_of(page, name).keys.values())


# -- rows that stay, many rows, hostile ones --------------------------------------------------------------------------


def test_rows_stay_where_they_are_while_a_person_reaches_for_them(page: StreamsPage, controller: Any) -> None:
    before = [(row.words[0], row.pos()) for row in page.streams.shown]
    first, *rest = controller.streams
    controller.streams = (replace(option("A new one"), chosen=True), *rest)
    page.look()
    QApplication.processEvents()
    assert [(row.words[0], row.pos()) for row in page.streams.shown[:-1]] == before
    assert page.streams.shown[-1].words[0] == "A new one"
    gone = row_of(page, first.stream.name)
    assert gone.words[3].startswith("Not there any more")
    assert not gone.keys["heart"].isEnabled()
    back = replace(first, stream=replace(first.stream, uid="another"))
    controller.streams = (back, *rest)
    page.look()
    assert gone.keys["heart"].isEnabled(), "its device is back, in its place"
    page.hide()
    page.show()
    assert [row.words[0] for row in page.streams.shown] == [one.stream.name for one in (first, *rest)]


def test_forty_streams_scroll_and_a_flood_is_counted(page: StreamsPage, controller: Any, qtbot: Any) -> None:
    controller.streams = tuple(option(f"Amplifier {n}") for n in range(40))
    page.look()
    QApplication.processEvents()
    last = row_of(page, "Amplifier 39").keys["breathing"]
    for _ in range(200):
        if last.hasFocus():
            break
        qtbot.keyClick(page.focusWidget() or page, Qt.Key.Key_Tab)
    assert last.hasFocus(), "every key is reached by the keyboard"
    assert not last.visibleRegion().isEmpty(), "and what has the keyboard is seen"
    controller.streams = tuple(option(f"Flood {n}") for n in range(500))
    page.look()
    assert len(page.streams.shown) == 200
    assert "and 344 more streams" in [label.text() for label in page.findChildren(QLabel)]


def test_hostile_names_are_shown_as_they_are_and_do_nothing(page: StreamsPage, controller: Any) -> None:
    stream: dict[str, Any] = {"type": HOSTILE, "hostname": HOSTILE, "source_id": HOSTILE, "xml": HOSTILE}
    twins = [option(HOSTILE, uid=f"{n}{HOSTILE}", channels=(Channel(HOSTILE, HOSTILE),) * 3, **stream) for n in (1, 2)]
    controller.streams = tuple(replace(one, reason=HOSTILE, chosen=n == 0) for n, one in enumerate(twins))
    choice = Choice(option("x", uid="u", type=HOSTILE[:200]).stream, 0, "")
    kept = Profiles().after({Signal.ECG: choice}, [Signal.ECG]).kept
    controller.profiles = tuple(one.model_copy(update={"name": HOSTILE}) for one in kept)
    page.look()
    QApplication.processEvents()
    assert page.width() == 1256
    boxes = [box.itemText(n) for box in page.findChildren(QComboBox) for n in range(box.count())]
    texts = [label.text() for label in page.findChildren(QLabel)] + boxes
    assert any("<b>bold</b>" in text for text in texts), "not rendered"
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel) if label.text())
    names = [widget.accessibleName() for widget in page.findChildren(QWidget)]
    assert not any(ord(c) < 32 or c in "\u202e\u2028" for text in texts + names for c in text)
    assert max(map(len, texts + names)) < 600


# -- what is remembered, what is played -------------------------------------------------------------------------------


def test_what_is_remembered_can_be_forgotten(page: StreamsPage, controller: Any, qtbot: Any) -> None:
    assert not page.remembered.isVisibleTo(page)
    belt, strap = (one.stream for one in (controller.streams[1], controller.streams[0]))
    choices = {Signal.RESPIRATION: Choice(belt, 1, ""), Signal.ECG: Choice(strap, 0, "")}
    controller.profiles = Profiles().after(choices, [Signal.RESPIRATION], inverted=True).kept
    page.look()
    (line,) = page.remembered.lines
    assert line.words == ("RespiBAN belt", "chosen for breathing, channel 2 · falls while breathing in")
    qtbot.mouseClick(line.key, LEFT)
    assert controller.profiles == ()
    assert not page.remembered.isVisibleTo(page)


def test_one_press_plays_and_another_ends_it(page: StreamsPage, controller: Any, qtbot: Any, tmp_path: Path) -> None:
    follower, other = page.sources.shown[0], page.sources.shown[2]
    qtbot.mouseClick(follower.key, LEFT)
    assert controller.playing == people()[0]
    assert follower.words[1] == "Plays now: press Start"
    qtbot.mouseClick(other.key, LEFT)
    assert controller.playing == people()[2]
    assert (follower.key.isChecked(), other.key.text()) == (False, "End")
    qtbot.mouseClick(other.key, LEFT)
    assert controller.playing is None
    said: list[str] = []
    page.said.connect(said.append)
    page.play_file(str(tmp_path / "none.xdf"))
    assert "There is no recording at" in said[0]
    (tmp_path / "belt.csv").write_text("1\n2\n")
    page.play_file(str(tmp_path / "belt.csv"))
    assert controller.sent[-1].name == "Recording: belt.csv"


def test_privacy_is_told_where_a_stream_comes_over_the_network(page: StreamsPage, controller: Any) -> None:
    assert not page.privacy.isVisible()
    controller.streams = (*controller.streams, option("Far", hostname="ward-7"))
    page.look()
    assert page.privacy.isVisible()


# -- the first steps --------------------------------------------------------------------------------------------------


@pytest.fixture
def welcome(panel: Any, controller: Any, tmp_path: Path) -> WelcomePage:
    """The first steps in the panel, on a folder where nothing is yet."""
    begin_with_welcome(panel.room.desk, controller, tmp_path / "data", at_once=False)
    assert panel.room.desk.shown == "welcome"
    made = panel.room.desk.page("welcome")
    assert isinstance(made, WelcomePage)
    return made


@pytest.mark.parametrize(("choice", "then"), [(TRY, "session"), (DEVICE, "streams")])
def test_a_choice_leads_on_and_is_remembered(
    welcome: WelcomePage, panel: Any, controller: Any, qtbot: Any, tmp_path: Path, choice: str, then: str
) -> None:
    qtbot.mouseClick(welcome.choices[choice], LEFT)
    assert panel.room.desk.shown == then
    assert controller.playing == (people()[0] if choice == TRY else None)
    assert read_preferences(tmp_path / "data").welcomed
    begin_with_welcome(panel.room.desk, controller, tmp_path / "data", at_once=False)
    assert panel.room.desk.shown == then, "once is enough"


def test_what_was_just_put_on_is_awaited_and_not_called_missing(
    welcome: WelcomePage, panel: Any, controller: Any, qtbot: Any
) -> None:
    controller.streams, controller.previewed = (), ()
    qtbot.mouseClick(welcome.choices[TRY], LEFT)
    panel.look_around()
    names = [label.text() for label in panel.room.desk.findChildren(QLabel)]
    assert "Breathing: Starting…" in names
    assert not any("not found" in name for name in names)


def test_a_recording_is_chosen_in_a_dialog_that_a_bad_file_does_not_break(
    welcome: WelcomePage, controller: Any, panel: Any, qtbot: Any, tmp_path: Path
) -> None:
    qtbot.mouseClick(welcome.choices[RECORDING], LEFT)
    assert welcome.dialog is not None
    assert welcome.dialog.isVisible()
    welcome.dialog.close()
    welcome.open_file(str(tmp_path / "gone.xdf"))
    panel.tick()
    assert "There is no recording at" in panel.room.banner.words
    assert controller.playing is None
    (tmp_path / "recording.xdf").write_bytes(b"XDF:")
    welcome.open_file(str(tmp_path))
    assert controller.sent[-1].key == str(tmp_path / "recording.xdf"), "the folder of a session"


def test_the_first_steps_give_way_to_a_session(welcome: WelcomePage, panel: Any) -> None:
    welcome.take(Snapshot(SessionPhase.RUNNING, 5000.0))
    assert panel.room.desk.shown == "session"


# -- pictures ---------------------------------------------------------------------------------------------------------


def look_at(made: QWidget, sizes: tuple[tuple[int, int], ...], save: Callable[[str], Path]) -> None:
    """Picture a page in both themes and in every size, and hold its keys to their size and name."""
    for theme in (LIGHT, DARK):
        made.setStyleSheet(style_sheet(theme))
        if isinstance(made, StreamsPage | WelcomePage):
            made.set_theme(theme)
        for size in sizes:
            made.resize(*size)
            for _ in range(3):
                QApplication.processEvents()
            assert made.grab().save(str(save(f"{theme.name}-{size[0]}")))
            for key in made.findChildren(QAbstractButton):
                assert key.accessibleName(), key.text()
                words = key.fontMetrics().horizontalAdvance(key.text())
                assert not key.isVisible() or (key.height() >= 44 and key.width() >= words + 12), key.text()


def test_picture_of_the_streams(page: StreamsPage, controller: Any, screens: Path) -> None:
    twins = (replace(AMPLIFIER.stream, uid="1a2b3c", hostname="ward-7"), replace(AMPLIFIER.stream, uid="9f8e7d"))
    controller.streams = (*controller.streams, *(replace(AMPLIFIER, stream=twin) for twin in twins))
    page.look()
    look_at(page, ((1256, 460), (900, 700)), lambda name: screens / f"streams-{name}.png")


def test_picture_of_the_first_steps(qtbot: Any, controller: Any, screens: Path) -> None:
    made = WelcomePage(controller)
    made.setObjectName("room")
    qtbot.addWidget(made)
    made.show()
    look_at(made, ((1256, 460), (900, 420)), lambda name: screens / f"first-steps-{name}.png")
    for choice in made.choices.values():
        words = [label.text() for label in choice.findChildren(QLabel)]
        assert words == [choice.accessibleName(), choice.accessibleDescription()], "nothing is cut"


# -- what is there besides heart and breath ---------------------------------------------------------------------------

MUSE = find_device("muse").streams[0].stream


def offered(stream: Stream, **network: str) -> tuple[StreamOption, ...]:
    """What a person who listens with an empty memory would be offered."""
    return Chooser(StreamSettings(), Path("/nowhere")).options([replace(stream, **network)])


def test_an_eeg_is_offered_off_by_default_and_switched_off_again(
    page: StreamsPage, controller: Any, qtbot: Any, screens: Path
) -> None:
    slot = page.slots["brain"]
    assert not slot.isVisible(), "nobody misses it"
    assert not any(row.keys["brain"].isVisible() for row in page.streams.shown)
    eeg = offered(MUSE, uid="muse")
    controller.streams = (*controller.streams, *eeg)
    page.look()
    assert slot.words == ("Not used", "Its waves can move the music a little: choose it below", "EEG")
    assert (slot.again.text(), slot.again.isChecked()) == ("Off", True)
    row = row_of(page, MUSE.name)
    assert "Could be brain waves (EEG): brain waves by its type or name, from 4 electrodes" in row.words[3]
    assert not row_of(page, "BITalino").keys["brain"].isVisible()
    qtbot.mouseClick(row.keys["brain"], LEFT)
    ((signal, chosen),) = controller.chosen
    assert (signal, chosen.stream.uid, chosen.signal) == (Signal.EEG, "muse", Signal.EEG)
    controller.streams = (*OPTIONS, replace(chosen, chosen=True, by_hand=True, reason="chosen by hand"))
    noisy = SignalQuality(0.2, QualityReason.NOISY, 0.1)
    controller.previewed = (*controller.previewed, Previewed(Signal.EEG, MUSE.name, noisy))
    page.look()
    assert slot.words == (MUSE.name, "Noisy. Relax jaw and forehead; sit still", "EEG · by hand")
    assert not slot.channel.isVisible(), "all its electrodes are read"
    assert not slot.again.isChecked()
    look_at(page, ((1256, 460), (900, 700)), lambda name: screens / f"streams-eeg-{name}.png")
    qtbot.mouseClick(slot.again, LEFT)
    assert dict(controller.chosen)[Signal.EEG] is None


def test_an_accelerometer_is_offered_where_nothing_else_breathes(
    page: StreamsPage, controller: Any, qtbot: Any, screens: Path
) -> None:
    axes = Stream("Polar H10 5B_acc", "Accelerometer", tuple(Channel(x, "mg") for x in "XYZ"), 200.0, uid="acc")
    controller.streams = (OPTIONS[0], *offered(axes))
    page.look()
    slot = page.slots["breathing"]
    assert slot.words[1] == "One stream could be it: choose it below if it is"
    row = row_of(page, axes.name)
    assert row.words[3].startswith("Could be breathing: an accelerometer, whose three axes show the breath where")
    look_at(page, ((1256, 460),), lambda name: screens / f"streams-chest-{name}.png")
    qtbot.mouseClick(row.keys["breathing"], LEFT)
    ((signal, chosen),) = controller.chosen
    assert (signal, chosen.stream.uid, chosen.channel) == (Signal.RESPIRATION, "acc", 0)
    controller.streams = (OPTIONS[0], replace(chosen, chosen=True, by_hand=True))
    controller.previewed = (Previewed(Signal.RESPIRATION, axes.name, SignalQuality(0.9, QualityReason.GOOD, 0.1)),)
    page.look()
    assert slot.words == (axes.name, "Good", "Breathing · by hand")
    assert not slot.channel.isVisible(), "all three axes are read"


def test_beside_a_belt_an_accelerometer_is_not_offered_and_an_eeg_alone_stays_chosen() -> None:
    axes = Stream("Phone ACC", "Accelerometer", tuple(Channel(x) for x in "XYZ"), 50.0, uid="acc")
    belt = Stream("Belt", "Respiration", (Channel("Respiration"),), 50.0, uid="belt")
    chooser = Chooser(StreamSettings(), Path("/nowhere"))
    beside = {one.stream.uid: one.signal for one in chooser.options([axes, belt])}
    assert beside == {"acc": None, "belt": Signal.RESPIRATION}
    eeg = replace(MUSE, uid="muse")
    chooser.pick(Signal.EEG, next(one for one in offered(eeg) if one.signal is Signal.EEG))
    assert [one.signal for one in chooser.options([eeg]) if one.chosen] == [Signal.EEG]
