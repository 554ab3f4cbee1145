"""Text as it may stand in a file: harmless in a spreadsheet, fit for a file name or a label of BIDS."""

import hashlib
import math
import re

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the beginning of a formula (a line break: of what follows it)."""

MISSING = "n/a"


def harmless(text: str) -> str:
    """Return a text cell that no spreadsheet runs: one that begins like a formula gets an apostrophe before it."""
    plain = "".join(letter for letter in text if letter >= " " or letter in "\t\r\n")
    return f"'{plain}" if plain.lstrip(" \u00a0\u3000\ufeff").startswith(FORMULA) or plain[:1] in FORMULA else plain


def one_line(text: str) -> str:
    """Return a harmless cell for a table with tabs between its cells and a row on each line; `n/a` if empty."""
    words = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return harmless(words) or MISSING


def number(value: float | None, missing: str = MISSING) -> str:
    """Return a number as text, 9 significant digits; `missing` for one that is not finite."""
    return f"{value:.9g}" if value is not None and math.isfinite(value) else missing


def seconds(value: float | None) -> str:
    """Return seconds to the microsecond."""
    return f"{value:.6f}" if value is not None and math.isfinite(value) else MISSING


def file_word(text: str, otherwise: str = "stream") -> str:
    """Return `text` as a part of a file name on any system: letters of ASCII, digits, - and _, 60 at most."""
    return re.sub(r"[^A-Za-z0-9]+", "-", text)[:60].strip("-") or otherwise


def bids_label(text: str) -> str:
    """Return `text` as a label of BIDS, letters and digits only; what loses a character gets a mark of its own."""
    plain = re.sub(r"[^A-Za-z0-9]", "", text)
    return plain if plain == text else f"{plain}x{hashlib.sha256(text.encode()).hexdigest()[:6]}"
