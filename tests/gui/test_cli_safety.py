"""Screening a person and calibrating a device from the command line."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.audio.live import devices
from engine.audio.live.devices import OutputDevice
from engine.safety.screening import KEYS
from gui.cli import app
from gui.cli.common import Shared
from gui.cli.screening import tell_screening
from sensors.errors import SospiroError
from sessions.calibration import read_calibrations
from sessions.screening_file import read_screening
from sessions.settings import Settings

HALL, OUTSIDE = OutputDevice(0, "Hall", "ALSA", default=True), OutputDevice(1, "Outside", "ALSA")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("SOSPIRO_DATA_DIR", str(tmp_path))

    def run(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            app.main(list(args))
        captured = capsys.readouterr()
        return int(ended.value.code or 0), captured.out, captured.err

    return run


@pytest.fixture
def two_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "audio_devices", lambda: [HALL, OUTSIDE])


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Let somebody sit at a terminal and type these lines; returns what they will have been asked."""

    def typed(*lines: str) -> list[str]:
        answers, questions = iter(lines), list[str]()
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
        monkeypatch.setattr("builtins.input", lambda asked: questions.append(asked) or next(answers))
        return questions

    return typed


def test_answers_are_given_one_by_one_and_shown(run: Run, tmp_path: Path) -> None:
    assert run("screening", "P07")[1].startswith("Nothing is kept of P07")
    code, out, _ = run("screening", "P07", "--answer", "heart=yes", "--answer", "lung=no")
    assert code == 0
    assert "Ask the treating physician first" in out
    assert "--override" in out
    told = json.loads(run("screening", "P07", "--override", "cardiologist   agrees", "--json")[1])
    assert told["override"]["reason"] == "cardiologist agrees"
    assert not told["needs_override"]
    assert [question["answer"] for question in told["questions"]] == ["yes", "no", *["not asked"] * 7]
    kept = read_screening(tmp_path, "P07")
    assert kept is not None
    assert kept.override is not None
    assert kept.override.covers == ("heart",)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("P07", "--answer", "hart=yes"), "There is no question 'hart'"),
        (("P07", "--answer", "heart=perhaps"), "write heart=yes or heart=no"),
        (("P07", "--answer", "heart"), "write heart=yes or heart=no"),
        (("P07", "--override", "because"), "There is no yes"),
        (("P07", "--override", " "), "3 to 400 letters"),
        (("P07", "--answer", "heart=yes", "--override", "x" * 500), "3 to 400 letters"),
        (("../P07",), "cannot be used"),
        (("anonymous", "--show"), "An anonymous person has no screening"),
    ],
)
def test_what_cannot_be_kept_is_one_sentence(run: Run, args: tuple[str, ...], said: str, tmp_path: Path) -> None:
    code, out, err = run("screening", *args)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert not (tmp_path / "participants").exists()


def test_at_a_terminal_it_asks_all_nine_and_why_to_begin_anyway(
    run: Run, typed: Callable[..., list[str]], tmp_path: Path
) -> None:
    asked = typed("perhaps", "y", *["n"] * 7, "", "seen by the physician")
    code, _, _ = run("screening", "P07")
    assert code == 0
    assert len(asked) == 11
    assert asked[1] == f"{asked[0]}(y, n or Enter) "
    kept = read_screening(tmp_path, "P07")
    assert kept is not None
    assert [str(kept.answer(key)) for key in KEYS] == ["yes", *["no"] * 7, "not asked"]
    assert kept.override is not None
    assert kept.override.reason == "seen by the physician"


def test_before_a_session_a_missing_screening_is_told_and_a_yes_is_refused(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(data_dir=tmp_path, participant="P07")
    tell_screening(Shared(), settings)
    assert "is missing" in capsys.readouterr().err
    run("screening", "P07", *(f"--answer={key}=no" for key in KEYS))
    tell_screening(Shared(), settings)
    assert capsys.readouterr().err == ""
    run("screening", "P07", "--answer=panic=yes")
    with pytest.raises(SospiroError, match="has a yes"):
        tell_screening(Shared(), settings)


@pytest.mark.usefixtures("two_cards")
def test_a_reading_is_kept_for_its_device(run: Run, tmp_path: Path) -> None:
    assert "No device is calibrated" in run("calibrate", "--show")[1]
    code, out, _ = run("calibrate", "--reading", "62.5", "--volume", "7 of 10")
    assert code == 0
    assert "Kept for Hall, ALSA: music of −23 LUFS is 62.5 dB(A) at the ear" in out
    told = json.loads(run("calibrate", "--device", "outside", "--reading", "55", "--json")[1])
    assert (told["device"], told["offset_db"]) == ("Outside, ALSA", pytest.approx(81.6))
    assert [known.device for known in read_calibrations(tmp_path)] == ["Outside, ALSA", "Hall, ALSA"]
    assert "7 of 10" in run("calibrate", "--show")[1]
    assert len(json.loads(run("calibrate", "--show", "--json")[1])["devices"]) == 2


@pytest.mark.usefixtures("two_cards")
@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--reading", "10"), "too quiet"),
        (("--reading", "120"), "too loud"),
        (("--reading", "nan"), "cannot be used"),
        (("--device", "none", "--reading", "60"), "plays nothing"),
        (
            (
                "--device",
                "Cellar",
            ),
            "No sound card is called 'Cellar'",
        ),
    ],
)
def test_a_reading_that_cannot_be_is_one_sentence(run: Run, args: tuple[str, ...], said: str, tmp_path: Path) -> None:
    code, out, err = run("calibrate", *args)
    assert (code, out) == (2, "")
    assert said in err
    assert not (tmp_path / "loudness.json").exists()


def test_without_a_sound_card_nothing_can_be_calibrated(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "audio_devices", list)
    code, _, err = run("calibrate", "--reading", "60")
    assert code == 2
    assert "No sound card" in err
