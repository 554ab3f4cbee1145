"""The file of what the marker keys 1–9 stand for: `markers.json` in the data folder."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from pydantic import Field

from sessions.kept_file import Kept, read_kept, write_kept

FILE = "markers.json"
FORMAT = 1
KEYS = 9
LONGEST_LABEL = 40
USUAL = ("pain", "cough", "talks", "moves", "sighs", "eyes closed", "eyes open", "disturbance", "moved by the music")

Label = Annotated[str, Field(min_length=1, max_length=LONGEST_LABEL)]


class _Content(Kept):
    labels: Annotated[tuple[Label, ...], Field(min_length=KEYS, max_length=KEYS)]


def read_labels(data_dir: Path) -> tuple[str, ...]:
    """Return the labels of the keys 1–9; the usual ones where none are kept or the file is damaged."""
    content = read_kept(data_dir / FILE, _Content, FORMAT, "the marker keys have their usual labels")
    return content.labels if content else USUAL


def write_labels(data_dir: Path, labels: Sequence[str]) -> tuple[str, ...]:
    """Keep the labels, each as one line cut at 40 characters, an empty one as it usually is; return them.

    A disk that refuses costs the memory, not the session.
    """
    tidy = [" ".join(label.split())[:LONGEST_LABEL].strip() for label in (*labels, *("",) * KEYS)[:KEYS]]
    kept = tuple(label or usual for label, usual in zip(tidy, USUAL, strict=True))
    if data_dir.is_dir():
        write_kept(data_dir / FILE, _Content(format=FORMAT, labels=kept), "what the marker keys stand for")
    return kept
