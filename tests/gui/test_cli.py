"""The command line answers at once, says what is wrong in one sentence, and keeps standard output for the answer."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import typer
from rich.console import Console

from gui.cli import app, doctor
from gui.cli.common import Shared, finish_json, printable, table
from gui.cli.logs import LogLevel, logging_to
from gui.cli.replay import types_of
from gui.cli.sitting import sit_at_panel
from sensors.errors import Reason, SospiroError
from sessions.commands import Command, CommandKind
from sessions.summary import SessionSummary

HEAVY = (
    "numpy",
    "scipy",
    "pydantic",
    "pylsl",
    "pyo64",
    "pyo",
    "PyQt6",
    "pyqtgraph",
    "neurokit2",
    "pandas",
    "sounddevice",
)

Run = Callable[..., Any]


def test_nothing_heavy_is_imported_for_the_help() -> None:
    code = "import sys; from gui.cli import app; print(','.join(sorted(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    loaded = set(answer.stdout.strip().split(","))
    assert "gui.cli.app" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_help_and_version(run: Run) -> None:
    assert {"streams", "sessions", "doctor"} <= set(run("--help").out.split())
    assert run("--version").out == "sospiro 0.1.0\n"


@pytest.mark.parametrize(
    ("given", "first"),
    [
        (["streams", "--data-dir", "d", "--json"], ["--data-dir", "d", "streams", "--json"]),
        (["streams", "--data-dir=d", "-c", "f"], ["--data-dir=d", "-c", "f", "streams"]),
        (["doctor", "--json", "-c"], ["-c"]),
        (["replay", "--", "-c"], ["replay", "--", "-c"]),
        (["--log-level", "debug", "doctor"], ["--log-level", "debug", "doctor"]),
        ([], []),
    ],
)
def test_the_options_of_the_program_may_stand_anywhere(given: list[str], first: list[str]) -> None:
    assert app.options_first(given) == first


@pytest.mark.parametrize("args", [["strems"], ["doctor", "--nonsense"], ["doctor", "--log-level", "loud"], ["replay"]])
def test_wrong_usage_ends_with_2(run: Run, args: list[str]) -> None:
    answer = run(*args)
    assert (answer.code, answer.out) == (2, "")
    assert "Usage: sospiro" in answer.err


def test_a_wrong_setting_is_one_sentence_and_2(run: Run, tmp_path: Path) -> None:
    study = tmp_path / "study.toml"
    study.write_text("[pacing]\ntargte_rate = 6\n")
    answer = run("doctor", "--json", "-c", str(study))
    assert answer == (2, "", "study.toml line 2: unknown key 'pacing.targte_rate'; did you mean 'target_rate'?\n")
    missing = run("-c", str(tmp_path / "none.toml"), "doctor")
    assert missing.code == 2
    assert missing.err.startswith("There is no settings file ")


def test_an_unexpected_fault_is_one_sentence_and_1(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Shared) -> list[doctor.Finding]:
        raise ZeroDivisionError("deep inside")

    monkeypatch.setattr(doctor, "examine", broken)
    answer = run("doctor")
    assert answer.code == 1
    assert answer.err.count("\n") == 1
    assert "ZeroDivisionError: deep inside" in answer.err
    kept = Path(answer.err.rsplit("details are in ", 1)[1].strip().removesuffix("."))
    assert "Traceback" in kept.read_text(encoding="utf-8")
    assert "Traceback" in run("doctor", "--log-level", "debug").err


def test_an_interrupted_command_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: Shared) -> list[doctor.Finding]:
        raise KeyboardInterrupt

    monkeypatch.setattr(doctor, "examine", interrupted)
    assert run("doctor").code == 130


def test_doctor_tells_what_is_here(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    answer = run("doctor", "--json")
    said = json.loads(answer.out)
    findings = {finding["what"]: finding for finding in said["findings"]}
    assert (answer.code, said["ok"]) == (0, True)
    assert "liblsl" in findings["LSL"]["text"]
    assert str(tmp_path / "data") in findings["data folder"]["text"]
    plain = run("doctor")
    assert "liblsl" in plain.out
    assert "\x1b" not in plain.out


def test_doctor_ends_with_1_when_a_session_could_not_be_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    answer = run("doctor", "--json")
    findings = {finding["what"]: finding for finding in json.loads(answer.out)["findings"]}
    assert answer.code == 1
    assert findings["data folder"]["verdict"] == "stops a session"


def test_a_data_folder_that_cannot_be_is_one_sentence_and_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    answer = run("sessions", "list", "--data-dir", str(tmp_path / "file" / "data"))
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert str(tmp_path / "file") in answer.err


def test_a_check_that_breaks_is_a_finding_and_the_others_go_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> doctor.Answer:
        raise OSError("libsomething.so: cannot open")

    monkeypatch.setattr(doctor, "_lsl", broken)
    answer = run("doctor", "--json")
    findings = {finding["what"]: finding for finding in json.loads(answer.out)["findings"]}
    assert answer.code == 1
    assert "libsomething" in findings["LSL"]["text"]
    assert "free disk" in findings


def test_json_has_no_nan_and_paths_are_text(capsys: pytest.CaptureFixture[str]) -> None:
    finish_json({"rate": float("nan"), "states": [(0.0, "match")], "folder": Path("a"), "synchrony": float("inf")})
    said = capsys.readouterr().out
    assert json.loads(said) == {"rate": None, "states": [[0.0, "match"]], "folder": "a", "synchrony": None}


def test_a_name_cannot_steer_the_terminal() -> None:
    assert printable("ECG\x1b[2J\n\u202e") == "ECG�[2J��"


def test_an_error_sentence_is_cleaned_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def hostile(_: Shared) -> list[doctor.Finding]:
        raise SospiroError(Reason.NO_STREAM, "No stream '\x1b]0;owned\x07'.")

    monkeypatch.setattr(doctor, "examine", hostile)
    assert run("doctor").err == "No stream '�]0;owned�'.\n"


@pytest.mark.logs
def test_the_log_goes_to_standard_error_from_its_level_up_and_to_the_file_from_info(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import logging

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    with logging_to(LogLevel.WARNING):
        logging.getLogger("sessions.anything").info("a remark")
        logging.getLogger("sessions.anything").warning("a warning", exc_info=ValueError("deep"))
    assert capsys.readouterr().err == "WARNING sessions.anything: a warning\n"
    with logging_to(LogLevel.DEBUG):
        logging.getLogger("sessions.anything").debug("a detail", exc_info=ValueError("deep"))
    assert "DEBUG sessions.anything: a detail\nValueError: deep" in capsys.readouterr().err
    if sys.platform == "linux":
        kept = (tmp_path / "sospiro" / "log" / "sospiro.log").read_text()
        assert "a remark" in kept
        assert "a warning\nValueError: deep" in kept


def test_types_go_to_all_files_or_one_to_each() -> None:
    one, two = Path("a"), Path("b")
    assert types_of([one], ["ECG", "Markers"]) == [["ECG", "Markers"]]
    assert types_of([one, two], []) == [[], []]
    assert types_of([one, two], ["ECG"]) == [["ECG"], ["ECG"]]
    assert types_of([one, two], ["ECG", "Respiration"]) == [["ECG"], ["Respiration"]]
    with pytest.raises(SospiroError, match="3 times for 2 files"):
        types_of([one, two], ["a", "b", "c"])


def test_a_polite_end_is_taken_as_ctrl_c(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "examine", lambda _: signal.raise_signal(signal.SIGTERM))
    assert run("doctor").code == 130


def test_brackets_in_a_name_are_text(capsys: pytest.CaptureFixture[str]) -> None:
    shared = Shared()
    text = "The stream '[/red] [bold]x :smile:' is lost"
    shared.notes.print(text)
    shared.console.print(text)
    with shared.status(text) as say:
        say(text)
    assert capsys.readouterr() == (text + "\n", text + "\n")


def test_a_long_path_is_shown_whole_on_a_narrow_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    path = "/a/very/long" * 10
    Console(width=60, color_system=None).print(table(("", ""), [("Saved in", path)]))
    assert "".join(capsys.readouterr().out.replace("Saved in", "").split()) == path


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_a_closed_output_is_no_fault(run: Run, monkeypatch: pytest.MonkeyPatch, closed: str) -> None:
    monkeypatch.setattr(sys, closed, None)
    assert run("sessions", "list").code == 0
    assert run("sessions", "show", "nonsense").code == 2


@dataclass
class Ended:
    """What a controller is once its last session has ended."""

    summary: SessionSummary | None = None
    error: Exception | None = None
    posted: list[Command] = field(default_factory=list)

    def post(self, command: Command) -> None:
        self.posted.append(command)

    def now(self) -> float:
        return 1.0


@pytest.mark.parametrize(
    ("ended", "code", "expected"),
    [
        (Ended(SessionSummary("/s", "s", "", 1.0)), 0, None),
        (Ended(), 0, 130),
        (Ended(), 1, 1),
        (Ended(error=SospiroError(Reason.DISK_FULL, "Full.")), 1, SospiroError),
    ],
)
def test_the_panel_ends_with_what_its_session_came_to(
    ended: Any, code: int, expected: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("gui.panel.open_panel", lambda *_: code)
    if expected is None:
        sit_at_panel(Shared(), ended, 5.0, as_json=True)
        assert json.loads(capsys.readouterr().out)["session"] == "/s"
    else:
        with pytest.raises(SospiroError if expected is SospiroError else typer.Exit) as caught:
            sit_at_panel(Shared(), ended, 5.0, as_json=True)
        assert expected is SospiroError or caught.value.exit_code == expected
        assert capsys.readouterr().out == ""
    assert [command.kind for command in ended.posted] == [CommandKind.START]
