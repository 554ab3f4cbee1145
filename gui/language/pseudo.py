"""Languages made by code, to see what a translation would do to the panel before there is one."""

import re

PLACE = re.compile(r"(\{[^{}]*\})")
ACCENTED = str.maketrans("aeiouyAEIOUYcnszCNSZ", "áéîöûýÁÉÎÖÛÝçñšžÇÑŠŽ")
LONGER = 0.4
"""By how much a translated text may be longer."""

FROM_THE_LEFT, END = "\u2066", "\u2069"


def pseudo(text: str) -> str:
    """Return a text as an unknown language would have it: accented, 40 % longer, its ends in brackets."""
    parts = PLACE.split(text)
    shown = "".join(part if place % 2 else part.translate(ACCENTED) for place, part in enumerate(parts))
    letters = len(PLACE.sub("", text))
    more = " ".join("~" * min(8, left) for left in range(round(LONGER * letters), 0, -9))
    return f"[{shown}{' ' * (len(more) > 8)}{more}]" if letters else shown


def mirrored(text: str) -> str:
    """Return a text for a panel laid out from right to left; it still reads from left to right, as English does."""
    return f"{FROM_THE_LEFT}{text}{END}"
