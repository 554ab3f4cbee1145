"""Languages made by code, to see what a translation would do to the panel before there is one."""

import re

PLACE = re.compile(r"(\{[^{}]*\}|%[a-zA-Z])")
ACCENTED = str.maketrans("aeiouyAEIOUYcnszCNSZ", "áéîöûýÁÉÎÖÛÝçñšžÇÑŠŽ")
LONGER = 0.4
"""By how much a translated text may be longer."""

FROM_THE_RIGHT = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", 2 * "אבכדעפגהיזקלמנוףחרסתשבוצטצ")
"""Letters that run from right to left, for those that sound alike."""


def pseudo(text: str) -> str:
    """Return a text as an unknown language would have it: accented, 40 % longer, its ends in brackets."""
    parts = PLACE.split(text)
    letters = "".join(parts[::2])
    if not any(letter.isalpha() for letter in letters):
        return text
    shown = "".join(part if place % 2 else part.translate(ACCENTED) for place, part in enumerate(parts))
    longer = round(LONGER * len(letters)) - len("[]")
    more = " ".join("~" * min(8, left) for left in range(longer, 0, -9))
    return f"[{shown}{' ' * (len(more) > 8)}{more}]"


def mirrored(text: str) -> str:
    """Return a text in letters that run from right to left: nobody reads it, but everybody sees where it stands."""
    parts = PLACE.split(text)
    return "".join(part if place % 2 else part.translate(FROM_THE_RIGHT) for place, part in enumerate(parts))
