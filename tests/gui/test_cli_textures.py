"""The table of mappings as a person and a program read it."""

import json

import pytest

from engine.textures.mappings import MAPPINGS
from gui.cli import app


def test_every_mapping_is_shown_with_its_curve_and_its_reason(capsys):
    with pytest.raises(SystemExit) as ended:
        app.main(["textures", "show"])
    shown = capsys.readouterr().out
    assert not ended.value.code
    assert all(name in shown for name in MAPPINGS)
    assert all(part.why in shown for mapping in MAPPINGS.values() for part in mapping.parts)
    assert "█" in shown


def test_json_holds_the_points_of_one(capsys):
    with pytest.raises(SystemExit):
        app.main(["textures", "show", "tension", "--json"])
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == ["tension"]
    assert answer["tension"]["parts"][0]["points"][0] == [0.0, 0.55]
    assert answer["tension"]["slew_per_second"] == 0.03


def test_an_unknown_parameter_is_a_sentence(capsys):
    with pytest.raises(SystemExit) as ended:
        app.main(["textures", "show", "loudness"])
    assert ended.value.code == 2
    assert "no texture parameter 'loudness'" in capsys.readouterr().err
