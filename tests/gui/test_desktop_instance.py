"""One panel for each data folder: the second start says so at once, and a dead first one is in nobody's way."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gui.desktop.instance import LOCK, Instance, own_folder
from gui.desktop.lock import FileLock
from sensors.errors import Reason, SospiroError

doorbell = pytest.importorskip("gui.desktop.doorbell", reason="Qt or one of its system libraries is missing")

RING = """
import sys
from pathlib import Path
from gui.desktop import Instance
with Instance(Path(sys.argv[1]), Path(sys.argv[2])):
    pass
"""
HOLD = """
import sys, time
from pathlib import Path
from gui.desktop import Instance
with Instance(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture(autouse=True)
def _own_runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder for sockets that no other test shares."""
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def other() -> Iterator[Callable[[Path], "subprocess.Popen[str]"]]:
    """Start a process that holds a data folder."""
    begun: list[subprocess.Popen[str]] = []

    def start(folder: Path) -> "subprocess.Popen[str]":
        process = subprocess.Popen([sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE, text=True)
        begun.append(process)
        assert process.stdout is not None and process.stdout.readline() == "held\n"
        return process

    yield start
    for process in begun:
        process.kill()
        process.communicate()


def test_a_second_start_is_told_within_a_second_and_a_killed_first_is_in_nobodys_way(data: Path, other: Any) -> None:
    first = other(data)
    began = time.monotonic()
    with pytest.raises(SospiroError, match=r"already open for .*data, but its window does not answer") as caught:
        Instance(data).__enter__()
    assert time.monotonic() - began < 1.5
    assert caught.value.reason is Reason.BUSY
    first.send_signal(signal.SIGKILL)
    first.wait()
    with Instance(data), pytest.raises(SospiroError):
        Instance(data).__enter__()
    with Instance(data):
        pass


def test_other_folders_have_panels_of_their_own_and_one_folder_has_many_names(data: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(data)
    with Instance(data), Instance(tmp_path / "not-there-yet"):
        with pytest.raises(SospiroError):
            Instance(tmp_path / "link").__enter__()
        with pytest.raises(SospiroError):
            Instance(data / ".." / "not-there-yet").__enter__()
    assert not (tmp_path / "not-there-yet").exists(), "a misspelt folder is not made"


def test_a_folder_that_was_not_there_is_held_when_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with Instance(folder):
        folder.mkdir()
        with pytest.raises(SospiroError):
            Instance(folder).__enter__()


def test_a_folder_that_takes_no_lock_is_held_by_this_users_own(data: Path) -> None:
    (data / LOCK).mkdir()  # what a hostile or read-only folder comes to: the file cannot be made
    with Instance(data), pytest.raises(SospiroError):
        Instance(data).__enter__()


def test_a_link_in_the_place_of_the_lock_is_not_followed(data: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine")
    (data / LOCK).symlink_to(precious)
    with pytest.raises(OSError, match="symbolic"):
        FileLock(data / LOCK).take()
    with Instance(data):
        assert precious.read_text() == "mine"


def test_a_folder_for_sockets_that_others_can_write_to_is_not_used(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "run" / "sospiro").mkdir(mode=0o777)
    (tmp_path / "run" / "sospiro").chmod(0o777)
    other = tmp_path / f"sospiro-{os.getuid()}"
    assert own_folder() == other
    other.chmod(0o755)
    assert own_folder() is None
    assert not doorbell.ring(tmp_path, None)


def rung(qtbot: Any, data: Path, message: bytes) -> bool:
    """Send a message as another process would, while this one's loop runs; tell whether it was heard."""
    visitor = socket.socket(socket.AF_UNIX)
    visitor.connect(doorbell._address(data))
    visitor.setblocking(False)
    visitor.send(message)
    said: list[bytes] = []

    def answered() -> bool:
        with contextlib.suppress(BlockingIOError):
            try:
                said.append(visitor.recv(100))
            except ConnectionResetError:
                said.append(b"")
        return bool(said)

    qtbot.waitUntil(answered, timeout=3000)
    visitor.close()
    return said == [doorbell.HEARD]


def test_the_first_hears_what_the_second_was_to_open(qtbot: Any, data: Path) -> None:
    heard: list[Path | None] = []
    held, bell = Instance(data).__enter__(), doorbell.Doorbell(data, heard.append)
    began = time.monotonic()
    second = subprocess.Popen([sys.executable, "-c", RING, str(data), "Ruhe 休.sospiro.toml"], stderr=subprocess.PIPE)
    qtbot.waitUntil(lambda: bool(heard), timeout=10_000)
    assert heard == [Path.cwd() / "Ruhe 休.sospiro.toml"]
    said = second.communicate(timeout=10)[1].decode()
    assert "its window, now in front, opens Ruhe 休.sospiro.toml." in said
    assert time.monotonic() - began < 5.0
    bell.close()
    held.__exit__()
    assert not doorbell.ring(data, None)


def test_a_socket_that_a_dead_process_left_is_taken_over(qtbot: Any, data: Path) -> None:
    address = doorbell._address(data)
    left = socket.socket(socket.AF_UNIX)
    left.bind(address)
    left.close()
    assert not doorbell.ring(data, None)
    heard: list[Path | None] = []
    bell = doorbell.Doorbell(data, heard.append)
    assert rung(qtbot, data, b'{"protocol": null}\n')
    assert heard == [None]
    assert oct(Path(address).stat().st_mode & 0o077) == "0o0"
    bell.close()


@pytest.mark.parametrize(
    "nonsense",
    [b"\n", b"[" * 7000 + b"\n", b"\xff\xfe\n", b"x" * 20000, b'{"protocol": 3}\n', b'{"protocol": "\\u0000"}\n'],
)
def test_nonsense_does_no_harm(nonsense: bytes, qtbot: Any, data: Path) -> None:
    heard: list[Path | None] = []
    bell = doorbell.Doorbell(data, heard.append)
    assert not rung(qtbot, data, nonsense)
    assert rung(qtbot, data, b'{"protocol": "/p/x.toml"}\n{}\n')
    assert heard == [Path("/p/x.toml")]
    bell.close()


def test_an_answer_that_is_none_is_no_answer(data: Path) -> None:
    server = socket.socket(socket.AF_UNIX)
    server.bind(doorbell._address(data))
    server.listen()

    def pretend() -> None:
        visitor, _ = server.accept()
        assert json.loads(visitor.recv(100)) == {"protocol": None}
        visitor.send(b"who are you?")
        visitor.close()

    impostor = threading.Thread(target=pretend)
    impostor.start()
    assert not doorbell.ring(data, None)
    impostor.join()
    server.close()
