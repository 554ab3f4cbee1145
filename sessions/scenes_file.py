"""Pain music and healing music of a person: `scenes.toml` in their folder, or one for everybody in the data folder."""

from collections.abc import Callable, Collection
from pathlib import Path

from engine.imagery.morph import MorphScenes
from sensors.errors import Reason, SospiroError
from sensors.toml_file import checked, place, read_toml
from sessions.participant_file import participant_file

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
