"""Two machines in one: a sender in network, host-name and time namespaces of its own, and a cable that can be cut.

`namespaced()` gives the command that runs this file where it may do so. For each number of seconds it is given, it cuts
the connection for so long and prints one JSON object: seconds until the silence was shown (`stale` by the body's
quality, `notice` in words), seconds from the mending to fresh data (`back`), and what was received twice (`twice`).
"""

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise

import numpy as np

from sensors.body import Body
from sensors.lsl import LslClock, SampleOutlet, configure
from sensors.network.rematch import Rule
from sensors.network.watch import WatchedSource
from sensors.settings import LslSettings
from sensors.state import QualityReason
from sensors.stream import Channel, Chunk, Signal

LSL = LslSettings(scope="network", session_id="two-machines")
OTHER_CLOCK = 5000
TICK = 0.02
RATE = 250


def namespaced() -> list[str] | None:
    """Return the command that gives this file the rights it needs, or None where the machine does not allow it."""
    for command in (["unshare", "-Urn"], ["unshare", "-n"]):
        if (
            shutil.which("ip")
            and shutil.which("nsenter")
            and _works([*command, "ip", "link", "add", "v0", "type", "veth"])
        ):
            return [*command, sys.executable, __file__]
    return None


def _works(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=10).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def send() -> None:
    """Number the samples from 0, on the clock of this machine, until killed."""
    sys.stdin.readline()
    socket.sethostname("other-machine")
    configure(LSL)
    clock = LslClock()
    outlet = SampleOutlet("Strap", "ECG", [Channel("ECG", "uV", "ECG")], RATE, "serial-1", "double64")
    start, sent = clock.now(), 0
    while True:
        due = np.arange(sent, int((clock.now() - start) * RATE))
        outlet.push(due[:, None], start + due / RATE)
        sent += len(due)
        time.sleep(TICK)


class Receiver:
    """What a session does with one stream, tick by tick."""

    def __init__(self) -> None:
        configure(LSL)
        self.clock = LslClock()
        self.source = WatchedSource(Rule("Strap", "ECG"), self.clock)
        self.body = Body()
        self.segment = -1
        self.numbers: list[float] = []
        self.newest = -np.inf

    def tick(self) -> None:
        time.sleep(TICK)
        for chunk in self.source.pull():
            assert isinstance(chunk, Chunk)
            if self.source.segment != self.segment:
                self.segment = self.source.segment
                self.body.attach(Signal.ECG, self.source.stream, 0)
            self.body.feed(Signal.ECG, chunk)
            self.numbers += chunk.samples[:, 0].tolist()
            self.newest = float(chunk.times[-1])

    def until(self, true: Callable[[], object], seconds: float) -> float | None:
        """Tick until something is true; return the seconds it took, None when it took too long."""
        start = self.clock.now()
        while self.clock.now() - start < seconds:
            self.tick()
            if true():
                return self.clock.now() - start
        return None

    def age(self) -> float:
        """Seconds since the newest sample was taken."""
        return self.clock.now() - self.newest

    def stale(self) -> bool:
        quality = self.body.state(self.clock.now()).ecg
        return quality is not None and quality.reason is QualityReason.STALE


@contextmanager
def other_machine() -> Iterator[bool]:
    """Start the sender behind a cable: 10.9.0.2 there, 10.9.0.1 here; tells whether its clock is another."""
    clock = ["-T", "--monotonic", str(OTHER_CLOCK)]
    extra = clock if _works(["unshare", *clock, "--fork", "true"]) else []
    command = ["unshare", "-nu", *extra, "--fork", "--kill-child", sys.executable, __file__, "send"]
    sender = subprocess.Popen(command, stdin=subprocess.PIPE)
    try:
        assert sender.stdin is not None
        time.sleep(0.3)  # until it has namespaces of its own
        there = f"nsenter -t {sender.pid} -n "
        run("ip link set lo up", f"ip link add v0 type veth peer name v1 netns {sender.pid}", "ip link set v0 up")
        run(*(there + c for c in ("ip link set lo up", "ip addr add 10.9.0.2/24 dev v1", "ip link set v1 up")))
        # IPv6 would go round the cut
        run(there + "ip route add 224.0.0.0/4 dev v1", there + "ip -6 addr flush dev v1", "ip -6 addr flush dev v0")
        mend()
        sender.stdin.write(b"\n")
        sender.stdin.flush()
        yield bool(extra)
    finally:
        sender.kill()
        sender.wait()


def run(*commands: str) -> None:
    for command in commands:
        subprocess.run(command.split(), check=True)


def cut() -> None:
    """Take this machine's address away: what is sent to it gets lost without a word, as behind a switch that fails."""
    run("ip addr del 10.9.0.1/24 dev v0")


def mend() -> None:
    run("ip addr add 10.9.0.1/24 dev v0", "ip route add 224.0.0.0/4 dev v0")


def receive(cuts: list[float]) -> None:
    with other_machine():
        receiver = Receiver()
        assert receiver.until(lambda: len(receiver.numbers) > RATE, 10.0) is not None, "nothing came"
        age, segments = receiver.age(), [receiver.segment]
        for seconds in cuts:
            cut()
            began = receiver.clock.now()
            stale = receiver.until(receiver.stale, seconds)
            notice = receiver.until(lambda: receiver.source.notice, seconds)
            waited = receiver.clock.now() - began
            receiver.until(lambda: False, seconds - waited)
            mend()
            back = receiver.until(lambda: receiver.age() < 1.0, 60.0)
            segments.append(receiver.segment)
            receiver.until(lambda: False, 0.5)
            late = None if notice is None or stale is None else stale + notice
            twice = sum(after <= before for before, after in pairwise(receiver.numbers))
            print(
                json.dumps({"cut": seconds, "stale": stale, "notice": late, "back": back, "twice": twice}), flush=True
            )
        print(json.dumps({"age": age, "host": receiver.source.stream.hostname, "segments": segments}), flush=True)
        receiver.source.close()


if __name__ == "__main__":
    send() if sys.argv[1] == "send" else receive([float(seconds) for seconds in sys.argv[1:]])
