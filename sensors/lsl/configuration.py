"""How liblsl is set up in this process, and its clock."""

import threading

import pylsl

from sensors.errors import Reason, SospiroError
from sensors.settings import LslSettings

BUFFER_SECONDS = 120
BUFFER_SAMPLES = 2_000_000
OFFSET_INTERVAL = 5.0
"""Seconds between two measurements of a sender's clock; two crystals part by 0.25 ms at most meanwhile (50 ppm)."""

_SCOPES = {"machine": "machine", "network": "site"}
_configured: LslSettings | None = None
_configuring = threading.Lock()


def configure(settings: LslSettings) -> None:
    """Set scope and session ID of LSL for this process; call it before anything else here.

    The same settings may be given again. Other settings once LSL is configured raise `SospiroError` (BAD_SETTING):
    liblsl reads them only once.
    """
    global _configured
    with _configuring:
        if _configured is None:
            pylsl.set_config_content(_configuration(settings))
            _configured = settings
        elif settings != _configured:
            raise SospiroError(
                Reason.BAD_SETTING,
                "The LSL settings were already in use and cannot change while Sospiro runs: start it again.",
            )


def _configuration(settings: LslSettings) -> str:
    # On the loopback a multicast reaches one outlet only; KnownPeers asks each, and the short RTTs make it ask soon
    # (by default after 0.5 s). Level -3 keeps liblsl's own words about lost streams off the terminal.
    return (
        f"[multicast]\nResolveScope = {_SCOPES[settings.scope]}\n"
        f"[lab]\nKnownPeers = {{127.0.0.1}}\nSessionID = {settings.session_id}\n"
        "[ports]\nPortRange = 128\n"
        # liblsl sets memory aside for as long; the 5 s that it takes by itself are 2 GB for a flood of 1000 channels
        "[tuning]\nInletBufferReserveMs = 500\nOutletBufferReserveMs = 500\n"
        "MulticastMinRTT = 0.02\nMulticastMaxRTT = 0.5\nUnicastMinRTT = 0.11\nUnicastMaxRTT = 0.5\n"
        # eight packets each way each time, for every stream: as often as an offset is recorded (by default every 2 s)
        f"TimeUpdateInterval = {OFFSET_INTERVAL:g}\n"
        "[log]\nlevel = -3\n"
    )


def ready() -> None:
    """Configure LSL with the defaults unless it is configured already."""
    if _configured is None:
        configure(LslSettings())


class LslClock:
    """The clock of this machine that all LSL streams are brought to."""

    def __init__(self) -> None:
        ready()

    def now(self) -> float:
        """Return `pylsl.local_clock()`, seconds. Never blocks."""
        return float(pylsl.local_clock())


def liblsl_version() -> str:
    """Return the version of the liblsl in use, as "1.18"."""
    version = int(pylsl.library_version())
    return f"{version // 100}.{version % 100}"


def buffer_seconds(rate: float) -> int:
    """Return how long a reader may stand still before samples are lost: two minutes, less for a flood."""
    return max(1, min(BUFFER_SECONDS, int(BUFFER_SAMPLES / max(rate, 1.0))))


def free(owner: object, attribute: str) -> None:
    """Free the C object behind the wrapper `owner.attribute` of pylsl: it goes when the wrapper does, thus here."""
    owner.__dict__.pop(attribute, None)
