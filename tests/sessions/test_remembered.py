"""Remembered sensors on disk: private, whole or not at all, and never in the way of a session."""

import stat
import sys
from pathlib import Path

import pytest

from sensors.errors import Reason, SospiroError
from sensors.network.profiles import Profiles
from sensors.network.recognise import Choice
from sensors.settings import StreamSettings
from sensors.stream import Channel, Signal, Stream
from sessions.chooser import Chooser
from sessions.controller import StreamOption
from sessions.remembered import FILE, MAX_BYTES, forget_profiles, read_profiles, write_profiles

LEFT = Stream("Strap", "ECG", (Channel("ECG", "uV", "ECG"),), 130.0, source_id="left", uid="l")
RIGHT = Stream("Strap", "ECG", (Channel("ECG", "uV", "ECG"),), 130.0, source_id="right", uid="r")
BELT = Stream("Belt", "Respiration", (Channel("Force", "N"),), 50.0, source_id="belt", uid="b")
PROFILES = Profiles().after({Signal.ECG: Choice(LEFT, 0, "")}, [Signal.ECG])


def test_what_was_written_is_read_back_by_its_owner_only(tmp_path: Path) -> None:
    assert read_profiles(tmp_path / "no" / "such") == Profiles()
    write_profiles(tmp_path, PROFILES)
    write_profiles(tmp_path, PROFILES)
    assert read_profiles(tmp_path) == PROFILES
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    assert forget_profiles(tmp_path) and not forget_profiles(tmp_path)
    assert read_profiles(tmp_path) == Profiles()


DAMAGED = {
    "empty": b"",
    "cut": b"{",
    "a list": b"[]",
    "without sensors": b'{"format": 1}',
    "no text": b"\xff\xfe",
    "of the future": b'{"format": 2, "sensors": []}',
    "too large": b"0" * (MAX_BYTES + 1),
    "deep": b"[" * 10_000,
    "wrong channel": b'{"format": 1, "sensors": [{"signal": "ecg", "name": "x", "channel": -1}]}',
}


@pytest.mark.logs
@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_is_set_aside_and_said(tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert read_profiles(tmp_path) == Profiles()
    (aside,) = tmp_path.iterdir()
    assert aside.name.startswith(f"{FILE}.damaged-") and aside.read_bytes() == content
    assert "is set aside" in caplog.text
    write_profiles(tmp_path, PROFILES)
    assert read_profiles(tmp_path) == PROFILES


@pytest.mark.logs
def test_a_folder_that_cannot_be_used_costs_the_memory_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / FILE).mkdir()
    write_profiles(tmp_path, PROFILES)
    write_profiles(tmp_path / "missing", PROFILES)
    assert caplog.text.count("is not remembered") == 2
    assert read_profiles(tmp_path) == Profiles()
    assert "sensors are recognised as if for the first time" in caplog.text


def test_a_person_chooses_once(tmp_path: Path) -> None:
    there = [LEFT, RIGHT, BELT]
    with pytest.raises(SospiroError) as fault:
        Chooser(StreamSettings(), tmp_path).choices(there)
    assert fault.value.reason is Reason.AMBIGUOUS_STREAM
    first = Chooser(StreamSettings(ecg="right", respiration_polarity="inverted"), tmp_path)
    first.remember(first.choices(there))
    again = Chooser(StreamSettings(), tmp_path)
    choices = again.choices(there)
    assert choices[Signal.ECG] == Choice(RIGHT, 0, "chosen the last time")
    assert again.inverted(choices) is True
    shown = {(o.stream.uid, o.chosen): o.reason for o in again.options(there)}
    assert shown["r", True] == "chosen the last time" and ("l", False) in shown
    assert Chooser(StreamSettings(ecg="left"), tmp_path).choices(there)[Signal.ECG].stream is LEFT
    assert Chooser(StreamSettings(respiration_polarity="upright"), tmp_path).inverted(choices) is False


def test_with_remember_off_nothing_is_read_or_written(tmp_path: Path) -> None:
    write_profiles(tmp_path, PROFILES)
    chooser = Chooser(StreamSettings(ecg="right", remember=False), tmp_path)
    chooser.remember(chooser.choices([LEFT, RIGHT]), found=True)
    assert read_profiles(tmp_path) == PROFILES
    with pytest.raises(SospiroError):
        Chooser(StreamSettings(remember=False), tmp_path).choices([LEFT, RIGHT])


def test_a_pick_is_remembered_until_it_is_taken_back(tmp_path: Path) -> None:
    chooser = Chooser(StreamSettings(ecg="left"), tmp_path)
    chooser.pick(Signal.ECG, StreamOption(RIGHT, Signal.ECG, 0, ""))
    choices = chooser.choices([LEFT, RIGHT])
    assert choices[Signal.ECG] == Choice(RIGHT, 0, "chosen by hand")
    with pytest.raises(SospiroError, match="'Strap' that was chosen for the ecg is not there") as fault:
        chooser.choices([BELT])
    assert fault.value.reason is Reason.NO_STREAM
    chooser.remember(choices)
    later = Chooser(StreamSettings(), tmp_path)
    assert later.choices([LEFT, RIGHT])[Signal.ECG].stream is RIGHT
    later.pick(Signal.ECG, None)
    with pytest.raises(SospiroError, match="Several streams"):
        later.choices([LEFT, RIGHT])
    later.remember({})
    with pytest.raises(SospiroError, match="Several streams"):
        Chooser(StreamSettings(), tmp_path).choices([LEFT, RIGHT])
