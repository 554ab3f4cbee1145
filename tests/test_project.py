"""The project's own files agree with each other and speak of the project only."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import requires
from pathlib import Path
from typing import Any

import pytest

from gui.cli.app import app

ROOT = Path(__file__).resolve().parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "Makefile", ROOT / ".ci" / "run"]


def normalised(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def command_names() -> list[str]:
    commands = [(info.name or info.callback.__name__) for info in app.registered_commands if info.callback]
    groups = [
        f"{group.name} {command.name}"
        for group in app.registered_groups
        if group.typer_instance
        for command in group.typer_instance.registered_commands
    ]
    return commands + groups


def test_the_lock_covers_every_dependency() -> None:
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    wanted += PROJECT["build-system"]["requires"]
    locked = {normalised(line) for line in LOCK.splitlines() if re.match(r"[a-z0-9]", line)}
    assert {normalised(requirement) for requirement in wanted} <= locked


def test_every_locked_version_has_hashes_and_no_host_is_named() -> None:
    entries = re.split(r"\n(?=[a-z0-9])", LOCK)
    assert len(entries) > 50
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"https?:|file:|--(?:extra-)?index-url|--find-links|@ ", LOCK) == []


def test_what_is_installed_is_what_pyproject_says() -> None:
    project = PROJECT["project"]
    extras = (requirement for extra in project["optional-dependencies"].values() for requirement in extra)
    declared = {normalised(requirement) for requirement in (*project["dependencies"], *extras)}
    assert {normalised(requirement) for requirement in requires("sospiro") or []} == declared


def test_the_documents_name_every_command() -> None:
    listed = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    names = command_names()
    assert {"demo", "run", "render", "simulate", "replay", "streams", "doctor", "sessions list"} <= set(names)
    assert [name for name in names if f"`sospiro {name}" not in listed] == []


def test_no_document_has_a_dead_link() -> None:
    for document in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")):
        links = re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text(encoding="utf-8"))
        assert [link for link in links if not (document.parent / link).exists()] == [], document.name


def test_the_settings_that_are_told_can_be_loaded(tmp_path: Path) -> None:
    from sessions.settings import load_settings

    example = re.search(r"```toml\n(.*?)```", (ROOT / "docs" / "settings.md").read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    study = tmp_path / "study.toml"
    study.write_text(example[1], encoding="utf-8")
    assert load_settings(study, environ={}).participant == "P07"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_no_document_names_a_machine(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert re.findall(r"(?:^|[\s`'\"(=])/(?:root|home|work|tmp|opt|Users)/\S*", text) == []


def test_the_rooms_import_nothing_slow_on_the_way_to_a_session() -> None:
    code = "import sys, sessions.session, engine.pacing.pacing, sensors.body; print(','.join(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    slow = {"neurokit2", "pandas", "matplotlib", "sklearn", "PyQt6", "pyo64", "pyo", "pylsl", "wfdb", "pyxdf"}
    assert slow.isdisjoint(answer.stdout.strip().split(","))
