"""Playing along in the panel: the keys that fit, the few large controls, and the way of a key to the session."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest

from engine.music.scale import MODES, Scale
from engine.playing.settings import NotesMode, Player
from engine.protocols.programme import StageView
from engine.protocols.protocol import Stage
from gui.language.choice import use_language
from gui.panel.keys_picture import key_words, keys_words
from gui.panel.play_view import playing_words
from gui.panel.theme import DARK, LIGHT
from gui.panel.tools import PLAYING
from gui.pedals.mapping import Binding, Mapping
from gui.pedals.words import fault_words
from sensors.controls import ControlFault, ControlKind, FaultKind, HandControls, NoteEvent, Present
from sessions.commands import CommandKind
from sessions.play_picture import PlayedNote, PlayPicture
from sessions.snapshot import Snapshot
from sessions.study.masked_picture import masked

BEGAN, NOW = 5000.0, 300.0
HELD = (PlayedNote(BEGAN + 299.5, Player.THERAPIST, 62, 0.7, 62), PlayedNote(BEGAN + 299.6, Player.CLIENT, 66, 0.5, 65))
PICTURE = PlayPicture(
    NotesMode.SUGGEST,
    follow=True,
    key="D dorian",
    scale=frozenset({2, 4, 5, 7, 9, 11, 0}),
    chord=frozenset({2, 5, 9}),
    held=HELD,
    notes=42,
    in_scale=0.86,
    tempo=57.4,
    following=True,
)


def playing_along(sitting: Any, picture: PlayPicture = PICTURE, **changes: Any) -> Snapshot:
    """Return the sitting in a stage of playing."""
    view = StageView(2, 3, Stage(kind="play", minutes=4.0), BEGAN + 240.0, BEGAN + 480.0)
    return replace(sitting.running(NOW, stage=view), playing=picture, **changes)


@pytest.fixture
def played(panel: Any, controller: Any, sitting: Any) -> Any:
    """The panel in a stage in which somebody plays; it hears no real device."""
    panel.pedals.controls = HandControls(command=("true",))
    controller.publish(playing_along(sitting))
    panel.tick()
    return panel


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_keys_stand_beside_the_rates_in_such_a_stage_and_large_in_the_drawer(
    played: Any, controller: Any, sitting: Any, screens: Path, theme: Any
) -> None:
    played.set_theme(theme)
    QTest.qWait(0)
    room = played.room
    assert room.playing.isVisible() and room.rates.isVisible()
    assert room.playing.accessibleDescription() == "86 % in the scale · followed at 57 / min"
    assert room.playing.keys.accessibleDescription() == "D dorian: C, D, E, F, G, A, B fit; the chord is D, F, A."
    played.grab().save(str(screens / f"playing-{theme.name}.png"))
    QTest.keyClick(played, Qt.Key.Key_L)
    QTest.qWait(0)
    assert room.tools.page == PLAYING
    played.grab().save(str(screens / f"playing-drawer-{theme.name}.png"))
    QTest.keyClick(played, Qt.Key.Key_L)
    controller.publish(sitting.running(NOW + 1.0))
    played.tick()
    assert not room.playing.isVisible()


@pytest.mark.parametrize("language", ["de", "pseudo", "mirrored"])
def test_the_controls_have_room_in_other_languages_and_in_a_small_window(
    language: str, qapp: Any, request: Any, controller: Any, sitting: Any, screens: Path
) -> None:
    use_language(language)
    request.addfinalizer(lambda: use_language("en"))
    panel = request.getfixturevalue("panel")
    panel.pedals.controls = HandControls(command=("true",))
    panel.resize(1024, 720)
    controller.publish(playing_along(sitting))
    panel.tick()
    panel.room.tools.turn(PLAYING)
    panel.tick()
    qapp.processEvents()
    panel.grab().save(str(screens / f"playing-drawer-{language}.png"))
    page = panel.room.tools.playing
    parts = [*page.modes.values(), page.follow]
    for part in parts:
        assert part.width() >= part.fontMetrics().horizontalAdvance(part.text())
        assert page.visibleRegion().boundingRect().contains(part.geometry()), part.text()
    for row in (parts, [*panel.room.tools.tabs.values(), panel.room.tools.close_button]):
        places = sorted((part.geometry().left(), part.geometry().right()) for part in row)
        assert all(before[1] < after[0] for before, after in pairwise(places)), places


def test_a_press_asks_and_what_the_session_says_is_shown(played: Any, controller: Any, sitting: Any) -> None:
    page = played.room.tools.playing
    played.room.tools.turn(PLAYING)
    assert [mode for mode, button in page.modes.items() if button.isChecked()] == [NotesMode.SUGGEST]
    page.modes[NotesMode.SNAP].click()
    page.follow.click()
    asked = [(one.kind, one.value, one.text) for one in controller.posted[-2:]]
    assert asked == [(CommandKind.PLAY, None, "snap"), (CommandKind.FOLLOW, 0.0, "")]
    controller.publish(playing_along(sitting, PlayPicture(NotesMode.OFF)))
    played.room.tools.draw(controller.snapshot())
    assert page.modes[NotesMode.OFF].isChecked()
    assert not page.follow.isChecked()
    assert page.keys.accessibleDescription() == "No key is lit."


def test_controls_are_large_named_and_on_the_table_of_pedals(played: Any) -> None:
    page = played.room.tools.playing
    for button in (*page.modes.values(), page.follow):
        assert button.minimumHeight() >= 64
        assert button.accessibleName()
    names = {action.name for action in played.table}
    assert {"playing", "follow", "notes_off", "notes_snap", "notes_suggest"} <= names


def test_a_masked_session_shows_and_asks_nothing(played: Any, controller: Any, sitting: Any) -> None:
    hidden = masked(playing_along(sitting))
    assert hidden.playing is None
    controller.publish(hidden)
    played.room.tools.turn(PLAYING)
    played.room.tools.draw(hidden)
    page = played.room.tools.playing
    assert not any(button.isEnabled() for button in (*page.modes.values(), page.follow))
    assert "Masked" in page.words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"notes": 0, "in_scale": None}, "No note yet"),
        ({"following": False, "tempo": None}, "86 % in the scale · no even tempo to follow"),
        ({"follow": False, "following": False}, "86 % in the scale"),
        ({"pedal": True}, "The pedal holds the guide"),
    ],
)
def test_what_is_said_of_the_playing(changes: dict[str, Any], words: str) -> None:
    assert playing_words(replace(PICTURE, **changes)) == words


def test_every_key_has_a_name_in_the_panel() -> None:
    for tonic in range(12):
        for mode in MODES:
            assert key_words(Scale(tonic, mode).name) == Scale(tonic, mode).name


def test_the_lights_are_told_in_words_also_before_a_chord_is_known() -> None:
    assert keys_words(replace(PICTURE, chord=frozenset())).endswith("the chord is –.")


def test_a_key_is_a_note_of_the_session_with_its_own_stamp_unless_it_does_something_else(
    played: Any, controller: Any
) -> None:
    controls = HandControls(command=("true",))
    played.pedals.controls = controls
    controls.on_note(played.pedals._play)
    played.pedals.mapping = Mapping(bindings=(Binding(action="marker_1", kind=ControlKind.NOTE, number=36),))
    before = len(controller.posted)
    for event in (
        NoteEvent(77.0, "Keys", 1, 60, 0.5),
        NoteEvent(77.5, "Keys", 1, 36, 0.9),
        NoteEvent(78.0, "Keys", 1, 64, 1.0, pedal=True),
        NoteEvent(79.0, "Keys", 1, 60, 0.0),
    ):
        controls._play(event)
    told = [(one.kind, one.time, one.value, one.text) for one in controller.posted[before:]]
    assert told == [
        (CommandKind.NOTE, 77.0, 0.5, "60 Keys"),
        (CommandKind.PEDAL, 78.0, 1.0, "Keys"),
        (CommandKind.NOTE, 79.0, 0.0, "60 Keys"),
    ]


def test_an_instrument_that_is_pulled_out_is_told_and_no_more_when_it_is_back(played: Any, controller: Any) -> None:
    pedals, banner = played.pedals, played.room.banner
    pedals.controls = HandControls(command=("true",))
    pedals.controls.present = Present(("Keys",))
    pedals.tick(controller.now())
    pedals._play(NoteEvent(77.0, "Keys", 1, 60, 0.5))
    pedals.controls.present = Present(())
    pedals.tick(controller.now())
    assert "“Keys” was unplugged" in banner.words
    pedals.controls.present = Present(("Keys",))
    pedals.tick(controller.now())
    assert "unplugged" not in banner.words


@pytest.mark.parametrize("fault", [FaultKind.NO_MIDI, FaultKind.NO_MIDI_LIBRARY, FaultKind.ENDED])
def test_why_no_instrument_can_be_heard_is_told_where_one_is_asked_for(
    played: Any, controller: Any, sitting: Any, fault: FaultKind
) -> None:
    pedals = played.pedals
    pedals.controls.present = Present((), (ControlFault(fault),))
    pedals.tick(controller.now())
    assert fault_words(ControlFault(fault)) in played.room.banner.words
    pedals.controls.present = Present(("Keys",))
    pedals.tick(controller.now())
    assert fault_words(ControlFault(fault)) not in played.room.banner.words
    controller.publish(sitting.running(NOW))
    pedals.controls.present = Present((), (ControlFault(FaultKind.NO_MIDI),))
    pedals.tick(controller.now())
    assert "MIDI" not in played.room.banner.words, "nobody plays, and nothing is mapped"


def test_keys_that_are_tried_or_learnt_play_nothing_but_come_up(played: Any, controller: Any) -> None:
    played.pedals.trying = True
    before = len(controller.posted)
    played.pedals._play(NoteEvent(77.0, "Keys", 1, 60, 0.5))
    played.pedals._play(NoteEvent(77.0, "Keys", 1, 60, 0.0))
    assert [one.value for one in controller.posted[before:]] == [0.0]
    controller.publish(replace(controller.snapshot(), phase=type(controller.snapshot().phase).SAVED))
    played.pedals._play(NoteEvent(77.0, "Keys", 1, 60, 0.0))
    assert len(controller.posted) == before + 1
