"""The source of pedals and pads around real processes: the reader itself, and some that misbehave."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from sensors.controls import Control, ControlEvent, ControlFault, ControlKind, FaultKind, HandControls, Move
from sensors.controls.hand_controls import UNREAD, Feed
from sensors.controls.wire import Present, event_line, present_line

PEDAL = ControlEvent(7.0, Control("Piano", ControlKind.KNOB, 64, 1), Move.PRESS, 1.0)
HERE = present_line(Present(("Piano",)))
Making = Callable[[str], HandControls]


@pytest.fixture
def controls() -> Iterator[Making]:
    """Make a source around a process that runs some Python; it is closed in the end."""
    with ExitStack() as stack:

        def make(code: str) -> HandControls:
            made = HandControls((sys.executable, "-c", code), patience=(0.05,))
            stack.callback(made.close)
            return made

        yield make


def until(true: Callable[[], object]) -> None:
    end = time.monotonic() + 20.0
    while not true():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.005)


def test_every_listener_hears_all_and_what_is_nonsense_is_left_out(controls: Making) -> None:
    lines = [HERE, "nonsense", event_line(PEDAL)[:30], event_line(PEDAL)]
    source = controls(f"import sys; print({chr(10).join(lines)!r}, flush=True); sys.stdin.read()")
    panel, tapping = source.feed(), source.feed()
    source.start()
    source.start()
    until(lambda: tapping._events)
    assert panel.read() == tapping.read() == [PEDAL]
    assert panel.read() == []
    assert source.present.devices == ("Piano",)


def test_a_reader_that_a_driver_takes_down_is_started_anew(controls: Making) -> None:
    source = controls(f"import os; print({HERE!r}, flush=True); print({event_line(PEDAL)!r}, flush=True); os.abort()")
    feed, seen = source.feed(), set()
    source.start()
    heard: list[ControlEvent] = []

    def three_times() -> bool:
        heard.extend(feed.read())
        seen.add(source.present)
        return len(heard) >= 3 and len(seen) >= 2

    until(three_times)
    assert Present((), (ControlFault(FaultKind.ENDED),)) in seen


def test_a_reader_that_does_not_start_is_a_fault_and_no_crash() -> None:
    source = HandControls(("/there/is/no/such/program",), patience=(0.05,))
    source.start()
    until(lambda: source.present.faults)
    source.close()
    assert source.present == Present((), (ControlFault(FaultKind.ENDED),))


def test_closing_takes_a_second_even_where_a_driver_hangs(controls: Making) -> None:
    source = controls("import time; time.sleep(60)")
    source.start()
    until(lambda: source._teller.process is not None)
    began = time.monotonic()
    source.close()
    assert time.monotonic() - began < 2.0
    until(lambda: source._teller.process.poll() is not None)


def test_a_listener_that_never_asks_costs_no_more_than_so_many_events() -> None:
    feed = Feed()
    for _ in range(UNREAD + 10):
        feed.put(PEDAL)
    assert len(feed.read()) == UNREAD


def test_the_real_reader_tells_what_is_missing_prints_nothing_and_goes_with_us() -> None:
    code = (
        "import sys, time; from sensors.controls import HandControls; h = HandControls(); h.start()\n"
        "while h.present.faults == h.present.devices == (): time.sleep(0.01)\n"
        "print([f.kind.name for f in h.present.faults if f.kind.name == 'ENDED'], h._teller.process.pid)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    ended, _, pid = ran.stdout.partition("] ")
    assert ended == "["
    until(lambda: not _lives(int(pid)))


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not (stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z")
