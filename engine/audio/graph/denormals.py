"""Numbers too small to hear that cost ten times as much: taken as zero while the graph works.

A filter that rings out ends in numbers near 1e-308, which processors handle slowly, in a graph of thousands of signals
in one place or another always. All processors can take them for zero, but only if asked, each thread by itself.
"""

import ctypes
import platform
import sys
from collections.abc import Callable

_X86_FLUSH = 0x8040  # flush to zero, and denormals are zero
_ARM_FLUSH = 1 << 24
_WINDOWS_FLUSH, _WINDOWS_KEEP, _WINDOWS_MASK = 0x01000000, 0x0, 0x03000000
_WORDS = 8

Work = Callable[[], object]


def without_denormals(work: Work) -> Work:
    """Return `work` as a function that takes denormal numbers for zero while it runs, in the thread that calls it.

    Outside of it nothing changes, as numpy warns of a thread without them. Where it is not known how to ask, `work`
    comes back as it is.
    """
    switch = _switch()
    if switch is None:
        return work
    flush, keep = switch

    def quickly() -> None:
        flush()
        try:
            work()
        finally:
            keep()

    return quickly


def _switch() -> tuple[Work, Work] | None:
    if sys.platform == "win32":
        control = ctypes.PyDLL("ucrtbase")._controlfp
        return lambda: control(_WINDOWS_FLUSH, _WINDOWS_MASK), lambda: control(_WINDOWS_KEEP, _WINDOWS_MASK)
    name = "libm.so.6" if sys.platform == "linux" else "libSystem.dylib"
    machine = platform.machine()
    word, bits = {
        ("linux", "x86_64"): (7, _X86_FLUSH),
        ("linux", "aarch64"): (0, _ARM_FLUSH),
        ("darwin", "arm64"): (2, _ARM_FLUSH),
    }.get((sys.platform, machine), (0, 0))
    if not bits:
        return None
    try:
        # PyDLL: a call of CDLL would let another thread of Python in, twice for each block
        library = ctypes.PyDLL(name)
    except OSError:
        return None
    usual, flushing = (ctypes.c_uint32 * _WORDS)(), (ctypes.c_uint32 * _WORDS)()
    library.fegetenv(usual)
    library.fegetenv(flushing)
    flushing[word] |= bits
    return lambda: library.fesetenv(flushing), lambda: library.fesetenv(usual)
