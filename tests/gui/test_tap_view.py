"""The hits in the panel: how they are given with keys and pads, and how they look beside their beats."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest

from engine.protocols.programme import StageView
from engine.protocols.protocol import Stage
from gui.panel.tap_view import hit_words
from gui.panel.theme import DARK, LIGHT
from sensors.controls import Control, ControlEvent, ControlKind, HandControls, Move
from sessions.commands import CommandKind
from sessions.hit_picture import HitPicture, hit_picture
from sessions.snapshot import Snapshot
from sessions.study.masked_picture import masked

PAD = Control("Pads", ControlKind.NOTE, 36, 10)
BUTTON = Control("Game-pad", ControlKind.BUTTON, 0)
ERRORS = (-0.06, -0.02, 0.04, -0.035, 0.01, -0.08, -0.03, 0.12, -0.045, -0.01, -0.05, -0.02)


def _drumming(sitting: Any, **changes: Any) -> Snapshot:
    now = 300.0
    view = StageView(2, 3, Stage(kind="drum", minutes=4.0), 5000.0 + 240.0, 5000.0 + 480.0)
    hits = HitPicture(ERRORS, 0.95, 0.92, 64, 60, 5000.0 + now - 0.3)
    return replace(sitting.running(now, stage=view), **{"hits": hits, **changes})


@pytest.fixture
def drumming(panel: Any, controller: Any, sitting: Any) -> Any:
    """The panel in a stage in which the person drums."""
    controller.publish(_drumming(sitting))
    panel.tick()
    return panel


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_picture_of_hits_stands_beside_the_rates_in_such_a_stage_only(
    drumming: Any, controller: Any, sitting: Any, screens: Path, theme: Any
) -> None:
    drumming.set_theme(theme)
    QTest.qWait(0)
    assert drumming.room.taps.isVisible()
    assert drumming.room.rates.isVisible()
    assert drumming.room.taps.accessibleDescription() == "92 % on the beat"
    drumming.grab().save(str(screens / f"drumming-{theme.name}.png"))
    controller.publish(sitting.running(301.0))
    drumming.tick()
    assert not drumming.room.taps.isVisible()


def test_what_is_said_of_hits_names_the_side_only_where_it_can_be_felt() -> None:
    assert hit_words(HitPicture()) == "No hit yet"
    assert hit_words(HitPicture((-0.04, -0.05), 1.0, 1.0)) == "100 % on the beat · 45 ms early"
    assert hit_words(HitPicture((0.09, 0.11), 1.0, 0.5)) == "50 % on the beat · 100 ms late"
    assert hit_words(HitPicture((0.01, 0.0), 1.0, 0.5)) == "50 % on the beat"


def test_a_picture_is_of_the_last_beats_and_not_of_those_to_come() -> None:
    beats = [float(beat) for beat in range(100)]
    seen = hit_picture(50.2, beats, [10.0, 48.9, 50.05], 8)
    assert seen.errors == pytest.approx((-0.1, 0.05))
    assert (seen.near, seen.beat, seen.latest) == (1.0, 1.0, 50.05)
    assert hit_picture(0.5, beats, [], 8).near is None


def test_the_key_and_what_is_bound_to_it_tap_at_their_moment_and_repeat_nothing(drumming: Any, controller: Any) -> None:
    QTest.keyClick(drumming, Qt.Key.Key_B)
    tap = controller.posted[-1]
    assert (tap.kind, tap.text, tap.value) == (CommandKind.TAP, "keyboard", 0.7)
    shortcuts = {action.name: action for action in drumming.table}
    assert not shortcuts["tap"].repeats


def test_a_pad_that_nothing_is_mapped_to_is_hit_as_hard_as_it_was(drumming: Any, controller: Any) -> None:
    hands = HandControls(command=("true",))
    drumming.pedals.controls, drumming.pedals._feed = hands, hands.feed()
    at = controller.now() - 0.2
    for event in (ControlEvent(at, PAD, Move.PRESS, 0.35), ControlEvent(at + 0.1, PAD, Move.RELEASE, 0.0)):
        hands._feeds[0].put(event)
    drumming.tick()
    taps = [command for command in controller.posted if command.kind is CommandKind.TAP]
    assert [(tap.time, tap.value, tap.text) for tap in taps] == [(at, 0.35, "Pads")]


def test_a_button_taps_once_it_has_learnt_to(drumming: Any, controller: Any) -> None:
    hands = HandControls(command=("true",))
    drumming.pedals.controls, drumming.pedals._feed = hands, hands.feed()
    event = ControlEvent(controller.now(), BUTTON, Move.PRESS, 1.0)
    hands._feeds[0].put(event)
    drumming.tick()
    assert not [command for command in controller.posted if command.kind is CommandKind.TAP]
    drumming.pedals.learn("tap")
    for _ in range(2):
        hands._feeds[0].put(event)
        drumming.tick()
    taps = [command for command in controller.posted if command.kind is CommandKind.TAP]
    assert [(tap.value, tap.text) for tap in taps] == [(0.7, "Game-pad")]


def test_nothing_of_beats_is_seen_in_a_masked_session(sitting: Any) -> None:
    assert masked(_drumming(sitting)).hits is None
