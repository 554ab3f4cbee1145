"""A LabRecorder that is told to start and stop, or that is not there."""

import socket
import threading
from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from sessions.recording.remote import END, LabRecorderRemote, split_address
from sessions.recording.settings import RecordSettings


class Listener:
    """Answers as LabRecorder does: OK, without the end of a line, to whatever comes."""

    def __init__(self, answers: bool = True) -> None:
        self.answers = answers
        self.heard: list[str] = []
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        self.thread = threading.Thread(target=self.listen, daemon=True)
        self.thread.start()

    def listen(self) -> None:
        while True:
            try:
                connection, _ = self.server.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as lines:
                for line in lines:
                    self.heard.append(line.decode().strip())
                    if not self.answers:
                        break
                    connection.sendall(b"OK")


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.server.close()


def test_it_is_told_to_start_and_to_stop(listener: Listener) -> None:
    told: list[str] = []
    remote = LabRecorderRemote(f"127.0.0.1:{listener.port}", told.append)
    remote.start()
    remote.close()
    assert listener.heard == ["update", "start", "stop"]
    assert told == []


def test_one_that_was_not_started_is_not_stopped(listener: Listener) -> None:
    remote = LabRecorderRemote(f"127.0.0.1:{listener.port}", lambda _: None)
    remote.close()
    none = LabRecorderRemote("", lambda _: None)
    none.start()
    none.close()
    assert listener.heard == []


def test_one_that_is_not_there_is_a_notice_and_nothing_more() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    told: list[str] = []
    remote = LabRecorderRemote(f"127.0.0.1:{port}", told.append)
    remote.start()
    remote.close()
    assert len(told) == 2
    assert f"127.0.0.1:{port}" in told[0] and "our own recording is complete" in told[0]


def test_one_that_hangs_up_is_a_notice(listener: Listener) -> None:
    listener.answers = False
    told: list[str] = []
    remote = LabRecorderRemote(f"127.0.0.1:{listener.port}", told.append)
    remote.start()
    remote.close()
    assert "closed the connection" in told[0]


def test_one_that_never_answers_holds_the_end_up_for_a_moment_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sessions.recording.remote.END", 0.2)
    assert END > 0.2
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        remote = LabRecorderRemote(f"127.0.0.1:{deaf.getsockname()[1]}", lambda _: None)
        remote.start()
        remote.close()
        assert remote._thread.is_alive()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("localhost", ("localhost", 22345)),
        ("10.0.0.7:4000", ("10.0.0.7", 4000)),
        ("[::1]", ("::1", 22345)),
        ("[fe80::1]:99", ("fe80::1", 99)),
        ("host:99999", ("host", 65535)),
    ],
)
def test_an_address_may_name_a_port(address: str, expected: tuple[str, int]) -> None:
    assert split_address(RecordSettings(lab_recorder=address).lab_recorder) == expected


@pytest.mark.parametrize("address", ["two words", "host:", "host:port", "http://host", "a\nb", "x" * 301])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        RecordSettings(lab_recorder=address)
