"""How late do notes and clock reach a studio, does the clock drift from the guide, and what does it cost?

Run: ``python benchmarks/studio.py [minutes]``. A guide that slows from 12 to 6 breaths a minute and four notes a second
are told 0.3 s ahead, 50 times a second, as a session does; a virtual MIDI port in a process of its own stamps what
arrives. On Linux without ALSA's sequencer the ports are those of a JACK server with a period of 64 frames (1.3 ms),
which notes pass twice, and which leaves some out when the machine has no time for its cycles. "late" is arrival minus
the time at which the note, or the guide's own tick, sounds.
"""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.beats import beats_per_breath, phase_of_beat
from engine.guidance import Cue, CueKind, Direction, Guidance, GuideBreath, OutputReport
from sensors.lsl import LslClock
from sessions.studio.settings import StudioSettings
from sessions.studio.studio import Studio

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "live"))
from dummy_device import dummy_card, unavailable

EARS = """
import json, sys, threading
import rtmidi
from sensors.lsl import LslClock

now, heard = LslClock().now, []
port = rtmidi.MidiIn(name="Studio", rtapi=int(sys.argv[1]))
port.ignore_types(timing=False)
port.set_callback(lambda event, _: heard.append((now(), event[0])))
port.open_virtual_port("in")
print("ready", flush=True)
sys.stdin.read()
print(json.dumps(heard))
"""
Times = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
NOTES_PER_SECOND = 4
TICKS = 24


@contextlib.contextmanager
def midi() -> Iterator[int]:
    """Yield the MIDI system to measure on."""
    import rtmidi

    for api in rtmidi.get_compiled_api():
        with contextlib.suppress(rtmidi.RtMidiError):
            rtmidi.MidiOut(api, name="probe").delete()
            yield api
            return
    if unavailable():
        sys.exit(unavailable())
    with dummy_card(64):
        yield rtmidi.API_UNIX_JACK


def guide(begins: float, seconds: float) -> list[GuideBreath]:
    breaths, onset, beats = [], begins, None
    while onset < begins + seconds:
        rate = 12.0 - 6.0 * min(1.0, (onset - begins) / seconds * 1.5)
        beats = beats_per_breath(rate, beats)
        breaths.append(GuideBreath(len(breaths), onset, rate, 0.4, beats))
        onset = breaths[-1].end
    return breaths


def ticks_of(breaths: list[GuideBreath]) -> Times:
    places = [
        breath.onset + breath.period * phase_of_beat(k / TICKS, breath.inhale_share, breath.beats_per_breath)
        for breath in breaths
        for k in range(TICKS * breath.beats_per_breath)
    ]
    return np.array(places)


def cpu_of(pid: int) -> float:
    """Return the seconds of processor that a process has used; Linux."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def play(studio: Studio, breaths: list[GuideBreath], begins: float, seconds: float) -> tuple[list[float], float]:
    """Tell it all as a session would, and return the times of the notes and the seconds of processor it took here."""
    now, notes, told, spent = LslClock().now, [], 0, 0.0
    studio.direct(Direction(Guidance(12.0, start_at=begins)))
    while (moment := now()) < begins + seconds:
        began = time.thread_time()
        known, due, cues = moment + 0.3, [], []
        while told < len(breaths) and breaths[told].onset <= known:
            due.append(breaths[told])
            told += 1
        while (at := begins + len(notes) / NOTES_PER_SECOND) <= known:
            cues.append(Cue(CueKind.NOTE, 0, at, "melody", 48.0 + len(notes) % 24, 0.5))
            notes.append(at)
        studio.report(OutputReport(breaths=tuple(due), cues=tuple(cues)))
        studio.events()
        spent += time.thread_time() - began
        time.sleep(0.02)
    return notes, spent


def nearest(due: Times, heard: Times) -> Times:
    """Return what each is compared with where some are lost, and which is not known."""
    after = np.clip(np.searchsorted(due, heard), 1, len(due) - 1)
    return due[after - (heard - due[after - 1] < due[after] - heard)]


def told(name: str, late: Times) -> None:
    ms = 1000 * late
    middle, most = np.median(ms), np.percentile(ms, 99)
    print(f"{name}: {len(ms)}, late {middle:.2f} ms (median), {most:.2f} ms (99 %), {ms.max():.2f} ms at most")


def main(minutes: float) -> None:
    seconds = 60.0 * minutes
    with midi() as api:
        ears = subprocess.Popen(
            [sys.executable, "-c", EARS, str(api)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert ears.stdout is not None
        ears.stdout.readline()
        studio = Studio(StudioSettings(midi_out="studio:in"))
        while not studio.events():
            time.sleep(0.05)
        begins = LslClock().now() + 1.0
        breaths, before = guide(begins, seconds), cpu_of(studio._process.pid)
        notes, spent = play(studio, breaths, begins, seconds)
        used = cpu_of(studio._process.pid) - before
        studio.close()
        heard = json.loads(ears.communicate("")[0])
    struck = np.array([at for at, message in heard if message[0] & 0xF0 == 0x90])
    ended = sum(message[0] & 0xF0 == 0x80 for _, message in heard)
    told("notes", struck - nearest(np.array(notes), struck))
    ticks = np.array([at for at, message in heard if message[0] == 0xF8])
    due = ticks_of(breaths)
    due = due[due < ticks[-1] + 0.01]
    lost = len(due) - len(ticks)
    off = ticks - (nearest(due, ticks) if lost else due)
    told("ticks", off)
    tenth = len(off) // 10
    drift = np.median(off[-tenth:]) - np.median(off[:tenth])
    print(f"clock against guide: last tenth {1000 * drift:+.2f} ms from the first; {lost} ticks lost")
    print(f"notes told {len(notes)}, begun {len(struck)}, ended {ended}")
    print(f"processor: {used / seconds:.1%} of a core to send, {spent / seconds:.2%} in the session")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 5.0)
