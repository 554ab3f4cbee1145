"""From the R wave's own stamp to the tick in which the body reports it, over real LSL between two processes.

A simulated person's ECG at 250 Hz is sent sample by sample, or in blocks of 5 as many devices do, and read with the
tick of a session (20 ms). The detector's own wait is part of the figure; the first 10 s, in which it learns, are not.

python benchmarks/lsl_latency.py --seconds 120
"""

import argparse
import subprocess
import sys
import time
import uuid

import numpy as np

from sensors.body import Body
from sensors.lsl import LslClock, configure
from sensors.network.rematch import Rule
from sensors.network.watch import WatchedSource
from sensors.settings import LslSettings
from sensors.stream import Chunk, Signal

TICK = 0.02
LEARNING = 10.0
SESSION = f"bench-{uuid.uuid4().hex[:12]}"
SENDER = """
import sys, time
from sensors.lsl import LslClock, SampleOutlet, configure
from sensors.settings import LslSettings
from sensors.simulation.person import SimulatedPerson
from sensors.simulation.sources import ECG_STREAM as ecg
configure(LslSettings(session_id=sys.argv[1]))
clock, block = LslClock(), int(sys.argv[2])
outlet = SampleOutlet(ecg.name, ecg.type, ecg.channels, ecg.nominal_rate, ecg.source_id)
person = SimulatedPerson(seed=1, start=clock.now())
due = person.start
while True:
    due += block / ecg.nominal_rate
    signals = person.advance(due)
    time.sleep(max(0.0, due - clock.now()))
    outlet.push(signals.ecg[:, None], signals.ecg_times)
"""


def measure(block: int, seconds: float) -> np.ndarray:
    """Send blocks of so many samples; return for each R wave the ms until its tick, and those of the detector."""
    sender = subprocess.Popen([sys.executable, "-c", SENDER, SESSION, str(block)])
    clock, body, late = LslClock(), Body(), []
    source = WatchedSource(Rule("SimulatedECG"), clock)
    segment, start = -1, np.inf
    due = clock.now()
    try:
        while clock.now() < start + LEARNING + seconds:
            due += TICK
            time.sleep(max(0.0, due - clock.now()))
            now = clock.now()
            for chunk in source.pull():
                if source.segment != segment:
                    segment, start = source.segment, min(start, now)
                    body.attach(Signal.ECG, source.stream, 0)
                if isinstance(chunk, Chunk):
                    body.feed(Signal.ECG, chunk)
            beats = body.state(now).heartbeats
            heard = [beat for beat in beats if beat.time > start + LEARNING]
            late += [(clock.now() - beat.time, beat.reported_at - beat.time) for beat in heard]
    finally:
        sender.kill()
        source.close()
    return 1e3 * np.array(late)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=90.0)
    seconds = parser.parse_args().seconds
    configure(LslSettings(session_id=SESSION))
    for block in (1, 5):
        late = measure(block, seconds)
        median, most, worst = np.percentile(late[:, 0], [50, 99, 100])
        print(
            f"R wave to event over LSL, blocks of {block}: median {median:.0f} ms, 99th percentile {most:.0f} ms, "
            f"at most {worst:.0f} ms of {len(late)} heartbeats; of it the detector took {np.median(late[:, 1]):.0f} ms"
        )


if __name__ == "__main__":
    main()
