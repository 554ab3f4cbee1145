"""A yoked guide plays what the recorded one played, whoever breathes to it."""

import importlib.util
from pathlib import Path

import numpy as np

from engine.arms.player import ArmPlayer
from engine.protocols.protocol import Arm, ArmKind, Protocol
from sessions.control_track import read_control_track
from sessions.recording.xdf_read import read_recording
from sessions.summarise import recorded_guide

_spec = importlib.util.spec_from_file_location("masked_session", Path(__file__).with_name("masked_session.py"))
assert _spec is not None and _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
live = _module.live
MINUTES = 3.0
RETURN = 15.0
PROTOCOL = Protocol.model_validate(
    {
        "name": "Trial",
        "stages": [
            {"kind": "baseline", "minutes": 0.75},
            {"kind": "lead", "minutes": MINUTES - 1.0, "target": 6.0, "lead": "brisk"},
            {"kind": "return", "minutes": RETURN / 60.0},
        ],
    }
)


def test_the_guide_is_the_recorded_one_though_the_person_does_not_follow_it(tmp_path: Path) -> None:
    lived = {"protocol": PROTOCOL, "seconds": 60.0 * MINUTES, "heard": False}
    first = live(tmp_path, ArmPlayer(Arm(kind=ArmKind.CONTINGENT), 1), coupling=0.9, name="first", **lived)
    track = read_control_track(first.path.name, tmp_path)
    yoked = ArmPlayer(Arm(kind=ArmKind.YOKED, session="first"), 1, track)
    again = live(tmp_path, yoked, coupling=0.1, name="again", **lived)
    played = recorded_guide({stream.stream.name: stream for stream in read_recording(again.recording).values()})
    led = [breath for breath in played if breath.onset < 60.0 * MINUTES - RETURN]
    apart = [abs(b.rate - there.rate) for b in led if (there := track.guide_at(b.onset)) is not None]
    assert track.guide[0].rate - track.guide[-1].rate > 1.5, "there is something to follow"
    assert len(apart) > 20
    assert np.mean(apart) <= 0.02 and max(apart) <= 0.25
