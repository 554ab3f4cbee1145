"""One trial of a sound card, in a process of its own: the real graph, silent, against a held lock and a busy machine.

Run by `engine.audio.live.ladder`; prints one JSON object.
"""

import ctypes
import json
import os
import statistics
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from engine.audio.graph.player import Player
from engine.audio.graph.timeline import ExactTimeline
from engine.audio.live.card import SoundCard
from engine.audio.live.devices import find_device, output_devices
from engine.audio.live.keeper import feed_silence, refusal
from engine.output import BLOCK_SIZE, SAMPLE_RATE
from engine.settings import DeviceBuffer, SoundSettings
from sensors.errors import SospiroError
from sensors.sound_library import load_sounddevice

HELD, EVERY = 0.03, 0.25
"""Python's lock is held this long each time; nothing the audio process does itself takes as long."""

_SETTLING = 4.0
_REST = 0.004


def main() -> None:
    """Try what the first argument says and print what came of it."""
    asked = json.loads(sys.argv[1])
    buffer = DeviceBuffer(**asked["buffer"])
    try:
        answer = _try(buffer, asked["seconds"])
    except SospiroError as error:
        answer = {"fault": error.sentence}
    except (OSError, ValueError, RuntimeError, load_sounddevice().PortAudioError) as error:
        answer = {"fault": refusal(next((d for d in output_devices() if d.full_name == buffer.device), None), error)}
    print(json.dumps(answer), flush=True)
    os._exit(0)  # a driver that hangs at the end has told all it had to tell


def busy() -> None:
    """Keep a processor busy until killed or until standard input closes, half by numpy and half by painting."""
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    noise = np.random.default_rng(1).random(200_000)
    canvas = np.zeros((800, 1280, 4), dtype=np.uint8)
    while True:
        np.sort(noise)
        for row in range(0, 800, 2):
            canvas[row, row % 1280 :] = row % 255


def _try(buffer: DeviceBuffer, seconds: float) -> dict[str, Any]:
    player = Player(SoundSettings(), ExactTimeline(0.0))
    card = SoundCard(find_device(buffer.device, output_devices()), buffer, time.perf_counter)
    latest = time.perf_counter() + _SETTLING
    while not card.settled:
        if time.perf_counter() > latest:
            return {"fault": "It takes no sound."}
        feed_silence(card)
        time.sleep(_REST)
    sys.setswitchinterval(0.001)
    ended = threading.Event()
    for work in (_hold_the_lock, _count):
        threading.Thread(target=work, args=(ended,), daemon=True).start()
    try:
        return _play(player, card, seconds)
    finally:
        ended.set()


def _play(player: Player, card: SoundCard, seconds: float) -> dict[str, Any]:
    blocks = max(1, min(8, card.depth // 4 // BLOCK_SIZE))
    end, lowest, delays = time.perf_counter() + seconds, card.depth, []
    card.forgive()
    dry = card.gaps - card.underflows
    while time.perf_counter() < end and not card.lost():
        lowest = min(lowest, card.waiting)
        if card.room() >= blocks * BLOCK_SIZE:
            card.write(np.concatenate([player.step().copy() for _ in range(blocks)]))
            card.sighting()
            delays.append(card.when(card.written) - time.perf_counter())
        else:
            time.sleep(_REST)
    late = card.underflows
    return {
        "lost": card.lost(),
        "gaps": card.gaps,
        "late": late,
        "dry": card.gaps - card.underflows - dry,
        "lowest_ms": 1000 * lowest / SAMPLE_RATE,
        "delay_ms": 1000 * statistics.median(delays) if delays else 0.0,
    }


def _hold_the_lock(ended: threading.Event) -> None:
    library = ctypes.PyDLL(None) if sys.platform != "win32" else ctypes.PyDLL("kernel32")
    sleep: Callable[[int], Any] = library.usleep if sys.platform != "win32" else library.Sleep
    length = round(HELD * (1e6 if sys.platform != "win32" else 1e3))
    while not ended.wait(EVERY):
        sleep(length)  # through PyDLL, so with the lock held


def _count(ended: threading.Event) -> None:
    while not ended.is_set():
        sum(range(20_000))
