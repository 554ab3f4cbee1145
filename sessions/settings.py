"""Everything that can be set, from a TOML file, the environment and the command line.

A study keeps its settings in one file: `sospiro -c study.toml run`. A mistake in it is an error with the file, the line
and the key, never a silent default.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from engine.music.style import Style
from engine.music.style_file import list_styles, load_style
from engine.playing.settings import PlayingSettings
from engine.protocols.protocol import OPEN_SESSION, Protocol
from engine.protocols.protocol_file import find_protocol
from engine.safety.settings import SafetySettings
from engine.settings import ImagerySettings, PacingSettings, SoundSettings
from engine.tapping.settings import TapSettings
from sensors.errors import Reason, SospiroError
from sensors.settings import LslSettings, StreamSettings
from sensors.toml_file import TomlFile, checked, read_toml
from sensors.toml_library import is_path
from sensors.voice.settings import VoiceSettings
from sessions.folder import ANONYMOUS, PARTICIPANT_RULE, default_data_dir, is_participant
from sessions.group.settings import GroupSettings
from sessions.recording.settings import RecordSettings
from sessions.studio.settings import StudioSettings

OWN_MUSIC = "Own music"
DATA_DIR_VARIABLE = "SOSPIRO_DATA_DIR"


def _as_folder(value: object) -> object:
    return _as_path(value, "must name a folder")


def _as_file(value: object) -> object:
    return _as_path(value, "must name a file")


def _as_path(value: object, rule: str) -> object:
    if not isinstance(value, str):
        return value
    if not value or "\0" in value:
        raise ValueError(rule)
    return Path(value).expanduser().absolute()


def _as_participant(value: str) -> str:
    if not is_participant(value):
        raise ValueError(f"must be {PARTICIPANT_RULE}")
    return value


class Settings(BaseModel):
    """Everything that can be set, frozen; the keys of the TOML file are these names.

    Attributes
    ----------
    data_dir
        Absolute folder that holds the sessions.
    participant
        Pseudonym of the person, never a name; part of the session's path.
    protocol
        The plan of the session: the name of a protocol, or the path of its file.
    arm
        Which of its arms is played; empty for a protocol without arms.
    study, study_key
        The masked study that says which arm this participant gets, and where its key lies if not with the study.
    lsl, streams, pacing, sound, imagery, safety, taps, voice, playing, record
        The settings of each room, tables of the same name in the file.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    data_dir: Annotated[Path, BeforeValidator(_as_folder)] = Field(default_factory=default_data_dir)
    participant: Annotated[str, AfterValidator(_as_participant)] = ANONYMOUS
    protocol: str = Field(default=OPEN_SESSION.name, min_length=1, max_length=1024)
    arm: str = Field(default="", max_length=32)
    study: str = Field(default="", max_length=64)
    study_key: Annotated[Path | None, BeforeValidator(_as_file)] = None
    keep_years: float | None = Field(default=None, gt=0.0, le=100.0)
    lsl: LslSettings = LslSettings()
    streams: StreamSettings = StreamSettings()
    pacing: PacingSettings = PacingSettings()
    sound: SoundSettings = SoundSettings()
    imagery: ImagerySettings = ImagerySettings()
    safety: SafetySettings = SafetySettings()
    taps: TapSettings = TapSettings()
    voice: VoiceSettings = VoiceSettings()
    studio: StudioSettings = StudioSettings()
    playing: PlayingSettings = PlayingSettings()
    record: RecordSettings = RecordSettings()
    group: GroupSettings = GroupSettings()

    @property
    def own_styles(self) -> Path:
        """The folder of the person's own style files; it need not be there."""
        return self.data_dir / "styles"

    @property
    def own_protocols(self) -> Path:
        """The folder of the person's own protocol files; it need not be there."""
        return self.data_dir / "protocols"

    @property
    def own_scripts(self) -> Path:
        """The folder of the person's own script files; it need not be there."""
        return self.data_dir / "scripts"

    def plan(self) -> Protocol:
        """Read the protocol that is asked for, and make sure that it can be carried out here, with the arm asked for.

        Raises
        ------
        SospiroError
            As `find_protocol` and `sessions.protocol_check.checked_protocol`; BAD_SETTING for an arm it does not have,
            or when it has arms and none is named.
        """
        from sessions.protocol_check import checked_protocol, chosen_arm

        path = find_protocol(self.protocol, self.own_protocols)
        return checked_protocol(path, self, lambda protocol: chosen_arm(protocol, self.arm))

    def styles(self) -> list[Style]:
        """Return every style that can be played as things are set, the person's own first."""
        found = [item.content for item in list_styles(self.own_styles) if item.content]
        return [style for style in found if self.sound.own_music or style.bed.instrument != "own music"]

    def music(self) -> Style:
        """Read the style that `sound.style` asks for; with one's own music and no other wish, the style made for it.

        Raises
        ------
        SospiroError
            As `engine.music.style_file.load_style` and `engine.audio.own_music.check_own_music`; BAD_SETTING for a
            style that needs one's own music when there is none.
        """
        sound, usual = self.sound, SoundSettings.model_fields["style"].default
        style = load_style(OWN_MUSIC if sound.own_music and sound.style == usual else sound.style, self.own_styles)
        if sound.own_music:
            from engine.audio.own_music import check_own_music

            if style.bed.instrument != "own music":
                sentence = f"Your own music would not be heard in the style '{style.name}': leave the style out,"
                raise SospiroError(Reason.BAD_SETTING, f"{sentence} or copy the style '{OWN_MUSIC}' and edit that.")
            check_own_music(Path(sound.own_music))
        elif style.bed.instrument == "own music":
            sentence = f"The style '{style.name}' plays your own music: name a file, with --music or as own_music."
            raise SospiroError(Reason.BAD_SETTING, sentence)
        return style


