"""Sound cards, looked for where a crash or a chatting driver can hurt nobody."""

import ctypes.util
import importlib
import importlib.util
import json
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

_log = logging.getLogger(__name__)
_PATIENCE = 20.0


def audio_devices() -> list[str]:
    """Return the names of the output devices, the system's default first; empty means silent mode.

    Looks from a process of its own, because a driver may crash. Blocks for about half a second, 20 s at most.
    """
    command = [sys.executable, "-P", "-c", "from engine.audio.live.devices import main; main()"]
    try:
        answer = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            env=child_environment(),
            check=False,
        )
        return [str(name) for name in json.loads(answer.stdout.splitlines()[-1])]
    except (OSError, subprocess.TimeoutExpired, ValueError, IndexError) as error:
        _log.info("no audio device could be asked for: %s", error)
        return []


def child_environment() -> dict[str, str]:
    """Return the environment for a Python of our own that finds the same packages as this one."""
    return os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def main() -> None:
    """Print the names as one line of JSON."""
    print(json.dumps(output_names()))


def output_names() -> list[str]:
    """Return the names of the output devices as PortAudio gives them in this process, the default first."""
    sounddevice = load_sounddevice()
    if sounddevice is None:
        return []
    default = sounddevice.default.device[1]
    devices = [
        (i != default, d["name"]) for i, d in enumerate(sounddevice.query_devices()) if d["max_output_channels"] >= 2
    ]
    return [name for _, name in sorted(devices, key=lambda pair: pair[0])]


def load_sounddevice() -> Any:
    """Return the module, found with pyo's own PortAudio where the system has none; None when there is no way."""
    try:
        return importlib.import_module("sounddevice")
    except OSError:
        return _with_bundled_library()


def _with_bundled_library() -> Any:
    spec = importlib.util.find_spec("pyo")
    folder = Path(spec.origin).parent.parent / "pyo.libs" if spec and spec.origin else Path()
    bundled = next(iter(sorted(folder.glob("libportaudio*"))), None)
    if bundled is None:
        return None
    find_library = ctypes.util.find_library
    ctypes.util.find_library = lambda name: str(bundled) if name == "portaudio" else find_library(name)
    try:
        return importlib.import_module("sounddevice")
    except OSError:
        return None
    finally:
        ctypes.util.find_library = find_library
