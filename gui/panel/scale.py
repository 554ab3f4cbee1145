"""The size of everything in the window: Qt takes it from the environment, once, before there is an application."""

import os
from collections.abc import MutableMapping

from gui.panel.arrangement import LEAST

VARIABLE, OWN = "QT_SCALE_FACTOR", "SOSPIRO_SCALE"
SCALES = (100, 125, 150, 175, 200)


def use_scale(percent: int, environ: MutableMapping[str, str] = os.environ) -> None:
    """Let the application that is made next show everything at `percent`.

    A factor that somebody has set for all programs of Qt holds too, and is multiplied.
    """
    before = float(environ.get(VARIABLE) or 1.0) / _own(environ)
    factor = before * percent / 100.0
    environ[OWN] = str(percent)
    if factor == 1.0:
        environ.pop(VARIABLE, None)
    else:
        environ[VARIABLE] = f"{factor:g}"


def scale_used(environ: MutableMapping[str, str] = os.environ) -> int:
    """Return the percentage that is in force."""
    return round(100 * _own(environ))


def fits(percent: int, width: int, height: int) -> bool:
    """Tell whether the smallest window fits a screen of so many pixels at 100 %."""
    return percent == SCALES[0] or (width * 100 >= LEAST[0] * percent and height * 100 >= LEAST[1] * percent)


def _own(environ: MutableMapping[str, str]) -> float:
    """Return the factor that an earlier start in the same environment has put in."""
    return float(environ.get(OWN) or 100) / 100.0
