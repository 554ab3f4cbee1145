"""Pain music and healing music of a person: `scenes.toml` in their folder, or one for everybody in the data folder."""

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.imagery.morph import ENDS, MorphScenes
from sensors.errors import Reason, SospiroError
from sensors.toml_file import checked, place, read_toml
from sessions.participant_file import make_place, participant_file
from sessions.toml_writing import rewrite

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

FILE = "scenes.toml"
KIND = "scenes file"


def read_scenes(data_dir: Path, participant: str, styles: Callable[[], Collection[str]]) -> MorphScenes | None:
    """Return the two scenes of a person, else those for everybody; None where there are none.

    Parameters
    ----------
    styles
        Returns the names of the styles that can be played; asked only where there are scenes.

    Raises
    ------
    SospiroError
        BAD_SETTING with file, line and key, also for a style that is not there.
    """
    own = participant_file(data_dir, participant, FILE)
    path = next((file for file in (own, data_dir / FILE) if file is not None and file.exists()), None)
    if path is None:
        return None
    file = read_toml(path, KIND)
    scenes = checked(MorphScenes, file.values, file)
    known = styles()
    for name, scene in (("pain", scenes.pain), ("healing", scenes.healing)):
        if scene.style and scene.style not in known:
            why = f"there is no style '{scene.style}'; 'sospiro styles list' names them all."
            raise SospiroError(Reason.BAD_SETTING, f"{place(file, (name, 'style'))}'{name}.style': {why}")
    return scenes


def as_entry(scenes: MorphScenes) -> dict[str, Any]:
    """Return two scenes as files and journals say them: nothing that says nothing."""
    told = scenes.model_dump(mode="json", exclude_defaults=True)
    return {"by": scenes.by} | {name: told.get(name, {}) for name in ENDS}


def write_scenes(data_dir: Path, participant: str, scenes: MorphScenes) -> bool:
    """Write the two scenes of a person into their own file, whose comments stay; False for the anonymous one.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL when it cannot be written; the file is then as it was.
    """
    path = participant_file(data_dir, participant, FILE)
    if path is None:
        return False
    make_place(path)
    rewrite(path, KIND, partial(_enter, as_entry(scenes)))
    return True


def _enter(told: dict[str, Any], document: "TOMLDocument") -> None:
    for name, value in told.items():
        if document.get(name) != value:
            document[name] = value
