"""What a protocol brings to the panel: stages, sentences, ratings, the discomfort button and the word to end."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PyQt6.QtCore import Qt

from engine.protocols.programme import ENDING, StageView
from engine.protocols.protocol import OPEN_SESSION, Prompt, Stage, StageKind
from gui.cli.sitting import status_line
from gui.panel.asking import SETTLE_SECONDS, Answer, Asking
from gui.panel.stage_words import KIND_MEANINGS, KIND_WORDS, question, sentence, stage_of, stage_words, status_parts
from sessions.commands import Command, CommandKind
from sessions.snapshot import Notice, SessionPhase, Severity, Snapshot
from sessions.study.masked_picture import masked

LEFT = Qt.MouseButton.LeftButton
LEAD = Stage(kind=StageKind.LEAD, name="Slower", minutes=20, until="arrived", target=6)
HOLD = Stage(kind=StageKind.HOLD, minutes=5)
SAID = "Small, quiet breaths."


def _view(now: float, stage: Stage = HOLD, **changes: Any) -> StageView:
    ends = None if stage.minutes is None else now + 200.0
    return replace(StageView(4, 5, stage, now - 100.0, ends), **changes)


@pytest.fixture
def show(panel: Any, controller: Any, sitting: Any, qtbot: Any, qapp: Any) -> Any:
    """Publish the sitting at a second in a stage, and look."""
    panel.activateWindow()
    qtbot.waitActive(panel)

    def look(elapsed: float, stage: Stage = HOLD, view: dict[str, Any] | None = None, **changes: Any) -> Snapshot:
        now = 5000.0 + elapsed
        snapshot = replace(sitting.running(elapsed), stage=_view(now, stage, **(view or {})), **changes)
        controller.publish(snapshot)
        panel.tick()
        qapp.processEvents()
        return snapshot

    return look


# -- words --------------------------------------------------------------------------------------------------------


def test_a_stage_is_told_with_its_place_and_what_is_left() -> None:
    assert set(KIND_WORDS) == set(KIND_MEANINGS) == set(StageKind)
    words = stage_words(_view(1000.0), 1000.0)
    assert (words.name, words.place) == ("Staying", "stage 4 of 5 · 3:20 left")
    assert words.meaning.endswith("It ends in 3:20 at the latest.")
    led = stage_words(_view(1000.0, LEAD), 1000.0)
    assert (led.name, led.place) == ("Slower", "stage 4 of 5 · until arrived")
    assert "followed and in 3:20 at the latest" in led.meaning


@pytest.mark.parametrize(
    ("stage", "end"),
    [
        (Stage(kind=StageKind.MATCH, until="matched"), "until matched"),
        (Stage(kind=StageKind.HOLD, until="therapist"), "until Next"),
        (Stage(kind=StageKind.RESONANCE), "until done"),
    ],
)
def test_a_stage_without_a_time_says_what_ends_it(stage: Stage, end: str) -> None:
    assert stage_words(_view(0.0, stage), 0.0).place.endswith(end)


def test_an_open_session_a_masked_one_and_one_that_ends_tell_of_no_stage(sitting: Any) -> None:
    running = sitting.running(300.0, stage=_view(5300.0))
    assert stage_of(running) is not None
    assert stage_of(masked(running)) is None
    assert stage_of(replace(running, phase=SessionPhase.STOPPING)) is None
    for stage in (OPEN_SESSION.stages[0], ENDING):
        assert stage_of(replace(running, stage=StageView(1, 2, stage, 5000.0))) is None


def test_what_safety_asks_for_comes_before_what_was_planned(sitting: Any) -> None:
    planned = sitting.running(300.0, stage=_view(5300.0, prompt=SAID, prompt_to="therapist"))
    assert sentence(sitting.running(300.0)) is None
    told = sentence(planned), sentence(replace(planned, prompt="Shallow and easy."))
    assert [(said.whom, said.text) for said in told if said] == [
        ("For the therapist", SAID),
        ("For the person", "Shallow and easy."),
    ]


def test_the_status_line_tells_of_stage_sentence_and_end_in_one_line(sitting: Any) -> None:
    snapshot = sitting.running(300.0, stage=_view(5300.0, prompt=SAID), stop="pain is up by 3 of 10")
    line = status_line(snapshot)
    assert "5:00 · better to end here: pain is up by 3 of 10 · Staying, stage 4 of 5, 3:20 left · breathing" in line
    assert f"for the person: {SAID}" in line
    assert len(line.splitlines()) == 1
    assert status_parts(sitting.running(300.0)) == ("", "", "")
    assert "/min · running by the protocol" in status_line(masked(snapshot)), "a masked state is not told"


def test_hostile_words_of_a_protocol_stay_plain(sitting: Any) -> None:
    view = _view(5300.0, LEAD.model_copy(update={"name": "<b>a\u202eb"}), prompt="x\x1b[31m\ny")
    snapshot = sitting.running(300.0, stage=view)
    assert stage_words(view, 5300.0).name == "<b>a·b"
    assert sentence(snapshot).text == "x·[31m·y"  # type: ignore[union-attr]
    assert question("a\nb") == "A·b, right now"


# -- the stage ----------------------------------------------------------------------------------------------------


def test_the_stage_stands_in_the_header_and_nothing_does_in_an_open_session(show: Any, panel: Any) -> None:
    show(300.0, LEAD)
    strip = panel.room.header.stage
    assert strip.isVisible()
    assert strip.words == ("Slower", "stage 4 of 5 · until arrived")
    show(301.0, OPEN_SESSION.stages[0])
    assert not strip.isVisible()
    assert not strip.next.isEnabled()
    assert not strip.longer.isEnabled()


@pytest.mark.parametrize(("gap", "goes_on"), [(0.1, False), (0.6, True), (2.9, True), (3.2, False)])
def test_next_stage_needs_two_deliberate_presses(
    gap: float, goes_on: bool, show: Any, panel: Any, controller: Any, qtbot: Any
) -> None:
    show(300.0)
    qtbot.keyClick(panel, Qt.Key.Key_N)
    assert panel.room.header.stage.next.words == ("Press again", "Esc: stay")
    assert controller.posted == []
    controller.clock.advance(gap)
    qtbot.mouseClick(panel.room.header.stage.next, LEFT)
    assert controller.posted == ([Command(CommandKind.NEXT_STAGE, controller.now())] if goes_on else [])


def test_a_first_press_is_taken_back_by_escape_and_by_a_new_stage(
    show: Any, panel: Any, controller: Any, qtbot: Any
) -> None:
    show(300.0)
    qtbot.keyClick(panel, Qt.Key.Key_N)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    controller.clock.advance(1.0)
    qtbot.keyClick(panel, Qt.Key.Key_N)
    show(302.0, view={"number": 5})
    assert panel.room.header.stage.next.words == ("End now", "N"), "the last stage has no next"
    qtbot.keyClick(panel, Qt.Key.Key_N)
    assert controller.posted == []


def test_a_minute_more_where_a_stage_has_a_time(show: Any, panel: Any, controller: Any, qtbot: Any) -> None:
    show(300.0)
    qtbot.keyClick(panel, Qt.Key.Key_E)
    assert controller.posted == [Command(CommandKind.EXTEND, controller.now(), 1.0)]
    show(301.0, Stage(kind=StageKind.RESONANCE))
    qtbot.keyClick(panel, Qt.Key.Key_E)
    assert len(controller.posted) == 1


@pytest.mark.parametrize("width", [1280, 1920])
def test_a_long_reason_is_whole_beside_a_stage(width: int, show: Any, panel: Any, qapp: Any) -> None:
    panel.resize(width, 800)
    header, why = (
        panel.room.header,
        "breathing is uneven: still listening; Comfortable breathing starts the guide at 13.8/min",
    )
    heights = []
    for reason in ("held by the therapist", why):
        show(300.0, reason=reason)
        qapp.processEvents()
        heights.append(header.height())
        shown = header._guide._reason
        assert shown.text().casefold() == reason.casefold(), "nothing is cut off"
        assert shown.heightForWidth(shown.width()) <= shown.height()
    assert heights[0] == heights[1]


# -- safety -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("by_key", [False, True])
def test_discomfort_is_one_press_and_is_answered(
    by_key: bool, show: Any, panel: Any, controller: Any, qtbot: Any
) -> None:
    show(300.0)
    button = panel.room.controls.unwell
    if by_key:
        qtbot.keyClick(panel, Qt.Key.Key_D)
    else:
        qtbot.mouseClick(button, LEFT)
    assert controller.posted == [Command(CommandKind.DISCOMFORT, controller.now())]
    assert button.words[1] == "noted: easing"
    controller.clock.advance(5.0)
    panel.tick()
    assert button.words[1] == "D"


def test_a_reason_to_end_is_the_one_banner_until_somebody_has_seen_it(
    show: Any, panel: Any, controller: Any, qtbot: Any
) -> None:
    banner = panel.room.banner
    other = Notice("The belt was lost.", Severity.WARNING, 9000.0)
    show(300.0, stop="pain is up by 3 of 10", notices=(other,))
    assert banner.words.startswith("Better to end here: pain is up by 3 of 10. Ask how the person feels.")
    qtbot.mouseClick(banner._dismiss, LEFT)
    assert controller.posted == [Command(CommandKind.SET_ASIDE, controller.now())]
    assert "Better to end" in banner.words, "the session says when it is set aside, not the window"
    show(300.1, notices=(other,))
    assert banner.words == "Please note: The belt was lost."
    assert banner._dismiss.text() == "Dismiss"


# -- sentences ----------------------------------------------------------------------------------------------------


def test_a_sentence_takes_the_place_of_the_trace_moves_nothing_and_can_be_put_away(
    show: Any, panel: Any, qtbot: Any
) -> None:
    room = panel.room
    show(300.0)
    places = [part.geometry() for part in (room.breath, room.measures, room.controls, room.banner)]
    show(301.0, view={"prompt": SAID, "ratings": ("pain",)})
    assert room.prompt.words == ("For the person", SAID)
    assert room.prompt.isVisible()
    assert not room.heart.isVisible()
    assert [part.geometry() for part in (room.breath, room.measures, room.controls, room.banner)] == places
    qtbot.mouseClick(room.prompt._done, LEFT)
    panel.tick()
    assert room.heart.isVisible()
    show(302.0, view={"prompt": SAID})
    assert not room.prompt.isVisible(), "what was put away stays away"
    show(303.0, view={"prompt": "Another one."})
    assert room.prompt.words == ("For the person", "Another one.")


@pytest.mark.parametrize("size", [(1280, 720), (1280, 800), (1920, 1080)])
def test_the_longest_sentence_is_whole(size: tuple[int, int], show: Any, panel: Any, qapp: Any) -> None:
    panel.resize(*size)
    longest = Prompt(text=("Let the breath go, easy and small. " * 12)[:400]).text
    sizes = []
    for text in (longest, SAID):
        show(300.0, view={"prompt": text})
        qapp.processEvents()
        label = panel.room.prompt._text
        assert label.heightForWidth(label.width()) <= label.height()
        sizes.append(label.font().pointSize())
    assert (panel.width(), panel.height()) == size
    assert sizes[1] >= 24
    assert sizes[1] > sizes[0]


# -- ratings ------------------------------------------------------------------------------------------------------


def test_ratings_are_asked_one_by_one_given_after_a_moment_and_can_be_changed(
    show: Any, panel: Any, controller: Any, qtbot: Any
) -> None:
    card = panel.room.rating
    items = ("pain", "anxiety", "relaxation")
    show(300.0, view={"ratings": items})
    assert card.isVisible()
    assert card.words == ("Pain, right now", "1 of 3")
    qtbot.mouseClick(card.scale.buttons[8], LEFT)
    controller.clock.advance(1.0)
    chosen_at = controller.now()
    qtbot.mouseClick(card.scale.buttons[3], LEFT)
    panel.tick()
    assert controller.posted == []
    controller.clock.advance(SETTLE_SECONDS)
    panel.tick()
    assert controller.posted == [Command(CommandKind.RATING, chosen_at, 3.0, "pain")]
    assert card.words == ("Anxiety, right now", "2 of 3")
    assert not any(button.isChecked() for button in card.scale.buttons)
    qtbot.mouseClick(card.skip, LEFT)
    assert controller.posted[-1] == Command(CommandKind.RATING, controller.now(), None, "anxiety"), "a skip is told too"
    show(305.0, view={"ratings": items[1:]})
    assert card.words == ("Relaxation, right now", "3 of 3")
    show(306.0)
    assert not card.isVisible()
    assert panel.room.rates.isVisible()


def test_digits_rate_only_while_the_scale_has_the_keyboard(show: Any, panel: Any, controller: Any, qtbot: Any) -> None:
    card = panel.room.rating
    show(300.0, view={"ratings": ("pain",)})
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_7)
    assert not any(button.isChecked() for button in card.scale.buttons)
    card.scale.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_1)
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_0)
    assert [button.text() for button in card.scale.buttons if button.isChecked()] == ["10"]
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Left)
    assert [button.text() for button in card.scale.buttons if button.isChecked()] == ["9"]
    controller.clock.advance(2.0)
    panel.tick()
    first, *rest = [(c.kind, c.value, c.text) for c in controller.posted]
    assert first == (CommandKind.MARKER, None, controller.labels()[6]), "elsewhere they are marker keys"
    assert rest == [(CommandKind.RATING, 9.0, "pain")]
    assert panel.focusWidget() is panel.room.controls.start_stop, "the keyboard is where it was"


def test_an_answer_is_not_lost_when_its_stage_ends(show: Any, panel: Any, controller: Any, qtbot: Any) -> None:
    show(300.0, view={"ratings": ("pain",)})
    qtbot.mouseClick(panel.room.rating.scale.buttons[4], LEFT)
    show(300.1, view={"number": 5})
    assert [(c.value, c.text) for c in controller.posted] == [(4.0, "pain")]


def test_a_masked_session_asks_and_prompts_as_any_other(show: Any, panel: Any, controller: Any) -> None:
    snapshot = show(300.0, view={"ratings": ("pain",), "prompt": SAID})
    controller.publish(masked(snapshot))
    panel.tick()
    assert panel.room.rating.words[0] == "Pain, right now"
    assert panel.room.prompt.words == ("For the person", SAID)
    assert not panel.room.header.stage.isVisible()
    assert panel.room.header.words[2] == "Masked"
    assert [panel.room.numbers.numbers[n].words for n in (1, 3)] == [("--", "masked")] * 2
    assert {cell.words for cell in panel.room.measures.cells.values()} == {("--", "masked")}


def test_what_was_skipped_may_be_asked_again_once_the_session_has_let_it_go() -> None:
    asking = Asking()
    asking.take(1, ("pain",))
    asking.skip()
    asking.take(1, ("pain",))
    assert asking.item == ""
    asking.take(1, ())
    asking.take(1, ("pain",))
    assert asking.item == "pain"


PRESSES = st.one_of(
    st.tuples(st.just("take"), st.integers(1, 3), st.lists(st.sampled_from("abc"), unique=True)),
    st.tuples(st.sampled_from(("choose", "type")), st.integers(0, 9)),
    st.tuples(st.just("skip")),
    st.tuples(st.just("wait"), st.floats(0.0, 4.0)),
)


@given(st.lists(PRESSES, max_size=40))
def test_whatever_is_pressed_each_answer_is_one_that_was_asked(presses: list[Any]) -> None:
    asking, now, asked = Asking(), 0.0, set[str]()
    for press in presses:
        if press[0] == "take":
            asking.take(press[1], press[2])
        elif press[0] == "skip":
            asking.skip()
        elif press[0] == "wait":
            now += press[1]
        else:
            getattr(asking, press[0])(press[1], now)
        asked |= {asking.item}
        answer = asking.due(now)
        assert answer is None or (isinstance(answer, Answer) and answer.item in asked - {""})
        assert answer is None or (0 <= answer.value <= 10 and answer.time <= now)
        assert asking.item or asking.chosen is None
        assert 0 <= asking.number <= asking.count
