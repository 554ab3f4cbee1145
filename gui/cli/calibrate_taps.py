"""`sospiro calibrate taps`: plays beats to tap to, and keeps how late each device is."""

import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from gui.cli.common import Shared, finish_json, interruptible, printable, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.settings import SoundSettings
    from sensors.controls import HandControls
    from sessions.tap_latency import TapLatency

HOW = (
    "Twenty beats play now. Listen to the first four, then tap once with each: on the pad, the button of the game-pad "
    "or the key of the piano that is to be used, with Enter, or by a clap where the microphone takes them. What a hand "
    "does by itself is measured along, 20 to 80 ms early for most: let somebody steady tap."
)
KEYBOARD = "keyboard"


def tell_latencies(shared: Shared, as_json: bool) -> None:
    """Show what is kept."""
    from sessions.tap_latency import read_latencies

    known = read_latencies(shared.settings().data_dir)
    if as_json:
        finish_json({"devices": [one.model_dump(mode="json") for one in known]})
    elif not known:
        shared.console.print("No device was tapped on for it: hits count as they are stamped.")
    else:
        rows = [(d.device, f"{d.latency_ms:.0f} ms", f"{d.spread_ms:.0f} ms", f"{d.measured:%Y-%m-%d}") for d in known]
        shared.console.print(table(("device", "late by", "spread", "on"), rows))


def calibrate_taps(shared: Shared, sound: "SoundSettings", as_json: bool) -> None:
    """Play the beats, and keep what was tapped."""
    from engine.audio.live.supervisor import AudioProcess
    from sensors.controls import HandControls
    from sensors.errors import Reason, SospiroError
    from sensors.lsl import LslClock
    from sessions.folder import check_data_dir
    from sessions.recording.sound_memory import with_measured
    from sessions.sitting import await_sound
    from sessions.tap_latency import latency_from, remember_latency, try_beats

    settings = shared.settings()
    folder = settings.data_dir
    check_data_dir(folder)
    clock, controls = LslClock(), HandControls()
    with ExitStack() as ending, interruptible() as stop:
        ending.callback(controls.close)
        controls.start()
        hits = heard_from(controls, typed(clock.now))
        if settings.voice.microphone and settings.voice.taps:
            from sessions.clapped import Clapped

            clapped = Clapped(settings.voice)
            ending.callback(clapped.close)
            hits = clapped.beside(hits)
        output = AudioProcess(with_measured(sound, folder), clock)
        await_sound(output, clock, stop)
        shared.notes.print(HOW)
        tried = try_beats(output, clock, hits, stop)
    if not tried.hits:
        raise SospiroError(
            Reason.BAD_SETTING, "Nothing was tapped: check that the device is plugged in, and try again."
        )
    device = max(tried.hits, key=lambda name: len(tried.hits[name]))
    found = latency_from(device, tried.beats, tried.hits[device], datetime.now(UTC))
    if not remember_latency(folder, found):
        raise SospiroError(Reason.DATA_FOLDER, f"What was measured cannot be written to {folder}: check that folder.")
    _tell(shared, found, as_json)


def _tell(shared: Shared, found: "TapLatency", as_json: bool) -> None:
    if as_json:
        finish_json(found.model_dump(mode="json"))
        return
    side = "late" if found.latency_ms >= 0 else "early"
    shared.console.print(
        printable(
            f"Kept for {found.device}: its hits come {abs(found.latency_ms):.0f} ms {side} in the middle of "
            f"{found.taps} taps (spread {found.spread_ms:.0f} ms), and are counted as that much "
            f"{'earlier' if found.latency_ms >= 0 else 'later'} from the next session on."
        )
    )


def heard_from(controls: "HandControls", keys: deque[float]) -> "Callable[[], Iterable[tuple[float, str]]]":
    """Return what gives the hits on pads, keys of a piano and game-pads, and those in `keys` (LSL s)."""
    from sensors.controls import ControlKind, Move

    feed = controls.feed()

    def hits() -> "Iterable[tuple[float, str]]":
        struck = (ControlKind.NOTE, ControlKind.BUTTON)
        pressed = [e for e in feed.read() if e.move is Move.PRESS and e.control.kind in struck]
        return [*((e.time, e.control.device) for e in pressed), *((keys.popleft(), KEYBOARD) for _ in range(len(keys)))]

    return hits


def typed(now: "Callable[[], float]") -> deque[float]:
    """Return a queue that gets the time of each Enter from now on; empty for good where nobody types."""
    times: deque[float] = deque(maxlen=1000)

    def read() -> None:
        for _ in sys.stdin:
            times.append(now())

    if sys.stdin is not None and sys.stdin.isatty():
        threading.Thread(target=read, name="typed", daemon=True).start()
    return times