def load_settings(
    path: Path | None = None,
    overrides: Mapping[str, object] | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Settings:
    """Read the settings; a later source wins: defaults, file, `SOSPIRO_DATA_DIR`, overrides.

    Parameters
    ----------
    path
        TOML file of at most 1 MB; a relative `data_dir`, `study_key`, or path of a style or protocol, starts at the
        file's folder.
    overrides
        Dotted key to value, as `{"pacing.target_rate": 5.5}`; a value of None leaves the setting alone.

    Raises
    ------
    SospiroError
        MISSING_FILE, or BAD_SETTING with file, line (where it can be told) and key.
    """
    file = read_toml(path, "settings file", " after --config") if path is not None else None
    settings = checked(Settings, _from_its_folder(file), file) if file else Settings()
    given = {key: value for key, value in (overrides or {}).items() if value is not None}
    if environ.get(DATA_DIR_VARIABLE):
        given = {"data_dir": environ[DATA_DIR_VARIABLE]} | given
    return checked(Settings, _merged(settings.model_dump(), given)) if given else settings


def changed(settings: Settings, changes: Mapping[str, object]) -> Settings:
    """Return `settings` with some set anew, each by its dotted key; None takes the usual value.

    Raises
    ------
    SospiroError
        BAD_SETTING with the key.
    """
    usual = Settings.model_construct().model_dump()
    given = {key: _at(usual, key) if value is None else value for key, value in changes.items()}
    return checked(Settings, _merged(settings.model_dump(), given))


def _at(values: dict[str, Any], key: str) -> object:
    for name in key.split("."):
        values = values[name]
    return values


def _from_its_folder(file: TomlFile) -> dict[str, Any]:
    """Return the values of `file` with the relative paths in it made absolute."""
    beside, values = file.path.absolute().parent, dict(file.values)
    protocol, sound = values.get("protocol"), values.get("sound")
    for name in ("data_dir", "study_key"):
        place = values.get(name)
        if isinstance(place, str) and place and not place.startswith("~"):
            values[name] = str(beside / place)
    if isinstance(protocol, str) and is_path(protocol) and not protocol.startswith("~"):
        values["protocol"] = str(beside / protocol)
    if isinstance(sound, dict):
        values["sound"] = {**sound, **_sound_paths(sound, beside)}
    return values


def _sound_paths(sound: Mapping[str, Any], beside: Path) -> dict[str, str]:
    style, music = sound.get("style"), sound.get("own_music")
    paths = {}
    if isinstance(style, str) and is_path(style) and not style.startswith("~"):
        paths["style"] = str(beside / style)
    if isinstance(music, str) and music:
        paths["own_music"] = str(beside / Path(music).expanduser())
    return paths


def _merged(values: dict[str, Any], overrides: Mapping[str, object]) -> dict[str, Any]:
    for key, value in overrides.items():
        *tables, name = key.split(".")
        inner = values
        for table in tables:
            inner = inner[table]
        inner[name] = value
    return values
