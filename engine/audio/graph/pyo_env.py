"""The only importer of pyo: quiet, in double precision, and with the system's sound library on Linux.

Other modules take it from here: ``from engine.audio.graph.pyo_env import pyo``.
"""

import contextlib
import importlib
import io
import os
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any, cast

from sensors.errors import Reason, SospiroError
from sensors.sound_library import prefer_system_alsa


def _load() -> ModuleType:
    os.environ["PYO_GUI_WX"] = "0"
    prefer_system_alsa()
    with contextlib.redirect_stdout(io.StringIO()), _without_tkinter():
        module = importlib.import_module("pyo64")
    if "pyo._pyo64" not in sys.modules or "pyo._pyo" in sys.modules:
        raise SospiroError(
            Reason.AUDIO,
            "pyo was loaded in single precision before Sospiro asked for it; start Sospiro in a Python of its own.",
        )
    return module


@contextlib.contextmanager
def _without_tkinter() -> Iterator[None]:
    missing = "tkinter" not in sys.modules
    if missing:
        sys.modules["tkinter"] = cast(ModuleType, None)  # makes its import fail, so that pyo leaves Tk alone
    try:
        yield
    finally:
        if missing:
            del sys.modules["tkinter"]


pyo: Any = _load()


@contextlib.contextmanager
def kept_alive() -> Iterator[list[Any]]:
    """Collect every pyo object born inside the ``with``; whoever holds the list holds the graph.

    pyo's expressions do not hold on to the objects they came from: a forgotten ``Osc(table) * 0.5`` frees the table
    that its oscillator goes on reading.
    """
    born: list[Any] = []
    original = pyo.PyoObjectBase.__init__

    def remember(self: Any) -> None:
        original(self)
        born.append(self)

    pyo.PyoObjectBase.__init__ = remember
    try:
        yield born
    finally:
        pyo.PyoObjectBase.__init__ = original
