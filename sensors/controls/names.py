"""What a device is called: in one line, without the number that changes each time it is plugged in."""

import re
from collections.abc import Collection
from itertools import count

LONGEST = 60
_PLACE = re.compile(r"\s+\d+(:\d+)?$")


def device_name(told: str, taken: Collection[str] = (), unnamed: str = "Device") -> str:
    """Return the name a person knows a device by; of two alike the second ends in "(2)".

    Parameters
    ----------
    told
        What the system calls it, perhaps with its maker's program before a colon and a place behind.
    taken
        Names of the other devices that are here.
    """
    line = "".join(c if c.isprintable() else " " for c in told)
    words = _PLACE.sub("", " ".join(line.split()))
    client, _, port = words.partition(":")
    name = (port if client and port.startswith(client) else words)[:LONGEST].strip() or unnamed
    if name not in taken:
        return name
    return next(other for k in count(2) if (other := f"{name} ({k})") not in taken)
