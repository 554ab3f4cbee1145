"""Can a window be opened here at all? Asked before Qt is imported, for Qt itself aborts the process when it cannot."""

import ctypes
import os
import sys
from collections.abc import Mapping

from sensors.errors import Reason, SospiroError

SCREENLESS_PLATFORMS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
"""Qt platforms that draw without a window system; whoever sets one wants a window there."""

QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""System libraries that Qt loads on Linux everywhere, and the Debian or Ubuntu package of each."""

X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What Qt also needs to talk to an X server."""


def has_screen(environ: Mapping[str, str] = os.environ, system: str = sys.platform) -> bool:
    """Tell whether a window has somewhere to appear: a screen, or a screenless Qt platform that was asked for."""
    if not system.startswith("linux"):
        return True
    if environ.get("QT_QPA_PLATFORM", "").split(":")[0] in SCREENLESS_PLATFORMS:
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def missing_qt_libraries(environ: Mapping[str, str] = os.environ, system: str = sys.platform) -> tuple[str, ...]:
    """Return the file names of the system libraries that Qt would look for in vain; empty when all is well.

    Loads each once, which takes milliseconds and imports no Qt.
    """
    return tuple(name for name in _needed(environ, system) if not _loads(name))


def check_display(environ: Mapping[str, str] = os.environ, system: str = sys.platform) -> None:
    """Raise `SospiroError` (NO_DISPLAY) with one sentence when no window can be opened here."""
    if not has_screen(environ, system):
        raise SospiroError(
            Reason.NO_DISPLAY,
            "The panel cannot open: there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set); "
            "run without the panel, or set QT_QPA_PLATFORM=offscreen.",
        )
    missing = missing_qt_libraries(environ, system)
    if missing:
        raise SospiroError(Reason.NO_DISPLAY, f"The panel cannot open: Qt misses {missing_sentence(missing)}.")


def missing_sentence(missing: tuple[str, ...]) -> str:
    """Return the missing libraries and what installs them on Debian and Ubuntu."""
    packages = {**QT_LIBRARIES, **X11_LIBRARIES}
    return f"{', '.join(missing)} (on Debian or Ubuntu: apt install {' '.join(packages[name] for name in missing)})"


def _needed(environ: Mapping[str, str], system: str) -> dict[str, str]:
    if not system.startswith("linux"):
        return {}
    platform = environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    on_x11 = platform == "xcb" or (not platform and bool(environ.get("DISPLAY")) and not environ.get("WAYLAND_DISPLAY"))
    return {**QT_LIBRARIES, **X11_LIBRARIES} if on_x11 else QT_LIBRARIES


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
