"""Whether the process that ran a session still lives, told apart from a later one with the same number."""

import os
import sys
from pathlib import Path


def process_start(pid: int) -> str:
    """Return a mark of when process `pid` began, different for a later process of that number; empty if unknown."""
    try:
        ticks = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[19]
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="utf-8").strip()
    except (OSError, IndexError):
        return ""
    return f"{boot}:{ticks}"


def is_running(pid: int, started: str) -> bool:
    """Tell whether the process `pid` that began at `started` still lives; when in doubt, that it does."""
    if pid <= 0 or not _exists(pid):
        return False
    return not started or process_start(pid) in ("", started)


def _exists(pid: int) -> bool:
    if sys.platform == "win32":
        return _exists_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # another user's
    return True


def _exists_on_windows(pid: int) -> bool:
    # os.kill(pid, 0) would end the process on Windows.
    if sys.platform != "win32":
        raise OSError("Windows only")
    import ctypes

    query_limited, still_active = 0x1000, 259
    kernel = ctypes.windll.kernel32
    handle = kernel.OpenProcess(query_limited, False, pid)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == still_active
