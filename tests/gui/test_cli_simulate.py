"""`sospiro simulate`: which devices it knows, and what it says to a word it does not."""

import pytest
from typer.testing import CliRunner

from gui.cli.app import app
from gui.cli.simulate import _drop_out
from sensors.errors import Reason, SospiroError
from sensors.simulation.devices import DEVICES
from sensors.simulation.live import DropOut


def test_help_lists_every_device_and_where_it_is_known_from() -> None:
    answer = CliRunner().invoke(app, ["simulate", "--like", "help"])
    assert answer.exit_code == 0
    for device in DEVICES.values():
        assert f"{device.key}: {device.name} ({device.source})" in answer.output


def test_an_unknown_device_is_one_sentence() -> None:
    fault = CliRunner().invoke(app, ["simulate", "--like", "polar-h10", "--like", "fitbit"]).exception
    assert isinstance(fault, SospiroError)
    assert fault.reason is Reason.BAD_SETTING
    assert fault.sentence.startswith("There is no device 'fitbit' to imitate: choose one of polar-h10, ")


def test_a_drop_out_is_a_length_and_a_moment() -> None:
    assert _drop_out("5@30") == DropOut(at=30.0, seconds=5.0)
    covered = [_drop_out("0.5@2").covers(elapsed) for elapsed in (1.99, 2.0, 2.49, 2.5)]
    assert covered == [False, True, True, False]


@pytest.mark.parametrize("text", ["5", "5@", "@3", "0@3", "-1@3", "5@-3", "nan@3", "5@inf", "1@2@3", "a@b"])
def test_a_drop_out_that_is_none_is_one_sentence(text: str) -> None:
    with pytest.raises(SospiroError, match="is no drop-out: write seconds@seconds"):
        _drop_out(text)
