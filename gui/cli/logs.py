"""Where the program's own log goes: warnings to standard error, everything from INFO up to a small file."""

import copy
import logging
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

ROOMS = ("sensors", "engine", "sessions", "gui")
FILE_BYTES = 1_000_000


class LogLevel(StrEnum):
    """How much is written to standard error."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Brief(logging.Formatter):
    """One line for each record: the traceback is for the file, and for whoever asks for debug."""

    def format(self, record: logging.LogRecord) -> str:
        """Return `record` in words, without its traceback."""
        brief = copy.copy(record)
        brief.exc_info = brief.exc_text = brief.stack_info = None
        return super().format(brief)


def log_file() -> Path:
    """Return the path of the log file and make its folder; the temporary folder where that cannot be."""
    from platformdirs import user_log_path

    folder = user_log_path("sospiro", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / "sospiro.log").touch(mode=0o600)
    except OSError:
        folder = Path(tempfile.gettempdir())
    return folder / "sospiro.log"


@contextmanager
def logging_to(level: LogLevel) -> Iterator[None]:
    """Log to standard error from `level` up and to `log_file()` from INFO up, until the body ends."""
    from logging.handlers import RotatingFileHandler

    screen = logging.StreamHandler(sys.stderr)
    screen.setLevel(level.upper())
    formatter = logging.Formatter if level is LogLevel.DEBUG else Brief
    screen.setFormatter(formatter("%(levelname)s %(name)s: %(message)s"))
    kept = RotatingFileHandler(log_file(), maxBytes=FILE_BYTES, backupCount=1, encoding="utf-8", delay=True)
    kept.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    for handler in (screen, kept):
        root.addHandler(handler)
    # Only Sospiro's rooms speak below WARNING; the libraries' debug lines would bury them.
    for room in ROOMS:
        logging.getLogger(room).setLevel(min(logging.INFO, logging.getLevelName(level.upper())))
    try:
        yield
    finally:
        for handler in (screen, kept):
            root.removeHandler(handler)
            handler.close()


def keep_traceback(error: BaseException) -> Path:
    """Append the traceback of `error` to the log file and return where that is."""
    path = log_file()
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} CRASH\n")
        file.write("".join(traceback.format_exception(error)))
    return path
