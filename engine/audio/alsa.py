"""The sound library of this Linux, loaded before any that a wheel brings along."""

import contextlib
import ctypes
import sys


def prefer_system_alsa() -> None:
    """Let the system's ALSA answer for every copy loaded later; call before pyo or PortAudio is imported.

    pyo's wheel brings an ALSA that looks for its plug-ins in a folder Debian does not have, and then finds neither
    PulseAudio nor PipeWire nor JACK: without those there is no sound card at all. Elsewhere this does nothing.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            ctypes.CDLL("libasound.so.2", ctypes.RTLD_GLOBAL)
