"""PortAudio, wherever it is: the system's, else the one that pyo's wheel brings along; for sound in and out."""

import contextlib
import ctypes
import ctypes.util
import importlib
import importlib.util
import sys
from pathlib import Path
from typing import Any


def prefer_system_alsa() -> None:
    """Let the system's ALSA answer for every copy loaded later; call before pyo or PortAudio is imported.

    pyo's wheel brings an ALSA that looks for its plug-ins in a folder Debian does not have, and then finds neither
    PulseAudio nor PipeWire nor JACK: without those there is no sound card at all. Elsewhere this does nothing.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            ctypes.CDLL("libasound.so.2", ctypes.RTLD_GLOBAL)


def load_sounddevice() -> Any:
    """Return the module, found with pyo's own PortAudio where the system has none; None when there is no way."""
    prefer_system_alsa()
    try:
        return importlib.import_module("sounddevice")
    except OSError:
        return _with_bundled_library()


def look_again(sounddevice: Any) -> None:
    """Let PortAudio see what was plugged in or out since it last looked; no stream may be open. Blocks for 0.2 s."""
    sounddevice._terminate()  # PortAudio lists devices only once, and there is no other way to say this
    sounddevice._initialize()


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
