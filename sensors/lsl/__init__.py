"""The gate to Lab Streaming Layer: the only package that imports pylsl.

liblsl reads its configuration once per process, so `configure` comes before everything else here; whatever is called
without it runs with the defaults of `LslSettings` (this machine only). Inlets never recover by themselves: a source
that has gone says so in `LslSource.gone`, and `sensors.network.watch` looks for its return.
"""

from sensors.lsl.configuration import LslClock, configure, liblsl_version
from sensors.lsl.discovery import LOOK_SECONDS, describe, discover, resolve
from sensors.lsl.inlet import LslSource
from sensors.lsl.outlet import MarkerOutlet, SampleOutlet

__all__ = [
    "LOOK_SECONDS",
    "LslClock",
    "LslSource",
    "MarkerOutlet",
    "SampleOutlet",
    "configure",
    "describe",
    "discover",
    "liblsl_version",
    "resolve",
]
