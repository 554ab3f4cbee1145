"""How the client's picture looks, as the therapist chose it, and the small file that remembers it."""

from pathlib import Path
from typing import Literal

from pydantic import ConfigDict

from sessions.kept_file import Kept, read_kept, write_kept

FILE = "client.json"
FORMAT = 1

Style = Literal["circle", "wave", "landscape"]
Mood = Literal["dawn", "sea", "night"]
Size = Literal["small", "medium", "large"]

SCALES: dict[Size, float] = {"small": 0.55, "medium": 0.78, "large": 1.0}
"""Share of the room there is that the picture takes."""


class View(Kept):
    """The client's view.

    Attributes
    ----------
    flow
        Where the hills of the wave go.
    inhale
        What breathing in does: the picture grows, rises and brightens, or the other way round.
    reduced_motion
        Only a slow change of brightness and a little of size.
    prompts
        Whether sentences for the person are shown.
    words
        Whether the words of a script of guided imagery are shown, large; most people hear them with eyes closed.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    format: int = FORMAT
    style: Style = "circle"
    mood: Mood = "sea"
    size: Size = "medium"
    flow: Literal["left", "right"] = "left"
    inhale: Literal["up", "down"] = "up"
    reduced_motion: bool = False
    prompts: bool = True
    words: bool = False


def read_view(data_dir: Path | None) -> View:
    """Return the view that was remembered below `data_dir`; as it comes when there is none, or no folder."""
    kept = read_kept(data_dir / FILE, View, FORMAT, "the client's picture looks as it comes") if data_dir else None
    return kept or View()


def write_view(data_dir: Path | None, view: View) -> None:
    """Replace the file whole; without a folder, or with a disk that refuses, the view lasts as long as the window."""
    if data_dir is not None and data_dir.is_dir():
        write_kept(data_dir / FILE, view, "the client's view")
