"""Pedals, pads and keys without a window: they ask for what the panel would, and say what is heard."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gui.pedals.mapping import Binding, Mapping, write_mapping
from gui.pedals.unseen import UnseenHands
from gui.pedals.words import FAULTS, GONE
from sensors.controls import (
    Control,
    ControlEvent,
    ControlFault,
    ControlKind,
    FaultKind,
    HandControls,
    Move,
    NoteEvent,
    Present,
)
from sessions.commands import Command, CommandKind
from sessions.hit_picture import HitPicture
from sessions.play_picture import PlayPicture
from sessions.snapshot import SessionPhase
from sessions.study.masked_picture import masked

PEDAL, KNOB = Control("Piano", ControlKind.KNOB, 64, 1), Control("Knobs", ControlKind.KNOB, 7, 1)
PAD = Control("Pads", ControlKind.NOTE, 36, 10)
PRESSED = (
    "hold",
    "pause",
    "refresh",
    "comfortable",
    "unwell",
    "marker_4",
    "louder",
    "quieter",
    "undo",
    "mute",
    "target_slower",
    "target_faster",
    "lead_brisk",
    "layer_drum",
    "tap",
    "follow",
    "notes_snap",
)


class Hands(HandControls):
    """Controls that a test moves; no process is started for them."""

    def __init__(self) -> None:
        super().__init__()
        self.feeds: list[Any] = []
        self.running = False

    @property
    def started(self) -> bool:
        return self.running

    def start(self) -> None:
        self.running = True

    def feed(self) -> Any:
        self.feeds.append(super().feed())
        return self.feeds[-1]

    def do(self, control: Control, time: float, move: Move = Move.PRESS, value: float = 1.0) -> None:
        for feed in self.feeds:
            feed.put(ControlEvent(time, control, move, value))


def bound(action: str, control: Control, move: Move = Move.PRESS) -> Mapping:
    c = control
    return Mapping(bindings=(Binding(action=action, kind=c.kind, number=c.number, device=c.device, move=move),))


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def unseen(controller: Any, sitting: Any, hands: Hands) -> UnseenHands:
    """Hands for a session that leads."""
    controller.publish(sitting.running(300.0))
    return UnseenHands(controller, None, hands)


def asked(controller: Any) -> list[Command]:
    posted, controller.posted = controller.posted, []
    return list(posted)


def test_each_press_asks_for_what_it_asks_for_in_the_panel(
    panel: Any, controller: Any, unseen: UnseenHands, hands: Hands
) -> None:
    controller.publish(replace(controller.current, markers=((controller.now() - 5.0, "pain"),)))
    panel.tick()
    panel.pedals.controls, panel.pedals._feed = hands, hands.feed()
    for action in PRESSED:
        panel.pedals.mapping = unseen.mapping = bound(action, PEDAL)
        at = controller.now()
        hands.do(PEDAL, at)
        panel.tick()
        seen = asked(controller)
        unseen.step()
        assert asked(controller) == seen, action
        assert [command.time for command in seen] == [at] * len(seen), action
        assert seen, action
        controller.clock.advance(1.0)
        hands.do(PEDAL, controller.now(), Move.RELEASE, 0.0)
        panel.tick()
        unseen.step()


def test_how_notes_are_taken_is_asked_for_where_somebody_plays(
    unseen: UnseenHands, hands: Hands, controller: Any
) -> None:
    controller.publish(replace(controller.current, playing=PlayPicture(follow=True)))
    for action, kind, value, text in (
        ("follow", CommandKind.FOLLOW, 0.0, ""),
        ("notes_suggest", CommandKind.PLAY, None, "suggest"),
    ):
        unseen.mapping = bound(action, PEDAL)
        hands.do(PEDAL, controller.now())
        unseen.step()
        assert [(c.kind, c.value, c.text) for c in asked(controller)] == [(kind, value, text)]


def test_stop_and_the_next_stage_want_a_second_press(unseen: UnseenHands, hands: Hands, controller: Any) -> None:
    for action, kind in (("start_stop", CommandKind.STOP), ("next_stage", CommandKind.NEXT_STAGE)):
        unseen.mapping = bound(action, PEDAL)
        for at in (0.0, 1.0):
            assert asked(controller) == []
            hands.do(PEDAL, controller.now() + at)
            unseen.step()
        assert [command.kind for command in asked(controller)] == [kind]


def test_a_knob_turns_the_volume_once_it_has_met_it(unseen: UnseenHands, hands: Hands, controller: Any) -> None:
    unseen.mapping = bound("volume", KNOB, Move.TURN)
    volume = (controller.current.direction.volume_db + 60.0) / 60.0
    for share in (volume - 0.3, volume, volume - 0.1):
        hands.do(KNOB, controller.now(), Move.TURN, share)
        unseen.step()
    values = [command.value for command in asked(controller) if command.kind is CommandKind.VOLUME]
    assert values == pytest.approx([60 * volume - 60, 60 * (volume - 0.1) - 60])


def test_pads_are_hit_where_hits_are_asked_for_and_in_a_masked_session_always(
    unseen: UnseenHands, hands: Hands, controller: Any
) -> None:
    running = controller.current
    for snapshot, hits in ((running, 0), (replace(running, hits=HitPicture()), 1), (masked(running), 1)):
        controller.publish(snapshot)
        hands.do(PAD, controller.now(), value=0.4)
        unseen.step()
        found = asked(controller)
        assert [(c.kind, c.value, c.text) for c in found] == [(CommandKind.TAP, 0.4, "Pads")] * hits


def test_keys_of_an_instrument_are_notes_at_once_but_for_those_that_do_something_else(
    unseen: UnseenHands, controller: Any
) -> None:
    now = controller.now()
    unseen.mapping = bound("hold", PAD)
    unseen._controls._play(NoteEvent(now, "Keys", 1, 60, 0.5))
    unseen._controls._play(NoteEvent(now, "Pads", 10, 36, 0.5))
    assert asked(controller) == [Command(CommandKind.NOTE, now, 0.5, "60 Keys")]
    controller.publish(replace(controller.current, phase=SessionPhase.SAVED))
    unseen._controls._play(NoteEvent(now, "Keys", 1, 60, 0.0))
    assert asked(controller) == []


def test_what_was_learnt_in_the_panel_is_read_and_listened_for_at_once(
    controller: Any, hands: Hands, tmp_path: Path
) -> None:
    nothing = UnseenHands(controller, tmp_path, hands)
    nothing.step()
    assert not hands.started
    assert nothing.heard() == ""
    write_mapping(tmp_path, bound("comfortable", PEDAL))
    learnt = UnseenHands(controller, tmp_path, hands)
    learnt.step()
    assert hands.started


def test_a_sentence_says_what_is_heard_what_is_amiss_and_what_has_gone(
    unseen: UnseenHands, hands: Hands, controller: Any
) -> None:
    hands.start()
    assert unseen.heard() == ""
    hands.present = Present((), (ControlFault(FaultKind.NO_MIDI),))
    assert unseen.heard() == FAULTS[FaultKind.NO_MIDI]
    hands.present = Present(("Piano", "Pads"))
    assert unseen.heard().startswith("Heard: Piano, Pads. Pads and keys are taps")
    unseen.mapping = bound("hold", PEDAL)
    assert unseen.heard() == "Heard: Piano, Pads. As learnt in the panel: Sustain pedal, Piano."
    hands.do(PEDAL, controller.now())
    unseen.step()
    hands.present = Present(("Pads",))
    assert unseen.heard() == GONE.format(device="Piano")


def test_between_sessions_nothing_is_asked(unseen: UnseenHands, hands: Hands, controller: Any) -> None:
    unseen.mapping = bound("comfortable", PEDAL)
    controller.publish(replace(controller.current, phase=SessionPhase.READY))
    hands.do(PEDAL, controller.now())
    unseen.step()
    assert asked(controller) == []
