"""`sospiro streams --forget`: what was chosen before is gone, and only that."""

import json
from pathlib import Path

import pytest

from gui.cli import app
from sensors.network.profiles import Profiles
from sensors.network.recognise import Choice
from sensors.stream import Channel, Signal, Stream
from sessions.remembered import read_profiles, write_profiles

STRAP = Stream("Strap", "ECG", (Channel("ECG"),), 130.0)


def forget(folder: Path, capsys: pytest.CaptureFixture[str], *args: str) -> str:
    with pytest.raises(SystemExit) as ended:
        app.main(["--data-dir", str(folder), "streams", "--forget", *args])
    assert not ended.value.code
    return capsys.readouterr().out


def test_the_sensors_are_forgotten_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "participants").mkdir()
    write_profiles(tmp_path, Profiles().after({Signal.ECG: Choice(STRAP, 0, "")}, [Signal.ECG]))
    assert "forgotten" in forget(tmp_path, capsys)
    assert read_profiles(tmp_path) == Profiles()
    assert [path.name for path in tmp_path.iterdir()] == ["participants"]
    assert "No sensor was remembered" in forget(tmp_path, capsys)
    assert json.loads(forget(tmp_path / "never made", capsys, "--json")) == {"forgotten": False}
