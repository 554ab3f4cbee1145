"""What came of a request: done, nothing, or refused because it would tell or change the arm of a masked session."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from engine.arms.player import ArmPlayer
from engine.conductor import Conductor
from engine.guidance import OutputReport
from engine.protocols.protocol import Arm, Protocol
from engine.settings import PacingSettings, SoundSettings
from sensors.state import BodyState
from sessions.commands import DEVIATIONS, REFUSED_MASKED, Command, CommandKind
from sessions.obey import Answer, obey
from sessions.recording.journal import read_journal
from sessions.study.box import make_key
from sessions.study.masking import Sealing, arm_entry

# no package: the helper lies beside this file
_spec = importlib.util.spec_from_file_location("masked_session", Path(__file__).with_name("masked_session.py"))
assert _spec is not None
assert _spec.loader is not None
_helper = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_helper)
live = _helper.live

K = CommandKind
PLAN = Protocol.model_validate(
    {"name": "Plan", "stages": [{"kind": "lead", "minutes": 5, "target": 6.0}, {"kind": "free", "minutes": 5}]}
)
NOTHING = [
    (K.HOLD, None, ""),
    (K.HOLD, 1.0, ""),
    (K.PAUSE, 0.0, ""),
    (K.TARGET, None, ""),
    (K.TARGET, float("nan"), ""),
    (K.STYLE, None, "no such style"),
    (K.LAYER, 0.5, "no such layer"),
    (K.LAYER, 1.0, "bed"),
    (K.TEXTURE, 0.0, "warmth"),
    (K.LEAD, None, "headlong"),
    (K.AROUSAL, None, ""),
    (K.EXTEND, 0.0, ""),
    (K.SET_ASIDE, None, ""),
]
DONE = [
    (K.PAUSE, 1.0, ""),
    (K.TARGET, 7.0, ""),
    (K.LAYER, 0.5, "bed"),
    (K.TEXTURE, 0.4, "warmth"),
    (K.LEAD, None, "brisk"),
    (K.AROUSAL, 8.0, ""),
    (K.EXTEND, 1.0, ""),
    (K.NEXT_STAGE, None, ""),
    (K.COMFORTABLE, None, ""),
    (K.DISCOMFORT, None, ""),
    (K.REFRESH, None, ""),
]


def begun(arm: ArmPlayer | None = None) -> Conductor:
    """A conductor one second into its plan, without a person."""
    conductor = Conductor(PacingSettings(), SoundSettings(), protocol=PLAN, arm=arm)
    for now in (0.0, 1.0):
        conductor.conduct(now, BodyState(now), OutputReport())
    return conductor


@pytest.mark.parametrize(("kind", "value", "text"), NOTHING)
def test_a_request_that_does_nothing_is_known_as_such(kind: CommandKind, value: float | None, text: str) -> None:
    assert obey(begun(), 1.0, Command(kind, 1.0, value, text)) is Answer.NOTHING


@pytest.mark.parametrize(("kind", "value", "text"), DONE)
def test_a_request_that_does_something_is_done_once(kind: CommandKind, value: float | None, text: str) -> None:
    conductor, asked = begun(), Command(kind, 1.0, value, text)
    assert obey(conductor, 1.0, asked) is Answer.DONE
    assert obey(conductor, 1.0, asked) is (Answer.DONE if kind is K.EXTEND else Answer.NOTHING)


@pytest.mark.parametrize("kind", sorted(REFUSED_MASKED))
def test_a_masked_session_refuses_what_would_tell_or_change_its_arm(kind: CommandKind) -> None:
    conductor = begun()
    before = conductor.asked
    value, text = {K.LAYER: (0.2, "bed"), K.TEXTURE: (0.5, "warmth"), K.LEAD: (None, "brisk")}.get(kind, (7.0, ""))
    assert obey(conductor, 1.0, Command(kind, 1.0, value, text), masked=True) is Answer.REFUSED
    assert conductor.asked == before


def test_relief_and_the_end_of_a_stage_are_never_refused() -> None:
    for kind in (K.COMFORTABLE, K.DISCOMFORT, K.REFRESH, K.PAUSE, K.NEXT_STAGE, K.EXTEND, K.SET_ASIDE):
        assert kind not in REFUSED_MASKED
    assert REFUSED_MASKED <= DEVIATIONS


def test_what_was_refused_is_logged_as_refused_and_alike_in_every_arm(tmp_path: Path) -> None:
    steering = [(K.HOLD, 1.0, ""), (K.TARGET, 9.0, ""), (K.LAYER, 0.0, "bed")]
    others = [(K.COMFORTABLE, None, ""), (K.COMFORTABLE, None, ""), (K.PAUSE, 0.0, ""), (K.REFRESH, None, "")]
    asked = [(at, Command(kind, at, *rest)) for at, (kind, *rest) in enumerate([*steering, *others], 10)]
    told: list[Any] = []
    for kind in ("contingent", "silence"):
        folder = tmp_path / kind
        folder.mkdir()
        arm = Arm.model_validate({"kind": kind})
        sealing = Sealing("S1", "K7M4P", make_key(folder / "key"), arm_entry(kind, arm, 1))
        shown: list[str] = []
        lived = live(
            folder, ArmPlayer(arm, 1), sealing, coupling=0.0, name="one", seconds=30.0, asked=asked,
            show=lambda picture, shown=shown: shown.extend(one.text for one in picture.notices),
        )  # fmt: skip
        lines = [entry for entry in read_journal(lived.journal) if entry["kind"] in ("refused", "deviation")]
        told.append([(line["kind"], line["data"]["what"]) for line in lines])
        assert any("masked" in text for text in shown)
        assert json.loads(lived.record.read_bytes())["masked"]
    assert told[0] == told[1]
    assert told[0] == [
        *(("refused", what) for what in ("hold", "target", "layer")),
        *(("deviation", what) for what in ("comfortable", "comfortable", "refresh", "ended_early")),
    ]
