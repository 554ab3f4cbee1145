"""How loud a room is in a microphone: measured, kept for that microphone, and used by the sessions to come."""

import json
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from engine.audio.silent import SilentOutput
from sensors.clock import Clock
from sensors.errors import Reason, SospiroError
from sensors.lsl import LslClock
from sensors.voice.frame import Value
from sensors.voice.microphone import Microphone
from sensors.voice.settings import VoiceSettings
from sessions import voice_floor
from sessions.plan import plan_of
from sessions.settings import Settings
from sessions.voice_floor import (
    FILE,
    VoiceFloor,
    floor_from,
    listen,
    play_and_listen,
    read_floors,
    remember_floor,
    with_floor,
)

NOW = datetime(2026, 3, 4, tzinfo=UTC)
ROOM = -58.0 + np.random.default_rng(1).standard_normal(250)


@pytest.fixture
def microphone(tmp_path: Path):  # type: ignore[no-untyped-def]
    """A microphone whose process tells a room of −60 dB, as fast as it can."""
    row = [0.0] * len(Value)
    row[Value.LEVEL] = -60.0
    program = tmp_path / "reader.py"
    line = json.dumps({"times": [1.0] * 50, "frames": [row] * 50})
    program.write_text(
        f"import sys, time\nprint('{json.dumps({'device': 'Desk', 'rate': 48000})}')\n"
        f"for _ in range(200):\n    print('{line}', flush=True)\n    time.sleep(0.01)\nsys.stdin.read()"
    )
    made = Microphone("", command=(sys.executable, str(program)))
    yield made
    made.close()


def test_a_room_is_measured_with_and_without_the_loudspeaker() -> None:
    alone = floor_from("Desk", ROOM, None, NOW)
    assert alone.floor_db == pytest.approx(-58.5, abs=0.3)
    assert alone.echo_db is None
    assert not alone.hears_loudspeaker
    assert floor_from("Desk", ROOM, ROOM + 20.0, NOW).hears_loudspeaker
    assert not floor_from("Desk", ROOM, ROOM + 3.0, NOW).hears_loudspeaker


@pytest.mark.parametrize(
    ("levels", "words"),
    [(ROOM[:20], "Too little was heard"), (ROOM - 80.0, "only silence"), (ROOM + 40.0, "It was loud")],
    ids=["short", "mute", "loud"],
)
def test_what_is_no_quiet_room_is_a_sentence(levels: np.ndarray, words: str) -> None:
    with pytest.raises(SospiroError) as raised:
        floor_from("Desk", levels, None, NOW)
    assert raised.value.reason is Reason.BAD_SETTING
    assert words in raised.value.sentence


def test_the_room_is_kept_for_its_microphone_and_used_where_nothing_else_is_said(tmp_path: Path) -> None:
    for device, level in (("Desk", -60.0), ("Headset left", -50.0), ("Desk", -55.0)):
        assert remember_floor(tmp_path, VoiceFloor(device=device, floor_db=level, measured=NOW))
    assert [(one.device, one.floor_db) for one in read_floors(tmp_path)] == [("Desk", -55.0), ("Headset left", -50.0)]
    assert with_floor(VoiceSettings(microphone=True, device="headset"), tmp_path).floor_db == -50.0
    assert with_floor(VoiceSettings(microphone=True, device="door"), tmp_path).floor_db is None
    assert with_floor(VoiceSettings(microphone=True, floor_db=-40.0), tmp_path).floor_db == -40.0
    assert with_floor(VoiceSettings(), tmp_path).floor_db is None
    plan = plan_of(Settings(data_dir=tmp_path, voice=VoiceSettings(microphone=True)))
    assert plan.conductor().voice.floor_db == -55.0


@pytest.mark.logs
def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("{")
    assert read_floors(tmp_path) == ()
    assert not (tmp_path / FILE).exists()


def test_a_room_is_listened_to_for_as_long_as_asked(microphone: Microphone, monkeypatch: pytest.MonkeyPatch) -> None:
    clock: Clock = LslClock()
    stop, calls = threading.Event(), []
    heard = listen(microphone, clock, 3.0, stop, lambda: calls.append(1))
    assert len(heard) >= 150
    assert set(heard) == {-60.0}
    assert calls
    monkeypatch.setattr(voice_floor, "SETTLING", 0.5)
    monkeypatch.setattr(voice_floor, "NOISE_SECONDS", 0.5)
    assert len(play_and_listen(SilentOutput(clock.now()), microphone, clock, stop)) >= 25


def test_a_microphone_that_is_not_there_is_its_own_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "reader.py"
    told = json.dumps({"fault": "busy", "about": "Desk"})
    program.write_text(f"import sys\nprint('{told}', flush=True)\nsys.stdin.read()")
    microphone = Microphone("", command=(sys.executable, str(program)))
    monkeypatch.setattr(voice_floor, "READY", 1.0)
    try:
        with pytest.raises(SospiroError, match="in use by another program"):
            listen(microphone, LslClock(), 0.1, threading.Event(), lambda: None)
    finally:
        microphone.close()
