"""How much sound a device needs kept ready: measured step by step, from little to much."""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from engine.audio.live.devices import OutputDevice, ask_apart
from engine.settings import DeviceBuffer
from sensors.apart import child_environment

RINGS_MS = (45.0, 85.0, 170.0, 340.0, 680.0)
CARDS_MS = (10.0, 20.0, 50.0, 100.0, 200.0)
_DEEP = 340.0
_BOOT = 25.0
_MARGIN = 1 / 3
_LONGER = 3


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of playing with one buffer.

    Attributes
    ----------
    dry, late
        How often our ring was empty, and how often the driver said that it came too late.
    lowest_ms
        The least that was left in the ring.
    delay_ms
        From writing a sample until it sounds, as the device tells it; what was measured of `ring_ms` and `card_ms`.
    fault
        Why it could not be played at all.
    """

    ring_ms: float
    card_ms: float
    seconds: float
    dry: int = 0
    late: int = 0
    lowest_ms: float = 0.0
    delay_ms: float = 0.0
    fault: str = ""

    @property
    def driver_holds(self) -> bool:
        """Whether the driver's own latency was enough."""
        return not self.fault and self.late == 0

    @property
    def holds(self) -> bool:
        """Whether it played without a gap, and a third of the ring was never touched."""
        return self.driver_holds and self.dry == 0 and self.lowest_ms >= _MARGIN * self.ring_ms


Try = Callable[[float, float, float], Trial]


def climb(attempt: Try, seconds: float, told: Callable[[Trial], None] = lambda _: None) -> Trial | None:
    """Return the smallest step of the ladder that holds, also for three times as long; None when none does.

    The driver's latency is found with a deep ring, then the ring's depth with that: one does not depend on the other.

    Parameters
    ----------
    attempt
        Plays with (ring ms, card ms) for some seconds.
    told
        Gets each trial.
    """

    def tried(ring: float, card: float, length: float = seconds) -> Trial:
        trial = attempt(ring, card, length)
        told(trial)
        return trial

    for card in CARDS_MS:
        first = tried(_DEEP, card)
        if first.fault:
            return None
        if not first.driver_holds:
            continue
        for ring in RINGS_MS:
            if tried(ring, card).holds:
                longer = tried(ring, card, _LONGER * seconds)
                if longer.holds:
                    return longer
    return None


def attempts(device: OutputDevice) -> Try:
    """Return what plays on `device`, each time in a new process, because a driver may crash or hang."""

    def attempt(ring_ms: float, card_ms: float, seconds: float) -> Trial:
        buffer = DeviceBuffer(device=device.full_name, ring_ms=ring_ms, card_ms=card_ms)
        answer = _ask({"buffer": buffer.model_dump(), "seconds": seconds}, seconds + _BOOT)
        if "fault" in answer:
            return Trial(ring_ms, card_ms, seconds, fault=str(answer["fault"]))
        if answer["lost"]:
            return Trial(ring_ms, card_ms, seconds, fault="It stopped taking sound.")
        dry, late = int(answer["dry"]), int(answer["late"])
        return Trial(ring_ms, card_ms, seconds, dry, late, float(answer["lowest_ms"]), float(answer["delay_ms"]))

    return attempt


@contextlib.contextmanager
def busy_machine() -> Iterator[None]:
    """Keep all processors busy, two of them at most, as panel and numpy do on a bad day."""
    command = [sys.executable, "-P", "-c", "from engine.audio.live.probe import busy; busy()"]
    running = [
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=child_environment(),
        )
        for _ in range(min(2, os.cpu_count() or 1))
    ]
    try:
        yield
    finally:
        for process in running:
            process.kill()
            process.communicate()


def _ask(order: dict[str, object], patience: float) -> dict[str, float | str]:
    try:
        told: dict[str, float | str] = ask_apart("engine.audio.live.probe", patience, json.dumps(order))
        return told
    except (OSError, subprocess.TimeoutExpired):
        return {"fault": "Its driver does not answer."}
    except (ValueError, IndexError):
        return {"fault": "Its driver crashed."}
