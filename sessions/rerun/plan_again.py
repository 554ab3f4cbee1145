"""The plan of a recorded session, from its record and recording and from nothing else."""

from pathlib import Path

from pydantic import ValidationError

from engine.arms.control_track import ControlTrack, GuidePoint
from engine.arms.player import ArmPlayer
from engine.guidance import Texture
from engine.imagery.morph import MorphScenes
from engine.imagery.told import ToldScript
from engine.music.style import Style
from engine.protocols.canonical import read_canonical
from engine.protocols.protocol import Arm
from sensors.errors import Reason, SospiroError
from sensors.toml_file import frozen
from sessions.plan import Plan
from sessions.recording.own_streams import CONTROL
from sessions.rerun.kept import Kept
from sessions.rerun.ticks import objects, own_stream
from sessions.scripts import Tellable
from sessions.settings import Settings


def plan_again(kept: Kept, data_dir: Path) -> Plan:
    """Return the plan of a session as it was played, from its record and from nothing else.

    Raises
    ------
    SospiroError
        BAD_FILE when this version does not know its settings, protocol or style.
    """
    record = kept.record
    try:
        known = {name: value for name, value in record["settings"].items() if name in Settings.model_fields}
        settings = Settings.model_validate(known | {"data_dir": str(data_dir)})
        style = Style.model_validate(record["settings"]["style"])
        protocol = read_canonical(record["protocol"]["canonical"])
        scripts = tuple(Tellable(ToldScript.model_validate(one), ()) for one in record.get("scripts", ()))
        scenes = MorphScenes.model_validate(frozen(record["scenes"])) if "scenes" in record else None
        return Plan(settings, style, protocol, _player(kept, settings), scripts=scripts, scenes=scenes)
    except (ValidationError, KeyError, TypeError) as error:
        what = "its record lacks something" if not isinstance(error, ValidationError) else str(error).splitlines()[0]
        sentence = f"Session {kept.folder.path.name} was played with settings that this version does not know ({what})."
        raise SospiroError(Reason.BAD_FILE, sentence) from error


def _player(kept: Kept, settings: Settings) -> ArmPlayer | None:
    entry = kept.record.get("arm")
    if not isinstance(entry, dict):
        return None
    arm = Arm.model_validate({name: value for name, value in entry.items() if name in Arm.model_fields})
    return ArmPlayer(arm, int(entry["seed"]), _control(kept), settings.pacing.inhale_share)


def _control(kept: Kept) -> ControlTrack | None:
    entries = objects(own_stream(kept.recording, CONTROL.name))
    if not entries:
        return None
    guide = tuple(GuidePoint(*entry["guide"]) for entry in entries if "guide" in entry)
    textures = tuple((entry["texture"][0], Texture(*entry["texture"][1:])) for entry in entries if "texture" in entry)
    return ControlTrack(entries[0]["session"], guide, textures)
