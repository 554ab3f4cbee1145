"""Dates, lengths and lists as they are said in the panel's language."""

from collections.abc import Sequence
from datetime import date, datetime

from gui.language import number, tr


def when(moment: datetime) -> str:
    """Return a moment on this machine's clock."""
    return moment.astimezone().strftime(tr("%d %b %Y, %H:%M"))


def date_of(moment: datetime) -> str:
    """Return the day of a moment on this machine's clock, with its year."""
    return moment.astimezone().strftime(tr("%d %b %Y"))


def day(of: date) -> str:
    """Return a day without its year."""
    return of.strftime(tr("%d %b"))


def length(seconds: float) -> str:
    """Return a length as people say it."""
    if seconds < 90.0:
        return tr("{seconds} s", seconds=f"{seconds:.0f}")
    return tr("{minutes} min", minutes=number(float(f"{seconds / 60.0:.1f}"), "g"))


def listed(words: Sequence[str]) -> str:
    """Return "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return tr("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])


def signed(value: float) -> str:
    """Return a number with no more digits than it has, and a true minus sign: 6, −7.5."""
    return number(value, "g").replace("-", "−")


def share(value: float | None) -> str:
    """Return a share of 1 in per cent."""
    return tr("not measured") if value is None else f"{100.0 * value:.0f} %"
